"""A cgroup of the guests' own: made where we may, shown by trying, held by a lock, removed by whoever of us is last; cgroups(7).

    PLACE                       our own cgroup, or one above it that is ours as well: a delegated subtree
    ├── pyjail-NAME             the guests, with memory.max, pids.max, cpu.max
    └── pyjail-NAME-self        only where PLACE is our own cgroup: what has limited children holds no processes
                                (cgroups(7), "no internal processes"), so we stand there, and go back at the end

All that is done later is done by descriptors opened here, before Landlock stands. Only processes of ours are ever moved.
"""

from __future__ import annotations

import errno
import os
import time

from .held import abandoned, hold
from .proc import mountinfo

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    Wanted = Mapping[bytes, Mapping[bytes, bytes]]  # controller -> file -> value

OWN = "/proc/self/cgroup"
_PREFIX, _SELF = b"pyjail-", b"-self"
_ROUNDS, _PAUSE = 50, 0.002  # whoever was killed is counted until it has let go of its memory
_MAY_LACK = b"memory.swap.max"  # a kernel without swap
# What binds in the cgroups between PLACE and our own, and would not bind beside them: the tighter number is taken over,
_NUMBERS = (b"memory.max", b"memory.high", b"memory.swap.max", b"pids.max", b"cpu.max")
_SETS = (b"cpuset.cpus", b"cpuset.mems", b"io.max")  # and where one of these is set, PLACE is not used.


class _Aside:
    """We ourselves in a leaf beside the guests, so that our own cgroup may have limited children."""

    __slots__ = ("_control", "_enabled", "_home", "_ours", "path")

    def __init__(self, home: bytes, name: bytes, controllers: Iterable[bytes], company: Sequence[int]) -> None:
        """OSError: we and our ``company`` are not alone there, or may not; then we are where we were."""
        self.path = home + b"/" + name + _SELF
        self._enabled = list(controllers)
        if {*map(int, _read(home, b"cgroup.procs").split())} != {os.getpid(), *company}:
            raise OSError(errno.EBUSY, "others are in our cgroup")
        self._home = _open(home, b"cgroup.procs", os.O_WRONLY)
        self._control = _open(home, b"cgroup.subtree_control", os.O_WRONLY)
        self._ours = -1
        os.mkdir(self.path)
        try:
            self._ours = _open(self.path, b"cgroup.procs", os.O_RDONLY)
            for pid in (0, *company):
                _write(self.path, b"cgroup.procs", b"%d" % pid)
            os.write(self._control, _signed(b"+", self._enabled))
        except OSError:
            self.end()
            raise

    @property
    def descriptors(self) -> list[int]:
        return [self._home, self._control, self._ours]

    def end(self) -> None:
        """All of us back, once the guests' cgroup is gone."""
        try:
            os.write(self._control, _signed(b"-", self._enabled))
            ours = os.pread(self._ours, 65536, 0).split()
        except OSError:
            ours = []  # another one of us has done it
        for pid in ours:
            try:
                os.write(self._home, pid)
            except OSError:
                continue  # it has ended
        _remove(self.path)


