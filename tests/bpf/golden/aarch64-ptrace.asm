0000: ld [4]                                ; architecture
0001: jeq #0xc00000b7 ? 0003 : 0002         ; aarch64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0xb6 ? 0006 : 0005               ; mq_timedsend
0005: ja 0311
0006: jge #0xe9 ? 0007 : 0115               ; madvise
0007: jge #0x11b ? 0008 : 0062              ; membarrier
0008: jge #0x1b6 ? 0009 : 0032              ; pidfd_getfd
0009: jge #0x1bf ? 0010 : 0018              ; memfd_secret
0010: jge #0x1cb ? 0011 : 0014              ; lsm_get_self_attr
0011: jge #0x1cd ? 0012 : 0013              ; lsm_list_modules
0012: jge #0x1cf ? 0178 : 0236              ; setxattrat
0013: jge #0x1cc ? 0178 : 0236              ; lsm_set_self_attr
0014: jge #0x1c5 ? 0015 : 0016              ; map_shadow_stack
0015: jge #0x1c9 ? 0178 : 0236              ; statmount
0016: jge #0x1c4 ? 0234 : 0017              ; fchmodat2
0017: jge #0x1c0 ? 0236 : 0178              ; process_mrelease
0018: jge #0x1ba ? 0019 : 0022              ; mount_setattr
0019: jge #0x1bc ? 0020 : 0021              ; landlock_create_ruleset
0020: jge #0x1bd ? 0236 : 0091              ; landlock_add_rule
0021: jge #0x1bb ? 0173 : 0178              ; quotactl_fd
0022: jge #0x1b8 ? 0023 : 0024              ; process_madvise
0023: jge #0x1b9 ? 0236 : 0178              ; epoll_pwait2
0024: jge #0x1b7 ? 0025 : 0234              ; faccessat2
0025: ld [28]                               ; high word of argument 1
0026: jeq #0x0 ? 0027 : 0234
0027: ld [24]                               ; low word of argument 1
0028: jeq #0x10ff0 ? 0029 : 0234
0029: ld [40]                               ; low word of argument 3
0030: and #0xfffffdff
0031: jeq #0x1000 ? 0236 : 0234
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
0043: ja 0492
0044: ld [24]                               ; low word of argument 1
0045: jge #0x3c0 ? 0046 : 0236
0046: ld [16]                               ; low word of argument 0
0047: jgt #0x3c8 ? 0236 : 0234
0048: jge #0x127 ? 0049 : 0052
0049: jge #0x1b2 ? 0050 : 0051              ; pidfd_open
0050: jge #0x1b3 ? 0178 : 0236              ; clone3
0051: jeq #0x1a8 ? 0234 : 0178              ; pidfd_send_signal
0052: jge #0x123 ? 0053 : 0061              ; statx
0053: jge #0x126 ? 0173 : 0054              ; kexec_file_load
0054: jge #0x124 ? 0236 : 0055              ; io_pgetevents
0055: ld [28]                               ; high word of argument 1
0056: jeq #0x0 ? 0057 : 0234
0057: ld [24]                               ; low word of argument 1
0058: jeq #0x10ff0 ? 0059 : 0234
0059: ld [32]                               ; low word of argument 2
0060: jset #0x1000 ? 0236 : 0234
0061: jeq #0x120 ? 0119 : 0236              ; pkey_mprotect
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
0074: jeq #0x1000 ? 0236 : 0234
0075: jge #0x118 ? 0178 : 0236              ; bpf
0076: jge #0x114 ? 0077 : 0085              ; renameat2
0077: jge #0x115 ? 0078 : 0234              ; seccomp
0078: ld [16]                               ; low word of argument 0
0079: jeq #0x1 ? 0080 : 0083
0080: ld [24]                               ; low word of argument 1
0081: jset #0x8 ? 0082 : 0083
0082: ret #0x50010                          ; errno EBUSY
0083: ld [16]                               ; low word of argument 0
0084: jgt #0x1 ? 0236 : 0234
0085: jge #0x112 ? 0086 : 0173              ; sched_setattr
0086: jge #0x113 ? 0236 : 0108              ; sched_getattr
0087: jge #0x108 ? 0088 : 0092              ; name_to_handle_at
0088: jge #0x10c ? 0089 : 0090              ; setns
0089: jge #0x10d ? 0234 : 0173              ; sendmmsg
0090: jge #0x10a ? 0236 : 0091              ; clock_adjtime
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
0101: jeq #0x0 ? 0236 : 0234
0102: jge #0xf4 ? 0103 : 0104
0103: jge #0x104 ? 0236 : 0178              ; wait4
0104: jge #0xf2 ? 0236 : 0178               ; accept4
0105: jge #0xea ? 0106 : 0110               ; remap_file_pages
0106: jge #0xee ? 0107 : 0109               ; migrate_pages
0107: jge #0xf0 ? 0234 : 0108               ; rt_tgsigqueueinfo
0108: ja 0362
0109: jge #0xeb ? 0236 : 0178               ; mbind
0110: ld [20]                               ; high word of argument 0
0111: and #0xffffff
0112: jeq #0x0 ? 0113 : 0236
0113: ld [16]                               ; low word of argument 0
0114: jge #0x60000 ? 0236 : 0196
0115: jge #0xdc ? 0116 : 0174               ; clone
0116: jge #0xdf ? 0117 : 0126               ; fadvise64
0117: jge #0xe2 ? 0118 : 0125               ; mprotect
0118: jge #0xe3 ? 0236 : 0119               ; msync
0119: ld [20]                               ; high word of argument 0
0120: and #0xffffff
0121: jeq #0x0 ? 0122 : 0236
0122: ld [16]                               ; low word of argument 0
0123: jge #0x60000 ? 0236 : 0124
0124: ret #0x5000d                          ; errno EACCES
0125: jge #0xe0 ? 0173 : 0236               ; swapon
0126: jge #0xde ? 0127 : 0170               ; mmap
0127: ld [40]                               ; low word of argument 3
0128: jset #0x10 ? 0129 : 0236
0129: ld [20]                               ; high word of argument 0
0130: and #0xffffff
0131: jeq #0x0 ? 0132 : 0236
0132: ld [16]                               ; low word of argument 0
0133: jge #0x60000 ? 0236 : 0134
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
0155: jeq #0x0 ? 0236 : 0156
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
0169: jeq #0x32 ? 0236 : 0173
0170: jge #0xdd ? 0234 : 0171               ; execve
0171: ld [16]                               ; low word of argument 0
0172: jset #0x7e820000 ? 0173 : 0236
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
0185: jset #0x2 ? 0186 : 0236
0186: ld [52]                               ; high word of argument 4
0187: and #0xffffff
0188: jeq #0x0 ? 0189 : 0236
0189: ld [48]                               ; low word of argument 4
0190: jge #0x60000 ? 0236 : 0196
0191: ld [20]                               ; high word of argument 0
0192: and #0xffffff
0193: jeq #0x0 ? 0194 : 0236
0194: ld [16]                               ; low word of argument 0
0195: jge #0x60000 ? 0236 : 0196
0196: ret #0x50016                          ; errno EINVAL
0197: ld [20]                               ; high word of argument 0
0198: and #0xffffff
0199: jeq #0x0 ? 0200 : 0236
0200: ld [16]                               ; low word of argument 0
0201: jge #0x60000 ? 0236 : 0202
0202: ld [20]                               ; high word of argument 0
0203: jeq #0x0 ? 0204 : 0322
0204: ld [16]                               ; low word of argument 0
0205: jeq #0x0 ? 0236 : 0322
0206: jge #0xcc ? 0207 : 0249               ; getsockname
0207: jge #0xd0 ? 0208 : 0233               ; setsockopt
0208: jge #0xd3 ? 0209 : 0222               ; sendmsg
0209: jge #0xd4 ? 0236 : 0210               ; recvmsg
0210: ld [28]                               ; high word of argument 1
0211: jeq #0x0 ? 0212 : 0216
0212: ld [24]                               ; low word of argument 1
0213: jge #0x4f000 ? 0214 : 0216
0214: jge #0x4f800 ? 0216 : 0215
0215: jset #0x7f ? 0216 : 0236
0216: ld [28]                               ; high word of argument 1
0217: jeq #0x0 ? 0218 : 0234
0218: ld [24]                               ; low word of argument 1
0219: jge #0x4f800 ? 0220 : 0234
0220: jge #0x50000 ? 0234 : 0221
0221: jset #0xff ? 0234 : 0236
0222: jge #0xd1 ? 0236 : 0223               ; getsockopt
0223: ld [24]                               ; low word of argument 1
0224: jeq #0x0 ? 0225 : 0227
0225: ld [32]                               ; low word of argument 2
0226: jeq #0x4 ? 0459 : 0227
0227: ld [24]                               ; low word of argument 1
0228: jeq #0x29 ? 0229 : 0236
0229: ld [32]                               ; low word of argument 2
0230: jeq #0x5 ? 0459 : 0231
0231: jeq #0x6 ? 0459 : 0232
0232: jeq #0x39 ? 0459 : 0236
0233: jge #0xce ? 0235 : 0234               ; sendto
0234: ret #0x7ff00000                       ; trap: stop for the supervisor
0235: jge #0xcf ? 0236 : 0237               ; recvfrom
0236: ret #0x7fff0000                       ; allow
0237: ld [52]                               ; high word of argument 4
0238: jeq #0x0 ? 0239 : 0241
0239: ld [48]                               ; low word of argument 4
0240: jeq #0x0 ? 0490 : 0241
0241: ld [52]                               ; high word of argument 4
0242: jeq #0x0 ? 0243 : 0489
0243: ld [48]                               ; low word of argument 4
0244: jge #0x13000 ? 0245 : 0489
0245: jge #0x1b800 ? 0489 : 0246
0246: jset #0x1f ? 0489 : 0247
0247: ld [56]                               ; low word of argument 5
0248: jeq #0x20 ? 0490 : 0489
0249: jge #0xc7 ? 0250 : 0278               ; socketpair
0250: jge #0xc9 ? 0251 : 0267               ; listen
0251: jge #0xcb ? 0252 : 0490               ; connect
0252: ld [28]                               ; high word of argument 1
0253: jeq #0x0 ? 0254 : 0260
0254: ld [24]                               ; low word of argument 1
0255: jge #0x13000 ? 0256 : 0260
0256: jge #0x1b800 ? 0260 : 0257
0257: jset #0x1f ? 0260 : 0258
0258: ld [32]                               ; low word of argument 2
0259: jeq #0x20 ? 0490 : 0260
0260: ld [28]                               ; high word of argument 1
0261: jeq #0x0 ? 0262 : 0489
0262: ld [24]                               ; low word of argument 1
0263: jge #0x4f800 ? 0264 : 0489
0264: jge #0x50000 ? 0489 : 0265
0265: and #0xff
0266: jeq #0x50 ? 0490 : 0489
0267: jge #0xc8 ? 0268 : 0276               ; bind
0268: ld [28]                               ; high word of argument 1
0269: jeq #0x0 ? 0270 : 0489
0270: ld [24]                               ; low word of argument 1
0271: jge #0x1b000 ? 0272 : 0489
0272: jge #0x1b800 ? 0489 : 0273
0273: jset #0x1f ? 0489 : 0274
0274: ld [32]                               ; low word of argument 2
0275: jeq #0x20 ? 0490 : 0489
0276: ld [16]                               ; low word of argument 0
0277: jeq #0x1 ? 0490 : 0300
0278: jge #0xc5 ? 0279 : 0301               ; shmdt
0279: jge #0xc6 ? 0280 : 0490               ; socket
0280: ld [16]                               ; low word of argument 0
0281: jeq #0x2 ? 0283 : 0282
0282: jeq #0xa ? 0283 : 0296
0283: ld [24]                               ; low word of argument 1
0284: and #0xf
0285: jeq #0x1 ? 0286 : 0289
0286: ld [32]                               ; low word of argument 2
0287: jeq #0x0 ? 0490 : 0288
0288: jeq #0x6 ? 0490 : 0289
0289: ld [24]                               ; low word of argument 1
0290: and #0xf
0291: jeq #0x2 ? 0292 : 0295
0292: ld [32]                               ; low word of argument 2
0293: jeq #0x0 ? 0490 : 0294
0294: jeq #0x11 ? 0490 : 0295
0295: ret #0x5005d                          ; errno EPROTONOSUPPORT
0296: jeq #0x1 ? 0490 : 0297
0297: jeq #0x10 ? 0298 : 0300
0298: ld [32]                               ; low word of argument 2
0299: jeq #0x0 ? 0490 : 0300
0300: ret #0x50061                          ; errno EAFNOSUPPORT
0301: jge #0xc4 ? 0302 : 0490               ; shmat
0302: ld [28]                               ; high word of argument 1
0303: and #0xffffff
0304: jeq #0x0 ? 0305 : 0490
0305: ld [24]                               ; low word of argument 1
0306: jge #0x60000 ? 0490 : 0307
0307: ld [28]                               ; high word of argument 1
0308: jeq #0x0 ? 0309 : 0470
0309: ld [24]                               ; low word of argument 1
0310: jeq #0x0 ? 0490 : 0470
0311: jge #0x39 ? 0312 : 0386               ; close
0312: jge #0x59 ? 0313 : 0370               ; acct
0313: jge #0x8c ? 0314 : 0345               ; setpriority
0314: jge #0xa1 ? 0315 : 0333               ; sethostname
0315: jge #0xa7 ? 0316 : 0327               ; prctl
0316: jge #0xaa ? 0317 : 0319               ; settimeofday
0317: jge #0xb4 ? 0484 : 0318               ; mq_open
0318: jge #0xab ? 0490 : 0459               ; adjtimex
0319: jge #0xa8 ? 0490 : 0320               ; getcpu
0320: ld [16]                               ; low word of argument 0
0321: jeq #0x4 ? 0322 : 0323
0322: ret #0x50000                          ; answer 0
0323: jeq #0x37 ? 0470 : 0324
0324: jeq #0x18 ? 0489 : 0325
0325: jeq #0x1c ? 0489 : 0326
0326: jeq #0x16 ? 0489 : 0490
0327: jge #0xa5 ? 0328 : 0329               ; getrusage
0328: jge #0xa6 ? 0489 : 0490               ; umask
0329: jge #0xa4 ? 0330 : 0332               ; setrlimit
0330: ld [16]                               ; low word of argument 0
0331: jeq #0xa ? 0459 : 0490
0332: jge #0xa3 ? 0490 : 0459               ; getrlimit
0333: jge #0x95 ? 0334 : 0337               ; setresgid
0334: jge #0x99 ? 0335 : 0336               ; times
0335: jeq #0x9f ? 0489 : 0490               ; setgroups
0336: jeq #0x96 ? 0490 : 0489               ; getresgid
0337: jge #0x8f ? 0338 : 0339               ; setregid
0338: jge #0x94 ? 0490 : 0489               ; getresuid
0339: jge #0x8e ? 0459 : 0340               ; reboot
0340: jge #0x8d ? 0490 : 0341               ; getpriority
0341: ld [16]                               ; low word of argument 0
0342: jeq #0x0 ? 0343 : 0489
0343: ld [24]                               ; low word of argument 1
0344: jeq #0x0 ? 0490 : 0489
0345: jge #0x71 ? 0346 : 0357               ; clock_gettime
0346: jge #0x7a ? 0347 : 0353               ; sched_setaffinity
0347: jge #0x84 ? 0348 : 0349               ; sigaltstack
0348: jeq #0x8a ? 0489 : 0490               ; rt_sigqueueinfo
0349: jge #0x81 ? 0489 : 0350               ; kill
0350: jge #0x7b ? 0490 : 0351               ; sched_getaffinity
0351: ld [16]                               ; low word of argument 0
0352: jeq #0x0 ? 0490 : 0489
0353: jge #0x76 ? 0354 : 0355               ; sched_setparam
0354: jge #0x78 ? 0490 : 0362               ; sched_getscheduler
0355: jge #0x75 ? 0489 : 0356               ; ptrace
0356: jge #0x74 ? 0459 : 0490               ; syslog
0357: jge #0x64 ? 0358 : 0364               ; get_robust_list
0358: jge #0x6b ? 0359 : 0360               ; timer_create
0359: jge #0x70 ? 0459 : 0490               ; clock_settime
0360: jge #0x68 ? 0459 : 0361               ; kexec_load
0361: jge #0x65 ? 0490 : 0362               ; nanosleep
0362: ld [16]                               ; low word of argument 0
0363: jeq #0x0 ? 0490 : 0489
0364: jge #0x5c ? 0365 : 0368               ; personality
0365: jeq #0x61 ? 0366 : 0490               ; unshare
0366: ld [16]                               ; low word of argument 0
0367: jset #0x7e020080 ? 0459 : 0490
0368: jge #0x5b ? 0489 : 0369               ; capset
0369: jge #0x5a ? 0490 : 0459               ; capget
0370: jge #0x3a ? 0371 : 0383               ; vhangup
0371: jge #0x4f ? 0372 : 0380               ; newfstatat
0372: jge #0x50 ? 0373 : 0374               ; fstat
0373: jge #0x58 ? 0489 : 0490               ; utimensat
0374: ld [28]                               ; high word of argument 1
0375: jeq #0x0 ? 0376 : 0489
0376: ld [24]                               ; low word of argument 1
0377: jeq #0x10ff0 ? 0378 : 0489
0378: ld [40]                               ; low word of argument 3
0379: jeq #0x1000 ? 0490 : 0489
0380: jge #0x3d ? 0381 : 0382               ; getdents64
0381: jge #0x4e ? 0489 : 0490               ; readlinkat
0382: jeq #0x3b ? 0490 : 0459               ; pipe2
0383: ld [16]                               ; low word of argument 0
0384: jge #0x3c0 ? 0385 : 0490
0385: jgt #0x3c8 ? 0490 : 0482
0386: jge #0x1a ? 0387 : 0461               ; inotify_init1
0387: jge #0x2a ? 0388 : 0403               ; nfsservctl
0388: jge #0x34 ? 0389 : 0396               ; fchmod
0389: jge #0x38 ? 0390 : 0489               ; openat
0390: ld [28]                               ; high word of argument 1
0391: jeq #0x0 ? 0392 : 0489
0392: ld [24]                               ; low word of argument 1
0393: jeq #0x1b800 ? 0394 : 0489
0394: ld [32]                               ; low word of argument 2
0395: jset #0x400040 ? 0489 : 0490
0396: jge #0x2e ? 0397 : 0400               ; ftruncate
0397: jge #0x32 ? 0398 : 0399               ; fchdir
0398: jge #0x33 ? 0459 : 0490               ; chroot
0399: jge #0x30 ? 0489 : 0490               ; faccessat
0400: jge #0x2c ? 0401 : 0402               ; fstatfs
0401: jge #0x2d ? 0489 : 0490               ; truncate
0402: jge #0x2b ? 0489 : 0484               ; statfs
0403: jge #0x1e ? 0404 : 0411               ; ioprio_set
0404: jge #0x21 ? 0405 : 0406               ; mknodat
0405: jge #0x27 ? 0459 : 0489               ; umount2
0406: jge #0x1f ? 0490 : 0407               ; ioprio_get
0407: ld [16]                               ; low word of argument 0
0408: jeq #0x1 ? 0409 : 0489
0409: ld [24]                               ; low word of argument 1
0410: jeq #0x0 ? 0490 : 0489
0411: jge #0x1d ? 0412 : 0460               ; ioctl
0412: ld [16]                               ; low word of argument 0
0413: jge #0x3c0 ? 0414 : 0415
0414: jgt #0x3c8 ? 0415 : 0482
0415: ld [24]                               ; low word of argument 1
0416: and #0xff00
0417: jeq #0x9400 ? 0418 : 0423
0418: ld [24]                               ; low word of argument 1
0419: jeq #0x40049409 ? 0490 : 0420
0420: jeq #0x4020940d ? 0490 : 0421
0421: jeq #0xc0189436 ? 0490 : 0422
0422: ret #0x50019                          ; errno ENOTTY
0423: ld [24]                               ; low word of argument 1
0424: jge #0x8903 ? 0425 : 0442
0425: jge #0x40086604 ? 0426 : 0434
0426: jge #0x401c5821 ? 0427 : 0430
0427: jge #0x800c6613 ? 0428 : 0429
0428: jge #0x800c6614 ? 0490 : 0489
0429: jeq #0x40806685 ? 0489 : 0490
0430: jge #0x40087603 ? 0431 : 0432
0431: jge #0x401c5820 ? 0489 : 0490
0432: jge #0x40087602 ? 0489 : 0433
0433: jge #0x40086605 ? 0490 : 0489
0434: jge #0x40047212 ? 0435 : 0438
0435: jge #0x40086602 ? 0436 : 0437
0436: jge #0x40086603 ? 0490 : 0489
0437: jeq #0x40047602 ? 0489 : 0490
0438: jge #0x40046604 ? 0439 : 0441
0439: jge #0x40047211 ? 0489 : 0440
0440: jge #0x40046605 ? 0490 : 0489
0441: jeq #0x40046602 ? 0489 : 0490
0442: jge #0x5412 ? 0443 : 0452
0443: jge #0x5452 ? 0444 : 0448
0444: jge #0x660a ? 0445 : 0446
0445: jge #0x8901 ? 0489 : 0490
0446: jge #0x6609 ? 0489 : 0447
0447: jge #0x5453 ? 0490 : 0489
0448: jge #0x541d ? 0449 : 0450
0449: jeq #0x5423 ? 0459 : 0490
0450: jge #0x541c ? 0459 : 0451
0451: jge #0x5413 ? 0490 : 0459
0452: jge #0x4b4c ? 0453 : 0456
0453: jge #0x4bfb ? 0454 : 0455
0454: jge #0x4bfc ? 0490 : 0459
0455: jeq #0x4b4d ? 0459 : 0490
0456: jge #0x4b49 ? 0457 : 0458
0457: jeq #0x4b4a ? 0490 : 0459
0458: jeq #0x4b47 ? 0459 : 0490
0459: ret #0x50001                          ; errno EPERM
0460: jeq #0x1b ? 0489 : 0490               ; inotify_add_watch
0461: jge #0x19 ? 0462 : 0476               ; fcntl
0462: ld [16]                               ; low word of argument 0
0463: jge #0x3c0 ? 0464 : 0467
0464: jgt #0x3c8 ? 0467 : 0465
0465: ld [24]                               ; low word of argument 1
0466: jeq #0x1 ? 0490 : 0482
0467: ld [24]                               ; low word of argument 1
0468: jeq #0x400 ? 0470 : 0469
0469: jeq #0x410 ? 0470 : 0471
0470: ret #0x50016                          ; errno EINVAL
0471: jeq #0x8 ? 0489 : 0472
0472: jeq #0xf ? 0489 : 0473
0473: jeq #0x4 ? 0474 : 0490
0474: ld [32]                               ; low word of argument 2
0475: jset #0x2000 ? 0489 : 0490
0476: jge #0xe ? 0477 : 0485                ; removexattr
0477: jge #0x13 ? 0478 : 0483               ; eventfd2
0478: jge #0x18 ? 0479 : 0490               ; dup3
0479: ld [24]                               ; low word of argument 1
0480: jge #0x3c0 ? 0481 : 0490
0481: jgt #0x3c8 ? 0490 : 0482
0482: ret #0x50009                          ; errno EBADF
0483: jge #0x12 ? 0484 : 0489               ; lookup_dcookie
0484: ret #0x50026                          ; errno ENOSYS
0485: jge #0xb ? 0486 : 0487                ; listxattr
0486: jge #0xd ? 0490 : 0489                ; flistxattr
0487: jge #0xa ? 0490 : 0488                ; fgetxattr
0488: jge #0x5 ? 0489 : 0490                ; setxattr
0489: ret #0x7ff00000                       ; trap: stop for the supervisor
0490: ret #0x7fff0000                       ; allow
0491: ret #0x80000000                       ; kill the process
0492: ld [16]                               ; low word of argument 0
0493: jge #0x3c3 ? 0494 : 0509
0494: jge #0x3c4 ? 0495 : 0501
0495: jge #0x3c5 ? 0496 : 0503
0496: jge #0x3c6 ? 0497 : 0505
0497: jge #0x3c7 ? 0498 : 0509
0498: jge #0x3c8 ? 0499 : 0507
0499: jge #0x3c9 ? 0500 : 0501
0500: ja 0509
0501: ld [32]                               ; low word of argument 2
0502: jge #0x10060 ? 0509 : 0510
0503: ld [32]                               ; low word of argument 2
0504: jge #0x10360 ? 0509 : 0510
0505: ld [32]                               ; low word of argument 2
0506: jge #0x10560 ? 0509 : 0510
0507: ld [32]                               ; low word of argument 2
0508: jge #0x10660 ? 0509 : 0510
0509: ret #0x7ff00000                       ; trap: stop for the supervisor
0510: ret #0x7fff0000                       ; allow
