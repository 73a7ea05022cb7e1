0000: ld [4]                                ; architecture
0001: jeq #0xc000003e ? 0003 : 0002         ; x86_64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0x49 ? 0005 : 0241               ; flock
0005: jge #0x102 ? 0006 : 0134              ; mkdirat
0006: jge #0x141 ? 0007 : 0074              ; bpf
0007: jge #0x1b6 ? 0008 : 0032              ; pidfd_getfd
0008: jge #0x1bf ? 0009 : 0017              ; memfd_secret
0009: jge #0x1cb ? 0010 : 0013              ; lsm_get_self_attr
0010: jge #0x1cd ? 0011 : 0012              ; lsm_list_modules
0011: jge #0x1cf ? 0216 : 0023              ; setxattrat
0012: jge #0x1cc ? 0216 : 0023              ; lsm_set_self_attr
0013: jge #0x1c5 ? 0014 : 0015              ; map_shadow_stack
0014: jge #0x1c9 ? 0216 : 0023              ; statmount
0015: jge #0x1c4 ? 0263 : 0016              ; fchmodat2
0016: jge #0x1c0 ? 0023 : 0216              ; process_mrelease
0017: jge #0x1ba ? 0018 : 0021              ; mount_setattr
0018: jge #0x1bc ? 0019 : 0020              ; landlock_create_ruleset
0019: jge #0x1bd ? 0023 : 0096              ; landlock_add_rule
0020: jge #0x1bb ? 0267 : 0216              ; quotactl_fd
0021: jge #0x1b8 ? 0022 : 0024              ; process_madvise
0022: jge #0x1b9 ? 0023 : 0216              ; epoll_pwait2
0023: ret #0x7fff0000                       ; allow
0024: jge #0x1b7 ? 0025 : 0263              ; faccessat2
0025: ld [28]                               ; high word of argument 1
0026: jeq #0x0 ? 0027 : 0263
0027: ld [24]                               ; low word of argument 1
0028: jeq #0x10ff0 ? 0029 : 0263
0029: ld [40]                               ; low word of argument 3
0030: and #0xfffffdff
0031: jeq #0x1000 ? 0280 : 0263
0032: jge #0x1b3 ? 0033 : 0049              ; clone3
0033: jge #0x1b5 ? 0034 : 0044              ; openat2
0034: ld [44]                               ; high word of argument 3
0035: jeq #0x0 ? 0036 : 0263
0036: ld [40]                               ; low word of argument 3
0037: jeq #0x18 ? 0038 : 0263
0038: ld [36]                               ; high word of argument 2
0039: jeq #0x0 ? 0040 : 0263
0040: ld [32]                               ; low word of argument 2
0041: jge #0x10000 ? 0042 : 0263
0042: jset #0x1f ? 0263 : 0043
0043: ja 0537
0044: jge #0x1b4 ? 0045 : 0216              ; close_range
0045: ld [24]                               ; low word of argument 1
0046: jge #0x3c0 ? 0047 : 0280
0047: ld [16]                               ; low word of argument 0
0048: jgt #0x3cb ? 0280 : 0263
0049: jge #0x14c ? 0050 : 0061              ; statx
0050: jge #0x1a8 ? 0051 : 0053              ; pidfd_send_signal
0051: jge #0x1a9 ? 0052 : 0263              ; io_uring_setup
0052: jge #0x1b2 ? 0280 : 0216              ; pidfd_open
0053: jge #0x14d ? 0054 : 0055              ; io_pgetevents
0054: jge #0x151 ? 0216 : 0280
0055: ld [28]                               ; high word of argument 1
0056: jeq #0x0 ? 0057 : 0263
0057: ld [24]                               ; low word of argument 1
0058: jeq #0x10ff0 ? 0059 : 0263
0059: ld [32]                               ; low word of argument 2
0060: jset #0x1000 ? 0280 : 0263
0061: jge #0x144 ? 0062 : 0064              ; membarrier
0062: jeq #0x149 ? 0063 : 0280              ; pkey_mprotect
0063: ja 0457
0064: jeq #0x142 ? 0065 : 0216              ; execveat
0065: ld [16]                               ; low word of argument 0
0066: jeq #0x3c1 ? 0068 : 0067
0067: jeq #0x3c3 ? 0068 : 0263
0068: ld [28]                               ; high word of argument 1
0069: jeq #0x0 ? 0070 : 0263
0070: ld [24]                               ; low word of argument 1
0071: jeq #0x10ff0 ? 0072 : 0263
0072: ld [48]                               ; low word of argument 4
0073: jeq #0x1000 ? 0280 : 0263
0074: jge #0x125 ? 0075 : 0109              ; pipe2
0075: jge #0x135 ? 0076 : 0091              ; getcpu
0076: jge #0x13c ? 0077 : 0087              ; renameat2
0077: jge #0x13e ? 0078 : 0079              ; getrandom
0078: jge #0x140 ? 0267 : 0280              ; kexec_file_load
0079: jge #0x13d ? 0080 : 0263              ; seccomp
0080: ld [16]                               ; low word of argument 0
0081: jeq #0x1 ? 0082 : 0085
0082: ld [24]                               ; low word of argument 1
0083: jset #0x8 ? 0084 : 0085
0084: ret #0x50010                          ; errno EBUSY
0085: ld [16]                               ; low word of argument 0
0086: jgt #0x1 ? 0280 : 0263
0087: jge #0x13a ? 0088 : 0089              ; sched_setattr
0088: jge #0x13b ? 0280 : 0206              ; sched_getattr
0089: jge #0x139 ? 0267 : 0090              ; finit_module
0090: jge #0x136 ? 0263 : 0280              ; process_vm_readv
0091: jge #0x12e ? 0092 : 0105              ; prlimit64
0092: jge #0x133 ? 0093 : 0094              ; sendmmsg
0093: jge #0x134 ? 0267 : 0263              ; setns
0094: jge #0x12f ? 0095 : 0097              ; name_to_handle_at
0095: jge #0x131 ? 0280 : 0096              ; clock_adjtime
0096: ret #0x5005f                          ; errno ENOTSUP
0097: ld [24]                               ; low word of argument 1
0098: jeq #0xa ? 0099 : 0103
0099: ld [36]                               ; high word of argument 2
0100: jeq #0x0 ? 0101 : 0267
0101: ld [32]                               ; low word of argument 2
0102: jeq #0x0 ? 0103 : 0267
0103: ld [16]                               ; low word of argument 0
0104: jeq #0x0 ? 0280 : 0263
0105: jge #0x12b ? 0106 : 0107              ; recvmmsg
0106: jge #0x12c ? 0216 : 0280              ; fanotify_init
0107: jge #0x12a ? 0216 : 0108              ; perf_event_open
0108: jge #0x129 ? 0263 : 0280              ; rt_tgsigqueueinfo
0109: jge #0x10c ? 0110 : 0121              ; fchmodat
0110: jge #0x113 ? 0111 : 0115              ; splice
0111: jge #0x119 ? 0112 : 0113              ; epoll_pwait
0112: jge #0x124 ? 0361 : 0280              ; dup3
0113: jge #0x118 ? 0263 : 0114              ; utimensat
0114: jge #0x117 ? 0206 : 0280              ; move_pages
0115: jge #0x111 ? 0116 : 0117              ; set_robust_list
0116: jge #0x112 ? 0206 : 0280              ; get_robust_list
0117: jge #0x110 ? 0118 : 0120              ; unshare
0118: ld [16]                               ; low word of argument 0
0119: jset #0x7e020080 ? 0267 : 0280
0120: jge #0x10e ? 0280 : 0263              ; pselect6
0121: jge #0x107 ? 0122 : 0127              ; unlinkat
0122: jge #0x10b ? 0123 : 0263              ; readlinkat
0123: ld [28]                               ; high word of argument 1
0124: jeq #0x0 ? 0125 : 0263
0125: ld [24]                               ; low word of argument 1
0126: jeq #0x10ff0 ? 0280 : 0263
0127: jge #0x106 ? 0128 : 0263              ; newfstatat
0128: ld [28]                               ; high word of argument 1
0129: jeq #0x0 ? 0130 : 0263
0130: ld [24]                               ; low word of argument 1
0131: jeq #0x10ff0 ? 0132 : 0263
0132: ld [40]                               ; low word of argument 3
0133: jeq #0x1000 ? 0280 : 0263
0134: jge #0xa1 ? 0135 : 0181               ; chroot
0135: jge #0xe4 ? 0136 : 0160               ; clock_gettime
0136: jge #0xfe ? 0137 : 0146               ; inotify_add_watch
0137: jge #0x101 ? 0138 : 0144              ; openat
0138: ld [28]                               ; high word of argument 1
0139: jeq #0x0 ? 0140 : 0263
0140: ld [24]                               ; low word of argument 1
0141: jeq #0x1b800 ? 0142 : 0263
0142: ld [32]                               ; low word of argument 2
0143: jset #0x400040 ? 0263 : 0280
0144: jge #0x100 ? 0206 : 0145              ; migrate_pages
0145: jge #0xff ? 0280 : 0263               ; inotify_rm_watch
0146: jge #0xf6 ? 0147 : 0155               ; kexec_load
0147: jge #0xfb ? 0148 : 0153               ; ioprio_set
0148: jge #0xfc ? 0280 : 0149               ; ioprio_get
0149: ld [16]                               ; low word of argument 0
0150: jeq #0x1 ? 0151 : 0263
0151: ld [24]                               ; low word of argument 1
0152: jeq #0x0 ? 0280 : 0263
0153: jge #0xf8 ? 0216 : 0154               ; add_key
0154: jge #0xf7 ? 0280 : 0267               ; waitid
0155: jge #0xed ? 0156 : 0158               ; mbind
0156: jge #0xf2 ? 0280 : 0157               ; mq_timedsend
0157: jge #0xf0 ? 0216 : 0280               ; mq_open
0158: jge #0xec ? 0216 : 0159               ; vserver
0159: jge #0xea ? 0263 : 0280               ; tgkill
0160: jge #0xc1 ? 0161 : 0173               ; fgetxattr
0161: jge #0xcc ? 0162 : 0166               ; sched_getaffinity
0162: jge #0xd6 ? 0163 : 0165               ; epoll_ctl_old
0163: jge #0xe3 ? 0267 : 0164               ; clock_settime
0164: jge #0xd9 ? 0280 : 0216               ; getdents64
0165: jeq #0xd4 ? 0216 : 0280               ; lookup_dcookie
0166: jge #0xc5 ? 0167 : 0171               ; removexattr
0167: jge #0xcb ? 0168 : 0170               ; sched_setaffinity
0168: ld [16]                               ; low word of argument 0
0169: jeq #0x0 ? 0280 : 0263
0170: jge #0xc9 ? 0280 : 0263               ; time
0171: jge #0xc4 ? 0280 : 0172               ; flistxattr
0172: jge #0xc2 ? 0263 : 0280               ; listxattr
0173: jge #0xb1 ? 0174 : 0178               ; get_kernel_syms
0174: jge #0xb4 ? 0175 : 0177               ; nfsservctl
0175: jge #0xbc ? 0263 : 0176               ; setxattr
0176: jge #0xba ? 0280 : 0216               ; gettid
0177: jge #0xb3 ? 0267 : 0216               ; quotactl
0178: jge #0xae ? 0179 : 0180               ; create_module
0179: jge #0xaf ? 0267 : 0216               ; init_module
0180: jeq #0xa2 ? 0280 : 0267               ; sync
0181: jge #0x81 ? 0182 : 0219               ; rt_sigqueueinfo
0182: jge #0x91 ? 0183 : 0202               ; sched_getscheduler
0183: jge #0x9d ? 0184 : 0199               ; prctl
0184: jge #0x9e ? 0185 : 0193               ; arch_prctl
0185: jge #0xa0 ? 0186 : 0188               ; setrlimit
0186: ld [16]                               ; low word of argument 0
0187: jeq #0xa ? 0267 : 0280
0188: jge #0x9f ? 0280 : 0189               ; adjtimex
0189: ld [16]                               ; low word of argument 0
0190: jge #0x4001 ? 0191 : 0280
0191: jgt #0x4004 ? 0280 : 0192
0192: ret #0x50016                          ; errno EINVAL
0193: ld [16]                               ; low word of argument 0
0194: jeq #0x4 ? 0195 : 0196
0195: ret #0x50000                          ; answer 0
0196: jeq #0x18 ? 0263 : 0197
0197: jeq #0x1c ? 0263 : 0198
0198: jeq #0x16 ? 0263 : 0280
0199: jge #0x9b ? 0200 : 0201               ; pivot_root
0200: jge #0x9c ? 0216 : 0267               ; _sysctl
0201: jeq #0x99 ? 0267 : 0280               ; vhangup
0202: jge #0x8a ? 0203 : 0213               ; fstatfs
0203: jge #0x8f ? 0204 : 0205               ; sched_getparam
0204: jge #0x90 ? 0206 : 0280               ; sched_setscheduler
0205: jge #0x8e ? 0206 : 0208               ; sched_setparam
0206: ld [16]                               ; low word of argument 0
0207: jeq #0x0 ? 0280 : 0263
0208: jge #0x8d ? 0209 : 0280               ; setpriority
0209: ld [16]                               ; low word of argument 0
0210: jeq #0x0 ? 0211 : 0263
0211: ld [24]                               ; low word of argument 1
0212: jeq #0x0 ? 0280 : 0263
0213: jge #0x86 ? 0214 : 0217               ; uselib
0214: jge #0x89 ? 0263 : 0215               ; statfs
0215: jge #0x87 ? 0280 : 0216               ; personality
0216: ret #0x50026                          ; errno ENOSYS
0217: jge #0x84 ? 0263 : 0218               ; utime
0218: jge #0x82 ? 0280 : 0263               ; rt_sigsuspend
0219: jge #0x6b ? 0220 : 0229               ; geteuid
0220: jge #0x78 ? 0221 : 0225               ; getresgid
0221: jge #0x7e ? 0222 : 0223               ; capset
0222: jge #0x7f ? 0280 : 0263               ; rt_sigpending
0223: jge #0x7c ? 0280 : 0224               ; getsid
0224: jge #0x7a ? 0263 : 0280               ; setfsuid
0225: jge #0x74 ? 0226 : 0227               ; setgroups
0226: jeq #0x76 ? 0280 : 0263               ; getresuid
0227: jge #0x73 ? 0280 : 0228               ; getgroups
0228: jge #0x71 ? 0263 : 0280               ; setreuid
0229: jge #0x60 ? 0230 : 0238               ; gettimeofday
0230: jge #0x67 ? 0231 : 0233               ; syslog
0231: jge #0x69 ? 0263 : 0232               ; setuid
0232: jge #0x68 ? 0280 : 0267               ; getgid
0233: jeq #0x65 ? 0234 : 0280               ; ptrace
0234: ld [20]                               ; high word of argument 0
0235: jeq #0x0 ? 0236 : 0263
0236: ld [16]                               ; low word of argument 0
0237: jeq #0x0 ? 0280 : 0263
0238: jge #0x4f ? 0239 : 0240               ; getcwd
0239: jeq #0x51 ? 0280 : 0263               ; fchdir
0240: jeq #0x4c ? 0263 : 0280               ; truncate
0241: jge #0xd ? 0242 : 0439                ; rt_sigaction
0242: jge #0x2d ? 0243 : 0307               ; recvfrom
0243: jge #0x48 ? 0244 : 0258               ; fcntl
0244: ld [16]                               ; low word of argument 0
0245: jge #0x3c0 ? 0246 : 0250
0246: jgt #0x3cb ? 0250 : 0247
0247: ld [24]                               ; low word of argument 1
0248: jeq #0x1 ? 0280 : 0249
0249: ret #0x50009                          ; errno EBADF
0250: ld [24]                               ; low word of argument 1
0251: jeq #0x400 ? 0455 : 0252
0252: jeq #0x410 ? 0455 : 0253
0253: jeq #0x8 ? 0263 : 0254
0254: jeq #0xf ? 0263 : 0255
0255: jeq #0x4 ? 0256 : 0280
0256: ld [32]                               ; low word of argument 2
0257: jset #0x2000 ? 0263 : 0280
0258: jge #0x37 ? 0259 : 0268               ; getsockopt
0259: jge #0x3b ? 0260 : 0264               ; execve
0260: jge #0x3e ? 0261 : 0262               ; kill
0261: jge #0x3f ? 0280 : 0263               ; uname
0262: jge #0x3c ? 0280 : 0263               ; exit
0263: ret #0x7fc00000                       ; trap: notify the supervisor
0264: jeq #0x38 ? 0265 : 0280               ; clone
0265: ld [16]                               ; low word of argument 0
0266: jset #0x7e020000 ? 0267 : 0280
0267: ret #0x50001                          ; errno EPERM
0268: jge #0x33 ? 0269 : 0284               ; getsockname
0269: jge #0x36 ? 0270 : 0281               ; setsockopt
0270: ld [24]                               ; low word of argument 1
0271: jeq #0x0 ? 0272 : 0274
0272: ld [32]                               ; low word of argument 2
0273: jeq #0x4 ? 0524 : 0274
0274: ld [24]                               ; low word of argument 1
0275: jeq #0x29 ? 0276 : 0280
0276: ld [32]                               ; low word of argument 2
0277: jeq #0x5 ? 0524 : 0278
0278: jeq #0x6 ? 0524 : 0279
0279: jeq #0x39 ? 0524 : 0280
0280: ret #0x7fff0000                       ; allow
0281: jge #0x35 ? 0282 : 0534               ; socketpair
0282: ld [16]                               ; low word of argument 0
0283: jeq #0x1 ? 0535 : 0534
0284: jge #0x31 ? 0285 : 0294               ; bind
0285: jge #0x32 ? 0535 : 0286               ; listen
0286: ld [28]                               ; high word of argument 1
0287: jeq #0x0 ? 0288 : 0534
0288: ld [24]                               ; low word of argument 1
0289: jge #0x1b000 ? 0290 : 0534
0290: jge #0x1b800 ? 0534 : 0291
0291: jset #0x1f ? 0534 : 0292
0292: ld [32]                               ; low word of argument 2
0293: jeq #0x20 ? 0535 : 0534
0294: jeq #0x2e ? 0295 : 0535               ; sendmsg
0295: ld [28]                               ; high word of argument 1
0296: jeq #0x0 ? 0297 : 0301
0297: ld [24]                               ; low word of argument 1
0298: jge #0x4f000 ? 0299 : 0301
0299: jge #0x4f800 ? 0301 : 0300
0300: jset #0x7f ? 0301 : 0535
0301: ld [28]                               ; high word of argument 1
0302: jeq #0x0 ? 0303 : 0534
0303: ld [24]                               ; low word of argument 1
0304: jge #0x4f800 ? 0305 : 0534
0305: jge #0x50000 ? 0534 : 0306
0306: jset #0xff ? 0534 : 0535
0307: jge #0x1c ? 0308 : 0377               ; madvise
0308: jge #0x1d ? 0309 : 0373               ; shmget
0309: jge #0x22 ? 0310 : 0360               ; pause
0310: jge #0x2b ? 0311 : 0324               ; accept
0311: jge #0x2c ? 0312 : 0535               ; sendto
0312: ld [52]                               ; high word of argument 4
0313: jeq #0x0 ? 0314 : 0316
0314: ld [48]                               ; low word of argument 4
0315: jeq #0x0 ? 0535 : 0316
0316: ld [52]                               ; high word of argument 4
0317: jeq #0x0 ? 0318 : 0534
0318: ld [48]                               ; low word of argument 4
0319: jge #0x13000 ? 0320 : 0534
0320: jge #0x1b800 ? 0534 : 0321
0321: jset #0x1f ? 0534 : 0322
0322: ld [56]                               ; low word of argument 5
0323: jeq #0x20 ? 0535 : 0534
0324: jge #0x2a ? 0325 : 0340               ; connect
0325: ld [28]                               ; high word of argument 1
0326: jeq #0x0 ? 0327 : 0333
0327: ld [24]                               ; low word of argument 1
0328: jge #0x13000 ? 0329 : 0333
0329: jge #0x1b800 ? 0333 : 0330
0330: jset #0x1f ? 0333 : 0331
0331: ld [32]                               ; low word of argument 2
0332: jeq #0x20 ? 0535 : 0333
0333: ld [28]                               ; high word of argument 1
0334: jeq #0x0 ? 0335 : 0534
0335: ld [24]                               ; low word of argument 1
0336: jge #0x4f800 ? 0337 : 0534
0337: jge #0x50000 ? 0534 : 0338
0338: and #0xff
0339: jeq #0x50 ? 0535 : 0534
0340: jge #0x29 ? 0341 : 0535               ; socket
0341: ld [16]                               ; low word of argument 0
0342: jeq #0x2 ? 0344 : 0343
0343: jeq #0xa ? 0344 : 0356
0344: ld [24]                               ; low word of argument 1
0345: and #0xf
0346: jeq #0x1 ? 0347 : 0350
0347: ld [32]                               ; low word of argument 2
0348: jeq #0x0 ? 0535 : 0349
0349: jeq #0x6 ? 0535 : 0350
0350: ld [24]                               ; low word of argument 1
0351: and #0xf
0352: jeq #0x2 ? 0353 : 0534
0353: ld [32]                               ; low word of argument 2
0354: jeq #0x0 ? 0535 : 0355
0355: jeq #0x11 ? 0535 : 0534
0356: jeq #0x1 ? 0535 : 0357
0357: jeq #0x10 ? 0358 : 0534
0358: ld [32]                               ; low word of argument 2
0359: jeq #0x0 ? 0535 : 0534
0360: jge #0x21 ? 0361 : 0364               ; dup2
0361: ld [24]                               ; low word of argument 1
0362: jge #0x3c0 ? 0363 : 0535
0363: jgt #0x3cb ? 0535 : 0532
0364: jeq #0x1e ? 0365 : 0535               ; shmat
0365: ld [28]                               ; high word of argument 1
0366: jeq #0x0 ? 0367 : 0535
0367: ld [24]                               ; low word of argument 1
0368: jge #0x61000 ? 0535 : 0369
0369: ld [28]                               ; high word of argument 1
0370: jeq #0x0 ? 0371 : 0455
0371: ld [24]                               ; low word of argument 1
0372: jeq #0x0 ? 0535 : 0455
0373: ld [20]                               ; high word of argument 0
0374: jeq #0x0 ? 0375 : 0535
0375: ld [16]                               ; low word of argument 0
0376: jge #0x61000 ? 0535 : 0455
0377: jge #0x11 ? 0378 : 0391               ; pread64
0378: jge #0x19 ? 0379 : 0390               ; mremap
0379: jge #0x1a ? 0535 : 0380               ; msync
0380: ld [20]                               ; high word of argument 0
0381: jeq #0x0 ? 0382 : 0384
0382: ld [16]                               ; low word of argument 0
0383: jge #0x61000 ? 0384 : 0455
0384: ld [40]                               ; low word of argument 3
0385: jset #0x2 ? 0386 : 0535
0386: ld [52]                               ; high word of argument 4
0387: jeq #0x0 ? 0388 : 0535
0388: ld [48]                               ; low word of argument 4
0389: jge #0x61000 ? 0535 : 0455
0390: jeq #0x15 ? 0534 : 0535               ; access
0391: jge #0x10 ? 0392 : 0535               ; ioctl
0392: ld [16]                               ; low word of argument 0
0393: jge #0x3c0 ? 0394 : 0395
0394: jgt #0x3cb ? 0395 : 0532
0395: ld [24]                               ; low word of argument 1
0396: and #0xff00
0397: jeq #0x9400 ? 0398 : 0403
0398: ld [24]                               ; low word of argument 1
0399: jeq #0x40049409 ? 0535 : 0400
0400: jeq #0x4020940d ? 0535 : 0401
0401: jeq #0xc0189436 ? 0535 : 0402
0402: ret #0x50019                          ; errno ENOTTY
0403: ld [24]                               ; low word of argument 1
0404: jge #0x8903 ? 0405 : 0422
0405: jge #0x40086604 ? 0406 : 0414
0406: jge #0x401c5821 ? 0407 : 0410
0407: jge #0x800c6613 ? 0408 : 0409
0408: jge #0x800c6614 ? 0535 : 0534
0409: jeq #0x40806685 ? 0534 : 0535
0410: jge #0x40087603 ? 0411 : 0412
0411: jge #0x401c5820 ? 0534 : 0535
0412: jge #0x40087602 ? 0534 : 0413
0413: jge #0x40086605 ? 0535 : 0534
0414: jge #0x40047212 ? 0415 : 0418
0415: jge #0x40086602 ? 0416 : 0417
0416: jge #0x40086603 ? 0535 : 0534
0417: jeq #0x40047602 ? 0534 : 0535
0418: jge #0x40046604 ? 0419 : 0421
0419: jge #0x40047211 ? 0534 : 0420
0420: jge #0x40046605 ? 0535 : 0534
0421: jeq #0x40046602 ? 0534 : 0535
0422: jge #0x5412 ? 0423 : 0432
0423: jge #0x5452 ? 0424 : 0428
0424: jge #0x660a ? 0425 : 0426
0425: jge #0x8901 ? 0534 : 0535
0426: jge #0x6609 ? 0534 : 0427
0427: jge #0x5453 ? 0535 : 0534
0428: jge #0x541d ? 0429 : 0430
0429: jeq #0x5423 ? 0524 : 0535
0430: jge #0x541c ? 0524 : 0431
0431: jge #0x5413 ? 0535 : 0524
0432: jge #0x4b4c ? 0433 : 0436
0433: jge #0x4bfb ? 0434 : 0435
0434: jge #0x4bfc ? 0535 : 0524
0435: jeq #0x4b4d ? 0524 : 0535
0436: jge #0x4b49 ? 0437 : 0438
0437: jeq #0x4b4a ? 0535 : 0524
0438: jeq #0x4b47 ? 0524 : 0535
0439: jge #0x9 ? 0440 : 0525                ; mmap
0440: jge #0xb ? 0441 : 0456                ; munmap
0441: jge #0xc ? 0442 : 0451                ; brk
0442: ld [20]                               ; high word of argument 0
0443: jeq #0x0 ? 0444 : 0535
0444: ld [16]                               ; low word of argument 0
0445: jge #0x61000 ? 0535 : 0446
0446: ld [20]                               ; high word of argument 0
0447: jeq #0x0 ? 0448 : 0450
0448: ld [16]                               ; low word of argument 0
0449: jeq #0x0 ? 0535 : 0450
0450: ret #0x50000                          ; answer 0
0451: ld [20]                               ; high word of argument 0
0452: jeq #0x0 ? 0453 : 0535
0453: ld [16]                               ; low word of argument 0
0454: jge #0x61000 ? 0535 : 0455
0455: ret #0x50016                          ; errno EINVAL
0456: jge #0xa ? 0457 : 0462                ; mprotect
0457: ld [20]                               ; high word of argument 0
0458: jeq #0x0 ? 0459 : 0535
0459: ld [16]                               ; low word of argument 0
0460: jge #0x61000 ? 0535 : 0461
0461: ret #0x5000d                          ; errno EACCES
0462: ld [40]                               ; low word of argument 3
0463: jset #0x10 ? 0464 : 0535
0464: ld [20]                               ; high word of argument 0
0465: jeq #0x0 ? 0466 : 0535
0466: ld [16]                               ; low word of argument 0
0467: jge #0x61000 ? 0535 : 0468
0468: ld [20]                               ; high word of argument 0
0469: jeq #0x0 ? 0470 : 0524
0470: ld [16]                               ; low word of argument 0
0471: jeq #0x10000 ? 0472 : 0490
0472: ld [28]                               ; high word of argument 1
0473: jeq #0x0 ? 0474 : 0490
0474: ld [24]                               ; low word of argument 1
0475: jeq #0x40000 ? 0476 : 0490
0476: ld [36]                               ; high word of argument 2
0477: jeq #0x0 ? 0478 : 0490
0478: ld [32]                               ; low word of argument 2
0479: jeq #0x5 ? 0480 : 0490
0480: ld [44]                               ; high word of argument 3
0481: jeq #0x0 ? 0482 : 0490
0482: ld [40]                               ; low word of argument 3
0483: jeq #0x11 ? 0484 : 0490
0484: ld [48]                               ; low word of argument 4
0485: jeq #0x3c0 ? 0486 : 0490
0486: ld [60]                               ; high word of argument 5
0487: jeq #0x0 ? 0488 : 0490
0488: ld [56]                               ; low word of argument 5
0489: jeq #0x0 ? 0535 : 0490
0490: ld [16]                               ; low word of argument 0
0491: jeq #0x50000 ? 0492 : 0504
0492: ld [28]                               ; high word of argument 1
0493: jeq #0x0 ? 0494 : 0504
0494: ld [24]                               ; low word of argument 1
0495: jeq #0x11000 ? 0496 : 0504
0496: ld [36]                               ; high word of argument 2
0497: jeq #0x0 ? 0498 : 0504
0498: ld [32]                               ; low word of argument 2
0499: jeq #0x3 ? 0500 : 0504
0500: ld [44]                               ; high word of argument 3
0501: jeq #0x0 ? 0502 : 0504
0502: ld [40]                               ; low word of argument 3
0503: jeq #0x32 ? 0535 : 0504
0504: ld [16]                               ; low word of argument 0
0505: jeq #0x60000 ? 0506 : 0524
0506: ld [28]                               ; high word of argument 1
0507: jeq #0x0 ? 0508 : 0524
0508: ld [24]                               ; low word of argument 1
0509: jeq #0x1000 ? 0510 : 0524
0510: ld [36]                               ; high word of argument 2
0511: jeq #0x0 ? 0512 : 0524
0512: ld [32]                               ; low word of argument 2
0513: jeq #0x3 ? 0514 : 0524
0514: ld [44]                               ; high word of argument 3
0515: jeq #0x0 ? 0516 : 0524
0516: ld [40]                               ; low word of argument 3
0517: jeq #0x11 ? 0518 : 0524
0518: ld [48]                               ; low word of argument 4
0519: jeq #0x3cb ? 0520 : 0524
0520: ld [60]                               ; high word of argument 5
0521: jeq #0x0 ? 0522 : 0524
0522: ld [56]                               ; low word of argument 5
0523: jeq #0x0 ? 0535 : 0524
0524: ret #0x50001                          ; errno EPERM
0525: jge #0x4 ? 0526 : 0528                ; stat
0526: jge #0x5 ? 0527 : 0534                ; fstat
0527: jeq #0x6 ? 0534 : 0535                ; lstat
0528: jge #0x3 ? 0529 : 0533                ; close
0529: ld [16]                               ; low word of argument 0
0530: jge #0x3c0 ? 0531 : 0535
0531: jgt #0x3cb ? 0535 : 0532
0532: ret #0x50009                          ; errno EBADF
0533: jge #0x2 ? 0534 : 0535                ; open
0534: ret #0x7fc00000                       ; trap: notify the supervisor
0535: ret #0x7fff0000                       ; allow
0536: ret #0x80000000                       ; kill the process
0537: ld [16]                               ; low word of argument 0
0538: jge #0x3c4 ? 0539 : 0563
0539: jge #0x3c5 ? 0540 : 0560
0540: jge #0x3c6 ? 0541 : 0557
0541: jge #0x3c7 ? 0542 : 0550
0542: jge #0x3c8 ? 0543 : 0563
0543: jge #0x3c9 ? 0544 : 0552
0544: jge #0x3ca ? 0545 : 0560
0545: jge #0x3cb ? 0546 : 0548
0546: jge #0x3cc ? 0547 : 0554
0547: ja 0563
0548: ld [32]                               ; low word of argument 2
0549: jge #0x10460 ? 0563 : 0564
0550: ld [32]                               ; low word of argument 2
0551: jge #0x10560 ? 0563 : 0564
0552: ld [32]                               ; low word of argument 2
0553: jge #0x10660 ? 0563 : 0564
0554: ld [32]                               ; low word of argument 2
0555: jge #0x10460 ? 0563 : 0556
0556: jge #0x10200 ? 0564 : 0563
0557: ld [32]                               ; low word of argument 2
0558: jge #0x10560 ? 0563 : 0559
0559: jge #0x10200 ? 0564 : 0563
0560: ld [32]                               ; low word of argument 2
0561: jge #0x10460 ? 0563 : 0562
0562: jge #0x10400 ? 0564 : 0563
0563: ret #0x7fc00000                       ; trap: notify the supervisor
0564: ret #0x7fff0000                       ; allow
