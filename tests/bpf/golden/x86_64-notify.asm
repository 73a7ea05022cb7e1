0000: ld [4]                                ; architecture
0001: jeq #0xc000003e ? 0003 : 0002         ; x86_64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0x49 ? 0005 : 0243               ; flock
0005: jge #0x102 ? 0006 : 0139              ; mkdirat
0006: jge #0x142 ? 0007 : 0090              ; execveat
0007: jge #0x1b6 ? 0008 : 0031              ; pidfd_getfd
0008: jge #0x1bf ? 0009 : 0017              ; memfd_secret
0009: jge #0x1cb ? 0010 : 0013              ; lsm_get_self_attr
0010: jge #0x1cd ? 0011 : 0012              ; lsm_list_modules
0011: jge #0x1cf ? 0218 : 0226              ; setxattrat
0012: jge #0x1cc ? 0218 : 0226              ; lsm_set_self_attr
0013: jge #0x1c5 ? 0014 : 0015              ; map_shadow_stack
0014: jge #0x1c9 ? 0218 : 0226              ; statmount
0015: jge #0x1c4 ? 0225 : 0016              ; fchmodat2
0016: jge #0x1c0 ? 0226 : 0218              ; process_mrelease
0017: jge #0x1ba ? 0018 : 0021              ; mount_setattr
0018: jge #0x1bc ? 0019 : 0020              ; landlock_create_ruleset
0019: jge #0x1bd ? 0226 : 0110              ; landlock_add_rule
0020: jge #0x1bb ? 0205 : 0218              ; quotactl_fd
0021: jge #0x1b8 ? 0022 : 0023              ; process_madvise
0022: jge #0x1b9 ? 0226 : 0218              ; epoll_pwait2
0023: jge #0x1b7 ? 0024 : 0225              ; faccessat2
0024: ld [28]                               ; high word of argument 1
0025: jeq #0x0 ? 0026 : 0225
0026: ld [24]                               ; low word of argument 1
0027: jeq #0x10ff0 ? 0028 : 0225
0028: ld [40]                               ; low word of argument 3
0029: and #0xfffffdff
0030: jeq #0x1000 ? 0226 : 0225
0031: jge #0x1b4 ? 0032 : 0064              ; close_range
0032: jge #0x1b5 ? 0033 : 0060              ; openat2
0033: ld [44]                               ; high word of argument 3
0034: jeq #0x0 ? 0035 : 0225
0035: ld [40]                               ; low word of argument 3
0036: jeq #0x18 ? 0037 : 0225
0037: ld [36]                               ; high word of argument 2
0038: jeq #0x0 ? 0039 : 0225
0039: ld [32]                               ; low word of argument 2
0040: jge #0x10000 ? 0041 : 0225
0041: jset #0x1f ? 0225 : 0042
0042: ld [16]                               ; low word of argument 0
0043: jge #0x3c6 ? 0044 : 0051
0044: jge #0x3c8 ? 0045 : 0048
0045: jge #0x3c9 ? 0225 : 0046
0046: ld [32]                               ; low word of argument 2
0047: jge #0x10040 ? 0225 : 0226
0048: jge #0x3c7 ? 0049 : 0225
0049: ld [32]                               ; low word of argument 2
0050: jge #0x10640 ? 0225 : 0226
0051: jge #0x3c4 ? 0052 : 0057
0052: jge #0x3c5 ? 0053 : 0055
0053: ld [32]                               ; low word of argument 2
0054: jge #0x10540 ? 0225 : 0226
0055: ld [32]                               ; low word of argument 2
0056: jge #0x10140 ? 0225 : 0226
0057: jge #0x3c3 ? 0058 : 0225
0058: ld [32]                               ; low word of argument 2
0059: jge #0x10040 ? 0225 : 0226
0060: ld [24]                               ; low word of argument 1
0061: jge #0x3c0 ? 0062 : 0226
0062: ld [16]                               ; low word of argument 0
0063: jgt #0x3c8 ? 0226 : 0225
0064: jge #0x14d ? 0065 : 0070              ; io_pgetevents
0065: jge #0x1b2 ? 0066 : 0067              ; pidfd_open
0066: jge #0x1b3 ? 0218 : 0226              ; clone3
0067: jge #0x1a9 ? 0218 : 0068              ; io_uring_setup
0068: jge #0x1a8 ? 0226 : 0069              ; pidfd_send_signal
0069: jge #0x151 ? 0218 : 0226
0070: jge #0x149 ? 0071 : 0080              ; pkey_mprotect
0071: jge #0x14c ? 0072 : 0078              ; statx
0072: ld [28]                               ; high word of argument 1
0073: jeq #0x0 ? 0074 : 0225
0074: ld [24]                               ; low word of argument 1
0075: jeq #0x10ff0 ? 0076 : 0225
0076: ld [32]                               ; low word of argument 2
0077: jset #0x1000 ? 0226 : 0225
0078: jge #0x14a ? 0226 : 0079              ; pkey_alloc
0079: ja 0422
0080: jge #0x143 ? 0081 : 0082              ; userfaultfd
0081: jge #0x144 ? 0226 : 0218              ; membarrier
0082: ld [16]                               ; low word of argument 0
0083: jeq #0x3c1 ? 0084 : 0225
0084: ld [28]                               ; high word of argument 1
0085: jeq #0x0 ? 0086 : 0225
0086: ld [24]                               ; low word of argument 1
0087: jeq #0x10ff0 ? 0088 : 0225
0088: ld [48]                               ; low word of argument 4
0089: jeq #0x1000 ? 0226 : 0225
0090: jge #0x12a ? 0091 : 0122              ; perf_event_open
0091: jge #0x136 ? 0092 : 0105              ; process_vm_readv
0092: jge #0x13d ? 0093 : 0101              ; seccomp
0093: jge #0x140 ? 0094 : 0095              ; kexec_file_load
0094: jge #0x141 ? 0218 : 0205              ; bpf
0095: jge #0x13e ? 0226 : 0096              ; getrandom
0096: ld [16]                               ; low word of argument 0
0097: jeq #0x1 ? 0098 : 0226
0098: ld [24]                               ; low word of argument 1
0099: jset #0x8 ? 0100 : 0226
0100: ret #0x50010                          ; errno EBUSY
0101: jge #0x13a ? 0102 : 0104              ; sched_setattr
0102: jge #0x13c ? 0225 : 0103              ; renameat2
0103: jge #0x13b ? 0226 : 0207              ; sched_getattr
0104: jge #0x139 ? 0205 : 0225              ; finit_module
0105: jge #0x12f ? 0106 : 0111              ; name_to_handle_at
0106: jge #0x134 ? 0107 : 0108              ; setns
0107: jge #0x135 ? 0226 : 0205              ; getcpu
0108: jge #0x133 ? 0225 : 0109              ; sendmmsg
0109: jge #0x131 ? 0226 : 0110              ; clock_adjtime
0110: ret #0x5005f                          ; errno ENOTSUP
0111: jge #0x12c ? 0112 : 0121              ; fanotify_init
0112: jge #0x12e ? 0113 : 0218              ; prlimit64
0113: ld [24]                               ; low word of argument 1
0114: jeq #0xa ? 0115 : 0119
0115: ld [36]                               ; high word of argument 2
0116: jeq #0x0 ? 0117 : 0205
0117: ld [32]                               ; low word of argument 2
0118: jeq #0x0 ? 0119 : 0205
0119: ld [16]                               ; low word of argument 0
0120: jeq #0x0 ? 0226 : 0225
0121: jge #0x12b ? 0273 : 0218              ; recvmmsg
0122: jge #0x10e ? 0123 : 0132              ; pselect6
0123: jge #0x117 ? 0124 : 0127              ; move_pages
0124: jge #0x119 ? 0125 : 0126              ; epoll_pwait
0125: jeq #0x124 ? 0320 : 0226              ; dup3
0126: jge #0x118 ? 0225 : 0207              ; utimensat
0127: jge #0x112 ? 0128 : 0129              ; get_robust_list
0128: jge #0x113 ? 0226 : 0207              ; splice
0129: jeq #0x110 ? 0130 : 0226              ; unshare
0130: ld [16]                               ; low word of argument 0
0131: jset #0x7e020080 ? 0205 : 0226
0132: jeq #0x106 ? 0133 : 0225              ; newfstatat
0133: ld [28]                               ; high word of argument 1
0134: jeq #0x0 ? 0135 : 0225
0135: ld [24]                               ; low word of argument 1
0136: jeq #0x10ff0 ? 0137 : 0225
0137: ld [40]                               ; low word of argument 3
0138: jeq #0x1000 ? 0226 : 0225
0139: jge #0xa2 ? 0140 : 0184               ; sync
0140: jge #0xe4 ? 0141 : 0165               ; clock_gettime
0141: jge #0xfe ? 0142 : 0151               ; inotify_add_watch
0142: jge #0x101 ? 0143 : 0149              ; openat
0143: ld [28]                               ; high word of argument 1
0144: jeq #0x0 ? 0145 : 0225
0145: ld [24]                               ; low word of argument 1
0146: jeq #0x1b800 ? 0147 : 0225
0147: ld [32]                               ; low word of argument 2
0148: jset #0x400040 ? 0225 : 0226
0149: jge #0x100 ? 0207 : 0150              ; migrate_pages
0150: jge #0xff ? 0226 : 0225               ; inotify_rm_watch
0151: jge #0xf6 ? 0152 : 0160               ; kexec_load
0152: jge #0xfb ? 0153 : 0158               ; ioprio_set
0153: jge #0xfc ? 0226 : 0154               ; ioprio_get
0154: ld [16]                               ; low word of argument 0
0155: jeq #0x1 ? 0156 : 0225
0156: ld [24]                               ; low word of argument 1
0157: jeq #0x0 ? 0226 : 0225
0158: jge #0xf8 ? 0218 : 0159               ; add_key
0159: jge #0xf7 ? 0226 : 0205               ; waitid
0160: jge #0xed ? 0161 : 0163               ; mbind
0161: jge #0xf2 ? 0226 : 0162               ; mq_timedsend
0162: jge #0xf0 ? 0218 : 0226               ; mq_open
0163: jge #0xec ? 0218 : 0164               ; vserver
0164: jge #0xeb ? 0225 : 0226               ; utimes
0165: jge #0xc2 ? 0166 : 0175               ; listxattr
0166: jge #0xd4 ? 0167 : 0170               ; lookup_dcookie
0167: jge #0xd9 ? 0168 : 0169               ; getdents64
0168: jge #0xe3 ? 0205 : 0226               ; clock_settime
0169: jeq #0xd5 ? 0226 : 0218               ; epoll_create
0170: jge #0xc8 ? 0171 : 0174               ; tkill
0171: jeq #0xcb ? 0172 : 0226               ; sched_setaffinity
0172: ld [16]                               ; low word of argument 0
0173: jeq #0x0 ? 0226 : 0225
0174: jeq #0xc4 ? 0226 : 0225               ; flistxattr
0175: jge #0xb3 ? 0176 : 0180               ; quotactl
0176: jge #0xba ? 0177 : 0179               ; gettid
0177: jge #0xc1 ? 0226 : 0178               ; fgetxattr
0178: jge #0xbc ? 0225 : 0226               ; setxattr
0179: jge #0xb4 ? 0218 : 0205               ; nfsservctl
0180: jge #0xaf ? 0181 : 0182               ; init_module
0181: jge #0xb1 ? 0218 : 0205               ; get_kernel_syms
0182: jge #0xae ? 0218 : 0183               ; create_module
0183: jge #0xa3 ? 0205 : 0226               ; acct
0184: jge #0x84 ? 0185 : 0219               ; utime
0185: jge #0x9a ? 0186 : 0202               ; modify_ldt
0186: jge #0x9e ? 0187 : 0195               ; arch_prctl
0187: jge #0xa0 ? 0188 : 0191               ; setrlimit
0188: jge #0xa1 ? 0205 : 0189               ; chroot
0189: ld [16]                               ; low word of argument 0
0190: jeq #0xa ? 0205 : 0226
0191: jge #0x9f ? 0226 : 0192               ; adjtimex
0192: ld [16]                               ; low word of argument 0
0193: jge #0x4001 ? 0194 : 0226
0194: jgt #0x4004 ? 0226 : 0421
0195: jge #0x9d ? 0196 : 0200               ; prctl
0196: ld [16]                               ; low word of argument 0
0197: jeq #0x4 ? 0413 : 0198
0198: jeq #0x18 ? 0225 : 0199
0199: jeq #0x1c ? 0225 : 0226
0200: jge #0x9c ? 0218 : 0201               ; _sysctl
0201: jge #0x9b ? 0205 : 0226               ; pivot_root
0202: jge #0x8e ? 0203 : 0209               ; sched_setparam
0203: jge #0x91 ? 0204 : 0206               ; sched_getscheduler
0204: jge #0x99 ? 0205 : 0226               ; vhangup
0205: ret #0x50001                          ; errno EPERM
0206: jeq #0x8f ? 0226 : 0207               ; sched_getparam
0207: ld [16]                               ; low word of argument 0
0208: jeq #0x0 ? 0226 : 0225
0209: jge #0x89 ? 0210 : 0216               ; statfs
0210: jge #0x8d ? 0211 : 0215               ; setpriority
0211: ld [16]                               ; low word of argument 0
0212: jeq #0x0 ? 0213 : 0225
0213: ld [24]                               ; low word of argument 1
0214: jeq #0x0 ? 0226 : 0225
0215: jge #0x8a ? 0226 : 0225               ; fstatfs
0216: jge #0x86 ? 0217 : 0225               ; uselib
0217: jge #0x87 ? 0226 : 0218               ; personality
0218: ret #0x50026                          ; errno ENOSYS
0219: jge #0x6b ? 0220 : 0231               ; geteuid
0220: jge #0x78 ? 0221 : 0227               ; getresgid
0221: jge #0x7e ? 0222 : 0223               ; capset
0222: jge #0x7f ? 0226 : 0225               ; rt_sigpending
0223: jge #0x7c ? 0226 : 0224               ; getsid
0224: jge #0x7a ? 0225 : 0226               ; setfsuid
0225: ret #0x7fc00000                       ; trap: notify the supervisor
0226: ret #0x7fff0000                       ; allow
0227: jge #0x74 ? 0228 : 0229               ; setgroups
0228: jeq #0x76 ? 0480 : 0479               ; getresuid
0229: jge #0x73 ? 0480 : 0230               ; getgroups
0230: jge #0x71 ? 0479 : 0480               ; setreuid
0231: jge #0x60 ? 0232 : 0240               ; gettimeofday
0232: jge #0x67 ? 0233 : 0235               ; syslog
0233: jge #0x69 ? 0479 : 0234               ; setuid
0234: jge #0x68 ? 0480 : 0469               ; getgid
0235: jeq #0x65 ? 0236 : 0480               ; ptrace
0236: ld [20]                               ; high word of argument 0
0237: jeq #0x0 ? 0238 : 0479
0238: ld [16]                               ; low word of argument 0
0239: jeq #0x0 ? 0480 : 0479
0240: jge #0x4f ? 0241 : 0242               ; getcwd
0241: jeq #0x51 ? 0480 : 0479               ; fchdir
0242: jeq #0x4c ? 0479 : 0480               ; truncate
0243: jge #0xc ? 0244 : 0414                ; brk
0244: jge #0x21 ? 0245 : 0325               ; dup2
0245: jge #0x39 ? 0246 : 0256               ; fork
0246: jge #0x48 ? 0247 : 0255               ; fcntl
0247: ld [16]                               ; low word of argument 0
0248: jge #0x3c0 ? 0249 : 0252
0249: jgt #0x3c8 ? 0252 : 0250
0250: ld [24]                               ; low word of argument 1
0251: jeq #0x1 ? 0480 : 0477
0252: ld [24]                               ; low word of argument 1
0253: jeq #0x400 ? 0421 : 0254
0254: jeq #0x410 ? 0421 : 0480
0255: jeq #0x3b ? 0479 : 0480               ; execve
0256: jge #0x2f ? 0257 : 0275               ; recvmsg
0257: jge #0x30 ? 0258 : 0273               ; shutdown
0258: jge #0x35 ? 0259 : 0262               ; socketpair
0259: jge #0x38 ? 0260 : 0480               ; clone
0260: ld [16]                               ; low word of argument 0
0261: jset #0x7e020000 ? 0469 : 0480
0262: jge #0x32 ? 0263 : 0264               ; listen
0263: jge #0x33 ? 0479 : 0480               ; getsockname
0264: jge #0x31 ? 0265 : 0480               ; bind
0265: ld [28]                               ; high word of argument 1
0266: jeq #0x0 ? 0267 : 0479
0267: ld [24]                               ; low word of argument 1
0268: jge #0x1b000 ? 0269 : 0479
0269: jge #0x1b800 ? 0479 : 0270
0270: jset #0x1f ? 0479 : 0271
0271: ld [32]                               ; low word of argument 2
0272: jeq #0x20 ? 0480 : 0479
0273: ld [16]                               ; low word of argument 0
0274: jeq #0x3c2 ? 0479 : 0480
0275: jge #0x2a ? 0276 : 0319               ; connect
0276: jge #0x2d ? 0277 : 0290               ; recvfrom
0277: jge #0x2e ? 0278 : 0480               ; sendmsg
0278: ld [28]                               ; high word of argument 1
0279: jeq #0x0 ? 0280 : 0284
0280: ld [24]                               ; low word of argument 1
0281: jge #0x4f000 ? 0282 : 0284
0282: jge #0x4f800 ? 0284 : 0283
0283: jset #0x7f ? 0284 : 0480
0284: ld [28]                               ; high word of argument 1
0285: jeq #0x0 ? 0286 : 0479
0286: ld [24]                               ; low word of argument 1
0287: jge #0x4f800 ? 0288 : 0479
0288: jge #0x50000 ? 0479 : 0289
0289: jset #0xff ? 0479 : 0480
0290: jge #0x2c ? 0291 : 0303               ; sendto
0291: ld [52]                               ; high word of argument 4
0292: jeq #0x0 ? 0293 : 0295
0293: ld [48]                               ; low word of argument 4
0294: jeq #0x0 ? 0480 : 0295
0295: ld [52]                               ; high word of argument 4
0296: jeq #0x0 ? 0297 : 0479
0297: ld [48]                               ; low word of argument 4
0298: jge #0x13000 ? 0299 : 0479
0299: jge #0x1b800 ? 0479 : 0300
0300: jset #0x1f ? 0479 : 0301
0301: ld [56]                               ; low word of argument 5
0302: jeq #0x20 ? 0480 : 0479
0303: jge #0x2b ? 0480 : 0304               ; accept
0304: ld [28]                               ; high word of argument 1
0305: jeq #0x0 ? 0306 : 0312
0306: ld [24]                               ; low word of argument 1
0307: jge #0x13000 ? 0308 : 0312
0308: jge #0x1b800 ? 0312 : 0309
0309: jset #0x1f ? 0312 : 0310
0310: ld [32]                               ; low word of argument 2
0311: jeq #0x20 ? 0480 : 0312
0312: ld [28]                               ; high word of argument 1
0313: jeq #0x0 ? 0314 : 0479
0314: ld [24]                               ; low word of argument 1
0315: jge #0x4f800 ? 0316 : 0479
0316: jge #0x50000 ? 0479 : 0317
0317: and #0xff
0318: jeq #0x50 ? 0480 : 0479
0319: jge #0x22 ? 0480 : 0320               ; pause
0320: ld [24]                               ; low word of argument 1
0321: jge #0x3c0 ? 0322 : 0323
0322: jgt #0x3c8 ? 0323 : 0477
0323: ld [16]                               ; low word of argument 0
0324: jeq #0x3c2 ? 0477 : 0480
0325: jge #0x16 ? 0326 : 0356               ; pipe
0326: jge #0x1d ? 0327 : 0340               ; shmget
0327: jge #0x1f ? 0328 : 0331               ; shmctl
0328: jge #0x20 ? 0329 : 0480               ; dup
0329: ld [16]                               ; low word of argument 0
0330: jeq #0x3c2 ? 0477 : 0480
0331: jge #0x1e ? 0332 : 0480               ; shmat
0332: ld [28]                               ; high word of argument 1
0333: jeq #0x0 ? 0334 : 0480
0334: ld [24]                               ; low word of argument 1
0335: jge #0x60000 ? 0480 : 0336
0336: ld [28]                               ; high word of argument 1
0337: jeq #0x0 ? 0338 : 0421
0338: ld [24]                               ; low word of argument 1
0339: jeq #0x0 ? 0480 : 0421
0340: jge #0x1c ? 0341 : 0345               ; madvise
0341: ld [20]                               ; high word of argument 0
0342: jeq #0x0 ? 0343 : 0480
0343: ld [16]                               ; low word of argument 0
0344: jge #0x60000 ? 0480 : 0421
0345: jeq #0x19 ? 0346 : 0480               ; mremap
0346: ld [20]                               ; high word of argument 0
0347: jeq #0x0 ? 0348 : 0350
0348: ld [16]                               ; low word of argument 0
0349: jge #0x60000 ? 0350 : 0421
0350: ld [40]                               ; low word of argument 3
0351: jset #0x2 ? 0352 : 0480
0352: ld [52]                               ; high word of argument 4
0353: jeq #0x0 ? 0354 : 0480
0354: ld [48]                               ; low word of argument 4
0355: jge #0x60000 ? 0480 : 0421
0356: jge #0x10 ? 0357 : 0404               ; ioctl
0357: jge #0x11 ? 0358 : 0359               ; pread64
0358: jge #0x15 ? 0479 : 0480               ; access
0359: ld [16]                               ; low word of argument 0
0360: jge #0x3c0 ? 0361 : 0362
0361: jgt #0x3c8 ? 0362 : 0477
0362: ld [24]                               ; low word of argument 1
0363: and #0xff00
0364: jeq #0x9400 ? 0365 : 0370
0365: ld [24]                               ; low word of argument 1
0366: jeq #0x40049409 ? 0480 : 0367
0367: jeq #0x4020940d ? 0480 : 0368
0368: jeq #0xc0189436 ? 0480 : 0369
0369: ret #0x50019                          ; errno ENOTTY
0370: ld [24]                               ; low word of argument 1
0371: jge #0x40046603 ? 0372 : 0388
0372: jge #0x40086605 ? 0373 : 0380
0373: jge #0x40806685 ? 0374 : 0377
0374: jge #0x800c6613 ? 0375 : 0376
0375: jge #0x800c6614 ? 0480 : 0469
0376: jge #0x40806686 ? 0480 : 0469
0377: jge #0x401c5820 ? 0378 : 0379
0378: jge #0x401c5821 ? 0480 : 0469
0379: jeq #0x40087602 ? 0469 : 0480
0380: jge #0x40047602 ? 0381 : 0385
0381: jge #0x40086603 ? 0382 : 0383
0382: jge #0x40086604 ? 0469 : 0480
0383: jge #0x40086602 ? 0469 : 0384
0384: jge #0x40047603 ? 0480 : 0469
0385: jge #0x40047211 ? 0386 : 0387
0386: jge #0x40047212 ? 0480 : 0469
0387: jeq #0x40046604 ? 0469 : 0480
0388: jge #0x4bfc ? 0389 : 0397
0389: jge #0x5423 ? 0390 : 0394
0390: jge #0x660a ? 0391 : 0392
0391: jge #0x40046602 ? 0469 : 0480
0392: jge #0x6609 ? 0469 : 0393
0393: jge #0x5424 ? 0480 : 0469
0394: jge #0x541c ? 0395 : 0396
0395: jge #0x541d ? 0480 : 0469
0396: jeq #0x5412 ? 0469 : 0480
0397: jge #0x4b4b ? 0398 : 0401
0398: jge #0x4b4e ? 0399 : 0400
0399: jge #0x4bfb ? 0469 : 0480
0400: jeq #0x4b4c ? 0480 : 0469
0401: jge #0x4b49 ? 0402 : 0403
0402: jge #0x4b4a ? 0480 : 0469
0403: jeq #0x4b47 ? 0469 : 0480
0404: jge #0xd ? 0480 : 0405                ; rt_sigaction
0405: ld [20]                               ; high word of argument 0
0406: jeq #0x0 ? 0407 : 0480
0407: ld [16]                               ; low word of argument 0
0408: jge #0x60000 ? 0480 : 0409
0409: ld [20]                               ; high word of argument 0
0410: jeq #0x0 ? 0411 : 0413
0411: ld [16]                               ; low word of argument 0
0412: jeq #0x0 ? 0480 : 0413
0413: ret #0x50000                          ; answer 0
0414: jge #0x9 ? 0415 : 0470                ; mmap
0415: jge #0xa ? 0416 : 0427                ; mprotect
0416: jge #0xb ? 0417 : 0422                ; munmap
0417: ld [20]                               ; high word of argument 0
0418: jeq #0x0 ? 0419 : 0480
0419: ld [16]                               ; low word of argument 0
0420: jge #0x60000 ? 0480 : 0421
0421: ret #0x50016                          ; errno EINVAL
0422: ld [20]                               ; high word of argument 0
0423: jeq #0x0 ? 0424 : 0480
0424: ld [16]                               ; low word of argument 0
0425: jge #0x60000 ? 0480 : 0426
0426: ret #0x5000d                          ; errno EACCES
0427: ld [40]                               ; low word of argument 3
0428: jset #0x10 ? 0429 : 0480
0429: ld [20]                               ; high word of argument 0
0430: jeq #0x0 ? 0431 : 0480
0431: ld [16]                               ; low word of argument 0
0432: jge #0x60000 ? 0480 : 0433
0433: ld [20]                               ; high word of argument 0
0434: jeq #0x0 ? 0435 : 0469
0435: ld [16]                               ; low word of argument 0
0436: jeq #0x10000 ? 0437 : 0455
0437: ld [28]                               ; high word of argument 1
0438: jeq #0x0 ? 0439 : 0455
0439: ld [24]                               ; low word of argument 1
0440: jeq #0x40000 ? 0441 : 0455
0441: ld [36]                               ; high word of argument 2
0442: jeq #0x0 ? 0443 : 0455
0443: ld [32]                               ; low word of argument 2
0444: jeq #0x5 ? 0445 : 0455
0445: ld [44]                               ; high word of argument 3
0446: jeq #0x0 ? 0447 : 0455
0447: ld [40]                               ; low word of argument 3
0448: jeq #0x11 ? 0449 : 0455
0449: ld [48]                               ; low word of argument 4
0450: jeq #0x3c0 ? 0451 : 0455
0451: ld [60]                               ; high word of argument 5
0452: jeq #0x0 ? 0453 : 0455
0453: ld [56]                               ; low word of argument 5
0454: jeq #0x0 ? 0480 : 0455
0455: ld [16]                               ; low word of argument 0
0456: jeq #0x50000 ? 0457 : 0469
0457: ld [28]                               ; high word of argument 1
0458: jeq #0x0 ? 0459 : 0469
0459: ld [24]                               ; low word of argument 1
0460: jeq #0x10000 ? 0461 : 0469
0461: ld [36]                               ; high word of argument 2
0462: jeq #0x0 ? 0463 : 0469
0463: ld [32]                               ; low word of argument 2
0464: jeq #0x3 ? 0465 : 0469
0465: ld [44]                               ; high word of argument 3
0466: jeq #0x0 ? 0467 : 0469
0467: ld [40]                               ; low word of argument 3
0468: jeq #0x32 ? 0480 : 0469
0469: ret #0x50001                          ; errno EPERM
0470: jge #0x4 ? 0471 : 0473                ; stat
0471: jge #0x5 ? 0472 : 0479                ; fstat
0472: jeq #0x6 ? 0479 : 0480                ; lstat
0473: jge #0x3 ? 0474 : 0478                ; close
0474: ld [16]                               ; low word of argument 0
0475: jge #0x3c0 ? 0476 : 0480
0476: jgt #0x3c8 ? 0480 : 0477
0477: ret #0x50009                          ; errno EBADF
0478: jge #0x2 ? 0479 : 0480                ; open
0479: ret #0x7fc00000                       ; trap: notify the supervisor
0480: ret #0x7fff0000                       ; allow
0481: ret #0x80000000                       ; kill the process
