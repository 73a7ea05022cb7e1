"""All messages of pyjail's own, through structlog, which is loaded when the first message is really shown."""

from __future__ import annotations

import os

from pyjail.dependencies import enable_dependencies
from pyjail.failure import Failure, one_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

DEBUG, INFO, WARNING, ERROR = 10, 20, 30, 40
LEVELS = {"debug": DEBUG, "info": INFO, "warning": WARNING, "error": ERROR}

# Compared before anything is computed for a message: `if log.level <= log.DEBUG: …` on a hot path.
level = WARNING
form = "console"
_show: Callable[[str, str, dict[str, Any]], None] | None = None
_shown: set[str] = set()


def configure(level_name: str, form_name: str) -> None:
    """Sets the least important level shown and the form (`console` or `json`).

    Where everyday messages or JSON are asked for, structlog is loaded now: later the supervisor is confined, and
    modules are not to be loaded while guests run.
    """
    global level, form, _show
    level = LEVELS[level_name]
    form = form_name
    _show = None
    if level < WARNING or form == "json":
        _show = _load()


def debug(event: str, **facts: object) -> None:
    if level <= DEBUG:
        _emit("debug", event, facts)


def info(event: str, **facts: object) -> None:
    if level <= INFO:
        _emit("info", event, facts)


def warning(event: str, **facts: object) -> None:
    if level <= WARNING:
        _emit("warning", event, facts)


def error(event: str, **facts: object) -> None:
    _emit("error", event, facts)


def once(name: str, event: str, **facts: object) -> None:
    """The message of level `name`, unless this event was shown before: guests must not flood the terminal."""
    if level <= LEVELS[name] and event not in _shown:
        _shown.add(event)
        _emit(name, event, facts)


def failure(problem: Failure) -> None:
    """The one line of a Failure: `pyjail: error: WHAT: WHICH (WHY); WHAT TO DO`, or its facts in JSON."""
    if form == "json":
        _emit("error", problem.what, {"which": problem.which, "why": problem.why, "todo": problem.todo})
    else:
        write_line(f"pyjail: error: {problem}")


def hand_on(take: Callable[[str, str], None]) -> None:
    """In a process whose messages another one shows: ``take`` their level and what they say."""
    global _show

    def show(name: str, event: str, facts: dict[str, Any]) -> None:
        take(name, console_line(name, event, facts).split(": ", 2)[2])

    _show = show


def write_line(text: str) -> None:
    """One write(2) to descriptor 2, so that lines of several processes do not mix; a closed stderr stops nothing."""
    try:
        os.write(2, text.encode("utf-8", "backslashreplace") + b"\n")
    except OSError:
        pass


def console_line(name: str, event: str, facts: dict[str, Any]) -> str:
    """`pyjail: LEVEL: EVENT: key=value, key=value`."""
    told = ", ".join(f"{key}={_text(value)}" for key, value in facts.items())
    return one_line(f"pyjail: {name}: {event}" + (f": {told}" if told else ""))


def _text(value: object) -> str:
    return os.fsdecode(value) if isinstance(value, bytes) else str(value)


def _emit(name: str, event: str, facts: dict[str, Any]) -> None:
    global _show
    if _show is None:
        _show = _load()
    _show(name, event, facts)


def _load() -> Callable[[str, str, dict[str, Any]], None]:
    """How messages are shown: by structlog, or plainly where it is not installed (a message must never stop a jail)."""
    enable_dependencies()
    try:
        import structlog
    except Exception:  # whatever a broken installation raises
        return _show_json if form == "json" else _show_plainly

    def console(_logger: object, _method: str, facts: Any) -> str:
        return console_line(facts.pop("level"), facts.pop("event"), facts)

    processors: list[Any] = [structlog.processors.add_log_level]
    if form == "json":
        processors += [
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(default=_text),
        ]
    else:
        processors.append(console)
    logger = structlog.wrap_logger(
        _Stderr(), processors=processors, wrapper_class=structlog.make_filtering_bound_logger(level),
        cache_logger_on_first_use=True,
    )  # fmt: skip
    return lambda name, event, facts: getattr(logger, name)(event, **facts)


def _show_plainly(name: str, event: str, facts: dict[str, Any]) -> None:
    write_line(console_line(name, event, facts))


def _show_json(name: str, event: str, facts: dict[str, Any]) -> None:
    import json

    write_line(json.dumps({**facts, "event": event, "level": name}, default=_text))


class _Stderr:
    """What structlog calls with a finished line."""

    debug = info = warning = error = staticmethod(write_line)
