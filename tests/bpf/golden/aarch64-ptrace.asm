0000: ld [4]                                ; architecture
0001: jeq #0xc00000b7 ? 0003 : 0002         ; aarch64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0xb4 ? 0006 : 0005               ; mq_open
0005: ja 0265
0006: jge #0xe9 ? 0007 : 0107               ; madvise
0007: jge #0x11b ? 0008 : 0054              ; membarrier
0008: jge #0x1b6 ? 0009 : 0032              ; pidfd_getfd
0009: jge #0x1bf ? 0010 : 0018              ; memfd_secret
0010: jge #0x1cb ? 0011 : 0014              ; lsm_get_self_attr
0011: jge #0x1cd ? 0012 : 0013              ; lsm_list_modules
0012: jge #0x1cf ? 0170 : 0178              ; setxattrat
0013: jge #0x1cc ? 0170 : 0178              ; lsm_set_self_attr
0014: jge #0x1c5 ? 0015 : 0016              ; map_shadow_stack
0015: jge #0x1c9 ? 0170 : 0178              ; statmount
0016: jge #0x1c4 ? 0163 : 0017              ; fchmodat2
0017: jge #0x1c0 ? 0178 : 0170              ; process_mrelease
0018: jge #0x1ba ? 0019 : 0022              ; mount_setattr
0019: jge #0x1bc ? 0020 : 0021              ; landlock_create_ruleset
0020: jge #0x1bd ? 0178 : 0084              ; landlock_add_rule
0021: jge #0x1bb ? 0152 : 0170              ; quotactl_fd
0022: jge #0x1b8 ? 0023 : 0024              ; process_madvise
0023: jge #0x1b9 ? 0178 : 0170              ; epoll_pwait2
0024: jge #0x1b7 ? 0025 : 0163              ; faccessat2
0025: ld [28]                               ; high word of argument 1
0026: jeq #0x0 ? 0027 : 0163
0027: ld [24]                               ; low word of argument 1
0028: jeq #0x10ff0 ? 0029 : 0163
0029: ld [40]                               ; low word of argument 3
0030: and #0xfffffdff
0031: jeq #0x1000 ? 0178 : 0163
0032: jge #0x1b5 ? 0033 : 0034              ; openat2
0033: ja 0435
0034: jge #0x127 ? 0035 : 0044
0035: jge #0x1b3 ? 0036 : 0041              ; clone3
0036: jge #0x1b4 ? 0037 : 0170              ; close_range
0037: ld [24]                               ; low word of argument 1
0038: jge #0x3c0 ? 0039 : 0178
0039: ld [16]                               ; low word of argument 0
0040: jgt #0x3c8 ? 0178 : 0163
0041: jge #0x1a9 ? 0042 : 0043              ; io_uring_setup
0042: jge #0x1b2 ? 0178 : 0170              ; pidfd_open
0043: jge #0x1a8 ? 0178 : 0170              ; pidfd_send_signal
0044: jge #0x123 ? 0045 : 0053              ; statx
0045: jge #0x126 ? 0152 : 0046              ; kexec_file_load
0046: jge #0x124 ? 0178 : 0047              ; io_pgetevents
0047: ld [28]                               ; high word of argument 1
0048: jeq #0x0 ? 0049 : 0163
0049: ld [24]                               ; low word of argument 1
0050: jeq #0x10ff0 ? 0051 : 0163
0051: ld [32]                               ; low word of argument 2
0052: jset #0x1000 ? 0178 : 0163
0053: jeq #0x120 ? 0111 : 0178              ; pkey_mprotect
0054: jge #0xf2 ? 0055 : 0096               ; accept4
0055: jge #0x112 ? 0056 : 0078              ; sched_setattr
0056: jge #0x116 ? 0057 : 0068              ; getrandom
0057: jge #0x119 ? 0058 : 0067              ; execveat
0058: jge #0x11a ? 0170 : 0059              ; userfaultfd
0059: ld [16]                               ; low word of argument 0
0060: jeq #0x3c1 ? 0061 : 0163
0061: ld [28]                               ; high word of argument 1
0062: jeq #0x0 ? 0063 : 0163
0063: ld [24]                               ; low word of argument 1
0064: jeq #0x10ff0 ? 0065 : 0163
0065: ld [48]                               ; low word of argument 4
0066: jeq #0x1000 ? 0178 : 0163
0067: jge #0x118 ? 0170 : 0178              ; bpf
0068: jge #0x114 ? 0069 : 0077              ; renameat2
0069: jge #0x115 ? 0070 : 0163              ; seccomp
0070: ld [16]                               ; low word of argument 0
0071: jeq #0x1 ? 0072 : 0075
0072: ld [24]                               ; low word of argument 1
0073: jset #0x8 ? 0074 : 0075
0074: ret #0x50010                          ; errno EBUSY
0075: ld [16]                               ; low word of argument 0
0076: jgt #0x1 ? 0178 : 0163
0077: jge #0x113 ? 0178 : 0313              ; sched_getattr
0078: jge #0x10a ? 0079 : 0082              ; clock_adjtime
0079: jge #0x10d ? 0080 : 0081              ; sendmmsg
0080: jge #0x111 ? 0152 : 0163              ; finit_module
0081: jge #0x10c ? 0152 : 0178              ; setns
0082: jge #0x106 ? 0083 : 0085              ; fanotify_init
0083: jge #0x108 ? 0084 : 0170              ; name_to_handle_at
0084: ret #0x5005f                          ; errno ENOTSUP
0085: jge #0x105 ? 0086 : 0094              ; prlimit64
0086: ld [24]                               ; low word of argument 1
0087: jeq #0xa ? 0088 : 0092
0088: ld [36]                               ; high word of argument 2
0089: jeq #0x0 ? 0090 : 0152
0090: ld [32]                               ; low word of argument 2
0091: jeq #0x0 ? 0092 : 0152
0092: ld [16]                               ; low word of argument 0
0093: jeq #0x0 ? 0178 : 0163
0094: jge #0x104 ? 0178 : 0095              ; wait4
0095: jge #0xf4 ? 0170 : 0178
0096: jge #0xea ? 0097 : 0101               ; remap_file_pages
0097: jge #0xf0 ? 0098 : 0099               ; rt_tgsigqueueinfo
0098: jge #0xf1 ? 0170 : 0178               ; perf_event_open
0099: jge #0xee ? 0313 : 0100               ; migrate_pages
0100: jge #0xeb ? 0178 : 0170               ; mbind
0101: ld [20]                               ; high word of argument 0
0102: and #0xffffff
0103: jeq #0x0 ? 0104 : 0178
0104: ld [16]                               ; low word of argument 0
0105: jge #0x60000 ? 0178 : 0106
0106: ret #0x50016                          ; errno EINVAL
0107: jge #0xdd ? 0108 : 0164               ; execve
0108: jge #0xdf ? 0109 : 0118               ; fadvise64
0109: jge #0xe2 ? 0110 : 0117               ; mprotect
0110: jge #0xe3 ? 0178 : 0111               ; msync
0111: ld [20]                               ; high word of argument 0
0112: and #0xffffff
0113: jeq #0x0 ? 0114 : 0178
0114: ld [16]                               ; low word of argument 0
0115: jge #0x60000 ? 0178 : 0116
0116: ret #0x5000d                          ; errno EACCES
0117: jge #0xe0 ? 0152 : 0178               ; swapon
0118: jge #0xde ? 0119 : 0163               ; mmap
0119: ld [40]                               ; low word of argument 3
0120: jset #0x10 ? 0121 : 0178
0121: ld [20]                               ; high word of argument 0
0122: and #0xffffff
0123: jeq #0x0 ? 0124 : 0178
0124: ld [16]                               ; low word of argument 0
0125: jge #0x60000 ? 0178 : 0126
0126: ld [20]                               ; high word of argument 0
0127: jeq #0x0 ? 0128 : 0152
0128: ld [16]                               ; low word of argument 0
0129: jeq #0x10000 ? 0130 : 0148
0130: ld [28]                               ; high word of argument 1
0131: jeq #0x0 ? 0132 : 0148
0132: ld [24]                               ; low word of argument 1
0133: jeq #0x40000 ? 0134 : 0148
0134: ld [36]                               ; high word of argument 2
0135: jeq #0x0 ? 0136 : 0148
0136: ld [32]                               ; low word of argument 2
0137: jeq #0x5 ? 0138 : 0148
0138: ld [44]                               ; high word of argument 3
0139: jeq #0x0 ? 0140 : 0148
0140: ld [40]                               ; low word of argument 3
0141: jeq #0x11 ? 0142 : 0148
0142: ld [48]                               ; low word of argument 4
0143: jeq #0x3c0 ? 0144 : 0148
0144: ld [60]                               ; high word of argument 5
0145: jeq #0x0 ? 0146 : 0148
0146: ld [56]                               ; low word of argument 5
0147: jeq #0x0 ? 0178 : 0148
0148: ld [16]                               ; low word of argument 0
0149: jeq #0x50000 ? 0150 : 0152
0150: ld [28]                               ; high word of argument 1
0151: jeq #0x0 ? 0153 : 0152
0152: ret #0x50001                          ; errno EPERM
0153: ld [24]                               ; low word of argument 1
0154: jeq #0x10000 ? 0155 : 0407
0155: ld [36]                               ; high word of argument 2
0156: jeq #0x0 ? 0157 : 0407
0157: ld [32]                               ; low word of argument 2
0158: jeq #0x3 ? 0159 : 0407
0159: ld [44]                               ; high word of argument 3
0160: jeq #0x0 ? 0161 : 0407
0161: ld [40]                               ; low word of argument 3
0162: jeq #0x32 ? 0178 : 0407
0163: ret #0x7ff00000                       ; trap: stop for the supervisor
0164: jge #0xd7 ? 0165 : 0189               ; munmap
0165: jge #0xd8 ? 0166 : 0184               ; mremap
0166: jge #0xdc ? 0167 : 0169               ; clone
0167: ld [16]                               ; low word of argument 0
0168: jset #0x7e820000 ? 0407 : 0178
0169: jge #0xd9 ? 0170 : 0171               ; add_key
0170: ret #0x50026                          ; errno ENOSYS
0171: ld [20]                               ; high word of argument 0
0172: and #0xffffff
0173: jeq #0x0 ? 0174 : 0176
0174: ld [16]                               ; low word of argument 0
0175: jge #0x60000 ? 0176 : 0418
0176: ld [40]                               ; low word of argument 3
0177: jset #0x2 ? 0179 : 0178
0178: ret #0x7fff0000                       ; allow
0179: ld [52]                               ; high word of argument 4
0180: and #0xffffff
0181: jeq #0x0 ? 0182 : 0433
0182: ld [48]                               ; low word of argument 4
0183: jge #0x60000 ? 0433 : 0418
0184: ld [20]                               ; high word of argument 0
0185: and #0xffffff
0186: jeq #0x0 ? 0187 : 0433
0187: ld [16]                               ; low word of argument 0
0188: jge #0x60000 ? 0433 : 0418
0189: jge #0xd4 ? 0190 : 0200               ; recvmsg
0190: jge #0xd6 ? 0191 : 0433               ; brk
0191: ld [20]                               ; high word of argument 0
0192: and #0xffffff
0193: jeq #0x0 ? 0194 : 0433
0194: ld [16]                               ; low word of argument 0
0195: jge #0x60000 ? 0433 : 0196
0196: ld [20]                               ; high word of argument 0
0197: jeq #0x0 ? 0198 : 0274
0198: ld [16]                               ; low word of argument 0
0199: jeq #0x0 ? 0433 : 0274
0200: jge #0xcb ? 0201 : 0244               ; connect
0201: jge #0xce ? 0202 : 0228               ; sendto
0202: jge #0xd3 ? 0203 : 0215               ; sendmsg
0203: ld [28]                               ; high word of argument 1
0204: jeq #0x0 ? 0205 : 0209
0205: ld [24]                               ; low word of argument 1
0206: jge #0x4f000 ? 0207 : 0209
0207: jge #0x4f800 ? 0209 : 0208
0208: jset #0x7f ? 0209 : 0433
0209: ld [28]                               ; high word of argument 1
0210: jeq #0x0 ? 0211 : 0432
0211: ld [24]                               ; low word of argument 1
0212: jge #0x4f800 ? 0213 : 0432
0213: jge #0x50000 ? 0432 : 0214
0214: jset #0xff ? 0432 : 0433
0215: jge #0xcf ? 0433 : 0216               ; recvfrom
0216: ld [52]                               ; high word of argument 4
0217: jeq #0x0 ? 0218 : 0220
0218: ld [48]                               ; low word of argument 4
0219: jeq #0x0 ? 0433 : 0220
0220: ld [52]                               ; high word of argument 4
0221: jeq #0x0 ? 0222 : 0432
0222: ld [48]                               ; low word of argument 4
0223: jge #0x13000 ? 0224 : 0432
0224: jge #0x1b800 ? 0432 : 0225
0225: jset #0x1f ? 0432 : 0226
0226: ld [56]                               ; low word of argument 5
0227: jeq #0x20 ? 0433 : 0432
0228: jge #0xcc ? 0432 : 0229               ; getsockname
0229: ld [28]                               ; high word of argument 1
0230: jeq #0x0 ? 0231 : 0237
0231: ld [24]                               ; low word of argument 1
0232: jge #0x13000 ? 0233 : 0237
0233: jge #0x1b800 ? 0237 : 0234
0234: jset #0x1f ? 0237 : 0235
0235: ld [32]                               ; low word of argument 2
0236: jeq #0x20 ? 0433 : 0237
0237: ld [28]                               ; high word of argument 1
0238: jeq #0x0 ? 0239 : 0432
0239: ld [24]                               ; low word of argument 1
0240: jge #0x4f800 ? 0241 : 0432
0241: jge #0x50000 ? 0432 : 0242
0242: and #0xff
0243: jeq #0x50 ? 0433 : 0432
0244: jge #0xc5 ? 0245 : 0254               ; shmdt
0245: jeq #0xc8 ? 0246 : 0433               ; bind
0246: ld [28]                               ; high word of argument 1
0247: jeq #0x0 ? 0248 : 0432
0248: ld [24]                               ; low word of argument 1
0249: jge #0x1b000 ? 0250 : 0432
0250: jge #0x1b800 ? 0432 : 0251
0251: jset #0x1f ? 0432 : 0252
0252: ld [32]                               ; low word of argument 2
0253: jeq #0x20 ? 0433 : 0432
0254: jge #0xc4 ? 0255 : 0264               ; shmat
0255: ld [28]                               ; high word of argument 1
0256: and #0xffffff
0257: jeq #0x0 ? 0258 : 0433
0258: ld [24]                               ; low word of argument 1
0259: jge #0x60000 ? 0433 : 0260
0260: ld [28]                               ; high word of argument 1
0261: jeq #0x0 ? 0262 : 0418
0262: ld [24]                               ; low word of argument 1
0263: jeq #0x0 ? 0433 : 0418
0264: jge #0xb6 ? 0433 : 0427               ; mq_timedsend
0265: jge #0x39 ? 0266 : 0336               ; close
0266: jge #0x50 ? 0267 : 0322               ; fstat
0267: jge #0x8d ? 0268 : 0294               ; getpriority
0268: jge #0xa1 ? 0269 : 0285               ; sethostname
0269: jge #0xa7 ? 0270 : 0279               ; prctl
0270: jge #0xa8 ? 0271 : 0272               ; getcpu
0271: jeq #0xaa ? 0407 : 0433               ; settimeofday
0272: ld [16]                               ; low word of argument 0
0273: jeq #0x4 ? 0274 : 0275
0274: ret #0x50000                          ; answer 0
0275: jeq #0x37 ? 0418 : 0276
0276: jeq #0x18 ? 0432 : 0277
0277: jeq #0x1c ? 0432 : 0278
0278: jeq #0x16 ? 0432 : 0433
0279: jge #0xa5 ? 0280 : 0281               ; getrusage
0280: jge #0xa6 ? 0432 : 0433               ; umask
0281: jge #0xa4 ? 0282 : 0284               ; setrlimit
0282: ld [16]                               ; low word of argument 0
0283: jeq #0xa ? 0407 : 0433
0284: jge #0xa3 ? 0433 : 0407               ; getrlimit
0285: jge #0x96 ? 0286 : 0290               ; getresgid
0286: jge #0x9f ? 0287 : 0288               ; setgroups
0287: jge #0xa0 ? 0433 : 0432               ; uname
0288: jge #0x99 ? 0433 : 0289               ; times
0289: jge #0x97 ? 0432 : 0433               ; setfsuid
0290: jge #0x94 ? 0291 : 0292               ; getresuid
0291: jge #0x95 ? 0432 : 0433               ; setresgid
0292: jge #0x8f ? 0432 : 0293               ; setregid
0293: jge #0x8e ? 0407 : 0433               ; reboot
0294: jge #0x6b ? 0295 : 0309               ; timer_create
0295: jge #0x76 ? 0296 : 0306               ; sched_setparam
0296: jge #0x7b ? 0297 : 0302               ; sched_getaffinity
0297: jge #0x8c ? 0298 : 0433               ; setpriority
0298: ld [16]                               ; low word of argument 0
0299: jeq #0x0 ? 0300 : 0432
0300: ld [24]                               ; low word of argument 1
0301: jeq #0x0 ? 0433 : 0432
0302: jge #0x7a ? 0303 : 0305               ; sched_setaffinity
0303: ld [16]                               ; low word of argument 0
0304: jeq #0x0 ? 0433 : 0432
0305: jge #0x78 ? 0433 : 0313               ; sched_getscheduler
0306: jge #0x74 ? 0307 : 0308               ; syslog
0307: jge #0x75 ? 0432 : 0407               ; ptrace
0308: jeq #0x70 ? 0407 : 0433               ; clock_settime
0309: jge #0x61 ? 0310 : 0318               ; unshare
0310: jge #0x65 ? 0311 : 0312               ; nanosleep
0311: jge #0x68 ? 0407 : 0433               ; kexec_load
0312: jge #0x64 ? 0313 : 0315               ; get_robust_list
0313: ld [16]                               ; low word of argument 0
0314: jeq #0x0 ? 0433 : 0432
0315: jge #0x62 ? 0433 : 0316               ; futex
0316: ld [16]                               ; low word of argument 0
0317: jset #0x7e020080 ? 0407 : 0433
0318: jge #0x5a ? 0319 : 0320               ; capget
0319: jeq #0x5b ? 0432 : 0433               ; capset
0320: jge #0x59 ? 0407 : 0321               ; acct
0321: jge #0x58 ? 0432 : 0433               ; utimensat
0322: jge #0x3a ? 0323 : 0333               ; vhangup
0323: jge #0x4f ? 0324 : 0330               ; newfstatat
0324: ld [28]                               ; high word of argument 1
0325: jeq #0x0 ? 0326 : 0432
0326: ld [24]                               ; low word of argument 1
0327: jeq #0x10ff0 ? 0328 : 0432
0328: ld [40]                               ; low word of argument 3
0329: jeq #0x1000 ? 0433 : 0432
0330: jge #0x3d ? 0331 : 0332               ; getdents64
0331: jge #0x4e ? 0432 : 0433               ; readlinkat
0332: jeq #0x3b ? 0433 : 0407               ; pipe2
0333: ld [16]                               ; low word of argument 0
0334: jge #0x3c0 ? 0335 : 0433
0335: jgt #0x3c8 ? 0433 : 0425
0336: jge #0x1a ? 0337 : 0409               ; inotify_init1
0337: jge #0x2a ? 0338 : 0353               ; nfsservctl
0338: jge #0x34 ? 0339 : 0346               ; fchmod
0339: jge #0x38 ? 0340 : 0432               ; openat
0340: ld [28]                               ; high word of argument 1
0341: jeq #0x0 ? 0342 : 0432
0342: ld [24]                               ; low word of argument 1
0343: jeq #0x1b800 ? 0344 : 0432
0344: ld [32]                               ; low word of argument 2
0345: jset #0x400040 ? 0432 : 0433
0346: jge #0x2e ? 0347 : 0350               ; ftruncate
0347: jge #0x32 ? 0348 : 0349               ; fchdir
0348: jge #0x33 ? 0407 : 0433               ; chroot
0349: jge #0x30 ? 0432 : 0433               ; faccessat
0350: jge #0x2c ? 0351 : 0352               ; fstatfs
0351: jge #0x2d ? 0432 : 0433               ; truncate
0352: jge #0x2b ? 0432 : 0427               ; statfs
0353: jge #0x1e ? 0354 : 0361               ; ioprio_set
0354: jge #0x21 ? 0355 : 0356               ; mknodat
0355: jge #0x27 ? 0407 : 0432               ; umount2
0356: jge #0x1f ? 0433 : 0357               ; ioprio_get
0357: ld [16]                               ; low word of argument 0
0358: jeq #0x1 ? 0359 : 0432
0359: ld [24]                               ; low word of argument 1
0360: jeq #0x0 ? 0433 : 0432
0361: jge #0x1d ? 0362 : 0408               ; ioctl
0362: ld [16]                               ; low word of argument 0
0363: jge #0x3c0 ? 0364 : 0365
0364: jgt #0x3c8 ? 0365 : 0425
0365: ld [24]                               ; low word of argument 1
0366: and #0xff00
0367: jeq #0x9400 ? 0368 : 0373
0368: ld [24]                               ; low word of argument 1
0369: jeq #0x40049409 ? 0433 : 0370
0370: jeq #0x4020940d ? 0433 : 0371
0371: jeq #0xc0189436 ? 0433 : 0372
0372: ret #0x50019                          ; errno ENOTTY
0373: ld [24]                               ; low word of argument 1
0374: jge #0x40046603 ? 0375 : 0391
0375: jge #0x40086605 ? 0376 : 0383
0376: jge #0x40806685 ? 0377 : 0380
0377: jge #0x800c6613 ? 0378 : 0379
0378: jge #0x800c6614 ? 0433 : 0407
0379: jge #0x40806686 ? 0433 : 0407
0380: jge #0x401c5820 ? 0381 : 0382
0381: jge #0x401c5821 ? 0433 : 0407
0382: jeq #0x40087602 ? 0407 : 0433
0383: jge #0x40047602 ? 0384 : 0388
0384: jge #0x40086603 ? 0385 : 0386
0385: jge #0x40086604 ? 0407 : 0433
0386: jge #0x40086602 ? 0407 : 0387
0387: jge #0x40047603 ? 0433 : 0407
0388: jge #0x40047211 ? 0389 : 0390
0389: jge #0x40047212 ? 0433 : 0407
0390: jeq #0x40046604 ? 0407 : 0433
0391: jge #0x4bfc ? 0392 : 0400
0392: jge #0x5423 ? 0393 : 0397
0393: jge #0x660a ? 0394 : 0395
0394: jge #0x40046602 ? 0407 : 0433
0395: jge #0x6609 ? 0407 : 0396
0396: jge #0x5424 ? 0433 : 0407
0397: jge #0x541c ? 0398 : 0399
0398: jge #0x541d ? 0433 : 0407
0399: jeq #0x5412 ? 0407 : 0433
0400: jge #0x4b4b ? 0401 : 0404
0401: jge #0x4b4e ? 0402 : 0403
0402: jge #0x4bfb ? 0407 : 0433
0403: jeq #0x4b4c ? 0433 : 0407
0404: jge #0x4b49 ? 0405 : 0406
0405: jge #0x4b4a ? 0433 : 0407
0406: jeq #0x4b47 ? 0407 : 0433
0407: ret #0x50001                          ; errno EPERM
0408: jeq #0x1b ? 0432 : 0433               ; inotify_add_watch
0409: jge #0x19 ? 0410 : 0419               ; fcntl
0410: ld [16]                               ; low word of argument 0
0411: jge #0x3c0 ? 0412 : 0415
0412: jgt #0x3c8 ? 0415 : 0413
0413: ld [24]                               ; low word of argument 1
0414: jeq #0x1 ? 0433 : 0425
0415: ld [24]                               ; low word of argument 1
0416: jeq #0x400 ? 0418 : 0417
0417: jeq #0x410 ? 0418 : 0433
0418: ret #0x50016                          ; errno EINVAL
0419: jge #0xe ? 0420 : 0428                ; removexattr
0420: jge #0x13 ? 0421 : 0426               ; eventfd2
0421: jge #0x18 ? 0422 : 0433               ; dup3
0422: ld [24]                               ; low word of argument 1
0423: jge #0x3c0 ? 0424 : 0433
0424: jgt #0x3c8 ? 0433 : 0425
0425: ret #0x50009                          ; errno EBADF
0426: jge #0x12 ? 0427 : 0432               ; lookup_dcookie
0427: ret #0x50026                          ; errno ENOSYS
0428: jge #0xb ? 0429 : 0430                ; listxattr
0429: jge #0xd ? 0433 : 0432                ; flistxattr
0430: jge #0xa ? 0433 : 0431                ; fgetxattr
0431: jge #0x5 ? 0432 : 0433                ; setxattr
0432: ret #0x7ff00000                       ; trap: stop for the supervisor
0433: ret #0x7fff0000                       ; allow
0434: ret #0x80000000                       ; kill the process
0435: ld [44]                               ; high word of argument 3
0436: jeq #0x0 ? 0437 : 0463
0437: ld [40]                               ; low word of argument 3
0438: jeq #0x18 ? 0439 : 0463
0439: ld [36]                               ; high word of argument 2
0440: jeq #0x0 ? 0441 : 0463
0441: ld [32]                               ; low word of argument 2
0442: jge #0x10000 ? 0443 : 0463
0443: jset #0x1f ? 0463 : 0444
0444: ld [16]                               ; low word of argument 0
0445: jge #0x3c6 ? 0446 : 0453
0446: jge #0x3c8 ? 0447 : 0450
0447: jge #0x3c9 ? 0463 : 0448
0448: ld [32]                               ; low word of argument 2
0449: jge #0x10060 ? 0463 : 0462
0450: jge #0x3c7 ? 0451 : 0463
0451: ld [32]                               ; low word of argument 2
0452: jge #0x10660 ? 0463 : 0462
0453: jge #0x3c4 ? 0454 : 0459
0454: jge #0x3c5 ? 0455 : 0457
0455: ld [32]                               ; low word of argument 2
0456: jge #0x10560 ? 0463 : 0462
0457: ld [32]                               ; low word of argument 2
0458: jge #0x10160 ? 0463 : 0462
0459: jge #0x3c3 ? 0460 : 0463
0460: ld [32]                               ; low word of argument 2
0461: jge #0x10060 ? 0463 : 0462
0462: ret #0x7fff0000                       ; allow
0463: ret #0x7ff00000                       ; trap: stop for the supervisor
