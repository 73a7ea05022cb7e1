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
0011: jge #0x1cf ? 0199 : 0239              ; setxattrat
0012: jge #0x1cc ? 0199 : 0239              ; lsm_set_self_attr
0013: jge #0x1c5 ? 0014 : 0015              ; map_shadow_stack
0014: jge #0x1c9 ? 0199 : 0239              ; statmount
0015: jge #0x1c4 ? 0238 : 0016              ; fchmodat2
0016: jge #0x1c0 ? 0239 : 0199              ; process_mrelease
0017: jge #0x1ba ? 0018 : 0021              ; mount_setattr
0018: jge #0x1bc ? 0019 : 0020              ; landlock_create_ruleset
0019: jge #0x1bd ? 0239 : 0085              ; landlock_add_rule
0020: jge #0x1bb ? 0216 : 0199              ; quotactl_fd
0021: jge #0x1b8 ? 0022 : 0023              ; process_madvise
0022: jge #0x1b9 ? 0239 : 0199              ; epoll_pwait2
0023: jge #0x1b7 ? 0024 : 0238              ; faccessat2
0024: ld [28]                               ; high word of argument 1
0025: jeq #0x0 ? 0026 : 0238
0026: ld [24]                               ; low word of argument 1
0027: jeq #0x10ff0 ? 0028 : 0238
0028: ld [40]                               ; low word of argument 3
0029: and #0xfffffdff
0030: jeq #0x1000 ? 0239 : 0238
0031: jge #0x1b4 ? 0032 : 0038              ; close_range
0032: jge #0x1b5 ? 0033 : 0034              ; openat2
0033: ja 0498
0034: ld [24]                               ; low word of argument 1
0035: jge #0x3c0 ? 0036 : 0239
0036: ld [16]                               ; low word of argument 0
0037: jgt #0x3c8 ? 0239 : 0238
0038: jge #0x14d ? 0039 : 0043              ; io_pgetevents
0039: jge #0x1a9 ? 0040 : 0041              ; io_uring_setup
0040: jeq #0x1b2 ? 0239 : 0199              ; pidfd_open
0041: jge #0x1a8 ? 0238 : 0042              ; pidfd_send_signal
0042: jge #0x151 ? 0199 : 0239
0043: jge #0x149 ? 0044 : 0053              ; pkey_mprotect
0044: jge #0x14c ? 0045 : 0051              ; statx
0045: ld [28]                               ; high word of argument 1
0046: jeq #0x0 ? 0047 : 0238
0047: ld [24]                               ; low word of argument 1
0048: jeq #0x10ff0 ? 0049 : 0238
0049: ld [32]                               ; low word of argument 2
0050: jset #0x1000 ? 0239 : 0238
0051: jge #0x14a ? 0239 : 0052              ; pkey_alloc
0052: ja 0438
0053: jge #0x143 ? 0054 : 0055              ; userfaultfd
0054: jge #0x144 ? 0239 : 0199              ; membarrier
0055: ld [16]                               ; low word of argument 0
0056: jeq #0x3c1 ? 0057 : 0238
0057: ld [28]                               ; high word of argument 1
0058: jeq #0x0 ? 0059 : 0238
0059: ld [24]                               ; low word of argument 1
0060: jeq #0x10ff0 ? 0061 : 0238
0061: ld [48]                               ; low word of argument 4
0062: jeq #0x1000 ? 0239 : 0238
0063: jge #0x12a ? 0064 : 0097              ; perf_event_open
0064: jge #0x136 ? 0065 : 0080              ; process_vm_readv
0065: jge #0x13d ? 0066 : 0076              ; seccomp
0066: jge #0x140 ? 0067 : 0068              ; kexec_file_load
0067: jge #0x141 ? 0199 : 0216              ; bpf
0068: jge #0x13e ? 0239 : 0069              ; getrandom
0069: ld [16]                               ; low word of argument 0
0070: jeq #0x1 ? 0071 : 0074
0071: ld [24]                               ; low word of argument 1
0072: jset #0x8 ? 0073 : 0074
0073: ret #0x50010                          ; errno EBUSY
0074: ld [16]                               ; low word of argument 0
0075: jgt #0x1 ? 0239 : 0238
0076: jge #0x13a ? 0077 : 0079              ; sched_setattr
0077: jge #0x13c ? 0238 : 0078              ; renameat2
0078: jge #0x13b ? 0239 : 0189              ; sched_getattr
0079: jge #0x139 ? 0216 : 0238              ; finit_module
0080: jge #0x12f ? 0081 : 0086              ; name_to_handle_at
0081: jge #0x134 ? 0082 : 0083              ; setns
0082: jge #0x135 ? 0239 : 0216              ; getcpu
0083: jge #0x133 ? 0238 : 0084              ; sendmmsg
0084: jge #0x131 ? 0239 : 0085              ; clock_adjtime
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
0095: jeq #0x0 ? 0239 : 0238
0096: jge #0x12b ? 0239 : 0199              ; recvmmsg
0097: jge #0x110 ? 0098 : 0109              ; unshare
0098: jge #0x118 ? 0099 : 0103              ; utimensat
0099: jge #0x125 ? 0100 : 0101              ; pipe2
0100: jge #0x129 ? 0238 : 0239              ; rt_tgsigqueueinfo
0101: jge #0x124 ? 0342 : 0102              ; dup3
0102: jge #0x119 ? 0239 : 0238              ; epoll_pwait
0103: jge #0x113 ? 0104 : 0105              ; splice
0104: jge #0x117 ? 0189 : 0239              ; move_pages
0105: jge #0x112 ? 0189 : 0106              ; get_robust_list
0106: jge #0x111 ? 0239 : 0107              ; set_robust_list
0107: ld [16]                               ; low word of argument 0
0108: jset #0x7e020080 ? 0216 : 0239
0109: jge #0x107 ? 0110 : 0111              ; unlinkat
0110: jge #0x10e ? 0239 : 0238              ; pselect6
0111: jge #0x106 ? 0112 : 0238              ; newfstatat
0112: ld [28]                               ; high word of argument 1
0113: jeq #0x0 ? 0114 : 0238
0114: ld [24]                               ; low word of argument 1
0115: jeq #0x10ff0 ? 0116 : 0238
0116: ld [40]                               ; low word of argument 3
0117: jeq #0x1000 ? 0239 : 0238
0118: jge #0xa1 ? 0119 : 0165               ; chroot
0119: jge #0xe4 ? 0120 : 0144               ; clock_gettime
0120: jge #0xfe ? 0121 : 0130               ; inotify_add_watch
0121: jge #0x101 ? 0122 : 0128              ; openat
0122: ld [28]                               ; high word of argument 1
0123: jeq #0x0 ? 0124 : 0238
0124: ld [24]                               ; low word of argument 1
0125: jeq #0x1b800 ? 0126 : 0238
0126: ld [32]                               ; low word of argument 2
0127: jset #0x400040 ? 0238 : 0239
0128: jge #0x100 ? 0189 : 0129              ; migrate_pages
0129: jge #0xff ? 0239 : 0238               ; inotify_rm_watch
0130: jge #0xf6 ? 0131 : 0139               ; kexec_load
0131: jge #0xfb ? 0132 : 0137               ; ioprio_set
0132: jge #0xfc ? 0239 : 0133               ; ioprio_get
0133: ld [16]                               ; low word of argument 0
0134: jeq #0x1 ? 0135 : 0238
0135: ld [24]                               ; low word of argument 1
0136: jeq #0x0 ? 0239 : 0238
0137: jge #0xf8 ? 0199 : 0138               ; add_key
0138: jge #0xf7 ? 0239 : 0216               ; waitid
0139: jge #0xed ? 0140 : 0142               ; mbind
0140: jge #0xf2 ? 0239 : 0141               ; mq_timedsend
0141: jge #0xf0 ? 0199 : 0239               ; mq_open
0142: jge #0xec ? 0199 : 0143               ; vserver
0143: jge #0xea ? 0238 : 0239               ; tgkill
0144: jge #0xc1 ? 0145 : 0157               ; fgetxattr
0145: jge #0xcc ? 0146 : 0150               ; sched_getaffinity
0146: jge #0xd6 ? 0147 : 0149               ; epoll_ctl_old
0147: jge #0xe3 ? 0216 : 0148               ; clock_settime
0148: jge #0xd9 ? 0239 : 0199               ; getdents64
0149: jeq #0xd4 ? 0199 : 0239               ; lookup_dcookie
0150: jge #0xc5 ? 0151 : 0155               ; removexattr
0151: jge #0xcb ? 0152 : 0154               ; sched_setaffinity
0152: ld [16]                               ; low word of argument 0
0153: jeq #0x0 ? 0239 : 0238
0154: jge #0xc9 ? 0239 : 0238               ; time
0155: jge #0xc4 ? 0239 : 0156               ; flistxattr
0156: jge #0xc2 ? 0238 : 0239               ; listxattr
0157: jge #0xb1 ? 0158 : 0162               ; get_kernel_syms
0158: jge #0xb4 ? 0159 : 0161               ; nfsservctl
0159: jge #0xbc ? 0238 : 0160               ; setxattr
0160: jge #0xba ? 0239 : 0199               ; gettid
0161: jge #0xb3 ? 0216 : 0199               ; quotactl
0162: jge #0xae ? 0163 : 0164               ; create_module
0163: jge #0xaf ? 0216 : 0199               ; init_module
0164: jeq #0xa2 ? 0239 : 0216               ; sync
0165: jge #0x81 ? 0166 : 0202               ; rt_sigqueueinfo
0166: jge #0x91 ? 0167 : 0185               ; sched_getscheduler
0167: jge #0x9d ? 0168 : 0182               ; prctl
0168: jge #0x9e ? 0169 : 0177               ; arch_prctl
0169: jge #0xa0 ? 0170 : 0172               ; setrlimit
0170: ld [16]                               ; low word of argument 0
0171: jeq #0xa ? 0216 : 0239
0172: jge #0x9f ? 0239 : 0173               ; adjtimex
0173: ld [16]                               ; low word of argument 0
0174: jge #0x4001 ? 0175 : 0239
0175: jgt #0x4004 ? 0239 : 0176
0176: ret #0x50016                          ; errno EINVAL
0177: ld [16]                               ; low word of argument 0
0178: jeq #0x4 ? 0431 : 0179
0179: jeq #0x18 ? 0238 : 0180
0180: jeq #0x1c ? 0238 : 0181
0181: jeq #0x16 ? 0238 : 0239
0182: jge #0x9b ? 0183 : 0184               ; pivot_root
0183: jge #0x9c ? 0199 : 0216               ; _sysctl
0184: jeq #0x99 ? 0216 : 0239               ; vhangup
0185: jge #0x8a ? 0186 : 0196               ; fstatfs
0186: jge #0x8f ? 0187 : 0188               ; sched_getparam
0187: jge #0x90 ? 0189 : 0239               ; sched_setscheduler
0188: jge #0x8e ? 0189 : 0191               ; sched_setparam
0189: ld [16]                               ; low word of argument 0
0190: jeq #0x0 ? 0239 : 0238
0191: jge #0x8d ? 0192 : 0239               ; setpriority
0192: ld [16]                               ; low word of argument 0
0193: jeq #0x0 ? 0194 : 0238
0194: ld [24]                               ; low word of argument 1
0195: jeq #0x0 ? 0239 : 0238
0196: jge #0x86 ? 0197 : 0200               ; uselib
0197: jge #0x89 ? 0238 : 0198               ; statfs
0198: jge #0x87 ? 0239 : 0199               ; personality
0199: ret #0x50026                          ; errno ENOSYS
0200: jge #0x84 ? 0238 : 0201               ; utime
0201: jge #0x82 ? 0239 : 0238               ; rt_sigsuspend
0202: jge #0x6b ? 0203 : 0212               ; geteuid
0203: jge #0x78 ? 0204 : 0208               ; getresgid
0204: jge #0x7e ? 0205 : 0206               ; capset
0205: jge #0x7f ? 0239 : 0238               ; rt_sigpending
0206: jge #0x7c ? 0239 : 0207               ; getsid
0207: jge #0x7a ? 0238 : 0239               ; setfsuid
0208: jge #0x74 ? 0209 : 0210               ; setgroups
0209: jeq #0x76 ? 0239 : 0238               ; getresuid
0210: jge #0x73 ? 0239 : 0211               ; getgroups
0211: jge #0x71 ? 0238 : 0239               ; setreuid
0212: jge #0x60 ? 0213 : 0218               ; gettimeofday
0213: jge #0x67 ? 0214 : 0217               ; syslog
0214: jge #0x69 ? 0238 : 0215               ; setuid
0215: jge #0x68 ? 0239 : 0216               ; getgid
0216: ret #0x50001                          ; errno EPERM
0217: jeq #0x65 ? 0238 : 0239               ; ptrace
0218: jge #0x4f ? 0219 : 0220               ; getcwd
0219: jeq #0x51 ? 0239 : 0238               ; fchdir
0220: jeq #0x4c ? 0238 : 0239               ; truncate
0221: jge #0xd ? 0222 : 0420                ; rt_sigaction
0222: jge #0x2d ? 0223 : 0286               ; recvfrom
0223: jge #0x48 ? 0224 : 0240               ; fcntl
0224: ld [16]                               ; low word of argument 0
0225: jge #0x3c0 ? 0226 : 0230
0226: jgt #0x3c8 ? 0230 : 0227
0227: ld [24]                               ; low word of argument 1
0228: jeq #0x1 ? 0239 : 0229
0229: ret #0x50009                          ; errno EBADF
0230: ld [24]                               ; low word of argument 1
0231: jeq #0x400 ? 0436 : 0232
0232: jeq #0x410 ? 0436 : 0233
0233: jeq #0x8 ? 0238 : 0234
0234: jeq #0xf ? 0238 : 0235
0235: jeq #0x4 ? 0236 : 0239
0236: ld [32]                               ; low word of argument 2
0237: jset #0x2000 ? 0238 : 0239
0238: ret #0x7ff00000                       ; trap: stop for the supervisor
0239: ret #0x7fff0000                       ; allow
0240: jge #0x37 ? 0241 : 0248               ; getsockopt
0241: jge #0x3b ? 0242 : 0245               ; execve
0242: jge #0x3e ? 0243 : 0244               ; kill
0243: jge #0x3f ? 0496 : 0495               ; uname
0244: jge #0x3c ? 0496 : 0495               ; exit
0245: jeq #0x38 ? 0246 : 0496               ; clone
0246: ld [16]                               ; low word of argument 0
0247: jset #0x7e820000 ? 0485 : 0496
0248: jge #0x33 ? 0249 : 0263               ; getsockname
0249: jge #0x36 ? 0250 : 0260               ; setsockopt
0250: ld [24]                               ; low word of argument 1
0251: jeq #0x0 ? 0252 : 0254
0252: ld [32]                               ; low word of argument 2
0253: jeq #0x4 ? 0485 : 0254
0254: ld [24]                               ; low word of argument 1
0255: jeq #0x29 ? 0256 : 0496
0256: ld [32]                               ; low word of argument 2
0257: jeq #0x5 ? 0485 : 0258
0258: jeq #0x6 ? 0485 : 0259
0259: jeq #0x39 ? 0485 : 0496
0260: jge #0x35 ? 0261 : 0495               ; socketpair
0261: ld [16]                               ; low word of argument 0
0262: jeq #0x1 ? 0496 : 0340
0263: jge #0x31 ? 0264 : 0273               ; bind
0264: jge #0x32 ? 0496 : 0265               ; listen
0265: ld [28]                               ; high word of argument 1
0266: jeq #0x0 ? 0267 : 0495
0267: ld [24]                               ; low word of argument 1
0268: jge #0x1b000 ? 0269 : 0495
0269: jge #0x1b800 ? 0495 : 0270
0270: jset #0x1f ? 0495 : 0271
0271: ld [32]                               ; low word of argument 2
0272: jeq #0x20 ? 0496 : 0495
0273: jeq #0x2e ? 0274 : 0496               ; sendmsg
0274: ld [28]                               ; high word of argument 1
0275: jeq #0x0 ? 0276 : 0280
0276: ld [24]                               ; low word of argument 1
0277: jge #0x4f000 ? 0278 : 0280
0278: jge #0x4f800 ? 0280 : 0279
0279: jset #0x7f ? 0280 : 0496
0280: ld [28]                               ; high word of argument 1
0281: jeq #0x0 ? 0282 : 0495
0282: ld [24]                               ; low word of argument 1
0283: jge #0x4f800 ? 0284 : 0495
0284: jge #0x50000 ? 0495 : 0285
0285: jset #0xff ? 0495 : 0496
0286: jge #0x1c ? 0287 : 0358               ; madvise
0287: jge #0x1d ? 0288 : 0354               ; shmget
0288: jge #0x22 ? 0289 : 0341               ; pause
0289: jge #0x2b ? 0290 : 0303               ; accept
0290: jge #0x2c ? 0291 : 0496               ; sendto
0291: ld [52]                               ; high word of argument 4
0292: jeq #0x0 ? 0293 : 0295
0293: ld [48]                               ; low word of argument 4
0294: jeq #0x0 ? 0496 : 0295
0295: ld [52]                               ; high word of argument 4
0296: jeq #0x0 ? 0297 : 0495
0297: ld [48]                               ; low word of argument 4
0298: jge #0x13000 ? 0299 : 0495
0299: jge #0x1b800 ? 0495 : 0300
0300: jset #0x1f ? 0495 : 0301
0301: ld [56]                               ; low word of argument 5
0302: jeq #0x20 ? 0496 : 0495
0303: jge #0x2a ? 0304 : 0319               ; connect
0304: ld [28]                               ; high word of argument 1
0305: jeq #0x0 ? 0306 : 0312
0306: ld [24]                               ; low word of argument 1
0307: jge #0x13000 ? 0308 : 0312
0308: jge #0x1b800 ? 0312 : 0309
0309: jset #0x1f ? 0312 : 0310
0310: ld [32]                               ; low word of argument 2
0311: jeq #0x20 ? 0496 : 0312
0312: ld [28]                               ; high word of argument 1
0313: jeq #0x0 ? 0314 : 0495
0314: ld [24]                               ; low word of argument 1
0315: jge #0x4f800 ? 0316 : 0495
0316: jge #0x50000 ? 0495 : 0317
0317: and #0xff
0318: jeq #0x50 ? 0496 : 0495
0319: jge #0x29 ? 0320 : 0496               ; socket
0320: ld [16]                               ; low word of argument 0
0321: jeq #0x2 ? 0323 : 0322
0322: jeq #0xa ? 0323 : 0336
0323: ld [24]                               ; low word of argument 1
0324: and #0xf
0325: jeq #0x1 ? 0326 : 0329
0326: ld [32]                               ; low word of argument 2
0327: jeq #0x0 ? 0496 : 0328
0328: jeq #0x6 ? 0496 : 0329
0329: ld [24]                               ; low word of argument 1
0330: and #0xf
0331: jeq #0x2 ? 0332 : 0335
0332: ld [32]                               ; low word of argument 2
0333: jeq #0x0 ? 0496 : 0334
0334: jeq #0x11 ? 0496 : 0335
0335: ret #0x5005d                          ; errno EPROTONOSUPPORT
0336: jeq #0x1 ? 0496 : 0337
0337: jeq #0x10 ? 0338 : 0340
0338: ld [32]                               ; low word of argument 2
0339: jeq #0x0 ? 0496 : 0340
0340: ret #0x50061                          ; errno EAFNOSUPPORT
0341: jge #0x21 ? 0342 : 0345               ; dup2
0342: ld [24]                               ; low word of argument 1
0343: jge #0x3c0 ? 0344 : 0496
0344: jgt #0x3c8 ? 0496 : 0493
0345: jeq #0x1e ? 0346 : 0496               ; shmat
0346: ld [28]                               ; high word of argument 1
0347: jeq #0x0 ? 0348 : 0496
0348: ld [24]                               ; low word of argument 1
0349: jge #0x60000 ? 0496 : 0350
0350: ld [28]                               ; high word of argument 1
0351: jeq #0x0 ? 0352 : 0436
0352: ld [24]                               ; low word of argument 1
0353: jeq #0x0 ? 0496 : 0436
0354: ld [20]                               ; high word of argument 0
0355: jeq #0x0 ? 0356 : 0496
0356: ld [16]                               ; low word of argument 0
0357: jge #0x60000 ? 0496 : 0436
0358: jge #0x11 ? 0359 : 0372               ; pread64
0359: jge #0x19 ? 0360 : 0371               ; mremap
0360: jge #0x1a ? 0496 : 0361               ; msync
0361: ld [20]                               ; high word of argument 0
0362: jeq #0x0 ? 0363 : 0365
0363: ld [16]                               ; low word of argument 0
0364: jge #0x60000 ? 0365 : 0436
0365: ld [40]                               ; low word of argument 3
0366: jset #0x2 ? 0367 : 0496
0367: ld [52]                               ; high word of argument 4
0368: jeq #0x0 ? 0369 : 0496
0369: ld [48]                               ; low word of argument 4
0370: jge #0x60000 ? 0496 : 0436
0371: jeq #0x15 ? 0495 : 0496               ; access
0372: jge #0x10 ? 0373 : 0496               ; ioctl
0373: ld [16]                               ; low word of argument 0
0374: jge #0x3c0 ? 0375 : 0376
0375: jgt #0x3c8 ? 0376 : 0493
0376: ld [24]                               ; low word of argument 1
0377: and #0xff00
0378: jeq #0x9400 ? 0379 : 0384
0379: ld [24]                               ; low word of argument 1
0380: jeq #0x40049409 ? 0496 : 0381
0381: jeq #0x4020940d ? 0496 : 0382
0382: jeq #0xc0189436 ? 0496 : 0383
0383: ret #0x50019                          ; errno ENOTTY
0384: ld [24]                               ; low word of argument 1
0385: jge #0x8903 ? 0386 : 0403
0386: jge #0x40086604 ? 0387 : 0395
0387: jge #0x401c5821 ? 0388 : 0391
0388: jge #0x800c6613 ? 0389 : 0390
0389: jge #0x800c6614 ? 0496 : 0485
0390: jeq #0x40806685 ? 0485 : 0496
0391: jge #0x40087603 ? 0392 : 0393
0392: jge #0x401c5820 ? 0485 : 0496
0393: jge #0x40087602 ? 0485 : 0394
0394: jge #0x40086605 ? 0496 : 0485
0395: jge #0x40047212 ? 0396 : 0399
0396: jge #0x40086602 ? 0397 : 0398
0397: jge #0x40086603 ? 0496 : 0485
0398: jeq #0x40047602 ? 0485 : 0496
0399: jge #0x40046604 ? 0400 : 0402
0400: jge #0x40047211 ? 0485 : 0401
0401: jge #0x40046605 ? 0496 : 0485
0402: jeq #0x40046602 ? 0485 : 0496
0403: jge #0x5412 ? 0404 : 0413
0404: jge #0x5452 ? 0405 : 0409
0405: jge #0x660a ? 0406 : 0407
0406: jge #0x8901 ? 0495 : 0496
0407: jge #0x6609 ? 0485 : 0408
0408: jge #0x5453 ? 0496 : 0495
0409: jge #0x541d ? 0410 : 0411
0410: jeq #0x5423 ? 0485 : 0496
0411: jge #0x541c ? 0485 : 0412
0412: jge #0x5413 ? 0496 : 0485
0413: jge #0x4b4c ? 0414 : 0417
0414: jge #0x4bfb ? 0415 : 0416
0415: jge #0x4bfc ? 0496 : 0485
0416: jeq #0x4b4d ? 0485 : 0496
0417: jge #0x4b49 ? 0418 : 0419
0418: jeq #0x4b4a ? 0496 : 0485
0419: jeq #0x4b47 ? 0485 : 0496
0420: jge #0x9 ? 0421 : 0486                ; mmap
0421: jge #0xb ? 0422 : 0437                ; munmap
0422: jge #0xc ? 0423 : 0432                ; brk
0423: ld [20]                               ; high word of argument 0
0424: jeq #0x0 ? 0425 : 0496
0425: ld [16]                               ; low word of argument 0
0426: jge #0x60000 ? 0496 : 0427
0427: ld [20]                               ; high word of argument 0
0428: jeq #0x0 ? 0429 : 0431
0429: ld [16]                               ; low word of argument 0
0430: jeq #0x0 ? 0496 : 0431
0431: ret #0x50000                          ; answer 0
0432: ld [20]                               ; high word of argument 0
0433: jeq #0x0 ? 0434 : 0496
0434: ld [16]                               ; low word of argument 0
0435: jge #0x60000 ? 0496 : 0436
0436: ret #0x50016                          ; errno EINVAL
0437: jge #0xa ? 0438 : 0443                ; mprotect
0438: ld [20]                               ; high word of argument 0
0439: jeq #0x0 ? 0440 : 0496
0440: ld [16]                               ; low word of argument 0
0441: jge #0x60000 ? 0496 : 0442
0442: ret #0x5000d                          ; errno EACCES
0443: ld [40]                               ; low word of argument 3
0444: jset #0x10 ? 0445 : 0496
0445: ld [20]                               ; high word of argument 0
0446: jeq #0x0 ? 0447 : 0496
0447: ld [16]                               ; low word of argument 0
0448: jge #0x60000 ? 0496 : 0449
0449: ld [20]                               ; high word of argument 0
0450: jeq #0x0 ? 0451 : 0485
0451: ld [16]                               ; low word of argument 0
0452: jeq #0x10000 ? 0453 : 0471
0453: ld [28]                               ; high word of argument 1
0454: jeq #0x0 ? 0455 : 0471
0455: ld [24]                               ; low word of argument 1
0456: jeq #0x40000 ? 0457 : 0471
0457: ld [36]                               ; high word of argument 2
0458: jeq #0x0 ? 0459 : 0471
0459: ld [32]                               ; low word of argument 2
0460: jeq #0x5 ? 0461 : 0471
0461: ld [44]                               ; high word of argument 3
0462: jeq #0x0 ? 0463 : 0471
0463: ld [40]                               ; low word of argument 3
0464: jeq #0x11 ? 0465 : 0471
0465: ld [48]                               ; low word of argument 4
0466: jeq #0x3c0 ? 0467 : 0471
0467: ld [60]                               ; high word of argument 5
0468: jeq #0x0 ? 0469 : 0471
0469: ld [56]                               ; low word of argument 5
0470: jeq #0x0 ? 0496 : 0471
0471: ld [16]                               ; low word of argument 0
0472: jeq #0x50000 ? 0473 : 0485
0473: ld [28]                               ; high word of argument 1
0474: jeq #0x0 ? 0475 : 0485
0475: ld [24]                               ; low word of argument 1
0476: jeq #0x10000 ? 0477 : 0485
0477: ld [36]                               ; high word of argument 2
0478: jeq #0x0 ? 0479 : 0485
0479: ld [32]                               ; low word of argument 2
0480: jeq #0x3 ? 0481 : 0485
0481: ld [44]                               ; high word of argument 3
0482: jeq #0x0 ? 0483 : 0485
0483: ld [40]                               ; low word of argument 3
0484: jeq #0x32 ? 0496 : 0485
0485: ret #0x50001                          ; errno EPERM
0486: jge #0x4 ? 0487 : 0489                ; stat
0487: jge #0x5 ? 0488 : 0495                ; fstat
0488: jeq #0x6 ? 0495 : 0496                ; lstat
0489: jge #0x3 ? 0490 : 0494                ; close
0490: ld [16]                               ; low word of argument 0
0491: jge #0x3c0 ? 0492 : 0496
0492: jgt #0x3c8 ? 0496 : 0493
0493: ret #0x50009                          ; errno EBADF
0494: jge #0x2 ? 0495 : 0496                ; open
0495: ret #0x7ff00000                       ; trap: stop for the supervisor
0496: ret #0x7fff0000                       ; allow
0497: ret #0x80000000                       ; kill the process
0498: ld [44]                               ; high word of argument 3
0499: jeq #0x0 ? 0500 : 0526
0500: ld [40]                               ; low word of argument 3
0501: jeq #0x18 ? 0502 : 0526
0502: ld [36]                               ; high word of argument 2
0503: jeq #0x0 ? 0504 : 0526
0504: ld [32]                               ; low word of argument 2
0505: jge #0x10000 ? 0506 : 0526
0506: jset #0x1f ? 0526 : 0507
0507: ld [16]                               ; low word of argument 0
0508: jge #0x3c6 ? 0509 : 0516
0509: jge #0x3c8 ? 0510 : 0513
0510: jge #0x3c9 ? 0526 : 0511
0511: ld [32]                               ; low word of argument 2
0512: jge #0x10060 ? 0526 : 0525
0513: jge #0x3c7 ? 0514 : 0526
0514: ld [32]                               ; low word of argument 2
0515: jge #0x10660 ? 0526 : 0525
0516: jge #0x3c4 ? 0517 : 0522
0517: jge #0x3c5 ? 0518 : 0520
0518: ld [32]                               ; low word of argument 2
0519: jge #0x10560 ? 0526 : 0525
0520: ld [32]                               ; low word of argument 2
0521: jge #0x10160 ? 0526 : 0525
0522: jge #0x3c3 ? 0523 : 0526
0523: ld [32]                               ; low word of argument 2
0524: jge #0x10060 ? 0526 : 0525
0525: ret #0x7fff0000                       ; allow
0526: ret #0x7ff00000                       ; trap: stop for the supervisor
