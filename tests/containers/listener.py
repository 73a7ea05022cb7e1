"""Runs a command beneath a seccomp listener of somebody else's: CALL[,CALL…] COMMAND…

A process that stays outside lets every call that it is told of run as it is. A CALL may be followed by :INDEX:VALUE, a word that
an argument must have; "path-listener" stands for all of PATHS.
"""

from __future__ import annotations

import fcntl
import os
import select
import struct
import sys
from pathlib import Path

sys.path[:1] = [str(Path(__file__).resolve().parents[2] / place) for place in ("tests", "bpf", "runtime")]

from containers.lacks import PATH_LISTENER  # noqa: E402
from pyjail.kernel import notify  # noqa: E402
from pyjail.kernel.channel import Channel, pair  # noqa: E402
from pyjail.kernel.sys import PR_SET_NO_NEW_PRIVS, prctl  # noqa: E402
from pyjail_bpf.compiler import assemble, generate  # noqa: E402
from pyjail_bpf.dsl import ALLOW, TRAP, If, low, number  # noqa: E402
from pyjail_bpf.table import numbers  # noqa: E402
from pyjail_bpf.tree import Range, choose  # noqa: E402

# All that has a path but what guests do by hand.
PATHS = (
    "open,openat,creat,stat,lstat,newfstatat,statx,access,faccessat,faccessat2,readlink,readlinkat,mkdir,mkdirat,rmdir,unlink,"
    "unlinkat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,chmod,fchmodat,fchmodat2,chown,lchown,fchownat,truncate,"
    "utimensat,utimes,mknod,mknodat,statfs,setxattr,lsetxattr,getxattr,lgetxattr,listxattr,execve,chdir,getcwd,umask,fchmod,fchown"
)
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
    """Until nobody is left who stands beneath it."""
    ready = select.poll()
    ready.register(listener, select.POLLIN)
    while ready.poll()[0][1] & select.POLLIN:
        notification = bytearray(80)
        try:
            fcntl.ioctl(listener, RECV, notification)
            fcntl.ioctl(
                listener, SEND, bytearray(struct.pack("QqiI", struct.unpack_from("Q", notification)[0], 0, 0, 1))
            )
        except OSError as error:
            if error.errno != 2:
                raise


def stand_outside(channel: Channel) -> None:
    """The process that serves: nobody's child, no signal to the command's group ends it, nor does anybody wait for its output."""
    if os.fork() == 0:
        os.setsid()
        _, descriptors = channel.receive()
        for fd in {0, 1, 2} - {descriptors[0], channel.fileno()}:  # which may be there if one was closed
            os.close(fd)
        serve(descriptors[0])
    os._exit(0)


if __name__ == "__main__":
    filter_ = program(PATHS if sys.argv[1] == PATH_LISTENER else sys.argv[1])
    ours, theirs = pair()
    child = os.fork()
    if child == 0:
        stand_outside(ours)
    os.waitpid(child, 0)
    prctl(PR_SET_NO_NEW_PRIVS, 1)
    listener = notify.install(filter_, notify.FLAG_NEW_LISTENER)
    theirs.send(b"l", [listener])
    os.close(listener)
    os.execvp(sys.argv[2], sys.argv[2:])
