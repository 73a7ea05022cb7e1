"""The view of /proc: ``self`` is the guest, outsiders do not exist, magic links lead to guest places, contents name guest paths.

The kernel's directory stays what guests list; each look-up beneath it passes here. ``self`` and ``thread-self`` are replaced
before any look-up, since the kernel would take them for the supervisor.
"""

from __future__ import annotations

import os

from ..kernel import proc
from ..kernel.errno import E, Errno, GuestGone
from ..kernel.guest import AT_FDCWD, Guest
from ..kernel.sys import NR, call
from .mounts import NO_MOUNT, Mount
from .place import Place
from .program_path import program_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    from .resolver import Resolver
    from .types import GuestPath

    T = TypeVar("T")

# Files of a process that it may write itself although /proc is read-only: they change nothing outside it. The supervisor's own
# domain lets only a plain user's supervisor open them (confine.py): a jail started as root answers EACCES.
_WRITABLE = frozenset((b"comm", b"oom_score_adj", b"coredump_filter", b"clear_refs", b"timerslack_ns", b"loginuid"))
_GENERATED = frozenset(
    (b"maps", b"smaps", b"numa_maps", b"mounts", b"mountinfo", b"mountstats", b"status", b"net/unix")
)
_HOSTNAME = b"sys/kernel/hostname"
_ACCESS = os.O_ACCMODE


