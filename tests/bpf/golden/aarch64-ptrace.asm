0000: ld [4]                                ; architecture
0001: jeq #0xc00000b7 ? 0003 : 0002         ; aarch64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0xb6 ? 0006 : 0005               ; mq_timedsend
0005: ja 0302
0006: jge #0xe9 ? 0007 : 0106               ; madvise
0007: jge #0x11b ? 0008 : 0053              ; membarrier
0008: jge #0x1b6 ? 0009 : 0032              ; pidfd_getfd
0009: jge #0x1bf ? 0010 : 0018              ; memfd_secret
0010: jge #0x1cb ? 0011 : 0014              ; lsm_get_self_attr
0011: jge #0x1cd ? 0012 : 0013              ; lsm_list_modules
0012: jge #0x1cf ? 0169 : 0227              ; setxattrat
0013: jge #0x1cc ? 0169 : 0227              ; lsm_set_self_attr
0014: jge #0x1c5 ? 0015 : 0016              ; map_shadow_stack
0015: jge #0x1c9 ? 0169 : 0227              ; statmount
0016: jge #0x1c4 ? 0225 : 0017              ; fchmodat2
0017: jge #0x1c0 ? 0227 : 0169              ; process_mrelease
0018: jge #0x1ba ? 0019 : 0022              ; mount_setattr
0019: jge #0x1bc ? 0020 : 0021              ; landlock_create_ruleset
0020: jge #0x1bd ? 0227 : 0082              ; landlock_add_rule
0021: jge #0x1bb ? 0164 : 0169              ; quotactl_fd
0022: jge #0x1b8 ? 0023 : 0024              ; process_madvise
0023: jge #0x1b9 ? 0227 : 0169              ; epoll_pwait2
0024: jge #0x1b7 ? 0025 : 0225              ; faccessat2
0025: ld [28]                               ; high word of argument 1
0026: jeq #0x0 ? 0027 : 0225
0027: ld [24]                               ; low word of argument 1
0028: jeq #0x10ff0 ? 0029 : 0225
0029: ld [40]                               ; low word of argument 3
0030: and #0xfffffdff
0031: jeq #0x1000 ? 0227 : 0225
0032: jge #0x1b4 ? 0033 : 0039              ; close_range
0033: jge #0x1b5 ? 0034 : 0035              ; openat2
0034: ja 0483
0035: ld [24]                               ; low word of argument 1
0036: jge #0x3c0 ? 0037 : 0227
0037: ld [16]                               ; low word of argument 0
0038: jgt #0x3c8 ? 0227 : 0225
0039: jge #0x127 ? 0040 : 0043
0040: jge #0x1b2 ? 0041 : 0042              ; pidfd_open
0041: jge #0x1b3 ? 0169 : 0227              ; clone3
0042: jeq #0x1a8 ? 0225 : 0169              ; pidfd_send_signal
0043: jge #0x123 ? 0044 : 0052              ; statx
0044: jge #0x126 ? 0164 : 0045              ; kexec_file_load
0045: jge #0x124 ? 0227 : 0046              ; io_pgetevents
0046: ld [28]                               ; high word of argument 1
0047: jeq #0x0 ? 0048 : 0225
0048: ld [24]                               ; low word of argument 1
0049: jeq #0x10ff0 ? 0050 : 0225
0050: ld [32]                               ; low word of argument 2
0051: jset #0x1000 ? 0227 : 0225
0052: jeq #0x120 ? 0110 : 0227              ; pkey_mprotect
0053: jge #0xf1 ? 0054 : 0096               ; perf_event_open
0054: jge #0x111 ? 0055 : 0078              ; finit_module
0055: jge #0x116 ? 0056 : 0067              ; getrandom
0056: jge #0x119 ? 0057 : 0066              ; execveat
0057: jge #0x11a ? 0169 : 0058              ; userfaultfd
0058: ld [16]                               ; low word of argument 0
0059: jeq #0x3c1 ? 0060 : 0225
0060: ld [28]                               ; high word of argument 1
0061: jeq #0x0 ? 0062 : 0225
0062: ld [24]                               ; low word of argument 1
0063: jeq #0x10ff0 ? 0064 : 0225
0064: ld [48]                               ; low word of argument 4
0065: jeq #0x1000 ? 0227 : 0225
0066: jge #0x118 ? 0169 : 0227              ; bpf
0067: jge #0x114 ? 0068 : 0076              ; renameat2
0068: jge #0x115 ? 0069 : 0225              ; seccomp
0069: ld [16]                               ; low word of argument 0
0070: jeq #0x1 ? 0071 : 0074
0071: ld [24]                               ; low word of argument 1
0072: jset #0x8 ? 0073 : 0074
0073: ret #0x50010                          ; errno EBUSY
0074: ld [16]                               ; low word of argument 0
0075: jgt #0x1 ? 0227 : 0225
0076: jge #0x112 ? 0077 : 0164              ; sched_setattr
0077: jge #0x113 ? 0227 : 0099              ; sched_getattr
0078: jge #0x108 ? 0079 : 0083              ; name_to_handle_at
0079: jge #0x10c ? 0080 : 0081              ; setns
0080: jge #0x10d ? 0225 : 0164              ; sendmmsg
0081: jge #0x10a ? 0227 : 0082              ; clock_adjtime
0082: ret #0x5005f                          ; errno ENOTSUP
0083: jge #0x105 ? 0084 : 0093              ; prlimit64
0084: jge #0x106 ? 0169 : 0085              ; fanotify_init
0085: ld [24]                               ; low word of argument 1
0086: jeq #0xa ? 0087 : 0091
0087: ld [36]                               ; high word of argument 2
0088: jeq #0x0 ? 0089 : 0164
0089: ld [32]                               ; low word of argument 2
0090: jeq #0x0 ? 0091 : 0164
0091: ld [16]                               ; low word of argument 0
0092: jeq #0x0 ? 0227 : 0225
0093: jge #0xf4 ? 0094 : 0095
0094: jge #0x104 ? 0227 : 0169              ; wait4
0095: jge #0xf2 ? 0227 : 0169               ; accept4
0096: jge #0xea ? 0097 : 0101               ; remap_file_pages
0097: jge #0xee ? 0098 : 0100               ; migrate_pages
0098: jge #0xf0 ? 0225 : 0099               ; rt_tgsigqueueinfo
0099: ja 0353
0100: jge #0xeb ? 0227 : 0169               ; mbind
0101: ld [20]                               ; high word of argument 0
0102: and #0xffffff
0103: jeq #0x0 ? 0104 : 0227
0104: ld [16]                               ; low word of argument 0
0105: jge #0x60000 ? 0227 : 0187
0106: jge #0xdc ? 0107 : 0165               ; clone
0107: jge #0xdf ? 0108 : 0117               ; fadvise64
0108: jge #0xe2 ? 0109 : 0116               ; mprotect
0109: jge #0xe3 ? 0227 : 0110               ; msync
0110: ld [20]                               ; high word of argument 0
0111: and #0xffffff
0112: jeq #0x0 ? 0113 : 0227
0113: ld [16]                               ; low word of argument 0
0114: jge #0x60000 ? 0227 : 0115
0115: ret #0x5000d                          ; errno EACCES
0116: jge #0xe0 ? 0164 : 0227               ; swapon
0117: jge #0xde ? 0118 : 0161               ; mmap
0118: ld [40]                               ; low word of argument 3
0119: jset #0x10 ? 0120 : 0227
0120: ld [20]                               ; high word of argument 0
0121: and #0xffffff
0122: jeq #0x0 ? 0123 : 0227
0123: ld [16]                               ; low word of argument 0
0124: jge #0x60000 ? 0227 : 0125
0125: ld [20]                               ; high word of argument 0
0126: jeq #0x0 ? 0127 : 0164
0127: ld [16]                               ; low word of argument 0
0128: jeq #0x10000 ? 0129 : 0147
0129: ld [28]                               ; high word of argument 1
0130: jeq #0x0 ? 0131 : 0147
0131: ld [24]                               ; low word of argument 1
0132: jeq #0x40000 ? 0133 : 0147
0133: ld [36]                               ; high word of argument 2
0134: jeq #0x0 ? 0135 : 0147
0135: ld [32]                               ; low word of argument 2
0136: jeq #0x5 ? 0137 : 0147
0137: ld [44]                               ; high word of argument 3
0138: jeq #0x0 ? 0139 : 0147
0139: ld [40]                               ; low word of argument 3
0140: jeq #0x11 ? 0141 : 0147
0141: ld [48]                               ; low word of argument 4
0142: jeq #0x3c0 ? 0143 : 0147
0143: ld [60]                               ; high word of argument 5
0144: jeq #0x0 ? 0145 : 0147
0145: ld [56]                               ; low word of argument 5
0146: jeq #0x0 ? 0227 : 0147
0147: ld [16]                               ; low word of argument 0
0148: jeq #0x50000 ? 0149 : 0164
0149: ld [28]                               ; high word of argument 1
0150: jeq #0x0 ? 0151 : 0164
0151: ld [24]                               ; low word of argument 1
0152: jeq #0x10000 ? 0153 : 0164
0153: ld [36]                               ; high word of argument 2
0154: jeq #0x0 ? 0155 : 0164
0155: ld [32]                               ; low word of argument 2
0156: jeq #0x3 ? 0157 : 0164
0157: ld [44]                               ; high word of argument 3
0158: jeq #0x0 ? 0159 : 0164
0159: ld [40]                               ; low word of argument 3
0160: jeq #0x32 ? 0227 : 0164
0161: jge #0xdd ? 0225 : 0162               ; execve
0162: ld [16]                               ; low word of argument 0
0163: jset #0x7e820000 ? 0164 : 0227
0164: ret #0x50001                          ; errno EPERM
0165: jge #0xd6 ? 0166 : 0197               ; brk
0166: jge #0xd7 ? 0167 : 0188               ; munmap
0167: jge #0xd8 ? 0168 : 0182               ; mremap
0168: jge #0xd9 ? 0169 : 0170               ; add_key
0169: ret #0x50026                          ; errno ENOSYS
0170: ld [20]                               ; high word of argument 0
0171: and #0xffffff
0172: jeq #0x0 ? 0173 : 0175
0173: ld [16]                               ; low word of argument 0
0174: jge #0x60000 ? 0175 : 0187
0175: ld [40]                               ; low word of argument 3
0176: jset #0x2 ? 0177 : 0227
0177: ld [52]                               ; high word of argument 4
0178: and #0xffffff
0179: jeq #0x0 ? 0180 : 0227
0180: ld [48]                               ; low word of argument 4
0181: jge #0x60000 ? 0227 : 0187
0182: ld [20]                               ; high word of argument 0
0183: and #0xffffff
0184: jeq #0x0 ? 0185 : 0227
0185: ld [16]                               ; low word of argument 0
0186: jge #0x60000 ? 0227 : 0187
0187: ret #0x50016                          ; errno EINVAL
0188: ld [20]                               ; high word of argument 0
0189: and #0xffffff
0190: jeq #0x0 ? 0191 : 0227
0191: ld [16]                               ; low word of argument 0
0192: jge #0x60000 ? 0227 : 0193
0193: ld [20]                               ; high word of argument 0
0194: jeq #0x0 ? 0195 : 0313
0195: ld [16]                               ; low word of argument 0
0196: jeq #0x0 ? 0227 : 0313
0197: jge #0xcc ? 0198 : 0240               ; getsockname
0198: jge #0xd0 ? 0199 : 0224               ; setsockopt
0199: jge #0xd3 ? 0200 : 0213               ; sendmsg
0200: jge #0xd4 ? 0227 : 0201               ; recvmsg
0201: ld [28]                               ; high word of argument 1
0202: jeq #0x0 ? 0203 : 0207
0203: ld [24]                               ; low word of argument 1
0204: jge #0x4f000 ? 0205 : 0207
0205: jge #0x4f800 ? 0207 : 0206
0206: jset #0x7f ? 0207 : 0227
0207: ld [28]                               ; high word of argument 1
0208: jeq #0x0 ? 0209 : 0225
0209: ld [24]                               ; low word of argument 1
0210: jge #0x4f800 ? 0211 : 0225
0211: jge #0x50000 ? 0225 : 0212
0212: jset #0xff ? 0225 : 0227
0213: jge #0xd1 ? 0227 : 0214               ; getsockopt
0214: ld [24]                               ; low word of argument 1
0215: jeq #0x0 ? 0216 : 0218
0216: ld [32]                               ; low word of argument 2
0217: jeq #0x4 ? 0450 : 0218
0218: ld [24]                               ; low word of argument 1
0219: jeq #0x29 ? 0220 : 0227
0220: ld [32]                               ; low word of argument 2
0221: jeq #0x5 ? 0450 : 0222
0222: jeq #0x6 ? 0450 : 0223
0223: jeq #0x39 ? 0450 : 0227
0224: jge #0xce ? 0226 : 0225               ; sendto
0225: ret #0x7ff00000                       ; trap: stop for the supervisor
0226: jge #0xcf ? 0227 : 0228               ; recvfrom
0227: ret #0x7fff0000                       ; allow
0228: ld [52]                               ; high word of argument 4
0229: jeq #0x0 ? 0230 : 0232
0230: ld [48]                               ; low word of argument 4
0231: jeq #0x0 ? 0481 : 0232
0232: ld [52]                               ; high word of argument 4
0233: jeq #0x0 ? 0234 : 0480
0234: ld [48]                               ; low word of argument 4
0235: jge #0x13000 ? 0236 : 0480
0236: jge #0x1b800 ? 0480 : 0237
0237: jset #0x1f ? 0480 : 0238
0238: ld [56]                               ; low word of argument 5
0239: jeq #0x20 ? 0481 : 0480
0240: jge #0xc7 ? 0241 : 0269               ; socketpair
0241: jge #0xc9 ? 0242 : 0258               ; listen
0242: jge #0xcb ? 0243 : 0481               ; connect
0243: ld [28]                               ; high word of argument 1
0244: jeq #0x0 ? 0245 : 0251
0245: ld [24]                               ; low word of argument 1
0246: jge #0x13000 ? 0247 : 0251
0247: jge #0x1b800 ? 0251 : 0248
0248: jset #0x1f ? 0251 : 0249
0249: ld [32]                               ; low word of argument 2
0250: jeq #0x20 ? 0481 : 0251
0251: ld [28]                               ; high word of argument 1
0252: jeq #0x0 ? 0253 : 0480
0253: ld [24]                               ; low word of argument 1
0254: jge #0x4f800 ? 0255 : 0480
0255: jge #0x50000 ? 0480 : 0256
0256: and #0xff
0257: jeq #0x50 ? 0481 : 0480
0258: jge #0xc8 ? 0259 : 0267               ; bind
0259: ld [28]                               ; high word of argument 1
0260: jeq #0x0 ? 0261 : 0480
0261: ld [24]                               ; low word of argument 1
0262: jge #0x1b000 ? 0263 : 0480
0263: jge #0x1b800 ? 0480 : 0264
0264: jset #0x1f ? 0480 : 0265
0265: ld [32]                               ; low word of argument 2
0266: jeq #0x20 ? 0481 : 0480
0267: ld [16]                               ; low word of argument 0
0268: jeq #0x1 ? 0481 : 0291
0269: jge #0xc5 ? 0270 : 0292               ; shmdt
0270: jge #0xc6 ? 0271 : 0481               ; socket
0271: ld [16]                               ; low word of argument 0
0272: jeq #0x2 ? 0274 : 0273
0273: jeq #0xa ? 0274 : 0287
0274: ld [24]                               ; low word of argument 1
0275: and #0xf
0276: jeq #0x1 ? 0277 : 0280
0277: ld [32]                               ; low word of argument 2
0278: jeq #0x0 ? 0481 : 0279
0279: jeq #0x6 ? 0481 : 0280
0280: ld [24]                               ; low word of argument 1
0281: and #0xf
0282: jeq #0x2 ? 0283 : 0286
0283: ld [32]                               ; low word of argument 2
0284: jeq #0x0 ? 0481 : 0285
0285: jeq #0x11 ? 0481 : 0286
0286: ret #0x5005d                          ; errno EPROTONOSUPPORT
0287: jeq #0x1 ? 0481 : 0288
0288: jeq #0x10 ? 0289 : 0291
0289: ld [32]                               ; low word of argument 2
0290: jeq #0x0 ? 0481 : 0291
0291: ret #0x50061                          ; errno EAFNOSUPPORT
0292: jge #0xc4 ? 0293 : 0481               ; shmat
0293: ld [28]                               ; high word of argument 1
0294: and #0xffffff
0295: jeq #0x0 ? 0296 : 0481
0296: ld [24]                               ; low word of argument 1
0297: jge #0x60000 ? 0481 : 0298
0298: ld [28]                               ; high word of argument 1
0299: jeq #0x0 ? 0300 : 0461
0300: ld [24]                               ; low word of argument 1
0301: jeq #0x0 ? 0481 : 0461
0302: jge #0x39 ? 0303 : 0377               ; close
0303: jge #0x59 ? 0304 : 0361               ; acct
0304: jge #0x8c ? 0305 : 0336               ; setpriority
0305: jge #0xa1 ? 0306 : 0324               ; sethostname
0306: jge #0xa7 ? 0307 : 0318               ; prctl
0307: jge #0xaa ? 0308 : 0310               ; settimeofday
0308: jge #0xb4 ? 0475 : 0309               ; mq_open
0309: jge #0xab ? 0481 : 0450               ; adjtimex
0310: jge #0xa8 ? 0481 : 0311               ; getcpu
0311: ld [16]                               ; low word of argument 0
0312: jeq #0x4 ? 0313 : 0314
0313: ret #0x50000                          ; answer 0
0314: jeq #0x37 ? 0461 : 0315
0315: jeq #0x18 ? 0480 : 0316
0316: jeq #0x1c ? 0480 : 0317
0317: jeq #0x16 ? 0480 : 0481
0318: jge #0xa5 ? 0319 : 0320               ; getrusage
0319: jge #0xa6 ? 0480 : 0481               ; umask
0320: jge #0xa4 ? 0321 : 0323               ; setrlimit
0321: ld [16]                               ; low word of argument 0
0322: jeq #0xa ? 0450 : 0481
0323: jge #0xa3 ? 0481 : 0450               ; getrlimit
0324: jge #0x95 ? 0325 : 0328               ; setresgid
0325: jge #0x99 ? 0326 : 0327               ; times
0326: jeq #0x9f ? 0480 : 0481               ; setgroups
0327: jeq #0x96 ? 0481 : 0480               ; getresgid
0328: jge #0x8f ? 0329 : 0330               ; setregid
0329: jge #0x94 ? 0481 : 0480               ; getresuid
0330: jge #0x8e ? 0450 : 0331               ; reboot
0331: jge #0x8d ? 0481 : 0332               ; getpriority
0332: ld [16]                               ; low word of argument 0
0333: jeq #0x0 ? 0334 : 0480
0334: ld [24]                               ; low word of argument 1
0335: jeq #0x0 ? 0481 : 0480
0336: jge #0x71 ? 0337 : 0348               ; clock_gettime
0337: jge #0x7a ? 0338 : 0344               ; sched_setaffinity
0338: jge #0x84 ? 0339 : 0340               ; sigaltstack
0339: jeq #0x8a ? 0480 : 0481               ; rt_sigqueueinfo
0340: jge #0x81 ? 0480 : 0341               ; kill
0341: jge #0x7b ? 0481 : 0342               ; sched_getaffinity
0342: ld [16]                               ; low word of argument 0
0343: jeq #0x0 ? 0481 : 0480
0344: jge #0x76 ? 0345 : 0346               ; sched_setparam
0345: jge #0x78 ? 0481 : 0353               ; sched_getscheduler
0346: jge #0x75 ? 0480 : 0347               ; ptrace
0347: jge #0x74 ? 0450 : 0481               ; syslog
0348: jge #0x64 ? 0349 : 0355               ; get_robust_list
0349: jge #0x6b ? 0350 : 0351               ; timer_create
0350: jge #0x70 ? 0450 : 0481               ; clock_settime
0351: jge #0x68 ? 0450 : 0352               ; kexec_load
0352: jge #0x65 ? 0481 : 0353               ; nanosleep
0353: ld [16]                               ; low word of argument 0
0354: jeq #0x0 ? 0481 : 0480
0355: jge #0x5c ? 0356 : 0359               ; personality
0356: jeq #0x61 ? 0357 : 0481               ; unshare
0357: ld [16]                               ; low word of argument 0
0358: jset #0x7e020080 ? 0450 : 0481
0359: jge #0x5b ? 0480 : 0360               ; capset
0360: jge #0x5a ? 0481 : 0450               ; capget
0361: jge #0x3a ? 0362 : 0374               ; vhangup
0362: jge #0x4f ? 0363 : 0371               ; newfstatat
0363: jge #0x50 ? 0364 : 0365               ; fstat
0364: jge #0x58 ? 0480 : 0481               ; utimensat
0365: ld [28]                               ; high word of argument 1
0366: jeq #0x0 ? 0367 : 0480
0367: ld [24]                               ; low word of argument 1
0368: jeq #0x10ff0 ? 0369 : 0480
0369: ld [40]                               ; low word of argument 3
0370: jeq #0x1000 ? 0481 : 0480
0371: jge #0x3d ? 0372 : 0373               ; getdents64
0372: jge #0x4e ? 0480 : 0481               ; readlinkat
0373: jeq #0x3b ? 0481 : 0450               ; pipe2
0374: ld [16]                               ; low word of argument 0
0375: jge #0x3c0 ? 0376 : 0481
0376: jgt #0x3c8 ? 0481 : 0473
0377: jge #0x1a ? 0378 : 0452               ; inotify_init1
0378: jge #0x2a ? 0379 : 0394               ; nfsservctl
0379: jge #0x34 ? 0380 : 0387               ; fchmod
0380: jge #0x38 ? 0381 : 0480               ; openat
0381: ld [28]                               ; high word of argument 1
0382: jeq #0x0 ? 0383 : 0480
0383: ld [24]                               ; low word of argument 1
0384: jeq #0x1b800 ? 0385 : 0480
0385: ld [32]                               ; low word of argument 2
0386: jset #0x400040 ? 0480 : 0481
0387: jge #0x2e ? 0388 : 0391               ; ftruncate
0388: jge #0x32 ? 0389 : 0390               ; fchdir
0389: jge #0x33 ? 0450 : 0481               ; chroot
0390: jge #0x30 ? 0480 : 0481               ; faccessat
0391: jge #0x2c ? 0392 : 0393               ; fstatfs
0392: jge #0x2d ? 0480 : 0481               ; truncate
0393: jge #0x2b ? 0480 : 0475               ; statfs
0394: jge #0x1e ? 0395 : 0402               ; ioprio_set
0395: jge #0x21 ? 0396 : 0397               ; mknodat
0396: jge #0x27 ? 0450 : 0480               ; umount2
0397: jge #0x1f ? 0481 : 0398               ; ioprio_get
0398: ld [16]                               ; low word of argument 0
0399: jeq #0x1 ? 0400 : 0480
0400: ld [24]                               ; low word of argument 1
0401: jeq #0x0 ? 0481 : 0480
0402: jge #0x1d ? 0403 : 0451               ; ioctl
0403: ld [16]                               ; low word of argument 0
0404: jge #0x3c0 ? 0405 : 0406
0405: jgt #0x3c8 ? 0406 : 0473
0406: ld [24]                               ; low word of argument 1
0407: and #0xff00
0408: jeq #0x9400 ? 0409 : 0414
0409: ld [24]                               ; low word of argument 1
0410: jeq #0x40049409 ? 0481 : 0411
0411: jeq #0x4020940d ? 0481 : 0412
0412: jeq #0xc0189436 ? 0481 : 0413
0413: ret #0x50019                          ; errno ENOTTY
0414: ld [24]                               ; low word of argument 1
0415: jge #0x8903 ? 0416 : 0433
0416: jge #0x40086604 ? 0417 : 0425
0417: jge #0x401c5821 ? 0418 : 0421
0418: jge #0x800c6613 ? 0419 : 0420
0419: jge #0x800c6614 ? 0481 : 0450
0420: jeq #0x40806685 ? 0450 : 0481
0421: jge #0x40087603 ? 0422 : 0423
0422: jge #0x401c5820 ? 0450 : 0481
0423: jge #0x40087602 ? 0450 : 0424
0424: jge #0x40086605 ? 0481 : 0450
0425: jge #0x40047212 ? 0426 : 0429
0426: jge #0x40086602 ? 0427 : 0428
0427: jge #0x40086603 ? 0481 : 0450
0428: jeq #0x40047602 ? 0450 : 0481
0429: jge #0x40046604 ? 0430 : 0432
0430: jge #0x40047211 ? 0450 : 0431
0431: jge #0x40046605 ? 0481 : 0450
0432: jeq #0x40046602 ? 0450 : 0481
0433: jge #0x5412 ? 0434 : 0443
0434: jge #0x5452 ? 0435 : 0439
0435: jge #0x660a ? 0436 : 0437
0436: jge #0x8901 ? 0480 : 0481
0437: jge #0x6609 ? 0450 : 0438
0438: jge #0x5453 ? 0481 : 0480
0439: jge #0x541d ? 0440 : 0441
0440: jeq #0x5423 ? 0450 : 0481
0441: jge #0x541c ? 0450 : 0442
0442: jge #0x5413 ? 0481 : 0450
0443: jge #0x4b4c ? 0444 : 0447
0444: jge #0x4bfb ? 0445 : 0446
0445: jge #0x4bfc ? 0481 : 0450
0446: jeq #0x4b4d ? 0450 : 0481
0447: jge #0x4b49 ? 0448 : 0449
0448: jeq #0x4b4a ? 0481 : 0450
0449: jeq #0x4b47 ? 0450 : 0481
0450: ret #0x50001                          ; errno EPERM
0451: jeq #0x1b ? 0480 : 0481               ; inotify_add_watch
0452: jge #0x19 ? 0453 : 0467               ; fcntl
0453: ld [16]                               ; low word of argument 0
0454: jge #0x3c0 ? 0455 : 0458
0455: jgt #0x3c8 ? 0458 : 0456
0456: ld [24]                               ; low word of argument 1
0457: jeq #0x1 ? 0481 : 0473
0458: ld [24]                               ; low word of argument 1
0459: jeq #0x400 ? 0461 : 0460
0460: jeq #0x410 ? 0461 : 0462
0461: ret #0x50016                          ; errno EINVAL
0462: jeq #0x8 ? 0480 : 0463
0463: jeq #0xf ? 0480 : 0464
0464: jeq #0x4 ? 0465 : 0481
0465: ld [32]                               ; low word of argument 2
0466: jset #0x2000 ? 0480 : 0481
0467: jge #0xe ? 0468 : 0476                ; removexattr
0468: jge #0x13 ? 0469 : 0474               ; eventfd2
0469: jge #0x18 ? 0470 : 0481               ; dup3
0470: ld [24]                               ; low word of argument 1
0471: jge #0x3c0 ? 0472 : 0481
0472: jgt #0x3c8 ? 0481 : 0473
0473: ret #0x50009                          ; errno EBADF
0474: jge #0x12 ? 0475 : 0480               ; lookup_dcookie
0475: ret #0x50026                          ; errno ENOSYS
0476: jge #0xb ? 0477 : 0478                ; listxattr
0477: jge #0xd ? 0481 : 0480                ; flistxattr
0478: jge #0xa ? 0481 : 0479                ; fgetxattr
0479: jge #0x5 ? 0480 : 0481                ; setxattr
0480: ret #0x7ff00000                       ; trap: stop for the supervisor
0481: ret #0x7fff0000                       ; allow
0482: ret #0x80000000                       ; kill the process
0483: ld [44]                               ; high word of argument 3
0484: jeq #0x0 ? 0485 : 0511
0485: ld [40]                               ; low word of argument 3
0486: jeq #0x18 ? 0487 : 0511
0487: ld [36]                               ; high word of argument 2
0488: jeq #0x0 ? 0489 : 0511
0489: ld [32]                               ; low word of argument 2
0490: jge #0x10000 ? 0491 : 0511
0491: jset #0x1f ? 0511 : 0492
0492: ld [16]                               ; low word of argument 0
0493: jge #0x3c6 ? 0494 : 0501
0494: jge #0x3c8 ? 0495 : 0498
0495: jge #0x3c9 ? 0511 : 0496
0496: ld [32]                               ; low word of argument 2
0497: jge #0x10060 ? 0511 : 0510
0498: jge #0x3c7 ? 0499 : 0511
0499: ld [32]                               ; low word of argument 2
0500: jge #0x10660 ? 0511 : 0510
0501: jge #0x3c4 ? 0502 : 0507
0502: jge #0x3c5 ? 0503 : 0505
0503: ld [32]                               ; low word of argument 2
0504: jge #0x10560 ? 0511 : 0510
0505: ld [32]                               ; low word of argument 2
0506: jge #0x10160 ? 0511 : 0510
0507: jge #0x3c3 ? 0508 : 0511
0508: ld [32]                               ; low word of argument 2
0509: jge #0x10060 ? 0511 : 0510
0510: ret #0x7fff0000                       ; allow
0511: ret #0x7ff00000                       ; trap: stop for the supervisor
