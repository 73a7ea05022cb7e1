"""What of the table of system calls a run needs, for this machine: values that the start image holds (image_build.CONSTANTS)."""

from __future__ import annotations

import os
from marshal import dumps

from pyjail_bpf.rows import Row
from pyjail_bpf.table import by_number

ARCH = os.uname().machine

# Each line a name and its number. Text: few are asked for, since the start image has numbers where a module names one of NR's.
NUMBERS = "\n".join(["", *[f"{row.name} {number}" for number, row in by_number(ARCH).items()], ""])

# number -> the columns of a row that names a handler, in the order of Row's parameters; by marshal, since a run asks for few
SERVED: dict[int, bytes] = {
    number: dumps(tuple(getattr(row, column) for column in Row.COLUMNS))
    for number, row in by_number(ARCH).items()
    if row.handler is not None
}
