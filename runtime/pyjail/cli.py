"""The command line: which command, its words to whom, and every Failure as one line and an exit status."""

from __future__ import annotations

import errno
import posix
import sys

from pyjail import __version__, log
from pyjail.arguments import Arguments, parse
from pyjail.failure import FAILED, USAGE, Failure, UsageError, one_line, system_failure
from pyjail.options import COMMANDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

    from pyjail.plan import Plan

INTERRUPTED = 130


def finish(status: int) -> NoReturn:
    """End the process, with what was printed out of the way; the interpreter's own end has nothing left to do for us."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:  # the descriptor was closed when we started
                stream.flush()
        except OSError:
            status = status or 1
    posix._exit(status)


def main(argv: list[str]) -> int:
    """Runs one command line (without the program's name); its exit status."""
    try:
        return _dispatch(argv)
    except Failure as problem:
        log.failure(problem)
        return problem.code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _forget_stdout()
        return FAILED
    except Exception as error:
        return _defect(error)


def _dispatch(argv: list[str]) -> int:
    if not argv:
        raise UsageError("no command", todo="see pyjail --help")
    command, words = argv[0], argv[1:]
    if command == "run":
        return run(words)
    if command == "--version" and not words:
        return _say(f"pyjail {__version__}\n")
    if command in ("help", "--help"):
        return _help(words)
    if command in COMMANDS:
        return _other(command, words)
    if command == "--version":
        raise UsageError("unexpected word", words[0], "--version stands alone")
    kind = "option" if command.startswith("-") else "command"
    raise UsageError(f"unknown {kind}", command, "", _nearest(command))


def run(words: list[str]) -> int:
    """`pyjail run`: parse, plan, launch."""
    arguments = parse("run", words)
    if arguments.flag("help"):
        return _help(["run"])
    _configure_log(arguments)
    from pyjail.plan import make_plan

    explains = arguments.flag("explain")
    try:
        plan = make_plan(arguments)
    except Failure as problem:
        if problem.code != USAGE and not explains:
            _report_unplanned(arguments, problem)
        raise
    if explains:
        from pyjail.explain import explain

        return _say(explain(plan))
    return _launch(plan)


def _report_unplanned(arguments: Arguments, problem: Failure) -> None:
    """Whoever reads the report learns of it, and does not take an earlier run's for this one's."""
    from pyjail.plan_descriptors import open_status, status_target
    from pyjail.report import Report

    try:
        file, fd = status_target(arguments)
        Report(open_status(file) if file is not None else fd).failed(problem.code, str(problem))
    except Failure:
        pass  # the problem itself is told


def _launch(plan: Plan) -> int:
    try:
        plan.prepare()
        return _start(plan)
    except BaseException as error:
        code = error.code if isinstance(error, Failure) else FAILED
        plan.report.failed(code, one_line(str(error)))
        plan.discard()
        raise


def _start(plan: Plan) -> int:
    from pyjail.kernel.around import hello
    from pyjail.launcher import launch

    if hello() is not None:
        from pyjail import nested

        jail = nested.around()
        if jail is not None:
            return nested.launch(plan, jail)
    status: int = launch(plan)
    return status


def _other(name: str, words: list[str]) -> int:
    """A command that lives in `pyjail.commands`; `--help` is answered here, from the table."""
    if "--help" in words[: words.index("--") if "--" in words else None]:
        return _help([name])
    if name == "doctor":
        from pyjail.commands import doctor

        return doctor.run(words)
    if name == "probe":
        from pyjail.commands import probe

        return probe.run(words)
    import pyjail.commands.filter as filters

    return filters.run(words)


def _help(words: list[str]) -> int:
    from pyjail import help as texts

    if len(words) > 1:
        raise UsageError("unexpected word", words[1], "help takes one command", "see pyjail --help")
    if not words:
        return _say(texts.overview())
    if words[0] not in COMMANDS:
        raise UsageError("unknown command", words[0], "", _nearest(words[0]))
    return _say(texts.render(words[0]))


def _say(text: str) -> int:
    """Print the answer to a question: the exit status."""
    if sys.stdout is None:  # the descriptor was closed when we started
        raise Failure("cannot write", "standard output", "it is closed")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:  # a full disk
        raise system_failure("cannot write", "standard output", error) from None
    return 0


def _configure_log(arguments: Arguments) -> None:
    level = "error" if arguments.flag("quiet") else arguments.value("log_level")
    log.configure(level or "warning", arguments.value("log_format") or "console")


def _nearest(word: str) -> str:
    import difflib  # imports re: only on the way out

    known = [*COMMANDS, "--help", "--version"]
    near = difflib.get_close_matches(word, known, n=1)
    return f"did you mean {near[0]}?" if near else f"known: {', '.join(COMMANDS)}"


def _defect(error: Exception) -> int:
    """An exception that nobody meant: one line, and the way it came at --log-level debug."""
    if log.level <= log.DEBUG:
        import traceback

        for line in "".join(traceback.format_exception(error)).splitlines():
            log.write_line(line)
    if isinstance(error, MemoryError) or (isinstance(error, OSError) and error.errno == errno.ENOMEM):
        log.failure(Failure("not enough memory", todo="raise `ulimit -d` and `ulimit -v`"))
        return FAILED
    why = f"{type(error).__name__}: {error}"
    log.failure(Failure("internal error", "pyjail", why, "run again with --log-level debug and report it"))
    return FAILED


def _forget_stdout() -> None:
    """Nobody reads our output any more: what is still buffered must not fail again at the end."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY | os.O_CLOEXEC), 1)
