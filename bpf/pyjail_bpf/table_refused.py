"""Table rows of the calls that the filter refuses, each with the errno that makes programs fall back."""

from __future__ import annotations

from .rows import refuse

HANDLE = "a handle names a file without a path, past every mount"
MOUNT = "the jail's mount table is fixed; without privileges the kernel says EPERM too"
MOUNT_API = "the jail's mount table is fixed; ENOSYS makes programs use mount(2), which says EPERM"
MOUNT_INFO = "would tell the host's mounts; ENOSYS makes programs read /proc/self/mountinfo, which is the guest's"
DATABASE = "a system-wide setting of the host"
RING = "its operations open and rename files from memory that no filter sees"
KEYS = "keyrings are shared with the host's user; ENOSYS as on kernels without them"
MODULES = "kernel modules are the host's"
XATTRAT = "has no handler yet; ENOSYS makes programs use the calls without *at"
ATTRIBUTES = "has no handler yet; ENOSYS as on kernels before 6.17"
CLONE3 = "its flags lie in memory, where no filter sees them; glibc, musl and Go fall back to clone"
QUEUES = "queues are files of the host's user and have no handler"
GONE = "no kernel has it any more"
MEMORY = "could replace or watch the mailbox by addresses that lie in memory, where no filter sees them"

