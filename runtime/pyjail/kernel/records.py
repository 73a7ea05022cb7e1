"""The ``open_how`` records that guests may use by hand, for this machine: values that the start image holds (image_build)."""

from __future__ import annotations

from pyjail_bpf.layout import RESOLVE_CONFINED, how_levels, how_records

from .table import ARCH

# (flags, resolve) of each, and the index of each kind's first one
RECORDS, FIRST = how_records(ARCH)
# by their names, which records guests may use beneath a mount
LEVELS = how_levels(ARCH)
# flags -> the index of the record with these, of those that follow no link
CONFINED: dict[int, int] = {flags: index for index, (flags, resolve) in enumerate(RECORDS) if resolve == RESOLVE_CONFINED}
