0000: ld [4]                                ; architecture
0001: jeq #0xc000003e ? 0003 : 0002         ; x86_64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0x49 ? 0005 : 0237               ; flock
0005: jge #0x102 ? 0006 : 0139              ; mkdirat
0006: jge #0x142 ? 0007 : 0090              ; execveat
0007: jge #0x1b6 ? 0008 : 0031              ; pidfd_getfd
0008: jge #0x1bf ? 0009 : 0017              ; memfd_secret
0009: jge #0x1cb ? 0010 : 0013              ; lsm_get_self_attr
0010: jge #0x1cd ? 0011 : 0012              ; lsm_list_modules
0011: jge #0x1cf ? 0217 : 0216              ; setxattrat
0012: jge #0x1cc ? 0217 : 0216              ; lsm_set_self_attr
0013: jge #0x1c5 ? 0014 : 0015              ; map_shadow_stack
0014: jge #0x1c9 ? 0217 : 0216              ; statmount
0015: jge #0x1c4 ? 0218 : 0016              ; fchmodat2
0016: jge #0x1c0 ? 0216 : 0217              ; process_mrelease
0017: jge #0x1ba ? 0018 : 0021              ; mount_setattr
0018: jge #0x1bc ? 0019 : 0020              ; landlock_create_ruleset
0019: jge #0x1bd ? 0216 : 0110              ; landlock_add_rule
0020: jge #0x1bb ? 0203 : 0217              ; quotactl_fd
0021: jge #0x1b8 ? 0022 : 0023              ; process_madvise
0022: jge #0x1b9 ? 0216 : 0217              ; epoll_pwait2
0023: jge #0x1b7 ? 0024 : 0218              ; faccessat2
0024: ld [28]                               ; high word of argument 1
0025: jeq #0x0 ? 0026 : 0218
0026: ld [24]                               ; low word of argument 1
0027: jeq #0x10ff0 ? 0028 : 0218
0028: ld [40]                               ; low word of argument 3
0029: and #0xfffffdff
0030: jeq #0x1000 ? 0216 : 0218
0031: jge #0x1b4 ? 0032 : 0064              ; close_range
0032: jge #0x1b5 ? 0033 : 0060              ; openat2
0033: ld [44]                               ; high word of argument 3
0034: jeq #0x0 ? 0035 : 0218
0035: ld [40]                               ; low word of argument 3
0036: jeq #0x18 ? 0037 : 0218
0037: ld [36]                               ; high word of argument 2
0038: jeq #0x0 ? 0039 : 0218
0039: ld [32]                               ; low word of argument 2
0040: jge #0x10000 ? 0041 : 0218
0041: jset #0x1f ? 0218 : 0042
0042: ld [16]                               ; low word of argument 0
0043: jge #0x3c6 ? 0044 : 0051
0044: jge #0x3c8 ? 0045 : 0048
0045: jge #0x3c9 ? 0218 : 0046
0046: ld [32]                               ; low word of argument 2
0047: jge #0x10040 ? 0218 : 0216
0048: jge #0x3c7 ? 0049 : 0218
0049: ld [32]                               ; low word of argument 2
0050: jge #0x10640 ? 0218 : 0216
0051: jge #0x3c4 ? 0052 : 0057
0052: jge #0x3c5 ? 0053 : 0055
0053: ld [32]                               ; low word of argument 2
0054: jge #0x10540 ? 0218 : 0216
0055: ld [32]                               ; low word of argument 2
0056: jge #0x10140 ? 0218 : 0216
0057: jge #0x3c3 ? 0058 : 0218
0058: ld [32]                               ; low word of argument 2
0059: jge #0x10040 ? 0218 : 0216
0060: ld [24]                               ; low word of argument 1
0061: jge #0x3c0 ? 0062 : 0216
0062: ld [16]                               ; low word of argument 0
0063: jgt #0x3c8 ? 0216 : 0218
0064: jge #0x14d ? 0065 : 0070              ; io_pgetevents
0065: jge #0x1b2 ? 0066 : 0067              ; pidfd_open
0066: jge #0x1b3 ? 0217 : 0216              ; clone3
0067: jge #0x1a9 ? 0217 : 0068              ; io_uring_setup
0068: jge #0x1a8 ? 0216 : 0069              ; pidfd_send_signal
0069: jge #0x151 ? 0217 : 0216
0070: jge #0x149 ? 0071 : 0080              ; pkey_mprotect
0071: jge #0x14c ? 0072 : 0078              ; statx
0072: ld [28]                               ; high word of argument 1
0073: jeq #0x0 ? 0074 : 0218
0074: ld [24]                               ; low word of argument 1
0075: jeq #0x10ff0 ? 0076 : 0218
0076: ld [32]                               ; low word of argument 2
0077: jset #0x1000 ? 0216 : 0218
0078: jge #0x14a ? 0216 : 0079              ; pkey_alloc
0079: ja 0416
0080: jge #0x143 ? 0081 : 0082              ; userfaultfd
0081: jge #0x144 ? 0216 : 0217              ; membarrier
0082: ld [16]                               ; low word of argument 0
0083: jeq #0x3c1 ? 0084 : 0218
0084: ld [28]                               ; high word of argument 1
0085: jeq #0x0 ? 0086 : 0218
0086: ld [24]                               ; low word of argument 1
0087: jeq #0x10ff0 ? 0088 : 0218
0088: ld [48]                               ; low word of argument 4
0089: jeq #0x1000 ? 0216 : 0218
0090: jge #0x12a ? 0091 : 0122              ; perf_event_open
0091: jge #0x136 ? 0092 : 0105              ; process_vm_readv
0092: jge #0x13d ? 0093 : 0101              ; seccomp
0093: jge #0x140 ? 0094 : 0095              ; kexec_file_load
0094: jge #0x141 ? 0217 : 0203              ; bpf
0095: jge #0x13e ? 0216 : 0096              ; getrandom
0096: ld [16]                               ; low word of argument 0
0097: jeq #0x1 ? 0098 : 0216
0098: ld [24]                               ; low word of argument 1
0099: jset #0x8 ? 0100 : 0216
0100: ret #0x50010                          ; errno EBUSY
0101: jge #0x13a ? 0102 : 0104              ; sched_setattr
0102: jge #0x13c ? 0218 : 0103              ; renameat2
0103: jge #0x13b ? 0216 : 0205              ; sched_getattr
0104: jge #0x139 ? 0203 : 0218              ; finit_module
0105: jge #0x12f ? 0106 : 0111              ; name_to_handle_at
0106: jge #0x134 ? 0107 : 0108              ; setns
0107: jge #0x135 ? 0216 : 0203              ; getcpu
0108: jge #0x133 ? 0218 : 0109              ; sendmmsg
0109: jge #0x131 ? 0216 : 0110              ; clock_adjtime
0110: ret #0x5005f                          ; errno ENOTSUP
0111: jge #0x12c ? 0112 : 0121              ; fanotify_init
0112: jge #0x12e ? 0113 : 0217              ; prlimit64
0113: ld [24]                               ; low word of argument 1
0114: jeq #0xa ? 0115 : 0119
0115: ld [36]                               ; high word of argument 2
0116: jeq #0x0 ? 0117 : 0203
0117: ld [32]                               ; low word of argument 2
0118: jeq #0x0 ? 0119 : 0203
0119: ld [16]                               ; low word of argument 0
0120: jeq #0x0 ? 0216 : 0218
0121: jge #0x12b ? 0267 : 0217              ; recvmmsg
0122: jge #0x10e ? 0123 : 0132              ; pselect6
0123: jge #0x117 ? 0124 : 0127              ; move_pages
0124: jge #0x119 ? 0125 : 0126              ; epoll_pwait
0125: jeq #0x124 ? 0314 : 0216              ; dup3
0126: jge #0x118 ? 0218 : 0205              ; utimensat
0127: jge #0x112 ? 0128 : 0129              ; get_robust_list
0128: jge #0x113 ? 0216 : 0205              ; splice
0129: jeq #0x110 ? 0130 : 0216              ; unshare
0130: ld [16]                               ; low word of argument 0
0131: jset #0x7e020080 ? 0203 : 0216
0132: jeq #0x106 ? 0133 : 0218              ; newfstatat
0133: ld [28]                               ; high word of argument 1
0134: jeq #0x0 ? 0135 : 0218
0135: ld [24]                               ; low word of argument 1
0136: jeq #0x10ff0 ? 0137 : 0218
0137: ld [40]                               ; low word of argument 3
0138: jeq #0x1000 ? 0216 : 0218
0139: jge #0xa2 ? 0140 : 0182               ; sync
0140: jge #0xe4 ? 0141 : 0165               ; clock_gettime
0141: jge #0xfe ? 0142 : 0151               ; inotify_add_watch
0142: jge #0x101 ? 0143 : 0149              ; openat
0143: ld [28]                               ; high word of argument 1
0144: jeq #0x0 ? 0145 : 0218
0145: ld [24]                               ; low word of argument 1
0146: jeq #0x1b800 ? 0147 : 0218
0147: ld [32]                               ; low word of argument 2
0148: jset #0x400040 ? 0218 : 0216
0149: jge #0x100 ? 0205 : 0150              ; migrate_pages
0150: jge #0xff ? 0216 : 0218               ; inotify_rm_watch
0151: jge #0xf6 ? 0152 : 0160               ; kexec_load
0152: jge #0xfb ? 0153 : 0158               ; ioprio_set
0153: jge #0xfc ? 0216 : 0154               ; ioprio_get
0154: ld [16]                               ; low word of argument 0
0155: jeq #0x1 ? 0156 : 0218
0156: ld [24]                               ; low word of argument 1
0157: jeq #0x0 ? 0216 : 0218
0158: jge #0xf8 ? 0217 : 0159               ; add_key
0159: jge #0xf7 ? 0216 : 0203               ; waitid
0160: jge #0xed ? 0161 : 0163               ; mbind
0161: jge #0xf2 ? 0216 : 0162               ; mq_timedsend
0162: jge #0xf0 ? 0217 : 0216               ; mq_open
0163: jge #0xec ? 0217 : 0164               ; vserver
0164: jge #0xeb ? 0218 : 0216               ; utimes
0165: jge #0xc2 ? 0166 : 0173               ; listxattr
0166: jge #0xd4 ? 0167 : 0170               ; lookup_dcookie
0167: jge #0xd9 ? 0168 : 0169               ; getdents64
0168: jge #0xe3 ? 0203 : 0216               ; clock_settime
0169: jeq #0xd5 ? 0216 : 0217               ; epoll_create
0170: jge #0xc8 ? 0171 : 0172               ; tkill
0171: jeq #0xcb ? 0205 : 0216               ; sched_setaffinity
0172: jeq #0xc4 ? 0216 : 0218               ; flistxattr
0173: jge #0xb3 ? 0174 : 0178               ; quotactl
0174: jge #0xba ? 0175 : 0177               ; gettid
0175: jge #0xc1 ? 0216 : 0176               ; fgetxattr
0176: jge #0xbc ? 0218 : 0216               ; setxattr
0177: jge #0xb4 ? 0217 : 0203               ; nfsservctl
0178: jge #0xaf ? 0179 : 0180               ; init_module
0179: jge #0xb1 ? 0217 : 0203               ; get_kernel_syms
0180: jge #0xae ? 0217 : 0181               ; create_module
0181: jge #0xa3 ? 0203 : 0216               ; acct
0182: jge #0x84 ? 0183 : 0219               ; utime
0183: jge #0x9a ? 0184 : 0200               ; modify_ldt
0184: jge #0x9e ? 0185 : 0193               ; arch_prctl
0185: jge #0xa0 ? 0186 : 0189               ; setrlimit
0186: jge #0xa1 ? 0203 : 0187               ; chroot
0187: ld [16]                               ; low word of argument 0
0188: jeq #0xa ? 0203 : 0216
0189: jge #0x9f ? 0216 : 0190               ; adjtimex
0190: ld [16]                               ; low word of argument 0
0191: jge #0x4001 ? 0192 : 0216
0192: jgt #0x4004 ? 0216 : 0415
0193: jge #0x9d ? 0194 : 0198               ; prctl
0194: ld [16]                               ; low word of argument 0
0195: jeq #0x4 ? 0407 : 0196
0196: jeq #0x18 ? 0218 : 0197
0197: jeq #0x1c ? 0218 : 0216
0198: jge #0x9c ? 0217 : 0199               ; _sysctl
0199: jge #0x9b ? 0203 : 0216               ; pivot_root
0200: jge #0x8e ? 0201 : 0207               ; sched_setparam
0201: jge #0x91 ? 0202 : 0204               ; sched_getscheduler
0202: jge #0x99 ? 0203 : 0216               ; vhangup
0203: ret #0x50001                          ; errno EPERM
0204: jeq #0x8f ? 0216 : 0205               ; sched_getparam
0205: ld [16]                               ; low word of argument 0
0206: jeq #0x0 ? 0216 : 0218
0207: jge #0x89 ? 0208 : 0214               ; statfs
0208: jge #0x8d ? 0209 : 0213               ; setpriority
0209: ld [16]                               ; low word of argument 0
0210: jeq #0x0 ? 0211 : 0218
0211: ld [24]                               ; low word of argument 1
0212: jeq #0x0 ? 0216 : 0218
0213: jge #0x8a ? 0216 : 0218               ; fstatfs
0214: jge #0x86 ? 0215 : 0218               ; uselib
0215: jge #0x87 ? 0216 : 0217               ; personality
0216: ret #0x7fff0000                       ; allow
0217: ret #0x50026                          ; errno ENOSYS
0218: ret #0x7ff00000                       ; trap: stop for the supervisor
0219: jge #0x6b ? 0220 : 0229               ; geteuid
0220: jge #0x78 ? 0221 : 0225               ; getresgid
0221: jge #0x7e ? 0222 : 0223               ; capset
0222: jge #0x7f ? 0474 : 0473               ; rt_sigpending
0223: jge #0x7c ? 0474 : 0224               ; getsid
0224: jge #0x7a ? 0473 : 0474               ; setfsuid
0225: jge #0x74 ? 0226 : 0227               ; setgroups
0226: jeq #0x76 ? 0474 : 0473               ; getresuid
0227: jge #0x73 ? 0474 : 0228               ; getgroups
0228: jge #0x71 ? 0473 : 0474               ; setreuid
0229: jge #0x60 ? 0230 : 0234               ; gettimeofday
0230: jge #0x67 ? 0231 : 0233               ; syslog
0231: jge #0x69 ? 0473 : 0232               ; setuid
0232: jge #0x68 ? 0474 : 0463               ; getgid
0233: jeq #0x65 ? 0473 : 0474               ; ptrace
0234: jge #0x4f ? 0235 : 0236               ; getcwd
0235: jeq #0x51 ? 0474 : 0473               ; fchdir
0236: jeq #0x4c ? 0473 : 0474               ; truncate
0237: jge #0xc ? 0238 : 0408                ; brk
0238: jge #0x21 ? 0239 : 0319               ; dup2
0239: jge #0x39 ? 0240 : 0250               ; fork
0240: jge #0x48 ? 0241 : 0249               ; fcntl
0241: ld [16]                               ; low word of argument 0
0242: jge #0x3c0 ? 0243 : 0246
0243: jgt #0x3c8 ? 0246 : 0244
0244: ld [24]                               ; low word of argument 1
0245: jeq #0x1 ? 0474 : 0471
0246: ld [24]                               ; low word of argument 1
0247: jeq #0x400 ? 0415 : 0248
0248: jeq #0x410 ? 0415 : 0474
0249: jeq #0x3b ? 0473 : 0474               ; execve
0250: jge #0x2f ? 0251 : 0269               ; recvmsg
0251: jge #0x30 ? 0252 : 0267               ; shutdown
0252: jge #0x35 ? 0253 : 0256               ; socketpair
0253: jge #0x38 ? 0254 : 0474               ; clone
0254: ld [16]                               ; low word of argument 0
0255: jset #0x7e820000 ? 0463 : 0474
0256: jge #0x32 ? 0257 : 0258               ; listen
0257: jge #0x33 ? 0473 : 0474               ; getsockname
0258: jge #0x31 ? 0259 : 0474               ; bind
0259: ld [28]                               ; high word of argument 1
0260: jeq #0x0 ? 0261 : 0473
0261: ld [24]                               ; low word of argument 1
0262: jge #0x1b000 ? 0263 : 0473
0263: jge #0x1b800 ? 0473 : 0264
0264: jset #0x1f ? 0473 : 0265
0265: ld [32]                               ; low word of argument 2
0266: jeq #0x20 ? 0474 : 0473
0267: ld [16]                               ; low word of argument 0
0268: jeq #0x3c2 ? 0473 : 0474
0269: jge #0x2a ? 0270 : 0313               ; connect
0270: jge #0x2d ? 0271 : 0284               ; recvfrom
0271: jge #0x2e ? 0272 : 0474               ; sendmsg
0272: ld [28]                               ; high word of argument 1
0273: jeq #0x0 ? 0274 : 0278
0274: ld [24]                               ; low word of argument 1
0275: jge #0x4f000 ? 0276 : 0278
0276: jge #0x4f800 ? 0278 : 0277
0277: jset #0x7f ? 0278 : 0474
0278: ld [28]                               ; high word of argument 1
0279: jeq #0x0 ? 0280 : 0473
0280: ld [24]                               ; low word of argument 1
0281: jge #0x4f800 ? 0282 : 0473
0282: jge #0x50000 ? 0473 : 0283
0283: jset #0xff ? 0473 : 0474
0284: jge #0x2c ? 0285 : 0297               ; sendto
0285: ld [52]                               ; high word of argument 4
0286: jeq #0x0 ? 0287 : 0289
0287: ld [48]                               ; low word of argument 4
0288: jeq #0x0 ? 0474 : 0289
0289: ld [52]                               ; high word of argument 4
0290: jeq #0x0 ? 0291 : 0473
0291: ld [48]                               ; low word of argument 4
0292: jge #0x13000 ? 0293 : 0473
0293: jge #0x1b800 ? 0473 : 0294
0294: jset #0x1f ? 0473 : 0295
0295: ld [56]                               ; low word of argument 5
0296: jeq #0x20 ? 0474 : 0473
0297: jge #0x2b ? 0474 : 0298               ; accept
0298: ld [28]                               ; high word of argument 1
0299: jeq #0x0 ? 0300 : 0306
0300: ld [24]                               ; low word of argument 1
0301: jge #0x13000 ? 0302 : 0306
0302: jge #0x1b800 ? 0306 : 0303
0303: jset #0x1f ? 0306 : 0304
0304: ld [32]                               ; low word of argument 2
0305: jeq #0x20 ? 0474 : 0306
0306: ld [28]                               ; high word of argument 1
0307: jeq #0x0 ? 0308 : 0473
0308: ld [24]                               ; low word of argument 1
0309: jge #0x4f800 ? 0310 : 0473
0310: jge #0x50000 ? 0473 : 0311
0311: and #0xff
0312: jeq #0x50 ? 0474 : 0473
0313: jge #0x22 ? 0474 : 0314               ; pause
0314: ld [24]                               ; low word of argument 1
0315: jge #0x3c0 ? 0316 : 0317
0316: jgt #0x3c8 ? 0317 : 0471
0317: ld [16]                               ; low word of argument 0
0318: jeq #0x3c2 ? 0471 : 0474
0319: jge #0x16 ? 0320 : 0350               ; pipe
0320: jge #0x1d ? 0321 : 0334               ; shmget
0321: jge #0x1f ? 0322 : 0325               ; shmctl
0322: jge #0x20 ? 0323 : 0474               ; dup
0323: ld [16]                               ; low word of argument 0
0324: jeq #0x3c2 ? 0471 : 0474
0325: jge #0x1e ? 0326 : 0474               ; shmat
0326: ld [28]                               ; high word of argument 1
0327: jeq #0x0 ? 0328 : 0474
0328: ld [24]                               ; low word of argument 1
0329: jge #0x60000 ? 0474 : 0330
0330: ld [28]                               ; high word of argument 1
0331: jeq #0x0 ? 0332 : 0415
0332: ld [24]                               ; low word of argument 1
0333: jeq #0x0 ? 0474 : 0415
0334: jge #0x1c ? 0335 : 0339               ; madvise
0335: ld [20]                               ; high word of argument 0
0336: jeq #0x0 ? 0337 : 0474
0337: ld [16]                               ; low word of argument 0
0338: jge #0x60000 ? 0474 : 0415
0339: jeq #0x19 ? 0340 : 0474               ; mremap
0340: ld [20]                               ; high word of argument 0
0341: jeq #0x0 ? 0342 : 0344
0342: ld [16]                               ; low word of argument 0
0343: jge #0x60000 ? 0344 : 0415
0344: ld [40]                               ; low word of argument 3
0345: jset #0x2 ? 0346 : 0474
0346: ld [52]                               ; high word of argument 4
0347: jeq #0x0 ? 0348 : 0474
0348: ld [48]                               ; low word of argument 4
0349: jge #0x60000 ? 0474 : 0415
0350: jge #0x10 ? 0351 : 0398               ; ioctl
0351: jge #0x11 ? 0352 : 0353               ; pread64
0352: jge #0x15 ? 0473 : 0474               ; access
0353: ld [16]                               ; low word of argument 0
0354: jge #0x3c0 ? 0355 : 0356
0355: jgt #0x3c8 ? 0356 : 0471
0356: ld [24]                               ; low word of argument 1
0357: and #0xff00
0358: jeq #0x9400 ? 0359 : 0364
0359: ld [24]                               ; low word of argument 1
0360: jeq #0x40049409 ? 0474 : 0361
0361: jeq #0x4020940d ? 0474 : 0362
0362: jeq #0xc0189436 ? 0474 : 0363
0363: ret #0x50019                          ; errno ENOTTY
0364: ld [24]                               ; low word of argument 1
0365: jge #0x40046603 ? 0366 : 0382
0366: jge #0x40086605 ? 0367 : 0374
0367: jge #0x40806685 ? 0368 : 0371
0368: jge #0x800c6613 ? 0369 : 0370
0369: jge #0x800c6614 ? 0474 : 0463
0370: jge #0x40806686 ? 0474 : 0463
0371: jge #0x401c5820 ? 0372 : 0373
0372: jge #0x401c5821 ? 0474 : 0463
0373: jeq #0x40087602 ? 0463 : 0474
0374: jge #0x40047602 ? 0375 : 0379
0375: jge #0x40086603 ? 0376 : 0377
0376: jge #0x40086604 ? 0463 : 0474
0377: jge #0x40086602 ? 0463 : 0378
0378: jge #0x40047603 ? 0474 : 0463
0379: jge #0x40047211 ? 0380 : 0381
0380: jge #0x40047212 ? 0474 : 0463
0381: jeq #0x40046604 ? 0463 : 0474
0382: jge #0x4bfc ? 0383 : 0391
0383: jge #0x5423 ? 0384 : 0388
0384: jge #0x660a ? 0385 : 0386
0385: jge #0x40046602 ? 0463 : 0474
0386: jge #0x6609 ? 0463 : 0387
0387: jge #0x5424 ? 0474 : 0463
0388: jge #0x541c ? 0389 : 0390
0389: jge #0x541d ? 0474 : 0463
0390: jeq #0x5412 ? 0463 : 0474
0391: jge #0x4b4b ? 0392 : 0395
0392: jge #0x4b4e ? 0393 : 0394
0393: jge #0x4bfb ? 0463 : 0474
0394: jeq #0x4b4c ? 0474 : 0463
0395: jge #0x4b49 ? 0396 : 0397
0396: jge #0x4b4a ? 0474 : 0463
0397: jeq #0x4b47 ? 0463 : 0474
0398: jge #0xd ? 0474 : 0399                ; rt_sigaction
0399: ld [20]                               ; high word of argument 0
0400: jeq #0x0 ? 0401 : 0474
0401: ld [16]                               ; low word of argument 0
0402: jge #0x60000 ? 0474 : 0403
0403: ld [20]                               ; high word of argument 0
0404: jeq #0x0 ? 0405 : 0407
0405: ld [16]                               ; low word of argument 0
0406: jeq #0x0 ? 0474 : 0407
0407: ret #0x50000                          ; answer 0
0408: jge #0x9 ? 0409 : 0464                ; mmap
0409: jge #0xa ? 0410 : 0421                ; mprotect
0410: jge #0xb ? 0411 : 0416                ; munmap
0411: ld [20]                               ; high word of argument 0
0412: jeq #0x0 ? 0413 : 0474
0413: ld [16]                               ; low word of argument 0
0414: jge #0x60000 ? 0474 : 0415
0415: ret #0x50016                          ; errno EINVAL
0416: ld [20]                               ; high word of argument 0
0417: jeq #0x0 ? 0418 : 0474
0418: ld [16]                               ; low word of argument 0
0419: jge #0x60000 ? 0474 : 0420
0420: ret #0x5000d                          ; errno EACCES
0421: ld [40]                               ; low word of argument 3
0422: jset #0x10 ? 0423 : 0474
0423: ld [20]                               ; high word of argument 0
0424: jeq #0x0 ? 0425 : 0474
0425: ld [16]                               ; low word of argument 0
0426: jge #0x60000 ? 0474 : 0427
0427: ld [20]                               ; high word of argument 0
0428: jeq #0x0 ? 0429 : 0463
0429: ld [16]                               ; low word of argument 0
0430: jeq #0x10000 ? 0431 : 0449
0431: ld [28]                               ; high word of argument 1
0432: jeq #0x0 ? 0433 : 0449
0433: ld [24]                               ; low word of argument 1
0434: jeq #0x40000 ? 0435 : 0449
0435: ld [36]                               ; high word of argument 2
0436: jeq #0x0 ? 0437 : 0449
0437: ld [32]                               ; low word of argument 2
0438: jeq #0x5 ? 0439 : 0449
0439: ld [44]                               ; high word of argument 3
0440: jeq #0x0 ? 0441 : 0449
0441: ld [40]                               ; low word of argument 3
0442: jeq #0x11 ? 0443 : 0449
0443: ld [48]                               ; low word of argument 4
0444: jeq #0x3c0 ? 0445 : 0449
0445: ld [60]                               ; high word of argument 5
0446: jeq #0x0 ? 0447 : 0449
0447: ld [56]                               ; low word of argument 5
0448: jeq #0x0 ? 0474 : 0449
0449: ld [16]                               ; low word of argument 0
0450: jeq #0x50000 ? 0451 : 0463
0451: ld [28]                               ; high word of argument 1
0452: jeq #0x0 ? 0453 : 0463
0453: ld [24]                               ; low word of argument 1
0454: jeq #0x10000 ? 0455 : 0463
0455: ld [36]                               ; high word of argument 2
0456: jeq #0x0 ? 0457 : 0463
0457: ld [32]                               ; low word of argument 2
0458: jeq #0x3 ? 0459 : 0463
0459: ld [44]                               ; high word of argument 3
0460: jeq #0x0 ? 0461 : 0463
0461: ld [40]                               ; low word of argument 3
0462: jeq #0x32 ? 0474 : 0463
0463: ret #0x50001                          ; errno EPERM
0464: jge #0x4 ? 0465 : 0467                ; stat
0465: jge #0x5 ? 0466 : 0473                ; fstat
0466: jeq #0x6 ? 0473 : 0474                ; lstat
0467: jge #0x3 ? 0468 : 0472                ; close
0468: ld [16]                               ; low word of argument 0
0469: jge #0x3c0 ? 0470 : 0474
0470: jgt #0x3c8 ? 0474 : 0471
0471: ret #0x50009                          ; errno EBADF
0472: jge #0x2 ? 0473 : 0474                ; open
0473: ret #0x7ff00000                       ; trap: stop for the supervisor
0474: ret #0x7fff0000                       ; allow
0475: ret #0x80000000                       ; kill the process
