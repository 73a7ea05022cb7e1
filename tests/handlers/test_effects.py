"""What a handler decides where no comparison with the kernel shows it: stubs and levels, limits, watches, umask, foreign files."""

from __future__ import annotations

import ctypes
import os
import resource
import stat
import struct
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from pyjail.handlers import descriptors
from pyjail.handlers.dispatch import dispatch
from pyjail.handlers.outcome import Continue, Divert, Enter, Install
from pyjail.handlers.pinned import open_place
from pyjail.kernel import limits, protected
from pyjail.kernel.errno import E
from pyjail.kernel.sys import ARCH, NR
from pyjail.paths.mounts import NO_MOUNT
from pyjail.paths.place import Place
from pyjail.paths.types import GuestPath
from pyjail_bpf.layout import (
    HOW_SIZE,
    HOW_STRIDE,
    MAILBOX,
    MAILBOX_FD,
    STUB_CHDIR,
    STUB_FIFO,
    STUB_ONE,
    STUB_RANGE,
    TTY_PATH,
    how_flags,
    how_levels,
)

from handlers import tree
from handlers.calls import Memory, Out
from handlers.served import FakeJail

AT_FDCWD = -100
FLAGS, LEVELS = how_flags(ARCH), how_levels(ARCH)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A fresh tree; the cwd and the notes of the guest, which is this process, are as before in the end."""
    tree.build(tmp_path, os.geteuid())
    here, limit = os.getcwd(), resource.getrlimit(limits.RLIMIT_LOCKS)
    resource.setrlimit(limits.RLIMIT_LOCKS, (limits.encode(0o022), limit[1]))
    os.chdir(tmp_path / "root")
    mask = os.umask(0)
    yield tmp_path
    os.umask(mask)
    os.chdir(here)
    resource.setrlimit(limits.RLIMIT_LOCKS, limit)


def served(jail: Any, name: str, *args: object) -> tuple[Any, Memory]:
    """The outcome of a call of this process."""
    memory = Memory(args)
    outcome = dispatch(getattr(NR, name), os.getpid(), memory.words, jail)
    assert jail.defects == []
    return outcome, memory


def record_of(divert: Any) -> int:
    """The flags of the record that a diverted openat2 names."""
    assert divert.nr == NR.openat2
    assert divert.args[3] == HOW_SIZE
    flags: int = FLAGS[(divert.args[2] - MAILBOX) // HOW_STRIDE]
    return flags


@pytest.mark.parametrize("level", LEVELS)
def test_a_stub_is_used_only_where_the_level_has_its_record(folder: Path, level: str) -> None:
    """FIFOs, O_PATH and chdir, at every level of the root: the record is one the guest may use, or another way is taken."""
    jail: Any = FakeJail(folder, o_path=False, level=level)
    allowed = FLAGS[slice(*LEVELS[level])]
    cases = [
        ("w/fifo", os.O_RDONLY | os.O_NONBLOCK, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY),
        ("w/fifo", os.O_RDWR | os.O_CLOEXEC, os.O_RDWR | os.O_CLOEXEC | os.O_NOCTTY),
        ("w/dir", os.O_PATH, os.O_PATH | os.O_DIRECTORY),
        ("w/file", os.O_PATH | os.O_CLOEXEC, os.O_PATH | os.O_CLOEXEC),
        ("w/lfile", os.O_PATH | os.O_NOFOLLOW, os.O_PATH | os.O_NOFOLLOW),
    ]
    for path, flags, wanted in cases:
        outcome, _ = served(jail, "openat", AT_FDCWD, path.encode(), flags, 0)
        if wanted in allowed:
            assert isinstance(outcome, Divert)
            assert (outcome.stub, record_of(outcome), outcome.string) == (STUB_ONE, wanted, path.encode())
            assert outcome.args[0] == jail.mounts.root.number
        elif path == "w/lfile":
            assert outcome is E.EACCES
        else:
            assert isinstance(outcome, Install)
            assert os.fstat(outcome.fd).st_ino == (folder / "root" / path).stat().st_ino
            os.close(outcome.fd)
    outcome, _ = served(jail, "chdir", b"w/ldir/sub")
    if level == "none":
        assert isinstance(outcome, Enter)
        assert os.fstat(outcome.fd).st_ino == (folder / "root/w/dir/sub").stat().st_ino
        os.close(outcome.fd)
    else:
        assert isinstance(outcome, Divert)
        assert (outcome.stub, outcome.string) == (STUB_CHDIR, b"w/dir/sub")
        assert record_of(outcome) == os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC
        assert limits.read_mount(os.getpid()) == jail.mounts.root.index


def test_a_fifo_never_makes_us_wait(folder: Path) -> None:
    """Without a record for it the guest makes its call again with O_NONBLOCK, in a stub that waits; that call we answer."""
    jail: Any = FakeJail(folder, o_path=False, level="none")
    for flags, reads in ((os.O_RDONLY | os.O_CLOEXEC, 1), (os.O_WRONLY | os.O_APPEND, 0)):
        outcome, memory = served(jail, "openat", AT_FDCWD, b"w/fifo", flags, 0)
        assert (outcome.stub, outcome.nr, outcome.x0, outcome.x1) == (STUB_FIFO, NR.openat, flags, reads)
        assert outcome.args == (AT_FDCWD, memory.words[1], flags | os.O_NONBLOCK, 0)
        how = struct.pack("QQQ", flags, 0, 1)
        outcome, _ = served(jail, "openat2", AT_FDCWD, b"w/fifo", how, len(how))
        assert (outcome.stub, outcome.nr, outcome.args[2:]) == (STUB_FIFO, NR.openat2, (None, len(how)))
        assert outcome.string[: len(how)] == struct.pack("QQQ", flags | os.O_NONBLOCK, 0, 1)
    outcome, _ = served(jail, "openat", AT_FDCWD, b"w/fifo", os.O_RDONLY | os.O_NONBLOCK, 0)
    assert isinstance(outcome, Install)
    assert served(jail, "openat", AT_FDCWD, b"w/fifo", os.O_RDWR | os.O_NONBLOCK, 0)[0].__class__ is Install
    os.close(outcome.fd)


def test_devices_open_only_where_the_mount_has_them(folder: Path) -> None:
    """A node in the root is EACCES; on a mount with devices it is the device."""
    jail: Any = FakeJail(folder, o_path=False)
    assert served(jail, "openat", AT_FDCWD, b"w/null", os.O_WRONLY, 0)[0] is E.EACCES
    jail.mounts.root.devices = True
    outcome, _ = served(jail, "openat", AT_FDCWD, b"w/null", os.O_WRONLY | os.O_TRUNC | os.O_CREAT, 0o666)
    assert os.fstat(outcome.fd).st_rdev == os.makedev(1, 3)
    os.close(outcome.fd)


def test_the_guest_opens_its_own_terminal(folder: Path) -> None:
    """/dev/tty is opened by the guest, by the sealed string: the supervisor's terminal is another."""
    jail: Any = FakeJail(folder, o_path=False)
    os.mknod(folder / "root/tty", 0o20666, os.makedev(5, 0))
    mount = jail.mounts.root
    mount.kind, mount.devices = "builtin", True
    place = Place(os.open(folder / "root/tty", os.O_PATH), mount, GuestPath(b"/dev/tty"))
    outcome = open_place(place, jail.guest, jail, os.O_RDWR | os.O_CLOEXEC)
    place.close()
    assert isinstance(outcome, Divert)
    assert (outcome.stub, outcome.nr, outcome.args[:2]) == (STUB_ONE, NR.openat, (AT_FDCWD, TTY_PATH))
    assert outcome.args[2] == os.O_RDWR | os.O_CLOEXEC


