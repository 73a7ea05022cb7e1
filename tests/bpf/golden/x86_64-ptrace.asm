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
0011: jge #0x1cf ? 0199 : 0237              ; setxattrat
0012: jge #0x1cc ? 0199 : 0237              ; lsm_set_self_attr
0013: jge #0x1c5 ? 0014 : 0015              ; map_shadow_stack
0014: jge #0x1c9 ? 0199 : 0237              ; statmount
0015: jge #0x1c4 ? 0235 : 0016              ; fchmodat2
0016: jge #0x1c0 ? 0237 : 0199              ; process_mrelease
0017: jge #0x1ba ? 0018 : 0021              ; mount_setattr
0018: jge #0x1bc ? 0019 : 0020              ; landlock_create_ruleset
0019: jge #0x1bd ? 0237 : 0085              ; landlock_add_rule
0020: jge #0x1bb ? 0216 : 0199              ; quotactl_fd
0021: jge #0x1b8 ? 0022 : 0023              ; process_madvise
0022: jge #0x1b9 ? 0237 : 0199              ; epoll_pwait2
0023: jge #0x1b7 ? 0024 : 0235              ; faccessat2
0024: ld [28]                               ; high word of argument 1
0025: jeq #0x0 ? 0026 : 0235
0026: ld [24]                               ; low word of argument 1
0027: jeq #0x10ff0 ? 0028 : 0235
0028: ld [40]                               ; low word of argument 3
0029: and #0xfffffdff
0030: jeq #0x1000 ? 0237 : 0235
0031: jge #0x1b4 ? 0032 : 0038              ; close_range
0032: jge #0x1b5 ? 0033 : 0034              ; openat2
0033: ja 0494
0034: ld [24]                               ; low word of argument 1
0035: jge #0x3c0 ? 0036 : 0237
0036: ld [16]                               ; low word of argument 0
0037: jgt #0x3c8 ? 0237 : 0235
0038: jge #0x14d ? 0039 : 0043              ; io_pgetevents
0039: jge #0x1a9 ? 0040 : 0041              ; io_uring_setup
0040: jeq #0x1b2 ? 0237 : 0199              ; pidfd_open
0041: jge #0x1a8 ? 0235 : 0042              ; pidfd_send_signal
0042: jge #0x151 ? 0199 : 0237
0043: jge #0x149 ? 0044 : 0053              ; pkey_mprotect
0044: jge #0x14c ? 0045 : 0051              ; statx
0045: ld [28]                               ; high word of argument 1
0046: jeq #0x0 ? 0047 : 0235
0047: ld [24]                               ; low word of argument 1
0048: jeq #0x10ff0 ? 0049 : 0235
0049: ld [32]                               ; low word of argument 2
0050: jset #0x1000 ? 0237 : 0235
0051: jge #0x14a ? 0237 : 0052              ; pkey_alloc
0052: ja 0434
0053: jge #0x143 ? 0054 : 0055              ; userfaultfd
0054: jge #0x144 ? 0237 : 0199              ; membarrier
0055: ld [16]                               ; low word of argument 0
0056: jeq #0x3c1 ? 0057 : 0235
0057: ld [28]                               ; high word of argument 1
0058: jeq #0x0 ? 0059 : 0235
0059: ld [24]                               ; low word of argument 1
0060: jeq #0x10ff0 ? 0061 : 0235
0061: ld [48]                               ; low word of argument 4
0062: jeq #0x1000 ? 0237 : 0235
0063: jge #0x12a ? 0064 : 0097              ; perf_event_open
0064: jge #0x136 ? 0065 : 0080              ; process_vm_readv
0065: jge #0x13d ? 0066 : 0076              ; seccomp
0066: jge #0x140 ? 0067 : 0068              ; kexec_file_load
0067: jge #0x141 ? 0199 : 0216              ; bpf
0068: jge #0x13e ? 0237 : 0069              ; getrandom
0069: ld [16]                               ; low word of argument 0
0070: jeq #0x1 ? 0071 : 0074
0071: ld [24]                               ; low word of argument 1
0072: jset #0x8 ? 0073 : 0074
0073: ret #0x50010                          ; errno EBUSY
0074: ld [16]                               ; low word of argument 0
0075: jgt #0x1 ? 0237 : 0235
0076: jge #0x13a ? 0077 : 0079              ; sched_setattr
0077: jge #0x13c ? 0235 : 0078              ; renameat2
0078: jge #0x13b ? 0237 : 0189              ; sched_getattr
0079: jge #0x139 ? 0216 : 0235              ; finit_module
0080: jge #0x12f ? 0081 : 0086              ; name_to_handle_at
0081: jge #0x134 ? 0082 : 0083              ; setns
0082: jge #0x135 ? 0237 : 0216              ; getcpu
0083: jge #0x133 ? 0235 : 0084              ; sendmmsg
0084: jge #0x131 ? 0237 : 0085              ; clock_adjtime
0085: ret #0x5005f                          ; errno ENOTSUP
0086: jge #0x12c ? 0087 : 0096              ; fanotify_init
0087: jge #0x12e ? 0088 : 0199              ; prlimit64
0088: ld [24]                               ; low word of argument 1
0089: jeq #0xa ? 0090 : 0094
0090: ld [36]                               ; high word of argument 2
0091: jeq #0x0 ? 0092 : 0216
0092: ld [32]                               ; low word of argument 2
0093: jeq #0x0 ? 0094 : 0216
0094: ld [16]                               ; low word of argument 0
0095: jeq #0x0 ? 0237 : 0235
0096: jge #0x12b ? 0237 : 0199              ; recvmmsg
0097: jge #0x110 ? 0098 : 0109              ; unshare
0098: jge #0x118 ? 0099 : 0103              ; utimensat
0099: jge #0x125 ? 0100 : 0101              ; pipe2
0100: jge #0x129 ? 0235 : 0237              ; rt_tgsigqueueinfo
0101: jge #0x124 ? 0338 : 0102              ; dup3
0102: jge #0x119 ? 0237 : 0235              ; epoll_pwait
0103: jge #0x113 ? 0104 : 0105              ; splice
0104: jge #0x117 ? 0189 : 0237              ; move_pages
0105: jge #0x112 ? 0189 : 0106              ; get_robust_list
0106: jge #0x111 ? 0237 : 0107              ; set_robust_list
0107: ld [16]                               ; low word of argument 0
0108: jset #0x7e020080 ? 0216 : 0237
0109: jge #0x107 ? 0110 : 0111              ; unlinkat
0110: jge #0x10e ? 0237 : 0235              ; pselect6
0111: jge #0x106 ? 0112 : 0235              ; newfstatat
0112: ld [28]                               ; high word of argument 1
0113: jeq #0x0 ? 0114 : 0235
0114: ld [24]                               ; low word of argument 1
0115: jeq #0x10ff0 ? 0116 : 0235
0116: ld [40]                               ; low word of argument 3
0117: jeq #0x1000 ? 0237 : 0235
0118: jge #0xa1 ? 0119 : 0165               ; chroot
0119: jge #0xe4 ? 0120 : 0144               ; clock_gettime
0120: jge #0xfe ? 0121 : 0130               ; inotify_add_watch
0121: jge #0x101 ? 0122 : 0128              ; openat
0122: ld [28]                               ; high word of argument 1
0123: jeq #0x0 ? 0124 : 0235
0124: ld [24]                               ; low word of argument 1
0125: jeq #0x1b800 ? 0126 : 0235
0126: ld [32]                               ; low word of argument 2
0127: jset #0x400040 ? 0235 : 0237
0128: jge #0x100 ? 0189 : 0129              ; migrate_pages
0129: jge #0xff ? 0237 : 0235               ; inotify_rm_watch
0130: jge #0xf6 ? 0131 : 0139               ; kexec_load
0131: jge #0xfb ? 0132 : 0137               ; ioprio_set
0132: jge #0xfc ? 0237 : 0133               ; ioprio_get
0133: ld [16]                               ; low word of argument 0
0134: jeq #0x1 ? 0135 : 0235
0135: ld [24]                               ; low word of argument 1
0136: jeq #0x0 ? 0237 : 0235
0137: jge #0xf8 ? 0199 : 0138               ; add_key
0138: jge #0xf7 ? 0237 : 0216               ; waitid
0139: jge #0xed ? 0140 : 0142               ; mbind
0140: jge #0xf2 ? 0237 : 0141               ; mq_timedsend
0141: jge #0xf0 ? 0199 : 0237               ; mq_open
0142: jge #0xec ? 0199 : 0143               ; vserver
0143: jge #0xea ? 0235 : 0237               ; tgkill
0144: jge #0xc1 ? 0145 : 0157               ; fgetxattr
0145: jge #0xcc ? 0146 : 0150               ; sched_getaffinity
0146: jge #0xd6 ? 0147 : 0149               ; epoll_ctl_old
0147: jge #0xe3 ? 0216 : 0148               ; clock_settime
0148: jge #0xd9 ? 0237 : 0199               ; getdents64
0149: jeq #0xd4 ? 0199 : 0237               ; lookup_dcookie
0150: jge #0xc5 ? 0151 : 0155               ; removexattr
0151: jge #0xcb ? 0152 : 0154               ; sched_setaffinity
0152: ld [16]                               ; low word of argument 0
0153: jeq #0x0 ? 0237 : 0235
0154: jge #0xc9 ? 0237 : 0235               ; time
0155: jge #0xc4 ? 0237 : 0156               ; flistxattr
0156: jge #0xc2 ? 0235 : 0237               ; listxattr
0157: jge #0xb1 ? 0158 : 0162               ; get_kernel_syms
0158: jge #0xb4 ? 0159 : 0161               ; nfsservctl
0159: jge #0xbc ? 0235 : 0160               ; setxattr
0160: jge #0xba ? 0237 : 0199               ; gettid
0161: jge #0xb3 ? 0216 : 0199               ; quotactl
0162: jge #0xae ? 0163 : 0164               ; create_module
0163: jge #0xaf ? 0216 : 0199               ; init_module
0164: jeq #0xa2 ? 0237 : 0216               ; sync
0165: jge #0x81 ? 0166 : 0202               ; rt_sigqueueinfo
0166: jge #0x91 ? 0167 : 0185               ; sched_getscheduler
0167: jge #0x9d ? 0168 : 0182               ; prctl
0168: jge #0x9e ? 0169 : 0177               ; arch_prctl
0169: jge #0xa0 ? 0170 : 0172               ; setrlimit
0170: ld [16]                               ; low word of argument 0
0171: jeq #0xa ? 0216 : 0237
0172: jge #0x9f ? 0237 : 0173               ; adjtimex
0173: ld [16]                               ; low word of argument 0
0174: jge #0x4001 ? 0175 : 0237
0175: jgt #0x4004 ? 0237 : 0176
0176: ret #0x50016                          ; errno EINVAL
0177: ld [16]                               ; low word of argument 0
0178: jeq #0x4 ? 0427 : 0179
0179: jeq #0x18 ? 0235 : 0180
0180: jeq #0x1c ? 0235 : 0181
0181: jeq #0x16 ? 0235 : 0237
0182: jge #0x9b ? 0183 : 0184               ; pivot_root
0183: jge #0x9c ? 0199 : 0216               ; _sysctl
0184: jeq #0x99 ? 0216 : 0237               ; vhangup
0185: jge #0x8a ? 0186 : 0196               ; fstatfs
0186: jge #0x8f ? 0187 : 0188               ; sched_getparam
0187: jge #0x90 ? 0189 : 0237               ; sched_setscheduler
0188: jge #0x8e ? 0189 : 0191               ; sched_setparam
0189: ld [16]                               ; low word of argument 0
0190: jeq #0x0 ? 0237 : 0235
0191: jge #0x8d ? 0192 : 0237               ; setpriority
0192: ld [16]                               ; low word of argument 0
0193: jeq #0x0 ? 0194 : 0235
0194: ld [24]                               ; low word of argument 1
0195: jeq #0x0 ? 0237 : 0235
0196: jge #0x86 ? 0197 : 0200               ; uselib
0197: jge #0x89 ? 0235 : 0198               ; statfs
0198: jge #0x87 ? 0237 : 0199               ; personality
0199: ret #0x50026                          ; errno ENOSYS
0200: jge #0x84 ? 0235 : 0201               ; utime
0201: jge #0x82 ? 0237 : 0235               ; rt_sigsuspend
0202: jge #0x6b ? 0203 : 0212               ; geteuid
0203: jge #0x78 ? 0204 : 0208               ; getresgid
0204: jge #0x7e ? 0205 : 0206               ; capset
0205: jge #0x7f ? 0237 : 0235               ; rt_sigpending
0206: jge #0x7c ? 0237 : 0207               ; getsid
0207: jge #0x7a ? 0235 : 0237               ; setfsuid
0208: jge #0x74 ? 0209 : 0210               ; setgroups
0209: jeq #0x76 ? 0237 : 0235               ; getresuid
0210: jge #0x73 ? 0237 : 0211               ; getgroups
0211: jge #0x71 ? 0235 : 0237               ; setreuid
0212: jge #0x60 ? 0213 : 0218               ; gettimeofday
0213: jge #0x67 ? 0214 : 0217               ; syslog
0214: jge #0x69 ? 0235 : 0215               ; setuid
0215: jge #0x68 ? 0237 : 0216               ; getgid
0216: ret #0x50001                          ; errno EPERM
0217: jeq #0x65 ? 0235 : 0237               ; ptrace
0218: jge #0x4f ? 0219 : 0220               ; getcwd
0219: jeq #0x51 ? 0237 : 0235               ; fchdir
0220: jeq #0x4c ? 0235 : 0237               ; truncate
0221: jge #0xd ? 0222 : 0416                ; rt_sigaction
0222: jge #0x2d ? 0223 : 0282               ; recvfrom
0223: jge #0x48 ? 0224 : 0240               ; fcntl
0224: ld [16]                               ; low word of argument 0
0225: jge #0x3c0 ? 0226 : 0230
0226: jgt #0x3c8 ? 0230 : 0227
0227: ld [24]                               ; low word of argument 1
0228: jeq #0x1 ? 0237 : 0229
0229: ret #0x50009                          ; errno EBADF
0230: ld [24]                               ; low word of argument 1
0231: jeq #0x400 ? 0432 : 0232
0232: jeq #0x410 ? 0432 : 0233
0233: jeq #0x8 ? 0235 : 0234
0234: jeq #0xf ? 0235 : 0236
0235: ret #0x7ff00000                       ; trap: stop for the supervisor
0236: jeq #0x4 ? 0238 : 0237
0237: ret #0x7fff0000                       ; allow
0238: ld [32]                               ; low word of argument 2
0239: jset #0x2000 ? 0491 : 0492
0240: jge #0x37 ? 0241 : 0248               ; getsockopt
0241: jge #0x3b ? 0242 : 0245               ; execve
0242: jge #0x3e ? 0243 : 0244               ; kill
0243: jge #0x3f ? 0492 : 0491               ; uname
0244: jge #0x3c ? 0492 : 0491               ; exit
0245: jeq #0x38 ? 0246 : 0492               ; clone
0246: ld [16]                               ; low word of argument 0
0247: jset #0x7e820000 ? 0481 : 0492
0248: jge #0x33 ? 0249 : 0259               ; getsockname
0249: jge #0x36 ? 0250 : 0256               ; setsockopt
0250: ld [24]                               ; low word of argument 1
0251: jeq #0x29 ? 0252 : 0492
0252: ld [32]                               ; low word of argument 2
0253: jeq #0x5 ? 0481 : 0254
0254: jeq #0x6 ? 0481 : 0255
0255: jeq #0x39 ? 0481 : 0492
0256: jge #0x35 ? 0257 : 0491               ; socketpair
0257: ld [16]                               ; low word of argument 0
0258: jeq #0x1 ? 0492 : 0336
0259: jge #0x31 ? 0260 : 0269               ; bind
0260: jge #0x32 ? 0492 : 0261               ; listen
0261: ld [28]                               ; high word of argument 1
0262: jeq #0x0 ? 0263 : 0491
0263: ld [24]                               ; low word of argument 1
0264: jge #0x1b000 ? 0265 : 0491
0265: jge #0x1b800 ? 0491 : 0266
0266: jset #0x1f ? 0491 : 0267
0267: ld [32]                               ; low word of argument 2
0268: jeq #0x20 ? 0492 : 0491
0269: jeq #0x2e ? 0270 : 0492               ; sendmsg
0270: ld [28]                               ; high word of argument 1
0271: jeq #0x0 ? 0272 : 0276
0272: ld [24]                               ; low word of argument 1
0273: jge #0x4f000 ? 0274 : 0276
0274: jge #0x4f800 ? 0276 : 0275
0275: jset #0x7f ? 0276 : 0492
0276: ld [28]                               ; high word of argument 1
0277: jeq #0x0 ? 0278 : 0491
0278: ld [24]                               ; low word of argument 1
0279: jge #0x4f800 ? 0280 : 0491
0280: jge #0x50000 ? 0491 : 0281
0281: jset #0xff ? 0491 : 0492
0282: jge #0x1c ? 0283 : 0354               ; madvise
0283: jge #0x1d ? 0284 : 0350               ; shmget
0284: jge #0x22 ? 0285 : 0337               ; pause
0285: jge #0x2b ? 0286 : 0299               ; accept
0286: jge #0x2c ? 0287 : 0492               ; sendto
0287: ld [52]                               ; high word of argument 4
0288: jeq #0x0 ? 0289 : 0291
0289: ld [48]                               ; low word of argument 4
0290: jeq #0x0 ? 0492 : 0291
0291: ld [52]                               ; high word of argument 4
0292: jeq #0x0 ? 0293 : 0491
0293: ld [48]                               ; low word of argument 4
0294: jge #0x13000 ? 0295 : 0491
0295: jge #0x1b800 ? 0491 : 0296
0296: jset #0x1f ? 0491 : 0297
0297: ld [56]                               ; low word of argument 5
0298: jeq #0x20 ? 0492 : 0491
0299: jge #0x2a ? 0300 : 0315               ; connect
0300: ld [28]                               ; high word of argument 1
0301: jeq #0x0 ? 0302 : 0308
0302: ld [24]                               ; low word of argument 1
0303: jge #0x13000 ? 0304 : 0308
0304: jge #0x1b800 ? 0308 : 0305
0305: jset #0x1f ? 0308 : 0306
0306: ld [32]                               ; low word of argument 2
0307: jeq #0x20 ? 0492 : 0308
0308: ld [28]                               ; high word of argument 1
0309: jeq #0x0 ? 0310 : 0491
0310: ld [24]                               ; low word of argument 1
0311: jge #0x4f800 ? 0312 : 0491
0312: jge #0x50000 ? 0491 : 0313
0313: and #0xff
0314: jeq #0x50 ? 0492 : 0491
0315: jge #0x29 ? 0316 : 0492               ; socket
0316: ld [16]                               ; low word of argument 0
0317: jeq #0x2 ? 0319 : 0318
0318: jeq #0xa ? 0319 : 0332
0319: ld [24]                               ; low word of argument 1
0320: and #0xf
0321: jeq #0x1 ? 0322 : 0325
0322: ld [32]                               ; low word of argument 2
0323: jeq #0x0 ? 0492 : 0324
0324: jeq #0x6 ? 0492 : 0325
0325: ld [24]                               ; low word of argument 1
0326: and #0xf
0327: jeq #0x2 ? 0328 : 0331
0328: ld [32]                               ; low word of argument 2
0329: jeq #0x0 ? 0492 : 0330
0330: jeq #0x11 ? 0492 : 0331
0331: ret #0x5005d                          ; errno EPROTONOSUPPORT
0332: jeq #0x1 ? 0492 : 0333
0333: jeq #0x10 ? 0334 : 0336
0334: ld [32]                               ; low word of argument 2
0335: jeq #0x0 ? 0492 : 0336
0336: ret #0x50061                          ; errno EAFNOSUPPORT
0337: jge #0x21 ? 0338 : 0341               ; dup2
0338: ld [24]                               ; low word of argument 1
0339: jge #0x3c0 ? 0340 : 0492
0340: jgt #0x3c8 ? 0492 : 0489
0341: jeq #0x1e ? 0342 : 0492               ; shmat
0342: ld [28]                               ; high word of argument 1
0343: jeq #0x0 ? 0344 : 0492
0344: ld [24]                               ; low word of argument 1
0345: jge #0x60000 ? 0492 : 0346
0346: ld [28]                               ; high word of argument 1
0347: jeq #0x0 ? 0348 : 0432
0348: ld [24]                               ; low word of argument 1
0349: jeq #0x0 ? 0492 : 0432
0350: ld [20]                               ; high word of argument 0
0351: jeq #0x0 ? 0352 : 0492
0352: ld [16]                               ; low word of argument 0
0353: jge #0x60000 ? 0492 : 0432
0354: jge #0x11 ? 0355 : 0368               ; pread64
0355: jge #0x19 ? 0356 : 0367               ; mremap
0356: jge #0x1a ? 0492 : 0357               ; msync
0357: ld [20]                               ; high word of argument 0
0358: jeq #0x0 ? 0359 : 0361
0359: ld [16]                               ; low word of argument 0
0360: jge #0x60000 ? 0361 : 0432
0361: ld [40]                               ; low word of argument 3
0362: jset #0x2 ? 0363 : 0492
0363: ld [52]                               ; high word of argument 4
0364: jeq #0x0 ? 0365 : 0492
0365: ld [48]                               ; low word of argument 4
0366: jge #0x60000 ? 0492 : 0432
0367: jeq #0x15 ? 0491 : 0492               ; access
0368: jge #0x10 ? 0369 : 0492               ; ioctl
0369: ld [16]                               ; low word of argument 0
0370: jge #0x3c0 ? 0371 : 0372
0371: jgt #0x3c8 ? 0372 : 0489
0372: ld [24]                               ; low word of argument 1
0373: and #0xff00
0374: jeq #0x9400 ? 0375 : 0380
0375: ld [24]                               ; low word of argument 1
0376: jeq #0x40049409 ? 0492 : 0377
0377: jeq #0x4020940d ? 0492 : 0378
0378: jeq #0xc0189436 ? 0492 : 0379
0379: ret #0x50019                          ; errno ENOTTY
0380: ld [24]                               ; low word of argument 1
0381: jge #0x8903 ? 0382 : 0399
0382: jge #0x40086604 ? 0383 : 0391
0383: jge #0x401c5821 ? 0384 : 0387
0384: jge #0x800c6613 ? 0385 : 0386
0385: jge #0x800c6614 ? 0492 : 0481
0386: jeq #0x40806685 ? 0481 : 0492
0387: jge #0x40087603 ? 0388 : 0389
0388: jge #0x401c5820 ? 0481 : 0492
0389: jge #0x40087602 ? 0481 : 0390
0390: jge #0x40086605 ? 0492 : 0481
0391: jge #0x40047212 ? 0392 : 0395
0392: jge #0x40086602 ? 0393 : 0394
0393: jge #0x40086603 ? 0492 : 0481
0394: jeq #0x40047602 ? 0481 : 0492
0395: jge #0x40046604 ? 0396 : 0398
0396: jge #0x40047211 ? 0481 : 0397
0397: jge #0x40046605 ? 0492 : 0481
0398: jeq #0x40046602 ? 0481 : 0492
0399: jge #0x5412 ? 0400 : 0409
0400: jge #0x5452 ? 0401 : 0405
0401: jge #0x660a ? 0402 : 0403
0402: jge #0x8901 ? 0491 : 0492
0403: jge #0x6609 ? 0481 : 0404
0404: jge #0x5453 ? 0492 : 0491
0405: jge #0x541d ? 0406 : 0407
0406: jeq #0x5423 ? 0481 : 0492
0407: jge #0x541c ? 0481 : 0408
0408: jge #0x5413 ? 0492 : 0481
0409: jge #0x4b4c ? 0410 : 0413
0410: jge #0x4bfb ? 0411 : 0412
0411: jge #0x4bfc ? 0492 : 0481
0412: jeq #0x4b4d ? 0481 : 0492
0413: jge #0x4b49 ? 0414 : 0415
0414: jeq #0x4b4a ? 0492 : 0481
0415: jeq #0x4b47 ? 0481 : 0492
0416: jge #0x9 ? 0417 : 0482                ; mmap
0417: jge #0xb ? 0418 : 0433                ; munmap
0418: jge #0xc ? 0419 : 0428                ; brk
0419: ld [20]                               ; high word of argument 0
0420: jeq #0x0 ? 0421 : 0492
0421: ld [16]                               ; low word of argument 0
0422: jge #0x60000 ? 0492 : 0423
0423: ld [20]                               ; high word of argument 0
0424: jeq #0x0 ? 0425 : 0427
0425: ld [16]                               ; low word of argument 0
0426: jeq #0x0 ? 0492 : 0427
0427: ret #0x50000                          ; answer 0
0428: ld [20]                               ; high word of argument 0
0429: jeq #0x0 ? 0430 : 0492
0430: ld [16]                               ; low word of argument 0
0431: jge #0x60000 ? 0492 : 0432
0432: ret #0x50016                          ; errno EINVAL
0433: jge #0xa ? 0434 : 0439                ; mprotect
0434: ld [20]                               ; high word of argument 0
0435: jeq #0x0 ? 0436 : 0492
0436: ld [16]                               ; low word of argument 0
0437: jge #0x60000 ? 0492 : 0438
0438: ret #0x5000d                          ; errno EACCES
0439: ld [40]                               ; low word of argument 3
0440: jset #0x10 ? 0441 : 0492
0441: ld [20]                               ; high word of argument 0
0442: jeq #0x0 ? 0443 : 0492
0443: ld [16]                               ; low word of argument 0
0444: jge #0x60000 ? 0492 : 0445
0445: ld [20]                               ; high word of argument 0
0446: jeq #0x0 ? 0447 : 0481
0447: ld [16]                               ; low word of argument 0
0448: jeq #0x10000 ? 0449 : 0467
0449: ld [28]                               ; high word of argument 1
0450: jeq #0x0 ? 0451 : 0467
0451: ld [24]                               ; low word of argument 1
0452: jeq #0x40000 ? 0453 : 0467
0453: ld [36]                               ; high word of argument 2
0454: jeq #0x0 ? 0455 : 0467
0455: ld [32]                               ; low word of argument 2
0456: jeq #0x5 ? 0457 : 0467
0457: ld [44]                               ; high word of argument 3
0458: jeq #0x0 ? 0459 : 0467
0459: ld [40]                               ; low word of argument 3
0460: jeq #0x11 ? 0461 : 0467
0461: ld [48]                               ; low word of argument 4
0462: jeq #0x3c0 ? 0463 : 0467
0463: ld [60]                               ; high word of argument 5
0464: jeq #0x0 ? 0465 : 0467
0465: ld [56]                               ; low word of argument 5
0466: jeq #0x0 ? 0492 : 0467
0467: ld [16]                               ; low word of argument 0
0468: jeq #0x50000 ? 0469 : 0481
0469: ld [28]                               ; high word of argument 1
0470: jeq #0x0 ? 0471 : 0481
0471: ld [24]                               ; low word of argument 1
0472: jeq #0x10000 ? 0473 : 0481
0473: ld [36]                               ; high word of argument 2
0474: jeq #0x0 ? 0475 : 0481
0475: ld [32]                               ; low word of argument 2
0476: jeq #0x3 ? 0477 : 0481
0477: ld [44]                               ; high word of argument 3
0478: jeq #0x0 ? 0479 : 0481
0479: ld [40]                               ; low word of argument 3
0480: jeq #0x32 ? 0492 : 0481
0481: ret #0x50001                          ; errno EPERM
0482: jge #0x4 ? 0483 : 0485                ; stat
0483: jge #0x5 ? 0484 : 0491                ; fstat
0484: jeq #0x6 ? 0491 : 0492                ; lstat
0485: jge #0x3 ? 0486 : 0490                ; close
0486: ld [16]                               ; low word of argument 0
0487: jge #0x3c0 ? 0488 : 0492
0488: jgt #0x3c8 ? 0492 : 0489
0489: ret #0x50009                          ; errno EBADF
0490: jge #0x2 ? 0491 : 0492                ; open
0491: ret #0x7ff00000                       ; trap: stop for the supervisor
0492: ret #0x7fff0000                       ; allow
0493: ret #0x80000000                       ; kill the process
0494: ld [44]                               ; high word of argument 3
0495: jeq #0x0 ? 0496 : 0522
0496: ld [40]                               ; low word of argument 3
0497: jeq #0x18 ? 0498 : 0522
0498: ld [36]                               ; high word of argument 2
0499: jeq #0x0 ? 0500 : 0522
0500: ld [32]                               ; low word of argument 2
0501: jge #0x10000 ? 0502 : 0522
0502: jset #0x1f ? 0522 : 0503
0503: ld [16]                               ; low word of argument 0
0504: jge #0x3c6 ? 0505 : 0512
0505: jge #0x3c8 ? 0506 : 0509
0506: jge #0x3c9 ? 0522 : 0507
0507: ld [32]                               ; low word of argument 2
0508: jge #0x10060 ? 0522 : 0521
0509: jge #0x3c7 ? 0510 : 0522
0510: ld [32]                               ; low word of argument 2
0511: jge #0x10660 ? 0522 : 0521
0512: jge #0x3c4 ? 0513 : 0518
0513: jge #0x3c5 ? 0514 : 0516
0514: ld [32]                               ; low word of argument 2
0515: jge #0x10560 ? 0522 : 0521
0516: ld [32]                               ; low word of argument 2
0517: jge #0x10160 ? 0522 : 0521
0518: jge #0x3c3 ? 0519 : 0522
0519: ld [32]                               ; low word of argument 2
0520: jge #0x10060 ? 0522 : 0521
0521: ret #0x7fff0000                       ; allow
0522: ret #0x7ff00000                       ; trap: stop for the supervisor
