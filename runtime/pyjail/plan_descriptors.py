"""--status-file, --status-fd, --preserve-fds: which descriptors of ours are meant."""

from __future__ import annotations

import os

from pyjail.failure import Failure, UsageError, empty_value, system_failure
from pyjail.kernel.sys import is_open

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pyjail.arguments import Arguments

FIRST_PROTECTED = 960  # pyjail_bpf.layout.MAILBOX_FD: numbers from here on are not the guest's


def status_target(arguments: Arguments) -> tuple[str | None, int]:
    """(file to open later, descriptor or −1)."""
    file, number = arguments.value("status_file"), arguments.value("status_fd")
    if file == "":
        raise empty_value("--status-file", "name a file")
    if number is None:
        return file, -1
    if file is not None:
        raise UsageError("contradiction", "--status-file and --status-fd", "there is one report", "leave one out")
    fd = _descriptor(number, "--status-fd")
    if fd <= 2:
        raise UsageError(
            "wrong value of --status-fd", number, "0 to 2 are the command's own", "open another: 3>report.json"
        )
    os.set_inheritable(fd, False)
    return None, fd


def open_status(file: str) -> int:
    """A descriptor of the status file, empty."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND | os.O_CLOEXEC | os.O_NOCTTY
    try:
        return os.open(file, flags, 0o666)
    except OSError as error:
        raise system_failure("cannot write the status file", file, error) from None


def preserved(text: str | None, status_fd: int) -> tuple[int, ...]:
    """The numbers of --preserve-fds; the report's own descriptor is never handed to a guest, who could forge it."""
    if text is None:
        return ()
    if text == "all":
        found = [int(name) for name in os.listdir("/proc/self/fd")]
        return tuple(sorted(fd for fd in found if 2 < fd < FIRST_PROTECTED and fd != status_fd and is_open(fd)))
    numbers = sorted({_descriptor(word, "--preserve-fds") for word in text.split(",")})
    if status_fd in numbers:
        raise UsageError("contradiction", "--preserve-fds and --status-fd", f"both name {status_fd}", "use two")
    return tuple(fd for fd in numbers if fd > 2)


def _descriptor(text: str, option: str) -> int:
    """An open descriptor of ours from its number in words."""
    if not (text.isascii() and text.isdigit()):
        raise UsageError(f"wrong value of {option}", text or "''", "it is no number")
    fd = int(text)
    if fd >= FIRST_PROTECTED:
        raise UsageError(f"wrong value of {option}", text, f"numbers from {FIRST_PROTECTED} on are pyjail's own")
    if not is_open(fd):
        raise Failure("no such descriptor", text, f"{option} names one that is not open", "open it first")
    return fd
