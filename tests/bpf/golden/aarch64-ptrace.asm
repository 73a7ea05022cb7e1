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
0011: jge #0x1cf ? 0194 : 0210              ; setxattrat
0012: jge #0x1cc ? 0194 : 0210              ; lsm_set_self_attr
0013: jge #0x1c5 ? 0014 : 0015              ; map_shadow_stack
0014: jge #0x1c9 ? 0194 : 0210              ; statmount
0015: jge #0x1c4 ? 0187 : 0016              ; fchmodat2
0016: jge #0x1c0 ? 0210 : 0194              ; process_mrelease
0017: jge #0x1ba ? 0018 : 0021              ; mount_setattr
0018: jge #0x1bc ? 0019 : 0020              ; landlock_create_ruleset
0019: jge #0x1bd ? 0210 : 0106              ; landlock_add_rule
0020: jge #0x1bb ? 0178 : 0194              ; quotactl_fd
0021: jge #0x1b8 ? 0022 : 0023              ; process_madvise
0022: jge #0x1b9 ? 0210 : 0194              ; epoll_pwait2
0023: jge #0x1b7 ? 0024 : 0187              ; faccessat2
0024: ld [28]                               ; high word of argument 1
0025: jeq #0x0 ? 0026 : 0187
0026: ld [24]                               ; low word of argument 1
0027: jeq #0x10ff0 ? 0028 : 0187
0028: ld [40]                               ; low word of argument 3
0029: and #0xfffffdff
0030: jeq #0x1000 ? 0210 : 0187
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
0046: jge #0x10040 ? 0187 : 0210
0047: jge #0x3c7 ? 0048 : 0187
0048: ld [32]                               ; low word of argument 2
0049: jge #0x10640 ? 0187 : 0210
0050: jge #0x3c4 ? 0051 : 0056
0051: jge #0x3c5 ? 0052 : 0054
0052: ld [32]                               ; low word of argument 2
0053: jge #0x10540 ? 0187 : 0210
0054: ld [32]                               ; low word of argument 2
0055: jge #0x10140 ? 0187 : 0210
0056: jge #0x3c3 ? 0057 : 0187
0057: ld [32]                               ; low word of argument 2
0058: jge #0x10040 ? 0187 : 0210
0059: jge #0x127 ? 0060 : 0069
0060: jge #0x1b3 ? 0061 : 0066              ; clone3
0061: jge #0x1b4 ? 0062 : 0194              ; close_range
0062: ld [24]                               ; low word of argument 1
0063: jge #0x3c0 ? 0064 : 0210
0064: ld [16]                               ; low word of argument 0
0065: jgt #0x3c8 ? 0210 : 0187
0066: jge #0x1a9 ? 0067 : 0068              ; io_uring_setup
0067: jge #0x1b2 ? 0210 : 0194              ; pidfd_open
0068: jge #0x1a8 ? 0210 : 0194              ; pidfd_send_signal
0069: jge #0x123 ? 0070 : 0078              ; statx
0070: jge #0x126 ? 0178 : 0071              ; kexec_file_load
0071: jge #0x124 ? 0210 : 0072              ; io_pgetevents
0072: ld [28]                               ; high word of argument 1
0073: jeq #0x0 ? 0074 : 0187
0074: ld [24]                               ; low word of argument 1
0075: jeq #0x10ff0 ? 0076 : 0187
0076: ld [32]                               ; low word of argument 2
0077: jset #0x1000 ? 0210 : 0187
0078: jeq #0x120 ? 0135 : 0210              ; pkey_mprotect
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
0091: jeq #0x1000 ? 0210 : 0187
0092: jge #0x118 ? 0194 : 0210              ; bpf
0093: jge #0x114 ? 0094 : 0100              ; renameat2
0094: jge #0x115 ? 0095 : 0187              ; seccomp
0095: ld [16]                               ; low word of argument 0
0096: jeq #0x1 ? 0097 : 0210
0097: ld [24]                               ; low word of argument 1
0098: jset #0x8 ? 0099 : 0210
0099: ret #0x50010                          ; errno EBUSY
0100: jge #0x112 ? 0101 : 0178              ; sched_setattr
0101: jge #0x113 ? 0210 : 0339              ; sched_getattr
0102: jge #0x108 ? 0103 : 0107              ; name_to_handle_at
0103: jge #0x10c ? 0104 : 0105              ; setns
0104: jge #0x10d ? 0187 : 0178              ; sendmmsg
0105: jge #0x10a ? 0210 : 0106              ; clock_adjtime
0106: ret #0x5005f                          ; errno ENOTSUP
0107: jge #0x105 ? 0108 : 0117              ; prlimit64
0108: jge #0x106 ? 0194 : 0109              ; fanotify_init
0109: ld [24]                               ; low word of argument 1
0110: jeq #0xa ? 0111 : 0115
0111: ld [36]                               ; high word of argument 2
0112: jeq #0x0 ? 0113 : 0178
0113: ld [32]                               ; low word of argument 2
0114: jeq #0x0 ? 0115 : 0178
0115: ld [16]                               ; low word of argument 0
0116: jeq #0x0 ? 0210 : 0187
0117: jge #0xf4 ? 0118 : 0119
0118: jge #0x104 ? 0210 : 0194              ; wait4
0119: jge #0xf3 ? 0225 : 0210               ; recvmmsg
0120: jge #0xea ? 0121 : 0125               ; remap_file_pages
0121: jge #0xf0 ? 0122 : 0123               ; rt_tgsigqueueinfo
0122: jge #0xf1 ? 0194 : 0210               ; perf_event_open
0123: jge #0xee ? 0339 : 0124               ; migrate_pages
0124: jge #0xeb ? 0210 : 0194               ; mbind
0125: ld [20]                               ; high word of argument 0
0126: and #0xffffff
0127: jeq #0x0 ? 0128 : 0210
0128: ld [16]                               ; low word of argument 0
0129: jge #0x60000 ? 0210 : 0130
0130: ret #0x50016                          ; errno EINVAL
0131: jge #0xdd ? 0132 : 0188               ; execve
0132: jge #0xdf ? 0133 : 0142               ; fadvise64
0133: jge #0xe2 ? 0134 : 0141               ; mprotect
0134: jge #0xe3 ? 0210 : 0135               ; msync
0135: ld [20]                               ; high word of argument 0
0136: and #0xffffff
0137: jeq #0x0 ? 0138 : 0210
0138: ld [16]                               ; low word of argument 0
0139: jge #0x60000 ? 0210 : 0140
0140: ret #0x5000d                          ; errno EACCES
0141: jge #0xe0 ? 0178 : 0210               ; swapon
0142: jge #0xde ? 0143 : 0187               ; mmap
0143: ld [40]                               ; low word of argument 3
0144: jset #0x10 ? 0145 : 0210
0145: ld [20]                               ; high word of argument 0
0146: and #0xffffff
0147: jeq #0x0 ? 0148 : 0210
0148: ld [16]                               ; low word of argument 0
0149: jge #0x60000 ? 0210 : 0150
0150: ld [20]                               ; high word of argument 0
0151: jeq #0x0 ? 0152 : 0178
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
0171: jeq #0x0 ? 0210 : 0172
0172: ld [16]                               ; low word of argument 0
0173: jeq #0x50000 ? 0174 : 0178
0174: ld [28]                               ; high word of argument 1
0175: jeq #0x0 ? 0176 : 0178
0176: ld [24]                               ; low word of argument 1
0177: jeq #0x10000 ? 0179 : 0178
0178: ret #0x50001                          ; errno EPERM
0179: ld [36]                               ; high word of argument 2
0180: jeq #0x0 ? 0181 : 0433
0181: ld [32]                               ; low word of argument 2
0182: jeq #0x3 ? 0183 : 0433
0183: ld [44]                               ; high word of argument 3
0184: jeq #0x0 ? 0185 : 0433
0185: ld [40]                               ; low word of argument 3
0186: jeq #0x32 ? 0210 : 0433
0187: ret #0x7ff00000                       ; trap: stop for the supervisor
0188: jge #0xd7 ? 0189 : 0213               ; munmap
0189: jge #0xd8 ? 0190 : 0207               ; mremap
0190: jge #0xdc ? 0191 : 0193               ; clone
0191: ld [16]                               ; low word of argument 0
0192: jset #0x7e820000 ? 0433 : 0210
0193: jge #0xd9 ? 0194 : 0195               ; add_key
0194: ret #0x50026                          ; errno ENOSYS
0195: ld [20]                               ; high word of argument 0
0196: and #0xffffff
0197: jeq #0x0 ? 0198 : 0200
0198: ld [16]                               ; low word of argument 0
0199: jge #0x60000 ? 0200 : 0445
0200: ld [40]                               ; low word of argument 3
0201: jset #0x2 ? 0202 : 0210
0202: ld [52]                               ; high word of argument 4
0203: and #0xffffff
0204: jeq #0x0 ? 0205 : 0210
0205: ld [48]                               ; low word of argument 4
0206: jge #0x60000 ? 0210 : 0445
0207: ld [20]                               ; high word of argument 0
0208: and #0xffffff
0209: jeq #0x0 ? 0211 : 0210
0210: ret #0x7fff0000                       ; allow
0211: ld [16]                               ; low word of argument 0
0212: jge #0x60000 ? 0464 : 0445
0213: jge #0xd5 ? 0214 : 0224               ; readahead
0214: jge #0xd6 ? 0215 : 0464               ; brk
0215: ld [20]                               ; high word of argument 0
0216: and #0xffffff
0217: jeq #0x0 ? 0218 : 0464
0218: ld [16]                               ; low word of argument 0
0219: jge #0x60000 ? 0464 : 0220
0220: ld [20]                               ; high word of argument 0
0221: jeq #0x0 ? 0222 : 0301
0222: ld [16]                               ; low word of argument 0
0223: jeq #0x0 ? 0464 : 0301
0224: jge #0xd4 ? 0225 : 0227               ; recvmsg
0225: ld [16]                               ; low word of argument 0
0226: jeq #0x3c2 ? 0463 : 0464
0227: jge #0xcf ? 0228 : 0241               ; recvfrom
0228: jge #0xd3 ? 0229 : 0464               ; sendmsg
0229: ld [28]                               ; high word of argument 1
0230: jeq #0x0 ? 0231 : 0235
0231: ld [24]                               ; low word of argument 1
0232: jge #0x4f000 ? 0233 : 0235
0233: jge #0x4f800 ? 0235 : 0234
0234: jset #0x7f ? 0235 : 0464
0235: ld [28]                               ; high word of argument 1
0236: jeq #0x0 ? 0237 : 0463
0237: ld [24]                               ; low word of argument 1
0238: jge #0x4f800 ? 0239 : 0463
0239: jge #0x50000 ? 0463 : 0240
0240: jset #0xff ? 0463 : 0464
0241: jge #0xce ? 0242 : 0463               ; sendto
0242: ld [52]                               ; high word of argument 4
0243: jeq #0x0 ? 0244 : 0246
0244: ld [48]                               ; low word of argument 4
0245: jeq #0x0 ? 0464 : 0246
0246: ld [52]                               ; high word of argument 4
0247: jeq #0x0 ? 0248 : 0463
0248: ld [48]                               ; low word of argument 4
0249: jge #0x13000 ? 0250 : 0463
0250: jge #0x1b800 ? 0463 : 0251
0251: jset #0x1f ? 0463 : 0252
0252: ld [56]                               ; low word of argument 5
0253: jeq #0x20 ? 0464 : 0463
0254: jge #0x39 ? 0255 : 0362               ; close
0255: jge #0x5a ? 0256 : 0345               ; capget
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
0268: jeq #0x20 ? 0464 : 0269
0269: ld [28]                               ; high word of argument 1
0270: jeq #0x0 ? 0271 : 0463
0271: ld [24]                               ; low word of argument 1
0272: jge #0x4f800 ? 0273 : 0463
0273: jge #0x50000 ? 0463 : 0274
0274: and #0xff
0275: jeq #0x50 ? 0464 : 0463
0276: jge #0xc9 ? 0464 : 0277               ; listen
0277: ld [28]                               ; high word of argument 1
0278: jeq #0x0 ? 0279 : 0463
0279: ld [24]                               ; low word of argument 1
0280: jge #0x1b000 ? 0281 : 0463
0281: jge #0x1b800 ? 0463 : 0282
0282: jset #0x1f ? 0463 : 0283
0283: ld [32]                               ; low word of argument 2
0284: jeq #0x20 ? 0464 : 0463
0285: jeq #0xc4 ? 0286 : 0464               ; shmat
0286: ld [28]                               ; high word of argument 1
0287: and #0xffffff
0288: jeq #0x0 ? 0289 : 0464
0289: ld [24]                               ; low word of argument 1
0290: jge #0x60000 ? 0464 : 0291
0291: ld [28]                               ; high word of argument 1
0292: jeq #0x0 ? 0293 : 0445
0293: ld [24]                               ; low word of argument 1
0294: jeq #0x0 ? 0464 : 0445
0295: jge #0xaa ? 0296 : 0298               ; settimeofday
0296: jge #0xb4 ? 0458 : 0297               ; mq_open
0297: jge #0xab ? 0464 : 0433               ; adjtimex
0298: jge #0xa8 ? 0464 : 0299               ; getcpu
0299: ld [16]                               ; low word of argument 0
0300: jeq #0x4 ? 0301 : 0302
0301: ret #0x50000                          ; answer 0
0302: jeq #0x37 ? 0445 : 0303
0303: jeq #0x18 ? 0463 : 0304
0304: jeq #0x1c ? 0463 : 0464
0305: jge #0xa1 ? 0306 : 0312               ; sethostname
0306: jge #0xa5 ? 0307 : 0308               ; getrusage
0307: jge #0xa6 ? 0463 : 0464               ; umask
0308: jge #0xa4 ? 0309 : 0311               ; setrlimit
0309: ld [16]                               ; low word of argument 0
0310: jeq #0xa ? 0433 : 0464
0311: jge #0xa3 ? 0464 : 0433               ; getrlimit
0312: jge #0x9f ? 0313 : 0314               ; setgroups
0313: jge #0xa0 ? 0464 : 0463               ; uname
0314: jge #0x99 ? 0464 : 0315               ; times
0315: jge #0x97 ? 0463 : 0464               ; setfsuid
0316: jge #0x75 ? 0317 : 0331               ; ptrace
0317: jge #0x8d ? 0318 : 0322               ; getpriority
0318: jge #0x94 ? 0319 : 0320               ; getresuid
0319: jge #0x95 ? 0463 : 0464               ; setresgid
0320: jge #0x8f ? 0463 : 0321               ; setregid
0321: jge #0x8e ? 0433 : 0464               ; reboot
0322: jge #0x7a ? 0323 : 0329               ; sched_setaffinity
0323: jge #0x8c ? 0324 : 0328               ; setpriority
0324: ld [16]                               ; low word of argument 0
0325: jeq #0x0 ? 0326 : 0463
0326: ld [24]                               ; low word of argument 1
0327: jeq #0x0 ? 0464 : 0463
0328: jge #0x7b ? 0464 : 0339               ; sched_getaffinity
0329: jge #0x76 ? 0330 : 0463               ; sched_setparam
0330: jge #0x78 ? 0464 : 0339               ; sched_getscheduler
0331: jge #0x65 ? 0332 : 0337               ; nanosleep
0332: jge #0x70 ? 0333 : 0335               ; clock_settime
0333: jge #0x74 ? 0433 : 0334               ; syslog
0334: jge #0x71 ? 0464 : 0433               ; clock_gettime
0335: jge #0x6b ? 0464 : 0336               ; timer_create
0336: jge #0x68 ? 0433 : 0464               ; kexec_load
0337: jge #0x61 ? 0338 : 0344               ; unshare
0338: jge #0x64 ? 0339 : 0341               ; get_robust_list
0339: ld [16]                               ; low word of argument 0
0340: jeq #0x0 ? 0464 : 0463
0341: jge #0x62 ? 0464 : 0342               ; futex
0342: ld [16]                               ; low word of argument 0
0343: jset #0x7e020080 ? 0433 : 0464
0344: jeq #0x5b ? 0463 : 0464               ; capset
0345: jge #0x3a ? 0346 : 0359               ; vhangup
0346: jge #0x4f ? 0347 : 0356               ; newfstatat
0347: jge #0x50 ? 0348 : 0350               ; fstat
0348: jge #0x59 ? 0433 : 0349               ; acct
0349: jge #0x58 ? 0463 : 0464               ; utimensat
0350: ld [28]                               ; high word of argument 1
0351: jeq #0x0 ? 0352 : 0463
0352: ld [24]                               ; low word of argument 1
0353: jeq #0x10ff0 ? 0354 : 0463
0354: ld [40]                               ; low word of argument 3
0355: jeq #0x1000 ? 0464 : 0463
0356: jge #0x3d ? 0357 : 0358               ; getdents64
0357: jge #0x4e ? 0463 : 0464               ; readlinkat
0358: jeq #0x3b ? 0464 : 0433               ; pipe2
0359: ld [16]                               ; low word of argument 0
0360: jge #0x3c0 ? 0361 : 0464
0361: jgt #0x3c8 ? 0464 : 0456
0362: jge #0x1c ? 0363 : 0434               ; inotify_rm_watch
0363: jge #0x2b ? 0364 : 0378               ; statfs
0364: jge #0x38 ? 0365 : 0371               ; openat
0365: ld [28]                               ; high word of argument 1
0366: jeq #0x0 ? 0367 : 0463
0367: ld [24]                               ; low word of argument 1
0368: jeq #0x1b800 ? 0369 : 0463
0369: ld [32]                               ; low word of argument 2
0370: jset #0x400040 ? 0463 : 0464
0371: jge #0x30 ? 0372 : 0375               ; faccessat
0372: jge #0x33 ? 0373 : 0374               ; chroot
0373: jge #0x34 ? 0463 : 0433               ; fchmod
0374: jge #0x32 ? 0464 : 0463               ; fchdir
0375: jge #0x2d ? 0376 : 0377               ; truncate
0376: jge #0x2e ? 0464 : 0463               ; ftruncate
0377: jge #0x2c ? 0464 : 0463               ; fstatfs
0378: jge #0x1e ? 0379 : 0387               ; ioprio_set
0379: jge #0x27 ? 0380 : 0381               ; umount2
0380: jge #0x2a ? 0458 : 0433               ; nfsservctl
0381: jge #0x21 ? 0463 : 0382               ; mknodat
0382: jge #0x1f ? 0464 : 0383               ; ioprio_get
0383: ld [16]                               ; low word of argument 0
0384: jeq #0x1 ? 0385 : 0463
0385: ld [24]                               ; low word of argument 1
0386: jeq #0x0 ? 0464 : 0463
0387: jge #0x1d ? 0388 : 0464               ; ioctl
0388: ld [16]                               ; low word of argument 0
0389: jge #0x3c0 ? 0390 : 0391
0390: jgt #0x3c8 ? 0391 : 0456
0391: ld [24]                               ; low word of argument 1
0392: and #0xff00
0393: jeq #0x9400 ? 0394 : 0399
0394: ld [24]                               ; low word of argument 1
0395: jeq #0x40049409 ? 0464 : 0396
0396: jeq #0x4020940d ? 0464 : 0397
0397: jeq #0xc0189436 ? 0464 : 0398
0398: ret #0x50019                          ; errno ENOTTY
0399: ld [24]                               ; low word of argument 1
0400: jge #0x40046603 ? 0401 : 0417
0401: jge #0x40086605 ? 0402 : 0409
0402: jge #0x40806685 ? 0403 : 0406
0403: jge #0x800c6613 ? 0404 : 0405
0404: jge #0x800c6614 ? 0464 : 0433
0405: jge #0x40806686 ? 0464 : 0433
0406: jge #0x401c5820 ? 0407 : 0408
0407: jge #0x401c5821 ? 0464 : 0433
0408: jeq #0x40087602 ? 0433 : 0464
0409: jge #0x40047602 ? 0410 : 0414
0410: jge #0x40086603 ? 0411 : 0412
0411: jge #0x40086604 ? 0433 : 0464
0412: jge #0x40086602 ? 0433 : 0413
0413: jge #0x40047603 ? 0464 : 0433
0414: jge #0x40047211 ? 0415 : 0416
0415: jge #0x40047212 ? 0464 : 0433
0416: jeq #0x40046604 ? 0433 : 0464
0417: jge #0x4bfc ? 0418 : 0426
0418: jge #0x5423 ? 0419 : 0423
0419: jge #0x660a ? 0420 : 0421
0420: jge #0x40046602 ? 0433 : 0464
0421: jge #0x6609 ? 0433 : 0422
0422: jge #0x5424 ? 0464 : 0433
0423: jge #0x541c ? 0424 : 0425
0424: jge #0x541d ? 0464 : 0433
0425: jeq #0x5412 ? 0433 : 0464
0426: jge #0x4b4b ? 0427 : 0430
0427: jge #0x4b4e ? 0428 : 0429
0428: jge #0x4bfb ? 0433 : 0464
0429: jeq #0x4b4c ? 0464 : 0433
0430: jge #0x4b49 ? 0431 : 0432
0431: jge #0x4b4a ? 0464 : 0433
0432: jeq #0x4b47 ? 0433 : 0464
0433: ret #0x50001                          ; errno EPERM
0434: jge #0x19 ? 0435 : 0446               ; fcntl
0435: jge #0x1a ? 0436 : 0437               ; inotify_init1
0436: jge #0x1b ? 0463 : 0464               ; inotify_add_watch
0437: ld [16]                               ; low word of argument 0
0438: jge #0x3c0 ? 0439 : 0442
0439: jgt #0x3c8 ? 0442 : 0440
0440: ld [24]                               ; low word of argument 1
0441: jeq #0x1 ? 0464 : 0456
0442: ld [24]                               ; low word of argument 1
0443: jeq #0x400 ? 0445 : 0444
0444: jeq #0x410 ? 0445 : 0464
0445: ret #0x50016                          ; errno EINVAL
0446: jge #0x12 ? 0447 : 0459               ; lookup_dcookie
0447: jge #0x17 ? 0448 : 0457               ; dup
0448: jge #0x18 ? 0449 : 0454               ; dup3
0449: ld [24]                               ; low word of argument 1
0450: jge #0x3c0 ? 0451 : 0452
0451: jgt #0x3c8 ? 0452 : 0456
0452: ld [16]                               ; low word of argument 0
0453: jeq #0x3c2 ? 0456 : 0464
0454: ld [16]                               ; low word of argument 0
0455: jeq #0x3c2 ? 0456 : 0464
0456: ret #0x50009                          ; errno EBADF
0457: jge #0x13 ? 0464 : 0458               ; eventfd2
0458: ret #0x50026                          ; errno ENOSYS
0459: jge #0xb ? 0460 : 0461                ; listxattr
0460: jeq #0xd ? 0464 : 0463                ; flistxattr
0461: jge #0xa ? 0464 : 0462                ; fgetxattr
0462: jge #0x5 ? 0463 : 0464                ; setxattr
0463: ret #0x7ff00000                       ; trap: stop for the supervisor
0464: ret #0x7fff0000                       ; allow
0465: ret #0x80000000                       ; kill the process
