"""--status-file and --status-fd: what happened to the run, as JSON lines, since an exit status alone is ambiguous.

{"event": "started", "pid": 4242, "engine": "notify", "debuggers": false, "fast_lane": "on", "version": "0.1.0"}
{"event": "layers", "layers": ["filter (notify)", "resolver", "landlock ABI 5"], "absent": ["landlock-scopes"]}
{"event": "network", "network": "none", "layers": ["filter: families and protocols", "landlock: TCP"]}
{"event": "protected", "read_only": ["/w/.git/hooks"], "hidden": ["/w/.env"], "layers": ["resolver"]}
{"event": "limits", "limits": {"memory": "cgroup: memory.max, for the whole jail", "cpu_time": "RLIMIT_CPU, for each process"}}
{"event": "out of memory", "killed": 1}
{"event": "fast lane", "traps": {"path": 120, "directory": 3, "library": 0, "execve": 2}, "outcomes": {"openat": {"served": 412}}}
{"event": "calls", "calls": {"openat": {"own": 7, "path": 120}, "execve": {"execve": 2}}}
{"event": "denied", "call": "write", "path": "/etc/x", "program": "cp", "why": "read-only", "advice": "allow with --bind /etc"}
{"event": "exit", "code": 0, "signal": null, "reason": "exited"}

or, where the command never started, {"event": "exit", "code": 127, …, "reason": "failed", "message": "command not found: x"}.
"""

from __future__ import annotations

import os

from pyjail import __version__
from pyjail.kernel import mapping

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# Values of "reason".
EXITED, SIGNALLED, FAILED, LATE = "exited", "signal", "failed", "timeout"


_MOST = 4000  # bytes of a message


class Report:
    """Writes to descriptor `fd`; does nothing when it is −1. Every line is one write(2). `lost`: why some of it is not there."""

    __slots__ = ("_ended", "_last_words", "fd", "lost")

    def __init__(self, fd: int = -1) -> None:
        self._ended = False
        self.lost: OSError | None = None
        self._last_words: memoryview | None = None
        self.attach(fd)

    def attach(self, fd: int) -> None:
        """Write to `fd` from now on; before whoever calls `never_started` is forked."""
        self.fd = fd
        if fd >= 0:
            self._last_words = mapping.shared(mapping.PAGE)  # shared with all that we fork, until their exec

    def started(
        self, pid: int, engine: str = "", layers: Iterable[str] = (), absent: Iterable[str] = (),
        *, debuggers: bool = False, fast_lane: str = "off",
    ) -> None:  # fmt: skip
        """The command runs as process `pid` (the host's number), served by `engine`, confined by `layers`, not by those `absent`.

        `debuggers`: as the option of this name; `fast_lane`: on, or off and why.
        """
        if self.fd >= 0:
            facts = {
                "pid": pid,
                "engine": engine,
                "debuggers": debuggers,
                "fast_lane": fast_lane,
                "version": __version__,
            }
            self._write({"event": "started", **facts})
            self._write({"event": "layers", "layers": list(layers), "absent": list(absent)})

    def networked(self, kind: str, layers: Iterable[str]) -> None:
        """The network of the run: `none` or `rules`, and what holds it."""
        if self.fd >= 0:
            self._write({"event": "network", "network": kind, "layers": list(layers)})

    def protected(self, read_only: Iterable[bytes], hidden: Iterable[bytes]) -> None:
        """Guest paths inside writable trees that cannot be changed, or not be seen; the resolver alone holds them."""
        if self.fd >= 0:
            told = {"read_only": _texts(read_only), "hidden": _texts(hidden)}
            self._write({"event": "protected", **told, "layers": ["resolver"]})

    def denied(self, call: str, path: bytes, program: bytes, why: str, advice: str) -> None:
        """A guest was refused `path`; `advice` what would allow it, or nothing."""
        if self.fd >= 0:
            facts = {
                "call": call,
                "path": os.fsdecode(path),
                "program": os.fsdecode(program),
                "why": why,
                "advice": advice,
            }
            self._write({"event": "denied", **facts})

    def limited(self, limits: Mapping[str, str]) -> None:
        """What the run may use: option -> what holds it."""
        if self.fd >= 0 and limits:
            self._write({"event": "limits", "limits": dict(limits)})

    def out_of_memory(self, killed: int) -> None:
        """So many guests the kernel killed because the jail's cgroup had used its memory."""
        if self.fd >= 0:
            self._write({"event": "out of memory", "killed": killed})

    def lane(self, traps: dict[str, int], by_call: dict[str, dict[str, int]]) -> None:
        """What the fast lane handed on, by the way that it took; and what became of its calls, as guests tell it."""
        if self.fd >= 0:
            self._write({"event": "fast lane", "traps": traps, "outcomes": by_call})

    def handed_over(self, by_call: dict[str, dict[str, int]]) -> None:
        """What was handed over to the supervisor: by call, and by whether the fast lane did (engines/tally.py)."""
        if self.fd >= 0:
            self._write({"event": "calls", "calls": by_call})

    def exited(self, code: int, signal: int | None = None, reason: str = "") -> None:
        """The end: `code` is pyjail's exit status, `signal` the one that ended the command, or None."""
        if self.fd >= 0 and not self._ended:
            self._ended = True
            message = self._heard()
            if message and not reason and signal is None:
                self._write({"event": "exit", "code": code, "signal": None, "reason": FAILED, "message": message})
                return
            reason = reason or (SIGNALLED if signal is not None else EXITED)
            self._write({"event": "exit", "code": code, "signal": signal, "reason": reason})

    def never_started(self, message: str) -> None:
        """Why the command could not be started, from the process that should have become it: `exited` tells it."""
        if self._last_words is not None:
            text = message.encode("utf-8", "surrogateescape")[:_MOST]
            self._last_words[: len(text)] = text

    def _heard(self) -> str:
        text = bytes(self._last_words[:_MOST]).rstrip(b"\0") if self._last_words is not None else b""
        return text.decode("utf-8", "surrogateescape")

    def timed_out(self, code: int, signal: int | None) -> None:
        """The end, when the run took too long; `code` and `signal` as for `exited`."""
        self.exited(code, signal, LATE)

    def failed(self, code: int, message: str) -> None:
        """The end, when pyjail itself failed: `message` says why."""
        if self.fd >= 0 and not self._ended:
            self._ended = True
            self._write({"event": "exit", "code": code, "signal": None, "reason": FAILED, "message": message})

    def _write(self, facts: dict[str, object]) -> None:
        import json  # imports re: only when a report was asked for

        line = json.dumps(facts).encode("ascii") + b"\n"
        try:
            while line:
                line = line[os.write(self.fd, line) :]
        except BrokenPipeError:
            pass  # the reader is gone; the run is not to suffer
        except OSError as error:
            self.lost = error


def _texts(paths: Iterable[bytes]) -> list[str]:
    return [os.fsdecode(path) for path in paths]