def test_what_is_made_has_the_mode_that_the_recorded_umask_leaves(folder: Path) -> None:
    """The supervisor's own umask is 0 before and after."""
    jail: Any = FakeJail(folder, o_path=False)
    for mask in (0, 0o027, 0o777):
        limits.write_umask(os.getpid(), mask)
        name = b"w/made%o" % mask
        outcome, _ = served(jail, "openat", AT_FDCWD, name, os.O_CREAT | os.O_WRONLY, 0o666)
        os.close(outcome.fd)
        assert served(jail, "mkdir", name + b"d", 0o777)[0] == 0
        root = os.fsencode(folder / "root") + b"/"
        assert stat.S_IMODE(os.stat(root + name).st_mode) == 0o666 & ~mask
        assert stat.S_IMODE(os.stat(root + name + b"d").st_mode) == 0o777 & ~mask
        assert os.umask(0) == 0


def test_a_default_acl_overrides_the_umask(folder: Path) -> None:
    """acl(5): in a directory with a default ACL the mask of the ACL counts, not the umask."""
    jail: Any = FakeJail(folder, o_path=False)
    entries = b"".join(struct.pack("<HHI", tag, rights, 0xFFFFFFFF) for tag, rights in ((1, 7), (4, 6), (0x20, 6)))
    os.setxattr(folder / "root/w/dir", "system.posix_acl_default", struct.pack("<I", 2) + entries)
    limits.write_umask(os.getpid(), 0o077)
    outcome, _ = served(jail, "openat", AT_FDCWD, b"w/dir/shared", os.O_CREAT | os.O_WRONLY, 0o666)
    assert stat.S_IMODE(os.fstat(outcome.fd).st_mode) == 0o666
    os.close(outcome.fd)


