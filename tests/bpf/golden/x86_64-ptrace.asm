0000: ld [4]                                ; architecture
0001: jeq #0xc000003e ? 0003 : 0002         ; x86_64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0x49 ? 0005 : 0230               ; flock
0005: jge #0x102 ? 0006 : 0128              ; mkdirat
0006: jge #0x142 ? 0007 : 0073              ; execveat
0007: jge #0x1b6 ? 0008 : 0032              ; pidfd_getfd
0008: jge #0x1bf ? 0009 : 0018              ; memfd_secret
0009: jge #0x1cb ? 0010 : 0013              ; lsm_get_self_attr
0010: jge #0x1cd ? 0011 : 0012              ; lsm_list_modules
0011: jge #0x1cf ? 0209 : 0015              ; setxattrat
0012: jge #0x1cc ? 0209 : 0015              ; lsm_set_self_attr
0013: jge #0x1c5 ? 0014 : 0016              ; map_shadow_stack
0014: jge #0x1c9 ? 0209 : 0015              ; statmount
0015: ret #0x7fff0000                       ; allow
0016: jge #0x1c4 ? 0252 : 0017              ; fchmodat2
0017: jge #0x1c0 ? 0269 : 0209              ; process_mrelease
0018: jge #0x1ba ? 0019 : 0022              ; mount_setattr
0019: jge #0x1bc ? 0020 : 0021              ; landlock_create_ruleset
0020: jge #0x1bd ? 0269 : 0095              ; landlock_add_rule
0021: jge #0x1bb ? 0256 : 0209              ; quotactl_fd
0022: jge #0x1b8 ? 0023 : 0024              ; process_madvise
0023: jge #0x1b9 ? 0269 : 0209              ; epoll_pwait2
0024: jge #0x1b7 ? 0025 : 0252              ; faccessat2
0025: ld [28]                               ; high word of argument 1
0026: jeq #0x0 ? 0027 : 0252
0027: ld [24]                               ; low word of argument 1
0028: jeq #0x10ff0 ? 0029 : 0252
0029: ld [40]                               ; low word of argument 3
0030: and #0xfffffdff
0031: jeq #0x1000 ? 0269 : 0252
0032: jge #0x1b4 ? 0033 : 0048              ; close_range
0033: jge #0x1b5 ? 0034 : 0044              ; openat2
0034: ld [44]                               ; high word of argument 3
0035: jeq #0x0 ? 0036 : 0252
0036: ld [40]                               ; low word of argument 3
0037: jeq #0x18 ? 0038 : 0252
0038: ld [36]                               ; high word of argument 2
0039: jeq #0x0 ? 0040 : 0252
0040: ld [32]                               ; low word of argument 2
0041: jge #0x10000 ? 0042 : 0252
0042: jset #0x1f ? 0252 : 0043
0043: ja 0526
0044: ld [24]                               ; low word of argument 1
0045: jge #0x3c0 ? 0046 : 0269
0046: ld [16]                               ; low word of argument 0
0047: jgt #0x3ca ? 0269 : 0252
0048: jge #0x14d ? 0049 : 0053              ; io_pgetevents
0049: jge #0x1a9 ? 0050 : 0051              ; io_uring_setup
0050: jeq #0x1b2 ? 0269 : 0209              ; pidfd_open
0051: jge #0x1a8 ? 0252 : 0052              ; pidfd_send_signal
0052: jge #0x151 ? 0209 : 0269
0053: jge #0x149 ? 0054 : 0063              ; pkey_mprotect
0054: jge #0x14c ? 0055 : 0061              ; statx
0055: ld [28]                               ; high word of argument 1
0056: jeq #0x0 ? 0057 : 0252
0057: ld [24]                               ; low word of argument 1
0058: jeq #0x10ff0 ? 0059 : 0252
0059: ld [32]                               ; low word of argument 2
0060: jset #0x1000 ? 0269 : 0252
0061: jge #0x14a ? 0269 : 0062              ; pkey_alloc
0062: ja 0446
0063: jge #0x143 ? 0064 : 0065              ; userfaultfd
0064: jge #0x144 ? 0269 : 0209              ; membarrier
0065: ld [16]                               ; low word of argument 0
0066: jeq #0x3c1 ? 0067 : 0252
0067: ld [28]                               ; high word of argument 1
0068: jeq #0x0 ? 0069 : 0252
0069: ld [24]                               ; low word of argument 1
0070: jeq #0x10ff0 ? 0071 : 0252
0071: ld [48]                               ; low word of argument 4
0072: jeq #0x1000 ? 0269 : 0252
0073: jge #0x12a ? 0074 : 0107              ; perf_event_open
0074: jge #0x136 ? 0075 : 0090              ; process_vm_readv
0075: jge #0x13d ? 0076 : 0086              ; seccomp
0076: jge #0x140 ? 0077 : 0078              ; kexec_file_load
0077: jge #0x141 ? 0209 : 0256              ; bpf
0078: jge #0x13e ? 0269 : 0079              ; getrandom
0079: ld [16]                               ; low word of argument 0
0080: jeq #0x1 ? 0081 : 0084
0081: ld [24]                               ; low word of argument 1
0082: jset #0x8 ? 0083 : 0084
0083: ret #0x50010                          ; errno EBUSY
0084: ld [16]                               ; low word of argument 0
0085: jgt #0x1 ? 0269 : 0252
0086: jge #0x13a ? 0087 : 0089              ; sched_setattr
0087: jge #0x13c ? 0252 : 0088              ; renameat2
0088: jge #0x13b ? 0269 : 0199              ; sched_getattr
0089: jge #0x139 ? 0256 : 0252              ; finit_module
0090: jge #0x12f ? 0091 : 0096              ; name_to_handle_at
0091: jge #0x134 ? 0092 : 0093              ; setns
0092: jge #0x135 ? 0269 : 0256              ; getcpu
0093: jge #0x133 ? 0252 : 0094              ; sendmmsg
0094: jge #0x131 ? 0269 : 0095              ; clock_adjtime
0095: ret #0x5005f                          ; errno ENOTSUP
0096: jge #0x12c ? 0097 : 0106              ; fanotify_init
0097: jge #0x12e ? 0098 : 0209              ; prlimit64
0098: ld [24]                               ; low word of argument 1
0099: jeq #0xa ? 0100 : 0104
0100: ld [36]                               ; high word of argument 2
0101: jeq #0x0 ? 0102 : 0256
0102: ld [32]                               ; low word of argument 2
0103: jeq #0x0 ? 0104 : 0256
0104: ld [16]                               ; low word of argument 0
0105: jeq #0x0 ? 0269 : 0252
0106: jge #0x12b ? 0269 : 0209              ; recvmmsg
0107: jge #0x110 ? 0108 : 0119              ; unshare
0108: jge #0x118 ? 0109 : 0113              ; utimensat
0109: jge #0x125 ? 0110 : 0111              ; pipe2
0110: jge #0x129 ? 0252 : 0269              ; rt_tgsigqueueinfo
0111: jge #0x124 ? 0350 : 0112              ; dup3
0112: jge #0x119 ? 0269 : 0252              ; epoll_pwait
0113: jge #0x113 ? 0114 : 0115              ; splice
0114: jge #0x117 ? 0199 : 0269              ; move_pages
0115: jge #0x112 ? 0199 : 0116              ; get_robust_list
0116: jge #0x111 ? 0269 : 0117              ; set_robust_list
0117: ld [16]                               ; low word of argument 0
0118: jset #0x7e020080 ? 0256 : 0269
0119: jge #0x107 ? 0120 : 0121              ; unlinkat
0120: jge #0x10e ? 0269 : 0252              ; pselect6
0121: jge #0x106 ? 0122 : 0252              ; newfstatat
0122: ld [28]                               ; high word of argument 1
0123: jeq #0x0 ? 0124 : 0252
0124: ld [24]                               ; low word of argument 1
0125: jeq #0x10ff0 ? 0126 : 0252
0126: ld [40]                               ; low word of argument 3
0127: jeq #0x1000 ? 0269 : 0252
0128: jge #0xa1 ? 0129 : 0175               ; chroot
0129: jge #0xe4 ? 0130 : 0154               ; clock_gettime
0130: jge #0xfe ? 0131 : 0140               ; inotify_add_watch
0131: jge #0x101 ? 0132 : 0138              ; openat
0132: ld [28]                               ; high word of argument 1
0133: jeq #0x0 ? 0134 : 0252
0134: ld [24]                               ; low word of argument 1
0135: jeq #0x1b800 ? 0136 : 0252
0136: ld [32]                               ; low word of argument 2
0137: jset #0x400040 ? 0252 : 0269
0138: jge #0x100 ? 0199 : 0139              ; migrate_pages
0139: jge #0xff ? 0269 : 0252               ; inotify_rm_watch
0140: jge #0xf6 ? 0141 : 0149               ; kexec_load
0141: jge #0xfb ? 0142 : 0147               ; ioprio_set
0142: jge #0xfc ? 0269 : 0143               ; ioprio_get
0143: ld [16]                               ; low word of argument 0
0144: jeq #0x1 ? 0145 : 0252
0145: ld [24]                               ; low word of argument 1
0146: jeq #0x0 ? 0269 : 0252
0147: jge #0xf8 ? 0209 : 0148               ; add_key
0148: jge #0xf7 ? 0269 : 0256               ; waitid
0149: jge #0xed ? 0150 : 0152               ; mbind
0150: jge #0xf2 ? 0269 : 0151               ; mq_timedsend
0151: jge #0xf0 ? 0209 : 0269               ; mq_open
0152: jge #0xec ? 0209 : 0153               ; vserver
0153: jge #0xea ? 0252 : 0269               ; tgkill
0154: jge #0xc1 ? 0155 : 0167               ; fgetxattr
0155: jge #0xcc ? 0156 : 0160               ; sched_getaffinity
0156: jge #0xd6 ? 0157 : 0159               ; epoll_ctl_old
0157: jge #0xe3 ? 0256 : 0158               ; clock_settime
0158: jge #0xd9 ? 0269 : 0209               ; getdents64
0159: jeq #0xd4 ? 0209 : 0269               ; lookup_dcookie
0160: jge #0xc5 ? 0161 : 0165               ; removexattr
0161: jge #0xcb ? 0162 : 0164               ; sched_setaffinity
0162: ld [16]                               ; low word of argument 0
0163: jeq #0x0 ? 0269 : 0252
0164: jge #0xc9 ? 0269 : 0252               ; time
0165: jge #0xc4 ? 0269 : 0166               ; flistxattr
0166: jge #0xc2 ? 0252 : 0269               ; listxattr
0167: jge #0xb1 ? 0168 : 0172               ; get_kernel_syms
0168: jge #0xb4 ? 0169 : 0171               ; nfsservctl
0169: jge #0xbc ? 0252 : 0170               ; setxattr
0170: jge #0xba ? 0269 : 0209               ; gettid
0171: jge #0xb3 ? 0256 : 0209               ; quotactl
0172: jge #0xae ? 0173 : 0174               ; create_module
0173: jge #0xaf ? 0256 : 0209               ; init_module
0174: jeq #0xa2 ? 0269 : 0256               ; sync
0175: jge #0x81 ? 0176 : 0212               ; rt_sigqueueinfo
0176: jge #0x91 ? 0177 : 0195               ; sched_getscheduler
0177: jge #0x9d ? 0178 : 0192               ; prctl
0178: jge #0x9e ? 0179 : 0187               ; arch_prctl
0179: jge #0xa0 ? 0180 : 0182               ; setrlimit
0180: ld [16]                               ; low word of argument 0
0181: jeq #0xa ? 0256 : 0269
0182: jge #0x9f ? 0269 : 0183               ; adjtimex
0183: ld [16]                               ; low word of argument 0
0184: jge #0x4001 ? 0185 : 0269
0185: jgt #0x4004 ? 0269 : 0186
0186: ret #0x50016                          ; errno EINVAL
0187: ld [16]                               ; low word of argument 0
0188: jeq #0x4 ? 0439 : 0189
0189: jeq #0x18 ? 0252 : 0190
0190: jeq #0x1c ? 0252 : 0191
0191: jeq #0x16 ? 0252 : 0269
0192: jge #0x9b ? 0193 : 0194               ; pivot_root
0193: jge #0x9c ? 0209 : 0256               ; _sysctl
0194: jeq #0x99 ? 0256 : 0269               ; vhangup
0195: jge #0x8a ? 0196 : 0206               ; fstatfs
0196: jge #0x8f ? 0197 : 0198               ; sched_getparam
0197: jge #0x90 ? 0199 : 0269               ; sched_setscheduler
0198: jge #0x8e ? 0199 : 0201               ; sched_setparam
0199: ld [16]                               ; low word of argument 0
0200: jeq #0x0 ? 0269 : 0252
0201: jge #0x8d ? 0202 : 0269               ; setpriority
0202: ld [16]                               ; low word of argument 0
0203: jeq #0x0 ? 0204 : 0252
0204: ld [24]                               ; low word of argument 1
0205: jeq #0x0 ? 0269 : 0252
0206: jge #0x86 ? 0207 : 0210               ; uselib
0207: jge #0x89 ? 0252 : 0208               ; statfs
0208: jge #0x87 ? 0269 : 0209               ; personality
0209: ret #0x50026                          ; errno ENOSYS
0210: jge #0x84 ? 0252 : 0211               ; utime
0211: jge #0x82 ? 0269 : 0252               ; rt_sigsuspend
0212: jge #0x6b ? 0213 : 0222               ; geteuid
0213: jge #0x78 ? 0214 : 0218               ; getresgid
0214: jge #0x7e ? 0215 : 0216               ; capset
0215: jge #0x7f ? 0269 : 0252               ; rt_sigpending
0216: jge #0x7c ? 0269 : 0217               ; getsid
0217: jge #0x7a ? 0252 : 0269               ; setfsuid
0218: jge #0x74 ? 0219 : 0220               ; setgroups
0219: jeq #0x76 ? 0269 : 0252               ; getresuid
0220: jge #0x73 ? 0269 : 0221               ; getgroups
0221: jge #0x71 ? 0252 : 0269               ; setreuid
0222: jge #0x60 ? 0223 : 0227               ; gettimeofday
0223: jge #0x67 ? 0224 : 0226               ; syslog
0224: jge #0x69 ? 0252 : 0225               ; setuid
0225: jge #0x68 ? 0269 : 0256               ; getgid
0226: jeq #0x65 ? 0252 : 0269               ; ptrace
0227: jge #0x4f ? 0228 : 0229               ; getcwd
0228: jeq #0x51 ? 0269 : 0252               ; fchdir
0229: jeq #0x4c ? 0252 : 0269               ; truncate
0230: jge #0xd ? 0231 : 0428                ; rt_sigaction
0231: jge #0x2d ? 0232 : 0296               ; recvfrom
0232: jge #0x48 ? 0233 : 0247               ; fcntl
0233: ld [16]                               ; low word of argument 0
0234: jge #0x3c0 ? 0235 : 0239
0235: jgt #0x3ca ? 0239 : 0236
0236: ld [24]                               ; low word of argument 1
0237: jeq #0x1 ? 0269 : 0238
0238: ret #0x50009                          ; errno EBADF
0239: ld [24]                               ; low word of argument 1
0240: jeq #0x400 ? 0444 : 0241
0241: jeq #0x410 ? 0444 : 0242
0242: jeq #0x8 ? 0252 : 0243
0243: jeq #0xf ? 0252 : 0244
0244: jeq #0x4 ? 0245 : 0269
0245: ld [32]                               ; low word of argument 2
0246: jset #0x2000 ? 0252 : 0269
0247: jge #0x37 ? 0248 : 0257               ; getsockopt
0248: jge #0x3b ? 0249 : 0253               ; execve
0249: jge #0x3e ? 0250 : 0251               ; kill
0250: jge #0x3f ? 0269 : 0252               ; uname
0251: jge #0x3c ? 0269 : 0252               ; exit
0252: ret #0x7ff00000                       ; trap: stop for the supervisor
0253: jeq #0x38 ? 0254 : 0269               ; clone
0254: ld [16]                               ; low word of argument 0
0255: jset #0x7e820000 ? 0256 : 0269
0256: ret #0x50001                          ; errno EPERM
0257: jge #0x33 ? 0258 : 0273               ; getsockname
0258: jge #0x36 ? 0259 : 0270               ; setsockopt
0259: ld [24]                               ; low word of argument 1
0260: jeq #0x0 ? 0261 : 0263
0261: ld [32]                               ; low word of argument 2
0262: jeq #0x4 ? 0513 : 0263
0263: ld [24]                               ; low word of argument 1
0264: jeq #0x29 ? 0265 : 0269
0265: ld [32]                               ; low word of argument 2
0266: jeq #0x5 ? 0513 : 0267
0267: jeq #0x6 ? 0513 : 0268
0268: jeq #0x39 ? 0513 : 0269
0269: ret #0x7fff0000                       ; allow
0270: jge #0x35 ? 0271 : 0523               ; socketpair
0271: ld [16]                               ; low word of argument 0
0272: jeq #0x1 ? 0524 : 0523
0273: jge #0x31 ? 0274 : 0283               ; bind
0274: jge #0x32 ? 0524 : 0275               ; listen
0275: ld [28]                               ; high word of argument 1
0276: jeq #0x0 ? 0277 : 0523
0277: ld [24]                               ; low word of argument 1
0278: jge #0x1b000 ? 0279 : 0523
0279: jge #0x1b800 ? 0523 : 0280
0280: jset #0x1f ? 0523 : 0281
0281: ld [32]                               ; low word of argument 2
0282: jeq #0x20 ? 0524 : 0523
0283: jeq #0x2e ? 0284 : 0524               ; sendmsg
0284: ld [28]                               ; high word of argument 1
0285: jeq #0x0 ? 0286 : 0290
0286: ld [24]                               ; low word of argument 1
0287: jge #0x4f000 ? 0288 : 0290
0288: jge #0x4f800 ? 0290 : 0289
0289: jset #0x7f ? 0290 : 0524
0290: ld [28]                               ; high word of argument 1
0291: jeq #0x0 ? 0292 : 0523
0292: ld [24]                               ; low word of argument 1
0293: jge #0x4f800 ? 0294 : 0523
0294: jge #0x50000 ? 0523 : 0295
0295: jset #0xff ? 0523 : 0524
0296: jge #0x1c ? 0297 : 0366               ; madvise
0297: jge #0x1d ? 0298 : 0362               ; shmget
0298: jge #0x22 ? 0299 : 0349               ; pause
0299: jge #0x2b ? 0300 : 0313               ; accept
0300: jge #0x2c ? 0301 : 0524               ; sendto
0301: ld [52]                               ; high word of argument 4
0302: jeq #0x0 ? 0303 : 0305
0303: ld [48]                               ; low word of argument 4
0304: jeq #0x0 ? 0524 : 0305
0305: ld [52]                               ; high word of argument 4
0306: jeq #0x0 ? 0307 : 0523
0307: ld [48]                               ; low word of argument 4
0308: jge #0x13000 ? 0309 : 0523
0309: jge #0x1b800 ? 0523 : 0310
0310: jset #0x1f ? 0523 : 0311
0311: ld [56]                               ; low word of argument 5
0312: jeq #0x20 ? 0524 : 0523
0313: jge #0x2a ? 0314 : 0329               ; connect
0314: ld [28]                               ; high word of argument 1
0315: jeq #0x0 ? 0316 : 0322
0316: ld [24]                               ; low word of argument 1
0317: jge #0x13000 ? 0318 : 0322
0318: jge #0x1b800 ? 0322 : 0319
0319: jset #0x1f ? 0322 : 0320
0320: ld [32]                               ; low word of argument 2
0321: jeq #0x20 ? 0524 : 0322
0322: ld [28]                               ; high word of argument 1
0323: jeq #0x0 ? 0324 : 0523
0324: ld [24]                               ; low word of argument 1
0325: jge #0x4f800 ? 0326 : 0523
0326: jge #0x50000 ? 0523 : 0327
0327: and #0xff
0328: jeq #0x50 ? 0524 : 0523
0329: jge #0x29 ? 0330 : 0524               ; socket
0330: ld [16]                               ; low word of argument 0
0331: jeq #0x2 ? 0333 : 0332
0332: jeq #0xa ? 0333 : 0345
0333: ld [24]                               ; low word of argument 1
0334: and #0xf
0335: jeq #0x1 ? 0336 : 0339
0336: ld [32]                               ; low word of argument 2
0337: jeq #0x0 ? 0524 : 0338
0338: jeq #0x6 ? 0524 : 0339
0339: ld [24]                               ; low word of argument 1
0340: and #0xf
0341: jeq #0x2 ? 0342 : 0523
0342: ld [32]                               ; low word of argument 2
0343: jeq #0x0 ? 0524 : 0344
0344: jeq #0x11 ? 0524 : 0523
0345: jeq #0x1 ? 0524 : 0346
0346: jeq #0x10 ? 0347 : 0523
0347: ld [32]                               ; low word of argument 2
0348: jeq #0x0 ? 0524 : 0523
0349: jge #0x21 ? 0350 : 0353               ; dup2
0350: ld [24]                               ; low word of argument 1
0351: jge #0x3c0 ? 0352 : 0524
0352: jgt #0x3ca ? 0524 : 0521
0353: jeq #0x1e ? 0354 : 0524               ; shmat
0354: ld [28]                               ; high word of argument 1
0355: jeq #0x0 ? 0356 : 0524
0356: ld [24]                               ; low word of argument 1
0357: jge #0x61000 ? 0524 : 0358
0358: ld [28]                               ; high word of argument 1
0359: jeq #0x0 ? 0360 : 0444
0360: ld [24]                               ; low word of argument 1
0361: jeq #0x0 ? 0524 : 0444
0362: ld [20]                               ; high word of argument 0
0363: jeq #0x0 ? 0364 : 0524
0364: ld [16]                               ; low word of argument 0
0365: jge #0x61000 ? 0524 : 0444
0366: jge #0x11 ? 0367 : 0380               ; pread64
0367: jge #0x19 ? 0368 : 0379               ; mremap
0368: jge #0x1a ? 0524 : 0369               ; msync
0369: ld [20]                               ; high word of argument 0
0370: jeq #0x0 ? 0371 : 0373
0371: ld [16]                               ; low word of argument 0
0372: jge #0x61000 ? 0373 : 0444
0373: ld [40]                               ; low word of argument 3
0374: jset #0x2 ? 0375 : 0524
0375: ld [52]                               ; high word of argument 4
0376: jeq #0x0 ? 0377 : 0524
0377: ld [48]                               ; low word of argument 4
0378: jge #0x61000 ? 0524 : 0444
0379: jeq #0x15 ? 0523 : 0524               ; access
0380: jge #0x10 ? 0381 : 0524               ; ioctl
0381: ld [16]                               ; low word of argument 0
0382: jge #0x3c0 ? 0383 : 0384
0383: jgt #0x3ca ? 0384 : 0521
0384: ld [24]                               ; low word of argument 1
0385: and #0xff00
0386: jeq #0x9400 ? 0387 : 0392
0387: ld [24]                               ; low word of argument 1
0388: jeq #0x40049409 ? 0524 : 0389
0389: jeq #0x4020940d ? 0524 : 0390
0390: jeq #0xc0189436 ? 0524 : 0391
0391: ret #0x50019                          ; errno ENOTTY
0392: ld [24]                               ; low word of argument 1
0393: jge #0x8903 ? 0394 : 0411
0394: jge #0x40086604 ? 0395 : 0403
0395: jge #0x401c5821 ? 0396 : 0399
0396: jge #0x800c6613 ? 0397 : 0398
0397: jge #0x800c6614 ? 0524 : 0523
0398: jeq #0x40806685 ? 0523 : 0524
0399: jge #0x40087603 ? 0400 : 0401
0400: jge #0x401c5820 ? 0523 : 0524
0401: jge #0x40087602 ? 0523 : 0402
0402: jge #0x40086605 ? 0524 : 0523
0403: jge #0x40047212 ? 0404 : 0407
0404: jge #0x40086602 ? 0405 : 0406
0405: jge #0x40086603 ? 0524 : 0523
0406: jeq #0x40047602 ? 0523 : 0524
0407: jge #0x40046604 ? 0408 : 0410
0408: jge #0x40047211 ? 0523 : 0409
0409: jge #0x40046605 ? 0524 : 0523
0410: jeq #0x40046602 ? 0523 : 0524
0411: jge #0x5412 ? 0412 : 0421
0412: jge #0x5452 ? 0413 : 0417
0413: jge #0x660a ? 0414 : 0415
0414: jge #0x8901 ? 0523 : 0524
0415: jge #0x6609 ? 0523 : 0416
0416: jge #0x5453 ? 0524 : 0523
0417: jge #0x541d ? 0418 : 0419
0418: jeq #0x5423 ? 0513 : 0524
0419: jge #0x541c ? 0513 : 0420
0420: jge #0x5413 ? 0524 : 0513
0421: jge #0x4b4c ? 0422 : 0425
0422: jge #0x4bfb ? 0423 : 0424
0423: jge #0x4bfc ? 0524 : 0513
0424: jeq #0x4b4d ? 0513 : 0524
0425: jge #0x4b49 ? 0426 : 0427
0426: jeq #0x4b4a ? 0524 : 0513
0427: jeq #0x4b47 ? 0513 : 0524
0428: jge #0x9 ? 0429 : 0514                ; mmap
0429: jge #0xb ? 0430 : 0445                ; munmap
0430: jge #0xc ? 0431 : 0440                ; brk
0431: ld [20]                               ; high word of argument 0
0432: jeq #0x0 ? 0433 : 0524
0433: ld [16]                               ; low word of argument 0
0434: jge #0x61000 ? 0524 : 0435
0435: ld [20]                               ; high word of argument 0
0436: jeq #0x0 ? 0437 : 0439
0437: ld [16]                               ; low word of argument 0
0438: jeq #0x0 ? 0524 : 0439
0439: ret #0x50000                          ; answer 0
0440: ld [20]                               ; high word of argument 0
0441: jeq #0x0 ? 0442 : 0524
0442: ld [16]                               ; low word of argument 0
0443: jge #0x61000 ? 0524 : 0444
0444: ret #0x50016                          ; errno EINVAL
0445: jge #0xa ? 0446 : 0451                ; mprotect
0446: ld [20]                               ; high word of argument 0
0447: jeq #0x0 ? 0448 : 0524
0448: ld [16]                               ; low word of argument 0
0449: jge #0x61000 ? 0524 : 0450
0450: ret #0x5000d                          ; errno EACCES
0451: ld [40]                               ; low word of argument 3
0452: jset #0x10 ? 0453 : 0524
0453: ld [20]                               ; high word of argument 0
0454: jeq #0x0 ? 0455 : 0524
0455: ld [16]                               ; low word of argument 0
0456: jge #0x61000 ? 0524 : 0457
0457: ld [20]                               ; high word of argument 0
0458: jeq #0x0 ? 0459 : 0513
0459: ld [16]                               ; low word of argument 0
0460: jeq #0x10000 ? 0461 : 0479
0461: ld [28]                               ; high word of argument 1
0462: jeq #0x0 ? 0463 : 0479
0463: ld [24]                               ; low word of argument 1
0464: jeq #0x40000 ? 0465 : 0479
0465: ld [36]                               ; high word of argument 2
0466: jeq #0x0 ? 0467 : 0479
0467: ld [32]                               ; low word of argument 2
0468: jeq #0x5 ? 0469 : 0479
0469: ld [44]                               ; high word of argument 3
0470: jeq #0x0 ? 0471 : 0479
0471: ld [40]                               ; low word of argument 3
0472: jeq #0x11 ? 0473 : 0479
0473: ld [48]                               ; low word of argument 4
0474: jeq #0x3c0 ? 0475 : 0479
0475: ld [60]                               ; high word of argument 5
0476: jeq #0x0 ? 0477 : 0479
0477: ld [56]                               ; low word of argument 5
0478: jeq #0x0 ? 0524 : 0479
0479: ld [16]                               ; low word of argument 0
0480: jeq #0x50000 ? 0481 : 0493
0481: ld [28]                               ; high word of argument 1
0482: jeq #0x0 ? 0483 : 0493
0483: ld [24]                               ; low word of argument 1
0484: jeq #0x11000 ? 0485 : 0493
0485: ld [36]                               ; high word of argument 2
0486: jeq #0x0 ? 0487 : 0493
0487: ld [32]                               ; low word of argument 2
0488: jeq #0x3 ? 0489 : 0493
0489: ld [44]                               ; high word of argument 3
0490: jeq #0x0 ? 0491 : 0493
0491: ld [40]                               ; low word of argument 3
0492: jeq #0x32 ? 0524 : 0493
0493: ld [16]                               ; low word of argument 0
0494: jeq #0x60000 ? 0495 : 0513
0495: ld [28]                               ; high word of argument 1
0496: jeq #0x0 ? 0497 : 0513
0497: ld [24]                               ; low word of argument 1
0498: jeq #0x1000 ? 0499 : 0513
0499: ld [36]                               ; high word of argument 2
0500: jeq #0x0 ? 0501 : 0513
0501: ld [32]                               ; low word of argument 2
0502: jeq #0x3 ? 0503 : 0513
0503: ld [44]                               ; high word of argument 3
0504: jeq #0x0 ? 0505 : 0513
0505: ld [40]                               ; low word of argument 3
0506: jeq #0x11 ? 0507 : 0513
0507: ld [48]                               ; low word of argument 4
0508: jeq #0x3ca ? 0509 : 0513
0509: ld [60]                               ; high word of argument 5
0510: jeq #0x0 ? 0511 : 0513
0511: ld [56]                               ; low word of argument 5
0512: jeq #0x0 ? 0524 : 0513
0513: ret #0x50001                          ; errno EPERM
0514: jge #0x4 ? 0515 : 0517                ; stat
0515: jge #0x5 ? 0516 : 0523                ; fstat
0516: jeq #0x6 ? 0523 : 0524                ; lstat
0517: jge #0x3 ? 0518 : 0522                ; close
0518: ld [16]                               ; low word of argument 0
0519: jge #0x3c0 ? 0520 : 0524
0520: jgt #0x3ca ? 0524 : 0521
0521: ret #0x50009                          ; errno EBADF
0522: jge #0x2 ? 0523 : 0524                ; open
0523: ret #0x7ff00000                       ; trap: stop for the supervisor
0524: ret #0x7fff0000                       ; allow
0525: ret #0x80000000                       ; kill the process
0526: ld [16]                               ; low word of argument 0
0527: jge #0x3c3 ? 0528 : 0552
0528: jge #0x3c4 ? 0529 : 0549
0529: jge #0x3c5 ? 0530 : 0546
0530: jge #0x3c6 ? 0531 : 0539
0531: jge #0x3c7 ? 0532 : 0552
0532: jge #0x3c8 ? 0533 : 0541
0533: jge #0x3c9 ? 0534 : 0549
0534: jge #0x3ca ? 0535 : 0537
0535: jge #0x3cb ? 0536 : 0543
0536: ja 0552
0537: ld [32]                               ; low word of argument 2
0538: jge #0x10460 ? 0552 : 0553
0539: ld [32]                               ; low word of argument 2
0540: jge #0x10560 ? 0552 : 0553
0541: ld [32]                               ; low word of argument 2
0542: jge #0x10660 ? 0552 : 0553
0543: ld [32]                               ; low word of argument 2
0544: jge #0x10460 ? 0552 : 0545
0545: jge #0x10200 ? 0553 : 0552
0546: ld [32]                               ; low word of argument 2
0547: jge #0x10560 ? 0552 : 0548
0548: jge #0x10200 ? 0553 : 0552
0549: ld [32]                               ; low word of argument 2
0550: jge #0x10460 ? 0552 : 0551
0551: jge #0x10400 ? 0553 : 0552
0552: ret #0x7ff00000                       ; trap: stop for the supervisor
0553: ret #0x7fff0000                       ; allow
