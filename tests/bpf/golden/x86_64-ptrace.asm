0000: ld [4]                                ; architecture
0001: jeq #0xc000003e ? 0003 : 0002         ; x86_64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0x49 ? 0005 : 0218               ; flock
0005: jge #0x102 ? 0006 : 0117              ; mkdirat
0006: jge #0x143 ? 0007 : 0054              ; userfaultfd
0007: jge #0x1b6 ? 0008 : 0031              ; pidfd_getfd
0008: jge #0x1bf ? 0009 : 0017              ; memfd_secret
0009: jge #0x1cb ? 0010 : 0013              ; lsm_get_self_attr
0010: jge #0x1cd ? 0011 : 0012              ; lsm_list_modules
0011: jge #0x1cf ? 0199 : 0188              ; setxattrat
0012: jge #0x1cc ? 0199 : 0188              ; lsm_set_self_attr
0013: jge #0x1c5 ? 0014 : 0015              ; map_shadow_stack
0014: jge #0x1c9 ? 0199 : 0188              ; statmount
0015: jge #0x1c4 ? 0189 : 0016              ; fchmodat2
0016: jge #0x1c0 ? 0188 : 0199              ; process_mrelease
0017: jge #0x1ba ? 0018 : 0021              ; mount_setattr
0018: jge #0x1bc ? 0019 : 0020              ; landlock_create_ruleset
0019: jge #0x1bd ? 0188 : 0085              ; landlock_add_rule
0020: jge #0x1bb ? 0181 : 0199              ; quotactl_fd
0021: jge #0x1b8 ? 0022 : 0023              ; process_madvise
0022: jge #0x1b9 ? 0188 : 0199              ; epoll_pwait2
0023: jge #0x1b7 ? 0024 : 0189              ; faccessat2
0024: ld [28]                               ; high word of argument 1
0025: jeq #0x0 ? 0026 : 0189
0026: ld [24]                               ; low word of argument 1
0027: jeq #0x10ff0 ? 0028 : 0189
0028: ld [40]                               ; low word of argument 3
0029: and #0xfffffdff
0030: jeq #0x1000 ? 0188 : 0189
0031: jge #0x1b5 ? 0032 : 0033              ; openat2
0032: ja 0448
0033: jge #0x151 ? 0034 : 0043
0034: jge #0x1b3 ? 0035 : 0040              ; clone3
0035: jge #0x1b4 ? 0036 : 0199              ; close_range
0036: ld [24]                               ; low word of argument 1
0037: jge #0x3c0 ? 0038 : 0188
0038: ld [16]                               ; low word of argument 0
0039: jgt #0x3c8 ? 0188 : 0189
0040: jge #0x1a9 ? 0041 : 0042              ; io_uring_setup
0041: jge #0x1b2 ? 0188 : 0199              ; pidfd_open
0042: jge #0x1a8 ? 0188 : 0199              ; pidfd_send_signal
0043: jge #0x14a ? 0044 : 0051              ; pkey_alloc
0044: jeq #0x14c ? 0045 : 0188              ; statx
0045: ld [28]                               ; high word of argument 1
0046: jeq #0x0 ? 0047 : 0189
0047: ld [24]                               ; low word of argument 1
0048: jeq #0x10ff0 ? 0049 : 0189
0049: ld [32]                               ; low word of argument 2
0050: jset #0x1000 ? 0188 : 0189
0051: jge #0x149 ? 0052 : 0053              ; pkey_mprotect
0052: ja 0388
0053: jge #0x144 ? 0188 : 0199              ; membarrier
0054: jge #0x12b ? 0055 : 0096              ; recvmmsg
0055: jge #0x139 ? 0056 : 0079              ; finit_module
0056: jge #0x13e ? 0057 : 0068              ; getrandom
0057: jge #0x141 ? 0058 : 0067              ; bpf
0058: jge #0x142 ? 0059 : 0199              ; execveat
0059: ld [16]                               ; low word of argument 0
0060: jeq #0x3c1 ? 0061 : 0189
0061: ld [28]                               ; high word of argument 1
0062: jeq #0x0 ? 0063 : 0189
0063: ld [24]                               ; low word of argument 1
0064: jeq #0x10ff0 ? 0065 : 0189
0065: ld [48]                               ; low word of argument 4
0066: jeq #0x1000 ? 0188 : 0189
0067: jge #0x140 ? 0181 : 0188              ; kexec_file_load
0068: jge #0x13c ? 0069 : 0077              ; renameat2
0069: jge #0x13d ? 0070 : 0189              ; seccomp
0070: ld [16]                               ; low word of argument 0
0071: jeq #0x1 ? 0072 : 0075
0072: ld [24]                               ; low word of argument 1
0073: jset #0x8 ? 0074 : 0075
0074: ret #0x50010                          ; errno EBUSY
0075: ld [16]                               ; low word of argument 0
0076: jgt #0x1 ? 0188 : 0189
0077: jge #0x13a ? 0078 : 0181              ; sched_setattr
0078: jge #0x13b ? 0188 : 0186              ; sched_getattr
0079: jge #0x133 ? 0080 : 0083              ; sendmmsg
0080: jge #0x135 ? 0081 : 0082              ; getcpu
0081: jge #0x136 ? 0189 : 0188              ; process_vm_readv
0082: jge #0x134 ? 0181 : 0189              ; setns
0083: jge #0x12f ? 0084 : 0086              ; name_to_handle_at
0084: jge #0x131 ? 0188 : 0085              ; clock_adjtime
0085: ret #0x5005f                          ; errno ENOTSUP
0086: jge #0x12e ? 0087 : 0095              ; prlimit64
0087: ld [24]                               ; low word of argument 1
0088: jeq #0xa ? 0089 : 0093
0089: ld [36]                               ; high word of argument 2
0090: jeq #0x0 ? 0091 : 0181
0091: ld [32]                               ; low word of argument 2
0092: jeq #0x0 ? 0093 : 0181
0093: ld [16]                               ; low word of argument 0
0094: jeq #0x0 ? 0188 : 0189
0095: jge #0x12c ? 0199 : 0188              ; fanotify_init
0096: jge #0x110 ? 0097 : 0108              ; unshare
0097: jge #0x118 ? 0098 : 0102              ; utimensat
0098: jge #0x125 ? 0099 : 0100              ; pipe2
0099: jge #0x12a ? 0199 : 0188              ; perf_event_open
0100: jge #0x124 ? 0291 : 0101              ; dup3
0101: jge #0x119 ? 0188 : 0189              ; epoll_pwait
0102: jge #0x113 ? 0103 : 0104              ; splice
0103: jge #0x117 ? 0186 : 0188              ; move_pages
0104: jge #0x112 ? 0186 : 0105              ; get_robust_list
0105: jge #0x111 ? 0188 : 0106              ; set_robust_list
0106: ld [16]                               ; low word of argument 0
0107: jset #0x7e020080 ? 0181 : 0188
0108: jge #0x107 ? 0109 : 0110              ; unlinkat
0109: jge #0x10e ? 0188 : 0189              ; pselect6
0110: jge #0x106 ? 0111 : 0189              ; newfstatat
0111: ld [28]                               ; high word of argument 1
0112: jeq #0x0 ? 0113 : 0189
0113: ld [24]                               ; low word of argument 1
0114: jeq #0x10ff0 ? 0115 : 0189
0115: ld [40]                               ; low word of argument 3
0116: jeq #0x1000 ? 0188 : 0189
0117: jge #0xa2 ? 0118 : 0162               ; sync
0118: jge #0xe4 ? 0119 : 0143               ; clock_gettime
0119: jge #0xfe ? 0120 : 0129               ; inotify_add_watch
0120: jge #0x101 ? 0121 : 0127              ; openat
0121: ld [28]                               ; high word of argument 1
0122: jeq #0x0 ? 0123 : 0189
0123: ld [24]                               ; low word of argument 1
0124: jeq #0x1b800 ? 0125 : 0189
0125: ld [32]                               ; low word of argument 2
0126: jset #0x400040 ? 0189 : 0188
0127: jge #0x100 ? 0186 : 0128              ; migrate_pages
0128: jge #0xff ? 0188 : 0189               ; inotify_rm_watch
0129: jge #0xf6 ? 0130 : 0138               ; kexec_load
0130: jge #0xfb ? 0131 : 0136               ; ioprio_set
0131: jge #0xfc ? 0188 : 0132               ; ioprio_get
0132: ld [16]                               ; low word of argument 0
0133: jeq #0x1 ? 0134 : 0189
0134: ld [24]                               ; low word of argument 1
0135: jeq #0x0 ? 0188 : 0189
0136: jge #0xf8 ? 0199 : 0137               ; add_key
0137: jge #0xf7 ? 0188 : 0181               ; waitid
0138: jge #0xed ? 0139 : 0141               ; mbind
0139: jge #0xf2 ? 0188 : 0140               ; mq_timedsend
0140: jge #0xf0 ? 0199 : 0188               ; mq_open
0141: jge #0xec ? 0199 : 0142               ; vserver
0142: jge #0xeb ? 0189 : 0188               ; utimes
0143: jge #0xc2 ? 0144 : 0153               ; listxattr
0144: jge #0xd4 ? 0145 : 0148               ; lookup_dcookie
0145: jge #0xd9 ? 0146 : 0147               ; getdents64
0146: jge #0xe3 ? 0181 : 0188               ; clock_settime
0147: jeq #0xd5 ? 0188 : 0199               ; epoll_create
0148: jge #0xc8 ? 0149 : 0152               ; tkill
0149: jeq #0xcb ? 0150 : 0188               ; sched_setaffinity
0150: ld [16]                               ; low word of argument 0
0151: jeq #0x0 ? 0188 : 0189
0152: jeq #0xc4 ? 0188 : 0189               ; flistxattr
0153: jge #0xb3 ? 0154 : 0158               ; quotactl
0154: jge #0xba ? 0155 : 0157               ; gettid
0155: jge #0xc1 ? 0188 : 0156               ; fgetxattr
0156: jge #0xbc ? 0189 : 0188               ; setxattr
0157: jge #0xb4 ? 0199 : 0181               ; nfsservctl
0158: jge #0xaf ? 0159 : 0160               ; init_module
0159: jge #0xb1 ? 0199 : 0181               ; get_kernel_syms
0160: jge #0xae ? 0199 : 0161               ; create_module
0161: jge #0xa3 ? 0181 : 0188               ; acct
0162: jge #0x84 ? 0163 : 0200               ; utime
0163: jge #0x9a ? 0164 : 0182               ; modify_ldt
0164: jge #0x9e ? 0165 : 0173               ; arch_prctl
0165: jge #0xa0 ? 0166 : 0169               ; setrlimit
0166: jge #0xa1 ? 0181 : 0167               ; chroot
0167: ld [16]                               ; low word of argument 0
0168: jeq #0xa ? 0181 : 0188
0169: jge #0x9f ? 0188 : 0170               ; adjtimex
0170: ld [16]                               ; low word of argument 0
0171: jge #0x4001 ? 0172 : 0188
0172: jgt #0x4004 ? 0188 : 0387
0173: jge #0x9d ? 0174 : 0179               ; prctl
0174: ld [16]                               ; low word of argument 0
0175: jeq #0x4 ? 0379 : 0176
0176: jeq #0x18 ? 0189 : 0177
0177: jeq #0x1c ? 0189 : 0178
0178: jeq #0x16 ? 0189 : 0188
0179: jge #0x9c ? 0199 : 0180               ; _sysctl
0180: jge #0x9b ? 0181 : 0188               ; pivot_root
0181: ret #0x50001                          ; errno EPERM
0182: jge #0x8e ? 0183 : 0190               ; sched_setparam
0183: jge #0x91 ? 0184 : 0185               ; sched_getscheduler
0184: jge #0x99 ? 0435 : 0188               ; vhangup
0185: jeq #0x8f ? 0188 : 0186               ; sched_getparam
0186: ld [16]                               ; low word of argument 0
0187: jeq #0x0 ? 0188 : 0189
0188: ret #0x7fff0000                       ; allow
0189: ret #0x7ff00000                       ; trap: stop for the supervisor
0190: jge #0x89 ? 0191 : 0197               ; statfs
0191: jge #0x8d ? 0192 : 0196               ; setpriority
0192: ld [16]                               ; low word of argument 0
0193: jeq #0x0 ? 0194 : 0445
0194: ld [24]                               ; low word of argument 1
0195: jeq #0x0 ? 0446 : 0445
0196: jge #0x8a ? 0446 : 0445               ; fstatfs
0197: jge #0x86 ? 0198 : 0445               ; uselib
0198: jge #0x87 ? 0446 : 0199               ; personality
0199: ret #0x50026                          ; errno ENOSYS
0200: jge #0x6b ? 0201 : 0210               ; geteuid
0201: jge #0x78 ? 0202 : 0206               ; getresgid
0202: jge #0x7e ? 0203 : 0204               ; capset
0203: jge #0x7f ? 0446 : 0445               ; rt_sigpending
0204: jge #0x7c ? 0446 : 0205               ; getsid
0205: jge #0x7a ? 0445 : 0446               ; setfsuid
0206: jge #0x74 ? 0207 : 0208               ; setgroups
0207: jeq #0x76 ? 0446 : 0445               ; getresuid
0208: jge #0x73 ? 0446 : 0209               ; getgroups
0209: jge #0x71 ? 0445 : 0446               ; setreuid
0210: jge #0x60 ? 0211 : 0215               ; gettimeofday
0211: jge #0x67 ? 0212 : 0214               ; syslog
0212: jge #0x69 ? 0445 : 0213               ; setuid
0213: jge #0x68 ? 0446 : 0435               ; getgid
0214: jeq #0x65 ? 0445 : 0446               ; ptrace
0215: jge #0x4f ? 0216 : 0217               ; getcwd
0216: jeq #0x51 ? 0446 : 0445               ; fchdir
0217: jeq #0x4c ? 0445 : 0446               ; truncate
0218: jge #0xc ? 0219 : 0380                ; brk
0219: jge #0x21 ? 0220 : 0294               ; dup2
0220: jge #0x48 ? 0221 : 0229               ; fcntl
0221: ld [16]                               ; low word of argument 0
0222: jge #0x3c0 ? 0223 : 0226
0223: jgt #0x3c8 ? 0226 : 0224
0224: ld [24]                               ; low word of argument 1
0225: jeq #0x1 ? 0446 : 0443
0226: ld [24]                               ; low word of argument 1
0227: jeq #0x400 ? 0387 : 0228
0228: jeq #0x410 ? 0387 : 0446
0229: jge #0x2f ? 0230 : 0246               ; recvmsg
0230: jge #0x38 ? 0231 : 0235               ; clone
0231: jge #0x39 ? 0232 : 0233               ; fork
0232: jeq #0x3b ? 0445 : 0446               ; execve
0233: ld [16]                               ; low word of argument 0
0234: jset #0x7e820000 ? 0435 : 0446
0235: jge #0x33 ? 0236 : 0237               ; getsockname
0236: jge #0x35 ? 0446 : 0445               ; socketpair
0237: jeq #0x31 ? 0238 : 0446               ; bind
0238: ld [28]                               ; high word of argument 1
0239: jeq #0x0 ? 0240 : 0445
0240: ld [24]                               ; low word of argument 1
0241: jge #0x1b000 ? 0242 : 0445
0242: jge #0x1b800 ? 0445 : 0243
0243: jset #0x1f ? 0445 : 0244
0244: ld [32]                               ; low word of argument 2
0245: jeq #0x20 ? 0446 : 0445
0246: jge #0x2a ? 0247 : 0290               ; connect
0247: jge #0x2d ? 0248 : 0261               ; recvfrom
0248: jge #0x2e ? 0249 : 0446               ; sendmsg
0249: ld [28]                               ; high word of argument 1
0250: jeq #0x0 ? 0251 : 0255
0251: ld [24]                               ; low word of argument 1
0252: jge #0x4f000 ? 0253 : 0255
0253: jge #0x4f800 ? 0255 : 0254
0254: jset #0x7f ? 0255 : 0446
0255: ld [28]                               ; high word of argument 1
0256: jeq #0x0 ? 0257 : 0445
0257: ld [24]                               ; low word of argument 1
0258: jge #0x4f800 ? 0259 : 0445
0259: jge #0x50000 ? 0445 : 0260
0260: jset #0xff ? 0445 : 0446
0261: jge #0x2c ? 0262 : 0274               ; sendto
0262: ld [52]                               ; high word of argument 4
0263: jeq #0x0 ? 0264 : 0266
0264: ld [48]                               ; low word of argument 4
0265: jeq #0x0 ? 0446 : 0266
0266: ld [52]                               ; high word of argument 4
0267: jeq #0x0 ? 0268 : 0445
0268: ld [48]                               ; low word of argument 4
0269: jge #0x13000 ? 0270 : 0445
0270: jge #0x1b800 ? 0445 : 0271
0271: jset #0x1f ? 0445 : 0272
0272: ld [56]                               ; low word of argument 5
0273: jeq #0x20 ? 0446 : 0445
0274: jge #0x2b ? 0446 : 0275               ; accept
0275: ld [28]                               ; high word of argument 1
0276: jeq #0x0 ? 0277 : 0283
0277: ld [24]                               ; low word of argument 1
0278: jge #0x13000 ? 0279 : 0283
0279: jge #0x1b800 ? 0283 : 0280
0280: jset #0x1f ? 0283 : 0281
0281: ld [32]                               ; low word of argument 2
0282: jeq #0x20 ? 0446 : 0283
0283: ld [28]                               ; high word of argument 1
0284: jeq #0x0 ? 0285 : 0445
0285: ld [24]                               ; low word of argument 1
0286: jge #0x4f800 ? 0287 : 0445
0287: jge #0x50000 ? 0445 : 0288
0288: and #0xff
0289: jeq #0x50 ? 0446 : 0445
0290: jge #0x22 ? 0446 : 0291               ; pause
0291: ld [24]                               ; low word of argument 1
0292: jge #0x3c0 ? 0293 : 0446
0293: jgt #0x3c8 ? 0446 : 0443
0294: jge #0x15 ? 0295 : 0323               ; access
0295: jge #0x1c ? 0296 : 0310               ; madvise
0296: jge #0x1d ? 0297 : 0306               ; shmget
0297: jeq #0x1e ? 0298 : 0446               ; shmat
0298: ld [28]                               ; high word of argument 1
0299: jeq #0x0 ? 0300 : 0446
0300: ld [24]                               ; low word of argument 1
0301: jge #0x60000 ? 0446 : 0302
0302: ld [28]                               ; high word of argument 1
0303: jeq #0x0 ? 0304 : 0387
0304: ld [24]                               ; low word of argument 1
0305: jeq #0x0 ? 0446 : 0387
0306: ld [20]                               ; high word of argument 0
0307: jeq #0x0 ? 0308 : 0446
0308: ld [16]                               ; low word of argument 0
0309: jge #0x60000 ? 0446 : 0387
0310: jge #0x19 ? 0311 : 0322               ; mremap
0311: jge #0x1a ? 0446 : 0312               ; msync
0312: ld [20]                               ; high word of argument 0
0313: jeq #0x0 ? 0314 : 0316
0314: ld [16]                               ; low word of argument 0
0315: jge #0x60000 ? 0316 : 0387
0316: ld [40]                               ; low word of argument 3
0317: jset #0x2 ? 0318 : 0446
0318: ld [52]                               ; high word of argument 4
0319: jeq #0x0 ? 0320 : 0446
0320: ld [48]                               ; low word of argument 4
0321: jge #0x60000 ? 0446 : 0387
0322: jge #0x16 ? 0446 : 0445               ; pipe
0323: jge #0x10 ? 0324 : 0370               ; ioctl
0324: jge #0x11 ? 0446 : 0325               ; pread64
0325: ld [16]                               ; low word of argument 0
0326: jge #0x3c0 ? 0327 : 0328
0327: jgt #0x3c8 ? 0328 : 0443
0328: ld [24]                               ; low word of argument 1
0329: and #0xff00
0330: jeq #0x9400 ? 0331 : 0336
0331: ld [24]                               ; low word of argument 1
0332: jeq #0x40049409 ? 0446 : 0333
0333: jeq #0x4020940d ? 0446 : 0334
0334: jeq #0xc0189436 ? 0446 : 0335
0335: ret #0x50019                          ; errno ENOTTY
0336: ld [24]                               ; low word of argument 1
0337: jge #0x40046603 ? 0338 : 0354
0338: jge #0x40086605 ? 0339 : 0346
0339: jge #0x40806685 ? 0340 : 0343
0340: jge #0x800c6613 ? 0341 : 0342
0341: jge #0x800c6614 ? 0446 : 0435
0342: jge #0x40806686 ? 0446 : 0435
0343: jge #0x401c5820 ? 0344 : 0345
0344: jge #0x401c5821 ? 0446 : 0435
0345: jeq #0x40087602 ? 0435 : 0446
0346: jge #0x40047602 ? 0347 : 0351
0347: jge #0x40086603 ? 0348 : 0349
0348: jge #0x40086604 ? 0435 : 0446
0349: jge #0x40086602 ? 0435 : 0350
0350: jge #0x40047603 ? 0446 : 0435
0351: jge #0x40047211 ? 0352 : 0353
0352: jge #0x40047212 ? 0446 : 0435
0353: jeq #0x40046604 ? 0435 : 0446
0354: jge #0x4bfc ? 0355 : 0363
0355: jge #0x5423 ? 0356 : 0360
0356: jge #0x660a ? 0357 : 0358
0357: jge #0x40046602 ? 0435 : 0446
0358: jge #0x6609 ? 0435 : 0359
0359: jge #0x5424 ? 0446 : 0435
0360: jge #0x541c ? 0361 : 0362
0361: jge #0x541d ? 0446 : 0435
0362: jeq #0x5412 ? 0435 : 0446
0363: jge #0x4b4b ? 0364 : 0367
0364: jge #0x4b4e ? 0365 : 0366
0365: jge #0x4bfb ? 0435 : 0446
0366: jeq #0x4b4c ? 0446 : 0435
0367: jge #0x4b49 ? 0368 : 0369
0368: jge #0x4b4a ? 0446 : 0435
0369: jeq #0x4b47 ? 0435 : 0446
0370: jge #0xd ? 0446 : 0371                ; rt_sigaction
0371: ld [20]                               ; high word of argument 0
0372: jeq #0x0 ? 0373 : 0446
0373: ld [16]                               ; low word of argument 0
0374: jge #0x60000 ? 0446 : 0375
0375: ld [20]                               ; high word of argument 0
0376: jeq #0x0 ? 0377 : 0379
0377: ld [16]                               ; low word of argument 0
0378: jeq #0x0 ? 0446 : 0379
0379: ret #0x50000                          ; answer 0
0380: jge #0x9 ? 0381 : 0436                ; mmap
0381: jge #0xa ? 0382 : 0393                ; mprotect
0382: jge #0xb ? 0383 : 0388                ; munmap
0383: ld [20]                               ; high word of argument 0
0384: jeq #0x0 ? 0385 : 0446
0385: ld [16]                               ; low word of argument 0
0386: jge #0x60000 ? 0446 : 0387
0387: ret #0x50016                          ; errno EINVAL
0388: ld [20]                               ; high word of argument 0
0389: jeq #0x0 ? 0390 : 0446
0390: ld [16]                               ; low word of argument 0
0391: jge #0x60000 ? 0446 : 0392
0392: ret #0x5000d                          ; errno EACCES
0393: ld [40]                               ; low word of argument 3
0394: jset #0x10 ? 0395 : 0446
0395: ld [20]                               ; high word of argument 0
0396: jeq #0x0 ? 0397 : 0446
0397: ld [16]                               ; low word of argument 0
0398: jge #0x60000 ? 0446 : 0399
0399: ld [20]                               ; high word of argument 0
0400: jeq #0x0 ? 0401 : 0435
0401: ld [16]                               ; low word of argument 0
0402: jeq #0x10000 ? 0403 : 0421
0403: ld [28]                               ; high word of argument 1
0404: jeq #0x0 ? 0405 : 0421
0405: ld [24]                               ; low word of argument 1
0406: jeq #0x40000 ? 0407 : 0421
0407: ld [36]                               ; high word of argument 2
0408: jeq #0x0 ? 0409 : 0421
0409: ld [32]                               ; low word of argument 2
0410: jeq #0x5 ? 0411 : 0421
0411: ld [44]                               ; high word of argument 3
0412: jeq #0x0 ? 0413 : 0421
0413: ld [40]                               ; low word of argument 3
0414: jeq #0x11 ? 0415 : 0421
0415: ld [48]                               ; low word of argument 4
0416: jeq #0x3c0 ? 0417 : 0421
0417: ld [60]                               ; high word of argument 5
0418: jeq #0x0 ? 0419 : 0421
0419: ld [56]                               ; low word of argument 5
0420: jeq #0x0 ? 0446 : 0421
0421: ld [16]                               ; low word of argument 0
0422: jeq #0x50000 ? 0423 : 0435
0423: ld [28]                               ; high word of argument 1
0424: jeq #0x0 ? 0425 : 0435
0425: ld [24]                               ; low word of argument 1
0426: jeq #0x10000 ? 0427 : 0435
0427: ld [36]                               ; high word of argument 2
0428: jeq #0x0 ? 0429 : 0435
0429: ld [32]                               ; low word of argument 2
0430: jeq #0x3 ? 0431 : 0435
0431: ld [44]                               ; high word of argument 3
0432: jeq #0x0 ? 0433 : 0435
0433: ld [40]                               ; low word of argument 3
0434: jeq #0x32 ? 0446 : 0435
0435: ret #0x50001                          ; errno EPERM
0436: jge #0x4 ? 0437 : 0439                ; stat
0437: jge #0x5 ? 0438 : 0445                ; fstat
0438: jeq #0x6 ? 0445 : 0446                ; lstat
0439: jge #0x3 ? 0440 : 0444                ; close
0440: ld [16]                               ; low word of argument 0
0441: jge #0x3c0 ? 0442 : 0446
0442: jgt #0x3c8 ? 0446 : 0443
0443: ret #0x50009                          ; errno EBADF
0444: jge #0x2 ? 0445 : 0446                ; open
0445: ret #0x7ff00000                       ; trap: stop for the supervisor
0446: ret #0x7fff0000                       ; allow
0447: ret #0x80000000                       ; kill the process
0448: ld [44]                               ; high word of argument 3
0449: jeq #0x0 ? 0450 : 0476
0450: ld [40]                               ; low word of argument 3
0451: jeq #0x18 ? 0452 : 0476
0452: ld [36]                               ; high word of argument 2
0453: jeq #0x0 ? 0454 : 0476
0454: ld [32]                               ; low word of argument 2
0455: jge #0x10000 ? 0456 : 0476
0456: jset #0x1f ? 0476 : 0457
0457: ld [16]                               ; low word of argument 0
0458: jge #0x3c6 ? 0459 : 0466
0459: jge #0x3c8 ? 0460 : 0463
0460: jge #0x3c9 ? 0476 : 0461
0461: ld [32]                               ; low word of argument 2
0462: jge #0x10060 ? 0476 : 0475
0463: jge #0x3c7 ? 0464 : 0476
0464: ld [32]                               ; low word of argument 2
0465: jge #0x10660 ? 0476 : 0475
0466: jge #0x3c4 ? 0467 : 0472
0467: jge #0x3c5 ? 0468 : 0470
0468: ld [32]                               ; low word of argument 2
0469: jge #0x10560 ? 0476 : 0475
0470: ld [32]                               ; low word of argument 2
0471: jge #0x10160 ? 0476 : 0475
0472: jge #0x3c3 ? 0473 : 0476
0473: ld [32]                               ; low word of argument 2
0474: jge #0x10060 ? 0476 : 0475
0475: ret #0x7fff0000                       ; allow
0476: ret #0x7ff00000                       ; trap: stop for the supervisor
