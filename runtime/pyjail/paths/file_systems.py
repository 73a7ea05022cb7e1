"""Types of file systems, as mountinfo names them, and what is known of them."""

from __future__ import annotations

NO_ROWS = frozenset((b"autofs",))  # opening one would mount it
# Whoever asks one of these waits for a server, a FUSE daemon's or another machine's, that may never answer. As mountinfo calls
# them: behind a dot stands what the daemon calls itself ("fuse.sshfs").
_MAY_STALL = frozenset((
    b"fuse", b"fuseblk", b"virtiofs", b"nfs", b"nfs4", b"cifs", b"smb3", b"9p", b"afs", b"ceph", b"coda", b"lustre", b"orangefs",
    b"glusterfs", b"beegfs", b"vboxsf",
))  # fmt: skip
# What the kernel shows of itself: read-only wherever it is mounted, as /sys is
KERNELS = frozenset((
    b"sysfs", b"cgroup", b"cgroup2", b"debugfs", b"tracefs", b"securityfs", b"configfs", b"efivarfs", b"bpf", b"pstore",
    b"binfmt_misc", b"selinuxfs", b"smackfs", b"resctrl", b"fusectl", b"nfsd", b"xenfs", b"proc",
))  # fmt: skip


def kind_of(fields: list[bytes]) -> tuple[bytes, bool]:
    """The file system type of a row of mountinfo, and whether it may stall."""
    kind = fields[fields.index(b"-") + 1]
    return kind, kind.partition(b".")[0] in _MAY_STALL
