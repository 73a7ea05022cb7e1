0000: ld [4]                                ; architecture
0001: jeq #0xc000003e ? 0003 : 0002         ; x86_64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0x49 ? 0005 : 0219               ; flock
0005: jge #0x102 ? 0006 : 0115              ; mkdirat
0006: jge #0x143 ? 0007 : 0054              ; userfaultfd
0007: jge #0x1b6 ? 0008 : 0031              ; pidfd_getfd
0008: jge #0x1bf ? 0009 : 0017              ; memfd_secret
0009: jge #0x1cb ? 0010 : 0013              ; lsm_get_self_attr
0010: jge #0x1cd ? 0011 : 0012              ; lsm_list_modules
0011: jge #0x1cf ? 0196 : 0193              ; setxattrat
0012: jge #0x1cc ? 0196 : 0193              ; lsm_set_self_attr
0013: jge #0x1c5 ? 0014 : 0015              ; map_shadow_stack
0014: jge #0x1c9 ? 0196 : 0193              ; statmount
0015: jge #0x1c4 ? 0192 : 0016              ; fchmodat2
0016: jge #0x1c0 ? 0193 : 0196              ; process_mrelease
0017: jge #0x1ba ? 0018 : 0021              ; mount_setattr
0018: jge #0x1bc ? 0019 : 0020              ; landlock_create_ruleset
0019: jge #0x1bd ? 0193 : 0083              ; landlock_add_rule
0020: jge #0x1bb ? 0181 : 0196              ; quotactl_fd
0021: jge #0x1b8 ? 0022 : 0023              ; process_madvise
0022: jge #0x1b9 ? 0193 : 0196              ; epoll_pwait2
0023: jge #0x1b7 ? 0024 : 0192              ; faccessat2
0024: ld [28]                               ; high word of argument 1
0025: jeq #0x0 ? 0026 : 0192
0026: ld [24]                               ; low word of argument 1
0027: jeq #0x10ff0 ? 0028 : 0192
0028: ld [40]                               ; low word of argument 3
0029: and #0xfffffdff
0030: jeq #0x1000 ? 0193 : 0192
0031: jge #0x1b5 ? 0032 : 0033              ; openat2
0032: ja 0449
0033: jge #0x151 ? 0034 : 0043
0034: jge #0x1b3 ? 0035 : 0040              ; clone3
0035: jge #0x1b4 ? 0036 : 0196              ; close_range
0036: ld [24]                               ; low word of argument 1
0037: jge #0x3c0 ? 0038 : 0193
0038: ld [16]                               ; low word of argument 0
0039: jgt #0x3c8 ? 0193 : 0192
0040: jge #0x1a9 ? 0041 : 0042              ; io_uring_setup
0041: jge #0x1b2 ? 0193 : 0196              ; pidfd_open
0042: jge #0x1a8 ? 0193 : 0196              ; pidfd_send_signal
0043: jge #0x14a ? 0044 : 0051              ; pkey_alloc
0044: jeq #0x14c ? 0045 : 0193              ; statx
0045: ld [28]                               ; high word of argument 1
0046: jeq #0x0 ? 0047 : 0192
0047: ld [24]                               ; low word of argument 1
0048: jeq #0x10ff0 ? 0049 : 0192
0049: ld [32]                               ; low word of argument 2
0050: jset #0x1000 ? 0193 : 0192
0051: jge #0x149 ? 0052 : 0053              ; pkey_mprotect
0052: ja 0389
0053: jge #0x144 ? 0193 : 0196              ; membarrier
0054: jge #0x12b ? 0055 : 0094              ; recvmmsg
0055: jge #0x139 ? 0056 : 0077              ; finit_module
0056: jge #0x13e ? 0057 : 0068              ; getrandom
0057: jge #0x141 ? 0058 : 0067              ; bpf
0058: jge #0x142 ? 0059 : 0196              ; execveat
0059: ld [16]                               ; low word of argument 0
0060: jeq #0x3c1 ? 0061 : 0192
0061: ld [28]                               ; high word of argument 1
0062: jeq #0x0 ? 0063 : 0192
0063: ld [24]                               ; low word of argument 1
0064: jeq #0x10ff0 ? 0065 : 0192
0065: ld [48]                               ; low word of argument 4
0066: jeq #0x1000 ? 0193 : 0192
0067: jge #0x140 ? 0181 : 0193              ; kexec_file_load
0068: jge #0x13c ? 0069 : 0075              ; renameat2
0069: jge #0x13d ? 0070 : 0192              ; seccomp
0070: ld [16]                               ; low word of argument 0
0071: jeq #0x1 ? 0072 : 0193
0072: ld [24]                               ; low word of argument 1
0073: jset #0x8 ? 0074 : 0193
0074: ret #0x50010                          ; errno EBUSY
0075: jge #0x13a ? 0076 : 0181              ; sched_setattr
0076: jge #0x13b ? 0193 : 0183              ; sched_getattr
0077: jge #0x133 ? 0078 : 0081              ; sendmmsg
0078: jge #0x135 ? 0079 : 0080              ; getcpu
0079: jge #0x136 ? 0192 : 0193              ; process_vm_readv
0080: jge #0x134 ? 0181 : 0192              ; setns
0081: jge #0x12f ? 0082 : 0084              ; name_to_handle_at
0082: jge #0x131 ? 0193 : 0083              ; clock_adjtime
0083: ret #0x5005f                          ; errno ENOTSUP
0084: jge #0x12e ? 0085 : 0093              ; prlimit64
0085: ld [24]                               ; low word of argument 1
0086: jeq #0xa ? 0087 : 0091
0087: ld [36]                               ; high word of argument 2
0088: jeq #0x0 ? 0089 : 0181
0089: ld [32]                               ; low word of argument 2
0090: jeq #0x0 ? 0091 : 0181
0091: ld [16]                               ; low word of argument 0
0092: jeq #0x0 ? 0193 : 0192
0093: jge #0x12c ? 0196 : 0193              ; fanotify_init
0094: jge #0x110 ? 0095 : 0106              ; unshare
0095: jge #0x118 ? 0096 : 0100              ; utimensat
0096: jge #0x125 ? 0097 : 0098              ; pipe2
0097: jge #0x12a ? 0196 : 0193              ; perf_event_open
0098: jge #0x124 ? 0292 : 0099              ; dup3
0099: jge #0x119 ? 0193 : 0192              ; epoll_pwait
0100: jge #0x113 ? 0101 : 0102              ; splice
0101: jge #0x117 ? 0183 : 0193              ; move_pages
0102: jge #0x112 ? 0183 : 0103              ; get_robust_list
0103: jge #0x111 ? 0193 : 0104              ; set_robust_list
0104: ld [16]                               ; low word of argument 0
0105: jset #0x7e020080 ? 0181 : 0193
0106: jge #0x107 ? 0107 : 0108              ; unlinkat
0107: jge #0x10e ? 0193 : 0192              ; pselect6
0108: jge #0x106 ? 0109 : 0192              ; newfstatat
0109: ld [28]                               ; high word of argument 1
0110: jeq #0x0 ? 0111 : 0192
0111: ld [24]                               ; low word of argument 1
0112: jeq #0x10ff0 ? 0113 : 0192
0113: ld [40]                               ; low word of argument 3
0114: jeq #0x1000 ? 0193 : 0192
0115: jge #0xa2 ? 0116 : 0160               ; sync
0116: jge #0xe4 ? 0117 : 0141               ; clock_gettime
0117: jge #0xfe ? 0118 : 0127               ; inotify_add_watch
0118: jge #0x101 ? 0119 : 0125              ; openat
0119: ld [28]                               ; high word of argument 1
0120: jeq #0x0 ? 0121 : 0192
0121: ld [24]                               ; low word of argument 1
0122: jeq #0x1b800 ? 0123 : 0192
0123: ld [32]                               ; low word of argument 2
0124: jset #0x400040 ? 0192 : 0193
0125: jge #0x100 ? 0183 : 0126              ; migrate_pages
0126: jge #0xff ? 0193 : 0192               ; inotify_rm_watch
0127: jge #0xf6 ? 0128 : 0136               ; kexec_load
0128: jge #0xfb ? 0129 : 0134               ; ioprio_set
0129: jge #0xfc ? 0193 : 0130               ; ioprio_get
0130: ld [16]                               ; low word of argument 0
0131: jeq #0x1 ? 0132 : 0192
0132: ld [24]                               ; low word of argument 1
0133: jeq #0x0 ? 0193 : 0192
0134: jge #0xf8 ? 0196 : 0135               ; add_key
0135: jge #0xf7 ? 0193 : 0181               ; waitid
0136: jge #0xed ? 0137 : 0139               ; mbind
0137: jge #0xf2 ? 0193 : 0138               ; mq_timedsend
0138: jge #0xf0 ? 0196 : 0193               ; mq_open
0139: jge #0xec ? 0196 : 0140               ; vserver
0140: jge #0xeb ? 0192 : 0193               ; utimes
0141: jge #0xc2 ? 0142 : 0151               ; listxattr
0142: jge #0xd4 ? 0143 : 0146               ; lookup_dcookie
0143: jge #0xd9 ? 0144 : 0145               ; getdents64
0144: jge #0xe3 ? 0181 : 0193               ; clock_settime
0145: jeq #0xd5 ? 0193 : 0196               ; epoll_create
0146: jge #0xc8 ? 0147 : 0150               ; tkill
0147: jeq #0xcb ? 0148 : 0193               ; sched_setaffinity
0148: ld [16]                               ; low word of argument 0
0149: jeq #0x0 ? 0193 : 0192
0150: jeq #0xc4 ? 0193 : 0192               ; flistxattr
0151: jge #0xb3 ? 0152 : 0156               ; quotactl
0152: jge #0xba ? 0153 : 0155               ; gettid
0153: jge #0xc1 ? 0193 : 0154               ; fgetxattr
0154: jge #0xbc ? 0192 : 0193               ; setxattr
0155: jge #0xb4 ? 0196 : 0181               ; nfsservctl
0156: jge #0xaf ? 0157 : 0158               ; init_module
0157: jge #0xb1 ? 0196 : 0181               ; get_kernel_syms
0158: jge #0xae ? 0196 : 0159               ; create_module
0159: jge #0xa3 ? 0181 : 0193               ; acct
0160: jge #0x84 ? 0161 : 0197               ; utime
0161: jge #0x9a ? 0162 : 0178               ; modify_ldt
0162: jge #0x9e ? 0163 : 0171               ; arch_prctl
0163: jge #0xa0 ? 0164 : 0167               ; setrlimit
0164: jge #0xa1 ? 0181 : 0165               ; chroot
0165: ld [16]                               ; low word of argument 0
0166: jeq #0xa ? 0181 : 0193
0167: jge #0x9f ? 0193 : 0168               ; adjtimex
0168: ld [16]                               ; low word of argument 0
0169: jge #0x4001 ? 0170 : 0193
0170: jgt #0x4004 ? 0193 : 0388
0171: jge #0x9d ? 0172 : 0176               ; prctl
0172: ld [16]                               ; low word of argument 0
0173: jeq #0x4 ? 0380 : 0174
0174: jeq #0x18 ? 0192 : 0175
0175: jeq #0x1c ? 0192 : 0193
0176: jge #0x9c ? 0196 : 0177               ; _sysctl
0177: jge #0x9b ? 0181 : 0193               ; pivot_root
0178: jge #0x8e ? 0179 : 0185               ; sched_setparam
0179: jge #0x91 ? 0180 : 0182               ; sched_getscheduler
0180: jge #0x99 ? 0181 : 0193               ; vhangup
0181: ret #0x50001                          ; errno EPERM
0182: jeq #0x8f ? 0193 : 0183               ; sched_getparam
0183: ld [16]                               ; low word of argument 0
0184: jeq #0x0 ? 0193 : 0192
0185: jge #0x89 ? 0186 : 0194               ; statfs
0186: jge #0x8d ? 0187 : 0191               ; setpriority
0187: ld [16]                               ; low word of argument 0
0188: jeq #0x0 ? 0189 : 0192
0189: ld [24]                               ; low word of argument 1
0190: jeq #0x0 ? 0193 : 0192
0191: jge #0x8a ? 0193 : 0192               ; fstatfs
0192: ret #0x7fc00000                       ; trap: notify the supervisor
0193: ret #0x7fff0000                       ; allow
0194: jge #0x86 ? 0195 : 0446               ; uselib
0195: jge #0x87 ? 0447 : 0196               ; personality
0196: ret #0x50026                          ; errno ENOSYS
0197: jge #0x6b ? 0198 : 0207               ; geteuid
0198: jge #0x78 ? 0199 : 0203               ; getresgid
0199: jge #0x7e ? 0200 : 0201               ; capset
0200: jge #0x7f ? 0447 : 0446               ; rt_sigpending
0201: jge #0x7c ? 0447 : 0202               ; getsid
0202: jge #0x7a ? 0446 : 0447               ; setfsuid
0203: jge #0x74 ? 0204 : 0205               ; setgroups
0204: jeq #0x76 ? 0447 : 0446               ; getresuid
0205: jge #0x73 ? 0447 : 0206               ; getgroups
0206: jge #0x71 ? 0446 : 0447               ; setreuid
0207: jge #0x60 ? 0208 : 0216               ; gettimeofday
0208: jge #0x67 ? 0209 : 0211               ; syslog
0209: jge #0x69 ? 0446 : 0210               ; setuid
0210: jge #0x68 ? 0447 : 0436               ; getgid
0211: jeq #0x65 ? 0212 : 0447               ; ptrace
0212: ld [20]                               ; high word of argument 0
0213: jeq #0x0 ? 0214 : 0446
0214: ld [16]                               ; low word of argument 0
0215: jeq #0x0 ? 0447 : 0446
0216: jge #0x4f ? 0217 : 0218               ; getcwd
0217: jeq #0x51 ? 0447 : 0446               ; fchdir
0218: jeq #0x4c ? 0446 : 0447               ; truncate
0219: jge #0xc ? 0220 : 0381                ; brk
0220: jge #0x21 ? 0221 : 0295               ; dup2
0221: jge #0x48 ? 0222 : 0230               ; fcntl
0222: ld [16]                               ; low word of argument 0
0223: jge #0x3c0 ? 0224 : 0227
0224: jgt #0x3c8 ? 0227 : 0225
0225: ld [24]                               ; low word of argument 1
0226: jeq #0x1 ? 0447 : 0444
0227: ld [24]                               ; low word of argument 1
0228: jeq #0x400 ? 0388 : 0229
0229: jeq #0x410 ? 0388 : 0447
0230: jge #0x31 ? 0231 : 0247               ; bind
0231: jge #0x38 ? 0232 : 0236               ; clone
0232: jge #0x39 ? 0233 : 0234               ; fork
0233: jeq #0x3b ? 0446 : 0447               ; execve
0234: ld [16]                               ; low word of argument 0
0235: jset #0x7e020000 ? 0436 : 0447
0236: jge #0x33 ? 0237 : 0238               ; getsockname
0237: jge #0x35 ? 0447 : 0446               ; socketpair
0238: jge #0x32 ? 0447 : 0239               ; listen
0239: ld [28]                               ; high word of argument 1
0240: jeq #0x0 ? 0241 : 0446
0241: ld [24]                               ; low word of argument 1
0242: jge #0x1b000 ? 0243 : 0446
0243: jge #0x1b800 ? 0446 : 0244
0244: jset #0x1f ? 0446 : 0245
0245: ld [32]                               ; low word of argument 2
0246: jeq #0x20 ? 0447 : 0446
0247: jge #0x2b ? 0248 : 0275               ; accept
0248: jge #0x2e ? 0249 : 0262               ; sendmsg
0249: jge #0x2f ? 0447 : 0250               ; recvmsg
0250: ld [28]                               ; high word of argument 1
0251: jeq #0x0 ? 0252 : 0256
0252: ld [24]                               ; low word of argument 1
0253: jge #0x4f000 ? 0254 : 0256
0254: jge #0x4f800 ? 0256 : 0255
0255: jset #0x7f ? 0256 : 0447
0256: ld [28]                               ; high word of argument 1
0257: jeq #0x0 ? 0258 : 0446
0258: ld [24]                               ; low word of argument 1
0259: jge #0x4f800 ? 0260 : 0446
0260: jge #0x50000 ? 0446 : 0261
0261: jset #0xff ? 0446 : 0447
0262: jeq #0x2c ? 0263 : 0447               ; sendto
0263: ld [52]                               ; high word of argument 4
0264: jeq #0x0 ? 0265 : 0267
0265: ld [48]                               ; low word of argument 4
0266: jeq #0x0 ? 0447 : 0267
0267: ld [52]                               ; high word of argument 4
0268: jeq #0x0 ? 0269 : 0446
0269: ld [48]                               ; low word of argument 4
0270: jge #0x13000 ? 0271 : 0446
0271: jge #0x1b800 ? 0446 : 0272
0272: jset #0x1f ? 0446 : 0273
0273: ld [56]                               ; low word of argument 5
0274: jeq #0x20 ? 0447 : 0446
0275: jge #0x22 ? 0276 : 0292               ; pause
0276: jge #0x2a ? 0277 : 0447               ; connect
0277: ld [28]                               ; high word of argument 1
0278: jeq #0x0 ? 0279 : 0285
0279: ld [24]                               ; low word of argument 1
0280: jge #0x13000 ? 0281 : 0285
0281: jge #0x1b800 ? 0285 : 0282
0282: jset #0x1f ? 0285 : 0283
0283: ld [32]                               ; low word of argument 2
0284: jeq #0x20 ? 0447 : 0285
0285: ld [28]                               ; high word of argument 1
0286: jeq #0x0 ? 0287 : 0446
0287: ld [24]                               ; low word of argument 1
0288: jge #0x4f800 ? 0289 : 0446
0289: jge #0x50000 ? 0446 : 0290
0290: and #0xff
0291: jeq #0x50 ? 0447 : 0446
0292: ld [24]                               ; low word of argument 1
0293: jge #0x3c0 ? 0294 : 0447
0294: jgt #0x3c8 ? 0447 : 0444
0295: jge #0x15 ? 0296 : 0324               ; access
0296: jge #0x1c ? 0297 : 0311               ; madvise
0297: jge #0x1d ? 0298 : 0307               ; shmget
0298: jeq #0x1e ? 0299 : 0447               ; shmat
0299: ld [28]                               ; high word of argument 1
0300: jeq #0x0 ? 0301 : 0447
0301: ld [24]                               ; low word of argument 1
0302: jge #0x60000 ? 0447 : 0303
0303: ld [28]                               ; high word of argument 1
0304: jeq #0x0 ? 0305 : 0388
0305: ld [24]                               ; low word of argument 1
0306: jeq #0x0 ? 0447 : 0388
0307: ld [20]                               ; high word of argument 0
0308: jeq #0x0 ? 0309 : 0447
0309: ld [16]                               ; low word of argument 0
0310: jge #0x60000 ? 0447 : 0388
0311: jge #0x19 ? 0312 : 0323               ; mremap
0312: jge #0x1a ? 0447 : 0313               ; msync
0313: ld [20]                               ; high word of argument 0
0314: jeq #0x0 ? 0315 : 0317
0315: ld [16]                               ; low word of argument 0
0316: jge #0x60000 ? 0317 : 0388
0317: ld [40]                               ; low word of argument 3
0318: jset #0x2 ? 0319 : 0447
0319: ld [52]                               ; high word of argument 4
0320: jeq #0x0 ? 0321 : 0447
0321: ld [48]                               ; low word of argument 4
0322: jge #0x60000 ? 0447 : 0388
0323: jge #0x16 ? 0447 : 0446               ; pipe
0324: jge #0x10 ? 0325 : 0371               ; ioctl
0325: jge #0x11 ? 0447 : 0326               ; pread64
0326: ld [16]                               ; low word of argument 0
0327: jge #0x3c0 ? 0328 : 0329
0328: jgt #0x3c8 ? 0329 : 0444
0329: ld [24]                               ; low word of argument 1
0330: and #0xff00
0331: jeq #0x9400 ? 0332 : 0337
0332: ld [24]                               ; low word of argument 1
0333: jeq #0x40049409 ? 0447 : 0334
0334: jeq #0x4020940d ? 0447 : 0335
0335: jeq #0xc0189436 ? 0447 : 0336
0336: ret #0x50019                          ; errno ENOTTY
0337: ld [24]                               ; low word of argument 1
0338: jge #0x40046603 ? 0339 : 0355
0339: jge #0x40086605 ? 0340 : 0347
0340: jge #0x40806685 ? 0341 : 0344
0341: jge #0x800c6613 ? 0342 : 0343
0342: jge #0x800c6614 ? 0447 : 0436
0343: jge #0x40806686 ? 0447 : 0436
0344: jge #0x401c5820 ? 0345 : 0346
0345: jge #0x401c5821 ? 0447 : 0436
0346: jeq #0x40087602 ? 0436 : 0447
0347: jge #0x40047602 ? 0348 : 0352
0348: jge #0x40086603 ? 0349 : 0350
0349: jge #0x40086604 ? 0436 : 0447
0350: jge #0x40086602 ? 0436 : 0351
0351: jge #0x40047603 ? 0447 : 0436
0352: jge #0x40047211 ? 0353 : 0354
0353: jge #0x40047212 ? 0447 : 0436
0354: jeq #0x40046604 ? 0436 : 0447
0355: jge #0x4bfc ? 0356 : 0364
0356: jge #0x5423 ? 0357 : 0361
0357: jge #0x660a ? 0358 : 0359
0358: jge #0x40046602 ? 0436 : 0447
0359: jge #0x6609 ? 0436 : 0360
0360: jge #0x5424 ? 0447 : 0436
0361: jge #0x541c ? 0362 : 0363
0362: jge #0x541d ? 0447 : 0436
0363: jeq #0x5412 ? 0436 : 0447
0364: jge #0x4b4b ? 0365 : 0368
0365: jge #0x4b4e ? 0366 : 0367
0366: jge #0x4bfb ? 0436 : 0447
0367: jeq #0x4b4c ? 0447 : 0436
0368: jge #0x4b49 ? 0369 : 0370
0369: jge #0x4b4a ? 0447 : 0436
0370: jeq #0x4b47 ? 0436 : 0447
0371: jge #0xd ? 0447 : 0372                ; rt_sigaction
0372: ld [20]                               ; high word of argument 0
0373: jeq #0x0 ? 0374 : 0447
0374: ld [16]                               ; low word of argument 0
0375: jge #0x60000 ? 0447 : 0376
0376: ld [20]                               ; high word of argument 0
0377: jeq #0x0 ? 0378 : 0380
0378: ld [16]                               ; low word of argument 0
0379: jeq #0x0 ? 0447 : 0380
0380: ret #0x50000                          ; answer 0
0381: jge #0x9 ? 0382 : 0437                ; mmap
0382: jge #0xa ? 0383 : 0394                ; mprotect
0383: jge #0xb ? 0384 : 0389                ; munmap
0384: ld [20]                               ; high word of argument 0
0385: jeq #0x0 ? 0386 : 0447
0386: ld [16]                               ; low word of argument 0
0387: jge #0x60000 ? 0447 : 0388
0388: ret #0x50016                          ; errno EINVAL
0389: ld [20]                               ; high word of argument 0
0390: jeq #0x0 ? 0391 : 0447
0391: ld [16]                               ; low word of argument 0
0392: jge #0x60000 ? 0447 : 0393
0393: ret #0x5000d                          ; errno EACCES
0394: ld [40]                               ; low word of argument 3
0395: jset #0x10 ? 0396 : 0447
0396: ld [20]                               ; high word of argument 0
0397: jeq #0x0 ? 0398 : 0447
0398: ld [16]                               ; low word of argument 0
0399: jge #0x60000 ? 0447 : 0400
0400: ld [20]                               ; high word of argument 0
0401: jeq #0x0 ? 0402 : 0436
0402: ld [16]                               ; low word of argument 0
0403: jeq #0x10000 ? 0404 : 0422
0404: ld [28]                               ; high word of argument 1
0405: jeq #0x0 ? 0406 : 0422
0406: ld [24]                               ; low word of argument 1
0407: jeq #0x40000 ? 0408 : 0422
0408: ld [36]                               ; high word of argument 2
0409: jeq #0x0 ? 0410 : 0422
0410: ld [32]                               ; low word of argument 2
0411: jeq #0x5 ? 0412 : 0422
0412: ld [44]                               ; high word of argument 3
0413: jeq #0x0 ? 0414 : 0422
0414: ld [40]                               ; low word of argument 3
0415: jeq #0x11 ? 0416 : 0422
0416: ld [48]                               ; low word of argument 4
0417: jeq #0x3c0 ? 0418 : 0422
0418: ld [60]                               ; high word of argument 5
0419: jeq #0x0 ? 0420 : 0422
0420: ld [56]                               ; low word of argument 5
0421: jeq #0x0 ? 0447 : 0422
0422: ld [16]                               ; low word of argument 0
0423: jeq #0x50000 ? 0424 : 0436
0424: ld [28]                               ; high word of argument 1
0425: jeq #0x0 ? 0426 : 0436
0426: ld [24]                               ; low word of argument 1
0427: jeq #0x10000 ? 0428 : 0436
0428: ld [36]                               ; high word of argument 2
0429: jeq #0x0 ? 0430 : 0436
0430: ld [32]                               ; low word of argument 2
0431: jeq #0x3 ? 0432 : 0436
0432: ld [44]                               ; high word of argument 3
0433: jeq #0x0 ? 0434 : 0436
0434: ld [40]                               ; low word of argument 3
0435: jeq #0x32 ? 0447 : 0436
0436: ret #0x50001                          ; errno EPERM
0437: jge #0x4 ? 0438 : 0440                ; stat
0438: jge #0x5 ? 0439 : 0446                ; fstat
0439: jeq #0x6 ? 0446 : 0447                ; lstat
0440: jge #0x3 ? 0441 : 0445                ; close
0441: ld [16]                               ; low word of argument 0
0442: jge #0x3c0 ? 0443 : 0447
0443: jgt #0x3c8 ? 0447 : 0444
0444: ret #0x50009                          ; errno EBADF
0445: jge #0x2 ? 0446 : 0447                ; open
0446: ret #0x7fc00000                       ; trap: notify the supervisor
0447: ret #0x7fff0000                       ; allow
0448: ret #0x80000000                       ; kill the process
0449: ld [44]                               ; high word of argument 3
0450: jeq #0x0 ? 0451 : 0477
0451: ld [40]                               ; low word of argument 3
0452: jeq #0x18 ? 0453 : 0477
0453: ld [36]                               ; high word of argument 2
0454: jeq #0x0 ? 0455 : 0477
0455: ld [32]                               ; low word of argument 2
0456: jge #0x10000 ? 0457 : 0477
0457: jset #0x1f ? 0477 : 0458
0458: ld [16]                               ; low word of argument 0
0459: jge #0x3c6 ? 0460 : 0467
0460: jge #0x3c8 ? 0461 : 0464
0461: jge #0x3c9 ? 0477 : 0462
0462: ld [32]                               ; low word of argument 2
0463: jge #0x10040 ? 0477 : 0476
0464: jge #0x3c7 ? 0465 : 0477
0465: ld [32]                               ; low word of argument 2
0466: jge #0x10640 ? 0477 : 0476
0467: jge #0x3c4 ? 0468 : 0473
0468: jge #0x3c5 ? 0469 : 0471
0469: ld [32]                               ; low word of argument 2
0470: jge #0x10540 ? 0477 : 0476
0471: ld [32]                               ; low word of argument 2
0472: jge #0x10140 ? 0477 : 0476
0473: jge #0x3c3 ? 0474 : 0477
0474: ld [32]                               ; low word of argument 2
0475: jge #0x10040 ? 0477 : 0476
0476: ret #0x7fff0000                       ; allow
0477: ret #0x7fc00000                       ; trap: notify the supervisor
