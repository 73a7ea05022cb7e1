"""Runs a command beneath a seccomp listener of somebody else's: CALL[,CALL…] COMMAND…

This process stays outside and lets every call that it is told of run as it is. A CALL may be followed by :INDEX:VALUE, a word that
an argument must have.
"""

from __future__ import annotations

import fcntl
import os
import struct
import sys
import threading
from pathlib import Path

sys.path[:1] = [str(Path(__file__).resolve().parents[2] / place) for place in ("tests", "bpf", "runtime")]

from pyjail.kernel import notify  # noqa: E402
from pyjail.kernel.channel import pair  # noqa: E402
from pyjail.kernel.sys import PR_SET_NO_NEW_PRIVS, prctl  # noqa: E402
from pyjail_bpf.compiler import assemble, generate  # noqa: E402
from pyjail_bpf.dsl import ALLOW, TRAP, If, low, number  # noqa: E402
from pyjail_bpf.table import numbers  # noqa: E402
from pyjail_bpf.tree import Range, choose  # noqa: E402

RECV, SEND = 0xC0502100, 0xC0182101


def program(wanted: str) -> bytes:
    known = numbers(os.uname().machine)
    ranges = []
    for word in wanted.split(","):
        name, *test = word.split(":")
        rule = If(low(int(test[0])).equals(int(test[1], 0)), TRAP, ALLOW) if test else TRAP
        ranges.append(Range(known[name], known[name], rule))
    return assemble(generate(choose(number, sorted(ranges, key=lambda each: each.first), ALLOW), "notify"))


def serve(listener: int) -> None:
    while True:
        notification = bytearray(80)
        try:
            fcntl.ioctl(listener, RECV, notification)
            fcntl.ioctl(listener, SEND, bytearray(struct.pack("QqiI", struct.unpack_from("Q", notification)[0], 0, 0, 1)))
        except OSError as error:
            if error.errno != 2:
                raise


if __name__ == "__main__":
    filter_ = program(sys.argv[1])
    ours, theirs = pair()
    child = os.fork()
    if child == 0:
        prctl(PR_SET_NO_NEW_PRIVS, 1)
        listener = notify.install(filter_, notify.FLAG_NEW_LISTENER)
        theirs.send(b"l", [listener])
        os.close(listener)
        os.execvp(sys.argv[2], sys.argv[2:])
    _, descriptors = ours.receive()
    threading.Thread(target=serve, args=(descriptors[0],), daemon=True).start()
    status = os.waitpid(child, 0)[1]
    sys.stdout.flush()
    os._exit(os.waitstatus_to_exitcode(status) & 0xFF)
