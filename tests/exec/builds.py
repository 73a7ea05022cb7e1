"""The ways of linking a program that the tests start."""

from __future__ import annotations

from pathlib import Path

PROBE = Path(__file__).parent / "probe.c"
ARGV = Path(__file__).parent / "argv.c"

BUILDS = {
    "pie": ["gcc", "-pie", "-fPIE"],
    "non-pie": ["gcc", "-no-pie", "-fno-pie"],
    "static": ["gcc", "-static", "-no-pie", "-fno-pie"],
    "static-pie": ["gcc", "-static-pie", "-fPIE", "-DSTATIC_PIE"],
    "musl": ["musl-gcc", "-pie", "-fPIE"],
    "musl-static": ["musl-gcc", "-static", "-no-pie", "-fno-pie"],
    "executable-stack": ["gcc", "-pie", "-fPIE", "-Wl,-z,execstack"],
    "2M-aligned": ["gcc", "-pie", "-fPIE", "-Wl,-z,max-page-size=0x200000"],
    "2M-aligned-static": ["gcc", "-static", "-no-pie", "-fno-pie", "-Wl,-z,max-page-size=0x200000"],
    "few-segments": ["gcc", "-no-pie", "-fno-pie", "-Wl,-z,norelro,-z,noseparate-code"],
}
