0000: ld [4]                                ; architecture
0001: jeq #0xc000003e ? 0003 : 0002         ; x86_64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0x49 ? 0005 : 0245               ; flock
0005: jge #0x102 ? 0006 : 0141              ; mkdirat
0006: jge #0x143 ? 0007 : 0080              ; userfaultfd
0007: jge #0x1b6 ? 0008 : 0031              ; pidfd_getfd
0008: jge #0x1bf ? 0009 : 0017              ; memfd_secret
0009: jge #0x1cb ? 0010 : 0013              ; lsm_get_self_attr
0010: jge #0x1cd ? 0011 : 0012              ; lsm_list_modules
0011: jge #0x1cf ? 0222 : 0219              ; setxattrat
0012: jge #0x1cc ? 0222 : 0219              ; lsm_set_self_attr
0013: jge #0x1c5 ? 0014 : 0015              ; map_shadow_stack
0014: jge #0x1c9 ? 0222 : 0219              ; statmount
0015: jge #0x1c4 ? 0218 : 0016              ; fchmodat2
0016: jge #0x1c0 ? 0219 : 0222              ; process_mrelease
0017: jge #0x1ba ? 0018 : 0021              ; mount_setattr
0018: jge #0x1bc ? 0019 : 0020              ; landlock_create_ruleset
0019: jge #0x1bd ? 0219 : 0109              ; landlock_add_rule
0020: jge #0x1bb ? 0207 : 0222              ; quotactl_fd
0021: jge #0x1b8 ? 0022 : 0023              ; process_madvise
0022: jge #0x1b9 ? 0219 : 0222              ; epoll_pwait2
0023: jge #0x1b7 ? 0024 : 0218              ; faccessat2
0024: ld [28]                               ; high word of argument 1
0025: jeq #0x0 ? 0026 : 0218
0026: ld [24]                               ; low word of argument 1
0027: jeq #0x10ff0 ? 0028 : 0218
0028: ld [40]                               ; low word of argument 3
0029: and #0xfffffdff
0030: jeq #0x1000 ? 0219 : 0218
0031: jge #0x1b5 ? 0032 : 0059              ; openat2
0032: ld [44]                               ; high word of argument 3
0033: jeq #0x0 ? 0034 : 0218
0034: ld [40]                               ; low word of argument 3
0035: jeq #0x18 ? 0036 : 0218
0036: ld [36]                               ; high word of argument 2
0037: jeq #0x0 ? 0038 : 0218
0038: ld [32]                               ; low word of argument 2
0039: jge #0x10000 ? 0040 : 0218
0040: jset #0x1f ? 0218 : 0041
0041: ld [16]                               ; low word of argument 0
0042: jge #0x3c6 ? 0043 : 0050
0043: jge #0x3c8 ? 0044 : 0047
0044: jge #0x3c9 ? 0218 : 0045
0045: ld [32]                               ; low word of argument 2
0046: jge #0x10040 ? 0218 : 0219
0047: jge #0x3c7 ? 0048 : 0218
0048: ld [32]                               ; low word of argument 2
0049: jge #0x10640 ? 0218 : 0219
0050: jge #0x3c4 ? 0051 : 0056
0051: jge #0x3c5 ? 0052 : 0054
0052: ld [32]                               ; low word of argument 2
0053: jge #0x10540 ? 0218 : 0219
0054: ld [32]                               ; low word of argument 2
0055: jge #0x10140 ? 0218 : 0219
0056: jge #0x3c3 ? 0057 : 0218
0057: ld [32]                               ; low word of argument 2
0058: jge #0x10040 ? 0218 : 0219
0059: jge #0x151 ? 0060 : 0069
0060: jge #0x1b3 ? 0061 : 0066              ; clone3
0061: jge #0x1b4 ? 0062 : 0222              ; close_range
0062: ld [24]                               ; low word of argument 1
0063: jge #0x3c0 ? 0064 : 0219
0064: ld [16]                               ; low word of argument 0
0065: jgt #0x3c8 ? 0219 : 0218
0066: jge #0x1a9 ? 0067 : 0068              ; io_uring_setup
0067: jge #0x1b2 ? 0219 : 0222              ; pidfd_open
0068: jge #0x1a8 ? 0219 : 0222              ; pidfd_send_signal
0069: jge #0x14a ? 0070 : 0077              ; pkey_alloc
0070: jeq #0x14c ? 0071 : 0219              ; statx
0071: ld [28]                               ; high word of argument 1
0072: jeq #0x0 ? 0073 : 0218
0073: ld [24]                               ; low word of argument 1
0074: jeq #0x10ff0 ? 0075 : 0218
0075: ld [32]                               ; low word of argument 2
0076: jset #0x1000 ? 0219 : 0218
0077: jge #0x149 ? 0078 : 0079              ; pkey_mprotect
0078: ja 0415
0079: jge #0x144 ? 0219 : 0222              ; membarrier
0080: jge #0x12b ? 0081 : 0120              ; recvmmsg
0081: jge #0x139 ? 0082 : 0103              ; finit_module
0082: jge #0x13e ? 0083 : 0094              ; getrandom
0083: jge #0x141 ? 0084 : 0093              ; bpf
0084: jge #0x142 ? 0085 : 0222              ; execveat
0085: ld [16]                               ; low word of argument 0
0086: jeq #0x3c1 ? 0087 : 0218
0087: ld [28]                               ; high word of argument 1
0088: jeq #0x0 ? 0089 : 0218
0089: ld [24]                               ; low word of argument 1
0090: jeq #0x10ff0 ? 0091 : 0218
0091: ld [48]                               ; low word of argument 4
0092: jeq #0x1000 ? 0219 : 0218
0093: jge #0x140 ? 0207 : 0219              ; kexec_file_load
0094: jge #0x13c ? 0095 : 0101              ; renameat2
0095: jge #0x13d ? 0096 : 0218              ; seccomp
0096: ld [16]                               ; low word of argument 0
0097: jeq #0x1 ? 0098 : 0219
0098: ld [24]                               ; low word of argument 1
0099: jset #0x8 ? 0100 : 0219
0100: ret #0x50010                          ; errno EBUSY
0101: jge #0x13a ? 0102 : 0207              ; sched_setattr
0102: jge #0x13b ? 0219 : 0209              ; sched_getattr
0103: jge #0x133 ? 0104 : 0107              ; sendmmsg
0104: jge #0x135 ? 0105 : 0106              ; getcpu
0105: jge #0x136 ? 0218 : 0219              ; process_vm_readv
0106: jge #0x134 ? 0207 : 0218              ; setns
0107: jge #0x12f ? 0108 : 0110              ; name_to_handle_at
0108: jge #0x131 ? 0219 : 0109              ; clock_adjtime
0109: ret #0x5005f                          ; errno ENOTSUP
0110: jge #0x12e ? 0111 : 0119              ; prlimit64
0111: ld [24]                               ; low word of argument 1
0112: jeq #0xa ? 0113 : 0117
0113: ld [36]                               ; high word of argument 2
0114: jeq #0x0 ? 0115 : 0207
0115: ld [32]                               ; low word of argument 2
0116: jeq #0x0 ? 0117 : 0207
0117: ld [16]                               ; low word of argument 0
0118: jeq #0x0 ? 0219 : 0218
0119: jge #0x12c ? 0222 : 0219              ; fanotify_init
0120: jge #0x110 ? 0121 : 0132              ; unshare
0121: jge #0x118 ? 0122 : 0126              ; utimensat
0122: jge #0x125 ? 0123 : 0124              ; pipe2
0123: jge #0x12a ? 0222 : 0219              ; perf_event_open
0124: jge #0x124 ? 0318 : 0125              ; dup3
0125: jge #0x119 ? 0219 : 0218              ; epoll_pwait
0126: jge #0x113 ? 0127 : 0128              ; splice
0127: jge #0x117 ? 0209 : 0219              ; move_pages
0128: jge #0x112 ? 0209 : 0129              ; get_robust_list
0129: jge #0x111 ? 0219 : 0130              ; set_robust_list
0130: ld [16]                               ; low word of argument 0
0131: jset #0x7e020080 ? 0207 : 0219
0132: jge #0x107 ? 0133 : 0134              ; unlinkat
0133: jge #0x10e ? 0219 : 0218              ; pselect6
0134: jge #0x106 ? 0135 : 0218              ; newfstatat
0135: ld [28]                               ; high word of argument 1
0136: jeq #0x0 ? 0137 : 0218
0137: ld [24]                               ; low word of argument 1
0138: jeq #0x10ff0 ? 0139 : 0218
0139: ld [40]                               ; low word of argument 3
0140: jeq #0x1000 ? 0219 : 0218
0141: jge #0xa2 ? 0142 : 0186               ; sync
0142: jge #0xe4 ? 0143 : 0167               ; clock_gettime
0143: jge #0xfe ? 0144 : 0153               ; inotify_add_watch
0144: jge #0x101 ? 0145 : 0151              ; openat
0145: ld [28]                               ; high word of argument 1
0146: jeq #0x0 ? 0147 : 0218
0147: ld [24]                               ; low word of argument 1
0148: jeq #0x1b800 ? 0149 : 0218
0149: ld [32]                               ; low word of argument 2
0150: jset #0x400040 ? 0218 : 0219
0151: jge #0x100 ? 0209 : 0152              ; migrate_pages
0152: jge #0xff ? 0219 : 0218               ; inotify_rm_watch
0153: jge #0xf6 ? 0154 : 0162               ; kexec_load
0154: jge #0xfb ? 0155 : 0160               ; ioprio_set
0155: jge #0xfc ? 0219 : 0156               ; ioprio_get
0156: ld [16]                               ; low word of argument 0
0157: jeq #0x1 ? 0158 : 0218
0158: ld [24]                               ; low word of argument 1
0159: jeq #0x0 ? 0219 : 0218
0160: jge #0xf8 ? 0222 : 0161               ; add_key
0161: jge #0xf7 ? 0219 : 0207               ; waitid
0162: jge #0xed ? 0163 : 0165               ; mbind
0163: jge #0xf2 ? 0219 : 0164               ; mq_timedsend
0164: jge #0xf0 ? 0222 : 0219               ; mq_open
0165: jge #0xec ? 0222 : 0166               ; vserver
0166: jge #0xeb ? 0218 : 0219               ; utimes
0167: jge #0xc2 ? 0168 : 0177               ; listxattr
0168: jge #0xd4 ? 0169 : 0172               ; lookup_dcookie
0169: jge #0xd9 ? 0170 : 0171               ; getdents64
0170: jge #0xe3 ? 0207 : 0219               ; clock_settime
0171: jeq #0xd5 ? 0219 : 0222               ; epoll_create
0172: jge #0xc8 ? 0173 : 0176               ; tkill
0173: jeq #0xcb ? 0174 : 0219               ; sched_setaffinity
0174: ld [16]                               ; low word of argument 0
0175: jeq #0x0 ? 0219 : 0218
0176: jeq #0xc4 ? 0219 : 0218               ; flistxattr
0177: jge #0xb3 ? 0178 : 0182               ; quotactl
0178: jge #0xba ? 0179 : 0181               ; gettid
0179: jge #0xc1 ? 0219 : 0180               ; fgetxattr
0180: jge #0xbc ? 0218 : 0219               ; setxattr
0181: jge #0xb4 ? 0222 : 0207               ; nfsservctl
0182: jge #0xaf ? 0183 : 0184               ; init_module
0183: jge #0xb1 ? 0222 : 0207               ; get_kernel_syms
0184: jge #0xae ? 0222 : 0185               ; create_module
0185: jge #0xa3 ? 0207 : 0219               ; acct
0186: jge #0x84 ? 0187 : 0223               ; utime
0187: jge #0x9a ? 0188 : 0204               ; modify_ldt
0188: jge #0x9e ? 0189 : 0197               ; arch_prctl
0189: jge #0xa0 ? 0190 : 0193               ; setrlimit
0190: jge #0xa1 ? 0207 : 0191               ; chroot
0191: ld [16]                               ; low word of argument 0
0192: jeq #0xa ? 0207 : 0219
0193: jge #0x9f ? 0219 : 0194               ; adjtimex
0194: ld [16]                               ; low word of argument 0
0195: jge #0x4001 ? 0196 : 0219
0196: jgt #0x4004 ? 0219 : 0414
0197: jge #0x9d ? 0198 : 0202               ; prctl
0198: ld [16]                               ; low word of argument 0
0199: jeq #0x4 ? 0406 : 0200
0200: jeq #0x18 ? 0218 : 0201
0201: jeq #0x1c ? 0218 : 0219
0202: jge #0x9c ? 0222 : 0203               ; _sysctl
0203: jge #0x9b ? 0207 : 0219               ; pivot_root
0204: jge #0x8e ? 0205 : 0211               ; sched_setparam
0205: jge #0x91 ? 0206 : 0208               ; sched_getscheduler
0206: jge #0x99 ? 0207 : 0219               ; vhangup
0207: ret #0x50001                          ; errno EPERM
0208: jeq #0x8f ? 0219 : 0209               ; sched_getparam
0209: ld [16]                               ; low word of argument 0
0210: jeq #0x0 ? 0219 : 0218
0211: jge #0x89 ? 0212 : 0220               ; statfs
0212: jge #0x8d ? 0213 : 0217               ; setpriority
0213: ld [16]                               ; low word of argument 0
0214: jeq #0x0 ? 0215 : 0218
0215: ld [24]                               ; low word of argument 1
0216: jeq #0x0 ? 0219 : 0218
0217: jge #0x8a ? 0219 : 0218               ; fstatfs
0218: ret #0x7fc00000                       ; trap: notify the supervisor
0219: ret #0x7fff0000                       ; allow
0220: jge #0x86 ? 0221 : 0472               ; uselib
0221: jge #0x87 ? 0473 : 0222               ; personality
0222: ret #0x50026                          ; errno ENOSYS
0223: jge #0x6b ? 0224 : 0233               ; geteuid
0224: jge #0x78 ? 0225 : 0229               ; getresgid
0225: jge #0x7e ? 0226 : 0227               ; capset
0226: jge #0x7f ? 0473 : 0472               ; rt_sigpending
0227: jge #0x7c ? 0473 : 0228               ; getsid
0228: jge #0x7a ? 0472 : 0473               ; setfsuid
0229: jge #0x74 ? 0230 : 0231               ; setgroups
0230: jeq #0x76 ? 0473 : 0472               ; getresuid
0231: jge #0x73 ? 0473 : 0232               ; getgroups
0232: jge #0x71 ? 0472 : 0473               ; setreuid
0233: jge #0x60 ? 0234 : 0242               ; gettimeofday
0234: jge #0x67 ? 0235 : 0237               ; syslog
0235: jge #0x69 ? 0472 : 0236               ; setuid
0236: jge #0x68 ? 0473 : 0462               ; getgid
0237: jeq #0x65 ? 0238 : 0473               ; ptrace
0238: ld [20]                               ; high word of argument 0
0239: jeq #0x0 ? 0240 : 0472
0240: ld [16]                               ; low word of argument 0
0241: jeq #0x0 ? 0473 : 0472
0242: jge #0x4f ? 0243 : 0244               ; getcwd
0243: jeq #0x51 ? 0473 : 0472               ; fchdir
0244: jeq #0x4c ? 0472 : 0473               ; truncate
0245: jge #0xc ? 0246 : 0407                ; brk
0246: jge #0x21 ? 0247 : 0321               ; dup2
0247: jge #0x48 ? 0248 : 0256               ; fcntl
0248: ld [16]                               ; low word of argument 0
0249: jge #0x3c0 ? 0250 : 0253
0250: jgt #0x3c8 ? 0253 : 0251
0251: ld [24]                               ; low word of argument 1
0252: jeq #0x1 ? 0473 : 0470
0253: ld [24]                               ; low word of argument 1
0254: jeq #0x400 ? 0414 : 0255
0255: jeq #0x410 ? 0414 : 0473
0256: jge #0x2f ? 0257 : 0273               ; recvmsg
0257: jge #0x38 ? 0258 : 0262               ; clone
0258: jge #0x39 ? 0259 : 0260               ; fork
0259: jeq #0x3b ? 0472 : 0473               ; execve
0260: ld [16]                               ; low word of argument 0
0261: jset #0x7e020000 ? 0462 : 0473
0262: jge #0x33 ? 0263 : 0264               ; getsockname
0263: jge #0x35 ? 0473 : 0472               ; socketpair
0264: jeq #0x31 ? 0265 : 0473               ; bind
0265: ld [28]                               ; high word of argument 1
0266: jeq #0x0 ? 0267 : 0472
0267: ld [24]                               ; low word of argument 1
0268: jge #0x1b000 ? 0269 : 0472
0269: jge #0x1b800 ? 0472 : 0270
0270: jset #0x1f ? 0472 : 0271
0271: ld [32]                               ; low word of argument 2
0272: jeq #0x20 ? 0473 : 0472
0273: jge #0x2a ? 0274 : 0317               ; connect
0274: jge #0x2d ? 0275 : 0288               ; recvfrom
0275: jge #0x2e ? 0276 : 0473               ; sendmsg
0276: ld [28]                               ; high word of argument 1
0277: jeq #0x0 ? 0278 : 0282
0278: ld [24]                               ; low word of argument 1
0279: jge #0x4f000 ? 0280 : 0282
0280: jge #0x4f800 ? 0282 : 0281
0281: jset #0x7f ? 0282 : 0473
0282: ld [28]                               ; high word of argument 1
0283: jeq #0x0 ? 0284 : 0472
0284: ld [24]                               ; low word of argument 1
0285: jge #0x4f800 ? 0286 : 0472
0286: jge #0x50000 ? 0472 : 0287
0287: jset #0xff ? 0472 : 0473
0288: jge #0x2c ? 0289 : 0301               ; sendto
0289: ld [52]                               ; high word of argument 4
0290: jeq #0x0 ? 0291 : 0293
0291: ld [48]                               ; low word of argument 4
0292: jeq #0x0 ? 0473 : 0293
0293: ld [52]                               ; high word of argument 4
0294: jeq #0x0 ? 0295 : 0472
0295: ld [48]                               ; low word of argument 4
0296: jge #0x13000 ? 0297 : 0472
0297: jge #0x1b800 ? 0472 : 0298
0298: jset #0x1f ? 0472 : 0299
0299: ld [56]                               ; low word of argument 5
0300: jeq #0x20 ? 0473 : 0472
0301: jge #0x2b ? 0473 : 0302               ; accept
0302: ld [28]                               ; high word of argument 1
0303: jeq #0x0 ? 0304 : 0310
0304: ld [24]                               ; low word of argument 1
0305: jge #0x13000 ? 0306 : 0310
0306: jge #0x1b800 ? 0310 : 0307
0307: jset #0x1f ? 0310 : 0308
0308: ld [32]                               ; low word of argument 2
0309: jeq #0x20 ? 0473 : 0310
0310: ld [28]                               ; high word of argument 1
0311: jeq #0x0 ? 0312 : 0472
0312: ld [24]                               ; low word of argument 1
0313: jge #0x4f800 ? 0314 : 0472
0314: jge #0x50000 ? 0472 : 0315
0315: and #0xff
0316: jeq #0x50 ? 0473 : 0472
0317: jge #0x22 ? 0473 : 0318               ; pause
0318: ld [24]                               ; low word of argument 1
0319: jge #0x3c0 ? 0320 : 0473
0320: jgt #0x3c8 ? 0473 : 0470
0321: jge #0x15 ? 0322 : 0350               ; access
0322: jge #0x1c ? 0323 : 0337               ; madvise
0323: jge #0x1d ? 0324 : 0333               ; shmget
0324: jeq #0x1e ? 0325 : 0473               ; shmat
0325: ld [28]                               ; high word of argument 1
0326: jeq #0x0 ? 0327 : 0473
0327: ld [24]                               ; low word of argument 1
0328: jge #0x60000 ? 0473 : 0329
0329: ld [28]                               ; high word of argument 1
0330: jeq #0x0 ? 0331 : 0414
0331: ld [24]                               ; low word of argument 1
0332: jeq #0x0 ? 0473 : 0414
0333: ld [20]                               ; high word of argument 0
0334: jeq #0x0 ? 0335 : 0473
0335: ld [16]                               ; low word of argument 0
0336: jge #0x60000 ? 0473 : 0414
0337: jge #0x19 ? 0338 : 0349               ; mremap
0338: jge #0x1a ? 0473 : 0339               ; msync
0339: ld [20]                               ; high word of argument 0
0340: jeq #0x0 ? 0341 : 0343
0341: ld [16]                               ; low word of argument 0
0342: jge #0x60000 ? 0343 : 0414
0343: ld [40]                               ; low word of argument 3
0344: jset #0x2 ? 0345 : 0473
0345: ld [52]                               ; high word of argument 4
0346: jeq #0x0 ? 0347 : 0473
0347: ld [48]                               ; low word of argument 4
0348: jge #0x60000 ? 0473 : 0414
0349: jge #0x16 ? 0473 : 0472               ; pipe
0350: jge #0x10 ? 0351 : 0397               ; ioctl
0351: jge #0x11 ? 0473 : 0352               ; pread64
0352: ld [16]                               ; low word of argument 0
0353: jge #0x3c0 ? 0354 : 0355
0354: jgt #0x3c8 ? 0355 : 0470
0355: ld [24]                               ; low word of argument 1
0356: and #0xff00
0357: jeq #0x9400 ? 0358 : 0363
0358: ld [24]                               ; low word of argument 1
0359: jeq #0x40049409 ? 0473 : 0360
0360: jeq #0x4020940d ? 0473 : 0361
0361: jeq #0xc0189436 ? 0473 : 0362
0362: ret #0x50019                          ; errno ENOTTY
0363: ld [24]                               ; low word of argument 1
0364: jge #0x40046603 ? 0365 : 0381
0365: jge #0x40086605 ? 0366 : 0373
0366: jge #0x40806685 ? 0367 : 0370
0367: jge #0x800c6613 ? 0368 : 0369
0368: jge #0x800c6614 ? 0473 : 0462
0369: jge #0x40806686 ? 0473 : 0462
0370: jge #0x401c5820 ? 0371 : 0372
0371: jge #0x401c5821 ? 0473 : 0462
0372: jeq #0x40087602 ? 0462 : 0473
0373: jge #0x40047602 ? 0374 : 0378
0374: jge #0x40086603 ? 0375 : 0376
0375: jge #0x40086604 ? 0462 : 0473
0376: jge #0x40086602 ? 0462 : 0377
0377: jge #0x40047603 ? 0473 : 0462
0378: jge #0x40047211 ? 0379 : 0380
0379: jge #0x40047212 ? 0473 : 0462
0380: jeq #0x40046604 ? 0462 : 0473
0381: jge #0x4bfc ? 0382 : 0390
0382: jge #0x5423 ? 0383 : 0387
0383: jge #0x660a ? 0384 : 0385
0384: jge #0x40046602 ? 0462 : 0473
0385: jge #0x6609 ? 0462 : 0386
0386: jge #0x5424 ? 0473 : 0462
0387: jge #0x541c ? 0388 : 0389
0388: jge #0x541d ? 0473 : 0462
0389: jeq #0x5412 ? 0462 : 0473
0390: jge #0x4b4b ? 0391 : 0394
0391: jge #0x4b4e ? 0392 : 0393
0392: jge #0x4bfb ? 0462 : 0473
0393: jeq #0x4b4c ? 0473 : 0462
0394: jge #0x4b49 ? 0395 : 0396
0395: jge #0x4b4a ? 0473 : 0462
0396: jeq #0x4b47 ? 0462 : 0473
0397: jge #0xd ? 0473 : 0398                ; rt_sigaction
0398: ld [20]                               ; high word of argument 0
0399: jeq #0x0 ? 0400 : 0473
0400: ld [16]                               ; low word of argument 0
0401: jge #0x60000 ? 0473 : 0402
0402: ld [20]                               ; high word of argument 0
0403: jeq #0x0 ? 0404 : 0406
0404: ld [16]                               ; low word of argument 0
0405: jeq #0x0 ? 0473 : 0406
0406: ret #0x50000                          ; answer 0
0407: jge #0x9 ? 0408 : 0463                ; mmap
0408: jge #0xa ? 0409 : 0420                ; mprotect
0409: jge #0xb ? 0410 : 0415                ; munmap
0410: ld [20]                               ; high word of argument 0
0411: jeq #0x0 ? 0412 : 0473
0412: ld [16]                               ; low word of argument 0
0413: jge #0x60000 ? 0473 : 0414
0414: ret #0x50016                          ; errno EINVAL
0415: ld [20]                               ; high word of argument 0
0416: jeq #0x0 ? 0417 : 0473
0417: ld [16]                               ; low word of argument 0
0418: jge #0x60000 ? 0473 : 0419
0419: ret #0x5000d                          ; errno EACCES
0420: ld [40]                               ; low word of argument 3
0421: jset #0x10 ? 0422 : 0473
0422: ld [20]                               ; high word of argument 0
0423: jeq #0x0 ? 0424 : 0473
0424: ld [16]                               ; low word of argument 0
0425: jge #0x60000 ? 0473 : 0426
0426: ld [20]                               ; high word of argument 0
0427: jeq #0x0 ? 0428 : 0462
0428: ld [16]                               ; low word of argument 0
0429: jeq #0x10000 ? 0430 : 0448
0430: ld [28]                               ; high word of argument 1
0431: jeq #0x0 ? 0432 : 0448
0432: ld [24]                               ; low word of argument 1
0433: jeq #0x40000 ? 0434 : 0448
0434: ld [36]                               ; high word of argument 2
0435: jeq #0x0 ? 0436 : 0448
0436: ld [32]                               ; low word of argument 2
0437: jeq #0x5 ? 0438 : 0448
0438: ld [44]                               ; high word of argument 3
0439: jeq #0x0 ? 0440 : 0448
0440: ld [40]                               ; low word of argument 3
0441: jeq #0x11 ? 0442 : 0448
0442: ld [48]                               ; low word of argument 4
0443: jeq #0x3c0 ? 0444 : 0448
0444: ld [60]                               ; high word of argument 5
0445: jeq #0x0 ? 0446 : 0448
0446: ld [56]                               ; low word of argument 5
0447: jeq #0x0 ? 0473 : 0448
0448: ld [16]                               ; low word of argument 0
0449: jeq #0x50000 ? 0450 : 0462
0450: ld [28]                               ; high word of argument 1
0451: jeq #0x0 ? 0452 : 0462
0452: ld [24]                               ; low word of argument 1
0453: jeq #0x10000 ? 0454 : 0462
0454: ld [36]                               ; high word of argument 2
0455: jeq #0x0 ? 0456 : 0462
0456: ld [32]                               ; low word of argument 2
0457: jeq #0x3 ? 0458 : 0462
0458: ld [44]                               ; high word of argument 3
0459: jeq #0x0 ? 0460 : 0462
0460: ld [40]                               ; low word of argument 3
0461: jeq #0x32 ? 0473 : 0462
0462: ret #0x50001                          ; errno EPERM
0463: jge #0x4 ? 0464 : 0466                ; stat
0464: jge #0x5 ? 0465 : 0472                ; fstat
0465: jeq #0x6 ? 0472 : 0473                ; lstat
0466: jge #0x3 ? 0467 : 0471                ; close
0467: ld [16]                               ; low word of argument 0
0468: jge #0x3c0 ? 0469 : 0473
0469: jgt #0x3c8 ? 0473 : 0470
0470: ret #0x50009                          ; errno EBADF
0471: jge #0x2 ? 0472 : 0473                ; open
0472: ret #0x7fc00000                       ; trap: notify the supervisor
0473: ret #0x7fff0000                       ; allow
0474: ret #0x80000000                       ; kill the process
