0000: ld [4]                                ; architecture
0001: jeq #0xc00000b7 ? 0003 : 0002         ; aarch64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0xb6 ? 0006 : 0005               ; mq_timedsend
0005: ja 0298
0006: jge #0xe9 ? 0007 : 0106               ; madvise
0007: jge #0x11b ? 0008 : 0053              ; membarrier
0008: jge #0x1b6 ? 0009 : 0032              ; pidfd_getfd
0009: jge #0x1bf ? 0010 : 0018              ; memfd_secret
0010: jge #0x1cb ? 0011 : 0014              ; lsm_get_self_attr
0011: jge #0x1cd ? 0012 : 0013              ; lsm_list_modules
0012: jge #0x1cf ? 0169 : 0226              ; setxattrat
0013: jge #0x1cc ? 0169 : 0226              ; lsm_set_self_attr
0014: jge #0x1c5 ? 0015 : 0016              ; map_shadow_stack
0015: jge #0x1c9 ? 0169 : 0226              ; statmount
0016: jge #0x1c4 ? 0229 : 0017              ; fchmodat2
0017: jge #0x1c0 ? 0226 : 0169              ; process_mrelease
0018: jge #0x1ba ? 0019 : 0022              ; mount_setattr
0019: jge #0x1bc ? 0020 : 0021              ; landlock_create_ruleset
0020: jge #0x1bd ? 0226 : 0082              ; landlock_add_rule
0021: jge #0x1bb ? 0164 : 0169              ; quotactl_fd
0022: jge #0x1b8 ? 0023 : 0024              ; process_madvise
0023: jge #0x1b9 ? 0226 : 0169              ; epoll_pwait2
0024: jge #0x1b7 ? 0025 : 0229              ; faccessat2
0025: ld [28]                               ; high word of argument 1
0026: jeq #0x0 ? 0027 : 0229
0027: ld [24]                               ; low word of argument 1
0028: jeq #0x10ff0 ? 0029 : 0229
0029: ld [40]                               ; low word of argument 3
0030: and #0xfffffdff
0031: jeq #0x1000 ? 0226 : 0229
0032: jge #0x1b4 ? 0033 : 0039              ; close_range
0033: jge #0x1b5 ? 0034 : 0035              ; openat2
0034: ja 0487
0035: ld [24]                               ; low word of argument 1
0036: jge #0x3c0 ? 0037 : 0226
0037: ld [16]                               ; low word of argument 0
0038: jgt #0x3c8 ? 0226 : 0229
0039: jge #0x127 ? 0040 : 0043
0040: jge #0x1b2 ? 0041 : 0042              ; pidfd_open
0041: jge #0x1b3 ? 0169 : 0226              ; clone3
0042: jeq #0x1a8 ? 0229 : 0169              ; pidfd_send_signal
0043: jge #0x123 ? 0044 : 0052              ; statx
0044: jge #0x126 ? 0164 : 0045              ; kexec_file_load
0045: jge #0x124 ? 0226 : 0046              ; io_pgetevents
0046: ld [28]                               ; high word of argument 1
0047: jeq #0x0 ? 0048 : 0229
0048: ld [24]                               ; low word of argument 1
0049: jeq #0x10ff0 ? 0050 : 0229
0050: ld [32]                               ; low word of argument 2
0051: jset #0x1000 ? 0226 : 0229
0052: jeq #0x120 ? 0110 : 0226              ; pkey_mprotect
0053: jge #0xf1 ? 0054 : 0096               ; perf_event_open
0054: jge #0x111 ? 0055 : 0078              ; finit_module
0055: jge #0x116 ? 0056 : 0067              ; getrandom
0056: jge #0x119 ? 0057 : 0066              ; execveat
0057: jge #0x11a ? 0169 : 0058              ; userfaultfd
0058: ld [16]                               ; low word of argument 0
0059: jeq #0x3c1 ? 0060 : 0229
0060: ld [28]                               ; high word of argument 1
0061: jeq #0x0 ? 0062 : 0229
0062: ld [24]                               ; low word of argument 1
0063: jeq #0x10ff0 ? 0064 : 0229
0064: ld [48]                               ; low word of argument 4
0065: jeq #0x1000 ? 0226 : 0229
0066: jge #0x118 ? 0169 : 0226              ; bpf
0067: jge #0x114 ? 0068 : 0076              ; renameat2
0068: jge #0x115 ? 0069 : 0229              ; seccomp
0069: ld [16]                               ; low word of argument 0
0070: jeq #0x1 ? 0071 : 0074
0071: ld [24]                               ; low word of argument 1
0072: jset #0x8 ? 0073 : 0074
0073: ret #0x50010                          ; errno EBUSY
0074: ld [16]                               ; low word of argument 0
0075: jgt #0x1 ? 0226 : 0229
0076: jge #0x112 ? 0077 : 0164              ; sched_setattr
0077: jge #0x113 ? 0226 : 0099              ; sched_getattr
0078: jge #0x108 ? 0079 : 0083              ; name_to_handle_at
0079: jge #0x10c ? 0080 : 0081              ; setns
0080: jge #0x10d ? 0229 : 0164              ; sendmmsg
0081: jge #0x10a ? 0226 : 0082              ; clock_adjtime
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
0092: jeq #0x0 ? 0226 : 0229
0093: jge #0xf4 ? 0094 : 0095
0094: jge #0x104 ? 0226 : 0169              ; wait4
0095: jge #0xf2 ? 0226 : 0169               ; accept4
0096: jge #0xea ? 0097 : 0101               ; remap_file_pages
0097: jge #0xee ? 0098 : 0100               ; migrate_pages
0098: jge #0xf0 ? 0229 : 0099               ; rt_tgsigqueueinfo
0099: ja 0353
0100: jge #0xeb ? 0226 : 0169               ; mbind
0101: ld [20]                               ; high word of argument 0
0102: and #0xffffff
0103: jeq #0x0 ? 0104 : 0226
0104: ld [16]                               ; low word of argument 0
0105: jge #0x60000 ? 0226 : 0187
0106: jge #0xdc ? 0107 : 0165               ; clone
0107: jge #0xdf ? 0108 : 0117               ; fadvise64
0108: jge #0xe2 ? 0109 : 0116               ; mprotect
0109: jge #0xe3 ? 0226 : 0110               ; msync
0110: ld [20]                               ; high word of argument 0
0111: and #0xffffff
0112: jeq #0x0 ? 0113 : 0226
0113: ld [16]                               ; low word of argument 0
0114: jge #0x60000 ? 0226 : 0115
0115: ret #0x5000d                          ; errno EACCES
0116: jge #0xe0 ? 0164 : 0226               ; swapon
0117: jge #0xde ? 0118 : 0161               ; mmap
0118: ld [40]                               ; low word of argument 3
0119: jset #0x10 ? 0120 : 0226
0120: ld [20]                               ; high word of argument 0
0121: and #0xffffff
0122: jeq #0x0 ? 0123 : 0226
0123: ld [16]                               ; low word of argument 0
0124: jge #0x60000 ? 0226 : 0125
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
0146: jeq #0x0 ? 0226 : 0147
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
0160: jeq #0x32 ? 0226 : 0164
0161: jge #0xdd ? 0229 : 0162               ; execve
0162: ld [16]                               ; low word of argument 0
0163: jset #0x7e020000 ? 0164 : 0226
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
0176: jset #0x2 ? 0177 : 0226
0177: ld [52]                               ; high word of argument 4
0178: and #0xffffff
0179: jeq #0x0 ? 0180 : 0226
0180: ld [48]                               ; low word of argument 4
0181: jge #0x60000 ? 0226 : 0187
0182: ld [20]                               ; high word of argument 0
0183: and #0xffffff
0184: jeq #0x0 ? 0185 : 0226
0185: ld [16]                               ; low word of argument 0
0186: jge #0x60000 ? 0226 : 0187
0187: ret #0x50016                          ; errno EINVAL
0188: ld [20]                               ; high word of argument 0
0189: and #0xffffff
0190: jeq #0x0 ? 0191 : 0226
0191: ld [16]                               ; low word of argument 0
0192: jge #0x60000 ? 0226 : 0193
0193: ld [20]                               ; high word of argument 0
0194: jeq #0x0 ? 0195 : 0309
0195: ld [16]                               ; low word of argument 0
0196: jeq #0x0 ? 0226 : 0309
0197: jge #0xcc ? 0198 : 0236               ; getsockname
0198: jge #0xd0 ? 0199 : 0220               ; setsockopt
0199: jge #0xd3 ? 0200 : 0213               ; sendmsg
0200: jge #0xd4 ? 0226 : 0201               ; recvmsg
0201: ld [28]                               ; high word of argument 1
0202: jeq #0x0 ? 0203 : 0207
0203: ld [24]                               ; low word of argument 1
0204: jge #0x4f000 ? 0205 : 0207
0205: jge #0x4f800 ? 0207 : 0206
0206: jset #0x7f ? 0207 : 0226
0207: ld [28]                               ; high word of argument 1
0208: jeq #0x0 ? 0209 : 0229
0209: ld [24]                               ; low word of argument 1
0210: jge #0x4f800 ? 0211 : 0229
0211: jge #0x50000 ? 0229 : 0212
0212: jset #0xff ? 0229 : 0226
0213: jge #0xd1 ? 0226 : 0214               ; getsockopt
0214: ld [24]                               ; low word of argument 1
0215: jeq #0x29 ? 0216 : 0226
0216: ld [32]                               ; low word of argument 2
0217: jeq #0x5 ? 0454 : 0218
0218: jeq #0x6 ? 0454 : 0219
0219: jeq #0x39 ? 0454 : 0226
0220: jge #0xce ? 0221 : 0229               ; sendto
0221: jge #0xcf ? 0226 : 0222               ; recvfrom
0222: ld [52]                               ; high word of argument 4
0223: jeq #0x0 ? 0224 : 0227
0224: ld [48]                               ; low word of argument 4
0225: jeq #0x0 ? 0226 : 0227
0226: ret #0x7fff0000                       ; allow
0227: ld [52]                               ; high word of argument 4
0228: jeq #0x0 ? 0230 : 0229
0229: ret #0x7fc00000                       ; trap: notify the supervisor
0230: ld [48]                               ; low word of argument 4
0231: jge #0x13000 ? 0232 : 0484
0232: jge #0x1b800 ? 0484 : 0233
0233: jset #0x1f ? 0484 : 0234
0234: ld [56]                               ; low word of argument 5
0235: jeq #0x20 ? 0485 : 0484
0236: jge #0xc7 ? 0237 : 0265               ; socketpair
0237: jge #0xc9 ? 0238 : 0254               ; listen
0238: jge #0xcb ? 0239 : 0485               ; connect
0239: ld [28]                               ; high word of argument 1
0240: jeq #0x0 ? 0241 : 0247
0241: ld [24]                               ; low word of argument 1
0242: jge #0x13000 ? 0243 : 0247
0243: jge #0x1b800 ? 0247 : 0244
0244: jset #0x1f ? 0247 : 0245
0245: ld [32]                               ; low word of argument 2
0246: jeq #0x20 ? 0485 : 0247
0247: ld [28]                               ; high word of argument 1
0248: jeq #0x0 ? 0249 : 0484
0249: ld [24]                               ; low word of argument 1
0250: jge #0x4f800 ? 0251 : 0484
0251: jge #0x50000 ? 0484 : 0252
0252: and #0xff
0253: jeq #0x50 ? 0485 : 0484
0254: jge #0xc8 ? 0255 : 0263               ; bind
0255: ld [28]                               ; high word of argument 1
0256: jeq #0x0 ? 0257 : 0484
0257: ld [24]                               ; low word of argument 1
0258: jge #0x1b000 ? 0259 : 0484
0259: jge #0x1b800 ? 0484 : 0260
0260: jset #0x1f ? 0484 : 0261
0261: ld [32]                               ; low word of argument 2
0262: jeq #0x20 ? 0485 : 0484
0263: ld [16]                               ; low word of argument 0
0264: jeq #0x1 ? 0485 : 0287
0265: jge #0xc5 ? 0266 : 0288               ; shmdt
0266: jge #0xc6 ? 0267 : 0485               ; socket
0267: ld [16]                               ; low word of argument 0
0268: jeq #0x2 ? 0270 : 0269
0269: jeq #0xa ? 0270 : 0283
0270: ld [24]                               ; low word of argument 1
0271: and #0xf
0272: jeq #0x1 ? 0273 : 0276
0273: ld [32]                               ; low word of argument 2
0274: jeq #0x0 ? 0485 : 0275
0275: jeq #0x6 ? 0485 : 0276
0276: ld [24]                               ; low word of argument 1
0277: and #0xf
0278: jeq #0x2 ? 0279 : 0282
0279: ld [32]                               ; low word of argument 2
0280: jeq #0x0 ? 0485 : 0281
0281: jeq #0x11 ? 0485 : 0282
0282: ret #0x5005d                          ; errno EPROTONOSUPPORT
0283: jeq #0x1 ? 0485 : 0284
0284: jeq #0x10 ? 0285 : 0287
0285: ld [32]                               ; low word of argument 2
0286: jeq #0x0 ? 0485 : 0287
0287: ret #0x50061                          ; errno EAFNOSUPPORT
0288: jge #0xc4 ? 0289 : 0485               ; shmat
0289: ld [28]                               ; high word of argument 1
0290: and #0xffffff
0291: jeq #0x0 ? 0292 : 0485
0292: ld [24]                               ; low word of argument 1
0293: jge #0x60000 ? 0485 : 0294
0294: ld [28]                               ; high word of argument 1
0295: jeq #0x0 ? 0296 : 0465
0296: ld [24]                               ; low word of argument 1
0297: jeq #0x0 ? 0485 : 0465
0298: jge #0x39 ? 0299 : 0381               ; close
0299: jge #0x59 ? 0300 : 0361               ; acct
0300: jge #0x8c ? 0301 : 0332               ; setpriority
0301: jge #0xa1 ? 0302 : 0320               ; sethostname
0302: jge #0xa7 ? 0303 : 0314               ; prctl
0303: jge #0xaa ? 0304 : 0306               ; settimeofday
0304: jge #0xb4 ? 0479 : 0305               ; mq_open
0305: jge #0xab ? 0485 : 0454               ; adjtimex
0306: jge #0xa8 ? 0485 : 0307               ; getcpu
0307: ld [16]                               ; low word of argument 0
0308: jeq #0x4 ? 0309 : 0310
0309: ret #0x50000                          ; answer 0
0310: jeq #0x37 ? 0465 : 0311
0311: jeq #0x18 ? 0484 : 0312
0312: jeq #0x1c ? 0484 : 0313
0313: jeq #0x16 ? 0484 : 0485
0314: jge #0xa5 ? 0315 : 0316               ; getrusage
0315: jge #0xa6 ? 0484 : 0485               ; umask
0316: jge #0xa4 ? 0317 : 0319               ; setrlimit
0317: ld [16]                               ; low word of argument 0
0318: jeq #0xa ? 0454 : 0485
0319: jge #0xa3 ? 0485 : 0454               ; getrlimit
0320: jge #0x95 ? 0321 : 0324               ; setresgid
0321: jge #0x99 ? 0322 : 0323               ; times
0322: jeq #0x9f ? 0484 : 0485               ; setgroups
0323: jeq #0x96 ? 0485 : 0484               ; getresgid
0324: jge #0x8f ? 0325 : 0326               ; setregid
0325: jge #0x94 ? 0485 : 0484               ; getresuid
0326: jge #0x8e ? 0454 : 0327               ; reboot
0327: jge #0x8d ? 0485 : 0328               ; getpriority
0328: ld [16]                               ; low word of argument 0
0329: jeq #0x0 ? 0330 : 0484
0330: ld [24]                               ; low word of argument 1
0331: jeq #0x0 ? 0485 : 0484
0332: jge #0x71 ? 0333 : 0348               ; clock_gettime
0333: jge #0x7a ? 0334 : 0340               ; sched_setaffinity
0334: jge #0x84 ? 0335 : 0336               ; sigaltstack
0335: jeq #0x8a ? 0484 : 0485               ; rt_sigqueueinfo
0336: jge #0x81 ? 0484 : 0337               ; kill
0337: jge #0x7b ? 0485 : 0338               ; sched_getaffinity
0338: ld [16]                               ; low word of argument 0
0339: jeq #0x0 ? 0485 : 0484
0340: jge #0x76 ? 0341 : 0342               ; sched_setparam
0341: jge #0x78 ? 0485 : 0353               ; sched_getscheduler
0342: jge #0x75 ? 0343 : 0347               ; ptrace
0343: ld [20]                               ; high word of argument 0
0344: jeq #0x0 ? 0345 : 0484
0345: ld [16]                               ; low word of argument 0
0346: jeq #0x0 ? 0485 : 0484
0347: jge #0x74 ? 0454 : 0485               ; syslog
0348: jge #0x64 ? 0349 : 0355               ; get_robust_list
0349: jge #0x6b ? 0350 : 0351               ; timer_create
0350: jge #0x70 ? 0454 : 0485               ; clock_settime
0351: jge #0x68 ? 0454 : 0352               ; kexec_load
0352: jge #0x65 ? 0485 : 0353               ; nanosleep
0353: ld [16]                               ; low word of argument 0
0354: jeq #0x0 ? 0485 : 0484
0355: jge #0x5c ? 0356 : 0359               ; personality
0356: jeq #0x61 ? 0357 : 0485               ; unshare
0357: ld [16]                               ; low word of argument 0
0358: jset #0x7e020080 ? 0454 : 0485
0359: jge #0x5b ? 0484 : 0360               ; capset
0360: jge #0x5a ? 0485 : 0454               ; capget
0361: jge #0x3a ? 0362 : 0378               ; vhangup
0362: jge #0x4f ? 0363 : 0371               ; newfstatat
0363: jge #0x50 ? 0364 : 0365               ; fstat
0364: jge #0x58 ? 0484 : 0485               ; utimensat
0365: ld [28]                               ; high word of argument 1
0366: jeq #0x0 ? 0367 : 0484
0367: ld [24]                               ; low word of argument 1
0368: jeq #0x10ff0 ? 0369 : 0484
0369: ld [40]                               ; low word of argument 3
0370: jeq #0x1000 ? 0485 : 0484
0371: jge #0x3d ? 0372 : 0377               ; getdents64
0372: jge #0x4e ? 0373 : 0485               ; readlinkat
0373: ld [28]                               ; high word of argument 1
0374: jeq #0x0 ? 0375 : 0484
0375: ld [24]                               ; low word of argument 1
0376: jeq #0x10ff0 ? 0485 : 0484
0377: jeq #0x3b ? 0485 : 0454               ; pipe2
0378: ld [16]                               ; low word of argument 0
0379: jge #0x3c0 ? 0380 : 0485
0380: jgt #0x3c8 ? 0485 : 0477
0381: jge #0x1a ? 0382 : 0456               ; inotify_init1
0382: jge #0x2a ? 0383 : 0398               ; nfsservctl
0383: jge #0x34 ? 0384 : 0391               ; fchmod
0384: jge #0x38 ? 0385 : 0484               ; openat
0385: ld [28]                               ; high word of argument 1
0386: jeq #0x0 ? 0387 : 0484
0387: ld [24]                               ; low word of argument 1
0388: jeq #0x1b800 ? 0389 : 0484
0389: ld [32]                               ; low word of argument 2
0390: jset #0x400040 ? 0484 : 0485
0391: jge #0x2e ? 0392 : 0395               ; ftruncate
0392: jge #0x32 ? 0393 : 0394               ; fchdir
0393: jge #0x33 ? 0454 : 0485               ; chroot
0394: jge #0x30 ? 0484 : 0485               ; faccessat
0395: jge #0x2c ? 0396 : 0397               ; fstatfs
0396: jge #0x2d ? 0484 : 0485               ; truncate
0397: jge #0x2b ? 0484 : 0479               ; statfs
0398: jge #0x1e ? 0399 : 0406               ; ioprio_set
0399: jge #0x21 ? 0400 : 0401               ; mknodat
0400: jge #0x27 ? 0454 : 0484               ; umount2
0401: jge #0x1f ? 0485 : 0402               ; ioprio_get
0402: ld [16]                               ; low word of argument 0
0403: jeq #0x1 ? 0404 : 0484
0404: ld [24]                               ; low word of argument 1
0405: jeq #0x0 ? 0485 : 0484
0406: jge #0x1d ? 0407 : 0455               ; ioctl
0407: ld [16]                               ; low word of argument 0
0408: jge #0x3c0 ? 0409 : 0410
0409: jgt #0x3c8 ? 0410 : 0477
0410: ld [24]                               ; low word of argument 1
0411: and #0xff00
0412: jeq #0x9400 ? 0413 : 0418
0413: ld [24]                               ; low word of argument 1
0414: jeq #0x40049409 ? 0485 : 0415
0415: jeq #0x4020940d ? 0485 : 0416
0416: jeq #0xc0189436 ? 0485 : 0417
0417: ret #0x50019                          ; errno ENOTTY
0418: ld [24]                               ; low word of argument 1
0419: jge #0x8903 ? 0420 : 0437
0420: jge #0x40086604 ? 0421 : 0429
0421: jge #0x401c5821 ? 0422 : 0425
0422: jge #0x800c6613 ? 0423 : 0424
0423: jge #0x800c6614 ? 0485 : 0454
0424: jeq #0x40806685 ? 0454 : 0485
0425: jge #0x40087603 ? 0426 : 0427
0426: jge #0x401c5820 ? 0454 : 0485
0427: jge #0x40087602 ? 0454 : 0428
0428: jge #0x40086605 ? 0485 : 0454
0429: jge #0x40047212 ? 0430 : 0433
0430: jge #0x40086602 ? 0431 : 0432
0431: jge #0x40086603 ? 0485 : 0454
0432: jeq #0x40047602 ? 0454 : 0485
0433: jge #0x40046604 ? 0434 : 0436
0434: jge #0x40047211 ? 0454 : 0435
0435: jge #0x40046605 ? 0485 : 0454
0436: jeq #0x40046602 ? 0454 : 0485
0437: jge #0x5412 ? 0438 : 0447
0438: jge #0x5452 ? 0439 : 0443
0439: jge #0x660a ? 0440 : 0441
0440: jge #0x8901 ? 0484 : 0485
0441: jge #0x6609 ? 0454 : 0442
0442: jge #0x5453 ? 0485 : 0484
0443: jge #0x541d ? 0444 : 0445
0444: jeq #0x5423 ? 0454 : 0485
0445: jge #0x541c ? 0454 : 0446
0446: jge #0x5413 ? 0485 : 0454
0447: jge #0x4b4c ? 0448 : 0451
0448: jge #0x4bfb ? 0449 : 0450
0449: jge #0x4bfc ? 0485 : 0454
0450: jeq #0x4b4d ? 0454 : 0485
0451: jge #0x4b49 ? 0452 : 0453
0452: jeq #0x4b4a ? 0485 : 0454
0453: jeq #0x4b47 ? 0454 : 0485
0454: ret #0x50001                          ; errno EPERM
0455: jeq #0x1b ? 0484 : 0485               ; inotify_add_watch
0456: jge #0x19 ? 0457 : 0471               ; fcntl
0457: ld [16]                               ; low word of argument 0
0458: jge #0x3c0 ? 0459 : 0462
0459: jgt #0x3c8 ? 0462 : 0460
0460: ld [24]                               ; low word of argument 1
0461: jeq #0x1 ? 0485 : 0477
0462: ld [24]                               ; low word of argument 1
0463: jeq #0x400 ? 0465 : 0464
0464: jeq #0x410 ? 0465 : 0466
0465: ret #0x50016                          ; errno EINVAL
0466: jeq #0x8 ? 0484 : 0467
0467: jeq #0xf ? 0484 : 0468
0468: jeq #0x4 ? 0469 : 0485
0469: ld [32]                               ; low word of argument 2
0470: jset #0x2000 ? 0484 : 0485
0471: jge #0xe ? 0472 : 0480                ; removexattr
0472: jge #0x13 ? 0473 : 0478               ; eventfd2
0473: jge #0x18 ? 0474 : 0485               ; dup3
0474: ld [24]                               ; low word of argument 1
0475: jge #0x3c0 ? 0476 : 0485
0476: jgt #0x3c8 ? 0485 : 0477
0477: ret #0x50009                          ; errno EBADF
0478: jge #0x12 ? 0479 : 0484               ; lookup_dcookie
0479: ret #0x50026                          ; errno ENOSYS
0480: jge #0xb ? 0481 : 0482                ; listxattr
0481: jge #0xd ? 0485 : 0484                ; flistxattr
0482: jge #0xa ? 0485 : 0483                ; fgetxattr
0483: jge #0x5 ? 0484 : 0485                ; setxattr
0484: ret #0x7fc00000                       ; trap: notify the supervisor
0485: ret #0x7fff0000                       ; allow
0486: ret #0x80000000                       ; kill the process
0487: ld [44]                               ; high word of argument 3
0488: jeq #0x0 ? 0489 : 0515
0489: ld [40]                               ; low word of argument 3
0490: jeq #0x18 ? 0491 : 0515
0491: ld [36]                               ; high word of argument 2
0492: jeq #0x0 ? 0493 : 0515
0493: ld [32]                               ; low word of argument 2
0494: jge #0x10000 ? 0495 : 0515
0495: jset #0x1f ? 0515 : 0496
0496: ld [16]                               ; low word of argument 0
0497: jge #0x3c6 ? 0498 : 0505
0498: jge #0x3c8 ? 0499 : 0502
0499: jge #0x3c9 ? 0515 : 0500
0500: ld [32]                               ; low word of argument 2
0501: jge #0x10060 ? 0515 : 0514
0502: jge #0x3c7 ? 0503 : 0515
0503: ld [32]                               ; low word of argument 2
0504: jge #0x10660 ? 0515 : 0514
0505: jge #0x3c4 ? 0506 : 0511
0506: jge #0x3c5 ? 0507 : 0509
0507: ld [32]                               ; low word of argument 2
0508: jge #0x10560 ? 0515 : 0514
0509: ld [32]                               ; low word of argument 2
0510: jge #0x10160 ? 0515 : 0514
0511: jge #0x3c3 ? 0512 : 0515
0512: ld [32]                               ; low word of argument 2
0513: jge #0x10060 ? 0515 : 0514
0514: ret #0x7fff0000                       ; allow
0515: ret #0x7fc00000                       ; trap: notify the supervisor
