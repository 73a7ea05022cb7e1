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
0012: jge #0x1cf ? 0178 : 0240              ; setxattrat
0013: jge #0x1cc ? 0178 : 0240              ; lsm_set_self_attr
0014: jge #0x1c5 ? 0015 : 0016              ; map_shadow_stack
0015: jge #0x1c9 ? 0178 : 0240              ; statmount
0016: jge #0x1c4 ? 0234 : 0017              ; fchmodat2
0017: jge #0x1c0 ? 0240 : 0178              ; process_mrelease
0018: jge #0x1ba ? 0019 : 0022              ; mount_setattr
0019: jge #0x1bc ? 0020 : 0021              ; landlock_create_ruleset
0020: jge #0x1bd ? 0240 : 0091              ; landlock_add_rule
0021: jge #0x1bb ? 0173 : 0178              ; quotactl_fd
0022: jge #0x1b8 ? 0023 : 0024              ; process_madvise
0023: jge #0x1b9 ? 0240 : 0178              ; epoll_pwait2
0024: jge #0x1b7 ? 0025 : 0234              ; faccessat2
0025: ld [28]                               ; high word of argument 1
0026: jeq #0x0 ? 0027 : 0234
0027: ld [24]                               ; low word of argument 1
0028: jeq #0x10ff0 ? 0029 : 0234
0029: ld [40]                               ; low word of argument 3
0030: and #0xfffffdff
0031: jeq #0x1000 ? 0240 : 0234
0032: jge #0x1b4 ? 0033 : 0048              ; close_range
0033: jge #0x1b5 ? 0034 : 0044              ; openat2
0034: ld [44]                               ; high word of argument 3
0035: jeq #0x0 ? 0036 : 0234
0036: ld [40]                               ; low word of argument 3
0037: jeq #0x18 ? 0038 : 0234
0038: ld [36]                               ; high word of argument 2
0039: jeq #0x0 ? 0040 : 0234
0040: ld [32]                               ; low word of argument 2
0041: jge #0x10000 ? 0042 : 0234
0042: jset #0x1f ? 0234 : 0043
0043: ja 0498
0044: ld [24]                               ; low word of argument 1
0045: jge #0x3c0 ? 0046 : 0240
0046: ld [16]                               ; low word of argument 0
0047: jgt #0x3c8 ? 0240 : 0234
0048: jge #0x127 ? 0049 : 0052
0049: jge #0x1b2 ? 0050 : 0051              ; pidfd_open
0050: jge #0x1b3 ? 0178 : 0240              ; clone3
0051: jeq #0x1a8 ? 0234 : 0178              ; pidfd_send_signal
0052: jge #0x123 ? 0053 : 0061              ; statx
0053: jge #0x126 ? 0173 : 0054              ; kexec_file_load
0054: jge #0x124 ? 0240 : 0055              ; io_pgetevents
0055: ld [28]                               ; high word of argument 1
0056: jeq #0x0 ? 0057 : 0234
0057: ld [24]                               ; low word of argument 1
0058: jeq #0x10ff0 ? 0059 : 0234
0059: ld [32]                               ; low word of argument 2
0060: jset #0x1000 ? 0240 : 0234
0061: jeq #0x120 ? 0119 : 0240              ; pkey_mprotect
0062: jge #0xf1 ? 0063 : 0105               ; perf_event_open
0063: jge #0x111 ? 0064 : 0087              ; finit_module
0064: jge #0x116 ? 0065 : 0076              ; getrandom
0065: jge #0x119 ? 0066 : 0075              ; execveat
0066: jge #0x11a ? 0178 : 0067              ; userfaultfd
0067: ld [16]                               ; low word of argument 0
0068: jeq #0x3c1 ? 0069 : 0234
0069: ld [28]                               ; high word of argument 1
0070: jeq #0x0 ? 0071 : 0234
0071: ld [24]                               ; low word of argument 1
0072: jeq #0x10ff0 ? 0073 : 0234
0073: ld [48]                               ; low word of argument 4
0074: jeq #0x1000 ? 0240 : 0234
0075: jge #0x118 ? 0178 : 0240              ; bpf
0076: jge #0x114 ? 0077 : 0085              ; renameat2
0077: jge #0x115 ? 0078 : 0234              ; seccomp
0078: ld [16]                               ; low word of argument 0
0079: jeq #0x1 ? 0080 : 0083
0080: ld [24]                               ; low word of argument 1
0081: jset #0x8 ? 0082 : 0083
0082: ret #0x50010                          ; errno EBUSY
0083: ld [16]                               ; low word of argument 0
0084: jgt #0x1 ? 0240 : 0234
0085: jge #0x112 ? 0086 : 0173              ; sched_setattr
0086: jge #0x113 ? 0240 : 0108              ; sched_getattr
0087: jge #0x108 ? 0088 : 0092              ; name_to_handle_at
0088: jge #0x10c ? 0089 : 0090              ; setns
0089: jge #0x10d ? 0234 : 0173              ; sendmmsg
0090: jge #0x10a ? 0240 : 0091              ; clock_adjtime
0091: ret #0x5005f                          ; errno ENOTSUP
0092: jge #0x105 ? 0093 : 0102              ; prlimit64
0093: jge #0x106 ? 0178 : 0094              ; fanotify_init
0094: ld [24]                               ; low word of argument 1
0095: jeq #0xa ? 0096 : 0100
0096: ld [36]                               ; high word of argument 2
0097: jeq #0x0 ? 0098 : 0173
0098: ld [32]                               ; low word of argument 2
0099: jeq #0x0 ? 0100 : 0173
0100: ld [16]                               ; low word of argument 0
0101: jeq #0x0 ? 0240 : 0234
0102: jge #0xf4 ? 0103 : 0104
0103: jge #0x104 ? 0240 : 0178              ; wait4
0104: jge #0xf2 ? 0240 : 0178               ; accept4
0105: jge #0xea ? 0106 : 0110               ; remap_file_pages
0106: jge #0xee ? 0107 : 0109               ; migrate_pages
0107: jge #0xf0 ? 0234 : 0108               ; rt_tgsigqueueinfo
0108: ja 0364
0109: jge #0xeb ? 0240 : 0178               ; mbind
0110: ld [20]                               ; high word of argument 0
0111: and #0xffffff
0112: jeq #0x0 ? 0113 : 0240
0113: ld [16]                               ; low word of argument 0
0114: jge #0x60000 ? 0240 : 0196
0115: jge #0xdc ? 0116 : 0174               ; clone
0116: jge #0xdf ? 0117 : 0126               ; fadvise64
0117: jge #0xe2 ? 0118 : 0125               ; mprotect
0118: jge #0xe3 ? 0240 : 0119               ; msync
0119: ld [20]                               ; high word of argument 0
0120: and #0xffffff
0121: jeq #0x0 ? 0122 : 0240
0122: ld [16]                               ; low word of argument 0
0123: jge #0x60000 ? 0240 : 0124
0124: ret #0x5000d                          ; errno EACCES
0125: jge #0xe0 ? 0173 : 0240               ; swapon
0126: jge #0xde ? 0127 : 0170               ; mmap
0127: ld [40]                               ; low word of argument 3
0128: jset #0x10 ? 0129 : 0240
0129: ld [20]                               ; high word of argument 0
0130: and #0xffffff
0131: jeq #0x0 ? 0132 : 0240
0132: ld [16]                               ; low word of argument 0
0133: jge #0x60000 ? 0240 : 0134
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
0155: jeq #0x0 ? 0240 : 0156
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
0169: jeq #0x32 ? 0240 : 0173
0170: jge #0xdd ? 0234 : 0171               ; execve
0171: ld [16]                               ; low word of argument 0
0172: jset #0x7e020000 ? 0173 : 0240
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
0185: jset #0x2 ? 0186 : 0240
0186: ld [52]                               ; high word of argument 4
0187: and #0xffffff
0188: jeq #0x0 ? 0189 : 0240
0189: ld [48]                               ; low word of argument 4
0190: jge #0x60000 ? 0240 : 0196
0191: ld [20]                               ; high word of argument 0
0192: and #0xffffff
0193: jeq #0x0 ? 0194 : 0240
0194: ld [16]                               ; low word of argument 0
0195: jge #0x60000 ? 0240 : 0196
0196: ret #0x50016                          ; errno EINVAL
0197: ld [20]                               ; high word of argument 0
0198: and #0xffffff
0199: jeq #0x0 ? 0200 : 0240
0200: ld [16]                               ; low word of argument 0
0201: jge #0x60000 ? 0240 : 0202
0202: ld [20]                               ; high word of argument 0
0203: jeq #0x0 ? 0204 : 0320
0204: ld [16]                               ; low word of argument 0
0205: jeq #0x0 ? 0240 : 0320
0206: jge #0xcc ? 0207 : 0249               ; getsockname
0207: jge #0xd0 ? 0208 : 0233               ; setsockopt
0208: jge #0xd3 ? 0209 : 0222               ; sendmsg
0209: jge #0xd4 ? 0240 : 0210               ; recvmsg
0210: ld [28]                               ; high word of argument 1
0211: jeq #0x0 ? 0212 : 0216
0212: ld [24]                               ; low word of argument 1
0213: jge #0x4f000 ? 0214 : 0216
0214: jge #0x4f800 ? 0216 : 0215
0215: jset #0x7f ? 0216 : 0240
0216: ld [28]                               ; high word of argument 1
0217: jeq #0x0 ? 0218 : 0234
0218: ld [24]                               ; low word of argument 1
0219: jge #0x4f800 ? 0220 : 0234
0220: jge #0x50000 ? 0234 : 0221
0221: jset #0xff ? 0234 : 0240
0222: jge #0xd1 ? 0240 : 0223               ; getsockopt
0223: ld [24]                               ; low word of argument 1
0224: jeq #0x0 ? 0225 : 0227
0225: ld [32]                               ; low word of argument 2
0226: jeq #0x4 ? 0465 : 0227
0227: ld [24]                               ; low word of argument 1
0228: jeq #0x29 ? 0229 : 0240
0229: ld [32]                               ; low word of argument 2
0230: jeq #0x5 ? 0465 : 0231
0231: jeq #0x6 ? 0465 : 0232
0232: jeq #0x39 ? 0465 : 0240
0233: jge #0xce ? 0235 : 0234               ; sendto
0234: ret #0x7fc00000                       ; trap: notify the supervisor
0235: jge #0xcf ? 0240 : 0236               ; recvfrom
0236: ld [52]                               ; high word of argument 4
0237: jeq #0x0 ? 0238 : 0241
0238: ld [48]                               ; low word of argument 4
0239: jeq #0x0 ? 0240 : 0241
0240: ret #0x7fff0000                       ; allow
0241: ld [52]                               ; high word of argument 4
0242: jeq #0x0 ? 0243 : 0495
0243: ld [48]                               ; low word of argument 4
0244: jge #0x13000 ? 0245 : 0495
0245: jge #0x1b800 ? 0495 : 0246
0246: jset #0x1f ? 0495 : 0247
0247: ld [56]                               ; low word of argument 5
0248: jeq #0x20 ? 0496 : 0495
0249: jge #0xc7 ? 0250 : 0278               ; socketpair
0250: jge #0xc9 ? 0251 : 0267               ; listen
0251: jge #0xcb ? 0252 : 0496               ; connect
0252: ld [28]                               ; high word of argument 1
0253: jeq #0x0 ? 0254 : 0260
0254: ld [24]                               ; low word of argument 1
0255: jge #0x13000 ? 0256 : 0260
0256: jge #0x1b800 ? 0260 : 0257
0257: jset #0x1f ? 0260 : 0258
0258: ld [32]                               ; low word of argument 2
0259: jeq #0x20 ? 0496 : 0260
0260: ld [28]                               ; high word of argument 1
0261: jeq #0x0 ? 0262 : 0495
0262: ld [24]                               ; low word of argument 1
0263: jge #0x4f800 ? 0264 : 0495
0264: jge #0x50000 ? 0495 : 0265
0265: and #0xff
0266: jeq #0x50 ? 0496 : 0495
0267: jge #0xc8 ? 0268 : 0276               ; bind
0268: ld [28]                               ; high word of argument 1
0269: jeq #0x0 ? 0270 : 0495
0270: ld [24]                               ; low word of argument 1
0271: jge #0x1b000 ? 0272 : 0495
0272: jge #0x1b800 ? 0495 : 0273
0273: jset #0x1f ? 0495 : 0274
0274: ld [32]                               ; low word of argument 2
0275: jeq #0x20 ? 0496 : 0495
0276: ld [16]                               ; low word of argument 0
0277: jeq #0x1 ? 0496 : 0495
0278: jge #0xc5 ? 0279 : 0299               ; shmdt
0279: jge #0xc6 ? 0280 : 0496               ; socket
0280: ld [16]                               ; low word of argument 0
0281: jeq #0x2 ? 0283 : 0282
0282: jeq #0xa ? 0283 : 0295
0283: ld [24]                               ; low word of argument 1
0284: and #0xf
0285: jeq #0x1 ? 0286 : 0289
0286: ld [32]                               ; low word of argument 2
0287: jeq #0x0 ? 0496 : 0288
0288: jeq #0x6 ? 0496 : 0289
0289: ld [24]                               ; low word of argument 1
0290: and #0xf
0291: jeq #0x2 ? 0292 : 0495
0292: ld [32]                               ; low word of argument 2
0293: jeq #0x0 ? 0496 : 0294
0294: jeq #0x11 ? 0496 : 0495
0295: jeq #0x1 ? 0496 : 0296
0296: jeq #0x10 ? 0297 : 0495
0297: ld [32]                               ; low word of argument 2
0298: jeq #0x0 ? 0496 : 0495
0299: jge #0xc4 ? 0300 : 0496               ; shmat
0300: ld [28]                               ; high word of argument 1
0301: and #0xffffff
0302: jeq #0x0 ? 0303 : 0496
0303: ld [24]                               ; low word of argument 1
0304: jge #0x60000 ? 0496 : 0305
0305: ld [28]                               ; high word of argument 1
0306: jeq #0x0 ? 0307 : 0476
0307: ld [24]                               ; low word of argument 1
0308: jeq #0x0 ? 0496 : 0476
0309: jge #0x39 ? 0310 : 0392               ; close
0310: jge #0x59 ? 0311 : 0372               ; acct
0311: jge #0x8c ? 0312 : 0343               ; setpriority
0312: jge #0xa1 ? 0313 : 0331               ; sethostname
0313: jge #0xa7 ? 0314 : 0325               ; prctl
0314: jge #0xaa ? 0315 : 0317               ; settimeofday
0315: jge #0xb4 ? 0490 : 0316               ; mq_open
0316: jge #0xab ? 0496 : 0465               ; adjtimex
0317: jge #0xa8 ? 0496 : 0318               ; getcpu
0318: ld [16]                               ; low word of argument 0
0319: jeq #0x4 ? 0320 : 0321
0320: ret #0x50000                          ; answer 0
0321: jeq #0x37 ? 0476 : 0322
0322: jeq #0x18 ? 0495 : 0323
0323: jeq #0x1c ? 0495 : 0324
0324: jeq #0x16 ? 0495 : 0496
0325: jge #0xa5 ? 0326 : 0327               ; getrusage
0326: jge #0xa6 ? 0495 : 0496               ; umask
0327: jge #0xa4 ? 0328 : 0330               ; setrlimit
0328: ld [16]                               ; low word of argument 0
0329: jeq #0xa ? 0465 : 0496
0330: jge #0xa3 ? 0496 : 0465               ; getrlimit
0331: jge #0x95 ? 0332 : 0335               ; setresgid
0332: jge #0x99 ? 0333 : 0334               ; times
0333: jeq #0x9f ? 0495 : 0496               ; setgroups
0334: jeq #0x96 ? 0496 : 0495               ; getresgid
0335: jge #0x8f ? 0336 : 0337               ; setregid
0336: jge #0x94 ? 0496 : 0495               ; getresuid
0337: jge #0x8e ? 0465 : 0338               ; reboot
0338: jge #0x8d ? 0496 : 0339               ; getpriority
0339: ld [16]                               ; low word of argument 0
0340: jeq #0x0 ? 0341 : 0495
0341: ld [24]                               ; low word of argument 1
0342: jeq #0x0 ? 0496 : 0495
0343: jge #0x71 ? 0344 : 0359               ; clock_gettime
0344: jge #0x7a ? 0345 : 0351               ; sched_setaffinity
0345: jge #0x84 ? 0346 : 0347               ; sigaltstack
0346: jeq #0x8a ? 0495 : 0496               ; rt_sigqueueinfo
0347: jge #0x81 ? 0495 : 0348               ; kill
0348: jge #0x7b ? 0496 : 0349               ; sched_getaffinity
0349: ld [16]                               ; low word of argument 0
0350: jeq #0x0 ? 0496 : 0495
0351: jge #0x76 ? 0352 : 0353               ; sched_setparam
0352: jge #0x78 ? 0496 : 0364               ; sched_getscheduler
0353: jge #0x75 ? 0354 : 0358               ; ptrace
0354: ld [20]                               ; high word of argument 0
0355: jeq #0x0 ? 0356 : 0495
0356: ld [16]                               ; low word of argument 0
0357: jeq #0x0 ? 0496 : 0495
0358: jge #0x74 ? 0465 : 0496               ; syslog
0359: jge #0x64 ? 0360 : 0366               ; get_robust_list
0360: jge #0x6b ? 0361 : 0362               ; timer_create
0361: jge #0x70 ? 0465 : 0496               ; clock_settime
0362: jge #0x68 ? 0465 : 0363               ; kexec_load
0363: jge #0x65 ? 0496 : 0364               ; nanosleep
0364: ld [16]                               ; low word of argument 0
0365: jeq #0x0 ? 0496 : 0495
0366: jge #0x5c ? 0367 : 0370               ; personality
0367: jeq #0x61 ? 0368 : 0496               ; unshare
0368: ld [16]                               ; low word of argument 0
0369: jset #0x7e020080 ? 0465 : 0496
0370: jge #0x5b ? 0495 : 0371               ; capset
0371: jge #0x5a ? 0496 : 0465               ; capget
0372: jge #0x3a ? 0373 : 0389               ; vhangup
0373: jge #0x4f ? 0374 : 0382               ; newfstatat
0374: jge #0x50 ? 0375 : 0376               ; fstat
0375: jge #0x58 ? 0495 : 0496               ; utimensat
0376: ld [28]                               ; high word of argument 1
0377: jeq #0x0 ? 0378 : 0495
0378: ld [24]                               ; low word of argument 1
0379: jeq #0x10ff0 ? 0380 : 0495
0380: ld [40]                               ; low word of argument 3
0381: jeq #0x1000 ? 0496 : 0495
0382: jge #0x3d ? 0383 : 0388               ; getdents64
0383: jge #0x4e ? 0384 : 0496               ; readlinkat
0384: ld [28]                               ; high word of argument 1
0385: jeq #0x0 ? 0386 : 0495
0386: ld [24]                               ; low word of argument 1
0387: jeq #0x10ff0 ? 0496 : 0495
0388: jeq #0x3b ? 0496 : 0465               ; pipe2
0389: ld [16]                               ; low word of argument 0
0390: jge #0x3c0 ? 0391 : 0496
0391: jgt #0x3c8 ? 0496 : 0488
0392: jge #0x1a ? 0393 : 0467               ; inotify_init1
0393: jge #0x2a ? 0394 : 0409               ; nfsservctl
0394: jge #0x34 ? 0395 : 0402               ; fchmod
0395: jge #0x38 ? 0396 : 0495               ; openat
0396: ld [28]                               ; high word of argument 1
0397: jeq #0x0 ? 0398 : 0495
0398: ld [24]                               ; low word of argument 1
0399: jeq #0x1b800 ? 0400 : 0495
0400: ld [32]                               ; low word of argument 2
0401: jset #0x400040 ? 0495 : 0496
0402: jge #0x2e ? 0403 : 0406               ; ftruncate
0403: jge #0x32 ? 0404 : 0405               ; fchdir
0404: jge #0x33 ? 0465 : 0496               ; chroot
0405: jge #0x30 ? 0495 : 0496               ; faccessat
0406: jge #0x2c ? 0407 : 0408               ; fstatfs
0407: jge #0x2d ? 0495 : 0496               ; truncate
0408: jge #0x2b ? 0495 : 0490               ; statfs
0409: jge #0x1e ? 0410 : 0417               ; ioprio_set
0410: jge #0x21 ? 0411 : 0412               ; mknodat
0411: jge #0x27 ? 0465 : 0495               ; umount2
0412: jge #0x1f ? 0496 : 0413               ; ioprio_get
0413: ld [16]                               ; low word of argument 0
0414: jeq #0x1 ? 0415 : 0495
0415: ld [24]                               ; low word of argument 1
0416: jeq #0x0 ? 0496 : 0495
0417: jge #0x1d ? 0418 : 0466               ; ioctl
0418: ld [16]                               ; low word of argument 0
0419: jge #0x3c0 ? 0420 : 0421
0420: jgt #0x3c8 ? 0421 : 0488
0421: ld [24]                               ; low word of argument 1
0422: and #0xff00
0423: jeq #0x9400 ? 0424 : 0429
0424: ld [24]                               ; low word of argument 1
0425: jeq #0x40049409 ? 0496 : 0426
0426: jeq #0x4020940d ? 0496 : 0427
0427: jeq #0xc0189436 ? 0496 : 0428
0428: ret #0x50019                          ; errno ENOTTY
0429: ld [24]                               ; low word of argument 1
0430: jge #0x8903 ? 0431 : 0448
0431: jge #0x40086604 ? 0432 : 0440
0432: jge #0x401c5821 ? 0433 : 0436
0433: jge #0x800c6613 ? 0434 : 0435
0434: jge #0x800c6614 ? 0496 : 0495
0435: jeq #0x40806685 ? 0495 : 0496
0436: jge #0x40087603 ? 0437 : 0438
0437: jge #0x401c5820 ? 0495 : 0496
0438: jge #0x40087602 ? 0495 : 0439
0439: jge #0x40086605 ? 0496 : 0495
0440: jge #0x40047212 ? 0441 : 0444
0441: jge #0x40086602 ? 0442 : 0443
0442: jge #0x40086603 ? 0496 : 0495
0443: jeq #0x40047602 ? 0495 : 0496
0444: jge #0x40046604 ? 0445 : 0447
0445: jge #0x40047211 ? 0495 : 0446
0446: jge #0x40046605 ? 0496 : 0495
0447: jeq #0x40046602 ? 0495 : 0496
0448: jge #0x5412 ? 0449 : 0458
0449: jge #0x5452 ? 0450 : 0454
0450: jge #0x660a ? 0451 : 0452
0451: jge #0x8901 ? 0495 : 0496
0452: jge #0x6609 ? 0495 : 0453
0453: jge #0x5453 ? 0496 : 0495
0454: jge #0x541d ? 0455 : 0456
0455: jeq #0x5423 ? 0465 : 0496
0456: jge #0x541c ? 0465 : 0457
0457: jge #0x5413 ? 0496 : 0465
0458: jge #0x4b4c ? 0459 : 0462
0459: jge #0x4bfb ? 0460 : 0461
0460: jge #0x4bfc ? 0496 : 0465
0461: jeq #0x4b4d ? 0465 : 0496
0462: jge #0x4b49 ? 0463 : 0464
0463: jeq #0x4b4a ? 0496 : 0465
0464: jeq #0x4b47 ? 0465 : 0496
0465: ret #0x50001                          ; errno EPERM
0466: jeq #0x1b ? 0495 : 0496               ; inotify_add_watch
0467: jge #0x19 ? 0468 : 0482               ; fcntl
0468: ld [16]                               ; low word of argument 0
0469: jge #0x3c0 ? 0470 : 0473
0470: jgt #0x3c8 ? 0473 : 0471
0471: ld [24]                               ; low word of argument 1
0472: jeq #0x1 ? 0496 : 0488
0473: ld [24]                               ; low word of argument 1
0474: jeq #0x400 ? 0476 : 0475
0475: jeq #0x410 ? 0476 : 0477
0476: ret #0x50016                          ; errno EINVAL
0477: jeq #0x8 ? 0495 : 0478
0478: jeq #0xf ? 0495 : 0479
0479: jeq #0x4 ? 0480 : 0496
0480: ld [32]                               ; low word of argument 2
0481: jset #0x2000 ? 0495 : 0496
0482: jge #0xe ? 0483 : 0491                ; removexattr
0483: jge #0x13 ? 0484 : 0489               ; eventfd2
0484: jge #0x18 ? 0485 : 0496               ; dup3
0485: ld [24]                               ; low word of argument 1
0486: jge #0x3c0 ? 0487 : 0496
0487: jgt #0x3c8 ? 0496 : 0488
0488: ret #0x50009                          ; errno EBADF
0489: jge #0x12 ? 0490 : 0495               ; lookup_dcookie
0490: ret #0x50026                          ; errno ENOSYS
0491: jge #0xb ? 0492 : 0493                ; listxattr
0492: jge #0xd ? 0496 : 0495                ; flistxattr
0493: jge #0xa ? 0496 : 0494                ; fgetxattr
0494: jge #0x5 ? 0495 : 0496                ; setxattr
0495: ret #0x7fc00000                       ; trap: notify the supervisor
0496: ret #0x7fff0000                       ; allow
0497: ret #0x80000000                       ; kill the process
0498: ld [16]                               ; low word of argument 0
0499: jge #0x3c3 ? 0500 : 0515
0500: jge #0x3c4 ? 0501 : 0507
0501: jge #0x3c5 ? 0502 : 0509
0502: jge #0x3c6 ? 0503 : 0511
0503: jge #0x3c7 ? 0504 : 0515
0504: jge #0x3c8 ? 0505 : 0513
0505: jge #0x3c9 ? 0506 : 0507
0506: ja 0515
0507: ld [32]                               ; low word of argument 2
0508: jge #0x10060 ? 0515 : 0516
0509: ld [32]                               ; low word of argument 2
0510: jge #0x10360 ? 0515 : 0516
0511: ld [32]                               ; low word of argument 2
0512: jge #0x10560 ? 0515 : 0516
0513: ld [32]                               ; low word of argument 2
0514: jge #0x10660 ? 0515 : 0516
0515: ret #0x7fc00000                       ; trap: notify the supervisor
0516: ret #0x7fff0000                       ; allow
