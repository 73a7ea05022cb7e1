0000: ld [4]                                ; architecture
0001: jeq #0xc000003e ? 0003 : 0002         ; x86_64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0x49 ? 0005 : 0239               ; flock
0005: jge #0x102 ? 0006 : 0139              ; mkdirat
0006: jge #0x142 ? 0007 : 0090              ; execveat
0007: jge #0x1b6 ? 0008 : 0031              ; pidfd_getfd
0008: jge #0x1bf ? 0009 : 0017              ; memfd_secret
0009: jge #0x1cb ? 0010 : 0013              ; lsm_get_self_attr
0010: jge #0x1cd ? 0011 : 0012              ; lsm_list_modules
0011: jge #0x1cf ? 0219 : 0218              ; setxattrat
0012: jge #0x1cc ? 0219 : 0218              ; lsm_set_self_attr
0013: jge #0x1c5 ? 0014 : 0015              ; map_shadow_stack
0014: jge #0x1c9 ? 0219 : 0218              ; statmount
0015: jge #0x1c4 ? 0220 : 0016              ; fchmodat2
0016: jge #0x1c0 ? 0218 : 0219              ; process_mrelease
0017: jge #0x1ba ? 0018 : 0021              ; mount_setattr
0018: jge #0x1bc ? 0019 : 0020              ; landlock_create_ruleset
0019: jge #0x1bd ? 0218 : 0110              ; landlock_add_rule
0020: jge #0x1bb ? 0205 : 0219              ; quotactl_fd
0021: jge #0x1b8 ? 0022 : 0023              ; process_madvise
0022: jge #0x1b9 ? 0218 : 0219              ; epoll_pwait2
0023: jge #0x1b7 ? 0024 : 0220              ; faccessat2
0024: ld [28]                               ; high word of argument 1
0025: jeq #0x0 ? 0026 : 0220
0026: ld [24]                               ; low word of argument 1
0027: jeq #0x10ff0 ? 0028 : 0220
0028: ld [40]                               ; low word of argument 3
0029: and #0xfffffdff
0030: jeq #0x1000 ? 0218 : 0220
0031: jge #0x1b4 ? 0032 : 0064              ; close_range
0032: jge #0x1b5 ? 0033 : 0060              ; openat2
0033: ld [44]                               ; high word of argument 3
0034: jeq #0x0 ? 0035 : 0220
0035: ld [40]                               ; low word of argument 3
0036: jeq #0x18 ? 0037 : 0220
0037: ld [36]                               ; high word of argument 2
0038: jeq #0x0 ? 0039 : 0220
0039: ld [32]                               ; low word of argument 2
0040: jge #0x10000 ? 0041 : 0220
0041: jset #0x1f ? 0220 : 0042
0042: ld [16]                               ; low word of argument 0
0043: jge #0x3c6 ? 0044 : 0051
0044: jge #0x3c8 ? 0045 : 0048
0045: jge #0x3c9 ? 0220 : 0046
0046: ld [32]                               ; low word of argument 2
0047: jge #0x10040 ? 0220 : 0218
0048: jge #0x3c7 ? 0049 : 0220
0049: ld [32]                               ; low word of argument 2
0050: jge #0x10640 ? 0220 : 0218
0051: jge #0x3c4 ? 0052 : 0057
0052: jge #0x3c5 ? 0053 : 0055
0053: ld [32]                               ; low word of argument 2
0054: jge #0x10540 ? 0220 : 0218
0055: ld [32]                               ; low word of argument 2
0056: jge #0x10140 ? 0220 : 0218
0057: jge #0x3c3 ? 0058 : 0220
0058: ld [32]                               ; low word of argument 2
0059: jge #0x10040 ? 0220 : 0218
0060: ld [24]                               ; low word of argument 1
0061: jge #0x3c0 ? 0062 : 0218
0062: ld [16]                               ; low word of argument 0
0063: jgt #0x3c8 ? 0218 : 0220
0064: jge #0x14d ? 0065 : 0070              ; io_pgetevents
0065: jge #0x1b2 ? 0066 : 0067              ; pidfd_open
0066: jge #0x1b3 ? 0219 : 0218              ; clone3
0067: jge #0x1a9 ? 0219 : 0068              ; io_uring_setup
0068: jge #0x1a8 ? 0218 : 0069              ; pidfd_send_signal
0069: jge #0x151 ? 0219 : 0218
0070: jge #0x149 ? 0071 : 0080              ; pkey_mprotect
0071: jge #0x14c ? 0072 : 0078              ; statx
0072: ld [28]                               ; high word of argument 1
0073: jeq #0x0 ? 0074 : 0220
0074: ld [24]                               ; low word of argument 1
0075: jeq #0x10ff0 ? 0076 : 0220
0076: ld [32]                               ; low word of argument 2
0077: jset #0x1000 ? 0218 : 0220
0078: jge #0x14a ? 0218 : 0079              ; pkey_alloc
0079: ja 0418
0080: jge #0x143 ? 0081 : 0082              ; userfaultfd
0081: jge #0x144 ? 0218 : 0219              ; membarrier
0082: ld [16]                               ; low word of argument 0
0083: jeq #0x3c1 ? 0084 : 0220
0084: ld [28]                               ; high word of argument 1
0085: jeq #0x0 ? 0086 : 0220
0086: ld [24]                               ; low word of argument 1
0087: jeq #0x10ff0 ? 0088 : 0220
0088: ld [48]                               ; low word of argument 4
0089: jeq #0x1000 ? 0218 : 0220
0090: jge #0x12a ? 0091 : 0122              ; perf_event_open
0091: jge #0x136 ? 0092 : 0105              ; process_vm_readv
0092: jge #0x13d ? 0093 : 0101              ; seccomp
0093: jge #0x140 ? 0094 : 0095              ; kexec_file_load
0094: jge #0x141 ? 0219 : 0205              ; bpf
0095: jge #0x13e ? 0218 : 0096              ; getrandom
0096: ld [16]                               ; low word of argument 0
0097: jeq #0x1 ? 0098 : 0218
0098: ld [24]                               ; low word of argument 1
0099: jset #0x8 ? 0100 : 0218
0100: ret #0x50010                          ; errno EBUSY
0101: jge #0x13a ? 0102 : 0104              ; sched_setattr
0102: jge #0x13c ? 0220 : 0103              ; renameat2
0103: jge #0x13b ? 0218 : 0207              ; sched_getattr
0104: jge #0x139 ? 0205 : 0220              ; finit_module
0105: jge #0x12f ? 0106 : 0111              ; name_to_handle_at
0106: jge #0x134 ? 0107 : 0108              ; setns
0107: jge #0x135 ? 0218 : 0205              ; getcpu
0108: jge #0x133 ? 0220 : 0109              ; sendmmsg
0109: jge #0x131 ? 0218 : 0110              ; clock_adjtime
0110: ret #0x5005f                          ; errno ENOTSUP
0111: jge #0x12c ? 0112 : 0121              ; fanotify_init
0112: jge #0x12e ? 0113 : 0219              ; prlimit64
0113: ld [24]                               ; low word of argument 1
0114: jeq #0xa ? 0115 : 0119
0115: ld [36]                               ; high word of argument 2
0116: jeq #0x0 ? 0117 : 0205
0117: ld [32]                               ; low word of argument 2
0118: jeq #0x0 ? 0119 : 0205
0119: ld [16]                               ; low word of argument 0
0120: jeq #0x0 ? 0218 : 0220
0121: jge #0x12b ? 0269 : 0219              ; recvmmsg
0122: jge #0x10e ? 0123 : 0132              ; pselect6
0123: jge #0x117 ? 0124 : 0127              ; move_pages
0124: jge #0x119 ? 0125 : 0126              ; epoll_pwait
0125: jeq #0x124 ? 0316 : 0218              ; dup3
0126: jge #0x118 ? 0220 : 0207              ; utimensat
0127: jge #0x112 ? 0128 : 0129              ; get_robust_list
0128: jge #0x113 ? 0218 : 0207              ; splice
0129: jeq #0x110 ? 0130 : 0218              ; unshare
0130: ld [16]                               ; low word of argument 0
0131: jset #0x7e020080 ? 0205 : 0218
0132: jeq #0x106 ? 0133 : 0220              ; newfstatat
0133: ld [28]                               ; high word of argument 1
0134: jeq #0x0 ? 0135 : 0220
0135: ld [24]                               ; low word of argument 1
0136: jeq #0x10ff0 ? 0137 : 0220
0137: ld [40]                               ; low word of argument 3
0138: jeq #0x1000 ? 0218 : 0220
0139: jge #0xa2 ? 0140 : 0184               ; sync
0140: jge #0xe4 ? 0141 : 0165               ; clock_gettime
0141: jge #0xfe ? 0142 : 0151               ; inotify_add_watch
0142: jge #0x101 ? 0143 : 0149              ; openat
0143: ld [28]                               ; high word of argument 1
0144: jeq #0x0 ? 0145 : 0220
0145: ld [24]                               ; low word of argument 1
0146: jeq #0x1b800 ? 0147 : 0220
0147: ld [32]                               ; low word of argument 2
0148: jset #0x400040 ? 0220 : 0218
0149: jge #0x100 ? 0207 : 0150              ; migrate_pages
0150: jge #0xff ? 0218 : 0220               ; inotify_rm_watch
0151: jge #0xf6 ? 0152 : 0160               ; kexec_load
0152: jge #0xfb ? 0153 : 0158               ; ioprio_set
0153: jge #0xfc ? 0218 : 0154               ; ioprio_get
0154: ld [16]                               ; low word of argument 0
0155: jeq #0x1 ? 0156 : 0220
0156: ld [24]                               ; low word of argument 1
0157: jeq #0x0 ? 0218 : 0220
0158: jge #0xf8 ? 0219 : 0159               ; add_key
0159: jge #0xf7 ? 0218 : 0205               ; waitid
0160: jge #0xed ? 0161 : 0163               ; mbind
0161: jge #0xf2 ? 0218 : 0162               ; mq_timedsend
0162: jge #0xf0 ? 0219 : 0218               ; mq_open
0163: jge #0xec ? 0219 : 0164               ; vserver
0164: jge #0xeb ? 0220 : 0218               ; utimes
0165: jge #0xc2 ? 0166 : 0175               ; listxattr
0166: jge #0xd4 ? 0167 : 0170               ; lookup_dcookie
0167: jge #0xd9 ? 0168 : 0169               ; getdents64
0168: jge #0xe3 ? 0205 : 0218               ; clock_settime
0169: jeq #0xd5 ? 0218 : 0219               ; epoll_create
0170: jge #0xc8 ? 0171 : 0174               ; tkill
0171: jeq #0xcb ? 0172 : 0218               ; sched_setaffinity
0172: ld [16]                               ; low word of argument 0
0173: jeq #0x0 ? 0218 : 0220
0174: jeq #0xc4 ? 0218 : 0220               ; flistxattr
0175: jge #0xb3 ? 0176 : 0180               ; quotactl
0176: jge #0xba ? 0177 : 0179               ; gettid
0177: jge #0xc1 ? 0218 : 0178               ; fgetxattr
0178: jge #0xbc ? 0220 : 0218               ; setxattr
0179: jge #0xb4 ? 0219 : 0205               ; nfsservctl
0180: jge #0xaf ? 0181 : 0182               ; init_module
0181: jge #0xb1 ? 0219 : 0205               ; get_kernel_syms
0182: jge #0xae ? 0219 : 0183               ; create_module
0183: jge #0xa3 ? 0205 : 0218               ; acct
0184: jge #0x84 ? 0185 : 0221               ; utime
0185: jge #0x9a ? 0186 : 0202               ; modify_ldt
0186: jge #0x9e ? 0187 : 0195               ; arch_prctl
0187: jge #0xa0 ? 0188 : 0191               ; setrlimit
0188: jge #0xa1 ? 0205 : 0189               ; chroot
0189: ld [16]                               ; low word of argument 0
0190: jeq #0xa ? 0205 : 0218
0191: jge #0x9f ? 0218 : 0192               ; adjtimex
0192: ld [16]                               ; low word of argument 0
0193: jge #0x4001 ? 0194 : 0218
0194: jgt #0x4004 ? 0218 : 0417
0195: jge #0x9d ? 0196 : 0200               ; prctl
0196: ld [16]                               ; low word of argument 0
0197: jeq #0x4 ? 0409 : 0198
0198: jeq #0x18 ? 0220 : 0199
0199: jeq #0x1c ? 0220 : 0218
0200: jge #0x9c ? 0219 : 0201               ; _sysctl
0201: jge #0x9b ? 0205 : 0218               ; pivot_root
0202: jge #0x8e ? 0203 : 0209               ; sched_setparam
0203: jge #0x91 ? 0204 : 0206               ; sched_getscheduler
0204: jge #0x99 ? 0205 : 0218               ; vhangup
0205: ret #0x50001                          ; errno EPERM
0206: jeq #0x8f ? 0218 : 0207               ; sched_getparam
0207: ld [16]                               ; low word of argument 0
0208: jeq #0x0 ? 0218 : 0220
0209: jge #0x89 ? 0210 : 0216               ; statfs
0210: jge #0x8d ? 0211 : 0215               ; setpriority
0211: ld [16]                               ; low word of argument 0
0212: jeq #0x0 ? 0213 : 0220
0213: ld [24]                               ; low word of argument 1
0214: jeq #0x0 ? 0218 : 0220
0215: jge #0x8a ? 0218 : 0220               ; fstatfs
0216: jge #0x86 ? 0217 : 0220               ; uselib
0217: jge #0x87 ? 0218 : 0219               ; personality
0218: ret #0x7fff0000                       ; allow
0219: ret #0x50026                          ; errno ENOSYS
0220: ret #0x7ff00000                       ; trap: stop for the supervisor
0221: jge #0x6b ? 0222 : 0231               ; geteuid
0222: jge #0x78 ? 0223 : 0227               ; getresgid
0223: jge #0x7e ? 0224 : 0225               ; capset
0224: jge #0x7f ? 0476 : 0475               ; rt_sigpending
0225: jge #0x7c ? 0476 : 0226               ; getsid
0226: jge #0x7a ? 0475 : 0476               ; setfsuid
0227: jge #0x74 ? 0228 : 0229               ; setgroups
0228: jeq #0x76 ? 0476 : 0475               ; getresuid
0229: jge #0x73 ? 0476 : 0230               ; getgroups
0230: jge #0x71 ? 0475 : 0476               ; setreuid
0231: jge #0x60 ? 0232 : 0236               ; gettimeofday
0232: jge #0x67 ? 0233 : 0235               ; syslog
0233: jge #0x69 ? 0475 : 0234               ; setuid
0234: jge #0x68 ? 0476 : 0465               ; getgid
0235: jeq #0x65 ? 0475 : 0476               ; ptrace
0236: jge #0x4f ? 0237 : 0238               ; getcwd
0237: jeq #0x51 ? 0476 : 0475               ; fchdir
0238: jeq #0x4c ? 0475 : 0476               ; truncate
0239: jge #0xc ? 0240 : 0410                ; brk
0240: jge #0x21 ? 0241 : 0321               ; dup2
0241: jge #0x39 ? 0242 : 0252               ; fork
0242: jge #0x48 ? 0243 : 0251               ; fcntl
0243: ld [16]                               ; low word of argument 0
0244: jge #0x3c0 ? 0245 : 0248
0245: jgt #0x3c8 ? 0248 : 0246
0246: ld [24]                               ; low word of argument 1
0247: jeq #0x1 ? 0476 : 0473
0248: ld [24]                               ; low word of argument 1
0249: jeq #0x400 ? 0417 : 0250
0250: jeq #0x410 ? 0417 : 0476
0251: jeq #0x3b ? 0475 : 0476               ; execve
0252: jge #0x2f ? 0253 : 0271               ; recvmsg
0253: jge #0x30 ? 0254 : 0269               ; shutdown
0254: jge #0x35 ? 0255 : 0258               ; socketpair
0255: jge #0x38 ? 0256 : 0476               ; clone
0256: ld [16]                               ; low word of argument 0
0257: jset #0x7e820000 ? 0465 : 0476
0258: jge #0x32 ? 0259 : 0260               ; listen
0259: jge #0x33 ? 0475 : 0476               ; getsockname
0260: jge #0x31 ? 0261 : 0476               ; bind
0261: ld [28]                               ; high word of argument 1
0262: jeq #0x0 ? 0263 : 0475
0263: ld [24]                               ; low word of argument 1
0264: jge #0x1b000 ? 0265 : 0475
0265: jge #0x1b800 ? 0475 : 0266
0266: jset #0x1f ? 0475 : 0267
0267: ld [32]                               ; low word of argument 2
0268: jeq #0x20 ? 0476 : 0475
0269: ld [16]                               ; low word of argument 0
0270: jeq #0x3c2 ? 0475 : 0476
0271: jge #0x2a ? 0272 : 0315               ; connect
0272: jge #0x2d ? 0273 : 0286               ; recvfrom
0273: jge #0x2e ? 0274 : 0476               ; sendmsg
0274: ld [28]                               ; high word of argument 1
0275: jeq #0x0 ? 0276 : 0280
0276: ld [24]                               ; low word of argument 1
0277: jge #0x4f000 ? 0278 : 0280
0278: jge #0x4f800 ? 0280 : 0279
0279: jset #0x7f ? 0280 : 0476
0280: ld [28]                               ; high word of argument 1
0281: jeq #0x0 ? 0282 : 0475
0282: ld [24]                               ; low word of argument 1
0283: jge #0x4f800 ? 0284 : 0475
0284: jge #0x50000 ? 0475 : 0285
0285: jset #0xff ? 0475 : 0476
0286: jge #0x2c ? 0287 : 0299               ; sendto
0287: ld [52]                               ; high word of argument 4
0288: jeq #0x0 ? 0289 : 0291
0289: ld [48]                               ; low word of argument 4
0290: jeq #0x0 ? 0476 : 0291
0291: ld [52]                               ; high word of argument 4
0292: jeq #0x0 ? 0293 : 0475
0293: ld [48]                               ; low word of argument 4
0294: jge #0x13000 ? 0295 : 0475
0295: jge #0x1b800 ? 0475 : 0296
0296: jset #0x1f ? 0475 : 0297
0297: ld [56]                               ; low word of argument 5
0298: jeq #0x20 ? 0476 : 0475
0299: jge #0x2b ? 0476 : 0300               ; accept
0300: ld [28]                               ; high word of argument 1
0301: jeq #0x0 ? 0302 : 0308
0302: ld [24]                               ; low word of argument 1
0303: jge #0x13000 ? 0304 : 0308
0304: jge #0x1b800 ? 0308 : 0305
0305: jset #0x1f ? 0308 : 0306
0306: ld [32]                               ; low word of argument 2
0307: jeq #0x20 ? 0476 : 0308
0308: ld [28]                               ; high word of argument 1
0309: jeq #0x0 ? 0310 : 0475
0310: ld [24]                               ; low word of argument 1
0311: jge #0x4f800 ? 0312 : 0475
0312: jge #0x50000 ? 0475 : 0313
0313: and #0xff
0314: jeq #0x50 ? 0476 : 0475
0315: jge #0x22 ? 0476 : 0316               ; pause
0316: ld [24]                               ; low word of argument 1
0317: jge #0x3c0 ? 0318 : 0319
0318: jgt #0x3c8 ? 0319 : 0473
0319: ld [16]                               ; low word of argument 0
0320: jeq #0x3c2 ? 0473 : 0476
0321: jge #0x16 ? 0322 : 0352               ; pipe
0322: jge #0x1d ? 0323 : 0336               ; shmget
0323: jge #0x1f ? 0324 : 0327               ; shmctl
0324: jge #0x20 ? 0325 : 0476               ; dup
0325: ld [16]                               ; low word of argument 0
0326: jeq #0x3c2 ? 0473 : 0476
0327: jge #0x1e ? 0328 : 0476               ; shmat
0328: ld [28]                               ; high word of argument 1
0329: jeq #0x0 ? 0330 : 0476
0330: ld [24]                               ; low word of argument 1
0331: jge #0x60000 ? 0476 : 0332
0332: ld [28]                               ; high word of argument 1
0333: jeq #0x0 ? 0334 : 0417
0334: ld [24]                               ; low word of argument 1
0335: jeq #0x0 ? 0476 : 0417
0336: jge #0x1c ? 0337 : 0341               ; madvise
0337: ld [20]                               ; high word of argument 0
0338: jeq #0x0 ? 0339 : 0476
0339: ld [16]                               ; low word of argument 0
0340: jge #0x60000 ? 0476 : 0417
0341: jeq #0x19 ? 0342 : 0476               ; mremap
0342: ld [20]                               ; high word of argument 0
0343: jeq #0x0 ? 0344 : 0346
0344: ld [16]                               ; low word of argument 0
0345: jge #0x60000 ? 0346 : 0417
0346: ld [40]                               ; low word of argument 3
0347: jset #0x2 ? 0348 : 0476
0348: ld [52]                               ; high word of argument 4
0349: jeq #0x0 ? 0350 : 0476
0350: ld [48]                               ; low word of argument 4
0351: jge #0x60000 ? 0476 : 0417
0352: jge #0x10 ? 0353 : 0400               ; ioctl
0353: jge #0x11 ? 0354 : 0355               ; pread64
0354: jge #0x15 ? 0475 : 0476               ; access
0355: ld [16]                               ; low word of argument 0
0356: jge #0x3c0 ? 0357 : 0358
0357: jgt #0x3c8 ? 0358 : 0473
0358: ld [24]                               ; low word of argument 1
0359: and #0xff00
0360: jeq #0x9400 ? 0361 : 0366
0361: ld [24]                               ; low word of argument 1
0362: jeq #0x40049409 ? 0476 : 0363
0363: jeq #0x4020940d ? 0476 : 0364
0364: jeq #0xc0189436 ? 0476 : 0365
0365: ret #0x50019                          ; errno ENOTTY
0366: ld [24]                               ; low word of argument 1
0367: jge #0x40046603 ? 0368 : 0384
0368: jge #0x40086605 ? 0369 : 0376
0369: jge #0x40806685 ? 0370 : 0373
0370: jge #0x800c6613 ? 0371 : 0372
0371: jge #0x800c6614 ? 0476 : 0465
0372: jge #0x40806686 ? 0476 : 0465
0373: jge #0x401c5820 ? 0374 : 0375
0374: jge #0x401c5821 ? 0476 : 0465
0375: jeq #0x40087602 ? 0465 : 0476
0376: jge #0x40047602 ? 0377 : 0381
0377: jge #0x40086603 ? 0378 : 0379
0378: jge #0x40086604 ? 0465 : 0476
0379: jge #0x40086602 ? 0465 : 0380
0380: jge #0x40047603 ? 0476 : 0465
0381: jge #0x40047211 ? 0382 : 0383
0382: jge #0x40047212 ? 0476 : 0465
0383: jeq #0x40046604 ? 0465 : 0476
0384: jge #0x4bfc ? 0385 : 0393
0385: jge #0x5423 ? 0386 : 0390
0386: jge #0x660a ? 0387 : 0388
0387: jge #0x40046602 ? 0465 : 0476
0388: jge #0x6609 ? 0465 : 0389
0389: jge #0x5424 ? 0476 : 0465
0390: jge #0x541c ? 0391 : 0392
0391: jge #0x541d ? 0476 : 0465
0392: jeq #0x5412 ? 0465 : 0476
0393: jge #0x4b4b ? 0394 : 0397
0394: jge #0x4b4e ? 0395 : 0396
0395: jge #0x4bfb ? 0465 : 0476
0396: jeq #0x4b4c ? 0476 : 0465
0397: jge #0x4b49 ? 0398 : 0399
0398: jge #0x4b4a ? 0476 : 0465
0399: jeq #0x4b47 ? 0465 : 0476
0400: jge #0xd ? 0476 : 0401                ; rt_sigaction
0401: ld [20]                               ; high word of argument 0
0402: jeq #0x0 ? 0403 : 0476
0403: ld [16]                               ; low word of argument 0
0404: jge #0x60000 ? 0476 : 0405
0405: ld [20]                               ; high word of argument 0
0406: jeq #0x0 ? 0407 : 0409
0407: ld [16]                               ; low word of argument 0
0408: jeq #0x0 ? 0476 : 0409
0409: ret #0x50000                          ; answer 0
0410: jge #0x9 ? 0411 : 0466                ; mmap
0411: jge #0xa ? 0412 : 0423                ; mprotect
0412: jge #0xb ? 0413 : 0418                ; munmap
0413: ld [20]                               ; high word of argument 0
0414: jeq #0x0 ? 0415 : 0476
0415: ld [16]                               ; low word of argument 0
0416: jge #0x60000 ? 0476 : 0417
0417: ret #0x50016                          ; errno EINVAL
0418: ld [20]                               ; high word of argument 0
0419: jeq #0x0 ? 0420 : 0476
0420: ld [16]                               ; low word of argument 0
0421: jge #0x60000 ? 0476 : 0422
0422: ret #0x5000d                          ; errno EACCES
0423: ld [40]                               ; low word of argument 3
0424: jset #0x10 ? 0425 : 0476
0425: ld [20]                               ; high word of argument 0
0426: jeq #0x0 ? 0427 : 0476
0427: ld [16]                               ; low word of argument 0
0428: jge #0x60000 ? 0476 : 0429
0429: ld [20]                               ; high word of argument 0
0430: jeq #0x0 ? 0431 : 0465
0431: ld [16]                               ; low word of argument 0
0432: jeq #0x10000 ? 0433 : 0451
0433: ld [28]                               ; high word of argument 1
0434: jeq #0x0 ? 0435 : 0451
0435: ld [24]                               ; low word of argument 1
0436: jeq #0x40000 ? 0437 : 0451
0437: ld [36]                               ; high word of argument 2
0438: jeq #0x0 ? 0439 : 0451
0439: ld [32]                               ; low word of argument 2
0440: jeq #0x5 ? 0441 : 0451
0441: ld [44]                               ; high word of argument 3
0442: jeq #0x0 ? 0443 : 0451
0443: ld [40]                               ; low word of argument 3
0444: jeq #0x11 ? 0445 : 0451
0445: ld [48]                               ; low word of argument 4
0446: jeq #0x3c0 ? 0447 : 0451
0447: ld [60]                               ; high word of argument 5
0448: jeq #0x0 ? 0449 : 0451
0449: ld [56]                               ; low word of argument 5
0450: jeq #0x0 ? 0476 : 0451
0451: ld [16]                               ; low word of argument 0
0452: jeq #0x50000 ? 0453 : 0465
0453: ld [28]                               ; high word of argument 1
0454: jeq #0x0 ? 0455 : 0465
0455: ld [24]                               ; low word of argument 1
0456: jeq #0x10000 ? 0457 : 0465
0457: ld [36]                               ; high word of argument 2
0458: jeq #0x0 ? 0459 : 0465
0459: ld [32]                               ; low word of argument 2
0460: jeq #0x3 ? 0461 : 0465
0461: ld [44]                               ; high word of argument 3
0462: jeq #0x0 ? 0463 : 0465
0463: ld [40]                               ; low word of argument 3
0464: jeq #0x32 ? 0476 : 0465
0465: ret #0x50001                          ; errno EPERM
0466: jge #0x4 ? 0467 : 0469                ; stat
0467: jge #0x5 ? 0468 : 0475                ; fstat
0468: jeq #0x6 ? 0475 : 0476                ; lstat
0469: jge #0x3 ? 0470 : 0474                ; close
0470: ld [16]                               ; low word of argument 0
0471: jge #0x3c0 ? 0472 : 0476
0472: jgt #0x3c8 ? 0476 : 0473
0473: ret #0x50009                          ; errno EBADF
0474: jge #0x2 ? 0475 : 0476                ; open
0475: ret #0x7ff00000                       ; trap: stop for the supervisor
0476: ret #0x7fff0000                       ; allow
0477: ret #0x80000000                       ; kill the process