def test_umask_is_recorded_and_left_to_the_kernel(folder: Path) -> None:
    """The kernel returns the old mask; what was recorded is what it will have."""
    jail: Any = FakeJail(folder, o_path=False)
    outcome, _ = served(jail, "umask", 0o7123)
    assert isinstance(outcome, Continue)
    assert limits.read_umask(os.getpid()) == 0o123


def test_truncate_heeds_the_guests_file_size_limit() -> None:
    """EFBIG and SIGXFSZ, as ftruncate gives them natively; a file may always shrink."""
    script = """
import os, resource, signal, sys, tempfile
sys.path[:0] = sys.argv[1:]
from pathlib import Path
from handlers import tree
from handlers.calls import Memory
from handlers.served import FakeJail
from pyjail.handlers.dispatch import dispatch
from pyjail.kernel import limits, protected
from pyjail.kernel.sys import NR
folder = Path(tempfile.mkdtemp())
tree.build(folder, os.geteuid())
os.chdir(folder / "root")
resource.setrlimit(limits.RLIMIT_LOCKS, (limits.encode(0), resource.RLIM_INFINITY))
caught = []
signal.signal(signal.SIGXFSZ, lambda number, frame: caught.append(number))
resource.setrlimit(resource.RLIMIT_FSIZE, (100, resource.RLIM_INFINITY))
jail = FakeJail(folder, o_path=False)
def truncate(length):
    memory = Memory((b"w/file", length))
    return dispatch(NR.truncate, os.getpid(), memory.words, jail)
print(truncate(100), len(caught), truncate(101), len(caught), os.stat("w/file").st_size, truncate(3), jail.defects)
import shutil; shutil.rmtree(folder)
"""
    top = Path(__file__).parents[2]
    paths = [str(top / name) for name in ("tests", "bpf", "runtime")]
    done = subprocess.run([sys.executable, "-c", script, *paths], capture_output=True, text=True, check=True)
    assert done.stdout == "0 0 EFBIG 1 100 0 []\n"


def test_a_watch_lies_on_what_the_path_names(folder: Path) -> None:
    """Events of the directory that a link leads to arrive at the guest's own inotify descriptor."""
    jail: Any = FakeJail(folder, o_path=False)
    libc = ctypes.CDLL(None)
    watcher = libc.inotify_init1(os.O_NONBLOCK)
    watch, _ = served(jail, "inotify_add_watch", watcher, b"w/ldir", 0x100)  # IN_CREATE
    assert watch == 1
    (folder / "root/w/dir/seen").touch()
    number, mask, _, length = struct.unpack_from("iIII", data := os.read(watcher, 4096))
    assert (number, mask, data[16 : 16 + length].rstrip(b"\0")) == (watch, 0x100, b"seen")
    again, _ = served(jail, "inotify_add_watch", watcher, b"w/dir", 0x100 | 0x10000000)  # IN_MASK_CREATE
    assert again is E.EEXIST
    assert served(jail, "inotify_add_watch", watcher, b"w/ldir", 0x100 | 0x01000000)[0] == watch  # IN_ONLYDIR
    assert served(jail, "inotify_add_watch", watcher, b"w/file", 0x100 | 0x01000000)[0] is E.ENOTDIR
    os.close(watcher)


