"""Starts each program of the directory that is its argument both ways, up to the dynamic linker's list; prints what came of them.

In a process of its own: each start forks, and to fork the one that has collected all tests costs more than the start.
"""

from __future__ import annotations

import json
import os
import re
import stat
import sys
from pathlib import Path

from exec.launching import Ended, Jail, launch, native
from pyjail.kernel.errno import Errno


def main() -> None:
    """A line of JSON for each dynamic program: its path, [code, output] through the loader, the same by the kernel's execve."""
    place = Path(sys.argv[1])
    jail, env = Jail(place), [b"LD_TRACE_LOADED_OBJECTS=1", b"PATH=/usr/bin"]
    for path in sorted(place.iterdir()):
        if path.is_symlink() or not path.is_file() or path.stat().st_mode & (stat.S_ISUID | stat.S_ISGID):
            continue
        name = os.fsencode(path)
        program = jail.prepare(name)
        if isinstance(program, Errno):
            continue
        program.close()
        if len(program.tables) < 2 or program.prefixes:
            continue  # static, a script
        ended = launch(jail, name, [name], env), native(name, [name], env)
        print(json.dumps([str(path), *map(told, ended)]))


def told(ended: Ended | Errno) -> tuple[int, str]:
    assert isinstance(ended, Ended)
    return ended.code, re.sub(rb"0x[0-9a-f]+", b"", ended.output).decode("latin-1")


if __name__ == "__main__":
    main()