class Group:
    """The guests' cgroup. ``controllers``: what it holds; ``device``: its file system's number; ``paths``: what to remove."""

    __slots__ = ("_aside", "_events", "_kill", "_lock", "_procs", "controllers", "device", "paths")

    def __init__(self, place: bytes, wanted: Wanted, company: Sequence[int], *, is_home: bool) -> None:
        """Make it in ``place``, which may be where we are (``is_home``). OSError: it cannot be, and nothing is left of it."""
        name = _PREFIX + os.urandom(8).hex().encode()
        self.controllers = frozenset(wanted)
        self.device = os.stat(place).st_dev
        self._aside = _Aside(place, name, wanted, company) if is_home and not _is_root(place) else None
        if self._aside is None:
            _enable(place, wanted)
        path = place + b"/" + name
        self.paths = [path] if self._aside is None else [path, self._aside.path]
        self._lock = self._procs = self._events = self._kill = -1
        try:
            os.mkdir(path)
            self._lock = hold(path)
            for files in wanted.values():
                for file, value in files.items():
                    _set(path, file, value)
            self._procs = _open(path, b"cgroup.procs", os.O_WRONLY)
            self._events = _open(path, b"memory.events", os.O_RDONLY) if b"memory" in wanted else -1
            self._kill = _kill_file(path)
            self._try()
        except OSError:
            self.end()
            raise

    @property
    def descriptors(self) -> list[int]:
        """What ``end`` needs, for a process that closes all others."""
        own = [fd for fd in (self._lock, self._kill) if fd >= 0]
        return own if self._aside is None else own + self._aside.descriptors

    def enter(self) -> None:
        """This process and what it starts are the guests'. OSError: it may not."""
        os.write(self._procs, b"0")

    def _try(self) -> None:
        """Whether a process may enter: a child does."""
        pid = os.fork()
        if not pid:
            code = 0
            try:
                self.enter()
            except OSError as error:
                code = error.errno or 1
            finally:
                os._exit(code)
        code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        if code:
            raise OSError(code, "cannot enter a cgroup")

    def kill(self) -> None:
        """Everybody in it, at once, whatever they fork (cgroup.kill, since Linux 5.14)."""
        try:
            if self._kill >= 0:
                os.write(self._kill, b"1")
        except OSError:
            pass  # it is gone

    def killed_for_memory(self) -> int:
        """How many processes the kernel killed because the limit of memory was reached; 0 once it is removed."""
        try:
            words = os.pread(self._events, 4096, 0).split() if self._events >= 0 else []
        except OSError:
            words = []
        counts = dict(zip(words[::2], map(int, words[1::2]), strict=True))
        return counts.get(b"oom_kill", 0) if counts.get(b"oom") else 0  # "oom": at this limit, and not at one above

    def end(self) -> None:
        """No guest is needed any more: remove it. Harmless when it is done twice, or by several of us: the last one succeeds."""
        self.kill()
        if _remove(self.paths[0]) and self._aside is not None:
            self._aside.end()


def make(wanted: Wanted, company: Sequence[int] = ()) -> Group | None:
    """A cgroup that holds as many of the wanted controllers' values as one can, or None: tried in each place where one may be.

    ``company``: processes of ours besides this one, which may be in our cgroup too.
    """
    own = own_cgroup()
    if not own:
        return None
    found = []
    skipped: list[bytes] = []
    for place in _places(own):
        offered = _read(place, b"cgroup.controllers").split()
        held = {controller: files for controller, files in wanted.items() if controller in offered}
        values = _tightened(held, skipped)
        if held and values is not None and all(controller in offered for controller in values):
            found.append((len(held), place, values))
        skipped.append(place)
    for _, place, values in sorted(found, key=lambda row: -row[0]):  # of equals the nearest
        _remove_leftovers(place)
        try:
            return Group(place, values, company, is_home=place == own)
        except OSError:
            continue
    return None


def own_cgroup() -> bytes:
    """The directory of the cgroup v2 in which this process is, or b"" where none is mounted that shows it."""
    with open(OWN, "rb", buffering=0) as file:
        paths = [line[3:] for line in file.read().splitlines() if line.startswith(b"0::")]
    for fields in mountinfo() if paths else ():
        root, point = fields[3].rstrip(b"/"), fields[4]
        if fields[fields.index(b"-") + 1] == b"cgroup2" and (paths[0] + b"/").startswith(root + b"/"):
            return point + paths[0][len(root) :].rstrip(b"/")
    return b""


def _places(own: bytes) -> Iterator[bytes]:
    """Our own cgroup, and those above it that belong to this user as well.

    Not for root, whom all of them belong to: beside our own, its unit's rules for devices and addresses (BPF) would not hold.
    """
    user, place = os.geteuid(), own
    yield place
    while user and (place := os.path.dirname(place)) and os.path.exists(place + b"/cgroup.controllers"):
        if os.stat(place).st_uid != user:
            return
        yield place


