"""Messages: the levels, both forms, one line each, and nothing loaded before one is shown."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pyjail
import pytest
from pyjail import log
from pyjail.failure import Failure

PACKAGES = [str(Path(pyjail.__file__).parent.parent), str(Path(pyjail.__file__).parent.parent.parent / "bpf")]
LEVELS = list(log.LEVELS)


@pytest.mark.parametrize("shown", LEVELS)
@pytest.mark.parametrize("level", LEVELS)
def test_a_message_is_shown_from_its_level_on(level: str, shown: str, capfd: pytest.CaptureFixture[str]) -> None:
    log.configure(level, "console")
    getattr(log, shown)("something happened", what=b"/x")
    wanted = f"pyjail: {shown}: something happened: what=/x\n" if LEVELS.index(shown) >= LEVELS.index(level) else ""
    assert capfd.readouterr().err == wanted


def test_json_lines_carry_the_facts(capfd: pytest.CaptureFixture[str]) -> None:
    log.configure("info", "json")
    log.info("an event", path=b"/\xff", count=3)
    facts = json.loads(capfd.readouterr().err)
    assert facts.pop("timestamp").endswith("Z")
    assert facts == {"event": "an event", "level": "info", "path": "/\udcff", "count": 3}


def test_a_message_is_one_line_whatever_it_contains(capfd: pytest.CaptureFixture[str]) -> None:
    log.warning("first\nsecond", path="\x1b[2J\n")
    assert capfd.readouterr().err == "pyjail: warning: first\\nsecond: path=\\x1b[2J\\n\n"


def test_a_message_of_the_guests_making_is_shown_once(capfd: pytest.CaptureFixture[str]) -> None:
    for _ in range(3):
        log.once("warning", f"seen in {test_a_message_of_the_guests_making_is_shown_once.__name__}")
        log.once("info", "below the level")
    assert capfd.readouterr().err.count("\n") == 1


def test_a_failure_is_the_contracts_line_or_its_facts(capfd: pytest.CaptureFixture[str]) -> None:
    problem = Failure("WHAT", "WHICH", "WHY", "DO")
    log.failure(problem)
    assert capfd.readouterr().err == "pyjail: error: WHAT: WHICH (WHY); DO\n"
    log.configure("error", "json")
    log.failure(problem)
    facts = json.loads(capfd.readouterr().err)
    assert (facts["event"], facts["which"], facts["why"], facts["todo"]) == ("WHAT", "WHICH", "WHY", "DO")


def isolated(code: str) -> subprocess.CompletedProcess[str]:
    """Runs code as pyjail starts: isolated, without site-packages on the path."""
    start = f"import sys; sys.path += {PACKAGES!r}\n"
    return subprocess.run([sys.executable, "-I", "-S", "-c", start + code], capture_output=True, text=True, check=False)


def test_structlog_is_loaded_by_the_first_message_and_not_before() -> None:
    done = isolated(
        "from pyjail import log\nlog.info('quiet')\nprint('structlog' in sys.modules)\n"
        "log.warning('loud')\nprint('structlog' in sys.modules)\n"
    )
    assert (done.stdout, done.stderr) == ("False\nTrue\n", "pyjail: warning: loud\n")


def test_structlog_is_loaded_in_advance_where_messages_are_wanted() -> None:
    """Later the supervisor is confined, and a module that a guest could have changed must not be loaded."""
    done = isolated("from pyjail import log\nlog.configure('info', 'console')\nprint('structlog' in sys.modules)\n")
    assert done.stdout == "True\n"


def test_without_structlog_messages_are_shown_plainly() -> None:
    done = isolated("sys.modules['structlog'] = None\nfrom pyjail import log\nlog.warning('loud', a=1)\n")
    assert (done.returncode, done.stderr) == (0, "pyjail: warning: loud: a=1\n")


def test_without_structlog_json_is_still_json() -> None:
    done = isolated(
        "sys.modules['structlog'] = None\nfrom pyjail import log\nlog.configure('info', 'json')\nlog.info('loud', a=b'1')\n"
    )
    assert json.loads(done.stderr) == {"event": "loud", "level": "info", "a": "1"}


def test_a_closed_stderr_stops_nothing() -> None:
    done = isolated("import os\nfrom pyjail import log\nos.close(2)\nlog.warning('loud')\nprint('alive')\n")
    assert done.stdout == "alive\n"
