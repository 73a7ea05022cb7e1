"""The grammar of --bind, --mount and --tmpfs, and the mounts they ask for."""

from __future__ import annotations

import os

from pyjail import log
from pyjail.failure import Failure, UsageError
from pyjail.kernel.guest import AT_FDCWD
from pyjail.kernel.sys import at_hand
from pyjail.mount_spec import BIND, BUILTIN, PROC, MountSpec, beneath, is_device, is_directory, normal, status_of
from pyjail.paths.types import HostPath

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pyjail.scratch import Scratch

_GRAMMAR = "SRC[:DST[:ro|rw]][,optional]"
_UNREACHED = ("cannot use the bind source", "change the modes on the way to it, or use another user")
_UNITS = {"": 1, "b": 1, "k": 1 << 10, "m": 1 << 20, "g": 1 << 30, "t": 1 << 40}


class Bind:
    """One --bind or --mount type=bind, as written. `writable` None: not said (writable, where the source can be)."""

    __slots__ = ("optional", "source", "spelled", "target", "writable")

    def __init__(self, spelled: str, source: str, target: str, writable: bool | None, optional: bool) -> None:
        self.spelled = spelled
        self.source = source
        self.target = target
        self.writable = writable
        self.optional = optional


class Tmpfs:
    """One --tmpfs or --mount type=tmpfs. `size` in bytes, 0: not said; `mode` of the directory."""

    __slots__ = ("mode", "size", "spelled", "target")

    def __init__(self, spelled: str, target: str, size: int = 0, mode: int = 0o1777) -> None:
        self.spelled = spelled
        self.target = target
        self.size = size
        self.mode = mode


def asked_mounts(sequence: list[tuple[str, str]], cwd: bytes, scratch: Scratch) -> list[MountSpec]:
    """The mounts of the command line, in its order. Relative SRC and DST are taken against `cwd`."""
    mounts: list[MountSpec] = []
    for key, text in sequence:
        if key == "bind":
            request: Bind | Tmpfs = parse_bind(text)
        elif key == "mount":
            request = parse_mount(text)
        elif key == "tmpfs":
            request = parse_tmpfs(text)
        else:
            continue
        if isinstance(request, Tmpfs):
            mounts.append(_tmpfs(request, cwd, scratch, b"tmpfs%d" % len(mounts)))
        else:
            mount = _bind(request, cwd)
            if mount is not None:
                mounts.append(mount)
    return mounts


def keep_read_only(mounts: list[MountSpec], device: int) -> None:
    """Whatever shows this file system: by the cgroups' one guests would lift their limits, or leave them."""
    for mount in mounts:
        status = status_of(mount.host) if mount.writable and not mount.private else None
        if status is not None and status.st_dev == device:
            mount.writable = False
            log.warning("read-only, since it shows the cgroup that holds the limits", option=mount.origin)


# --- grammar ---


def parse_bind(text: str) -> Bind:
    """Reads `SRC[:DST[:ro|rw]][,optional]`; UsageError where it is something else."""
    spelled = f"--bind {text}"
    words = text.removesuffix(",optional")
    optional = words != text
    parts = words.split(":")
    if len(parts) > 3 or (len(parts) == 3 and parts[2] not in ("ro", "rw")):
        raise UsageError("wrong bind", text, f"it is {_GRAMMAR}", "for names with a colon use --mount type=bind,…")
    if not all(parts):
        raise UsageError("wrong bind", text or "''", "an empty part", f"write {_GRAMMAR}")
    if len(parts) == 2 and parts[1] in ("ro", "rw"):
        raise UsageError("wrong bind", text, "DST is missing", f"write {parts[0]}:{parts[0]}:{parts[1]}")
    target = parts[1] if len(parts) > 1 else parts[0]
    writable = parts[2] == "rw" if len(parts) == 3 else None
    return Bind(spelled, parts[0], target, writable, optional)


def parse_tmpfs(text: str) -> Tmpfs:
    """Reads `DST[:size=64M][,mode=1777]`."""
    target, _, options = text.partition(":")
    request = Tmpfs(f"--tmpfs {text}", target)
    if not target:
        raise UsageError("wrong tmpfs", text, "DST is empty", "write DST[:size=64M]")
    for word in options.split(",") if options else ():
        key, _, value = word.partition("=")
        _tmpfs_option(request, key, value, text)
    return request


def parse_mount(text: str) -> Bind | Tmpfs:
    """Reads docker's `type=bind,source=…,target=…[,readonly][,optional]` and `type=tmpfs,target=…[,tmpfs-size=…]`."""
    fields: dict[str, str] = {}
    for word in split_fields(text):
        key, equals, value = word.partition("=")
        key = _MOUNT_KEYS.get(key, key)
        if key in fields:
            raise UsageError("wrong mount", text, f"{key} is given twice")
        fields[key] = value if equals else "true"
    kind, target = fields.pop("type", ""), fields.pop("target", "")
    if kind not in ("bind", "tmpfs"):
        raise UsageError("wrong mount", text, f"type={kind or '?'}", "write type=bind,… or type=tmpfs,…")
    if not target:
        raise UsageError("wrong mount", text, "target is missing", "add target=DST")
    if kind == "tmpfs":
        request = Tmpfs(f"--mount {text}", target)
        for key, value in fields.items():
            _tmpfs_option(request, key, value, text)
        return request
    source = fields.pop("source", "")
    if not source:
        raise UsageError("wrong mount", text, "source is missing", "add source=SRC")
    readonly, optional = _truth(fields, "readonly", text), _truth(fields, "optional", text)
    if fields:
        raise UsageError("wrong mount", text, f"unknown field {min(fields)}", "see pyjail run --help")
    return Bind(f"--mount {text}", source, target, None if readonly is None else not readonly, bool(optional))


