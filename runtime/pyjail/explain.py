"""`pyjail run --explain`: what would happen, for people; nothing is made or started."""

from __future__ import annotations

import os

from pyjail.failure import one_line
from pyjail.kernel.table import ARCH
from pyjail.mount_spec import MountSpec, beneath
from pyjail.paths.types import OWN, PRIVATE
from pyjail.plan import Plan
from pyjail.plan_descriptors import FIRST_PROTECTED
from pyjail.plan_embedded import MASK
from pyjail.program_facts import describe_program

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pyjail.plan_protected import Protected

_LAYERS = (
    ("filter", "seccomp: only calls that name files reach pyjail; what could pass by it is refused"),
    ("resolver", "every path is resolved beneath a mount, on descriptors; it alone holds read-only and masked places"),
)


def explain(plan: Plan) -> str:
    """The plan in sections; the same plan always gives the same text (private places have random names: not shown)."""
    sections = (
        ("root", _root(plan)),
        ("mounts (deepest DST wins)", [_mount(mount) for mount in _visible(plan)]),
        ("read-only and hidden (held by the resolver alone)", [_protected(place) for place in plan.protected]),
        ("masked", sorted(_text(mount.guest) for mount in plan.mounts if mount.origin == MASK)),
        ("command", [" ".join(_word(word) for word in plan.argv), *describe_program(plan)]),
        (
            "working directory",
            [f"{_text(plan.cwd)} ({'must exist' if plan.cwd_required else 'or /, where it is missing'})"],
        ),
        ("environment", [f"{_text(name)}={_text(value)}" for name, value in sorted(plan.environment.items())]),
        ("engine", _engine(plan)),
        ("fast lane", _lane(plan)),
        ("layers", [f"{name}: {what}" for name, what in (*_LAYERS, _landlock())]),
        ("network", _network(plan)),
        ("limits", _limits(plan)),
        ("other", _other(plan)),
    )
    lines = []
    for title, entries in sections:
        if entries:
            lines += [f"{title}:", *(f"  {entry}" for entry in entries)]
    return "\n".join(lines) + "\n"


def _network(plan: Plan) -> list[str]:
    from pyjail.kernel.landlock import NET_SINCE, abi

    network = plan.network
    if network is None:
        return []
    names = [f"{name} is {', '.join(addresses)}" for name, addresses in sorted(network.names.items())]
    return [network.kind, *names, *(f"held by {layer}" for layer in network.layers(abi() >= NET_SINCE))]


def _limits(plan: Plan) -> list[str]:
    limits = plan.limits
    if limits is None:
        return []
    limits.settle()  # by trying
    limits.release()
    held = [f"{option.replace('_', '-')}: held by {how}" for option, how in limits.held.items()]
    if limits.timeout:
        held.append(f"timeout: SIGTERM after {limits.timeout:g} s, SIGKILL {limits.kill_after:g} s later")
    return held


def _root(plan: Plan) -> list[str]:
    if plan.embedded:
        return ["the host's own /, read-only: what the user can read, the command can read"]
    return [f"{_text(plan.root)}, writable"]


def _visible(plan: Plan) -> list[MountSpec]:
    shown = [mount for mount in plan.mounts if mount.origin != MASK and not (mount.private and mount.origin in (OWN, PRIVATE))]
    return sorted(shown, key=lambda mount: mount.guest)


def _mount(mount: MountSpec) -> str:
    host = "(private)" if mount.private else _text(mount.host)
    words = ["rw" if mount.writable else "ro"]
    if mount.devices:
        words.append("devices")
    words.append(mount.origin)
    return one_line(f"{_text(mount.guest)} = {host} [{', '.join(words)}]")


def _protected(place: Protected) -> str:
    return one_line(f"{_text(place.guest)} [{place.kind}, {place.origin}]")


def _engine(plan: Plan) -> list[str]:
    chosen = _tried() if plan.engine == "auto" else f"{plan.engine}, as asked"
    traced = "every call" if plan.debuggers else "no exec, no chdir, nothing that they must do themselves (--debuggers)"
    emulator = f"emulator for other architectures: {_text(os.fsencode(plan.qemu))}"
    return [chosen, f"programs under a debugger in the jail: {traced}", emulator]


def _lane(plan: Plan) -> list[str]:
    """What programs do without pyjail, per mount: as far as it can be told before the table is made."""
    from pyjail.doctor import probe_lane
    from pyjail.doctor.trial import attempt
    from pyjail.lane.copies import place_for

    place = place_for(os.environb, [mount.host for mount in plan.mounts if mount.writable and not mount.private])
    if plan.fast_lane == "off" or place is None or ARCH != "x86_64":
        return ["off"]
    lines = [f"{plan.fast_lane}: patched copies of libc and ld.so in {_text(place)}"]
    points = [mount.guest for mount in plan.mounts]
    may_open = attempt(probe_lane.opens).ok
    for mount in _visible(plan):
        if mount.is_directory and mount.kind != "proc":
            lines.append(f"{_text(mount.guest)}: {_by_hand(mount, points, may_open=may_open)}")
    return lines


def _by_hand(mount: MountSpec, points: list[bytes], *, may_open: bool) -> str:
    """paths.build.Builder._beside and lane.anchors in words."""
    opens = "opens and looks at files" if may_open and not mount.devices else "looks at files"
    usr = b"/usr"
    reads = "opens files" if may_open and not mount.devices else "lists directories"
    if not mount.writable and mount.guest == b"/" and not any(beneath(point, usr) for point in points):
        return f"beneath /usr {opens}, in other top directories that hold nothing masked or mounted {reads}"
    if not mount.writable:
        return f"{reads}, unless something that is there is covered by another mount"
    return f"{opens}, unless something that is there is covered by another mount"


def _tried() -> str:
    """What --engine auto comes to: the launcher tries just this when the jail starts."""
    from pyjail.doctor.probe_seccomp import wait_killable
    from pyjail.doctor.trial import attempt

    found = attempt(wait_killable)
    if found.ok:
        return "notify (auto: user notification was tried and works)"
    return one_line(f"ptrace (auto: no user notification here: {found.detail or found.errno})")


def _landlock() -> tuple[str, str]:
    from pyjail.kernel.landlock import MINIMUM_ABI, abi

    version = abi()
    if version < MINIMUM_ABI:
        return "landlock", f"missing (ABI {version}, {MINIMUM_ABI} is needed)"
    return "landlock", f"ABI {version}: a domain for the supervisor, another below it for the command"


def _other(plan: Plan) -> list[str]:
    entries = []
    if plan.hostname is not None:
        entries.append(f"host name: {_text(plan.hostname)}")
    if plan.preserve_fds:
        entries.append(f"descriptors besides 0, 1, 2: {', '.join(map(str, plan.preserve_fds))}")
    entries.append(f"descriptors {FIRST_PROTECTED} and up are pyjail's own")
    if plan.wait:
        entries.append("waits for every process")
    if plan.status_file is not None or plan.status_fd >= 0:
        entries.append(f"status report to {plan.status_file or f'descriptor {plan.status_fd}'}")
    return entries


def _text(value: bytes) -> str:
    return one_line(os.fsdecode(value))


def _word(value: bytes) -> str:
    import shlex

    return one_line(shlex.quote(os.fsdecode(value)))
