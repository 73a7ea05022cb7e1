0000: ld [4]                                ; architecture
0001: jeq #0xc00000b7 ? 0003 : 0002         ; aarch64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0xcf ? 0005 : 0225               ; recvfrom
0005: jge #0xe9 ? 0006 : 0118               ; madvise
0006: jge #0x11a ? 0007 : 0067              ; userfaultfd
0007: jge #0x1b6 ? 0008 : 0023              ; pidfd_getfd
0008: jge #0x1c0 ? 0009 : 0016              ; process_mrelease
0009: jge #0x1cb ? 0010 : 0013              ; lsm_get_self_attr
0010: jge #0x1cd ? 0011 : 0012              ; lsm_list_modules
0011: jge #0x1cf ? 0112 : 0160              ; setxattrat
0012: jge #0x1cc ? 0112 : 0160              ; lsm_set_self_attr
0013: jge #0x1c5 ? 0014 : 0015              ; map_shadow_stack
0014: jge #0x1c9 ? 0112 : 0160              ; statmount
0015: jge #0x1c4 ? 0104 : 0160              ; fchmodat2
0016: jge #0x1bb ? 0017 : 0020              ; quotactl_fd
0017: jge #0x1bd ? 0018 : 0019              ; landlock_add_rule
0018: jge #0x1bf ? 0112 : 0160              ; memfd_secret
0019: jge #0x1bc ? 0093 : 0139              ; landlock_create_ruleset
0020: jge #0x1b9 ? 0021 : 0022              ; epoll_pwait2
0021: jge #0x1ba ? 0112 : 0160              ; mount_setattr
0022: jge #0x1b8 ? 0112 : 0104              ; process_madvise
0023: jge #0x1b3 ? 0024 : 0057              ; clone3
0024: jge #0x1b5 ? 0025 : 0052              ; openat2
0025: ld [44]                               ; high word of argument 3
0026: jeq #0x0 ? 0027 : 0104
0027: ld [40]                               ; low word of argument 3
0028: jeq #0x18 ? 0029 : 0104
0029: ld [36]                               ; high word of argument 2
0030: jeq #0x0 ? 0031 : 0104
0031: ld [32]                               ; low word of argument 2
0032: jge #0x10000 ? 0033 : 0104
0033: jset #0x1f ? 0104 : 0034
0034: ld [16]                               ; low word of argument 0
0035: jge #0x3c6 ? 0036 : 0043
0036: jge #0x3c8 ? 0037 : 0040
0037: jge #0x3c9 ? 0104 : 0038
0038: ld [32]                               ; low word of argument 2
0039: jge #0x10040 ? 0104 : 0160
0040: jge #0x3c7 ? 0041 : 0104
0041: ld [32]                               ; low word of argument 2
0042: jge #0x102c0 ? 0104 : 0160
0043: jge #0x3c4 ? 0044 : 0049
0044: jge #0x3c5 ? 0045 : 0047
0045: ld [32]                               ; low word of argument 2
0046: jge #0x101c0 ? 0104 : 0160
0047: ld [32]                               ; low word of argument 2
0048: jge #0x100c0 ? 0104 : 0160
0049: jge #0x3c3 ? 0050 : 0104
0050: ld [32]                               ; low word of argument 2
0051: jge #0x10040 ? 0104 : 0160
0052: jge #0x1b4 ? 0053 : 0112              ; close_range
0053: ld [24]                               ; low word of argument 1
0054: jge #0x3c0 ? 0055 : 0160
0055: ld [16]                               ; low word of argument 0
0056: jgt #0x3c8 ? 0160 : 0104
0057: jge #0x124 ? 0058 : 0063              ; io_pgetevents
0058: jge #0x1a8 ? 0059 : 0061              ; pidfd_send_signal
0059: jge #0x1b2 ? 0160 : 0060              ; pidfd_open
0060: jge #0x1a9 ? 0112 : 0160              ; io_uring_setup
0061: jge #0x127 ? 0112 : 0062
0062: jge #0x126 ? 0139 : 0160              ; kexec_file_load
0063: jge #0x121 ? 0064 : 0065              ; pkey_alloc
0064: jge #0x123 ? 0104 : 0160              ; statx
0065: jge #0x120 ? 0122 : 0066              ; pkey_mprotect
0066: jge #0x11b ? 0160 : 0112              ; membarrier
0067: jge #0xf1 ? 0068 : 0108               ; perf_event_open
0068: jge #0x10d ? 0069 : 0089              ; sendmmsg
0069: jge #0x115 ? 0070 : 0086              ; seccomp
0070: jge #0x118 ? 0071 : 0080              ; bpf
0071: jge #0x119 ? 0072 : 0112              ; execveat
0072: ld [16]                               ; low word of argument 0
0073: jeq #0x3c1 ? 0074 : 0104
0074: ld [28]                               ; high word of argument 1
0075: jeq #0x0 ? 0076 : 0104
0076: ld [24]                               ; low word of argument 1
0077: jeq #0x10ff0 ? 0078 : 0104
0078: ld [48]                               ; low word of argument 4
0079: jeq #0x1000 ? 0160 : 0104
0080: jge #0x116 ? 0160 : 0081              ; getrandom
0081: ld [16]                               ; low word of argument 0
0082: jeq #0x1 ? 0083 : 0160
0083: ld [24]                               ; low word of argument 1
0084: jset #0x8 ? 0085 : 0160
0085: ret #0x50010                          ; errno EBUSY
0086: jge #0x112 ? 0087 : 0088              ; sched_setattr
0087: jge #0x114 ? 0104 : 0160              ; renameat2
0088: jge #0x111 ? 0139 : 0104              ; finit_module
0089: jge #0x106 ? 0090 : 0094              ; fanotify_init
0090: jge #0x10a ? 0091 : 0092              ; clock_adjtime
0091: jge #0x10c ? 0139 : 0160              ; setns
0092: jge #0x108 ? 0093 : 0112              ; name_to_handle_at
0093: ret #0x5005f                          ; errno ENOTSUP
0094: jge #0xf4 ? 0095 : 0106
0095: jge #0x105 ? 0096 : 0105              ; prlimit64
0096: ld [24]                               ; low word of argument 1
0097: jeq #0xa ? 0098 : 0102
0098: ld [36]                               ; high word of argument 2
0099: jeq #0x0 ? 0100 : 0139
0100: ld [32]                               ; low word of argument 2
0101: jeq #0x0 ? 0102 : 0139
0102: ld [16]                               ; low word of argument 0
0103: jeq #0x0 ? 0160 : 0104
0104: ret #0x7fc00000                       ; trap: notify the supervisor
0105: jge #0x104 ? 0160 : 0112              ; wait4
0106: jge #0xf3 ? 0210 : 0107               ; recvmmsg
0107: jge #0xf2 ? 0160 : 0112               ; accept4
0108: jge #0xea ? 0109 : 0113               ; remap_file_pages
0109: jge #0xee ? 0110 : 0111               ; migrate_pages
0110: jge #0xf0 ? 0160 : 0318               ; rt_tgsigqueueinfo
0111: jge #0xeb ? 0160 : 0112               ; mbind
0112: ret #0x50026                          ; errno ENOSYS
0113: ld [20]                               ; high word of argument 0
0114: and #0xffffff
0115: jeq #0x0 ? 0116 : 0160
0116: ld [16]                               ; low word of argument 0
0117: jge #0x60000 ? 0160 : 0288
0118: jge #0xdc ? 0119 : 0178               ; clone
0119: jge #0xdf ? 0120 : 0129               ; fadvise64
0120: jge #0xe2 ? 0121 : 0128               ; mprotect
0121: jge #0xe3 ? 0160 : 0122               ; msync
0122: ld [20]                               ; high word of argument 0
0123: and #0xffffff
0124: jeq #0x0 ? 0125 : 0160
0125: ld [16]                               ; low word of argument 0
0126: jge #0x60000 ? 0160 : 0127
0127: ret #0x5000d                          ; errno EACCES
0128: jge #0xe0 ? 0139 : 0160               ; swapon
0129: jge #0xde ? 0130 : 0175               ; mmap
0130: ld [40]                               ; low word of argument 3
0131: jset #0x10 ? 0132 : 0160
0132: ld [20]                               ; high word of argument 0
0133: and #0xffffff
0134: jeq #0x0 ? 0135 : 0160
0135: ld [16]                               ; low word of argument 0
0136: jge #0x60000 ? 0160 : 0137
0137: ld [20]                               ; high word of argument 0
0138: jeq #0x0 ? 0140 : 0139
0139: ret #0x50001                          ; errno EPERM
0140: ld [16]                               ; low word of argument 0
0141: jeq #0x10000 ? 0142 : 0161
0142: ld [28]                               ; high word of argument 1
0143: jeq #0x0 ? 0144 : 0161
0144: ld [24]                               ; low word of argument 1
0145: jeq #0x40000 ? 0146 : 0161
0146: ld [36]                               ; high word of argument 2
0147: jeq #0x0 ? 0148 : 0161
0148: ld [32]                               ; low word of argument 2
0149: jeq #0x5 ? 0150 : 0161
0150: ld [44]                               ; high word of argument 3
0151: jeq #0x0 ? 0152 : 0161
0152: ld [40]                               ; low word of argument 3
0153: jeq #0x11 ? 0154 : 0161
0154: ld [48]                               ; low word of argument 4
0155: jeq #0x3c0 ? 0156 : 0161
0156: ld [60]                               ; high word of argument 5
0157: jeq #0x0 ? 0158 : 0161
0158: ld [56]                               ; low word of argument 5
0159: jeq #0x0 ? 0160 : 0161
0160: ret #0x7fff0000                       ; allow
0161: ld [16]                               ; low word of argument 0
0162: jeq #0x50000 ? 0163 : 0400
0163: ld [28]                               ; high word of argument 1
0164: jeq #0x0 ? 0165 : 0400
0165: ld [24]                               ; low word of argument 1
0166: jeq #0x10000 ? 0167 : 0400
0167: ld [36]                               ; high word of argument 2
0168: jeq #0x0 ? 0169 : 0400
0169: ld [32]                               ; low word of argument 2
0170: jeq #0x3 ? 0171 : 0400
0171: ld [44]                               ; high word of argument 3
0172: jeq #0x0 ? 0173 : 0400
0173: ld [40]                               ; low word of argument 3
0174: jeq #0x32 ? 0427 : 0400
0175: jge #0xdd ? 0426 : 0176               ; execve
0176: ld [16]                               ; low word of argument 0
0177: jset #0x7e020000 ? 0400 : 0427
0178: jge #0xd7 ? 0179 : 0198               ; munmap
0179: jge #0xd8 ? 0180 : 0193               ; mremap
0180: jge #0xd9 ? 0421 : 0181               ; add_key
0181: ld [20]                               ; high word of argument 0
0182: and #0xffffff
0183: jeq #0x0 ? 0184 : 0186
0184: ld [16]                               ; low word of argument 0
0185: jge #0x60000 ? 0186 : 0288
0186: ld [40]                               ; low word of argument 3
0187: jset #0x2 ? 0188 : 0427
0188: ld [52]                               ; high word of argument 4
0189: and #0xffffff
0190: jeq #0x0 ? 0191 : 0427
0191: ld [48]                               ; low word of argument 4
0192: jge #0x60000 ? 0427 : 0288
0193: ld [20]                               ; high word of argument 0
0194: and #0xffffff
0195: jeq #0x0 ? 0196 : 0427
0196: ld [16]                               ; low word of argument 0
0197: jge #0x60000 ? 0427 : 0288
0198: jge #0xd6 ? 0199 : 0208               ; brk
0199: ld [20]                               ; high word of argument 0
0200: and #0xffffff
0201: jeq #0x0 ? 0202 : 0427
0202: ld [16]                               ; low word of argument 0
0203: jge #0x60000 ? 0427 : 0204
0204: ld [20]                               ; high word of argument 0
0205: jeq #0x0 ? 0206 : 0286
0206: ld [16]                               ; low word of argument 0
0207: jeq #0x0 ? 0427 : 0286
0208: jge #0xd4 ? 0209 : 0212               ; recvmsg
0209: jge #0xd5 ? 0427 : 0210               ; readahead
0210: ld [16]                               ; low word of argument 0
0211: jeq #0x3c2 ? 0426 : 0427
0212: jge #0xd3 ? 0213 : 0427               ; sendmsg
0213: ld [28]                               ; high word of argument 1
0214: jeq #0x0 ? 0215 : 0219
0215: ld [24]                               ; low word of argument 1
0216: jge #0x4f000 ? 0217 : 0219
0217: jge #0x4f800 ? 0219 : 0218
0218: jset #0x7f ? 0219 : 0427
0219: ld [28]                               ; high word of argument 1
0220: jeq #0x0 ? 0221 : 0426
0221: ld [24]                               ; low word of argument 1
0222: jge #0x4f800 ? 0223 : 0426
0223: jge #0x50000 ? 0426 : 0224
0224: jset #0xff ? 0426 : 0427
0225: jge #0x39 ? 0226 : 0335               ; close
0226: jge #0x5c ? 0227 : 0323               ; personality
0227: jge #0xa1 ? 0228 : 0297               ; sethostname
0228: jge #0xb4 ? 0229 : 0281               ; mq_open
0229: jge #0xc9 ? 0230 : 0260               ; listen
0230: jge #0xcc ? 0231 : 0244               ; getsockname
0231: jge #0xce ? 0232 : 0426               ; sendto
0232: ld [52]                               ; high word of argument 4
0233: jeq #0x0 ? 0234 : 0236
0234: ld [48]                               ; low word of argument 4
0235: jeq #0x0 ? 0427 : 0236
0236: ld [52]                               ; high word of argument 4
0237: jeq #0x0 ? 0238 : 0426
0238: ld [48]                               ; low word of argument 4
0239: jge #0x13000 ? 0240 : 0426
0240: jge #0x1b800 ? 0426 : 0241
0241: jset #0x1f ? 0426 : 0242
0242: ld [56]                               ; low word of argument 5
0243: jeq #0x20 ? 0427 : 0426
0244: jge #0xcb ? 0245 : 0427               ; connect
0245: ld [28]                               ; high word of argument 1
0246: jeq #0x0 ? 0247 : 0253
0247: ld [24]                               ; low word of argument 1
0248: jge #0x13000 ? 0249 : 0253
0249: jge #0x1b800 ? 0253 : 0250
0250: jset #0x1f ? 0253 : 0251
0251: ld [32]                               ; low word of argument 2
0252: jeq #0x20 ? 0427 : 0253
0253: ld [28]                               ; high word of argument 1
0254: jeq #0x0 ? 0255 : 0426
0255: ld [24]                               ; low word of argument 1
0256: jge #0x4f800 ? 0257 : 0426
0257: jge #0x50000 ? 0426 : 0258
0258: and #0xff
0259: jeq #0x50 ? 0427 : 0426
0260: jge #0xc5 ? 0261 : 0270               ; shmdt
0261: jge #0xc8 ? 0262 : 0427               ; bind
0262: ld [28]                               ; high word of argument 1
0263: jeq #0x0 ? 0264 : 0426
0264: ld [24]                               ; low word of argument 1
0265: jge #0x1b000 ? 0266 : 0426
0266: jge #0x1b800 ? 0426 : 0267
0267: jset #0x1f ? 0426 : 0268
0268: ld [32]                               ; low word of argument 2
0269: jeq #0x20 ? 0427 : 0426
0270: jge #0xc4 ? 0271 : 0280               ; shmat
0271: ld [28]                               ; high word of argument 1
0272: and #0xffffff
0273: jeq #0x0 ? 0274 : 0427
0274: ld [24]                               ; low word of argument 1
0275: jge #0x60000 ? 0427 : 0276
0276: ld [28]                               ; high word of argument 1
0277: jeq #0x0 ? 0278 : 0288
0278: ld [24]                               ; low word of argument 1
0279: jeq #0x0 ? 0427 : 0288
0280: jge #0xb6 ? 0427 : 0421               ; mq_timedsend
0281: jge #0xa7 ? 0282 : 0291               ; prctl
0282: jge #0xa8 ? 0283 : 0284               ; getcpu
0283: jeq #0xaa ? 0400 : 0427               ; settimeofday
0284: ld [16]                               ; low word of argument 0
0285: jeq #0x4 ? 0286 : 0287
0286: ret #0x50000                          ; answer 0
0287: jeq #0x37 ? 0288 : 0289
0288: ret #0x50016                          ; errno EINVAL
0289: jeq #0x18 ? 0426 : 0290
0290: jeq #0x1c ? 0426 : 0427
0291: jge #0xa5 ? 0292 : 0293               ; getrusage
0292: jge #0xa6 ? 0426 : 0427               ; umask
0293: jge #0xa4 ? 0294 : 0296               ; setrlimit
0294: ld [16]                               ; low word of argument 0
0295: jeq #0xa ? 0400 : 0427
0296: jge #0xa3 ? 0427 : 0400               ; getrlimit
0297: jge #0x76 ? 0298 : 0307               ; sched_setparam
0298: jge #0x96 ? 0299 : 0303               ; getresgid
0299: jge #0x9f ? 0300 : 0301               ; setgroups
0300: jge #0xa0 ? 0427 : 0426               ; uname
0301: jge #0x99 ? 0427 : 0302               ; times
0302: jge #0x97 ? 0426 : 0427               ; setfsuid
0303: jge #0x94 ? 0304 : 0305               ; getresuid
0304: jge #0x95 ? 0426 : 0427               ; setresgid
0305: jge #0x8f ? 0426 : 0306               ; setregid
0306: jge #0x8e ? 0400 : 0427               ; reboot
0307: jge #0x6b ? 0308 : 0315               ; timer_create
0308: jge #0x74 ? 0309 : 0314               ; syslog
0309: jge #0x75 ? 0310 : 0400               ; ptrace
0310: ld [20]                               ; high word of argument 0
0311: jeq #0x0 ? 0312 : 0426
0312: ld [16]                               ; low word of argument 0
0313: jeq #0x0 ? 0427 : 0426
0314: jeq #0x70 ? 0400 : 0427               ; clock_settime
0315: jge #0x64 ? 0316 : 0320               ; get_robust_list
0316: jge #0x68 ? 0400 : 0317               ; kexec_load
0317: jge #0x65 ? 0427 : 0318               ; nanosleep
0318: ld [16]                               ; low word of argument 0
0319: jeq #0x0 ? 0427 : 0426
0320: jeq #0x61 ? 0321 : 0427               ; unshare
0321: ld [16]                               ; low word of argument 0
0322: jset #0x7e020080 ? 0400 : 0427
0323: jge #0x3a ? 0324 : 0332               ; vhangup
0324: jge #0x50 ? 0325 : 0329               ; fstat
0325: jge #0x5a ? 0326 : 0327               ; capget
0326: jge #0x5b ? 0426 : 0427               ; capset
0327: jge #0x59 ? 0400 : 0328               ; acct
0328: jge #0x58 ? 0426 : 0427               ; utimensat
0329: jge #0x3d ? 0330 : 0331               ; getdents64
0330: jge #0x4e ? 0426 : 0427               ; readlinkat
0331: jeq #0x3b ? 0427 : 0400               ; pipe2
0332: ld [16]                               ; low word of argument 0
0333: jge #0x3c0 ? 0334 : 0427
0334: jgt #0x3c8 ? 0427 : 0419
0335: jge #0x1d ? 0336 : 0401               ; ioctl
0336: jge #0x2c ? 0337 : 0350               ; fstatfs
0337: jge #0x38 ? 0338 : 0344               ; openat
0338: ld [28]                               ; high word of argument 1
0339: jeq #0x0 ? 0340 : 0426
0340: ld [24]                               ; low word of argument 1
0341: jeq #0x1b800 ? 0342 : 0426
0342: ld [32]                               ; low word of argument 2
0343: jset #0x400040 ? 0426 : 0427
0344: jge #0x32 ? 0345 : 0347               ; fchdir
0345: jge #0x34 ? 0426 : 0346               ; fchmod
0346: jge #0x33 ? 0400 : 0427               ; chroot
0347: jge #0x2e ? 0348 : 0349               ; ftruncate
0348: jge #0x30 ? 0426 : 0427               ; faccessat
0349: jge #0x2d ? 0426 : 0427               ; truncate
0350: jge #0x1e ? 0351 : 0355               ; ioprio_set
0351: jge #0x2a ? 0352 : 0353               ; nfsservctl
0352: jge #0x2b ? 0426 : 0421               ; statfs
0353: jge #0x27 ? 0400 : 0354               ; umount2
0354: jge #0x21 ? 0426 : 0427               ; mknodat
0355: ld [16]                               ; low word of argument 0
0356: jge #0x3c0 ? 0357 : 0358
0357: jgt #0x3c8 ? 0358 : 0419
0358: ld [24]                               ; low word of argument 1
0359: and #0xff00
0360: jeq #0x9400 ? 0361 : 0366
0361: ld [24]                               ; low word of argument 1
0362: jeq #0x40049409 ? 0427 : 0363
0363: jeq #0x4020940d ? 0427 : 0364
0364: jeq #0xc0189436 ? 0427 : 0365
0365: ret #0x50019                          ; errno ENOTTY
0366: ld [24]                               ; low word of argument 1
0367: jge #0x40046603 ? 0368 : 0384
0368: jge #0x40086605 ? 0369 : 0376
0369: jge #0x40806685 ? 0370 : 0373
0370: jge #0x800c6613 ? 0371 : 0372
0371: jge #0x800c6614 ? 0427 : 0400
0372: jge #0x40806686 ? 0427 : 0400
0373: jge #0x401c5820 ? 0374 : 0375
0374: jge #0x401c5821 ? 0427 : 0400
0375: jeq #0x40087602 ? 0400 : 0427
0376: jge #0x40047602 ? 0377 : 0381
0377: jge #0x40086603 ? 0378 : 0379
0378: jge #0x40086604 ? 0400 : 0427
0379: jge #0x40086602 ? 0400 : 0380
0380: jge #0x40047603 ? 0427 : 0400
0381: jge #0x40047211 ? 0382 : 0383
0382: jge #0x40047212 ? 0427 : 0400
0383: jeq #0x40046604 ? 0400 : 0427
0384: jge #0x4bfc ? 0385 : 0393
0385: jge #0x5423 ? 0386 : 0390
0386: jge #0x660a ? 0387 : 0388
0387: jge #0x40046602 ? 0400 : 0427
0388: jge #0x6609 ? 0400 : 0389
0389: jge #0x5424 ? 0427 : 0400
0390: jge #0x541c ? 0391 : 0392
0391: jge #0x541d ? 0427 : 0400
0392: jeq #0x5412 ? 0400 : 0427
0393: jge #0x4b4b ? 0394 : 0397
0394: jge #0x4b4e ? 0395 : 0396
0395: jge #0x4bfb ? 0400 : 0427
0396: jeq #0x4b4c ? 0427 : 0400
0397: jge #0x4b49 ? 0398 : 0399
0398: jge #0x4b4a ? 0427 : 0400
0399: jeq #0x4b47 ? 0400 : 0427
0400: ret #0x50001                          ; errno EPERM
0401: jge #0x19 ? 0402 : 0409               ; fcntl
0402: jge #0x1a ? 0403 : 0404               ; inotify_init1
0403: jeq #0x1b ? 0426 : 0427               ; inotify_add_watch
0404: ld [16]                               ; low word of argument 0
0405: jge #0x3c0 ? 0406 : 0427
0406: jgt #0x3c8 ? 0427 : 0407
0407: ld [24]                               ; low word of argument 1
0408: jeq #0x1 ? 0427 : 0419
0409: jge #0x12 ? 0410 : 0422               ; lookup_dcookie
0410: jge #0x17 ? 0411 : 0420               ; dup
0411: jge #0x18 ? 0412 : 0417               ; dup3
0412: ld [24]                               ; low word of argument 1
0413: jge #0x3c0 ? 0414 : 0415
0414: jgt #0x3c8 ? 0415 : 0419
0415: ld [16]                               ; low word of argument 0
0416: jeq #0x3c2 ? 0419 : 0427
0417: ld [16]                               ; low word of argument 0
0418: jeq #0x3c2 ? 0419 : 0427
0419: ret #0x50009                          ; errno EBADF
0420: jge #0x13 ? 0427 : 0421               ; eventfd2
0421: ret #0x50026                          ; errno ENOSYS
0422: jge #0xb ? 0423 : 0424                ; listxattr
0423: jeq #0xd ? 0427 : 0426                ; flistxattr
0424: jge #0xa ? 0427 : 0425                ; fgetxattr
0425: jge #0x5 ? 0426 : 0427                ; setxattr
0426: ret #0x7fc00000                       ; trap: notify the supervisor
0427: ret #0x7fff0000                       ; allow
0428: ret #0x80000000                       ; kill the process
