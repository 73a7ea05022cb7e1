"""What the probes reach for: a file, sockets and a process outside the jail, all made for them and gone afterwards."""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import shutil
import socket
import struct
import tempfile

from pyjail.kernel.sys import NR, call

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pyjail.mount_spec import MountSpec
    from pyjail.plan import Plan

_CANDIDATES = ("/var/tmp", "/tmp", "/dev/shm")
_NUMBERS = 4096


class World:
    """Things of the host, made before the jail is; the jail's processes inherit the knowledge of them, and no more.

    ``secret``: a file outside the jail, if there is a place that no bind shows (``is_shown``: there is none); ``text``: what is
    in it. ``handed``: a descriptor of
    it, read-only, that the command inherits. ``outsider``: a process of the same user, with ``text`` at ``address``.
    ``supervisor``: who serves the jail. ``socket_path``, ``abstract``: names of listening AF_UNIX sockets; ``port``: of TCP.
    """

    def __init__(self, plan: Plan) -> None:
        self.supervisor = os.getpid()
        self.text = b"pyjail probe " + os.urandom(8).hex().encode()
        self._held = ctypes.create_string_buffer(self.text)
        self.address = ctypes.addressof(self._held)
        self.cpus, self.nice = os.sched_getaffinity(0), os.getpriority(os.PRIO_PROCESS, 0)
        self.handle = b""
        self.inside = 0  # the first guest
        self.folder = tempfile.mkdtemp(prefix="pyjail-probe-", dir=_hidden(plan))
        self.secret = self.folder + "/secret"
        with open(self.secret, "wb") as file:
            file.write(self.text)
        self._remember_handle()
        self.handed = os.open(self.secret, os.O_RDONLY)
        self.socket_path = self.folder + "/socket"
        self.abstract = b"\0pyjail probe " + os.urandom(8).hex().encode()
        self._sockets = [socket.socket(socket.AF_UNIX), socket.socket(socket.AF_UNIX), socket.socket(socket.AF_INET)]
        addresses: tuple[str | bytes | tuple[str, int], ...] = (self.socket_path, self.abstract, ("127.0.0.1", 0))
        for made, address in zip(self._sockets, addresses, strict=True):
            made.bind(address)
            made.listen(64)
        self.port = self._sockets[2].getsockname()[1]
        self._waiting, self._leash = os.pipe()
        self.outsider = self._start()
        self.is_shown = bool(_showing(plan, self.folder))
        self.is_writable = any(mount.writable for mount in _showing(plan, self.folder)[-1:])
        self.keeps_network = plan.network is not None and plan.network.refuses(_loopback(self.port))
        self.expected: set[int] = {*plan.preserve_fds, self.handed}

    def _start(self) -> int:
        """The outsider: lives until the last holder of the leash is gone, and removes what was made."""
        pid = os.fork()
        if pid == 0:
            os.close(self._leash)
            os.read(self._waiting, 1)
            shutil.rmtree(self.folder, ignore_errors=True)
            os._exit(0)
        return pid

    def close(self) -> None:
        """Nothing that was made is left."""
        for made in self._sockets:
            made.close()
        os.close(self._leash)
        os.waitpid(self.outsider, 0)

    def is_inside(self) -> bool:
        """Whether this process is one of the jail's."""
        return self.inside != 0

    def begin(self, kept: int) -> None:
        """In the first guest: what exec would do to our descriptors, since the probes are no program of their own."""
        self.inside = os.getpid()
        self.expected.add(kept)
        for number in range(3, _NUMBERS):
            if number == kept:
                continue
            try:
                flags = fcntl.fcntl(number, fcntl.F_GETFD)
            except OSError:
                continue
            if flags & fcntl.FD_CLOEXEC:
                os.close(number)

    @staticmethod
    def name_of(number: int) -> str:
        """ENOENT for 2."""
        return errno.errorcode.get(number, str(number))

    def _remember_handle(self) -> None:
        """Of the secret, made outside: name_to_handle_at(2)."""
        handle, mount = ctypes.create_string_buffer(struct.pack("Ii", 128, 0), 8 + 128), ctypes.c_int()
        if call(NR.name_to_handle_at, -100, os.fsencode(self.secret), handle, ctypes.byref(mount), 0) >= 0:
            self.handle = handle.raw

    def said(self, number: int, *arguments: object) -> str:
        """What a system call gave: "done", or the error's name."""
        result = call(number, *arguments)
        return "done" if result >= 0 else self.name_of(-result)


def _hidden(plan: Plan) -> str:
    """A directory for the secret that the jail does not show, if there is one."""
    usable = [place for place in _CANDIDATES if os.access(place, os.W_OK | os.X_OK)]
    hidden = [place for place in usable if not _is_shown(plan, place)]
    return (hidden or usable or [tempfile.gettempdir()])[0]


def _is_shown(plan: Plan, place: str) -> bool:
    return bool(_showing(plan, place))


def _showing(plan: Plan, place: str) -> list[MountSpec]:
    """The mounts that show a place of the host, the nearest last; private places stand before what lies beneath them."""
    path = os.fsencode(os.path.realpath(place)) + b"/"
    found = [mount for mount in plan.mounts if path.startswith(bytes(mount.host).rstrip(b"/") + b"/")]
    covered = {mount.guest for mount in plan.mounts if mount.private}
    if any(path.startswith(guest + b"/") for guest in covered if guest != b"/"):
        found = [mount for mount in found if mount.host != b"/"]
    return sorted(found, key=lambda mount: len(mount.host))


def _loopback(port: int) -> bytes:
    return struct.pack(">4s", b"\x02\0" + port.to_bytes(2, "big")) + bytes([127, 0, 0, 1]) + bytes(8)
