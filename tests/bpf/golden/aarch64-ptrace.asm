0000: ld [4]                                ; architecture
0001: jeq #0xc00000b7 ? 0003 : 0002         ; aarch64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0xb4 ? 0006 : 0005               ; mq_open
0005: ja 0289
0006: jge #0xe9 ? 0007 : 0131               ; madvise
0007: jge #0x11b ? 0008 : 0080              ; membarrier
0008: jge #0x1b6 ? 0009 : 0032              ; pidfd_getfd
0009: jge #0x1bf ? 0010 : 0018              ; memfd_secret
0010: jge #0x1cb ? 0011 : 0014              ; lsm_get_self_attr
0011: jge #0x1cd ? 0012 : 0013              ; lsm_list_modules
0012: jge #0x1cf ? 0194 : 0202              ; setxattrat
0013: jge #0x1cc ? 0194 : 0202              ; lsm_set_self_attr
0014: jge #0x1c5 ? 0015 : 0016              ; map_shadow_stack
0015: jge #0x1c9 ? 0194 : 0202              ; statmount
0016: jge #0x1c4 ? 0187 : 0017              ; fchmodat2
0017: jge #0x1c0 ? 0202 : 0194              ; process_mrelease
0018: jge #0x1ba ? 0019 : 0022              ; mount_setattr
0019: jge #0x1bc ? 0020 : 0021              ; landlock_create_ruleset
0020: jge #0x1bd ? 0202 : 0108              ; landlock_add_rule
0021: jge #0x1bb ? 0176 : 0194              ; quotactl_fd
0022: jge #0x1b8 ? 0023 : 0024              ; process_madvise
0023: jge #0x1b9 ? 0202 : 0194              ; epoll_pwait2
0024: jge #0x1b7 ? 0025 : 0187              ; faccessat2
0025: ld [28]                               ; high word of argument 1
0026: jeq #0x0 ? 0027 : 0187
0027: ld [24]                               ; low word of argument 1
0028: jeq #0x10ff0 ? 0029 : 0187
0029: ld [40]                               ; low word of argument 3
0030: and #0xfffffdff
0031: jeq #0x1000 ? 0202 : 0187
0032: jge #0x1b5 ? 0033 : 0060              ; openat2
0033: ld [44]                               ; high word of argument 3
0034: jeq #0x0 ? 0035 : 0187
0035: ld [40]                               ; low word of argument 3
0036: jeq #0x18 ? 0037 : 0187
0037: ld [36]                               ; high word of argument 2
0038: jeq #0x0 ? 0039 : 0187
0039: ld [32]                               ; low word of argument 2
0040: jge #0x10000 ? 0041 : 0187
0041: jset #0x1f ? 0187 : 0042
0042: ld [16]                               ; low word of argument 0
0043: jge #0x3c6 ? 0044 : 0051
0044: jge #0x3c8 ? 0045 : 0048
0045: jge #0x3c9 ? 0187 : 0046
0046: ld [32]                               ; low word of argument 2
0047: jge #0x10040 ? 0187 : 0202
0048: jge #0x3c7 ? 0049 : 0187
0049: ld [32]                               ; low word of argument 2
0050: jge #0x10640 ? 0187 : 0202
0051: jge #0x3c4 ? 0052 : 0057
0052: jge #0x3c5 ? 0053 : 0055
0053: ld [32]                               ; low word of argument 2
0054: jge #0x10540 ? 0187 : 0202
0055: ld [32]                               ; low word of argument 2
0056: jge #0x10140 ? 0187 : 0202
0057: jge #0x3c3 ? 0058 : 0187
0058: ld [32]                               ; low word of argument 2
0059: jge #0x10040 ? 0187 : 0202
0060: jge #0x127 ? 0061 : 0070
0061: jge #0x1b3 ? 0062 : 0067              ; clone3
0062: jge #0x1b4 ? 0063 : 0194              ; close_range
0063: ld [24]                               ; low word of argument 1
0064: jge #0x3c0 ? 0065 : 0202
0065: ld [16]                               ; low word of argument 0
0066: jgt #0x3c8 ? 0202 : 0187
0067: jge #0x1a9 ? 0068 : 0069              ; io_uring_setup
0068: jge #0x1b2 ? 0202 : 0194              ; pidfd_open
0069: jge #0x1a8 ? 0202 : 0194              ; pidfd_send_signal
0070: jge #0x123 ? 0071 : 0079              ; statx
0071: jge #0x126 ? 0176 : 0072              ; kexec_file_load
0072: jge #0x124 ? 0202 : 0073              ; io_pgetevents
0073: ld [28]                               ; high word of argument 1
0074: jeq #0x0 ? 0075 : 0187
0075: ld [24]                               ; low word of argument 1
0076: jeq #0x10ff0 ? 0077 : 0187
0077: ld [32]                               ; low word of argument 2
0078: jset #0x1000 ? 0202 : 0187
0079: jeq #0x120 ? 0135 : 0202              ; pkey_mprotect
0080: jge #0xf2 ? 0081 : 0120               ; accept4
0081: jge #0x112 ? 0082 : 0102              ; sched_setattr
0082: jge #0x116 ? 0083 : 0094              ; getrandom
0083: jge #0x119 ? 0084 : 0093              ; execveat
0084: jge #0x11a ? 0194 : 0085              ; userfaultfd
0085: ld [16]                               ; low word of argument 0
0086: jeq #0x3c1 ? 0087 : 0187
0087: ld [28]                               ; high word of argument 1
0088: jeq #0x0 ? 0089 : 0187
0089: ld [24]                               ; low word of argument 1
0090: jeq #0x10ff0 ? 0091 : 0187
0091: ld [48]                               ; low word of argument 4
0092: jeq #0x1000 ? 0202 : 0187
0093: jge #0x118 ? 0194 : 0202              ; bpf
0094: jge #0x114 ? 0095 : 0101              ; renameat2
0095: jge #0x115 ? 0096 : 0187              ; seccomp
0096: ld [16]                               ; low word of argument 0
0097: jeq #0x1 ? 0098 : 0202
0098: ld [24]                               ; low word of argument 1
0099: jset #0x8 ? 0100 : 0202
0100: ret #0x50010                          ; errno EBUSY
0101: jge #0x113 ? 0202 : 0336              ; sched_getattr
0102: jge #0x10a ? 0103 : 0106              ; clock_adjtime
0103: jge #0x10d ? 0104 : 0105              ; sendmmsg
0104: jge #0x111 ? 0176 : 0187              ; finit_module
0105: jge #0x10c ? 0176 : 0202              ; setns
0106: jge #0x106 ? 0107 : 0109              ; fanotify_init
0107: jge #0x108 ? 0108 : 0194              ; name_to_handle_at
0108: ret #0x5005f                          ; errno ENOTSUP
0109: jge #0x105 ? 0110 : 0118              ; prlimit64
0110: ld [24]                               ; low word of argument 1
0111: jeq #0xa ? 0112 : 0116
0112: ld [36]                               ; high word of argument 2
0113: jeq #0x0 ? 0114 : 0176
0114: ld [32]                               ; low word of argument 2
0115: jeq #0x0 ? 0116 : 0176
0116: ld [16]                               ; low word of argument 0
0117: jeq #0x0 ? 0202 : 0187
0118: jge #0x104 ? 0202 : 0119              ; wait4
0119: jge #0xf4 ? 0194 : 0202
0120: jge #0xea ? 0121 : 0125               ; remap_file_pages
0121: jge #0xf0 ? 0122 : 0123               ; rt_tgsigqueueinfo
0122: jge #0xf1 ? 0194 : 0202               ; perf_event_open
0123: jge #0xee ? 0336 : 0124               ; migrate_pages
0124: jge #0xeb ? 0202 : 0194               ; mbind
0125: ld [20]                               ; high word of argument 0
0126: and #0xffffff
0127: jeq #0x0 ? 0128 : 0202
0128: ld [16]                               ; low word of argument 0
0129: jge #0x60000 ? 0202 : 0130
0130: ret #0x50016                          ; errno EINVAL
0131: jge #0xdd ? 0132 : 0188               ; execve
0132: jge #0xdf ? 0133 : 0142               ; fadvise64
0133: jge #0xe2 ? 0134 : 0141               ; mprotect
0134: jge #0xe3 ? 0202 : 0135               ; msync
0135: ld [20]                               ; high word of argument 0
0136: and #0xffffff
0137: jeq #0x0 ? 0138 : 0202
0138: ld [16]                               ; low word of argument 0
0139: jge #0x60000 ? 0202 : 0140
0140: ret #0x5000d                          ; errno EACCES
0141: jge #0xe0 ? 0176 : 0202               ; swapon
0142: jge #0xde ? 0143 : 0187               ; mmap
0143: ld [40]                               ; low word of argument 3
0144: jset #0x10 ? 0145 : 0202
0145: ld [20]                               ; high word of argument 0
0146: and #0xffffff
0147: jeq #0x0 ? 0148 : 0202
0148: ld [16]                               ; low word of argument 0
0149: jge #0x60000 ? 0202 : 0150
0150: ld [20]                               ; high word of argument 0
0151: jeq #0x0 ? 0152 : 0176
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
0171: jeq #0x0 ? 0202 : 0172
0172: ld [16]                               ; low word of argument 0
0173: jeq #0x50000 ? 0174 : 0176
0174: ld [28]                               ; high word of argument 1
0175: jeq #0x0 ? 0177 : 0176
0176: ret #0x50001                          ; errno EPERM
0177: ld [24]                               ; low word of argument 1
0178: jeq #0x10000 ? 0179 : 0430
0179: ld [36]                               ; high word of argument 2
0180: jeq #0x0 ? 0181 : 0430
0181: ld [32]                               ; low word of argument 2
0182: jeq #0x3 ? 0183 : 0430
0183: ld [44]                               ; high word of argument 3
0184: jeq #0x0 ? 0185 : 0430
0185: ld [40]                               ; low word of argument 3
0186: jeq #0x32 ? 0202 : 0430
0187: ret #0x7ff00000                       ; trap: stop for the supervisor
0188: jge #0xd7 ? 0189 : 0213               ; munmap
0189: jge #0xd8 ? 0190 : 0208               ; mremap
0190: jge #0xdc ? 0191 : 0193               ; clone
0191: ld [16]                               ; low word of argument 0
0192: jset #0x7e820000 ? 0430 : 0202
0193: jge #0xd9 ? 0194 : 0195               ; add_key
0194: ret #0x50026                          ; errno ENOSYS
0195: ld [20]                               ; high word of argument 0
0196: and #0xffffff
0197: jeq #0x0 ? 0198 : 0200
0198: ld [16]                               ; low word of argument 0
0199: jge #0x60000 ? 0200 : 0441
0200: ld [40]                               ; low word of argument 3
0201: jset #0x2 ? 0203 : 0202
0202: ret #0x7fff0000                       ; allow
0203: ld [52]                               ; high word of argument 4
0204: and #0xffffff
0205: jeq #0x0 ? 0206 : 0456
0206: ld [48]                               ; low word of argument 4
0207: jge #0x60000 ? 0456 : 0441
0208: ld [20]                               ; high word of argument 0
0209: and #0xffffff
0210: jeq #0x0 ? 0211 : 0456
0211: ld [16]                               ; low word of argument 0
0212: jge #0x60000 ? 0456 : 0441
0213: jge #0xd4 ? 0214 : 0224               ; recvmsg
0214: jge #0xd6 ? 0215 : 0456               ; brk
0215: ld [20]                               ; high word of argument 0
0216: and #0xffffff
0217: jeq #0x0 ? 0218 : 0456
0218: ld [16]                               ; low word of argument 0
0219: jge #0x60000 ? 0456 : 0220
0220: ld [20]                               ; high word of argument 0
0221: jeq #0x0 ? 0222 : 0298
0222: ld [16]                               ; low word of argument 0
0223: jeq #0x0 ? 0456 : 0298
0224: jge #0xcb ? 0225 : 0268               ; connect
0225: jge #0xce ? 0226 : 0252               ; sendto
0226: jge #0xd3 ? 0227 : 0239               ; sendmsg
0227: ld [28]                               ; high word of argument 1
0228: jeq #0x0 ? 0229 : 0233
0229: ld [24]                               ; low word of argument 1
0230: jge #0x4f000 ? 0231 : 0233
0231: jge #0x4f800 ? 0233 : 0232
0232: jset #0x7f ? 0233 : 0456
0233: ld [28]                               ; high word of argument 1
0234: jeq #0x0 ? 0235 : 0455
0235: ld [24]                               ; low word of argument 1
0236: jge #0x4f800 ? 0237 : 0455
0237: jge #0x50000 ? 0455 : 0238
0238: jset #0xff ? 0455 : 0456
0239: jge #0xcf ? 0456 : 0240               ; recvfrom
0240: ld [52]                               ; high word of argument 4
0241: jeq #0x0 ? 0242 : 0244
0242: ld [48]                               ; low word of argument 4
0243: jeq #0x0 ? 0456 : 0244
0244: ld [52]                               ; high word of argument 4
0245: jeq #0x0 ? 0246 : 0455
0246: ld [48]                               ; low word of argument 4
0247: jge #0x13000 ? 0248 : 0455
0248: jge #0x1b800 ? 0455 : 0249
0249: jset #0x1f ? 0455 : 0250
0250: ld [56]                               ; low word of argument 5
0251: jeq #0x20 ? 0456 : 0455
0252: jge #0xcc ? 0455 : 0253               ; getsockname
0253: ld [28]                               ; high word of argument 1
0254: jeq #0x0 ? 0255 : 0261
0255: ld [24]                               ; low word of argument 1
0256: jge #0x13000 ? 0257 : 0261
0257: jge #0x1b800 ? 0261 : 0258
0258: jset #0x1f ? 0261 : 0259
0259: ld [32]                               ; low word of argument 2
0260: jeq #0x20 ? 0456 : 0261
0261: ld [28]                               ; high word of argument 1
0262: jeq #0x0 ? 0263 : 0455
0263: ld [24]                               ; low word of argument 1
0264: jge #0x4f800 ? 0265 : 0455
0265: jge #0x50000 ? 0455 : 0266
0266: and #0xff
0267: jeq #0x50 ? 0456 : 0455
0268: jge #0xc5 ? 0269 : 0278               ; shmdt
0269: jeq #0xc8 ? 0270 : 0456               ; bind
0270: ld [28]                               ; high word of argument 1
0271: jeq #0x0 ? 0272 : 0455
0272: ld [24]                               ; low word of argument 1
0273: jge #0x1b000 ? 0274 : 0455
0274: jge #0x1b800 ? 0455 : 0275
0275: jset #0x1f ? 0455 : 0276
0276: ld [32]                               ; low word of argument 2
0277: jeq #0x20 ? 0456 : 0455
0278: jge #0xc4 ? 0279 : 0288               ; shmat
0279: ld [28]                               ; high word of argument 1
0280: and #0xffffff
0281: jeq #0x0 ? 0282 : 0456
0282: ld [24]                               ; low word of argument 1
0283: jge #0x60000 ? 0456 : 0284
0284: ld [28]                               ; high word of argument 1
0285: jeq #0x0 ? 0286 : 0441
0286: ld [24]                               ; low word of argument 1
0287: jeq #0x0 ? 0456 : 0441
0288: jge #0xb6 ? 0456 : 0450               ; mq_timedsend
0289: jge #0x39 ? 0290 : 0359               ; close
0290: jge #0x50 ? 0291 : 0345               ; fstat
0291: jge #0x8d ? 0292 : 0317               ; getpriority
0292: jge #0xa1 ? 0293 : 0308               ; sethostname
0293: jge #0xa7 ? 0294 : 0302               ; prctl
0294: jge #0xa8 ? 0295 : 0296               ; getcpu
0295: jeq #0xaa ? 0430 : 0456               ; settimeofday
0296: ld [16]                               ; low word of argument 0
0297: jeq #0x4 ? 0298 : 0299
0298: ret #0x50000                          ; answer 0
0299: jeq #0x37 ? 0441 : 0300
0300: jeq #0x18 ? 0455 : 0301
0301: jeq #0x1c ? 0455 : 0456
0302: jge #0xa5 ? 0303 : 0304               ; getrusage
0303: jge #0xa6 ? 0455 : 0456               ; umask
0304: jge #0xa4 ? 0305 : 0307               ; setrlimit
0305: ld [16]                               ; low word of argument 0
0306: jeq #0xa ? 0430 : 0456
0307: jge #0xa3 ? 0456 : 0430               ; getrlimit
0308: jge #0x96 ? 0309 : 0313               ; getresgid
0309: jge #0x9f ? 0310 : 0311               ; setgroups
0310: jge #0xa0 ? 0456 : 0455               ; uname
0311: jge #0x99 ? 0456 : 0312               ; times
0312: jge #0x97 ? 0455 : 0456               ; setfsuid
0313: jge #0x94 ? 0314 : 0315               ; getresuid
0314: jge #0x95 ? 0455 : 0456               ; setresgid
0315: jge #0x8f ? 0455 : 0316               ; setregid
0316: jge #0x8e ? 0430 : 0456               ; reboot
0317: jge #0x6b ? 0318 : 0332               ; timer_create
0318: jge #0x76 ? 0319 : 0329               ; sched_setparam
0319: jge #0x7b ? 0320 : 0325               ; sched_getaffinity
0320: jge #0x8c ? 0321 : 0456               ; setpriority
0321: ld [16]                               ; low word of argument 0
0322: jeq #0x0 ? 0323 : 0455
0323: ld [24]                               ; low word of argument 1
0324: jeq #0x0 ? 0456 : 0455
0325: jge #0x7a ? 0326 : 0328               ; sched_setaffinity
0326: ld [16]                               ; low word of argument 0
0327: jeq #0x0 ? 0456 : 0455
0328: jge #0x78 ? 0456 : 0336               ; sched_getscheduler
0329: jge #0x74 ? 0330 : 0331               ; syslog
0330: jge #0x75 ? 0455 : 0430               ; ptrace
0331: jeq #0x70 ? 0430 : 0456               ; clock_settime
0332: jge #0x61 ? 0333 : 0341               ; unshare
0333: jge #0x65 ? 0334 : 0335               ; nanosleep
0334: jge #0x68 ? 0430 : 0456               ; kexec_load
0335: jge #0x64 ? 0336 : 0338               ; get_robust_list
0336: ld [16]                               ; low word of argument 0
0337: jeq #0x0 ? 0456 : 0455
0338: jge #0x62 ? 0456 : 0339               ; futex
0339: ld [16]                               ; low word of argument 0
0340: jset #0x7e020080 ? 0430 : 0456
0341: jge #0x5a ? 0342 : 0343               ; capget
0342: jeq #0x5b ? 0455 : 0456               ; capset
0343: jge #0x59 ? 0430 : 0344               ; acct
0344: jge #0x58 ? 0455 : 0456               ; utimensat
0345: jge #0x3a ? 0346 : 0356               ; vhangup
0346: jge #0x4f ? 0347 : 0353               ; newfstatat
0347: ld [28]                               ; high word of argument 1
0348: jeq #0x0 ? 0349 : 0455
0349: ld [24]                               ; low word of argument 1
0350: jeq #0x10ff0 ? 0351 : 0455
0351: ld [40]                               ; low word of argument 3
0352: jeq #0x1000 ? 0456 : 0455
0353: jge #0x3d ? 0354 : 0355               ; getdents64
0354: jge #0x4e ? 0455 : 0456               ; readlinkat
0355: jeq #0x3b ? 0456 : 0430               ; pipe2
0356: ld [16]                               ; low word of argument 0
0357: jge #0x3c0 ? 0358 : 0456
0358: jgt #0x3c8 ? 0456 : 0448
0359: jge #0x1a ? 0360 : 0432               ; inotify_init1
0360: jge #0x2a ? 0361 : 0376               ; nfsservctl
0361: jge #0x34 ? 0362 : 0369               ; fchmod
0362: jge #0x38 ? 0363 : 0455               ; openat
0363: ld [28]                               ; high word of argument 1
0364: jeq #0x0 ? 0365 : 0455
0365: ld [24]                               ; low word of argument 1
0366: jeq #0x1b800 ? 0367 : 0455
0367: ld [32]                               ; low word of argument 2
0368: jset #0x400040 ? 0455 : 0456
0369: jge #0x2e ? 0370 : 0373               ; ftruncate
0370: jge #0x32 ? 0371 : 0372               ; fchdir
0371: jge #0x33 ? 0430 : 0456               ; chroot
0372: jge #0x30 ? 0455 : 0456               ; faccessat
0373: jge #0x2c ? 0374 : 0375               ; fstatfs
0374: jge #0x2d ? 0455 : 0456               ; truncate
0375: jge #0x2b ? 0455 : 0450               ; statfs
0376: jge #0x1e ? 0377 : 0384               ; ioprio_set
0377: jge #0x21 ? 0378 : 0379               ; mknodat
0378: jge #0x27 ? 0430 : 0455               ; umount2
0379: jge #0x1f ? 0456 : 0380               ; ioprio_get
0380: ld [16]                               ; low word of argument 0
0381: jeq #0x1 ? 0382 : 0455
0382: ld [24]                               ; low word of argument 1
0383: jeq #0x0 ? 0456 : 0455
0384: jge #0x1d ? 0385 : 0431               ; ioctl
0385: ld [16]                               ; low word of argument 0
0386: jge #0x3c0 ? 0387 : 0388
0387: jgt #0x3c8 ? 0388 : 0448
0388: ld [24]                               ; low word of argument 1
0389: and #0xff00
0390: jeq #0x9400 ? 0391 : 0396
0391: ld [24]                               ; low word of argument 1
0392: jeq #0x40049409 ? 0456 : 0393
0393: jeq #0x4020940d ? 0456 : 0394
0394: jeq #0xc0189436 ? 0456 : 0395
0395: ret #0x50019                          ; errno ENOTTY
0396: ld [24]                               ; low word of argument 1
0397: jge #0x40046603 ? 0398 : 0414
0398: jge #0x40086605 ? 0399 : 0406
0399: jge #0x40806685 ? 0400 : 0403
0400: jge #0x800c6613 ? 0401 : 0402
0401: jge #0x800c6614 ? 0456 : 0430
0402: jge #0x40806686 ? 0456 : 0430
0403: jge #0x401c5820 ? 0404 : 0405
0404: jge #0x401c5821 ? 0456 : 0430
0405: jeq #0x40087602 ? 0430 : 0456
0406: jge #0x40047602 ? 0407 : 0411
0407: jge #0x40086603 ? 0408 : 0409
0408: jge #0x40086604 ? 0430 : 0456
0409: jge #0x40086602 ? 0430 : 0410
0410: jge #0x40047603 ? 0456 : 0430
0411: jge #0x40047211 ? 0412 : 0413
0412: jge #0x40047212 ? 0456 : 0430
0413: jeq #0x40046604 ? 0430 : 0456
0414: jge #0x4bfc ? 0415 : 0423
0415: jge #0x5423 ? 0416 : 0420
0416: jge #0x660a ? 0417 : 0418
0417: jge #0x40046602 ? 0430 : 0456
0418: jge #0x6609 ? 0430 : 0419
0419: jge #0x5424 ? 0456 : 0430
0420: jge #0x541c ? 0421 : 0422
0421: jge #0x541d ? 0456 : 0430
0422: jeq #0x5412 ? 0430 : 0456
0423: jge #0x4b4b ? 0424 : 0427
0424: jge #0x4b4e ? 0425 : 0426
0425: jge #0x4bfb ? 0430 : 0456
0426: jeq #0x4b4c ? 0456 : 0430
0427: jge #0x4b49 ? 0428 : 0429
0428: jge #0x4b4a ? 0456 : 0430
0429: jeq #0x4b47 ? 0430 : 0456
0430: ret #0x50001                          ; errno EPERM
0431: jeq #0x1b ? 0455 : 0456               ; inotify_add_watch
0432: jge #0x19 ? 0433 : 0442               ; fcntl
0433: ld [16]                               ; low word of argument 0
0434: jge #0x3c0 ? 0435 : 0438
0435: jgt #0x3c8 ? 0438 : 0436
0436: ld [24]                               ; low word of argument 1
0437: jeq #0x1 ? 0456 : 0448
0438: ld [24]                               ; low word of argument 1
0439: jeq #0x400 ? 0441 : 0440
0440: jeq #0x410 ? 0441 : 0456
0441: ret #0x50016                          ; errno EINVAL
0442: jge #0xe ? 0443 : 0451                ; removexattr
0443: jge #0x13 ? 0444 : 0449               ; eventfd2
0444: jge #0x18 ? 0445 : 0456               ; dup3
0445: ld [24]                               ; low word of argument 1
0446: jge #0x3c0 ? 0447 : 0456
0447: jgt #0x3c8 ? 0456 : 0448
0448: ret #0x50009                          ; errno EBADF
0449: jge #0x12 ? 0450 : 0455               ; lookup_dcookie
0450: ret #0x50026                          ; errno ENOSYS
0451: jge #0xb ? 0452 : 0453                ; listxattr
0452: jge #0xd ? 0456 : 0455                ; flistxattr
0453: jge #0xa ? 0456 : 0454                ; fgetxattr
0454: jge #0x5 ? 0455 : 0456                ; setxattr
0455: ret #0x7ff00000                       ; trap: stop for the supervisor
0456: ret #0x7fff0000                       ; allow
0457: ret #0x80000000                       ; kill the process
