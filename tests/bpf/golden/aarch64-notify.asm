0000: ld [4]                                ; architecture
0001: jeq #0xc00000b7 ? 0003 : 0002         ; aarch64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0xcc ? 0005 : 0254               ; getsockname
0005: jge #0xe9 ? 0006 : 0131               ; madvise
0006: jge #0x11b ? 0007 : 0079              ; membarrier
0007: jge #0x1b6 ? 0008 : 0031              ; pidfd_getfd
0008: jge #0x1bf ? 0009 : 0017              ; memfd_secret
0009: jge #0x1cb ? 0010 : 0013              ; lsm_get_self_attr
0010: jge #0x1cd ? 0011 : 0012              ; lsm_list_modules
0011: jge #0x1cf ? 0194 : 0214              ; setxattrat
0012: jge #0x1cc ? 0194 : 0214              ; lsm_set_self_attr
0013: jge #0x1c5 ? 0014 : 0015              ; map_shadow_stack
0014: jge #0x1c9 ? 0194 : 0214              ; statmount
0015: jge #0x1c4 ? 0187 : 0016              ; fchmodat2
0016: jge #0x1c0 ? 0214 : 0194              ; process_mrelease
0017: jge #0x1ba ? 0018 : 0021              ; mount_setattr
0018: jge #0x1bc ? 0019 : 0020              ; landlock_create_ruleset
0019: jge #0x1bd ? 0214 : 0106              ; landlock_add_rule
0020: jge #0x1bb ? 0184 : 0194              ; quotactl_fd
0021: jge #0x1b8 ? 0022 : 0023              ; process_madvise
0022: jge #0x1b9 ? 0214 : 0194              ; epoll_pwait2
0023: jge #0x1b7 ? 0024 : 0187              ; faccessat2
0024: ld [28]                               ; high word of argument 1
0025: jeq #0x0 ? 0026 : 0187
0026: ld [24]                               ; low word of argument 1
0027: jeq #0x10ff0 ? 0028 : 0187
0028: ld [40]                               ; low word of argument 3
0029: and #0xfffffdff
0030: jeq #0x1000 ? 0214 : 0187
0031: jge #0x1b5 ? 0032 : 0059              ; openat2
0032: ld [44]                               ; high word of argument 3
0033: jeq #0x0 ? 0034 : 0187
0034: ld [40]                               ; low word of argument 3
0035: jeq #0x18 ? 0036 : 0187
0036: ld [36]                               ; high word of argument 2
0037: jeq #0x0 ? 0038 : 0187
0038: ld [32]                               ; low word of argument 2
0039: jge #0x10000 ? 0040 : 0187
0040: jset #0x1f ? 0187 : 0041
0041: ld [16]                               ; low word of argument 0
0042: jge #0x3c6 ? 0043 : 0050
0043: jge #0x3c8 ? 0044 : 0047
0044: jge #0x3c9 ? 0187 : 0045
0045: ld [32]                               ; low word of argument 2
0046: jge #0x10040 ? 0187 : 0214
0047: jge #0x3c7 ? 0048 : 0187
0048: ld [32]                               ; low word of argument 2
0049: jge #0x10640 ? 0187 : 0214
0050: jge #0x3c4 ? 0051 : 0056
0051: jge #0x3c5 ? 0052 : 0054
0052: ld [32]                               ; low word of argument 2
0053: jge #0x10540 ? 0187 : 0214
0054: ld [32]                               ; low word of argument 2
0055: jge #0x10140 ? 0187 : 0214
0056: jge #0x3c3 ? 0057 : 0187
0057: ld [32]                               ; low word of argument 2
0058: jge #0x10040 ? 0187 : 0214
0059: jge #0x127 ? 0060 : 0069
0060: jge #0x1b3 ? 0061 : 0066              ; clone3
0061: jge #0x1b4 ? 0062 : 0194              ; close_range
0062: ld [24]                               ; low word of argument 1
0063: jge #0x3c0 ? 0064 : 0214
0064: ld [16]                               ; low word of argument 0
0065: jgt #0x3c8 ? 0214 : 0187
0066: jge #0x1a9 ? 0067 : 0068              ; io_uring_setup
0067: jge #0x1b2 ? 0214 : 0194              ; pidfd_open
0068: jge #0x1a8 ? 0214 : 0194              ; pidfd_send_signal
0069: jge #0x123 ? 0070 : 0078              ; statx
0070: jge #0x126 ? 0184 : 0071              ; kexec_file_load
0071: jge #0x124 ? 0214 : 0072              ; io_pgetevents
0072: ld [28]                               ; high word of argument 1
0073: jeq #0x0 ? 0074 : 0187
0074: ld [24]                               ; low word of argument 1
0075: jeq #0x10ff0 ? 0076 : 0187
0076: ld [32]                               ; low word of argument 2
0077: jset #0x1000 ? 0214 : 0187
0078: jeq #0x120 ? 0135 : 0214              ; pkey_mprotect
0079: jge #0xf2 ? 0080 : 0120               ; accept4
0080: jge #0x111 ? 0081 : 0102              ; finit_module
0081: jge #0x116 ? 0082 : 0093              ; getrandom
0082: jge #0x119 ? 0083 : 0092              ; execveat
0083: jge #0x11a ? 0194 : 0084              ; userfaultfd
0084: ld [16]                               ; low word of argument 0
0085: jeq #0x3c1 ? 0086 : 0187
0086: ld [28]                               ; high word of argument 1
0087: jeq #0x0 ? 0088 : 0187
0088: ld [24]                               ; low word of argument 1
0089: jeq #0x10ff0 ? 0090 : 0187
0090: ld [48]                               ; low word of argument 4
0091: jeq #0x1000 ? 0214 : 0187
0092: jge #0x118 ? 0194 : 0214              ; bpf
0093: jge #0x114 ? 0094 : 0100              ; renameat2
0094: jge #0x115 ? 0095 : 0187              ; seccomp
0095: ld [16]                               ; low word of argument 0
0096: jeq #0x1 ? 0097 : 0214
0097: ld [24]                               ; low word of argument 1
0098: jset #0x8 ? 0099 : 0214
0099: ret #0x50010                          ; errno EBUSY
0100: jge #0x112 ? 0101 : 0184              ; sched_setattr
0101: jge #0x113 ? 0214 : 0345              ; sched_getattr
0102: jge #0x108 ? 0103 : 0107              ; name_to_handle_at
0103: jge #0x10c ? 0104 : 0105              ; setns
0104: jge #0x10d ? 0187 : 0184              ; sendmmsg
0105: jge #0x10a ? 0214 : 0106              ; clock_adjtime
0106: ret #0x5005f                          ; errno ENOTSUP
0107: jge #0x105 ? 0108 : 0117              ; prlimit64
0108: jge #0x106 ? 0194 : 0109              ; fanotify_init
0109: ld [24]                               ; low word of argument 1
0110: jeq #0xa ? 0111 : 0115
0111: ld [36]                               ; high word of argument 2
0112: jeq #0x0 ? 0113 : 0184
0113: ld [32]                               ; low word of argument 2
0114: jeq #0x0 ? 0115 : 0184
0115: ld [16]                               ; low word of argument 0
0116: jeq #0x0 ? 0214 : 0187
0117: jge #0xf4 ? 0118 : 0119
0118: jge #0x104 ? 0214 : 0194              ; wait4
0119: jge #0xf3 ? 0225 : 0214               ; recvmmsg
0120: jge #0xea ? 0121 : 0125               ; remap_file_pages
0121: jge #0xf0 ? 0122 : 0123               ; rt_tgsigqueueinfo
0122: jge #0xf1 ? 0194 : 0214               ; perf_event_open
0123: jge #0xee ? 0345 : 0124               ; migrate_pages
0124: jge #0xeb ? 0214 : 0194               ; mbind
0125: ld [20]                               ; high word of argument 0
0126: and #0xffffff
0127: jeq #0x0 ? 0128 : 0214
0128: ld [16]                               ; low word of argument 0
0129: jge #0x60000 ? 0214 : 0130
0130: ret #0x50016                          ; errno EINVAL
0131: jge #0xdd ? 0132 : 0188               ; execve
0132: jge #0xdf ? 0133 : 0142               ; fadvise64
0133: jge #0xe2 ? 0134 : 0141               ; mprotect
0134: jge #0xe3 ? 0214 : 0135               ; msync
0135: ld [20]                               ; high word of argument 0
0136: and #0xffffff
0137: jeq #0x0 ? 0138 : 0214
0138: ld [16]                               ; low word of argument 0
0139: jge #0x60000 ? 0214 : 0140
0140: ret #0x5000d                          ; errno EACCES
0141: jge #0xe0 ? 0184 : 0214               ; swapon
0142: jge #0xde ? 0143 : 0187               ; mmap
0143: ld [40]                               ; low word of argument 3
0144: jset #0x10 ? 0145 : 0214
0145: ld [20]                               ; high word of argument 0
0146: and #0xffffff
0147: jeq #0x0 ? 0148 : 0214
0148: ld [16]                               ; low word of argument 0
0149: jge #0x60000 ? 0214 : 0150
0150: ld [20]                               ; high word of argument 0
0151: jeq #0x0 ? 0152 : 0184
0152: ld [16]                               ; low word of argument 0
0153: jeq #0x10000 ? 0154 : 0172
0154: ld [28]                               ; high word of argument 1
0155: jeq #0x0 ? 0156 : 0172
0156: ld [24]                               ; low word of argument 1
0157: jeq #0x40000 ? 0158 : 0172
0158: ld [36]                               ; high word of argument 2
0159: jeq #0x0 ? 0160 : 0172
0160: ld [32]                               ; low word of argument 2
0161: jeq #0x5 ? 0162 : 0172
0162: ld [44]                               ; high word of argument 3
0163: jeq #0x0 ? 0164 : 0172
0164: ld [40]                               ; low word of argument 3
0165: jeq #0x11 ? 0166 : 0172
0166: ld [48]                               ; low word of argument 4
0167: jeq #0x3c0 ? 0168 : 0172
0168: ld [60]                               ; high word of argument 5
0169: jeq #0x0 ? 0170 : 0172
0170: ld [56]                               ; low word of argument 5
0171: jeq #0x0 ? 0214 : 0172
0172: ld [16]                               ; low word of argument 0
0173: jeq #0x50000 ? 0174 : 0184
0174: ld [28]                               ; high word of argument 1
0175: jeq #0x0 ? 0176 : 0184
0176: ld [24]                               ; low word of argument 1
0177: jeq #0x10000 ? 0178 : 0184
0178: ld [36]                               ; high word of argument 2
0179: jeq #0x0 ? 0180 : 0184
0180: ld [32]                               ; low word of argument 2
0181: jeq #0x3 ? 0182 : 0184
0182: ld [44]                               ; high word of argument 3
0183: jeq #0x0 ? 0185 : 0184
0184: ret #0x50001                          ; errno EPERM
0185: ld [40]                               ; low word of argument 3
0186: jeq #0x32 ? 0214 : 0439
0187: ret #0x7fc00000                       ; trap: notify the supervisor
0188: jge #0xd7 ? 0189 : 0212               ; munmap
0189: jge #0xd8 ? 0190 : 0207               ; mremap
0190: jge #0xdc ? 0191 : 0193               ; clone
0191: ld [16]                               ; low word of argument 0
0192: jset #0x7e020000 ? 0439 : 0214
0193: jge #0xd9 ? 0194 : 0195               ; add_key
0194: ret #0x50026                          ; errno ENOSYS
0195: ld [20]                               ; high word of argument 0
0196: and #0xffffff
0197: jeq #0x0 ? 0198 : 0200
0198: ld [16]                               ; low word of argument 0
0199: jge #0x60000 ? 0200 : 0451
0200: ld [40]                               ; low word of argument 3
0201: jset #0x2 ? 0202 : 0214
0202: ld [52]                               ; high word of argument 4
0203: and #0xffffff
0204: jeq #0x0 ? 0205 : 0214
0205: ld [48]                               ; low word of argument 4
0206: jge #0x60000 ? 0214 : 0451
0207: ld [20]                               ; high word of argument 0
0208: and #0xffffff
0209: jeq #0x0 ? 0210 : 0214
0210: ld [16]                               ; low word of argument 0
0211: jge #0x60000 ? 0214 : 0451
0212: jge #0xd5 ? 0213 : 0224               ; readahead
0213: jge #0xd6 ? 0215 : 0214               ; brk
0214: ret #0x7fff0000                       ; allow
0215: ld [20]                               ; high word of argument 0
0216: and #0xffffff
0217: jeq #0x0 ? 0218 : 0470
0218: ld [16]                               ; low word of argument 0
0219: jge #0x60000 ? 0470 : 0220
0220: ld [20]                               ; high word of argument 0
0221: jeq #0x0 ? 0222 : 0301
0222: ld [16]                               ; low word of argument 0
0223: jeq #0x0 ? 0470 : 0301
0224: jge #0xd4 ? 0225 : 0227               ; recvmsg
0225: ld [16]                               ; low word of argument 0
0226: jeq #0x3c2 ? 0469 : 0470
0227: jge #0xcf ? 0228 : 0241               ; recvfrom
0228: jge #0xd3 ? 0229 : 0470               ; sendmsg
0229: ld [28]                               ; high word of argument 1
0230: jeq #0x0 ? 0231 : 0235
0231: ld [24]                               ; low word of argument 1
0232: jge #0x4f000 ? 0233 : 0235
0233: jge #0x4f800 ? 0235 : 0234
0234: jset #0x7f ? 0235 : 0470
0235: ld [28]                               ; high word of argument 1
0236: jeq #0x0 ? 0237 : 0469
0237: ld [24]                               ; low word of argument 1
0238: jge #0x4f800 ? 0239 : 0469
0239: jge #0x50000 ? 0469 : 0240
0240: jset #0xff ? 0469 : 0470
0241: jge #0xce ? 0242 : 0469               ; sendto
0242: ld [52]                               ; high word of argument 4
0243: jeq #0x0 ? 0244 : 0246
0244: ld [48]                               ; low word of argument 4
0245: jeq #0x0 ? 0470 : 0246
0246: ld [52]                               ; high word of argument 4
0247: jeq #0x0 ? 0248 : 0469
0248: ld [48]                               ; low word of argument 4
0249: jge #0x13000 ? 0250 : 0469
0250: jge #0x1b800 ? 0469 : 0251
0251: jset #0x1f ? 0469 : 0252
0252: ld [56]                               ; low word of argument 5
0253: jeq #0x20 ? 0470 : 0469
0254: jge #0x39 ? 0255 : 0368               ; close
0255: jge #0x5a ? 0256 : 0351               ; capget
0256: jge #0x96 ? 0257 : 0316               ; getresgid
0257: jge #0xa7 ? 0258 : 0305               ; prctl
0258: jge #0xb6 ? 0259 : 0295               ; mq_timedsend
0259: jge #0xc8 ? 0260 : 0285               ; bind
0260: jge #0xcb ? 0261 : 0276               ; connect
0261: ld [28]                               ; high word of argument 1
0262: jeq #0x0 ? 0263 : 0269
0263: ld [24]                               ; low word of argument 1
0264: jge #0x13000 ? 0265 : 0269
0265: jge #0x1b800 ? 0269 : 0266
0266: jset #0x1f ? 0269 : 0267
0267: ld [32]                               ; low word of argument 2
0268: jeq #0x20 ? 0470 : 0269
0269: ld [28]                               ; high word of argument 1
0270: jeq #0x0 ? 0271 : 0469
0271: ld [24]                               ; low word of argument 1
0272: jge #0x4f800 ? 0273 : 0469
0273: jge #0x50000 ? 0469 : 0274
0274: and #0xff
0275: jeq #0x50 ? 0470 : 0469
0276: jge #0xc9 ? 0470 : 0277               ; listen
0277: ld [28]                               ; high word of argument 1
0278: jeq #0x0 ? 0279 : 0469
0279: ld [24]                               ; low word of argument 1
0280: jge #0x1b000 ? 0281 : 0469
0281: jge #0x1b800 ? 0469 : 0282
0282: jset #0x1f ? 0469 : 0283
0283: ld [32]                               ; low word of argument 2
0284: jeq #0x20 ? 0470 : 0469
0285: jeq #0xc4 ? 0286 : 0470               ; shmat
0286: ld [28]                               ; high word of argument 1
0287: and #0xffffff
0288: jeq #0x0 ? 0289 : 0470
0289: ld [24]                               ; low word of argument 1
0290: jge #0x60000 ? 0470 : 0291
0291: ld [28]                               ; high word of argument 1
0292: jeq #0x0 ? 0293 : 0451
0293: ld [24]                               ; low word of argument 1
0294: jeq #0x0 ? 0470 : 0451
0295: jge #0xaa ? 0296 : 0298               ; settimeofday
0296: jge #0xb4 ? 0464 : 0297               ; mq_open
0297: jge #0xab ? 0470 : 0439               ; adjtimex
0298: jge #0xa8 ? 0470 : 0299               ; getcpu
0299: ld [16]                               ; low word of argument 0
0300: jeq #0x4 ? 0301 : 0302
0301: ret #0x50000                          ; answer 0
0302: jeq #0x37 ? 0451 : 0303
0303: jeq #0x18 ? 0469 : 0304
0304: jeq #0x1c ? 0469 : 0470
0305: jge #0xa1 ? 0306 : 0312               ; sethostname
0306: jge #0xa5 ? 0307 : 0308               ; getrusage
0307: jge #0xa6 ? 0469 : 0470               ; umask
0308: jge #0xa4 ? 0309 : 0311               ; setrlimit
0309: ld [16]                               ; low word of argument 0
0310: jeq #0xa ? 0439 : 0470
0311: jge #0xa3 ? 0470 : 0439               ; getrlimit
0312: jge #0x9f ? 0313 : 0314               ; setgroups
0313: jge #0xa0 ? 0470 : 0469               ; uname
0314: jge #0x99 ? 0470 : 0315               ; times
0315: jge #0x97 ? 0469 : 0470               ; setfsuid
0316: jge #0x75 ? 0317 : 0337               ; ptrace
0317: jge #0x8d ? 0318 : 0322               ; getpriority
0318: jge #0x94 ? 0319 : 0320               ; getresuid
0319: jge #0x95 ? 0469 : 0470               ; setresgid
0320: jge #0x8f ? 0469 : 0321               ; setregid
0321: jge #0x8e ? 0439 : 0470               ; reboot
0322: jge #0x7a ? 0323 : 0331               ; sched_setaffinity
0323: jge #0x8c ? 0324 : 0328               ; setpriority
0324: ld [16]                               ; low word of argument 0
0325: jeq #0x0 ? 0326 : 0469
0326: ld [24]                               ; low word of argument 1
0327: jeq #0x0 ? 0470 : 0469
0328: jge #0x7b ? 0470 : 0329               ; sched_getaffinity
0329: ld [16]                               ; low word of argument 0
0330: jeq #0x0 ? 0470 : 0469
0331: jge #0x76 ? 0332 : 0333               ; sched_setparam
0332: jge #0x78 ? 0470 : 0345               ; sched_getscheduler
0333: ld [20]                               ; high word of argument 0
0334: jeq #0x0 ? 0335 : 0469
0335: ld [16]                               ; low word of argument 0
0336: jeq #0x0 ? 0470 : 0469
0337: jge #0x65 ? 0338 : 0343               ; nanosleep
0338: jge #0x70 ? 0339 : 0341               ; clock_settime
0339: jge #0x74 ? 0439 : 0340               ; syslog
0340: jge #0x71 ? 0470 : 0439               ; clock_gettime
0341: jge #0x6b ? 0470 : 0342               ; timer_create
0342: jge #0x68 ? 0439 : 0470               ; kexec_load
0343: jge #0x61 ? 0344 : 0350               ; unshare
0344: jge #0x64 ? 0345 : 0347               ; get_robust_list
0345: ld [16]                               ; low word of argument 0
0346: jeq #0x0 ? 0470 : 0469
0347: jge #0x62 ? 0470 : 0348               ; futex
0348: ld [16]                               ; low word of argument 0
0349: jset #0x7e020080 ? 0439 : 0470
0350: jeq #0x5b ? 0469 : 0470               ; capset
0351: jge #0x3a ? 0352 : 0365               ; vhangup
0352: jge #0x4f ? 0353 : 0362               ; newfstatat
0353: jge #0x50 ? 0354 : 0356               ; fstat
0354: jge #0x59 ? 0439 : 0355               ; acct
0355: jge #0x58 ? 0469 : 0470               ; utimensat
0356: ld [28]                               ; high word of argument 1
0357: jeq #0x0 ? 0358 : 0469
0358: ld [24]                               ; low word of argument 1
0359: jeq #0x10ff0 ? 0360 : 0469
0360: ld [40]                               ; low word of argument 3
0361: jeq #0x1000 ? 0470 : 0469
0362: jge #0x3d ? 0363 : 0364               ; getdents64
0363: jge #0x4e ? 0469 : 0470               ; readlinkat
0364: jeq #0x3b ? 0470 : 0439               ; pipe2
0365: ld [16]                               ; low word of argument 0
0366: jge #0x3c0 ? 0367 : 0470
0367: jgt #0x3c8 ? 0470 : 0462
0368: jge #0x1c ? 0369 : 0440               ; inotify_rm_watch
0369: jge #0x2b ? 0370 : 0384               ; statfs
0370: jge #0x38 ? 0371 : 0377               ; openat
0371: ld [28]                               ; high word of argument 1
0372: jeq #0x0 ? 0373 : 0469
0373: ld [24]                               ; low word of argument 1
0374: jeq #0x1b800 ? 0375 : 0469
0375: ld [32]                               ; low word of argument 2
0376: jset #0x400040 ? 0469 : 0470
0377: jge #0x30 ? 0378 : 0381               ; faccessat
0378: jge #0x33 ? 0379 : 0380               ; chroot
0379: jge #0x34 ? 0469 : 0439               ; fchmod
0380: jge #0x32 ? 0470 : 0469               ; fchdir
0381: jge #0x2d ? 0382 : 0383               ; truncate
0382: jge #0x2e ? 0470 : 0469               ; ftruncate
0383: jge #0x2c ? 0470 : 0469               ; fstatfs
0384: jge #0x1e ? 0385 : 0393               ; ioprio_set
0385: jge #0x27 ? 0386 : 0387               ; umount2
0386: jge #0x2a ? 0464 : 0439               ; nfsservctl
0387: jge #0x21 ? 0469 : 0388               ; mknodat
0388: jge #0x1f ? 0470 : 0389               ; ioprio_get
0389: ld [16]                               ; low word of argument 0
0390: jeq #0x1 ? 0391 : 0469
0391: ld [24]                               ; low word of argument 1
0392: jeq #0x0 ? 0470 : 0469
0393: jge #0x1d ? 0394 : 0470               ; ioctl
0394: ld [16]                               ; low word of argument 0
0395: jge #0x3c0 ? 0396 : 0397
0396: jgt #0x3c8 ? 0397 : 0462
0397: ld [24]                               ; low word of argument 1
0398: and #0xff00
0399: jeq #0x9400 ? 0400 : 0405
0400: ld [24]                               ; low word of argument 1
0401: jeq #0x40049409 ? 0470 : 0402
0402: jeq #0x4020940d ? 0470 : 0403
0403: jeq #0xc0189436 ? 0470 : 0404
0404: ret #0x50019                          ; errno ENOTTY
0405: ld [24]                               ; low word of argument 1
0406: jge #0x40046603 ? 0407 : 0423
0407: jge #0x40086605 ? 0408 : 0415
0408: jge #0x40806685 ? 0409 : 0412
0409: jge #0x800c6613 ? 0410 : 0411
0410: jge #0x800c6614 ? 0470 : 0439
0411: jge #0x40806686 ? 0470 : 0439
0412: jge #0x401c5820 ? 0413 : 0414
0413: jge #0x401c5821 ? 0470 : 0439
0414: jeq #0x40087602 ? 0439 : 0470
0415: jge #0x40047602 ? 0416 : 0420
0416: jge #0x40086603 ? 0417 : 0418
0417: jge #0x40086604 ? 0439 : 0470
0418: jge #0x40086602 ? 0439 : 0419
0419: jge #0x40047603 ? 0470 : 0439
0420: jge #0x40047211 ? 0421 : 0422
0421: jge #0x40047212 ? 0470 : 0439
0422: jeq #0x40046604 ? 0439 : 0470
0423: jge #0x4bfc ? 0424 : 0432
0424: jge #0x5423 ? 0425 : 0429
0425: jge #0x660a ? 0426 : 0427
0426: jge #0x40046602 ? 0439 : 0470
0427: jge #0x6609 ? 0439 : 0428
0428: jge #0x5424 ? 0470 : 0439
0429: jge #0x541c ? 0430 : 0431
0430: jge #0x541d ? 0470 : 0439
0431: jeq #0x5412 ? 0439 : 0470
0432: jge #0x4b4b ? 0433 : 0436
0433: jge #0x4b4e ? 0434 : 0435
0434: jge #0x4bfb ? 0439 : 0470
0435: jeq #0x4b4c ? 0470 : 0439
0436: jge #0x4b49 ? 0437 : 0438
0437: jge #0x4b4a ? 0470 : 0439
0438: jeq #0x4b47 ? 0439 : 0470
0439: ret #0x50001                          ; errno EPERM
0440: jge #0x19 ? 0441 : 0452               ; fcntl
0441: jge #0x1a ? 0442 : 0443               ; inotify_init1
0442: jge #0x1b ? 0469 : 0470               ; inotify_add_watch
0443: ld [16]                               ; low word of argument 0
0444: jge #0x3c0 ? 0445 : 0448
0445: jgt #0x3c8 ? 0448 : 0446
0446: ld [24]                               ; low word of argument 1
0447: jeq #0x1 ? 0470 : 0462
0448: ld [24]                               ; low word of argument 1
0449: jeq #0x400 ? 0451 : 0450
0450: jeq #0x410 ? 0451 : 0470
0451: ret #0x50016                          ; errno EINVAL
0452: jge #0x12 ? 0453 : 0465               ; lookup_dcookie
0453: jge #0x17 ? 0454 : 0463               ; dup
0454: jge #0x18 ? 0455 : 0460               ; dup3
0455: ld [24]                               ; low word of argument 1
0456: jge #0x3c0 ? 0457 : 0458
0457: jgt #0x3c8 ? 0458 : 0462
0458: ld [16]                               ; low word of argument 0
0459: jeq #0x3c2 ? 0462 : 0470
0460: ld [16]                               ; low word of argument 0
0461: jeq #0x3c2 ? 0462 : 0470
0462: ret #0x50009                          ; errno EBADF
0463: jge #0x13 ? 0470 : 0464               ; eventfd2
0464: ret #0x50026                          ; errno ENOSYS
0465: jge #0xb ? 0466 : 0467                ; listxattr
0466: jeq #0xd ? 0470 : 0469                ; flistxattr
0467: jge #0xa ? 0470 : 0468                ; fgetxattr
0468: jge #0x5 ? 0469 : 0470                ; setxattr
0469: ret #0x7fc00000                       ; trap: notify the supervisor
0470: ret #0x7fff0000                       ; allow
0471: ret #0x80000000                       ; kill the process
