0000: ld [4]                                ; architecture
0001: jeq #0xc00000b7 ? 0003 : 0002         ; aarch64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0xcc ? 0005 : 0209               ; getsockname
0005: jge #0xe9 ? 0006 : 0117               ; madvise
0006: jge #0x119 ? 0007 : 0073              ; execveat
0007: jge #0x1b6 ? 0008 : 0022              ; pidfd_getfd
0008: jge #0x1c0 ? 0009 : 0016              ; process_mrelease
0009: jge #0x1cb ? 0010 : 0013              ; lsm_get_self_attr
0010: jge #0x1cd ? 0011 : 0012              ; lsm_list_modules
0011: jge #0x1cf ? 0111 : 0134              ; setxattrat
0012: jge #0x1cc ? 0111 : 0134              ; lsm_set_self_attr
0013: jge #0x1c5 ? 0014 : 0015              ; map_shadow_stack
0014: jge #0x1c9 ? 0111 : 0134              ; statmount
0015: jge #0x1c4 ? 0102 : 0134              ; fchmodat2
0016: jge #0x1bb ? 0017 : 0019              ; quotactl_fd
0017: jge #0x1bf ? 0111 : 0018              ; memfd_secret
0018: jge #0x1bc ? 0134 : 0099              ; landlock_create_ruleset
0019: jge #0x1b9 ? 0020 : 0021              ; epoll_pwait2
0020: jge #0x1ba ? 0111 : 0134              ; mount_setattr
0021: jge #0x1b8 ? 0111 : 0102              ; process_madvise
0022: jge #0x1b2 ? 0023 : 0057              ; pidfd_open
0023: jge #0x1b5 ? 0024 : 0051              ; openat2
0024: ld [44]                               ; high word of argument 3
0025: jeq #0x0 ? 0026 : 0102
0026: ld [40]                               ; low word of argument 3
0027: jeq #0x18 ? 0028 : 0102
0028: ld [36]                               ; high word of argument 2
0029: jeq #0x0 ? 0030 : 0102
0030: ld [32]                               ; low word of argument 2
0031: jge #0x10000 ? 0032 : 0102
0032: jset #0x1f ? 0102 : 0033
0033: ld [16]                               ; low word of argument 0
0034: jge #0x3c6 ? 0035 : 0042
0035: jge #0x3c8 ? 0036 : 0039
0036: jge #0x3c9 ? 0102 : 0037
0037: ld [32]                               ; low word of argument 2
0038: jge #0x10040 ? 0102 : 0134
0039: jge #0x3c7 ? 0040 : 0102
0040: ld [32]                               ; low word of argument 2
0041: jge #0x102c0 ? 0102 : 0134
0042: jge #0x3c4 ? 0043 : 0048
0043: jge #0x3c5 ? 0044 : 0046
0044: ld [32]                               ; low word of argument 2
0045: jge #0x101c0 ? 0102 : 0134
0046: ld [32]                               ; low word of argument 2
0047: jge #0x100c0 ? 0102 : 0134
0048: jge #0x3c3 ? 0049 : 0102
0049: ld [32]                               ; low word of argument 2
0050: jge #0x10040 ? 0102 : 0134
0051: jge #0x1b4 ? 0052 : 0056              ; close_range
0052: ld [24]                               ; low word of argument 1
0053: jge #0x3c0 ? 0054 : 0134
0054: ld [16]                               ; low word of argument 0
0055: jgt #0x3c8 ? 0134 : 0102
0056: jge #0x1b3 ? 0111 : 0134              ; clone3
0057: jge #0x123 ? 0058 : 0062              ; statx
0058: jge #0x127 ? 0059 : 0060
0059: jeq #0x1a8 ? 0134 : 0111              ; pidfd_send_signal
0060: jge #0x126 ? 0099 : 0061              ; kexec_file_load
0061: jge #0x124 ? 0134 : 0102              ; io_pgetevents
0062: jge #0x11b ? 0063 : 0064              ; membarrier
0063: jeq #0x120 ? 0121 : 0134              ; pkey_mprotect
0064: jge #0x11a ? 0111 : 0065              ; userfaultfd
0065: ld [16]                               ; low word of argument 0
0066: jeq #0x3c1 ? 0067 : 0102
0067: ld [28]                               ; high word of argument 1
0068: jeq #0x0 ? 0069 : 0102
0069: ld [24]                               ; low word of argument 1
0070: jeq #0x10ff0 ? 0071 : 0102
0071: ld [48]                               ; low word of argument 4
0072: jeq #0x1000 ? 0134 : 0102
0073: jge #0xf1 ? 0074 : 0107               ; perf_event_open
0074: jge #0x10c ? 0075 : 0088              ; setns
0075: jge #0x114 ? 0076 : 0084              ; renameat2
0076: jge #0x116 ? 0077 : 0078              ; getrandom
0077: jge #0x118 ? 0111 : 0134              ; bpf
0078: jge #0x115 ? 0079 : 0102              ; seccomp
0079: ld [16]                               ; low word of argument 0
0080: jeq #0x1 ? 0081 : 0134
0081: ld [24]                               ; low word of argument 1
0082: jset #0x8 ? 0083 : 0134
0083: ret #0x50010                          ; errno EBUSY
0084: jge #0x111 ? 0085 : 0086              ; finit_module
0085: jge #0x112 ? 0134 : 0099              ; sched_setattr
0086: jge #0x10e ? 0102 : 0087              ; process_vm_readv
0087: jge #0x10d ? 0134 : 0099              ; sendmmsg
0088: jge #0x105 ? 0089 : 0103              ; prlimit64
0089: jge #0x108 ? 0090 : 0092              ; name_to_handle_at
0090: jge #0x10a ? 0134 : 0091              ; clock_adjtime
0091: ret #0x5005f                          ; errno ENOTSUP
0092: jge #0x106 ? 0111 : 0093              ; fanotify_init
0093: ld [24]                               ; low word of argument 1
0094: jeq #0xa ? 0095 : 0100
0095: ld [36]                               ; high word of argument 2
0096: jeq #0x0 ? 0097 : 0099
0097: ld [32]                               ; low word of argument 2
0098: jeq #0x0 ? 0100 : 0099
0099: ret #0x50001                          ; errno EPERM
0100: ld [16]                               ; low word of argument 0
0101: jeq #0x0 ? 0134 : 0102
0102: ret #0x7ff00000                       ; trap: stop for the supervisor
0103: jge #0xf3 ? 0104 : 0106               ; recvmmsg
0104: jge #0xf4 ? 0105 : 0207
0105: jge #0x104 ? 0134 : 0111              ; wait4
0106: jge #0xf2 ? 0134 : 0111               ; accept4
0107: jge #0xea ? 0108 : 0112               ; remap_file_pages
0108: jge #0xee ? 0109 : 0110               ; migrate_pages
0109: jge #0xf0 ? 0134 : 0279               ; rt_tgsigqueueinfo
0110: jge #0xeb ? 0134 : 0111               ; mbind
0111: ret #0x50026                          ; errno ENOSYS
0112: ld [20]                               ; high word of argument 0
0113: and #0xffffff
0114: jeq #0x0 ? 0115 : 0134
0115: ld [16]                               ; low word of argument 0
0116: jge #0x60000 ? 0134 : 0253
0117: jge #0xdc ? 0118 : 0176               ; clone
0118: jge #0xdf ? 0119 : 0128               ; fadvise64
0119: jge #0xe2 ? 0120 : 0127               ; mprotect
0120: jge #0xe3 ? 0134 : 0121               ; msync
0121: ld [20]                               ; high word of argument 0
0122: and #0xffffff
0123: jeq #0x0 ? 0124 : 0134
0124: ld [16]                               ; low word of argument 0
0125: jge #0x60000 ? 0134 : 0126
0126: ret #0x5000d                          ; errno EACCES
0127: jge #0xe0 ? 0361 : 0134               ; swapon
0128: jge #0xde ? 0129 : 0173               ; mmap
0129: ld [40]                               ; low word of argument 3
0130: jset #0x10 ? 0131 : 0134
0131: ld [20]                               ; high word of argument 0
0132: and #0xffffff
0133: jeq #0x0 ? 0135 : 0134
0134: ret #0x7fff0000                       ; allow
0135: ld [16]                               ; low word of argument 0
0136: jge #0x60000 ? 0388 : 0137
0137: ld [20]                               ; high word of argument 0
0138: jeq #0x0 ? 0139 : 0361
0139: ld [16]                               ; low word of argument 0
0140: jeq #0x10000 ? 0141 : 0159
0141: ld [28]                               ; high word of argument 1
0142: jeq #0x0 ? 0143 : 0159
0143: ld [24]                               ; low word of argument 1
0144: jeq #0x40000 ? 0145 : 0159
0145: ld [36]                               ; high word of argument 2
0146: jeq #0x0 ? 0147 : 0159
0147: ld [32]                               ; low word of argument 2
0148: jeq #0x5 ? 0149 : 0159
0149: ld [44]                               ; high word of argument 3
0150: jeq #0x0 ? 0151 : 0159
0151: ld [40]                               ; low word of argument 3
0152: jeq #0x11 ? 0153 : 0159
0153: ld [48]                               ; low word of argument 4
0154: jeq #0x3c0 ? 0155 : 0159
0155: ld [60]                               ; high word of argument 5
0156: jeq #0x0 ? 0157 : 0159
0157: ld [56]                               ; low word of argument 5
0158: jeq #0x0 ? 0388 : 0159
0159: ld [16]                               ; low word of argument 0
0160: jeq #0x50000 ? 0161 : 0361
0161: ld [28]                               ; high word of argument 1
0162: jeq #0x0 ? 0163 : 0361
0163: ld [24]                               ; low word of argument 1
0164: jeq #0x10000 ? 0165 : 0361
0165: ld [36]                               ; high word of argument 2
0166: jeq #0x0 ? 0167 : 0361
0167: ld [32]                               ; low word of argument 2
0168: jeq #0x3 ? 0169 : 0361
0169: ld [44]                               ; high word of argument 3
0170: jeq #0x0 ? 0171 : 0361
0171: ld [40]                               ; low word of argument 3
0172: jeq #0x32 ? 0388 : 0361
0173: jge #0xdd ? 0387 : 0174               ; execve
0174: ld [16]                               ; low word of argument 0
0175: jset #0x7e820000 ? 0361 : 0388
0176: jge #0xd7 ? 0177 : 0196               ; munmap
0177: jge #0xd8 ? 0178 : 0191               ; mremap
0178: jge #0xd9 ? 0382 : 0179               ; add_key
0179: ld [20]                               ; high word of argument 0
0180: and #0xffffff
0181: jeq #0x0 ? 0182 : 0184
0182: ld [16]                               ; low word of argument 0
0183: jge #0x60000 ? 0184 : 0253
0184: ld [40]                               ; low word of argument 3
0185: jset #0x2 ? 0186 : 0388
0186: ld [52]                               ; high word of argument 4
0187: and #0xffffff
0188: jeq #0x0 ? 0189 : 0388
0189: ld [48]                               ; low word of argument 4
0190: jge #0x60000 ? 0388 : 0253
0191: ld [20]                               ; high word of argument 0
0192: and #0xffffff
0193: jeq #0x0 ? 0194 : 0388
0194: ld [16]                               ; low word of argument 0
0195: jge #0x60000 ? 0388 : 0253
0196: jge #0xd6 ? 0197 : 0206               ; brk
0197: ld [20]                               ; high word of argument 0
0198: and #0xffffff
0199: jeq #0x0 ? 0200 : 0388
0200: ld [16]                               ; low word of argument 0
0201: jge #0x60000 ? 0388 : 0202
0202: ld [20]                               ; high word of argument 0
0203: jeq #0x0 ? 0204 : 0251
0204: ld [16]                               ; low word of argument 0
0205: jeq #0x0 ? 0388 : 0251
0206: jeq #0xd4 ? 0207 : 0388               ; recvmsg
0207: ld [16]                               ; low word of argument 0
0208: jeq #0x3c2 ? 0387 : 0388
0209: jge #0x39 ? 0210 : 0296               ; close
0210: jge #0x5c ? 0211 : 0284               ; personality
0211: jge #0xa0 ? 0212 : 0259               ; uname
0212: jge #0xaa ? 0213 : 0246               ; settimeofday
0213: jge #0xc5 ? 0214 : 0233               ; shmdt
0214: jge #0xc9 ? 0215 : 0224               ; listen
0215: jge #0xcb ? 0216 : 0388               ; connect
0216: ld [28]                               ; high word of argument 1
0217: jeq #0x0 ? 0218 : 0387
0218: ld [24]                               ; low word of argument 1
0219: jge #0x13000 ? 0220 : 0387
0220: jge #0x1b800 ? 0387 : 0221
0221: jset #0x1f ? 0387 : 0222
0222: ld [32]                               ; low word of argument 2
0223: jeq #0x20 ? 0388 : 0387
0224: jge #0xc8 ? 0387 : 0225               ; bind
0225: jge #0xc6 ? 0226 : 0388               ; socket
0226: ld [16]                               ; low word of argument 0
0227: jeq #0x1 ? 0228 : 0388
0228: ld [24]                               ; low word of argument 1
0229: and #0xf
0230: jeq #0x2 ? 0232 : 0231
0231: jeq #0x3 ? 0232 : 0388
0232: ret #0x5005d                          ; errno EPROTONOSUPPORT
0233: jge #0xb6 ? 0234 : 0244               ; mq_timedsend
0234: jge #0xc4 ? 0235 : 0388               ; shmat
0235: ld [28]                               ; high word of argument 1
0236: and #0xffffff
0237: jeq #0x0 ? 0238 : 0388
0238: ld [24]                               ; low word of argument 1
0239: jge #0x60000 ? 0388 : 0240
0240: ld [28]                               ; high word of argument 1
0241: jeq #0x0 ? 0242 : 0253
0242: ld [24]                               ; low word of argument 1
0243: jeq #0x0 ? 0388 : 0253
0244: jge #0xb4 ? 0382 : 0245               ; mq_open
0245: jge #0xab ? 0388 : 0361               ; adjtimex
0246: jge #0xa6 ? 0247 : 0254               ; umask
0247: jge #0xa7 ? 0248 : 0387               ; prctl
0248: jge #0xa8 ? 0388 : 0249               ; getcpu
0249: ld [16]                               ; low word of argument 0
0250: jeq #0x4 ? 0251 : 0252
0251: ret #0x50000                          ; answer 0
0252: jeq #0x37 ? 0253 : 0388
0253: ret #0x50016                          ; errno EINVAL
0254: jge #0xa3 ? 0255 : 0258               ; getrlimit
0255: jeq #0xa4 ? 0256 : 0388               ; setrlimit
0256: ld [16]                               ; low word of argument 0
0257: jeq #0xa ? 0361 : 0388
0258: jge #0xa1 ? 0361 : 0388               ; sethostname
0259: jge #0x75 ? 0260 : 0272               ; ptrace
0260: jge #0x95 ? 0261 : 0264               ; setresgid
0261: jge #0x99 ? 0262 : 0263               ; times
0262: jge #0x9f ? 0387 : 0388               ; setgroups
0263: jeq #0x96 ? 0388 : 0387               ; getresgid
0264: jge #0x8f ? 0265 : 0266               ; setregid
0265: jge #0x94 ? 0388 : 0387               ; getresuid
0266: jge #0x8e ? 0361 : 0267               ; reboot
0267: jge #0x76 ? 0388 : 0268               ; sched_setparam
0268: ld [20]                               ; high word of argument 0
0269: jeq #0x0 ? 0270 : 0387
0270: ld [16]                               ; low word of argument 0
0271: jeq #0x0 ? 0361 : 0387
0272: jge #0x68 ? 0273 : 0277               ; kexec_load
0273: jge #0x71 ? 0274 : 0275               ; clock_gettime
0274: jge #0x74 ? 0361 : 0388               ; syslog
0275: jge #0x70 ? 0361 : 0276               ; clock_settime
0276: jge #0x6b ? 0388 : 0361               ; timer_create
0277: jge #0x64 ? 0278 : 0281               ; get_robust_list
0278: jge #0x65 ? 0388 : 0279               ; nanosleep
0279: ld [16]                               ; low word of argument 0
0280: jeq #0x0 ? 0388 : 0387
0281: jeq #0x61 ? 0282 : 0388               ; unshare
0282: ld [16]                               ; low word of argument 0
0283: jset #0x7e020080 ? 0361 : 0388
0284: jge #0x3a ? 0285 : 0293               ; vhangup
0285: jge #0x50 ? 0286 : 0290               ; fstat
0286: jge #0x5a ? 0287 : 0288               ; capget
0287: jge #0x5b ? 0387 : 0388               ; capset
0288: jge #0x59 ? 0361 : 0289               ; acct
0289: jge #0x58 ? 0387 : 0388               ; utimensat
0290: jge #0x3d ? 0291 : 0292               ; getdents64
0291: jge #0x4e ? 0387 : 0388               ; readlinkat
0292: jeq #0x3b ? 0388 : 0361               ; pipe2
0293: ld [16]                               ; low word of argument 0
0294: jge #0x3c0 ? 0295 : 0388
0295: jgt #0x3c8 ? 0388 : 0380
0296: jge #0x1d ? 0297 : 0362               ; ioctl
0297: jge #0x2c ? 0298 : 0311               ; fstatfs
0298: jge #0x38 ? 0299 : 0305               ; openat
0299: ld [28]                               ; high word of argument 1
0300: jeq #0x0 ? 0301 : 0387
0301: ld [24]                               ; low word of argument 1
0302: jeq #0x1b800 ? 0303 : 0387
0303: ld [32]                               ; low word of argument 2
0304: jset #0x400040 ? 0387 : 0388
0305: jge #0x32 ? 0306 : 0308               ; fchdir
0306: jge #0x34 ? 0387 : 0307               ; fchmod
0307: jge #0x33 ? 0361 : 0388               ; chroot
0308: jge #0x2e ? 0309 : 0310               ; ftruncate
0309: jge #0x30 ? 0387 : 0388               ; faccessat
0310: jge #0x2d ? 0387 : 0388               ; truncate
0311: jge #0x1e ? 0312 : 0316               ; ioprio_set
0312: jge #0x2a ? 0313 : 0314               ; nfsservctl
0313: jge #0x2b ? 0387 : 0382               ; statfs
0314: jge #0x27 ? 0361 : 0315               ; umount2
0315: jge #0x21 ? 0387 : 0388               ; mknodat
0316: ld [16]                               ; low word of argument 0
0317: jge #0x3c0 ? 0318 : 0319
0318: jgt #0x3c8 ? 0319 : 0380
0319: ld [24]                               ; low word of argument 1
0320: and #0xff00
0321: jeq #0x9400 ? 0322 : 0327
0322: ld [24]                               ; low word of argument 1
0323: jeq #0x40049409 ? 0388 : 0324
0324: jeq #0x4020940d ? 0388 : 0325
0325: jeq #0xc0189436 ? 0388 : 0326
0326: ret #0x50019                          ; errno ENOTTY
0327: ld [24]                               ; low word of argument 1
0328: jge #0x40046603 ? 0329 : 0345
0329: jge #0x40086605 ? 0330 : 0337
0330: jge #0x40806685 ? 0331 : 0334
0331: jge #0x800c6613 ? 0332 : 0333
0332: jge #0x800c6614 ? 0388 : 0361
0333: jge #0x40806686 ? 0388 : 0361
0334: jge #0x401c5820 ? 0335 : 0336
0335: jge #0x401c5821 ? 0388 : 0361
0336: jeq #0x40087602 ? 0361 : 0388
0337: jge #0x40047602 ? 0338 : 0342
0338: jge #0x40086603 ? 0339 : 0340
0339: jge #0x40086604 ? 0361 : 0388
0340: jge #0x40086602 ? 0361 : 0341
0341: jge #0x40047603 ? 0388 : 0361
0342: jge #0x40047211 ? 0343 : 0344
0343: jge #0x40047212 ? 0388 : 0361
0344: jeq #0x40046604 ? 0361 : 0388
0345: jge #0x4bfc ? 0346 : 0354
0346: jge #0x5423 ? 0347 : 0351
0347: jge #0x660a ? 0348 : 0349
0348: jge #0x40046602 ? 0361 : 0388
0349: jge #0x6609 ? 0361 : 0350
0350: jge #0x5424 ? 0388 : 0361
0351: jge #0x541c ? 0352 : 0353
0352: jge #0x541d ? 0388 : 0361
0353: jeq #0x5412 ? 0361 : 0388
0354: jge #0x4b4b ? 0355 : 0358
0355: jge #0x4b4e ? 0356 : 0357
0356: jge #0x4bfb ? 0361 : 0388
0357: jeq #0x4b4c ? 0388 : 0361
0358: jge #0x4b49 ? 0359 : 0360
0359: jge #0x4b4a ? 0388 : 0361
0360: jeq #0x4b47 ? 0361 : 0388
0361: ret #0x50001                          ; errno EPERM
0362: jge #0x19 ? 0363 : 0370               ; fcntl
0363: jge #0x1a ? 0364 : 0365               ; inotify_init1
0364: jeq #0x1b ? 0387 : 0388               ; inotify_add_watch
0365: ld [16]                               ; low word of argument 0
0366: jge #0x3c0 ? 0367 : 0388
0367: jgt #0x3c8 ? 0388 : 0368
0368: ld [24]                               ; low word of argument 1
0369: jeq #0x1 ? 0388 : 0380
0370: jge #0x12 ? 0371 : 0383               ; lookup_dcookie
0371: jge #0x17 ? 0372 : 0381               ; dup
0372: jge #0x18 ? 0373 : 0378               ; dup3
0373: ld [24]                               ; low word of argument 1
0374: jge #0x3c0 ? 0375 : 0376
0375: jgt #0x3c8 ? 0376 : 0380
0376: ld [16]                               ; low word of argument 0
0377: jeq #0x3c2 ? 0380 : 0388
0378: ld [16]                               ; low word of argument 0
0379: jeq #0x3c2 ? 0380 : 0388
0380: ret #0x50009                          ; errno EBADF
0381: jge #0x13 ? 0388 : 0382               ; eventfd2
0382: ret #0x50026                          ; errno ENOSYS
0383: jge #0xb ? 0384 : 0385                ; listxattr
0384: jeq #0xd ? 0388 : 0387                ; flistxattr
0385: jge #0xa ? 0388 : 0386                ; fgetxattr
0386: jge #0x5 ? 0387 : 0388                ; setxattr
0387: ret #0x7ff00000                       ; trap: stop for the supervisor
0388: ret #0x7fff0000                       ; allow
0389: ret #0x80000000                       ; kill the process