_MOUNT_KEYS = {
    "src": "source", "dst": "target", "destination": "target", "ro": "readonly",
    "tmpfs-size": "size", "tmpfs-mode": "mode",
}  # fmt: skip


def split_fields(text: str) -> list[str]:
    """The fields of one line of CSV: a field may stand in double quotes, doubled ones inside (RFC 4180)."""
    fields, field, at, quoted = [], "", 0, False
    while at < len(text):
        letter = text[at]
        if quoted and text.startswith('""', at):
            field += '"'
            at += 1
        elif letter == '"' and (quoted or not field):
            quoted = not quoted
        elif letter == "," and not quoted:
            fields.append(field)
            field = ""
        else:
            field += letter
        at += 1
    if quoted:
        raise UsageError("wrong mount", text, "a double quote is not closed")
    return [*fields, field]


def _truth(fields: dict[str, str], key: str, text: str) -> bool | None:
    value = fields.pop(key, None)
    if value in (None, "true", "1"):
        return None if value is None else True
    if value in ("false", "0"):
        return False
    raise UsageError("wrong mount", text, f"{key}={value}", f"write {key}=true or {key}=false")


def _tmpfs_option(request: Tmpfs, key: str, value: str, text: str) -> None:
    try:
        if key == "size":
            request.size = parse_size(value)
            return
        if key == "mode":
            request.mode = int(value, 8)
            if request.mode & ~0o7777 == 0:
                return
    except ValueError:
        pass
    else:
        if key != "mode":
            raise UsageError("wrong tmpfs", text, f"unknown option {key}", "known: size=64M, mode=1777")
    raise UsageError("wrong tmpfs", text, f"{key}={value}", "write size=64M or mode=1777")


def parse_size(text: str) -> int:
    """Bytes of `64M`, `1g`, `4096`; ValueError for anything else."""
    number = text.rstrip("bBkKmMgGtT")
    unit = text[len(number) :].lower()
    if not (number.isascii() and number.isdigit()) or unit not in _UNITS or int(number) == 0:
        raise ValueError(text)
    return int(number) * _UNITS[unit]


# --- mounts ---


def _bind(request: Bind, cwd: bytes) -> MountSpec | None:
    source = os.path.realpath(normal(os.fsencode(request.source), cwd))
    guest = normal(os.fsencode(request.target), cwd)
    if guest == b"/":
        raise UsageError("wrong bind", request.spelled, "its DST is /", "name the root with --root")
    try:
        mode, device = at_hand(AT_FDCWD, source)
    except OSError as error:
        if request.optional and isinstance(error, (FileNotFoundError, NotADirectoryError)):
            return None
        missing = isinstance(error, (FileNotFoundError, NotADirectoryError))
        what, todo = ("no such bind source", "create it, or add ,optional") if missing else _UNREACHED
        raise Failure(what, request.source, error.strerror or "", todo) from None
    kind, writable = BIND, request.writable is not False
    proc, sys = status_of(b"/proc"), status_of(b"/sys")
    if proc is not None and device == proc.st_dev:
        # Everything pyjail promises about /proc is a promise of its view of it; the raw one reaches the host.
        if (source, guest) != (b"/proc", b"/proc"):
            raise UsageError("cannot bind", request.spelled, "the host's /proc is never shown as it is", "leave it out")
        kind, writable = PROC, False
    elif (sys is not None and device == sys.st_dev) or beneath(source, b"/sys"):
        if request.writable:
            raise UsageError("cannot bind", request.spelled, "/sys is read-only in every mode", "write ro")
        writable = False
    # A node that was named, or /dev itself, is wanted as a device; elsewhere nodes are only names.
    devices = is_device(mode) or beneath(source, b"/dev")
    return MountSpec(
        guest, HostPath(source), kind=kind, origin=request.spelled, writable=writable, devices=devices,
        is_directory=is_directory(mode),
    )  # fmt: skip


def _tmpfs(request: Tmpfs, cwd: bytes, scratch: Scratch, name: bytes) -> MountSpec:
    guest = normal(os.fsencode(request.target), cwd)
    if guest == b"/":
        raise UsageError("wrong tmpfs", request.spelled, "its DST is /", "give an empty directory to --root")
    if request.size:
        log.warning("size is not enforced", option=request.spelled, why="a private directory stands in for the tmpfs")
    host = scratch.roomy_directory(name, request.mode)
    return MountSpec(guest, host, kind=BUILTIN, origin=request.spelled, writable=True, private=True)
