0000: ld [4]                                ; architecture
0001: jeq #0xc00000b7 ? 0003 : 0002         ; aarch64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0xb4 ? 0006 : 0005               ; mq_open
0005: ja 0265
0006: jge #0xe9 ? 0007 : 0107               ; madvise
0007: jge #0x11b ? 0008 : 0054              ; membarrier
0008: jge #0x1b6 ? 0009 : 0032              ; pidfd_getfd
0009: jge #0x1bf ? 0010 : 0018              ; memfd_secret
0010: jge #0x1cb ? 0011 : 0014              ; lsm_get_self_attr
0011: jge #0x1cd ? 0012 : 0013              ; lsm_list_modules
0012: jge #0x1cf ? 0170 : 0183              ; setxattrat
0013: jge #0x1cc ? 0170 : 0183              ; lsm_set_self_attr
0014: jge #0x1c5 ? 0015 : 0016              ; map_shadow_stack
0015: jge #0x1c9 ? 0170 : 0183              ; statmount
0016: jge #0x1c4 ? 0163 : 0017              ; fchmodat2
0017: jge #0x1c0 ? 0183 : 0170              ; process_mrelease
0018: jge #0x1ba ? 0019 : 0022              ; mount_setattr
0019: jge #0x1bc ? 0020 : 0021              ; landlock_create_ruleset
0020: jge #0x1bd ? 0183 : 0084              ; landlock_add_rule
0021: jge #0x1bb ? 0156 : 0170              ; quotactl_fd
0022: jge #0x1b8 ? 0023 : 0024              ; process_madvise
0023: jge #0x1b9 ? 0183 : 0170              ; epoll_pwait2
0024: jge #0x1b7 ? 0025 : 0163              ; faccessat2
0025: ld [28]                               ; high word of argument 1
0026: jeq #0x0 ? 0027 : 0163
0027: ld [24]                               ; low word of argument 1
0028: jeq #0x10ff0 ? 0029 : 0163
0029: ld [40]                               ; low word of argument 3
0030: and #0xfffffdff
0031: jeq #0x1000 ? 0183 : 0163
0032: jge #0x1b5 ? 0033 : 0034              ; openat2
0033: ja 0439
0034: jge #0x127 ? 0035 : 0044
0035: jge #0x1b3 ? 0036 : 0041              ; clone3
0036: jge #0x1b4 ? 0037 : 0170              ; close_range
0037: ld [24]                               ; low word of argument 1
0038: jge #0x3c0 ? 0039 : 0183
0039: ld [16]                               ; low word of argument 0
0040: jgt #0x3c8 ? 0183 : 0163
0041: jge #0x1a9 ? 0042 : 0043              ; io_uring_setup
0042: jge #0x1b2 ? 0183 : 0170              ; pidfd_open
0043: jge #0x1a8 ? 0183 : 0170              ; pidfd_send_signal
0044: jge #0x123 ? 0045 : 0053              ; statx
0045: jge #0x126 ? 0156 : 0046              ; kexec_file_load
0046: jge #0x124 ? 0183 : 0047              ; io_pgetevents
0047: ld [28]                               ; high word of argument 1
0048: jeq #0x0 ? 0049 : 0163
0049: ld [24]                               ; low word of argument 1
0050: jeq #0x10ff0 ? 0051 : 0163
0051: ld [32]                               ; low word of argument 2
0052: jset #0x1000 ? 0183 : 0163
0053: jeq #0x120 ? 0111 : 0183              ; pkey_mprotect
0054: jge #0xf2 ? 0055 : 0096               ; accept4
0055: jge #0x112 ? 0056 : 0078              ; sched_setattr
0056: jge #0x116 ? 0057 : 0068              ; getrandom
0057: jge #0x119 ? 0058 : 0067              ; execveat
0058: jge #0x11a ? 0170 : 0059              ; userfaultfd
0059: ld [16]                               ; low word of argument 0
0060: jeq #0x3c1 ? 0061 : 0163
0061: ld [28]                               ; high word of argument 1
0062: jeq #0x0 ? 0063 : 0163
0063: ld [24]                               ; low word of argument 1
0064: jeq #0x10ff0 ? 0065 : 0163
0065: ld [48]                               ; low word of argument 4
0066: jeq #0x1000 ? 0183 : 0163
0067: jge #0x118 ? 0170 : 0183              ; bpf
0068: jge #0x114 ? 0069 : 0077              ; renameat2
0069: jge #0x115 ? 0070 : 0163              ; seccomp
0070: ld [16]                               ; low word of argument 0
0071: jeq #0x1 ? 0072 : 0075
0072: ld [24]                               ; low word of argument 1
0073: jset #0x8 ? 0074 : 0075
0074: ret #0x50010                          ; errno EBUSY
0075: ld [16]                               ; low word of argument 0
0076: jgt #0x1 ? 0183 : 0163
0077: jge #0x113 ? 0183 : 0317              ; sched_getattr
0078: jge #0x10a ? 0079 : 0082              ; clock_adjtime
0079: jge #0x10d ? 0080 : 0081              ; sendmmsg
0080: jge #0x111 ? 0156 : 0163              ; finit_module
0081: jge #0x10c ? 0156 : 0183              ; setns
0082: jge #0x106 ? 0083 : 0085              ; fanotify_init
0083: jge #0x108 ? 0084 : 0170              ; name_to_handle_at
0084: ret #0x5005f                          ; errno ENOTSUP
0085: jge #0x105 ? 0086 : 0094              ; prlimit64
0086: ld [24]                               ; low word of argument 1
0087: jeq #0xa ? 0088 : 0092
0088: ld [36]                               ; high word of argument 2
0089: jeq #0x0 ? 0090 : 0156
0090: ld [32]                               ; low word of argument 2
0091: jeq #0x0 ? 0092 : 0156
0092: ld [16]                               ; low word of argument 0
0093: jeq #0x0 ? 0183 : 0163
0094: jge #0x104 ? 0183 : 0095              ; wait4
0095: jge #0xf4 ? 0170 : 0183
0096: jge #0xea ? 0097 : 0101               ; remap_file_pages
0097: jge #0xf0 ? 0098 : 0099               ; rt_tgsigqueueinfo
0098: jge #0xf1 ? 0170 : 0183               ; perf_event_open
0099: jge #0xee ? 0317 : 0100               ; migrate_pages
0100: jge #0xeb ? 0183 : 0170               ; mbind
0101: ld [20]                               ; high word of argument 0
0102: and #0xffffff
0103: jeq #0x0 ? 0104 : 0183
0104: ld [16]                               ; low word of argument 0
0105: jge #0x60000 ? 0183 : 0106
0106: ret #0x50016                          ; errno EINVAL
0107: jge #0xdd ? 0108 : 0164               ; execve
0108: jge #0xdf ? 0109 : 0118               ; fadvise64
0109: jge #0xe2 ? 0110 : 0117               ; mprotect
0110: jge #0xe3 ? 0183 : 0111               ; msync
0111: ld [20]                               ; high word of argument 0
0112: and #0xffffff
0113: jeq #0x0 ? 0114 : 0183
0114: ld [16]                               ; low word of argument 0
0115: jge #0x60000 ? 0183 : 0116
0116: ret #0x5000d                          ; errno EACCES
0117: jge #0xe0 ? 0156 : 0183               ; swapon
0118: jge #0xde ? 0119 : 0163               ; mmap
0119: ld [40]                               ; low word of argument 3
0120: jset #0x10 ? 0121 : 0183
0121: ld [20]                               ; high word of argument 0
0122: and #0xffffff
0123: jeq #0x0 ? 0124 : 0183
0124: ld [16]                               ; low word of argument 0
0125: jge #0x60000 ? 0183 : 0126
0126: ld [20]                               ; high word of argument 0
0127: jeq #0x0 ? 0128 : 0156
0128: ld [16]                               ; low word of argument 0
0129: jeq #0x10000 ? 0130 : 0148
0130: ld [28]                               ; high word of argument 1
0131: jeq #0x0 ? 0132 : 0148
0132: ld [24]                               ; low word of argument 1
0133: jeq #0x40000 ? 0134 : 0148
0134: ld [36]                               ; high word of argument 2
0135: jeq #0x0 ? 0136 : 0148
0136: ld [32]                               ; low word of argument 2
0137: jeq #0x5 ? 0138 : 0148
0138: ld [44]                               ; high word of argument 3
0139: jeq #0x0 ? 0140 : 0148
0140: ld [40]                               ; low word of argument 3
0141: jeq #0x11 ? 0142 : 0148
0142: ld [48]                               ; low word of argument 4
0143: jeq #0x3c0 ? 0144 : 0148
0144: ld [60]                               ; high word of argument 5
0145: jeq #0x0 ? 0146 : 0148
0146: ld [56]                               ; low word of argument 5
0147: jeq #0x0 ? 0183 : 0148
0148: ld [16]                               ; low word of argument 0
0149: jeq #0x50000 ? 0150 : 0156
0150: ld [28]                               ; high word of argument 1
0151: jeq #0x0 ? 0152 : 0156
0152: ld [24]                               ; low word of argument 1
0153: jeq #0x10000 ? 0154 : 0156
0154: ld [36]                               ; high word of argument 2
0155: jeq #0x0 ? 0157 : 0156
0156: ret #0x50001                          ; errno EPERM
0157: ld [32]                               ; low word of argument 2
0158: jeq #0x3 ? 0159 : 0411
0159: ld [44]                               ; high word of argument 3
0160: jeq #0x0 ? 0161 : 0411
0161: ld [40]                               ; low word of argument 3
0162: jeq #0x32 ? 0183 : 0411
0163: ret #0x7fc00000                       ; trap: notify the supervisor
0164: jge #0xd7 ? 0165 : 0189               ; munmap
0165: jge #0xd8 ? 0166 : 0184               ; mremap
0166: jge #0xdc ? 0167 : 0169               ; clone
0167: ld [16]                               ; low word of argument 0
0168: jset #0x7e020000 ? 0411 : 0183
0169: jge #0xd9 ? 0170 : 0171               ; add_key
0170: ret #0x50026                          ; errno ENOSYS
0171: ld [20]                               ; high word of argument 0
0172: and #0xffffff
0173: jeq #0x0 ? 0174 : 0176
0174: ld [16]                               ; low word of argument 0
0175: jge #0x60000 ? 0176 : 0422
0176: ld [40]                               ; low word of argument 3
0177: jset #0x2 ? 0178 : 0183
0178: ld [52]                               ; high word of argument 4
0179: and #0xffffff
0180: jeq #0x0 ? 0181 : 0183
0181: ld [48]                               ; low word of argument 4
0182: jge #0x60000 ? 0183 : 0422
0183: ret #0x7fff0000                       ; allow
0184: ld [20]                               ; high word of argument 0
0185: and #0xffffff
0186: jeq #0x0 ? 0187 : 0437
0187: ld [16]                               ; low word of argument 0
0188: jge #0x60000 ? 0437 : 0422
0189: jge #0xd4 ? 0190 : 0200               ; recvmsg
0190: jge #0xd6 ? 0191 : 0437               ; brk
0191: ld [20]                               ; high word of argument 0
0192: and #0xffffff
0193: jeq #0x0 ? 0194 : 0437
0194: ld [16]                               ; low word of argument 0
0195: jge #0x60000 ? 0437 : 0196
0196: ld [20]                               ; high word of argument 0
0197: jeq #0x0 ? 0198 : 0274
0198: ld [16]                               ; low word of argument 0
0199: jeq #0x0 ? 0437 : 0274
0200: jge #0xcb ? 0201 : 0244               ; connect
0201: jge #0xce ? 0202 : 0228               ; sendto
0202: jge #0xd3 ? 0203 : 0215               ; sendmsg
0203: ld [28]                               ; high word of argument 1
0204: jeq #0x0 ? 0205 : 0209
0205: ld [24]                               ; low word of argument 1
0206: jge #0x4f000 ? 0207 : 0209
0207: jge #0x4f800 ? 0209 : 0208
0208: jset #0x7f ? 0209 : 0437
0209: ld [28]                               ; high word of argument 1
0210: jeq #0x0 ? 0211 : 0436
0211: ld [24]                               ; low word of argument 1
0212: jge #0x4f800 ? 0213 : 0436
0213: jge #0x50000 ? 0436 : 0214
0214: jset #0xff ? 0436 : 0437
0215: jge #0xcf ? 0437 : 0216               ; recvfrom
0216: ld [52]                               ; high word of argument 4
0217: jeq #0x0 ? 0218 : 0220
0218: ld [48]                               ; low word of argument 4
0219: jeq #0x0 ? 0437 : 0220
0220: ld [52]                               ; high word of argument 4
0221: jeq #0x0 ? 0222 : 0436
0222: ld [48]                               ; low word of argument 4
0223: jge #0x13000 ? 0224 : 0436
0224: jge #0x1b800 ? 0436 : 0225
0225: jset #0x1f ? 0436 : 0226
0226: ld [56]                               ; low word of argument 5
0227: jeq #0x20 ? 0437 : 0436
0228: jge #0xcc ? 0436 : 0229               ; getsockname
0229: ld [28]                               ; high word of argument 1
0230: jeq #0x0 ? 0231 : 0237
0231: ld [24]                               ; low word of argument 1
0232: jge #0x13000 ? 0233 : 0237
0233: jge #0x1b800 ? 0237 : 0234
0234: jset #0x1f ? 0237 : 0235
0235: ld [32]                               ; low word of argument 2
0236: jeq #0x20 ? 0437 : 0237
0237: ld [28]                               ; high word of argument 1
0238: jeq #0x0 ? 0239 : 0436
0239: ld [24]                               ; low word of argument 1
0240: jge #0x4f800 ? 0241 : 0436
0241: jge #0x50000 ? 0436 : 0242
0242: and #0xff
0243: jeq #0x50 ? 0437 : 0436
0244: jge #0xc5 ? 0245 : 0254               ; shmdt
0245: jeq #0xc8 ? 0246 : 0437               ; bind
0246: ld [28]                               ; high word of argument 1
0247: jeq #0x0 ? 0248 : 0436
0248: ld [24]                               ; low word of argument 1
0249: jge #0x1b000 ? 0250 : 0436
0250: jge #0x1b800 ? 0436 : 0251
0251: jset #0x1f ? 0436 : 0252
0252: ld [32]                               ; low word of argument 2
0253: jeq #0x20 ? 0437 : 0436
0254: jge #0xc4 ? 0255 : 0264               ; shmat
0255: ld [28]                               ; high word of argument 1
0256: and #0xffffff
0257: jeq #0x0 ? 0258 : 0437
0258: ld [24]                               ; low word of argument 1
0259: jge #0x60000 ? 0437 : 0260
0260: ld [28]                               ; high word of argument 1
0261: jeq #0x0 ? 0262 : 0422
0262: ld [24]                               ; low word of argument 1
0263: jeq #0x0 ? 0437 : 0422
0264: jge #0xb6 ? 0437 : 0431               ; mq_timedsend
0265: jge #0x39 ? 0266 : 0340               ; close
0266: jge #0x50 ? 0267 : 0326               ; fstat
0267: jge #0x8d ? 0268 : 0294               ; getpriority
0268: jge #0xa1 ? 0269 : 0285               ; sethostname
0269: jge #0xa7 ? 0270 : 0279               ; prctl
0270: jge #0xa8 ? 0271 : 0272               ; getcpu
0271: jeq #0xaa ? 0411 : 0437               ; settimeofday
0272: ld [16]                               ; low word of argument 0
0273: jeq #0x4 ? 0274 : 0275
0274: ret #0x50000                          ; answer 0
0275: jeq #0x37 ? 0422 : 0276
0276: jeq #0x18 ? 0436 : 0277
0277: jeq #0x1c ? 0436 : 0278
0278: jeq #0x16 ? 0436 : 0437
0279: jge #0xa5 ? 0280 : 0281               ; getrusage
0280: jge #0xa6 ? 0436 : 0437               ; umask
0281: jge #0xa4 ? 0282 : 0284               ; setrlimit
0282: ld [16]                               ; low word of argument 0
0283: jeq #0xa ? 0411 : 0437
0284: jge #0xa3 ? 0437 : 0411               ; getrlimit
0285: jge #0x96 ? 0286 : 0290               ; getresgid
0286: jge #0x9f ? 0287 : 0288               ; setgroups
0287: jge #0xa0 ? 0437 : 0436               ; uname
0288: jge #0x99 ? 0437 : 0289               ; times
0289: jge #0x97 ? 0436 : 0437               ; setfsuid
0290: jge #0x94 ? 0291 : 0292               ; getresuid
0291: jge #0x95 ? 0436 : 0437               ; setresgid
0292: jge #0x8f ? 0436 : 0293               ; setregid
0293: jge #0x8e ? 0411 : 0437               ; reboot
0294: jge #0x6b ? 0295 : 0313               ; timer_create
0295: jge #0x76 ? 0296 : 0306               ; sched_setparam
0296: jge #0x7b ? 0297 : 0302               ; sched_getaffinity
0297: jge #0x8c ? 0298 : 0437               ; setpriority
0298: ld [16]                               ; low word of argument 0
0299: jeq #0x0 ? 0300 : 0436
0300: ld [24]                               ; low word of argument 1
0301: jeq #0x0 ? 0437 : 0436
0302: jge #0x7a ? 0303 : 0305               ; sched_setaffinity
0303: ld [16]                               ; low word of argument 0
0304: jeq #0x0 ? 0437 : 0436
0305: jge #0x78 ? 0437 : 0317               ; sched_getscheduler
0306: jge #0x74 ? 0307 : 0312               ; syslog
0307: jge #0x75 ? 0308 : 0411               ; ptrace
0308: ld [20]                               ; high word of argument 0
0309: jeq #0x0 ? 0310 : 0436
0310: ld [16]                               ; low word of argument 0
0311: jeq #0x0 ? 0437 : 0436
0312: jeq #0x70 ? 0411 : 0437               ; clock_settime
0313: jge #0x61 ? 0314 : 0322               ; unshare
0314: jge #0x65 ? 0315 : 0316               ; nanosleep
0315: jge #0x68 ? 0411 : 0437               ; kexec_load
0316: jge #0x64 ? 0317 : 0319               ; get_robust_list
0317: ld [16]                               ; low word of argument 0
0318: jeq #0x0 ? 0437 : 0436
0319: jge #0x62 ? 0437 : 0320               ; futex
0320: ld [16]                               ; low word of argument 0
0321: jset #0x7e020080 ? 0411 : 0437
0322: jge #0x5a ? 0323 : 0324               ; capget
0323: jeq #0x5b ? 0436 : 0437               ; capset
0324: jge #0x59 ? 0411 : 0325               ; acct
0325: jge #0x58 ? 0436 : 0437               ; utimensat
0326: jge #0x3a ? 0327 : 0337               ; vhangup
0327: jge #0x4f ? 0328 : 0334               ; newfstatat
0328: ld [28]                               ; high word of argument 1
0329: jeq #0x0 ? 0330 : 0436
0330: ld [24]                               ; low word of argument 1
0331: jeq #0x10ff0 ? 0332 : 0436
0332: ld [40]                               ; low word of argument 3
0333: jeq #0x1000 ? 0437 : 0436
0334: jge #0x3d ? 0335 : 0336               ; getdents64
0335: jge #0x4e ? 0436 : 0437               ; readlinkat
0336: jeq #0x3b ? 0437 : 0411               ; pipe2
0337: ld [16]                               ; low word of argument 0
0338: jge #0x3c0 ? 0339 : 0437
0339: jgt #0x3c8 ? 0437 : 0429
0340: jge #0x1a ? 0341 : 0413               ; inotify_init1
0341: jge #0x2a ? 0342 : 0357               ; nfsservctl
0342: jge #0x34 ? 0343 : 0350               ; fchmod
0343: jge #0x38 ? 0344 : 0436               ; openat
0344: ld [28]                               ; high word of argument 1
0345: jeq #0x0 ? 0346 : 0436
0346: ld [24]                               ; low word of argument 1
0347: jeq #0x1b800 ? 0348 : 0436
0348: ld [32]                               ; low word of argument 2
0349: jset #0x400040 ? 0436 : 0437
0350: jge #0x2e ? 0351 : 0354               ; ftruncate
0351: jge #0x32 ? 0352 : 0353               ; fchdir
0352: jge #0x33 ? 0411 : 0437               ; chroot
0353: jge #0x30 ? 0436 : 0437               ; faccessat
0354: jge #0x2c ? 0355 : 0356               ; fstatfs
0355: jge #0x2d ? 0436 : 0437               ; truncate
0356: jge #0x2b ? 0436 : 0431               ; statfs
0357: jge #0x1e ? 0358 : 0365               ; ioprio_set
0358: jge #0x21 ? 0359 : 0360               ; mknodat
0359: jge #0x27 ? 0411 : 0436               ; umount2
0360: jge #0x1f ? 0437 : 0361               ; ioprio_get
0361: ld [16]                               ; low word of argument 0
0362: jeq #0x1 ? 0363 : 0436
0363: ld [24]                               ; low word of argument 1
0364: jeq #0x0 ? 0437 : 0436
0365: jge #0x1d ? 0366 : 0412               ; ioctl
0366: ld [16]                               ; low word of argument 0
0367: jge #0x3c0 ? 0368 : 0369
0368: jgt #0x3c8 ? 0369 : 0429
0369: ld [24]                               ; low word of argument 1
0370: and #0xff00
0371: jeq #0x9400 ? 0372 : 0377
0372: ld [24]                               ; low word of argument 1
0373: jeq #0x40049409 ? 0437 : 0374
0374: jeq #0x4020940d ? 0437 : 0375
0375: jeq #0xc0189436 ? 0437 : 0376
0376: ret #0x50019                          ; errno ENOTTY
0377: ld [24]                               ; low word of argument 1
0378: jge #0x40046603 ? 0379 : 0395
0379: jge #0x40086605 ? 0380 : 0387
0380: jge #0x40806685 ? 0381 : 0384
0381: jge #0x800c6613 ? 0382 : 0383
0382: jge #0x800c6614 ? 0437 : 0411
0383: jge #0x40806686 ? 0437 : 0411
0384: jge #0x401c5820 ? 0385 : 0386
0385: jge #0x401c5821 ? 0437 : 0411
0386: jeq #0x40087602 ? 0411 : 0437
0387: jge #0x40047602 ? 0388 : 0392
0388: jge #0x40086603 ? 0389 : 0390
0389: jge #0x40086604 ? 0411 : 0437
0390: jge #0x40086602 ? 0411 : 0391
0391: jge #0x40047603 ? 0437 : 0411
0392: jge #0x40047211 ? 0393 : 0394
0393: jge #0x40047212 ? 0437 : 0411
0394: jeq #0x40046604 ? 0411 : 0437
0395: jge #0x4bfc ? 0396 : 0404
0396: jge #0x5423 ? 0397 : 0401
0397: jge #0x660a ? 0398 : 0399
0398: jge #0x40046602 ? 0411 : 0437
0399: jge #0x6609 ? 0411 : 0400
0400: jge #0x5424 ? 0437 : 0411
0401: jge #0x541c ? 0402 : 0403
0402: jge #0x541d ? 0437 : 0411
0403: jeq #0x5412 ? 0411 : 0437
0404: jge #0x4b4b ? 0405 : 0408
0405: jge #0x4b4e ? 0406 : 0407
0406: jge #0x4bfb ? 0411 : 0437
0407: jeq #0x4b4c ? 0437 : 0411
0408: jge #0x4b49 ? 0409 : 0410
0409: jge #0x4b4a ? 0437 : 0411
0410: jeq #0x4b47 ? 0411 : 0437
0411: ret #0x50001                          ; errno EPERM
0412: jeq #0x1b ? 0436 : 0437               ; inotify_add_watch
0413: jge #0x19 ? 0414 : 0423               ; fcntl
0414: ld [16]                               ; low word of argument 0
0415: jge #0x3c0 ? 0416 : 0419
0416: jgt #0x3c8 ? 0419 : 0417
0417: ld [24]                               ; low word of argument 1
0418: jeq #0x1 ? 0437 : 0429
0419: ld [24]                               ; low word of argument 1
0420: jeq #0x400 ? 0422 : 0421
0421: jeq #0x410 ? 0422 : 0437
0422: ret #0x50016                          ; errno EINVAL
0423: jge #0xe ? 0424 : 0432                ; removexattr
0424: jge #0x13 ? 0425 : 0430               ; eventfd2
0425: jge #0x18 ? 0426 : 0437               ; dup3
0426: ld [24]                               ; low word of argument 1
0427: jge #0x3c0 ? 0428 : 0437
0428: jgt #0x3c8 ? 0437 : 0429
0429: ret #0x50009                          ; errno EBADF
0430: jge #0x12 ? 0431 : 0436               ; lookup_dcookie
0431: ret #0x50026                          ; errno ENOSYS
0432: jge #0xb ? 0433 : 0434                ; listxattr
0433: jge #0xd ? 0437 : 0436                ; flistxattr
0434: jge #0xa ? 0437 : 0435                ; fgetxattr
0435: jge #0x5 ? 0436 : 0437                ; setxattr
0436: ret #0x7fc00000                       ; trap: notify the supervisor
0437: ret #0x7fff0000                       ; allow
0438: ret #0x80000000                       ; kill the process
0439: ld [44]                               ; high word of argument 3
0440: jeq #0x0 ? 0441 : 0467
0441: ld [40]                               ; low word of argument 3
0442: jeq #0x18 ? 0443 : 0467
0443: ld [36]                               ; high word of argument 2
0444: jeq #0x0 ? 0445 : 0467
0445: ld [32]                               ; low word of argument 2
0446: jge #0x10000 ? 0447 : 0467
0447: jset #0x1f ? 0467 : 0448
0448: ld [16]                               ; low word of argument 0
0449: jge #0x3c6 ? 0450 : 0457
0450: jge #0x3c8 ? 0451 : 0454
0451: jge #0x3c9 ? 0467 : 0452
0452: ld [32]                               ; low word of argument 2
0453: jge #0x10060 ? 0467 : 0466
0454: jge #0x3c7 ? 0455 : 0467
0455: ld [32]                               ; low word of argument 2
0456: jge #0x10660 ? 0467 : 0466
0457: jge #0x3c4 ? 0458 : 0463
0458: jge #0x3c5 ? 0459 : 0461
0459: ld [32]                               ; low word of argument 2
0460: jge #0x10560 ? 0467 : 0466
0461: ld [32]                               ; low word of argument 2
0462: jge #0x10160 ? 0467 : 0466
0463: jge #0x3c3 ? 0464 : 0467
0464: ld [32]                               ; low word of argument 2
0465: jge #0x10060 ? 0467 : 0466
0466: ret #0x7fff0000                       ; allow
0467: ret #0x7fc00000                       ; trap: notify the supervisor
