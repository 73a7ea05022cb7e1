0000: ld [4]                                ; architecture
0001: jeq #0xc00000b7 ? 0003 : 0002         ; aarch64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0xb6 ? 0006 : 0005               ; mq_timedsend
0005: ja 0311
0006: jge #0xe9 ? 0007 : 0115               ; madvise
0007: jge #0x11b ? 0008 : 0062              ; membarrier
0008: jge #0x1b6 ? 0009 : 0032              ; pidfd_getfd
0009: jge #0x1bf ? 0010 : 0018              ; memfd_secret
0010: jge #0x1cb ? 0011 : 0014              ; lsm_get_self_attr
0011: jge #0x1cd ? 0012 : 0013              ; lsm_list_modules
0012: jge #0x1cf ? 0178 : 0239              ; setxattrat
0013: jge #0x1cc ? 0178 : 0239              ; lsm_set_self_attr
0014: jge #0x1c5 ? 0015 : 0016              ; map_shadow_stack
0015: jge #0x1c9 ? 0178 : 0239              ; statmount
0016: jge #0x1c4 ? 0242 : 0017              ; fchmodat2
0017: jge #0x1c0 ? 0239 : 0178              ; process_mrelease
0018: jge #0x1ba ? 0019 : 0022              ; mount_setattr
0019: jge #0x1bc ? 0020 : 0021              ; landlock_create_ruleset
0020: jge #0x1bd ? 0239 : 0091              ; landlock_add_rule
0021: jge #0x1bb ? 0173 : 0178              ; quotactl_fd
0022: jge #0x1b8 ? 0023 : 0024              ; process_madvise
0023: jge #0x1b9 ? 0239 : 0178              ; epoll_pwait2
0024: jge #0x1b7 ? 0025 : 0242              ; faccessat2
0025: ld [28]                               ; high word of argument 1
0026: jeq #0x0 ? 0027 : 0242
0027: ld [24]                               ; low word of argument 1
0028: jeq #0x10ff0 ? 0029 : 0242
0029: ld [40]                               ; low word of argument 3
0030: and #0xfffffdff
0031: jeq #0x1000 ? 0239 : 0242
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
0043: ja 0500
0044: ld [24]                               ; low word of argument 1
0045: jge #0x3c0 ? 0046 : 0239
0046: ld [16]                               ; low word of argument 0
0047: jgt #0x3c8 ? 0239 : 0242
0048: jge #0x127 ? 0049 : 0052
0049: jge #0x1b2 ? 0050 : 0051              ; pidfd_open
0050: jge #0x1b3 ? 0178 : 0239              ; clone3
0051: jeq #0x1a8 ? 0242 : 0178              ; pidfd_send_signal
0052: jge #0x123 ? 0053 : 0061              ; statx
0053: jge #0x126 ? 0173 : 0054              ; kexec_file_load
0054: jge #0x124 ? 0239 : 0055              ; io_pgetevents
0055: ld [28]                               ; high word of argument 1
0056: jeq #0x0 ? 0057 : 0242
0057: ld [24]                               ; low word of argument 1
0058: jeq #0x10ff0 ? 0059 : 0242
0059: ld [32]                               ; low word of argument 2
0060: jset #0x1000 ? 0239 : 0242
0061: jeq #0x120 ? 0119 : 0239              ; pkey_mprotect
0062: jge #0xf1 ? 0063 : 0105               ; perf_event_open
0063: jge #0x111 ? 0064 : 0087              ; finit_module
0064: jge #0x116 ? 0065 : 0076              ; getrandom
0065: jge #0x119 ? 0066 : 0075              ; execveat
0066: jge #0x11a ? 0178 : 0067              ; userfaultfd
0067: ld [16]                               ; low word of argument 0
0068: jeq #0x3c1 ? 0069 : 0242
0069: ld [28]                               ; high word of argument 1
0070: jeq #0x0 ? 0071 : 0242
0071: ld [24]                               ; low word of argument 1
0072: jeq #0x10ff0 ? 0073 : 0242
0073: ld [48]                               ; low word of argument 4
0074: jeq #0x1000 ? 0239 : 0242
0075: jge #0x118 ? 0178 : 0239              ; bpf
0076: jge #0x114 ? 0077 : 0085              ; renameat2
0077: jge #0x115 ? 0078 : 0242              ; seccomp
0078: ld [16]                               ; low word of argument 0
0079: jeq #0x1 ? 0080 : 0083
0080: ld [24]                               ; low word of argument 1
0081: jset #0x8 ? 0082 : 0083
0082: ret #0x50010                          ; errno EBUSY
0083: ld [16]                               ; low word of argument 0
0084: jgt #0x1 ? 0239 : 0242
0085: jge #0x112 ? 0086 : 0173              ; sched_setattr
0086: jge #0x113 ? 0239 : 0108              ; sched_getattr
0087: jge #0x108 ? 0088 : 0092              ; name_to_handle_at
0088: jge #0x10c ? 0089 : 0090              ; setns
0089: jge #0x10d ? 0242 : 0173              ; sendmmsg
0090: jge #0x10a ? 0239 : 0091              ; clock_adjtime
0091: ret #0x5005f                          ; errno ENOTSUP
0092: jge #0x105 ? 0093 : 0102              ; prlimit64
0093: jge #0x106 ? 0178 : 0094              ; fanotify_init
0094: ld [24]                               ; low word of argument 1
0095: jeq #0xa ? 0096 : 0100
0096: ld [36]                               ; high word of argument 2
0097: jeq #0x0 ? 0098 : 0173
0098: ld [32]                               ; low word of argument 2
0099: jeq #0x0 ? 0100 : 0173
0100: ld [16]                               ; low word of argument 0
0101: jeq #0x0 ? 0239 : 0242
0102: jge #0xf4 ? 0103 : 0104
0103: jge #0x104 ? 0239 : 0178              ; wait4
0104: jge #0xf2 ? 0239 : 0178               ; accept4
0105: jge #0xea ? 0106 : 0110               ; remap_file_pages
0106: jge #0xee ? 0107 : 0109               ; migrate_pages
0107: jge #0xf0 ? 0242 : 0108               ; rt_tgsigqueueinfo
0108: ja 0366
0109: jge #0xeb ? 0239 : 0178               ; mbind
0110: ld [20]                               ; high word of argument 0
0111: and #0xffffff
0112: jeq #0x0 ? 0113 : 0239
0113: ld [16]                               ; low word of argument 0
0114: jge #0x60000 ? 0239 : 0196
0115: jge #0xdc ? 0116 : 0174               ; clone
0116: jge #0xdf ? 0117 : 0126               ; fadvise64
0117: jge #0xe2 ? 0118 : 0125               ; mprotect
0118: jge #0xe3 ? 0239 : 0119               ; msync
0119: ld [20]                               ; high word of argument 0
0120: and #0xffffff
0121: jeq #0x0 ? 0122 : 0239
0122: ld [16]                               ; low word of argument 0
0123: jge #0x60000 ? 0239 : 0124
0124: ret #0x5000d                          ; errno EACCES
0125: jge #0xe0 ? 0173 : 0239               ; swapon
0126: jge #0xde ? 0127 : 0170               ; mmap
0127: ld [40]                               ; low word of argument 3
0128: jset #0x10 ? 0129 : 0239
0129: ld [20]                               ; high word of argument 0
0130: and #0xffffff
0131: jeq #0x0 ? 0132 : 0239
0132: ld [16]                               ; low word of argument 0
0133: jge #0x60000 ? 0239 : 0134
0134: ld [20]                               ; high word of argument 0
0135: jeq #0x0 ? 0136 : 0173
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
0155: jeq #0x0 ? 0239 : 0156
0156: ld [16]                               ; low word of argument 0
0157: jeq #0x50000 ? 0158 : 0173
0158: ld [28]                               ; high word of argument 1
0159: jeq #0x0 ? 0160 : 0173
0160: ld [24]                               ; low word of argument 1
0161: jeq #0x10000 ? 0162 : 0173
0162: ld [36]                               ; high word of argument 2
0163: jeq #0x0 ? 0164 : 0173
0164: ld [32]                               ; low word of argument 2
0165: jeq #0x3 ? 0166 : 0173
0166: ld [44]                               ; high word of argument 3
0167: jeq #0x0 ? 0168 : 0173
0168: ld [40]                               ; low word of argument 3
0169: jeq #0x32 ? 0239 : 0173
0170: jge #0xdd ? 0242 : 0171               ; execve
0171: ld [16]                               ; low word of argument 0
0172: jset #0x7e020000 ? 0173 : 0239
0173: ret #0x50001                          ; errno EPERM
0174: jge #0xd6 ? 0175 : 0206               ; brk
0175: jge #0xd7 ? 0176 : 0197               ; munmap
0176: jge #0xd8 ? 0177 : 0191               ; mremap
0177: jge #0xd9 ? 0178 : 0179               ; add_key
0178: ret #0x50026                          ; errno ENOSYS
0179: ld [20]                               ; high word of argument 0
0180: and #0xffffff
0181: jeq #0x0 ? 0182 : 0184
0182: ld [16]                               ; low word of argument 0
0183: jge #0x60000 ? 0184 : 0196
0184: ld [40]                               ; low word of argument 3
0185: jset #0x2 ? 0186 : 0239
0186: ld [52]                               ; high word of argument 4
0187: and #0xffffff
0188: jeq #0x0 ? 0189 : 0239
0189: ld [48]                               ; low word of argument 4
0190: jge #0x60000 ? 0239 : 0196
0191: ld [20]                               ; high word of argument 0
0192: and #0xffffff
0193: jeq #0x0 ? 0194 : 0239
0194: ld [16]                               ; low word of argument 0
0195: jge #0x60000 ? 0239 : 0196
0196: ret #0x50016                          ; errno EINVAL
0197: ld [20]                               ; high word of argument 0
0198: and #0xffffff
0199: jeq #0x0 ? 0200 : 0239
0200: ld [16]                               ; low word of argument 0
0201: jge #0x60000 ? 0239 : 0202
0202: ld [20]                               ; high word of argument 0
0203: jeq #0x0 ? 0204 : 0322
0204: ld [16]                               ; low word of argument 0
0205: jeq #0x0 ? 0239 : 0322
0206: jge #0xcc ? 0207 : 0249               ; getsockname
0207: jge #0xd0 ? 0208 : 0233               ; setsockopt
0208: jge #0xd3 ? 0209 : 0222               ; sendmsg
0209: jge #0xd4 ? 0239 : 0210               ; recvmsg
0210: ld [28]                               ; high word of argument 1
0211: jeq #0x0 ? 0212 : 0216
0212: ld [24]                               ; low word of argument 1
0213: jge #0x4f000 ? 0214 : 0216
0214: jge #0x4f800 ? 0216 : 0215
0215: jset #0x7f ? 0216 : 0239
0216: ld [28]                               ; high word of argument 1
0217: jeq #0x0 ? 0218 : 0242
0218: ld [24]                               ; low word of argument 1
0219: jge #0x4f800 ? 0220 : 0242
0220: jge #0x50000 ? 0242 : 0221
0221: jset #0xff ? 0242 : 0239
0222: jge #0xd1 ? 0239 : 0223               ; getsockopt
0223: ld [24]                               ; low word of argument 1
0224: jeq #0x0 ? 0225 : 0227
0225: ld [32]                               ; low word of argument 2
0226: jeq #0x4 ? 0467 : 0227
0227: ld [24]                               ; low word of argument 1
0228: jeq #0x29 ? 0229 : 0239
0229: ld [32]                               ; low word of argument 2
0230: jeq #0x5 ? 0467 : 0231
0231: jeq #0x6 ? 0467 : 0232
0232: jeq #0x39 ? 0467 : 0239
0233: jge #0xce ? 0234 : 0242               ; sendto
0234: jge #0xcf ? 0239 : 0235               ; recvfrom
0235: ld [52]                               ; high word of argument 4
0236: jeq #0x0 ? 0237 : 0240
0237: ld [48]                               ; low word of argument 4
0238: jeq #0x0 ? 0239 : 0240
0239: ret #0x7fff0000                       ; allow
0240: ld [52]                               ; high word of argument 4
0241: jeq #0x0 ? 0243 : 0242
0242: ret #0x7fc00000                       ; trap: notify the supervisor
0243: ld [48]                               ; low word of argument 4
0244: jge #0x13000 ? 0245 : 0497
0245: jge #0x1b800 ? 0497 : 0246
0246: jset #0x1f ? 0497 : 0247
0247: ld [56]                               ; low word of argument 5
0248: jeq #0x20 ? 0498 : 0497
0249: jge #0xc7 ? 0250 : 0278               ; socketpair
0250: jge #0xc9 ? 0251 : 0267               ; listen
0251: jge #0xcb ? 0252 : 0498               ; connect
0252: ld [28]                               ; high word of argument 1
0253: jeq #0x0 ? 0254 : 0260
0254: ld [24]                               ; low word of argument 1
0255: jge #0x13000 ? 0256 : 0260
0256: jge #0x1b800 ? 0260 : 0257
0257: jset #0x1f ? 0260 : 0258
0258: ld [32]                               ; low word of argument 2
0259: jeq #0x20 ? 0498 : 0260
0260: ld [28]                               ; high word of argument 1
0261: jeq #0x0 ? 0262 : 0497
0262: ld [24]                               ; low word of argument 1
0263: jge #0x4f800 ? 0264 : 0497
0264: jge #0x50000 ? 0497 : 0265
0265: and #0xff
0266: jeq #0x50 ? 0498 : 0497
0267: jge #0xc8 ? 0268 : 0276               ; bind
0268: ld [28]                               ; high word of argument 1
0269: jeq #0x0 ? 0270 : 0497
0270: ld [24]                               ; low word of argument 1
0271: jge #0x1b000 ? 0272 : 0497
0272: jge #0x1b800 ? 0497 : 0273
0273: jset #0x1f ? 0497 : 0274
0274: ld [32]                               ; low word of argument 2
0275: jeq #0x20 ? 0498 : 0497
0276: ld [16]                               ; low word of argument 0
0277: jeq #0x1 ? 0498 : 0300
0278: jge #0xc5 ? 0279 : 0301               ; shmdt
0279: jge #0xc6 ? 0280 : 0498               ; socket
0280: ld [16]                               ; low word of argument 0
0281: jeq #0x2 ? 0283 : 0282
0282: jeq #0xa ? 0283 : 0296
0283: ld [24]                               ; low word of argument 1
0284: and #0xf
0285: jeq #0x1 ? 0286 : 0289
0286: ld [32]                               ; low word of argument 2
0287: jeq #0x0 ? 0498 : 0288
0288: jeq #0x6 ? 0498 : 0289
0289: ld [24]                               ; low word of argument 1
0290: and #0xf
0291: jeq #0x2 ? 0292 : 0295
0292: ld [32]                               ; low word of argument 2
0293: jeq #0x0 ? 0498 : 0294
0294: jeq #0x11 ? 0498 : 0295
0295: ret #0x5005d                          ; errno EPROTONOSUPPORT
0296: jeq #0x1 ? 0498 : 0297
0297: jeq #0x10 ? 0298 : 0300
0298: ld [32]                               ; low word of argument 2
0299: jeq #0x0 ? 0498 : 0300
0300: ret #0x50061                          ; errno EAFNOSUPPORT
0301: jge #0xc4 ? 0302 : 0498               ; shmat
0302: ld [28]                               ; high word of argument 1
0303: and #0xffffff
0304: jeq #0x0 ? 0305 : 0498
0305: ld [24]                               ; low word of argument 1
0306: jge #0x60000 ? 0498 : 0307
0307: ld [28]                               ; high word of argument 1
0308: jeq #0x0 ? 0309 : 0478
0309: ld [24]                               ; low word of argument 1
0310: jeq #0x0 ? 0498 : 0478
0311: jge #0x39 ? 0312 : 0394               ; close
0312: jge #0x59 ? 0313 : 0374               ; acct
0313: jge #0x8c ? 0314 : 0345               ; setpriority
0314: jge #0xa1 ? 0315 : 0333               ; sethostname
0315: jge #0xa7 ? 0316 : 0327               ; prctl
0316: jge #0xaa ? 0317 : 0319               ; settimeofday
0317: jge #0xb4 ? 0492 : 0318               ; mq_open
0318: jge #0xab ? 0498 : 0467               ; adjtimex
0319: jge #0xa8 ? 0498 : 0320               ; getcpu
0320: ld [16]                               ; low word of argument 0
0321: jeq #0x4 ? 0322 : 0323
0322: ret #0x50000                          ; answer 0
0323: jeq #0x37 ? 0478 : 0324
0324: jeq #0x18 ? 0497 : 0325
0325: jeq #0x1c ? 0497 : 0326
0326: jeq #0x16 ? 0497 : 0498
0327: jge #0xa5 ? 0328 : 0329               ; getrusage
0328: jge #0xa6 ? 0497 : 0498               ; umask
0329: jge #0xa4 ? 0330 : 0332               ; setrlimit
0330: ld [16]                               ; low word of argument 0
0331: jeq #0xa ? 0467 : 0498
0332: jge #0xa3 ? 0498 : 0467               ; getrlimit
0333: jge #0x95 ? 0334 : 0337               ; setresgid
0334: jge #0x99 ? 0335 : 0336               ; times
0335: jeq #0x9f ? 0497 : 0498               ; setgroups
0336: jeq #0x96 ? 0498 : 0497               ; getresgid
0337: jge #0x8f ? 0338 : 0339               ; setregid
0338: jge #0x94 ? 0498 : 0497               ; getresuid
0339: jge #0x8e ? 0467 : 0340               ; reboot
0340: jge #0x8d ? 0498 : 0341               ; getpriority
0341: ld [16]                               ; low word of argument 0
0342: jeq #0x0 ? 0343 : 0497
0343: ld [24]                               ; low word of argument 1
0344: jeq #0x0 ? 0498 : 0497
0345: jge #0x71 ? 0346 : 0361               ; clock_gettime
0346: jge #0x7a ? 0347 : 0353               ; sched_setaffinity
0347: jge #0x84 ? 0348 : 0349               ; sigaltstack
0348: jeq #0x8a ? 0497 : 0498               ; rt_sigqueueinfo
0349: jge #0x81 ? 0497 : 0350               ; kill
0350: jge #0x7b ? 0498 : 0351               ; sched_getaffinity
0351: ld [16]                               ; low word of argument 0
0352: jeq #0x0 ? 0498 : 0497
0353: jge #0x76 ? 0354 : 0355               ; sched_setparam
0354: jge #0x78 ? 0498 : 0366               ; sched_getscheduler
0355: jge #0x75 ? 0356 : 0360               ; ptrace
0356: ld [20]                               ; high word of argument 0
0357: jeq #0x0 ? 0358 : 0497
0358: ld [16]                               ; low word of argument 0
0359: jeq #0x0 ? 0498 : 0497
0360: jge #0x74 ? 0467 : 0498               ; syslog
0361: jge #0x64 ? 0362 : 0368               ; get_robust_list
0362: jge #0x6b ? 0363 : 0364               ; timer_create
0363: jge #0x70 ? 0467 : 0498               ; clock_settime
0364: jge #0x68 ? 0467 : 0365               ; kexec_load
0365: jge #0x65 ? 0498 : 0366               ; nanosleep
0366: ld [16]                               ; low word of argument 0
0367: jeq #0x0 ? 0498 : 0497
0368: jge #0x5c ? 0369 : 0372               ; personality
0369: jeq #0x61 ? 0370 : 0498               ; unshare
0370: ld [16]                               ; low word of argument 0
0371: jset #0x7e020080 ? 0467 : 0498
0372: jge #0x5b ? 0497 : 0373               ; capset
0373: jge #0x5a ? 0498 : 0467               ; capget
0374: jge #0x3a ? 0375 : 0391               ; vhangup
0375: jge #0x4f ? 0376 : 0384               ; newfstatat
0376: jge #0x50 ? 0377 : 0378               ; fstat
0377: jge #0x58 ? 0497 : 0498               ; utimensat
0378: ld [28]                               ; high word of argument 1
0379: jeq #0x0 ? 0380 : 0497
0380: ld [24]                               ; low word of argument 1
0381: jeq #0x10ff0 ? 0382 : 0497
0382: ld [40]                               ; low word of argument 3
0383: jeq #0x1000 ? 0498 : 0497
0384: jge #0x3d ? 0385 : 0390               ; getdents64
0385: jge #0x4e ? 0386 : 0498               ; readlinkat
0386: ld [28]                               ; high word of argument 1
0387: jeq #0x0 ? 0388 : 0497
0388: ld [24]                               ; low word of argument 1
0389: jeq #0x10ff0 ? 0498 : 0497
0390: jeq #0x3b ? 0498 : 0467               ; pipe2
0391: ld [16]                               ; low word of argument 0
0392: jge #0x3c0 ? 0393 : 0498
0393: jgt #0x3c8 ? 0498 : 0490
0394: jge #0x1a ? 0395 : 0469               ; inotify_init1
0395: jge #0x2a ? 0396 : 0411               ; nfsservctl
0396: jge #0x34 ? 0397 : 0404               ; fchmod
0397: jge #0x38 ? 0398 : 0497               ; openat
0398: ld [28]                               ; high word of argument 1
0399: jeq #0x0 ? 0400 : 0497
0400: ld [24]                               ; low word of argument 1
0401: jeq #0x1b800 ? 0402 : 0497
0402: ld [32]                               ; low word of argument 2
0403: jset #0x400040 ? 0497 : 0498
0404: jge #0x2e ? 0405 : 0408               ; ftruncate
0405: jge #0x32 ? 0406 : 0407               ; fchdir
0406: jge #0x33 ? 0467 : 0498               ; chroot
0407: jge #0x30 ? 0497 : 0498               ; faccessat
0408: jge #0x2c ? 0409 : 0410               ; fstatfs
0409: jge #0x2d ? 0497 : 0498               ; truncate
0410: jge #0x2b ? 0497 : 0492               ; statfs
0411: jge #0x1e ? 0412 : 0419               ; ioprio_set
0412: jge #0x21 ? 0413 : 0414               ; mknodat
0413: jge #0x27 ? 0467 : 0497               ; umount2
0414: jge #0x1f ? 0498 : 0415               ; ioprio_get
0415: ld [16]                               ; low word of argument 0
0416: jeq #0x1 ? 0417 : 0497
0417: ld [24]                               ; low word of argument 1
0418: jeq #0x0 ? 0498 : 0497
0419: jge #0x1d ? 0420 : 0468               ; ioctl
0420: ld [16]                               ; low word of argument 0
0421: jge #0x3c0 ? 0422 : 0423
0422: jgt #0x3c8 ? 0423 : 0490
0423: ld [24]                               ; low word of argument 1
0424: and #0xff00
0425: jeq #0x9400 ? 0426 : 0431
0426: ld [24]                               ; low word of argument 1
0427: jeq #0x40049409 ? 0498 : 0428
0428: jeq #0x4020940d ? 0498 : 0429
0429: jeq #0xc0189436 ? 0498 : 0430
0430: ret #0x50019                          ; errno ENOTTY
0431: ld [24]                               ; low word of argument 1
0432: jge #0x8903 ? 0433 : 0450
0433: jge #0x40086604 ? 0434 : 0442
0434: jge #0x401c5821 ? 0435 : 0438
0435: jge #0x800c6613 ? 0436 : 0437
0436: jge #0x800c6614 ? 0498 : 0497
0437: jeq #0x40806685 ? 0497 : 0498
0438: jge #0x40087603 ? 0439 : 0440
0439: jge #0x401c5820 ? 0497 : 0498
0440: jge #0x40087602 ? 0497 : 0441
0441: jge #0x40086605 ? 0498 : 0497
0442: jge #0x40047212 ? 0443 : 0446
0443: jge #0x40086602 ? 0444 : 0445
0444: jge #0x40086603 ? 0498 : 0497
0445: jeq #0x40047602 ? 0497 : 0498
0446: jge #0x40046604 ? 0447 : 0449
0447: jge #0x40047211 ? 0497 : 0448
0448: jge #0x40046605 ? 0498 : 0497
0449: jeq #0x40046602 ? 0497 : 0498
0450: jge #0x5412 ? 0451 : 0460
0451: jge #0x5452 ? 0452 : 0456
0452: jge #0x660a ? 0453 : 0454
0453: jge #0x8901 ? 0497 : 0498
0454: jge #0x6609 ? 0497 : 0455
0455: jge #0x5453 ? 0498 : 0497
0456: jge #0x541d ? 0457 : 0458
0457: jeq #0x5423 ? 0467 : 0498
0458: jge #0x541c ? 0467 : 0459
0459: jge #0x5413 ? 0498 : 0467
0460: jge #0x4b4c ? 0461 : 0464
0461: jge #0x4bfb ? 0462 : 0463
0462: jge #0x4bfc ? 0498 : 0467
0463: jeq #0x4b4d ? 0467 : 0498
0464: jge #0x4b49 ? 0465 : 0466
0465: jeq #0x4b4a ? 0498 : 0467
0466: jeq #0x4b47 ? 0467 : 0498
0467: ret #0x50001                          ; errno EPERM
0468: jeq #0x1b ? 0497 : 0498               ; inotify_add_watch
0469: jge #0x19 ? 0470 : 0484               ; fcntl
0470: ld [16]                               ; low word of argument 0
0471: jge #0x3c0 ? 0472 : 0475
0472: jgt #0x3c8 ? 0475 : 0473
0473: ld [24]                               ; low word of argument 1
0474: jeq #0x1 ? 0498 : 0490
0475: ld [24]                               ; low word of argument 1
0476: jeq #0x400 ? 0478 : 0477
0477: jeq #0x410 ? 0478 : 0479
0478: ret #0x50016                          ; errno EINVAL
0479: jeq #0x8 ? 0497 : 0480
0480: jeq #0xf ? 0497 : 0481
0481: jeq #0x4 ? 0482 : 0498
0482: ld [32]                               ; low word of argument 2
0483: jset #0x2000 ? 0497 : 0498
0484: jge #0xe ? 0485 : 0493                ; removexattr
0485: jge #0x13 ? 0486 : 0491               ; eventfd2
0486: jge #0x18 ? 0487 : 0498               ; dup3
0487: ld [24]                               ; low word of argument 1
0488: jge #0x3c0 ? 0489 : 0498
0489: jgt #0x3c8 ? 0498 : 0490
0490: ret #0x50009                          ; errno EBADF
0491: jge #0x12 ? 0492 : 0497               ; lookup_dcookie
0492: ret #0x50026                          ; errno ENOSYS
0493: jge #0xb ? 0494 : 0495                ; listxattr
0494: jge #0xd ? 0498 : 0497                ; flistxattr
0495: jge #0xa ? 0498 : 0496                ; fgetxattr
0496: jge #0x5 ? 0497 : 0498                ; setxattr
0497: ret #0x7fc00000                       ; trap: notify the supervisor
0498: ret #0x7fff0000                       ; allow
0499: ret #0x80000000                       ; kill the process
0500: ld [16]                               ; low word of argument 0
0501: jge #0x3c3 ? 0502 : 0517
0502: jge #0x3c4 ? 0503 : 0509
0503: jge #0x3c5 ? 0504 : 0511
0504: jge #0x3c6 ? 0505 : 0513
0505: jge #0x3c7 ? 0506 : 0517
0506: jge #0x3c8 ? 0507 : 0515
0507: jge #0x3c9 ? 0508 : 0509
0508: ja 0517
0509: ld [32]                               ; low word of argument 2
0510: jge #0x10060 ? 0517 : 0518
0511: ld [32]                               ; low word of argument 2
0512: jge #0x10360 ? 0517 : 0518
0513: ld [32]                               ; low word of argument 2
0514: jge #0x10560 ? 0517 : 0518
0515: ld [32]                               ; low word of argument 2
0516: jge #0x10660 ? 0517 : 0518
0517: ret #0x7fc00000                       ; trap: notify the supervisor
0518: ret #0x7fff0000                       ; allow
