0000: ld [4]                                ; architecture
0001: jeq #0xc000003e ? 0003 : 0002         ; x86_64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0x49 ? 0005 : 0240               ; flock
0005: jge #0x102 ? 0006 : 0133              ; mkdirat
0006: jge #0x141 ? 0007 : 0073              ; bpf
0007: jge #0x1b6 ? 0008 : 0032              ; pidfd_getfd
0008: jge #0x1bf ? 0009 : 0017              ; memfd_secret
0009: jge #0x1cb ? 0010 : 0013              ; lsm_get_self_attr
0010: jge #0x1cd ? 0011 : 0012              ; lsm_list_modules
0011: jge #0x1cf ? 0215 : 0023              ; setxattrat
0012: jge #0x1cc ? 0215 : 0023              ; lsm_set_self_attr
0013: jge #0x1c5 ? 0014 : 0015              ; map_shadow_stack
0014: jge #0x1c9 ? 0215 : 0023              ; statmount
0015: jge #0x1c4 ? 0262 : 0016              ; fchmodat2
0016: jge #0x1c0 ? 0023 : 0215              ; process_mrelease
0017: jge #0x1ba ? 0018 : 0021              ; mount_setattr
0018: jge #0x1bc ? 0019 : 0020              ; landlock_create_ruleset
0019: jge #0x1bd ? 0023 : 0095              ; landlock_add_rule
0020: jge #0x1bb ? 0266 : 0215              ; quotactl_fd
0021: jge #0x1b8 ? 0022 : 0024              ; process_madvise
0022: jge #0x1b9 ? 0023 : 0215              ; epoll_pwait2
0023: ret #0x7fff0000                       ; allow
0024: jge #0x1b7 ? 0025 : 0262              ; faccessat2
0025: ld [28]                               ; high word of argument 1
0026: jeq #0x0 ? 0027 : 0262
0027: ld [24]                               ; low word of argument 1
0028: jeq #0x10ff0 ? 0029 : 0262
0029: ld [40]                               ; low word of argument 3
0030: and #0xfffffdff
0031: jeq #0x1000 ? 0279 : 0262
0032: jge #0x1b3 ? 0033 : 0049              ; clone3
0033: jge #0x1b5 ? 0034 : 0044              ; openat2
0034: ld [44]                               ; high word of argument 3
0035: jeq #0x0 ? 0036 : 0262
0036: ld [40]                               ; low word of argument 3
0037: jeq #0x18 ? 0038 : 0262
0038: ld [36]                               ; high word of argument 2
0039: jeq #0x0 ? 0040 : 0262
0040: ld [32]                               ; low word of argument 2
0041: jge #0x10000 ? 0042 : 0262
0042: jset #0x1f ? 0262 : 0043
0043: ja 0536
0044: jge #0x1b4 ? 0045 : 0215              ; close_range
0045: ld [24]                               ; low word of argument 1
0046: jge #0x3c0 ? 0047 : 0279
0047: ld [16]                               ; low word of argument 0
0048: jgt #0x3ca ? 0279 : 0262
0049: jge #0x14c ? 0050 : 0061              ; statx
0050: jge #0x1a8 ? 0051 : 0053              ; pidfd_send_signal
0051: jge #0x1a9 ? 0052 : 0262              ; io_uring_setup
0052: jge #0x1b2 ? 0279 : 0215              ; pidfd_open
0053: jge #0x14d ? 0054 : 0055              ; io_pgetevents
0054: jge #0x151 ? 0215 : 0279
0055: ld [28]                               ; high word of argument 1
0056: jeq #0x0 ? 0057 : 0262
0057: ld [24]                               ; low word of argument 1
0058: jeq #0x10ff0 ? 0059 : 0262
0059: ld [32]                               ; low word of argument 2
0060: jset #0x1000 ? 0279 : 0262
0061: jge #0x144 ? 0062 : 0064              ; membarrier
0062: jeq #0x149 ? 0063 : 0279              ; pkey_mprotect
0063: ja 0456
0064: jeq #0x142 ? 0065 : 0215              ; execveat
0065: ld [16]                               ; low word of argument 0
0066: jeq #0x3c1 ? 0067 : 0262
0067: ld [28]                               ; high word of argument 1
0068: jeq #0x0 ? 0069 : 0262
0069: ld [24]                               ; low word of argument 1
0070: jeq #0x10ff0 ? 0071 : 0262
0071: ld [48]                               ; low word of argument 4
0072: jeq #0x1000 ? 0279 : 0262
0073: jge #0x125 ? 0074 : 0108              ; pipe2
0074: jge #0x135 ? 0075 : 0090              ; getcpu
0075: jge #0x13c ? 0076 : 0086              ; renameat2
0076: jge #0x13e ? 0077 : 0078              ; getrandom
0077: jge #0x140 ? 0266 : 0279              ; kexec_file_load
0078: jge #0x13d ? 0079 : 0262              ; seccomp
0079: ld [16]                               ; low word of argument 0
0080: jeq #0x1 ? 0081 : 0084
0081: ld [24]                               ; low word of argument 1
0082: jset #0x8 ? 0083 : 0084
0083: ret #0x50010                          ; errno EBUSY
0084: ld [16]                               ; low word of argument 0
0085: jgt #0x1 ? 0279 : 0262
0086: jge #0x13a ? 0087 : 0088              ; sched_setattr
0087: jge #0x13b ? 0279 : 0205              ; sched_getattr
0088: jge #0x139 ? 0266 : 0089              ; finit_module
0089: jge #0x136 ? 0262 : 0279              ; process_vm_readv
0090: jge #0x12e ? 0091 : 0104              ; prlimit64
0091: jge #0x133 ? 0092 : 0093              ; sendmmsg
0092: jge #0x134 ? 0266 : 0262              ; setns
0093: jge #0x12f ? 0094 : 0096              ; name_to_handle_at
0094: jge #0x131 ? 0279 : 0095              ; clock_adjtime
0095: ret #0x5005f                          ; errno ENOTSUP
0096: ld [24]                               ; low word of argument 1
0097: jeq #0xa ? 0098 : 0102
0098: ld [36]                               ; high word of argument 2
0099: jeq #0x0 ? 0100 : 0266
0100: ld [32]                               ; low word of argument 2
0101: jeq #0x0 ? 0102 : 0266
0102: ld [16]                               ; low word of argument 0
0103: jeq #0x0 ? 0279 : 0262
0104: jge #0x12b ? 0105 : 0106              ; recvmmsg
0105: jge #0x12c ? 0215 : 0279              ; fanotify_init
0106: jge #0x12a ? 0215 : 0107              ; perf_event_open
0107: jge #0x129 ? 0262 : 0279              ; rt_tgsigqueueinfo
0108: jge #0x10c ? 0109 : 0120              ; fchmodat
0109: jge #0x113 ? 0110 : 0114              ; splice
0110: jge #0x119 ? 0111 : 0112              ; epoll_pwait
0111: jge #0x124 ? 0360 : 0279              ; dup3
0112: jge #0x118 ? 0262 : 0113              ; utimensat
0113: jge #0x117 ? 0205 : 0279              ; move_pages
0114: jge #0x111 ? 0115 : 0116              ; set_robust_list
0115: jge #0x112 ? 0205 : 0279              ; get_robust_list
0116: jge #0x110 ? 0117 : 0119              ; unshare
0117: ld [16]                               ; low word of argument 0
0118: jset #0x7e020080 ? 0266 : 0279
0119: jge #0x10e ? 0279 : 0262              ; pselect6
0120: jge #0x107 ? 0121 : 0126              ; unlinkat
0121: jge #0x10b ? 0122 : 0262              ; readlinkat
0122: ld [28]                               ; high word of argument 1
0123: jeq #0x0 ? 0124 : 0262
0124: ld [24]                               ; low word of argument 1
0125: jeq #0x10ff0 ? 0279 : 0262
0126: jge #0x106 ? 0127 : 0262              ; newfstatat
0127: ld [28]                               ; high word of argument 1
0128: jeq #0x0 ? 0129 : 0262
0129: ld [24]                               ; low word of argument 1
0130: jeq #0x10ff0 ? 0131 : 0262
0131: ld [40]                               ; low word of argument 3
0132: jeq #0x1000 ? 0279 : 0262
0133: jge #0xa1 ? 0134 : 0180               ; chroot
0134: jge #0xe4 ? 0135 : 0159               ; clock_gettime
0135: jge #0xfe ? 0136 : 0145               ; inotify_add_watch
0136: jge #0x101 ? 0137 : 0143              ; openat
0137: ld [28]                               ; high word of argument 1
0138: jeq #0x0 ? 0139 : 0262
0139: ld [24]                               ; low word of argument 1
0140: jeq #0x1b800 ? 0141 : 0262
0141: ld [32]                               ; low word of argument 2
0142: jset #0x400040 ? 0262 : 0279
0143: jge #0x100 ? 0205 : 0144              ; migrate_pages
0144: jge #0xff ? 0279 : 0262               ; inotify_rm_watch
0145: jge #0xf6 ? 0146 : 0154               ; kexec_load
0146: jge #0xfb ? 0147 : 0152               ; ioprio_set
0147: jge #0xfc ? 0279 : 0148               ; ioprio_get
0148: ld [16]                               ; low word of argument 0
0149: jeq #0x1 ? 0150 : 0262
0150: ld [24]                               ; low word of argument 1
0151: jeq #0x0 ? 0279 : 0262
0152: jge #0xf8 ? 0215 : 0153               ; add_key
0153: jge #0xf7 ? 0279 : 0266               ; waitid
0154: jge #0xed ? 0155 : 0157               ; mbind
0155: jge #0xf2 ? 0279 : 0156               ; mq_timedsend
0156: jge #0xf0 ? 0215 : 0279               ; mq_open
0157: jge #0xec ? 0215 : 0158               ; vserver
0158: jge #0xea ? 0262 : 0279               ; tgkill
0159: jge #0xc1 ? 0160 : 0172               ; fgetxattr
0160: jge #0xcc ? 0161 : 0165               ; sched_getaffinity
0161: jge #0xd6 ? 0162 : 0164               ; epoll_ctl_old
0162: jge #0xe3 ? 0266 : 0163               ; clock_settime
0163: jge #0xd9 ? 0279 : 0215               ; getdents64
0164: jeq #0xd4 ? 0215 : 0279               ; lookup_dcookie
0165: jge #0xc5 ? 0166 : 0170               ; removexattr
0166: jge #0xcb ? 0167 : 0169               ; sched_setaffinity
0167: ld [16]                               ; low word of argument 0
0168: jeq #0x0 ? 0279 : 0262
0169: jge #0xc9 ? 0279 : 0262               ; time
0170: jge #0xc4 ? 0279 : 0171               ; flistxattr
0171: jge #0xc2 ? 0262 : 0279               ; listxattr
0172: jge #0xb1 ? 0173 : 0177               ; get_kernel_syms
0173: jge #0xb4 ? 0174 : 0176               ; nfsservctl
0174: jge #0xbc ? 0262 : 0175               ; setxattr
0175: jge #0xba ? 0279 : 0215               ; gettid
0176: jge #0xb3 ? 0266 : 0215               ; quotactl
0177: jge #0xae ? 0178 : 0179               ; create_module
0178: jge #0xaf ? 0266 : 0215               ; init_module
0179: jeq #0xa2 ? 0279 : 0266               ; sync
0180: jge #0x81 ? 0181 : 0218               ; rt_sigqueueinfo
0181: jge #0x91 ? 0182 : 0201               ; sched_getscheduler
0182: jge #0x9d ? 0183 : 0198               ; prctl
0183: jge #0x9e ? 0184 : 0192               ; arch_prctl
0184: jge #0xa0 ? 0185 : 0187               ; setrlimit
0185: ld [16]                               ; low word of argument 0
0186: jeq #0xa ? 0266 : 0279
0187: jge #0x9f ? 0279 : 0188               ; adjtimex
0188: ld [16]                               ; low word of argument 0
0189: jge #0x4001 ? 0190 : 0279
0190: jgt #0x4004 ? 0279 : 0191
0191: ret #0x50016                          ; errno EINVAL
0192: ld [16]                               ; low word of argument 0
0193: jeq #0x4 ? 0194 : 0195
0194: ret #0x50000                          ; answer 0
0195: jeq #0x18 ? 0262 : 0196
0196: jeq #0x1c ? 0262 : 0197
0197: jeq #0x16 ? 0262 : 0279
0198: jge #0x9b ? 0199 : 0200               ; pivot_root
0199: jge #0x9c ? 0215 : 0266               ; _sysctl
0200: jeq #0x99 ? 0266 : 0279               ; vhangup
0201: jge #0x8a ? 0202 : 0212               ; fstatfs
0202: jge #0x8f ? 0203 : 0204               ; sched_getparam
0203: jge #0x90 ? 0205 : 0279               ; sched_setscheduler
0204: jge #0x8e ? 0205 : 0207               ; sched_setparam
0205: ld [16]                               ; low word of argument 0
0206: jeq #0x0 ? 0279 : 0262
0207: jge #0x8d ? 0208 : 0279               ; setpriority
0208: ld [16]                               ; low word of argument 0
0209: jeq #0x0 ? 0210 : 0262
0210: ld [24]                               ; low word of argument 1
0211: jeq #0x0 ? 0279 : 0262
0212: jge #0x86 ? 0213 : 0216               ; uselib
0213: jge #0x89 ? 0262 : 0214               ; statfs
0214: jge #0x87 ? 0279 : 0215               ; personality
0215: ret #0x50026                          ; errno ENOSYS
0216: jge #0x84 ? 0262 : 0217               ; utime
0217: jge #0x82 ? 0279 : 0262               ; rt_sigsuspend
0218: jge #0x6b ? 0219 : 0228               ; geteuid
0219: jge #0x78 ? 0220 : 0224               ; getresgid
0220: jge #0x7e ? 0221 : 0222               ; capset
0221: jge #0x7f ? 0279 : 0262               ; rt_sigpending
0222: jge #0x7c ? 0279 : 0223               ; getsid
0223: jge #0x7a ? 0262 : 0279               ; setfsuid
0224: jge #0x74 ? 0225 : 0226               ; setgroups
0225: jeq #0x76 ? 0279 : 0262               ; getresuid
0226: jge #0x73 ? 0279 : 0227               ; getgroups
0227: jge #0x71 ? 0262 : 0279               ; setreuid
0228: jge #0x60 ? 0229 : 0237               ; gettimeofday
0229: jge #0x67 ? 0230 : 0232               ; syslog
0230: jge #0x69 ? 0262 : 0231               ; setuid
0231: jge #0x68 ? 0279 : 0266               ; getgid
0232: jeq #0x65 ? 0233 : 0279               ; ptrace
0233: ld [20]                               ; high word of argument 0
0234: jeq #0x0 ? 0235 : 0262
0235: ld [16]                               ; low word of argument 0
0236: jeq #0x0 ? 0279 : 0262
0237: jge #0x4f ? 0238 : 0239               ; getcwd
0238: jeq #0x51 ? 0279 : 0262               ; fchdir
0239: jeq #0x4c ? 0262 : 0279               ; truncate
0240: jge #0xd ? 0241 : 0438                ; rt_sigaction
0241: jge #0x2d ? 0242 : 0306               ; recvfrom
0242: jge #0x48 ? 0243 : 0257               ; fcntl
0243: ld [16]                               ; low word of argument 0
0244: jge #0x3c0 ? 0245 : 0249
0245: jgt #0x3ca ? 0249 : 0246
0246: ld [24]                               ; low word of argument 1
0247: jeq #0x1 ? 0279 : 0248
0248: ret #0x50009                          ; errno EBADF
0249: ld [24]                               ; low word of argument 1
0250: jeq #0x400 ? 0454 : 0251
0251: jeq #0x410 ? 0454 : 0252
0252: jeq #0x8 ? 0262 : 0253
0253: jeq #0xf ? 0262 : 0254
0254: jeq #0x4 ? 0255 : 0279
0255: ld [32]                               ; low word of argument 2
0256: jset #0x2000 ? 0262 : 0279
0257: jge #0x37 ? 0258 : 0267               ; getsockopt
0258: jge #0x3b ? 0259 : 0263               ; execve
0259: jge #0x3e ? 0260 : 0261               ; kill
0260: jge #0x3f ? 0279 : 0262               ; uname
0261: jge #0x3c ? 0279 : 0262               ; exit
0262: ret #0x7fc00000                       ; trap: notify the supervisor
0263: jeq #0x38 ? 0264 : 0279               ; clone
0264: ld [16]                               ; low word of argument 0
0265: jset #0x7e020000 ? 0266 : 0279
0266: ret #0x50001                          ; errno EPERM
0267: jge #0x33 ? 0268 : 0283               ; getsockname
0268: jge #0x36 ? 0269 : 0280               ; setsockopt
0269: ld [24]                               ; low word of argument 1
0270: jeq #0x0 ? 0271 : 0273
0271: ld [32]                               ; low word of argument 2
0272: jeq #0x4 ? 0523 : 0273
0273: ld [24]                               ; low word of argument 1
0274: jeq #0x29 ? 0275 : 0279
0275: ld [32]                               ; low word of argument 2
0276: jeq #0x5 ? 0523 : 0277
0277: jeq #0x6 ? 0523 : 0278
0278: jeq #0x39 ? 0523 : 0279
0279: ret #0x7fff0000                       ; allow
0280: jge #0x35 ? 0281 : 0533               ; socketpair
0281: ld [16]                               ; low word of argument 0
0282: jeq #0x1 ? 0534 : 0533
0283: jge #0x31 ? 0284 : 0293               ; bind
0284: jge #0x32 ? 0534 : 0285               ; listen
0285: ld [28]                               ; high word of argument 1
0286: jeq #0x0 ? 0287 : 0533
0287: ld [24]                               ; low word of argument 1
0288: jge #0x1b000 ? 0289 : 0533
0289: jge #0x1b800 ? 0533 : 0290
0290: jset #0x1f ? 0533 : 0291
0291: ld [32]                               ; low word of argument 2
0292: jeq #0x20 ? 0534 : 0533
0293: jeq #0x2e ? 0294 : 0534               ; sendmsg
0294: ld [28]                               ; high word of argument 1
0295: jeq #0x0 ? 0296 : 0300
0296: ld [24]                               ; low word of argument 1
0297: jge #0x4f000 ? 0298 : 0300
0298: jge #0x4f800 ? 0300 : 0299
0299: jset #0x7f ? 0300 : 0534
0300: ld [28]                               ; high word of argument 1
0301: jeq #0x0 ? 0302 : 0533
0302: ld [24]                               ; low word of argument 1
0303: jge #0x4f800 ? 0304 : 0533
0304: jge #0x50000 ? 0533 : 0305
0305: jset #0xff ? 0533 : 0534
0306: jge #0x1c ? 0307 : 0376               ; madvise
0307: jge #0x1d ? 0308 : 0372               ; shmget
0308: jge #0x22 ? 0309 : 0359               ; pause
0309: jge #0x2b ? 0310 : 0323               ; accept
0310: jge #0x2c ? 0311 : 0534               ; sendto
0311: ld [52]                               ; high word of argument 4
0312: jeq #0x0 ? 0313 : 0315
0313: ld [48]                               ; low word of argument 4
0314: jeq #0x0 ? 0534 : 0315
0315: ld [52]                               ; high word of argument 4
0316: jeq #0x0 ? 0317 : 0533
0317: ld [48]                               ; low word of argument 4
0318: jge #0x13000 ? 0319 : 0533
0319: jge #0x1b800 ? 0533 : 0320
0320: jset #0x1f ? 0533 : 0321
0321: ld [56]                               ; low word of argument 5
0322: jeq #0x20 ? 0534 : 0533
0323: jge #0x2a ? 0324 : 0339               ; connect
0324: ld [28]                               ; high word of argument 1
0325: jeq #0x0 ? 0326 : 0332
0326: ld [24]                               ; low word of argument 1
0327: jge #0x13000 ? 0328 : 0332
0328: jge #0x1b800 ? 0332 : 0329
0329: jset #0x1f ? 0332 : 0330
0330: ld [32]                               ; low word of argument 2
0331: jeq #0x20 ? 0534 : 0332
0332: ld [28]                               ; high word of argument 1
0333: jeq #0x0 ? 0334 : 0533
0334: ld [24]                               ; low word of argument 1
0335: jge #0x4f800 ? 0336 : 0533
0336: jge #0x50000 ? 0533 : 0337
0337: and #0xff
0338: jeq #0x50 ? 0534 : 0533
0339: jge #0x29 ? 0340 : 0534               ; socket
0340: ld [16]                               ; low word of argument 0
0341: jeq #0x2 ? 0343 : 0342
0342: jeq #0xa ? 0343 : 0355
0343: ld [24]                               ; low word of argument 1
0344: and #0xf
0345: jeq #0x1 ? 0346 : 0349
0346: ld [32]                               ; low word of argument 2
0347: jeq #0x0 ? 0534 : 0348
0348: jeq #0x6 ? 0534 : 0349
0349: ld [24]                               ; low word of argument 1
0350: and #0xf
0351: jeq #0x2 ? 0352 : 0533
0352: ld [32]                               ; low word of argument 2
0353: jeq #0x0 ? 0534 : 0354
0354: jeq #0x11 ? 0534 : 0533
0355: jeq #0x1 ? 0534 : 0356
0356: jeq #0x10 ? 0357 : 0533
0357: ld [32]                               ; low word of argument 2
0358: jeq #0x0 ? 0534 : 0533
0359: jge #0x21 ? 0360 : 0363               ; dup2
0360: ld [24]                               ; low word of argument 1
0361: jge #0x3c0 ? 0362 : 0534
0362: jgt #0x3ca ? 0534 : 0531
0363: jeq #0x1e ? 0364 : 0534               ; shmat
0364: ld [28]                               ; high word of argument 1
0365: jeq #0x0 ? 0366 : 0534
0366: ld [24]                               ; low word of argument 1
0367: jge #0x61000 ? 0534 : 0368
0368: ld [28]                               ; high word of argument 1
0369: jeq #0x0 ? 0370 : 0454
0370: ld [24]                               ; low word of argument 1
0371: jeq #0x0 ? 0534 : 0454
0372: ld [20]                               ; high word of argument 0
0373: jeq #0x0 ? 0374 : 0534
0374: ld [16]                               ; low word of argument 0
0375: jge #0x61000 ? 0534 : 0454
0376: jge #0x11 ? 0377 : 0390               ; pread64
0377: jge #0x19 ? 0378 : 0389               ; mremap
0378: jge #0x1a ? 0534 : 0379               ; msync
0379: ld [20]                               ; high word of argument 0
0380: jeq #0x0 ? 0381 : 0383
0381: ld [16]                               ; low word of argument 0
0382: jge #0x61000 ? 0383 : 0454
0383: ld [40]                               ; low word of argument 3
0384: jset #0x2 ? 0385 : 0534
0385: ld [52]                               ; high word of argument 4
0386: jeq #0x0 ? 0387 : 0534
0387: ld [48]                               ; low word of argument 4
0388: jge #0x61000 ? 0534 : 0454
0389: jeq #0x15 ? 0533 : 0534               ; access
0390: jge #0x10 ? 0391 : 0534               ; ioctl
0391: ld [16]                               ; low word of argument 0
0392: jge #0x3c0 ? 0393 : 0394
0393: jgt #0x3ca ? 0394 : 0531
0394: ld [24]                               ; low word of argument 1
0395: and #0xff00
0396: jeq #0x9400 ? 0397 : 0402
0397: ld [24]                               ; low word of argument 1
0398: jeq #0x40049409 ? 0534 : 0399
0399: jeq #0x4020940d ? 0534 : 0400
0400: jeq #0xc0189436 ? 0534 : 0401
0401: ret #0x50019                          ; errno ENOTTY
0402: ld [24]                               ; low word of argument 1
0403: jge #0x8903 ? 0404 : 0421
0404: jge #0x40086604 ? 0405 : 0413
0405: jge #0x401c5821 ? 0406 : 0409
0406: jge #0x800c6613 ? 0407 : 0408
0407: jge #0x800c6614 ? 0534 : 0533
0408: jeq #0x40806685 ? 0533 : 0534
0409: jge #0x40087603 ? 0410 : 0411
0410: jge #0x401c5820 ? 0533 : 0534
0411: jge #0x40087602 ? 0533 : 0412
0412: jge #0x40086605 ? 0534 : 0533
0413: jge #0x40047212 ? 0414 : 0417
0414: jge #0x40086602 ? 0415 : 0416
0415: jge #0x40086603 ? 0534 : 0533
0416: jeq #0x40047602 ? 0533 : 0534
0417: jge #0x40046604 ? 0418 : 0420
0418: jge #0x40047211 ? 0533 : 0419
0419: jge #0x40046605 ? 0534 : 0533
0420: jeq #0x40046602 ? 0533 : 0534
0421: jge #0x5412 ? 0422 : 0431
0422: jge #0x5452 ? 0423 : 0427
0423: jge #0x660a ? 0424 : 0425
0424: jge #0x8901 ? 0533 : 0534
0425: jge #0x6609 ? 0533 : 0426
0426: jge #0x5453 ? 0534 : 0533
0427: jge #0x541d ? 0428 : 0429
0428: jeq #0x5423 ? 0523 : 0534
0429: jge #0x541c ? 0523 : 0430
0430: jge #0x5413 ? 0534 : 0523
0431: jge #0x4b4c ? 0432 : 0435
0432: jge #0x4bfb ? 0433 : 0434
0433: jge #0x4bfc ? 0534 : 0523
0434: jeq #0x4b4d ? 0523 : 0534
0435: jge #0x4b49 ? 0436 : 0437
0436: jeq #0x4b4a ? 0534 : 0523
0437: jeq #0x4b47 ? 0523 : 0534
0438: jge #0x9 ? 0439 : 0524                ; mmap
0439: jge #0xb ? 0440 : 0455                ; munmap
0440: jge #0xc ? 0441 : 0450                ; brk
0441: ld [20]                               ; high word of argument 0
0442: jeq #0x0 ? 0443 : 0534
0443: ld [16]                               ; low word of argument 0
0444: jge #0x61000 ? 0534 : 0445
0445: ld [20]                               ; high word of argument 0
0446: jeq #0x0 ? 0447 : 0449
0447: ld [16]                               ; low word of argument 0
0448: jeq #0x0 ? 0534 : 0449
0449: ret #0x50000                          ; answer 0
0450: ld [20]                               ; high word of argument 0
0451: jeq #0x0 ? 0452 : 0534
0452: ld [16]                               ; low word of argument 0
0453: jge #0x61000 ? 0534 : 0454
0454: ret #0x50016                          ; errno EINVAL
0455: jge #0xa ? 0456 : 0461                ; mprotect
0456: ld [20]                               ; high word of argument 0
0457: jeq #0x0 ? 0458 : 0534
0458: ld [16]                               ; low word of argument 0
0459: jge #0x61000 ? 0534 : 0460
0460: ret #0x5000d                          ; errno EACCES
0461: ld [40]                               ; low word of argument 3
0462: jset #0x10 ? 0463 : 0534
0463: ld [20]                               ; high word of argument 0
0464: jeq #0x0 ? 0465 : 0534
0465: ld [16]                               ; low word of argument 0
0466: jge #0x61000 ? 0534 : 0467
0467: ld [20]                               ; high word of argument 0
0468: jeq #0x0 ? 0469 : 0523
0469: ld [16]                               ; low word of argument 0
0470: jeq #0x10000 ? 0471 : 0489
0471: ld [28]                               ; high word of argument 1
0472: jeq #0x0 ? 0473 : 0489
0473: ld [24]                               ; low word of argument 1
0474: jeq #0x40000 ? 0475 : 0489
0475: ld [36]                               ; high word of argument 2
0476: jeq #0x0 ? 0477 : 0489
0477: ld [32]                               ; low word of argument 2
0478: jeq #0x5 ? 0479 : 0489
0479: ld [44]                               ; high word of argument 3
0480: jeq #0x0 ? 0481 : 0489
0481: ld [40]                               ; low word of argument 3
0482: jeq #0x11 ? 0483 : 0489
0483: ld [48]                               ; low word of argument 4
0484: jeq #0x3c0 ? 0485 : 0489
0485: ld [60]                               ; high word of argument 5
0486: jeq #0x0 ? 0487 : 0489
0487: ld [56]                               ; low word of argument 5
0488: jeq #0x0 ? 0534 : 0489
0489: ld [16]                               ; low word of argument 0
0490: jeq #0x50000 ? 0491 : 0503
0491: ld [28]                               ; high word of argument 1
0492: jeq #0x0 ? 0493 : 0503
0493: ld [24]                               ; low word of argument 1
0494: jeq #0x11000 ? 0495 : 0503
0495: ld [36]                               ; high word of argument 2
0496: jeq #0x0 ? 0497 : 0503
0497: ld [32]                               ; low word of argument 2
0498: jeq #0x3 ? 0499 : 0503
0499: ld [44]                               ; high word of argument 3
0500: jeq #0x0 ? 0501 : 0503
0501: ld [40]                               ; low word of argument 3
0502: jeq #0x32 ? 0534 : 0503
0503: ld [16]                               ; low word of argument 0
0504: jeq #0x60000 ? 0505 : 0523
0505: ld [28]                               ; high word of argument 1
0506: jeq #0x0 ? 0507 : 0523
0507: ld [24]                               ; low word of argument 1
0508: jeq #0x1000 ? 0509 : 0523
0509: ld [36]                               ; high word of argument 2
0510: jeq #0x0 ? 0511 : 0523
0511: ld [32]                               ; low word of argument 2
0512: jeq #0x3 ? 0513 : 0523
0513: ld [44]                               ; high word of argument 3
0514: jeq #0x0 ? 0515 : 0523
0515: ld [40]                               ; low word of argument 3
0516: jeq #0x11 ? 0517 : 0523
0517: ld [48]                               ; low word of argument 4
0518: jeq #0x3ca ? 0519 : 0523
0519: ld [60]                               ; high word of argument 5
0520: jeq #0x0 ? 0521 : 0523
0521: ld [56]                               ; low word of argument 5
0522: jeq #0x0 ? 0534 : 0523
0523: ret #0x50001                          ; errno EPERM
0524: jge #0x4 ? 0525 : 0527                ; stat
0525: jge #0x5 ? 0526 : 0533                ; fstat
0526: jeq #0x6 ? 0533 : 0534                ; lstat
0527: jge #0x3 ? 0528 : 0532                ; close
0528: ld [16]                               ; low word of argument 0
0529: jge #0x3c0 ? 0530 : 0534
0530: jgt #0x3ca ? 0534 : 0531
0531: ret #0x50009                          ; errno EBADF
0532: jge #0x2 ? 0533 : 0534                ; open
0533: ret #0x7fc00000                       ; trap: notify the supervisor
0534: ret #0x7fff0000                       ; allow
0535: ret #0x80000000                       ; kill the process
0536: ld [16]                               ; low word of argument 0
0537: jge #0x3c3 ? 0538 : 0562
0538: jge #0x3c4 ? 0539 : 0559
0539: jge #0x3c5 ? 0540 : 0556
0540: jge #0x3c6 ? 0541 : 0549
0541: jge #0x3c7 ? 0542 : 0562
0542: jge #0x3c8 ? 0543 : 0551
0543: jge #0x3c9 ? 0544 : 0559
0544: jge #0x3ca ? 0545 : 0547
0545: jge #0x3cb ? 0546 : 0553
0546: ja 0562
0547: ld [32]                               ; low word of argument 2
0548: jge #0x10460 ? 0562 : 0563
0549: ld [32]                               ; low word of argument 2
0550: jge #0x10560 ? 0562 : 0563
0551: ld [32]                               ; low word of argument 2
0552: jge #0x10660 ? 0562 : 0563
0553: ld [32]                               ; low word of argument 2
0554: jge #0x10460 ? 0562 : 0555
0555: jge #0x10200 ? 0563 : 0562
0556: ld [32]                               ; low word of argument 2
0557: jge #0x10560 ? 0562 : 0558
0558: jge #0x10200 ? 0563 : 0562
0559: ld [32]                               ; low word of argument 2
0560: jge #0x10460 ? 0562 : 0561
0561: jge #0x10400 ? 0563 : 0562
0562: ret #0x7fc00000                       ; trap: notify the supervisor
0563: ret #0x7fff0000                       ; allow
