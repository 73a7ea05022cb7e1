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
0012: jge #0x1cf ? 0168 : 0176              ; setxattrat
0013: jge #0x1cc ? 0168 : 0176              ; lsm_set_self_attr
0014: jge #0x1c5 ? 0015 : 0016              ; map_shadow_stack
0015: jge #0x1c9 ? 0168 : 0176              ; statmount
0016: jge #0x1c4 ? 0161 : 0017              ; fchmodat2
0017: jge #0x1c0 ? 0176 : 0168              ; process_mrelease
0018: jge #0x1ba ? 0019 : 0022              ; mount_setattr
0019: jge #0x1bc ? 0020 : 0021              ; landlock_create_ruleset
0020: jge #0x1bd ? 0176 : 0082              ; landlock_add_rule
0021: jge #0x1bb ? 0150 : 0168              ; quotactl_fd
0022: jge #0x1b8 ? 0023 : 0024              ; process_madvise
0023: jge #0x1b9 ? 0176 : 0168              ; epoll_pwait2
0024: jge #0x1b7 ? 0025 : 0161              ; faccessat2
0025: ld [28]                               ; high word of argument 1
0026: jeq #0x0 ? 0027 : 0161
0027: ld [24]                               ; low word of argument 1
0028: jeq #0x10ff0 ? 0029 : 0161
0029: ld [40]                               ; low word of argument 3
0030: and #0xfffffdff
0031: jeq #0x1000 ? 0176 : 0161
0032: jge #0x1b5 ? 0033 : 0034              ; openat2
0033: ja 0432
0034: jge #0x127 ? 0035 : 0044
0035: jge #0x1b3 ? 0036 : 0041              ; clone3
0036: jge #0x1b4 ? 0037 : 0168              ; close_range
0037: ld [24]                               ; low word of argument 1
0038: jge #0x3c0 ? 0039 : 0176
0039: ld [16]                               ; low word of argument 0
0040: jgt #0x3c8 ? 0176 : 0161
0041: jge #0x1a9 ? 0042 : 0043              ; io_uring_setup
0042: jge #0x1b2 ? 0176 : 0168              ; pidfd_open
0043: jge #0x1a8 ? 0176 : 0168              ; pidfd_send_signal
0044: jge #0x123 ? 0045 : 0053              ; statx
0045: jge #0x126 ? 0150 : 0046              ; kexec_file_load
0046: jge #0x124 ? 0176 : 0047              ; io_pgetevents
0047: ld [28]                               ; high word of argument 1
0048: jeq #0x0 ? 0049 : 0161
0049: ld [24]                               ; low word of argument 1
0050: jeq #0x10ff0 ? 0051 : 0161
0051: ld [32]                               ; low word of argument 2
0052: jset #0x1000 ? 0176 : 0161
0053: jeq #0x120 ? 0109 : 0176              ; pkey_mprotect
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
0066: jeq #0x1000 ? 0176 : 0161
0067: jge #0x118 ? 0168 : 0176              ; bpf
0068: jge #0x114 ? 0069 : 0075              ; renameat2
0069: jge #0x115 ? 0070 : 0161              ; seccomp
0070: ld [16]                               ; low word of argument 0
0071: jeq #0x1 ? 0072 : 0176
0072: ld [24]                               ; low word of argument 1
0073: jset #0x8 ? 0074 : 0176
0074: ret #0x50010                          ; errno EBUSY
0075: jge #0x113 ? 0176 : 0310              ; sched_getattr
0076: jge #0x10a ? 0077 : 0080              ; clock_adjtime
0077: jge #0x10d ? 0078 : 0079              ; sendmmsg
0078: jge #0x111 ? 0150 : 0161              ; finit_module
0079: jge #0x10c ? 0150 : 0176              ; setns
0080: jge #0x106 ? 0081 : 0083              ; fanotify_init
0081: jge #0x108 ? 0082 : 0168              ; name_to_handle_at
0082: ret #0x5005f                          ; errno ENOTSUP
0083: jge #0x105 ? 0084 : 0092              ; prlimit64
0084: ld [24]                               ; low word of argument 1
0085: jeq #0xa ? 0086 : 0090
0086: ld [36]                               ; high word of argument 2
0087: jeq #0x0 ? 0088 : 0150
0088: ld [32]                               ; low word of argument 2
0089: jeq #0x0 ? 0090 : 0150
0090: ld [16]                               ; low word of argument 0
0091: jeq #0x0 ? 0176 : 0161
0092: jge #0x104 ? 0176 : 0093              ; wait4
0093: jge #0xf4 ? 0168 : 0176
0094: jge #0xea ? 0095 : 0099               ; remap_file_pages
0095: jge #0xf0 ? 0096 : 0097               ; rt_tgsigqueueinfo
0096: jge #0xf1 ? 0168 : 0176               ; perf_event_open
0097: jge #0xee ? 0310 : 0098               ; migrate_pages
0098: jge #0xeb ? 0176 : 0168               ; mbind
0099: ld [20]                               ; high word of argument 0
0100: and #0xffffff
0101: jeq #0x0 ? 0102 : 0176
0102: ld [16]                               ; low word of argument 0
0103: jge #0x60000 ? 0176 : 0104
0104: ret #0x50016                          ; errno EINVAL
0105: jge #0xdd ? 0106 : 0162               ; execve
0106: jge #0xdf ? 0107 : 0116               ; fadvise64
0107: jge #0xe2 ? 0108 : 0115               ; mprotect
0108: jge #0xe3 ? 0176 : 0109               ; msync
0109: ld [20]                               ; high word of argument 0
0110: and #0xffffff
0111: jeq #0x0 ? 0112 : 0176
0112: ld [16]                               ; low word of argument 0
0113: jge #0x60000 ? 0176 : 0114
0114: ret #0x5000d                          ; errno EACCES
0115: jge #0xe0 ? 0150 : 0176               ; swapon
0116: jge #0xde ? 0117 : 0161               ; mmap
0117: ld [40]                               ; low word of argument 3
0118: jset #0x10 ? 0119 : 0176
0119: ld [20]                               ; high word of argument 0
0120: and #0xffffff
0121: jeq #0x0 ? 0122 : 0176
0122: ld [16]                               ; low word of argument 0
0123: jge #0x60000 ? 0176 : 0124
0124: ld [20]                               ; high word of argument 0
0125: jeq #0x0 ? 0126 : 0150
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
0145: jeq #0x0 ? 0176 : 0146
0146: ld [16]                               ; low word of argument 0
0147: jeq #0x50000 ? 0148 : 0150
0148: ld [28]                               ; high word of argument 1
0149: jeq #0x0 ? 0151 : 0150
0150: ret #0x50001                          ; errno EPERM
0151: ld [24]                               ; low word of argument 1
0152: jeq #0x10000 ? 0153 : 0404
0153: ld [36]                               ; high word of argument 2
0154: jeq #0x0 ? 0155 : 0404
0155: ld [32]                               ; low word of argument 2
0156: jeq #0x3 ? 0157 : 0404
0157: ld [44]                               ; high word of argument 3
0158: jeq #0x0 ? 0159 : 0404
0159: ld [40]                               ; low word of argument 3
0160: jeq #0x32 ? 0176 : 0404
0161: ret #0x7ff00000                       ; trap: stop for the supervisor
0162: jge #0xd7 ? 0163 : 0187               ; munmap
0163: jge #0xd8 ? 0164 : 0182               ; mremap
0164: jge #0xdc ? 0165 : 0167               ; clone
0165: ld [16]                               ; low word of argument 0
0166: jset #0x7e820000 ? 0404 : 0176
0167: jge #0xd9 ? 0168 : 0169               ; add_key
0168: ret #0x50026                          ; errno ENOSYS
0169: ld [20]                               ; high word of argument 0
0170: and #0xffffff
0171: jeq #0x0 ? 0172 : 0174
0172: ld [16]                               ; low word of argument 0
0173: jge #0x60000 ? 0174 : 0415
0174: ld [40]                               ; low word of argument 3
0175: jset #0x2 ? 0177 : 0176
0176: ret #0x7fff0000                       ; allow
0177: ld [52]                               ; high word of argument 4
0178: and #0xffffff
0179: jeq #0x0 ? 0180 : 0430
0180: ld [48]                               ; low word of argument 4
0181: jge #0x60000 ? 0430 : 0415
0182: ld [20]                               ; high word of argument 0
0183: and #0xffffff
0184: jeq #0x0 ? 0185 : 0430
0185: ld [16]                               ; low word of argument 0
0186: jge #0x60000 ? 0430 : 0415
0187: jge #0xd4 ? 0188 : 0198               ; recvmsg
0188: jge #0xd6 ? 0189 : 0430               ; brk
0189: ld [20]                               ; high word of argument 0
0190: and #0xffffff
0191: jeq #0x0 ? 0192 : 0430
0192: ld [16]                               ; low word of argument 0
0193: jge #0x60000 ? 0430 : 0194
0194: ld [20]                               ; high word of argument 0
0195: jeq #0x0 ? 0196 : 0272
0196: ld [16]                               ; low word of argument 0
0197: jeq #0x0 ? 0430 : 0272
0198: jge #0xcb ? 0199 : 0242               ; connect
0199: jge #0xce ? 0200 : 0226               ; sendto
0200: jge #0xd3 ? 0201 : 0213               ; sendmsg
0201: ld [28]                               ; high word of argument 1
0202: jeq #0x0 ? 0203 : 0207
0203: ld [24]                               ; low word of argument 1
0204: jge #0x4f000 ? 0205 : 0207
0205: jge #0x4f800 ? 0207 : 0206
0206: jset #0x7f ? 0207 : 0430
0207: ld [28]                               ; high word of argument 1
0208: jeq #0x0 ? 0209 : 0429
0209: ld [24]                               ; low word of argument 1
0210: jge #0x4f800 ? 0211 : 0429
0211: jge #0x50000 ? 0429 : 0212
0212: jset #0xff ? 0429 : 0430
0213: jge #0xcf ? 0430 : 0214               ; recvfrom
0214: ld [52]                               ; high word of argument 4
0215: jeq #0x0 ? 0216 : 0218
0216: ld [48]                               ; low word of argument 4
0217: jeq #0x0 ? 0430 : 0218
0218: ld [52]                               ; high word of argument 4
0219: jeq #0x0 ? 0220 : 0429
0220: ld [48]                               ; low word of argument 4
0221: jge #0x13000 ? 0222 : 0429
0222: jge #0x1b800 ? 0429 : 0223
0223: jset #0x1f ? 0429 : 0224
0224: ld [56]                               ; low word of argument 5
0225: jeq #0x20 ? 0430 : 0429
0226: jge #0xcc ? 0429 : 0227               ; getsockname
0227: ld [28]                               ; high word of argument 1
0228: jeq #0x0 ? 0229 : 0235
0229: ld [24]                               ; low word of argument 1
0230: jge #0x13000 ? 0231 : 0235
0231: jge #0x1b800 ? 0235 : 0232
0232: jset #0x1f ? 0235 : 0233
0233: ld [32]                               ; low word of argument 2
0234: jeq #0x20 ? 0430 : 0235
0235: ld [28]                               ; high word of argument 1
0236: jeq #0x0 ? 0237 : 0429
0237: ld [24]                               ; low word of argument 1
0238: jge #0x4f800 ? 0239 : 0429
0239: jge #0x50000 ? 0429 : 0240
0240: and #0xff
0241: jeq #0x50 ? 0430 : 0429
0242: jge #0xc5 ? 0243 : 0252               ; shmdt
0243: jeq #0xc8 ? 0244 : 0430               ; bind
0244: ld [28]                               ; high word of argument 1
0245: jeq #0x0 ? 0246 : 0429
0246: ld [24]                               ; low word of argument 1
0247: jge #0x1b000 ? 0248 : 0429
0248: jge #0x1b800 ? 0429 : 0249
0249: jset #0x1f ? 0429 : 0250
0250: ld [32]                               ; low word of argument 2
0251: jeq #0x20 ? 0430 : 0429
0252: jge #0xc4 ? 0253 : 0262               ; shmat
0253: ld [28]                               ; high word of argument 1
0254: and #0xffffff
0255: jeq #0x0 ? 0256 : 0430
0256: ld [24]                               ; low word of argument 1
0257: jge #0x60000 ? 0430 : 0258
0258: ld [28]                               ; high word of argument 1
0259: jeq #0x0 ? 0260 : 0415
0260: ld [24]                               ; low word of argument 1
0261: jeq #0x0 ? 0430 : 0415
0262: jge #0xb6 ? 0430 : 0424               ; mq_timedsend
0263: jge #0x39 ? 0264 : 0333               ; close
0264: jge #0x50 ? 0265 : 0319               ; fstat
0265: jge #0x8d ? 0266 : 0291               ; getpriority
0266: jge #0xa1 ? 0267 : 0282               ; sethostname
0267: jge #0xa7 ? 0268 : 0276               ; prctl
0268: jge #0xa8 ? 0269 : 0270               ; getcpu
0269: jeq #0xaa ? 0404 : 0430               ; settimeofday
0270: ld [16]                               ; low word of argument 0
0271: jeq #0x4 ? 0272 : 0273
0272: ret #0x50000                          ; answer 0
0273: jeq #0x37 ? 0415 : 0274
0274: jeq #0x18 ? 0429 : 0275
0275: jeq #0x1c ? 0429 : 0430
0276: jge #0xa5 ? 0277 : 0278               ; getrusage
0277: jge #0xa6 ? 0429 : 0430               ; umask
0278: jge #0xa4 ? 0279 : 0281               ; setrlimit
0279: ld [16]                               ; low word of argument 0
0280: jeq #0xa ? 0404 : 0430
0281: jge #0xa3 ? 0430 : 0404               ; getrlimit
0282: jge #0x96 ? 0283 : 0287               ; getresgid
0283: jge #0x9f ? 0284 : 0285               ; setgroups
0284: jge #0xa0 ? 0430 : 0429               ; uname
0285: jge #0x99 ? 0430 : 0286               ; times
0286: jge #0x97 ? 0429 : 0430               ; setfsuid
0287: jge #0x94 ? 0288 : 0289               ; getresuid
0288: jge #0x95 ? 0429 : 0430               ; setresgid
0289: jge #0x8f ? 0429 : 0290               ; setregid
0290: jge #0x8e ? 0404 : 0430               ; reboot
0291: jge #0x6b ? 0292 : 0306               ; timer_create
0292: jge #0x76 ? 0293 : 0303               ; sched_setparam
0293: jge #0x7b ? 0294 : 0299               ; sched_getaffinity
0294: jge #0x8c ? 0295 : 0430               ; setpriority
0295: ld [16]                               ; low word of argument 0
0296: jeq #0x0 ? 0297 : 0429
0297: ld [24]                               ; low word of argument 1
0298: jeq #0x0 ? 0430 : 0429
0299: jge #0x7a ? 0300 : 0302               ; sched_setaffinity
0300: ld [16]                               ; low word of argument 0
0301: jeq #0x0 ? 0430 : 0429
0302: jge #0x78 ? 0430 : 0310               ; sched_getscheduler
0303: jge #0x74 ? 0304 : 0305               ; syslog
0304: jge #0x75 ? 0429 : 0404               ; ptrace
0305: jeq #0x70 ? 0404 : 0430               ; clock_settime
0306: jge #0x61 ? 0307 : 0315               ; unshare
0307: jge #0x65 ? 0308 : 0309               ; nanosleep
0308: jge #0x68 ? 0404 : 0430               ; kexec_load
0309: jge #0x64 ? 0310 : 0312               ; get_robust_list
0310: ld [16]                               ; low word of argument 0
0311: jeq #0x0 ? 0430 : 0429
0312: jge #0x62 ? 0430 : 0313               ; futex
0313: ld [16]                               ; low word of argument 0
0314: jset #0x7e020080 ? 0404 : 0430
0315: jge #0x5a ? 0316 : 0317               ; capget
0316: jeq #0x5b ? 0429 : 0430               ; capset
0317: jge #0x59 ? 0404 : 0318               ; acct
0318: jge #0x58 ? 0429 : 0430               ; utimensat
0319: jge #0x3a ? 0320 : 0330               ; vhangup
0320: jge #0x4f ? 0321 : 0327               ; newfstatat
0321: ld [28]                               ; high word of argument 1
0322: jeq #0x0 ? 0323 : 0429
0323: ld [24]                               ; low word of argument 1
0324: jeq #0x10ff0 ? 0325 : 0429
0325: ld [40]                               ; low word of argument 3
0326: jeq #0x1000 ? 0430 : 0429
0327: jge #0x3d ? 0328 : 0329               ; getdents64
0328: jge #0x4e ? 0429 : 0430               ; readlinkat
0329: jeq #0x3b ? 0430 : 0404               ; pipe2
0330: ld [16]                               ; low word of argument 0
0331: jge #0x3c0 ? 0332 : 0430
0332: jgt #0x3c8 ? 0430 : 0422
0333: jge #0x1a ? 0334 : 0406               ; inotify_init1
0334: jge #0x2a ? 0335 : 0350               ; nfsservctl
0335: jge #0x34 ? 0336 : 0343               ; fchmod
0336: jge #0x38 ? 0337 : 0429               ; openat
0337: ld [28]                               ; high word of argument 1
0338: jeq #0x0 ? 0339 : 0429
0339: ld [24]                               ; low word of argument 1
0340: jeq #0x1b800 ? 0341 : 0429
0341: ld [32]                               ; low word of argument 2
0342: jset #0x400040 ? 0429 : 0430
0343: jge #0x2e ? 0344 : 0347               ; ftruncate
0344: jge #0x32 ? 0345 : 0346               ; fchdir
0345: jge #0x33 ? 0404 : 0430               ; chroot
0346: jge #0x30 ? 0429 : 0430               ; faccessat
0347: jge #0x2c ? 0348 : 0349               ; fstatfs
0348: jge #0x2d ? 0429 : 0430               ; truncate
0349: jge #0x2b ? 0429 : 0424               ; statfs
0350: jge #0x1e ? 0351 : 0358               ; ioprio_set
0351: jge #0x21 ? 0352 : 0353               ; mknodat
0352: jge #0x27 ? 0404 : 0429               ; umount2
0353: jge #0x1f ? 0430 : 0354               ; ioprio_get
0354: ld [16]                               ; low word of argument 0
0355: jeq #0x1 ? 0356 : 0429
0356: ld [24]                               ; low word of argument 1
0357: jeq #0x0 ? 0430 : 0429
0358: jge #0x1d ? 0359 : 0405               ; ioctl
0359: ld [16]                               ; low word of argument 0
0360: jge #0x3c0 ? 0361 : 0362
0361: jgt #0x3c8 ? 0362 : 0422
0362: ld [24]                               ; low word of argument 1
0363: and #0xff00
0364: jeq #0x9400 ? 0365 : 0370
0365: ld [24]                               ; low word of argument 1
0366: jeq #0x40049409 ? 0430 : 0367
0367: jeq #0x4020940d ? 0430 : 0368
0368: jeq #0xc0189436 ? 0430 : 0369
0369: ret #0x50019                          ; errno ENOTTY
0370: ld [24]                               ; low word of argument 1
0371: jge #0x40046603 ? 0372 : 0388
0372: jge #0x40086605 ? 0373 : 0380
0373: jge #0x40806685 ? 0374 : 0377
0374: jge #0x800c6613 ? 0375 : 0376
0375: jge #0x800c6614 ? 0430 : 0404
0376: jge #0x40806686 ? 0430 : 0404
0377: jge #0x401c5820 ? 0378 : 0379
0378: jge #0x401c5821 ? 0430 : 0404
0379: jeq #0x40087602 ? 0404 : 0430
0380: jge #0x40047602 ? 0381 : 0385
0381: jge #0x40086603 ? 0382 : 0383
0382: jge #0x40086604 ? 0404 : 0430
0383: jge #0x40086602 ? 0404 : 0384
0384: jge #0x40047603 ? 0430 : 0404
0385: jge #0x40047211 ? 0386 : 0387
0386: jge #0x40047212 ? 0430 : 0404
0387: jeq #0x40046604 ? 0404 : 0430
0388: jge #0x4bfc ? 0389 : 0397
0389: jge #0x5423 ? 0390 : 0394
0390: jge #0x660a ? 0391 : 0392
0391: jge #0x40046602 ? 0404 : 0430
0392: jge #0x6609 ? 0404 : 0393
0393: jge #0x5424 ? 0430 : 0404
0394: jge #0x541c ? 0395 : 0396
0395: jge #0x541d ? 0430 : 0404
0396: jeq #0x5412 ? 0404 : 0430
0397: jge #0x4b4b ? 0398 : 0401
0398: jge #0x4b4e ? 0399 : 0400
0399: jge #0x4bfb ? 0404 : 0430
0400: jeq #0x4b4c ? 0430 : 0404
0401: jge #0x4b49 ? 0402 : 0403
0402: jge #0x4b4a ? 0430 : 0404
0403: jeq #0x4b47 ? 0404 : 0430
0404: ret #0x50001                          ; errno EPERM
0405: jeq #0x1b ? 0429 : 0430               ; inotify_add_watch
0406: jge #0x19 ? 0407 : 0416               ; fcntl
0407: ld [16]                               ; low word of argument 0
0408: jge #0x3c0 ? 0409 : 0412
0409: jgt #0x3c8 ? 0412 : 0410
0410: ld [24]                               ; low word of argument 1
0411: jeq #0x1 ? 0430 : 0422
0412: ld [24]                               ; low word of argument 1
0413: jeq #0x400 ? 0415 : 0414
0414: jeq #0x410 ? 0415 : 0430
0415: ret #0x50016                          ; errno EINVAL
0416: jge #0xe ? 0417 : 0425                ; removexattr
0417: jge #0x13 ? 0418 : 0423               ; eventfd2
0418: jge #0x18 ? 0419 : 0430               ; dup3
0419: ld [24]                               ; low word of argument 1
0420: jge #0x3c0 ? 0421 : 0430
0421: jgt #0x3c8 ? 0430 : 0422
0422: ret #0x50009                          ; errno EBADF
0423: jge #0x12 ? 0424 : 0429               ; lookup_dcookie
0424: ret #0x50026                          ; errno ENOSYS
0425: jge #0xb ? 0426 : 0427                ; listxattr
0426: jge #0xd ? 0430 : 0429                ; flistxattr
0427: jge #0xa ? 0430 : 0428                ; fgetxattr
0428: jge #0x5 ? 0429 : 0430                ; setxattr
0429: ret #0x7ff00000                       ; trap: stop for the supervisor
0430: ret #0x7fff0000                       ; allow
0431: ret #0x80000000                       ; kill the process
0432: ld [44]                               ; high word of argument 3
0433: jeq #0x0 ? 0434 : 0460
0434: ld [40]                               ; low word of argument 3
0435: jeq #0x18 ? 0436 : 0460
0436: ld [36]                               ; high word of argument 2
0437: jeq #0x0 ? 0438 : 0460
0438: ld [32]                               ; low word of argument 2
0439: jge #0x10000 ? 0440 : 0460
0440: jset #0x1f ? 0460 : 0441
0441: ld [16]                               ; low word of argument 0
0442: jge #0x3c6 ? 0443 : 0450
0443: jge #0x3c8 ? 0444 : 0447
0444: jge #0x3c9 ? 0460 : 0445
0445: ld [32]                               ; low word of argument 2
0446: jge #0x10040 ? 0460 : 0459
0447: jge #0x3c7 ? 0448 : 0460
0448: ld [32]                               ; low word of argument 2
0449: jge #0x10640 ? 0460 : 0459
0450: jge #0x3c4 ? 0451 : 0456
0451: jge #0x3c5 ? 0452 : 0454
0452: ld [32]                               ; low word of argument 2
0453: jge #0x10540 ? 0460 : 0459
0454: ld [32]                               ; low word of argument 2
0455: jge #0x10140 ? 0460 : 0459
0456: jge #0x3c3 ? 0457 : 0460
0457: ld [32]                               ; low word of argument 2
0458: jge #0x10040 ? 0460 : 0459
0459: ret #0x7fff0000                       ; allow
0460: ret #0x7ff00000                       ; trap: stop for the supervisor
