"""The default without --root: the host's /, read-only, the current directory writable, /tmp private, secrets masked."""

from __future__ import annotations

import os

from pyjail.kernel.real import real_path
from pyjail.mount_spec import BIND, BUILTIN, MountSpec, beneath, is_directory, rebased, status_of
from pyjail.paths.types import DEFAULT, HostPath
from pyjail.plan_aliases import with_aliases
from pyjail.plan_identity import host_home
from pyjail.plan_lookup import covering

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pyjail.plan_aliases import HostMount
    from pyjail.scratch import Scratch

MASK = "masked"

# Beneath every home directory of the user: what lets its reader act in the user's name elsewhere.
HOME_SECRETS = (
    b".ssh", b".gnupg", b".aws", b".azure", b".docker", b".kube", b".netrc", b".git-credentials", b".pypirc", b".npmrc",
    b".password-store", b".config/gcloud", b".config/gh", b".config/hub", b".config/containers/auth.json",
    b".config/git/credentials", b".config/rclone", b".local/share/keyrings", b".cargo/credentials",
    b".cargo/credentials.toml", b".gem/credentials", b".terraform.d/credentials.tfrc.json", b".vault-token",
    b".mozilla", b".config/google-chrome", b".config/chromium", b".thunderbird",
)  # fmt: skip
# Daemons and agents that do what they are asked, and what only root may read.
HOST_SECRETS = (
    b"/run/user", b"/run/docker.sock", b"/run/containerd", b"/run/podman", b"/run/crio", b"/run/dbus/system_bus_socket",
    b"/run/systemd/private", b"/run/systemd/notify", b"/run/snapd.socket", b"/run/libvirt", b"/run/lxd.socket",
    b"/run/acpid.socket", b"/run/gssproxy.sock", b"/run/secrets",
    b"/etc/shadow", b"/etc/shadow-", b"/etc/gshadow", b"/etc/gshadow-", b"/tmp/.X11-unix", b"/tmp/.ICE-unix",
)  # fmt: skip
_RUN = b"/run/"
# Variables that name such a place, or several with colons between.
SECRET_VARIABLES = (
    b"SSH_AUTH_SOCK",
    b"XDG_RUNTIME_DIR",
    b"XAUTHORITY",
    b"KUBECONFIG",
    b"GOOGLE_APPLICATION_CREDENTIALS",
)


def root_mount() -> MountSpec:
    return MountSpec(b"/", HostPath(b"/"), kind="root", origin="no --root")


def cwd_mounts(cwd: bytes) -> list[MountSpec]:
    """The current directory, writable; none where that would open /, /proc, /sys or /dev."""
    status, proc = status_of(cwd), status_of(b"/proc")
    if status is None or cwd == b"/" or (proc is not None and proc.st_dev == status.st_dev):
        return []
    if any(beneath(cwd, place) for place in (b"/sys", b"/dev")) and not beneath(cwd, b"/dev/shm"):
        return []
    return [MountSpec(cwd, HostPath(cwd), kind=BIND, origin="current directory", writable=True)]


def temporary_mounts(scratch: Scratch) -> list[MountSpec]:
    """A private /tmp, and one at $TMPDIR where that is elsewhere."""
    places = [b"/tmp"]
    named = os.environb.get(b"TMPDIR", b"")
    if named.startswith(b"/") and os.path.isdir(named):
        named = real_path(named)
        if not any(beneath(named, place) for place in (b"/tmp", b"/proc", b"/sys", b"/dev")) and named != b"/":
            places.append(named)
    return [
        MountSpec(
            place,
            scratch.roomy_directory(b"tmp%d" % index, 0o1777),
            kind=BUILTIN,
            origin=DEFAULT,
            writable=True,
            private=True,
        )
        for index, place in enumerate(places)
    ]


def mask_mounts(scratch: Scratch, asked: list[MountSpec], seen: list[HostMount]) -> list[MountSpec]:
    """An empty private directory or file over each known secret that exists.

    Where a bind of the user stands above the place and shows something else there, nothing is hidden. ``seen``: what the host
    has mounted.
    """
    mounts = []
    for path in secrets(seen):
        status = status_of(path)
        above = covering(asked, path)
        if status is None or (above is not None and rebased(path, above.guest, above.host) != path):
            continue
        directory = is_directory(status.st_mode)
        host = scratch.empty_directory() if directory else scratch.empty_file()
        mounts.append(MountSpec(path, host, kind=BUILTIN, origin=MASK, is_directory=directory, private=True))
    return mounts


def secrets(seen: list[HostMount]) -> list[bytes]:
    """The real paths of all known places of secrets that exist, each once, and all others by which the host shows them.

    A place that holds a home, programs or temporary files is left out: a variable may name anything, and
    XDG_RUNTIME_DIR=/tmp is not rare. A current directory inside a place stays visible, as the deeper mount.
    """
    homes = _homes()
    listed: dict[bytes, frozenset[bytes] | None] = {}
    places = [os.path.join(home, name) for home in homes for name in HOME_SECRETS if _may_hold(home, name, listed)]
    places += (place for place in HOST_SECRETS if not place.startswith(_RUN) or _may_hold(_RUN, place[len(_RUN) :], listed))
    places.append(b"/tmp/tmux-%d" % os.getuid())
    for variable in SECRET_VARIABLES:
        places += (place for place in os.environb.get(variable, b"").split(b":") if place.startswith(b"/"))
    needed = [real_path(place) for place in (*homes, b"/tmp", b"/usr/bin", os.environb.get(b"TMPDIR", b"/tmp"))]
    real = [real_path(place) for place in places if os.path.lexists(place)]
    return [place for place in with_aliases(real, seen) if not any(beneath(other, place) for other in needed)]


def _may_hold(folder: bytes, name: bytes, listed: dict[bytes, frozenset[bytes] | None]) -> bool:
    """Whether the first component of ``name`` is in this directory, or it cannot be listed: one call instead of one for each name.

    ``listed``: the directories so far.
    """
    if folder not in listed:
        try:
            listed[folder] = frozenset(os.listdir(folder))
        except OSError:
            listed[folder] = None
    names = listed[folder]
    return names is None or name.partition(b"/")[0] in names


def _homes() -> list[bytes]:
    """The user's home by the environment and by the passwd entry: either may hold what programs left there."""
    homes = (os.environb.get(b"HOME", b""), host_home(os.getuid()))
    return [home for home in dict.fromkeys(homes) if home.startswith(b"/") and home != b"/"]
