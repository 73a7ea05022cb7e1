"""What a run loads before the launcher takes over: observed, module by module."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pyjail
import pytest

RUNTIME = Path(pyjail.__file__).parent.parent
HEAVY = {
    *(
        "argparse",
        "dataclasses",
        "difflib",
        "elftools",
        "enum",
        "json",
        "logging",
        "pathlib",
        "ptrace",
        "pyseccomp",
        "re",
    ),
    *("shlex", "shutil", "site", "structlog", "subprocess", "tempfile", "traceback", "typing"),
}

PROBE = f"""
import sys
sys.path += [{str(RUNTIME)!r}, {str(RUNTIME.parent / "bpf")!r}]
from pyjail.arguments import parse
from pyjail.plan import make_plan
plan = make_plan(parse("run", sys.argv[1:]))
plan.prepare()
plan.discard()
print(*sorted(sys.modules))
"""


def loaded(*words: str, cwd: Path) -> set[str]:
    command = [sys.executable, "-I", "-S", "-c", PROBE, *words]
    done = subprocess.run(command, capture_output=True, text=True, cwd=cwd, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--root", "/", "--", "true"),
        ("--root", "/", "-v", "/etc:/x:ro", "--mount", "type=bind,source=/usr,target=/y", "--tmpfs", "/z", "-e", "A=1"),
        ("--env-pass", "CI_*", "--hostname", "h", "--workdir", "/", "--preserve-fds", "all"),
    ],
)
def test_planning_loads_nothing_heavy(words: tuple[str, ...], tmp_path: Path) -> None:
    found = loaded(*words, cwd=tmp_path)
    assert "pyjail.plan" in found
    assert not found & HEAVY


def test_a_warning_loads_structlog_only_where_one_is_shown(tmp_path: Path) -> None:
    """The positive control: the probe does see a heavy module where there is one."""
    code = PROBE.replace("make_plan(", "__import__('structlog') and make_plan(")
    site = next(path for path in sys.path if path.endswith("site-packages"))
    command = [sys.executable, "-I", "-S", "-c", f"import sys; sys.path.append({site!r})\n{code}"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=True)
    assert {"structlog", "logging", "re"} <= set(done.stdout.split())


def imported(*words: str) -> set[str]:
    """The modules that the import system was asked for, by the interpreter's own account."""
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-X", "importtime", *words], capture_output=True, text=True, check=True, timeout=120
    )
    return {line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if line.startswith("import time:")}


def test_a_whole_run_imports_of_the_library_what_is_listed() -> None:
    """From the start image, whose modules import nothing by themselves. `os` alone would cost a millisecond."""
    program = (str(RUNTIME / "pyjail/__main__.py"), "run", "--", "true")
    imported(*program)  # makes the image where there is none
    found = imported(*program) - imported("-c", "pass")
    assert "_ctypes" in found
    assert {name for name in found if not name.startswith("pyjail")} <= {"_ctypes", "gc", "pwd"}
