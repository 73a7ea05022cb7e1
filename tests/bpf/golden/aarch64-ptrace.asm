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
0012: jge #0x1cf ? 0198 : 0254              ; setxattrat
0013: jge #0x1cc ? 0198 : 0254              ; lsm_set_self_attr
0014: jge #0x1c5 ? 0015 : 0016              ; map_shadow_stack
0015: jge #0x1c9 ? 0198 : 0254              ; statmount
0016: jge #0x1c4 ? 0242 : 0017              ; fchmodat2
0017: jge #0x1c0 ? 0254 : 0198              ; process_mrelease
0018: jge #0x1ba ? 0019 : 0022              ; mount_setattr
0019: jge #0x1bc ? 0020 : 0021              ; landlock_create_ruleset
0020: jge #0x1bd ? 0254 : 0091              ; landlock_add_rule
0021: jge #0x1bb ? 0193 : 0198              ; quotactl_fd
0022: jge #0x1b8 ? 0023 : 0024              ; process_madvise
0023: jge #0x1b9 ? 0254 : 0198              ; epoll_pwait2
0024: jge #0x1b7 ? 0025 : 0242              ; faccessat2
0025: ld [28]                               ; high word of argument 1
0026: jeq #0x0 ? 0027 : 0242
0027: ld [24]                               ; low word of argument 1
0028: jeq #0x10ff0 ? 0029 : 0242
0029: ld [40]                               ; low word of argument 3
0030: and #0xfffffdff
0031: jeq #0x1000 ? 0254 : 0242
0032: jge #0x1b4 ? 0033 : 0048              ; close_range
0033: jge #0x1b5 ? 0034 : 0044              ; openat2
0034: ld [44]                               ; high word of argument 3
0035: jeq #0x0 ? 0036 : 0242
0036: ld [40]                               ; low word of argument 3
0037: jeq #0x18 ? 0038 : 0242
0038: ld [36]                               ; high word of argument 2
0039: jeq #0x0 ? 0040 : 0242
0040: ld [32]                               ; low word of argument 2
0041: jge #0x10000 ? 0042 : 0242
0042: jset #0x1f ? 0242 : 0043
0043: ja 0510
0044: ld [24]                               ; low word of argument 1
0045: jge #0x3c0 ? 0046 : 0254
0046: ld [16]                               ; low word of argument 0
0047: jgt #0x3ca ? 0254 : 0242
0048: jge #0x127 ? 0049 : 0052
0049: jge #0x1b2 ? 0050 : 0051              ; pidfd_open
0050: jge #0x1b3 ? 0198 : 0254              ; clone3
0051: jeq #0x1a8 ? 0242 : 0198              ; pidfd_send_signal
0052: jge #0x123 ? 0053 : 0061              ; statx
0053: jge #0x126 ? 0193 : 0054              ; kexec_file_load
0054: jge #0x124 ? 0254 : 0055              ; io_pgetevents
0055: ld [28]                               ; high word of argument 1
0056: jeq #0x0 ? 0057 : 0242
0057: ld [24]                               ; low word of argument 1
0058: jeq #0x10ff0 ? 0059 : 0242
0059: ld [32]                               ; low word of argument 2
0060: jset #0x1000 ? 0254 : 0242
0061: jeq #0x120 ? 0119 : 0254              ; pkey_mprotect
0062: jge #0xf1 ? 0063 : 0105               ; perf_event_open
0063: jge #0x111 ? 0064 : 0087              ; finit_module
0064: jge #0x116 ? 0065 : 0076              ; getrandom
0065: jge #0x119 ? 0066 : 0075              ; execveat
0066: jge #0x11a ? 0198 : 0067              ; userfaultfd
0067: ld [16]                               ; low word of argument 0
0068: jeq #0x3c1 ? 0069 : 0242
0069: ld [28]                               ; high word of argument 1
0070: jeq #0x0 ? 0071 : 0242
0071: ld [24]                               ; low word of argument 1
0072: jeq #0x10ff0 ? 0073 : 0242
0073: ld [48]                               ; low word of argument 4
0074: jeq #0x1000 ? 0254 : 0242
0075: jge #0x118 ? 0198 : 0254              ; bpf
0076: jge #0x114 ? 0077 : 0085              ; renameat2
0077: jge #0x115 ? 0078 : 0242              ; seccomp
0078: ld [16]                               ; low word of argument 0
0079: jeq #0x1 ? 0080 : 0083
0080: ld [24]                               ; low word of argument 1
0081: jset #0x8 ? 0082 : 0083
0082: ret #0x50010                          ; errno EBUSY
0083: ld [16]                               ; low word of argument 0
0084: jgt #0x1 ? 0254 : 0242
0085: jge #0x112 ? 0086 : 0193              ; sched_setattr
0086: jge #0x113 ? 0254 : 0108              ; sched_getattr
0087: jge #0x108 ? 0088 : 0092              ; name_to_handle_at
0088: jge #0x10c ? 0089 : 0090              ; setns
0089: jge #0x10d ? 0242 : 0193              ; sendmmsg
0090: jge #0x10a ? 0254 : 0091              ; clock_adjtime
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
0101: jeq #0x0 ? 0254 : 0242
0102: jge #0xf4 ? 0103 : 0104
0103: jge #0x104 ? 0254 : 0198              ; wait4
0104: jge #0xf2 ? 0254 : 0198               ; accept4
0105: jge #0xea ? 0106 : 0110               ; remap_file_pages
0106: jge #0xee ? 0107 : 0109               ; migrate_pages
0107: jge #0xf0 ? 0242 : 0108               ; rt_tgsigqueueinfo
0108: ja 0380
0109: jge #0xeb ? 0254 : 0198               ; mbind
0110: ld [20]                               ; high word of argument 0
0111: and #0xffffff
0112: jeq #0x0 ? 0113 : 0254
0113: ld [16]                               ; low word of argument 0
0114: jge #0x61000 ? 0254 : 0216
0115: jge #0xdc ? 0116 : 0194               ; clone
0116: jge #0xdf ? 0117 : 0126               ; fadvise64
0117: jge #0xe2 ? 0118 : 0125               ; mprotect
0118: jge #0xe3 ? 0254 : 0119               ; msync
0119: ld [20]                               ; high word of argument 0
0120: and #0xffffff
0121: jeq #0x0 ? 0122 : 0254
0122: ld [16]                               ; low word of argument 0
0123: jge #0x61000 ? 0254 : 0124
0124: ret #0x5000d                          ; errno EACCES
0125: jge #0xe0 ? 0193 : 0254               ; swapon
0126: jge #0xde ? 0127 : 0190               ; mmap
0127: ld [40]                               ; low word of argument 3
0128: jset #0x10 ? 0129 : 0254
0129: ld [20]                               ; high word of argument 0
0130: and #0xffffff
0131: jeq #0x0 ? 0132 : 0254
0132: ld [16]                               ; low word of argument 0
0133: jge #0x61000 ? 0254 : 0134
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
0155: jeq #0x0 ? 0254 : 0156
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
0169: jeq #0x32 ? 0254 : 0170
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
0189: jeq #0x0 ? 0254 : 0193
0190: jge #0xdd ? 0242 : 0191               ; execve
0191: ld [16]                               ; low word of argument 0
0192: jset #0x7e820000 ? 0193 : 0254
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
0205: jset #0x2 ? 0206 : 0254
0206: ld [52]                               ; high word of argument 4
0207: and #0xffffff
0208: jeq #0x0 ? 0209 : 0254
0209: ld [48]                               ; low word of argument 4
0210: jge #0x61000 ? 0254 : 0216
0211: ld [20]                               ; high word of argument 0
0212: and #0xffffff
0213: jeq #0x0 ? 0214 : 0254
0214: ld [16]                               ; low word of argument 0
0215: jge #0x61000 ? 0254 : 0216
0216: ret #0x50016                          ; errno EINVAL
0217: ld [20]                               ; high word of argument 0
0218: and #0xffffff
0219: jeq #0x0 ? 0220 : 0254
0220: ld [16]                               ; low word of argument 0
0221: jge #0x61000 ? 0254 : 0222
0222: ld [20]                               ; high word of argument 0
0223: jeq #0x0 ? 0224 : 0340
0224: ld [16]                               ; low word of argument 0
0225: jeq #0x0 ? 0254 : 0340
0226: jge #0xcc ? 0227 : 0269               ; getsockname
0227: jge #0xd0 ? 0228 : 0255               ; setsockopt
0228: jge #0xd3 ? 0229 : 0243               ; sendmsg
0229: jge #0xd4 ? 0254 : 0230               ; recvmsg
0230: ld [28]                               ; high word of argument 1
0231: jeq #0x0 ? 0232 : 0236
0232: ld [24]                               ; low word of argument 1
0233: jge #0x4f000 ? 0234 : 0236
0234: jge #0x4f800 ? 0236 : 0235
0235: jset #0x7f ? 0236 : 0254
0236: ld [28]                               ; high word of argument 1
0237: jeq #0x0 ? 0238 : 0242
0238: ld [24]                               ; low word of argument 1
0239: jge #0x4f800 ? 0240 : 0242
0240: jge #0x50000 ? 0242 : 0241
0241: jset #0xff ? 0242 : 0254
0242: ret #0x7ff00000                       ; trap: stop for the supervisor
0243: jge #0xd1 ? 0254 : 0244               ; getsockopt
0244: ld [24]                               ; low word of argument 1
0245: jeq #0x0 ? 0246 : 0248
0246: ld [32]                               ; low word of argument 2
0247: jeq #0x4 ? 0477 : 0248
0248: ld [24]                               ; low word of argument 1
0249: jeq #0x29 ? 0250 : 0254
0250: ld [32]                               ; low word of argument 2
0251: jeq #0x5 ? 0477 : 0252
0252: jeq #0x6 ? 0477 : 0253
0253: jeq #0x39 ? 0477 : 0254
0254: ret #0x7fff0000                       ; allow
0255: jge #0xce ? 0256 : 0507               ; sendto
0256: jge #0xcf ? 0508 : 0257               ; recvfrom
0257: ld [52]                               ; high word of argument 4
0258: jeq #0x0 ? 0259 : 0261
0259: ld [48]                               ; low word of argument 4
0260: jeq #0x0 ? 0508 : 0261
0261: ld [52]                               ; high word of argument 4
0262: jeq #0x0 ? 0263 : 0507
0263: ld [48]                               ; low word of argument 4
0264: jge #0x13000 ? 0265 : 0507
0265: jge #0x1b800 ? 0507 : 0266
0266: jset #0x1f ? 0507 : 0267
0267: ld [56]                               ; low word of argument 5
0268: jeq #0x20 ? 0508 : 0507
0269: jge #0xc7 ? 0270 : 0298               ; socketpair
0270: jge #0xc9 ? 0271 : 0287               ; listen
0271: jge #0xcb ? 0272 : 0508               ; connect
0272: ld [28]                               ; high word of argument 1
0273: jeq #0x0 ? 0274 : 0280
0274: ld [24]                               ; low word of argument 1
0275: jge #0x13000 ? 0276 : 0280
0276: jge #0x1b800 ? 0280 : 0277
0277: jset #0x1f ? 0280 : 0278
0278: ld [32]                               ; low word of argument 2
0279: jeq #0x20 ? 0508 : 0280
0280: ld [28]                               ; high word of argument 1
0281: jeq #0x0 ? 0282 : 0507
0282: ld [24]                               ; low word of argument 1
0283: jge #0x4f800 ? 0284 : 0507
0284: jge #0x50000 ? 0507 : 0285
0285: and #0xff
0286: jeq #0x50 ? 0508 : 0507
0287: jge #0xc8 ? 0288 : 0296               ; bind
0288: ld [28]                               ; high word of argument 1
0289: jeq #0x0 ? 0290 : 0507
0290: ld [24]                               ; low word of argument 1
0291: jge #0x1b000 ? 0292 : 0507
0292: jge #0x1b800 ? 0507 : 0293
0293: jset #0x1f ? 0507 : 0294
0294: ld [32]                               ; low word of argument 2
0295: jeq #0x20 ? 0508 : 0507
0296: ld [16]                               ; low word of argument 0
0297: jeq #0x1 ? 0508 : 0507
0298: jge #0xc5 ? 0299 : 0319               ; shmdt
0299: jge #0xc6 ? 0300 : 0508               ; socket
0300: ld [16]                               ; low word of argument 0
0301: jeq #0x2 ? 0303 : 0302
0302: jeq #0xa ? 0303 : 0315
0303: ld [24]                               ; low word of argument 1
0304: and #0xf
0305: jeq #0x1 ? 0306 : 0309
0306: ld [32]                               ; low word of argument 2
0307: jeq #0x0 ? 0508 : 0308
0308: jeq #0x6 ? 0508 : 0309
0309: ld [24]                               ; low word of argument 1
0310: and #0xf
0311: jeq #0x2 ? 0312 : 0507
0312: ld [32]                               ; low word of argument 2
0313: jeq #0x0 ? 0508 : 0314
0314: jeq #0x11 ? 0508 : 0507
0315: jeq #0x1 ? 0508 : 0316
0316: jeq #0x10 ? 0317 : 0507
0317: ld [32]                               ; low word of argument 2
0318: jeq #0x0 ? 0508 : 0507
0319: jge #0xc4 ? 0320 : 0508               ; shmat
0320: ld [28]                               ; high word of argument 1
0321: and #0xffffff
0322: jeq #0x0 ? 0323 : 0508
0323: ld [24]                               ; low word of argument 1
0324: jge #0x61000 ? 0508 : 0325
0325: ld [28]                               ; high word of argument 1
0326: jeq #0x0 ? 0327 : 0488
0327: ld [24]                               ; low word of argument 1
0328: jeq #0x0 ? 0508 : 0488
0329: jge #0x39 ? 0330 : 0404               ; close
0330: jge #0x59 ? 0331 : 0388               ; acct
0331: jge #0x8c ? 0332 : 0363               ; setpriority
0332: jge #0xa1 ? 0333 : 0351               ; sethostname
0333: jge #0xa7 ? 0334 : 0345               ; prctl
0334: jge #0xaa ? 0335 : 0337               ; settimeofday
0335: jge #0xb4 ? 0502 : 0336               ; mq_open
0336: jge #0xab ? 0508 : 0477               ; adjtimex
0337: jge #0xa8 ? 0508 : 0338               ; getcpu
0338: ld [16]                               ; low word of argument 0
0339: jeq #0x4 ? 0340 : 0341
0340: ret #0x50000                          ; answer 0
0341: jeq #0x37 ? 0488 : 0342
0342: jeq #0x18 ? 0507 : 0343
0343: jeq #0x1c ? 0507 : 0344
0344: jeq #0x16 ? 0507 : 0508
0345: jge #0xa5 ? 0346 : 0347               ; getrusage
0346: jge #0xa6 ? 0507 : 0508               ; umask
0347: jge #0xa4 ? 0348 : 0350               ; setrlimit
0348: ld [16]                               ; low word of argument 0
0349: jeq #0xa ? 0477 : 0508
0350: jge #0xa3 ? 0508 : 0477               ; getrlimit
0351: jge #0x95 ? 0352 : 0355               ; setresgid
0352: jge #0x99 ? 0353 : 0354               ; times
0353: jeq #0x9f ? 0507 : 0508               ; setgroups
0354: jeq #0x96 ? 0508 : 0507               ; getresgid
0355: jge #0x8f ? 0356 : 0357               ; setregid
0356: jge #0x94 ? 0508 : 0507               ; getresuid
0357: jge #0x8e ? 0477 : 0358               ; reboot
0358: jge #0x8d ? 0508 : 0359               ; getpriority
0359: ld [16]                               ; low word of argument 0
0360: jeq #0x0 ? 0361 : 0507
0361: ld [24]                               ; low word of argument 1
0362: jeq #0x0 ? 0508 : 0507
0363: jge #0x71 ? 0364 : 0375               ; clock_gettime
0364: jge #0x7a ? 0365 : 0371               ; sched_setaffinity
0365: jge #0x84 ? 0366 : 0367               ; sigaltstack
0366: jeq #0x8a ? 0507 : 0508               ; rt_sigqueueinfo
0367: jge #0x81 ? 0507 : 0368               ; kill
0368: jge #0x7b ? 0508 : 0369               ; sched_getaffinity
0369: ld [16]                               ; low word of argument 0
0370: jeq #0x0 ? 0508 : 0507
0371: jge #0x76 ? 0372 : 0373               ; sched_setparam
0372: jge #0x78 ? 0508 : 0380               ; sched_getscheduler
0373: jge #0x75 ? 0507 : 0374               ; ptrace
0374: jge #0x74 ? 0477 : 0508               ; syslog
0375: jge #0x64 ? 0376 : 0382               ; get_robust_list
0376: jge #0x6b ? 0377 : 0378               ; timer_create
0377: jge #0x70 ? 0477 : 0508               ; clock_settime
0378: jge #0x68 ? 0477 : 0379               ; kexec_load
0379: jge #0x65 ? 0508 : 0380               ; nanosleep
0380: ld [16]                               ; low word of argument 0
0381: jeq #0x0 ? 0508 : 0507
0382: jge #0x5c ? 0383 : 0386               ; personality
0383: jeq #0x61 ? 0384 : 0508               ; unshare
0384: ld [16]                               ; low word of argument 0
0385: jset #0x7e020080 ? 0477 : 0508
0386: jge #0x5b ? 0507 : 0387               ; capset
0387: jge #0x5a ? 0508 : 0477               ; capget
0388: jge #0x3a ? 0389 : 0401               ; vhangup
0389: jge #0x4f ? 0390 : 0398               ; newfstatat
0390: jge #0x50 ? 0391 : 0392               ; fstat
0391: jge #0x58 ? 0507 : 0508               ; utimensat
0392: ld [28]                               ; high word of argument 1
0393: jeq #0x0 ? 0394 : 0507
0394: ld [24]                               ; low word of argument 1
0395: jeq #0x10ff0 ? 0396 : 0507
0396: ld [40]                               ; low word of argument 3
0397: jeq #0x1000 ? 0508 : 0507
0398: jge #0x3d ? 0399 : 0400               ; getdents64
0399: jge #0x4e ? 0507 : 0508               ; readlinkat
0400: jeq #0x3b ? 0508 : 0477               ; pipe2
0401: ld [16]                               ; low word of argument 0
0402: jge #0x3c0 ? 0403 : 0508
0403: jgt #0x3ca ? 0508 : 0500
0404: jge #0x1a ? 0405 : 0479               ; inotify_init1
0405: jge #0x2a ? 0406 : 0421               ; nfsservctl
0406: jge #0x34 ? 0407 : 0414               ; fchmod
0407: jge #0x38 ? 0408 : 0507               ; openat
0408: ld [28]                               ; high word of argument 1
0409: jeq #0x0 ? 0410 : 0507
0410: ld [24]                               ; low word of argument 1
0411: jeq #0x1b800 ? 0412 : 0507
0412: ld [32]                               ; low word of argument 2
0413: jset #0x400040 ? 0507 : 0508
0414: jge #0x2e ? 0415 : 0418               ; ftruncate
0415: jge #0x32 ? 0416 : 0417               ; fchdir
0416: jge #0x33 ? 0477 : 0508               ; chroot
0417: jge #0x30 ? 0507 : 0508               ; faccessat
0418: jge #0x2c ? 0419 : 0420               ; fstatfs
0419: jge #0x2d ? 0507 : 0508               ; truncate
0420: jge #0x2b ? 0507 : 0502               ; statfs
0421: jge #0x1e ? 0422 : 0429               ; ioprio_set
0422: jge #0x21 ? 0423 : 0424               ; mknodat
0423: jge #0x27 ? 0477 : 0507               ; umount2
0424: jge #0x1f ? 0508 : 0425               ; ioprio_get
0425: ld [16]                               ; low word of argument 0
0426: jeq #0x1 ? 0427 : 0507
0427: ld [24]                               ; low word of argument 1
0428: jeq #0x0 ? 0508 : 0507
0429: jge #0x1d ? 0430 : 0478               ; ioctl
0430: ld [16]                               ; low word of argument 0
0431: jge #0x3c0 ? 0432 : 0433
0432: jgt #0x3ca ? 0433 : 0500
0433: ld [24]                               ; low word of argument 1
0434: and #0xff00
0435: jeq #0x9400 ? 0436 : 0441
0436: ld [24]                               ; low word of argument 1
0437: jeq #0x40049409 ? 0508 : 0438
0438: jeq #0x4020940d ? 0508 : 0439
0439: jeq #0xc0189436 ? 0508 : 0440
0440: ret #0x50019                          ; errno ENOTTY
0441: ld [24]                               ; low word of argument 1
0442: jge #0x8903 ? 0443 : 0460
0443: jge #0x40086604 ? 0444 : 0452
0444: jge #0x401c5821 ? 0445 : 0448
0445: jge #0x800c6613 ? 0446 : 0447
0446: jge #0x800c6614 ? 0508 : 0507
0447: jeq #0x40806685 ? 0507 : 0508
0448: jge #0x40087603 ? 0449 : 0450
0449: jge #0x401c5820 ? 0507 : 0508
0450: jge #0x40087602 ? 0507 : 0451
0451: jge #0x40086605 ? 0508 : 0507
0452: jge #0x40047212 ? 0453 : 0456
0453: jge #0x40086602 ? 0454 : 0455
0454: jge #0x40086603 ? 0508 : 0507
0455: jeq #0x40047602 ? 0507 : 0508
0456: jge #0x40046604 ? 0457 : 0459
0457: jge #0x40047211 ? 0507 : 0458
0458: jge #0x40046605 ? 0508 : 0507
0459: jeq #0x40046602 ? 0507 : 0508
0460: jge #0x5412 ? 0461 : 0470
0461: jge #0x5452 ? 0462 : 0466
0462: jge #0x660a ? 0463 : 0464
0463: jge #0x8901 ? 0507 : 0508
0464: jge #0x6609 ? 0507 : 0465
0465: jge #0x5453 ? 0508 : 0507
0466: jge #0x541d ? 0467 : 0468
0467: jeq #0x5423 ? 0477 : 0508
0468: jge #0x541c ? 0477 : 0469
0469: jge #0x5413 ? 0508 : 0477
0470: jge #0x4b4c ? 0471 : 0474
0471: jge #0x4bfb ? 0472 : 0473
0472: jge #0x4bfc ? 0508 : 0477
0473: jeq #0x4b4d ? 0477 : 0508
0474: jge #0x4b49 ? 0475 : 0476
0475: jeq #0x4b4a ? 0508 : 0477
0476: jeq #0x4b47 ? 0477 : 0508
0477: ret #0x50001                          ; errno EPERM
0478: jeq #0x1b ? 0507 : 0508               ; inotify_add_watch
0479: jge #0x19 ? 0480 : 0494               ; fcntl
0480: ld [16]                               ; low word of argument 0
0481: jge #0x3c0 ? 0482 : 0485
0482: jgt #0x3ca ? 0485 : 0483
0483: ld [24]                               ; low word of argument 1
0484: jeq #0x1 ? 0508 : 0500
0485: ld [24]                               ; low word of argument 1
0486: jeq #0x400 ? 0488 : 0487
0487: jeq #0x410 ? 0488 : 0489
0488: ret #0x50016                          ; errno EINVAL
0489: jeq #0x8 ? 0507 : 0490
0490: jeq #0xf ? 0507 : 0491
0491: jeq #0x4 ? 0492 : 0508
0492: ld [32]                               ; low word of argument 2
0493: jset #0x2000 ? 0507 : 0508
0494: jge #0xe ? 0495 : 0503                ; removexattr
0495: jge #0x13 ? 0496 : 0501               ; eventfd2
0496: jge #0x18 ? 0497 : 0508               ; dup3
0497: ld [24]                               ; low word of argument 1
0498: jge #0x3c0 ? 0499 : 0508
0499: jgt #0x3ca ? 0508 : 0500
0500: ret #0x50009                          ; errno EBADF
0501: jge #0x12 ? 0502 : 0507               ; lookup_dcookie
0502: ret #0x50026                          ; errno ENOSYS
0503: jge #0xb ? 0504 : 0505                ; listxattr
0504: jge #0xd ? 0508 : 0507                ; flistxattr
0505: jge #0xa ? 0508 : 0506                ; fgetxattr
0506: jge #0x5 ? 0507 : 0508                ; setxattr
0507: ret #0x7ff00000                       ; trap: stop for the supervisor
0508: ret #0x7fff0000                       ; allow
0509: ret #0x80000000                       ; kill the process
0510: ld [16]                               ; low word of argument 0
0511: jge #0x3c3 ? 0512 : 0536
0512: jge #0x3c4 ? 0513 : 0533
0513: jge #0x3c5 ? 0514 : 0530
0514: jge #0x3c6 ? 0515 : 0523
0515: jge #0x3c7 ? 0516 : 0536
0516: jge #0x3c8 ? 0517 : 0525
0517: jge #0x3c9 ? 0518 : 0533
0518: jge #0x3ca ? 0519 : 0521
0519: jge #0x3cb ? 0520 : 0527
0520: ja 0536
0521: ld [32]                               ; low word of argument 2
0522: jge #0x10460 ? 0536 : 0537
0523: ld [32]                               ; low word of argument 2
0524: jge #0x10560 ? 0536 : 0537
0525: ld [32]                               ; low word of argument 2
0526: jge #0x10660 ? 0536 : 0537
0527: ld [32]                               ; low word of argument 2
0528: jge #0x10460 ? 0536 : 0529
0529: jge #0x10200 ? 0537 : 0536
0530: ld [32]                               ; low word of argument 2
0531: jge #0x10560 ? 0536 : 0532
0532: jge #0x10200 ? 0537 : 0536
0533: ld [32]                               ; low word of argument 2
0534: jge #0x10460 ? 0536 : 0535
0535: jge #0x10400 ? 0537 : 0536
0536: ret #0x7ff00000                       ; trap: stop for the supervisor
0537: ret #0x7fff0000                       ; allow
