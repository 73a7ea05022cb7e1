0000: ld [4]                                ; architecture
0001: jeq #0xc000003e ? 0003 : 0002         ; x86_64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0x48 ? 0005 : 0206               ; fcntl
0005: jge #0xf6 ? 0006 : 0130               ; kexec_load
0006: jge #0x13e ? 0007 : 0076              ; getrandom
0007: jge #0x1b5 ? 0008 : 0048              ; openat2
0008: jge #0x1bb ? 0009 : 0017              ; quotactl_fd
0009: jge #0x1c9 ? 0010 : 0013              ; statmount
0010: jge #0x1cd ? 0011 : 0012              ; lsm_list_modules
0011: jge #0x1cf ? 0179 : 0147              ; setxattrat
0012: jeq #0x1cb ? 0147 : 0179              ; lsm_get_self_attr
0013: jge #0x1c0 ? 0014 : 0015              ; process_mrelease
0014: jeq #0x1c4 ? 0146 : 0147              ; fchmodat2
0015: jge #0x1bf ? 0179 : 0016              ; memfd_secret
0016: jge #0x1bc ? 0147 : 0129              ; landlock_create_ruleset
0017: jge #0x1b6 ? 0018 : 0021              ; pidfd_getfd
0018: jge #0x1b9 ? 0019 : 0020              ; epoll_pwait2
0019: jge #0x1ba ? 0179 : 0147              ; mount_setattr
0020: jge #0x1b8 ? 0179 : 0146              ; process_madvise
0021: ld [44]                               ; high word of argument 3
0022: jeq #0x0 ? 0023 : 0146
0023: ld [40]                               ; low word of argument 3
0024: jeq #0x18 ? 0025 : 0146
0025: ld [36]                               ; high word of argument 2
0026: jeq #0x0 ? 0027 : 0146
0027: ld [32]                               ; low word of argument 2
0028: jge #0x10000 ? 0029 : 0146
0029: jset #0x1f ? 0146 : 0030
0030: ld [16]                               ; low word of argument 0
0031: jge #0x3c6 ? 0032 : 0039
0032: jge #0x3c8 ? 0033 : 0036
0033: jge #0x3c9 ? 0146 : 0034
0034: ld [32]                               ; low word of argument 2
0035: jge #0x10040 ? 0146 : 0147
0036: jge #0x3c7 ? 0037 : 0146
0037: ld [32]                               ; low word of argument 2
0038: jge #0x102c0 ? 0146 : 0147
0039: jge #0x3c4 ? 0040 : 0045
0040: jge #0x3c5 ? 0041 : 0043
0041: ld [32]                               ; low word of argument 2
0042: jge #0x101c0 ? 0146 : 0147
0043: ld [32]                               ; low word of argument 2
0044: jge #0x100c0 ? 0146 : 0147
0045: jge #0x3c3 ? 0046 : 0146
0046: ld [32]                               ; low word of argument 2
0047: jge #0x10040 ? 0146 : 0147
0048: jge #0x14c ? 0049 : 0060              ; statx
0049: jge #0x1b2 ? 0050 : 0056              ; pidfd_open
0050: jge #0x1b4 ? 0051 : 0055              ; close_range
0051: ld [24]                               ; low word of argument 1
0052: jge #0x3c0 ? 0053 : 0147
0053: ld [16]                               ; low word of argument 0
0054: jgt #0x3c8 ? 0147 : 0146
0055: jge #0x1b3 ? 0179 : 0147              ; clone3
0056: jge #0x1a8 ? 0057 : 0058              ; pidfd_send_signal
0057: jge #0x1a9 ? 0179 : 0147              ; io_uring_setup
0058: jge #0x14d ? 0059 : 0146              ; io_pgetevents
0059: jge #0x151 ? 0179 : 0147
0060: jge #0x143 ? 0061 : 0065              ; userfaultfd
0061: jge #0x149 ? 0062 : 0064              ; pkey_mprotect
0062: jge #0x14a ? 0147 : 0063              ; pkey_alloc
0063: ja 0342
0064: jge #0x144 ? 0147 : 0179              ; membarrier
0065: jge #0x141 ? 0066 : 0075              ; bpf
0066: jge #0x142 ? 0067 : 0179              ; execveat
0067: ld [16]                               ; low word of argument 0
0068: jeq #0x3c1 ? 0069 : 0146
0069: ld [28]                               ; high word of argument 1
0070: jeq #0x0 ? 0071 : 0146
0071: ld [24]                               ; low word of argument 1
0072: jeq #0x10ff0 ? 0073 : 0146
0073: ld [48]                               ; low word of argument 4
0074: jeq #0x1000 ? 0147 : 0146
0075: jge #0x140 ? 0129 : 0147              ; kexec_file_load
0076: jge #0x117 ? 0077 : 0107              ; move_pages
0077: jge #0x12f ? 0078 : 0092              ; name_to_handle_at
0078: jge #0x139 ? 0079 : 0087              ; finit_module
0079: jge #0x13c ? 0080 : 0086              ; renameat2
0080: jge #0x13d ? 0081 : 0146              ; seccomp
0081: ld [16]                               ; low word of argument 0
0082: jeq #0x1 ? 0083 : 0147
0083: ld [24]                               ; low word of argument 1
0084: jset #0x8 ? 0085 : 0147
0085: ret #0x50010                          ; errno EBUSY
0086: jge #0x13a ? 0147 : 0129              ; sched_setattr
0087: jge #0x135 ? 0088 : 0089              ; getcpu
0088: jge #0x136 ? 0146 : 0147              ; process_vm_readv
0089: jge #0x134 ? 0129 : 0090              ; setns
0090: jge #0x131 ? 0147 : 0091              ; clock_adjtime
0091: ret #0x5005f                          ; errno ENOTSUP
0092: jge #0x12a ? 0093 : 0104              ; perf_event_open
0093: jge #0x12c ? 0094 : 0103              ; fanotify_init
0094: jge #0x12e ? 0095 : 0179              ; prlimit64
0095: ld [24]                               ; low word of argument 1
0096: jeq #0xa ? 0097 : 0101
0097: ld [36]                               ; high word of argument 2
0098: jeq #0x0 ? 0099 : 0129
0099: ld [32]                               ; low word of argument 2
0100: jeq #0x0 ? 0101 : 0129
0101: ld [16]                               ; low word of argument 0
0102: jeq #0x0 ? 0147 : 0146
0103: jge #0x12b ? 0219 : 0179              ; recvmmsg
0104: jge #0x119 ? 0105 : 0106              ; epoll_pwait
0105: jeq #0x124 ? 0241 : 0147              ; dup3
0106: jge #0x118 ? 0146 : 0123              ; utimensat
0107: jge #0x101 ? 0108 : 0121              ; openat
0108: jge #0x102 ? 0109 : 0115              ; mkdirat
0109: jge #0x111 ? 0110 : 0111              ; set_robust_list
0110: jeq #0x112 ? 0123 : 0147              ; get_robust_list
0111: jge #0x110 ? 0112 : 0114              ; unshare
0112: ld [16]                               ; low word of argument 0
0113: jset #0x7e020080 ? 0129 : 0147
0114: jge #0x10e ? 0147 : 0146              ; pselect6
0115: ld [28]                               ; high word of argument 1
0116: jeq #0x0 ? 0117 : 0146
0117: ld [24]                               ; low word of argument 1
0118: jeq #0x1b800 ? 0119 : 0146
0119: ld [32]                               ; low word of argument 2
0120: jset #0x400040 ? 0146 : 0147
0121: jge #0xfe ? 0122 : 0126               ; inotify_add_watch
0122: jge #0x100 ? 0123 : 0125              ; migrate_pages
0123: ld [16]                               ; low word of argument 0
0124: jeq #0x0 ? 0147 : 0146
0125: jge #0xff ? 0147 : 0146               ; inotify_rm_watch
0126: jge #0xf8 ? 0127 : 0128               ; add_key
0127: jge #0xfb ? 0147 : 0179               ; ioprio_set
0128: jge #0xf7 ? 0147 : 0129               ; waitid
0129: ret #0x50001                          ; errno EPERM
0130: jge #0x87 ? 0131 : 0174               ; personality
0131: jge #0xb3 ? 0132 : 0152               ; quotactl
0132: jge #0xd5 ? 0133 : 0142               ; epoll_create
0133: jge #0xeb ? 0134 : 0138               ; utimes
0134: jge #0xed ? 0135 : 0137               ; mbind
0135: jge #0xf2 ? 0147 : 0136               ; mq_timedsend
0136: jge #0xf0 ? 0179 : 0147               ; mq_open
0137: jge #0xec ? 0179 : 0146               ; vserver
0138: jge #0xe3 ? 0139 : 0140               ; clock_settime
0139: jge #0xe4 ? 0147 : 0390               ; clock_gettime
0140: jge #0xd9 ? 0147 : 0141               ; getdents64
0141: jge #0xd6 ? 0179 : 0147               ; epoll_ctl_old
0142: jge #0xc2 ? 0143 : 0148               ; listxattr
0143: jge #0xc8 ? 0144 : 0145               ; tkill
0144: jge #0xd4 ? 0179 : 0147               ; lookup_dcookie
0145: jeq #0xc4 ? 0147 : 0146               ; flistxattr
0146: ret #0x7ff00000                       ; trap: stop for the supervisor
0147: ret #0x7fff0000                       ; allow
0148: jge #0xba ? 0149 : 0151               ; gettid
0149: jge #0xc1 ? 0401 : 0150               ; fgetxattr
0150: jge #0xbc ? 0400 : 0401               ; setxattr
0151: jge #0xb4 ? 0179 : 0390               ; nfsservctl
0152: jge #0x9e ? 0153 : 0166               ; arch_prctl
0153: jge #0xa3 ? 0154 : 0157               ; acct
0154: jge #0xaf ? 0155 : 0156               ; init_module
0155: jge #0xb1 ? 0179 : 0390               ; get_kernel_syms
0156: jge #0xae ? 0179 : 0390               ; create_module
0157: jge #0xa1 ? 0158 : 0159               ; chroot
0158: jge #0xa2 ? 0401 : 0390               ; sync
0159: jge #0xa0 ? 0160 : 0162               ; setrlimit
0160: ld [16]                               ; low word of argument 0
0161: jeq #0xa ? 0390 : 0401
0162: jge #0x9f ? 0401 : 0163               ; adjtimex
0163: ld [16]                               ; low word of argument 0
0164: jge #0x4001 ? 0165 : 0401
0165: jgt #0x4004 ? 0401 : 0341
0166: jge #0x9b ? 0167 : 0171               ; pivot_root
0167: jge #0x9d ? 0168 : 0170               ; prctl
0168: ld [16]                               ; low word of argument 0
0169: jeq #0x4 ? 0333 : 0401
0170: jge #0x9c ? 0179 : 0390               ; _sysctl
0171: jge #0x99 ? 0172 : 0173               ; vhangup
0172: jge #0x9a ? 0401 : 0390               ; modify_ldt
0173: jeq #0x89 ? 0400 : 0401               ; statfs
0174: jge #0x52 ? 0175 : 0197               ; rename
0175: jge #0x74 ? 0176 : 0184               ; setgroups
0176: jge #0x7c ? 0177 : 0181               ; getsid
0177: jge #0x84 ? 0178 : 0180               ; utime
0178: jge #0x86 ? 0179 : 0400               ; uselib
0179: ret #0x50026                          ; errno ENOSYS
0180: jeq #0x7e ? 0400 : 0401               ; capset
0181: jge #0x78 ? 0182 : 0183               ; getresgid
0182: jge #0x7a ? 0400 : 0401               ; setfsuid
0183: jeq #0x76 ? 0401 : 0400               ; getresuid
0184: jge #0x68 ? 0185 : 0189               ; getgid
0185: jge #0x71 ? 0186 : 0187               ; setreuid
0186: jge #0x73 ? 0401 : 0400               ; getgroups
0187: jge #0x6b ? 0401 : 0188               ; geteuid
0188: jge #0x69 ? 0400 : 0401               ; setuid
0189: jge #0x66 ? 0190 : 0191               ; getuid
0190: jge #0x67 ? 0390 : 0401               ; syslog
0191: jge #0x65 ? 0192 : 0196               ; ptrace
0192: ld [20]                               ; high word of argument 0
0193: jeq #0x0 ? 0194 : 0400
0194: ld [16]                               ; low word of argument 0
0195: jeq #0x0 ? 0390 : 0400
0196: jge #0x60 ? 0401 : 0400               ; gettimeofday
0197: jge #0x49 ? 0198 : 0201               ; flock
0198: jge #0x4f ? 0199 : 0200               ; getcwd
0199: jge #0x51 ? 0401 : 0400               ; fchdir
0200: jeq #0x4c ? 0400 : 0401               ; truncate
0201: ld [16]                               ; low word of argument 0
0202: jge #0x3c0 ? 0203 : 0401
0203: jgt #0x3c8 ? 0401 : 0204
0204: ld [24]                               ; low word of argument 1
0205: jeq #0x1 ? 0401 : 0398
0206: jge #0xc ? 0207 : 0334                ; brk
0207: jge #0x1d ? 0208 : 0259               ; shmget
0208: jge #0x2f ? 0209 : 0221               ; recvmsg
0209: jge #0x31 ? 0210 : 0218               ; bind
0210: jge #0x38 ? 0211 : 0215               ; clone
0211: jge #0x39 ? 0212 : 0213               ; fork
0212: jeq #0x3b ? 0400 : 0401               ; execve
0213: ld [16]                               ; low word of argument 0
0214: jset #0x7e820000 ? 0390 : 0401
0215: jge #0x35 ? 0216 : 0217               ; socketpair
0216: jge #0x36 ? 0401 : 0233               ; setsockopt
0217: jge #0x32 ? 0401 : 0400               ; listen
0218: jge #0x30 ? 0401 : 0219               ; shutdown
0219: ld [16]                               ; low word of argument 0
0220: jeq #0x3c2 ? 0400 : 0401
0221: jge #0x22 ? 0222 : 0240               ; pause
0222: jge #0x2a ? 0223 : 0232               ; connect
0223: jge #0x2b ? 0401 : 0224               ; accept
0224: ld [28]                               ; high word of argument 1
0225: jeq #0x0 ? 0226 : 0400
0226: ld [24]                               ; low word of argument 1
0227: jge #0x13000 ? 0228 : 0400
0228: jge #0x1b800 ? 0400 : 0229
0229: jset #0x1f ? 0400 : 0230
0230: ld [32]                               ; low word of argument 2
0231: jeq #0x20 ? 0401 : 0400
0232: jge #0x29 ? 0233 : 0401               ; socket
0233: ld [16]                               ; low word of argument 0
0234: jeq #0x1 ? 0235 : 0401
0235: ld [24]                               ; low word of argument 1
0236: and #0xf
0237: jeq #0x2 ? 0239 : 0238
0238: jeq #0x3 ? 0239 : 0401
0239: ret #0x5005d                          ; errno EPROTONOSUPPORT
0240: jge #0x21 ? 0241 : 0246               ; dup2
0241: ld [24]                               ; low word of argument 1
0242: jge #0x3c0 ? 0243 : 0244
0243: jgt #0x3c8 ? 0244 : 0398
0244: ld [16]                               ; low word of argument 0
0245: jeq #0x3c2 ? 0398 : 0401
0246: jge #0x1f ? 0247 : 0250               ; shmctl
0247: jge #0x20 ? 0248 : 0401               ; dup
0248: ld [16]                               ; low word of argument 0
0249: jeq #0x3c2 ? 0398 : 0401
0250: jge #0x1e ? 0251 : 0401               ; shmat
0251: ld [28]                               ; high word of argument 1
0252: jeq #0x0 ? 0253 : 0401
0253: ld [24]                               ; low word of argument 1
0254: jge #0x60000 ? 0401 : 0255
0255: ld [28]                               ; high word of argument 1
0256: jeq #0x0 ? 0257 : 0341
0257: ld [24]                               ; low word of argument 1
0258: jeq #0x0 ? 0401 : 0341
0259: jge #0x11 ? 0260 : 0278               ; pread64
0260: jge #0x1c ? 0261 : 0265               ; madvise
0261: ld [20]                               ; high word of argument 0
0262: jeq #0x0 ? 0263 : 0401
0263: ld [16]                               ; low word of argument 0
0264: jge #0x60000 ? 0401 : 0341
0265: jge #0x19 ? 0266 : 0277               ; mremap
0266: jge #0x1a ? 0401 : 0267               ; msync
0267: ld [20]                               ; high word of argument 0
0268: jeq #0x0 ? 0269 : 0271
0269: ld [16]                               ; low word of argument 0
0270: jge #0x60000 ? 0271 : 0341
0271: ld [40]                               ; low word of argument 3
0272: jset #0x2 ? 0273 : 0401
0273: ld [52]                               ; high word of argument 4
0274: jeq #0x0 ? 0275 : 0401
0275: ld [48]                               ; low word of argument 4
0276: jge #0x60000 ? 0401 : 0341
0277: jeq #0x15 ? 0400 : 0401               ; access
0278: jge #0x10 ? 0279 : 0324               ; ioctl
0279: ld [16]                               ; low word of argument 0
0280: jge #0x3c0 ? 0281 : 0282
0281: jgt #0x3c8 ? 0282 : 0398
0282: ld [24]                               ; low word of argument 1
0283: and #0xff00
0284: jeq #0x9400 ? 0285 : 0290
0285: ld [24]                               ; low word of argument 1
0286: jeq #0x40049409 ? 0401 : 0287
0287: jeq #0x4020940d ? 0401 : 0288
0288: jeq #0xc0189436 ? 0401 : 0289
0289: ret #0x50019                          ; errno ENOTTY
0290: ld [24]                               ; low word of argument 1
0291: jge #0x40046603 ? 0292 : 0308
0292: jge #0x40086605 ? 0293 : 0300
0293: jge #0x40806685 ? 0294 : 0297
0294: jge #0x800c6613 ? 0295 : 0296
0295: jge #0x800c6614 ? 0401 : 0390
0296: jge #0x40806686 ? 0401 : 0390
0297: jge #0x401c5820 ? 0298 : 0299
0298: jge #0x401c5821 ? 0401 : 0390
0299: jeq #0x40087602 ? 0390 : 0401
0300: jge #0x40047602 ? 0301 : 0305
0301: jge #0x40086603 ? 0302 : 0303
0302: jge #0x40086604 ? 0390 : 0401
0303: jge #0x40086602 ? 0390 : 0304
0304: jge #0x40047603 ? 0401 : 0390
0305: jge #0x40047211 ? 0306 : 0307
0306: jge #0x40047212 ? 0401 : 0390
0307: jeq #0x40046604 ? 0390 : 0401
0308: jge #0x4bfc ? 0309 : 0317
0309: jge #0x5423 ? 0310 : 0314
0310: jge #0x660a ? 0311 : 0312
0311: jge #0x40046602 ? 0390 : 0401
0312: jge #0x6609 ? 0390 : 0313
0313: jge #0x5424 ? 0401 : 0390
0314: jge #0x541c ? 0315 : 0316
0315: jge #0x541d ? 0401 : 0390
0316: jeq #0x5412 ? 0390 : 0401
0317: jge #0x4b4b ? 0318 : 0321
0318: jge #0x4b4e ? 0319 : 0320
0319: jge #0x4bfb ? 0390 : 0401
0320: jeq #0x4b4c ? 0401 : 0390
0321: jge #0x4b49 ? 0322 : 0323
0322: jge #0x4b4a ? 0401 : 0390
0323: jeq #0x4b47 ? 0390 : 0401
0324: jge #0xd ? 0401 : 0325                ; rt_sigaction
0325: ld [20]                               ; high word of argument 0
0326: jeq #0x0 ? 0327 : 0401
0327: ld [16]                               ; low word of argument 0
0328: jge #0x60000 ? 0401 : 0329
0329: ld [20]                               ; high word of argument 0
0330: jeq #0x0 ? 0331 : 0333
0331: ld [16]                               ; low word of argument 0
0332: jeq #0x0 ? 0401 : 0333
0333: ret #0x50000                          ; answer 0
0334: jge #0x6 ? 0335 : 0392                ; lstat
0335: jge #0xa ? 0336 : 0347                ; mprotect
0336: jge #0xb ? 0337 : 0342                ; munmap
0337: ld [20]                               ; high word of argument 0
0338: jeq #0x0 ? 0339 : 0401
0339: ld [16]                               ; low word of argument 0
0340: jge #0x60000 ? 0401 : 0341
0341: ret #0x50016                          ; errno EINVAL
0342: ld [20]                               ; high word of argument 0
0343: jeq #0x0 ? 0344 : 0401
0344: ld [16]                               ; low word of argument 0
0345: jge #0x60000 ? 0401 : 0346
0346: ret #0x5000d                          ; errno EACCES
0347: jge #0x9 ? 0348 : 0391                ; mmap
0348: ld [40]                               ; low word of argument 3
0349: jset #0x10 ? 0350 : 0401
0350: ld [20]                               ; high word of argument 0
0351: jeq #0x0 ? 0352 : 0401
0352: ld [16]                               ; low word of argument 0
0353: jge #0x60000 ? 0401 : 0354
0354: ld [20]                               ; high word of argument 0
0355: jeq #0x0 ? 0356 : 0390
0356: ld [16]                               ; low word of argument 0
0357: jeq #0x10000 ? 0358 : 0376
0358: ld [28]                               ; high word of argument 1
0359: jeq #0x0 ? 0360 : 0376
0360: ld [24]                               ; low word of argument 1
0361: jeq #0x40000 ? 0362 : 0376
0362: ld [36]                               ; high word of argument 2
0363: jeq #0x0 ? 0364 : 0376
0364: ld [32]                               ; low word of argument 2
0365: jeq #0x5 ? 0366 : 0376
0366: ld [44]                               ; high word of argument 3
0367: jeq #0x0 ? 0368 : 0376
0368: ld [40]                               ; low word of argument 3
0369: jeq #0x11 ? 0370 : 0376
0370: ld [48]                               ; low word of argument 4
0371: jeq #0x3c0 ? 0372 : 0376
0372: ld [60]                               ; high word of argument 5
0373: jeq #0x0 ? 0374 : 0376
0374: ld [56]                               ; low word of argument 5
0375: jeq #0x0 ? 0401 : 0376
0376: ld [16]                               ; low word of argument 0
0377: jeq #0x50000 ? 0378 : 0390
0378: ld [28]                               ; high word of argument 1
0379: jeq #0x0 ? 0380 : 0390
0380: ld [24]                               ; low word of argument 1
0381: jeq #0x10000 ? 0382 : 0390
0382: ld [36]                               ; high word of argument 2
0383: jeq #0x0 ? 0384 : 0390
0384: ld [32]                               ; low word of argument 2
0385: jeq #0x3 ? 0386 : 0390
0386: ld [44]                               ; high word of argument 3
0387: jeq #0x0 ? 0388 : 0390
0388: ld [40]                               ; low word of argument 3
0389: jeq #0x32 ? 0401 : 0390
0390: ret #0x50001                          ; errno EPERM
0391: jge #0x7 ? 0401 : 0400                ; poll
0392: jge #0x4 ? 0393 : 0394                ; stat
0393: jge #0x5 ? 0401 : 0400                ; fstat
0394: jge #0x3 ? 0395 : 0399                ; close
0395: ld [16]                               ; low word of argument 0
0396: jge #0x3c0 ? 0397 : 0401
0397: jgt #0x3c8 ? 0401 : 0398
0398: ret #0x50009                          ; errno EBADF
0399: jge #0x2 ? 0400 : 0401                ; open
0400: ret #0x7ff00000                       ; trap: stop for the supervisor
0401: ret #0x7fff0000                       ; allow
0402: ret #0x80000000                       ; kill the process
