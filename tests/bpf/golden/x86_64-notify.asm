0000: ld [4]                                ; architecture
0001: jeq #0xc000003e ? 0003 : 0002         ; x86_64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0x49 ? 0005 : 0240               ; flock
0005: jge #0x102 ? 0006 : 0132              ; mkdirat
0006: jge #0x141 ? 0007 : 0072              ; bpf
0007: jge #0x1b6 ? 0008 : 0031              ; pidfd_getfd
0008: jge #0x1bf ? 0009 : 0017              ; memfd_secret
0009: jge #0x1cb ? 0010 : 0013              ; lsm_get_self_attr
0010: jge #0x1cd ? 0011 : 0012              ; lsm_list_modules
0011: jge #0x1cf ? 0214 : 0258              ; setxattrat
0012: jge #0x1cc ? 0214 : 0258              ; lsm_set_self_attr
0013: jge #0x1c5 ? 0014 : 0015              ; map_shadow_stack
0014: jge #0x1c9 ? 0214 : 0258              ; statmount
0015: jge #0x1c4 ? 0257 : 0016              ; fchmodat2
0016: jge #0x1c0 ? 0258 : 0214              ; process_mrelease
0017: jge #0x1ba ? 0018 : 0021              ; mount_setattr
0018: jge #0x1bc ? 0019 : 0020              ; landlock_create_ruleset
0019: jge #0x1bd ? 0258 : 0094              ; landlock_add_rule
0020: jge #0x1bb ? 0231 : 0214              ; quotactl_fd
0021: jge #0x1b8 ? 0022 : 0023              ; process_madvise
0022: jge #0x1b9 ? 0258 : 0214              ; epoll_pwait2
0023: jge #0x1b7 ? 0024 : 0257              ; faccessat2
0024: ld [28]                               ; high word of argument 1
0025: jeq #0x0 ? 0026 : 0257
0026: ld [24]                               ; low word of argument 1
0027: jeq #0x10ff0 ? 0028 : 0257
0028: ld [40]                               ; low word of argument 3
0029: and #0xfffffdff
0030: jeq #0x1000 ? 0258 : 0257
0031: jge #0x1b3 ? 0032 : 0048              ; clone3
0032: jge #0x1b5 ? 0033 : 0043              ; openat2
0033: ld [44]                               ; high word of argument 3
0034: jeq #0x0 ? 0035 : 0257
0035: ld [40]                               ; low word of argument 3
0036: jeq #0x18 ? 0037 : 0257
0037: ld [36]                               ; high word of argument 2
0038: jeq #0x0 ? 0039 : 0257
0039: ld [32]                               ; low word of argument 2
0040: jge #0x10000 ? 0041 : 0257
0041: jset #0x1f ? 0257 : 0042
0042: ja 0515
0043: jge #0x1b4 ? 0044 : 0214              ; close_range
0044: ld [24]                               ; low word of argument 1
0045: jge #0x3c0 ? 0046 : 0258
0046: ld [16]                               ; low word of argument 0
0047: jgt #0x3c8 ? 0258 : 0257
0048: jge #0x14c ? 0049 : 0060              ; statx
0049: jge #0x1a8 ? 0050 : 0052              ; pidfd_send_signal
0050: jge #0x1a9 ? 0051 : 0257              ; io_uring_setup
0051: jge #0x1b2 ? 0258 : 0214              ; pidfd_open
0052: jge #0x14d ? 0053 : 0054              ; io_pgetevents
0053: jge #0x151 ? 0214 : 0258
0054: ld [28]                               ; high word of argument 1
0055: jeq #0x0 ? 0056 : 0257
0056: ld [24]                               ; low word of argument 1
0057: jeq #0x10ff0 ? 0058 : 0257
0058: ld [32]                               ; low word of argument 2
0059: jset #0x1000 ? 0258 : 0257
0060: jge #0x144 ? 0061 : 0063              ; membarrier
0061: jeq #0x149 ? 0062 : 0258              ; pkey_mprotect
0062: ja 0455
0063: jeq #0x142 ? 0064 : 0214              ; execveat
0064: ld [16]                               ; low word of argument 0
0065: jeq #0x3c1 ? 0066 : 0257
0066: ld [28]                               ; high word of argument 1
0067: jeq #0x0 ? 0068 : 0257
0068: ld [24]                               ; low word of argument 1
0069: jeq #0x10ff0 ? 0070 : 0257
0070: ld [48]                               ; low word of argument 4
0071: jeq #0x1000 ? 0258 : 0257
0072: jge #0x125 ? 0073 : 0107              ; pipe2
0073: jge #0x135 ? 0074 : 0089              ; getcpu
0074: jge #0x13c ? 0075 : 0085              ; renameat2
0075: jge #0x13e ? 0076 : 0077              ; getrandom
0076: jge #0x140 ? 0231 : 0258              ; kexec_file_load
0077: jge #0x13d ? 0078 : 0257              ; seccomp
0078: ld [16]                               ; low word of argument 0
0079: jeq #0x1 ? 0080 : 0083
0080: ld [24]                               ; low word of argument 1
0081: jset #0x8 ? 0082 : 0083
0082: ret #0x50010                          ; errno EBUSY
0083: ld [16]                               ; low word of argument 0
0084: jgt #0x1 ? 0258 : 0257
0085: jge #0x13a ? 0086 : 0087              ; sched_setattr
0086: jge #0x13b ? 0258 : 0204              ; sched_getattr
0087: jge #0x139 ? 0231 : 0088              ; finit_module
0088: jge #0x136 ? 0257 : 0258              ; process_vm_readv
0089: jge #0x12e ? 0090 : 0103              ; prlimit64
0090: jge #0x133 ? 0091 : 0092              ; sendmmsg
0091: jge #0x134 ? 0231 : 0257              ; setns
0092: jge #0x12f ? 0093 : 0095              ; name_to_handle_at
0093: jge #0x131 ? 0258 : 0094              ; clock_adjtime
0094: ret #0x5005f                          ; errno ENOTSUP
0095: ld [24]                               ; low word of argument 1
0096: jeq #0xa ? 0097 : 0101
0097: ld [36]                               ; high word of argument 2
0098: jeq #0x0 ? 0099 : 0231
0099: ld [32]                               ; low word of argument 2
0100: jeq #0x0 ? 0101 : 0231
0101: ld [16]                               ; low word of argument 0
0102: jeq #0x0 ? 0258 : 0257
0103: jge #0x12b ? 0104 : 0105              ; recvmmsg
0104: jge #0x12c ? 0214 : 0258              ; fanotify_init
0105: jge #0x12a ? 0214 : 0106              ; perf_event_open
0106: jge #0x129 ? 0257 : 0258              ; rt_tgsigqueueinfo
0107: jge #0x10c ? 0108 : 0119              ; fchmodat
0108: jge #0x113 ? 0109 : 0113              ; splice
0109: jge #0x119 ? 0110 : 0111              ; epoll_pwait
0110: jge #0x124 ? 0359 : 0258              ; dup3
0111: jge #0x118 ? 0257 : 0112              ; utimensat
0112: jge #0x117 ? 0204 : 0258              ; move_pages
0113: jge #0x111 ? 0114 : 0115              ; set_robust_list
0114: jge #0x112 ? 0204 : 0258              ; get_robust_list
0115: jge #0x110 ? 0116 : 0118              ; unshare
0116: ld [16]                               ; low word of argument 0
0117: jset #0x7e020080 ? 0231 : 0258
0118: jge #0x10e ? 0258 : 0257              ; pselect6
0119: jge #0x107 ? 0120 : 0125              ; unlinkat
0120: jge #0x10b ? 0121 : 0257              ; readlinkat
0121: ld [28]                               ; high word of argument 1
0122: jeq #0x0 ? 0123 : 0257
0123: ld [24]                               ; low word of argument 1
0124: jeq #0x10ff0 ? 0258 : 0257
0125: jge #0x106 ? 0126 : 0257              ; newfstatat
0126: ld [28]                               ; high word of argument 1
0127: jeq #0x0 ? 0128 : 0257
0128: ld [24]                               ; low word of argument 1
0129: jeq #0x10ff0 ? 0130 : 0257
0130: ld [40]                               ; low word of argument 3
0131: jeq #0x1000 ? 0258 : 0257
0132: jge #0xa1 ? 0133 : 0179               ; chroot
0133: jge #0xe4 ? 0134 : 0158               ; clock_gettime
0134: jge #0xfe ? 0135 : 0144               ; inotify_add_watch
0135: jge #0x101 ? 0136 : 0142              ; openat
0136: ld [28]                               ; high word of argument 1
0137: jeq #0x0 ? 0138 : 0257
0138: ld [24]                               ; low word of argument 1
0139: jeq #0x1b800 ? 0140 : 0257
0140: ld [32]                               ; low word of argument 2
0141: jset #0x400040 ? 0257 : 0258
0142: jge #0x100 ? 0204 : 0143              ; migrate_pages
0143: jge #0xff ? 0258 : 0257               ; inotify_rm_watch
0144: jge #0xf6 ? 0145 : 0153               ; kexec_load
0145: jge #0xfb ? 0146 : 0151               ; ioprio_set
0146: jge #0xfc ? 0258 : 0147               ; ioprio_get
0147: ld [16]                               ; low word of argument 0
0148: jeq #0x1 ? 0149 : 0257
0149: ld [24]                               ; low word of argument 1
0150: jeq #0x0 ? 0258 : 0257
0151: jge #0xf8 ? 0214 : 0152               ; add_key
0152: jge #0xf7 ? 0258 : 0231               ; waitid
0153: jge #0xed ? 0154 : 0156               ; mbind
0154: jge #0xf2 ? 0258 : 0155               ; mq_timedsend
0155: jge #0xf0 ? 0214 : 0258               ; mq_open
0156: jge #0xec ? 0214 : 0157               ; vserver
0157: jge #0xea ? 0257 : 0258               ; tgkill
0158: jge #0xc1 ? 0159 : 0171               ; fgetxattr
0159: jge #0xcc ? 0160 : 0164               ; sched_getaffinity
0160: jge #0xd6 ? 0161 : 0163               ; epoll_ctl_old
0161: jge #0xe3 ? 0231 : 0162               ; clock_settime
0162: jge #0xd9 ? 0258 : 0214               ; getdents64
0163: jeq #0xd4 ? 0214 : 0258               ; lookup_dcookie
0164: jge #0xc5 ? 0165 : 0169               ; removexattr
0165: jge #0xcb ? 0166 : 0168               ; sched_setaffinity
0166: ld [16]                               ; low word of argument 0
0167: jeq #0x0 ? 0258 : 0257
0168: jge #0xc9 ? 0258 : 0257               ; time
0169: jge #0xc4 ? 0258 : 0170               ; flistxattr
0170: jge #0xc2 ? 0257 : 0258               ; listxattr
0171: jge #0xb1 ? 0172 : 0176               ; get_kernel_syms
0172: jge #0xb4 ? 0173 : 0175               ; nfsservctl
0173: jge #0xbc ? 0257 : 0174               ; setxattr
0174: jge #0xba ? 0258 : 0214               ; gettid
0175: jge #0xb3 ? 0231 : 0214               ; quotactl
0176: jge #0xae ? 0177 : 0178               ; create_module
0177: jge #0xaf ? 0231 : 0214               ; init_module
0178: jeq #0xa2 ? 0258 : 0231               ; sync
0179: jge #0x81 ? 0180 : 0217               ; rt_sigqueueinfo
0180: jge #0x91 ? 0181 : 0200               ; sched_getscheduler
0181: jge #0x9d ? 0182 : 0197               ; prctl
0182: jge #0x9e ? 0183 : 0191               ; arch_prctl
0183: jge #0xa0 ? 0184 : 0186               ; setrlimit
0184: ld [16]                               ; low word of argument 0
0185: jeq #0xa ? 0231 : 0258
0186: jge #0x9f ? 0258 : 0187               ; adjtimex
0187: ld [16]                               ; low word of argument 0
0188: jge #0x4001 ? 0189 : 0258
0189: jgt #0x4004 ? 0258 : 0190
0190: ret #0x50016                          ; errno EINVAL
0191: ld [16]                               ; low word of argument 0
0192: jeq #0x4 ? 0193 : 0194
0193: ret #0x50000                          ; answer 0
0194: jeq #0x18 ? 0257 : 0195
0195: jeq #0x1c ? 0257 : 0196
0196: jeq #0x16 ? 0257 : 0258
0197: jge #0x9b ? 0198 : 0199               ; pivot_root
0198: jge #0x9c ? 0214 : 0231               ; _sysctl
0199: jeq #0x99 ? 0231 : 0258               ; vhangup
0200: jge #0x8a ? 0201 : 0211               ; fstatfs
0201: jge #0x8f ? 0202 : 0203               ; sched_getparam
0202: jge #0x90 ? 0204 : 0258               ; sched_setscheduler
0203: jge #0x8e ? 0204 : 0206               ; sched_setparam
0204: ld [16]                               ; low word of argument 0
0205: jeq #0x0 ? 0258 : 0257
0206: jge #0x8d ? 0207 : 0258               ; setpriority
0207: ld [16]                               ; low word of argument 0
0208: jeq #0x0 ? 0209 : 0257
0209: ld [24]                               ; low word of argument 1
0210: jeq #0x0 ? 0258 : 0257
0211: jge #0x86 ? 0212 : 0215               ; uselib
0212: jge #0x89 ? 0257 : 0213               ; statfs
0213: jge #0x87 ? 0258 : 0214               ; personality
0214: ret #0x50026                          ; errno ENOSYS
0215: jge #0x84 ? 0257 : 0216               ; utime
0216: jge #0x82 ? 0258 : 0257               ; rt_sigsuspend
0217: jge #0x6b ? 0218 : 0227               ; geteuid
0218: jge #0x78 ? 0219 : 0223               ; getresgid
0219: jge #0x7e ? 0220 : 0221               ; capset
0220: jge #0x7f ? 0258 : 0257               ; rt_sigpending
0221: jge #0x7c ? 0258 : 0222               ; getsid
0222: jge #0x7a ? 0257 : 0258               ; setfsuid
0223: jge #0x74 ? 0224 : 0225               ; setgroups
0224: jeq #0x76 ? 0258 : 0257               ; getresuid
0225: jge #0x73 ? 0258 : 0226               ; getgroups
0226: jge #0x71 ? 0257 : 0258               ; setreuid
0227: jge #0x60 ? 0228 : 0237               ; gettimeofday
0228: jge #0x67 ? 0229 : 0232               ; syslog
0229: jge #0x69 ? 0257 : 0230               ; setuid
0230: jge #0x68 ? 0258 : 0231               ; getgid
0231: ret #0x50001                          ; errno EPERM
0232: jeq #0x65 ? 0233 : 0258               ; ptrace
0233: ld [20]                               ; high word of argument 0
0234: jeq #0x0 ? 0235 : 0257
0235: ld [16]                               ; low word of argument 0
0236: jeq #0x0 ? 0258 : 0257
0237: jge #0x4f ? 0238 : 0239               ; getcwd
0238: jeq #0x51 ? 0258 : 0257               ; fchdir
0239: jeq #0x4c ? 0257 : 0258               ; truncate
0240: jge #0xd ? 0241 : 0437                ; rt_sigaction
0241: jge #0x2d ? 0242 : 0305               ; recvfrom
0242: jge #0x48 ? 0243 : 0259               ; fcntl
0243: ld [16]                               ; low word of argument 0
0244: jge #0x3c0 ? 0245 : 0249
0245: jgt #0x3c8 ? 0249 : 0246
0246: ld [24]                               ; low word of argument 1
0247: jeq #0x1 ? 0258 : 0248
0248: ret #0x50009                          ; errno EBADF
0249: ld [24]                               ; low word of argument 1
0250: jeq #0x400 ? 0453 : 0251
0251: jeq #0x410 ? 0453 : 0252
0252: jeq #0x8 ? 0257 : 0253
0253: jeq #0xf ? 0257 : 0254
0254: jeq #0x4 ? 0255 : 0258
0255: ld [32]                               ; low word of argument 2
0256: jset #0x2000 ? 0257 : 0258
0257: ret #0x7fc00000                       ; trap: notify the supervisor
0258: ret #0x7fff0000                       ; allow
0259: jge #0x37 ? 0260 : 0267               ; getsockopt
0260: jge #0x3b ? 0261 : 0264               ; execve
0261: jge #0x3e ? 0262 : 0263               ; kill
0262: jge #0x3f ? 0513 : 0512               ; uname
0263: jge #0x3c ? 0513 : 0512               ; exit
0264: jeq #0x38 ? 0265 : 0513               ; clone
0265: ld [16]                               ; low word of argument 0
0266: jset #0x7e020000 ? 0502 : 0513
0267: jge #0x33 ? 0268 : 0282               ; getsockname
0268: jge #0x36 ? 0269 : 0279               ; setsockopt
0269: ld [24]                               ; low word of argument 1
0270: jeq #0x0 ? 0271 : 0273
0271: ld [32]                               ; low word of argument 2
0272: jeq #0x4 ? 0502 : 0273
0273: ld [24]                               ; low word of argument 1
0274: jeq #0x29 ? 0275 : 0513
0275: ld [32]                               ; low word of argument 2
0276: jeq #0x5 ? 0502 : 0277
0277: jeq #0x6 ? 0502 : 0278
0278: jeq #0x39 ? 0502 : 0513
0279: jge #0x35 ? 0280 : 0512               ; socketpair
0280: ld [16]                               ; low word of argument 0
0281: jeq #0x1 ? 0513 : 0512
0282: jge #0x31 ? 0283 : 0292               ; bind
0283: jge #0x32 ? 0513 : 0284               ; listen
0284: ld [28]                               ; high word of argument 1
0285: jeq #0x0 ? 0286 : 0512
0286: ld [24]                               ; low word of argument 1
0287: jge #0x1b000 ? 0288 : 0512
0288: jge #0x1b800 ? 0512 : 0289
0289: jset #0x1f ? 0512 : 0290
0290: ld [32]                               ; low word of argument 2
0291: jeq #0x20 ? 0513 : 0512
0292: jeq #0x2e ? 0293 : 0513               ; sendmsg
0293: ld [28]                               ; high word of argument 1
0294: jeq #0x0 ? 0295 : 0299
0295: ld [24]                               ; low word of argument 1
0296: jge #0x4f000 ? 0297 : 0299
0297: jge #0x4f800 ? 0299 : 0298
0298: jset #0x7f ? 0299 : 0513
0299: ld [28]                               ; high word of argument 1
0300: jeq #0x0 ? 0301 : 0512
0301: ld [24]                               ; low word of argument 1
0302: jge #0x4f800 ? 0303 : 0512
0303: jge #0x50000 ? 0512 : 0304
0304: jset #0xff ? 0512 : 0513
0305: jge #0x1c ? 0306 : 0375               ; madvise
0306: jge #0x1d ? 0307 : 0371               ; shmget
0307: jge #0x22 ? 0308 : 0358               ; pause
0308: jge #0x2b ? 0309 : 0322               ; accept
0309: jge #0x2c ? 0310 : 0513               ; sendto
0310: ld [52]                               ; high word of argument 4
0311: jeq #0x0 ? 0312 : 0314
0312: ld [48]                               ; low word of argument 4
0313: jeq #0x0 ? 0513 : 0314
0314: ld [52]                               ; high word of argument 4
0315: jeq #0x0 ? 0316 : 0512
0316: ld [48]                               ; low word of argument 4
0317: jge #0x13000 ? 0318 : 0512
0318: jge #0x1b800 ? 0512 : 0319
0319: jset #0x1f ? 0512 : 0320
0320: ld [56]                               ; low word of argument 5
0321: jeq #0x20 ? 0513 : 0512
0322: jge #0x2a ? 0323 : 0338               ; connect
0323: ld [28]                               ; high word of argument 1
0324: jeq #0x0 ? 0325 : 0331
0325: ld [24]                               ; low word of argument 1
0326: jge #0x13000 ? 0327 : 0331
0327: jge #0x1b800 ? 0331 : 0328
0328: jset #0x1f ? 0331 : 0329
0329: ld [32]                               ; low word of argument 2
0330: jeq #0x20 ? 0513 : 0331
0331: ld [28]                               ; high word of argument 1
0332: jeq #0x0 ? 0333 : 0512
0333: ld [24]                               ; low word of argument 1
0334: jge #0x4f800 ? 0335 : 0512
0335: jge #0x50000 ? 0512 : 0336
0336: and #0xff
0337: jeq #0x50 ? 0513 : 0512
0338: jge #0x29 ? 0339 : 0513               ; socket
0339: ld [16]                               ; low word of argument 0
0340: jeq #0x2 ? 0342 : 0341
0341: jeq #0xa ? 0342 : 0354
0342: ld [24]                               ; low word of argument 1
0343: and #0xf
0344: jeq #0x1 ? 0345 : 0348
0345: ld [32]                               ; low word of argument 2
0346: jeq #0x0 ? 0513 : 0347
0347: jeq #0x6 ? 0513 : 0348
0348: ld [24]                               ; low word of argument 1
0349: and #0xf
0350: jeq #0x2 ? 0351 : 0512
0351: ld [32]                               ; low word of argument 2
0352: jeq #0x0 ? 0513 : 0353
0353: jeq #0x11 ? 0513 : 0512
0354: jeq #0x1 ? 0513 : 0355
0355: jeq #0x10 ? 0356 : 0512
0356: ld [32]                               ; low word of argument 2
0357: jeq #0x0 ? 0513 : 0512
0358: jge #0x21 ? 0359 : 0362               ; dup2
0359: ld [24]                               ; low word of argument 1
0360: jge #0x3c0 ? 0361 : 0513
0361: jgt #0x3c8 ? 0513 : 0510
0362: jeq #0x1e ? 0363 : 0513               ; shmat
0363: ld [28]                               ; high word of argument 1
0364: jeq #0x0 ? 0365 : 0513
0365: ld [24]                               ; low word of argument 1
0366: jge #0x60000 ? 0513 : 0367
0367: ld [28]                               ; high word of argument 1
0368: jeq #0x0 ? 0369 : 0453
0369: ld [24]                               ; low word of argument 1
0370: jeq #0x0 ? 0513 : 0453
0371: ld [20]                               ; high word of argument 0
0372: jeq #0x0 ? 0373 : 0513
0373: ld [16]                               ; low word of argument 0
0374: jge #0x60000 ? 0513 : 0453
0375: jge #0x11 ? 0376 : 0389               ; pread64
0376: jge #0x19 ? 0377 : 0388               ; mremap
0377: jge #0x1a ? 0513 : 0378               ; msync
0378: ld [20]                               ; high word of argument 0
0379: jeq #0x0 ? 0380 : 0382
0380: ld [16]                               ; low word of argument 0
0381: jge #0x60000 ? 0382 : 0453
0382: ld [40]                               ; low word of argument 3
0383: jset #0x2 ? 0384 : 0513
0384: ld [52]                               ; high word of argument 4
0385: jeq #0x0 ? 0386 : 0513
0386: ld [48]                               ; low word of argument 4
0387: jge #0x60000 ? 0513 : 0453
0388: jeq #0x15 ? 0512 : 0513               ; access
0389: jge #0x10 ? 0390 : 0513               ; ioctl
0390: ld [16]                               ; low word of argument 0
0391: jge #0x3c0 ? 0392 : 0393
0392: jgt #0x3c8 ? 0393 : 0510
0393: ld [24]                               ; low word of argument 1
0394: and #0xff00
0395: jeq #0x9400 ? 0396 : 0401
0396: ld [24]                               ; low word of argument 1
0397: jeq #0x40049409 ? 0513 : 0398
0398: jeq #0x4020940d ? 0513 : 0399
0399: jeq #0xc0189436 ? 0513 : 0400
0400: ret #0x50019                          ; errno ENOTTY
0401: ld [24]                               ; low word of argument 1
0402: jge #0x8903 ? 0403 : 0420
0403: jge #0x40086604 ? 0404 : 0412
0404: jge #0x401c5821 ? 0405 : 0408
0405: jge #0x800c6613 ? 0406 : 0407
0406: jge #0x800c6614 ? 0513 : 0512
0407: jeq #0x40806685 ? 0512 : 0513
0408: jge #0x40087603 ? 0409 : 0410
0409: jge #0x401c5820 ? 0512 : 0513
0410: jge #0x40087602 ? 0512 : 0411
0411: jge #0x40086605 ? 0513 : 0512
0412: jge #0x40047212 ? 0413 : 0416
0413: jge #0x40086602 ? 0414 : 0415
0414: jge #0x40086603 ? 0513 : 0512
0415: jeq #0x40047602 ? 0512 : 0513
0416: jge #0x40046604 ? 0417 : 0419
0417: jge #0x40047211 ? 0512 : 0418
0418: jge #0x40046605 ? 0513 : 0512
0419: jeq #0x40046602 ? 0512 : 0513
0420: jge #0x5412 ? 0421 : 0430
0421: jge #0x5452 ? 0422 : 0426
0422: jge #0x660a ? 0423 : 0424
0423: jge #0x8901 ? 0512 : 0513
0424: jge #0x6609 ? 0512 : 0425
0425: jge #0x5453 ? 0513 : 0512
0426: jge #0x541d ? 0427 : 0428
0427: jeq #0x5423 ? 0502 : 0513
0428: jge #0x541c ? 0502 : 0429
0429: jge #0x5413 ? 0513 : 0502
0430: jge #0x4b4c ? 0431 : 0434
0431: jge #0x4bfb ? 0432 : 0433
0432: jge #0x4bfc ? 0513 : 0502
0433: jeq #0x4b4d ? 0502 : 0513
0434: jge #0x4b49 ? 0435 : 0436
0435: jeq #0x4b4a ? 0513 : 0502
0436: jeq #0x4b47 ? 0502 : 0513
0437: jge #0x9 ? 0438 : 0503                ; mmap
0438: jge #0xb ? 0439 : 0454                ; munmap
0439: jge #0xc ? 0440 : 0449                ; brk
0440: ld [20]                               ; high word of argument 0
0441: jeq #0x0 ? 0442 : 0513
0442: ld [16]                               ; low word of argument 0
0443: jge #0x60000 ? 0513 : 0444
0444: ld [20]                               ; high word of argument 0
0445: jeq #0x0 ? 0446 : 0448
0446: ld [16]                               ; low word of argument 0
0447: jeq #0x0 ? 0513 : 0448
0448: ret #0x50000                          ; answer 0
0449: ld [20]                               ; high word of argument 0
0450: jeq #0x0 ? 0451 : 0513
0451: ld [16]                               ; low word of argument 0
0452: jge #0x60000 ? 0513 : 0453
0453: ret #0x50016                          ; errno EINVAL
0454: jge #0xa ? 0455 : 0460                ; mprotect
0455: ld [20]                               ; high word of argument 0
0456: jeq #0x0 ? 0457 : 0513
0457: ld [16]                               ; low word of argument 0
0458: jge #0x60000 ? 0513 : 0459
0459: ret #0x5000d                          ; errno EACCES
0460: ld [40]                               ; low word of argument 3
0461: jset #0x10 ? 0462 : 0513
0462: ld [20]                               ; high word of argument 0
0463: jeq #0x0 ? 0464 : 0513
0464: ld [16]                               ; low word of argument 0
0465: jge #0x60000 ? 0513 : 0466
0466: ld [20]                               ; high word of argument 0
0467: jeq #0x0 ? 0468 : 0502
0468: ld [16]                               ; low word of argument 0
0469: jeq #0x10000 ? 0470 : 0488
0470: ld [28]                               ; high word of argument 1
0471: jeq #0x0 ? 0472 : 0488
0472: ld [24]                               ; low word of argument 1
0473: jeq #0x40000 ? 0474 : 0488
0474: ld [36]                               ; high word of argument 2
0475: jeq #0x0 ? 0476 : 0488
0476: ld [32]                               ; low word of argument 2
0477: jeq #0x5 ? 0478 : 0488
0478: ld [44]                               ; high word of argument 3
0479: jeq #0x0 ? 0480 : 0488
0480: ld [40]                               ; low word of argument 3
0481: jeq #0x11 ? 0482 : 0488
0482: ld [48]                               ; low word of argument 4
0483: jeq #0x3c0 ? 0484 : 0488
0484: ld [60]                               ; high word of argument 5
0485: jeq #0x0 ? 0486 : 0488
0486: ld [56]                               ; low word of argument 5
0487: jeq #0x0 ? 0513 : 0488
0488: ld [16]                               ; low word of argument 0
0489: jeq #0x50000 ? 0490 : 0502
0490: ld [28]                               ; high word of argument 1
0491: jeq #0x0 ? 0492 : 0502
0492: ld [24]                               ; low word of argument 1
0493: jeq #0x10000 ? 0494 : 0502
0494: ld [36]                               ; high word of argument 2
0495: jeq #0x0 ? 0496 : 0502
0496: ld [32]                               ; low word of argument 2
0497: jeq #0x3 ? 0498 : 0502
0498: ld [44]                               ; high word of argument 3
0499: jeq #0x0 ? 0500 : 0502
0500: ld [40]                               ; low word of argument 3
0501: jeq #0x32 ? 0513 : 0502
0502: ret #0x50001                          ; errno EPERM
0503: jge #0x4 ? 0504 : 0506                ; stat
0504: jge #0x5 ? 0505 : 0512                ; fstat
0505: jeq #0x6 ? 0512 : 0513                ; lstat
0506: jge #0x3 ? 0507 : 0511                ; close
0507: ld [16]                               ; low word of argument 0
0508: jge #0x3c0 ? 0509 : 0513
0509: jgt #0x3c8 ? 0513 : 0510
0510: ret #0x50009                          ; errno EBADF
0511: jge #0x2 ? 0512 : 0513                ; open
0512: ret #0x7fc00000                       ; trap: notify the supervisor
0513: ret #0x7fff0000                       ; allow
0514: ret #0x80000000                       ; kill the process
0515: ld [16]                               ; low word of argument 0
0516: jge #0x3c3 ? 0517 : 0532
0517: jge #0x3c4 ? 0518 : 0524
0518: jge #0x3c5 ? 0519 : 0526
0519: jge #0x3c6 ? 0520 : 0528
0520: jge #0x3c7 ? 0521 : 0532
0521: jge #0x3c8 ? 0522 : 0530
0522: jge #0x3c9 ? 0523 : 0524
0523: ja 0532
0524: ld [32]                               ; low word of argument 2
0525: jge #0x10060 ? 0532 : 0533
0526: ld [32]                               ; low word of argument 2
0527: jge #0x10360 ? 0532 : 0533
0528: ld [32]                               ; low word of argument 2
0529: jge #0x10560 ? 0532 : 0533
0530: ld [32]                               ; low word of argument 2
0531: jge #0x10660 ? 0532 : 0533
0532: ret #0x7fc00000                       ; trap: notify the supervisor
0533: ret #0x7fff0000                       ; allow
