"""/run/pyjail.json: what a jail tells its own programs about itself, by guest paths alone; written as the first one starts.

{"pyjail": "0.1.0", "engine": "notify", "layers": ["filter (notify)", "resolver", "landlock (ABI 7)"],
 "read_only": ["/", "/dev", …], "writable": ["/tmp", "/w"], "hidden": ["/w/.env"],
 "network": {"kind": "rules", "allowed": ["192.0.2.0/24", ":443"], "denied": [], "names": {}, "layers": […]},
 "limits": {"memory": {"value": 2147483648, "held_by": "RLIMIT_DATA, for each process"}}}

Of the paths above a file the deepest decides. Sizes are in bytes, times in seconds.
"""

from __future__ import annotations

import os

from pyjail import __version__
from pyjail.mount_spec import BUILTIN, MountSpec, beneath
from pyjail.paths.types import DEFAULT, OWN, PRIVATE
from pyjail.plan_lookup import covering, kind_in_guest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pyjail.network import Network, Rule
    from pyjail.paths.mounts import MountTable
    from pyjail.paths.types import HostPath
    from pyjail.plan import Plan
    from pyjail.plan_limits import Limits
    from pyjail.scratch import Scratch

PLACE = b"/run/pyjail.json"
_DIRECTORY, _FILE = 0o040000, 0o100000  # stat.h
_ENOENT = -2


def mounts_of(mounts: list[MountSpec], scratch: Scratch) -> list[MountSpec]:
    """The file's mount, and a private /run where the jail has none; nothing where the place is taken by something else."""
    above = covering(mounts, PLACE)
    if above is None or above.guest == PLACE:
        return []
    found: list[MountSpec] = []
    if above.guest != b"/run" or not above.private:  # what is private is still to be made
        there = kind_in_guest(mounts, PLACE)
        if there == _ENOENT and kind_in_guest(mounts, b"/run/.") != _DIRECTORY:
            if kind_in_guest(mounts, b"/run") != _ENOENT:
                return []
            run = scratch.directory(b"run", 0o755)
            found.append(MountSpec(b"/run", run, kind=BUILTIN, origin=DEFAULT, writable=True, private=True))
        elif there not in (_ENOENT, _FILE):
            return []
    elif not above.is_directory:
        return []
    host = scratch.file(b"pyjail.json", 0o644, b"{}\n")
    found.append(MountSpec(PLACE, host, kind=BUILTIN, origin=DEFAULT, is_directory=False, private=True))
    return found


def write(
    path: HostPath, plan: Plan, table: MountTable, engine: str, layers: Iterable[str], network: Sequence[str]
) -> None:
    """Fill the file, which nobody reads yet; ``network``: what holds the rules of the network."""
    content = in_json(facts(plan, table, engine, layers, network)).encode() + b"\n"
    try:
        fd = os.open(path, os.O_WRONLY | os.O_TRUNC | os.O_NOFOLLOW | os.O_CLOEXEC)
    except FileNotFoundError:
        return  # the command could not start, and the reaper has cleaned up by now
    except OSError as error:
        plan.log.warning("cannot write /run/pyjail.json", why=os.strerror(error.errno or 0))
        return
    try:
        while content:
            content = content[os.write(fd, content) :]
    except OSError as error:
        os.truncate(fd, 0)
        plan.log.warning("cannot write /run/pyjail.json", why=os.strerror(error.errno or 0))
    finally:
        os.close(fd)


def facts(
    plan: Plan, table: MountTable, engine: str, layers: Iterable[str], network: Sequence[str]
) -> dict[str, object]:
    """What the file tells."""
    read_only, writable, hidden = _places(table, plan.scratch.path)
    return {
        "pyjail": __version__,
        "engine": engine,
        "layers": list(layers),
        "read_only": read_only,
        "writable": writable,
        "hidden": hidden,
        "network": _network(plan.network, network),
        "limits": {} if plan.limits is None else _limits(plan.limits),
    }


def _places(table: MountTable, private: bytes) -> tuple[list[str], list[str], list[str]]:
    """Guest paths: read-only, writable, hidden. Nothing of what stands in place of our own private files."""
    read_only, writable, hidden = [], [], []
    for mount in table.rows:
        if mount.is_blind:
            hidden.append(mount.guest)
        elif mount.writable:
            writable.append(mount.guest)
        elif mount.origin not in (OWN, PRIVATE) or not beneath(mount.host, private):
            read_only.append(mount.guest)
    for name in table.reserved:
        (hidden if name.origin.startswith("--hide ") else read_only).append(name.guest)
    hidden = [path for path in hidden if not any(beneath(path, other) for other in hidden if other != path)]
    return _texts(read_only), _texts(writable), _texts(hidden)


def _texts(paths: Iterable[bytes]) -> list[str]:
    return [os.fsdecode(path) for path in sorted(paths)]


def _network(network: Network | None, layers: Sequence[str]) -> dict[str, object]:
    if network is None:
        return {"kind": "host"}
    told: dict[str, object] = {"kind": network.kind, "layers": list(layers)}
    if network.kind == "rules":
        names = {name: list(addresses) for name, addresses in network.names.items()}
        told |= {"allowed": _rules(network.allowed), "denied": _rules(network.denied), "names": names}
    return told


def _rules(rules: Iterable[Rule]) -> list[str]:
    return list(dict.fromkeys(str(rule) for rule in rules))


def _limits(limits: Limits) -> dict[str, object]:
    told: dict[str, object] = {
        option: {"value": limits.values[option], "held_by": how} for option, how in limits.held.items()
    }
    if limits.timeout:
        told["timeout"] = {"value": limits.timeout, "held_by": "SIGTERM, and SIGKILL later"}
        told["kill_after"] = {"value": limits.kill_after, "held_by": "SIGKILL"}
    return told


def in_json(value: object) -> str:
    """As json.dumps, which would load the regular expressions at the start of each run."""
    if isinstance(value, str):
        return _quoted(value)
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, dict):
        return "{" + ", ".join([f"{_quoted(key)}: {in_json(inner)}" for key, inner in value.items()]) + "}"
    assert isinstance(value, (list, tuple))
    return "[" + ", ".join([in_json(inner) for inner in value]) + "]"


def _quoted(text: str) -> str:
    if text.isascii() and text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(letter: str) -> str:
    """One character as JSON has it in ASCII (RFC 8259): what is no UTF-8 in a name is a lone surrogate, as in Python."""
    if " " <= letter <= "~":
        return "\\" + letter if letter in '"\\' else letter
    number = ord(letter)
    if number < 0x10000:
        return f"\\u{number:04x}"
    number -= 0x10000
    return f"\\u{0xD800 + (number >> 10):04x}\\u{0xDC00 + (number & 0x3FF):04x}"
