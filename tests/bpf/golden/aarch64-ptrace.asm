0000: ld [4]                                ; architecture
0001: jeq #0xc00000b7 ? 0003 : 0002         ; aarch64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0xb6 ? 0006 : 0005               ; mq_timedsend
0005: ja 0309
0006: jge #0xe9 ? 0007 : 0115               ; madvise
0007: jge #0x11b ? 0008 : 0062              ; membarrier
0008: jge #0x1b6 ? 0009 : 0032              ; pidfd_getfd
0009: jge #0x1bf ? 0010 : 0018              ; memfd_secret
0010: jge #0x1cb ? 0011 : 0014              ; lsm_get_self_attr
0011: jge #0x1cd ? 0012 : 0013              ; lsm_list_modules
0012: jge #0x1cf ? 0178 : 0234              ; setxattrat
0013: jge #0x1cc ? 0178 : 0234              ; lsm_set_self_attr
0014: jge #0x1c5 ? 0015 : 0016              ; map_shadow_stack
0015: jge #0x1c9 ? 0178 : 0234              ; statmount
0016: jge #0x1c4 ? 0222 : 0017              ; fchmodat2
0017: jge #0x1c0 ? 0234 : 0178              ; process_mrelease
0018: jge #0x1ba ? 0019 : 0022              ; mount_setattr
0019: jge #0x1bc ? 0020 : 0021              ; landlock_create_ruleset
0020: jge #0x1bd ? 0234 : 0092              ; landlock_add_rule
0021: jge #0x1bb ? 0173 : 0178              ; quotactl_fd
0022: jge #0x1b8 ? 0023 : 0024              ; process_madvise
0023: jge #0x1b9 ? 0234 : 0178              ; epoll_pwait2
0024: jge #0x1b7 ? 0025 : 0222              ; faccessat2
0025: ld [28]                               ; high word of argument 1
0026: jeq #0x0 ? 0027 : 0222
0027: ld [24]                               ; low word of argument 1
0028: jeq #0x10ff0 ? 0029 : 0222
0029: ld [40]                               ; low word of argument 3
0030: and #0xfffffdff
0031: jeq #0x1000 ? 0234 : 0222
0032: jge #0x1b4 ? 0033 : 0048              ; close_range
0033: jge #0x1b5 ? 0034 : 0044              ; openat2
0034: ld [44]                               ; high word of argument 3
0035: jeq #0x0 ? 0036 : 0222
0036: ld [40]                               ; low word of argument 3
0037: jeq #0x18 ? 0038 : 0222
0038: ld [36]                               ; high word of argument 2
0039: jeq #0x0 ? 0040 : 0222
0040: ld [32]                               ; low word of argument 2
0041: jge #0x10000 ? 0042 : 0222
0042: jset #0x1f ? 0222 : 0043
0043: ja 0490
0044: ld [24]                               ; low word of argument 1
0045: jge #0x3c0 ? 0046 : 0234
0046: ld [16]                               ; low word of argument 0
0047: jgt #0x3c8 ? 0234 : 0222
0048: jge #0x127 ? 0049 : 0052
0049: jge #0x1b2 ? 0050 : 0051              ; pidfd_open
0050: jge #0x1b3 ? 0178 : 0234              ; clone3
0051: jeq #0x1a8 ? 0222 : 0178              ; pidfd_send_signal
0052: jge #0x123 ? 0053 : 0061              ; statx
0053: jge #0x126 ? 0173 : 0054              ; kexec_file_load
0054: jge #0x124 ? 0234 : 0055              ; io_pgetevents
0055: ld [28]                               ; high word of argument 1
0056: jeq #0x0 ? 0057 : 0222
0057: ld [24]                               ; low word of argument 1
0058: jeq #0x10ff0 ? 0059 : 0222
0059: ld [32]                               ; low word of argument 2
0060: jset #0x1000 ? 0234 : 0222
0061: jeq #0x120 ? 0119 : 0234              ; pkey_mprotect
0062: jge #0xf1 ? 0063 : 0106               ; perf_event_open
0063: jge #0x111 ? 0064 : 0088              ; finit_module
0064: jge #0x116 ? 0065 : 0076              ; getrandom
0065: jge #0x119 ? 0066 : 0075              ; execveat
0066: jge #0x11a ? 0178 : 0067              ; userfaultfd
0067: ld [16]                               ; low word of argument 0
0068: jeq #0x3c1 ? 0069 : 0222
0069: ld [28]                               ; high word of argument 1
0070: jeq #0x0 ? 0071 : 0222
0071: ld [24]                               ; low word of argument 1
0072: jeq #0x10ff0 ? 0073 : 0222
0073: ld [48]                               ; low word of argument 4
0074: jeq #0x1000 ? 0234 : 0222
0075: jge #0x118 ? 0178 : 0234              ; bpf
0076: jge #0x114 ? 0077 : 0085              ; renameat2
0077: jge #0x115 ? 0078 : 0222              ; seccomp
0078: ld [16]                               ; low word of argument 0
0079: jeq #0x1 ? 0080 : 0083
0080: ld [24]                               ; low word of argument 1
0081: jset #0x8 ? 0082 : 0083
0082: ret #0x50010                          ; errno EBUSY
0083: ld [16]                               ; low word of argument 0
0084: jgt #0x1 ? 0234 : 0222
0085: jge #0x112 ? 0086 : 0173              ; sched_setattr
0086: jge #0x113 ? 0234 : 0087              ; sched_getattr
0087: ja 0360
0088: jge #0x108 ? 0089 : 0093              ; name_to_handle_at
0089: jge #0x10c ? 0090 : 0091              ; setns
0090: jge #0x10d ? 0222 : 0173              ; sendmmsg
0091: jge #0x10a ? 0234 : 0092              ; clock_adjtime
0092: ret #0x5005f                          ; errno ENOTSUP
0093: jge #0x105 ? 0094 : 0103              ; prlimit64
0094: jge #0x106 ? 0178 : 0095              ; fanotify_init
0095: ld [24]                               ; low word of argument 1
0096: jeq #0xa ? 0097 : 0101
0097: ld [36]                               ; high word of argument 2
0098: jeq #0x0 ? 0099 : 0173
0099: ld [32]                               ; low word of argument 2
0100: jeq #0x0 ? 0101 : 0173
0101: ld [16]                               ; low word of argument 0
0102: jeq #0x0 ? 0234 : 0222
0103: jge #0xf4 ? 0104 : 0105
0104: jge #0x104 ? 0234 : 0178              ; wait4
0105: jge #0xf2 ? 0234 : 0178               ; accept4
0106: jge #0xea ? 0107 : 0110               ; remap_file_pages
0107: jge #0xee ? 0108 : 0109               ; migrate_pages
0108: jge #0xf0 ? 0222 : 0360               ; rt_tgsigqueueinfo
0109: jge #0xeb ? 0234 : 0178               ; mbind
0110: ld [20]                               ; high word of argument 0
0111: and #0xffffff
0112: jeq #0x0 ? 0113 : 0234
0113: ld [16]                               ; low word of argument 0
0114: jge #0x60000 ? 0234 : 0196
0115: jge #0xdc ? 0116 : 0174               ; clone
0116: jge #0xdf ? 0117 : 0126               ; fadvise64
0117: jge #0xe2 ? 0118 : 0125               ; mprotect
0118: jge #0xe3 ? 0234 : 0119               ; msync
0119: ld [20]                               ; high word of argument 0
0120: and #0xffffff
0121: jeq #0x0 ? 0122 : 0234
0122: ld [16]                               ; low word of argument 0
0123: jge #0x60000 ? 0234 : 0124
0124: ret #0x5000d                          ; errno EACCES
0125: jge #0xe0 ? 0173 : 0234               ; swapon
0126: jge #0xde ? 0127 : 0170               ; mmap
0127: ld [40]                               ; low word of argument 3
0128: jset #0x10 ? 0129 : 0234
0129: ld [20]                               ; high word of argument 0
0130: and #0xffffff
0131: jeq #0x0 ? 0132 : 0234
0132: ld [16]                               ; low word of argument 0
0133: jge #0x60000 ? 0234 : 0134
0134: ld [20]                               ; high word of argument 0
0135: jeq #0x0 ? 0136 : 0173
0136: ld [16]                               ; low word of argument 0
0137: jeq #0x10000 ? 0138 : 0156
0138: ld [28]                               ; high word of argument 1
0139: jeq #0x0 ? 0140 : 0156
0140: ld [24]                               ; low word of argument 1
0141: jeq #0x40000 ? 0142 : 0156
0142: ld [36]                               ; high word of argument 2
0143: jeq #0x0 ? 0144 : 0156
0144: ld [32]                               ; low word of argument 2
0145: jeq #0x5 ? 0146 : 0156
0146: ld [44]                               ; high word of argument 3
0147: jeq #0x0 ? 0148 : 0156
0148: ld [40]                               ; low word of argument 3
0149: jeq #0x11 ? 0150 : 0156
0150: ld [48]                               ; low word of argument 4
0151: jeq #0x3c0 ? 0152 : 0156
0152: ld [60]                               ; high word of argument 5
0153: jeq #0x0 ? 0154 : 0156
0154: ld [56]                               ; low word of argument 5
0155: jeq #0x0 ? 0234 : 0156
0156: ld [16]                               ; low word of argument 0
0157: jeq #0x50000 ? 0158 : 0173
0158: ld [28]                               ; high word of argument 1
0159: jeq #0x0 ? 0160 : 0173
0160: ld [24]                               ; low word of argument 1
0161: jeq #0x10000 ? 0162 : 0173
0162: ld [36]                               ; high word of argument 2
0163: jeq #0x0 ? 0164 : 0173
0164: ld [32]                               ; low word of argument 2
0165: jeq #0x3 ? 0166 : 0173
0166: ld [44]                               ; high word of argument 3
0167: jeq #0x0 ? 0168 : 0173
0168: ld [40]                               ; low word of argument 3
0169: jeq #0x32 ? 0234 : 0173
0170: jge #0xdd ? 0222 : 0171               ; execve
0171: ld [16]                               ; low word of argument 0
0172: jset #0x7e820000 ? 0173 : 0234
0173: ret #0x50001                          ; errno EPERM
0174: jge #0xd6 ? 0175 : 0206               ; brk
0175: jge #0xd7 ? 0176 : 0197               ; munmap
0176: jge #0xd8 ? 0177 : 0191               ; mremap
0177: jge #0xd9 ? 0178 : 0179               ; add_key
0178: ret #0x50026                          ; errno ENOSYS
0179: ld [20]                               ; high word of argument 0
0180: and #0xffffff
0181: jeq #0x0 ? 0182 : 0184
0182: ld [16]                               ; low word of argument 0
0183: jge #0x60000 ? 0184 : 0196
0184: ld [40]                               ; low word of argument 3
0185: jset #0x2 ? 0186 : 0234
0186: ld [52]                               ; high word of argument 4
0187: and #0xffffff
0188: jeq #0x0 ? 0189 : 0234
0189: ld [48]                               ; low word of argument 4
0190: jge #0x60000 ? 0234 : 0196
0191: ld [20]                               ; high word of argument 0
0192: and #0xffffff
0193: jeq #0x0 ? 0194 : 0234
0194: ld [16]                               ; low word of argument 0
0195: jge #0x60000 ? 0234 : 0196
0196: ret #0x50016                          ; errno EINVAL
0197: ld [20]                               ; high word of argument 0
0198: and #0xffffff
0199: jeq #0x0 ? 0200 : 0234
0200: ld [16]                               ; low word of argument 0
0201: jge #0x60000 ? 0234 : 0202
0202: ld [20]                               ; high word of argument 0
0203: jeq #0x0 ? 0204 : 0320
0204: ld [16]                               ; low word of argument 0
0205: jeq #0x0 ? 0234 : 0320
0206: jge #0xcc ? 0207 : 0249               ; getsockname
0207: jge #0xd0 ? 0208 : 0235               ; setsockopt
0208: jge #0xd3 ? 0209 : 0223               ; sendmsg
0209: jge #0xd4 ? 0234 : 0210               ; recvmsg
0210: ld [28]                               ; high word of argument 1
0211: jeq #0x0 ? 0212 : 0216
0212: ld [24]                               ; low word of argument 1
0213: jge #0x4f000 ? 0214 : 0216
0214: jge #0x4f800 ? 0216 : 0215
0215: jset #0x7f ? 0216 : 0234
0216: ld [28]                               ; high word of argument 1
0217: jeq #0x0 ? 0218 : 0222
0218: ld [24]                               ; low word of argument 1
0219: jge #0x4f800 ? 0220 : 0222
0220: jge #0x50000 ? 0222 : 0221
0221: jset #0xff ? 0222 : 0234
0222: ret #0x7ff00000                       ; trap: stop for the supervisor
0223: jge #0xd1 ? 0234 : 0224               ; getsockopt
0224: ld [24]                               ; low word of argument 1
0225: jeq #0x0 ? 0226 : 0228
0226: ld [32]                               ; low word of argument 2
0227: jeq #0x4 ? 0457 : 0228
0228: ld [24]                               ; low word of argument 1
0229: jeq #0x29 ? 0230 : 0234
0230: ld [32]                               ; low word of argument 2
0231: jeq #0x5 ? 0457 : 0232
0232: jeq #0x6 ? 0457 : 0233
0233: jeq #0x39 ? 0457 : 0234
0234: ret #0x7fff0000                       ; allow
0235: jge #0xce ? 0236 : 0487               ; sendto
0236: jge #0xcf ? 0488 : 0237               ; recvfrom
0237: ld [52]                               ; high word of argument 4
0238: jeq #0x0 ? 0239 : 0241
0239: ld [48]                               ; low word of argument 4
0240: jeq #0x0 ? 0488 : 0241
0241: ld [52]                               ; high word of argument 4
0242: jeq #0x0 ? 0243 : 0487
0243: ld [48]                               ; low word of argument 4
0244: jge #0x13000 ? 0245 : 0487
0245: jge #0x1b800 ? 0487 : 0246
0246: jset #0x1f ? 0487 : 0247
0247: ld [56]                               ; low word of argument 5
0248: jeq #0x20 ? 0488 : 0487
0249: jge #0xc7 ? 0250 : 0278               ; socketpair
0250: jge #0xc9 ? 0251 : 0267               ; listen
0251: jge #0xcb ? 0252 : 0488               ; connect
0252: ld [28]                               ; high word of argument 1
0253: jeq #0x0 ? 0254 : 0260
0254: ld [24]                               ; low word of argument 1
0255: jge #0x13000 ? 0256 : 0260
0256: jge #0x1b800 ? 0260 : 0257
0257: jset #0x1f ? 0260 : 0258
0258: ld [32]                               ; low word of argument 2
0259: jeq #0x20 ? 0488 : 0260
0260: ld [28]                               ; high word of argument 1
0261: jeq #0x0 ? 0262 : 0487
0262: ld [24]                               ; low word of argument 1
0263: jge #0x4f800 ? 0264 : 0487
0264: jge #0x50000 ? 0487 : 0265
0265: and #0xff
0266: jeq #0x50 ? 0488 : 0487
0267: jge #0xc8 ? 0268 : 0276               ; bind
0268: ld [28]                               ; high word of argument 1
0269: jeq #0x0 ? 0270 : 0487
0270: ld [24]                               ; low word of argument 1
0271: jge #0x1b000 ? 0272 : 0487
0272: jge #0x1b800 ? 0487 : 0273
0273: jset #0x1f ? 0487 : 0274
0274: ld [32]                               ; low word of argument 2
0275: jeq #0x20 ? 0488 : 0487
0276: ld [16]                               ; low word of argument 0
0277: jeq #0x1 ? 0488 : 0487
0278: jge #0xc5 ? 0279 : 0299               ; shmdt
0279: jge #0xc6 ? 0280 : 0488               ; socket
0280: ld [16]                               ; low word of argument 0
0281: jeq #0x2 ? 0283 : 0282
0282: jeq #0xa ? 0283 : 0295
0283: ld [24]                               ; low word of argument 1
0284: and #0xf
0285: jeq #0x1 ? 0286 : 0289
0286: ld [32]                               ; low word of argument 2
0287: jeq #0x0 ? 0488 : 0288
0288: jeq #0x6 ? 0488 : 0289
0289: ld [24]                               ; low word of argument 1
0290: and #0xf
0291: jeq #0x2 ? 0292 : 0487
0292: ld [32]                               ; low word of argument 2
0293: jeq #0x0 ? 0488 : 0294
0294: jeq #0x11 ? 0488 : 0487
0295: jeq #0x1 ? 0488 : 0296
0296: jeq #0x10 ? 0297 : 0487
0297: ld [32]                               ; low word of argument 2
0298: jeq #0x0 ? 0488 : 0487
0299: jge #0xc4 ? 0300 : 0488               ; shmat
0300: ld [28]                               ; high word of argument 1
0301: and #0xffffff
0302: jeq #0x0 ? 0303 : 0488
0303: ld [24]                               ; low word of argument 1
0304: jge #0x60000 ? 0488 : 0305
0305: ld [28]                               ; high word of argument 1
0306: jeq #0x0 ? 0307 : 0468
0307: ld [24]                               ; low word of argument 1
0308: jeq #0x0 ? 0488 : 0468
0309: jge #0x39 ? 0310 : 0384               ; close
0310: jge #0x59 ? 0311 : 0368               ; acct
0311: jge #0x8c ? 0312 : 0343               ; setpriority
0312: jge #0xa1 ? 0313 : 0331               ; sethostname
0313: jge #0xa7 ? 0314 : 0325               ; prctl
0314: jge #0xaa ? 0315 : 0317               ; settimeofday
0315: jge #0xb4 ? 0482 : 0316               ; mq_open
0316: jge #0xab ? 0488 : 0457               ; adjtimex
0317: jge #0xa8 ? 0488 : 0318               ; getcpu
0318: ld [16]                               ; low word of argument 0
0319: jeq #0x4 ? 0320 : 0321
0320: ret #0x50000                          ; answer 0
0321: jeq #0x37 ? 0468 : 0322
0322: jeq #0x18 ? 0487 : 0323
0323: jeq #0x1c ? 0487 : 0324
0324: jeq #0x16 ? 0487 : 0488
0325: jge #0xa5 ? 0326 : 0327               ; getrusage
0326: jge #0xa6 ? 0487 : 0488               ; umask
0327: jge #0xa4 ? 0328 : 0330               ; setrlimit
0328: ld [16]                               ; low word of argument 0
0329: jeq #0xa ? 0457 : 0488
0330: jge #0xa3 ? 0488 : 0457               ; getrlimit
0331: jge #0x95 ? 0332 : 0335               ; setresgid
0332: jge #0x99 ? 0333 : 0334               ; times
0333: jeq #0x9f ? 0487 : 0488               ; setgroups
0334: jeq #0x96 ? 0488 : 0487               ; getresgid
0335: jge #0x8f ? 0336 : 0337               ; setregid
0336: jge #0x94 ? 0488 : 0487               ; getresuid
0337: jge #0x8e ? 0457 : 0338               ; reboot
0338: jge #0x8d ? 0488 : 0339               ; getpriority
0339: ld [16]                               ; low word of argument 0
0340: jeq #0x0 ? 0341 : 0487
0341: ld [24]                               ; low word of argument 1
0342: jeq #0x0 ? 0488 : 0487
0343: jge #0x71 ? 0344 : 0355               ; clock_gettime
0344: jge #0x7a ? 0345 : 0351               ; sched_setaffinity
0345: jge #0x84 ? 0346 : 0347               ; sigaltstack
0346: jeq #0x8a ? 0487 : 0488               ; rt_sigqueueinfo
0347: jge #0x81 ? 0487 : 0348               ; kill
0348: jge #0x7b ? 0488 : 0349               ; sched_getaffinity
0349: ld [16]                               ; low word of argument 0
0350: jeq #0x0 ? 0488 : 0487
0351: jge #0x76 ? 0352 : 0353               ; sched_setparam
0352: jge #0x78 ? 0488 : 0360               ; sched_getscheduler
0353: jge #0x75 ? 0487 : 0354               ; ptrace
0354: jge #0x74 ? 0457 : 0488               ; syslog
0355: jge #0x64 ? 0356 : 0362               ; get_robust_list
0356: jge #0x6b ? 0357 : 0358               ; timer_create
0357: jge #0x70 ? 0457 : 0488               ; clock_settime
0358: jge #0x68 ? 0457 : 0359               ; kexec_load
0359: jge #0x65 ? 0488 : 0360               ; nanosleep
0360: ld [16]                               ; low word of argument 0
0361: jeq #0x0 ? 0488 : 0487
0362: jge #0x5c ? 0363 : 0366               ; personality
0363: jeq #0x61 ? 0364 : 0488               ; unshare
0364: ld [16]                               ; low word of argument 0
0365: jset #0x7e020080 ? 0457 : 0488
0366: jge #0x5b ? 0487 : 0367               ; capset
0367: jge #0x5a ? 0488 : 0457               ; capget
0368: jge #0x3a ? 0369 : 0381               ; vhangup
0369: jge #0x4f ? 0370 : 0378               ; newfstatat
0370: jge #0x50 ? 0371 : 0372               ; fstat
0371: jge #0x58 ? 0487 : 0488               ; utimensat
0372: ld [28]                               ; high word of argument 1
0373: jeq #0x0 ? 0374 : 0487
0374: ld [24]                               ; low word of argument 1
0375: jeq #0x10ff0 ? 0376 : 0487
0376: ld [40]                               ; low word of argument 3
0377: jeq #0x1000 ? 0488 : 0487
0378: jge #0x3d ? 0379 : 0380               ; getdents64
0379: jge #0x4e ? 0487 : 0488               ; readlinkat
0380: jeq #0x3b ? 0488 : 0457               ; pipe2
0381: ld [16]                               ; low word of argument 0
0382: jge #0x3c0 ? 0383 : 0488
0383: jgt #0x3c8 ? 0488 : 0480
0384: jge #0x1a ? 0385 : 0459               ; inotify_init1
0385: jge #0x2a ? 0386 : 0401               ; nfsservctl
0386: jge #0x34 ? 0387 : 0394               ; fchmod
0387: jge #0x38 ? 0388 : 0487               ; openat
0388: ld [28]                               ; high word of argument 1
0389: jeq #0x0 ? 0390 : 0487
0390: ld [24]                               ; low word of argument 1
0391: jeq #0x1b800 ? 0392 : 0487
0392: ld [32]                               ; low word of argument 2
0393: jset #0x400040 ? 0487 : 0488
0394: jge #0x2e ? 0395 : 0398               ; ftruncate
0395: jge #0x32 ? 0396 : 0397               ; fchdir
0396: jge #0x33 ? 0457 : 0488               ; chroot
0397: jge #0x30 ? 0487 : 0488               ; faccessat
0398: jge #0x2c ? 0399 : 0400               ; fstatfs
0399: jge #0x2d ? 0487 : 0488               ; truncate
0400: jge #0x2b ? 0487 : 0482               ; statfs
0401: jge #0x1e ? 0402 : 0409               ; ioprio_set
0402: jge #0x21 ? 0403 : 0404               ; mknodat
0403: jge #0x27 ? 0457 : 0487               ; umount2
0404: jge #0x1f ? 0488 : 0405               ; ioprio_get
0405: ld [16]                               ; low word of argument 0
0406: jeq #0x1 ? 0407 : 0487
0407: ld [24]                               ; low word of argument 1
0408: jeq #0x0 ? 0488 : 0487
0409: jge #0x1d ? 0410 : 0458               ; ioctl
0410: ld [16]                               ; low word of argument 0
0411: jge #0x3c0 ? 0412 : 0413
0412: jgt #0x3c8 ? 0413 : 0480
0413: ld [24]                               ; low word of argument 1
0414: and #0xff00
0415: jeq #0x9400 ? 0416 : 0421
0416: ld [24]                               ; low word of argument 1
0417: jeq #0x40049409 ? 0488 : 0418
0418: jeq #0x4020940d ? 0488 : 0419
0419: jeq #0xc0189436 ? 0488 : 0420
0420: ret #0x50019                          ; errno ENOTTY
0421: ld [24]                               ; low word of argument 1
0422: jge #0x8903 ? 0423 : 0440
0423: jge #0x40086604 ? 0424 : 0432
0424: jge #0x401c5821 ? 0425 : 0428
0425: jge #0x800c6613 ? 0426 : 0427
0426: jge #0x800c6614 ? 0488 : 0487
0427: jeq #0x40806685 ? 0487 : 0488
0428: jge #0x40087603 ? 0429 : 0430
0429: jge #0x401c5820 ? 0487 : 0488
0430: jge #0x40087602 ? 0487 : 0431
0431: jge #0x40086605 ? 0488 : 0487
0432: jge #0x40047212 ? 0433 : 0436
0433: jge #0x40086602 ? 0434 : 0435
0434: jge #0x40086603 ? 0488 : 0487
0435: jeq #0x40047602 ? 0487 : 0488
0436: jge #0x40046604 ? 0437 : 0439
0437: jge #0x40047211 ? 0487 : 0438
0438: jge #0x40046605 ? 0488 : 0487
0439: jeq #0x40046602 ? 0487 : 0488
0440: jge #0x5412 ? 0441 : 0450
0441: jge #0x5452 ? 0442 : 0446
0442: jge #0x660a ? 0443 : 0444
0443: jge #0x8901 ? 0487 : 0488
0444: jge #0x6609 ? 0487 : 0445
0445: jge #0x5453 ? 0488 : 0487
0446: jge #0x541d ? 0447 : 0448
0447: jeq #0x5423 ? 0457 : 0488
0448: jge #0x541c ? 0457 : 0449
0449: jge #0x5413 ? 0488 : 0457
0450: jge #0x4b4c ? 0451 : 0454
0451: jge #0x4bfb ? 0452 : 0453
0452: jge #0x4bfc ? 0488 : 0457
0453: jeq #0x4b4d ? 0457 : 0488
0454: jge #0x4b49 ? 0455 : 0456
0455: jeq #0x4b4a ? 0488 : 0457
0456: jeq #0x4b47 ? 0457 : 0488
0457: ret #0x50001                          ; errno EPERM
0458: jeq #0x1b ? 0487 : 0488               ; inotify_add_watch
0459: jge #0x19 ? 0460 : 0474               ; fcntl
0460: ld [16]                               ; low word of argument 0
0461: jge #0x3c0 ? 0462 : 0465
0462: jgt #0x3c8 ? 0465 : 0463
0463: ld [24]                               ; low word of argument 1
0464: jeq #0x1 ? 0488 : 0480
0465: ld [24]                               ; low word of argument 1
0466: jeq #0x400 ? 0468 : 0467
0467: jeq #0x410 ? 0468 : 0469
0468: ret #0x50016                          ; errno EINVAL
0469: jeq #0x8 ? 0487 : 0470
0470: jeq #0xf ? 0487 : 0471
0471: jeq #0x4 ? 0472 : 0488
0472: ld [32]                               ; low word of argument 2
0473: jset #0x2000 ? 0487 : 0488
0474: jge #0xe ? 0475 : 0483                ; removexattr
0475: jge #0x13 ? 0476 : 0481               ; eventfd2
0476: jge #0x18 ? 0477 : 0488               ; dup3
0477: ld [24]                               ; low word of argument 1
0478: jge #0x3c0 ? 0479 : 0488
0479: jgt #0x3c8 ? 0488 : 0480
0480: ret #0x50009                          ; errno EBADF
0481: jge #0x12 ? 0482 : 0487               ; lookup_dcookie
0482: ret #0x50026                          ; errno ENOSYS
0483: jge #0xb ? 0484 : 0485                ; listxattr
0484: jge #0xd ? 0488 : 0487                ; flistxattr
0485: jge #0xa ? 0488 : 0486                ; fgetxattr
0486: jge #0x5 ? 0487 : 0488                ; setxattr
0487: ret #0x7ff00000                       ; trap: stop for the supervisor
0488: ret #0x7fff0000                       ; allow
0489: ret #0x80000000                       ; kill the process
0490: ld [16]                               ; low word of argument 0
0491: jge #0x3c3 ? 0492 : 0507
0492: jge #0x3c4 ? 0493 : 0499
0493: jge #0x3c5 ? 0494 : 0501
0494: jge #0x3c6 ? 0495 : 0503
0495: jge #0x3c7 ? 0496 : 0507
0496: jge #0x3c8 ? 0497 : 0505
0497: jge #0x3c9 ? 0498 : 0499
0498: ja 0507
0499: ld [32]                               ; low word of argument 2
0500: jge #0x10060 ? 0507 : 0508
0501: ld [32]                               ; low word of argument 2
0502: jge #0x10360 ? 0507 : 0508
0503: ld [32]                               ; low word of argument 2
0504: jge #0x10560 ? 0507 : 0508
0505: ld [32]                               ; low word of argument 2
0506: jge #0x10660 ? 0507 : 0508
0507: ret #0x7ff00000                       ; trap: stop for the supervisor
0508: ret #0x7fff0000                       ; allow
