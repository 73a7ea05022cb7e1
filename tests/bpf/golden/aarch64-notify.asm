0000: ld [4]                                ; architecture
0001: jeq #0xc00000b7 ? 0003 : 0002         ; aarch64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0xb6 ? 0006 : 0005               ; mq_timedsend
0005: ja 0329
0006: jge #0xe9 ? 0007 : 0115               ; madvise
0007: jge #0x11b ? 0008 : 0062              ; membarrier
0008: jge #0x1b6 ? 0009 : 0032              ; pidfd_getfd
0009: jge #0x1bf ? 0010 : 0018              ; memfd_secret
0010: jge #0x1cb ? 0011 : 0014              ; lsm_get_self_attr
0011: jge #0x1cd ? 0012 : 0013              ; lsm_list_modules
0012: jge #0x1cf ? 0198 : 0260              ; setxattrat
0013: jge #0x1cc ? 0198 : 0260              ; lsm_set_self_attr
0014: jge #0x1c5 ? 0015 : 0016              ; map_shadow_stack
0015: jge #0x1c9 ? 0198 : 0260              ; statmount
0016: jge #0x1c4 ? 0254 : 0017              ; fchmodat2
0017: jge #0x1c0 ? 0260 : 0198              ; process_mrelease
0018: jge #0x1ba ? 0019 : 0022              ; mount_setattr
0019: jge #0x1bc ? 0020 : 0021              ; landlock_create_ruleset
0020: jge #0x1bd ? 0260 : 0091              ; landlock_add_rule
0021: jge #0x1bb ? 0193 : 0198              ; quotactl_fd
0022: jge #0x1b8 ? 0023 : 0024              ; process_madvise
0023: jge #0x1b9 ? 0260 : 0198              ; epoll_pwait2
0024: jge #0x1b7 ? 0025 : 0254              ; faccessat2
0025: ld [28]                               ; high word of argument 1
0026: jeq #0x0 ? 0027 : 0254
0027: ld [24]                               ; low word of argument 1
0028: jeq #0x10ff0 ? 0029 : 0254
0029: ld [40]                               ; low word of argument 3
0030: and #0xfffffdff
0031: jeq #0x1000 ? 0260 : 0254
0032: jge #0x1b4 ? 0033 : 0048              ; close_range
0033: jge #0x1b5 ? 0034 : 0044              ; openat2
0034: ld [44]                               ; high word of argument 3
0035: jeq #0x0 ? 0036 : 0254
0036: ld [40]                               ; low word of argument 3
0037: jeq #0x18 ? 0038 : 0254
0038: ld [36]                               ; high word of argument 2
0039: jeq #0x0 ? 0040 : 0254
0040: ld [32]                               ; low word of argument 2
0041: jge #0x10000 ? 0042 : 0254
0042: jset #0x1f ? 0254 : 0043
0043: ja 0518
0044: ld [24]                               ; low word of argument 1
0045: jge #0x3c0 ? 0046 : 0260
0046: ld [16]                               ; low word of argument 0
0047: jgt #0x3ca ? 0260 : 0254
0048: jge #0x127 ? 0049 : 0052
0049: jge #0x1b2 ? 0050 : 0051              ; pidfd_open
0050: jge #0x1b3 ? 0198 : 0260              ; clone3
0051: jeq #0x1a8 ? 0254 : 0198              ; pidfd_send_signal
0052: jge #0x123 ? 0053 : 0061              ; statx
0053: jge #0x126 ? 0193 : 0054              ; kexec_file_load
0054: jge #0x124 ? 0260 : 0055              ; io_pgetevents
0055: ld [28]                               ; high word of argument 1
0056: jeq #0x0 ? 0057 : 0254
0057: ld [24]                               ; low word of argument 1
0058: jeq #0x10ff0 ? 0059 : 0254
0059: ld [32]                               ; low word of argument 2
0060: jset #0x1000 ? 0260 : 0254
0061: jeq #0x120 ? 0119 : 0260              ; pkey_mprotect
0062: jge #0xf1 ? 0063 : 0105               ; perf_event_open
0063: jge #0x111 ? 0064 : 0087              ; finit_module
0064: jge #0x116 ? 0065 : 0076              ; getrandom
0065: jge #0x119 ? 0066 : 0075              ; execveat
0066: jge #0x11a ? 0198 : 0067              ; userfaultfd
0067: ld [16]                               ; low word of argument 0
0068: jeq #0x3c1 ? 0069 : 0254
0069: ld [28]                               ; high word of argument 1
0070: jeq #0x0 ? 0071 : 0254
0071: ld [24]                               ; low word of argument 1
0072: jeq #0x10ff0 ? 0073 : 0254
0073: ld [48]                               ; low word of argument 4
0074: jeq #0x1000 ? 0260 : 0254
0075: jge #0x118 ? 0198 : 0260              ; bpf
0076: jge #0x114 ? 0077 : 0085              ; renameat2
0077: jge #0x115 ? 0078 : 0254              ; seccomp
0078: ld [16]                               ; low word of argument 0
0079: jeq #0x1 ? 0080 : 0083
0080: ld [24]                               ; low word of argument 1
0081: jset #0x8 ? 0082 : 0083
0082: ret #0x50010                          ; errno EBUSY
0083: ld [16]                               ; low word of argument 0
0084: jgt #0x1 ? 0260 : 0254
0085: jge #0x112 ? 0086 : 0193              ; sched_setattr
0086: jge #0x113 ? 0260 : 0108              ; sched_getattr
0087: jge #0x108 ? 0088 : 0092              ; name_to_handle_at
0088: jge #0x10c ? 0089 : 0090              ; setns
0089: jge #0x10d ? 0254 : 0193              ; sendmmsg
0090: jge #0x10a ? 0260 : 0091              ; clock_adjtime
0091: ret #0x5005f                          ; errno ENOTSUP
0092: jge #0x105 ? 0093 : 0102              ; prlimit64
0093: jge #0x106 ? 0198 : 0094              ; fanotify_init
0094: ld [24]                               ; low word of argument 1
0095: jeq #0xa ? 0096 : 0100
0096: ld [36]                               ; high word of argument 2
0097: jeq #0x0 ? 0098 : 0193
0098: ld [32]                               ; low word of argument 2
0099: jeq #0x0 ? 0100 : 0193
0100: ld [16]                               ; low word of argument 0
0101: jeq #0x0 ? 0260 : 0254
0102: jge #0xf4 ? 0103 : 0104
0103: jge #0x104 ? 0260 : 0198              ; wait4
0104: jge #0xf2 ? 0260 : 0198               ; accept4
0105: jge #0xea ? 0106 : 0110               ; remap_file_pages
0106: jge #0xee ? 0107 : 0109               ; migrate_pages
0107: jge #0xf0 ? 0254 : 0108               ; rt_tgsigqueueinfo
0108: ja 0384
0109: jge #0xeb ? 0260 : 0198               ; mbind
0110: ld [20]                               ; high word of argument 0
0111: and #0xffffff
0112: jeq #0x0 ? 0113 : 0260
0113: ld [16]                               ; low word of argument 0
0114: jge #0x61000 ? 0260 : 0216
0115: jge #0xdc ? 0116 : 0194               ; clone
0116: jge #0xdf ? 0117 : 0126               ; fadvise64
0117: jge #0xe2 ? 0118 : 0125               ; mprotect
0118: jge #0xe3 ? 0260 : 0119               ; msync
0119: ld [20]                               ; high word of argument 0
0120: and #0xffffff
0121: jeq #0x0 ? 0122 : 0260
0122: ld [16]                               ; low word of argument 0
0123: jge #0x61000 ? 0260 : 0124
0124: ret #0x5000d                          ; errno EACCES
0125: jge #0xe0 ? 0193 : 0260               ; swapon
0126: jge #0xde ? 0127 : 0190               ; mmap
0127: ld [40]                               ; low word of argument 3
0128: jset #0x10 ? 0129 : 0260
0129: ld [20]                               ; high word of argument 0
0130: and #0xffffff
0131: jeq #0x0 ? 0132 : 0260
0132: ld [16]                               ; low word of argument 0
0133: jge #0x61000 ? 0260 : 0134
0134: ld [20]                               ; high word of argument 0
0135: jeq #0x0 ? 0136 : 0193
0136: ld [16]                               ; low word of argument 0
0137: jeq #0x10000 ? 0138 : 0156
0138: ld [28]                               ; high word of argument 1
0139: jeq #0x0 ? 0140 : 0156
0140: ld [24]                               ; low word of argument 1
0141: jeq #0x40000 ? 0142 : 0156
0142: ld [36]                               ; high word of argument 2
0143: jeq #0x0 ? 0144 : 0156
0144: ld [32]                               ; low word of argument 2
0145: jeq #0x5 ? 0146 : 0156
0146: ld [44]                               ; high word of argument 3
0147: jeq #0x0 ? 0148 : 0156
0148: ld [40]                               ; low word of argument 3
0149: jeq #0x11 ? 0150 : 0156
0150: ld [48]                               ; low word of argument 4
0151: jeq #0x3c0 ? 0152 : 0156
0152: ld [60]                               ; high word of argument 5
0153: jeq #0x0 ? 0154 : 0156
0154: ld [56]                               ; low word of argument 5
0155: jeq #0x0 ? 0260 : 0156
0156: ld [16]                               ; low word of argument 0
0157: jeq #0x50000 ? 0158 : 0170
0158: ld [28]                               ; high word of argument 1
0159: jeq #0x0 ? 0160 : 0170
0160: ld [24]                               ; low word of argument 1
0161: jeq #0x11000 ? 0162 : 0170
0162: ld [36]                               ; high word of argument 2
0163: jeq #0x0 ? 0164 : 0170
0164: ld [32]                               ; low word of argument 2
0165: jeq #0x3 ? 0166 : 0170
0166: ld [44]                               ; high word of argument 3
0167: jeq #0x0 ? 0168 : 0170
0168: ld [40]                               ; low word of argument 3
0169: jeq #0x32 ? 0260 : 0170
0170: ld [16]                               ; low word of argument 0
0171: jeq #0x60000 ? 0172 : 0193
0172: ld [28]                               ; high word of argument 1
0173: jeq #0x0 ? 0174 : 0193
0174: ld [24]                               ; low word of argument 1
0175: jeq #0x1000 ? 0176 : 0193
0176: ld [36]                               ; high word of argument 2
0177: jeq #0x0 ? 0178 : 0193
0178: ld [32]                               ; low word of argument 2
0179: jeq #0x3 ? 0180 : 0193
0180: ld [44]                               ; high word of argument 3
0181: jeq #0x0 ? 0182 : 0193
0182: ld [40]                               ; low word of argument 3
0183: jeq #0x11 ? 0184 : 0193
0184: ld [48]                               ; low word of argument 4
0185: jeq #0x3ca ? 0186 : 0193
0186: ld [60]                               ; high word of argument 5
0187: jeq #0x0 ? 0188 : 0193
0188: ld [56]                               ; low word of argument 5
0189: jeq #0x0 ? 0260 : 0193
0190: jge #0xdd ? 0254 : 0191               ; execve
0191: ld [16]                               ; low word of argument 0
0192: jset #0x7e020000 ? 0193 : 0260
0193: ret #0x50001                          ; errno EPERM
0194: jge #0xd6 ? 0195 : 0226               ; brk
0195: jge #0xd7 ? 0196 : 0217               ; munmap
0196: jge #0xd8 ? 0197 : 0211               ; mremap
0197: jge #0xd9 ? 0198 : 0199               ; add_key
0198: ret #0x50026                          ; errno ENOSYS
0199: ld [20]                               ; high word of argument 0
0200: and #0xffffff
0201: jeq #0x0 ? 0202 : 0204
0202: ld [16]                               ; low word of argument 0
0203: jge #0x61000 ? 0204 : 0216
0204: ld [40]                               ; low word of argument 3
0205: jset #0x2 ? 0206 : 0260
0206: ld [52]                               ; high word of argument 4
0207: and #0xffffff
0208: jeq #0x0 ? 0209 : 0260
0209: ld [48]                               ; low word of argument 4
0210: jge #0x61000 ? 0260 : 0216
0211: ld [20]                               ; high word of argument 0
0212: and #0xffffff
0213: jeq #0x0 ? 0214 : 0260
0214: ld [16]                               ; low word of argument 0
0215: jge #0x61000 ? 0260 : 0216
0216: ret #0x50016                          ; errno EINVAL
0217: ld [20]                               ; high word of argument 0
0218: and #0xffffff
0219: jeq #0x0 ? 0220 : 0260
0220: ld [16]                               ; low word of argument 0
0221: jge #0x61000 ? 0260 : 0222
0222: ld [20]                               ; high word of argument 0
0223: jeq #0x0 ? 0224 : 0340
0224: ld [16]                               ; low word of argument 0
0225: jeq #0x0 ? 0260 : 0340
0226: jge #0xcc ? 0227 : 0269               ; getsockname
0227: jge #0xd0 ? 0228 : 0253               ; setsockopt
0228: jge #0xd3 ? 0229 : 0242               ; sendmsg
0229: jge #0xd4 ? 0260 : 0230               ; recvmsg
0230: ld [28]                               ; high word of argument 1
0231: jeq #0x0 ? 0232 : 0236
0232: ld [24]                               ; low word of argument 1
0233: jge #0x4f000 ? 0234 : 0236
0234: jge #0x4f800 ? 0236 : 0235
0235: jset #0x7f ? 0236 : 0260
0236: ld [28]                               ; high word of argument 1
0237: jeq #0x0 ? 0238 : 0254
0238: ld [24]                               ; low word of argument 1
0239: jge #0x4f800 ? 0240 : 0254
0240: jge #0x50000 ? 0254 : 0241
0241: jset #0xff ? 0254 : 0260
0242: jge #0xd1 ? 0260 : 0243               ; getsockopt
0243: ld [24]                               ; low word of argument 1
0244: jeq #0x0 ? 0245 : 0247
0245: ld [32]                               ; low word of argument 2
0246: jeq #0x4 ? 0485 : 0247
0247: ld [24]                               ; low word of argument 1
0248: jeq #0x29 ? 0249 : 0260
0249: ld [32]                               ; low word of argument 2
0250: jeq #0x5 ? 0485 : 0251
0251: jeq #0x6 ? 0485 : 0252
0252: jeq #0x39 ? 0485 : 0260
0253: jge #0xce ? 0255 : 0254               ; sendto
0254: ret #0x7fc00000                       ; trap: notify the supervisor
0255: jge #0xcf ? 0260 : 0256               ; recvfrom
0256: ld [52]                               ; high word of argument 4
0257: jeq #0x0 ? 0258 : 0261
0258: ld [48]                               ; low word of argument 4
0259: jeq #0x0 ? 0260 : 0261
0260: ret #0x7fff0000                       ; allow
0261: ld [52]                               ; high word of argument 4
0262: jeq #0x0 ? 0263 : 0515
0263: ld [48]                               ; low word of argument 4
0264: jge #0x13000 ? 0265 : 0515
0265: jge #0x1b800 ? 0515 : 0266
0266: jset #0x1f ? 0515 : 0267
0267: ld [56]                               ; low word of argument 5
0268: jeq #0x20 ? 0516 : 0515
0269: jge #0xc7 ? 0270 : 0298               ; socketpair
0270: jge #0xc9 ? 0271 : 0287               ; listen
0271: jge #0xcb ? 0272 : 0516               ; connect
0272: ld [28]                               ; high word of argument 1
0273: jeq #0x0 ? 0274 : 0280
0274: ld [24]                               ; low word of argument 1
0275: jge #0x13000 ? 0276 : 0280
0276: jge #0x1b800 ? 0280 : 0277
0277: jset #0x1f ? 0280 : 0278
0278: ld [32]                               ; low word of argument 2
0279: jeq #0x20 ? 0516 : 0280
0280: ld [28]                               ; high word of argument 1
0281: jeq #0x0 ? 0282 : 0515
0282: ld [24]                               ; low word of argument 1
0283: jge #0x4f800 ? 0284 : 0515
0284: jge #0x50000 ? 0515 : 0285
0285: and #0xff
0286: jeq #0x50 ? 0516 : 0515
0287: jge #0xc8 ? 0288 : 0296               ; bind
0288: ld [28]                               ; high word of argument 1
0289: jeq #0x0 ? 0290 : 0515
0290: ld [24]                               ; low word of argument 1
0291: jge #0x1b000 ? 0292 : 0515
0292: jge #0x1b800 ? 0515 : 0293
0293: jset #0x1f ? 0515 : 0294
0294: ld [32]                               ; low word of argument 2
0295: jeq #0x20 ? 0516 : 0515
0296: ld [16]                               ; low word of argument 0
0297: jeq #0x1 ? 0516 : 0515
0298: jge #0xc5 ? 0299 : 0319               ; shmdt
0299: jge #0xc6 ? 0300 : 0516               ; socket
0300: ld [16]                               ; low word of argument 0
0301: jeq #0x2 ? 0303 : 0302
0302: jeq #0xa ? 0303 : 0315
0303: ld [24]                               ; low word of argument 1
0304: and #0xf
0305: jeq #0x1 ? 0306 : 0309
0306: ld [32]                               ; low word of argument 2
0307: jeq #0x0 ? 0516 : 0308
0308: jeq #0x6 ? 0516 : 0309
0309: ld [24]                               ; low word of argument 1
0310: and #0xf
0311: jeq #0x2 ? 0312 : 0515
0312: ld [32]                               ; low word of argument 2
0313: jeq #0x0 ? 0516 : 0314
0314: jeq #0x11 ? 0516 : 0515
0315: jeq #0x1 ? 0516 : 0316
0316: jeq #0x10 ? 0317 : 0515
0317: ld [32]                               ; low word of argument 2
0318: jeq #0x0 ? 0516 : 0515
0319: jge #0xc4 ? 0320 : 0516               ; shmat
0320: ld [28]                               ; high word of argument 1
0321: and #0xffffff
0322: jeq #0x0 ? 0323 : 0516
0323: ld [24]                               ; low word of argument 1
0324: jge #0x61000 ? 0516 : 0325
0325: ld [28]                               ; high word of argument 1
0326: jeq #0x0 ? 0327 : 0496
0327: ld [24]                               ; low word of argument 1
0328: jeq #0x0 ? 0516 : 0496
0329: jge #0x39 ? 0330 : 0412               ; close
0330: jge #0x59 ? 0331 : 0392               ; acct
0331: jge #0x8c ? 0332 : 0363               ; setpriority
0332: jge #0xa1 ? 0333 : 0351               ; sethostname
0333: jge #0xa7 ? 0334 : 0345               ; prctl
0334: jge #0xaa ? 0335 : 0337               ; settimeofday
0335: jge #0xb4 ? 0510 : 0336               ; mq_open
0336: jge #0xab ? 0516 : 0485               ; adjtimex
0337: jge #0xa8 ? 0516 : 0338               ; getcpu
0338: ld [16]                               ; low word of argument 0
0339: jeq #0x4 ? 0340 : 0341
0340: ret #0x50000                          ; answer 0
0341: jeq #0x37 ? 0496 : 0342
0342: jeq #0x18 ? 0515 : 0343
0343: jeq #0x1c ? 0515 : 0344
0344: jeq #0x16 ? 0515 : 0516
0345: jge #0xa5 ? 0346 : 0347               ; getrusage
0346: jge #0xa6 ? 0515 : 0516               ; umask
0347: jge #0xa4 ? 0348 : 0350               ; setrlimit
0348: ld [16]                               ; low word of argument 0
0349: jeq #0xa ? 0485 : 0516
0350: jge #0xa3 ? 0516 : 0485               ; getrlimit
0351: jge #0x95 ? 0352 : 0355               ; setresgid
0352: jge #0x99 ? 0353 : 0354               ; times
0353: jeq #0x9f ? 0515 : 0516               ; setgroups
0354: jeq #0x96 ? 0516 : 0515               ; getresgid
0355: jge #0x8f ? 0356 : 0357               ; setregid
0356: jge #0x94 ? 0516 : 0515               ; getresuid
0357: jge #0x8e ? 0485 : 0358               ; reboot
0358: jge #0x8d ? 0516 : 0359               ; getpriority
0359: ld [16]                               ; low word of argument 0
0360: jeq #0x0 ? 0361 : 0515
0361: ld [24]                               ; low word of argument 1
0362: jeq #0x0 ? 0516 : 0515
0363: jge #0x71 ? 0364 : 0379               ; clock_gettime
0364: jge #0x7a ? 0365 : 0371               ; sched_setaffinity
0365: jge #0x84 ? 0366 : 0367               ; sigaltstack
0366: jeq #0x8a ? 0515 : 0516               ; rt_sigqueueinfo
0367: jge #0x81 ? 0515 : 0368               ; kill
0368: jge #0x7b ? 0516 : 0369               ; sched_getaffinity
0369: ld [16]                               ; low word of argument 0
0370: jeq #0x0 ? 0516 : 0515
0371: jge #0x76 ? 0372 : 0373               ; sched_setparam
0372: jge #0x78 ? 0516 : 0384               ; sched_getscheduler
0373: jge #0x75 ? 0374 : 0378               ; ptrace
0374: ld [20]                               ; high word of argument 0
0375: jeq #0x0 ? 0376 : 0515
0376: ld [16]                               ; low word of argument 0
0377: jeq #0x0 ? 0516 : 0515
0378: jge #0x74 ? 0485 : 0516               ; syslog
0379: jge #0x64 ? 0380 : 0386               ; get_robust_list
0380: jge #0x6b ? 0381 : 0382               ; timer_create
0381: jge #0x70 ? 0485 : 0516               ; clock_settime
0382: jge #0x68 ? 0485 : 0383               ; kexec_load
0383: jge #0x65 ? 0516 : 0384               ; nanosleep
0384: ld [16]                               ; low word of argument 0
0385: jeq #0x0 ? 0516 : 0515
0386: jge #0x5c ? 0387 : 0390               ; personality
0387: jeq #0x61 ? 0388 : 0516               ; unshare
0388: ld [16]                               ; low word of argument 0
0389: jset #0x7e020080 ? 0485 : 0516
0390: jge #0x5b ? 0515 : 0391               ; capset
0391: jge #0x5a ? 0516 : 0485               ; capget
0392: jge #0x3a ? 0393 : 0409               ; vhangup
0393: jge #0x4f ? 0394 : 0402               ; newfstatat
0394: jge #0x50 ? 0395 : 0396               ; fstat
0395: jge #0x58 ? 0515 : 0516               ; utimensat
0396: ld [28]                               ; high word of argument 1
0397: jeq #0x0 ? 0398 : 0515
0398: ld [24]                               ; low word of argument 1
0399: jeq #0x10ff0 ? 0400 : 0515
0400: ld [40]                               ; low word of argument 3
0401: jeq #0x1000 ? 0516 : 0515
0402: jge #0x3d ? 0403 : 0408               ; getdents64
0403: jge #0x4e ? 0404 : 0516               ; readlinkat
0404: ld [28]                               ; high word of argument 1
0405: jeq #0x0 ? 0406 : 0515
0406: ld [24]                               ; low word of argument 1
0407: jeq #0x10ff0 ? 0516 : 0515
0408: jeq #0x3b ? 0516 : 0485               ; pipe2
0409: ld [16]                               ; low word of argument 0
0410: jge #0x3c0 ? 0411 : 0516
0411: jgt #0x3ca ? 0516 : 0508
0412: jge #0x1a ? 0413 : 0487               ; inotify_init1
0413: jge #0x2a ? 0414 : 0429               ; nfsservctl
0414: jge #0x34 ? 0415 : 0422               ; fchmod
0415: jge #0x38 ? 0416 : 0515               ; openat
0416: ld [28]                               ; high word of argument 1
0417: jeq #0x0 ? 0418 : 0515
0418: ld [24]                               ; low word of argument 1
0419: jeq #0x1b800 ? 0420 : 0515
0420: ld [32]                               ; low word of argument 2
0421: jset #0x400040 ? 0515 : 0516
0422: jge #0x2e ? 0423 : 0426               ; ftruncate
0423: jge #0x32 ? 0424 : 0425               ; fchdir
0424: jge #0x33 ? 0485 : 0516               ; chroot
0425: jge #0x30 ? 0515 : 0516               ; faccessat
0426: jge #0x2c ? 0427 : 0428               ; fstatfs
0427: jge #0x2d ? 0515 : 0516               ; truncate
0428: jge #0x2b ? 0515 : 0510               ; statfs
0429: jge #0x1e ? 0430 : 0437               ; ioprio_set
0430: jge #0x21 ? 0431 : 0432               ; mknodat
0431: jge #0x27 ? 0485 : 0515               ; umount2
0432: jge #0x1f ? 0516 : 0433               ; ioprio_get
0433: ld [16]                               ; low word of argument 0
0434: jeq #0x1 ? 0435 : 0515
0435: ld [24]                               ; low word of argument 1
0436: jeq #0x0 ? 0516 : 0515
0437: jge #0x1d ? 0438 : 0486               ; ioctl
0438: ld [16]                               ; low word of argument 0
0439: jge #0x3c0 ? 0440 : 0441
0440: jgt #0x3ca ? 0441 : 0508
0441: ld [24]                               ; low word of argument 1
0442: and #0xff00
0443: jeq #0x9400 ? 0444 : 0449
0444: ld [24]                               ; low word of argument 1
0445: jeq #0x40049409 ? 0516 : 0446
0446: jeq #0x4020940d ? 0516 : 0447
0447: jeq #0xc0189436 ? 0516 : 0448
0448: ret #0x50019                          ; errno ENOTTY
0449: ld [24]                               ; low word of argument 1
0450: jge #0x8903 ? 0451 : 0468
0451: jge #0x40086604 ? 0452 : 0460
0452: jge #0x401c5821 ? 0453 : 0456
0453: jge #0x800c6613 ? 0454 : 0455
0454: jge #0x800c6614 ? 0516 : 0515
0455: jeq #0x40806685 ? 0515 : 0516
0456: jge #0x40087603 ? 0457 : 0458
0457: jge #0x401c5820 ? 0515 : 0516
0458: jge #0x40087602 ? 0515 : 0459
0459: jge #0x40086605 ? 0516 : 0515
0460: jge #0x40047212 ? 0461 : 0464
0461: jge #0x40086602 ? 0462 : 0463
0462: jge #0x40086603 ? 0516 : 0515
0463: jeq #0x40047602 ? 0515 : 0516
0464: jge #0x40046604 ? 0465 : 0467
0465: jge #0x40047211 ? 0515 : 0466
0466: jge #0x40046605 ? 0516 : 0515
0467: jeq #0x40046602 ? 0515 : 0516
0468: jge #0x5412 ? 0469 : 0478
0469: jge #0x5452 ? 0470 : 0474
0470: jge #0x660a ? 0471 : 0472
0471: jge #0x8901 ? 0515 : 0516
0472: jge #0x6609 ? 0515 : 0473
0473: jge #0x5453 ? 0516 : 0515
0474: jge #0x541d ? 0475 : 0476
0475: jeq #0x5423 ? 0485 : 0516
0476: jge #0x541c ? 0485 : 0477
0477: jge #0x5413 ? 0516 : 0485
0478: jge #0x4b4c ? 0479 : 0482
0479: jge #0x4bfb ? 0480 : 0481
0480: jge #0x4bfc ? 0516 : 0485
0481: jeq #0x4b4d ? 0485 : 0516
0482: jge #0x4b49 ? 0483 : 0484
0483: jeq #0x4b4a ? 0516 : 0485
0484: jeq #0x4b47 ? 0485 : 0516
0485: ret #0x50001                          ; errno EPERM
0486: jeq #0x1b ? 0515 : 0516               ; inotify_add_watch
0487: jge #0x19 ? 0488 : 0502               ; fcntl
0488: ld [16]                               ; low word of argument 0
0489: jge #0x3c0 ? 0490 : 0493
0490: jgt #0x3ca ? 0493 : 0491
0491: ld [24]                               ; low word of argument 1
0492: jeq #0x1 ? 0516 : 0508
0493: ld [24]                               ; low word of argument 1
0494: jeq #0x400 ? 0496 : 0495
0495: jeq #0x410 ? 0496 : 0497
0496: ret #0x50016                          ; errno EINVAL
0497: jeq #0x8 ? 0515 : 0498
0498: jeq #0xf ? 0515 : 0499
0499: jeq #0x4 ? 0500 : 0516
0500: ld [32]                               ; low word of argument 2
0501: jset #0x2000 ? 0515 : 0516
0502: jge #0xe ? 0503 : 0511                ; removexattr
0503: jge #0x13 ? 0504 : 0509               ; eventfd2
0504: jge #0x18 ? 0505 : 0516               ; dup3
0505: ld [24]                               ; low word of argument 1
0506: jge #0x3c0 ? 0507 : 0516
0507: jgt #0x3ca ? 0516 : 0508
0508: ret #0x50009                          ; errno EBADF
0509: jge #0x12 ? 0510 : 0515               ; lookup_dcookie
0510: ret #0x50026                          ; errno ENOSYS
0511: jge #0xb ? 0512 : 0513                ; listxattr
0512: jge #0xd ? 0516 : 0515                ; flistxattr
0513: jge #0xa ? 0516 : 0514                ; fgetxattr
0514: jge #0x5 ? 0515 : 0516                ; setxattr
0515: ret #0x7fc00000                       ; trap: notify the supervisor
0516: ret #0x7fff0000                       ; allow
0517: ret #0x80000000                       ; kill the process
0518: ld [16]                               ; low word of argument 0
0519: jge #0x3c3 ? 0520 : 0544
0520: jge #0x3c4 ? 0521 : 0541
0521: jge #0x3c5 ? 0522 : 0538
0522: jge #0x3c6 ? 0523 : 0531
0523: jge #0x3c7 ? 0524 : 0544
0524: jge #0x3c8 ? 0525 : 0533
0525: jge #0x3c9 ? 0526 : 0541
0526: jge #0x3ca ? 0527 : 0529
0527: jge #0x3cb ? 0528 : 0535
0528: ja 0544
0529: ld [32]                               ; low word of argument 2
0530: jge #0x10460 ? 0544 : 0545
0531: ld [32]                               ; low word of argument 2
0532: jge #0x10560 ? 0544 : 0545
0533: ld [32]                               ; low word of argument 2
0534: jge #0x10660 ? 0544 : 0545
0535: ld [32]                               ; low word of argument 2
0536: jge #0x10460 ? 0544 : 0537
0537: jge #0x10200 ? 0545 : 0544
0538: ld [32]                               ; low word of argument 2
0539: jge #0x10560 ? 0544 : 0540
0540: jge #0x10200 ? 0545 : 0544
0541: ld [32]                               ; low word of argument 2
0542: jge #0x10460 ? 0544 : 0543
0543: jge #0x10400 ? 0545 : 0544
0544: ret #0x7fc00000                       ; trap: notify the supervisor
0545: ret #0x7fff0000                       ; allow
