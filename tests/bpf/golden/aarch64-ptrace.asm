0000: ld [4]                                ; architecture
0001: jeq #0xc00000b7 ? 0003 : 0002         ; aarch64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0xcc ? 0005 : 0239               ; getsockname
0005: jge #0xe9 ? 0006 : 0116               ; madvise
0006: jge #0x119 ? 0007 : 0074              ; execveat
0007: jge #0x1b6 ? 0008 : 0023              ; pidfd_getfd
0008: jge #0x1c0 ? 0009 : 0016              ; process_mrelease
0009: jge #0x1cb ? 0010 : 0013              ; lsm_get_self_attr
0010: jge #0x1cd ? 0011 : 0012              ; lsm_list_modules
0011: jge #0x1cf ? 0177 : 0188              ; setxattrat
0012: jge #0x1cc ? 0177 : 0188              ; lsm_set_self_attr
0013: jge #0x1c5 ? 0014 : 0015              ; map_shadow_stack
0014: jge #0x1c9 ? 0177 : 0188              ; statmount
0015: jge #0x1c4 ? 0173 : 0188              ; fchmodat2
0016: jge #0x1bb ? 0017 : 0020              ; quotactl_fd
0017: jge #0x1bd ? 0018 : 0019              ; landlock_add_rule
0018: jge #0x1bf ? 0177 : 0188              ; memfd_secret
0019: jge #0x1bc ? 0092 : 0137              ; landlock_create_ruleset
0020: jge #0x1b9 ? 0021 : 0022              ; epoll_pwait2
0021: jge #0x1ba ? 0177 : 0188              ; mount_setattr
0022: jge #0x1b8 ? 0177 : 0173              ; process_madvise
0023: jge #0x1b2 ? 0024 : 0058              ; pidfd_open
0024: jge #0x1b5 ? 0025 : 0052              ; openat2
0025: ld [44]                               ; high word of argument 3
0026: jeq #0x0 ? 0027 : 0173
0027: ld [40]                               ; low word of argument 3
0028: jeq #0x18 ? 0029 : 0173
0029: ld [36]                               ; high word of argument 2
0030: jeq #0x0 ? 0031 : 0173
0031: ld [32]                               ; low word of argument 2
0032: jge #0x10000 ? 0033 : 0173
0033: jset #0x1f ? 0173 : 0034
0034: ld [16]                               ; low word of argument 0
0035: jge #0x3c6 ? 0036 : 0043
0036: jge #0x3c8 ? 0037 : 0040
0037: jge #0x3c9 ? 0173 : 0038
0038: ld [32]                               ; low word of argument 2
0039: jge #0x10040 ? 0173 : 0188
0040: jge #0x3c7 ? 0041 : 0173
0041: ld [32]                               ; low word of argument 2
0042: jge #0x10640 ? 0173 : 0188
0043: jge #0x3c4 ? 0044 : 0049
0044: jge #0x3c5 ? 0045 : 0047
0045: ld [32]                               ; low word of argument 2
0046: jge #0x10540 ? 0173 : 0188
0047: ld [32]                               ; low word of argument 2
0048: jge #0x10140 ? 0173 : 0188
0049: jge #0x3c3 ? 0050 : 0173
0050: ld [32]                               ; low word of argument 2
0051: jge #0x10040 ? 0173 : 0188
0052: jge #0x1b4 ? 0053 : 0057              ; close_range
0053: ld [24]                               ; low word of argument 1
0054: jge #0x3c0 ? 0055 : 0188
0055: ld [16]                               ; low word of argument 0
0056: jgt #0x3c8 ? 0188 : 0173
0057: jge #0x1b3 ? 0177 : 0188              ; clone3
0058: jge #0x123 ? 0059 : 0063              ; statx
0059: jge #0x127 ? 0060 : 0061
0060: jeq #0x1a8 ? 0188 : 0177              ; pidfd_send_signal
0061: jge #0x126 ? 0137 : 0062              ; kexec_file_load
0062: jge #0x124 ? 0188 : 0173              ; io_pgetevents
0063: jge #0x11b ? 0064 : 0065              ; membarrier
0064: jeq #0x120 ? 0120 : 0188              ; pkey_mprotect
0065: jge #0x11a ? 0177 : 0066              ; userfaultfd
0066: ld [16]                               ; low word of argument 0
0067: jeq #0x3c1 ? 0068 : 0173
0068: ld [28]                               ; high word of argument 1
0069: jeq #0x0 ? 0070 : 0173
0070: ld [24]                               ; low word of argument 1
0071: jeq #0x10ff0 ? 0072 : 0173
0072: ld [48]                               ; low word of argument 4
0073: jeq #0x1000 ? 0188 : 0173
0074: jge #0xf1 ? 0075 : 0106               ; perf_event_open
0075: jge #0x10d ? 0076 : 0088              ; sendmmsg
0076: jge #0x114 ? 0077 : 0085              ; renameat2
0077: jge #0x116 ? 0078 : 0079              ; getrandom
0078: jge #0x118 ? 0177 : 0188              ; bpf
0079: jge #0x115 ? 0080 : 0173              ; seccomp
0080: ld [16]                               ; low word of argument 0
0081: jeq #0x1 ? 0082 : 0188
0082: ld [24]                               ; low word of argument 1
0083: jset #0x8 ? 0084 : 0188
0084: ret #0x50010                          ; errno EBUSY
0085: jge #0x112 ? 0086 : 0087              ; sched_setattr
0086: jge #0x113 ? 0188 : 0324              ; sched_getattr
0087: jge #0x111 ? 0137 : 0173              ; finit_module
0088: jge #0x106 ? 0089 : 0093              ; fanotify_init
0089: jge #0x10a ? 0090 : 0091              ; clock_adjtime
0090: jge #0x10c ? 0137 : 0188              ; setns
0091: jge #0x108 ? 0092 : 0177              ; name_to_handle_at
0092: ret #0x5005f                          ; errno ENOTSUP
0093: jge #0xf4 ? 0094 : 0104
0094: jge #0x105 ? 0095 : 0103              ; prlimit64
0095: ld [24]                               ; low word of argument 1
0096: jeq #0xa ? 0097 : 0101
0097: ld [36]                               ; high word of argument 2
0098: jeq #0x0 ? 0099 : 0137
0099: ld [32]                               ; low word of argument 2
0100: jeq #0x0 ? 0101 : 0137
0101: ld [16]                               ; low word of argument 0
0102: jeq #0x0 ? 0188 : 0173
0103: jge #0x104 ? 0188 : 0177              ; wait4
0104: jge #0xf3 ? 0210 : 0105               ; recvmmsg
0105: jge #0xf2 ? 0188 : 0177               ; accept4
0106: jge #0xea ? 0107 : 0110               ; remap_file_pages
0107: jge #0xee ? 0108 : 0109               ; migrate_pages
0108: jge #0xf0 ? 0188 : 0324               ; rt_tgsigqueueinfo
0109: jge #0xeb ? 0188 : 0177               ; mbind
0110: ld [20]                               ; high word of argument 0
0111: and #0xffffff
0112: jeq #0x0 ? 0113 : 0188
0113: ld [16]                               ; low word of argument 0
0114: jge #0x60000 ? 0188 : 0115
0115: ret #0x50016                          ; errno EINVAL
0116: jge #0xd9 ? 0117 : 0178               ; add_key
0117: jge #0xdf ? 0118 : 0127               ; fadvise64
0118: jge #0xe2 ? 0119 : 0126               ; mprotect
0119: jge #0xe3 ? 0188 : 0120               ; msync
0120: ld [20]                               ; high word of argument 0
0121: and #0xffffff
0122: jeq #0x0 ? 0123 : 0188
0123: ld [16]                               ; low word of argument 0
0124: jge #0x60000 ? 0188 : 0125
0125: ret #0x5000d                          ; errno EACCES
0126: jge #0xe0 ? 0137 : 0188               ; swapon
0127: jge #0xde ? 0128 : 0172               ; mmap
0128: ld [40]                               ; low word of argument 3
0129: jset #0x10 ? 0130 : 0188
0130: ld [20]                               ; high word of argument 0
0131: and #0xffffff
0132: jeq #0x0 ? 0133 : 0188
0133: ld [16]                               ; low word of argument 0
0134: jge #0x60000 ? 0188 : 0135
0135: ld [20]                               ; high word of argument 0
0136: jeq #0x0 ? 0138 : 0137
0137: ret #0x50001                          ; errno EPERM
0138: ld [16]                               ; low word of argument 0
0139: jeq #0x10000 ? 0140 : 0158
0140: ld [28]                               ; high word of argument 1
0141: jeq #0x0 ? 0142 : 0158
0142: ld [24]                               ; low word of argument 1
0143: jeq #0x40000 ? 0144 : 0158
0144: ld [36]                               ; high word of argument 2
0145: jeq #0x0 ? 0146 : 0158
0146: ld [32]                               ; low word of argument 2
0147: jeq #0x5 ? 0148 : 0158
0148: ld [44]                               ; high word of argument 3
0149: jeq #0x0 ? 0150 : 0158
0150: ld [40]                               ; low word of argument 3
0151: jeq #0x11 ? 0152 : 0158
0152: ld [48]                               ; low word of argument 4
0153: jeq #0x3c0 ? 0154 : 0158
0154: ld [60]                               ; high word of argument 5
0155: jeq #0x0 ? 0156 : 0158
0156: ld [56]                               ; low word of argument 5
0157: jeq #0x0 ? 0188 : 0158
0158: ld [16]                               ; low word of argument 0
0159: jeq #0x50000 ? 0160 : 0412
0160: ld [28]                               ; high word of argument 1
0161: jeq #0x0 ? 0162 : 0412
0162: ld [24]                               ; low word of argument 1
0163: jeq #0x10000 ? 0164 : 0412
0164: ld [36]                               ; high word of argument 2
0165: jeq #0x0 ? 0166 : 0412
0166: ld [32]                               ; low word of argument 2
0167: jeq #0x3 ? 0168 : 0412
0168: ld [44]                               ; high word of argument 3
0169: jeq #0x0 ? 0170 : 0412
0170: ld [40]                               ; low word of argument 3
0171: jeq #0x32 ? 0188 : 0412
0172: jge #0xdd ? 0173 : 0174               ; execve
0173: ret #0x7ff00000                       ; trap: stop for the supervisor
0174: jge #0xdc ? 0175 : 0177               ; clone
0175: ld [16]                               ; low word of argument 0
0176: jset #0x7e820000 ? 0412 : 0188
0177: ret #0x50026                          ; errno ENOSYS
0178: jge #0xd6 ? 0179 : 0208               ; brk
0179: jge #0xd7 ? 0180 : 0199               ; munmap
0180: jge #0xd8 ? 0181 : 0194               ; mremap
0181: ld [20]                               ; high word of argument 0
0182: and #0xffffff
0183: jeq #0x0 ? 0184 : 0186
0184: ld [16]                               ; low word of argument 0
0185: jge #0x60000 ? 0186 : 0424
0186: ld [40]                               ; low word of argument 3
0187: jset #0x2 ? 0189 : 0188
0188: ret #0x7fff0000                       ; allow
0189: ld [52]                               ; high word of argument 4
0190: and #0xffffff
0191: jeq #0x0 ? 0192 : 0443
0192: ld [48]                               ; low word of argument 4
0193: jge #0x60000 ? 0443 : 0424
0194: ld [20]                               ; high word of argument 0
0195: and #0xffffff
0196: jeq #0x0 ? 0197 : 0443
0197: ld [16]                               ; low word of argument 0
0198: jge #0x60000 ? 0443 : 0424
0199: ld [20]                               ; high word of argument 0
0200: and #0xffffff
0201: jeq #0x0 ? 0202 : 0443
0202: ld [16]                               ; low word of argument 0
0203: jge #0x60000 ? 0443 : 0204
0204: ld [20]                               ; high word of argument 0
0205: jeq #0x0 ? 0206 : 0287
0206: ld [16]                               ; low word of argument 0
0207: jeq #0x0 ? 0443 : 0287
0208: jge #0xd4 ? 0209 : 0212               ; recvmsg
0209: jge #0xd5 ? 0443 : 0210               ; readahead
0210: ld [16]                               ; low word of argument 0
0211: jeq #0x3c2 ? 0442 : 0443
0212: jge #0xcf ? 0213 : 0226               ; recvfrom
0213: jge #0xd3 ? 0214 : 0443               ; sendmsg
0214: ld [28]                               ; high word of argument 1
0215: jeq #0x0 ? 0216 : 0220
0216: ld [24]                               ; low word of argument 1
0217: jge #0x4f000 ? 0218 : 0220
0218: jge #0x4f800 ? 0220 : 0219
0219: jset #0x7f ? 0220 : 0443
0220: ld [28]                               ; high word of argument 1
0221: jeq #0x0 ? 0222 : 0442
0222: ld [24]                               ; low word of argument 1
0223: jge #0x4f800 ? 0224 : 0442
0224: jge #0x50000 ? 0442 : 0225
0225: jset #0xff ? 0442 : 0443
0226: jge #0xce ? 0227 : 0442               ; sendto
0227: ld [52]                               ; high word of argument 4
0228: jeq #0x0 ? 0229 : 0231
0229: ld [48]                               ; low word of argument 4
0230: jeq #0x0 ? 0443 : 0231
0231: ld [52]                               ; high word of argument 4
0232: jeq #0x0 ? 0233 : 0442
0233: ld [48]                               ; low word of argument 4
0234: jge #0x13000 ? 0235 : 0442
0235: jge #0x1b800 ? 0442 : 0236
0236: jset #0x1f ? 0442 : 0237
0237: ld [56]                               ; low word of argument 5
0238: jeq #0x20 ? 0443 : 0442
0239: jge #0x39 ? 0240 : 0342               ; close
0240: jge #0x62 ? 0241 : 0326               ; futex
0241: jge #0x99 ? 0242 : 0298               ; times
0242: jge #0xa8 ? 0243 : 0283               ; getcpu
0243: jge #0xc4 ? 0244 : 0280               ; shmat
0244: jge #0xc9 ? 0245 : 0261               ; listen
0245: jge #0xcb ? 0246 : 0443               ; connect
0246: ld [28]                               ; high word of argument 1
0247: jeq #0x0 ? 0248 : 0254
0248: ld [24]                               ; low word of argument 1
0249: jge #0x13000 ? 0250 : 0254
0250: jge #0x1b800 ? 0254 : 0251
0251: jset #0x1f ? 0254 : 0252
0252: ld [32]                               ; low word of argument 2
0253: jeq #0x20 ? 0443 : 0254
0254: ld [28]                               ; high word of argument 1
0255: jeq #0x0 ? 0256 : 0442
0256: ld [24]                               ; low word of argument 1
0257: jge #0x4f800 ? 0258 : 0442
0258: jge #0x50000 ? 0442 : 0259
0259: and #0xff
0260: jeq #0x50 ? 0443 : 0442
0261: jge #0xc8 ? 0262 : 0270               ; bind
0262: ld [28]                               ; high word of argument 1
0263: jeq #0x0 ? 0264 : 0442
0264: ld [24]                               ; low word of argument 1
0265: jge #0x1b000 ? 0266 : 0442
0266: jge #0x1b800 ? 0442 : 0267
0267: jset #0x1f ? 0442 : 0268
0268: ld [32]                               ; low word of argument 2
0269: jeq #0x20 ? 0443 : 0442
0270: jge #0xc5 ? 0443 : 0271               ; shmdt
0271: ld [28]                               ; high word of argument 1
0272: and #0xffffff
0273: jeq #0x0 ? 0274 : 0443
0274: ld [24]                               ; low word of argument 1
0275: jge #0x60000 ? 0443 : 0276
0276: ld [28]                               ; high word of argument 1
0277: jeq #0x0 ? 0278 : 0424
0278: ld [24]                               ; low word of argument 1
0279: jeq #0x0 ? 0443 : 0424
0280: jge #0xb4 ? 0281 : 0282               ; mq_open
0281: jge #0xb6 ? 0443 : 0437               ; mq_timedsend
0282: jeq #0xaa ? 0412 : 0443               ; settimeofday
0283: jge #0xa4 ? 0284 : 0295               ; setrlimit
0284: jge #0xa7 ? 0285 : 0291               ; prctl
0285: ld [16]                               ; low word of argument 0
0286: jeq #0x4 ? 0287 : 0288
0287: ret #0x50000                          ; answer 0
0288: jeq #0x37 ? 0424 : 0289
0289: jeq #0x18 ? 0442 : 0290
0290: jeq #0x1c ? 0442 : 0443
0291: jge #0xa6 ? 0442 : 0292               ; umask
0292: jge #0xa5 ? 0443 : 0293               ; getrusage
0293: ld [16]                               ; low word of argument 0
0294: jeq #0xa ? 0412 : 0443
0295: jge #0xa1 ? 0296 : 0297               ; sethostname
0296: jge #0xa3 ? 0443 : 0412               ; getrlimit
0297: jeq #0x9f ? 0442 : 0443               ; setgroups
0298: jge #0x7a ? 0299 : 0311               ; sched_setaffinity
0299: jge #0x8f ? 0300 : 0303               ; setregid
0300: jge #0x96 ? 0301 : 0302               ; getresgid
0301: jge #0x97 ? 0442 : 0443               ; setfsuid
0302: jeq #0x94 ? 0443 : 0442               ; getresuid
0303: jge #0x8d ? 0304 : 0305               ; getpriority
0304: jge #0x8e ? 0412 : 0443               ; reboot
0305: jge #0x8c ? 0306 : 0310               ; setpriority
0306: ld [16]                               ; low word of argument 0
0307: jeq #0x0 ? 0308 : 0442
0308: ld [24]                               ; low word of argument 1
0309: jeq #0x0 ? 0443 : 0442
0310: jge #0x7b ? 0443 : 0324               ; sched_getaffinity
0311: jge #0x71 ? 0312 : 0320               ; clock_gettime
0312: jge #0x76 ? 0313 : 0314               ; sched_setparam
0313: jge #0x78 ? 0443 : 0324               ; sched_getscheduler
0314: jge #0x75 ? 0315 : 0319               ; ptrace
0315: ld [20]                               ; high word of argument 0
0316: jeq #0x0 ? 0317 : 0442
0317: ld [16]                               ; low word of argument 0
0318: jeq #0x0 ? 0412 : 0442
0319: jge #0x74 ? 0412 : 0443               ; syslog
0320: jge #0x68 ? 0321 : 0323               ; kexec_load
0321: jge #0x70 ? 0412 : 0322               ; clock_settime
0322: jge #0x6b ? 0443 : 0412               ; timer_create
0323: jeq #0x64 ? 0324 : 0443               ; get_robust_list
0324: ld [16]                               ; low word of argument 0
0325: jeq #0x0 ? 0443 : 0442
0326: jge #0x3a ? 0327 : 0339               ; vhangup
0327: jge #0x58 ? 0328 : 0335               ; utimensat
0328: jge #0x5b ? 0329 : 0333               ; capset
0329: jge #0x61 ? 0330 : 0332               ; unshare
0330: ld [16]                               ; low word of argument 0
0331: jset #0x7e020080 ? 0412 : 0443
0332: jge #0x5c ? 0443 : 0442               ; personality
0333: jge #0x59 ? 0334 : 0442               ; acct
0334: jge #0x5a ? 0443 : 0412               ; capget
0335: jge #0x3d ? 0336 : 0338               ; getdents64
0336: jge #0x50 ? 0443 : 0337               ; fstat
0337: jge #0x4e ? 0442 : 0443               ; readlinkat
0338: jeq #0x3b ? 0443 : 0412               ; pipe2
0339: ld [16]                               ; low word of argument 0
0340: jge #0x3c0 ? 0341 : 0443
0341: jgt #0x3c8 ? 0443 : 0435
0342: jge #0x1d ? 0343 : 0413               ; ioctl
0343: jge #0x2b ? 0344 : 0358               ; statfs
0344: jge #0x38 ? 0345 : 0351               ; openat
0345: ld [28]                               ; high word of argument 1
0346: jeq #0x0 ? 0347 : 0442
0347: ld [24]                               ; low word of argument 1
0348: jeq #0x1b800 ? 0349 : 0442
0349: ld [32]                               ; low word of argument 2
0350: jset #0x400040 ? 0442 : 0443
0351: jge #0x30 ? 0352 : 0355               ; faccessat
0352: jge #0x33 ? 0353 : 0354               ; chroot
0353: jge #0x34 ? 0442 : 0412               ; fchmod
0354: jge #0x32 ? 0443 : 0442               ; fchdir
0355: jge #0x2d ? 0356 : 0357               ; truncate
0356: jge #0x2e ? 0443 : 0442               ; ftruncate
0357: jge #0x2c ? 0443 : 0442               ; fstatfs
0358: jge #0x1e ? 0359 : 0367               ; ioprio_set
0359: jge #0x27 ? 0360 : 0361               ; umount2
0360: jge #0x2a ? 0437 : 0412               ; nfsservctl
0361: jge #0x21 ? 0442 : 0362               ; mknodat
0362: jge #0x1f ? 0443 : 0363               ; ioprio_get
0363: ld [16]                               ; low word of argument 0
0364: jeq #0x1 ? 0365 : 0442
0365: ld [24]                               ; low word of argument 1
0366: jeq #0x0 ? 0443 : 0442
0367: ld [16]                               ; low word of argument 0
0368: jge #0x3c0 ? 0369 : 0370
0369: jgt #0x3c8 ? 0370 : 0435
0370: ld [24]                               ; low word of argument 1
0371: and #0xff00
0372: jeq #0x9400 ? 0373 : 0378
0373: ld [24]                               ; low word of argument 1
0374: jeq #0x40049409 ? 0443 : 0375
0375: jeq #0x4020940d ? 0443 : 0376
0376: jeq #0xc0189436 ? 0443 : 0377
0377: ret #0x50019                          ; errno ENOTTY
0378: ld [24]                               ; low word of argument 1
0379: jge #0x40046603 ? 0380 : 0396
0380: jge #0x40086605 ? 0381 : 0388
0381: jge #0x40806685 ? 0382 : 0385
0382: jge #0x800c6613 ? 0383 : 0384
0383: jge #0x800c6614 ? 0443 : 0412
0384: jge #0x40806686 ? 0443 : 0412
0385: jge #0x401c5820 ? 0386 : 0387
0386: jge #0x401c5821 ? 0443 : 0412
0387: jeq #0x40087602 ? 0412 : 0443
0388: jge #0x40047602 ? 0389 : 0393
0389: jge #0x40086603 ? 0390 : 0391
0390: jge #0x40086604 ? 0412 : 0443
0391: jge #0x40086602 ? 0412 : 0392
0392: jge #0x40047603 ? 0443 : 0412
0393: jge #0x40047211 ? 0394 : 0395
0394: jge #0x40047212 ? 0443 : 0412
0395: jeq #0x40046604 ? 0412 : 0443
0396: jge #0x4bfc ? 0397 : 0405
0397: jge #0x5423 ? 0398 : 0402
0398: jge #0x660a ? 0399 : 0400
0399: jge #0x40046602 ? 0412 : 0443
0400: jge #0x6609 ? 0412 : 0401
0401: jge #0x5424 ? 0443 : 0412
0402: jge #0x541c ? 0403 : 0404
0403: jge #0x541d ? 0443 : 0412
0404: jeq #0x5412 ? 0412 : 0443
0405: jge #0x4b4b ? 0406 : 0409
0406: jge #0x4b4e ? 0407 : 0408
0407: jge #0x4bfb ? 0412 : 0443
0408: jeq #0x4b4c ? 0443 : 0412
0409: jge #0x4b49 ? 0410 : 0411
0410: jge #0x4b4a ? 0443 : 0412
0411: jeq #0x4b47 ? 0412 : 0443
0412: ret #0x50001                          ; errno EPERM
0413: jge #0x19 ? 0414 : 0425               ; fcntl
0414: jge #0x1a ? 0415 : 0416               ; inotify_init1
0415: jeq #0x1b ? 0442 : 0443               ; inotify_add_watch
0416: ld [16]                               ; low word of argument 0
0417: jge #0x3c0 ? 0418 : 0421
0418: jgt #0x3c8 ? 0421 : 0419
0419: ld [24]                               ; low word of argument 1
0420: jeq #0x1 ? 0443 : 0435
0421: ld [24]                               ; low word of argument 1
0422: jeq #0x400 ? 0424 : 0423
0423: jeq #0x410 ? 0424 : 0443
0424: ret #0x50016                          ; errno EINVAL
0425: jge #0x12 ? 0426 : 0438               ; lookup_dcookie
0426: jge #0x17 ? 0427 : 0436               ; dup
0427: jge #0x18 ? 0428 : 0433               ; dup3
0428: ld [24]                               ; low word of argument 1
0429: jge #0x3c0 ? 0430 : 0431
0430: jgt #0x3c8 ? 0431 : 0435
0431: ld [16]                               ; low word of argument 0
0432: jeq #0x3c2 ? 0435 : 0443
0433: ld [16]                               ; low word of argument 0
0434: jeq #0x3c2 ? 0435 : 0443
0435: ret #0x50009                          ; errno EBADF
0436: jge #0x13 ? 0443 : 0437               ; eventfd2
0437: ret #0x50026                          ; errno ENOSYS
0438: jge #0xb ? 0439 : 0440                ; listxattr
0439: jeq #0xd ? 0443 : 0442                ; flistxattr
0440: jge #0xa ? 0443 : 0441                ; fgetxattr
0441: jge #0x5 ? 0442 : 0443                ; setxattr
0442: ret #0x7ff00000                       ; trap: stop for the supervisor
0443: ret #0x7fff0000                       ; allow
0444: ret #0x80000000                       ; kill the process
