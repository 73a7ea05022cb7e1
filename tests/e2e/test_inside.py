"""/run/pyjail.json: programs in a jail can read what it is, and nobody can change it."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from running import Jail, User

PROBE = """
import json, os, sys
def writable(path):
    try:
        os.close(os.open(path + "/probe", os.O_CREAT | os.O_WRONLY))
    except OSError as error:
        return error.strerror
    return True
print(json.dumps({path: writable(path) for path in sys.argv[1:]}))
"""


def told(jail: Jail, root: Path | None, *options: str, cwd: Path | None = None) -> dict[str, object]:
    done = jail("cat", "/run/pyjail.json", root=root, options=options, cwd=cwd)
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stdout)
    return found


def test_it_tells_the_jail_by_the_guests_paths(jail: Jail, bookworm: Path, place: Path, user: User) -> None:
    for name in ("data", "fixed"):
        (place / name).mkdir()
        user.own(place / name)
    (place / "data" / "kept").mkdir()
    found = told(
        jail, bookworm, "--bind", f"{place}/data:/data", "--bind", f"{place}/fixed:/fixed:ro",
        "--read-only-path", "/data/kept", "--read-only-path", "/data/later", "--hide", "/data/.env", "--hide", "/etc/hostname",
    )  # fmt: skip
    assert str(place) not in json.dumps(found)
    assert found["engine"] == jail.engine
    layers = found["layers"]
    assert isinstance(layers, list)
    assert layers[:2] == [f"filter ({jail.engine})", "resolver"]
    read_only, writable, hidden = (set(found[key]) for key in ("read_only", "writable", "hidden"))  # type: ignore[call-overload]
    assert {"/fixed", "/data/kept", "/data/later", "/proc", "/sys", "/run/pyjail.json"} <= read_only
    assert {"/", "/data", "/dev/null", "/dev/shm"} <= writable
    assert hidden == {"/data/.env", "/etc/hostname"}
    assert not (read_only & writable or read_only & hidden or writable & hidden)
    assert (found["network"], found["limits"]) == ({"kind": "host"}, {})


def test_what_it_tells_of_the_default_mode_is_so(jail: Jail, place: Path, user: User) -> None:
    """Oracle: trying to make a file in each directory that it names."""
    (user.home / ".ssh").mkdir(exist_ok=True)
    user.own(user.home / ".ssh")
    tree = user.own(place)
    found = told(jail, None, cwd=tree)
    assert str(user.home / ".ssh") in found["hidden"]  # type: ignore[operator]
    expected = {path: True for path in found["writable"] if not path.startswith("/dev/") or path == "/dev/shm"}  # type: ignore[attr-defined]
    assert str(tree) in expected
    read_only = [path for path in found["read_only"] if path in ("/", "/dev")]  # type: ignore[attr-defined]
    asked = [*expected, *read_only]
    done = jail("/usr/bin/python3", "-c", PROBE, *asked, cwd=tree)
    assert json.loads(done.stdout) == expected | dict.fromkeys(read_only, "Read-only file system")


def test_network_and_limits_are_told_with_what_holds_them(jail: Jail, bookworm: Path) -> None:
    none = told(jail, bookworm, "--net", "none")["network"]
    assert isinstance(none, dict)
    assert none["kind"] == "none"
    assert none["layers"]
    options = (
        "--net-allow", "192.0.2.0/24:80", "--net-deny", "2001:db8::1",
        "--memory", "1G", "--timeout", "50s", "--open-files", "200",
    )  # fmt: skip
    found = told(jail, bookworm, *options)
    network, limits = found["network"], found["limits"]
    assert isinstance(network, dict)
    assert isinstance(limits, dict)
    assert (network["kind"], network["allowed"], network["denied"]) == ("rules", ["192.0.2.0/24:80"], ["2001:db8::1"])
    assert "supervisor: addresses and ports" in network["layers"]
    assert {option: limit["value"] for option, limit in limits.items()} == {
        "memory": 1 << 30, "timeout": 50, "kill_after": 10, "open_files": 200,
    }  # fmt: skip
    assert limits["memory"]["held_by"] in ("RLIMIT_DATA, for each process", "cgroup: memory.max, for the whole jail")


def test_nobody_can_change_it(jail: Jail, bookworm: Path) -> None:
    script = """
before=$(cat /run/pyjail.json)
echo forged >/run/pyjail.json; rm -f /run/pyjail.json; mv /run/pyjail.json /run/x; touch /tmp/f && mv /tmp/f /run/pyjail.json
ln -sf /etc/passwd /run/pyjail.json; chmod 666 /run/pyjail.json; mv /run /gone; truncate -s 0 /run/pyjail.json
test "$before" = "$(cat /run/pyjail.json)" && test -n "$before" && echo same; rm -f /tmp/f"""
    assert jail.shell(script, bookworm).stdout == "same\n"


def test_a_root_without_run_has_a_private_one(jail: Jail, busybox: Path) -> None:
    script = "test -s /run/pyjail.json && echo 1 >/run/daemon.pid && mkdir -p /run/lock && cat /run/daemon.pid"
    done = jail.shell(script, busybox)
    assert (done.returncode, done.stdout) == (0, "1\n"), done.stderr
    assert not os.path.lexists(busybox / "run")


def test_the_host_and_the_root_have_no_such_file_afterwards(jail: Jail, bookworm: Path) -> None:
    told(jail, bookworm)
    told(jail, None)
    assert not os.path.lexists(bookworm / "run/pyjail.json")
    assert not os.path.lexists("/run/pyjail.json")


@pytest.mark.parametrize("rooted", [True, False])
def test_without_default_binds_there_is_none(jail: Jail, bookworm: Path, rooted: bool) -> None:
    done = jail("cat", "/run/pyjail.json", root=bookworm if rooted else None, options=["--no-default-binds"])
    assert done.returncode == 1
    assert "No such file" in done.stderr


def test_every_worker_serves_the_same(jail: Jail, bookworm: Path) -> None:
    script = "for i in 1 2 3 4; do cat /run/pyjail.json & done; wait"
    done = jail.shell(script, bookworm, options=["--workers", "2"])
    lines = done.stdout.splitlines()
    assert len(lines) == 4
    assert len(set(lines)) == 1
    assert json.loads(lines[0])["engine"] == jail.engine
