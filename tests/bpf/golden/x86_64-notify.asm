0000: ld [4]                                ; architecture
0001: jeq #0xc000003e ? 0003 : 0002         ; x86_64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0x49 ? 0005 : 0222               ; flock
0005: jge #0x102 ? 0006 : 0117              ; mkdirat
0006: jge #0x143 ? 0007 : 0054              ; userfaultfd
0007: jge #0x1b6 ? 0008 : 0031              ; pidfd_getfd
0008: jge #0x1bf ? 0009 : 0017              ; memfd_secret
0009: jge #0x1cb ? 0010 : 0013              ; lsm_get_self_attr
0010: jge #0x1cd ? 0011 : 0012              ; lsm_list_modules
0011: jge #0x1cf ? 0199 : 0196              ; setxattrat
0012: jge #0x1cc ? 0199 : 0196              ; lsm_set_self_attr
0013: jge #0x1c5 ? 0014 : 0015              ; map_shadow_stack
0014: jge #0x1c9 ? 0199 : 0196              ; statmount
0015: jge #0x1c4 ? 0195 : 0016              ; fchmodat2
0016: jge #0x1c0 ? 0196 : 0199              ; process_mrelease
0017: jge #0x1ba ? 0018 : 0021              ; mount_setattr
0018: jge #0x1bc ? 0019 : 0020              ; landlock_create_ruleset
0019: jge #0x1bd ? 0196 : 0085              ; landlock_add_rule
0020: jge #0x1bb ? 0184 : 0199              ; quotactl_fd
0021: jge #0x1b8 ? 0022 : 0023              ; process_madvise
0022: jge #0x1b9 ? 0196 : 0199              ; epoll_pwait2
0023: jge #0x1b7 ? 0024 : 0195              ; faccessat2
0024: ld [28]                               ; high word of argument 1
0025: jeq #0x0 ? 0026 : 0195
0026: ld [24]                               ; low word of argument 1
0027: jeq #0x10ff0 ? 0028 : 0195
0028: ld [40]                               ; low word of argument 3
0029: and #0xfffffdff
0030: jeq #0x1000 ? 0196 : 0195
0031: jge #0x1b5 ? 0032 : 0033              ; openat2
0032: ja 0452
0033: jge #0x151 ? 0034 : 0043
0034: jge #0x1b3 ? 0035 : 0040              ; clone3
0035: jge #0x1b4 ? 0036 : 0199              ; close_range
0036: ld [24]                               ; low word of argument 1
0037: jge #0x3c0 ? 0038 : 0196
0038: ld [16]                               ; low word of argument 0
0039: jgt #0x3c8 ? 0196 : 0195
0040: jge #0x1a9 ? 0041 : 0042              ; io_uring_setup
0041: jge #0x1b2 ? 0196 : 0199              ; pidfd_open
0042: jge #0x1a8 ? 0196 : 0199              ; pidfd_send_signal
0043: jge #0x14a ? 0044 : 0051              ; pkey_alloc
0044: jeq #0x14c ? 0045 : 0196              ; statx
0045: ld [28]                               ; high word of argument 1
0046: jeq #0x0 ? 0047 : 0195
0047: ld [24]                               ; low word of argument 1
0048: jeq #0x10ff0 ? 0049 : 0195
0049: ld [32]                               ; low word of argument 2
0050: jset #0x1000 ? 0196 : 0195
0051: jge #0x149 ? 0052 : 0053              ; pkey_mprotect
0052: ja 0392
0053: jge #0x144 ? 0196 : 0199              ; membarrier
0054: jge #0x12b ? 0055 : 0096              ; recvmmsg
0055: jge #0x139 ? 0056 : 0079              ; finit_module
0056: jge #0x13e ? 0057 : 0068              ; getrandom
0057: jge #0x141 ? 0058 : 0067              ; bpf
0058: jge #0x142 ? 0059 : 0199              ; execveat
0059: ld [16]                               ; low word of argument 0
0060: jeq #0x3c1 ? 0061 : 0195
0061: ld [28]                               ; high word of argument 1
0062: jeq #0x0 ? 0063 : 0195
0063: ld [24]                               ; low word of argument 1
0064: jeq #0x10ff0 ? 0065 : 0195
0065: ld [48]                               ; low word of argument 4
0066: jeq #0x1000 ? 0196 : 0195
0067: jge #0x140 ? 0184 : 0196              ; kexec_file_load
0068: jge #0x13c ? 0069 : 0077              ; renameat2
0069: jge #0x13d ? 0070 : 0195              ; seccomp
0070: ld [16]                               ; low word of argument 0
0071: jeq #0x1 ? 0072 : 0075
0072: ld [24]                               ; low word of argument 1
0073: jset #0x8 ? 0074 : 0075
0074: ret #0x50010                          ; errno EBUSY
0075: ld [16]                               ; low word of argument 0
0076: jgt #0x1 ? 0196 : 0195
0077: jge #0x13a ? 0078 : 0184              ; sched_setattr
0078: jge #0x13b ? 0196 : 0186              ; sched_getattr
0079: jge #0x133 ? 0080 : 0083              ; sendmmsg
0080: jge #0x135 ? 0081 : 0082              ; getcpu
0081: jge #0x136 ? 0195 : 0196              ; process_vm_readv
0082: jge #0x134 ? 0184 : 0195              ; setns
0083: jge #0x12f ? 0084 : 0086              ; name_to_handle_at
0084: jge #0x131 ? 0196 : 0085              ; clock_adjtime
0085: ret #0x5005f                          ; errno ENOTSUP
0086: jge #0x12e ? 0087 : 0095              ; prlimit64
0087: ld [24]                               ; low word of argument 1
0088: jeq #0xa ? 0089 : 0093
0089: ld [36]                               ; high word of argument 2
0090: jeq #0x0 ? 0091 : 0184
0091: ld [32]                               ; low word of argument 2
0092: jeq #0x0 ? 0093 : 0184
0093: ld [16]                               ; low word of argument 0
0094: jeq #0x0 ? 0196 : 0195
0095: jge #0x12c ? 0199 : 0196              ; fanotify_init
0096: jge #0x110 ? 0097 : 0108              ; unshare
0097: jge #0x118 ? 0098 : 0102              ; utimensat
0098: jge #0x125 ? 0099 : 0100              ; pipe2
0099: jge #0x12a ? 0199 : 0196              ; perf_event_open
0100: jge #0x124 ? 0295 : 0101              ; dup3
0101: jge #0x119 ? 0196 : 0195              ; epoll_pwait
0102: jge #0x113 ? 0103 : 0104              ; splice
0103: jge #0x117 ? 0186 : 0196              ; move_pages
0104: jge #0x112 ? 0186 : 0105              ; get_robust_list
0105: jge #0x111 ? 0196 : 0106              ; set_robust_list
0106: ld [16]                               ; low word of argument 0
0107: jset #0x7e020080 ? 0184 : 0196
0108: jge #0x107 ? 0109 : 0110              ; unlinkat
0109: jge #0x10e ? 0196 : 0195              ; pselect6
0110: jge #0x106 ? 0111 : 0195              ; newfstatat
0111: ld [28]                               ; high word of argument 1
0112: jeq #0x0 ? 0113 : 0195
0113: ld [24]                               ; low word of argument 1
0114: jeq #0x10ff0 ? 0115 : 0195
0115: ld [40]                               ; low word of argument 3
0116: jeq #0x1000 ? 0196 : 0195
0117: jge #0xa2 ? 0118 : 0162               ; sync
0118: jge #0xe4 ? 0119 : 0143               ; clock_gettime
0119: jge #0xfe ? 0120 : 0129               ; inotify_add_watch
0120: jge #0x101 ? 0121 : 0127              ; openat
0121: ld [28]                               ; high word of argument 1
0122: jeq #0x0 ? 0123 : 0195
0123: ld [24]                               ; low word of argument 1
0124: jeq #0x1b800 ? 0125 : 0195
0125: ld [32]                               ; low word of argument 2
0126: jset #0x400040 ? 0195 : 0196
0127: jge #0x100 ? 0186 : 0128              ; migrate_pages
0128: jge #0xff ? 0196 : 0195               ; inotify_rm_watch
0129: jge #0xf6 ? 0130 : 0138               ; kexec_load
0130: jge #0xfb ? 0131 : 0136               ; ioprio_set
0131: jge #0xfc ? 0196 : 0132               ; ioprio_get
0132: ld [16]                               ; low word of argument 0
0133: jeq #0x1 ? 0134 : 0195
0134: ld [24]                               ; low word of argument 1
0135: jeq #0x0 ? 0196 : 0195
0136: jge #0xf8 ? 0199 : 0137               ; add_key
0137: jge #0xf7 ? 0196 : 0184               ; waitid
0138: jge #0xed ? 0139 : 0141               ; mbind
0139: jge #0xf2 ? 0196 : 0140               ; mq_timedsend
0140: jge #0xf0 ? 0199 : 0196               ; mq_open
0141: jge #0xec ? 0199 : 0142               ; vserver
0142: jge #0xeb ? 0195 : 0196               ; utimes
0143: jge #0xc2 ? 0144 : 0153               ; listxattr
0144: jge #0xd4 ? 0145 : 0148               ; lookup_dcookie
0145: jge #0xd9 ? 0146 : 0147               ; getdents64
0146: jge #0xe3 ? 0184 : 0196               ; clock_settime
0147: jeq #0xd5 ? 0196 : 0199               ; epoll_create
0148: jge #0xc8 ? 0149 : 0152               ; tkill
0149: jeq #0xcb ? 0150 : 0196               ; sched_setaffinity
0150: ld [16]                               ; low word of argument 0
0151: jeq #0x0 ? 0196 : 0195
0152: jeq #0xc4 ? 0196 : 0195               ; flistxattr
0153: jge #0xb3 ? 0154 : 0158               ; quotactl
0154: jge #0xba ? 0155 : 0157               ; gettid
0155: jge #0xc1 ? 0196 : 0156               ; fgetxattr
0156: jge #0xbc ? 0195 : 0196               ; setxattr
0157: jge #0xb4 ? 0199 : 0184               ; nfsservctl
0158: jge #0xaf ? 0159 : 0160               ; init_module
0159: jge #0xb1 ? 0199 : 0184               ; get_kernel_syms
0160: jge #0xae ? 0199 : 0161               ; create_module
0161: jge #0xa3 ? 0184 : 0196               ; acct
0162: jge #0x84 ? 0163 : 0200               ; utime
0163: jge #0x9a ? 0164 : 0181               ; modify_ldt
0164: jge #0x9e ? 0165 : 0173               ; arch_prctl
0165: jge #0xa0 ? 0166 : 0169               ; setrlimit
0166: jge #0xa1 ? 0184 : 0167               ; chroot
0167: ld [16]                               ; low word of argument 0
0168: jeq #0xa ? 0184 : 0196
0169: jge #0x9f ? 0196 : 0170               ; adjtimex
0170: ld [16]                               ; low word of argument 0
0171: jge #0x4001 ? 0172 : 0196
0172: jgt #0x4004 ? 0196 : 0391
0173: jge #0x9d ? 0174 : 0179               ; prctl
0174: ld [16]                               ; low word of argument 0
0175: jeq #0x4 ? 0383 : 0176
0176: jeq #0x18 ? 0195 : 0177
0177: jeq #0x1c ? 0195 : 0178
0178: jeq #0x16 ? 0195 : 0196
0179: jge #0x9c ? 0199 : 0180               ; _sysctl
0180: jge #0x9b ? 0184 : 0196               ; pivot_root
0181: jge #0x8e ? 0182 : 0188               ; sched_setparam
0182: jge #0x91 ? 0183 : 0185               ; sched_getscheduler
0183: jge #0x99 ? 0184 : 0196               ; vhangup
0184: ret #0x50001                          ; errno EPERM
0185: jeq #0x8f ? 0196 : 0186               ; sched_getparam
0186: ld [16]                               ; low word of argument 0
0187: jeq #0x0 ? 0196 : 0195
0188: jge #0x89 ? 0189 : 0197               ; statfs
0189: jge #0x8d ? 0190 : 0194               ; setpriority
0190: ld [16]                               ; low word of argument 0
0191: jeq #0x0 ? 0192 : 0195
0192: ld [24]                               ; low word of argument 1
0193: jeq #0x0 ? 0196 : 0195
0194: jge #0x8a ? 0196 : 0195               ; fstatfs
0195: ret #0x7fc00000                       ; trap: notify the supervisor
0196: ret #0x7fff0000                       ; allow
0197: jge #0x86 ? 0198 : 0449               ; uselib
0198: jge #0x87 ? 0450 : 0199               ; personality
0199: ret #0x50026                          ; errno ENOSYS
0200: jge #0x6b ? 0201 : 0210               ; geteuid
0201: jge #0x78 ? 0202 : 0206               ; getresgid
0202: jge #0x7e ? 0203 : 0204               ; capset
0203: jge #0x7f ? 0450 : 0449               ; rt_sigpending
0204: jge #0x7c ? 0450 : 0205               ; getsid
0205: jge #0x7a ? 0449 : 0450               ; setfsuid
0206: jge #0x74 ? 0207 : 0208               ; setgroups
0207: jeq #0x76 ? 0450 : 0449               ; getresuid
0208: jge #0x73 ? 0450 : 0209               ; getgroups
0209: jge #0x71 ? 0449 : 0450               ; setreuid
0210: jge #0x60 ? 0211 : 0219               ; gettimeofday
0211: jge #0x67 ? 0212 : 0214               ; syslog
0212: jge #0x69 ? 0449 : 0213               ; setuid
0213: jge #0x68 ? 0450 : 0439               ; getgid
0214: jeq #0x65 ? 0215 : 0450               ; ptrace
0215: ld [20]                               ; high word of argument 0
0216: jeq #0x0 ? 0217 : 0449
0217: ld [16]                               ; low word of argument 0
0218: jeq #0x0 ? 0450 : 0449
0219: jge #0x4f ? 0220 : 0221               ; getcwd
0220: jeq #0x51 ? 0450 : 0449               ; fchdir
0221: jeq #0x4c ? 0449 : 0450               ; truncate
0222: jge #0xc ? 0223 : 0384                ; brk
0223: jge #0x21 ? 0224 : 0298               ; dup2
0224: jge #0x48 ? 0225 : 0233               ; fcntl
0225: ld [16]                               ; low word of argument 0
0226: jge #0x3c0 ? 0227 : 0230
0227: jgt #0x3c8 ? 0230 : 0228
0228: ld [24]                               ; low word of argument 1
0229: jeq #0x1 ? 0450 : 0447
0230: ld [24]                               ; low word of argument 1
0231: jeq #0x400 ? 0391 : 0232
0232: jeq #0x410 ? 0391 : 0450
0233: jge #0x2f ? 0234 : 0250               ; recvmsg
0234: jge #0x38 ? 0235 : 0239               ; clone
0235: jge #0x39 ? 0236 : 0237               ; fork
0236: jeq #0x3b ? 0449 : 0450               ; execve
0237: ld [16]                               ; low word of argument 0
0238: jset #0x7e020000 ? 0439 : 0450
0239: jge #0x33 ? 0240 : 0241               ; getsockname
0240: jge #0x35 ? 0450 : 0449               ; socketpair
0241: jeq #0x31 ? 0242 : 0450               ; bind
0242: ld [28]                               ; high word of argument 1
0243: jeq #0x0 ? 0244 : 0449
0244: ld [24]                               ; low word of argument 1
0245: jge #0x1b000 ? 0246 : 0449
0246: jge #0x1b800 ? 0449 : 0247
0247: jset #0x1f ? 0449 : 0248
0248: ld [32]                               ; low word of argument 2
0249: jeq #0x20 ? 0450 : 0449
0250: jge #0x2a ? 0251 : 0294               ; connect
0251: jge #0x2d ? 0252 : 0265               ; recvfrom
0252: jge #0x2e ? 0253 : 0450               ; sendmsg
0253: ld [28]                               ; high word of argument 1
0254: jeq #0x0 ? 0255 : 0259
0255: ld [24]                               ; low word of argument 1
0256: jge #0x4f000 ? 0257 : 0259
0257: jge #0x4f800 ? 0259 : 0258
0258: jset #0x7f ? 0259 : 0450
0259: ld [28]                               ; high word of argument 1
0260: jeq #0x0 ? 0261 : 0449
0261: ld [24]                               ; low word of argument 1
0262: jge #0x4f800 ? 0263 : 0449
0263: jge #0x50000 ? 0449 : 0264
0264: jset #0xff ? 0449 : 0450
0265: jge #0x2c ? 0266 : 0278               ; sendto
0266: ld [52]                               ; high word of argument 4
0267: jeq #0x0 ? 0268 : 0270
0268: ld [48]                               ; low word of argument 4
0269: jeq #0x0 ? 0450 : 0270
0270: ld [52]                               ; high word of argument 4
0271: jeq #0x0 ? 0272 : 0449
0272: ld [48]                               ; low word of argument 4
0273: jge #0x13000 ? 0274 : 0449
0274: jge #0x1b800 ? 0449 : 0275
0275: jset #0x1f ? 0449 : 0276
0276: ld [56]                               ; low word of argument 5
0277: jeq #0x20 ? 0450 : 0449
0278: jge #0x2b ? 0450 : 0279               ; accept
0279: ld [28]                               ; high word of argument 1
0280: jeq #0x0 ? 0281 : 0287
0281: ld [24]                               ; low word of argument 1
0282: jge #0x13000 ? 0283 : 0287
0283: jge #0x1b800 ? 0287 : 0284
0284: jset #0x1f ? 0287 : 0285
0285: ld [32]                               ; low word of argument 2
0286: jeq #0x20 ? 0450 : 0287
0287: ld [28]                               ; high word of argument 1
0288: jeq #0x0 ? 0289 : 0449
0289: ld [24]                               ; low word of argument 1
0290: jge #0x4f800 ? 0291 : 0449
0291: jge #0x50000 ? 0449 : 0292
0292: and #0xff
0293: jeq #0x50 ? 0450 : 0449
0294: jge #0x22 ? 0450 : 0295               ; pause
0295: ld [24]                               ; low word of argument 1
0296: jge #0x3c0 ? 0297 : 0450
0297: jgt #0x3c8 ? 0450 : 0447
0298: jge #0x15 ? 0299 : 0327               ; access
0299: jge #0x1c ? 0300 : 0314               ; madvise
0300: jge #0x1d ? 0301 : 0310               ; shmget
0301: jeq #0x1e ? 0302 : 0450               ; shmat
0302: ld [28]                               ; high word of argument 1
0303: jeq #0x0 ? 0304 : 0450
0304: ld [24]                               ; low word of argument 1
0305: jge #0x60000 ? 0450 : 0306
0306: ld [28]                               ; high word of argument 1
0307: jeq #0x0 ? 0308 : 0391
0308: ld [24]                               ; low word of argument 1
0309: jeq #0x0 ? 0450 : 0391
0310: ld [20]                               ; high word of argument 0
0311: jeq #0x0 ? 0312 : 0450
0312: ld [16]                               ; low word of argument 0
0313: jge #0x60000 ? 0450 : 0391
0314: jge #0x19 ? 0315 : 0326               ; mremap
0315: jge #0x1a ? 0450 : 0316               ; msync
0316: ld [20]                               ; high word of argument 0
0317: jeq #0x0 ? 0318 : 0320
0318: ld [16]                               ; low word of argument 0
0319: jge #0x60000 ? 0320 : 0391
0320: ld [40]                               ; low word of argument 3
0321: jset #0x2 ? 0322 : 0450
0322: ld [52]                               ; high word of argument 4
0323: jeq #0x0 ? 0324 : 0450
0324: ld [48]                               ; low word of argument 4
0325: jge #0x60000 ? 0450 : 0391
0326: jge #0x16 ? 0450 : 0449               ; pipe
0327: jge #0x10 ? 0328 : 0374               ; ioctl
0328: jge #0x11 ? 0450 : 0329               ; pread64
0329: ld [16]                               ; low word of argument 0
0330: jge #0x3c0 ? 0331 : 0332
0331: jgt #0x3c8 ? 0332 : 0447
0332: ld [24]                               ; low word of argument 1
0333: and #0xff00
0334: jeq #0x9400 ? 0335 : 0340
0335: ld [24]                               ; low word of argument 1
0336: jeq #0x40049409 ? 0450 : 0337
0337: jeq #0x4020940d ? 0450 : 0338
0338: jeq #0xc0189436 ? 0450 : 0339
0339: ret #0x50019                          ; errno ENOTTY
0340: ld [24]                               ; low word of argument 1
0341: jge #0x40046603 ? 0342 : 0358
0342: jge #0x40086605 ? 0343 : 0350
0343: jge #0x40806685 ? 0344 : 0347
0344: jge #0x800c6613 ? 0345 : 0346
0345: jge #0x800c6614 ? 0450 : 0439
0346: jge #0x40806686 ? 0450 : 0439
0347: jge #0x401c5820 ? 0348 : 0349
0348: jge #0x401c5821 ? 0450 : 0439
0349: jeq #0x40087602 ? 0439 : 0450
0350: jge #0x40047602 ? 0351 : 0355
0351: jge #0x40086603 ? 0352 : 0353
0352: jge #0x40086604 ? 0439 : 0450
0353: jge #0x40086602 ? 0439 : 0354
0354: jge #0x40047603 ? 0450 : 0439
0355: jge #0x40047211 ? 0356 : 0357
0356: jge #0x40047212 ? 0450 : 0439
0357: jeq #0x40046604 ? 0439 : 0450
0358: jge #0x4bfc ? 0359 : 0367
0359: jge #0x5423 ? 0360 : 0364
0360: jge #0x660a ? 0361 : 0362
0361: jge #0x40046602 ? 0439 : 0450
0362: jge #0x6609 ? 0439 : 0363
0363: jge #0x5424 ? 0450 : 0439
0364: jge #0x541c ? 0365 : 0366
0365: jge #0x541d ? 0450 : 0439
0366: jeq #0x5412 ? 0439 : 0450
0367: jge #0x4b4b ? 0368 : 0371
0368: jge #0x4b4e ? 0369 : 0370
0369: jge #0x4bfb ? 0439 : 0450
0370: jeq #0x4b4c ? 0450 : 0439
0371: jge #0x4b49 ? 0372 : 0373
0372: jge #0x4b4a ? 0450 : 0439
0373: jeq #0x4b47 ? 0439 : 0450
0374: jge #0xd ? 0450 : 0375                ; rt_sigaction
0375: ld [20]                               ; high word of argument 0
0376: jeq #0x0 ? 0377 : 0450
0377: ld [16]                               ; low word of argument 0
0378: jge #0x60000 ? 0450 : 0379
0379: ld [20]                               ; high word of argument 0
0380: jeq #0x0 ? 0381 : 0383
0381: ld [16]                               ; low word of argument 0
0382: jeq #0x0 ? 0450 : 0383
0383: ret #0x50000                          ; answer 0
0384: jge #0x9 ? 0385 : 0440                ; mmap
0385: jge #0xa ? 0386 : 0397                ; mprotect
0386: jge #0xb ? 0387 : 0392                ; munmap
0387: ld [20]                               ; high word of argument 0
0388: jeq #0x0 ? 0389 : 0450
0389: ld [16]                               ; low word of argument 0
0390: jge #0x60000 ? 0450 : 0391
0391: ret #0x50016                          ; errno EINVAL
0392: ld [20]                               ; high word of argument 0
0393: jeq #0x0 ? 0394 : 0450
0394: ld [16]                               ; low word of argument 0
0395: jge #0x60000 ? 0450 : 0396
0396: ret #0x5000d                          ; errno EACCES
0397: ld [40]                               ; low word of argument 3
0398: jset #0x10 ? 0399 : 0450
0399: ld [20]                               ; high word of argument 0
0400: jeq #0x0 ? 0401 : 0450
0401: ld [16]                               ; low word of argument 0
0402: jge #0x60000 ? 0450 : 0403
0403: ld [20]                               ; high word of argument 0
0404: jeq #0x0 ? 0405 : 0439
0405: ld [16]                               ; low word of argument 0
0406: jeq #0x10000 ? 0407 : 0425
0407: ld [28]                               ; high word of argument 1
0408: jeq #0x0 ? 0409 : 0425
0409: ld [24]                               ; low word of argument 1
0410: jeq #0x40000 ? 0411 : 0425
0411: ld [36]                               ; high word of argument 2
0412: jeq #0x0 ? 0413 : 0425
0413: ld [32]                               ; low word of argument 2
0414: jeq #0x5 ? 0415 : 0425
0415: ld [44]                               ; high word of argument 3
0416: jeq #0x0 ? 0417 : 0425
0417: ld [40]                               ; low word of argument 3
0418: jeq #0x11 ? 0419 : 0425
0419: ld [48]                               ; low word of argument 4
0420: jeq #0x3c0 ? 0421 : 0425
0421: ld [60]                               ; high word of argument 5
0422: jeq #0x0 ? 0423 : 0425
0423: ld [56]                               ; low word of argument 5
0424: jeq #0x0 ? 0450 : 0425
0425: ld [16]                               ; low word of argument 0
0426: jeq #0x50000 ? 0427 : 0439
0427: ld [28]                               ; high word of argument 1
0428: jeq #0x0 ? 0429 : 0439
0429: ld [24]                               ; low word of argument 1
0430: jeq #0x10000 ? 0431 : 0439
0431: ld [36]                               ; high word of argument 2
0432: jeq #0x0 ? 0433 : 0439
0433: ld [32]                               ; low word of argument 2
0434: jeq #0x3 ? 0435 : 0439
0435: ld [44]                               ; high word of argument 3
0436: jeq #0x0 ? 0437 : 0439
0437: ld [40]                               ; low word of argument 3
0438: jeq #0x32 ? 0450 : 0439
0439: ret #0x50001                          ; errno EPERM
0440: jge #0x4 ? 0441 : 0443                ; stat
0441: jge #0x5 ? 0442 : 0449                ; fstat
0442: jeq #0x6 ? 0449 : 0450                ; lstat
0443: jge #0x3 ? 0444 : 0448                ; close
0444: ld [16]                               ; low word of argument 0
0445: jge #0x3c0 ? 0446 : 0450
0446: jgt #0x3c8 ? 0450 : 0447
0447: ret #0x50009                          ; errno EBADF
0448: jge #0x2 ? 0449 : 0450                ; open
0449: ret #0x7fc00000                       ; trap: notify the supervisor
0450: ret #0x7fff0000                       ; allow
0451: ret #0x80000000                       ; kill the process
0452: ld [44]                               ; high word of argument 3
0453: jeq #0x0 ? 0454 : 0480
0454: ld [40]                               ; low word of argument 3
0455: jeq #0x18 ? 0456 : 0480
0456: ld [36]                               ; high word of argument 2
0457: jeq #0x0 ? 0458 : 0480
0458: ld [32]                               ; low word of argument 2
0459: jge #0x10000 ? 0460 : 0480
0460: jset #0x1f ? 0480 : 0461
0461: ld [16]                               ; low word of argument 0
0462: jge #0x3c6 ? 0463 : 0470
0463: jge #0x3c8 ? 0464 : 0467
0464: jge #0x3c9 ? 0480 : 0465
0465: ld [32]                               ; low word of argument 2
0466: jge #0x10060 ? 0480 : 0479
0467: jge #0x3c7 ? 0468 : 0480
0468: ld [32]                               ; low word of argument 2
0469: jge #0x10660 ? 0480 : 0479
0470: jge #0x3c4 ? 0471 : 0476
0471: jge #0x3c5 ? 0472 : 0474
0472: ld [32]                               ; low word of argument 2
0473: jge #0x10560 ? 0480 : 0479
0474: ld [32]                               ; low word of argument 2
0475: jge #0x10160 ? 0480 : 0479
0476: jge #0x3c3 ? 0477 : 0480
0477: ld [32]                               ; low word of argument 2
0478: jge #0x10060 ? 0480 : 0479
0479: ret #0x7fff0000                       ; allow
0480: ret #0x7fc00000                       ; trap: notify the supervisor
