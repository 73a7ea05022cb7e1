"""`pyjail doctor [--json]`: what this kernel and container allow, each thing tried, and the engine that results."""

from __future__ import annotations

import argparse
import sys

DESCRIPTION = "Try what this kernel and container allow, and say which engine works and what to change when none does."
WORKS, FAILED = 0, 125


def run(argv: list[str]) -> int:
    """``argv`` without the command's own word; 0 when an engine works here, 125 when none does, 2 for wrong usage."""
    parser = argparse.ArgumentParser(prog="pyjail doctor", description=DESCRIPTION)
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of the table")
    try:
        options = parser.parse_args(argv)
    except SystemExit as end:  # argparse has written its message
        return int(end.code or 0)
    from pyjail.doctor.report import as_json, as_text
    from pyjail.doctor.verdict import NO_ENGINE, diagnose

    diagnosis = diagnose()
    sys.stdout.write(as_json(diagnosis) + "\n" if options.json else as_text(diagnosis))
    return FAILED if diagnosis.engine == NO_ENGINE else WORKS
