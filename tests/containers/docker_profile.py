"""What Docker's default seccomp profile refuses to a process without capabilities, on x86_64 and a kernel from 4.8 on.

Read off the profile that the Moby project publishes (github.com/moby/profiles, seccomp/default.json, commit
02e898b137aed1024e232d59bcb05e6179b72177; Apache-2.0). That lists what is allowed; here is what remains of the kernel's calls,
which is the shorter list and the one that matters to pyjail. A call newer than any that the profile names is ENOSYS (runc).
"""

from __future__ import annotations

REFUSED_WITH = 1  # EPERM, the profile's defaultErrnoRet
REFUSED = frozenset(
    "_sysctl acct add_key afs_syscall bpf chroot clock_settime create_module delete_module fanotify_init file_getattr "
    "file_setattr finit_module fsconfig fsmount fsopen fspick get_kernel_syms get_mempolicy getpmsg init_module "
    "io_uring_enter io_uring_register io_uring_setup ioperm iopl kcmp kexec_file_load kexec_load keyctl lookup_dcookie "
    "lsm_get_self_attr lsm_list_modules lsm_set_self_attr mbind migrate_pages mount mount_setattr move_mount move_pages "
    "nfsservctl open_by_handle_at open_tree open_tree_attr perf_event_open pidfd_getfd pivot_root process_madvise putpmsg "
    "query_module quotactl quotactl_fd reboot request_key security set_mempolicy set_mempolicy_home_node setdomainname "
    "sethostname setns settimeofday swapoff swapon sysfs syslog tuxcall umount2 unshare uprobe uselib userfaultfd ustat "
    "vhangup vserver".split()
)
WITH_ANOTHER_ERRNO = {"clone3": 38}  # ENOSYS, so that programs use clone

# Allowed by their arguments alone.
FAMILIES = (*range(12), *range(13, 19), 21, 22, 24, *range(26, 34), 35, 36, 39, *range(41, 46))  # of socket(2)
PERSONALITIES = (0, 8, 0x20000, 0x20008, 0xFFFFFFFF)
CLONE_WITHOUT = 0x7E020000  # no flag of these: namespaces
