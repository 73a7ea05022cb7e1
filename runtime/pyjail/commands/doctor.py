"""`pyjail doctor [--json]`: what this kernel and container allow, each thing tried, and the engine that results."""

from __future__ import annotations

import sys

from pyjail.arguments import parse
from pyjail.dependencies import enable_dependencies
from pyjail.failure import FAILED, UsageError


def run(argv: list[str]) -> int:
    """``argv``: the words after the command's name. 0 when an engine works here, 125 when none does."""
    arguments = parse("doctor", argv)
    if arguments.operands:
        raise UsageError("unexpected word", arguments.operands[0], "doctor takes none", "see pyjail doctor --help")
    enable_dependencies()
    from pyjail.doctor.report import as_json, as_text
    from pyjail.doctor.verdict import NO_ENGINE, diagnose

    diagnosis = diagnose()
    sys.stdout.write(as_json(diagnosis) + "\n" if arguments.flag("json") else as_text(diagnosis))
    return FAILED if diagnosis.engine == NO_ENGINE else 0
