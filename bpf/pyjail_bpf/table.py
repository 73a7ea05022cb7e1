"""The table of system calls: every call of x86_64 and aarch64, one row each. A number without a row is ENOSYS."""

from __future__ import annotations

from .table_descriptors import DESCRIPTOR_ROWS
from .table_files import FILE_ROWS
from .table_memory import MEMORY_ROWS
from .table_network import NETWORK_ROWS
from .table_process import PROCESS_ROWS
from .table_refused import REFUSED_ROWS
from .table_system import SYSTEM_ROWS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .rows import Row

ARCHES = ("x86_64", "aarch64")
ROWS: tuple[Row, ...] = (
    *FILE_ROWS, *DESCRIPTOR_ROWS, *MEMORY_ROWS, *PROCESS_ROWS, *NETWORK_ROWS, *SYSTEM_ROWS, *REFUSED_ROWS,
)  # fmt: skip

by_name: dict[str, Row] = {row.name: row for row in ROWS}
_by_number: dict[str, dict[int, Row]] = {}


def by_number(arch: str) -> dict[int, Row]:
    """Number -> row for an architecture ("x86_64", "aarch64"), in order of numbers."""
    table = _by_number.get(arch)
    if table is None:
        rows = {getattr(row, arch): row for row in ROWS}
        rows.pop(None, None)  # what the architecture lacks
        table = _by_number[arch] = {number: rows[number] for number in sorted(rows)}
    return table


def numbers(arch: str) -> dict[str, int]:
    """Name -> number for an architecture, of the calls that it has."""
    return {row.name: number for number, row in by_number(arch).items()}
