"""Where root's guests may open files by themselves: on mounts that open no device nodes, given or made so for them alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pyjail.paths import nodes

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="what root may")

# In a mount namespace of its own, for the test: FOLDER/plain and FOLDER/nodev are file systems, each with a device node and a file.
WORLD = """
set -e
cd "$1"
mkdir plain nodev
mount -t tmpfs none plain
mount -t tmpfs none nodev
for place in plain nodev; do mknod $place/node c 1 5; touch $place/file; mkdir $place/usr; done
mount -o remount,nodev nodev
shift
exec "$@"
"""
BEGIN = """
import os, sys
sys.path[:0] = sys.argv[1].split(":")
from pyjail.mount_spec import MountSpec
from pyjail.paths import nodes
from pyjail.paths.build import Builder

def spec(guest, host, **more):
    more = {"writable": True, "is_directory": True} | more
    return MountSpec(guest, host, kind="root" if guest == b"/" else "bind", origin="test", **more)

def may_open(*specs):
    table = Builder(lambda: b"/nowhere", is_separate=nodes.separate()).table(specs)
    return [nodes.may_open(row) for row in table.rows]

def opens(path):
    try:
        os.close(os.open(path, os.O_RDONLY))
        return True
    except PermissionError:
        return False
"""


def said(tmp_path: Path, script: str) -> list[str]:
    """What a Python script prints that runs in the world."""
    words = ["unshare", "--mount", "sh", "-c", WORLD, "sh", str(tmp_path), sys.executable, "-c", BEGIN + script, ":".join(sys.path)]
    return subprocess.run(words, capture_output=True, text=True, timeout=60, check=True).stdout.splitlines()


def test_nodes_open_nowhere_that_guests_open_files(tmp_path: Path) -> None:
    """Neither where the file system had them shut, nor where it had not; files open as before."""
    script = """
print(opens("plain/node"), opens("nodev/node"))
print(may_open(spec(b"/", os.path.abspath(b"plain")), spec(b"/b", os.path.abspath(b"nodev"))))
print(opens("plain/node"), opens("nodev/node"), opens("plain/file"), opens("nodev/file"))
"""
    assert said(tmp_path, script) == ["True False", "[False, False]", "False False True True"]


def test_nodes_do_not_open_in_read_only_places(tmp_path: Path) -> None:
    """Guests open files there by themselves too."""
    script = """
print(may_open(spec(b"/", os.path.abspath(b"nodev")), spec(b"/b", os.path.abspath(b"plain"), writable=False)))
print(opens("plain/node"), opens("plain/file"))
"""
    assert said(tmp_path, script) == ["[False, False]", "False True"]


def test_others_see_no_change(tmp_path: Path) -> None:
    """A process that was there before opens the node while we do not."""
    script = """
asked, answer = os.pipe(), os.pipe()
if not os.fork():
    os.read(asked[0], 1)
    os.write(answer[1], b"%d" % opens("plain/node"))
    os._exit(0)
print(may_open(spec(b"/", os.path.abspath(b"plain"))))
os.write(asked[1], b"x")
print(os.read(answer[0], 1), opens("plain/node"))
"""
    assert said(tmp_path, script) == ["[False]", "b'1' False"]


def test_devices_that_are_given_open(tmp_path: Path) -> None:
    """Then the others of that file system would too, and guests open nothing there by themselves."""
    script = """
node = os.path.abspath(b"plain/node")
print(may_open(spec(b"/", os.path.abspath(b"plain")), spec(b"/file", node, devices=True, is_directory=False)))
print(opens("plain/node"))
"""
    assert said(tmp_path, script) == ["[True, True]", "True"]


def test_where_root_may_not_mount_nodes_stay_as_they_are(tmp_path: Path) -> None:
    """As in most containers: what has them shut is the lane's, what has not is not."""
    words = "setpriv --bounding-set -sys_admin --inh-caps -sys_admin"
    script = f"""
if len(sys.argv) < 3:
    os.execvp("setpriv", [*{words.split()!r}, sys.executable, "-c", sys.orig_argv[2], sys.argv[1], "again"])
print(may_open(spec(b"/", os.path.abspath(b"plain")), spec(b"/b", os.path.abspath(b"nodev"))))
print(opens("plain/node"))
"""
    assert said(tmp_path, script) == ["[True, False]", "True"]


def test_root_of_a_user_namespace_owns_no_nodes() -> None:
    """It has the rights of the user that it stands for, who may open what the nodes' modes say in a jail as outside."""
    code = BEGIN + "print(nodes.is_root_of_the_machine())"
    words = ["unshare", "--user", "--map-root-user", sys.executable, "-c", code, ":".join(sys.path)]
    inside = subprocess.run(words, capture_output=True, text=True, timeout=60, check=True)
    assert inside.stdout == "False\n"
    assert nodes.is_root_of_the_machine(), "the control"


def test_the_table_of_a_run_without_the_lane_changes_nothing(tmp_path: Path) -> None:
    """Without a namespace of its own a builder leaves the host's mounts alone."""
    script = """
from pyjail.paths.build import Builder
Builder(lambda: b"/nowhere").table([spec(b"/", os.path.abspath(b"plain"))])
print(opens("plain/node"))
"""
    assert said(tmp_path, script) == ["True"]
