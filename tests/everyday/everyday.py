"""What people do all day, as shell scripts whose output is the same wherever and whenever they run: `scripts/*.sh`, `day/*.sh`.

Each runs in an empty directory of its own. What differs from run to run (process numbers, addresses, sizes in use) is cut
away by the script itself, so that a run in the jail can be compared with one under the kernel's chroot, letter by letter.
"""

from __future__ import annotations

from pathlib import Path
from shlex import quote


def scripts(folder: str) -> dict[str, str]:
    """The scripts of a folder, by name."""
    return {path.stem: path.read_text() for path in sorted((Path(__file__).parent / folder).glob("*.sh"))}


SCRIPTS = scripts("scripts")  # for the root programs-root
DAY = scripts("day")  # for the root day


def batch(directory: str, chosen: dict[str, str] = SCRIPTS) -> str:
    """All scripts in one: each in a directory beneath ``directory``, its output between lines that name it and its status."""
    parts = [f"cd {directory}"]
    for name, script in chosen.items():
        parts.append(
            f"mkdir {name}; cd {name}; echo '=== {name}'; sh -c {quote(script)} 2>&1; echo \"=== status $?\"; cd .."
        )
    return "\n".join(parts)


def sections(output: str) -> dict[str, str]:
    """What each script said."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in output.splitlines():
        if line.startswith("=== ") and not line.startswith("=== status"):
            name = line[4:]
            found[name] = []
        elif name:
            found[name].append(line)
    return {name: "\n".join(lines) for name, lines in found.items()}
