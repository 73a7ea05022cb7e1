"""--timeout holds for a storm of forks whose processes are reaped by their own parents, or die before they can be killed."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from guests import build
from running import Jail, finish

# Thousands of processes: what runs beside it could not fork.
pytestmark = pytest.mark.alone

LIMITS = ("--timeout", "500ms", "--kill-after", "200ms")


def storm(jail: Jail, root: Path) -> tuple[list[str], dict[str, object]]:
    program = build("forks")
    return [f"/guests/{program.name}", "4"], {"root": root, "options": [*LIMITS, f"--bind={program.parent}:/guests:ro"]}


@pytest.mark.parametrize("again", range(2))
def test_a_storm_of_short_lives_ends_with_the_run(jail: Jail, busybox: Path, again: int) -> None:
    """It did not: whoever ended the jail waited for a process that another one had reaped."""
    words, options = storm(jail, busybox)
    began = time.monotonic()
    done = jail(*words, **options, timeout=60)  # type: ignore[arg-type]
    assert done.returncode == 124, (again, done)
    assert time.monotonic() - began < 40


def test_without_an_end_the_storm_goes_on(jail: Jail, busybox: Path) -> None:
    """The control: SIGTERM is nothing to it, so that what ends it is the end of the run."""
    words, options = storm(jail, busybox)
    options["options"] = ["--timeout", "500ms", "--kill-after", "1500ms", *options["options"][4:]]  # type: ignore[index]
    process = jail.start(*words, **options)  # type: ignore[arg-type]
    time.sleep(1.2)
    assert process.poll() is None
    assert finish(process, 60).returncode == 124
