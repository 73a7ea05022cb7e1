0000: ld [4]                                ; architecture
0001: jeq #0xc000003e ? 0003 : 0002         ; x86_64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0x49 ? 0005 : 0230               ; flock
0005: jge #0x102 ? 0006 : 0127              ; mkdirat
0006: jge #0x142 ? 0007 : 0072              ; execveat
0007: jge #0x1b6 ? 0008 : 0031              ; pidfd_getfd
0008: jge #0x1bf ? 0009 : 0017              ; memfd_secret
0009: jge #0x1cb ? 0010 : 0013              ; lsm_get_self_attr
0010: jge #0x1cd ? 0011 : 0012              ; lsm_list_modules
0011: jge #0x1cf ? 0208 : 0248              ; setxattrat
0012: jge #0x1cc ? 0208 : 0248              ; lsm_set_self_attr
0013: jge #0x1c5 ? 0014 : 0015              ; map_shadow_stack
0014: jge #0x1c9 ? 0208 : 0248              ; statmount
0015: jge #0x1c4 ? 0247 : 0016              ; fchmodat2
0016: jge #0x1c0 ? 0248 : 0208              ; process_mrelease
0017: jge #0x1ba ? 0018 : 0021              ; mount_setattr
0018: jge #0x1bc ? 0019 : 0020              ; landlock_create_ruleset
0019: jge #0x1bd ? 0248 : 0094              ; landlock_add_rule
0020: jge #0x1bb ? 0225 : 0208              ; quotactl_fd
0021: jge #0x1b8 ? 0022 : 0023              ; process_madvise
0022: jge #0x1b9 ? 0248 : 0208              ; epoll_pwait2
0023: jge #0x1b7 ? 0024 : 0247              ; faccessat2
0024: ld [28]                               ; high word of argument 1
0025: jeq #0x0 ? 0026 : 0247
0026: ld [24]                               ; low word of argument 1
0027: jeq #0x10ff0 ? 0028 : 0247
0028: ld [40]                               ; low word of argument 3
0029: and #0xfffffdff
0030: jeq #0x1000 ? 0248 : 0247
0031: jge #0x1b4 ? 0032 : 0047              ; close_range
0032: jge #0x1b5 ? 0033 : 0043              ; openat2
0033: ld [44]                               ; high word of argument 3
0034: jeq #0x0 ? 0035 : 0247
0035: ld [40]                               ; low word of argument 3
0036: jeq #0x18 ? 0037 : 0247
0037: ld [36]                               ; high word of argument 2
0038: jeq #0x0 ? 0039 : 0247
0039: ld [32]                               ; low word of argument 2
0040: jge #0x10000 ? 0041 : 0247
0041: jset #0x1f ? 0247 : 0042
0042: ja 0505
0043: ld [24]                               ; low word of argument 1
0044: jge #0x3c0 ? 0045 : 0248
0045: ld [16]                               ; low word of argument 0
0046: jgt #0x3c8 ? 0248 : 0247
0047: jge #0x14d ? 0048 : 0052              ; io_pgetevents
0048: jge #0x1a9 ? 0049 : 0050              ; io_uring_setup
0049: jeq #0x1b2 ? 0248 : 0208              ; pidfd_open
0050: jge #0x1a8 ? 0247 : 0051              ; pidfd_send_signal
0051: jge #0x151 ? 0208 : 0248
0052: jge #0x149 ? 0053 : 0062              ; pkey_mprotect
0053: jge #0x14c ? 0054 : 0060              ; statx
0054: ld [28]                               ; high word of argument 1
0055: jeq #0x0 ? 0056 : 0247
0056: ld [24]                               ; low word of argument 1
0057: jeq #0x10ff0 ? 0058 : 0247
0058: ld [32]                               ; low word of argument 2
0059: jset #0x1000 ? 0248 : 0247
0060: jge #0x14a ? 0248 : 0061              ; pkey_alloc
0061: ja 0445
0062: jge #0x143 ? 0063 : 0064              ; userfaultfd
0063: jge #0x144 ? 0248 : 0208              ; membarrier
0064: ld [16]                               ; low word of argument 0
0065: jeq #0x3c1 ? 0066 : 0247
0066: ld [28]                               ; high word of argument 1
0067: jeq #0x0 ? 0068 : 0247
0068: ld [24]                               ; low word of argument 1
0069: jeq #0x10ff0 ? 0070 : 0247
0070: ld [48]                               ; low word of argument 4
0071: jeq #0x1000 ? 0248 : 0247
0072: jge #0x12a ? 0073 : 0106              ; perf_event_open
0073: jge #0x136 ? 0074 : 0089              ; process_vm_readv
0074: jge #0x13d ? 0075 : 0085              ; seccomp
0075: jge #0x140 ? 0076 : 0077              ; kexec_file_load
0076: jge #0x141 ? 0208 : 0225              ; bpf
0077: jge #0x13e ? 0248 : 0078              ; getrandom
0078: ld [16]                               ; low word of argument 0
0079: jeq #0x1 ? 0080 : 0083
0080: ld [24]                               ; low word of argument 1
0081: jset #0x8 ? 0082 : 0083
0082: ret #0x50010                          ; errno EBUSY
0083: ld [16]                               ; low word of argument 0
0084: jgt #0x1 ? 0248 : 0247
0085: jge #0x13a ? 0086 : 0088              ; sched_setattr
0086: jge #0x13c ? 0247 : 0087              ; renameat2
0087: jge #0x13b ? 0248 : 0198              ; sched_getattr
0088: jge #0x139 ? 0225 : 0247              ; finit_module
0089: jge #0x12f ? 0090 : 0095              ; name_to_handle_at
0090: jge #0x134 ? 0091 : 0092              ; setns
0091: jge #0x135 ? 0248 : 0225              ; getcpu
0092: jge #0x133 ? 0247 : 0093              ; sendmmsg
0093: jge #0x131 ? 0248 : 0094              ; clock_adjtime
0094: ret #0x5005f                          ; errno ENOTSUP
0095: jge #0x12c ? 0096 : 0105              ; fanotify_init
0096: jge #0x12e ? 0097 : 0208              ; prlimit64
0097: ld [24]                               ; low word of argument 1
0098: jeq #0xa ? 0099 : 0103
0099: ld [36]                               ; high word of argument 2
0100: jeq #0x0 ? 0101 : 0225
0101: ld [32]                               ; low word of argument 2
0102: jeq #0x0 ? 0103 : 0225
0103: ld [16]                               ; low word of argument 0
0104: jeq #0x0 ? 0248 : 0247
0105: jge #0x12b ? 0248 : 0208              ; recvmmsg
0106: jge #0x110 ? 0107 : 0118              ; unshare
0107: jge #0x118 ? 0108 : 0112              ; utimensat
0108: jge #0x125 ? 0109 : 0110              ; pipe2
0109: jge #0x129 ? 0247 : 0248              ; rt_tgsigqueueinfo
0110: jge #0x124 ? 0349 : 0111              ; dup3
0111: jge #0x119 ? 0248 : 0247              ; epoll_pwait
0112: jge #0x113 ? 0113 : 0114              ; splice
0113: jge #0x117 ? 0198 : 0248              ; move_pages
0114: jge #0x112 ? 0198 : 0115              ; get_robust_list
0115: jge #0x111 ? 0248 : 0116              ; set_robust_list
0116: ld [16]                               ; low word of argument 0
0117: jset #0x7e020080 ? 0225 : 0248
0118: jge #0x107 ? 0119 : 0120              ; unlinkat
0119: jge #0x10e ? 0248 : 0247              ; pselect6
0120: jge #0x106 ? 0121 : 0247              ; newfstatat
0121: ld [28]                               ; high word of argument 1
0122: jeq #0x0 ? 0123 : 0247
0123: ld [24]                               ; low word of argument 1
0124: jeq #0x10ff0 ? 0125 : 0247
0125: ld [40]                               ; low word of argument 3
0126: jeq #0x1000 ? 0248 : 0247
0127: jge #0xa1 ? 0128 : 0174               ; chroot
0128: jge #0xe4 ? 0129 : 0153               ; clock_gettime
0129: jge #0xfe ? 0130 : 0139               ; inotify_add_watch
0130: jge #0x101 ? 0131 : 0137              ; openat
0131: ld [28]                               ; high word of argument 1
0132: jeq #0x0 ? 0133 : 0247
0133: ld [24]                               ; low word of argument 1
0134: jeq #0x1b800 ? 0135 : 0247
0135: ld [32]                               ; low word of argument 2
0136: jset #0x400040 ? 0247 : 0248
0137: jge #0x100 ? 0198 : 0138              ; migrate_pages
0138: jge #0xff ? 0248 : 0247               ; inotify_rm_watch
0139: jge #0xf6 ? 0140 : 0148               ; kexec_load
0140: jge #0xfb ? 0141 : 0146               ; ioprio_set
0141: jge #0xfc ? 0248 : 0142               ; ioprio_get
0142: ld [16]                               ; low word of argument 0
0143: jeq #0x1 ? 0144 : 0247
0144: ld [24]                               ; low word of argument 1
0145: jeq #0x0 ? 0248 : 0247
0146: jge #0xf8 ? 0208 : 0147               ; add_key
0147: jge #0xf7 ? 0248 : 0225               ; waitid
0148: jge #0xed ? 0149 : 0151               ; mbind
0149: jge #0xf2 ? 0248 : 0150               ; mq_timedsend
0150: jge #0xf0 ? 0208 : 0248               ; mq_open
0151: jge #0xec ? 0208 : 0152               ; vserver
0152: jge #0xea ? 0247 : 0248               ; tgkill
0153: jge #0xc1 ? 0154 : 0166               ; fgetxattr
0154: jge #0xcc ? 0155 : 0159               ; sched_getaffinity
0155: jge #0xd6 ? 0156 : 0158               ; epoll_ctl_old
0156: jge #0xe3 ? 0225 : 0157               ; clock_settime
0157: jge #0xd9 ? 0248 : 0208               ; getdents64
0158: jeq #0xd4 ? 0208 : 0248               ; lookup_dcookie
0159: jge #0xc5 ? 0160 : 0164               ; removexattr
0160: jge #0xcb ? 0161 : 0163               ; sched_setaffinity
0161: ld [16]                               ; low word of argument 0
0162: jeq #0x0 ? 0248 : 0247
0163: jge #0xc9 ? 0248 : 0247               ; time
0164: jge #0xc4 ? 0248 : 0165               ; flistxattr
0165: jge #0xc2 ? 0247 : 0248               ; listxattr
0166: jge #0xb1 ? 0167 : 0171               ; get_kernel_syms
0167: jge #0xb4 ? 0168 : 0170               ; nfsservctl
0168: jge #0xbc ? 0247 : 0169               ; setxattr
0169: jge #0xba ? 0248 : 0208               ; gettid
0170: jge #0xb3 ? 0225 : 0208               ; quotactl
0171: jge #0xae ? 0172 : 0173               ; create_module
0172: jge #0xaf ? 0225 : 0208               ; init_module
0173: jeq #0xa2 ? 0248 : 0225               ; sync
0174: jge #0x81 ? 0175 : 0211               ; rt_sigqueueinfo
0175: jge #0x91 ? 0176 : 0194               ; sched_getscheduler
0176: jge #0x9d ? 0177 : 0191               ; prctl
0177: jge #0x9e ? 0178 : 0186               ; arch_prctl
0178: jge #0xa0 ? 0179 : 0181               ; setrlimit
0179: ld [16]                               ; low word of argument 0
0180: jeq #0xa ? 0225 : 0248
0181: jge #0x9f ? 0248 : 0182               ; adjtimex
0182: ld [16]                               ; low word of argument 0
0183: jge #0x4001 ? 0184 : 0248
0184: jgt #0x4004 ? 0248 : 0185
0185: ret #0x50016                          ; errno EINVAL
0186: ld [16]                               ; low word of argument 0
0187: jeq #0x4 ? 0438 : 0188
0188: jeq #0x18 ? 0247 : 0189
0189: jeq #0x1c ? 0247 : 0190
0190: jeq #0x16 ? 0247 : 0248
0191: jge #0x9b ? 0192 : 0193               ; pivot_root
0192: jge #0x9c ? 0208 : 0225               ; _sysctl
0193: jeq #0x99 ? 0225 : 0248               ; vhangup
0194: jge #0x8a ? 0195 : 0205               ; fstatfs
0195: jge #0x8f ? 0196 : 0197               ; sched_getparam
0196: jge #0x90 ? 0198 : 0248               ; sched_setscheduler
0197: jge #0x8e ? 0198 : 0200               ; sched_setparam
0198: ld [16]                               ; low word of argument 0
0199: jeq #0x0 ? 0248 : 0247
0200: jge #0x8d ? 0201 : 0248               ; setpriority
0201: ld [16]                               ; low word of argument 0
0202: jeq #0x0 ? 0203 : 0247
0203: ld [24]                               ; low word of argument 1
0204: jeq #0x0 ? 0248 : 0247
0205: jge #0x86 ? 0206 : 0209               ; uselib
0206: jge #0x89 ? 0247 : 0207               ; statfs
0207: jge #0x87 ? 0248 : 0208               ; personality
0208: ret #0x50026                          ; errno ENOSYS
0209: jge #0x84 ? 0247 : 0210               ; utime
0210: jge #0x82 ? 0248 : 0247               ; rt_sigsuspend
0211: jge #0x6b ? 0212 : 0221               ; geteuid
0212: jge #0x78 ? 0213 : 0217               ; getresgid
0213: jge #0x7e ? 0214 : 0215               ; capset
0214: jge #0x7f ? 0248 : 0247               ; rt_sigpending
0215: jge #0x7c ? 0248 : 0216               ; getsid
0216: jge #0x7a ? 0247 : 0248               ; setfsuid
0217: jge #0x74 ? 0218 : 0219               ; setgroups
0218: jeq #0x76 ? 0248 : 0247               ; getresuid
0219: jge #0x73 ? 0248 : 0220               ; getgroups
0220: jge #0x71 ? 0247 : 0248               ; setreuid
0221: jge #0x60 ? 0222 : 0227               ; gettimeofday
0222: jge #0x67 ? 0223 : 0226               ; syslog
0223: jge #0x69 ? 0247 : 0224               ; setuid
0224: jge #0x68 ? 0248 : 0225               ; getgid
0225: ret #0x50001                          ; errno EPERM
0226: jeq #0x65 ? 0247 : 0248               ; ptrace
0227: jge #0x4f ? 0228 : 0229               ; getcwd
0228: jeq #0x51 ? 0248 : 0247               ; fchdir
0229: jeq #0x4c ? 0247 : 0248               ; truncate
0230: jge #0xd ? 0231 : 0427                ; rt_sigaction
0231: jge #0x2d ? 0232 : 0295               ; recvfrom
0232: jge #0x48 ? 0233 : 0249               ; fcntl
0233: ld [16]                               ; low word of argument 0
0234: jge #0x3c0 ? 0235 : 0239
0235: jgt #0x3c8 ? 0239 : 0236
0236: ld [24]                               ; low word of argument 1
0237: jeq #0x1 ? 0248 : 0238
0238: ret #0x50009                          ; errno EBADF
0239: ld [24]                               ; low word of argument 1
0240: jeq #0x400 ? 0443 : 0241
0241: jeq #0x410 ? 0443 : 0242
0242: jeq #0x8 ? 0247 : 0243
0243: jeq #0xf ? 0247 : 0244
0244: jeq #0x4 ? 0245 : 0248
0245: ld [32]                               ; low word of argument 2
0246: jset #0x2000 ? 0247 : 0248
0247: ret #0x7ff00000                       ; trap: stop for the supervisor
0248: ret #0x7fff0000                       ; allow
0249: jge #0x37 ? 0250 : 0257               ; getsockopt
0250: jge #0x3b ? 0251 : 0254               ; execve
0251: jge #0x3e ? 0252 : 0253               ; kill
0252: jge #0x3f ? 0503 : 0502               ; uname
0253: jge #0x3c ? 0503 : 0502               ; exit
0254: jeq #0x38 ? 0255 : 0503               ; clone
0255: ld [16]                               ; low word of argument 0
0256: jset #0x7e820000 ? 0492 : 0503
0257: jge #0x33 ? 0258 : 0272               ; getsockname
0258: jge #0x36 ? 0259 : 0269               ; setsockopt
0259: ld [24]                               ; low word of argument 1
0260: jeq #0x0 ? 0261 : 0263
0261: ld [32]                               ; low word of argument 2
0262: jeq #0x4 ? 0492 : 0263
0263: ld [24]                               ; low word of argument 1
0264: jeq #0x29 ? 0265 : 0503
0265: ld [32]                               ; low word of argument 2
0266: jeq #0x5 ? 0492 : 0267
0267: jeq #0x6 ? 0492 : 0268
0268: jeq #0x39 ? 0492 : 0503
0269: jge #0x35 ? 0270 : 0502               ; socketpair
0270: ld [16]                               ; low word of argument 0
0271: jeq #0x1 ? 0503 : 0502
0272: jge #0x31 ? 0273 : 0282               ; bind
0273: jge #0x32 ? 0503 : 0274               ; listen
0274: ld [28]                               ; high word of argument 1
0275: jeq #0x0 ? 0276 : 0502
0276: ld [24]                               ; low word of argument 1
0277: jge #0x1b000 ? 0278 : 0502
0278: jge #0x1b800 ? 0502 : 0279
0279: jset #0x1f ? 0502 : 0280
0280: ld [32]                               ; low word of argument 2
0281: jeq #0x20 ? 0503 : 0502
0282: jeq #0x2e ? 0283 : 0503               ; sendmsg
0283: ld [28]                               ; high word of argument 1
0284: jeq #0x0 ? 0285 : 0289
0285: ld [24]                               ; low word of argument 1
0286: jge #0x4f000 ? 0287 : 0289
0287: jge #0x4f800 ? 0289 : 0288
0288: jset #0x7f ? 0289 : 0503
0289: ld [28]                               ; high word of argument 1
0290: jeq #0x0 ? 0291 : 0502
0291: ld [24]                               ; low word of argument 1
0292: jge #0x4f800 ? 0293 : 0502
0293: jge #0x50000 ? 0502 : 0294
0294: jset #0xff ? 0502 : 0503
0295: jge #0x1c ? 0296 : 0365               ; madvise
0296: jge #0x1d ? 0297 : 0361               ; shmget
0297: jge #0x22 ? 0298 : 0348               ; pause
0298: jge #0x2b ? 0299 : 0312               ; accept
0299: jge #0x2c ? 0300 : 0503               ; sendto
0300: ld [52]                               ; high word of argument 4
0301: jeq #0x0 ? 0302 : 0304
0302: ld [48]                               ; low word of argument 4
0303: jeq #0x0 ? 0503 : 0304
0304: ld [52]                               ; high word of argument 4
0305: jeq #0x0 ? 0306 : 0502
0306: ld [48]                               ; low word of argument 4
0307: jge #0x13000 ? 0308 : 0502
0308: jge #0x1b800 ? 0502 : 0309
0309: jset #0x1f ? 0502 : 0310
0310: ld [56]                               ; low word of argument 5
0311: jeq #0x20 ? 0503 : 0502
0312: jge #0x2a ? 0313 : 0328               ; connect
0313: ld [28]                               ; high word of argument 1
0314: jeq #0x0 ? 0315 : 0321
0315: ld [24]                               ; low word of argument 1
0316: jge #0x13000 ? 0317 : 0321
0317: jge #0x1b800 ? 0321 : 0318
0318: jset #0x1f ? 0321 : 0319
0319: ld [32]                               ; low word of argument 2
0320: jeq #0x20 ? 0503 : 0321
0321: ld [28]                               ; high word of argument 1
0322: jeq #0x0 ? 0323 : 0502
0323: ld [24]                               ; low word of argument 1
0324: jge #0x4f800 ? 0325 : 0502
0325: jge #0x50000 ? 0502 : 0326
0326: and #0xff
0327: jeq #0x50 ? 0503 : 0502
0328: jge #0x29 ? 0329 : 0503               ; socket
0329: ld [16]                               ; low word of argument 0
0330: jeq #0x2 ? 0332 : 0331
0331: jeq #0xa ? 0332 : 0344
0332: ld [24]                               ; low word of argument 1
0333: and #0xf
0334: jeq #0x1 ? 0335 : 0338
0335: ld [32]                               ; low word of argument 2
0336: jeq #0x0 ? 0503 : 0337
0337: jeq #0x6 ? 0503 : 0338
0338: ld [24]                               ; low word of argument 1
0339: and #0xf
0340: jeq #0x2 ? 0341 : 0502
0341: ld [32]                               ; low word of argument 2
0342: jeq #0x0 ? 0503 : 0343
0343: jeq #0x11 ? 0503 : 0502
0344: jeq #0x1 ? 0503 : 0345
0345: jeq #0x10 ? 0346 : 0502
0346: ld [32]                               ; low word of argument 2
0347: jeq #0x0 ? 0503 : 0502
0348: jge #0x21 ? 0349 : 0352               ; dup2
0349: ld [24]                               ; low word of argument 1
0350: jge #0x3c0 ? 0351 : 0503
0351: jgt #0x3c8 ? 0503 : 0500
0352: jeq #0x1e ? 0353 : 0503               ; shmat
0353: ld [28]                               ; high word of argument 1
0354: jeq #0x0 ? 0355 : 0503
0355: ld [24]                               ; low word of argument 1
0356: jge #0x60000 ? 0503 : 0357
0357: ld [28]                               ; high word of argument 1
0358: jeq #0x0 ? 0359 : 0443
0359: ld [24]                               ; low word of argument 1
0360: jeq #0x0 ? 0503 : 0443
0361: ld [20]                               ; high word of argument 0
0362: jeq #0x0 ? 0363 : 0503
0363: ld [16]                               ; low word of argument 0
0364: jge #0x60000 ? 0503 : 0443
0365: jge #0x11 ? 0366 : 0379               ; pread64
0366: jge #0x19 ? 0367 : 0378               ; mremap
0367: jge #0x1a ? 0503 : 0368               ; msync
0368: ld [20]                               ; high word of argument 0
0369: jeq #0x0 ? 0370 : 0372
0370: ld [16]                               ; low word of argument 0
0371: jge #0x60000 ? 0372 : 0443
0372: ld [40]                               ; low word of argument 3
0373: jset #0x2 ? 0374 : 0503
0374: ld [52]                               ; high word of argument 4
0375: jeq #0x0 ? 0376 : 0503
0376: ld [48]                               ; low word of argument 4
0377: jge #0x60000 ? 0503 : 0443
0378: jeq #0x15 ? 0502 : 0503               ; access
0379: jge #0x10 ? 0380 : 0503               ; ioctl
0380: ld [16]                               ; low word of argument 0
0381: jge #0x3c0 ? 0382 : 0383
0382: jgt #0x3c8 ? 0383 : 0500
0383: ld [24]                               ; low word of argument 1
0384: and #0xff00
0385: jeq #0x9400 ? 0386 : 0391
0386: ld [24]                               ; low word of argument 1
0387: jeq #0x40049409 ? 0503 : 0388
0388: jeq #0x4020940d ? 0503 : 0389
0389: jeq #0xc0189436 ? 0503 : 0390
0390: ret #0x50019                          ; errno ENOTTY
0391: ld [24]                               ; low word of argument 1
0392: jge #0x8903 ? 0393 : 0410
0393: jge #0x40086604 ? 0394 : 0402
0394: jge #0x401c5821 ? 0395 : 0398
0395: jge #0x800c6613 ? 0396 : 0397
0396: jge #0x800c6614 ? 0503 : 0502
0397: jeq #0x40806685 ? 0502 : 0503
0398: jge #0x40087603 ? 0399 : 0400
0399: jge #0x401c5820 ? 0502 : 0503
0400: jge #0x40087602 ? 0502 : 0401
0401: jge #0x40086605 ? 0503 : 0502
0402: jge #0x40047212 ? 0403 : 0406
0403: jge #0x40086602 ? 0404 : 0405
0404: jge #0x40086603 ? 0503 : 0502
0405: jeq #0x40047602 ? 0502 : 0503
0406: jge #0x40046604 ? 0407 : 0409
0407: jge #0x40047211 ? 0502 : 0408
0408: jge #0x40046605 ? 0503 : 0502
0409: jeq #0x40046602 ? 0502 : 0503
0410: jge #0x5412 ? 0411 : 0420
0411: jge #0x5452 ? 0412 : 0416
0412: jge #0x660a ? 0413 : 0414
0413: jge #0x8901 ? 0502 : 0503
0414: jge #0x6609 ? 0502 : 0415
0415: jge #0x5453 ? 0503 : 0502
0416: jge #0x541d ? 0417 : 0418
0417: jeq #0x5423 ? 0492 : 0503
0418: jge #0x541c ? 0492 : 0419
0419: jge #0x5413 ? 0503 : 0492
0420: jge #0x4b4c ? 0421 : 0424
0421: jge #0x4bfb ? 0422 : 0423
0422: jge #0x4bfc ? 0503 : 0492
0423: jeq #0x4b4d ? 0492 : 0503
0424: jge #0x4b49 ? 0425 : 0426
0425: jeq #0x4b4a ? 0503 : 0492
0426: jeq #0x4b47 ? 0492 : 0503
0427: jge #0x9 ? 0428 : 0493                ; mmap
0428: jge #0xb ? 0429 : 0444                ; munmap
0429: jge #0xc ? 0430 : 0439                ; brk
0430: ld [20]                               ; high word of argument 0
0431: jeq #0x0 ? 0432 : 0503
0432: ld [16]                               ; low word of argument 0
0433: jge #0x60000 ? 0503 : 0434
0434: ld [20]                               ; high word of argument 0
0435: jeq #0x0 ? 0436 : 0438
0436: ld [16]                               ; low word of argument 0
0437: jeq #0x0 ? 0503 : 0438
0438: ret #0x50000                          ; answer 0
0439: ld [20]                               ; high word of argument 0
0440: jeq #0x0 ? 0441 : 0503
0441: ld [16]                               ; low word of argument 0
0442: jge #0x60000 ? 0503 : 0443
0443: ret #0x50016                          ; errno EINVAL
0444: jge #0xa ? 0445 : 0450                ; mprotect
0445: ld [20]                               ; high word of argument 0
0446: jeq #0x0 ? 0447 : 0503
0447: ld [16]                               ; low word of argument 0
0448: jge #0x60000 ? 0503 : 0449
0449: ret #0x5000d                          ; errno EACCES
0450: ld [40]                               ; low word of argument 3
0451: jset #0x10 ? 0452 : 0503
0452: ld [20]                               ; high word of argument 0
0453: jeq #0x0 ? 0454 : 0503
0454: ld [16]                               ; low word of argument 0
0455: jge #0x60000 ? 0503 : 0456
0456: ld [20]                               ; high word of argument 0
0457: jeq #0x0 ? 0458 : 0492
0458: ld [16]                               ; low word of argument 0
0459: jeq #0x10000 ? 0460 : 0478
0460: ld [28]                               ; high word of argument 1
0461: jeq #0x0 ? 0462 : 0478
0462: ld [24]                               ; low word of argument 1
0463: jeq #0x40000 ? 0464 : 0478
0464: ld [36]                               ; high word of argument 2
0465: jeq #0x0 ? 0466 : 0478
0466: ld [32]                               ; low word of argument 2
0467: jeq #0x5 ? 0468 : 0478
0468: ld [44]                               ; high word of argument 3
0469: jeq #0x0 ? 0470 : 0478
0470: ld [40]                               ; low word of argument 3
0471: jeq #0x11 ? 0472 : 0478
0472: ld [48]                               ; low word of argument 4
0473: jeq #0x3c0 ? 0474 : 0478
0474: ld [60]                               ; high word of argument 5
0475: jeq #0x0 ? 0476 : 0478
0476: ld [56]                               ; low word of argument 5
0477: jeq #0x0 ? 0503 : 0478
0478: ld [16]                               ; low word of argument 0
0479: jeq #0x50000 ? 0480 : 0492
0480: ld [28]                               ; high word of argument 1
0481: jeq #0x0 ? 0482 : 0492
0482: ld [24]                               ; low word of argument 1
0483: jeq #0x10000 ? 0484 : 0492
0484: ld [36]                               ; high word of argument 2
0485: jeq #0x0 ? 0486 : 0492
0486: ld [32]                               ; low word of argument 2
0487: jeq #0x3 ? 0488 : 0492
0488: ld [44]                               ; high word of argument 3
0489: jeq #0x0 ? 0490 : 0492
0490: ld [40]                               ; low word of argument 3
0491: jeq #0x32 ? 0503 : 0492
0492: ret #0x50001                          ; errno EPERM
0493: jge #0x4 ? 0494 : 0496                ; stat
0494: jge #0x5 ? 0495 : 0502                ; fstat
0495: jeq #0x6 ? 0502 : 0503                ; lstat
0496: jge #0x3 ? 0497 : 0501                ; close
0497: ld [16]                               ; low word of argument 0
0498: jge #0x3c0 ? 0499 : 0503
0499: jgt #0x3c8 ? 0503 : 0500
0500: ret #0x50009                          ; errno EBADF
0501: jge #0x2 ? 0502 : 0503                ; open
0502: ret #0x7ff00000                       ; trap: stop for the supervisor
0503: ret #0x7fff0000                       ; allow
0504: ret #0x80000000                       ; kill the process
0505: ld [16]                               ; low word of argument 0
0506: jge #0x3c3 ? 0507 : 0522
0507: jge #0x3c4 ? 0508 : 0514
0508: jge #0x3c5 ? 0509 : 0516
0509: jge #0x3c6 ? 0510 : 0518
0510: jge #0x3c7 ? 0511 : 0522
0511: jge #0x3c8 ? 0512 : 0520
0512: jge #0x3c9 ? 0513 : 0514
0513: ja 0522
0514: ld [32]                               ; low word of argument 2
0515: jge #0x10060 ? 0522 : 0523
0516: ld [32]                               ; low word of argument 2
0517: jge #0x10360 ? 0522 : 0523
0518: ld [32]                               ; low word of argument 2
0519: jge #0x10560 ? 0522 : 0523
0520: ld [32]                               ; low word of argument 2
0521: jge #0x10660 ? 0522 : 0523
0522: ret #0x7ff00000                       ; trap: stop for the supervisor
0523: ret #0x7fff0000                       ; allow
