"""Who the user is in the jail: its passwd entry there, or a generated one, so that whoami, git and ssh work."""

from __future__ import annotations

import os

from pyjail.mount_spec import BUILTIN, MountSpec
from pyjail.paths.types import DEFAULT
from pyjail.plan_lookup import guest_has, read_guest_file

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pyjail.scratch import Scratch

_PASSWD, _GROUP = b"/etc/passwd", b"/etc/group"


class Identity:
    """The user as the jail's own passwd has it (name, home, shell); `line` is the entry to add, or empty."""

    __slots__ = ("home", "line", "name", "shell")

    def __init__(self, name: bytes, home: bytes, shell: bytes, line: bytes = b"") -> None:
        self.name = name
        self.home = home
        self.shell = shell
        self.line = line


def identify(mounts: list[MountSpec]) -> Identity:
    """The effective user's entry in the jail's /etc/passwd; where it is missing, one made from the host's."""
    uid = os.geteuid()
    lines = _lines(read_guest_file(mounts, _PASSWD))
    entry = _entry(lines, uid)
    if entry is not None:
        return Identity(entry[0], entry[5] or b"/", entry[6] or b"/bin/sh")
    name, home, shell = _host_user(uid)
    if any(line.partition(b":")[0] == name for line in lines):
        name = b"user%d" % uid
    if not guest_has(mounts, home, directory=True):
        home = b"/"
    if not guest_has(mounts, shell):
        shell = b"/bin/sh"
    # git takes its author's name from the fifth field and refuses an empty one.
    line = b":".join((name, b"x", b"%d" % uid, b"%d" % os.getegid(), name, home, shell))
    return Identity(name, home, shell, line)


def identity_mounts(mounts: list[MountSpec], identity: Identity, scratch: Scratch) -> list[MountSpec]:
    """Read-only files over /etc/passwd and /etc/group: the jail's own and what is missing there."""
    found = []
    if identity.line:
        found.append(view(mounts, scratch, _PASSWD, b"passwd", [identity.line]))
    lines = _missing_groups(_lines(read_guest_file(mounts, _GROUP)))
    if lines:
        found.append(view(mounts, scratch, _GROUP, b"group", lines))
    return found


def _missing_groups(lines: list[bytes]) -> list[bytes]:
    """An entry for each of our groups that has none."""
    entries = [line.split(b":") for line in lines]
    numbers = {fields[2] for fields in entries if len(fields) > 2}
    names = {fields[0] for fields in entries}
    missing = []
    for gid in dict.fromkeys((os.getegid(), *os.getgroups())):
        if b"%d" % gid not in numbers:
            name = _host_group(gid)
            if name in names:
                name = b"group%d" % gid
            names.add(name)
            missing.append(b"%s:x:%d:" % (name, gid))
    return missing


def view(
    mounts: list[MountSpec], scratch: Scratch, guest: bytes, name: bytes, added: list[bytes], *, first: bool = False
) -> MountSpec:
    """A read-only file over ``guest``: its lines and those added, at the end or ``first``."""
    lines = _lines(read_guest_file(mounts, guest))
    host = scratch.file(name, 0o644, b"".join(line + b"\n" for line in ((*added, *lines) if first else (*lines, *added))))
    return MountSpec(guest, host, kind=BUILTIN, origin=DEFAULT, is_directory=False, private=True)


def _lines(content: bytes | None) -> list[bytes]:
    return [line for line in (content or b"").split(b"\n") if line]


def host_home(uid: int) -> bytes:
    """The home directory of a user of the host."""
    try:
        with open(_PASSWD, "rb", buffering=0) as file:
            content = file.read()
    except OSError:
        content = b""
    entry = _entry(_lines(content), uid)
    return entry[5] if entry is not None else _host_user(uid)[1]


def _entry(lines: list[bytes], uid: int) -> list[bytes] | None:
    """The fields of a user's line of passwd(5)."""
    for line in lines:
        fields = line.split(b":")
        if len(fields) >= 7 and fields[2] == b"%d" % uid:
            return fields
    return None


def _host_user(uid: int) -> tuple[bytes, bytes, bytes]:
    """(name, home, shell) on the host. Asked only when needed: NSS may mean loading libraries and asking servers."""
    import pwd

    try:
        entry = pwd.getpwuid(uid)
    except KeyError:
        return b"user%d" % uid, b"/", b"/bin/sh"
    return os.fsencode(entry.pw_name), os.fsencode(entry.pw_dir) or b"/", os.fsencode(entry.pw_shell) or b"/bin/sh"


def _host_group(gid: int) -> bytes:
    import grp

    try:
        return os.fsencode(grp.getgrgid(gid).gr_name)
    except KeyError:
        return b"group%d" % gid
