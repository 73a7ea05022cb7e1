"""`pyjail filter`: the seccomp filter as text or bytes, what happens to one call, and whether libseccomp agrees."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from typing import TYPE_CHECKING

from pyjail.arguments import parse
from pyjail.dependencies import enable_dependencies
from pyjail.failure import FAILED, Failure, UsageError
from pyjail_bpf.compiler import compile_filter
from pyjail_bpf.layout import MAILBOX_FD, how_levels
from pyjail_bpf.policy import FEATURES, Policy
from pyjail_bpf.table import ARCHES, by_number

if TYPE_CHECKING:
    from pyjail.arguments import Arguments


def run(argv: list[str]) -> int:
    """``argv``: the words after the command's name. 0; with --check 125 when something is wrong."""
    arguments = parse("filter", separated(argv))
    policy = policy_of(arguments)
    call = arguments.value("explain")
    if call is not None:
        from pyjail.commands.filter_explain import explain

        sys.stdout.write(explain(policy, call, arguments.operands))
        return 0
    if arguments.operands:
        raise UsageError("unexpected word", arguments.operands[0], "arguments follow --explain SYSCALL")
    if arguments.flag("check"):
        return check(policy)
    write(policy, arguments.value("format") or "asm")
    return 0


def separated(argv: list[str]) -> list[str]:
    """``argv`` with ``--`` before the first argument of the explained call if that is a negative number, no option."""
    if "--explain" in argv:
        place = argv.index("--explain") + 2
        if argv[place:] and argv[place][1:].isdigit():
            return [*argv[:place], "--", *argv[place:]]
    return argv


def policy_of(arguments: Arguments) -> Policy:
    """The policy that the options describe."""
    arch = arguments.value("arch") or os.uname().machine
    if arch not in ARCHES:
        raise UsageError("no filter for this architecture", arch, "", f"say --arch {' or --arch '.join(ARCHES)}")
    engine = arguments.value("engine")
    levels = how_levels(arch)
    mounts = [word for word in (arguments.value("mounts") or "").split(",") if word]
    features = frozenset(word for word in (arguments.value("features") or "").split(",") if word)
    for word in mounts:
        if word not in levels:
            raise UsageError("wrong value of --mounts", word, f"a level is one of {', '.join(levels)}")
    for word in features - FEATURES:
        raise UsageError("wrong value of --features", word, f"a feature is one of {', '.join(sorted(FEATURES))}")
    return Policy(
        arch=arch,
        engine="ptrace" if engine == "ptrace" else "notify",
        mounts=[levels[word] for word in mounts],
        features=features,
    )


def write(policy: Policy, form: str) -> None:
    """Writes the program to stdout: asm, json, raw (an array of struct sock_filter) or c."""
    from pyjail_bpf.disassembler import c_source, listing

    program = compile_filter(policy)
    names = {number: row.name for number, row in by_number(policy.arch).items()}
    if form == "raw":
        sys.stdout.flush()
        sys.stdout.buffer.write(program)
        sys.stdout.buffer.flush()
    elif form == "json":
        sys.stdout.write(json.dumps(as_json(policy, program), indent=1) + "\n")
    else:
        sys.stdout.write(c_source(program, names) if form == "c" else listing(program, names))


def as_json(policy: Policy, program: bytes) -> dict[str, object]:
    """The policy, every row of its table, and the program, as JSON knows them."""
    from pyjail_bpf.assembler import unpack

    return {
        "arch": policy.arch,
        "engine": policy.engine,
        "mounts": list(policy.mounts),
        "features": sorted(policy.features),
        "protected": [MAILBOX_FD, policy.last_protected],
        "syscalls": [
            {
                "number": number,
                "name": row.name,
                "args": row.args.split(),
                "verdict": row.verdict,
                "errno": row.errno,
                "handler": row.handler,
                "rule": row.rule,
                "when": row.when,
                "why": row.why,
            }
            for number, row in by_number(policy.arch).items()
        ],
        "instructions": [instruction._asdict() for instruction in unpack(program)],
    }


def check(policy: Policy) -> int:
    """Compares with libseccomp and lints; one line for each thing that is wrong."""
    from pyjail_bpf.linter import lint

    enable_dependencies()
    findings = [str(finding) for finding in lint(policy)]
    try:
        from pyjail_bpf import oracle

        compared = sum(1 for _ in oracle.calls(policy))
        with tempfile.TemporaryFile() as scratch:
            findings += [str(difference) for difference in oracle.check(policy, scratch)]
    except (ImportError, RuntimeError, OSError) as error:
        raise Failure("cannot compare with libseccomp", "pyseccomp", str(error), "install libseccomp2") from error
    sys.stdout.write("".join(f"{finding}\n" for finding in findings))
    size = len(compile_filter(policy)) // 8
    verdict = f"{len(findings)} findings" if findings else "no findings"
    sys.stdout.write(f"{policy.arch}, {policy.engine}: {size} instructions, {compared} calls compared: {verdict}\n")
    return FAILED if findings else 0
