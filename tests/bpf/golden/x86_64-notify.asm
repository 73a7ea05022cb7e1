0000: ld [4]                                ; architecture
0001: jeq #0xc000003e ? 0003 : 0002         ; x86_64
0002: ret #0x80000000                       ; kill the process
0003: ld [0]                                ; number
0004: jge #0x48 ? 0005 : 0215               ; fcntl
0005: jge #0xf7 ? 0006 : 0133               ; waitid
0006: jge #0x13e ? 0007 : 0078              ; getrandom
0007: jge #0x1b6 ? 0008 : 0023              ; pidfd_getfd
0008: jge #0x1c0 ? 0009 : 0016              ; process_mrelease
0009: jge #0x1cb ? 0010 : 0013              ; lsm_get_self_attr
0010: jge #0x1cd ? 0011 : 0012              ; lsm_list_modules
0011: jge #0x1cf ? 0185 : 0189              ; setxattrat
0012: jge #0x1cc ? 0185 : 0189              ; lsm_set_self_attr
0013: jge #0x1c5 ? 0014 : 0015              ; map_shadow_stack
0014: jge #0x1c9 ? 0185 : 0189              ; statmount
0015: jge #0x1c4 ? 0188 : 0189              ; fchmodat2
0016: jge #0x1bb ? 0017 : 0020              ; quotactl_fd
0017: jge #0x1bd ? 0018 : 0019              ; landlock_add_rule
0018: jge #0x1bf ? 0185 : 0189              ; memfd_secret
0019: jge #0x1bc ? 0096 : 0178              ; landlock_create_ruleset
0020: jge #0x1b9 ? 0021 : 0022              ; epoll_pwait2
0021: jge #0x1ba ? 0185 : 0189              ; mount_setattr
0022: jge #0x1b8 ? 0185 : 0188              ; process_madvise
0023: jge #0x1a9 ? 0024 : 0059              ; io_uring_setup
0024: jge #0x1b5 ? 0025 : 0052              ; openat2
0025: ld [44]                               ; high word of argument 3
0026: jeq #0x0 ? 0027 : 0188
0027: ld [40]                               ; low word of argument 3
0028: jeq #0x18 ? 0029 : 0188
0029: ld [36]                               ; high word of argument 2
0030: jeq #0x0 ? 0031 : 0188
0031: ld [32]                               ; low word of argument 2
0032: jge #0x10000 ? 0033 : 0188
0033: jset #0x1f ? 0188 : 0034
0034: ld [16]                               ; low word of argument 0
0035: jge #0x3c6 ? 0036 : 0043
0036: jge #0x3c8 ? 0037 : 0040
0037: jge #0x3c9 ? 0188 : 0038
0038: ld [32]                               ; low word of argument 2
0039: jge #0x10040 ? 0188 : 0189
0040: jge #0x3c7 ? 0041 : 0188
0041: ld [32]                               ; low word of argument 2
0042: jge #0x102c0 ? 0188 : 0189
0043: jge #0x3c4 ? 0044 : 0049
0044: jge #0x3c5 ? 0045 : 0047
0045: ld [32]                               ; low word of argument 2
0046: jge #0x101c0 ? 0188 : 0189
0047: ld [32]                               ; low word of argument 2
0048: jge #0x100c0 ? 0188 : 0189
0049: jge #0x3c3 ? 0050 : 0188
0050: ld [32]                               ; low word of argument 2
0051: jge #0x10040 ? 0188 : 0189
0052: jge #0x1b3 ? 0053 : 0058              ; clone3
0053: jge #0x1b4 ? 0054 : 0185              ; close_range
0054: ld [24]                               ; low word of argument 1
0055: jge #0x3c0 ? 0056 : 0189
0056: ld [16]                               ; low word of argument 0
0057: jgt #0x3c8 ? 0189 : 0188
0058: jge #0x1b2 ? 0189 : 0185              ; pidfd_open
0059: jge #0x144 ? 0060 : 0066              ; membarrier
0060: jge #0x14c ? 0061 : 0064              ; statx
0061: jge #0x151 ? 0062 : 0063
0062: jge #0x1a8 ? 0189 : 0185              ; pidfd_send_signal
0063: jge #0x14d ? 0189 : 0188              ; io_pgetevents
0064: jeq #0x149 ? 0065 : 0189              ; pkey_mprotect
0065: ja 0384
0066: jge #0x142 ? 0067 : 0076              ; execveat
0067: jge #0x143 ? 0185 : 0068              ; userfaultfd
0068: ld [16]                               ; low word of argument 0
0069: jeq #0x3c1 ? 0070 : 0188
0070: ld [28]                               ; high word of argument 1
0071: jeq #0x0 ? 0072 : 0188
0072: ld [24]                               ; low word of argument 1
0073: jeq #0x10ff0 ? 0074 : 0188
0074: ld [48]                               ; low word of argument 4
0075: jeq #0x1000 ? 0189 : 0188
0076: jge #0x141 ? 0185 : 0077              ; bpf
0077: jge #0x140 ? 0178 : 0189              ; kexec_file_load
0078: jge #0x118 ? 0079 : 0110              ; utimensat
0079: jge #0x131 ? 0080 : 0093              ; clock_adjtime
0080: jge #0x139 ? 0081 : 0089              ; finit_module
0081: jge #0x13c ? 0082 : 0088              ; renameat2
0082: jge #0x13d ? 0083 : 0188              ; seccomp
0083: ld [16]                               ; low word of argument 0
0084: jeq #0x1 ? 0085 : 0189
0085: ld [24]                               ; low word of argument 1
0086: jset #0x8 ? 0087 : 0189
0087: ret #0x50010                          ; errno EBUSY
0088: jge #0x13a ? 0189 : 0178              ; sched_setattr
0089: jge #0x135 ? 0090 : 0091              ; getcpu
0090: jge #0x136 ? 0188 : 0189              ; process_vm_readv
0091: jge #0x134 ? 0178 : 0092              ; setns
0092: jge #0x133 ? 0188 : 0189              ; sendmmsg
0093: jge #0x12b ? 0094 : 0106              ; recvmmsg
0094: jge #0x12e ? 0095 : 0105              ; prlimit64
0095: jge #0x12f ? 0096 : 0097              ; name_to_handle_at
0096: ret #0x5005f                          ; errno ENOTSUP
0097: ld [24]                               ; low word of argument 1
0098: jeq #0xa ? 0099 : 0103
0099: ld [36]                               ; high word of argument 2
0100: jeq #0x0 ? 0101 : 0178
0101: ld [32]                               ; low word of argument 2
0102: jeq #0x0 ? 0103 : 0178
0103: ld [16]                               ; low word of argument 0
0104: jeq #0x0 ? 0189 : 0188
0105: jge #0x12c ? 0185 : 0236              ; fanotify_init
0106: jge #0x125 ? 0107 : 0108              ; pipe2
0107: jge #0x12a ? 0185 : 0189              ; perf_event_open
0108: jge #0x124 ? 0283 : 0109              ; dup3
0109: jge #0x119 ? 0189 : 0188              ; epoll_pwait
0110: jge #0x102 ? 0111 : 0119              ; mkdirat
0111: jge #0x112 ? 0112 : 0114              ; get_robust_list
0112: jge #0x117 ? 0128 : 0113              ; move_pages
0113: jge #0x113 ? 0189 : 0128              ; splice
0114: jge #0x110 ? 0115 : 0118              ; unshare
0115: jge #0x111 ? 0189 : 0116              ; set_robust_list
0116: ld [16]                               ; low word of argument 0
0117: jset #0x7e020080 ? 0178 : 0189
0118: jge #0x10e ? 0189 : 0188              ; pselect6
0119: jge #0x101 ? 0120 : 0126              ; openat
0120: ld [28]                               ; high word of argument 1
0121: jeq #0x0 ? 0122 : 0188
0122: ld [24]                               ; low word of argument 1
0123: jeq #0x1b800 ? 0124 : 0188
0124: ld [32]                               ; low word of argument 2
0125: jset #0x400040 ? 0188 : 0189
0126: jge #0xfe ? 0127 : 0131               ; inotify_add_watch
0127: jge #0x100 ? 0128 : 0130              ; migrate_pages
0128: ld [16]                               ; low word of argument 0
0129: jeq #0x0 ? 0189 : 0188
0130: jge #0xff ? 0189 : 0188               ; inotify_rm_watch
0131: jge #0xfb ? 0189 : 0132               ; ioprio_set
0132: jge #0xf8 ? 0185 : 0189               ; add_key
0133: jge #0x89 ? 0134 : 0180               ; statfs
0134: jge #0xb4 ? 0135 : 0154               ; nfsservctl
0135: jge #0xd6 ? 0136 : 0145               ; epoll_ctl_old
0136: jge #0xec ? 0137 : 0141               ; vserver
0137: jge #0xf2 ? 0138 : 0139               ; mq_timedsend
0138: jge #0xf6 ? 0178 : 0189               ; kexec_load
0139: jge #0xf0 ? 0185 : 0140               ; mq_open
0140: jge #0xed ? 0189 : 0185               ; mbind
0141: jge #0xe4 ? 0142 : 0143               ; clock_gettime
0142: jge #0xeb ? 0188 : 0189               ; utimes
0143: jge #0xe3 ? 0178 : 0144               ; clock_settime
0144: jge #0xd9 ? 0189 : 0185               ; getdents64
0145: jge #0xc4 ? 0146 : 0150               ; flistxattr
0146: jge #0xd4 ? 0147 : 0148               ; lookup_dcookie
0147: jge #0xd5 ? 0189 : 0185               ; epoll_create
0148: jge #0xc8 ? 0189 : 0149               ; tkill
0149: jge #0xc5 ? 0188 : 0189               ; removexattr
0150: jge #0xc1 ? 0151 : 0152               ; fgetxattr
0151: jge #0xc2 ? 0188 : 0189               ; listxattr
0152: jge #0xbc ? 0188 : 0153               ; setxattr
0153: jge #0xba ? 0189 : 0185               ; gettid
0154: jge #0x9f ? 0155 : 0165               ; adjtimex
0155: jge #0xae ? 0156 : 0159               ; create_module
0156: jge #0xb1 ? 0157 : 0158               ; get_kernel_syms
0157: jge #0xb3 ? 0178 : 0185               ; quotactl
0158: jge #0xaf ? 0178 : 0185               ; init_module
0159: jge #0xa2 ? 0160 : 0161               ; sync
0160: jge #0xa3 ? 0178 : 0189               ; acct
0161: jge #0xa1 ? 0178 : 0162               ; chroot
0162: jge #0xa0 ? 0163 : 0189               ; setrlimit
0163: ld [16]                               ; low word of argument 0
0164: jeq #0xa ? 0178 : 0189
0165: jge #0x9c ? 0166 : 0175               ; _sysctl
0166: jge #0x9e ? 0167 : 0170               ; arch_prctl
0167: ld [16]                               ; low word of argument 0
0168: jge #0x4001 ? 0169 : 0189
0169: jgt #0x4004 ? 0189 : 0383
0170: jge #0x9d ? 0171 : 0185               ; prctl
0171: ld [16]                               ; low word of argument 0
0172: jeq #0x4 ? 0375 : 0173
0173: jeq #0x18 ? 0188 : 0174
0174: jeq #0x1c ? 0188 : 0189
0175: jge #0x9a ? 0176 : 0177               ; modify_ldt
0176: jge #0x9b ? 0178 : 0189               ; pivot_root
0177: jge #0x99 ? 0178 : 0179               ; vhangup
0178: ret #0x50001                          ; errno EPERM
0179: jge #0x8a ? 0189 : 0188               ; fstatfs
0180: jge #0x52 ? 0181 : 0206               ; rename
0181: jge #0x76 ? 0182 : 0193               ; getresuid
0182: jge #0x7e ? 0183 : 0190               ; capset
0183: jge #0x86 ? 0184 : 0186               ; uselib
0184: jge #0x87 ? 0189 : 0185               ; personality
0185: ret #0x50026                          ; errno ENOSYS
0186: jge #0x84 ? 0188 : 0187               ; utime
0187: jge #0x7f ? 0189 : 0188               ; rt_sigpending
0188: ret #0x7fc00000                       ; trap: notify the supervisor
0189: ret #0x7fff0000                       ; allow
0190: jge #0x7a ? 0191 : 0192               ; setfsuid
0191: jge #0x7c ? 0443 : 0442               ; getsid
0192: jeq #0x77 ? 0442 : 0443               ; setresgid
0193: jge #0x69 ? 0194 : 0198               ; setuid
0194: jge #0x73 ? 0195 : 0196               ; getgroups
0195: jge #0x74 ? 0442 : 0443               ; setgroups
0196: jge #0x71 ? 0442 : 0197               ; setreuid
0197: jge #0x6b ? 0443 : 0442               ; geteuid
0198: jge #0x66 ? 0199 : 0200               ; getuid
0199: jeq #0x67 ? 0432 : 0443               ; syslog
0200: jge #0x65 ? 0201 : 0205               ; ptrace
0201: ld [20]                               ; high word of argument 0
0202: jeq #0x0 ? 0203 : 0442
0203: ld [16]                               ; low word of argument 0
0204: jeq #0x0 ? 0443 : 0442
0205: jge #0x60 ? 0443 : 0442               ; gettimeofday
0206: jge #0x49 ? 0207 : 0210               ; flock
0207: jge #0x4f ? 0208 : 0209               ; getcwd
0208: jge #0x51 ? 0443 : 0442               ; fchdir
0209: jeq #0x4c ? 0442 : 0443               ; truncate
0210: ld [16]                               ; low word of argument 0
0211: jge #0x3c0 ? 0212 : 0443
0212: jgt #0x3c8 ? 0443 : 0213
0213: ld [24]                               ; low word of argument 1
0214: jeq #0x1 ? 0443 : 0440
0215: jge #0xc ? 0216 : 0376                ; brk
0216: jge #0x1d ? 0217 : 0301               ; shmget
0217: jge #0x2f ? 0218 : 0238               ; recvmsg
0218: jge #0x31 ? 0219 : 0235               ; bind
0219: jge #0x38 ? 0220 : 0224               ; clone
0220: jge #0x39 ? 0221 : 0222               ; fork
0221: jeq #0x3b ? 0442 : 0443               ; execve
0222: ld [16]                               ; low word of argument 0
0223: jset #0x7e020000 ? 0432 : 0443
0224: jge #0x33 ? 0225 : 0226               ; getsockname
0225: jge #0x35 ? 0443 : 0442               ; socketpair
0226: jge #0x32 ? 0443 : 0227               ; listen
0227: ld [28]                               ; high word of argument 1
0228: jeq #0x0 ? 0229 : 0442
0229: ld [24]                               ; low word of argument 1
0230: jge #0x1b000 ? 0231 : 0442
0231: jge #0x1b800 ? 0442 : 0232
0232: jset #0x1f ? 0442 : 0233
0233: ld [32]                               ; low word of argument 2
0234: jeq #0x20 ? 0443 : 0442
0235: jge #0x30 ? 0443 : 0236               ; shutdown
0236: ld [16]                               ; low word of argument 0
0237: jeq #0x3c2 ? 0442 : 0443
0238: jge #0x22 ? 0239 : 0282               ; pause
0239: jge #0x2c ? 0240 : 0266               ; sendto
0240: jge #0x2e ? 0241 : 0253               ; sendmsg
0241: ld [28]                               ; high word of argument 1
0242: jeq #0x0 ? 0243 : 0247
0243: ld [24]                               ; low word of argument 1
0244: jge #0x4f000 ? 0245 : 0247
0245: jge #0x4f800 ? 0247 : 0246
0246: jset #0x7f ? 0247 : 0443
0247: ld [28]                               ; high word of argument 1
0248: jeq #0x0 ? 0249 : 0442
0249: ld [24]                               ; low word of argument 1
0250: jge #0x4f800 ? 0251 : 0442
0251: jge #0x50000 ? 0442 : 0252
0252: jset #0xff ? 0442 : 0443
0253: jge #0x2d ? 0443 : 0254               ; recvfrom
0254: ld [52]                               ; high word of argument 4
0255: jeq #0x0 ? 0256 : 0258
0256: ld [48]                               ; low word of argument 4
0257: jeq #0x0 ? 0443 : 0258
0258: ld [52]                               ; high word of argument 4
0259: jeq #0x0 ? 0260 : 0442
0260: ld [48]                               ; low word of argument 4
0261: jge #0x13000 ? 0262 : 0442
0262: jge #0x1b800 ? 0442 : 0263
0263: jset #0x1f ? 0442 : 0264
0264: ld [56]                               ; low word of argument 5
0265: jeq #0x20 ? 0443 : 0442
0266: jeq #0x2a ? 0267 : 0443               ; connect
0267: ld [28]                               ; high word of argument 1
0268: jeq #0x0 ? 0269 : 0275
0269: ld [24]                               ; low word of argument 1
0270: jge #0x13000 ? 0271 : 0275
0271: jge #0x1b800 ? 0275 : 0272
0272: jset #0x1f ? 0275 : 0273
0273: ld [32]                               ; low word of argument 2
0274: jeq #0x20 ? 0443 : 0275
0275: ld [28]                               ; high word of argument 1
0276: jeq #0x0 ? 0277 : 0442
0277: ld [24]                               ; low word of argument 1
0278: jge #0x4f800 ? 0279 : 0442
0279: jge #0x50000 ? 0442 : 0280
0280: and #0xff
0281: jeq #0x50 ? 0443 : 0442
0282: jge #0x21 ? 0283 : 0288               ; dup2
0283: ld [24]                               ; low word of argument 1
0284: jge #0x3c0 ? 0285 : 0286
0285: jgt #0x3c8 ? 0286 : 0440
0286: ld [16]                               ; low word of argument 0
0287: jeq #0x3c2 ? 0440 : 0443
0288: jge #0x1f ? 0289 : 0292               ; shmctl
0289: jge #0x20 ? 0290 : 0443               ; dup
0290: ld [16]                               ; low word of argument 0
0291: jeq #0x3c2 ? 0440 : 0443
0292: jge #0x1e ? 0293 : 0443               ; shmat
0293: ld [28]                               ; high word of argument 1
0294: jeq #0x0 ? 0295 : 0443
0295: ld [24]                               ; low word of argument 1
0296: jge #0x60000 ? 0443 : 0297
0297: ld [28]                               ; high word of argument 1
0298: jeq #0x0 ? 0299 : 0383
0299: ld [24]                               ; low word of argument 1
0300: jeq #0x0 ? 0443 : 0383
0301: jge #0x11 ? 0302 : 0320               ; pread64
0302: jge #0x1c ? 0303 : 0307               ; madvise
0303: ld [20]                               ; high word of argument 0
0304: jeq #0x0 ? 0305 : 0443
0305: ld [16]                               ; low word of argument 0
0306: jge #0x60000 ? 0443 : 0383
0307: jge #0x19 ? 0308 : 0319               ; mremap
0308: jge #0x1a ? 0443 : 0309               ; msync
0309: ld [20]                               ; high word of argument 0
0310: jeq #0x0 ? 0311 : 0313
0311: ld [16]                               ; low word of argument 0
0312: jge #0x60000 ? 0313 : 0383
0313: ld [40]                               ; low word of argument 3
0314: jset #0x2 ? 0315 : 0443
0315: ld [52]                               ; high word of argument 4
0316: jeq #0x0 ? 0317 : 0443
0317: ld [48]                               ; low word of argument 4
0318: jge #0x60000 ? 0443 : 0383
0319: jeq #0x15 ? 0442 : 0443               ; access
0320: jge #0x10 ? 0321 : 0366               ; ioctl
0321: ld [16]                               ; low word of argument 0
0322: jge #0x3c0 ? 0323 : 0324
0323: jgt #0x3c8 ? 0324 : 0440
0324: ld [24]                               ; low word of argument 1
0325: and #0xff00
0326: jeq #0x9400 ? 0327 : 0332
0327: ld [24]                               ; low word of argument 1
0328: jeq #0x40049409 ? 0443 : 0329
0329: jeq #0x4020940d ? 0443 : 0330
0330: jeq #0xc0189436 ? 0443 : 0331
0331: ret #0x50019                          ; errno ENOTTY
0332: ld [24]                               ; low word of argument 1
0333: jge #0x40046603 ? 0334 : 0350
0334: jge #0x40086605 ? 0335 : 0342
0335: jge #0x40806685 ? 0336 : 0339
0336: jge #0x800c6613 ? 0337 : 0338
0337: jge #0x800c6614 ? 0443 : 0432
0338: jge #0x40806686 ? 0443 : 0432
0339: jge #0x401c5820 ? 0340 : 0341
0340: jge #0x401c5821 ? 0443 : 0432
0341: jeq #0x40087602 ? 0432 : 0443
0342: jge #0x40047602 ? 0343 : 0347
0343: jge #0x40086603 ? 0344 : 0345
0344: jge #0x40086604 ? 0432 : 0443
0345: jge #0x40086602 ? 0432 : 0346
0346: jge #0x40047603 ? 0443 : 0432
0347: jge #0x40047211 ? 0348 : 0349
0348: jge #0x40047212 ? 0443 : 0432
0349: jeq #0x40046604 ? 0432 : 0443
0350: jge #0x4bfc ? 0351 : 0359
0351: jge #0x5423 ? 0352 : 0356
0352: jge #0x660a ? 0353 : 0354
0353: jge #0x40046602 ? 0432 : 0443
0354: jge #0x6609 ? 0432 : 0355
0355: jge #0x5424 ? 0443 : 0432
0356: jge #0x541c ? 0357 : 0358
0357: jge #0x541d ? 0443 : 0432
0358: jeq #0x5412 ? 0432 : 0443
0359: jge #0x4b4b ? 0360 : 0363
0360: jge #0x4b4e ? 0361 : 0362
0361: jge #0x4bfb ? 0432 : 0443
0362: jeq #0x4b4c ? 0443 : 0432
0363: jge #0x4b49 ? 0364 : 0365
0364: jge #0x4b4a ? 0443 : 0432
0365: jeq #0x4b47 ? 0432 : 0443
0366: jge #0xd ? 0443 : 0367                ; rt_sigaction
0367: ld [20]                               ; high word of argument 0
0368: jeq #0x0 ? 0369 : 0443
0369: ld [16]                               ; low word of argument 0
0370: jge #0x60000 ? 0443 : 0371
0371: ld [20]                               ; high word of argument 0
0372: jeq #0x0 ? 0373 : 0375
0373: ld [16]                               ; low word of argument 0
0374: jeq #0x0 ? 0443 : 0375
0375: ret #0x50000                          ; answer 0
0376: jge #0x6 ? 0377 : 0434                ; lstat
0377: jge #0xa ? 0378 : 0389                ; mprotect
0378: jge #0xb ? 0379 : 0384                ; munmap
0379: ld [20]                               ; high word of argument 0
0380: jeq #0x0 ? 0381 : 0443
0381: ld [16]                               ; low word of argument 0
0382: jge #0x60000 ? 0443 : 0383
0383: ret #0x50016                          ; errno EINVAL
0384: ld [20]                               ; high word of argument 0
0385: jeq #0x0 ? 0386 : 0443
0386: ld [16]                               ; low word of argument 0
0387: jge #0x60000 ? 0443 : 0388
0388: ret #0x5000d                          ; errno EACCES
0389: jge #0x9 ? 0390 : 0433                ; mmap
0390: ld [40]                               ; low word of argument 3
0391: jset #0x10 ? 0392 : 0443
0392: ld [20]                               ; high word of argument 0
0393: jeq #0x0 ? 0394 : 0443
0394: ld [16]                               ; low word of argument 0
0395: jge #0x60000 ? 0443 : 0396
0396: ld [20]                               ; high word of argument 0
0397: jeq #0x0 ? 0398 : 0432
0398: ld [16]                               ; low word of argument 0
0399: jeq #0x10000 ? 0400 : 0418
0400: ld [28]                               ; high word of argument 1
0401: jeq #0x0 ? 0402 : 0418
0402: ld [24]                               ; low word of argument 1
0403: jeq #0x40000 ? 0404 : 0418
0404: ld [36]                               ; high word of argument 2
0405: jeq #0x0 ? 0406 : 0418
0406: ld [32]                               ; low word of argument 2
0407: jeq #0x5 ? 0408 : 0418
0408: ld [44]                               ; high word of argument 3
0409: jeq #0x0 ? 0410 : 0418
0410: ld [40]                               ; low word of argument 3
0411: jeq #0x11 ? 0412 : 0418
0412: ld [48]                               ; low word of argument 4
0413: jeq #0x3c0 ? 0414 : 0418
0414: ld [60]                               ; high word of argument 5
0415: jeq #0x0 ? 0416 : 0418
0416: ld [56]                               ; low word of argument 5
0417: jeq #0x0 ? 0443 : 0418
0418: ld [16]                               ; low word of argument 0
0419: jeq #0x50000 ? 0420 : 0432
0420: ld [28]                               ; high word of argument 1
0421: jeq #0x0 ? 0422 : 0432
0422: ld [24]                               ; low word of argument 1
0423: jeq #0x10000 ? 0424 : 0432
0424: ld [36]                               ; high word of argument 2
0425: jeq #0x0 ? 0426 : 0432
0426: ld [32]                               ; low word of argument 2
0427: jeq #0x3 ? 0428 : 0432
0428: ld [44]                               ; high word of argument 3
0429: jeq #0x0 ? 0430 : 0432
0430: ld [40]                               ; low word of argument 3
0431: jeq #0x32 ? 0443 : 0432
0432: ret #0x50001                          ; errno EPERM
0433: jge #0x7 ? 0443 : 0442                ; poll
0434: jge #0x4 ? 0435 : 0436                ; stat
0435: jge #0x5 ? 0443 : 0442                ; fstat
0436: jge #0x3 ? 0437 : 0441                ; close
0437: ld [16]                               ; low word of argument 0
0438: jge #0x3c0 ? 0439 : 0443
0439: jgt #0x3c8 ? 0443 : 0440
0440: ret #0x50009                          ; errno EBADF
0441: jge #0x2 ? 0442 : 0443                ; open
0442: ret #0x7fc00000                       ; trap: notify the supervisor
0443: ret #0x7fff0000                       ; allow
0444: ret #0x80000000                       ; kill the process