@pytest.mark.parametrize(
    ("first", "last", "halves"),
    [
        (0, 0xFFFFFFFF, ((0, MAILBOX_FD - 1), (-1, 0xFFFFFFFF))),
        (3, MAILBOX_FD, ((3, MAILBOX_FD - 1), None)),
        (MAILBOX_FD, 2000, ((-1, 2000), None)),
        (MAILBOX_FD, MAILBOX_FD + 1, None),
    ],
)
def test_close_range_leaves_out_what_is_protected(folder: Path, first: int, last: int, halves: Any) -> None:
    """The guest closes what lies below and above; nothing left is success at once. −1 stands for the first number above."""
    jail: Any = FakeJail(folder, o_path=False)
    above = descriptors.last_protected(jail) + 1
    outcome, _ = served(jail, "close_range", first, last, 4)
    if halves is None:
        assert outcome == 0
        return
    assert (outcome.stub, outcome.nr) == (STUB_RANGE, NR.close_range)
    (low, high), second = halves
    assert outcome.args == (above if low < 0 else low, high, 4)
    if second is None:
        assert outcome.x0 > outcome.x1, "an empty range"
    else:
        assert (outcome.x0, outcome.x1) == (above, second[1])


def test_close_range_refuses_what_the_kernel_refuses(folder: Path) -> None:
    """Unknown flags, and a range that ends before it begins."""
    jail: Any = FakeJail(folder, o_path=False)
    for words in ((0, 0xFFFFFFFF, 8), (5000, MAILBOX_FD, 0)):
        assert served(jail, "close_range", *words)[0] is E.EINVAL


def test_a_file_of_the_host_beneath_no_mount_is_not_changed(folder: Path) -> None:
    """A descriptor gives what it was opened for, and no power over the file's attributes."""
    jail: Any = FakeJail(folder, o_path=False)
    outside = folder / "outside"
    outside.write_text("host")
    outside.chmod(0o640)
    fd = os.open(outside, os.O_RDWR)
    assert served(jail, "fchmod", fd, 0o777)[0] is E.EPERM
    assert served(jail, "fchown", fd, 1, 1)[0] is E.EPERM
    assert served(jail, "fsetxattr", fd, b"user.x", b"y", 1, 0)[0] is E.EPERM
    assert served(jail, "fchmodat2", fd, b"", 0o777, 0x1000)[0] is E.EPERM
    assert served(jail, "utimensat", fd, None, None, 0)[0] is E.EPERM
    assert served(jail, "linkat", fd, b"", AT_FDCWD, b"w/stolen", 0x1000)[0] is E.EXDEV
    assert stat.S_IMODE(outside.stat().st_mode) == 0o640
    assert not (folder / "root/w/stolen").exists()
    os.close(fd)


def test_an_unnamed_file_of_the_guests_can_be_given_a_name(folder: Path) -> None:
    """O_TMPFILE, then linkat of the descriptor: how programs write files that appear at once."""
    jail: Any = FakeJail(folder, o_path=False)
    outcome, _ = served(jail, "openat", AT_FDCWD, b"w/dir", os.O_TMPFILE | os.O_RDWR, 0o600)
    os.write(outcome.fd, b"whole")
    assert served(jail, "linkat", outcome.fd, b"", AT_FDCWD, b"w/dir/named", 0x1000)[0] == 0
    assert served(jail, "linkat", outcome.fd, b"", AT_FDCWD, b"ro/named", 0x1000)[0] is E.EROFS
    os.close(outcome.fd)
    assert (folder / "root/w/dir/named").read_bytes() == b"whole"