class ProcView:
    """One /proc mount's rules; membership of the jail is decided by the mailbox descriptor, which outsiders cannot hold."""

    __slots__ = ("_hostname", "_mailbox", "_prefix", "_starting", "mount", "resolver")

    def __init__(
        self,
        mount: Mount,
        resolver: Resolver,
        mailbox: tuple[int, int],
        hostname: bytes | None = None,
        starting: Callable[[int], bytes | None] | None = None,
    ) -> None:
        self.mount = mount
        self._starting = starting or (lambda _: None)
        self._hostname = hostname
        self.resolver = resolver
        self._mailbox = mailbox
        self._prefix = mount.guest_prefix

    def is_member(self, pid: int) -> bool:
        """Whether a process or thread id belongs to the jail."""
        return proc.has_mailbox(pid, *self._mailbox)

    # -- look-ups ------------------------------------------------------------------------------------------------------

    def substitute(self, guest: Guest, path: bytes) -> bytes | Errno:
        """``path`` beneath this mount with self and thread-self replaced; ENOENT beneath a process outside the jail."""
        first, slash, rest = path[len(self._prefix) :].partition(b"/")
        if slash and first == b"self":
            return self._prefix + b"%d/" % guest.tgid + rest
        if slash and first == b"thread-self":
            return self._prefix + b"%d/task/%d/" % (guest.tgid, guest.tid) + rest
        if first.isdigit() and not self.is_member(int(first)):
            return E.ENOENT
        return path

    def is_visible(self, path: bytes) -> bool:
        """Whether a guest path beneath this mount exists for guests."""
        first = path[len(self._prefix) :].partition(b"/")[0]
        return not first.isdigit() or self.is_member(int(first))

    def about(self, guest: Guest, path: bytes, action: Callable[..., T], *arguments: object) -> T:
        """Look at ``path`` as ``guest`` may: what is its own process's, the kernel shows it without any check."""
        pid = self._split(path)[0]
        return guest.about(pid, action, *arguments) if pid > 0 else action(*arguments)

    def follow(self, guest: Guest, path: bytes) -> bytes | Place | Errno | None:
        """Where the link at ``path`` leads: a text, the object itself (magic links), or None: what the kernel says.

        A removed program is ENOENT: only its mappings are left, which take CAP_CHECKPOINT_RESTORE to open (map_files).
        """
        pid, tail = self._split(path)
        if not tail:
            return self._own_link(guest, path)
        if pid < 0:
            return None
        if tail[0] == b"exe":
            program = self._program(guest, pid)
            return program if isinstance(program, Errno) else self.resolver.lookup(guest, AT_FDCWD, program, follow=False)
        if tail[0] == b"root":
            return self._refusal(guest, pid, b"root") or self.resolver.root()
        if tail[0] == b"cwd":
            place = guest.about(pid, self._pin, b"/proc/%d/cwd" % pid)
            return place.refuse(E.EACCES) if isinstance(place, Place) and place.mount is NO_MOUNT else place
        if tail[0] == b"fd" and len(tail) == 2:
            return guest.about(pid, self._descriptor, pid, tail[1])
        if tail[0] == b"ns":
            return guest.about(pid, self._namespace, b"/proc/%d/ns/%s" % (pid, tail[-1]))
        return E.EPERM if tail[0] == b"map_files" else E.EACCES  # the kernel's answer without CAP_CHECKPOINT_RESTORE

    def readlink(self, guest: Guest, place: Place) -> bytes | Errno | None:
        """The text of a link beneath this mount, in guest terms; None: the kernel's own text."""
        pid, tail = self._split(place.guest)
        if not tail:
            return self._own_link(guest, place.guest)
        if pid < 0:
            return None
        if tail[0] == b"exe":
            return self._program(guest, pid)
        if tail[0] == b"root":
            return self._refusal(guest, pid, b"root") or b"/"
        if tail[0] == b"cwd" or (tail[0] in (b"fd", b"map_files") and len(tail) == 2):
            return guest.about(pid, self._shown, b"/proc/%d/" % pid + b"/".join(tail))
        return None if tail[0] == b"ns" else E.EACCES

    def _program(self, guest: Guest, pid: int) -> GuestPath | Errno:
        """What the process runs, if the guest may know."""
        found = guest.about(pid, program_of, pid, self.resolver.mounts, self._starting)
        return found or self._refusal(guest, pid, b"exe") or E.ENOENT

    def _refusal(self, guest: Guest, pid: int, name: bytes) -> Errno | None:
        """The kernel's own, of a guest that may not look at this link of the process."""
        text = guest.about(pid, self._shown, b"/proc/%d/%s" % (pid, name))
        return text if isinstance(text, Errno) else None

    # -- contents ------------------------------------------------------------------------------------------------------

    def open(self, guest: Guest, place: Place, flags: int) -> int | Errno | None:
        """Our descriptor for a file that is generated or that a guest may write; None: opened like any file of the mount."""
        pid, tail = self._split(place.guest)
        if pid < 0:
            if self._hostname is None or place.guest != self._prefix + _HOSTNAME or flags & _ACCESS:
                return None
            from .generated import snapshot

            return snapshot(b"hostname", self._hostname + b"\n")
        if not self.is_member(pid):
            return E.ENOENT  # reached through a descriptor of a directory, which guests may open by hand
        name = b"/".join(tail)
        if flags & _ACCESS:
            return self._open_to_write(place.fd, flags) if name in _WRITABLE else None
        if name not in _GENERATED:
            return guest.inspect(pid, tail == [b"fd"], _reopen, place.fd, flags)
        from . import generated

        if name == b"status":
            return guest.about(pid, generated.status, place.fd, self.is_member, pid == guest.tid)
        return guest.about(pid, generated.contents, name, place.fd, self.resolver.mounts)

    # -- parts ---------------------------------------------------------------------------------------------------------

    def _split(self, path: bytes) -> tuple[int, list[bytes]]:
        """Process id (−1: none) and what follows it, beneath task/TID as beneath the process itself."""
        parts = path[len(self._prefix) :].split(b"/")
        if not parts[0].isdigit():
            return -1, parts[1:]
        if len(parts) > 3 and parts[1] == b"task" and parts[2].isdigit():
            return int(parts[2]), parts[3:]
        return int(parts[0]), parts[1:]

    def _own_link(self, guest: Guest, path: bytes) -> bytes | None:
        name = path[len(self._prefix) :]
        if name == b"self":
            return b"%d" % guest.tgid
        if name == b"thread-self":
            return b"%d/task/%d" % (guest.tgid, guest.tid)
        return None

    def _pin(self, link: bytes) -> Place | Errno:
        try:
            pin = os.open(link, os.O_PATH | os.O_CLOEXEC)
        except OSError as error:
            return Errno.of(error.errno or 0)
        return self.resolver.place_of(pin)

    def _open_to_write(self, pin: int, flags: int) -> int | Errno:
        try:
            return os.open(b"/proc/self/fd/%d" % pin, flags & (_ACCESS | os.O_APPEND) | os.O_CLOEXEC)
        except OSError as error:
            return Errno.of(error.errno or 0)

    def _namespace(self, link: bytes) -> Place | Errno:
        """A namespace of a member, to be looked at: the filter lets nobody enter one."""
        place = self._pin(link)
        if isinstance(place, Place):
            place.access = os.O_RDONLY
        return place

    def _descriptor(self, pid: int, number: bytes) -> Place | Errno:
        place = self._pin(b"/proc/%d/fd/%s" % (pid, number))
        if isinstance(place, Errno) or place.mount is not NO_MOUNT:
            return place
        try:
            flags = Guest(pid).descriptor_flags(int(number))
            if isinstance(flags, Errno):
                return place.refuse(E.ENOENT)
            # An O_PATH one is open for nothing; that of a removed file was the guest's before, but for device nodes.
            found = os.fstat(place.fd)
        except GuestGone:
            return place.refuse(E.ENOENT)
        except BaseException:
            place.close()
            raise
        unopened = flags & os.O_PATH and (found.st_nlink > 0 or found.st_rdev)
        place.access = _ACCESS if unopened else flags & _ACCESS
        place.held = (pid, int(number))
        return place

    def _shown(self, link: bytes) -> bytes | Errno:
        """The text of a magic link; a place beneath no mount shows nothing of the host but the kind of object."""
        try:
            text = os.readlink(link)
        except OSError as error:
            return Errno.of(error.errno or 0)
        if text[:1] != b"/" or text.startswith(b"/memfd:"):
            return text
        return self.resolver.mounts.shown(text) or b"(unreachable)"


def _reopen(pin: int, flags: int) -> int | Errno:
    kept = os.O_DIRECTORY | os.O_NONBLOCK
    result = call(NR.openat, AT_FDCWD, b"/proc/self/fd/%d" % pin, flags & kept | os.O_CLOEXEC)
    return result if result >= 0 else Errno.of(result)
