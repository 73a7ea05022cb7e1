"""What the names of copies tell beside the original: a value that the start image holds (image_build.CONSTANTS)."""

from __future__ import annotations

from binascii import crc32

from pyjail_bpf import lane

_FORMAT = 3  # of the copies: greater whenever another proof may find other sites, or copies were made with less care
# Copies for other entries of the lane are none.
VERSION = f"{_FORMAT}-{crc32(repr([(kind.name, lane.entry(index)) for index, kind in enumerate(lane.KINDS)]).encode()):08x}"