def _tightened(wanted: Wanted, skipped: Sequence[bytes]) -> Wanted | None:
    """The values that hold where the cgroups ``skipped`` are not above the guests' one; None: they cannot be taken over."""
    values = {controller: dict(files) for controller, files in wanted.items()}
    for cgroup in skipped:
        if any(_read(cgroup, file).strip() for file in _SETS):
            return None
        for file in _NUMBERS:
            bound = _read(cgroup, file).strip()
            if bound and not bound.startswith(b"max"):
                files = values.setdefault(file.partition(b".")[0], {})
                files[file] = min(files.get(file, bound), bound, key=_amount)
    return values


def _amount(value: bytes) -> float:
    """Of a number; of cpu.max's "QUOTA PERIOD", the CPUs."""
    number, *period = map(int, value.split())
    return number / period[0] if period else number


def _is_root(place: bytes) -> bool:
    """Of all cgroups: it alone may hold both processes and limited children."""
    return not os.path.exists(place + b"/cgroup.type")


def _enable(place: bytes, controllers: Iterable[bytes]) -> None:
    """Give the children of ``place`` these controllers, which stays: others may rely on it by now. OSError: it cannot be.

    Where there are processes, the kernel would give some (pids, cpu), and then let no process enter a child ("domain threaded").
    """
    missing = set(controllers).difference(_read(place, b"cgroup.subtree_control").split())
    if missing and _read(place, b"cgroup.procs") and not _is_root(place):
        raise OSError(errno.EBUSY, "others are in that cgroup")
    if missing:
        _write(place, b"cgroup.subtree_control", _signed(b"+", sorted(missing)))


def _remove_leftovers(place: bytes) -> None:
    """Of runs whose processes were all killed at the same moment: the guests, who may live on, and the directories."""
    for path, taken in abandoned(place, _PREFIX):
        try:
            if path.endswith(_SELF):
                os.rmdir(path)  # EBUSY while anybody stands there
            else:
                _kill_all(path)
                _remove(path)
        except OSError:
            continue
        finally:
            os.close(taken)


def _kill_all(path: bytes) -> None:
    kill = _kill_file(path)
    if kill >= 0:
        os.write(kill, b"1")
        os.close(kill)


def _remove(path: bytes) -> bool:
    """Whether it is gone: rmdir(2) is EBUSY as long as anybody is in it."""
    for _ in range(_ROUNDS):
        try:
            os.rmdir(path)
        except FileNotFoundError:
            return True
        except OSError as error:
            if error.errno != errno.EBUSY:
                return False
            time.sleep(_PAUSE)
        else:
            return True
    return False


def _signed(sign: bytes, controllers: Iterable[bytes]) -> bytes:
    return b" ".join(sign + controller for controller in controllers)


def _set(path: bytes, file: bytes, value: bytes) -> None:
    try:
        _write(path, file, value)
    except FileNotFoundError:
        if file != _MAY_LACK:
            raise


def _open(path: bytes, file: bytes, flags: int) -> int:
    return os.open(path + b"/" + file, flags | os.O_CLOEXEC)


def _kill_file(path: bytes) -> int:
    """−1 where the kernel has none."""
    try:
        return _open(path, b"cgroup.kill", os.O_WRONLY)
    except OSError:
        return -1


def _write(path: bytes, file: bytes, value: bytes) -> None:
    opened = _open(path, file, os.O_WRONLY)
    try:
        os.write(opened, value)
    finally:
        os.close(opened)


def _read(path: bytes, file: bytes) -> bytes:
    """Nothing where it is not, or not for us."""
    try:
        opened = _open(path, file, os.O_RDONLY)
    except OSError:
        return b""
    try:
        return os.read(opened, 65536)
    except OSError:
        return b""
    finally:
        os.close(opened)