def test_a_cwd_beneath_no_mount_shows_nothing_of_the_host(folder: Path) -> None:
    """getcwd says unreachable, as the kernel does of a directory outside the root; relative paths do not resolve."""
    jail: Any = FakeJail(folder, o_path=False)
    os.chdir(folder.parent)
    result, memory = served(jail, "getcwd", Out(256), 256)
    assert memory.outs[0][0].raw[:result] == b"(unreachable)/\0"
    assert served(jail, "newfstatat", AT_FDCWD, b"x", Out(144), 0)[0] is E.EACCES
    assert served(jail, "openat", AT_FDCWD, b"../x", os.O_RDONLY, 0)[0] is E.EACCES


def test_security_attributes_can_be_read_but_not_written(folder: Path) -> None:
    """Also by a guest of a supervisor that could: nothing it makes may carry capabilities or labels to the host."""
    jail: Any = FakeJail(folder, o_path=False)
    for name in (b"security.capability", b"security.selinux", b"trusted.overlay.opaque"):
        assert served(jail, "setxattr", b"w/file", name, b"v", 1, 0)[0] is E.EPERM
        assert served(jail, "removexattr", b"w/file", name)[0] is E.EPERM
        assert served(jail, "setxattr", b"ro/file", name, b"v", 1, 0)[0] is E.EROFS
    assert os.listxattr(folder / "root/w/file") == []


def test_devices_are_never_made(folder: Path) -> None:
    """Not by root, and no whiteouts; what exists or cannot be written to is said first."""
    jail: Any = FakeJail(folder, o_path=False)
    for kind in (0o020000, 0o060000):
        for device in (0, os.makedev(1, 3)):
            assert served(jail, "mknodat", AT_FDCWD, b"w/node", kind | 0o666, device)[0] is E.EPERM
            assert served(jail, "mknodat", AT_FDCWD, b"w/file", kind | 0o666, device)[0] is E.EEXIST
            assert served(jail, "mknodat", AT_FDCWD, b"ro/node", kind | 0o666, device)[0] is E.EROFS
    assert served(jail, "renameat2", AT_FDCWD, b"w/file", AT_FDCWD, b"w/moved", 4)[0] is E.EPERM
    assert not (folder / "root/w/node").exists()


def test_a_directory_above_a_mount_point_stays_where_it_is(folder: Path) -> None:
    """The kernel would carry the mount along; the table is fixed, so the directory is busy."""
    jail: Any = FakeJail(folder, o_path=False)
    assert served(jail, "renameat", AT_FDCWD, b"w", AT_FDCWD, b"moved")[0] is E.EBUSY
    assert served(jail, "renameat2", AT_FDCWD, b"fixed", AT_FDCWD, b"w", 2)[0] is E.EBUSY
    assert served(jail, "unlinkat", AT_FDCWD, b"w", 0x200)[0] is E.ENOTEMPTY
    assert (folder / "root/w/file").exists()


def test_the_name_of_the_machine_is_the_jails(folder: Path) -> None:
    """uname: the node name that was asked for, the rest as the kernel says."""
    jail: Any = FakeJail(folder, o_path=False)
    result, memory = served(jail, "uname", Out(390))
    fields = [memory.outs[0][0].raw[at : at + 65].rstrip(b"\0").decode() for at in range(0, 390, 65)]
    assert result == 0
    assert fields[1] == "jailed"
    assert (fields[0], fields[2], fields[3], fields[4]) == (os.uname().sysname, *os.uname()[2:])


