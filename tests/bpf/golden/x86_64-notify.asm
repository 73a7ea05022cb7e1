0000: ld [4]                                ; architecture
0001: jeq #0xc000003e ? 0003 : 0002         ; x86_64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0x49 ? 0005 : 0230               ; flock
0005: jge #0x102 ? 0006 : 0123              ; mkdirat
0006: jge #0x141 ? 0007 : 0063              ; bpf
0007: jge #0x1b6 ? 0008 : 0031              ; pidfd_getfd
0008: jge #0x1bf ? 0009 : 0017              ; memfd_secret
0009: jge #0x1cb ? 0010 : 0013              ; lsm_get_self_attr
0010: jge #0x1cd ? 0011 : 0012              ; lsm_list_modules
0011: jge #0x1cf ? 0204 : 0246              ; setxattrat
0012: jge #0x1cc ? 0204 : 0246              ; lsm_set_self_attr
0013: jge #0x1c5 ? 0014 : 0015              ; map_shadow_stack
0014: jge #0x1c9 ? 0204 : 0246              ; statmount
0015: jge #0x1c4 ? 0244 : 0016              ; fchmodat2
0016: jge #0x1c0 ? 0246 : 0204              ; process_mrelease
0017: jge #0x1ba ? 0018 : 0021              ; mount_setattr
0018: jge #0x1bc ? 0019 : 0020              ; landlock_create_ruleset
0019: jge #0x1bd ? 0246 : 0085              ; landlock_add_rule
0020: jge #0x1bb ? 0221 : 0204              ; quotactl_fd
0021: jge #0x1b8 ? 0022 : 0023              ; process_madvise
0022: jge #0x1b9 ? 0246 : 0204              ; epoll_pwait2
0023: jge #0x1b7 ? 0024 : 0244              ; faccessat2
0024: ld [28]                               ; high word of argument 1
0025: jeq #0x0 ? 0026 : 0244
0026: ld [24]                               ; low word of argument 1
0027: jeq #0x10ff0 ? 0028 : 0244
0028: ld [40]                               ; low word of argument 3
0029: and #0xfffffdff
0030: jeq #0x1000 ? 0246 : 0244
0031: jge #0x1b3 ? 0032 : 0039              ; clone3
0032: jge #0x1b5 ? 0033 : 0034              ; openat2
0033: ja 0503
0034: jge #0x1b4 ? 0035 : 0204              ; close_range
0035: ld [24]                               ; low word of argument 1
0036: jge #0x3c0 ? 0037 : 0246
0037: ld [16]                               ; low word of argument 0
0038: jgt #0x3c8 ? 0246 : 0244
0039: jge #0x14c ? 0040 : 0051              ; statx
0040: jge #0x1a8 ? 0041 : 0043              ; pidfd_send_signal
0041: jge #0x1a9 ? 0042 : 0244              ; io_uring_setup
0042: jge #0x1b2 ? 0246 : 0204              ; pidfd_open
0043: jge #0x14d ? 0044 : 0045              ; io_pgetevents
0044: jge #0x151 ? 0204 : 0246
0045: ld [28]                               ; high word of argument 1
0046: jeq #0x0 ? 0047 : 0244
0047: ld [24]                               ; low word of argument 1
0048: jeq #0x10ff0 ? 0049 : 0244
0049: ld [32]                               ; low word of argument 2
0050: jset #0x1000 ? 0246 : 0244
0051: jge #0x144 ? 0052 : 0054              ; membarrier
0052: jeq #0x149 ? 0053 : 0246              ; pkey_mprotect
0053: ja 0443
0054: jeq #0x142 ? 0055 : 0204              ; execveat
0055: ld [16]                               ; low word of argument 0
0056: jeq #0x3c1 ? 0057 : 0244
0057: ld [28]                               ; high word of argument 1
0058: jeq #0x0 ? 0059 : 0244
0059: ld [24]                               ; low word of argument 1
0060: jeq #0x10ff0 ? 0061 : 0244
0061: ld [48]                               ; low word of argument 4
0062: jeq #0x1000 ? 0246 : 0244
0063: jge #0x125 ? 0064 : 0098              ; pipe2
0064: jge #0x135 ? 0065 : 0080              ; getcpu
0065: jge #0x13c ? 0066 : 0076              ; renameat2
0066: jge #0x13e ? 0067 : 0068              ; getrandom
0067: jge #0x140 ? 0221 : 0246              ; kexec_file_load
0068: jge #0x13d ? 0069 : 0244              ; seccomp
0069: ld [16]                               ; low word of argument 0
0070: jeq #0x1 ? 0071 : 0074
0071: ld [24]                               ; low word of argument 1
0072: jset #0x8 ? 0073 : 0074
0073: ret #0x50010                          ; errno EBUSY
0074: ld [16]                               ; low word of argument 0
0075: jgt #0x1 ? 0246 : 0244
0076: jge #0x13a ? 0077 : 0078              ; sched_setattr
0077: jge #0x13b ? 0246 : 0194              ; sched_getattr
0078: jge #0x139 ? 0221 : 0079              ; finit_module
0079: jge #0x136 ? 0244 : 0246              ; process_vm_readv
0080: jge #0x12e ? 0081 : 0094              ; prlimit64
0081: jge #0x133 ? 0082 : 0083              ; sendmmsg
0082: jge #0x134 ? 0221 : 0244              ; setns
0083: jge #0x12f ? 0084 : 0086              ; name_to_handle_at
0084: jge #0x131 ? 0246 : 0085              ; clock_adjtime
0085: ret #0x5005f                          ; errno ENOTSUP
0086: ld [24]                               ; low word of argument 1
0087: jeq #0xa ? 0088 : 0092
0088: ld [36]                               ; high word of argument 2
0089: jeq #0x0 ? 0090 : 0221
0090: ld [32]                               ; low word of argument 2
0091: jeq #0x0 ? 0092 : 0221
0092: ld [16]                               ; low word of argument 0
0093: jeq #0x0 ? 0246 : 0244
0094: jge #0x12b ? 0095 : 0096              ; recvmmsg
0095: jge #0x12c ? 0204 : 0246              ; fanotify_init
0096: jge #0x12a ? 0204 : 0097              ; perf_event_open
0097: jge #0x129 ? 0244 : 0246              ; rt_tgsigqueueinfo
0098: jge #0x10c ? 0099 : 0110              ; fchmodat
0099: jge #0x113 ? 0100 : 0104              ; splice
0100: jge #0x119 ? 0101 : 0102              ; epoll_pwait
0101: jge #0x124 ? 0347 : 0246              ; dup3
0102: jge #0x118 ? 0244 : 0103              ; utimensat
0103: jge #0x117 ? 0194 : 0246              ; move_pages
0104: jge #0x111 ? 0105 : 0106              ; set_robust_list
0105: jge #0x112 ? 0194 : 0246              ; get_robust_list
0106: jge #0x110 ? 0107 : 0109              ; unshare
0107: ld [16]                               ; low word of argument 0
0108: jset #0x7e020080 ? 0221 : 0246
0109: jge #0x10e ? 0246 : 0244              ; pselect6
0110: jge #0x107 ? 0111 : 0116              ; unlinkat
0111: jge #0x10b ? 0112 : 0244              ; readlinkat
0112: ld [28]                               ; high word of argument 1
0113: jeq #0x0 ? 0114 : 0244
0114: ld [24]                               ; low word of argument 1
0115: jeq #0x10ff0 ? 0246 : 0244
0116: jge #0x106 ? 0117 : 0244              ; newfstatat
0117: ld [28]                               ; high word of argument 1
0118: jeq #0x0 ? 0119 : 0244
0119: ld [24]                               ; low word of argument 1
0120: jeq #0x10ff0 ? 0121 : 0244
0121: ld [40]                               ; low word of argument 3
0122: jeq #0x1000 ? 0246 : 0244
0123: jge #0xa1 ? 0124 : 0170               ; chroot
0124: jge #0xe4 ? 0125 : 0149               ; clock_gettime
0125: jge #0xfe ? 0126 : 0135               ; inotify_add_watch
0126: jge #0x101 ? 0127 : 0133              ; openat
0127: ld [28]                               ; high word of argument 1
0128: jeq #0x0 ? 0129 : 0244
0129: ld [24]                               ; low word of argument 1
0130: jeq #0x1b800 ? 0131 : 0244
0131: ld [32]                               ; low word of argument 2
0132: jset #0x400040 ? 0244 : 0246
0133: jge #0x100 ? 0194 : 0134              ; migrate_pages
0134: jge #0xff ? 0246 : 0244               ; inotify_rm_watch
0135: jge #0xf6 ? 0136 : 0144               ; kexec_load
0136: jge #0xfb ? 0137 : 0142               ; ioprio_set
0137: jge #0xfc ? 0246 : 0138               ; ioprio_get
0138: ld [16]                               ; low word of argument 0
0139: jeq #0x1 ? 0140 : 0244
0140: ld [24]                               ; low word of argument 1
0141: jeq #0x0 ? 0246 : 0244
0142: jge #0xf8 ? 0204 : 0143               ; add_key
0143: jge #0xf7 ? 0246 : 0221               ; waitid
0144: jge #0xed ? 0145 : 0147               ; mbind
0145: jge #0xf2 ? 0246 : 0146               ; mq_timedsend
0146: jge #0xf0 ? 0204 : 0246               ; mq_open
0147: jge #0xec ? 0204 : 0148               ; vserver
0148: jge #0xea ? 0244 : 0246               ; tgkill
0149: jge #0xc1 ? 0150 : 0162               ; fgetxattr
0150: jge #0xcc ? 0151 : 0155               ; sched_getaffinity
0151: jge #0xd6 ? 0152 : 0154               ; epoll_ctl_old
0152: jge #0xe3 ? 0221 : 0153               ; clock_settime
0153: jge #0xd9 ? 0246 : 0204               ; getdents64
0154: jeq #0xd4 ? 0204 : 0246               ; lookup_dcookie
0155: jge #0xc5 ? 0156 : 0160               ; removexattr
0156: jge #0xcb ? 0157 : 0159               ; sched_setaffinity
0157: ld [16]                               ; low word of argument 0
0158: jeq #0x0 ? 0246 : 0244
0159: jge #0xc9 ? 0246 : 0244               ; time
0160: jge #0xc4 ? 0246 : 0161               ; flistxattr
0161: jge #0xc2 ? 0244 : 0246               ; listxattr
0162: jge #0xb1 ? 0163 : 0167               ; get_kernel_syms
0163: jge #0xb4 ? 0164 : 0166               ; nfsservctl
0164: jge #0xbc ? 0244 : 0165               ; setxattr
0165: jge #0xba ? 0246 : 0204               ; gettid
0166: jge #0xb3 ? 0221 : 0204               ; quotactl
0167: jge #0xae ? 0168 : 0169               ; create_module
0168: jge #0xaf ? 0221 : 0204               ; init_module
0169: jeq #0xa2 ? 0246 : 0221               ; sync
0170: jge #0x81 ? 0171 : 0207               ; rt_sigqueueinfo
0171: jge #0x91 ? 0172 : 0190               ; sched_getscheduler
0172: jge #0x9d ? 0173 : 0187               ; prctl
0173: jge #0x9e ? 0174 : 0182               ; arch_prctl
0174: jge #0xa0 ? 0175 : 0177               ; setrlimit
0175: ld [16]                               ; low word of argument 0
0176: jeq #0xa ? 0221 : 0246
0177: jge #0x9f ? 0246 : 0178               ; adjtimex
0178: ld [16]                               ; low word of argument 0
0179: jge #0x4001 ? 0180 : 0246
0180: jgt #0x4004 ? 0246 : 0181
0181: ret #0x50016                          ; errno EINVAL
0182: ld [16]                               ; low word of argument 0
0183: jeq #0x4 ? 0436 : 0184
0184: jeq #0x18 ? 0244 : 0185
0185: jeq #0x1c ? 0244 : 0186
0186: jeq #0x16 ? 0244 : 0246
0187: jge #0x9b ? 0188 : 0189               ; pivot_root
0188: jge #0x9c ? 0204 : 0221               ; _sysctl
0189: jeq #0x99 ? 0221 : 0246               ; vhangup
0190: jge #0x8a ? 0191 : 0201               ; fstatfs
0191: jge #0x8f ? 0192 : 0193               ; sched_getparam
0192: jge #0x90 ? 0194 : 0246               ; sched_setscheduler
0193: jge #0x8e ? 0194 : 0196               ; sched_setparam
0194: ld [16]                               ; low word of argument 0
0195: jeq #0x0 ? 0246 : 0244
0196: jge #0x8d ? 0197 : 0246               ; setpriority
0197: ld [16]                               ; low word of argument 0
0198: jeq #0x0 ? 0199 : 0244
0199: ld [24]                               ; low word of argument 1
0200: jeq #0x0 ? 0246 : 0244
0201: jge #0x86 ? 0202 : 0205               ; uselib
0202: jge #0x89 ? 0244 : 0203               ; statfs
0203: jge #0x87 ? 0246 : 0204               ; personality
0204: ret #0x50026                          ; errno ENOSYS
0205: jge #0x84 ? 0244 : 0206               ; utime
0206: jge #0x82 ? 0246 : 0244               ; rt_sigsuspend
0207: jge #0x6b ? 0208 : 0217               ; geteuid
0208: jge #0x78 ? 0209 : 0213               ; getresgid
0209: jge #0x7e ? 0210 : 0211               ; capset
0210: jge #0x7f ? 0246 : 0244               ; rt_sigpending
0211: jge #0x7c ? 0246 : 0212               ; getsid
0212: jge #0x7a ? 0244 : 0246               ; setfsuid
0213: jge #0x74 ? 0214 : 0215               ; setgroups
0214: jeq #0x76 ? 0246 : 0244               ; getresuid
0215: jge #0x73 ? 0246 : 0216               ; getgroups
0216: jge #0x71 ? 0244 : 0246               ; setreuid
0217: jge #0x60 ? 0218 : 0227               ; gettimeofday
0218: jge #0x67 ? 0219 : 0222               ; syslog
0219: jge #0x69 ? 0244 : 0220               ; setuid
0220: jge #0x68 ? 0246 : 0221               ; getgid
0221: ret #0x50001                          ; errno EPERM
0222: jeq #0x65 ? 0223 : 0246               ; ptrace
0223: ld [20]                               ; high word of argument 0
0224: jeq #0x0 ? 0225 : 0244
0225: ld [16]                               ; low word of argument 0
0226: jeq #0x0 ? 0246 : 0244
0227: jge #0x4f ? 0228 : 0229               ; getcwd
0228: jeq #0x51 ? 0246 : 0244               ; fchdir
0229: jeq #0x4c ? 0244 : 0246               ; truncate
0230: jge #0xd ? 0231 : 0425                ; rt_sigaction
0231: jge #0x2d ? 0232 : 0291               ; recvfrom
0232: jge #0x48 ? 0233 : 0249               ; fcntl
0233: ld [16]                               ; low word of argument 0
0234: jge #0x3c0 ? 0235 : 0239
0235: jgt #0x3c8 ? 0239 : 0236
0236: ld [24]                               ; low word of argument 1
0237: jeq #0x1 ? 0246 : 0238
0238: ret #0x50009                          ; errno EBADF
0239: ld [24]                               ; low word of argument 1
0240: jeq #0x400 ? 0441 : 0241
0241: jeq #0x410 ? 0441 : 0242
0242: jeq #0x8 ? 0244 : 0243
0243: jeq #0xf ? 0244 : 0245
0244: ret #0x7fc00000                       ; trap: notify the supervisor
0245: jeq #0x4 ? 0247 : 0246
0246: ret #0x7fff0000                       ; allow
0247: ld [32]                               ; low word of argument 2
0248: jset #0x2000 ? 0500 : 0501
0249: jge #0x37 ? 0250 : 0257               ; getsockopt
0250: jge #0x3b ? 0251 : 0254               ; execve
0251: jge #0x3e ? 0252 : 0253               ; kill
0252: jge #0x3f ? 0501 : 0500               ; uname
0253: jge #0x3c ? 0501 : 0500               ; exit
0254: jeq #0x38 ? 0255 : 0501               ; clone
0255: ld [16]                               ; low word of argument 0
0256: jset #0x7e020000 ? 0490 : 0501
0257: jge #0x33 ? 0258 : 0268               ; getsockname
0258: jge #0x36 ? 0259 : 0265               ; setsockopt
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