# fmt: off
REFUSED_ROWS = (
    refuse("name_to_handle_at", 303, 264, "EOPNOTSUPP", HANDLE, "fd path ptr ptr int"),
    refuse("open_by_handle_at", 304, 265, "EOPNOTSUPP", HANDLE, "fd ptr int"),
    # mounts and roots
    refuse("mount", 165, 40, "EPERM", MOUNT, "path path str long ptr"),
    refuse("umount2", 166, 39, "EPERM", MOUNT, "path int"),
    refuse("chroot", 161, 51, "EPERM", MOUNT, "path"),
    refuse("pivot_root", 155, 41, "EPERM", MOUNT, "path path"),
    refuse("setns", 308, 268, "EPERM", MOUNT, "fd int"),
    refuse("open_tree", 428, 428, "ENOSYS", MOUNT_API, "fd path uint"),
    refuse("open_tree_attr", 467, 467, "ENOSYS", MOUNT_API, "fd path uint ptr size"),
    refuse("move_mount", 429, 429, "ENOSYS", MOUNT_API, "fd path fd path uint"),
    refuse("fsopen", 430, 430, "ENOSYS", MOUNT_API, "str uint"),
    refuse("fsconfig", 431, 431, "ENOSYS", MOUNT_API, "fd uint str ptr int"),
    refuse("fsmount", 432, 432, "ENOSYS", MOUNT_API, "fd uint uint"),
    refuse("fspick", 433, 433, "ENOSYS", MOUNT_API, "fd path uint"),
    refuse("mount_setattr", 442, 442, "ENOSYS", MOUNT_API, "fd path uint ptr size"),
    refuse("statmount", 457, 457, "ENOSYS", MOUNT_INFO, "ptr ptr size uint"),
    refuse("listmount", 458, 458, "ENOSYS", MOUNT_INFO, "ptr ptr size uint"),
    # the host's own settings
    refuse("swapon", 167, 224, "EPERM", DATABASE, "path int"),
    refuse("swapoff", 168, 225, "EPERM", DATABASE, "path"),
    refuse("acct", 163, 89, "EPERM", DATABASE, "path"),
    refuse("quotactl", 179, 60, "EPERM", DATABASE, "uint path int ptr"),
    refuse("quotactl_fd", 443, 443, "EPERM", DATABASE, "fd uint int ptr"),
    refuse("sethostname", 170, 161, "EPERM", DATABASE, "ptr int"),
    refuse("setdomainname", 171, 162, "EPERM", DATABASE, "ptr int"),
    refuse("settimeofday", 164, 170, "EPERM", DATABASE, "ptr ptr"),
    refuse("clock_settime", 227, 112, "EPERM", DATABASE, "int ptr"),
    refuse("reboot", 169, 142, "EPERM", DATABASE, "int int uint ptr"),
    refuse("syslog", 103, 116, "EPERM", "the kernel's log is the host's", "int ptr int"),
    refuse("vhangup", 153, 58, "EPERM", "would end the sessions of the host's terminal"),
    refuse("iopl", 172, None, "EPERM", "the host's devices", "uint"),
    refuse("ioperm", 173, None, "EPERM", "the host's devices", "long long int"),
    refuse("kexec_load", 246, 104, "EPERM", MODULES, "long long ptr long"),
    refuse("kexec_file_load", 320, 294, "EPERM", MODULES, "fd fd long str long"),
    refuse("init_module", 175, 105, "EPERM", MODULES, "ptr size str"),
    refuse("finit_module", 313, 273, "EPERM", MODULES, "fd str int"),
    refuse("delete_module", 176, 106, "EPERM", MODULES, "str uint"),
    # interfaces that reach files or memory from where a filter cannot see
    refuse("io_uring_setup", 425, 425, "ENOSYS", RING, "uint ptr"),
    refuse("io_uring_enter", 426, 426, "ENOSYS", RING, "fd uint uint uint ptr size"),
    refuse("io_uring_register", 427, 427, "ENOSYS", RING, "fd uint ptr uint"),
    refuse("fanotify_init", 300, 262, "ENOSYS", "its events hand out descriptors of the host's files", "uint uint"),
    refuse("fanotify_mark", 301, 263, "ENOSYS", "names files and has no handler", "fd uint long fd path"),
    refuse("userfaultfd", 323, 282, "ENOSYS", MEMORY, "int"),
    refuse("process_madvise", 440, 440, "ENOSYS", MEMORY, "fd ptr size int uint"),
    refuse("remap_file_pages", 216, 234, "ENOSYS", MEMORY, "ptr size long size long"),
    refuse("memfd_secret", 447, 447, "ENOSYS", "memory that the supervisor could not read", "uint"),
    refuse("clone3", 435, 435, "ENOSYS", CLONE3, "ptr size"),
    refuse("bpf", 321, 280, "ENOSYS", "programs in the kernel see the host", "int ptr uint"),
    refuse("perf_event_open", 298, 241, "ENOSYS", "watches the host's kernel and processes", "ptr int int fd long"),
    refuse("add_key", 248, 217, "ENOSYS", KEYS, "str str ptr size int"),
    refuse("request_key", 249, 218, "ENOSYS", KEYS, "str str str int"),
    refuse("keyctl", 250, 219, "ENOSYS", KEYS, "int long long long long"),
    refuse("mq_open", 240, 180, "ENOSYS", QUEUES, "path int uint ptr"),
    refuse("mq_unlink", 241, 181, "ENOSYS", QUEUES, "path"),
    refuse("lsm_set_self_attr", 460, 460, "ENOSYS", "would change the guest's security label", "uint ptr uint uint"),
    # new calls on files
    refuse("setxattrat", 463, 463, "ENOSYS", XATTRAT, "fd path uint str ptr size"),
    refuse("getxattrat", 464, 464, "ENOSYS", XATTRAT, "fd path uint str ptr size"),
    refuse("listxattrat", 465, 465, "ENOSYS", XATTRAT, "fd path uint ptr size"),
    refuse("removexattrat", 466, 466, "ENOSYS", XATTRAT, "fd path uint str"),
    refuse("file_getattr", 468, 468, "ENOSYS", ATTRIBUTES, "fd path ptr size uint"),
    refuse("file_setattr", 469, 469, "ENOSYS", ATTRIBUTES, "fd path ptr size uint"),
    # history
    refuse("uselib", 134, None, "ENOSYS", GONE, "path"),
    refuse("_sysctl", 156, None, "ENOSYS", GONE, "ptr"),
    refuse("create_module", 174, None, "ENOSYS", GONE, "str size"),
    refuse("get_kernel_syms", 177, None, "ENOSYS", GONE, "ptr"),
    refuse("query_module", 178, None, "ENOSYS", GONE, "str int ptr size ptr"),
    refuse("nfsservctl", 180, 42, "ENOSYS", GONE, "int ptr ptr"),
    refuse("getpmsg", 181, None, "ENOSYS", GONE),
    refuse("putpmsg", 182, None, "ENOSYS", GONE),
    refuse("afs_syscall", 183, None, "ENOSYS", GONE),
    refuse("tuxcall", 184, None, "ENOSYS", GONE),
    refuse("security", 185, None, "ENOSYS", GONE),
    refuse("vserver", 236, None, "ENOSYS", GONE),
    refuse("lookup_dcookie", 212, 18, "ENOSYS", GONE, "long ptr size"),
    refuse("epoll_ctl_old", 214, None, "ENOSYS", GONE),
    refuse("epoll_wait_old", 215, None, "ENOSYS", GONE),
)
