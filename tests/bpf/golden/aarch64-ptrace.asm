0000: ld [4]                                ; architecture
0001: jeq #0xc00000b7 ? 0003 : 0002         ; aarch64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0xb6 ? 0006 : 0005               ; mq_timedsend
0005: ja 0330
0006: jge #0xe9 ? 0007 : 0116               ; madvise
0007: jge #0x11b ? 0008 : 0062              ; membarrier
0008: jge #0x1b6 ? 0009 : 0032              ; pidfd_getfd
0009: jge #0x1bf ? 0010 : 0018              ; memfd_secret
0010: jge #0x1cb ? 0011 : 0014              ; lsm_get_self_attr
0011: jge #0x1cd ? 0012 : 0013              ; lsm_list_modules
0012: jge #0x1cf ? 0199 : 0255              ; setxattrat
0013: jge #0x1cc ? 0199 : 0255              ; lsm_set_self_attr
0014: jge #0x1c5 ? 0015 : 0016              ; map_shadow_stack
0015: jge #0x1c9 ? 0199 : 0255              ; statmount
0016: jge #0x1c4 ? 0243 : 0017              ; fchmodat2
0017: jge #0x1c0 ? 0255 : 0199              ; process_mrelease
0018: jge #0x1ba ? 0019 : 0022              ; mount_setattr
0019: jge #0x1bc ? 0020 : 0021              ; landlock_create_ruleset
0020: jge #0x1bd ? 0255 : 0092              ; landlock_add_rule
0021: jge #0x1bb ? 0194 : 0199              ; quotactl_fd
0022: jge #0x1b8 ? 0023 : 0024              ; process_madvise
0023: jge #0x1b9 ? 0255 : 0199              ; epoll_pwait2
0024: jge #0x1b7 ? 0025 : 0243              ; faccessat2
0025: ld [28]                               ; high word of argument 1
0026: jeq #0x0 ? 0027 : 0243
0027: ld [24]                               ; low word of argument 1
0028: jeq #0x10ff0 ? 0029 : 0243
0029: ld [40]                               ; low word of argument 3
0030: and #0xfffffdff
0031: jeq #0x1000 ? 0255 : 0243
0032: jge #0x1b4 ? 0033 : 0048              ; close_range
0033: jge #0x1b5 ? 0034 : 0044              ; openat2
0034: ld [44]                               ; high word of argument 3
0035: jeq #0x0 ? 0036 : 0243
0036: ld [40]                               ; low word of argument 3
0037: jeq #0x18 ? 0038 : 0243
0038: ld [36]                               ; high word of argument 2
0039: jeq #0x0 ? 0040 : 0243
0040: ld [32]                               ; low word of argument 2
0041: jge #0x10000 ? 0042 : 0243
0042: jset #0x1f ? 0243 : 0043
0043: ja 0511
0044: ld [24]                               ; low word of argument 1
0045: jge #0x3c0 ? 0046 : 0255
0046: ld [16]                               ; low word of argument 0
0047: jgt #0x3cb ? 0255 : 0243
0048: jge #0x127 ? 0049 : 0052
0049: jge #0x1b2 ? 0050 : 0051              ; pidfd_open
0050: jge #0x1b3 ? 0199 : 0255              ; clone3
0051: jeq #0x1a8 ? 0243 : 0199              ; pidfd_send_signal
0052: jge #0x123 ? 0053 : 0061              ; statx
0053: jge #0x126 ? 0194 : 0054              ; kexec_file_load
0054: jge #0x124 ? 0255 : 0055              ; io_pgetevents
0055: ld [28]                               ; high word of argument 1
0056: jeq #0x0 ? 0057 : 0243
0057: ld [24]                               ; low word of argument 1
0058: jeq #0x10ff0 ? 0059 : 0243
0059: ld [32]                               ; low word of argument 2
0060: jset #0x1000 ? 0255 : 0243
0061: jeq #0x120 ? 0120 : 0255              ; pkey_mprotect
0062: jge #0xf1 ? 0063 : 0106               ; perf_event_open
0063: jge #0x111 ? 0064 : 0088              ; finit_module
0064: jge #0x116 ? 0065 : 0077              ; getrandom
0065: jge #0x119 ? 0066 : 0076              ; execveat
0066: jge #0x11a ? 0199 : 0067              ; userfaultfd
0067: ld [16]                               ; low word of argument 0
0068: jeq #0x3c1 ? 0070 : 0069
0069: jeq #0x3c3 ? 0070 : 0243
0070: ld [28]                               ; high word of argument 1
0071: jeq #0x0 ? 0072 : 0243
0072: ld [24]                               ; low word of argument 1
0073: jeq #0x10ff0 ? 0074 : 0243
0074: ld [48]                               ; low word of argument 4
0075: jeq #0x1000 ? 0255 : 0243
0076: jge #0x118 ? 0199 : 0255              ; bpf
0077: jge #0x114 ? 0078 : 0086              ; renameat2
0078: jge #0x115 ? 0079 : 0243              ; seccomp
0079: ld [16]                               ; low word of argument 0
0080: jeq #0x1 ? 0081 : 0084
0081: ld [24]                               ; low word of argument 1
0082: jset #0x8 ? 0083 : 0084
0083: ret #0x50010                          ; errno EBUSY
0084: ld [16]                               ; low word of argument 0
0085: jgt #0x1 ? 0255 : 0243
0086: jge #0x112 ? 0087 : 0194              ; sched_setattr
0087: jge #0x113 ? 0255 : 0109              ; sched_getattr
0088: jge #0x108 ? 0089 : 0093              ; name_to_handle_at
0089: jge #0x10c ? 0090 : 0091              ; setns
0090: jge #0x10d ? 0243 : 0194              ; sendmmsg
0091: jge #0x10a ? 0255 : 0092              ; clock_adjtime
0092: ret #0x5005f                          ; errno ENOTSUP
0093: jge #0x105 ? 0094 : 0103              ; prlimit64
0094: jge #0x106 ? 0199 : 0095              ; fanotify_init
0095: ld [24]                               ; low word of argument 1
0096: jeq #0xa ? 0097 : 0101
0097: ld [36]                               ; high word of argument 2
0098: jeq #0x0 ? 0099 : 0194
0099: ld [32]                               ; low word of argument 2
0100: jeq #0x0 ? 0101 : 0194
0101: ld [16]                               ; low word of argument 0
0102: jeq #0x0 ? 0255 : 0243
0103: jge #0xf4 ? 0104 : 0105
0104: jge #0x104 ? 0255 : 0199              ; wait4
0105: jge #0xf2 ? 0255 : 0199               ; accept4
0106: jge #0xea ? 0107 : 0111               ; remap_file_pages
0107: jge #0xee ? 0108 : 0110               ; migrate_pages
0108: jge #0xf0 ? 0243 : 0109               ; rt_tgsigqueueinfo
0109: ja 0381
0110: jge #0xeb ? 0255 : 0199               ; mbind
0111: ld [20]                               ; high word of argument 0
0112: and #0xffffff
0113: jeq #0x0 ? 0114 : 0255
0114: ld [16]                               ; low word of argument 0
0115: jge #0x61000 ? 0255 : 0217
0116: jge #0xdc ? 0117 : 0195               ; clone
0117: jge #0xdf ? 0118 : 0127               ; fadvise64
0118: jge #0xe2 ? 0119 : 0126               ; mprotect
0119: jge #0xe3 ? 0255 : 0120               ; msync
0120: ld [20]                               ; high word of argument 0
0121: and #0xffffff
0122: jeq #0x0 ? 0123 : 0255
0123: ld [16]                               ; low word of argument 0
0124: jge #0x61000 ? 0255 : 0125
0125: ret #0x5000d                          ; errno EACCES
0126: jge #0xe0 ? 0194 : 0255               ; swapon
0127: jge #0xde ? 0128 : 0191               ; mmap
0128: ld [40]                               ; low word of argument 3
0129: jset #0x10 ? 0130 : 0255
0130: ld [20]                               ; high word of argument 0
0131: and #0xffffff
0132: jeq #0x0 ? 0133 : 0255
0133: ld [16]                               ; low word of argument 0
0134: jge #0x61000 ? 0255 : 0135
0135: ld [20]                               ; high word of argument 0
0136: jeq #0x0 ? 0137 : 0194
0137: ld [16]                               ; low word of argument 0
0138: jeq #0x10000 ? 0139 : 0157
0139: ld [28]                               ; high word of argument 1
0140: jeq #0x0 ? 0141 : 0157
0141: ld [24]                               ; low word of argument 1
0142: jeq #0x40000 ? 0143 : 0157
0143: ld [36]                               ; high word of argument 2
0144: jeq #0x0 ? 0145 : 0157
0145: ld [32]                               ; low word of argument 2
0146: jeq #0x5 ? 0147 : 0157
0147: ld [44]                               ; high word of argument 3
0148: jeq #0x0 ? 0149 : 0157
0149: ld [40]                               ; low word of argument 3
0150: jeq #0x11 ? 0151 : 0157
0151: ld [48]                               ; low word of argument 4
0152: jeq #0x3c0 ? 0153 : 0157
0153: ld [60]                               ; high word of argument 5
0154: jeq #0x0 ? 0155 : 0157
0155: ld [56]                               ; low word of argument 5
0156: jeq #0x0 ? 0255 : 0157
0157: ld [16]                               ; low word of argument 0
0158: jeq #0x50000 ? 0159 : 0171
0159: ld [28]                               ; high word of argument 1
0160: jeq #0x0 ? 0161 : 0171
0161: ld [24]                               ; low word of argument 1
0162: jeq #0x11000 ? 0163 : 0171
0163: ld [36]                               ; high word of argument 2
0164: jeq #0x0 ? 0165 : 0171
0165: ld [32]                               ; low word of argument 2
0166: jeq #0x3 ? 0167 : 0171
0167: ld [44]                               ; high word of argument 3
0168: jeq #0x0 ? 0169 : 0171
0169: ld [40]                               ; low word of argument 3
0170: jeq #0x32 ? 0255 : 0171
0171: ld [16]                               ; low word of argument 0
0172: jeq #0x60000 ? 0173 : 0194
0173: ld [28]                               ; high word of argument 1
0174: jeq #0x0 ? 0175 : 0194
0175: ld [24]                               ; low word of argument 1
0176: jeq #0x1000 ? 0177 : 0194
0177: ld [36]                               ; high word of argument 2
0178: jeq #0x0 ? 0179 : 0194
0179: ld [32]                               ; low word of argument 2
0180: jeq #0x3 ? 0181 : 0194
0181: ld [44]                               ; high word of argument 3
0182: jeq #0x0 ? 0183 : 0194
0183: ld [40]                               ; low word of argument 3
0184: jeq #0x11 ? 0185 : 0194
0185: ld [48]                               ; low word of argument 4
0186: jeq #0x3cb ? 0187 : 0194
0187: ld [60]                               ; high word of argument 5
0188: jeq #0x0 ? 0189 : 0194
0189: ld [56]                               ; low word of argument 5
0190: jeq #0x0 ? 0255 : 0194
0191: jge #0xdd ? 0243 : 0192               ; execve
0192: ld [16]                               ; low word of argument 0
0193: jset #0x7e820000 ? 0194 : 0255
0194: ret #0x50001                          ; errno EPERM
0195: jge #0xd6 ? 0196 : 0227               ; brk
0196: jge #0xd7 ? 0197 : 0218               ; munmap
0197: jge #0xd8 ? 0198 : 0212               ; mremap
0198: jge #0xd9 ? 0199 : 0200               ; add_key
0199: ret #0x50026                          ; errno ENOSYS
0200: ld [20]                               ; high word of argument 0
0201: and #0xffffff
0202: jeq #0x0 ? 0203 : 0205
0203: ld [16]                               ; low word of argument 0
0204: jge #0x61000 ? 0205 : 0217
0205: ld [40]                               ; low word of argument 3
0206: jset #0x2 ? 0207 : 0255
0207: ld [52]                               ; high word of argument 4
0208: and #0xffffff
0209: jeq #0x0 ? 0210 : 0255
0210: ld [48]                               ; low word of argument 4
0211: jge #0x61000 ? 0255 : 0217
0212: ld [20]                               ; high word of argument 0
0213: and #0xffffff
0214: jeq #0x0 ? 0215 : 0255
0215: ld [16]                               ; low word of argument 0
0216: jge #0x61000 ? 0255 : 0217
0217: ret #0x50016                          ; errno EINVAL
0218: ld [20]                               ; high word of argument 0
0219: and #0xffffff
0220: jeq #0x0 ? 0221 : 0255
0221: ld [16]                               ; low word of argument 0
0222: jge #0x61000 ? 0255 : 0223
0223: ld [20]                               ; high word of argument 0
0224: jeq #0x0 ? 0225 : 0341
0225: ld [16]                               ; low word of argument 0
0226: jeq #0x0 ? 0255 : 0341
0227: jge #0xcc ? 0228 : 0270               ; getsockname
0228: jge #0xd0 ? 0229 : 0256               ; setsockopt
0229: jge #0xd3 ? 0230 : 0244               ; sendmsg
0230: jge #0xd4 ? 0255 : 0231               ; recvmsg
0231: ld [28]                               ; high word of argument 1
0232: jeq #0x0 ? 0233 : 0237
0233: ld [24]                               ; low word of argument 1
0234: jge #0x4f000 ? 0235 : 0237
0235: jge #0x4f800 ? 0237 : 0236
0236: jset #0x7f ? 0237 : 0255
0237: ld [28]                               ; high word of argument 1
0238: jeq #0x0 ? 0239 : 0243
0239: ld [24]                               ; low word of argument 1
0240: jge #0x4f800 ? 0241 : 0243
0241: jge #0x50000 ? 0243 : 0242
0242: jset #0xff ? 0243 : 0255
0243: ret #0x7ff00000                       ; trap: stop for the supervisor
0244: jge #0xd1 ? 0255 : 0245               ; getsockopt
0245: ld [24]                               ; low word of argument 1
0246: jeq #0x0 ? 0247 : 0249
0247: ld [32]                               ; low word of argument 2
0248: jeq #0x4 ? 0478 : 0249
0249: ld [24]                               ; low word of argument 1
0250: jeq #0x29 ? 0251 : 0255
0251: ld [32]                               ; low word of argument 2
0252: jeq #0x5 ? 0478 : 0253
0253: jeq #0x6 ? 0478 : 0254
0254: jeq #0x39 ? 0478 : 0255
0255: ret #0x7fff0000                       ; allow
0256: jge #0xce ? 0257 : 0508               ; sendto
0257: jge #0xcf ? 0509 : 0258               ; recvfrom
0258: ld [52]                               ; high word of argument 4
0259: jeq #0x0 ? 0260 : 0262
0260: ld [48]                               ; low word of argument 4
0261: jeq #0x0 ? 0509 : 0262
0262: ld [52]                               ; high word of argument 4
0263: jeq #0x0 ? 0264 : 0508
0264: ld [48]                               ; low word of argument 4
0265: jge #0x13000 ? 0266 : 0508
0266: jge #0x1b800 ? 0508 : 0267
0267: jset #0x1f ? 0508 : 0268
0268: ld [56]                               ; low word of argument 5
0269: jeq #0x20 ? 0509 : 0508
0270: jge #0xc7 ? 0271 : 0299               ; socketpair
0271: jge #0xc9 ? 0272 : 0288               ; listen
0272: jge #0xcb ? 0273 : 0509               ; connect
0273: ld [28]                               ; high word of argument 1
0274: jeq #0x0 ? 0275 : 0281
0275: ld [24]                               ; low word of argument 1
0276: jge #0x13000 ? 0277 : 0281
0277: jge #0x1b800 ? 0281 : 0278
0278: jset #0x1f ? 0281 : 0279
0279: ld [32]                               ; low word of argument 2
0280: jeq #0x20 ? 0509 : 0281
0281: ld [28]                               ; high word of argument 1
0282: jeq #0x0 ? 0283 : 0508
0283: ld [24]                               ; low word of argument 1
0284: jge #0x4f800 ? 0285 : 0508
0285: jge #0x50000 ? 0508 : 0286
0286: and #0xff
0287: jeq #0x50 ? 0509 : 0508
0288: jge #0xc8 ? 0289 : 0297               ; bind
0289: ld [28]                               ; high word of argument 1
0290: jeq #0x0 ? 0291 : 0508
0291: ld [24]                               ; low word of argument 1
0292: jge #0x1b000 ? 0293 : 0508
0293: jge #0x1b800 ? 0508 : 0294
0294: jset #0x1f ? 0508 : 0295
0295: ld [32]                               ; low word of argument 2
0296: jeq #0x20 ? 0509 : 0508
0297: ld [16]                               ; low word of argument 0
0298: jeq #0x1 ? 0509 : 0508
0299: jge #0xc5 ? 0300 : 0320               ; shmdt
0300: jge #0xc6 ? 0301 : 0509               ; socket
0301: ld [16]                               ; low word of argument 0
0302: jeq #0x2 ? 0304 : 0303
0303: jeq #0xa ? 0304 : 0316
0304: ld [24]                               ; low word of argument 1
0305: and #0xf
0306: jeq #0x1 ? 0307 : 0310
0307: ld [32]                               ; low word of argument 2
0308: jeq #0x0 ? 0509 : 0309
0309: jeq #0x6 ? 0509 : 0310
0310: ld [24]                               ; low word of argument 1
0311: and #0xf
0312: jeq #0x2 ? 0313 : 0508
0313: ld [32]                               ; low word of argument 2
0314: jeq #0x0 ? 0509 : 0315
0315: jeq #0x11 ? 0509 : 0508
0316: jeq #0x1 ? 0509 : 0317
0317: jeq #0x10 ? 0318 : 0508
0318: ld [32]                               ; low word of argument 2
0319: jeq #0x0 ? 0509 : 0508
0320: jge #0xc4 ? 0321 : 0509               ; shmat
0321: ld [28]                               ; high word of argument 1
0322: and #0xffffff
0323: jeq #0x0 ? 0324 : 0509
0324: ld [24]                               ; low word of argument 1
0325: jge #0x61000 ? 0509 : 0326
0326: ld [28]                               ; high word of argument 1
0327: jeq #0x0 ? 0328 : 0489
0328: ld [24]                               ; low word of argument 1
0329: jeq #0x0 ? 0509 : 0489
0330: jge #0x39 ? 0331 : 0405               ; close
0331: jge #0x59 ? 0332 : 0389               ; acct
0332: jge #0x8c ? 0333 : 0364               ; setpriority
0333: jge #0xa1 ? 0334 : 0352               ; sethostname
0334: jge #0xa7 ? 0335 : 0346               ; prctl
0335: jge #0xaa ? 0336 : 0338               ; settimeofday
0336: jge #0xb4 ? 0503 : 0337               ; mq_open
0337: jge #0xab ? 0509 : 0478               ; adjtimex
0338: jge #0xa8 ? 0509 : 0339               ; getcpu
0339: ld [16]                               ; low word of argument 0
0340: jeq #0x4 ? 0341 : 0342
0341: ret #0x50000                          ; answer 0
0342: jeq #0x37 ? 0489 : 0343
0343: jeq #0x18 ? 0508 : 0344
0344: jeq #0x1c ? 0508 : 0345
0345: jeq #0x16 ? 0508 : 0509
0346: jge #0xa5 ? 0347 : 0348               ; getrusage
0347: jge #0xa6 ? 0508 : 0509               ; umask
0348: jge #0xa4 ? 0349 : 0351               ; setrlimit
0349: ld [16]                               ; low word of argument 0
0350: jeq #0xa ? 0478 : 0509
0351: jge #0xa3 ? 0509 : 0478               ; getrlimit
0352: jge #0x95 ? 0353 : 0356               ; setresgid
0353: jge #0x99 ? 0354 : 0355               ; times
0354: jeq #0x9f ? 0508 : 0509               ; setgroups
0355: jeq #0x96 ? 0509 : 0508               ; getresgid
0356: jge #0x8f ? 0357 : 0358               ; setregid
0357: jge #0x94 ? 0509 : 0508               ; getresuid
0358: jge #0x8e ? 0478 : 0359               ; reboot
0359: jge #0x8d ? 0509 : 0360               ; getpriority
0360: ld [16]                               ; low word of argument 0
0361: jeq #0x0 ? 0362 : 0508
0362: ld [24]                               ; low word of argument 1
0363: jeq #0x0 ? 0509 : 0508
0364: jge #0x71 ? 0365 : 0376               ; clock_gettime
0365: jge #0x7a ? 0366 : 0372               ; sched_setaffinity
0366: jge #0x84 ? 0367 : 0368               ; sigaltstack
0367: jeq #0x8a ? 0508 : 0509               ; rt_sigqueueinfo
0368: jge #0x81 ? 0508 : 0369               ; kill
0369: jge #0x7b ? 0509 : 0370               ; sched_getaffinity
0370: ld [16]                               ; low word of argument 0
0371: jeq #0x0 ? 0509 : 0508
0372: jge #0x76 ? 0373 : 0374               ; sched_setparam
0373: jge #0x78 ? 0509 : 0381               ; sched_getscheduler
0374: jge #0x75 ? 0508 : 0375               ; ptrace
0375: jge #0x74 ? 0478 : 0509               ; syslog
0376: jge #0x64 ? 0377 : 0383               ; get_robust_list
0377: jge #0x6b ? 0378 : 0379               ; timer_create
0378: jge #0x70 ? 0478 : 0509               ; clock_settime
0379: jge #0x68 ? 0478 : 0380               ; kexec_load
0380: jge #0x65 ? 0509 : 0381               ; nanosleep
0381: ld [16]                               ; low word of argument 0
0382: jeq #0x0 ? 0509 : 0508
0383: jge #0x5c ? 0384 : 0387               ; personality
0384: jeq #0x61 ? 0385 : 0509               ; unshare
0385: ld [16]                               ; low word of argument 0
0386: jset #0x7e020080 ? 0478 : 0509
0387: jge #0x5b ? 0508 : 0388               ; capset
0388: jge #0x5a ? 0509 : 0478               ; capget
0389: jge #0x3a ? 0390 : 0402               ; vhangup
0390: jge #0x4f ? 0391 : 0399               ; newfstatat
0391: jge #0x50 ? 0392 : 0393               ; fstat
0392: jge #0x58 ? 0508 : 0509               ; utimensat
0393: ld [28]                               ; high word of argument 1
0394: jeq #0x0 ? 0395 : 0508
0395: ld [24]                               ; low word of argument 1
0396: jeq #0x10ff0 ? 0397 : 0508
0397: ld [40]                               ; low word of argument 3
0398: jeq #0x1000 ? 0509 : 0508
0399: jge #0x3d ? 0400 : 0401               ; getdents64
0400: jge #0x4e ? 0508 : 0509               ; readlinkat
0401: jeq #0x3b ? 0509 : 0478               ; pipe2
0402: ld [16]                               ; low word of argument 0
0403: jge #0x3c0 ? 0404 : 0509
0404: jgt #0x3cb ? 0509 : 0501
0405: jge #0x1a ? 0406 : 0480               ; inotify_init1
0406: jge #0x2a ? 0407 : 0422               ; nfsservctl
0407: jge #0x34 ? 0408 : 0415               ; fchmod
0408: jge #0x38 ? 0409 : 0508               ; openat
0409: ld [28]                               ; high word of argument 1
0410: jeq #0x0 ? 0411 : 0508
0411: ld [24]                               ; low word of argument 1
0412: jeq #0x1b800 ? 0413 : 0508
0413: ld [32]                               ; low word of argument 2
0414: jset #0x400040 ? 0508 : 0509
0415: jge #0x2e ? 0416 : 0419               ; ftruncate
0416: jge #0x32 ? 0417 : 0418               ; fchdir
0417: jge #0x33 ? 0478 : 0509               ; chroot
0418: jge #0x30 ? 0508 : 0509               ; faccessat
0419: jge #0x2c ? 0420 : 0421               ; fstatfs
0420: jge #0x2d ? 0508 : 0509               ; truncate
0421: jge #0x2b ? 0508 : 0503               ; statfs
0422: jge #0x1e ? 0423 : 0430               ; ioprio_set
0423: jge #0x21 ? 0424 : 0425               ; mknodat
0424: jge #0x27 ? 0478 : 0508               ; umount2
0425: jge #0x1f ? 0509 : 0426               ; ioprio_get
0426: ld [16]                               ; low word of argument 0
0427: jeq #0x1 ? 0428 : 0508
0428: ld [24]                               ; low word of argument 1
0429: jeq #0x0 ? 0509 : 0508
0430: jge #0x1d ? 0431 : 0479               ; ioctl
0431: ld [16]                               ; low word of argument 0
0432: jge #0x3c0 ? 0433 : 0434
0433: jgt #0x3cb ? 0434 : 0501
0434: ld [24]                               ; low word of argument 1
0435: and #0xff00
0436: jeq #0x9400 ? 0437 : 0442
0437: ld [24]                               ; low word of argument 1
0438: jeq #0x40049409 ? 0509 : 0439
0439: jeq #0x4020940d ? 0509 : 0440
0440: jeq #0xc0189436 ? 0509 : 0441
0441: ret #0x50019                          ; errno ENOTTY
0442: ld [24]                               ; low word of argument 1
0443: jge #0x8903 ? 0444 : 0461
0444: jge #0x40086604 ? 0445 : 0453
0445: jge #0x401c5821 ? 0446 : 0449
0446: jge #0x800c6613 ? 0447 : 0448
0447: jge #0x800c6614 ? 0509 : 0508
0448: jeq #0x40806685 ? 0508 : 0509
0449: jge #0x40087603 ? 0450 : 0451
0450: jge #0x401c5820 ? 0508 : 0509
0451: jge #0x40087602 ? 0508 : 0452
0452: jge #0x40086605 ? 0509 : 0508
0453: jge #0x40047212 ? 0454 : 0457
0454: jge #0x40086602 ? 0455 : 0456
0455: jge #0x40086603 ? 0509 : 0508
0456: jeq #0x40047602 ? 0508 : 0509
0457: jge #0x40046604 ? 0458 : 0460
0458: jge #0x40047211 ? 0508 : 0459
0459: jge #0x40046605 ? 0509 : 0508
0460: jeq #0x40046602 ? 0508 : 0509
0461: jge #0x5412 ? 0462 : 0471
0462: jge #0x5452 ? 0463 : 0467
0463: jge #0x660a ? 0464 : 0465
0464: jge #0x8901 ? 0508 : 0509
0465: jge #0x6609 ? 0508 : 0466
0466: jge #0x5453 ? 0509 : 0508
0467: jge #0x541d ? 0468 : 0469
0468: jeq #0x5423 ? 0478 : 0509
0469: jge #0x541c ? 0478 : 0470
0470: jge #0x5413 ? 0509 : 0478
0471: jge #0x4b4c ? 0472 : 0475
0472: jge #0x4bfb ? 0473 : 0474
0473: jge #0x4bfc ? 0509 : 0478
0474: jeq #0x4b4d ? 0478 : 0509
0475: jge #0x4b49 ? 0476 : 0477
0476: jeq #0x4b4a ? 0509 : 0478
0477: jeq #0x4b47 ? 0478 : 0509
0478: ret #0x50001                          ; errno EPERM
0479: jeq #0x1b ? 0508 : 0509               ; inotify_add_watch
0480: jge #0x19 ? 0481 : 0495               ; fcntl
0481: ld [16]                               ; low word of argument 0
0482: jge #0x3c0 ? 0483 : 0486
0483: jgt #0x3cb ? 0486 : 0484
0484: ld [24]                               ; low word of argument 1
0485: jeq #0x1 ? 0509 : 0501
0486: ld [24]                               ; low word of argument 1
0487: jeq #0x400 ? 0489 : 0488
0488: jeq #0x410 ? 0489 : 0490
0489: ret #0x50016                          ; errno EINVAL
0490: jeq #0x8 ? 0508 : 0491
0491: jeq #0xf ? 0508 : 0492
0492: jeq #0x4 ? 0493 : 0509
0493: ld [32]                               ; low word of argument 2
0494: jset #0x2000 ? 0508 : 0509
0495: jge #0xe ? 0496 : 0504                ; removexattr
0496: jge #0x13 ? 0497 : 0502               ; eventfd2
0497: jge #0x18 ? 0498 : 0509               ; dup3
0498: ld [24]                               ; low word of argument 1
0499: jge #0x3c0 ? 0500 : 0509
0500: jgt #0x3cb ? 0509 : 0501
0501: ret #0x50009                          ; errno EBADF
0502: jge #0x12 ? 0503 : 0508               ; lookup_dcookie
0503: ret #0x50026                          ; errno ENOSYS
0504: jge #0xb ? 0505 : 0506                ; listxattr
0505: jge #0xd ? 0509 : 0508                ; flistxattr
0506: jge #0xa ? 0509 : 0507                ; fgetxattr
0507: jge #0x5 ? 0508 : 0509                ; setxattr
0508: ret #0x7ff00000                       ; trap: stop for the supervisor
0509: ret #0x7fff0000                       ; allow
0510: ret #0x80000000                       ; kill the process
0511: ld [16]                               ; low word of argument 0
0512: jge #0x3c4 ? 0513 : 0537
0513: jge #0x3c5 ? 0514 : 0534
0514: jge #0x3c6 ? 0515 : 0531
0515: jge #0x3c7 ? 0516 : 0524
0516: jge #0x3c8 ? 0517 : 0537
0517: jge #0x3c9 ? 0518 : 0526
0518: jge #0x3ca ? 0519 : 0534
0519: jge #0x3cb ? 0520 : 0522
0520: jge #0x3cc ? 0521 : 0528
0521: ja 0537
0522: ld [32]                               ; low word of argument 2
0523: jge #0x10460 ? 0537 : 0538
0524: ld [32]                               ; low word of argument 2
0525: jge #0x10560 ? 0537 : 0538
0526: ld [32]                               ; low word of argument 2
0527: jge #0x10660 ? 0537 : 0538
0528: ld [32]                               ; low word of argument 2
0529: jge #0x10460 ? 0537 : 0530
0530: jge #0x10200 ? 0538 : 0537
0531: ld [32]                               ; low word of argument 2
0532: jge #0x10560 ? 0537 : 0533
0533: jge #0x10200 ? 0538 : 0537
0534: ld [32]                               ; low word of argument 2
0535: jge #0x10460 ? 0537 : 0536
0536: jge #0x10400 ? 0538 : 0537
0537: ret #0x7ff00000                       ; trap: stop for the supervisor
0538: ret #0x7fff0000                       ; allow
