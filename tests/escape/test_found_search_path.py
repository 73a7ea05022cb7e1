"""Python searches directories, tools/pyjail reads a list and looks for an environment: guests put nothing there."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from running import Jail

# What a later start would run, if it could be written: beside our packages, before the installed ones are searched.
PLANTED = {
    "runtime/capstone.py": "import os; os.mkdir(os.environ['HOME'] + '/escaped')",
    "bpf/structlog.py": "import os; os.mkdir(os.environ['HOME'] + '/escaped')",
    "runtime/pyjail_bpf/__init__.py": "import os; os.mkdir(os.environ['HOME'] + '/escaped')",
    "tools/environment.py": "import os; os.mkdir(os.environ['HOME'] + '/escaped')",
    "pyproject.toml": "[project]\nname = 'x'\nversion = '1'\ndependencies = ['evil @ file:///evil']\n",
    ".venv-python3/bin/python": "#!/bin/sh\nmkdir $HOME/escaped\n",
    "tools/.venv-python3/bin/python": "#!/bin/sh\nmkdir $HOME/escaped\n",
}
PLANT = """
import json, os, sys
for name, text in json.loads(sys.argv[1]).items():
    try:
        os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
        with open(name, "w") as file:
            file.write(text)
        os.chmod(name, 0o755)
        print(name)
    except OSError:
        pass
try:
    os.rename(".venv", "venv")
    print(".venv")
except OSError:
    pass
"""
HARMLESS = [".venv-python3/bin/python"]  # no start looks there


def planted(words: list[str], jail: Jail, cwd: Path) -> list[str]:
    command = [*words, "/usr/bin/python3", "-I", "-c", PLANT, json.dumps(PLANTED)]
    done = subprocess.run(command, env=jail.user.environment, cwd=cwd, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done
    return done.stdout.split()


def test_from_a_writable_checkout_no_later_start_runs_what_a_guest_made(own: Jail) -> None:
    """A job in a directory that holds the checkout it was started from; doctor imports what the search path has."""
    assert planted(own.words([])[:-1], own, own.checkout) == HARMLESS
    for words in (["doctor"], ["run", "--", "/bin/true"]):
        done = subprocess.run(
            [*own.user.prefix, str(own.checkout / "tools/pyjail"), *words],
            env=own.user.environment | {"PYJAIL_PYTHON": ""}, cwd="/", capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done
    assert not (own.user.home / "escaped").exists()


def test_without_a_jail_all_of_it_can_be_made(own: Jail) -> None:
    """The control."""
    assert sorted(planted(own.user.prefix, own, own.checkout)) == sorted([*PLANTED, ".venv"])


@pytest.mark.parametrize("name", ["runtime/capstone.py", "runtime/pyjail_bpf/__init__.py"])
def test_doctor_does_run_what_lies_there(own: Jail, name: str) -> None:
    """The second control: each place is one that a start searches."""
    (own.checkout / name).parent.mkdir(exist_ok=True)
    (own.checkout / name).write_text(PLANTED[name])
    words = [*own.user.prefix, str(own.checkout / "tools/pyjail"), "doctor"]
    subprocess.run(words, env=own.user.environment, cwd="/", capture_output=True, timeout=120, check=False)
    assert (own.user.home / "escaped").is_dir()
    os.rmdir(own.user.home / "escaped")
