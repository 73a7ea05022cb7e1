0000: ld [4]                                ; architecture
0001: jeq #0xc00000b7 ? 0003 : 0002         ; aarch64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0xb4 ? 0006 : 0005               ; mq_open
0005: ja 0263
0006: jge #0xe9 ? 0007 : 0105               ; madvise
0007: jge #0x11b ? 0008 : 0054              ; membarrier
0008: jge #0x1b6 ? 0009 : 0032              ; pidfd_getfd
0009: jge #0x1bf ? 0010 : 0018              ; memfd_secret
0010: jge #0x1cb ? 0011 : 0014              ; lsm_get_self_attr
0011: jge #0x1cd ? 0012 : 0013              ; lsm_list_modules
0012: jge #0x1cf ? 0168 : 0179              ; setxattrat
0013: jge #0x1cc ? 0168 : 0179              ; lsm_set_self_attr
0014: jge #0x1c5 ? 0015 : 0016              ; map_shadow_stack
0015: jge #0x1c9 ? 0168 : 0179              ; statmount
0016: jge #0x1c4 ? 0161 : 0017              ; fchmodat2
0017: jge #0x1c0 ? 0179 : 0168              ; process_mrelease
0018: jge #0x1ba ? 0019 : 0022              ; mount_setattr
0019: jge #0x1bc ? 0020 : 0021              ; landlock_create_ruleset
0020: jge #0x1bd ? 0179 : 0082              ; landlock_add_rule
0021: jge #0x1bb ? 0154 : 0168              ; quotactl_fd
0022: jge #0x1b8 ? 0023 : 0024              ; process_madvise
0023: jge #0x1b9 ? 0179 : 0168              ; epoll_pwait2
0024: jge #0x1b7 ? 0025 : 0161              ; faccessat2
0025: ld [28]                               ; high word of argument 1
0026: jeq #0x0 ? 0027 : 0161
0027: ld [24]                               ; low word of argument 1
0028: jeq #0x10ff0 ? 0029 : 0161
0029: ld [40]                               ; low word of argument 3
0030: and #0xfffffdff
0031: jeq #0x1000 ? 0179 : 0161
0032: jge #0x1b5 ? 0033 : 0034              ; openat2
0033: ja 0436
0034: jge #0x127 ? 0035 : 0044
0035: jge #0x1b3 ? 0036 : 0041              ; clone3
0036: jge #0x1b4 ? 0037 : 0168              ; close_range
0037: ld [24]                               ; low word of argument 1
0038: jge #0x3c0 ? 0039 : 0179
0039: ld [16]                               ; low word of argument 0
0040: jgt #0x3c8 ? 0179 : 0161
0041: jge #0x1a9 ? 0042 : 0043              ; io_uring_setup
0042: jge #0x1b2 ? 0179 : 0168              ; pidfd_open
0043: jge #0x1a8 ? 0179 : 0168              ; pidfd_send_signal
0044: jge #0x123 ? 0045 : 0053              ; statx
0045: jge #0x126 ? 0154 : 0046              ; kexec_file_load
0046: jge #0x124 ? 0179 : 0047              ; io_pgetevents
0047: ld [28]                               ; high word of argument 1
0048: jeq #0x0 ? 0049 : 0161
0049: ld [24]                               ; low word of argument 1
0050: jeq #0x10ff0 ? 0051 : 0161
0051: ld [32]                               ; low word of argument 2
0052: jset #0x1000 ? 0179 : 0161
0053: jeq #0x120 ? 0109 : 0179              ; pkey_mprotect
0054: jge #0xf2 ? 0055 : 0094               ; accept4
0055: jge #0x112 ? 0056 : 0076              ; sched_setattr
0056: jge #0x116 ? 0057 : 0068              ; getrandom
0057: jge #0x119 ? 0058 : 0067              ; execveat
0058: jge #0x11a ? 0168 : 0059              ; userfaultfd
0059: ld [16]                               ; low word of argument 0
0060: jeq #0x3c1 ? 0061 : 0161
0061: ld [28]                               ; high word of argument 1
0062: jeq #0x0 ? 0063 : 0161
0063: ld [24]                               ; low word of argument 1
0064: jeq #0x10ff0 ? 0065 : 0161
0065: ld [48]                               ; low word of argument 4
0066: jeq #0x1000 ? 0179 : 0161
0067: jge #0x118 ? 0168 : 0179              ; bpf
0068: jge #0x114 ? 0069 : 0075              ; renameat2
0069: jge #0x115 ? 0070 : 0161              ; seccomp
0070: ld [16]                               ; low word of argument 0
0071: jeq #0x1 ? 0072 : 0179
0072: ld [24]                               ; low word of argument 1
0073: jset #0x8 ? 0074 : 0179
0074: ret #0x50010                          ; errno EBUSY
0075: jge #0x113 ? 0179 : 0314              ; sched_getattr
0076: jge #0x10a ? 0077 : 0080              ; clock_adjtime
0077: jge #0x10d ? 0078 : 0079              ; sendmmsg
0078: jge #0x111 ? 0154 : 0161              ; finit_module
0079: jge #0x10c ? 0154 : 0179              ; setns
0080: jge #0x106 ? 0081 : 0083              ; fanotify_init
0081: jge #0x108 ? 0082 : 0168              ; name_to_handle_at
0082: ret #0x5005f                          ; errno ENOTSUP
0083: jge #0x105 ? 0084 : 0092              ; prlimit64
0084: ld [24]                               ; low word of argument 1
0085: jeq #0xa ? 0086 : 0090
0086: ld [36]                               ; high word of argument 2
0087: jeq #0x0 ? 0088 : 0154
0088: ld [32]                               ; low word of argument 2
0089: jeq #0x0 ? 0090 : 0154
0090: ld [16]                               ; low word of argument 0
0091: jeq #0x0 ? 0179 : 0161
0092: jge #0x104 ? 0179 : 0093              ; wait4
0093: jge #0xf4 ? 0168 : 0179
0094: jge #0xea ? 0095 : 0099               ; remap_file_pages
0095: jge #0xf0 ? 0096 : 0097               ; rt_tgsigqueueinfo
0096: jge #0xf1 ? 0168 : 0179               ; perf_event_open
0097: jge #0xee ? 0314 : 0098               ; migrate_pages
0098: jge #0xeb ? 0179 : 0168               ; mbind
0099: ld [20]                               ; high word of argument 0
0100: and #0xffffff
0101: jeq #0x0 ? 0102 : 0179
0102: ld [16]                               ; low word of argument 0
0103: jge #0x60000 ? 0179 : 0104
0104: ret #0x50016                          ; errno EINVAL
0105: jge #0xdd ? 0106 : 0162               ; execve
0106: jge #0xdf ? 0107 : 0116               ; fadvise64
0107: jge #0xe2 ? 0108 : 0115               ; mprotect
0108: jge #0xe3 ? 0179 : 0109               ; msync
0109: ld [20]                               ; high word of argument 0
0110: and #0xffffff
0111: jeq #0x0 ? 0112 : 0179
0112: ld [16]                               ; low word of argument 0
0113: jge #0x60000 ? 0179 : 0114
0114: ret #0x5000d                          ; errno EACCES
0115: jge #0xe0 ? 0154 : 0179               ; swapon
0116: jge #0xde ? 0117 : 0161               ; mmap
0117: ld [40]                               ; low word of argument 3
0118: jset #0x10 ? 0119 : 0179
0119: ld [20]                               ; high word of argument 0
0120: and #0xffffff
0121: jeq #0x0 ? 0122 : 0179
0122: ld [16]                               ; low word of argument 0
0123: jge #0x60000 ? 0179 : 0124
0124: ld [20]                               ; high word of argument 0
0125: jeq #0x0 ? 0126 : 0154
0126: ld [16]                               ; low word of argument 0
0127: jeq #0x10000 ? 0128 : 0146
0128: ld [28]                               ; high word of argument 1
0129: jeq #0x0 ? 0130 : 0146
0130: ld [24]                               ; low word of argument 1
0131: jeq #0x40000 ? 0132 : 0146
0132: ld [36]                               ; high word of argument 2
0133: jeq #0x0 ? 0134 : 0146
0134: ld [32]                               ; low word of argument 2
0135: jeq #0x5 ? 0136 : 0146
0136: ld [44]                               ; high word of argument 3
0137: jeq #0x0 ? 0138 : 0146
0138: ld [40]                               ; low word of argument 3
0139: jeq #0x11 ? 0140 : 0146
0140: ld [48]                               ; low word of argument 4
0141: jeq #0x3c0 ? 0142 : 0146
0142: ld [60]                               ; high word of argument 5
0143: jeq #0x0 ? 0144 : 0146
0144: ld [56]                               ; low word of argument 5
0145: jeq #0x0 ? 0179 : 0146
0146: ld [16]                               ; low word of argument 0
0147: jeq #0x50000 ? 0148 : 0154
0148: ld [28]                               ; high word of argument 1
0149: jeq #0x0 ? 0150 : 0154
0150: ld [24]                               ; low word of argument 1
0151: jeq #0x10000 ? 0152 : 0154
0152: ld [36]                               ; high word of argument 2
0153: jeq #0x0 ? 0155 : 0154
0154: ret #0x50001                          ; errno EPERM
0155: ld [32]                               ; low word of argument 2
0156: jeq #0x3 ? 0157 : 0408
0157: ld [44]                               ; high word of argument 3
0158: jeq #0x0 ? 0159 : 0408
0159: ld [40]                               ; low word of argument 3
0160: jeq #0x32 ? 0179 : 0408
0161: ret #0x7fc00000                       ; trap: notify the supervisor
0162: jge #0xd7 ? 0163 : 0187               ; munmap
0163: jge #0xd8 ? 0164 : 0182               ; mremap
0164: jge #0xdc ? 0165 : 0167               ; clone
0165: ld [16]                               ; low word of argument 0
0166: jset #0x7e020000 ? 0408 : 0179
0167: jge #0xd9 ? 0168 : 0169               ; add_key
0168: ret #0x50026                          ; errno ENOSYS
0169: ld [20]                               ; high word of argument 0
0170: and #0xffffff
0171: jeq #0x0 ? 0172 : 0174
0172: ld [16]                               ; low word of argument 0
0173: jge #0x60000 ? 0174 : 0419
0174: ld [40]                               ; low word of argument 3
0175: jset #0x2 ? 0176 : 0179
0176: ld [52]                               ; high word of argument 4
0177: and #0xffffff
0178: jeq #0x0 ? 0180 : 0179
0179: ret #0x7fff0000                       ; allow
0180: ld [48]                               ; low word of argument 4
0181: jge #0x60000 ? 0434 : 0419
0182: ld [20]                               ; high word of argument 0
0183: and #0xffffff
0184: jeq #0x0 ? 0185 : 0434
0185: ld [16]                               ; low word of argument 0
0186: jge #0x60000 ? 0434 : 0419
0187: jge #0xd4 ? 0188 : 0198               ; recvmsg
0188: jge #0xd6 ? 0189 : 0434               ; brk
0189: ld [20]                               ; high word of argument 0
0190: and #0xffffff
0191: jeq #0x0 ? 0192 : 0434
0192: ld [16]                               ; low word of argument 0
0193: jge #0x60000 ? 0434 : 0194
0194: ld [20]                               ; high word of argument 0
0195: jeq #0x0 ? 0196 : 0272
0196: ld [16]                               ; low word of argument 0
0197: jeq #0x0 ? 0434 : 0272
0198: jge #0xcb ? 0199 : 0242               ; connect
0199: jge #0xce ? 0200 : 0226               ; sendto
0200: jge #0xd3 ? 0201 : 0213               ; sendmsg
0201: ld [28]                               ; high word of argument 1
0202: jeq #0x0 ? 0203 : 0207
0203: ld [24]                               ; low word of argument 1
0204: jge #0x4f000 ? 0205 : 0207
0205: jge #0x4f800 ? 0207 : 0206
0206: jset #0x7f ? 0207 : 0434
0207: ld [28]                               ; high word of argument 1
0208: jeq #0x0 ? 0209 : 0433
0209: ld [24]                               ; low word of argument 1
0210: jge #0x4f800 ? 0211 : 0433
0211: jge #0x50000 ? 0433 : 0212
0212: jset #0xff ? 0433 : 0434
0213: jge #0xcf ? 0434 : 0214               ; recvfrom
0214: ld [52]                               ; high word of argument 4
0215: jeq #0x0 ? 0216 : 0218
0216: ld [48]                               ; low word of argument 4
0217: jeq #0x0 ? 0434 : 0218
0218: ld [52]                               ; high word of argument 4
0219: jeq #0x0 ? 0220 : 0433
0220: ld [48]                               ; low word of argument 4
0221: jge #0x13000 ? 0222 : 0433
0222: jge #0x1b800 ? 0433 : 0223
0223: jset #0x1f ? 0433 : 0224
0224: ld [56]                               ; low word of argument 5
0225: jeq #0x20 ? 0434 : 0433
0226: jge #0xcc ? 0433 : 0227               ; getsockname
0227: ld [28]                               ; high word of argument 1
0228: jeq #0x0 ? 0229 : 0235
0229: ld [24]                               ; low word of argument 1
0230: jge #0x13000 ? 0231 : 0235
0231: jge #0x1b800 ? 0235 : 0232
0232: jset #0x1f ? 0235 : 0233
0233: ld [32]                               ; low word of argument 2
0234: jeq #0x20 ? 0434 : 0235
0235: ld [28]                               ; high word of argument 1
0236: jeq #0x0 ? 0237 : 0433
0237: ld [24]                               ; low word of argument 1
0238: jge #0x4f800 ? 0239 : 0433
0239: jge #0x50000 ? 0433 : 0240
0240: and #0xff
0241: jeq #0x50 ? 0434 : 0433
0242: jge #0xc5 ? 0243 : 0252               ; shmdt
0243: jeq #0xc8 ? 0244 : 0434               ; bind
0244: ld [28]                               ; high word of argument 1
0245: jeq #0x0 ? 0246 : 0433
0246: ld [24]                               ; low word of argument 1
0247: jge #0x1b000 ? 0248 : 0433
0248: jge #0x1b800 ? 0433 : 0249
0249: jset #0x1f ? 0433 : 0250
0250: ld [32]                               ; low word of argument 2
0251: jeq #0x20 ? 0434 : 0433
0252: jge #0xc4 ? 0253 : 0262               ; shmat
0253: ld [28]                               ; high word of argument 1
0254: and #0xffffff
0255: jeq #0x0 ? 0256 : 0434
0256: ld [24]                               ; low word of argument 1
0257: jge #0x60000 ? 0434 : 0258
0258: ld [28]                               ; high word of argument 1
0259: jeq #0x0 ? 0260 : 0419
0260: ld [24]                               ; low word of argument 1
0261: jeq #0x0 ? 0434 : 0419
0262: jge #0xb6 ? 0434 : 0428               ; mq_timedsend
0263: jge #0x39 ? 0264 : 0337               ; close
0264: jge #0x50 ? 0265 : 0323               ; fstat
0265: jge #0x8d ? 0266 : 0291               ; getpriority
0266: jge #0xa1 ? 0267 : 0282               ; sethostname
0267: jge #0xa7 ? 0268 : 0276               ; prctl
0268: jge #0xa8 ? 0269 : 0270               ; getcpu
0269: jeq #0xaa ? 0408 : 0434               ; settimeofday
0270: ld [16]                               ; low word of argument 0
0271: jeq #0x4 ? 0272 : 0273
0272: ret #0x50000                          ; answer 0
0273: jeq #0x37 ? 0419 : 0274
0274: jeq #0x18 ? 0433 : 0275
0275: jeq #0x1c ? 0433 : 0434
0276: jge #0xa5 ? 0277 : 0278               ; getrusage
0277: jge #0xa6 ? 0433 : 0434               ; umask
0278: jge #0xa4 ? 0279 : 0281               ; setrlimit
0279: ld [16]                               ; low word of argument 0
0280: jeq #0xa ? 0408 : 0434
0281: jge #0xa3 ? 0434 : 0408               ; getrlimit
0282: jge #0x96 ? 0283 : 0287               ; getresgid
0283: jge #0x9f ? 0284 : 0285               ; setgroups
0284: jge #0xa0 ? 0434 : 0433               ; uname
0285: jge #0x99 ? 0434 : 0286               ; times
0286: jge #0x97 ? 0433 : 0434               ; setfsuid
0287: jge #0x94 ? 0288 : 0289               ; getresuid
0288: jge #0x95 ? 0433 : 0434               ; setresgid
0289: jge #0x8f ? 0433 : 0290               ; setregid
0290: jge #0x8e ? 0408 : 0434               ; reboot
0291: jge #0x6b ? 0292 : 0310               ; timer_create
0292: jge #0x76 ? 0293 : 0303               ; sched_setparam
0293: jge #0x7b ? 0294 : 0299               ; sched_getaffinity
0294: jge #0x8c ? 0295 : 0434               ; setpriority
0295: ld [16]                               ; low word of argument 0
0296: jeq #0x0 ? 0297 : 0433
0297: ld [24]                               ; low word of argument 1
0298: jeq #0x0 ? 0434 : 0433
0299: jge #0x7a ? 0300 : 0302               ; sched_setaffinity
0300: ld [16]                               ; low word of argument 0
0301: jeq #0x0 ? 0434 : 0433
0302: jge #0x78 ? 0434 : 0314               ; sched_getscheduler
0303: jge #0x74 ? 0304 : 0309               ; syslog
0304: jge #0x75 ? 0305 : 0408               ; ptrace
0305: ld [20]                               ; high word of argument 0
0306: jeq #0x0 ? 0307 : 0433
0307: ld [16]                               ; low word of argument 0
0308: jeq #0x0 ? 0434 : 0433
0309: jeq #0x70 ? 0408 : 0434               ; clock_settime
0310: jge #0x61 ? 0311 : 0319               ; unshare
0311: jge #0x65 ? 0312 : 0313               ; nanosleep
0312: jge #0x68 ? 0408 : 0434               ; kexec_load
0313: jge #0x64 ? 0314 : 0316               ; get_robust_list
0314: ld [16]                               ; low word of argument 0
0315: jeq #0x0 ? 0434 : 0433
0316: jge #0x62 ? 0434 : 0317               ; futex
0317: ld [16]                               ; low word of argument 0
0318: jset #0x7e020080 ? 0408 : 0434
0319: jge #0x5a ? 0320 : 0321               ; capget
0320: jeq #0x5b ? 0433 : 0434               ; capset
0321: jge #0x59 ? 0408 : 0322               ; acct
0322: jge #0x58 ? 0433 : 0434               ; utimensat
0323: jge #0x3a ? 0324 : 0334               ; vhangup
0324: jge #0x4f ? 0325 : 0331               ; newfstatat
0325: ld [28]                               ; high word of argument 1
0326: jeq #0x0 ? 0327 : 0433
0327: ld [24]                               ; low word of argument 1
0328: jeq #0x10ff0 ? 0329 : 0433
0329: ld [40]                               ; low word of argument 3
0330: jeq #0x1000 ? 0434 : 0433
0331: jge #0x3d ? 0332 : 0333               ; getdents64
0332: jge #0x4e ? 0433 : 0434               ; readlinkat
0333: jeq #0x3b ? 0434 : 0408               ; pipe2
0334: ld [16]                               ; low word of argument 0
0335: jge #0x3c0 ? 0336 : 0434
0336: jgt #0x3c8 ? 0434 : 0426
0337: jge #0x1a ? 0338 : 0410               ; inotify_init1
0338: jge #0x2a ? 0339 : 0354               ; nfsservctl
0339: jge #0x34 ? 0340 : 0347               ; fchmod
0340: jge #0x38 ? 0341 : 0433               ; openat
0341: ld [28]                               ; high word of argument 1
0342: jeq #0x0 ? 0343 : 0433
0343: ld [24]                               ; low word of argument 1
0344: jeq #0x1b800 ? 0345 : 0433
0345: ld [32]                               ; low word of argument 2
0346: jset #0x400040 ? 0433 : 0434
0347: jge #0x2e ? 0348 : 0351               ; ftruncate
0348: jge #0x32 ? 0349 : 0350               ; fchdir
0349: jge #0x33 ? 0408 : 0434               ; chroot
0350: jge #0x30 ? 0433 : 0434               ; faccessat
0351: jge #0x2c ? 0352 : 0353               ; fstatfs
0352: jge #0x2d ? 0433 : 0434               ; truncate
0353: jge #0x2b ? 0433 : 0428               ; statfs
0354: jge #0x1e ? 0355 : 0362               ; ioprio_set
0355: jge #0x21 ? 0356 : 0357               ; mknodat
0356: jge #0x27 ? 0408 : 0433               ; umount2
0357: jge #0x1f ? 0434 : 0358               ; ioprio_get
0358: ld [16]                               ; low word of argument 0
0359: jeq #0x1 ? 0360 : 0433
0360: ld [24]                               ; low word of argument 1
0361: jeq #0x0 ? 0434 : 0433
0362: jge #0x1d ? 0363 : 0409               ; ioctl
0363: ld [16]                               ; low word of argument 0
0364: jge #0x3c0 ? 0365 : 0366
0365: jgt #0x3c8 ? 0366 : 0426
0366: ld [24]                               ; low word of argument 1
0367: and #0xff00
0368: jeq #0x9400 ? 0369 : 0374
0369: ld [24]                               ; low word of argument 1
0370: jeq #0x40049409 ? 0434 : 0371
0371: jeq #0x4020940d ? 0434 : 0372
0372: jeq #0xc0189436 ? 0434 : 0373
0373: ret #0x50019                          ; errno ENOTTY
0374: ld [24]                               ; low word of argument 1
0375: jge #0x40046603 ? 0376 : 0392
0376: jge #0x40086605 ? 0377 : 0384
0377: jge #0x40806685 ? 0378 : 0381
0378: jge #0x800c6613 ? 0379 : 0380
0379: jge #0x800c6614 ? 0434 : 0408
0380: jge #0x40806686 ? 0434 : 0408
0381: jge #0x401c5820 ? 0382 : 0383
0382: jge #0x401c5821 ? 0434 : 0408
0383: jeq #0x40087602 ? 0408 : 0434
0384: jge #0x40047602 ? 0385 : 0389
0385: jge #0x40086603 ? 0386 : 0387
0386: jge #0x40086604 ? 0408 : 0434
0387: jge #0x40086602 ? 0408 : 0388
0388: jge #0x40047603 ? 0434 : 0408
0389: jge #0x40047211 ? 0390 : 0391
0390: jge #0x40047212 ? 0434 : 0408
0391: jeq #0x40046604 ? 0408 : 0434
0392: jge #0x4bfc ? 0393 : 0401
0393: jge #0x5423 ? 0394 : 0398
0394: jge #0x660a ? 0395 : 0396
0395: jge #0x40046602 ? 0408 : 0434
0396: jge #0x6609 ? 0408 : 0397
0397: jge #0x5424 ? 0434 : 0408
0398: jge #0x541c ? 0399 : 0400
0399: jge #0x541d ? 0434 : 0408
0400: jeq #0x5412 ? 0408 : 0434
0401: jge #0x4b4b ? 0402 : 0405
0402: jge #0x4b4e ? 0403 : 0404
0403: jge #0x4bfb ? 0408 : 0434
0404: jeq #0x4b4c ? 0434 : 0408
0405: jge #0x4b49 ? 0406 : 0407
0406: jge #0x4b4a ? 0434 : 0408
0407: jeq #0x4b47 ? 0408 : 0434
0408: ret #0x50001                          ; errno EPERM
0409: jeq #0x1b ? 0433 : 0434               ; inotify_add_watch
0410: jge #0x19 ? 0411 : 0420               ; fcntl
0411: ld [16]                               ; low word of argument 0
0412: jge #0x3c0 ? 0413 : 0416
0413: jgt #0x3c8 ? 0416 : 0414
0414: ld [24]                               ; low word of argument 1
0415: jeq #0x1 ? 0434 : 0426
0416: ld [24]                               ; low word of argument 1
0417: jeq #0x400 ? 0419 : 0418
0418: jeq #0x410 ? 0419 : 0434
0419: ret #0x50016                          ; errno EINVAL
0420: jge #0xe ? 0421 : 0429                ; removexattr
0421: jge #0x13 ? 0422 : 0427               ; eventfd2
0422: jge #0x18 ? 0423 : 0434               ; dup3
0423: ld [24]                               ; low word of argument 1
0424: jge #0x3c0 ? 0425 : 0434
0425: jgt #0x3c8 ? 0434 : 0426
0426: ret #0x50009                          ; errno EBADF
0427: jge #0x12 ? 0428 : 0433               ; lookup_dcookie
0428: ret #0x50026                          ; errno ENOSYS
0429: jge #0xb ? 0430 : 0431                ; listxattr
0430: jge #0xd ? 0434 : 0433                ; flistxattr
0431: jge #0xa ? 0434 : 0432                ; fgetxattr
0432: jge #0x5 ? 0433 : 0434                ; setxattr
0433: ret #0x7fc00000                       ; trap: notify the supervisor
0434: ret #0x7fff0000                       ; allow
0435: ret #0x80000000                       ; kill the process
0436: ld [44]                               ; high word of argument 3
0437: jeq #0x0 ? 0438 : 0464
0438: ld [40]                               ; low word of argument 3
0439: jeq #0x18 ? 0440 : 0464
0440: ld [36]                               ; high word of argument 2
0441: jeq #0x0 ? 0442 : 0464
0442: ld [32]                               ; low word of argument 2
0443: jge #0x10000 ? 0444 : 0464
0444: jset #0x1f ? 0464 : 0445
0445: ld [16]                               ; low word of argument 0
0446: jge #0x3c6 ? 0447 : 0454
0447: jge #0x3c8 ? 0448 : 0451
0448: jge #0x3c9 ? 0464 : 0449
0449: ld [32]                               ; low word of argument 2
0450: jge #0x10040 ? 0464 : 0463
0451: jge #0x3c7 ? 0452 : 0464
0452: ld [32]                               ; low word of argument 2
0453: jge #0x10640 ? 0464 : 0463
0454: jge #0x3c4 ? 0455 : 0460
0455: jge #0x3c5 ? 0456 : 0458
0456: ld [32]                               ; low word of argument 2
0457: jge #0x10540 ? 0464 : 0463
0458: ld [32]                               ; low word of argument 2
0459: jge #0x10140 ? 0464 : 0463
0460: jge #0x3c3 ? 0461 : 0464
0461: ld [32]                               ; low word of argument 2
0462: jge #0x10040 ? 0464 : 0463
0463: ret #0x7fff0000                       ; allow
0464: ret #0x7fc00000                       ; trap: notify the supervisor
