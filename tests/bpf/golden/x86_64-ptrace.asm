0000: ld [4]                                ; architecture
0001: jeq #0xc000003e ? 0003 : 0002         ; x86_64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0x49 ? 0005 : 0241               ; flock
0005: jge #0x102 ? 0006 : 0139              ; mkdirat
0006: jge #0x142 ? 0007 : 0090              ; execveat
0007: jge #0x1b6 ? 0008 : 0031              ; pidfd_getfd
0008: jge #0x1bf ? 0009 : 0017              ; memfd_secret
0009: jge #0x1cb ? 0010 : 0013              ; lsm_get_self_attr
0010: jge #0x1cd ? 0011 : 0012              ; lsm_list_modules
0011: jge #0x1cf ? 0216 : 0224              ; setxattrat
0012: jge #0x1cc ? 0216 : 0224              ; lsm_set_self_attr
0013: jge #0x1c5 ? 0014 : 0015              ; map_shadow_stack
0014: jge #0x1c9 ? 0216 : 0224              ; statmount
0015: jge #0x1c4 ? 0223 : 0016              ; fchmodat2
0016: jge #0x1c0 ? 0224 : 0216              ; process_mrelease
0017: jge #0x1ba ? 0018 : 0021              ; mount_setattr
0018: jge #0x1bc ? 0019 : 0020              ; landlock_create_ruleset
0019: jge #0x1bd ? 0224 : 0110              ; landlock_add_rule
0020: jge #0x1bb ? 0203 : 0216              ; quotactl_fd
0021: jge #0x1b8 ? 0022 : 0023              ; process_madvise
0022: jge #0x1b9 ? 0224 : 0216              ; epoll_pwait2
0023: jge #0x1b7 ? 0024 : 0223              ; faccessat2
0024: ld [28]                               ; high word of argument 1
0025: jeq #0x0 ? 0026 : 0223
0026: ld [24]                               ; low word of argument 1
0027: jeq #0x10ff0 ? 0028 : 0223
0028: ld [40]                               ; low word of argument 3
0029: and #0xfffffdff
0030: jeq #0x1000 ? 0224 : 0223
0031: jge #0x1b4 ? 0032 : 0064              ; close_range
0032: jge #0x1b5 ? 0033 : 0060              ; openat2
0033: ld [44]                               ; high word of argument 3
0034: jeq #0x0 ? 0035 : 0223
0035: ld [40]                               ; low word of argument 3
0036: jeq #0x18 ? 0037 : 0223
0037: ld [36]                               ; high word of argument 2
0038: jeq #0x0 ? 0039 : 0223
0039: ld [32]                               ; low word of argument 2
0040: jge #0x10000 ? 0041 : 0223
0041: jset #0x1f ? 0223 : 0042
0042: ld [16]                               ; low word of argument 0
0043: jge #0x3c6 ? 0044 : 0051
0044: jge #0x3c8 ? 0045 : 0048
0045: jge #0x3c9 ? 0223 : 0046
0046: ld [32]                               ; low word of argument 2
0047: jge #0x10040 ? 0223 : 0224
0048: jge #0x3c7 ? 0049 : 0223
0049: ld [32]                               ; low word of argument 2
0050: jge #0x10640 ? 0223 : 0224
0051: jge #0x3c4 ? 0052 : 0057
0052: jge #0x3c5 ? 0053 : 0055
0053: ld [32]                               ; low word of argument 2
0054: jge #0x10540 ? 0223 : 0224
0055: ld [32]                               ; low word of argument 2
0056: jge #0x10140 ? 0223 : 0224
0057: jge #0x3c3 ? 0058 : 0223
0058: ld [32]                               ; low word of argument 2
0059: jge #0x10040 ? 0223 : 0224
0060: ld [24]                               ; low word of argument 1
0061: jge #0x3c0 ? 0062 : 0224
0062: ld [16]                               ; low word of argument 0
0063: jgt #0x3c8 ? 0224 : 0223
0064: jge #0x14d ? 0065 : 0070              ; io_pgetevents
0065: jge #0x1b2 ? 0066 : 0067              ; pidfd_open
0066: jge #0x1b3 ? 0216 : 0224              ; clone3
0067: jge #0x1a9 ? 0216 : 0068              ; io_uring_setup
0068: jge #0x1a8 ? 0224 : 0069              ; pidfd_send_signal
0069: jge #0x151 ? 0216 : 0224
0070: jge #0x149 ? 0071 : 0080              ; pkey_mprotect
0071: jge #0x14c ? 0072 : 0078              ; statx
0072: ld [28]                               ; high word of argument 1
0073: jeq #0x0 ? 0074 : 0223
0074: ld [24]                               ; low word of argument 1
0075: jeq #0x10ff0 ? 0076 : 0223
0076: ld [32]                               ; low word of argument 2
0077: jset #0x1000 ? 0224 : 0223
0078: jge #0x14a ? 0224 : 0079              ; pkey_alloc
0079: ja 0420
0080: jge #0x143 ? 0081 : 0082              ; userfaultfd
0081: jge #0x144 ? 0224 : 0216              ; membarrier
0082: ld [16]                               ; low word of argument 0
0083: jeq #0x3c1 ? 0084 : 0223
0084: ld [28]                               ; high word of argument 1
0085: jeq #0x0 ? 0086 : 0223
0086: ld [24]                               ; low word of argument 1
0087: jeq #0x10ff0 ? 0088 : 0223
0088: ld [48]                               ; low word of argument 4
0089: jeq #0x1000 ? 0224 : 0223
0090: jge #0x12a ? 0091 : 0122              ; perf_event_open
0091: jge #0x136 ? 0092 : 0105              ; process_vm_readv
0092: jge #0x13d ? 0093 : 0101              ; seccomp
0093: jge #0x140 ? 0094 : 0095              ; kexec_file_load
0094: jge #0x141 ? 0216 : 0203              ; bpf
0095: jge #0x13e ? 0224 : 0096              ; getrandom
0096: ld [16]                               ; low word of argument 0
0097: jeq #0x1 ? 0098 : 0224
0098: ld [24]                               ; low word of argument 1
0099: jset #0x8 ? 0100 : 0224
0100: ret #0x50010                          ; errno EBUSY
0101: jge #0x13a ? 0102 : 0104              ; sched_setattr
0102: jge #0x13c ? 0223 : 0103              ; renameat2
0103: jge #0x13b ? 0224 : 0205              ; sched_getattr
0104: jge #0x139 ? 0203 : 0223              ; finit_module
0105: jge #0x12f ? 0106 : 0111              ; name_to_handle_at
0106: jge #0x134 ? 0107 : 0108              ; setns
0107: jge #0x135 ? 0224 : 0203              ; getcpu
0108: jge #0x133 ? 0223 : 0109              ; sendmmsg
0109: jge #0x131 ? 0224 : 0110              ; clock_adjtime
0110: ret #0x5005f                          ; errno ENOTSUP
0111: jge #0x12c ? 0112 : 0121              ; fanotify_init
0112: jge #0x12e ? 0113 : 0216              ; prlimit64
0113: ld [24]                               ; low word of argument 1
0114: jeq #0xa ? 0115 : 0119
0115: ld [36]                               ; high word of argument 2
0116: jeq #0x0 ? 0117 : 0203
0117: ld [32]                               ; low word of argument 2
0118: jeq #0x0 ? 0119 : 0203
0119: ld [16]                               ; low word of argument 0
0120: jeq #0x0 ? 0224 : 0223
0121: jge #0x12b ? 0271 : 0216              ; recvmmsg
0122: jge #0x10e ? 0123 : 0132              ; pselect6
0123: jge #0x117 ? 0124 : 0127              ; move_pages
0124: jge #0x119 ? 0125 : 0126              ; epoll_pwait
0125: jeq #0x124 ? 0318 : 0224              ; dup3
0126: jge #0x118 ? 0223 : 0205              ; utimensat
0127: jge #0x112 ? 0128 : 0129              ; get_robust_list
0128: jge #0x113 ? 0224 : 0205              ; splice
0129: jeq #0x110 ? 0130 : 0224              ; unshare
0130: ld [16]                               ; low word of argument 0
0131: jset #0x7e020080 ? 0203 : 0224
0132: jeq #0x106 ? 0133 : 0223              ; newfstatat
0133: ld [28]                               ; high word of argument 1
0134: jeq #0x0 ? 0135 : 0223
0135: ld [24]                               ; low word of argument 1
0136: jeq #0x10ff0 ? 0137 : 0223
0137: ld [40]                               ; low word of argument 3
0138: jeq #0x1000 ? 0224 : 0223
0139: jge #0xa2 ? 0140 : 0182               ; sync
0140: jge #0xe4 ? 0141 : 0165               ; clock_gettime
0141: jge #0xfe ? 0142 : 0151               ; inotify_add_watch
0142: jge #0x101 ? 0143 : 0149              ; openat
0143: ld [28]                               ; high word of argument 1
0144: jeq #0x0 ? 0145 : 0223
0145: ld [24]                               ; low word of argument 1
0146: jeq #0x1b800 ? 0147 : 0223
0147: ld [32]                               ; low word of argument 2
0148: jset #0x400040 ? 0223 : 0224
0149: jge #0x100 ? 0205 : 0150              ; migrate_pages
0150: jge #0xff ? 0224 : 0223               ; inotify_rm_watch
0151: jge #0xf6 ? 0152 : 0160               ; kexec_load
0152: jge #0xfb ? 0153 : 0158               ; ioprio_set
0153: jge #0xfc ? 0224 : 0154               ; ioprio_get
0154: ld [16]                               ; low word of argument 0
0155: jeq #0x1 ? 0156 : 0223
0156: ld [24]                               ; low word of argument 1
0157: jeq #0x0 ? 0224 : 0223
0158: jge #0xf8 ? 0216 : 0159               ; add_key
0159: jge #0xf7 ? 0224 : 0203               ; waitid
0160: jge #0xed ? 0161 : 0163               ; mbind
0161: jge #0xf2 ? 0224 : 0162               ; mq_timedsend
0162: jge #0xf0 ? 0216 : 0224               ; mq_open
0163: jge #0xec ? 0216 : 0164               ; vserver
0164: jge #0xeb ? 0223 : 0224               ; utimes
0165: jge #0xc2 ? 0166 : 0173               ; listxattr
0166: jge #0xd4 ? 0167 : 0170               ; lookup_dcookie
0167: jge #0xd9 ? 0168 : 0169               ; getdents64
0168: jge #0xe3 ? 0203 : 0224               ; clock_settime
0169: jeq #0xd5 ? 0224 : 0216               ; epoll_create
0170: jge #0xc8 ? 0171 : 0172               ; tkill
0171: jeq #0xcb ? 0205 : 0224               ; sched_setaffinity
0172: jeq #0xc4 ? 0224 : 0223               ; flistxattr
0173: jge #0xb3 ? 0174 : 0178               ; quotactl
0174: jge #0xba ? 0175 : 0177               ; gettid
0175: jge #0xc1 ? 0224 : 0176               ; fgetxattr
0176: jge #0xbc ? 0223 : 0224               ; setxattr
0177: jge #0xb4 ? 0216 : 0203               ; nfsservctl
0178: jge #0xaf ? 0179 : 0180               ; init_module
0179: jge #0xb1 ? 0216 : 0203               ; get_kernel_syms
0180: jge #0xae ? 0216 : 0181               ; create_module
0181: jge #0xa3 ? 0203 : 0224               ; acct
0182: jge #0x84 ? 0183 : 0217               ; utime
0183: jge #0x9a ? 0184 : 0200               ; modify_ldt
0184: jge #0x9e ? 0185 : 0193               ; arch_prctl
0185: jge #0xa0 ? 0186 : 0189               ; setrlimit
0186: jge #0xa1 ? 0203 : 0187               ; chroot
0187: ld [16]                               ; low word of argument 0
0188: jeq #0xa ? 0203 : 0224
0189: jge #0x9f ? 0224 : 0190               ; adjtimex
0190: ld [16]                               ; low word of argument 0
0191: jge #0x4001 ? 0192 : 0224
0192: jgt #0x4004 ? 0224 : 0419
0193: jge #0x9d ? 0194 : 0198               ; prctl
0194: ld [16]                               ; low word of argument 0
0195: jeq #0x4 ? 0411 : 0196
0196: jeq #0x18 ? 0223 : 0197
0197: jeq #0x1c ? 0223 : 0224
0198: jge #0x9c ? 0216 : 0199               ; _sysctl
0199: jge #0x9b ? 0203 : 0224               ; pivot_root
0200: jge #0x8e ? 0201 : 0207               ; sched_setparam
0201: jge #0x91 ? 0202 : 0204               ; sched_getscheduler
0202: jge #0x99 ? 0203 : 0224               ; vhangup
0203: ret #0x50001                          ; errno EPERM
0204: jeq #0x8f ? 0224 : 0205               ; sched_getparam
0205: ld [16]                               ; low word of argument 0
0206: jeq #0x0 ? 0224 : 0223
0207: jge #0x89 ? 0208 : 0214               ; statfs
0208: jge #0x8d ? 0209 : 0213               ; setpriority
0209: ld [16]                               ; low word of argument 0
0210: jeq #0x0 ? 0211 : 0223
0211: ld [24]                               ; low word of argument 1
0212: jeq #0x0 ? 0224 : 0223
0213: jge #0x8a ? 0224 : 0223               ; fstatfs
0214: jge #0x86 ? 0215 : 0223               ; uselib
0215: jge #0x87 ? 0224 : 0216               ; personality
0216: ret #0x50026                          ; errno ENOSYS
0217: jge #0x6b ? 0218 : 0229               ; geteuid
0218: jge #0x78 ? 0219 : 0225               ; getresgid
0219: jge #0x7e ? 0220 : 0221               ; capset
0220: jge #0x7f ? 0224 : 0223               ; rt_sigpending
0221: jge #0x7c ? 0224 : 0222               ; getsid
0222: jge #0x7a ? 0223 : 0224               ; setfsuid
0223: ret #0x7ff00000                       ; trap: stop for the supervisor
0224: ret #0x7fff0000                       ; allow
0225: jge #0x74 ? 0226 : 0227               ; setgroups
0226: jeq #0x76 ? 0478 : 0477               ; getresuid
0227: jge #0x73 ? 0478 : 0228               ; getgroups
0228: jge #0x71 ? 0477 : 0478               ; setreuid
0229: jge #0x60 ? 0230 : 0238               ; gettimeofday
0230: jge #0x67 ? 0231 : 0233               ; syslog
0231: jge #0x69 ? 0477 : 0232               ; setuid
0232: jge #0x68 ? 0478 : 0467               ; getgid
0233: jeq #0x65 ? 0234 : 0478               ; ptrace
0234: ld [20]                               ; high word of argument 0
0235: jeq #0x0 ? 0236 : 0477
0236: ld [16]                               ; low word of argument 0
0237: jeq #0x0 ? 0467 : 0477
0238: jge #0x4f ? 0239 : 0240               ; getcwd
0239: jeq #0x51 ? 0478 : 0477               ; fchdir
0240: jeq #0x4c ? 0477 : 0478               ; truncate
0241: jge #0xc ? 0242 : 0412                ; brk
0242: jge #0x21 ? 0243 : 0323               ; dup2
0243: jge #0x39 ? 0244 : 0254               ; fork
0244: jge #0x48 ? 0245 : 0253               ; fcntl
0245: ld [16]                               ; low word of argument 0
0246: jge #0x3c0 ? 0247 : 0250
0247: jgt #0x3c8 ? 0250 : 0248
0248: ld [24]                               ; low word of argument 1
0249: jeq #0x1 ? 0478 : 0475
0250: ld [24]                               ; low word of argument 1
0251: jeq #0x400 ? 0419 : 0252
0252: jeq #0x410 ? 0419 : 0478
0253: jeq #0x3b ? 0477 : 0478               ; execve
0254: jge #0x2f ? 0255 : 0273               ; recvmsg
0255: jge #0x30 ? 0256 : 0271               ; shutdown
0256: jge #0x35 ? 0257 : 0260               ; socketpair
0257: jge #0x38 ? 0258 : 0478               ; clone
0258: ld [16]                               ; low word of argument 0
0259: jset #0x7e820000 ? 0467 : 0478
0260: jge #0x32 ? 0261 : 0262               ; listen
0261: jge #0x33 ? 0477 : 0478               ; getsockname
0262: jge #0x31 ? 0263 : 0478               ; bind
0263: ld [28]                               ; high word of argument 1
0264: jeq #0x0 ? 0265 : 0477
0265: ld [24]                               ; low word of argument 1
0266: jge #0x1b000 ? 0267 : 0477
0267: jge #0x1b800 ? 0477 : 0268
0268: jset #0x1f ? 0477 : 0269
0269: ld [32]                               ; low word of argument 2
0270: jeq #0x20 ? 0478 : 0477
0271: ld [16]                               ; low word of argument 0
0272: jeq #0x3c2 ? 0477 : 0478
0273: jge #0x2a ? 0274 : 0317               ; connect
0274: jge #0x2d ? 0275 : 0288               ; recvfrom
0275: jge #0x2e ? 0276 : 0478               ; sendmsg
0276: ld [28]                               ; high word of argument 1
0277: jeq #0x0 ? 0278 : 0282
0278: ld [24]                               ; low word of argument 1
0279: jge #0x4f000 ? 0280 : 0282
0280: jge #0x4f800 ? 0282 : 0281
0281: jset #0x7f ? 0282 : 0478
0282: ld [28]                               ; high word of argument 1
0283: jeq #0x0 ? 0284 : 0477
0284: ld [24]                               ; low word of argument 1
0285: jge #0x4f800 ? 0286 : 0477
0286: jge #0x50000 ? 0477 : 0287
0287: jset #0xff ? 0477 : 0478
0288: jge #0x2c ? 0289 : 0301               ; sendto
0289: ld [52]                               ; high word of argument 4
0290: jeq #0x0 ? 0291 : 0293
0291: ld [48]                               ; low word of argument 4
0292: jeq #0x0 ? 0478 : 0293
0293: ld [52]                               ; high word of argument 4
0294: jeq #0x0 ? 0295 : 0477
0295: ld [48]                               ; low word of argument 4
0296: jge #0x13000 ? 0297 : 0477
0297: jge #0x1b800 ? 0477 : 0298
0298: jset #0x1f ? 0477 : 0299
0299: ld [56]                               ; low word of argument 5
0300: jeq #0x20 ? 0478 : 0477
0301: jge #0x2b ? 0478 : 0302               ; accept
0302: ld [28]                               ; high word of argument 1
0303: jeq #0x0 ? 0304 : 0310
0304: ld [24]                               ; low word of argument 1
0305: jge #0x13000 ? 0306 : 0310
0306: jge #0x1b800 ? 0310 : 0307
0307: jset #0x1f ? 0310 : 0308
0308: ld [32]                               ; low word of argument 2
0309: jeq #0x20 ? 0478 : 0310
0310: ld [28]                               ; high word of argument 1
0311: jeq #0x0 ? 0312 : 0477
0312: ld [24]                               ; low word of argument 1
0313: jge #0x4f800 ? 0314 : 0477
0314: jge #0x50000 ? 0477 : 0315
0315: and #0xff
0316: jeq #0x50 ? 0478 : 0477
0317: jge #0x22 ? 0478 : 0318               ; pause
0318: ld [24]                               ; low word of argument 1
0319: jge #0x3c0 ? 0320 : 0321
0320: jgt #0x3c8 ? 0321 : 0475
0321: ld [16]                               ; low word of argument 0
0322: jeq #0x3c2 ? 0475 : 0478
0323: jge #0x16 ? 0324 : 0354               ; pipe
0324: jge #0x1d ? 0325 : 0338               ; shmget
0325: jge #0x1f ? 0326 : 0329               ; shmctl
0326: jge #0x20 ? 0327 : 0478               ; dup
0327: ld [16]                               ; low word of argument 0
0328: jeq #0x3c2 ? 0475 : 0478
0329: jge #0x1e ? 0330 : 0478               ; shmat
0330: ld [28]                               ; high word of argument 1
0331: jeq #0x0 ? 0332 : 0478
0332: ld [24]                               ; low word of argument 1
0333: jge #0x60000 ? 0478 : 0334
0334: ld [28]                               ; high word of argument 1
0335: jeq #0x0 ? 0336 : 0419
0336: ld [24]                               ; low word of argument 1
0337: jeq #0x0 ? 0478 : 0419
0338: jge #0x1c ? 0339 : 0343               ; madvise
0339: ld [20]                               ; high word of argument 0
0340: jeq #0x0 ? 0341 : 0478
0341: ld [16]                               ; low word of argument 0
0342: jge #0x60000 ? 0478 : 0419
0343: jeq #0x19 ? 0344 : 0478               ; mremap
0344: ld [20]                               ; high word of argument 0
0345: jeq #0x0 ? 0346 : 0348
0346: ld [16]                               ; low word of argument 0
0347: jge #0x60000 ? 0348 : 0419
0348: ld [40]                               ; low word of argument 3
0349: jset #0x2 ? 0350 : 0478
0350: ld [52]                               ; high word of argument 4
0351: jeq #0x0 ? 0352 : 0478
0352: ld [48]                               ; low word of argument 4
0353: jge #0x60000 ? 0478 : 0419
0354: jge #0x10 ? 0355 : 0402               ; ioctl
0355: jge #0x11 ? 0356 : 0357               ; pread64
0356: jge #0x15 ? 0477 : 0478               ; access
0357: ld [16]                               ; low word of argument 0
0358: jge #0x3c0 ? 0359 : 0360
0359: jgt #0x3c8 ? 0360 : 0475
0360: ld [24]                               ; low word of argument 1
0361: and #0xff00
0362: jeq #0x9400 ? 0363 : 0368
0363: ld [24]                               ; low word of argument 1
0364: jeq #0x40049409 ? 0478 : 0365
0365: jeq #0x4020940d ? 0478 : 0366
0366: jeq #0xc0189436 ? 0478 : 0367
0367: ret #0x50019                          ; errno ENOTTY
0368: ld [24]                               ; low word of argument 1
0369: jge #0x40046603 ? 0370 : 0386
0370: jge #0x40086605 ? 0371 : 0378
0371: jge #0x40806685 ? 0372 : 0375
0372: jge #0x800c6613 ? 0373 : 0374
0373: jge #0x800c6614 ? 0478 : 0467
0374: jge #0x40806686 ? 0478 : 0467
0375: jge #0x401c5820 ? 0376 : 0377
0376: jge #0x401c5821 ? 0478 : 0467
0377: jeq #0x40087602 ? 0467 : 0478
0378: jge #0x40047602 ? 0379 : 0383
0379: jge #0x40086603 ? 0380 : 0381
0380: jge #0x40086604 ? 0467 : 0478
0381: jge #0x40086602 ? 0467 : 0382
0382: jge #0x40047603 ? 0478 : 0467
0383: jge #0x40047211 ? 0384 : 0385
0384: jge #0x40047212 ? 0478 : 0467
0385: jeq #0x40046604 ? 0467 : 0478
0386: jge #0x4bfc ? 0387 : 0395
0387: jge #0x5423 ? 0388 : 0392
0388: jge #0x660a ? 0389 : 0390
0389: jge #0x40046602 ? 0467 : 0478
0390: jge #0x6609 ? 0467 : 0391
0391: jge #0x5424 ? 0478 : 0467
0392: jge #0x541c ? 0393 : 0394
0393: jge #0x541d ? 0478 : 0467
0394: jeq #0x5412 ? 0467 : 0478
0395: jge #0x4b4b ? 0396 : 0399
0396: jge #0x4b4e ? 0397 : 0398
0397: jge #0x4bfb ? 0467 : 0478
0398: jeq #0x4b4c ? 0478 : 0467
0399: jge #0x4b49 ? 0400 : 0401
0400: jge #0x4b4a ? 0478 : 0467
0401: jeq #0x4b47 ? 0467 : 0478
0402: jge #0xd ? 0478 : 0403                ; rt_sigaction
0403: ld [20]                               ; high word of argument 0
0404: jeq #0x0 ? 0405 : 0478
0405: ld [16]                               ; low word of argument 0
0406: jge #0x60000 ? 0478 : 0407
0407: ld [20]                               ; high word of argument 0
0408: jeq #0x0 ? 0409 : 0411
0409: ld [16]                               ; low word of argument 0
0410: jeq #0x0 ? 0478 : 0411
0411: ret #0x50000                          ; answer 0
0412: jge #0x9 ? 0413 : 0468                ; mmap
0413: jge #0xa ? 0414 : 0425                ; mprotect
0414: jge #0xb ? 0415 : 0420                ; munmap
0415: ld [20]                               ; high word of argument 0
0416: jeq #0x0 ? 0417 : 0478
0417: ld [16]                               ; low word of argument 0
0418: jge #0x60000 ? 0478 : 0419
0419: ret #0x50016                          ; errno EINVAL
0420: ld [20]                               ; high word of argument 0
0421: jeq #0x0 ? 0422 : 0478
0422: ld [16]                               ; low word of argument 0
0423: jge #0x60000 ? 0478 : 0424
0424: ret #0x5000d                          ; errno EACCES
0425: ld [40]                               ; low word of argument 3
0426: jset #0x10 ? 0427 : 0478
0427: ld [20]                               ; high word of argument 0
0428: jeq #0x0 ? 0429 : 0478
0429: ld [16]                               ; low word of argument 0
0430: jge #0x60000 ? 0478 : 0431
0431: ld [20]                               ; high word of argument 0
0432: jeq #0x0 ? 0433 : 0467
0433: ld [16]                               ; low word of argument 0
0434: jeq #0x10000 ? 0435 : 0453
0435: ld [28]                               ; high word of argument 1
0436: jeq #0x0 ? 0437 : 0453
0437: ld [24]                               ; low word of argument 1
0438: jeq #0x40000 ? 0439 : 0453
0439: ld [36]                               ; high word of argument 2
0440: jeq #0x0 ? 0441 : 0453
0441: ld [32]                               ; low word of argument 2
0442: jeq #0x5 ? 0443 : 0453
0443: ld [44]                               ; high word of argument 3
0444: jeq #0x0 ? 0445 : 0453
0445: ld [40]                               ; low word of argument 3
0446: jeq #0x11 ? 0447 : 0453
0447: ld [48]                               ; low word of argument 4
0448: jeq #0x3c0 ? 0449 : 0453
0449: ld [60]                               ; high word of argument 5
0450: jeq #0x0 ? 0451 : 0453
0451: ld [56]                               ; low word of argument 5
0452: jeq #0x0 ? 0478 : 0453
0453: ld [16]                               ; low word of argument 0
0454: jeq #0x50000 ? 0455 : 0467
0455: ld [28]                               ; high word of argument 1
0456: jeq #0x0 ? 0457 : 0467
0457: ld [24]                               ; low word of argument 1
0458: jeq #0x10000 ? 0459 : 0467
0459: ld [36]                               ; high word of argument 2
0460: jeq #0x0 ? 0461 : 0467
0461: ld [32]                               ; low word of argument 2
0462: jeq #0x3 ? 0463 : 0467
0463: ld [44]                               ; high word of argument 3
0464: jeq #0x0 ? 0465 : 0467
0465: ld [40]                               ; low word of argument 3
0466: jeq #0x32 ? 0478 : 0467
0467: ret #0x50001                          ; errno EPERM
0468: jge #0x4 ? 0469 : 0471                ; stat
0469: jge #0x5 ? 0470 : 0477                ; fstat
0470: jeq #0x6 ? 0477 : 0478                ; lstat
0471: jge #0x3 ? 0472 : 0476                ; close
0472: ld [16]                               ; low word of argument 0
0473: jge #0x3c0 ? 0474 : 0478
0474: jgt #0x3c8 ? 0478 : 0475
0475: ret #0x50009                          ; errno EBADF
0476: jge #0x2 ? 0477 : 0478                ; open
0477: ret #0x7ff00000                       ; trap: stop for the supervisor
0478: ret #0x7fff0000                       ; allow
0479: ret #0x80000000                       ; kill the process
