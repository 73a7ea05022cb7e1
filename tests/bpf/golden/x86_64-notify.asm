0000: ld [4]                                ; architecture
0001: jeq #0xc000003e ? 0003 : 0002         ; x86_64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0x49 ? 0005 : 0231               ; flock
0005: jge #0x102 ? 0006 : 0123              ; mkdirat
0006: jge #0x141 ? 0007 : 0063              ; bpf
0007: jge #0x1b6 ? 0008 : 0031              ; pidfd_getfd
0008: jge #0x1bf ? 0009 : 0017              ; memfd_secret
0009: jge #0x1cb ? 0010 : 0013              ; lsm_get_self_attr
0010: jge #0x1cd ? 0011 : 0012              ; lsm_list_modules
0011: jge #0x1cf ? 0205 : 0249              ; setxattrat
0012: jge #0x1cc ? 0205 : 0249              ; lsm_set_self_attr
0013: jge #0x1c5 ? 0014 : 0015              ; map_shadow_stack
0014: jge #0x1c9 ? 0205 : 0249              ; statmount
0015: jge #0x1c4 ? 0248 : 0016              ; fchmodat2
0016: jge #0x1c0 ? 0249 : 0205              ; process_mrelease
0017: jge #0x1ba ? 0018 : 0021              ; mount_setattr
0018: jge #0x1bc ? 0019 : 0020              ; landlock_create_ruleset
0019: jge #0x1bd ? 0249 : 0085              ; landlock_add_rule
0020: jge #0x1bb ? 0222 : 0205              ; quotactl_fd
0021: jge #0x1b8 ? 0022 : 0023              ; process_madvise
0022: jge #0x1b9 ? 0249 : 0205              ; epoll_pwait2
0023: jge #0x1b7 ? 0024 : 0248              ; faccessat2
0024: ld [28]                               ; high word of argument 1
0025: jeq #0x0 ? 0026 : 0248
0026: ld [24]                               ; low word of argument 1
0027: jeq #0x10ff0 ? 0028 : 0248
0028: ld [40]                               ; low word of argument 3
0029: and #0xfffffdff
0030: jeq #0x1000 ? 0249 : 0248
0031: jge #0x1b3 ? 0032 : 0039              ; clone3
0032: jge #0x1b5 ? 0033 : 0034              ; openat2
0033: ja 0508
0034: jge #0x1b4 ? 0035 : 0205              ; close_range
0035: ld [24]                               ; low word of argument 1
0036: jge #0x3c0 ? 0037 : 0249
0037: ld [16]                               ; low word of argument 0
0038: jgt #0x3c8 ? 0249 : 0248
0039: jge #0x14c ? 0040 : 0051              ; statx
0040: jge #0x1a8 ? 0041 : 0043              ; pidfd_send_signal
0041: jge #0x1a9 ? 0042 : 0248              ; io_uring_setup
0042: jge #0x1b2 ? 0249 : 0205              ; pidfd_open
0043: jge #0x14d ? 0044 : 0045              ; io_pgetevents
0044: jge #0x151 ? 0205 : 0249
0045: ld [28]                               ; high word of argument 1
0046: jeq #0x0 ? 0047 : 0248
0047: ld [24]                               ; low word of argument 1
0048: jeq #0x10ff0 ? 0049 : 0248
0049: ld [32]                               ; low word of argument 2
0050: jset #0x1000 ? 0249 : 0248
0051: jge #0x144 ? 0052 : 0054              ; membarrier
0052: jeq #0x149 ? 0053 : 0249              ; pkey_mprotect
0053: ja 0448
0054: jeq #0x142 ? 0055 : 0205              ; execveat
0055: ld [16]                               ; low word of argument 0
0056: jeq #0x3c1 ? 0057 : 0248
0057: ld [28]                               ; high word of argument 1
0058: jeq #0x0 ? 0059 : 0248
0059: ld [24]                               ; low word of argument 1
0060: jeq #0x10ff0 ? 0061 : 0248
0061: ld [48]                               ; low word of argument 4
0062: jeq #0x1000 ? 0249 : 0248
0063: jge #0x125 ? 0064 : 0098              ; pipe2
0064: jge #0x135 ? 0065 : 0080              ; getcpu
0065: jge #0x13c ? 0066 : 0076              ; renameat2
0066: jge #0x13e ? 0067 : 0068              ; getrandom
0067: jge #0x140 ? 0222 : 0249              ; kexec_file_load
0068: jge #0x13d ? 0069 : 0248              ; seccomp
0069: ld [16]                               ; low word of argument 0
0070: jeq #0x1 ? 0071 : 0074
0071: ld [24]                               ; low word of argument 1
0072: jset #0x8 ? 0073 : 0074
0073: ret #0x50010                          ; errno EBUSY
0074: ld [16]                               ; low word of argument 0
0075: jgt #0x1 ? 0249 : 0248
0076: jge #0x13a ? 0077 : 0078              ; sched_setattr
0077: jge #0x13b ? 0249 : 0195              ; sched_getattr
0078: jge #0x139 ? 0222 : 0079              ; finit_module
0079: jge #0x136 ? 0248 : 0249              ; process_vm_readv
0080: jge #0x12e ? 0081 : 0094              ; prlimit64
0081: jge #0x133 ? 0082 : 0083              ; sendmmsg
0082: jge #0x134 ? 0222 : 0248              ; setns
0083: jge #0x12f ? 0084 : 0086              ; name_to_handle_at
0084: jge #0x131 ? 0249 : 0085              ; clock_adjtime
0085: ret #0x5005f                          ; errno ENOTSUP
0086: ld [24]                               ; low word of argument 1
0087: jeq #0xa ? 0088 : 0092
0088: ld [36]                               ; high word of argument 2
0089: jeq #0x0 ? 0090 : 0222
0090: ld [32]                               ; low word of argument 2
0091: jeq #0x0 ? 0092 : 0222
0092: ld [16]                               ; low word of argument 0
0093: jeq #0x0 ? 0249 : 0248
0094: jge #0x12b ? 0095 : 0096              ; recvmmsg
0095: jge #0x12c ? 0205 : 0249              ; fanotify_init
0096: jge #0x12a ? 0205 : 0097              ; perf_event_open
0097: jge #0x129 ? 0248 : 0249              ; rt_tgsigqueueinfo
0098: jge #0x10c ? 0099 : 0110              ; fchmodat
0099: jge #0x113 ? 0100 : 0104              ; splice
0100: jge #0x119 ? 0101 : 0102              ; epoll_pwait
0101: jge #0x124 ? 0352 : 0249              ; dup3
0102: jge #0x118 ? 0248 : 0103              ; utimensat
0103: jge #0x117 ? 0195 : 0249              ; move_pages
0104: jge #0x111 ? 0105 : 0106              ; set_robust_list
0105: jge #0x112 ? 0195 : 0249              ; get_robust_list
0106: jge #0x110 ? 0107 : 0109              ; unshare
0107: ld [16]                               ; low word of argument 0
0108: jset #0x7e020080 ? 0222 : 0249
0109: jge #0x10e ? 0249 : 0248              ; pselect6
0110: jge #0x107 ? 0111 : 0116              ; unlinkat
0111: jge #0x10b ? 0112 : 0248              ; readlinkat
0112: ld [28]                               ; high word of argument 1
0113: jeq #0x0 ? 0114 : 0248
0114: ld [24]                               ; low word of argument 1
0115: jeq #0x10ff0 ? 0249 : 0248
0116: jge #0x106 ? 0117 : 0248              ; newfstatat
0117: ld [28]                               ; high word of argument 1
0118: jeq #0x0 ? 0119 : 0248
0119: ld [24]                               ; low word of argument 1
0120: jeq #0x10ff0 ? 0121 : 0248
0121: ld [40]                               ; low word of argument 3
0122: jeq #0x1000 ? 0249 : 0248
0123: jge #0xa1 ? 0124 : 0170               ; chroot
0124: jge #0xe4 ? 0125 : 0149               ; clock_gettime
0125: jge #0xfe ? 0126 : 0135               ; inotify_add_watch
0126: jge #0x101 ? 0127 : 0133              ; openat
0127: ld [28]                               ; high word of argument 1
0128: jeq #0x0 ? 0129 : 0248
0129: ld [24]                               ; low word of argument 1
0130: jeq #0x1b800 ? 0131 : 0248
0131: ld [32]                               ; low word of argument 2
0132: jset #0x400040 ? 0248 : 0249
0133: jge #0x100 ? 0195 : 0134              ; migrate_pages
0134: jge #0xff ? 0249 : 0248               ; inotify_rm_watch
0135: jge #0xf6 ? 0136 : 0144               ; kexec_load
0136: jge #0xfb ? 0137 : 0142               ; ioprio_set
0137: jge #0xfc ? 0249 : 0138               ; ioprio_get
0138: ld [16]                               ; low word of argument 0
0139: jeq #0x1 ? 0140 : 0248
0140: ld [24]                               ; low word of argument 1
0141: jeq #0x0 ? 0249 : 0248
0142: jge #0xf8 ? 0205 : 0143               ; add_key
0143: jge #0xf7 ? 0249 : 0222               ; waitid
0144: jge #0xed ? 0145 : 0147               ; mbind
0145: jge #0xf2 ? 0249 : 0146               ; mq_timedsend
0146: jge #0xf0 ? 0205 : 0249               ; mq_open
0147: jge #0xec ? 0205 : 0148               ; vserver
0148: jge #0xea ? 0248 : 0249               ; tgkill
0149: jge #0xc1 ? 0150 : 0162               ; fgetxattr
0150: jge #0xcc ? 0151 : 0155               ; sched_getaffinity
0151: jge #0xd6 ? 0152 : 0154               ; epoll_ctl_old
0152: jge #0xe3 ? 0222 : 0153               ; clock_settime
0153: jge #0xd9 ? 0249 : 0205               ; getdents64
0154: jeq #0xd4 ? 0205 : 0249               ; lookup_dcookie
0155: jge #0xc5 ? 0156 : 0160               ; removexattr
0156: jge #0xcb ? 0157 : 0159               ; sched_setaffinity
0157: ld [16]                               ; low word of argument 0
0158: jeq #0x0 ? 0249 : 0248
0159: jge #0xc9 ? 0249 : 0248               ; time
0160: jge #0xc4 ? 0249 : 0161               ; flistxattr
0161: jge #0xc2 ? 0248 : 0249               ; listxattr
0162: jge #0xb1 ? 0163 : 0167               ; get_kernel_syms
0163: jge #0xb4 ? 0164 : 0166               ; nfsservctl
0164: jge #0xbc ? 0248 : 0165               ; setxattr
0165: jge #0xba ? 0249 : 0205               ; gettid
0166: jge #0xb3 ? 0222 : 0205               ; quotactl
0167: jge #0xae ? 0168 : 0169               ; create_module
0168: jge #0xaf ? 0222 : 0205               ; init_module
0169: jeq #0xa2 ? 0249 : 0222               ; sync
0170: jge #0x81 ? 0171 : 0208               ; rt_sigqueueinfo
0171: jge #0x91 ? 0172 : 0191               ; sched_getscheduler
0172: jge #0x9d ? 0173 : 0188               ; prctl
0173: jge #0x9e ? 0174 : 0182               ; arch_prctl
0174: jge #0xa0 ? 0175 : 0177               ; setrlimit
0175: ld [16]                               ; low word of argument 0
0176: jeq #0xa ? 0222 : 0249
0177: jge #0x9f ? 0249 : 0178               ; adjtimex
0178: ld [16]                               ; low word of argument 0
0179: jge #0x4001 ? 0180 : 0249
0180: jgt #0x4004 ? 0249 : 0181
0181: ret #0x50016                          ; errno EINVAL
0182: ld [16]                               ; low word of argument 0
0183: jeq #0x4 ? 0184 : 0185
0184: ret #0x50000                          ; answer 0
0185: jeq #0x18 ? 0248 : 0186
0186: jeq #0x1c ? 0248 : 0187
0187: jeq #0x16 ? 0248 : 0249
0188: jge #0x9b ? 0189 : 0190               ; pivot_root
0189: jge #0x9c ? 0205 : 0222               ; _sysctl
0190: jeq #0x99 ? 0222 : 0249               ; vhangup
0191: jge #0x8a ? 0192 : 0202               ; fstatfs
0192: jge #0x8f ? 0193 : 0194               ; sched_getparam
0193: jge #0x90 ? 0195 : 0249               ; sched_setscheduler
0194: jge #0x8e ? 0195 : 0197               ; sched_setparam
0195: ld [16]                               ; low word of argument 0
0196: jeq #0x0 ? 0249 : 0248
0197: jge #0x8d ? 0198 : 0249               ; setpriority
0198: ld [16]                               ; low word of argument 0
0199: jeq #0x0 ? 0200 : 0248
0200: ld [24]                               ; low word of argument 1
0201: jeq #0x0 ? 0249 : 0248
0202: jge #0x86 ? 0203 : 0206               ; uselib
0203: jge #0x89 ? 0248 : 0204               ; statfs
0204: jge #0x87 ? 0249 : 0205               ; personality
0205: ret #0x50026                          ; errno ENOSYS
0206: jge #0x84 ? 0248 : 0207               ; utime
0207: jge #0x82 ? 0249 : 0248               ; rt_sigsuspend
0208: jge #0x6b ? 0209 : 0218               ; geteuid
0209: jge #0x78 ? 0210 : 0214               ; getresgid
0210: jge #0x7e ? 0211 : 0212               ; capset
0211: jge #0x7f ? 0249 : 0248               ; rt_sigpending
0212: jge #0x7c ? 0249 : 0213               ; getsid
0213: jge #0x7a ? 0248 : 0249               ; setfsuid
0214: jge #0x74 ? 0215 : 0216               ; setgroups
0215: jeq #0x76 ? 0249 : 0248               ; getresuid
0216: jge #0x73 ? 0249 : 0217               ; getgroups
0217: jge #0x71 ? 0248 : 0249               ; setreuid
0218: jge #0x60 ? 0219 : 0228               ; gettimeofday
0219: jge #0x67 ? 0220 : 0223               ; syslog
0220: jge #0x69 ? 0248 : 0221               ; setuid
0221: jge #0x68 ? 0249 : 0222               ; getgid
0222: ret #0x50001                          ; errno EPERM
0223: jeq #0x65 ? 0224 : 0249               ; ptrace
0224: ld [20]                               ; high word of argument 0
0225: jeq #0x0 ? 0226 : 0248
0226: ld [16]                               ; low word of argument 0
0227: jeq #0x0 ? 0249 : 0248
0228: jge #0x4f ? 0229 : 0230               ; getcwd
0229: jeq #0x51 ? 0249 : 0248               ; fchdir
0230: jeq #0x4c ? 0248 : 0249               ; truncate
0231: jge #0xd ? 0232 : 0430                ; rt_sigaction
0232: jge #0x2d ? 0233 : 0296               ; recvfrom
0233: jge #0x48 ? 0234 : 0250               ; fcntl
0234: ld [16]                               ; low word of argument 0
0235: jge #0x3c0 ? 0236 : 0240
0236: jgt #0x3c8 ? 0240 : 0237
0237: ld [24]                               ; low word of argument 1
0238: jeq #0x1 ? 0249 : 0239
0239: ret #0x50009                          ; errno EBADF
0240: ld [24]                               ; low word of argument 1
0241: jeq #0x400 ? 0446 : 0242
0242: jeq #0x410 ? 0446 : 0243
0243: jeq #0x8 ? 0248 : 0244
0244: jeq #0xf ? 0248 : 0245
0245: jeq #0x4 ? 0246 : 0249
0246: ld [32]                               ; low word of argument 2
0247: jset #0x2000 ? 0248 : 0249
0248: ret #0x7fc00000                       ; trap: notify the supervisor
0249: ret #0x7fff0000                       ; allow
0250: jge #0x37 ? 0251 : 0258               ; getsockopt
0251: jge #0x3b ? 0252 : 0255               ; execve
0252: jge #0x3e ? 0253 : 0254               ; kill
0253: jge #0x3f ? 0506 : 0505               ; uname
0254: jge #0x3c ? 0506 : 0505               ; exit
0255: jeq #0x38 ? 0256 : 0506               ; clone
0256: ld [16]                               ; low word of argument 0
0257: jset #0x7e020000 ? 0495 : 0506
0258: jge #0x33 ? 0259 : 0273               ; getsockname
0259: jge #0x36 ? 0260 : 0270               ; setsockopt
0260: ld [24]                               ; low word of argument 1
0261: jeq #0x0 ? 0262 : 0264
0262: ld [32]                               ; low word of argument 2
0263: jeq #0x4 ? 0495 : 0264
0264: ld [24]                               ; low word of argument 1
0265: jeq #0x29 ? 0266 : 0506
0266: ld [32]                               ; low word of argument 2
0267: jeq #0x5 ? 0495 : 0268
0268: jeq #0x6 ? 0495 : 0269
0269: jeq #0x39 ? 0495 : 0506
0270: jge #0x35 ? 0271 : 0505               ; socketpair
0271: ld [16]                               ; low word of argument 0
0272: jeq #0x1 ? 0506 : 0350
0273: jge #0x31 ? 0274 : 0283               ; bind
0274: jge #0x32 ? 0506 : 0275               ; listen
0275: ld [28]                               ; high word of argument 1
0276: jeq #0x0 ? 0277 : 0505
0277: ld [24]                               ; low word of argument 1
0278: jge #0x1b000 ? 0279 : 0505
0279: jge #0x1b800 ? 0505 : 0280
0280: jset #0x1f ? 0505 : 0281
0281: ld [32]                               ; low word of argument 2
0282: jeq #0x20 ? 0506 : 0505
0283: jeq #0x2e ? 0284 : 0506               ; sendmsg
0284: ld [28]                               ; high word of argument 1
0285: jeq #0x0 ? 0286 : 0290
0286: ld [24]                               ; low word of argument 1
0287: jge #0x4f000 ? 0288 : 0290
0288: jge #0x4f800 ? 0290 : 0289
0289: jset #0x7f ? 0290 : 0506
0290: ld [28]                               ; high word of argument 1
0291: jeq #0x0 ? 0292 : 0505
0292: ld [24]                               ; low word of argument 1
0293: jge #0x4f800 ? 0294 : 0505
0294: jge #0x50000 ? 0505 : 0295
0295: jset #0xff ? 0505 : 0506
0296: jge #0x1c ? 0297 : 0368               ; madvise
0297: jge #0x1d ? 0298 : 0364               ; shmget
0298: jge #0x22 ? 0299 : 0351               ; pause
0299: jge #0x2b ? 0300 : 0313               ; accept
0300: jge #0x2c ? 0301 : 0506               ; sendto
0301: ld [52]                               ; high word of argument 4
0302: jeq #0x0 ? 0303 : 0305
0303: ld [48]                               ; low word of argument 4
0304: jeq #0x0 ? 0506 : 0305
0305: ld [52]                               ; high word of argument 4
0306: jeq #0x0 ? 0307 : 0505
0307: ld [48]                               ; low word of argument 4
0308: jge #0x13000 ? 0309 : 0505
0309: jge #0x1b800 ? 0505 : 0310
0310: jset #0x1f ? 0505 : 0311
0311: ld [56]                               ; low word of argument 5
0312: jeq #0x20 ? 0506 : 0505
0313: jge #0x2a ? 0314 : 0329               ; connect
0314: ld [28]                               ; high word of argument 1
0315: jeq #0x0 ? 0316 : 0322
0316: ld [24]                               ; low word of argument 1
0317: jge #0x13000 ? 0318 : 0322
0318: jge #0x1b800 ? 0322 : 0319
0319: jset #0x1f ? 0322 : 0320
0320: ld [32]                               ; low word of argument 2
0321: jeq #0x20 ? 0506 : 0322
0322: ld [28]                               ; high word of argument 1
0323: jeq #0x0 ? 0324 : 0505
0324: ld [24]                               ; low word of argument 1
0325: jge #0x4f800 ? 0326 : 0505
0326: jge #0x50000 ? 0505 : 0327
0327: and #0xff
0328: jeq #0x50 ? 0506 : 0505
0329: jge #0x29 ? 0330 : 0506               ; socket
0330: ld [16]                               ; low word of argument 0
0331: jeq #0x2 ? 0333 : 0332
0332: jeq #0xa ? 0333 : 0346
0333: ld [24]                               ; low word of argument 1
0334: and #0xf
0335: jeq #0x1 ? 0336 : 0339
0336: ld [32]                               ; low word of argument 2
0337: jeq #0x0 ? 0506 : 0338
0338: jeq #0x6 ? 0506 : 0339
0339: ld [24]                               ; low word of argument 1
0340: and #0xf
0341: jeq #0x2 ? 0342 : 0345
0342: ld [32]                               ; low word of argument 2
0343: jeq #0x0 ? 0506 : 0344
0344: jeq #0x11 ? 0506 : 0345
0345: ret #0x5005d                          ; errno EPROTONOSUPPORT
0346: jeq #0x1 ? 0506 : 0347
0347: jeq #0x10 ? 0348 : 0350
0348: ld [32]                               ; low word of argument 2
0349: jeq #0x0 ? 0506 : 0350
0350: ret #0x50061                          ; errno EAFNOSUPPORT
0351: jge #0x21 ? 0352 : 0355               ; dup2
0352: ld [24]                               ; low word of argument 1
0353: jge #0x3c0 ? 0354 : 0506
0354: jgt #0x3c8 ? 0506 : 0503
0355: jeq #0x1e ? 0356 : 0506               ; shmat
0356: ld [28]                               ; high word of argument 1
0357: jeq #0x0 ? 0358 : 0506
0358: ld [24]                               ; low word of argument 1
0359: jge #0x60000 ? 0506 : 0360
0360: ld [28]                               ; high word of argument 1
0361: jeq #0x0 ? 0362 : 0446
0362: ld [24]                               ; low word of argument 1
0363: jeq #0x0 ? 0506 : 0446
0364: ld [20]                               ; high word of argument 0
0365: jeq #0x0 ? 0366 : 0506
0366: ld [16]                               ; low word of argument 0
0367: jge #0x60000 ? 0506 : 0446
0368: jge #0x11 ? 0369 : 0382               ; pread64
0369: jge #0x19 ? 0370 : 0381               ; mremap
0370: jge #0x1a ? 0506 : 0371               ; msync
0371: ld [20]                               ; high word of argument 0
0372: jeq #0x0 ? 0373 : 0375
0373: ld [16]                               ; low word of argument 0
0374: jge #0x60000 ? 0375 : 0446
0375: ld [40]                               ; low word of argument 3
0376: jset #0x2 ? 0377 : 0506
0377: ld [52]                               ; high word of argument 4
0378: jeq #0x0 ? 0379 : 0506
0379: ld [48]                               ; low word of argument 4
0380: jge #0x60000 ? 0506 : 0446
0381: jeq #0x15 ? 0505 : 0506               ; access
0382: jge #0x10 ? 0383 : 0506               ; ioctl
0383: ld [16]                               ; low word of argument 0
0384: jge #0x3c0 ? 0385 : 0386
0385: jgt #0x3c8 ? 0386 : 0503
0386: ld [24]                               ; low word of argument 1
0387: and #0xff00
0388: jeq #0x9400 ? 0389 : 0394
0389: ld [24]                               ; low word of argument 1
0390: jeq #0x40049409 ? 0506 : 0391
0391: jeq #0x4020940d ? 0506 : 0392
0392: jeq #0xc0189436 ? 0506 : 0393
0393: ret #0x50019                          ; errno ENOTTY
0394: ld [24]                               ; low word of argument 1
0395: jge #0x8903 ? 0396 : 0413
0396: jge #0x40086604 ? 0397 : 0405
0397: jge #0x401c5821 ? 0398 : 0401
0398: jge #0x800c6613 ? 0399 : 0400
0399: jge #0x800c6614 ? 0506 : 0495
0400: jeq #0x40806685 ? 0495 : 0506
0401: jge #0x40087603 ? 0402 : 0403
0402: jge #0x401c5820 ? 0495 : 0506
0403: jge #0x40087602 ? 0495 : 0404
0404: jge #0x40086605 ? 0506 : 0495
0405: jge #0x40047212 ? 0406 : 0409
0406: jge #0x40086602 ? 0407 : 0408
0407: jge #0x40086603 ? 0506 : 0495
0408: jeq #0x40047602 ? 0495 : 0506
0409: jge #0x40046604 ? 0410 : 0412
0410: jge #0x40047211 ? 0495 : 0411
0411: jge #0x40046605 ? 0506 : 0495
0412: jeq #0x40046602 ? 0495 : 0506
0413: jge #0x5412 ? 0414 : 0423
0414: jge #0x5452 ? 0415 : 0419
0415: jge #0x660a ? 0416 : 0417
0416: jge #0x8901 ? 0505 : 0506
0417: jge #0x6609 ? 0495 : 0418
0418: jge #0x5453 ? 0506 : 0505
0419: jge #0x541d ? 0420 : 0421
0420: jeq #0x5423 ? 0495 : 0506
0421: jge #0x541c ? 0495 : 0422
0422: jge #0x5413 ? 0506 : 0495
0423: jge #0x4b4c ? 0424 : 0427
0424: jge #0x4bfb ? 0425 : 0426
0425: jge #0x4bfc ? 0506 : 0495
0426: jeq #0x4b4d ? 0495 : 0506
0427: jge #0x4b49 ? 0428 : 0429
0428: jeq #0x4b4a ? 0506 : 0495
0429: jeq #0x4b47 ? 0495 : 0506
0430: jge #0x9 ? 0431 : 0496                ; mmap
0431: jge #0xb ? 0432 : 0447                ; munmap
0432: jge #0xc ? 0433 : 0442                ; brk
0433: ld [20]                               ; high word of argument 0
0434: jeq #0x0 ? 0435 : 0506
0435: ld [16]                               ; low word of argument 0
0436: jge #0x60000 ? 0506 : 0437
0437: ld [20]                               ; high word of argument 0
0438: jeq #0x0 ? 0439 : 0441
0439: ld [16]                               ; low word of argument 0
0440: jeq #0x0 ? 0506 : 0441
0441: ret #0x50000                          ; answer 0
0442: ld [20]                               ; high word of argument 0
0443: jeq #0x0 ? 0444 : 0506
0444: ld [16]                               ; low word of argument 0
0445: jge #0x60000 ? 0506 : 0446
0446: ret #0x50016                          ; errno EINVAL
0447: jge #0xa ? 0448 : 0453                ; mprotect
0448: ld [20]                               ; high word of argument 0
0449: jeq #0x0 ? 0450 : 0506
0450: ld [16]                               ; low word of argument 0
0451: jge #0x60000 ? 0506 : 0452
0452: ret #0x5000d                          ; errno EACCES
0453: ld [40]                               ; low word of argument 3
0454: jset #0x10 ? 0455 : 0506
0455: ld [20]                               ; high word of argument 0
0456: jeq #0x0 ? 0457 : 0506
0457: ld [16]                               ; low word of argument 0
0458: jge #0x60000 ? 0506 : 0459
0459: ld [20]                               ; high word of argument 0
0460: jeq #0x0 ? 0461 : 0495
0461: ld [16]                               ; low word of argument 0
0462: jeq #0x10000 ? 0463 : 0481
0463: ld [28]                               ; high word of argument 1
0464: jeq #0x0 ? 0465 : 0481
0465: ld [24]                               ; low word of argument 1
0466: jeq #0x40000 ? 0467 : 0481
0467: ld [36]                               ; high word of argument 2
0468: jeq #0x0 ? 0469 : 0481
0469: ld [32]                               ; low word of argument 2
0470: jeq #0x5 ? 0471 : 0481
0471: ld [44]                               ; high word of argument 3
0472: jeq #0x0 ? 0473 : 0481
0473: ld [40]                               ; low word of argument 3
0474: jeq #0x11 ? 0475 : 0481
0475: ld [48]                               ; low word of argument 4
0476: jeq #0x3c0 ? 0477 : 0481
0477: ld [60]                               ; high word of argument 5
0478: jeq #0x0 ? 0479 : 0481
0479: ld [56]                               ; low word of argument 5
0480: jeq #0x0 ? 0506 : 0481
0481: ld [16]                               ; low word of argument 0
0482: jeq #0x50000 ? 0483 : 0495
0483: ld [28]                               ; high word of argument 1
0484: jeq #0x0 ? 0485 : 0495
0485: ld [24]                               ; low word of argument 1
0486: jeq #0x10000 ? 0487 : 0495
0487: ld [36]                               ; high word of argument 2
0488: jeq #0x0 ? 0489 : 0495
0489: ld [32]                               ; low word of argument 2
0490: jeq #0x3 ? 0491 : 0495
0491: ld [44]                               ; high word of argument 3
0492: jeq #0x0 ? 0493 : 0495
0493: ld [40]                               ; low word of argument 3
0494: jeq #0x32 ? 0506 : 0495
0495: ret #0x50001                          ; errno EPERM
0496: jge #0x4 ? 0497 : 0499                ; stat
0497: jge #0x5 ? 0498 : 0505                ; fstat
0498: jeq #0x6 ? 0505 : 0506                ; lstat
0499: jge #0x3 ? 0500 : 0504                ; close
0500: ld [16]                               ; low word of argument 0
0501: jge #0x3c0 ? 0502 : 0506
0502: jgt #0x3c8 ? 0506 : 0503
0503: ret #0x50009                          ; errno EBADF
0504: jge #0x2 ? 0505 : 0506                ; open
0505: ret #0x7fc00000                       ; trap: notify the supervisor
0506: ret #0x7fff0000                       ; allow
0507: ret #0x80000000                       ; kill the process
0508: ld [44]                               ; high word of argument 3
0509: jeq #0x0 ? 0510 : 0536
0510: ld [40]                               ; low word of argument 3
0511: jeq #0x18 ? 0512 : 0536
0512: ld [36]                               ; high word of argument 2
0513: jeq #0x0 ? 0514 : 0536
0514: ld [32]                               ; low word of argument 2
0515: jge #0x10000 ? 0516 : 0536
0516: jset #0x1f ? 0536 : 0517
0517: ld [16]                               ; low word of argument 0
0518: jge #0x3c6 ? 0519 : 0526
0519: jge #0x3c8 ? 0520 : 0523
0520: jge #0x3c9 ? 0536 : 0521
0521: ld [32]                               ; low word of argument 2
0522: jge #0x10060 ? 0536 : 0535
0523: jge #0x3c7 ? 0524 : 0536
0524: ld [32]                               ; low word of argument 2
0525: jge #0x10660 ? 0536 : 0535
0526: jge #0x3c4 ? 0527 : 0532
0527: jge #0x3c5 ? 0528 : 0530
0528: ld [32]                               ; low word of argument 2
0529: jge #0x10560 ? 0536 : 0535
0530: ld [32]                               ; low word of argument 2
0531: jge #0x10160 ? 0536 : 0535
0532: jge #0x3c3 ? 0533 : 0536
0533: ld [32]                               ; low word of argument 2
0534: jge #0x10060 ? 0536 : 0535
0535: ret #0x7fff0000                       ; allow
0536: ret #0x7fc00000                       ; trap: notify the supervisor
