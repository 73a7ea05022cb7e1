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
0012: jge #0x1cf ? 0169 : 0230              ; setxattrat
0013: jge #0x1cc ? 0169 : 0230              ; lsm_set_self_attr
0014: jge #0x1c5 ? 0015 : 0016              ; map_shadow_stack
0015: jge #0x1c9 ? 0169 : 0230              ; statmount
0016: jge #0x1c4 ? 0233 : 0017              ; fchmodat2
0017: jge #0x1c0 ? 0230 : 0169              ; process_mrelease
0018: jge #0x1ba ? 0019 : 0022              ; mount_setattr
0019: jge #0x1bc ? 0020 : 0021              ; landlock_create_ruleset
0020: jge #0x1bd ? 0230 : 0082              ; landlock_add_rule
0021: jge #0x1bb ? 0164 : 0169              ; quotactl_fd
0022: jge #0x1b8 ? 0023 : 0024              ; process_madvise
0023: jge #0x1b9 ? 0230 : 0169              ; epoll_pwait2
0024: jge #0x1b7 ? 0025 : 0233              ; faccessat2
0025: ld [28]                               ; high word of argument 1
0026: jeq #0x0 ? 0027 : 0233
0027: ld [24]                               ; low word of argument 1
0028: jeq #0x10ff0 ? 0029 : 0233
0029: ld [40]                               ; low word of argument 3
0030: and #0xfffffdff
0031: jeq #0x1000 ? 0230 : 0233
0032: jge #0x1b4 ? 0033 : 0039              ; close_range
0033: jge #0x1b5 ? 0034 : 0035              ; openat2
0034: ja 0491
0035: ld [24]                               ; low word of argument 1
0036: jge #0x3c0 ? 0037 : 0230
0037: ld [16]                               ; low word of argument 0
0038: jgt #0x3c8 ? 0230 : 0233
0039: jge #0x127 ? 0040 : 0043
0040: jge #0x1b2 ? 0041 : 0042              ; pidfd_open
0041: jge #0x1b3 ? 0169 : 0230              ; clone3
0042: jeq #0x1a8 ? 0233 : 0169              ; pidfd_send_signal
0043: jge #0x123 ? 0044 : 0052              ; statx
0044: jge #0x126 ? 0164 : 0045              ; kexec_file_load
0045: jge #0x124 ? 0230 : 0046              ; io_pgetevents
0046: ld [28]                               ; high word of argument 1
0047: jeq #0x0 ? 0048 : 0233
0048: ld [24]                               ; low word of argument 1
0049: jeq #0x10ff0 ? 0050 : 0233
0050: ld [32]                               ; low word of argument 2
0051: jset #0x1000 ? 0230 : 0233
0052: jeq #0x120 ? 0110 : 0230              ; pkey_mprotect
0053: jge #0xf1 ? 0054 : 0096               ; perf_event_open
0054: jge #0x111 ? 0055 : 0078              ; finit_module
0055: jge #0x116 ? 0056 : 0067              ; getrandom
0056: jge #0x119 ? 0057 : 0066              ; execveat
0057: jge #0x11a ? 0169 : 0058              ; userfaultfd
0058: ld [16]                               ; low word of argument 0
0059: jeq #0x3c1 ? 0060 : 0233
0060: ld [28]                               ; high word of argument 1
0061: jeq #0x0 ? 0062 : 0233
0062: ld [24]                               ; low word of argument 1
0063: jeq #0x10ff0 ? 0064 : 0233
0064: ld [48]                               ; low word of argument 4
0065: jeq #0x1000 ? 0230 : 0233
0066: jge #0x118 ? 0169 : 0230              ; bpf
0067: jge #0x114 ? 0068 : 0076              ; renameat2
0068: jge #0x115 ? 0069 : 0233              ; seccomp
0069: ld [16]                               ; low word of argument 0
0070: jeq #0x1 ? 0071 : 0074
0071: ld [24]                               ; low word of argument 1
0072: jset #0x8 ? 0073 : 0074
0073: ret #0x50010                          ; errno EBUSY
0074: ld [16]                               ; low word of argument 0
0075: jgt #0x1 ? 0230 : 0233
0076: jge #0x112 ? 0077 : 0164              ; sched_setattr
0077: jge #0x113 ? 0230 : 0099              ; sched_getattr
0078: jge #0x108 ? 0079 : 0083              ; name_to_handle_at
0079: jge #0x10c ? 0080 : 0081              ; setns
0080: jge #0x10d ? 0233 : 0164              ; sendmmsg
0081: jge #0x10a ? 0230 : 0082              ; clock_adjtime
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
0092: jeq #0x0 ? 0230 : 0233
0093: jge #0xf4 ? 0094 : 0095
0094: jge #0x104 ? 0230 : 0169              ; wait4
0095: jge #0xf2 ? 0230 : 0169               ; accept4
0096: jge #0xea ? 0097 : 0101               ; remap_file_pages
0097: jge #0xee ? 0098 : 0100               ; migrate_pages
0098: jge #0xf0 ? 0233 : 0099               ; rt_tgsigqueueinfo
0099: ja 0357
0100: jge #0xeb ? 0230 : 0169               ; mbind
0101: ld [20]                               ; high word of argument 0
0102: and #0xffffff
0103: jeq #0x0 ? 0104 : 0230
0104: ld [16]                               ; low word of argument 0
0105: jge #0x60000 ? 0230 : 0187
0106: jge #0xdc ? 0107 : 0165               ; clone
0107: jge #0xdf ? 0108 : 0117               ; fadvise64
0108: jge #0xe2 ? 0109 : 0116               ; mprotect
0109: jge #0xe3 ? 0230 : 0110               ; msync
0110: ld [20]                               ; high word of argument 0
0111: and #0xffffff
0112: jeq #0x0 ? 0113 : 0230
0113: ld [16]                               ; low word of argument 0
0114: jge #0x60000 ? 0230 : 0115
0115: ret #0x5000d                          ; errno EACCES
0116: jge #0xe0 ? 0164 : 0230               ; swapon
0117: jge #0xde ? 0118 : 0161               ; mmap
0118: ld [40]                               ; low word of argument 3
0119: jset #0x10 ? 0120 : 0230
0120: ld [20]                               ; high word of argument 0
0121: and #0xffffff
0122: jeq #0x0 ? 0123 : 0230
0123: ld [16]                               ; low word of argument 0
0124: jge #0x60000 ? 0230 : 0125
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
0146: jeq #0x0 ? 0230 : 0147
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
0160: jeq #0x32 ? 0230 : 0164
0161: jge #0xdd ? 0233 : 0162               ; execve
0162: ld [16]                               ; low word of argument 0
0163: jset #0x7e020000 ? 0164 : 0230
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
0176: jset #0x2 ? 0177 : 0230
0177: ld [52]                               ; high word of argument 4
0178: and #0xffffff
0179: jeq #0x0 ? 0180 : 0230
0180: ld [48]                               ; low word of argument 4
0181: jge #0x60000 ? 0230 : 0187
0182: ld [20]                               ; high word of argument 0
0183: and #0xffffff
0184: jeq #0x0 ? 0185 : 0230
0185: ld [16]                               ; low word of argument 0
0186: jge #0x60000 ? 0230 : 0187
0187: ret #0x50016                          ; errno EINVAL
0188: ld [20]                               ; high word of argument 0
0189: and #0xffffff
0190: jeq #0x0 ? 0191 : 0230
0191: ld [16]                               ; low word of argument 0
0192: jge #0x60000 ? 0230 : 0193
0193: ld [20]                               ; high word of argument 0
0194: jeq #0x0 ? 0195 : 0313
0195: ld [16]                               ; low word of argument 0
0196: jeq #0x0 ? 0230 : 0313
0197: jge #0xcc ? 0198 : 0240               ; getsockname
0198: jge #0xd0 ? 0199 : 0224               ; setsockopt
0199: jge #0xd3 ? 0200 : 0213               ; sendmsg
0200: jge #0xd4 ? 0230 : 0201               ; recvmsg
0201: ld [28]                               ; high word of argument 1
0202: jeq #0x0 ? 0203 : 0207
0203: ld [24]                               ; low word of argument 1
0204: jge #0x4f000 ? 0205 : 0207
0205: jge #0x4f800 ? 0207 : 0206
0206: jset #0x7f ? 0207 : 0230
0207: ld [28]                               ; high word of argument 1
0208: jeq #0x0 ? 0209 : 0233
0209: ld [24]                               ; low word of argument 1
0210: jge #0x4f800 ? 0211 : 0233
0211: jge #0x50000 ? 0233 : 0212
0212: jset #0xff ? 0233 : 0230
0213: jge #0xd1 ? 0230 : 0214               ; getsockopt
0214: ld [24]                               ; low word of argument 1
0215: jeq #0x0 ? 0216 : 0218
0216: ld [32]                               ; low word of argument 2
0217: jeq #0x4 ? 0458 : 0218
0218: ld [24]                               ; low word of argument 1
0219: jeq #0x29 ? 0220 : 0230
0220: ld [32]                               ; low word of argument 2
0221: jeq #0x5 ? 0458 : 0222
0222: jeq #0x6 ? 0458 : 0223
0223: jeq #0x39 ? 0458 : 0230
0224: jge #0xce ? 0225 : 0233               ; sendto
0225: jge #0xcf ? 0230 : 0226               ; recvfrom
0226: ld [52]                               ; high word of argument 4
0227: jeq #0x0 ? 0228 : 0231
0228: ld [48]                               ; low word of argument 4
0229: jeq #0x0 ? 0230 : 0231
0230: ret #0x7fff0000                       ; allow
0231: ld [52]                               ; high word of argument 4
0232: jeq #0x0 ? 0234 : 0233
0233: ret #0x7fc00000                       ; trap: notify the supervisor
0234: ld [48]                               ; low word of argument 4
0235: jge #0x13000 ? 0236 : 0488
0236: jge #0x1b800 ? 0488 : 0237
0237: jset #0x1f ? 0488 : 0238
0238: ld [56]                               ; low word of argument 5
0239: jeq #0x20 ? 0489 : 0488
0240: jge #0xc7 ? 0241 : 0269               ; socketpair
0241: jge #0xc9 ? 0242 : 0258               ; listen
0242: jge #0xcb ? 0243 : 0489               ; connect
0243: ld [28]                               ; high word of argument 1
0244: jeq #0x0 ? 0245 : 0251
0245: ld [24]                               ; low word of argument 1
0246: jge #0x13000 ? 0247 : 0251
0247: jge #0x1b800 ? 0251 : 0248
0248: jset #0x1f ? 0251 : 0249
0249: ld [32]                               ; low word of argument 2
0250: jeq #0x20 ? 0489 : 0251
0251: ld [28]                               ; high word of argument 1
0252: jeq #0x0 ? 0253 : 0488
0253: ld [24]                               ; low word of argument 1
0254: jge #0x4f800 ? 0255 : 0488
0255: jge #0x50000 ? 0488 : 0256
0256: and #0xff
0257: jeq #0x50 ? 0489 : 0488
0258: jge #0xc8 ? 0259 : 0267               ; bind
0259: ld [28]                               ; high word of argument 1
0260: jeq #0x0 ? 0261 : 0488
0261: ld [24]                               ; low word of argument 1
0262: jge #0x1b000 ? 0263 : 0488
0263: jge #0x1b800 ? 0488 : 0264
0264: jset #0x1f ? 0488 : 0265
0265: ld [32]                               ; low word of argument 2
0266: jeq #0x20 ? 0489 : 0488
0267: ld [16]                               ; low word of argument 0
0268: jeq #0x1 ? 0489 : 0291
0269: jge #0xc5 ? 0270 : 0292               ; shmdt
0270: jge #0xc6 ? 0271 : 0489               ; socket
0271: ld [16]                               ; low word of argument 0
0272: jeq #0x2 ? 0274 : 0273
0273: jeq #0xa ? 0274 : 0287
0274: ld [24]                               ; low word of argument 1
0275: and #0xf
0276: jeq #0x1 ? 0277 : 0280
0277: ld [32]                               ; low word of argument 2
0278: jeq #0x0 ? 0489 : 0279
0279: jeq #0x6 ? 0489 : 0280
0280: ld [24]                               ; low word of argument 1
0281: and #0xf
0282: jeq #0x2 ? 0283 : 0286
0283: ld [32]                               ; low word of argument 2
0284: jeq #0x0 ? 0489 : 0285
0285: jeq #0x11 ? 0489 : 0286
0286: ret #0x5005d                          ; errno EPROTONOSUPPORT
0287: jeq #0x1 ? 0489 : 0288
0288: jeq #0x10 ? 0289 : 0291
0289: ld [32]                               ; low word of argument 2
0290: jeq #0x0 ? 0489 : 0291
0291: ret #0x50061                          ; errno EAFNOSUPPORT
0292: jge #0xc4 ? 0293 : 0489               ; shmat
0293: ld [28]                               ; high word of argument 1
0294: and #0xffffff
0295: jeq #0x0 ? 0296 : 0489
0296: ld [24]                               ; low word of argument 1
0297: jge #0x60000 ? 0489 : 0298
0298: ld [28]                               ; high word of argument 1
0299: jeq #0x0 ? 0300 : 0469
0300: ld [24]                               ; low word of argument 1
0301: jeq #0x0 ? 0489 : 0469
0302: jge #0x39 ? 0303 : 0385               ; close
0303: jge #0x59 ? 0304 : 0365               ; acct
0304: jge #0x8c ? 0305 : 0336               ; setpriority
0305: jge #0xa1 ? 0306 : 0324               ; sethostname
0306: jge #0xa7 ? 0307 : 0318               ; prctl
0307: jge #0xaa ? 0308 : 0310               ; settimeofday
0308: jge #0xb4 ? 0483 : 0309               ; mq_open
0309: jge #0xab ? 0489 : 0458               ; adjtimex
0310: jge #0xa8 ? 0489 : 0311               ; getcpu
0311: ld [16]                               ; low word of argument 0
0312: jeq #0x4 ? 0313 : 0314
0313: ret #0x50000                          ; answer 0
0314: jeq #0x37 ? 0469 : 0315
0315: jeq #0x18 ? 0488 : 0316
0316: jeq #0x1c ? 0488 : 0317
0317: jeq #0x16 ? 0488 : 0489
0318: jge #0xa5 ? 0319 : 0320               ; getrusage
0319: jge #0xa6 ? 0488 : 0489               ; umask
0320: jge #0xa4 ? 0321 : 0323               ; setrlimit
0321: ld [16]                               ; low word of argument 0
0322: jeq #0xa ? 0458 : 0489
0323: jge #0xa3 ? 0489 : 0458               ; getrlimit
0324: jge #0x95 ? 0325 : 0328               ; setresgid
0325: jge #0x99 ? 0326 : 0327               ; times
0326: jeq #0x9f ? 0488 : 0489               ; setgroups
0327: jeq #0x96 ? 0489 : 0488               ; getresgid
0328: jge #0x8f ? 0329 : 0330               ; setregid
0329: jge #0x94 ? 0489 : 0488               ; getresuid
0330: jge #0x8e ? 0458 : 0331               ; reboot
0331: jge #0x8d ? 0489 : 0332               ; getpriority
0332: ld [16]                               ; low word of argument 0
0333: jeq #0x0 ? 0334 : 0488
0334: ld [24]                               ; low word of argument 1
0335: jeq #0x0 ? 0489 : 0488
0336: jge #0x71 ? 0337 : 0352               ; clock_gettime
0337: jge #0x7a ? 0338 : 0344               ; sched_setaffinity
0338: jge #0x84 ? 0339 : 0340               ; sigaltstack
0339: jeq #0x8a ? 0488 : 0489               ; rt_sigqueueinfo
0340: jge #0x81 ? 0488 : 0341               ; kill
0341: jge #0x7b ? 0489 : 0342               ; sched_getaffinity
0342: ld [16]                               ; low word of argument 0
0343: jeq #0x0 ? 0489 : 0488
0344: jge #0x76 ? 0345 : 0346               ; sched_setparam
0345: jge #0x78 ? 0489 : 0357               ; sched_getscheduler
0346: jge #0x75 ? 0347 : 0351               ; ptrace
0347: ld [20]                               ; high word of argument 0
0348: jeq #0x0 ? 0349 : 0488
0349: ld [16]                               ; low word of argument 0
0350: jeq #0x0 ? 0489 : 0488
0351: jge #0x74 ? 0458 : 0489               ; syslog
0352: jge #0x64 ? 0353 : 0359               ; get_robust_list
0353: jge #0x6b ? 0354 : 0355               ; timer_create
0354: jge #0x70 ? 0458 : 0489               ; clock_settime
0355: jge #0x68 ? 0458 : 0356               ; kexec_load
0356: jge #0x65 ? 0489 : 0357               ; nanosleep
0357: ld [16]                               ; low word of argument 0
0358: jeq #0x0 ? 0489 : 0488
0359: jge #0x5c ? 0360 : 0363               ; personality
0360: jeq #0x61 ? 0361 : 0489               ; unshare
0361: ld [16]                               ; low word of argument 0
0362: jset #0x7e020080 ? 0458 : 0489
0363: jge #0x5b ? 0488 : 0364               ; capset
0364: jge #0x5a ? 0489 : 0458               ; capget
0365: jge #0x3a ? 0366 : 0382               ; vhangup
0366: jge #0x4f ? 0367 : 0375               ; newfstatat
0367: jge #0x50 ? 0368 : 0369               ; fstat
0368: jge #0x58 ? 0488 : 0489               ; utimensat
0369: ld [28]                               ; high word of argument 1
0370: jeq #0x0 ? 0371 : 0488
0371: ld [24]                               ; low word of argument 1
0372: jeq #0x10ff0 ? 0373 : 0488
0373: ld [40]                               ; low word of argument 3
0374: jeq #0x1000 ? 0489 : 0488
0375: jge #0x3d ? 0376 : 0381               ; getdents64
0376: jge #0x4e ? 0377 : 0489               ; readlinkat
0377: ld [28]                               ; high word of argument 1
0378: jeq #0x0 ? 0379 : 0488
0379: ld [24]                               ; low word of argument 1
0380: jeq #0x10ff0 ? 0489 : 0488
0381: jeq #0x3b ? 0489 : 0458               ; pipe2
0382: ld [16]                               ; low word of argument 0
0383: jge #0x3c0 ? 0384 : 0489
0384: jgt #0x3c8 ? 0489 : 0481
0385: jge #0x1a ? 0386 : 0460               ; inotify_init1
0386: jge #0x2a ? 0387 : 0402               ; nfsservctl
0387: jge #0x34 ? 0388 : 0395               ; fchmod
0388: jge #0x38 ? 0389 : 0488               ; openat
0389: ld [28]                               ; high word of argument 1
0390: jeq #0x0 ? 0391 : 0488
0391: ld [24]                               ; low word of argument 1
0392: jeq #0x1b800 ? 0393 : 0488
0393: ld [32]                               ; low word of argument 2
0394: jset #0x400040 ? 0488 : 0489
0395: jge #0x2e ? 0396 : 0399               ; ftruncate
0396: jge #0x32 ? 0397 : 0398               ; fchdir
0397: jge #0x33 ? 0458 : 0489               ; chroot
0398: jge #0x30 ? 0488 : 0489               ; faccessat
0399: jge #0x2c ? 0400 : 0401               ; fstatfs
0400: jge #0x2d ? 0488 : 0489               ; truncate
0401: jge #0x2b ? 0488 : 0483               ; statfs
0402: jge #0x1e ? 0403 : 0410               ; ioprio_set
0403: jge #0x21 ? 0404 : 0405               ; mknodat
0404: jge #0x27 ? 0458 : 0488               ; umount2
0405: jge #0x1f ? 0489 : 0406               ; ioprio_get
0406: ld [16]                               ; low word of argument 0
0407: jeq #0x1 ? 0408 : 0488
0408: ld [24]                               ; low word of argument 1
0409: jeq #0x0 ? 0489 : 0488
0410: jge #0x1d ? 0411 : 0459               ; ioctl
0411: ld [16]                               ; low word of argument 0
0412: jge #0x3c0 ? 0413 : 0414
0413: jgt #0x3c8 ? 0414 : 0481
0414: ld [24]                               ; low word of argument 1
0415: and #0xff00
0416: jeq #0x9400 ? 0417 : 0422
0417: ld [24]                               ; low word of argument 1
0418: jeq #0x40049409 ? 0489 : 0419
0419: jeq #0x4020940d ? 0489 : 0420
0420: jeq #0xc0189436 ? 0489 : 0421
0421: ret #0x50019                          ; errno ENOTTY
0422: ld [24]                               ; low word of argument 1
0423: jge #0x8903 ? 0424 : 0441
0424: jge #0x40086604 ? 0425 : 0433
0425: jge #0x401c5821 ? 0426 : 0429
0426: jge #0x800c6613 ? 0427 : 0428
0427: jge #0x800c6614 ? 0489 : 0458
0428: jeq #0x40806685 ? 0458 : 0489
0429: jge #0x40087603 ? 0430 : 0431
0430: jge #0x401c5820 ? 0458 : 0489
0431: jge #0x40087602 ? 0458 : 0432
0432: jge #0x40086605 ? 0489 : 0458
0433: jge #0x40047212 ? 0434 : 0437
0434: jge #0x40086602 ? 0435 : 0436
0435: jge #0x40086603 ? 0489 : 0458
0436: jeq #0x40047602 ? 0458 : 0489
0437: jge #0x40046604 ? 0438 : 0440
0438: jge #0x40047211 ? 0458 : 0439
0439: jge #0x40046605 ? 0489 : 0458
0440: jeq #0x40046602 ? 0458 : 0489
0441: jge #0x5412 ? 0442 : 0451
0442: jge #0x5452 ? 0443 : 0447
0443: jge #0x660a ? 0444 : 0445
0444: jge #0x8901 ? 0488 : 0489
0445: jge #0x6609 ? 0458 : 0446
0446: jge #0x5453 ? 0489 : 0488
0447: jge #0x541d ? 0448 : 0449
0448: jeq #0x5423 ? 0458 : 0489
0449: jge #0x541c ? 0458 : 0450
0450: jge #0x5413 ? 0489 : 0458
0451: jge #0x4b4c ? 0452 : 0455
0452: jge #0x4bfb ? 0453 : 0454
0453: jge #0x4bfc ? 0489 : 0458
0454: jeq #0x4b4d ? 0458 : 0489
0455: jge #0x4b49 ? 0456 : 0457
0456: jeq #0x4b4a ? 0489 : 0458
0457: jeq #0x4b47 ? 0458 : 0489
0458: ret #0x50001                          ; errno EPERM
0459: jeq #0x1b ? 0488 : 0489               ; inotify_add_watch
0460: jge #0x19 ? 0461 : 0475               ; fcntl
0461: ld [16]                               ; low word of argument 0
0462: jge #0x3c0 ? 0463 : 0466
0463: jgt #0x3c8 ? 0466 : 0464
0464: ld [24]                               ; low word of argument 1
0465: jeq #0x1 ? 0489 : 0481
0466: ld [24]                               ; low word of argument 1
0467: jeq #0x400 ? 0469 : 0468
0468: jeq #0x410 ? 0469 : 0470
0469: ret #0x50016                          ; errno EINVAL
0470: jeq #0x8 ? 0488 : 0471
0471: jeq #0xf ? 0488 : 0472
0472: jeq #0x4 ? 0473 : 0489
0473: ld [32]                               ; low word of argument 2
0474: jset #0x2000 ? 0488 : 0489
0475: jge #0xe ? 0476 : 0484                ; removexattr
0476: jge #0x13 ? 0477 : 0482               ; eventfd2
0477: jge #0x18 ? 0478 : 0489               ; dup3
0478: ld [24]                               ; low word of argument 1
0479: jge #0x3c0 ? 0480 : 0489
0480: jgt #0x3c8 ? 0489 : 0481
0481: ret #0x50009                          ; errno EBADF
0482: jge #0x12 ? 0483 : 0488               ; lookup_dcookie
0483: ret #0x50026                          ; errno ENOSYS
0484: jge #0xb ? 0485 : 0486                ; listxattr
0485: jge #0xd ? 0489 : 0488                ; flistxattr
0486: jge #0xa ? 0489 : 0487                ; fgetxattr
0487: jge #0x5 ? 0488 : 0489                ; setxattr
0488: ret #0x7fc00000                       ; trap: notify the supervisor
0489: ret #0x7fff0000                       ; allow
0490: ret #0x80000000                       ; kill the process
0491: ld [44]                               ; high word of argument 3
0492: jeq #0x0 ? 0493 : 0519
0493: ld [40]                               ; low word of argument 3
0494: jeq #0x18 ? 0495 : 0519
0495: ld [36]                               ; high word of argument 2
0496: jeq #0x0 ? 0497 : 0519
0497: ld [32]                               ; low word of argument 2
0498: jge #0x10000 ? 0499 : 0519
0499: jset #0x1f ? 0519 : 0500
0500: ld [16]                               ; low word of argument 0
0501: jge #0x3c6 ? 0502 : 0509
0502: jge #0x3c8 ? 0503 : 0506
0503: jge #0x3c9 ? 0519 : 0504
0504: ld [32]                               ; low word of argument 2
0505: jge #0x10060 ? 0519 : 0518
0506: jge #0x3c7 ? 0507 : 0519
0507: ld [32]                               ; low word of argument 2
0508: jge #0x10660 ? 0519 : 0518
0509: jge #0x3c4 ? 0510 : 0515
0510: jge #0x3c5 ? 0511 : 0513
0511: ld [32]                               ; low word of argument 2
0512: jge #0x10560 ? 0519 : 0518
0513: ld [32]                               ; low word of argument 2
0514: jge #0x10160 ? 0519 : 0518
0515: jge #0x3c3 ? 0516 : 0519
0516: ld [32]                               ; low word of argument 2
0517: jge #0x10060 ? 0519 : 0518
0518: ret #0x7fff0000                       ; allow
0519: ret #0x7fc00000                       ; trap: notify the supervisor
