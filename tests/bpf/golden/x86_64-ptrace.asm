0000: ld [4]                                ; architecture
0001: jeq #0xc000003e ? 0003 : 0002         ; x86_64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0x49 ? 0005 : 0215               ; flock
0005: jge #0x102 ? 0006 : 0115              ; mkdirat
0006: jge #0x143 ? 0007 : 0054              ; userfaultfd
0007: jge #0x1b6 ? 0008 : 0031              ; pidfd_getfd
0008: jge #0x1bf ? 0009 : 0017              ; memfd_secret
0009: jge #0x1cb ? 0010 : 0013              ; lsm_get_self_attr
0010: jge #0x1cd ? 0011 : 0012              ; lsm_list_modules
0011: jge #0x1cf ? 0196 : 0185              ; setxattrat
0012: jge #0x1cc ? 0196 : 0185              ; lsm_set_self_attr
0013: jge #0x1c5 ? 0014 : 0015              ; map_shadow_stack
0014: jge #0x1c9 ? 0196 : 0185              ; statmount
0015: jge #0x1c4 ? 0186 : 0016              ; fchmodat2
0016: jge #0x1c0 ? 0185 : 0196              ; process_mrelease
0017: jge #0x1ba ? 0018 : 0021              ; mount_setattr
0018: jge #0x1bc ? 0019 : 0020              ; landlock_create_ruleset
0019: jge #0x1bd ? 0185 : 0083              ; landlock_add_rule
0020: jge #0x1bb ? 0178 : 0196              ; quotactl_fd
0021: jge #0x1b8 ? 0022 : 0023              ; process_madvise
0022: jge #0x1b9 ? 0185 : 0196              ; epoll_pwait2
0023: jge #0x1b7 ? 0024 : 0186              ; faccessat2
0024: ld [28]                               ; high word of argument 1
0025: jeq #0x0 ? 0026 : 0186
0026: ld [24]                               ; low word of argument 1
0027: jeq #0x10ff0 ? 0028 : 0186
0028: ld [40]                               ; low word of argument 3
0029: and #0xfffffdff
0030: jeq #0x1000 ? 0185 : 0186
0031: jge #0x1b5 ? 0032 : 0033              ; openat2
0032: ja 0445
0033: jge #0x151 ? 0034 : 0043
0034: jge #0x1b3 ? 0035 : 0040              ; clone3
0035: jge #0x1b4 ? 0036 : 0196              ; close_range
0036: ld [24]                               ; low word of argument 1
0037: jge #0x3c0 ? 0038 : 0185
0038: ld [16]                               ; low word of argument 0
0039: jgt #0x3c8 ? 0185 : 0186
0040: jge #0x1a9 ? 0041 : 0042              ; io_uring_setup
0041: jge #0x1b2 ? 0185 : 0196              ; pidfd_open
0042: jge #0x1a8 ? 0185 : 0196              ; pidfd_send_signal
0043: jge #0x14a ? 0044 : 0051              ; pkey_alloc
0044: jeq #0x14c ? 0045 : 0185              ; statx
0045: ld [28]                               ; high word of argument 1
0046: jeq #0x0 ? 0047 : 0186
0047: ld [24]                               ; low word of argument 1
0048: jeq #0x10ff0 ? 0049 : 0186
0049: ld [32]                               ; low word of argument 2
0050: jset #0x1000 ? 0185 : 0186
0051: jge #0x149 ? 0052 : 0053              ; pkey_mprotect
0052: ja 0385
0053: jge #0x144 ? 0185 : 0196              ; membarrier
0054: jge #0x12b ? 0055 : 0094              ; recvmmsg
0055: jge #0x139 ? 0056 : 0077              ; finit_module
0056: jge #0x13e ? 0057 : 0068              ; getrandom
0057: jge #0x141 ? 0058 : 0067              ; bpf
0058: jge #0x142 ? 0059 : 0196              ; execveat
0059: ld [16]                               ; low word of argument 0
0060: jeq #0x3c1 ? 0061 : 0186
0061: ld [28]                               ; high word of argument 1
0062: jeq #0x0 ? 0063 : 0186
0063: ld [24]                               ; low word of argument 1
0064: jeq #0x10ff0 ? 0065 : 0186
0065: ld [48]                               ; low word of argument 4
0066: jeq #0x1000 ? 0185 : 0186
0067: jge #0x140 ? 0178 : 0185              ; kexec_file_load
0068: jge #0x13c ? 0069 : 0075              ; renameat2
0069: jge #0x13d ? 0070 : 0186              ; seccomp
0070: ld [16]                               ; low word of argument 0
0071: jeq #0x1 ? 0072 : 0185
0072: ld [24]                               ; low word of argument 1
0073: jset #0x8 ? 0074 : 0185
0074: ret #0x50010                          ; errno EBUSY
0075: jge #0x13a ? 0076 : 0178              ; sched_setattr
0076: jge #0x13b ? 0185 : 0183              ; sched_getattr
0077: jge #0x133 ? 0078 : 0081              ; sendmmsg
0078: jge #0x135 ? 0079 : 0080              ; getcpu
0079: jge #0x136 ? 0186 : 0185              ; process_vm_readv
0080: jge #0x134 ? 0178 : 0186              ; setns
0081: jge #0x12f ? 0082 : 0084              ; name_to_handle_at
0082: jge #0x131 ? 0185 : 0083              ; clock_adjtime
0083: ret #0x5005f                          ; errno ENOTSUP
0084: jge #0x12e ? 0085 : 0093              ; prlimit64
0085: ld [24]                               ; low word of argument 1
0086: jeq #0xa ? 0087 : 0091
0087: ld [36]                               ; high word of argument 2
0088: jeq #0x0 ? 0089 : 0178
0089: ld [32]                               ; low word of argument 2
0090: jeq #0x0 ? 0091 : 0178
0091: ld [16]                               ; low word of argument 0
0092: jeq #0x0 ? 0185 : 0186
0093: jge #0x12c ? 0196 : 0185              ; fanotify_init
0094: jge #0x110 ? 0095 : 0106              ; unshare
0095: jge #0x118 ? 0096 : 0100              ; utimensat
0096: jge #0x125 ? 0097 : 0098              ; pipe2
0097: jge #0x12a ? 0196 : 0185              ; perf_event_open
0098: jge #0x124 ? 0288 : 0099              ; dup3
0099: jge #0x119 ? 0185 : 0186              ; epoll_pwait
0100: jge #0x113 ? 0101 : 0102              ; splice
0101: jge #0x117 ? 0183 : 0185              ; move_pages
0102: jge #0x112 ? 0183 : 0103              ; get_robust_list
0103: jge #0x111 ? 0185 : 0104              ; set_robust_list
0104: ld [16]                               ; low word of argument 0
0105: jset #0x7e020080 ? 0178 : 0185
0106: jge #0x107 ? 0107 : 0108              ; unlinkat
0107: jge #0x10e ? 0185 : 0186              ; pselect6
0108: jge #0x106 ? 0109 : 0186              ; newfstatat
0109: ld [28]                               ; high word of argument 1
0110: jeq #0x0 ? 0111 : 0186
0111: ld [24]                               ; low word of argument 1
0112: jeq #0x10ff0 ? 0113 : 0186
0113: ld [40]                               ; low word of argument 3
0114: jeq #0x1000 ? 0185 : 0186
0115: jge #0xa2 ? 0116 : 0160               ; sync
0116: jge #0xe4 ? 0117 : 0141               ; clock_gettime
0117: jge #0xfe ? 0118 : 0127               ; inotify_add_watch
0118: jge #0x101 ? 0119 : 0125              ; openat
0119: ld [28]                               ; high word of argument 1
0120: jeq #0x0 ? 0121 : 0186
0121: ld [24]                               ; low word of argument 1
0122: jeq #0x1b800 ? 0123 : 0186
0123: ld [32]                               ; low word of argument 2
0124: jset #0x400040 ? 0186 : 0185
0125: jge #0x100 ? 0183 : 0126              ; migrate_pages
0126: jge #0xff ? 0185 : 0186               ; inotify_rm_watch
0127: jge #0xf6 ? 0128 : 0136               ; kexec_load
0128: jge #0xfb ? 0129 : 0134               ; ioprio_set
0129: jge #0xfc ? 0185 : 0130               ; ioprio_get
0130: ld [16]                               ; low word of argument 0
0131: jeq #0x1 ? 0132 : 0186
0132: ld [24]                               ; low word of argument 1
0133: jeq #0x0 ? 0185 : 0186
0134: jge #0xf8 ? 0196 : 0135               ; add_key
0135: jge #0xf7 ? 0185 : 0178               ; waitid
0136: jge #0xed ? 0137 : 0139               ; mbind
0137: jge #0xf2 ? 0185 : 0138               ; mq_timedsend
0138: jge #0xf0 ? 0196 : 0185               ; mq_open
0139: jge #0xec ? 0196 : 0140               ; vserver
0140: jge #0xeb ? 0186 : 0185               ; utimes
0141: jge #0xc2 ? 0142 : 0151               ; listxattr
0142: jge #0xd4 ? 0143 : 0146               ; lookup_dcookie
0143: jge #0xd9 ? 0144 : 0145               ; getdents64
0144: jge #0xe3 ? 0178 : 0185               ; clock_settime
0145: jeq #0xd5 ? 0185 : 0196               ; epoll_create
0146: jge #0xc8 ? 0147 : 0150               ; tkill
0147: jeq #0xcb ? 0148 : 0185               ; sched_setaffinity
0148: ld [16]                               ; low word of argument 0
0149: jeq #0x0 ? 0185 : 0186
0150: jeq #0xc4 ? 0185 : 0186               ; flistxattr
0151: jge #0xb3 ? 0152 : 0156               ; quotactl
0152: jge #0xba ? 0153 : 0155               ; gettid
0153: jge #0xc1 ? 0185 : 0154               ; fgetxattr
0154: jge #0xbc ? 0186 : 0185               ; setxattr
0155: jge #0xb4 ? 0196 : 0178               ; nfsservctl
0156: jge #0xaf ? 0157 : 0158               ; init_module
0157: jge #0xb1 ? 0196 : 0178               ; get_kernel_syms
0158: jge #0xae ? 0196 : 0159               ; create_module
0159: jge #0xa3 ? 0178 : 0185               ; acct
0160: jge #0x84 ? 0161 : 0197               ; utime
0161: jge #0x9a ? 0162 : 0179               ; modify_ldt
0162: jge #0x9e ? 0163 : 0171               ; arch_prctl
0163: jge #0xa0 ? 0164 : 0167               ; setrlimit
0164: jge #0xa1 ? 0178 : 0165               ; chroot
0165: ld [16]                               ; low word of argument 0
0166: jeq #0xa ? 0178 : 0185
0167: jge #0x9f ? 0185 : 0168               ; adjtimex
0168: ld [16]                               ; low word of argument 0
0169: jge #0x4001 ? 0170 : 0185
0170: jgt #0x4004 ? 0185 : 0384
0171: jge #0x9d ? 0172 : 0176               ; prctl
0172: ld [16]                               ; low word of argument 0
0173: jeq #0x4 ? 0376 : 0174
0174: jeq #0x18 ? 0186 : 0175
0175: jeq #0x1c ? 0186 : 0185
0176: jge #0x9c ? 0196 : 0177               ; _sysctl
0177: jge #0x9b ? 0178 : 0185               ; pivot_root
0178: ret #0x50001                          ; errno EPERM
0179: jge #0x8e ? 0180 : 0187               ; sched_setparam
0180: jge #0x91 ? 0181 : 0182               ; sched_getscheduler
0181: jge #0x99 ? 0432 : 0185               ; vhangup
0182: jeq #0x8f ? 0185 : 0183               ; sched_getparam
0183: ld [16]                               ; low word of argument 0
0184: jeq #0x0 ? 0185 : 0186
0185: ret #0x7fff0000                       ; allow
0186: ret #0x7ff00000                       ; trap: stop for the supervisor
0187: jge #0x89 ? 0188 : 0194               ; statfs
0188: jge #0x8d ? 0189 : 0193               ; setpriority
0189: ld [16]                               ; low word of argument 0
0190: jeq #0x0 ? 0191 : 0442
0191: ld [24]                               ; low word of argument 1
0192: jeq #0x0 ? 0443 : 0442
0193: jge #0x8a ? 0443 : 0442               ; fstatfs
0194: jge #0x86 ? 0195 : 0442               ; uselib
0195: jge #0x87 ? 0443 : 0196               ; personality
0196: ret #0x50026                          ; errno ENOSYS
0197: jge #0x6b ? 0198 : 0207               ; geteuid
0198: jge #0x78 ? 0199 : 0203               ; getresgid
0199: jge #0x7e ? 0200 : 0201               ; capset
0200: jge #0x7f ? 0443 : 0442               ; rt_sigpending
0201: jge #0x7c ? 0443 : 0202               ; getsid
0202: jge #0x7a ? 0442 : 0443               ; setfsuid
0203: jge #0x74 ? 0204 : 0205               ; setgroups
0204: jeq #0x76 ? 0443 : 0442               ; getresuid
0205: jge #0x73 ? 0443 : 0206               ; getgroups
0206: jge #0x71 ? 0442 : 0443               ; setreuid
0207: jge #0x60 ? 0208 : 0212               ; gettimeofday
0208: jge #0x67 ? 0209 : 0211               ; syslog
0209: jge #0x69 ? 0442 : 0210               ; setuid
0210: jge #0x68 ? 0443 : 0432               ; getgid
0211: jeq #0x65 ? 0442 : 0443               ; ptrace
0212: jge #0x4f ? 0213 : 0214               ; getcwd
0213: jeq #0x51 ? 0443 : 0442               ; fchdir
0214: jeq #0x4c ? 0442 : 0443               ; truncate
0215: jge #0xc ? 0216 : 0377                ; brk
0216: jge #0x21 ? 0217 : 0291               ; dup2
0217: jge #0x48 ? 0218 : 0226               ; fcntl
0218: ld [16]                               ; low word of argument 0
0219: jge #0x3c0 ? 0220 : 0223
0220: jgt #0x3c8 ? 0223 : 0221
0221: ld [24]                               ; low word of argument 1
0222: jeq #0x1 ? 0443 : 0440
0223: ld [24]                               ; low word of argument 1
0224: jeq #0x400 ? 0384 : 0225
0225: jeq #0x410 ? 0384 : 0443
0226: jge #0x31 ? 0227 : 0243               ; bind
0227: jge #0x38 ? 0228 : 0232               ; clone
0228: jge #0x39 ? 0229 : 0230               ; fork
0229: jeq #0x3b ? 0442 : 0443               ; execve
0230: ld [16]                               ; low word of argument 0
0231: jset #0x7e820000 ? 0432 : 0443
0232: jge #0x33 ? 0233 : 0234               ; getsockname
0233: jge #0x35 ? 0443 : 0442               ; socketpair
0234: jge #0x32 ? 0443 : 0235               ; listen
0235: ld [28]                               ; high word of argument 1
0236: jeq #0x0 ? 0237 : 0442
0237: ld [24]                               ; low word of argument 1
0238: jge #0x1b000 ? 0239 : 0442
0239: jge #0x1b800 ? 0442 : 0240
0240: jset #0x1f ? 0442 : 0241
0241: ld [32]                               ; low word of argument 2
0242: jeq #0x20 ? 0443 : 0442
0243: jge #0x2b ? 0244 : 0271               ; accept
0244: jge #0x2e ? 0245 : 0258               ; sendmsg
0245: jge #0x2f ? 0443 : 0246               ; recvmsg
0246: ld [28]                               ; high word of argument 1
0247: jeq #0x0 ? 0248 : 0252
0248: ld [24]                               ; low word of argument 1
0249: jge #0x4f000 ? 0250 : 0252
0250: jge #0x4f800 ? 0252 : 0251
0251: jset #0x7f ? 0252 : 0443
0252: ld [28]                               ; high word of argument 1
0253: jeq #0x0 ? 0254 : 0442
0254: ld [24]                               ; low word of argument 1
0255: jge #0x4f800 ? 0256 : 0442
0256: jge #0x50000 ? 0442 : 0257
0257: jset #0xff ? 0442 : 0443
0258: jeq #0x2c ? 0259 : 0443               ; sendto
0259: ld [52]                               ; high word of argument 4
0260: jeq #0x0 ? 0261 : 0263
0261: ld [48]                               ; low word of argument 4
0262: jeq #0x0 ? 0443 : 0263
0263: ld [52]                               ; high word of argument 4
0264: jeq #0x0 ? 0265 : 0442
0265: ld [48]                               ; low word of argument 4
0266: jge #0x13000 ? 0267 : 0442
0267: jge #0x1b800 ? 0442 : 0268
0268: jset #0x1f ? 0442 : 0269
0269: ld [56]                               ; low word of argument 5
0270: jeq #0x20 ? 0443 : 0442
0271: jge #0x22 ? 0272 : 0288               ; pause
0272: jge #0x2a ? 0273 : 0443               ; connect
0273: ld [28]                               ; high word of argument 1
0274: jeq #0x0 ? 0275 : 0281
0275: ld [24]                               ; low word of argument 1
0276: jge #0x13000 ? 0277 : 0281
0277: jge #0x1b800 ? 0281 : 0278
0278: jset #0x1f ? 0281 : 0279
0279: ld [32]                               ; low word of argument 2
0280: jeq #0x20 ? 0443 : 0281
0281: ld [28]                               ; high word of argument 1
0282: jeq #0x0 ? 0283 : 0442
0283: ld [24]                               ; low word of argument 1
0284: jge #0x4f800 ? 0285 : 0442
0285: jge #0x50000 ? 0442 : 0286
0286: and #0xff
0287: jeq #0x50 ? 0443 : 0442
0288: ld [24]                               ; low word of argument 1
0289: jge #0x3c0 ? 0290 : 0443
0290: jgt #0x3c8 ? 0443 : 0440
0291: jge #0x15 ? 0292 : 0320               ; access
0292: jge #0x1c ? 0293 : 0307               ; madvise
0293: jge #0x1d ? 0294 : 0303               ; shmget
0294: jeq #0x1e ? 0295 : 0443               ; shmat
0295: ld [28]                               ; high word of argument 1
0296: jeq #0x0 ? 0297 : 0443
0297: ld [24]                               ; low word of argument 1
0298: jge #0x60000 ? 0443 : 0299
0299: ld [28]                               ; high word of argument 1
0300: jeq #0x0 ? 0301 : 0384
0301: ld [24]                               ; low word of argument 1
0302: jeq #0x0 ? 0443 : 0384
0303: ld [20]                               ; high word of argument 0
0304: jeq #0x0 ? 0305 : 0443
0305: ld [16]                               ; low word of argument 0
0306: jge #0x60000 ? 0443 : 0384
0307: jge #0x19 ? 0308 : 0319               ; mremap
0308: jge #0x1a ? 0443 : 0309               ; msync
0309: ld [20]                               ; high word of argument 0
0310: jeq #0x0 ? 0311 : 0313
0311: ld [16]                               ; low word of argument 0
0312: jge #0x60000 ? 0313 : 0384
0313: ld [40]                               ; low word of argument 3
0314: jset #0x2 ? 0315 : 0443
0315: ld [52]                               ; high word of argument 4
0316: jeq #0x0 ? 0317 : 0443
0317: ld [48]                               ; low word of argument 4
0318: jge #0x60000 ? 0443 : 0384
0319: jge #0x16 ? 0443 : 0442               ; pipe
0320: jge #0x10 ? 0321 : 0367               ; ioctl
0321: jge #0x11 ? 0443 : 0322               ; pread64
0322: ld [16]                               ; low word of argument 0
0323: jge #0x3c0 ? 0324 : 0325
0324: jgt #0x3c8 ? 0325 : 0440
0325: ld [24]                               ; low word of argument 1
0326: and #0xff00
0327: jeq #0x9400 ? 0328 : 0333
0328: ld [24]                               ; low word of argument 1
0329: jeq #0x40049409 ? 0443 : 0330
0330: jeq #0x4020940d ? 0443 : 0331
0331: jeq #0xc0189436 ? 0443 : 0332
0332: ret #0x50019                          ; errno ENOTTY
0333: ld [24]                               ; low word of argument 1
0334: jge #0x40046603 ? 0335 : 0351
0335: jge #0x40086605 ? 0336 : 0343
0336: jge #0x40806685 ? 0337 : 0340
0337: jge #0x800c6613 ? 0338 : 0339
0338: jge #0x800c6614 ? 0443 : 0432
0339: jge #0x40806686 ? 0443 : 0432
0340: jge #0x401c5820 ? 0341 : 0342
0341: jge #0x401c5821 ? 0443 : 0432
0342: jeq #0x40087602 ? 0432 : 0443
0343: jge #0x40047602 ? 0344 : 0348
0344: jge #0x40086603 ? 0345 : 0346
0345: jge #0x40086604 ? 0432 : 0443
0346: jge #0x40086602 ? 0432 : 0347
0347: jge #0x40047603 ? 0443 : 0432
0348: jge #0x40047211 ? 0349 : 0350
0349: jge #0x40047212 ? 0443 : 0432
0350: jeq #0x40046604 ? 0432 : 0443
0351: jge #0x4bfc ? 0352 : 0360
0352: jge #0x5423 ? 0353 : 0357
0353: jge #0x660a ? 0354 : 0355
0354: jge #0x40046602 ? 0432 : 0443
0355: jge #0x6609 ? 0432 : 0356
0356: jge #0x5424 ? 0443 : 0432
0357: jge #0x541c ? 0358 : 0359
0358: jge #0x541d ? 0443 : 0432
0359: jeq #0x5412 ? 0432 : 0443
0360: jge #0x4b4b ? 0361 : 0364
0361: jge #0x4b4e ? 0362 : 0363
0362: jge #0x4bfb ? 0432 : 0443
0363: jeq #0x4b4c ? 0443 : 0432
0364: jge #0x4b49 ? 0365 : 0366
0365: jge #0x4b4a ? 0443 : 0432
0366: jeq #0x4b47 ? 0432 : 0443
0367: jge #0xd ? 0443 : 0368                ; rt_sigaction
0368: ld [20]                               ; high word of argument 0
0369: jeq #0x0 ? 0370 : 0443
0370: ld [16]                               ; low word of argument 0
0371: jge #0x60000 ? 0443 : 0372
0372: ld [20]                               ; high word of argument 0
0373: jeq #0x0 ? 0374 : 0376
0374: ld [16]                               ; low word of argument 0
0375: jeq #0x0 ? 0443 : 0376
0376: ret #0x50000                          ; answer 0
0377: jge #0x9 ? 0378 : 0433                ; mmap
0378: jge #0xa ? 0379 : 0390                ; mprotect
0379: jge #0xb ? 0380 : 0385                ; munmap
0380: ld [20]                               ; high word of argument 0
0381: jeq #0x0 ? 0382 : 0443
0382: ld [16]                               ; low word of argument 0
0383: jge #0x60000 ? 0443 : 0384
0384: ret #0x50016                          ; errno EINVAL
0385: ld [20]                               ; high word of argument 0
0386: jeq #0x0 ? 0387 : 0443
0387: ld [16]                               ; low word of argument 0
0388: jge #0x60000 ? 0443 : 0389
0389: ret #0x5000d                          ; errno EACCES
0390: ld [40]                               ; low word of argument 3
0391: jset #0x10 ? 0392 : 0443
0392: ld [20]                               ; high word of argument 0
0393: jeq #0x0 ? 0394 : 0443
0394: ld [16]                               ; low word of argument 0
0395: jge #0x60000 ? 0443 : 0396
0396: ld [20]                               ; high word of argument 0
0397: jeq #0x0 ? 0398 : 0432
0398: ld [16]                               ; low word of argument 0
0399: jeq #0x10000 ? 0400 : 0418
0400: ld [28]                               ; high word of argument 1
0401: jeq #0x0 ? 0402 : 0418
0402: ld [24]                               ; low word of argument 1
0403: jeq #0x40000 ? 0404 : 0418
0404: ld [36]                               ; high word of argument 2
0405: jeq #0x0 ? 0406 : 0418
0406: ld [32]                               ; low word of argument 2
0407: jeq #0x5 ? 0408 : 0418
0408: ld [44]                               ; high word of argument 3
0409: jeq #0x0 ? 0410 : 0418
0410: ld [40]                               ; low word of argument 3
0411: jeq #0x11 ? 0412 : 0418
0412: ld [48]                               ; low word of argument 4
0413: jeq #0x3c0 ? 0414 : 0418
0414: ld [60]                               ; high word of argument 5
0415: jeq #0x0 ? 0416 : 0418
0416: ld [56]                               ; low word of argument 5
0417: jeq #0x0 ? 0443 : 0418
0418: ld [16]                               ; low word of argument 0
0419: jeq #0x50000 ? 0420 : 0432
0420: ld [28]                               ; high word of argument 1
0421: jeq #0x0 ? 0422 : 0432
0422: ld [24]                               ; low word of argument 1
0423: jeq #0x10000 ? 0424 : 0432
0424: ld [36]                               ; high word of argument 2
0425: jeq #0x0 ? 0426 : 0432
0426: ld [32]                               ; low word of argument 2
0427: jeq #0x3 ? 0428 : 0432
0428: ld [44]                               ; high word of argument 3
0429: jeq #0x0 ? 0430 : 0432
0430: ld [40]                               ; low word of argument 3
0431: jeq #0x32 ? 0443 : 0432
0432: ret #0x50001                          ; errno EPERM
0433: jge #0x4 ? 0434 : 0436                ; stat
0434: jge #0x5 ? 0435 : 0442                ; fstat
0435: jeq #0x6 ? 0442 : 0443                ; lstat
0436: jge #0x3 ? 0437 : 0441                ; close
0437: ld [16]                               ; low word of argument 0
0438: jge #0x3c0 ? 0439 : 0443
0439: jgt #0x3c8 ? 0443 : 0440
0440: ret #0x50009                          ; errno EBADF
0441: jge #0x2 ? 0442 : 0443                ; open
0442: ret #0x7ff00000                       ; trap: stop for the supervisor
0443: ret #0x7fff0000                       ; allow
0444: ret #0x80000000                       ; kill the process
0445: ld [44]                               ; high word of argument 3
0446: jeq #0x0 ? 0447 : 0473
0447: ld [40]                               ; low word of argument 3
0448: jeq #0x18 ? 0449 : 0473
0449: ld [36]                               ; high word of argument 2
0450: jeq #0x0 ? 0451 : 0473
0451: ld [32]                               ; low word of argument 2
0452: jge #0x10000 ? 0453 : 0473
0453: jset #0x1f ? 0473 : 0454
0454: ld [16]                               ; low word of argument 0
0455: jge #0x3c6 ? 0456 : 0463
0456: jge #0x3c8 ? 0457 : 0460
0457: jge #0x3c9 ? 0473 : 0458
0458: ld [32]                               ; low word of argument 2
0459: jge #0x10040 ? 0473 : 0472
0460: jge #0x3c7 ? 0461 : 0473
0461: ld [32]                               ; low word of argument 2
0462: jge #0x10640 ? 0473 : 0472
0463: jge #0x3c4 ? 0464 : 0469
0464: jge #0x3c5 ? 0465 : 0467
0465: ld [32]                               ; low word of argument 2
0466: jge #0x10540 ? 0473 : 0472
0467: ld [32]                               ; low word of argument 2
0468: jge #0x10140 ? 0473 : 0472
0469: jge #0x3c3 ? 0470 : 0473
0470: ld [32]                               ; low word of argument 2
0471: jge #0x10040 ? 0473 : 0472
0472: ret #0x7fff0000                       ; allow
0473: ret #0x7ff00000                       ; trap: stop for the supervisor
