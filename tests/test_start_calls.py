"""The functions whose code a start reads at once (pyjail.start_calls).

PYJAIL_GOLDEN=write ./tools/test tests/test_start_calls.py makes the list anew, of what is called here.
"""

from __future__ import annotations

import functools
import importlib
import os
import subprocess
import sys
import textwrap
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import USERS
from pyjail.start_calls import CALLED
from running import CHECKOUT, User

FILE = CHECKOUT / "runtime/pyjail/start_calls.py"
HEADING = '"""The functions that a run of `true` calls: made by tests/test_start_calls.py, for image_bodies.py."""'
# As __main__ is started, but that each function is noted as it is called.
RECORD = """
import _thread, posix, sys
called = set()

def note(frame, event, _):
    code = frame.f_code
    if event == "call" and code.co_flags & 2 and not code.co_qualname.startswith("<"):  # CO_NEWLOCALS: no module, no class
        called.add(f"{frame.f_globals['__name__']} {code.co_qualname.partition('.<')[0]}")

def end(status, exit=posix._exit):
    sys.setprofile(None)
    if sys.modules["pyjail.start_image"].is_loaded():
        print(*called, sep="\\n", flush=True)
    exit(status)

def begin_thread(function, arguments, begin=_thread.start_new_thread):  # where it is profiled, nobody says
    called.add(f"{function.__module__} {function.__qualname__}")
    return begin(function, arguments)

posix._exit = end
_thread.start_new_thread = begin_thread
del sys.argv[0]
with open(sys.argv[0]) as file:
    program = compile(file.read(), sys.argv[0], "exec")
names = {"__name__": "started", "__file__": sys.argv[0]}
exec(program, names)
sys.setprofile(note)
names["main"]()
"""


def called_by(user: User, checkout: Path, *options: str) -> set[tuple[str, str]]:
    """(module, function) of all that a run of `true` calls; nothing where there is no image to start from."""
    program = [sys.executable, "-I", "-S", "-c", RECORD, str(checkout / "runtime/pyjail/__main__.py")]
    done = subprocess.run(
        [*user.prefix, *program, "run", *options, "--", "true"],
        capture_output=True, text=True, cwd=user.home, env=user.environment, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    pairs = [line.split(" ") for line in done.stdout.splitlines()]
    return {(module, name) for module, name in pairs if module.startswith(("pyjail.", "pyjail_bpf."))}


def wait_for_copies(user: User) -> None:
    """Of what a first run opened: its maker may outlive it (lane/maker.py)."""
    place = user.home / ".cache/pyjail/lane"
    until = time.monotonic() + 20
    while time.monotonic() < until and len(list(place.glob("*.2-*"))) < 2:
        time.sleep(0.1)


@pytest.fixture
def called(homes: Callable[[str], User], checkout_for: Callable[[User], Path], busybox: Path) -> set[tuple[str, str]]:
    found = set[tuple[str, str]]()
    for user in map(homes, USERS):
        for options in ((), ("--root", str(busybox))):
            found |= called_by(user, checkout_for(user), *options)
        wait_for_copies(user)
        found |= called_by(user, checkout_for(user))  # as all runs but a user's first
    if not found:
        pytest.skip("no start image can be made here")
    return found


def written(called: set[tuple[str, str]]) -> str:
    of_module = defaultdict(list)
    for module, name in sorted(called):
        if module == "pyjail.boot":  # is no module of the image: it loads it, and starts when it is imported
            continue
        of_module[module].append(name)
    lines = [HEADING, "", "CALLED = {"]
    for module, names in of_module.items():
        short = f'    "{module}": "{" ".join(names)}",'
        text = textwrap.indent(textwrap.fill(" ".join(names), 122, break_long_words=False), " " * 8)
        lines += [short] if len(short) <= 130 else [f'    "{module}": """', text, '    """,']
    return "\n".join([*lines, "}", ""])


def test_what_a_start_calls_has_its_code_at_once(called: set[tuple[str, str]]) -> None:
    """But for a few, so that a change need not bring the list with it: each of these costs some microseconds."""
    if os.environ.get("PYJAIL_GOLDEN") == "write":
        FILE.write_text(written(called))
        return
    listed = {(module, name) for module, names in CALLED.items() for name in names.split()}
    missing = called - listed
    assert len(missing) <= len(called) // 10, f"make it again: PYJAIL_GOLDEN=write ./tools/test {__file__} ({sorted(missing)})"


def test_the_list_names_functions_that_there_are() -> None:
    """But for a few, as above."""
    stale, total = [], 0
    for module, names in CALLED.items():
        if module.startswith("pyjail.thin"):
            continue  # the library's modules stand for these here
        for name in names.split():
            total += 1
            try:
                functools.reduce(getattr, name.split("."), importlib.import_module(module))
            except (AttributeError, ImportError):
                stale.append(f"{module} {name}")
    assert len(stale) <= total // 10, f"make it again: PYJAIL_GOLDEN=write ./tools/test {__file__} ({stale})"
