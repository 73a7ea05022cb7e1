0000: ld [4]                                ; architecture
0001: jeq #0xc000003e ? 0003 : 0002         ; x86_64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0x49 ? 0005 : 0231               ; flock
0005: jge #0x102 ? 0006 : 0129              ; mkdirat
0006: jge #0x142 ? 0007 : 0074              ; execveat
0007: jge #0x1b6 ? 0008 : 0032              ; pidfd_getfd
0008: jge #0x1bf ? 0009 : 0018              ; memfd_secret
0009: jge #0x1cb ? 0010 : 0013              ; lsm_get_self_attr
0010: jge #0x1cd ? 0011 : 0012              ; lsm_list_modules
0011: jge #0x1cf ? 0210 : 0015              ; setxattrat
0012: jge #0x1cc ? 0210 : 0015              ; lsm_set_self_attr
0013: jge #0x1c5 ? 0014 : 0016              ; map_shadow_stack
0014: jge #0x1c9 ? 0210 : 0015              ; statmount
0015: ret #0x7fff0000                       ; allow
0016: jge #0x1c4 ? 0253 : 0017              ; fchmodat2
0017: jge #0x1c0 ? 0270 : 0210              ; process_mrelease
0018: jge #0x1ba ? 0019 : 0022              ; mount_setattr
0019: jge #0x1bc ? 0020 : 0021              ; landlock_create_ruleset
0020: jge #0x1bd ? 0270 : 0096              ; landlock_add_rule
0021: jge #0x1bb ? 0257 : 0210              ; quotactl_fd
0022: jge #0x1b8 ? 0023 : 0024              ; process_madvise
0023: jge #0x1b9 ? 0270 : 0210              ; epoll_pwait2
0024: jge #0x1b7 ? 0025 : 0253              ; faccessat2
0025: ld [28]                               ; high word of argument 1
0026: jeq #0x0 ? 0027 : 0253
0027: ld [24]                               ; low word of argument 1
0028: jeq #0x10ff0 ? 0029 : 0253
0029: ld [40]                               ; low word of argument 3
0030: and #0xfffffdff
0031: jeq #0x1000 ? 0270 : 0253
0032: jge #0x1b4 ? 0033 : 0048              ; close_range
0033: jge #0x1b5 ? 0034 : 0044              ; openat2
0034: ld [44]                               ; high word of argument 3
0035: jeq #0x0 ? 0036 : 0253
0036: ld [40]                               ; low word of argument 3
0037: jeq #0x18 ? 0038 : 0253
0038: ld [36]                               ; high word of argument 2
0039: jeq #0x0 ? 0040 : 0253
0040: ld [32]                               ; low word of argument 2
0041: jge #0x10000 ? 0042 : 0253
0042: jset #0x1f ? 0253 : 0043
0043: ja 0527
0044: ld [24]                               ; low word of argument 1
0045: jge #0x3c0 ? 0046 : 0270
0046: ld [16]                               ; low word of argument 0
0047: jgt #0x3cb ? 0270 : 0253
0048: jge #0x14d ? 0049 : 0053              ; io_pgetevents
0049: jge #0x1a9 ? 0050 : 0051              ; io_uring_setup
0050: jeq #0x1b2 ? 0270 : 0210              ; pidfd_open
0051: jge #0x1a8 ? 0253 : 0052              ; pidfd_send_signal
0052: jge #0x151 ? 0210 : 0270
0053: jge #0x149 ? 0054 : 0063              ; pkey_mprotect
0054: jge #0x14c ? 0055 : 0061              ; statx
0055: ld [28]                               ; high word of argument 1
0056: jeq #0x0 ? 0057 : 0253
0057: ld [24]                               ; low word of argument 1
0058: jeq #0x10ff0 ? 0059 : 0253
0059: ld [32]                               ; low word of argument 2
0060: jset #0x1000 ? 0270 : 0253
0061: jge #0x14a ? 0270 : 0062              ; pkey_alloc
0062: ja 0447
0063: jge #0x143 ? 0064 : 0065              ; userfaultfd
0064: jge #0x144 ? 0270 : 0210              ; membarrier
0065: ld [16]                               ; low word of argument 0
0066: jeq #0x3c1 ? 0068 : 0067
0067: jeq #0x3c3 ? 0068 : 0253
0068: ld [28]                               ; high word of argument 1
0069: jeq #0x0 ? 0070 : 0253
0070: ld [24]                               ; low word of argument 1
0071: jeq #0x10ff0 ? 0072 : 0253
0072: ld [48]                               ; low word of argument 4
0073: jeq #0x1000 ? 0270 : 0253
0074: jge #0x12a ? 0075 : 0108              ; perf_event_open
0075: jge #0x136 ? 0076 : 0091              ; process_vm_readv
0076: jge #0x13d ? 0077 : 0087              ; seccomp
0077: jge #0x140 ? 0078 : 0079              ; kexec_file_load
0078: jge #0x141 ? 0210 : 0257              ; bpf
0079: jge #0x13e ? 0270 : 0080              ; getrandom
0080: ld [16]                               ; low word of argument 0
0081: jeq #0x1 ? 0082 : 0085
0082: ld [24]                               ; low word of argument 1
0083: jset #0x8 ? 0084 : 0085
0084: ret #0x50010                          ; errno EBUSY
0085: ld [16]                               ; low word of argument 0
0086: jgt #0x1 ? 0270 : 0253
0087: jge #0x13a ? 0088 : 0090              ; sched_setattr
0088: jge #0x13c ? 0253 : 0089              ; renameat2
0089: jge #0x13b ? 0270 : 0200              ; sched_getattr
0090: jge #0x139 ? 0257 : 0253              ; finit_module
0091: jge #0x12f ? 0092 : 0097              ; name_to_handle_at
0092: jge #0x134 ? 0093 : 0094              ; setns
0093: jge #0x135 ? 0270 : 0257              ; getcpu
0094: jge #0x133 ? 0253 : 0095              ; sendmmsg
0095: jge #0x131 ? 0270 : 0096              ; clock_adjtime
0096: ret #0x5005f                          ; errno ENOTSUP
0097: jge #0x12c ? 0098 : 0107              ; fanotify_init
0098: jge #0x12e ? 0099 : 0210              ; prlimit64
0099: ld [24]                               ; low word of argument 1
0100: jeq #0xa ? 0101 : 0105
0101: ld [36]                               ; high word of argument 2
0102: jeq #0x0 ? 0103 : 0257
0103: ld [32]                               ; low word of argument 2
0104: jeq #0x0 ? 0105 : 0257
0105: ld [16]                               ; low word of argument 0
0106: jeq #0x0 ? 0270 : 0253
0107: jge #0x12b ? 0270 : 0210              ; recvmmsg
0108: jge #0x110 ? 0109 : 0120              ; unshare
0109: jge #0x118 ? 0110 : 0114              ; utimensat
0110: jge #0x125 ? 0111 : 0112              ; pipe2
0111: jge #0x129 ? 0253 : 0270              ; rt_tgsigqueueinfo
0112: jge #0x124 ? 0351 : 0113              ; dup3
0113: jge #0x119 ? 0270 : 0253              ; epoll_pwait
0114: jge #0x113 ? 0115 : 0116              ; splice
0115: jge #0x117 ? 0200 : 0270              ; move_pages
0116: jge #0x112 ? 0200 : 0117              ; get_robust_list
0117: jge #0x111 ? 0270 : 0118              ; set_robust_list
0118: ld [16]                               ; low word of argument 0
0119: jset #0x7e020080 ? 0257 : 0270
0120: jge #0x107 ? 0121 : 0122              ; unlinkat
0121: jge #0x10e ? 0270 : 0253              ; pselect6
0122: jge #0x106 ? 0123 : 0253              ; newfstatat
0123: ld [28]                               ; high word of argument 1
0124: jeq #0x0 ? 0125 : 0253
0125: ld [24]                               ; low word of argument 1
0126: jeq #0x10ff0 ? 0127 : 0253
0127: ld [40]                               ; low word of argument 3
0128: jeq #0x1000 ? 0270 : 0253
0129: jge #0xa1 ? 0130 : 0176               ; chroot
0130: jge #0xe4 ? 0131 : 0155               ; clock_gettime
0131: jge #0xfe ? 0132 : 0141               ; inotify_add_watch
0132: jge #0x101 ? 0133 : 0139              ; openat
0133: ld [28]                               ; high word of argument 1
0134: jeq #0x0 ? 0135 : 0253
0135: ld [24]                               ; low word of argument 1
0136: jeq #0x1b800 ? 0137 : 0253
0137: ld [32]                               ; low word of argument 2
0138: jset #0x400040 ? 0253 : 0270
0139: jge #0x100 ? 0200 : 0140              ; migrate_pages
0140: jge #0xff ? 0270 : 0253               ; inotify_rm_watch
0141: jge #0xf6 ? 0142 : 0150               ; kexec_load
0142: jge #0xfb ? 0143 : 0148               ; ioprio_set
0143: jge #0xfc ? 0270 : 0144               ; ioprio_get
0144: ld [16]                               ; low word of argument 0
0145: jeq #0x1 ? 0146 : 0253
0146: ld [24]                               ; low word of argument 1
0147: jeq #0x0 ? 0270 : 0253
0148: jge #0xf8 ? 0210 : 0149               ; add_key
0149: jge #0xf7 ? 0270 : 0257               ; waitid
0150: jge #0xed ? 0151 : 0153               ; mbind
0151: jge #0xf2 ? 0270 : 0152               ; mq_timedsend
0152: jge #0xf0 ? 0210 : 0270               ; mq_open
0153: jge #0xec ? 0210 : 0154               ; vserver
0154: jge #0xea ? 0253 : 0270               ; tgkill
0155: jge #0xc1 ? 0156 : 0168               ; fgetxattr
0156: jge #0xcc ? 0157 : 0161               ; sched_getaffinity
0157: jge #0xd6 ? 0158 : 0160               ; epoll_ctl_old
0158: jge #0xe3 ? 0257 : 0159               ; clock_settime
0159: jge #0xd9 ? 0270 : 0210               ; getdents64
0160: jeq #0xd4 ? 0210 : 0270               ; lookup_dcookie
0161: jge #0xc5 ? 0162 : 0166               ; removexattr
0162: jge #0xcb ? 0163 : 0165               ; sched_setaffinity
0163: ld [16]                               ; low word of argument 0
0164: jeq #0x0 ? 0270 : 0253
0165: jge #0xc9 ? 0270 : 0253               ; time
0166: jge #0xc4 ? 0270 : 0167               ; flistxattr
0167: jge #0xc2 ? 0253 : 0270               ; listxattr
0168: jge #0xb1 ? 0169 : 0173               ; get_kernel_syms
0169: jge #0xb4 ? 0170 : 0172               ; nfsservctl
0170: jge #0xbc ? 0253 : 0171               ; setxattr
0171: jge #0xba ? 0270 : 0210               ; gettid
0172: jge #0xb3 ? 0257 : 0210               ; quotactl
0173: jge #0xae ? 0174 : 0175               ; create_module
0174: jge #0xaf ? 0257 : 0210               ; init_module
0175: jeq #0xa2 ? 0270 : 0257               ; sync
0176: jge #0x81 ? 0177 : 0213               ; rt_sigqueueinfo
0177: jge #0x91 ? 0178 : 0196               ; sched_getscheduler
0178: jge #0x9d ? 0179 : 0193               ; prctl
0179: jge #0x9e ? 0180 : 0188               ; arch_prctl
0180: jge #0xa0 ? 0181 : 0183               ; setrlimit
0181: ld [16]                               ; low word of argument 0
0182: jeq #0xa ? 0257 : 0270
0183: jge #0x9f ? 0270 : 0184               ; adjtimex
0184: ld [16]                               ; low word of argument 0
0185: jge #0x4001 ? 0186 : 0270
0186: jgt #0x4004 ? 0270 : 0187
0187: ret #0x50016                          ; errno EINVAL
0188: ld [16]                               ; low word of argument 0
0189: jeq #0x4 ? 0440 : 0190
0190: jeq #0x18 ? 0253 : 0191
0191: jeq #0x1c ? 0253 : 0192
0192: jeq #0x16 ? 0253 : 0270
0193: jge #0x9b ? 0194 : 0195               ; pivot_root
0194: jge #0x9c ? 0210 : 0257               ; _sysctl
0195: jeq #0x99 ? 0257 : 0270               ; vhangup
0196: jge #0x8a ? 0197 : 0207               ; fstatfs
0197: jge #0x8f ? 0198 : 0199               ; sched_getparam
0198: jge #0x90 ? 0200 : 0270               ; sched_setscheduler
0199: jge #0x8e ? 0200 : 0202               ; sched_setparam
0200: ld [16]                               ; low word of argument 0
0201: jeq #0x0 ? 0270 : 0253
0202: jge #0x8d ? 0203 : 0270               ; setpriority
0203: ld [16]                               ; low word of argument 0
0204: jeq #0x0 ? 0205 : 0253
0205: ld [24]                               ; low word of argument 1
0206: jeq #0x0 ? 0270 : 0253
0207: jge #0x86 ? 0208 : 0211               ; uselib
0208: jge #0x89 ? 0253 : 0209               ; statfs
0209: jge #0x87 ? 0270 : 0210               ; personality
0210: ret #0x50026                          ; errno ENOSYS
0211: jge #0x84 ? 0253 : 0212               ; utime
0212: jge #0x82 ? 0270 : 0253               ; rt_sigsuspend
0213: jge #0x6b ? 0214 : 0223               ; geteuid
0214: jge #0x78 ? 0215 : 0219               ; getresgid
0215: jge #0x7e ? 0216 : 0217               ; capset
0216: jge #0x7f ? 0270 : 0253               ; rt_sigpending
0217: jge #0x7c ? 0270 : 0218               ; getsid
0218: jge #0x7a ? 0253 : 0270               ; setfsuid
0219: jge #0x74 ? 0220 : 0221               ; setgroups
0220: jeq #0x76 ? 0270 : 0253               ; getresuid
0221: jge #0x73 ? 0270 : 0222               ; getgroups
0222: jge #0x71 ? 0253 : 0270               ; setreuid
0223: jge #0x60 ? 0224 : 0228               ; gettimeofday
0224: jge #0x67 ? 0225 : 0227               ; syslog
0225: jge #0x69 ? 0253 : 0226               ; setuid
0226: jge #0x68 ? 0270 : 0257               ; getgid
0227: jeq #0x65 ? 0253 : 0270               ; ptrace
0228: jge #0x4f ? 0229 : 0230               ; getcwd
0229: jeq #0x51 ? 0270 : 0253               ; fchdir
0230: jeq #0x4c ? 0253 : 0270               ; truncate
0231: jge #0xd ? 0232 : 0429                ; rt_sigaction
0232: jge #0x2d ? 0233 : 0297               ; recvfrom
0233: jge #0x48 ? 0234 : 0248               ; fcntl
0234: ld [16]                               ; low word of argument 0
0235: jge #0x3c0 ? 0236 : 0240
0236: jgt #0x3cb ? 0240 : 0237
0237: ld [24]                               ; low word of argument 1
0238: jeq #0x1 ? 0270 : 0239
0239: ret #0x50009                          ; errno EBADF
0240: ld [24]                               ; low word of argument 1
0241: jeq #0x400 ? 0445 : 0242
0242: jeq #0x410 ? 0445 : 0243
0243: jeq #0x8 ? 0253 : 0244
0244: jeq #0xf ? 0253 : 0245
0245: jeq #0x4 ? 0246 : 0270
0246: ld [32]                               ; low word of argument 2
0247: jset #0x2000 ? 0253 : 0270
0248: jge #0x37 ? 0249 : 0258               ; getsockopt
0249: jge #0x3b ? 0250 : 0254               ; execve
0250: jge #0x3e ? 0251 : 0252               ; kill
0251: jge #0x3f ? 0270 : 0253               ; uname
0252: jge #0x3c ? 0270 : 0253               ; exit
0253: ret #0x7ff00000                       ; trap: stop for the supervisor
0254: jeq #0x38 ? 0255 : 0270               ; clone
0255: ld [16]                               ; low word of argument 0
0256: jset #0x7e820000 ? 0257 : 0270
0257: ret #0x50001                          ; errno EPERM
0258: jge #0x33 ? 0259 : 0274               ; getsockname
0259: jge #0x36 ? 0260 : 0271               ; setsockopt
0260: ld [24]                               ; low word of argument 1
0261: jeq #0x0 ? 0262 : 0264
0262: ld [32]                               ; low word of argument 2
0263: jeq #0x4 ? 0514 : 0264
0264: ld [24]                               ; low word of argument 1
0265: jeq #0x29 ? 0266 : 0270
0266: ld [32]                               ; low word of argument 2
0267: jeq #0x5 ? 0514 : 0268
0268: jeq #0x6 ? 0514 : 0269
0269: jeq #0x39 ? 0514 : 0270
0270: ret #0x7fff0000                       ; allow
0271: jge #0x35 ? 0272 : 0524               ; socketpair
0272: ld [16]                               ; low word of argument 0
0273: jeq #0x1 ? 0525 : 0524
0274: jge #0x31 ? 0275 : 0284               ; bind
0275: jge #0x32 ? 0525 : 0276               ; listen
0276: ld [28]                               ; high word of argument 1
0277: jeq #0x0 ? 0278 : 0524
0278: ld [24]                               ; low word of argument 1
0279: jge #0x1b000 ? 0280 : 0524
0280: jge #0x1b800 ? 0524 : 0281
0281: jset #0x1f ? 0524 : 0282
0282: ld [32]                               ; low word of argument 2
0283: jeq #0x20 ? 0525 : 0524
0284: jeq #0x2e ? 0285 : 0525               ; sendmsg
0285: ld [28]                               ; high word of argument 1
0286: jeq #0x0 ? 0287 : 0291
0287: ld [24]                               ; low word of argument 1
0288: jge #0x4f000 ? 0289 : 0291
0289: jge #0x4f800 ? 0291 : 0290
0290: jset #0x7f ? 0291 : 0525
0291: ld [28]                               ; high word of argument 1
0292: jeq #0x0 ? 0293 : 0524
0293: ld [24]                               ; low word of argument 1
0294: jge #0x4f800 ? 0295 : 0524
0295: jge #0x50000 ? 0524 : 0296
0296: jset #0xff ? 0524 : 0525
0297: jge #0x1c ? 0298 : 0367               ; madvise
0298: jge #0x1d ? 0299 : 0363               ; shmget
0299: jge #0x22 ? 0300 : 0350               ; pause
0300: jge #0x2b ? 0301 : 0314               ; accept
0301: jge #0x2c ? 0302 : 0525               ; sendto
0302: ld [52]                               ; high word of argument 4
0303: jeq #0x0 ? 0304 : 0306
0304: ld [48]                               ; low word of argument 4
0305: jeq #0x0 ? 0525 : 0306
0306: ld [52]                               ; high word of argument 4
0307: jeq #0x0 ? 0308 : 0524
0308: ld [48]                               ; low word of argument 4
0309: jge #0x13000 ? 0310 : 0524
0310: jge #0x1b800 ? 0524 : 0311
0311: jset #0x1f ? 0524 : 0312
0312: ld [56]                               ; low word of argument 5
0313: jeq #0x20 ? 0525 : 0524
0314: jge #0x2a ? 0315 : 0330               ; connect
0315: ld [28]                               ; high word of argument 1
0316: jeq #0x0 ? 0317 : 0323
0317: ld [24]                               ; low word of argument 1
0318: jge #0x13000 ? 0319 : 0323
0319: jge #0x1b800 ? 0323 : 0320
0320: jset #0x1f ? 0323 : 0321
0321: ld [32]                               ; low word of argument 2
0322: jeq #0x20 ? 0525 : 0323
0323: ld [28]                               ; high word of argument 1
0324: jeq #0x0 ? 0325 : 0524
0325: ld [24]                               ; low word of argument 1
0326: jge #0x4f800 ? 0327 : 0524
0327: jge #0x50000 ? 0524 : 0328
0328: and #0xff
0329: jeq #0x50 ? 0525 : 0524
0330: jge #0x29 ? 0331 : 0525               ; socket
0331: ld [16]                               ; low word of argument 0
0332: jeq #0x2 ? 0334 : 0333
0333: jeq #0xa ? 0334 : 0346
0334: ld [24]                               ; low word of argument 1
0335: and #0xf
0336: jeq #0x1 ? 0337 : 0340
0337: ld [32]                               ; low word of argument 2
0338: jeq #0x0 ? 0525 : 0339
0339: jeq #0x6 ? 0525 : 0340
0340: ld [24]                               ; low word of argument 1
0341: and #0xf
0342: jeq #0x2 ? 0343 : 0524
0343: ld [32]                               ; low word of argument 2
0344: jeq #0x0 ? 0525 : 0345
0345: jeq #0x11 ? 0525 : 0524
0346: jeq #0x1 ? 0525 : 0347
0347: jeq #0x10 ? 0348 : 0524
0348: ld [32]                               ; low word of argument 2
0349: jeq #0x0 ? 0525 : 0524
0350: jge #0x21 ? 0351 : 0354               ; dup2
0351: ld [24]                               ; low word of argument 1
0352: jge #0x3c0 ? 0353 : 0525
0353: jgt #0x3cb ? 0525 : 0522
0354: jeq #0x1e ? 0355 : 0525               ; shmat
0355: ld [28]                               ; high word of argument 1
0356: jeq #0x0 ? 0357 : 0525
0357: ld [24]                               ; low word of argument 1
0358: jge #0x61000 ? 0525 : 0359
0359: ld [28]                               ; high word of argument 1
0360: jeq #0x0 ? 0361 : 0445
0361: ld [24]                               ; low word of argument 1
0362: jeq #0x0 ? 0525 : 0445
0363: ld [20]                               ; high word of argument 0
0364: jeq #0x0 ? 0365 : 0525
0365: ld [16]                               ; low word of argument 0
0366: jge #0x61000 ? 0525 : 0445
0367: jge #0x11 ? 0368 : 0381               ; pread64
0368: jge #0x19 ? 0369 : 0380               ; mremap
0369: jge #0x1a ? 0525 : 0370               ; msync
0370: ld [20]                               ; high word of argument 0
0371: jeq #0x0 ? 0372 : 0374
0372: ld [16]                               ; low word of argument 0
0373: jge #0x61000 ? 0374 : 0445
0374: ld [40]                               ; low word of argument 3
0375: jset #0x2 ? 0376 : 0525
0376: ld [52]                               ; high word of argument 4
0377: jeq #0x0 ? 0378 : 0525
0378: ld [48]                               ; low word of argument 4
0379: jge #0x61000 ? 0525 : 0445
0380: jeq #0x15 ? 0524 : 0525               ; access
0381: jge #0x10 ? 0382 : 0525               ; ioctl
0382: ld [16]                               ; low word of argument 0
0383: jge #0x3c0 ? 0384 : 0385
0384: jgt #0x3cb ? 0385 : 0522
0385: ld [24]                               ; low word of argument 1
0386: and #0xff00
0387: jeq #0x9400 ? 0388 : 0393
0388: ld [24]                               ; low word of argument 1
0389: jeq #0x40049409 ? 0525 : 0390
0390: jeq #0x4020940d ? 0525 : 0391
0391: jeq #0xc0189436 ? 0525 : 0392
0392: ret #0x50019                          ; errno ENOTTY
0393: ld [24]                               ; low word of argument 1
0394: jge #0x8903 ? 0395 : 0412
0395: jge #0x40086604 ? 0396 : 0404
0396: jge #0x401c5821 ? 0397 : 0400
0397: jge #0x800c6613 ? 0398 : 0399
0398: jge #0x800c6614 ? 0525 : 0524
0399: jeq #0x40806685 ? 0524 : 0525
0400: jge #0x40087603 ? 0401 : 0402
0401: jge #0x401c5820 ? 0524 : 0525
0402: jge #0x40087602 ? 0524 : 0403
0403: jge #0x40086605 ? 0525 : 0524
0404: jge #0x40047212 ? 0405 : 0408
0405: jge #0x40086602 ? 0406 : 0407
0406: jge #0x40086603 ? 0525 : 0524
0407: jeq #0x40047602 ? 0524 : 0525
0408: jge #0x40046604 ? 0409 : 0411
0409: jge #0x40047211 ? 0524 : 0410
0410: jge #0x40046605 ? 0525 : 0524
0411: jeq #0x40046602 ? 0524 : 0525
0412: jge #0x5412 ? 0413 : 0422
0413: jge #0x5452 ? 0414 : 0418
0414: jge #0x660a ? 0415 : 0416
0415: jge #0x8901 ? 0524 : 0525
0416: jge #0x6609 ? 0524 : 0417
0417: jge #0x5453 ? 0525 : 0524
0418: jge #0x541d ? 0419 : 0420
0419: jeq #0x5423 ? 0514 : 0525
0420: jge #0x541c ? 0514 : 0421
0421: jge #0x5413 ? 0525 : 0514
0422: jge #0x4b4c ? 0423 : 0426
0423: jge #0x4bfb ? 0424 : 0425
0424: jge #0x4bfc ? 0525 : 0514
0425: jeq #0x4b4d ? 0514 : 0525
0426: jge #0x4b49 ? 0427 : 0428
0427: jeq #0x4b4a ? 0525 : 0514
0428: jeq #0x4b47 ? 0514 : 0525
0429: jge #0x9 ? 0430 : 0515                ; mmap
0430: jge #0xb ? 0431 : 0446                ; munmap
0431: jge #0xc ? 0432 : 0441                ; brk
0432: ld [20]                               ; high word of argument 0
0433: jeq #0x0 ? 0434 : 0525
0434: ld [16]                               ; low word of argument 0
0435: jge #0x61000 ? 0525 : 0436
0436: ld [20]                               ; high word of argument 0
0437: jeq #0x0 ? 0438 : 0440
0438: ld [16]                               ; low word of argument 0
0439: jeq #0x0 ? 0525 : 0440
0440: ret #0x50000                          ; answer 0
0441: ld [20]                               ; high word of argument 0
0442: jeq #0x0 ? 0443 : 0525
0443: ld [16]                               ; low word of argument 0
0444: jge #0x61000 ? 0525 : 0445
0445: ret #0x50016                          ; errno EINVAL
0446: jge #0xa ? 0447 : 0452                ; mprotect
0447: ld [20]                               ; high word of argument 0
0448: jeq #0x0 ? 0449 : 0525
0449: ld [16]                               ; low word of argument 0
0450: jge #0x61000 ? 0525 : 0451
0451: ret #0x5000d                          ; errno EACCES
0452: ld [40]                               ; low word of argument 3
0453: jset #0x10 ? 0454 : 0525
0454: ld [20]                               ; high word of argument 0
0455: jeq #0x0 ? 0456 : 0525
0456: ld [16]                               ; low word of argument 0
0457: jge #0x61000 ? 0525 : 0458
0458: ld [20]                               ; high word of argument 0
0459: jeq #0x0 ? 0460 : 0514
0460: ld [16]                               ; low word of argument 0
0461: jeq #0x10000 ? 0462 : 0480
0462: ld [28]                               ; high word of argument 1
0463: jeq #0x0 ? 0464 : 0480
0464: ld [24]                               ; low word of argument 1
0465: jeq #0x40000 ? 0466 : 0480
0466: ld [36]                               ; high word of argument 2
0467: jeq #0x0 ? 0468 : 0480
0468: ld [32]                               ; low word of argument 2
0469: jeq #0x5 ? 0470 : 0480
0470: ld [44]                               ; high word of argument 3
0471: jeq #0x0 ? 0472 : 0480
0472: ld [40]                               ; low word of argument 3
0473: jeq #0x11 ? 0474 : 0480
0474: ld [48]                               ; low word of argument 4
0475: jeq #0x3c0 ? 0476 : 0480
0476: ld [60]                               ; high word of argument 5
0477: jeq #0x0 ? 0478 : 0480
0478: ld [56]                               ; low word of argument 5
0479: jeq #0x0 ? 0525 : 0480
0480: ld [16]                               ; low word of argument 0
0481: jeq #0x50000 ? 0482 : 0494
0482: ld [28]                               ; high word of argument 1
0483: jeq #0x0 ? 0484 : 0494
0484: ld [24]                               ; low word of argument 1
0485: jeq #0x11000 ? 0486 : 0494
0486: ld [36]                               ; high word of argument 2
0487: jeq #0x0 ? 0488 : 0494
0488: ld [32]                               ; low word of argument 2
0489: jeq #0x3 ? 0490 : 0494
0490: ld [44]                               ; high word of argument 3
0491: jeq #0x0 ? 0492 : 0494
0492: ld [40]                               ; low word of argument 3
0493: jeq #0x32 ? 0525 : 0494
0494: ld [16]                               ; low word of argument 0
0495: jeq #0x60000 ? 0496 : 0514
0496: ld [28]                               ; high word of argument 1
0497: jeq #0x0 ? 0498 : 0514
0498: ld [24]                               ; low word of argument 1
0499: jeq #0x1000 ? 0500 : 0514
0500: ld [36]                               ; high word of argument 2
0501: jeq #0x0 ? 0502 : 0514
0502: ld [32]                               ; low word of argument 2
0503: jeq #0x3 ? 0504 : 0514
0504: ld [44]                               ; high word of argument 3
0505: jeq #0x0 ? 0506 : 0514
0506: ld [40]                               ; low word of argument 3
0507: jeq #0x11 ? 0508 : 0514
0508: ld [48]                               ; low word of argument 4
0509: jeq #0x3cb ? 0510 : 0514
0510: ld [60]                               ; high word of argument 5
0511: jeq #0x0 ? 0512 : 0514
0512: ld [56]                               ; low word of argument 5
0513: jeq #0x0 ? 0525 : 0514
0514: ret #0x50001                          ; errno EPERM
0515: jge #0x4 ? 0516 : 0518                ; stat
0516: jge #0x5 ? 0517 : 0524                ; fstat
0517: jeq #0x6 ? 0524 : 0525                ; lstat
0518: jge #0x3 ? 0519 : 0523                ; close
0519: ld [16]                               ; low word of argument 0
0520: jge #0x3c0 ? 0521 : 0525
0521: jgt #0x3cb ? 0525 : 0522
0522: ret #0x50009                          ; errno EBADF
0523: jge #0x2 ? 0524 : 0525                ; open
0524: ret #0x7ff00000                       ; trap: stop for the supervisor
0525: ret #0x7fff0000                       ; allow
0526: ret #0x80000000                       ; kill the process
0527: ld [16]                               ; low word of argument 0
0528: jge #0x3c4 ? 0529 : 0553
0529: jge #0x3c5 ? 0530 : 0550
0530: jge #0x3c6 ? 0531 : 0547
0531: jge #0x3c7 ? 0532 : 0540
0532: jge #0x3c8 ? 0533 : 0553
0533: jge #0x3c9 ? 0534 : 0542
0534: jge #0x3ca ? 0535 : 0550
0535: jge #0x3cb ? 0536 : 0538
0536: jge #0x3cc ? 0537 : 0544
0537: ja 0553
0538: ld [32]                               ; low word of argument 2
0539: jge #0x10460 ? 0553 : 0554
0540: ld [32]                               ; low word of argument 2
0541: jge #0x10560 ? 0553 : 0554
0542: ld [32]                               ; low word of argument 2
0543: jge #0x10660 ? 0553 : 0554
0544: ld [32]                               ; low word of argument 2
0545: jge #0x10460 ? 0553 : 0546
0546: jge #0x10200 ? 0554 : 0553
0547: ld [32]                               ; low word of argument 2
0548: jge #0x10560 ? 0553 : 0549
0549: jge #0x10200 ? 0554 : 0553
0550: ld [32]                               ; low word of argument 2
0551: jge #0x10460 ? 0553 : 0552
0552: jge #0x10400 ? 0554 : 0553
0553: ret #0x7ff00000                       ; trap: stop for the supervisor
0554: ret #0x7fff0000                       ; allow
