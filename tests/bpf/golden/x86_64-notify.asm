0000: ld [4]                                ; architecture
0001: jeq #0xc000003e ? 0003 : 0002         ; x86_64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0x49 ? 0005 : 0219               ; flock
0005: jge #0x100 ? 0006 : 0124              ; migrate_pages
0006: jge #0x141 ? 0007 : 0075              ; bpf
0007: jge #0x1b6 ? 0008 : 0023              ; pidfd_getfd
0008: jge #0x1c0 ? 0009 : 0016              ; process_mrelease
0009: jge #0x1cb ? 0010 : 0013              ; lsm_get_self_attr
0010: jge #0x1cd ? 0011 : 0012              ; lsm_list_modules
0011: jge #0x1cf ? 0194 : 0197              ; setxattrat
0012: jge #0x1cc ? 0194 : 0197              ; lsm_set_self_attr
0013: jge #0x1c5 ? 0014 : 0015              ; map_shadow_stack
0014: jge #0x1c9 ? 0194 : 0197              ; statmount
0015: jge #0x1c4 ? 0198 : 0197              ; fchmodat2
0016: jge #0x1bb ? 0017 : 0020              ; quotactl_fd
0017: jge #0x1bd ? 0018 : 0019              ; landlock_add_rule
0018: jge #0x1bf ? 0194 : 0197              ; memfd_secret
0019: jge #0x1bc ? 0094 : 0180              ; landlock_create_ruleset
0020: jge #0x1b9 ? 0021 : 0022              ; epoll_pwait2
0021: jge #0x1ba ? 0194 : 0197              ; mount_setattr
0022: jge #0x1b8 ? 0194 : 0198              ; process_madvise
0023: jge #0x1b2 ? 0024 : 0058              ; pidfd_open
0024: jge #0x1b5 ? 0025 : 0052              ; openat2
0025: ld [44]                               ; high word of argument 3
0026: jeq #0x0 ? 0027 : 0198
0027: ld [40]                               ; low word of argument 3
0028: jeq #0x18 ? 0029 : 0198
0029: ld [36]                               ; high word of argument 2
0030: jeq #0x0 ? 0031 : 0198
0031: ld [32]                               ; low word of argument 2
0032: jge #0x10000 ? 0033 : 0198
0033: jset #0x1f ? 0198 : 0034
0034: ld [16]                               ; low word of argument 0
0035: jge #0x3c6 ? 0036 : 0043
0036: jge #0x3c8 ? 0037 : 0040
0037: jge #0x3c9 ? 0198 : 0038
0038: ld [32]                               ; low word of argument 2
0039: jge #0x10040 ? 0198 : 0197
0040: jge #0x3c7 ? 0041 : 0198
0041: ld [32]                               ; low word of argument 2
0042: jge #0x10640 ? 0198 : 0197
0043: jge #0x3c4 ? 0044 : 0049
0044: jge #0x3c5 ? 0045 : 0047
0045: ld [32]                               ; low word of argument 2
0046: jge #0x10540 ? 0198 : 0197
0047: ld [32]                               ; low word of argument 2
0048: jge #0x10140 ? 0198 : 0197
0049: jge #0x3c3 ? 0050 : 0198
0050: ld [32]                               ; low word of argument 2
0051: jge #0x10040 ? 0198 : 0197
0052: jge #0x1b4 ? 0053 : 0057              ; close_range
0053: ld [24]                               ; low word of argument 1
0054: jge #0x3c0 ? 0055 : 0197
0055: ld [16]                               ; low word of argument 0
0056: jgt #0x3c8 ? 0197 : 0198
0057: jge #0x1b3 ? 0194 : 0197              ; clone3
0058: jge #0x14a ? 0059 : 0062              ; pkey_alloc
0059: jge #0x151 ? 0060 : 0061
0060: jeq #0x1a8 ? 0197 : 0194              ; pidfd_send_signal
0061: jeq #0x14c ? 0198 : 0197              ; statx
0062: jge #0x143 ? 0063 : 0066              ; userfaultfd
0063: jge #0x149 ? 0064 : 0065              ; pkey_mprotect
0064: ja 0397
0065: jge #0x144 ? 0197 : 0194              ; membarrier
0066: jge #0x142 ? 0067 : 0194              ; execveat
0067: ld [16]                               ; low word of argument 0
0068: jeq #0x3c1 ? 0069 : 0198
0069: ld [28]                               ; high word of argument 1
0070: jeq #0x0 ? 0071 : 0198
0071: ld [24]                               ; low word of argument 1
0072: jeq #0x10ff0 ? 0073 : 0198
0073: ld [48]                               ; low word of argument 4
0074: jeq #0x1000 ? 0197 : 0198
0075: jge #0x12a ? 0076 : 0106              ; perf_event_open
0076: jge #0x135 ? 0077 : 0090              ; getcpu
0077: jge #0x13c ? 0078 : 0086              ; renameat2
0078: jge #0x13e ? 0079 : 0080              ; getrandom
0079: jge #0x140 ? 0180 : 0197              ; kexec_file_load
0080: jge #0x13d ? 0081 : 0198              ; seccomp
0081: ld [16]                               ; low word of argument 0
0082: jeq #0x1 ? 0083 : 0197
0083: ld [24]                               ; low word of argument 1
0084: jset #0x8 ? 0085 : 0197
0085: ret #0x50010                          ; errno EBUSY
0086: jge #0x13a ? 0087 : 0088              ; sched_setattr
0087: jge #0x13b ? 0197 : 0185              ; sched_getattr
0088: jge #0x139 ? 0180 : 0089              ; finit_module
0089: jge #0x136 ? 0198 : 0197              ; process_vm_readv
0090: jge #0x12f ? 0091 : 0095              ; name_to_handle_at
0091: jge #0x133 ? 0092 : 0093              ; sendmmsg
0092: jge #0x134 ? 0180 : 0198              ; setns
0093: jge #0x131 ? 0197 : 0094              ; clock_adjtime
0094: ret #0x5005f                          ; errno ENOTSUP
0095: jge #0x12c ? 0096 : 0105              ; fanotify_init
0096: jge #0x12e ? 0097 : 0194              ; prlimit64
0097: ld [24]                               ; low word of argument 1
0098: jeq #0xa ? 0099 : 0103
0099: ld [36]                               ; high word of argument 2
0100: jeq #0x0 ? 0101 : 0180
0101: ld [32]                               ; low word of argument 2
0102: jeq #0x0 ? 0103 : 0180
0103: ld [16]                               ; low word of argument 0
0104: jeq #0x0 ? 0197 : 0198
0105: jge #0x12b ? 0249 : 0194              ; recvmmsg
0106: jge #0x10e ? 0107 : 0116              ; pselect6
0107: jge #0x117 ? 0108 : 0111              ; move_pages
0108: jge #0x119 ? 0109 : 0110              ; epoll_pwait
0109: jeq #0x124 ? 0297 : 0197              ; dup3
0110: jge #0x118 ? 0198 : 0185              ; utimensat
0111: jge #0x112 ? 0112 : 0113              ; get_robust_list
0112: jge #0x113 ? 0197 : 0185              ; splice
0113: jeq #0x110 ? 0114 : 0197              ; unshare
0114: ld [16]                               ; low word of argument 0
0115: jset #0x7e020080 ? 0180 : 0197
0116: jge #0x102 ? 0198 : 0117              ; mkdirat
0117: jge #0x101 ? 0118 : 0185              ; openat
0118: ld [28]                               ; high word of argument 1
0119: jeq #0x0 ? 0120 : 0198
0120: ld [24]                               ; low word of argument 1
0121: jeq #0x1b800 ? 0122 : 0198
0122: ld [32]                               ; low word of argument 2
0123: jset #0x400040 ? 0198 : 0197
0124: jge #0x9e ? 0125 : 0169               ; arch_prctl
0125: jge #0xcb ? 0126 : 0147               ; sched_setaffinity
0126: jge #0xed ? 0127 : 0139               ; mbind
0127: jge #0xf8 ? 0128 : 0135               ; add_key
0128: jge #0xfc ? 0129 : 0130               ; ioprio_get
0129: jeq #0xfe ? 0198 : 0197               ; inotify_add_watch
0130: jge #0xfb ? 0131 : 0194               ; ioprio_set
0131: ld [16]                               ; low word of argument 0
0132: jeq #0x1 ? 0133 : 0198
0133: ld [24]                               ; low word of argument 1
0134: jeq #0x0 ? 0197 : 0198
0135: jge #0xf6 ? 0136 : 0137               ; kexec_load
0136: jge #0xf7 ? 0197 : 0180               ; waitid
0137: jge #0xf2 ? 0197 : 0138               ; mq_timedsend
0138: jge #0xf0 ? 0194 : 0197               ; mq_open
0139: jge #0xd9 ? 0140 : 0143               ; getdents64
0140: jge #0xeb ? 0141 : 0142               ; utimes
0141: jge #0xec ? 0194 : 0198               ; vserver
0142: jeq #0xe3 ? 0180 : 0197               ; clock_settime
0143: jge #0xd5 ? 0144 : 0145               ; epoll_create
0144: jge #0xd6 ? 0194 : 0197               ; epoll_ctl_old
0145: jge #0xd4 ? 0194 : 0146               ; lookup_dcookie
0146: jge #0xcc ? 0197 : 0185               ; sched_getaffinity
0147: jge #0xb3 ? 0148 : 0156               ; quotactl
0148: jge #0xc1 ? 0149 : 0153               ; fgetxattr
0149: jge #0xc5 ? 0150 : 0151               ; removexattr
0150: jge #0xc8 ? 0197 : 0198               ; tkill
0151: jge #0xc4 ? 0197 : 0152               ; flistxattr
0152: jge #0xc2 ? 0198 : 0197               ; listxattr
0153: jge #0xba ? 0154 : 0155               ; gettid
0154: jge #0xbc ? 0198 : 0197               ; setxattr
0155: jge #0xb4 ? 0194 : 0180               ; nfsservctl
0156: jge #0xa3 ? 0157 : 0160               ; acct
0157: jge #0xaf ? 0158 : 0159               ; init_module
0158: jge #0xb1 ? 0194 : 0180               ; get_kernel_syms
0159: jge #0xae ? 0194 : 0180               ; create_module
0160: jge #0xa1 ? 0161 : 0162               ; chroot
0161: jge #0xa2 ? 0197 : 0180               ; sync
0162: jge #0xa0 ? 0163 : 0165               ; setrlimit
0163: ld [16]                               ; low word of argument 0
0164: jeq #0xa ? 0180 : 0197
0165: jge #0x9f ? 0197 : 0166               ; adjtimex
0166: ld [16]                               ; low word of argument 0
0167: jge #0x4001 ? 0168 : 0197
0168: jgt #0x4004 ? 0197 : 0395
0169: jge #0x7e ? 0170 : 0199               ; capset
0170: jge #0x8f ? 0171 : 0182               ; sched_getparam
0171: jge #0x9b ? 0172 : 0178               ; pivot_root
0172: jge #0x9d ? 0173 : 0177               ; prctl
0173: ld [16]                               ; low word of argument 0
0174: jeq #0x4 ? 0390 : 0175
0175: jeq #0x18 ? 0198 : 0176
0176: jeq #0x1c ? 0198 : 0197
0177: jge #0x9c ? 0194 : 0180               ; _sysctl
0178: jge #0x99 ? 0179 : 0181               ; vhangup
0179: jge #0x9a ? 0197 : 0180               ; modify_ldt
0180: ret #0x50001                          ; errno EPERM
0181: jeq #0x90 ? 0185 : 0197               ; sched_setscheduler
0182: jge #0x89 ? 0183 : 0192               ; statfs
0183: jge #0x8d ? 0184 : 0191               ; setpriority
0184: jge #0x8e ? 0185 : 0187               ; sched_setparam
0185: ld [16]                               ; low word of argument 0
0186: jeq #0x0 ? 0197 : 0198
0187: ld [16]                               ; low word of argument 0
0188: jeq #0x0 ? 0189 : 0198
0189: ld [24]                               ; low word of argument 1
0190: jeq #0x0 ? 0197 : 0198
0191: jge #0x8a ? 0197 : 0198               ; fstatfs
0192: jge #0x86 ? 0193 : 0195               ; uselib
0193: jge #0x87 ? 0197 : 0194               ; personality
0194: ret #0x50026                          ; errno ENOSYS
0195: jge #0x84 ? 0198 : 0196               ; utime
0196: jge #0x7f ? 0197 : 0198               ; rt_sigpending
0197: ret #0x7fff0000                       ; allow
0198: ret #0x7fc00000                       ; trap: notify the supervisor
0199: jge #0x69 ? 0200 : 0208               ; setuid
0200: jge #0x76 ? 0201 : 0204               ; getresuid
0201: jge #0x7a ? 0202 : 0203               ; setfsuid
0202: jge #0x7c ? 0455 : 0454               ; getsid
0203: jeq #0x77 ? 0454 : 0455               ; setresgid
0204: jge #0x73 ? 0205 : 0206               ; getgroups
0205: jge #0x74 ? 0454 : 0455               ; setgroups
0206: jge #0x71 ? 0454 : 0207               ; setreuid
0207: jge #0x6b ? 0455 : 0454               ; geteuid
0208: jge #0x60 ? 0209 : 0216               ; gettimeofday
0209: jge #0x67 ? 0210 : 0211               ; syslog
0210: jge #0x68 ? 0455 : 0444               ; getgid
0211: jeq #0x65 ? 0212 : 0455               ; ptrace
0212: ld [20]                               ; high word of argument 0
0213: jeq #0x0 ? 0214 : 0454
0214: ld [16]                               ; low word of argument 0
0215: jeq #0x0 ? 0455 : 0454
0216: jge #0x4f ? 0217 : 0218               ; getcwd
0217: jeq #0x51 ? 0455 : 0454               ; fchdir
0218: jeq #0x4c ? 0454 : 0455               ; truncate
0219: jge #0xd ? 0220 : 0379                ; rt_sigaction
0220: jge #0x22 ? 0221 : 0294               ; pause
0221: jge #0x39 ? 0222 : 0232               ; fork
0222: jge #0x48 ? 0223 : 0231               ; fcntl
0223: ld [16]                               ; low word of argument 0
0224: jge #0x3c0 ? 0225 : 0228
0225: jgt #0x3c8 ? 0228 : 0226
0226: ld [24]                               ; low word of argument 1
0227: jeq #0x1 ? 0455 : 0452
0228: ld [24]                               ; low word of argument 1
0229: jeq #0x400 ? 0395 : 0230
0230: jeq #0x410 ? 0395 : 0455
0231: jeq #0x3b ? 0454 : 0455               ; execve
0232: jge #0x30 ? 0233 : 0248               ; shutdown
0233: jge #0x35 ? 0234 : 0237               ; socketpair
0234: jge #0x38 ? 0235 : 0455               ; clone
0235: ld [16]                               ; low word of argument 0
0236: jset #0x7e020000 ? 0444 : 0455
0237: jge #0x32 ? 0238 : 0239               ; listen
0238: jge #0x33 ? 0454 : 0455               ; getsockname
0239: jge #0x31 ? 0240 : 0455               ; bind
0240: ld [28]                               ; high word of argument 1
0241: jeq #0x0 ? 0242 : 0454
0242: ld [24]                               ; low word of argument 1
0243: jge #0x1b000 ? 0244 : 0454
0244: jge #0x1b800 ? 0454 : 0245
0245: jset #0x1f ? 0454 : 0246
0246: ld [32]                               ; low word of argument 2
0247: jeq #0x20 ? 0455 : 0454
0248: jge #0x2f ? 0249 : 0251               ; recvmsg
0249: ld [16]                               ; low word of argument 0
0250: jeq #0x3c2 ? 0454 : 0455
0251: jge #0x2c ? 0252 : 0278               ; sendto
0252: jge #0x2e ? 0253 : 0265               ; sendmsg
0253: ld [28]                               ; high word of argument 1
0254: jeq #0x0 ? 0255 : 0259
0255: ld [24]                               ; low word of argument 1
0256: jge #0x4f000 ? 0257 : 0259
0257: jge #0x4f800 ? 0259 : 0258
0258: jset #0x7f ? 0259 : 0455
0259: ld [28]                               ; high word of argument 1
0260: jeq #0x0 ? 0261 : 0454
0261: ld [24]                               ; low word of argument 1
0262: jge #0x4f800 ? 0263 : 0454
0263: jge #0x50000 ? 0454 : 0264
0264: jset #0xff ? 0454 : 0455
0265: jge #0x2d ? 0455 : 0266               ; recvfrom
0266: ld [52]                               ; high word of argument 4
0267: jeq #0x0 ? 0268 : 0270
0268: ld [48]                               ; low word of argument 4
0269: jeq #0x0 ? 0455 : 0270
0270: ld [52]                               ; high word of argument 4
0271: jeq #0x0 ? 0272 : 0454
0272: ld [48]                               ; low word of argument 4
0273: jge #0x13000 ? 0274 : 0454
0274: jge #0x1b800 ? 0454 : 0275
0275: jset #0x1f ? 0454 : 0276
0276: ld [56]                               ; low word of argument 5
0277: jeq #0x20 ? 0455 : 0454
0278: jeq #0x2a ? 0279 : 0455               ; connect
0279: ld [28]                               ; high word of argument 1
0280: jeq #0x0 ? 0281 : 0287
0281: ld [24]                               ; low word of argument 1
0282: jge #0x13000 ? 0283 : 0287
0283: jge #0x1b800 ? 0287 : 0284
0284: jset #0x1f ? 0287 : 0285
0285: ld [32]                               ; low word of argument 2
0286: jeq #0x20 ? 0455 : 0287
0287: ld [28]                               ; high word of argument 1
0288: jeq #0x0 ? 0289 : 0454
0289: ld [24]                               ; low word of argument 1
0290: jge #0x4f800 ? 0291 : 0454
0291: jge #0x50000 ? 0454 : 0292
0292: and #0xff
0293: jeq #0x50 ? 0455 : 0454
0294: jge #0x1c ? 0295 : 0319               ; madvise
0295: jge #0x1d ? 0296 : 0315               ; shmget
0296: jge #0x21 ? 0297 : 0302               ; dup2
0297: ld [24]                               ; low word of argument 1
0298: jge #0x3c0 ? 0299 : 0300
0299: jgt #0x3c8 ? 0300 : 0452
0300: ld [16]                               ; low word of argument 0
0301: jeq #0x3c2 ? 0452 : 0455
0302: jge #0x1f ? 0303 : 0306               ; shmctl
0303: jge #0x20 ? 0304 : 0455               ; dup
0304: ld [16]                               ; low word of argument 0
0305: jeq #0x3c2 ? 0452 : 0455
0306: jge #0x1e ? 0307 : 0455               ; shmat
0307: ld [28]                               ; high word of argument 1
0308: jeq #0x0 ? 0309 : 0455
0309: ld [24]                               ; low word of argument 1
0310: jge #0x60000 ? 0455 : 0311
0311: ld [28]                               ; high word of argument 1
0312: jeq #0x0 ? 0313 : 0395
0313: ld [24]                               ; low word of argument 1
0314: jeq #0x0 ? 0455 : 0395
0315: ld [20]                               ; high word of argument 0
0316: jeq #0x0 ? 0317 : 0455
0317: ld [16]                               ; low word of argument 0
0318: jge #0x60000 ? 0455 : 0395
0319: jge #0x11 ? 0320 : 0333               ; pread64
0320: jge #0x19 ? 0321 : 0332               ; mremap
0321: jge #0x1a ? 0455 : 0322               ; msync
0322: ld [20]                               ; high word of argument 0
0323: jeq #0x0 ? 0324 : 0326
0324: ld [16]                               ; low word of argument 0
0325: jge #0x60000 ? 0326 : 0395
0326: ld [40]                               ; low word of argument 3
0327: jset #0x2 ? 0328 : 0455
0328: ld [52]                               ; high word of argument 4
0329: jeq #0x0 ? 0330 : 0455
0330: ld [48]                               ; low word of argument 4
0331: jge #0x60000 ? 0455 : 0395
0332: jeq #0x15 ? 0454 : 0455               ; access
0333: jge #0x10 ? 0334 : 0455               ; ioctl
0334: ld [16]                               ; low word of argument 0
0335: jge #0x3c0 ? 0336 : 0337
0336: jgt #0x3c8 ? 0337 : 0452
0337: ld [24]                               ; low word of argument 1
0338: and #0xff00
0339: jeq #0x9400 ? 0340 : 0345
0340: ld [24]                               ; low word of argument 1
0341: jeq #0x40049409 ? 0455 : 0342
0342: jeq #0x4020940d ? 0455 : 0343
0343: jeq #0xc0189436 ? 0455 : 0344
0344: ret #0x50019                          ; errno ENOTTY
0345: ld [24]                               ; low word of argument 1
0346: jge #0x40046603 ? 0347 : 0363
0347: jge #0x40086605 ? 0348 : 0355
0348: jge #0x40806685 ? 0349 : 0352
0349: jge #0x800c6613 ? 0350 : 0351
0350: jge #0x800c6614 ? 0455 : 0444
0351: jge #0x40806686 ? 0455 : 0444
0352: jge #0x401c5820 ? 0353 : 0354
0353: jge #0x401c5821 ? 0455 : 0444
0354: jeq #0x40087602 ? 0444 : 0455
0355: jge #0x40047602 ? 0356 : 0360
0356: jge #0x40086603 ? 0357 : 0358
0357: jge #0x40086604 ? 0444 : 0455
0358: jge #0x40086602 ? 0444 : 0359
0359: jge #0x40047603 ? 0455 : 0444
0360: jge #0x40047211 ? 0361 : 0362
0361: jge #0x40047212 ? 0455 : 0444
0362: jeq #0x40046604 ? 0444 : 0455
0363: jge #0x4bfc ? 0364 : 0372
0364: jge #0x5423 ? 0365 : 0369
0365: jge #0x660a ? 0366 : 0367
0366: jge #0x40046602 ? 0444 : 0455
0367: jge #0x6609 ? 0444 : 0368
0368: jge #0x5424 ? 0455 : 0444
0369: jge #0x541c ? 0370 : 0371
0370: jge #0x541d ? 0455 : 0444
0371: jeq #0x5412 ? 0444 : 0455
0372: jge #0x4b4b ? 0373 : 0376
0373: jge #0x4b4e ? 0374 : 0375
0374: jge #0x4bfb ? 0444 : 0455
0375: jeq #0x4b4c ? 0455 : 0444
0376: jge #0x4b49 ? 0377 : 0378
0377: jge #0x4b4a ? 0455 : 0444
0378: jeq #0x4b47 ? 0444 : 0455
0379: jge #0x9 ? 0380 : 0445                ; mmap
0380: jge #0xb ? 0381 : 0396                ; munmap
0381: jge #0xc ? 0382 : 0391                ; brk
0382: ld [20]                               ; high word of argument 0
0383: jeq #0x0 ? 0384 : 0455
0384: ld [16]                               ; low word of argument 0
0385: jge #0x60000 ? 0455 : 0386
0386: ld [20]                               ; high word of argument 0
0387: jeq #0x0 ? 0388 : 0390
0388: ld [16]                               ; low word of argument 0
0389: jeq #0x0 ? 0455 : 0390
0390: ret #0x50000                          ; answer 0
0391: ld [20]                               ; high word of argument 0
0392: jeq #0x0 ? 0393 : 0455
0393: ld [16]                               ; low word of argument 0
0394: jge #0x60000 ? 0455 : 0395
0395: ret #0x50016                          ; errno EINVAL
0396: jge #0xa ? 0397 : 0402                ; mprotect
0397: ld [20]                               ; high word of argument 0
0398: jeq #0x0 ? 0399 : 0455
0399: ld [16]                               ; low word of argument 0
0400: jge #0x60000 ? 0455 : 0401
0401: ret #0x5000d                          ; errno EACCES
0402: ld [40]                               ; low word of argument 3
0403: jset #0x10 ? 0404 : 0455
0404: ld [20]                               ; high word of argument 0
0405: jeq #0x0 ? 0406 : 0455
0406: ld [16]                               ; low word of argument 0
0407: jge #0x60000 ? 0455 : 0408
0408: ld [20]                               ; high word of argument 0
0409: jeq #0x0 ? 0410 : 0444
0410: ld [16]                               ; low word of argument 0
0411: jeq #0x10000 ? 0412 : 0430
0412: ld [28]                               ; high word of argument 1
0413: jeq #0x0 ? 0414 : 0430
0414: ld [24]                               ; low word of argument 1
0415: jeq #0x40000 ? 0416 : 0430
0416: ld [36]                               ; high word of argument 2
0417: jeq #0x0 ? 0418 : 0430
0418: ld [32]                               ; low word of argument 2
0419: jeq #0x5 ? 0420 : 0430
0420: ld [44]                               ; high word of argument 3
0421: jeq #0x0 ? 0422 : 0430
0422: ld [40]                               ; low word of argument 3
0423: jeq #0x11 ? 0424 : 0430
0424: ld [48]                               ; low word of argument 4
0425: jeq #0x3c0 ? 0426 : 0430
0426: ld [60]                               ; high word of argument 5
0427: jeq #0x0 ? 0428 : 0430
0428: ld [56]                               ; low word of argument 5
0429: jeq #0x0 ? 0455 : 0430
0430: ld [16]                               ; low word of argument 0
0431: jeq #0x50000 ? 0432 : 0444
0432: ld [28]                               ; high word of argument 1
0433: jeq #0x0 ? 0434 : 0444
0434: ld [24]                               ; low word of argument 1
0435: jeq #0x10000 ? 0436 : 0444
0436: ld [36]                               ; high word of argument 2
0437: jeq #0x0 ? 0438 : 0444
0438: ld [32]                               ; low word of argument 2
0439: jeq #0x3 ? 0440 : 0444
0440: ld [44]                               ; high word of argument 3
0441: jeq #0x0 ? 0442 : 0444
0442: ld [40]                               ; low word of argument 3
0443: jeq #0x32 ? 0455 : 0444
0444: ret #0x50001                          ; errno EPERM
0445: jge #0x4 ? 0446 : 0448                ; stat
0446: jge #0x5 ? 0447 : 0454                ; fstat
0447: jeq #0x6 ? 0454 : 0455                ; lstat
0448: jge #0x3 ? 0449 : 0453                ; close
0449: ld [16]                               ; low word of argument 0
0450: jge #0x3c0 ? 0451 : 0455
0451: jgt #0x3c8 ? 0455 : 0452
0452: ret #0x50009                          ; errno EBADF
0453: jge #0x2 ? 0454 : 0455                ; open
0454: ret #0x7fc00000                       ; trap: notify the supervisor
0455: ret #0x7fff0000                       ; allow
0456: ret #0x80000000                       ; kill the process
