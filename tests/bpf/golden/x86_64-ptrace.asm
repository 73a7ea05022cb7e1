0000: ld [4]                                ; architecture
0001: jeq #0xc000003e ? 0003 : 0002         ; x86_64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0x49 ? 0005 : 0221               ; flock
0005: jge #0x102 ? 0006 : 0118              ; mkdirat
0006: jge #0x142 ? 0007 : 0063              ; execveat
0007: jge #0x1b6 ? 0008 : 0031              ; pidfd_getfd
0008: jge #0x1bf ? 0009 : 0017              ; memfd_secret
0009: jge #0x1cb ? 0010 : 0013              ; lsm_get_self_attr
0010: jge #0x1cd ? 0011 : 0012              ; lsm_list_modules
0011: jge #0x1cf ? 0198 : 0230              ; setxattrat
0012: jge #0x1cc ? 0198 : 0230              ; lsm_set_self_attr
0013: jge #0x1c5 ? 0014 : 0015              ; map_shadow_stack
0014: jge #0x1c9 ? 0198 : 0230              ; statmount
0015: jge #0x1c4 ? 0220 : 0016              ; fchmodat2
0016: jge #0x1c0 ? 0230 : 0198              ; process_mrelease
0017: jge #0x1ba ? 0018 : 0021              ; mount_setattr
0018: jge #0x1bc ? 0019 : 0020              ; landlock_create_ruleset
0019: jge #0x1bd ? 0230 : 0085              ; landlock_add_rule
0020: jge #0x1bb ? 0215 : 0198              ; quotactl_fd
0021: jge #0x1b8 ? 0022 : 0023              ; process_madvise
0022: jge #0x1b9 ? 0230 : 0198              ; epoll_pwait2
0023: jge #0x1b7 ? 0024 : 0220              ; faccessat2
0024: ld [28]                               ; high word of argument 1
0025: jeq #0x0 ? 0026 : 0220
0026: ld [24]                               ; low word of argument 1
0027: jeq #0x10ff0 ? 0028 : 0220
0028: ld [40]                               ; low word of argument 3
0029: and #0xfffffdff
0030: jeq #0x1000 ? 0230 : 0220
0031: jge #0x1b4 ? 0032 : 0038              ; close_range
0032: jge #0x1b5 ? 0033 : 0034              ; openat2
0033: ja 0488
0034: ld [24]                               ; low word of argument 1
0035: jge #0x3c0 ? 0036 : 0230
0036: ld [16]                               ; low word of argument 0
0037: jgt #0x3c8 ? 0230 : 0220
0038: jge #0x14d ? 0039 : 0043              ; io_pgetevents
0039: jge #0x1a9 ? 0040 : 0041              ; io_uring_setup
0040: jeq #0x1b2 ? 0230 : 0198              ; pidfd_open
0041: jge #0x1a8 ? 0220 : 0042              ; pidfd_send_signal
0042: jge #0x151 ? 0198 : 0230
0043: jge #0x149 ? 0044 : 0053              ; pkey_mprotect
0044: jge #0x14c ? 0045 : 0051              ; statx
0045: ld [28]                               ; high word of argument 1
0046: jeq #0x0 ? 0047 : 0220
0047: ld [24]                               ; low word of argument 1
0048: jeq #0x10ff0 ? 0049 : 0220
0049: ld [32]                               ; low word of argument 2
0050: jset #0x1000 ? 0230 : 0220
0051: jge #0x14a ? 0230 : 0052              ; pkey_alloc
0052: ja 0428
0053: jge #0x143 ? 0054 : 0055              ; userfaultfd
0054: jge #0x144 ? 0230 : 0198              ; membarrier
0055: ld [16]                               ; low word of argument 0
0056: jeq #0x3c1 ? 0057 : 0220
0057: ld [28]                               ; high word of argument 1
0058: jeq #0x0 ? 0059 : 0220
0059: ld [24]                               ; low word of argument 1
0060: jeq #0x10ff0 ? 0061 : 0220
0061: ld [48]                               ; low word of argument 4
0062: jeq #0x1000 ? 0230 : 0220
0063: jge #0x12a ? 0064 : 0097              ; perf_event_open
0064: jge #0x136 ? 0065 : 0080              ; process_vm_readv
0065: jge #0x13d ? 0066 : 0076              ; seccomp
0066: jge #0x140 ? 0067 : 0068              ; kexec_file_load
0067: jge #0x141 ? 0198 : 0215              ; bpf
0068: jge #0x13e ? 0230 : 0069              ; getrandom
0069: ld [16]                               ; low word of argument 0
0070: jeq #0x1 ? 0071 : 0074
0071: ld [24]                               ; low word of argument 1
0072: jset #0x8 ? 0073 : 0074
0073: ret #0x50010                          ; errno EBUSY
0074: ld [16]                               ; low word of argument 0
0075: jgt #0x1 ? 0230 : 0220
0076: jge #0x13a ? 0077 : 0079              ; sched_setattr
0077: jge #0x13c ? 0220 : 0078              ; renameat2
0078: jge #0x13b ? 0230 : 0188              ; sched_getattr
0079: jge #0x139 ? 0215 : 0220              ; finit_module
0080: jge #0x12f ? 0081 : 0086              ; name_to_handle_at
0081: jge #0x134 ? 0082 : 0083              ; setns
0082: jge #0x135 ? 0230 : 0215              ; getcpu
0083: jge #0x133 ? 0220 : 0084              ; sendmmsg
0084: jge #0x131 ? 0230 : 0085              ; clock_adjtime
0085: ret #0x5005f                          ; errno ENOTSUP
0086: jge #0x12c ? 0087 : 0096              ; fanotify_init
0087: jge #0x12e ? 0088 : 0198              ; prlimit64
0088: ld [24]                               ; low word of argument 1
0089: jeq #0xa ? 0090 : 0094
0090: ld [36]                               ; high word of argument 2
0091: jeq #0x0 ? 0092 : 0215
0092: ld [32]                               ; low word of argument 2
0093: jeq #0x0 ? 0094 : 0215
0094: ld [16]                               ; low word of argument 0
0095: jeq #0x0 ? 0230 : 0220
0096: jge #0x12b ? 0230 : 0198              ; recvmmsg
0097: jge #0x110 ? 0098 : 0109              ; unshare
0098: jge #0x118 ? 0099 : 0103              ; utimensat
0099: jge #0x125 ? 0100 : 0101              ; pipe2
0100: jge #0x129 ? 0220 : 0230              ; rt_tgsigqueueinfo
0101: jge #0x124 ? 0334 : 0102              ; dup3
0102: jge #0x119 ? 0230 : 0220              ; epoll_pwait
0103: jge #0x113 ? 0104 : 0105              ; splice
0104: jge #0x117 ? 0188 : 0230              ; move_pages
0105: jge #0x112 ? 0188 : 0106              ; get_robust_list
0106: jge #0x111 ? 0230 : 0107              ; set_robust_list
0107: ld [16]                               ; low word of argument 0
0108: jset #0x7e020080 ? 0215 : 0230
0109: jge #0x107 ? 0110 : 0111              ; unlinkat
0110: jge #0x10e ? 0230 : 0220              ; pselect6
0111: jge #0x106 ? 0112 : 0220              ; newfstatat
0112: ld [28]                               ; high word of argument 1
0113: jeq #0x0 ? 0114 : 0220
0114: ld [24]                               ; low word of argument 1
0115: jeq #0x10ff0 ? 0116 : 0220
0116: ld [40]                               ; low word of argument 3
0117: jeq #0x1000 ? 0230 : 0220
0118: jge #0xa1 ? 0119 : 0165               ; chroot
0119: jge #0xe4 ? 0120 : 0144               ; clock_gettime
0120: jge #0xfe ? 0121 : 0130               ; inotify_add_watch
0121: jge #0x101 ? 0122 : 0128              ; openat
0122: ld [28]                               ; high word of argument 1
0123: jeq #0x0 ? 0124 : 0220
0124: ld [24]                               ; low word of argument 1
0125: jeq #0x1b800 ? 0126 : 0220
0126: ld [32]                               ; low word of argument 2
0127: jset #0x400040 ? 0220 : 0230
0128: jge #0x100 ? 0188 : 0129              ; migrate_pages
0129: jge #0xff ? 0230 : 0220               ; inotify_rm_watch
0130: jge #0xf6 ? 0131 : 0139               ; kexec_load
0131: jge #0xfb ? 0132 : 0137               ; ioprio_set
0132: jge #0xfc ? 0230 : 0133               ; ioprio_get
0133: ld [16]                               ; low word of argument 0
0134: jeq #0x1 ? 0135 : 0220
0135: ld [24]                               ; low word of argument 1
0136: jeq #0x0 ? 0230 : 0220
0137: jge #0xf8 ? 0198 : 0138               ; add_key
0138: jge #0xf7 ? 0230 : 0215               ; waitid
0139: jge #0xed ? 0140 : 0142               ; mbind
0140: jge #0xf2 ? 0230 : 0141               ; mq_timedsend
0141: jge #0xf0 ? 0198 : 0230               ; mq_open
0142: jge #0xec ? 0198 : 0143               ; vserver
0143: jge #0xea ? 0220 : 0230               ; tgkill
0144: jge #0xc1 ? 0145 : 0157               ; fgetxattr
0145: jge #0xcc ? 0146 : 0150               ; sched_getaffinity
0146: jge #0xd6 ? 0147 : 0149               ; epoll_ctl_old
0147: jge #0xe3 ? 0215 : 0148               ; clock_settime
0148: jge #0xd9 ? 0230 : 0198               ; getdents64
0149: jeq #0xd4 ? 0198 : 0230               ; lookup_dcookie
0150: jge #0xc5 ? 0151 : 0155               ; removexattr
0151: jge #0xcb ? 0152 : 0154               ; sched_setaffinity
0152: ld [16]                               ; low word of argument 0
0153: jeq #0x0 ? 0230 : 0220
0154: jge #0xc9 ? 0230 : 0220               ; time
0155: jge #0xc4 ? 0230 : 0156               ; flistxattr
0156: jge #0xc2 ? 0220 : 0230               ; listxattr
0157: jge #0xb1 ? 0158 : 0162               ; get_kernel_syms
0158: jge #0xb4 ? 0159 : 0161               ; nfsservctl
0159: jge #0xbc ? 0220 : 0160               ; setxattr
0160: jge #0xba ? 0230 : 0198               ; gettid
0161: jge #0xb3 ? 0215 : 0198               ; quotactl
0162: jge #0xae ? 0163 : 0164               ; create_module
0163: jge #0xaf ? 0215 : 0198               ; init_module
0164: jeq #0xa2 ? 0230 : 0215               ; sync
0165: jge #0x81 ? 0166 : 0201               ; rt_sigqueueinfo
0166: jge #0x91 ? 0167 : 0184               ; sched_getscheduler
0167: jge #0x9d ? 0168 : 0181               ; prctl
0168: jge #0x9e ? 0169 : 0176               ; arch_prctl
0169: jge #0xa0 ? 0170 : 0172               ; setrlimit
0170: ld [16]                               ; low word of argument 0
0171: jeq #0xa ? 0215 : 0230
0172: jge #0x9f ? 0230 : 0173               ; adjtimex
0173: ld [16]                               ; low word of argument 0
0174: jge #0x4001 ? 0175 : 0230
0175: jgt #0x4004 ? 0230 : 0426
0176: ld [16]                               ; low word of argument 0
0177: jeq #0x4 ? 0421 : 0178
0178: jeq #0x18 ? 0220 : 0179
0179: jeq #0x1c ? 0220 : 0180
0180: jeq #0x16 ? 0220 : 0230
0181: jge #0x9b ? 0182 : 0183               ; pivot_root
0182: jge #0x9c ? 0198 : 0215               ; _sysctl
0183: jeq #0x99 ? 0215 : 0230               ; vhangup
0184: jge #0x8a ? 0185 : 0195               ; fstatfs
0185: jge #0x8f ? 0186 : 0187               ; sched_getparam
0186: jge #0x90 ? 0188 : 0230               ; sched_setscheduler
0187: jge #0x8e ? 0188 : 0190               ; sched_setparam
0188: ld [16]                               ; low word of argument 0
0189: jeq #0x0 ? 0230 : 0220
0190: jge #0x8d ? 0191 : 0230               ; setpriority
0191: ld [16]                               ; low word of argument 0
0192: jeq #0x0 ? 0193 : 0220
0193: ld [24]                               ; low word of argument 1
0194: jeq #0x0 ? 0230 : 0220
0195: jge #0x86 ? 0196 : 0199               ; uselib
0196: jge #0x89 ? 0220 : 0197               ; statfs
0197: jge #0x87 ? 0230 : 0198               ; personality
0198: ret #0x50026                          ; errno ENOSYS
0199: jge #0x84 ? 0220 : 0200               ; utime
0200: jge #0x82 ? 0230 : 0220               ; rt_sigsuspend
0201: jge #0x6b ? 0202 : 0211               ; geteuid
0202: jge #0x78 ? 0203 : 0207               ; getresgid
0203: jge #0x7e ? 0204 : 0205               ; capset
0204: jge #0x7f ? 0230 : 0220               ; rt_sigpending
0205: jge #0x7c ? 0230 : 0206               ; getsid
0206: jge #0x7a ? 0220 : 0230               ; setfsuid
0207: jge #0x74 ? 0208 : 0209               ; setgroups
0208: jeq #0x76 ? 0230 : 0220               ; getresuid
0209: jge #0x73 ? 0230 : 0210               ; getgroups
0210: jge #0x71 ? 0220 : 0230               ; setreuid
0211: jge #0x60 ? 0212 : 0217               ; gettimeofday
0212: jge #0x67 ? 0213 : 0216               ; syslog
0213: jge #0x69 ? 0220 : 0214               ; setuid
0214: jge #0x68 ? 0230 : 0215               ; getgid
0215: ret #0x50001                          ; errno EPERM
0216: jeq #0x65 ? 0220 : 0230               ; ptrace
0217: jge #0x4f ? 0218 : 0219               ; getcwd
0218: jeq #0x51 ? 0230 : 0220               ; fchdir
0219: jeq #0x4c ? 0220 : 0230               ; truncate
0220: ret #0x7ff00000                       ; trap: stop for the supervisor
0221: jge #0xd ? 0222 : 0410                ; rt_sigaction
0222: jge #0x2d ? 0223 : 0278               ; recvfrom
0223: jge #0x48 ? 0224 : 0236               ; fcntl
0224: ld [16]                               ; low word of argument 0
0225: jge #0x3c0 ? 0226 : 0231
0226: jgt #0x3c8 ? 0231 : 0227
0227: ld [24]                               ; low word of argument 1
0228: jeq #0x1 ? 0230 : 0229
0229: ret #0x50009                          ; errno EBADF
0230: ret #0x7fff0000                       ; allow
0231: ld [24]                               ; low word of argument 1
0232: jeq #0x400 ? 0426 : 0233
0233: jeq #0x410 ? 0426 : 0234
0234: jeq #0x8 ? 0485 : 0235
0235: jeq #0xf ? 0485 : 0486
0236: jge #0x37 ? 0237 : 0244               ; getsockopt
0237: jge #0x3b ? 0238 : 0241               ; execve
0238: jge #0x3e ? 0239 : 0240               ; kill
0239: jge #0x3f ? 0486 : 0485               ; uname
0240: jge #0x3c ? 0486 : 0485               ; exit
0241: jeq #0x38 ? 0242 : 0486               ; clone
0242: ld [16]                               ; low word of argument 0
0243: jset #0x7e820000 ? 0475 : 0486
0244: jge #0x33 ? 0245 : 0255               ; getsockname
0245: jge #0x36 ? 0246 : 0252               ; setsockopt
0246: ld [24]                               ; low word of argument 1
0247: jeq #0x29 ? 0248 : 0486
0248: ld [32]                               ; low word of argument 2
0249: jeq #0x5 ? 0475 : 0250
0250: jeq #0x6 ? 0475 : 0251
0251: jeq #0x39 ? 0475 : 0486
0252: jge #0x35 ? 0253 : 0485               ; socketpair
0253: ld [16]                               ; low word of argument 0
0254: jeq #0x1 ? 0486 : 0332
0255: jge #0x31 ? 0256 : 0265               ; bind
0256: jge #0x32 ? 0486 : 0257               ; listen
0257: ld [28]                               ; high word of argument 1
0258: jeq #0x0 ? 0259 : 0485
0259: ld [24]                               ; low word of argument 1
0260: jge #0x1b000 ? 0261 : 0485
0261: jge #0x1b800 ? 0485 : 0262
0262: jset #0x1f ? 0485 : 0263
0263: ld [32]                               ; low word of argument 2
0264: jeq #0x20 ? 0486 : 0485
0265: jeq #0x2e ? 0266 : 0486               ; sendmsg
0266: ld [28]                               ; high word of argument 1
0267: jeq #0x0 ? 0268 : 0272
0268: ld [24]                               ; low word of argument 1
0269: jge #0x4f000 ? 0270 : 0272
0270: jge #0x4f800 ? 0272 : 0271
0271: jset #0x7f ? 0272 : 0486
0272: ld [28]                               ; high word of argument 1
0273: jeq #0x0 ? 0274 : 0485
0274: ld [24]                               ; low word of argument 1
0275: jge #0x4f800 ? 0276 : 0485
0276: jge #0x50000 ? 0485 : 0277
0277: jset #0xff ? 0485 : 0486
0278: jge #0x1c ? 0279 : 0350               ; madvise
0279: jge #0x1d ? 0280 : 0346               ; shmget
0280: jge #0x22 ? 0281 : 0333               ; pause
0281: jge #0x2b ? 0282 : 0295               ; accept
0282: jge #0x2c ? 0283 : 0486               ; sendto
0283: ld [52]                               ; high word of argument 4
0284: jeq #0x0 ? 0285 : 0287
0285: ld [48]                               ; low word of argument 4
0286: jeq #0x0 ? 0486 : 0287
0287: ld [52]                               ; high word of argument 4
0288: jeq #0x0 ? 0289 : 0485
0289: ld [48]                               ; low word of argument 4
0290: jge #0x13000 ? 0291 : 0485
0291: jge #0x1b800 ? 0485 : 0292
0292: jset #0x1f ? 0485 : 0293
0293: ld [56]                               ; low word of argument 5
0294: jeq #0x20 ? 0486 : 0485
0295: jge #0x2a ? 0296 : 0311               ; connect
0296: ld [28]                               ; high word of argument 1
0297: jeq #0x0 ? 0298 : 0304
0298: ld [24]                               ; low word of argument 1
0299: jge #0x13000 ? 0300 : 0304
0300: jge #0x1b800 ? 0304 : 0301
0301: jset #0x1f ? 0304 : 0302
0302: ld [32]                               ; low word of argument 2
0303: jeq #0x20 ? 0486 : 0304
0304: ld [28]                               ; high word of argument 1
0305: jeq #0x0 ? 0306 : 0485
0306: ld [24]                               ; low word of argument 1
0307: jge #0x4f800 ? 0308 : 0485
0308: jge #0x50000 ? 0485 : 0309
0309: and #0xff
0310: jeq #0x50 ? 0486 : 0485
0311: jge #0x29 ? 0312 : 0486               ; socket
0312: ld [16]                               ; low word of argument 0
0313: jeq #0x2 ? 0315 : 0314
0314: jeq #0xa ? 0315 : 0328
0315: ld [24]                               ; low word of argument 1
0316: and #0xf
0317: jeq #0x1 ? 0318 : 0321
0318: ld [32]                               ; low word of argument 2
0319: jeq #0x0 ? 0486 : 0320
0320: jeq #0x6 ? 0486 : 0321
0321: ld [24]                               ; low word of argument 1
0322: and #0xf
0323: jeq #0x2 ? 0324 : 0327
0324: ld [32]                               ; low word of argument 2
0325: jeq #0x0 ? 0486 : 0326
0326: jeq #0x11 ? 0486 : 0327
0327: ret #0x5005d                          ; errno EPROTONOSUPPORT
0328: jeq #0x1 ? 0486 : 0329
0329: jeq #0x10 ? 0330 : 0332
0330: ld [32]                               ; low word of argument 2
0331: jeq #0x0 ? 0486 : 0332
0332: ret #0x50061                          ; errno EAFNOSUPPORT
0333: jge #0x21 ? 0334 : 0337               ; dup2
0334: ld [24]                               ; low word of argument 1
0335: jge #0x3c0 ? 0336 : 0486
0336: jgt #0x3c8 ? 0486 : 0483
0337: jeq #0x1e ? 0338 : 0486               ; shmat
0338: ld [28]                               ; high word of argument 1
0339: jeq #0x0 ? 0340 : 0486
0340: ld [24]                               ; low word of argument 1
0341: jge #0x60000 ? 0486 : 0342
0342: ld [28]                               ; high word of argument 1
0343: jeq #0x0 ? 0344 : 0426
0344: ld [24]                               ; low word of argument 1
0345: jeq #0x0 ? 0486 : 0426
0346: ld [20]                               ; high word of argument 0
0347: jeq #0x0 ? 0348 : 0486
0348: ld [16]                               ; low word of argument 0
0349: jge #0x60000 ? 0486 : 0426
0350: jge #0x11 ? 0351 : 0364               ; pread64
0351: jge #0x19 ? 0352 : 0363               ; mremap
0352: jge #0x1a ? 0486 : 0353               ; msync
0353: ld [20]                               ; high word of argument 0
0354: jeq #0x0 ? 0355 : 0357
0355: ld [16]                               ; low word of argument 0
0356: jge #0x60000 ? 0357 : 0426
0357: ld [40]                               ; low word of argument 3
0358: jset #0x2 ? 0359 : 0486
0359: ld [52]                               ; high word of argument 4
0360: jeq #0x0 ? 0361 : 0486
0361: ld [48]                               ; low word of argument 4
0362: jge #0x60000 ? 0486 : 0426
0363: jeq #0x15 ? 0485 : 0486               ; access
0364: jge #0x10 ? 0365 : 0486               ; ioctl
0365: ld [16]                               ; low word of argument 0
0366: jge #0x3c0 ? 0367 : 0368
0367: jgt #0x3c8 ? 0368 : 0483
0368: ld [24]                               ; low word of argument 1
0369: and #0xff00
0370: jeq #0x9400 ? 0371 : 0376
0371: ld [24]                               ; low word of argument 1
0372: jeq #0x40049409 ? 0486 : 0373
0373: jeq #0x4020940d ? 0486 : 0374
0374: jeq #0xc0189436 ? 0486 : 0375
0375: ret #0x50019                          ; errno ENOTTY
0376: ld [24]                               ; low word of argument 1
0377: jge #0x40046602 ? 0378 : 0394
0378: jge #0x40086604 ? 0379 : 0387
0379: jge #0x401c5821 ? 0380 : 0383
0380: jge #0x800c6613 ? 0381 : 0382
0381: jge #0x800c6614 ? 0486 : 0475
0382: jeq #0x40806685 ? 0475 : 0486
0383: jge #0x40087603 ? 0384 : 0385
0384: jge #0x401c5820 ? 0475 : 0486
0385: jge #0x40087602 ? 0475 : 0386
0386: jge #0x40086605 ? 0486 : 0475
0387: jge #0x40047212 ? 0388 : 0391
0388: jge #0x40086602 ? 0389 : 0390
0389: jge #0x40086603 ? 0486 : 0475
0390: jeq #0x40047602 ? 0475 : 0486
0391: jge #0x40046605 ? 0392 : 0393
0392: jge #0x40047211 ? 0475 : 0486
0393: jeq #0x40046603 ? 0486 : 0475
0394: jge #0x5412 ? 0395 : 0403
0395: jge #0x5424 ? 0396 : 0399
0396: jge #0x8901 ? 0397 : 0398
0397: jge #0x8903 ? 0486 : 0485
0398: jeq #0x6609 ? 0475 : 0486
0399: jge #0x541d ? 0400 : 0401
0400: jge #0x5423 ? 0475 : 0486
0401: jge #0x541c ? 0475 : 0402
0402: jge #0x5413 ? 0486 : 0475
0403: jge #0x4b4c ? 0404 : 0407
0404: jge #0x4bfb ? 0405 : 0406
0405: jge #0x4bfc ? 0486 : 0475
0406: jeq #0x4b4d ? 0475 : 0486
0407: jge #0x4b49 ? 0408 : 0409
0408: jeq #0x4b4a ? 0486 : 0475
0409: jeq #0x4b47 ? 0475 : 0486
0410: jge #0x9 ? 0411 : 0476                ; mmap
0411: jge #0xb ? 0412 : 0427                ; munmap
0412: jge #0xc ? 0413 : 0422                ; brk
0413: ld [20]                               ; high word of argument 0
0414: jeq #0x0 ? 0415 : 0486
0415: ld [16]                               ; low word of argument 0
0416: jge #0x60000 ? 0486 : 0417
0417: ld [20]                               ; high word of argument 0
0418: jeq #0x0 ? 0419 : 0421
0419: ld [16]                               ; low word of argument 0
0420: jeq #0x0 ? 0486 : 0421
0421: ret #0x50000                          ; answer 0
0422: ld [20]                               ; high word of argument 0
0423: jeq #0x0 ? 0424 : 0486
0424: ld [16]                               ; low word of argument 0
0425: jge #0x60000 ? 0486 : 0426
0426: ret #0x50016                          ; errno EINVAL
0427: jge #0xa ? 0428 : 0433                ; mprotect
0428: ld [20]                               ; high word of argument 0
0429: jeq #0x0 ? 0430 : 0486
0430: ld [16]                               ; low word of argument 0
0431: jge #0x60000 ? 0486 : 0432
0432: ret #0x5000d                          ; errno EACCES
0433: ld [40]                               ; low word of argument 3
0434: jset #0x10 ? 0435 : 0486
0435: ld [20]                               ; high word of argument 0
0436: jeq #0x0 ? 0437 : 0486
0437: ld [16]                               ; low word of argument 0
0438: jge #0x60000 ? 0486 : 0439
0439: ld [20]                               ; high word of argument 0
0440: jeq #0x0 ? 0441 : 0475
0441: ld [16]                               ; low word of argument 0
0442: jeq #0x10000 ? 0443 : 0461
0443: ld [28]                               ; high word of argument 1
0444: jeq #0x0 ? 0445 : 0461
0445: ld [24]                               ; low word of argument 1
0446: jeq #0x40000 ? 0447 : 0461
0447: ld [36]                               ; high word of argument 2
0448: jeq #0x0 ? 0449 : 0461
0449: ld [32]                               ; low word of argument 2
0450: jeq #0x5 ? 0451 : 0461
0451: ld [44]                               ; high word of argument 3
0452: jeq #0x0 ? 0453 : 0461
0453: ld [40]                               ; low word of argument 3
0454: jeq #0x11 ? 0455 : 0461
0455: ld [48]                               ; low word of argument 4
0456: jeq #0x3c0 ? 0457 : 0461
0457: ld [60]                               ; high word of argument 5
0458: jeq #0x0 ? 0459 : 0461
0459: ld [56]                               ; low word of argument 5
0460: jeq #0x0 ? 0486 : 0461
0461: ld [16]                               ; low word of argument 0
0462: jeq #0x50000 ? 0463 : 0475
0463: ld [28]                               ; high word of argument 1
0464: jeq #0x0 ? 0465 : 0475
0465: ld [24]                               ; low word of argument 1
0466: jeq #0x10000 ? 0467 : 0475
0467: ld [36]                               ; high word of argument 2
0468: jeq #0x0 ? 0469 : 0475
0469: ld [32]                               ; low word of argument 2
0470: jeq #0x3 ? 0471 : 0475
0471: ld [44]                               ; high word of argument 3
0472: jeq #0x0 ? 0473 : 0475
0473: ld [40]                               ; low word of argument 3
0474: jeq #0x32 ? 0486 : 0475
0475: ret #0x50001                          ; errno EPERM
0476: jge #0x4 ? 0477 : 0479                ; stat
0477: jge #0x5 ? 0478 : 0485                ; fstat
0478: jeq #0x6 ? 0485 : 0486                ; lstat
0479: jge #0x3 ? 0480 : 0484                ; close
0480: ld [16]                               ; low word of argument 0
0481: jge #0x3c0 ? 0482 : 0486
0482: jgt #0x3c8 ? 0486 : 0483
0483: ret #0x50009                          ; errno EBADF
0484: jge #0x2 ? 0485 : 0486                ; open
0485: ret #0x7ff00000                       ; trap: stop for the supervisor
0486: ret #0x7fff0000                       ; allow
0487: ret #0x80000000                       ; kill the process
0488: ld [44]                               ; high word of argument 3
0489: jeq #0x0 ? 0490 : 0516
0490: ld [40]                               ; low word of argument 3
0491: jeq #0x18 ? 0492 : 0516
0492: ld [36]                               ; high word of argument 2
0493: jeq #0x0 ? 0494 : 0516
0494: ld [32]                               ; low word of argument 2
0495: jge #0x10000 ? 0496 : 0516
0496: jset #0x1f ? 0516 : 0497
0497: ld [16]                               ; low word of argument 0
0498: jge #0x3c6 ? 0499 : 0506
0499: jge #0x3c8 ? 0500 : 0503
0500: jge #0x3c9 ? 0516 : 0501
0501: ld [32]                               ; low word of argument 2
0502: jge #0x10060 ? 0516 : 0515
0503: jge #0x3c7 ? 0504 : 0516
0504: ld [32]                               ; low word of argument 2
0505: jge #0x10660 ? 0516 : 0515
0506: jge #0x3c4 ? 0507 : 0512
0507: jge #0x3c5 ? 0508 : 0510
0508: ld [32]                               ; low word of argument 2
0509: jge #0x10560 ? 0516 : 0515
0510: ld [32]                               ; low word of argument 2
0511: jge #0x10160 ? 0516 : 0515
0512: jge #0x3c3 ? 0513 : 0516
0513: ld [32]                               ; low word of argument 2
0514: jge #0x10060 ? 0516 : 0515
0515: ret #0x7fff0000                       ; allow
0516: ret #0x7ff00000                       ; trap: stop for the supervisor
