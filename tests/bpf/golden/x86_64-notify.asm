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
0011: jge #0x1cf ? 0199 : 0235              ; setxattrat
0012: jge #0x1cc ? 0199 : 0235              ; lsm_set_self_attr
0013: jge #0x1c5 ? 0014 : 0015              ; map_shadow_stack
0014: jge #0x1c9 ? 0199 : 0235              ; statmount
0015: jge #0x1c4 ? 0225 : 0016              ; fchmodat2
0016: jge #0x1c0 ? 0235 : 0199              ; process_mrelease
0017: jge #0x1ba ? 0018 : 0021              ; mount_setattr
0018: jge #0x1bc ? 0019 : 0020              ; landlock_create_ruleset
0019: jge #0x1bd ? 0235 : 0085              ; landlock_add_rule
0020: jge #0x1bb ? 0216 : 0199              ; quotactl_fd
0021: jge #0x1b8 ? 0022 : 0023              ; process_madvise
0022: jge #0x1b9 ? 0235 : 0199              ; epoll_pwait2
0023: jge #0x1b7 ? 0024 : 0225              ; faccessat2
0024: ld [28]                               ; high word of argument 1
0025: jeq #0x0 ? 0026 : 0225
0026: ld [24]                               ; low word of argument 1
0027: jeq #0x10ff0 ? 0028 : 0225
0028: ld [40]                               ; low word of argument 3
0029: and #0xfffffdff
0030: jeq #0x1000 ? 0235 : 0225
0031: jge #0x1b4 ? 0032 : 0038              ; close_range
0032: jge #0x1b5 ? 0033 : 0034              ; openat2
0033: ja 0493
0034: ld [24]                               ; low word of argument 1
0035: jge #0x3c0 ? 0036 : 0235
0036: ld [16]                               ; low word of argument 0
0037: jgt #0x3c8 ? 0235 : 0225
0038: jge #0x14d ? 0039 : 0043              ; io_pgetevents
0039: jge #0x1a9 ? 0040 : 0041              ; io_uring_setup
0040: jeq #0x1b2 ? 0235 : 0199              ; pidfd_open
0041: jge #0x1a8 ? 0225 : 0042              ; pidfd_send_signal
0042: jge #0x151 ? 0199 : 0235
0043: jge #0x149 ? 0044 : 0053              ; pkey_mprotect
0044: jge #0x14c ? 0045 : 0051              ; statx
0045: ld [28]                               ; high word of argument 1
0046: jeq #0x0 ? 0047 : 0225
0047: ld [24]                               ; low word of argument 1
0048: jeq #0x10ff0 ? 0049 : 0225
0049: ld [32]                               ; low word of argument 2
0050: jset #0x1000 ? 0235 : 0225
0051: jge #0x14a ? 0235 : 0052              ; pkey_alloc
0052: ja 0433
0053: jge #0x143 ? 0054 : 0055              ; userfaultfd
0054: jge #0x144 ? 0235 : 0199              ; membarrier
0055: ld [16]                               ; low word of argument 0
0056: jeq #0x3c1 ? 0057 : 0225
0057: ld [28]                               ; high word of argument 1
0058: jeq #0x0 ? 0059 : 0225
0059: ld [24]                               ; low word of argument 1
0060: jeq #0x10ff0 ? 0061 : 0225
0061: ld [48]                               ; low word of argument 4
0062: jeq #0x1000 ? 0235 : 0225
0063: jge #0x12a ? 0064 : 0097              ; perf_event_open
0064: jge #0x136 ? 0065 : 0080              ; process_vm_readv
0065: jge #0x13d ? 0066 : 0076              ; seccomp
0066: jge #0x140 ? 0067 : 0068              ; kexec_file_load
0067: jge #0x141 ? 0199 : 0216              ; bpf
0068: jge #0x13e ? 0235 : 0069              ; getrandom
0069: ld [16]                               ; low word of argument 0
0070: jeq #0x1 ? 0071 : 0074
0071: ld [24]                               ; low word of argument 1
0072: jset #0x8 ? 0073 : 0074
0073: ret #0x50010                          ; errno EBUSY
0074: ld [16]                               ; low word of argument 0
0075: jgt #0x1 ? 0235 : 0225
0076: jge #0x13a ? 0077 : 0079              ; sched_setattr
0077: jge #0x13c ? 0225 : 0078              ; renameat2
0078: jge #0x13b ? 0235 : 0189              ; sched_getattr
0079: jge #0x139 ? 0216 : 0225              ; finit_module
0080: jge #0x12f ? 0081 : 0086              ; name_to_handle_at
0081: jge #0x134 ? 0082 : 0083              ; setns
0082: jge #0x135 ? 0235 : 0216              ; getcpu
0083: jge #0x133 ? 0225 : 0084              ; sendmmsg
0084: jge #0x131 ? 0235 : 0085              ; clock_adjtime
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
0095: jeq #0x0 ? 0235 : 0225
0096: jge #0x12b ? 0235 : 0199              ; recvmmsg
0097: jge #0x110 ? 0098 : 0109              ; unshare
0098: jge #0x118 ? 0099 : 0103              ; utimensat
0099: jge #0x125 ? 0100 : 0101              ; pipe2
0100: jge #0x129 ? 0225 : 0235              ; rt_tgsigqueueinfo
0101: jge #0x124 ? 0339 : 0102              ; dup3
0102: jge #0x119 ? 0235 : 0225              ; epoll_pwait
0103: jge #0x113 ? 0104 : 0105              ; splice
0104: jge #0x117 ? 0189 : 0235              ; move_pages
0105: jge #0x112 ? 0189 : 0106              ; get_robust_list
0106: jge #0x111 ? 0235 : 0107              ; set_robust_list
0107: ld [16]                               ; low word of argument 0
0108: jset #0x7e020080 ? 0216 : 0235
0109: jge #0x107 ? 0110 : 0111              ; unlinkat
0110: jge #0x10e ? 0235 : 0225              ; pselect6
0111: jge #0x106 ? 0112 : 0225              ; newfstatat
0112: ld [28]                               ; high word of argument 1
0113: jeq #0x0 ? 0114 : 0225
0114: ld [24]                               ; low word of argument 1
0115: jeq #0x10ff0 ? 0116 : 0225
0116: ld [40]                               ; low word of argument 3
0117: jeq #0x1000 ? 0235 : 0225
0118: jge #0xa1 ? 0119 : 0165               ; chroot
0119: jge #0xe4 ? 0120 : 0144               ; clock_gettime
0120: jge #0xfe ? 0121 : 0130               ; inotify_add_watch
0121: jge #0x101 ? 0122 : 0128              ; openat
0122: ld [28]                               ; high word of argument 1
0123: jeq #0x0 ? 0124 : 0225
0124: ld [24]                               ; low word of argument 1
0125: jeq #0x1b800 ? 0126 : 0225
0126: ld [32]                               ; low word of argument 2
0127: jset #0x400040 ? 0225 : 0235
0128: jge #0x100 ? 0189 : 0129              ; migrate_pages
0129: jge #0xff ? 0235 : 0225               ; inotify_rm_watch
0130: jge #0xf6 ? 0131 : 0139               ; kexec_load
0131: jge #0xfb ? 0132 : 0137               ; ioprio_set
0132: jge #0xfc ? 0235 : 0133               ; ioprio_get
0133: ld [16]                               ; low word of argument 0
0134: jeq #0x1 ? 0135 : 0225
0135: ld [24]                               ; low word of argument 1
0136: jeq #0x0 ? 0235 : 0225
0137: jge #0xf8 ? 0199 : 0138               ; add_key
0138: jge #0xf7 ? 0235 : 0216               ; waitid
0139: jge #0xed ? 0140 : 0142               ; mbind
0140: jge #0xf2 ? 0235 : 0141               ; mq_timedsend
0141: jge #0xf0 ? 0199 : 0235               ; mq_open
0142: jge #0xec ? 0199 : 0143               ; vserver
0143: jge #0xea ? 0225 : 0235               ; tgkill
0144: jge #0xc1 ? 0145 : 0157               ; fgetxattr
0145: jge #0xcc ? 0146 : 0150               ; sched_getaffinity
0146: jge #0xd6 ? 0147 : 0149               ; epoll_ctl_old
0147: jge #0xe3 ? 0216 : 0148               ; clock_settime
0148: jge #0xd9 ? 0235 : 0199               ; getdents64
0149: jeq #0xd4 ? 0199 : 0235               ; lookup_dcookie
0150: jge #0xc5 ? 0151 : 0155               ; removexattr
0151: jge #0xcb ? 0152 : 0154               ; sched_setaffinity
0152: ld [16]                               ; low word of argument 0
0153: jeq #0x0 ? 0235 : 0225
0154: jge #0xc9 ? 0235 : 0225               ; time
0155: jge #0xc4 ? 0235 : 0156               ; flistxattr
0156: jge #0xc2 ? 0225 : 0235               ; listxattr
0157: jge #0xb1 ? 0158 : 0162               ; get_kernel_syms
0158: jge #0xb4 ? 0159 : 0161               ; nfsservctl
0159: jge #0xbc ? 0225 : 0160               ; setxattr
0160: jge #0xba ? 0235 : 0199               ; gettid
0161: jge #0xb3 ? 0216 : 0199               ; quotactl
0162: jge #0xae ? 0163 : 0164               ; create_module
0163: jge #0xaf ? 0216 : 0199               ; init_module
0164: jeq #0xa2 ? 0235 : 0216               ; sync
0165: jge #0x81 ? 0166 : 0202               ; rt_sigqueueinfo
0166: jge #0x91 ? 0167 : 0185               ; sched_getscheduler
0167: jge #0x9d ? 0168 : 0182               ; prctl
0168: jge #0x9e ? 0169 : 0177               ; arch_prctl
0169: jge #0xa0 ? 0170 : 0172               ; setrlimit
0170: ld [16]                               ; low word of argument 0
0171: jeq #0xa ? 0216 : 0235
0172: jge #0x9f ? 0235 : 0173               ; adjtimex
0173: ld [16]                               ; low word of argument 0
0174: jge #0x4001 ? 0175 : 0235
0175: jgt #0x4004 ? 0235 : 0176
0176: ret #0x50016                          ; errno EINVAL
0177: ld [16]                               ; low word of argument 0
0178: jeq #0x4 ? 0426 : 0179
0179: jeq #0x18 ? 0225 : 0180
0180: jeq #0x1c ? 0225 : 0181
0181: jeq #0x16 ? 0225 : 0235
0182: jge #0x9b ? 0183 : 0184               ; pivot_root
0183: jge #0x9c ? 0199 : 0216               ; _sysctl
0184: jeq #0x99 ? 0216 : 0235               ; vhangup
0185: jge #0x8a ? 0186 : 0196               ; fstatfs
0186: jge #0x8f ? 0187 : 0188               ; sched_getparam
0187: jge #0x90 ? 0189 : 0235               ; sched_setscheduler
0188: jge #0x8e ? 0189 : 0191               ; sched_setparam
0189: ld [16]                               ; low word of argument 0
0190: jeq #0x0 ? 0235 : 0225
0191: jge #0x8d ? 0192 : 0235               ; setpriority
0192: ld [16]                               ; low word of argument 0
0193: jeq #0x0 ? 0194 : 0225
0194: ld [24]                               ; low word of argument 1
0195: jeq #0x0 ? 0235 : 0225
0196: jge #0x86 ? 0197 : 0200               ; uselib
0197: jge #0x89 ? 0225 : 0198               ; statfs
0198: jge #0x87 ? 0235 : 0199               ; personality
0199: ret #0x50026                          ; errno ENOSYS
0200: jge #0x84 ? 0225 : 0201               ; utime
0201: jge #0x82 ? 0235 : 0225               ; rt_sigsuspend
0202: jge #0x6b ? 0203 : 0212               ; geteuid
0203: jge #0x78 ? 0204 : 0208               ; getresgid
0204: jge #0x7e ? 0205 : 0206               ; capset
0205: jge #0x7f ? 0235 : 0225               ; rt_sigpending
0206: jge #0x7c ? 0235 : 0207               ; getsid
0207: jge #0x7a ? 0225 : 0235               ; setfsuid
0208: jge #0x74 ? 0209 : 0210               ; setgroups
0209: jeq #0x76 ? 0235 : 0225               ; getresuid
0210: jge #0x73 ? 0235 : 0211               ; getgroups
0211: jge #0x71 ? 0225 : 0235               ; setreuid
0212: jge #0x60 ? 0213 : 0222               ; gettimeofday
0213: jge #0x67 ? 0214 : 0217               ; syslog
0214: jge #0x69 ? 0225 : 0215               ; setuid
0215: jge #0x68 ? 0235 : 0216               ; getgid
0216: ret #0x50001                          ; errno EPERM
0217: jeq #0x65 ? 0218 : 0235               ; ptrace
0218: ld [20]                               ; high word of argument 0
0219: jeq #0x0 ? 0220 : 0225
0220: ld [16]                               ; low word of argument 0
0221: jeq #0x0 ? 0235 : 0225
0222: jge #0x4f ? 0223 : 0224               ; getcwd
0223: jeq #0x51 ? 0235 : 0225               ; fchdir
0224: jeq #0x4c ? 0225 : 0235               ; truncate
0225: ret #0x7fc00000                       ; trap: notify the supervisor
0226: jge #0xd ? 0227 : 0415                ; rt_sigaction
0227: jge #0x2d ? 0228 : 0283               ; recvfrom
0228: jge #0x48 ? 0229 : 0241               ; fcntl
0229: ld [16]                               ; low word of argument 0
0230: jge #0x3c0 ? 0231 : 0236
0231: jgt #0x3c8 ? 0236 : 0232
0232: ld [24]                               ; low word of argument 1
0233: jeq #0x1 ? 0235 : 0234
0234: ret #0x50009                          ; errno EBADF
0235: ret #0x7fff0000                       ; allow
0236: ld [24]                               ; low word of argument 1
0237: jeq #0x400 ? 0431 : 0238
0238: jeq #0x410 ? 0431 : 0239
0239: jeq #0x8 ? 0490 : 0240
0240: jeq #0xf ? 0490 : 0491
0241: jge #0x37 ? 0242 : 0249               ; getsockopt
0242: jge #0x3b ? 0243 : 0246               ; execve
0243: jge #0x3e ? 0244 : 0245               ; kill
0244: jge #0x3f ? 0491 : 0490               ; uname
0245: jge #0x3c ? 0491 : 0490               ; exit
0246: jeq #0x38 ? 0247 : 0491               ; clone
0247: ld [16]                               ; low word of argument 0
0248: jset #0x7e020000 ? 0480 : 0491
0249: jge #0x33 ? 0250 : 0260               ; getsockname
0250: jge #0x36 ? 0251 : 0257               ; setsockopt
0251: ld [24]                               ; low word of argument 1
0252: jeq #0x29 ? 0253 : 0491
0253: ld [32]                               ; low word of argument 2
0254: jeq #0x5 ? 0480 : 0255
0255: jeq #0x6 ? 0480 : 0256
0256: jeq #0x39 ? 0480 : 0491
0257: jge #0x35 ? 0258 : 0490               ; socketpair
0258: ld [16]                               ; low word of argument 0
0259: jeq #0x1 ? 0491 : 0337
0260: jge #0x31 ? 0261 : 0270               ; bind
0261: jge #0x32 ? 0491 : 0262               ; listen
0262: ld [28]                               ; high word of argument 1
0263: jeq #0x0 ? 0264 : 0490
0264: ld [24]                               ; low word of argument 1
0265: jge #0x1b000 ? 0266 : 0490
0266: jge #0x1b800 ? 0490 : 0267
0267: jset #0x1f ? 0490 : 0268
0268: ld [32]                               ; low word of argument 2
0269: jeq #0x20 ? 0491 : 0490
0270: jeq #0x2e ? 0271 : 0491               ; sendmsg
0271: ld [28]                               ; high word of argument 1
0272: jeq #0x0 ? 0273 : 0277
0273: ld [24]                               ; low word of argument 1
0274: jge #0x4f000 ? 0275 : 0277
0275: jge #0x4f800 ? 0277 : 0276
0276: jset #0x7f ? 0277 : 0491
0277: ld [28]                               ; high word of argument 1
0278: jeq #0x0 ? 0279 : 0490
0279: ld [24]                               ; low word of argument 1
0280: jge #0x4f800 ? 0281 : 0490
0281: jge #0x50000 ? 0490 : 0282
0282: jset #0xff ? 0490 : 0491
0283: jge #0x1c ? 0284 : 0355               ; madvise
0284: jge #0x1d ? 0285 : 0351               ; shmget
0285: jge #0x22 ? 0286 : 0338               ; pause
0286: jge #0x2b ? 0287 : 0300               ; accept
0287: jge #0x2c ? 0288 : 0491               ; sendto
0288: ld [52]                               ; high word of argument 4
0289: jeq #0x0 ? 0290 : 0292
0290: ld [48]                               ; low word of argument 4
0291: jeq #0x0 ? 0491 : 0292
0292: ld [52]                               ; high word of argument 4
0293: jeq #0x0 ? 0294 : 0490
0294: ld [48]                               ; low word of argument 4
0295: jge #0x13000 ? 0296 : 0490
0296: jge #0x1b800 ? 0490 : 0297
0297: jset #0x1f ? 0490 : 0298
0298: ld [56]                               ; low word of argument 5
0299: jeq #0x20 ? 0491 : 0490
0300: jge #0x2a ? 0301 : 0316               ; connect
0301: ld [28]                               ; high word of argument 1
0302: jeq #0x0 ? 0303 : 0309
0303: ld [24]                               ; low word of argument 1
0304: jge #0x13000 ? 0305 : 0309
0305: jge #0x1b800 ? 0309 : 0306
0306: jset #0x1f ? 0309 : 0307
0307: ld [32]                               ; low word of argument 2
0308: jeq #0x20 ? 0491 : 0309
0309: ld [28]                               ; high word of argument 1
0310: jeq #0x0 ? 0311 : 0490
0311: ld [24]                               ; low word of argument 1
0312: jge #0x4f800 ? 0313 : 0490
0313: jge #0x50000 ? 0490 : 0314
0314: and #0xff
0315: jeq #0x50 ? 0491 : 0490
0316: jge #0x29 ? 0317 : 0491               ; socket
0317: ld [16]                               ; low word of argument 0
0318: jeq #0x2 ? 0320 : 0319
0319: jeq #0xa ? 0320 : 0333
0320: ld [24]                               ; low word of argument 1
0321: and #0xf
0322: jeq #0x1 ? 0323 : 0326
0323: ld [32]                               ; low word of argument 2
0324: jeq #0x0 ? 0491 : 0325
0325: jeq #0x6 ? 0491 : 0326
0326: ld [24]                               ; low word of argument 1
0327: and #0xf
0328: jeq #0x2 ? 0329 : 0332
0329: ld [32]                               ; low word of argument 2
0330: jeq #0x0 ? 0491 : 0331
0331: jeq #0x11 ? 0491 : 0332
0332: ret #0x5005d                          ; errno EPROTONOSUPPORT
0333: jeq #0x1 ? 0491 : 0334
0334: jeq #0x10 ? 0335 : 0337
0335: ld [32]                               ; low word of argument 2
0336: jeq #0x0 ? 0491 : 0337
0337: ret #0x50061                          ; errno EAFNOSUPPORT
0338: jge #0x21 ? 0339 : 0342               ; dup2
0339: ld [24]                               ; low word of argument 1
0340: jge #0x3c0 ? 0341 : 0491
0341: jgt #0x3c8 ? 0491 : 0488
0342: jeq #0x1e ? 0343 : 0491               ; shmat
0343: ld [28]                               ; high word of argument 1
0344: jeq #0x0 ? 0345 : 0491
0345: ld [24]                               ; low word of argument 1
0346: jge #0x60000 ? 0491 : 0347
0347: ld [28]                               ; high word of argument 1
0348: jeq #0x0 ? 0349 : 0431
0349: ld [24]                               ; low word of argument 1
0350: jeq #0x0 ? 0491 : 0431
0351: ld [20]                               ; high word of argument 0
0352: jeq #0x0 ? 0353 : 0491
0353: ld [16]                               ; low word of argument 0
0354: jge #0x60000 ? 0491 : 0431
0355: jge #0x11 ? 0356 : 0369               ; pread64
0356: jge #0x19 ? 0357 : 0368               ; mremap
0357: jge #0x1a ? 0491 : 0358               ; msync
0358: ld [20]                               ; high word of argument 0
0359: jeq #0x0 ? 0360 : 0362
0360: ld [16]                               ; low word of argument 0
0361: jge #0x60000 ? 0362 : 0431
0362: ld [40]                               ; low word of argument 3
0363: jset #0x2 ? 0364 : 0491
0364: ld [52]                               ; high word of argument 4
0365: jeq #0x0 ? 0366 : 0491
0366: ld [48]                               ; low word of argument 4
0367: jge #0x60000 ? 0491 : 0431
0368: jeq #0x15 ? 0490 : 0491               ; access
0369: jge #0x10 ? 0370 : 0491               ; ioctl
0370: ld [16]                               ; low word of argument 0
0371: jge #0x3c0 ? 0372 : 0373
0372: jgt #0x3c8 ? 0373 : 0488
0373: ld [24]                               ; low word of argument 1
0374: and #0xff00
0375: jeq #0x9400 ? 0376 : 0381
0376: ld [24]                               ; low word of argument 1
0377: jeq #0x40049409 ? 0491 : 0378
0378: jeq #0x4020940d ? 0491 : 0379
0379: jeq #0xc0189436 ? 0491 : 0380
0380: ret #0x50019                          ; errno ENOTTY
0381: ld [24]                               ; low word of argument 1
0382: jge #0x40046602 ? 0383 : 0399
0383: jge #0x40086604 ? 0384 : 0392
0384: jge #0x401c5821 ? 0385 : 0388
0385: jge #0x800c6613 ? 0386 : 0387
0386: jge #0x800c6614 ? 0491 : 0480
0387: jeq #0x40806685 ? 0480 : 0491
0388: jge #0x40087603 ? 0389 : 0390
0389: jge #0x401c5820 ? 0480 : 0491
0390: jge #0x40087602 ? 0480 : 0391
0391: jge #0x40086605 ? 0491 : 0480
0392: jge #0x40047212 ? 0393 : 0396
0393: jge #0x40086602 ? 0394 : 0395
0394: jge #0x40086603 ? 0491 : 0480
0395: jeq #0x40047602 ? 0480 : 0491
0396: jge #0x40046605 ? 0397 : 0398
0397: jge #0x40047211 ? 0480 : 0491
0398: jeq #0x40046603 ? 0491 : 0480
0399: jge #0x5412 ? 0400 : 0408
0400: jge #0x5424 ? 0401 : 0404
0401: jge #0x8901 ? 0402 : 0403
0402: jge #0x8903 ? 0491 : 0490
0403: jeq #0x6609 ? 0480 : 0491
0404: jge #0x541d ? 0405 : 0406
0405: jge #0x5423 ? 0480 : 0491
0406: jge #0x541c ? 0480 : 0407
0407: jge #0x5413 ? 0491 : 0480
0408: jge #0x4b4c ? 0409 : 0412
0409: jge #0x4bfb ? 0410 : 0411
0410: jge #0x4bfc ? 0491 : 0480
0411: jeq #0x4b4d ? 0480 : 0491
0412: jge #0x4b49 ? 0413 : 0414
0413: jeq #0x4b4a ? 0491 : 0480
0414: jeq #0x4b47 ? 0480 : 0491
0415: jge #0x9 ? 0416 : 0481                ; mmap
0416: jge #0xb ? 0417 : 0432                ; munmap
0417: jge #0xc ? 0418 : 0427                ; brk
0418: ld [20]                               ; high word of argument 0
0419: jeq #0x0 ? 0420 : 0491
0420: ld [16]                               ; low word of argument 0
0421: jge #0x60000 ? 0491 : 0422
0422: ld [20]                               ; high word of argument 0
0423: jeq #0x0 ? 0424 : 0426
0424: ld [16]                               ; low word of argument 0
0425: jeq #0x0 ? 0491 : 0426
0426: ret #0x50000                          ; answer 0
0427: ld [20]                               ; high word of argument 0
0428: jeq #0x0 ? 0429 : 0491
0429: ld [16]                               ; low word of argument 0
0430: jge #0x60000 ? 0491 : 0431
0431: ret #0x50016                          ; errno EINVAL
0432: jge #0xa ? 0433 : 0438                ; mprotect
0433: ld [20]                               ; high word of argument 0
0434: jeq #0x0 ? 0435 : 0491
0435: ld [16]                               ; low word of argument 0
0436: jge #0x60000 ? 0491 : 0437
0437: ret #0x5000d                          ; errno EACCES
0438: ld [40]                               ; low word of argument 3
0439: jset #0x10 ? 0440 : 0491
0440: ld [20]                               ; high word of argument 0
0441: jeq #0x0 ? 0442 : 0491
0442: ld [16]                               ; low word of argument 0
0443: jge #0x60000 ? 0491 : 0444
0444: ld [20]                               ; high word of argument 0
0445: jeq #0x0 ? 0446 : 0480
0446: ld [16]                               ; low word of argument 0
0447: jeq #0x10000 ? 0448 : 0466
0448: ld [28]                               ; high word of argument 1
0449: jeq #0x0 ? 0450 : 0466
0450: ld [24]                               ; low word of argument 1
0451: jeq #0x40000 ? 0452 : 0466
0452: ld [36]                               ; high word of argument 2
0453: jeq #0x0 ? 0454 : 0466
0454: ld [32]                               ; low word of argument 2
0455: jeq #0x5 ? 0456 : 0466
0456: ld [44]                               ; high word of argument 3
0457: jeq #0x0 ? 0458 : 0466
0458: ld [40]                               ; low word of argument 3
0459: jeq #0x11 ? 0460 : 0466
0460: ld [48]                               ; low word of argument 4
0461: jeq #0x3c0 ? 0462 : 0466
0462: ld [60]                               ; high word of argument 5
0463: jeq #0x0 ? 0464 : 0466
0464: ld [56]                               ; low word of argument 5
0465: jeq #0x0 ? 0491 : 0466
0466: ld [16]                               ; low word of argument 0
0467: jeq #0x50000 ? 0468 : 0480
0468: ld [28]                               ; high word of argument 1
0469: jeq #0x0 ? 0470 : 0480
0470: ld [24]                               ; low word of argument 1
0471: jeq #0x10000 ? 0472 : 0480
0472: ld [36]                               ; high word of argument 2
0473: jeq #0x0 ? 0474 : 0480
0474: ld [32]                               ; low word of argument 2
0475: jeq #0x3 ? 0476 : 0480
0476: ld [44]                               ; high word of argument 3
0477: jeq #0x0 ? 0478 : 0480
0478: ld [40]                               ; low word of argument 3
0479: jeq #0x32 ? 0491 : 0480
0480: ret #0x50001                          ; errno EPERM
0481: jge #0x4 ? 0482 : 0484                ; stat
0482: jge #0x5 ? 0483 : 0490                ; fstat
0483: jeq #0x6 ? 0490 : 0491                ; lstat
0484: jge #0x3 ? 0485 : 0489                ; close
0485: ld [16]                               ; low word of argument 0
0486: jge #0x3c0 ? 0487 : 0491
0487: jgt #0x3c8 ? 0491 : 0488
0488: ret #0x50009                          ; errno EBADF
0489: jge #0x2 ? 0490 : 0491                ; open
0490: ret #0x7fc00000                       ; trap: notify the supervisor
0491: ret #0x7fff0000                       ; allow
0492: ret #0x80000000                       ; kill the process
0493: ld [44]                               ; high word of argument 3
0494: jeq #0x0 ? 0495 : 0521
0495: ld [40]                               ; low word of argument 3
0496: jeq #0x18 ? 0497 : 0521
0497: ld [36]                               ; high word of argument 2
0498: jeq #0x0 ? 0499 : 0521
0499: ld [32]                               ; low word of argument 2
0500: jge #0x10000 ? 0501 : 0521
0501: jset #0x1f ? 0521 : 0502
0502: ld [16]                               ; low word of argument 0
0503: jge #0x3c6 ? 0504 : 0511
0504: jge #0x3c8 ? 0505 : 0508
0505: jge #0x3c9 ? 0521 : 0506
0506: ld [32]                               ; low word of argument 2
0507: jge #0x10060 ? 0521 : 0520
0508: jge #0x3c7 ? 0509 : 0521
0509: ld [32]                               ; low word of argument 2
0510: jge #0x10660 ? 0521 : 0520
0511: jge #0x3c4 ? 0512 : 0517
0512: jge #0x3c5 ? 0513 : 0515
0513: ld [32]                               ; low word of argument 2
0514: jge #0x10560 ? 0521 : 0520
0515: ld [32]                               ; low word of argument 2
0516: jge #0x10160 ? 0521 : 0520
0517: jge #0x3c3 ? 0518 : 0521
0518: ld [32]                               ; low word of argument 2
0519: jge #0x10060 ? 0521 : 0520
0520: ret #0x7fff0000                       ; allow
0521: ret #0x7fc00000                       ; trap: notify the supervisor