def test_only_members_of_the_jail_are_peers(folder: Path) -> None:
    """An outsider is ESRCH, as a process that does not exist; a member is the kernel's decision."""
    jail: Any = FakeJail(folder, o_path=False)
    pid = os.getpid()
    calls = (
        ("process_vm_readv", (pid, 0, 0, 0, 0, 0)),
        ("prlimit64", (pid, 7, 0, 0)),
        ("kcmp", (pid, pid, 0, 0, 0)),
        ("ptrace", (16, pid, 0, 0)),
    )
    for name, words in calls:
        assert served(jail, name, *words)[0] is E.ESRCH
    jail.members = {pid}
    for name, words in calls:
        outcome = served(jail, name, *words)[0]
        assert isinstance(outcome, Continue), name
        assert outcome.reason
    assert served(jail, "kcmp", pid, 1, 0, 0, 0)[0] is E.ESRCH
    assert served(jail, "process_vm_readv", -1, 0, 0, 0, 0, 0)[0] is E.ESRCH


def test_a_peers_descriptor_is_fetched_by_us(folder: Path) -> None:
    """pidfd_getfd: of members, never a protected number; a descriptor that is no pidfd is EBADF."""
    jail: Any = FakeJail(folder, o_path=False)
    pidfd = os.pidfd_open(os.getpid())
    reader, writer = os.pipe()
    assert served(jail, "pidfd_getfd", pidfd, reader, 0)[0] is E.EPERM
    jail.members = {os.getpid()}
    outcome, _ = served(jail, "pidfd_getfd", pidfd, reader, 0)
    assert isinstance(outcome, Install)
    assert outcome.cloexec
    assert os.fstat(outcome.fd).st_ino == os.fstat(reader).st_ino
    assert served(jail, "pidfd_getfd", pidfd, MAILBOX_FD, 0)[0] is E.EBADF
    assert served(jail, "pidfd_getfd", pidfd, reader, 1)[0] is E.EINVAL
    assert served(jail, "pidfd_getfd", reader, reader, 0)[0] is E.EBADF
    for fd in (outcome.fd, pidfd, reader, writer):
        os.close(fd)


@pytest.mark.parametrize(("access", "size"), [(os.O_RDONLY, 6), (os.O_ACCMODE, 6), (os.O_WRONLY, 0), (os.O_RDWR, 0)])
def test_a_descriptor_that_cannot_write_is_no_way_to_truncate(folder: Path, access: int, size: int) -> None:
    """/proc/self/fd/N of something beneath no mount gives what the descriptor gives."""
    jail: Any = FakeJail(folder, o_path=False)
    memory = os.memfd_create("m")
    os.write(memory, b"memory")
    place = Place(os.open(f"/proc/self/fd/{memory}", os.O_PATH), NO_MOUNT, NO_MOUNT.guest)
    place.access = access
    jail.resolver = SimpleNamespace(lookup=lambda *_, **__: place)
    assert served(jail, "truncate", b"/proc/self/fd/3", 0)[0] == (0 if size == 0 else E.EACCES)
    assert os.fstat(memory).st_size == size
    os.close(memory)


@pytest.mark.parametrize("level", [0, 1, 2])
@pytest.mark.parametrize("mode", [0o755, 0o1755, 0o1775, 0o1777, 0o777])
@pytest.mark.parametrize(("owner", "above"), [(0, 0), (0, 7), (7, 0), (7, 7), (7, 8)])
def test_files_of_others_in_sticky_directories_are_not_opened_to_be_created(
    folder: Path, monkeypatch: pytest.MonkeyPatch, level: int, mode: int, owner: int, above: int
) -> None:
    """fs.protected_regular (proc_sys_fs(5)): 1 in world-writable sticky directories, 2 in group-writable ones too."""
    if os.geteuid():
        pytest.fail("the comparison needs root: it gives files away")
    monkeypatch.setattr(protected, "_levels", {"regular": level, "fifos": level, "symlinks": 0})
    jail: Any = FakeJail(folder, o_path=False)
    directory = folder / "root/w/dir"
    os.chown(directory / "inner", owner, 0)
    os.chown(directory, above, 0)
    directory.chmod(mode)
    covered = mode & 0o1000 and ((mode & 0o002 and level >= 1) or (mode & 0o020 and level >= 2))
    refused = bool(covered) and owner not in (0, above)
    outcome, _ = served(jail, "openat", AT_FDCWD, b"w/dir/inner", os.O_CREAT | os.O_WRONLY, 0o600)
    assert (outcome is E.EACCES) == refused
    plain, _ = served(jail, "openat", AT_FDCWD, b"w/dir/inner", os.O_WRONLY, 0)
    for opened in (outcome, plain):
        if isinstance(opened, Install):
            os.close(opened.fd)
    assert isinstance(plain, Install), "without O_CREAT nothing is protected"


