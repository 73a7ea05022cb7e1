0000: ld [4]                                ; architecture
0001: jeq #0xc000003e ? 0003 : 0002         ; x86_64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0x49 ? 0005 : 0241               ; flock
0005: jge #0x102 ? 0006 : 0141              ; mkdirat
0006: jge #0x143 ? 0007 : 0080              ; userfaultfd
0007: jge #0x1b6 ? 0008 : 0031              ; pidfd_getfd
0008: jge #0x1bf ? 0009 : 0017              ; memfd_secret
0009: jge #0x1cb ? 0010 : 0013              ; lsm_get_self_attr
0010: jge #0x1cd ? 0011 : 0012              ; lsm_list_modules
0011: jge #0x1cf ? 0222 : 0211              ; setxattrat
0012: jge #0x1cc ? 0222 : 0211              ; lsm_set_self_attr
0013: jge #0x1c5 ? 0014 : 0015              ; map_shadow_stack
0014: jge #0x1c9 ? 0222 : 0211              ; statmount
0015: jge #0x1c4 ? 0212 : 0016              ; fchmodat2
0016: jge #0x1c0 ? 0211 : 0222              ; process_mrelease
0017: jge #0x1ba ? 0018 : 0021              ; mount_setattr
0018: jge #0x1bc ? 0019 : 0020              ; landlock_create_ruleset
0019: jge #0x1bd ? 0211 : 0109              ; landlock_add_rule
0020: jge #0x1bb ? 0204 : 0222              ; quotactl_fd
0021: jge #0x1b8 ? 0022 : 0023              ; process_madvise
0022: jge #0x1b9 ? 0211 : 0222              ; epoll_pwait2
0023: jge #0x1b7 ? 0024 : 0212              ; faccessat2
0024: ld [28]                               ; high word of argument 1
0025: jeq #0x0 ? 0026 : 0212
0026: ld [24]                               ; low word of argument 1
0027: jeq #0x10ff0 ? 0028 : 0212
0028: ld [40]                               ; low word of argument 3
0029: and #0xfffffdff
0030: jeq #0x1000 ? 0211 : 0212
0031: jge #0x1b5 ? 0032 : 0059              ; openat2
0032: ld [44]                               ; high word of argument 3
0033: jeq #0x0 ? 0034 : 0212
0034: ld [40]                               ; low word of argument 3
0035: jeq #0x18 ? 0036 : 0212
0036: ld [36]                               ; high word of argument 2
0037: jeq #0x0 ? 0038 : 0212
0038: ld [32]                               ; low word of argument 2
0039: jge #0x10000 ? 0040 : 0212
0040: jset #0x1f ? 0212 : 0041
0041: ld [16]                               ; low word of argument 0
0042: jge #0x3c6 ? 0043 : 0050
0043: jge #0x3c8 ? 0044 : 0047
0044: jge #0x3c9 ? 0212 : 0045
0045: ld [32]                               ; low word of argument 2
0046: jge #0x10040 ? 0212 : 0211
0047: jge #0x3c7 ? 0048 : 0212
0048: ld [32]                               ; low word of argument 2
0049: jge #0x10640 ? 0212 : 0211
0050: jge #0x3c4 ? 0051 : 0056
0051: jge #0x3c5 ? 0052 : 0054
0052: ld [32]                               ; low word of argument 2
0053: jge #0x10540 ? 0212 : 0211
0054: ld [32]                               ; low word of argument 2
0055: jge #0x10140 ? 0212 : 0211
0056: jge #0x3c3 ? 0057 : 0212
0057: ld [32]                               ; low word of argument 2
0058: jge #0x10040 ? 0212 : 0211
0059: jge #0x151 ? 0060 : 0069
0060: jge #0x1b3 ? 0061 : 0066              ; clone3
0061: jge #0x1b4 ? 0062 : 0222              ; close_range
0062: ld [24]                               ; low word of argument 1
0063: jge #0x3c0 ? 0064 : 0211
0064: ld [16]                               ; low word of argument 0
0065: jgt #0x3c8 ? 0211 : 0212
0066: jge #0x1a9 ? 0067 : 0068              ; io_uring_setup
0067: jge #0x1b2 ? 0211 : 0222              ; pidfd_open
0068: jge #0x1a8 ? 0211 : 0222              ; pidfd_send_signal
0069: jge #0x14a ? 0070 : 0077              ; pkey_alloc
0070: jeq #0x14c ? 0071 : 0211              ; statx
0071: ld [28]                               ; high word of argument 1
0072: jeq #0x0 ? 0073 : 0212
0073: ld [24]                               ; low word of argument 1
0074: jeq #0x10ff0 ? 0075 : 0212
0075: ld [32]                               ; low word of argument 2
0076: jset #0x1000 ? 0211 : 0212
0077: jge #0x149 ? 0078 : 0079              ; pkey_mprotect
0078: ja 0411
0079: jge #0x144 ? 0211 : 0222              ; membarrier
0080: jge #0x12b ? 0081 : 0120              ; recvmmsg
0081: jge #0x139 ? 0082 : 0103              ; finit_module
0082: jge #0x13e ? 0083 : 0094              ; getrandom
0083: jge #0x141 ? 0084 : 0093              ; bpf
0084: jge #0x142 ? 0085 : 0222              ; execveat
0085: ld [16]                               ; low word of argument 0
0086: jeq #0x3c1 ? 0087 : 0212
0087: ld [28]                               ; high word of argument 1
0088: jeq #0x0 ? 0089 : 0212
0089: ld [24]                               ; low word of argument 1
0090: jeq #0x10ff0 ? 0091 : 0212
0091: ld [48]                               ; low word of argument 4
0092: jeq #0x1000 ? 0211 : 0212
0093: jge #0x140 ? 0204 : 0211              ; kexec_file_load
0094: jge #0x13c ? 0095 : 0101              ; renameat2
0095: jge #0x13d ? 0096 : 0212              ; seccomp
0096: ld [16]                               ; low word of argument 0
0097: jeq #0x1 ? 0098 : 0211
0098: ld [24]                               ; low word of argument 1
0099: jset #0x8 ? 0100 : 0211
0100: ret #0x50010                          ; errno EBUSY
0101: jge #0x13a ? 0102 : 0204              ; sched_setattr
0102: jge #0x13b ? 0211 : 0209              ; sched_getattr
0103: jge #0x133 ? 0104 : 0107              ; sendmmsg
0104: jge #0x135 ? 0105 : 0106              ; getcpu
0105: jge #0x136 ? 0212 : 0211              ; process_vm_readv
0106: jge #0x134 ? 0204 : 0212              ; setns
0107: jge #0x12f ? 0108 : 0110              ; name_to_handle_at
0108: jge #0x131 ? 0211 : 0109              ; clock_adjtime
0109: ret #0x5005f                          ; errno ENOTSUP
0110: jge #0x12e ? 0111 : 0119              ; prlimit64
0111: ld [24]                               ; low word of argument 1
0112: jeq #0xa ? 0113 : 0117
0113: ld [36]                               ; high word of argument 2
0114: jeq #0x0 ? 0115 : 0204
0115: ld [32]                               ; low word of argument 2
0116: jeq #0x0 ? 0117 : 0204
0117: ld [16]                               ; low word of argument 0
0118: jeq #0x0 ? 0211 : 0212
0119: jge #0x12c ? 0222 : 0211              ; fanotify_init
0120: jge #0x110 ? 0121 : 0132              ; unshare
0121: jge #0x118 ? 0122 : 0126              ; utimensat
0122: jge #0x125 ? 0123 : 0124              ; pipe2
0123: jge #0x12a ? 0222 : 0211              ; perf_event_open
0124: jge #0x124 ? 0314 : 0125              ; dup3
0125: jge #0x119 ? 0211 : 0212              ; epoll_pwait
0126: jge #0x113 ? 0127 : 0128              ; splice
0127: jge #0x117 ? 0209 : 0211              ; move_pages
0128: jge #0x112 ? 0209 : 0129              ; get_robust_list
0129: jge #0x111 ? 0211 : 0130              ; set_robust_list
0130: ld [16]                               ; low word of argument 0
0131: jset #0x7e020080 ? 0204 : 0211
0132: jge #0x107 ? 0133 : 0134              ; unlinkat
0133: jge #0x10e ? 0211 : 0212              ; pselect6
0134: jge #0x106 ? 0135 : 0212              ; newfstatat
0135: ld [28]                               ; high word of argument 1
0136: jeq #0x0 ? 0137 : 0212
0137: ld [24]                               ; low word of argument 1
0138: jeq #0x10ff0 ? 0139 : 0212
0139: ld [40]                               ; low word of argument 3
0140: jeq #0x1000 ? 0211 : 0212
0141: jge #0xa2 ? 0142 : 0186               ; sync
0142: jge #0xe4 ? 0143 : 0167               ; clock_gettime
0143: jge #0xfe ? 0144 : 0153               ; inotify_add_watch
0144: jge #0x101 ? 0145 : 0151              ; openat
0145: ld [28]                               ; high word of argument 1
0146: jeq #0x0 ? 0147 : 0212
0147: ld [24]                               ; low word of argument 1
0148: jeq #0x1b800 ? 0149 : 0212
0149: ld [32]                               ; low word of argument 2
0150: jset #0x400040 ? 0212 : 0211
0151: jge #0x100 ? 0209 : 0152              ; migrate_pages
0152: jge #0xff ? 0211 : 0212               ; inotify_rm_watch
0153: jge #0xf6 ? 0154 : 0162               ; kexec_load
0154: jge #0xfb ? 0155 : 0160               ; ioprio_set
0155: jge #0xfc ? 0211 : 0156               ; ioprio_get
0156: ld [16]                               ; low word of argument 0
0157: jeq #0x1 ? 0158 : 0212
0158: ld [24]                               ; low word of argument 1
0159: jeq #0x0 ? 0211 : 0212
0160: jge #0xf8 ? 0222 : 0161               ; add_key
0161: jge #0xf7 ? 0211 : 0204               ; waitid
0162: jge #0xed ? 0163 : 0165               ; mbind
0163: jge #0xf2 ? 0211 : 0164               ; mq_timedsend
0164: jge #0xf0 ? 0222 : 0211               ; mq_open
0165: jge #0xec ? 0222 : 0166               ; vserver
0166: jge #0xeb ? 0212 : 0211               ; utimes
0167: jge #0xc2 ? 0168 : 0177               ; listxattr
0168: jge #0xd4 ? 0169 : 0172               ; lookup_dcookie
0169: jge #0xd9 ? 0170 : 0171               ; getdents64
0170: jge #0xe3 ? 0204 : 0211               ; clock_settime
0171: jeq #0xd5 ? 0211 : 0222               ; epoll_create
0172: jge #0xc8 ? 0173 : 0176               ; tkill
0173: jeq #0xcb ? 0174 : 0211               ; sched_setaffinity
0174: ld [16]                               ; low word of argument 0
0175: jeq #0x0 ? 0211 : 0212
0176: jeq #0xc4 ? 0211 : 0212               ; flistxattr
0177: jge #0xb3 ? 0178 : 0182               ; quotactl
0178: jge #0xba ? 0179 : 0181               ; gettid
0179: jge #0xc1 ? 0211 : 0180               ; fgetxattr
0180: jge #0xbc ? 0212 : 0211               ; setxattr
0181: jge #0xb4 ? 0222 : 0204               ; nfsservctl
0182: jge #0xaf ? 0183 : 0184               ; init_module
0183: jge #0xb1 ? 0222 : 0204               ; get_kernel_syms
0184: jge #0xae ? 0222 : 0185               ; create_module
0185: jge #0xa3 ? 0204 : 0211               ; acct
0186: jge #0x84 ? 0187 : 0223               ; utime
0187: jge #0x9a ? 0188 : 0205               ; modify_ldt
0188: jge #0x9e ? 0189 : 0197               ; arch_prctl
0189: jge #0xa0 ? 0190 : 0193               ; setrlimit
0190: jge #0xa1 ? 0204 : 0191               ; chroot
0191: ld [16]                               ; low word of argument 0
0192: jeq #0xa ? 0204 : 0211
0193: jge #0x9f ? 0211 : 0194               ; adjtimex
0194: ld [16]                               ; low word of argument 0
0195: jge #0x4001 ? 0196 : 0211
0196: jgt #0x4004 ? 0211 : 0410
0197: jge #0x9d ? 0198 : 0202               ; prctl
0198: ld [16]                               ; low word of argument 0
0199: jeq #0x4 ? 0402 : 0200
0200: jeq #0x18 ? 0212 : 0201
0201: jeq #0x1c ? 0212 : 0211
0202: jge #0x9c ? 0222 : 0203               ; _sysctl
0203: jge #0x9b ? 0204 : 0211               ; pivot_root
0204: ret #0x50001                          ; errno EPERM
0205: jge #0x8e ? 0206 : 0213               ; sched_setparam
0206: jge #0x91 ? 0207 : 0208               ; sched_getscheduler
0207: jge #0x99 ? 0458 : 0211               ; vhangup
0208: jeq #0x8f ? 0211 : 0209               ; sched_getparam
0209: ld [16]                               ; low word of argument 0
0210: jeq #0x0 ? 0211 : 0212
0211: ret #0x7fff0000                       ; allow
0212: ret #0x7ff00000                       ; trap: stop for the supervisor
0213: jge #0x89 ? 0214 : 0220               ; statfs
0214: jge #0x8d ? 0215 : 0219               ; setpriority
0215: ld [16]                               ; low word of argument 0
0216: jeq #0x0 ? 0217 : 0468
0217: ld [24]                               ; low word of argument 1
0218: jeq #0x0 ? 0469 : 0468
0219: jge #0x8a ? 0469 : 0468               ; fstatfs
0220: jge #0x86 ? 0221 : 0468               ; uselib
0221: jge #0x87 ? 0469 : 0222               ; personality
0222: ret #0x50026                          ; errno ENOSYS
0223: jge #0x6b ? 0224 : 0233               ; geteuid
0224: jge #0x78 ? 0225 : 0229               ; getresgid
0225: jge #0x7e ? 0226 : 0227               ; capset
0226: jge #0x7f ? 0469 : 0468               ; rt_sigpending
0227: jge #0x7c ? 0469 : 0228               ; getsid
0228: jge #0x7a ? 0468 : 0469               ; setfsuid
0229: jge #0x74 ? 0230 : 0231               ; setgroups
0230: jeq #0x76 ? 0469 : 0468               ; getresuid
0231: jge #0x73 ? 0469 : 0232               ; getgroups
0232: jge #0x71 ? 0468 : 0469               ; setreuid
0233: jge #0x60 ? 0234 : 0238               ; gettimeofday
0234: jge #0x67 ? 0235 : 0237               ; syslog
0235: jge #0x69 ? 0468 : 0236               ; setuid
0236: jge #0x68 ? 0469 : 0458               ; getgid
0237: jeq #0x65 ? 0468 : 0469               ; ptrace
0238: jge #0x4f ? 0239 : 0240               ; getcwd
0239: jeq #0x51 ? 0469 : 0468               ; fchdir
0240: jeq #0x4c ? 0468 : 0469               ; truncate
0241: jge #0xc ? 0242 : 0403                ; brk
0242: jge #0x21 ? 0243 : 0317               ; dup2
0243: jge #0x48 ? 0244 : 0252               ; fcntl
0244: ld [16]                               ; low word of argument 0
0245: jge #0x3c0 ? 0246 : 0249
0246: jgt #0x3c8 ? 0249 : 0247
0247: ld [24]                               ; low word of argument 1
0248: jeq #0x1 ? 0469 : 0466
0249: ld [24]                               ; low word of argument 1
0250: jeq #0x400 ? 0410 : 0251
0251: jeq #0x410 ? 0410 : 0469
0252: jge #0x2f ? 0253 : 0269               ; recvmsg
0253: jge #0x38 ? 0254 : 0258               ; clone
0254: jge #0x39 ? 0255 : 0256               ; fork
0255: jeq #0x3b ? 0468 : 0469               ; execve
0256: ld [16]                               ; low word of argument 0
0257: jset #0x7e820000 ? 0458 : 0469
0258: jge #0x33 ? 0259 : 0260               ; getsockname
0259: jge #0x35 ? 0469 : 0468               ; socketpair
0260: jeq #0x31 ? 0261 : 0469               ; bind
0261: ld [28]                               ; high word of argument 1
0262: jeq #0x0 ? 0263 : 0468
0263: ld [24]                               ; low word of argument 1
0264: jge #0x1b000 ? 0265 : 0468
0265: jge #0x1b800 ? 0468 : 0266
0266: jset #0x1f ? 0468 : 0267
0267: ld [32]                               ; low word of argument 2
0268: jeq #0x20 ? 0469 : 0468
0269: jge #0x2a ? 0270 : 0313               ; connect
0270: jge #0x2d ? 0271 : 0284               ; recvfrom
0271: jge #0x2e ? 0272 : 0469               ; sendmsg
0272: ld [28]                               ; high word of argument 1
0273: jeq #0x0 ? 0274 : 0278
0274: ld [24]                               ; low word of argument 1
0275: jge #0x4f000 ? 0276 : 0278
0276: jge #0x4f800 ? 0278 : 0277
0277: jset #0x7f ? 0278 : 0469
0278: ld [28]                               ; high word of argument 1
0279: jeq #0x0 ? 0280 : 0468
0280: ld [24]                               ; low word of argument 1
0281: jge #0x4f800 ? 0282 : 0468
0282: jge #0x50000 ? 0468 : 0283
0283: jset #0xff ? 0468 : 0469
0284: jge #0x2c ? 0285 : 0297               ; sendto
0285: ld [52]                               ; high word of argument 4
0286: jeq #0x0 ? 0287 : 0289
0287: ld [48]                               ; low word of argument 4
0288: jeq #0x0 ? 0469 : 0289
0289: ld [52]                               ; high word of argument 4
0290: jeq #0x0 ? 0291 : 0468
0291: ld [48]                               ; low word of argument 4
0292: jge #0x13000 ? 0293 : 0468
0293: jge #0x1b800 ? 0468 : 0294
0294: jset #0x1f ? 0468 : 0295
0295: ld [56]                               ; low word of argument 5
0296: jeq #0x20 ? 0469 : 0468
0297: jge #0x2b ? 0469 : 0298               ; accept
0298: ld [28]                               ; high word of argument 1
0299: jeq #0x0 ? 0300 : 0306
0300: ld [24]                               ; low word of argument 1
0301: jge #0x13000 ? 0302 : 0306
0302: jge #0x1b800 ? 0306 : 0303
0303: jset #0x1f ? 0306 : 0304
0304: ld [32]                               ; low word of argument 2
0305: jeq #0x20 ? 0469 : 0306
0306: ld [28]                               ; high word of argument 1
0307: jeq #0x0 ? 0308 : 0468
0308: ld [24]                               ; low word of argument 1
0309: jge #0x4f800 ? 0310 : 0468
0310: jge #0x50000 ? 0468 : 0311
0311: and #0xff
0312: jeq #0x50 ? 0469 : 0468
0313: jge #0x22 ? 0469 : 0314               ; pause
0314: ld [24]                               ; low word of argument 1
0315: jge #0x3c0 ? 0316 : 0469
0316: jgt #0x3c8 ? 0469 : 0466
0317: jge #0x15 ? 0318 : 0346               ; access
0318: jge #0x1c ? 0319 : 0333               ; madvise
0319: jge #0x1d ? 0320 : 0329               ; shmget
0320: jeq #0x1e ? 0321 : 0469               ; shmat
0321: ld [28]                               ; high word of argument 1
0322: jeq #0x0 ? 0323 : 0469
0323: ld [24]                               ; low word of argument 1
0324: jge #0x60000 ? 0469 : 0325
0325: ld [28]                               ; high word of argument 1
0326: jeq #0x0 ? 0327 : 0410
0327: ld [24]                               ; low word of argument 1
0328: jeq #0x0 ? 0469 : 0410
0329: ld [20]                               ; high word of argument 0
0330: jeq #0x0 ? 0331 : 0469
0331: ld [16]                               ; low word of argument 0
0332: jge #0x60000 ? 0469 : 0410
0333: jge #0x19 ? 0334 : 0345               ; mremap
0334: jge #0x1a ? 0469 : 0335               ; msync
0335: ld [20]                               ; high word of argument 0
0336: jeq #0x0 ? 0337 : 0339
0337: ld [16]                               ; low word of argument 0
0338: jge #0x60000 ? 0339 : 0410
0339: ld [40]                               ; low word of argument 3
0340: jset #0x2 ? 0341 : 0469
0341: ld [52]                               ; high word of argument 4
0342: jeq #0x0 ? 0343 : 0469
0343: ld [48]                               ; low word of argument 4
0344: jge #0x60000 ? 0469 : 0410
0345: jge #0x16 ? 0469 : 0468               ; pipe
0346: jge #0x10 ? 0347 : 0393               ; ioctl
0347: jge #0x11 ? 0469 : 0348               ; pread64
0348: ld [16]                               ; low word of argument 0
0349: jge #0x3c0 ? 0350 : 0351
0350: jgt #0x3c8 ? 0351 : 0466
0351: ld [24]                               ; low word of argument 1
0352: and #0xff00
0353: jeq #0x9400 ? 0354 : 0359
0354: ld [24]                               ; low word of argument 1
0355: jeq #0x40049409 ? 0469 : 0356
0356: jeq #0x4020940d ? 0469 : 0357
0357: jeq #0xc0189436 ? 0469 : 0358
0358: ret #0x50019                          ; errno ENOTTY
0359: ld [24]                               ; low word of argument 1
0360: jge #0x40046603 ? 0361 : 0377
0361: jge #0x40086605 ? 0362 : 0369
0362: jge #0x40806685 ? 0363 : 0366
0363: jge #0x800c6613 ? 0364 : 0365
0364: jge #0x800c6614 ? 0469 : 0458
0365: jge #0x40806686 ? 0469 : 0458
0366: jge #0x401c5820 ? 0367 : 0368
0367: jge #0x401c5821 ? 0469 : 0458
0368: jeq #0x40087602 ? 0458 : 0469
0369: jge #0x40047602 ? 0370 : 0374
0370: jge #0x40086603 ? 0371 : 0372
0371: jge #0x40086604 ? 0458 : 0469
0372: jge #0x40086602 ? 0458 : 0373
0373: jge #0x40047603 ? 0469 : 0458
0374: jge #0x40047211 ? 0375 : 0376
0375: jge #0x40047212 ? 0469 : 0458
0376: jeq #0x40046604 ? 0458 : 0469
0377: jge #0x4bfc ? 0378 : 0386
0378: jge #0x5423 ? 0379 : 0383
0379: jge #0x660a ? 0380 : 0381
0380: jge #0x40046602 ? 0458 : 0469
0381: jge #0x6609 ? 0458 : 0382
0382: jge #0x5424 ? 0469 : 0458
0383: jge #0x541c ? 0384 : 0385
0384: jge #0x541d ? 0469 : 0458
0385: jeq #0x5412 ? 0458 : 0469
0386: jge #0x4b4b ? 0387 : 0390
0387: jge #0x4b4e ? 0388 : 0389
0388: jge #0x4bfb ? 0458 : 0469
0389: jeq #0x4b4c ? 0469 : 0458
0390: jge #0x4b49 ? 0391 : 0392
0391: jge #0x4b4a ? 0469 : 0458
0392: jeq #0x4b47 ? 0458 : 0469
0393: jge #0xd ? 0469 : 0394                ; rt_sigaction
0394: ld [20]                               ; high word of argument 0
0395: jeq #0x0 ? 0396 : 0469
0396: ld [16]                               ; low word of argument 0
0397: jge #0x60000 ? 0469 : 0398
0398: ld [20]                               ; high word of argument 0
0399: jeq #0x0 ? 0400 : 0402
0400: ld [16]                               ; low word of argument 0
0401: jeq #0x0 ? 0469 : 0402
0402: ret #0x50000                          ; answer 0
0403: jge #0x9 ? 0404 : 0459                ; mmap
0404: jge #0xa ? 0405 : 0416                ; mprotect
0405: jge #0xb ? 0406 : 0411                ; munmap
0406: ld [20]                               ; high word of argument 0
0407: jeq #0x0 ? 0408 : 0469
0408: ld [16]                               ; low word of argument 0
0409: jge #0x60000 ? 0469 : 0410
0410: ret #0x50016                          ; errno EINVAL
0411: ld [20]                               ; high word of argument 0
0412: jeq #0x0 ? 0413 : 0469
0413: ld [16]                               ; low word of argument 0
0414: jge #0x60000 ? 0469 : 0415
0415: ret #0x5000d                          ; errno EACCES
0416: ld [40]                               ; low word of argument 3
0417: jset #0x10 ? 0418 : 0469
0418: ld [20]                               ; high word of argument 0
0419: jeq #0x0 ? 0420 : 0469
0420: ld [16]                               ; low word of argument 0
0421: jge #0x60000 ? 0469 : 0422
0422: ld [20]                               ; high word of argument 0
0423: jeq #0x0 ? 0424 : 0458
0424: ld [16]                               ; low word of argument 0
0425: jeq #0x10000 ? 0426 : 0444
0426: ld [28]                               ; high word of argument 1
0427: jeq #0x0 ? 0428 : 0444
0428: ld [24]                               ; low word of argument 1
0429: jeq #0x40000 ? 0430 : 0444
0430: ld [36]                               ; high word of argument 2
0431: jeq #0x0 ? 0432 : 0444
0432: ld [32]                               ; low word of argument 2
0433: jeq #0x5 ? 0434 : 0444
0434: ld [44]                               ; high word of argument 3
0435: jeq #0x0 ? 0436 : 0444
0436: ld [40]                               ; low word of argument 3
0437: jeq #0x11 ? 0438 : 0444
0438: ld [48]                               ; low word of argument 4
0439: jeq #0x3c0 ? 0440 : 0444
0440: ld [60]                               ; high word of argument 5
0441: jeq #0x0 ? 0442 : 0444
0442: ld [56]                               ; low word of argument 5
0443: jeq #0x0 ? 0469 : 0444
0444: ld [16]                               ; low word of argument 0
0445: jeq #0x50000 ? 0446 : 0458
0446: ld [28]                               ; high word of argument 1
0447: jeq #0x0 ? 0448 : 0458
0448: ld [24]                               ; low word of argument 1
0449: jeq #0x10000 ? 0450 : 0458
0450: ld [36]                               ; high word of argument 2
0451: jeq #0x0 ? 0452 : 0458
0452: ld [32]                               ; low word of argument 2
0453: jeq #0x3 ? 0454 : 0458
0454: ld [44]                               ; high word of argument 3
0455: jeq #0x0 ? 0456 : 0458
0456: ld [40]                               ; low word of argument 3
0457: jeq #0x32 ? 0469 : 0458
0458: ret #0x50001                          ; errno EPERM
0459: jge #0x4 ? 0460 : 0462                ; stat
0460: jge #0x5 ? 0461 : 0468                ; fstat
0461: jeq #0x6 ? 0468 : 0469                ; lstat
0462: jge #0x3 ? 0463 : 0467                ; close
0463: ld [16]                               ; low word of argument 0
0464: jge #0x3c0 ? 0465 : 0469
0465: jgt #0x3c8 ? 0469 : 0466
0466: ret #0x50009                          ; errno EBADF
0467: jge #0x2 ? 0468 : 0469                ; open
0468: ret #0x7ff00000                       ; trap: stop for the supervisor
0469: ret #0x7fff0000                       ; allow
0470: ret #0x80000000                       ; kill the process
