0000: ld [4]                                ; architecture
0001: jeq #0xc000003e ? 0003 : 0002         ; x86_64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0x49 ? 0005 : 0226               ; flock
0005: jge #0x102 ? 0006 : 0118              ; mkdirat
0006: jge #0x142 ? 0007 : 0063              ; execveat
0007: jge #0x1b6 ? 0008 : 0031              ; pidfd_getfd
0008: jge #0x1bf ? 0009 : 0017              ; memfd_secret
0009: jge #0x1cb ? 0010 : 0013              ; lsm_get_self_attr
0010: jge #0x1cd ? 0011 : 0012              ; lsm_list_modules
0011: jge #0x1cf ? 0200 : 0244              ; setxattrat
0012: jge #0x1cc ? 0200 : 0244              ; lsm_set_self_attr
0013: jge #0x1c5 ? 0014 : 0015              ; map_shadow_stack
0014: jge #0x1c9 ? 0200 : 0244              ; statmount
0015: jge #0x1c4 ? 0243 : 0016              ; fchmodat2
0016: jge #0x1c0 ? 0244 : 0200              ; process_mrelease
0017: jge #0x1ba ? 0018 : 0021              ; mount_setattr
0018: jge #0x1bc ? 0019 : 0020              ; landlock_create_ruleset
0019: jge #0x1bd ? 0244 : 0085              ; landlock_add_rule
0020: jge #0x1bb ? 0217 : 0200              ; quotactl_fd
0021: jge #0x1b8 ? 0022 : 0023              ; process_madvise
0022: jge #0x1b9 ? 0244 : 0200              ; epoll_pwait2
0023: jge #0x1b7 ? 0024 : 0243              ; faccessat2
0024: ld [28]                               ; high word of argument 1
0025: jeq #0x0 ? 0026 : 0243
0026: ld [24]                               ; low word of argument 1
0027: jeq #0x10ff0 ? 0028 : 0243
0028: ld [40]                               ; low word of argument 3
0029: and #0xfffffdff
0030: jeq #0x1000 ? 0244 : 0243
0031: jge #0x1b4 ? 0032 : 0038              ; close_range
0032: jge #0x1b5 ? 0033 : 0034              ; openat2
0033: ja 0503
0034: ld [24]                               ; low word of argument 1
0035: jge #0x3c0 ? 0036 : 0244
0036: ld [16]                               ; low word of argument 0
0037: jgt #0x3c8 ? 0244 : 0243
0038: jge #0x14d ? 0039 : 0043              ; io_pgetevents
0039: jge #0x1a9 ? 0040 : 0041              ; io_uring_setup
0040: jeq #0x1b2 ? 0244 : 0200              ; pidfd_open
0041: jge #0x1a8 ? 0243 : 0042              ; pidfd_send_signal
0042: jge #0x151 ? 0200 : 0244
0043: jge #0x149 ? 0044 : 0053              ; pkey_mprotect
0044: jge #0x14c ? 0045 : 0051              ; statx
0045: ld [28]                               ; high word of argument 1
0046: jeq #0x0 ? 0047 : 0243
0047: ld [24]                               ; low word of argument 1
0048: jeq #0x10ff0 ? 0049 : 0243
0049: ld [32]                               ; low word of argument 2
0050: jset #0x1000 ? 0244 : 0243
0051: jge #0x14a ? 0244 : 0052              ; pkey_alloc
0052: ja 0443
0053: jge #0x143 ? 0054 : 0055              ; userfaultfd
0054: jge #0x144 ? 0244 : 0200              ; membarrier
0055: ld [16]                               ; low word of argument 0
0056: jeq #0x3c1 ? 0057 : 0243
0057: ld [28]                               ; high word of argument 1
0058: jeq #0x0 ? 0059 : 0243
0059: ld [24]                               ; low word of argument 1
0060: jeq #0x10ff0 ? 0061 : 0243
0061: ld [48]                               ; low word of argument 4
0062: jeq #0x1000 ? 0244 : 0243
0063: jge #0x12a ? 0064 : 0097              ; perf_event_open
0064: jge #0x136 ? 0065 : 0080              ; process_vm_readv
0065: jge #0x13d ? 0066 : 0076              ; seccomp
0066: jge #0x140 ? 0067 : 0068              ; kexec_file_load
0067: jge #0x141 ? 0200 : 0217              ; bpf
0068: jge #0x13e ? 0244 : 0069              ; getrandom
0069: ld [16]                               ; low word of argument 0
0070: jeq #0x1 ? 0071 : 0074
0071: ld [24]                               ; low word of argument 1
0072: jset #0x8 ? 0073 : 0074
0073: ret #0x50010                          ; errno EBUSY
0074: ld [16]                               ; low word of argument 0
0075: jgt #0x1 ? 0244 : 0243
0076: jge #0x13a ? 0077 : 0079              ; sched_setattr
0077: jge #0x13c ? 0243 : 0078              ; renameat2
0078: jge #0x13b ? 0244 : 0190              ; sched_getattr
0079: jge #0x139 ? 0217 : 0243              ; finit_module
0080: jge #0x12f ? 0081 : 0086              ; name_to_handle_at
0081: jge #0x134 ? 0082 : 0083              ; setns
0082: jge #0x135 ? 0244 : 0217              ; getcpu
0083: jge #0x133 ? 0243 : 0084              ; sendmmsg
0084: jge #0x131 ? 0244 : 0085              ; clock_adjtime
0085: ret #0x5005f                          ; errno ENOTSUP
0086: jge #0x12c ? 0087 : 0096              ; fanotify_init
0087: jge #0x12e ? 0088 : 0200              ; prlimit64
0088: ld [24]                               ; low word of argument 1
0089: jeq #0xa ? 0090 : 0094
0090: ld [36]                               ; high word of argument 2
0091: jeq #0x0 ? 0092 : 0217
0092: ld [32]                               ; low word of argument 2
0093: jeq #0x0 ? 0094 : 0217
0094: ld [16]                               ; low word of argument 0
0095: jeq #0x0 ? 0244 : 0243
0096: jge #0x12b ? 0244 : 0200              ; recvmmsg
0097: jge #0x110 ? 0098 : 0109              ; unshare
0098: jge #0x118 ? 0099 : 0103              ; utimensat
0099: jge #0x125 ? 0100 : 0101              ; pipe2
0100: jge #0x129 ? 0243 : 0244              ; rt_tgsigqueueinfo
0101: jge #0x124 ? 0347 : 0102              ; dup3
0102: jge #0x119 ? 0244 : 0243              ; epoll_pwait
0103: jge #0x113 ? 0104 : 0105              ; splice
0104: jge #0x117 ? 0190 : 0244              ; move_pages
0105: jge #0x112 ? 0190 : 0106              ; get_robust_list
0106: jge #0x111 ? 0244 : 0107              ; set_robust_list
0107: ld [16]                               ; low word of argument 0
0108: jset #0x7e020080 ? 0217 : 0244
0109: jge #0x107 ? 0110 : 0111              ; unlinkat
0110: jge #0x10e ? 0244 : 0243              ; pselect6
0111: jge #0x106 ? 0112 : 0243              ; newfstatat
0112: ld [28]                               ; high word of argument 1
0113: jeq #0x0 ? 0114 : 0243
0114: ld [24]                               ; low word of argument 1
0115: jeq #0x10ff0 ? 0116 : 0243
0116: ld [40]                               ; low word of argument 3
0117: jeq #0x1000 ? 0244 : 0243
0118: jge #0xa1 ? 0119 : 0165               ; chroot
0119: jge #0xe4 ? 0120 : 0144               ; clock_gettime
0120: jge #0xfe ? 0121 : 0130               ; inotify_add_watch
0121: jge #0x101 ? 0122 : 0128              ; openat
0122: ld [28]                               ; high word of argument 1
0123: jeq #0x0 ? 0124 : 0243
0124: ld [24]                               ; low word of argument 1
0125: jeq #0x1b800 ? 0126 : 0243
0126: ld [32]                               ; low word of argument 2
0127: jset #0x400040 ? 0243 : 0244
0128: jge #0x100 ? 0190 : 0129              ; migrate_pages
0129: jge #0xff ? 0244 : 0243               ; inotify_rm_watch
0130: jge #0xf6 ? 0131 : 0139               ; kexec_load
0131: jge #0xfb ? 0132 : 0137               ; ioprio_set
0132: jge #0xfc ? 0244 : 0133               ; ioprio_get
0133: ld [16]                               ; low word of argument 0
0134: jeq #0x1 ? 0135 : 0243
0135: ld [24]                               ; low word of argument 1
0136: jeq #0x0 ? 0244 : 0243
0137: jge #0xf8 ? 0200 : 0138               ; add_key
0138: jge #0xf7 ? 0244 : 0217               ; waitid
0139: jge #0xed ? 0140 : 0142               ; mbind
0140: jge #0xf2 ? 0244 : 0141               ; mq_timedsend
0141: jge #0xf0 ? 0200 : 0244               ; mq_open
0142: jge #0xec ? 0200 : 0143               ; vserver
0143: jge #0xea ? 0243 : 0244               ; tgkill
0144: jge #0xc1 ? 0145 : 0157               ; fgetxattr
0145: jge #0xcc ? 0146 : 0150               ; sched_getaffinity
0146: jge #0xd6 ? 0147 : 0149               ; epoll_ctl_old
0147: jge #0xe3 ? 0217 : 0148               ; clock_settime
0148: jge #0xd9 ? 0244 : 0200               ; getdents64
0149: jeq #0xd4 ? 0200 : 0244               ; lookup_dcookie
0150: jge #0xc5 ? 0151 : 0155               ; removexattr
0151: jge #0xcb ? 0152 : 0154               ; sched_setaffinity
0152: ld [16]                               ; low word of argument 0
0153: jeq #0x0 ? 0244 : 0243
0154: jge #0xc9 ? 0244 : 0243               ; time
0155: jge #0xc4 ? 0244 : 0156               ; flistxattr
0156: jge #0xc2 ? 0243 : 0244               ; listxattr
0157: jge #0xb1 ? 0158 : 0162               ; get_kernel_syms
0158: jge #0xb4 ? 0159 : 0161               ; nfsservctl
0159: jge #0xbc ? 0243 : 0160               ; setxattr
0160: jge #0xba ? 0244 : 0200               ; gettid
0161: jge #0xb3 ? 0217 : 0200               ; quotactl
0162: jge #0xae ? 0163 : 0164               ; create_module
0163: jge #0xaf ? 0217 : 0200               ; init_module
0164: jeq #0xa2 ? 0244 : 0217               ; sync
0165: jge #0x81 ? 0166 : 0203               ; rt_sigqueueinfo
0166: jge #0x91 ? 0167 : 0186               ; sched_getscheduler
0167: jge #0x9d ? 0168 : 0183               ; prctl
0168: jge #0x9e ? 0169 : 0177               ; arch_prctl
0169: jge #0xa0 ? 0170 : 0172               ; setrlimit
0170: ld [16]                               ; low word of argument 0
0171: jeq #0xa ? 0217 : 0244
0172: jge #0x9f ? 0244 : 0173               ; adjtimex
0173: ld [16]                               ; low word of argument 0
0174: jge #0x4001 ? 0175 : 0244
0175: jgt #0x4004 ? 0244 : 0176
0176: ret #0x50016                          ; errno EINVAL
0177: ld [16]                               ; low word of argument 0
0178: jeq #0x4 ? 0179 : 0180
0179: ret #0x50000                          ; answer 0
0180: jeq #0x18 ? 0243 : 0181
0181: jeq #0x1c ? 0243 : 0182
0182: jeq #0x16 ? 0243 : 0244
0183: jge #0x9b ? 0184 : 0185               ; pivot_root
0184: jge #0x9c ? 0200 : 0217               ; _sysctl
0185: jeq #0x99 ? 0217 : 0244               ; vhangup
0186: jge #0x8a ? 0187 : 0197               ; fstatfs
0187: jge #0x8f ? 0188 : 0189               ; sched_getparam
0188: jge #0x90 ? 0190 : 0244               ; sched_setscheduler
0189: jge #0x8e ? 0190 : 0192               ; sched_setparam
0190: ld [16]                               ; low word of argument 0
0191: jeq #0x0 ? 0244 : 0243
0192: jge #0x8d ? 0193 : 0244               ; setpriority
0193: ld [16]                               ; low word of argument 0
0194: jeq #0x0 ? 0195 : 0243
0195: ld [24]                               ; low word of argument 1
0196: jeq #0x0 ? 0244 : 0243
0197: jge #0x86 ? 0198 : 0201               ; uselib
0198: jge #0x89 ? 0243 : 0199               ; statfs
0199: jge #0x87 ? 0244 : 0200               ; personality
0200: ret #0x50026                          ; errno ENOSYS
0201: jge #0x84 ? 0243 : 0202               ; utime
0202: jge #0x82 ? 0244 : 0243               ; rt_sigsuspend
0203: jge #0x6b ? 0204 : 0213               ; geteuid
0204: jge #0x78 ? 0205 : 0209               ; getresgid
0205: jge #0x7e ? 0206 : 0207               ; capset
0206: jge #0x7f ? 0244 : 0243               ; rt_sigpending
0207: jge #0x7c ? 0244 : 0208               ; getsid
0208: jge #0x7a ? 0243 : 0244               ; setfsuid
0209: jge #0x74 ? 0210 : 0211               ; setgroups
0210: jeq #0x76 ? 0244 : 0243               ; getresuid
0211: jge #0x73 ? 0244 : 0212               ; getgroups
0212: jge #0x71 ? 0243 : 0244               ; setreuid
0213: jge #0x60 ? 0214 : 0223               ; gettimeofday
0214: jge #0x67 ? 0215 : 0218               ; syslog
0215: jge #0x69 ? 0243 : 0216               ; setuid
0216: jge #0x68 ? 0244 : 0217               ; getgid
0217: ret #0x50001                          ; errno EPERM
0218: jeq #0x65 ? 0219 : 0244               ; ptrace
0219: ld [20]                               ; high word of argument 0
0220: jeq #0x0 ? 0221 : 0243
0221: ld [16]                               ; low word of argument 0
0222: jeq #0x0 ? 0244 : 0243
0223: jge #0x4f ? 0224 : 0225               ; getcwd
0224: jeq #0x51 ? 0244 : 0243               ; fchdir
0225: jeq #0x4c ? 0243 : 0244               ; truncate
0226: jge #0xd ? 0227 : 0425                ; rt_sigaction
0227: jge #0x2d ? 0228 : 0291               ; recvfrom
0228: jge #0x48 ? 0229 : 0245               ; fcntl
0229: ld [16]                               ; low word of argument 0
0230: jge #0x3c0 ? 0231 : 0235
0231: jgt #0x3c8 ? 0235 : 0232
0232: ld [24]                               ; low word of argument 1
0233: jeq #0x1 ? 0244 : 0234
0234: ret #0x50009                          ; errno EBADF
0235: ld [24]                               ; low word of argument 1
0236: jeq #0x400 ? 0441 : 0237
0237: jeq #0x410 ? 0441 : 0238
0238: jeq #0x8 ? 0243 : 0239
0239: jeq #0xf ? 0243 : 0240
0240: jeq #0x4 ? 0241 : 0244
0241: ld [32]                               ; low word of argument 2
0242: jset #0x2000 ? 0243 : 0244
0243: ret #0x7fc00000                       ; trap: notify the supervisor
0244: ret #0x7fff0000                       ; allow
0245: jge #0x37 ? 0246 : 0253               ; getsockopt
0246: jge #0x3b ? 0247 : 0250               ; execve
0247: jge #0x3e ? 0248 : 0249               ; kill
0248: jge #0x3f ? 0501 : 0500               ; uname
0249: jge #0x3c ? 0501 : 0500               ; exit
0250: jeq #0x38 ? 0251 : 0501               ; clone
0251: ld [16]                               ; low word of argument 0
0252: jset #0x7e020000 ? 0490 : 0501
0253: jge #0x33 ? 0254 : 0268               ; getsockname
0254: jge #0x36 ? 0255 : 0265               ; setsockopt
0255: ld [24]                               ; low word of argument 1
0256: jeq #0x0 ? 0257 : 0259
0257: ld [32]                               ; low word of argument 2
0258: jeq #0x4 ? 0490 : 0259
0259: ld [24]                               ; low word of argument 1
0260: jeq #0x29 ? 0261 : 0501
0261: ld [32]                               ; low word of argument 2
0262: jeq #0x5 ? 0490 : 0263
0263: jeq #0x6 ? 0490 : 0264
0264: jeq #0x39 ? 0490 : 0501
0265: jge #0x35 ? 0266 : 0500               ; socketpair
0266: ld [16]                               ; low word of argument 0
0267: jeq #0x1 ? 0501 : 0345
0268: jge #0x31 ? 0269 : 0278               ; bind
0269: jge #0x32 ? 0501 : 0270               ; listen
0270: ld [28]                               ; high word of argument 1
0271: jeq #0x0 ? 0272 : 0500
0272: ld [24]                               ; low word of argument 1
0273: jge #0x1b000 ? 0274 : 0500
0274: jge #0x1b800 ? 0500 : 0275
0275: jset #0x1f ? 0500 : 0276
0276: ld [32]                               ; low word of argument 2
0277: jeq #0x20 ? 0501 : 0500
0278: jeq #0x2e ? 0279 : 0501               ; sendmsg
0279: ld [28]                               ; high word of argument 1
0280: jeq #0x0 ? 0281 : 0285
0281: ld [24]                               ; low word of argument 1
0282: jge #0x4f000 ? 0283 : 0285
0283: jge #0x4f800 ? 0285 : 0284
0284: jset #0x7f ? 0285 : 0501
0285: ld [28]                               ; high word of argument 1
0286: jeq #0x0 ? 0287 : 0500
0287: ld [24]                               ; low word of argument 1
0288: jge #0x4f800 ? 0289 : 0500
0289: jge #0x50000 ? 0500 : 0290
0290: jset #0xff ? 0500 : 0501
0291: jge #0x1c ? 0292 : 0363               ; madvise
0292: jge #0x1d ? 0293 : 0359               ; shmget
0293: jge #0x22 ? 0294 : 0346               ; pause
0294: jge #0x2b ? 0295 : 0308               ; accept
0295: jge #0x2c ? 0296 : 0501               ; sendto
0296: ld [52]                               ; high word of argument 4
0297: jeq #0x0 ? 0298 : 0300
0298: ld [48]                               ; low word of argument 4
0299: jeq #0x0 ? 0501 : 0300
0300: ld [52]                               ; high word of argument 4
0301: jeq #0x0 ? 0302 : 0500
0302: ld [48]                               ; low word of argument 4
0303: jge #0x13000 ? 0304 : 0500
0304: jge #0x1b800 ? 0500 : 0305
0305: jset #0x1f ? 0500 : 0306
0306: ld [56]                               ; low word of argument 5
0307: jeq #0x20 ? 0501 : 0500
0308: jge #0x2a ? 0309 : 0324               ; connect
0309: ld [28]                               ; high word of argument 1
0310: jeq #0x0 ? 0311 : 0317
0311: ld [24]                               ; low word of argument 1
0312: jge #0x13000 ? 0313 : 0317
0313: jge #0x1b800 ? 0317 : 0314
0314: jset #0x1f ? 0317 : 0315
0315: ld [32]                               ; low word of argument 2
0316: jeq #0x20 ? 0501 : 0317
0317: ld [28]                               ; high word of argument 1
0318: jeq #0x0 ? 0319 : 0500
0319: ld [24]                               ; low word of argument 1
0320: jge #0x4f800 ? 0321 : 0500
0321: jge #0x50000 ? 0500 : 0322
0322: and #0xff
0323: jeq #0x50 ? 0501 : 0500
0324: jge #0x29 ? 0325 : 0501               ; socket
0325: ld [16]                               ; low word of argument 0
0326: jeq #0x2 ? 0328 : 0327
0327: jeq #0xa ? 0328 : 0341
0328: ld [24]                               ; low word of argument 1
0329: and #0xf
0330: jeq #0x1 ? 0331 : 0334
0331: ld [32]                               ; low word of argument 2
0332: jeq #0x0 ? 0501 : 0333
0333: jeq #0x6 ? 0501 : 0334
0334: ld [24]                               ; low word of argument 1
0335: and #0xf
0336: jeq #0x2 ? 0337 : 0340
0337: ld [32]                               ; low word of argument 2
0338: jeq #0x0 ? 0501 : 0339
0339: jeq #0x11 ? 0501 : 0340
0340: ret #0x5005d                          ; errno EPROTONOSUPPORT
0341: jeq #0x1 ? 0501 : 0342
0342: jeq #0x10 ? 0343 : 0345
0343: ld [32]                               ; low word of argument 2
0344: jeq #0x0 ? 0501 : 0345
0345: ret #0x50061                          ; errno EAFNOSUPPORT
0346: jge #0x21 ? 0347 : 0350               ; dup2
0347: ld [24]                               ; low word of argument 1
0348: jge #0x3c0 ? 0349 : 0501
0349: jgt #0x3c8 ? 0501 : 0498
0350: jeq #0x1e ? 0351 : 0501               ; shmat
0351: ld [28]                               ; high word of argument 1
0352: jeq #0x0 ? 0353 : 0501
0353: ld [24]                               ; low word of argument 1
0354: jge #0x60000 ? 0501 : 0355
0355: ld [28]                               ; high word of argument 1
0356: jeq #0x0 ? 0357 : 0441
0357: ld [24]                               ; low word of argument 1
0358: jeq #0x0 ? 0501 : 0441
0359: ld [20]                               ; high word of argument 0
0360: jeq #0x0 ? 0361 : 0501
0361: ld [16]                               ; low word of argument 0
0362: jge #0x60000 ? 0501 : 0441
0363: jge #0x11 ? 0364 : 0377               ; pread64
0364: jge #0x19 ? 0365 : 0376               ; mremap
0365: jge #0x1a ? 0501 : 0366               ; msync
0366: ld [20]                               ; high word of argument 0
0367: jeq #0x0 ? 0368 : 0370
0368: ld [16]                               ; low word of argument 0
0369: jge #0x60000 ? 0370 : 0441
0370: ld [40]                               ; low word of argument 3
0371: jset #0x2 ? 0372 : 0501
0372: ld [52]                               ; high word of argument 4
0373: jeq #0x0 ? 0374 : 0501
0374: ld [48]                               ; low word of argument 4
0375: jge #0x60000 ? 0501 : 0441
0376: jeq #0x15 ? 0500 : 0501               ; access
0377: jge #0x10 ? 0378 : 0501               ; ioctl
0378: ld [16]                               ; low word of argument 0
0379: jge #0x3c0 ? 0380 : 0381
0380: jgt #0x3c8 ? 0381 : 0498
0381: ld [24]                               ; low word of argument 1
0382: and #0xff00
0383: jeq #0x9400 ? 0384 : 0389
0384: ld [24]                               ; low word of argument 1
0385: jeq #0x40049409 ? 0501 : 0386
0386: jeq #0x4020940d ? 0501 : 0387
0387: jeq #0xc0189436 ? 0501 : 0388
0388: ret #0x50019                          ; errno ENOTTY
0389: ld [24]                               ; low word of argument 1
0390: jge #0x8903 ? 0391 : 0408
0391: jge #0x40086604 ? 0392 : 0400
0392: jge #0x401c5821 ? 0393 : 0396
0393: jge #0x800c6613 ? 0394 : 0395
0394: jge #0x800c6614 ? 0501 : 0490
0395: jeq #0x40806685 ? 0490 : 0501
0396: jge #0x40087603 ? 0397 : 0398
0397: jge #0x401c5820 ? 0490 : 0501
0398: jge #0x40087602 ? 0490 : 0399
0399: jge #0x40086605 ? 0501 : 0490
0400: jge #0x40047212 ? 0401 : 0404
0401: jge #0x40086602 ? 0402 : 0403
0402: jge #0x40086603 ? 0501 : 0490
0403: jeq #0x40047602 ? 0490 : 0501
0404: jge #0x40046604 ? 0405 : 0407
0405: jge #0x40047211 ? 0490 : 0406
0406: jge #0x40046605 ? 0501 : 0490
0407: jeq #0x40046602 ? 0490 : 0501
0408: jge #0x5412 ? 0409 : 0418
0409: jge #0x5452 ? 0410 : 0414
0410: jge #0x660a ? 0411 : 0412
0411: jge #0x8901 ? 0500 : 0501
0412: jge #0x6609 ? 0490 : 0413
0413: jge #0x5453 ? 0501 : 0500
0414: jge #0x541d ? 0415 : 0416
0415: jeq #0x5423 ? 0490 : 0501
0416: jge #0x541c ? 0490 : 0417
0417: jge #0x5413 ? 0501 : 0490
0418: jge #0x4b4c ? 0419 : 0422
0419: jge #0x4bfb ? 0420 : 0421
0420: jge #0x4bfc ? 0501 : 0490
0421: jeq #0x4b4d ? 0490 : 0501
0422: jge #0x4b49 ? 0423 : 0424
0423: jeq #0x4b4a ? 0501 : 0490
0424: jeq #0x4b47 ? 0490 : 0501
0425: jge #0x9 ? 0426 : 0491                ; mmap
0426: jge #0xb ? 0427 : 0442                ; munmap
0427: jge #0xc ? 0428 : 0437                ; brk
0428: ld [20]                               ; high word of argument 0
0429: jeq #0x0 ? 0430 : 0501
0430: ld [16]                               ; low word of argument 0
0431: jge #0x60000 ? 0501 : 0432
0432: ld [20]                               ; high word of argument 0
0433: jeq #0x0 ? 0434 : 0436
0434: ld [16]                               ; low word of argument 0
0435: jeq #0x0 ? 0501 : 0436
0436: ret #0x50000                          ; answer 0
0437: ld [20]                               ; high word of argument 0
0438: jeq #0x0 ? 0439 : 0501
0439: ld [16]                               ; low word of argument 0
0440: jge #0x60000 ? 0501 : 0441
0441: ret #0x50016                          ; errno EINVAL
0442: jge #0xa ? 0443 : 0448                ; mprotect
0443: ld [20]                               ; high word of argument 0
0444: jeq #0x0 ? 0445 : 0501
0445: ld [16]                               ; low word of argument 0
0446: jge #0x60000 ? 0501 : 0447
0447: ret #0x5000d                          ; errno EACCES
0448: ld [40]                               ; low word of argument 3
0449: jset #0x10 ? 0450 : 0501
0450: ld [20]                               ; high word of argument 0
0451: jeq #0x0 ? 0452 : 0501
0452: ld [16]                               ; low word of argument 0
0453: jge #0x60000 ? 0501 : 0454
0454: ld [20]                               ; high word of argument 0
0455: jeq #0x0 ? 0456 : 0490
0456: ld [16]                               ; low word of argument 0
0457: jeq #0x10000 ? 0458 : 0476
0458: ld [28]                               ; high word of argument 1
0459: jeq #0x0 ? 0460 : 0476
0460: ld [24]                               ; low word of argument 1
0461: jeq #0x40000 ? 0462 : 0476
0462: ld [36]                               ; high word of argument 2
0463: jeq #0x0 ? 0464 : 0476
0464: ld [32]                               ; low word of argument 2
0465: jeq #0x5 ? 0466 : 0476
0466: ld [44]                               ; high word of argument 3
0467: jeq #0x0 ? 0468 : 0476
0468: ld [40]                               ; low word of argument 3
0469: jeq #0x11 ? 0470 : 0476
0470: ld [48]                               ; low word of argument 4
0471: jeq #0x3c0 ? 0472 : 0476
0472: ld [60]                               ; high word of argument 5
0473: jeq #0x0 ? 0474 : 0476
0474: ld [56]                               ; low word of argument 5
0475: jeq #0x0 ? 0501 : 0476
0476: ld [16]                               ; low word of argument 0
0477: jeq #0x50000 ? 0478 : 0490
0478: ld [28]                               ; high word of argument 1
0479: jeq #0x0 ? 0480 : 0490
0480: ld [24]                               ; low word of argument 1
0481: jeq #0x10000 ? 0482 : 0490
0482: ld [36]                               ; high word of argument 2
0483: jeq #0x0 ? 0484 : 0490
0484: ld [32]                               ; low word of argument 2
0485: jeq #0x3 ? 0486 : 0490
0486: ld [44]                               ; high word of argument 3
0487: jeq #0x0 ? 0488 : 0490
0488: ld [40]                               ; low word of argument 3
0489: jeq #0x32 ? 0501 : 0490
0490: ret #0x50001                          ; errno EPERM
0491: jge #0x4 ? 0492 : 0494                ; stat
0492: jge #0x5 ? 0493 : 0500                ; fstat
0493: jeq #0x6 ? 0500 : 0501                ; lstat
0494: jge #0x3 ? 0495 : 0499                ; close
0495: ld [16]                               ; low word of argument 0
0496: jge #0x3c0 ? 0497 : 0501
0497: jgt #0x3c8 ? 0501 : 0498
0498: ret #0x50009                          ; errno EBADF
0499: jge #0x2 ? 0500 : 0501                ; open
0500: ret #0x7fc00000                       ; trap: notify the supervisor
0501: ret #0x7fff0000                       ; allow
0502: ret #0x80000000                       ; kill the process
0503: ld [44]                               ; high word of argument 3
0504: jeq #0x0 ? 0505 : 0531
0505: ld [40]                               ; low word of argument 3
0506: jeq #0x18 ? 0507 : 0531
0507: ld [36]                               ; high word of argument 2
0508: jeq #0x0 ? 0509 : 0531
0509: ld [32]                               ; low word of argument 2
0510: jge #0x10000 ? 0511 : 0531
0511: jset #0x1f ? 0531 : 0512
0512: ld [16]                               ; low word of argument 0
0513: jge #0x3c6 ? 0514 : 0521
0514: jge #0x3c8 ? 0515 : 0518
0515: jge #0x3c9 ? 0531 : 0516
0516: ld [32]                               ; low word of argument 2
0517: jge #0x10060 ? 0531 : 0530
0518: jge #0x3c7 ? 0519 : 0531
0519: ld [32]                               ; low word of argument 2
0520: jge #0x10660 ? 0531 : 0530
0521: jge #0x3c4 ? 0522 : 0527
0522: jge #0x3c5 ? 0523 : 0525
0523: ld [32]                               ; low word of argument 2
0524: jge #0x10560 ? 0531 : 0530
0525: ld [32]                               ; low word of argument 2
0526: jge #0x10160 ? 0531 : 0530
0527: jge #0x3c3 ? 0528 : 0531
0528: ld [32]                               ; low word of argument 2
0529: jge #0x10060 ? 0531 : 0530
0530: ret #0x7fff0000                       ; allow
0531: ret #0x7fc00000                       ; trap: notify the supervisor