def test_a_host_file_held_as_standard_error_is_opened_as_that_descriptor(folder: Path) -> None:
    """> /dev/stderr with a log of the host behind it: the same open file, so nothing is truncated and no more is allowed."""
    jail: Any = FakeJail(folder, o_path=False)
    (folder / "log").write_text("earlier ")
    log = os.open(folder / "log", os.O_WRONLY | os.O_APPEND)
    other = os.open(folder / "secret", os.O_WRONLY | os.O_CREAT, 0o600)

    def named(held: tuple[int, int]) -> None:
        place = Place(os.open(f"/proc/self/fd/{log}", os.O_PATH), NO_MOUNT, NO_MOUNT.guest)
        place.access, place.held = os.O_WRONLY, held
        jail.resolver = SimpleNamespace(lookup=lambda *_, **__: place)

    named((os.getpid(), log))
    outcome, _ = served(jail, "openat", AT_FDCWD, b"/proc/self/fd/2", os.O_WRONLY | os.O_TRUNC, 0)
    os.write(outcome.fd, b"later")
    os.close(outcome.fd)
    assert (folder / "log").read_text() == "earlier later"
    for held, flags in (((os.getpid(), log), os.O_RDWR), ((os.getpid(), other), os.O_WRONLY), ((1, log), os.O_WRONLY)):
        named(held)
        assert served(jail, "openat", AT_FDCWD, b"/proc/self/fd/2", flags, 0)[0] is E.EACCES
    os.close(log)
    os.close(other)


@pytest.mark.parametrize("level", [0, 1])
@pytest.mark.parametrize("mode", [0o755, 0o1755, 0o1777, 0o777])
@pytest.mark.parametrize(("owner", "above"), [(0, 0), (0, 7), (7, 0), (7, 7), (7, 8)])
def test_links_of_others_in_sticky_directories_are_not_followed(
    folder: Path, monkeypatch: pytest.MonkeyPatch, level: int, mode: int, owner: int, above: int
) -> None:
    """fs.protected_symlinks: a last link in a sticky world-writable directory is followed by its owner, or is the directory's."""
    if os.geteuid():
        pytest.fail("the comparison needs root: it gives links away")
    monkeypatch.setattr(protected, "_levels", {"regular": 0, "fifos": 0, "symlinks": level})
    jail: Any = FakeJail(folder, o_path=False)
    directory = folder / "root/w/dir"
    (directory / "to_sub").symlink_to("sub")
    for name in ("back", "to_sub"):
        os.chown(directory / name, owner, 0, follow_symlinks=False)
    os.chown(directory, above, 0)
    directory.chmod(mode)
    refused = level == 1 and mode & 0o1002 == 0o1002 and owner not in (0, above)
    wanted = E.EACCES if refused else 0
    for path in (
        b"/w/dir/back",
        b"w/dir/back",
        b"w/dir/../dir/back",
        b"/w/dir/to_sub",
        b"w/dir/to_sub/",
        b"/w/ldir/to_sub",
    ):
        assert served(jail, "newfstatat", AT_FDCWD, path, Out(144), 0)[0] == wanted, path
    created, _ = served(jail, "openat", AT_FDCWD, b"w/dir/back", os.O_CREAT | os.O_WRONLY, 0o600)
    assert (created is E.EACCES) == refused
    if isinstance(created, Install):
        os.close(created.fd)
    # In the middle of a path, and looked at without following, nothing is protected.
    assert served(jail, "newfstatat", AT_FDCWD, b"/w/dir/to_sub/leaf", Out(144), 0)[0] == 0
    assert served(jail, "newfstatat", AT_FDCWD, b"/w/dir/back", Out(144), 0x100)[0] == 0
