"""Which system calls the fuzzer makes: all of the table but those that could do harm if the jail did not hold."""

from __future__ import annotations

from collections.abc import Iterator

from pyjail_bpf import table_refused
from pyjail_bpf.rows import REFUSE, Row
from pyjail_bpf.table import by_number
from pyjail_bpf.table_system import READS

ARCH = "x86_64"
# Reasons of the table for which a call is one that changes the machine, its mounts, its clock, its devices.
_OF_THE_MACHINE = {table_refused.MOUNT, table_refused.MOUNT_API, table_refused.DATABASE, table_refused.MODULES, READS}
_SIGNALS = {"signal", "signal_by_descriptor"}
# Of the caller alone, and of no use here: they end it, wait longer than its life, or wait for the disks of the machine.
_USELESS = {"exit", "exit_group", "pause", "sync", "syncfs"}
_UNKNOWN = (470, 471, 500, 600, 1023)  # numbers without a row


def harms(row: Row) -> bool:
    """Whether a call could harm the machine, or the user's other processes, if the jail let it through."""
    return (
        row.why in _OF_THE_MACHINE
        or (row.verdict == REFUSE and row.errno == "EPERM")
        or row.handler in _SIGNALS
        or row.why.startswith("System V IPC")
    )


def lines() -> Iterator[str]:
    """The guest's table (tests/guests/fuzz.c): number, name, a word for each argument; ``pid`` where one names a process."""
    for number, row in by_number(ARCH).items():
        if harms(row) or row.name in _USELESS:
            continue
        words = row.args.split()
        for role in ("pid", "pid2"):
            place = row.bind.get(role)
            if isinstance(place, int):
                words[place] = "pid"
        yield f"{number} {row.name} {' '.join(words)}"
    for number in _UNKNOWN:
        yield f"{number} unknown long long long long long long"
