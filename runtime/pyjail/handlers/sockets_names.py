"""The names that bound AF_UNIX sockets carry, and what guests are shown in their place.

The kernel stores the string by which a socket was bound and shows it for ever: getsockname, getpeername, accept, recvfrom,
recvmsg. The supervisor cannot bind by the guest's own string, which the kernel would resolve from the host's root. It binds

    NAME                          where the guest gave a name alone: the same string
    /proc/self/fd/./NUMBER/NAME   where it gave a directory too; NUMBER stands for that directory's text

getsockname and getpeername show the guest's own string again; connect, sendto and sendmsg take either form, so a server may
answer to the address that recvfrom(2) gave it. accept, recvfrom and recvmsg are native and show the second form: no path of
the host, nothing that leads anywhere else. The texts lie in memory that all workers share: 256 of them per jail; when they
are used up, and where the second form would not fit, sockets are bound by NAME alone.
"""

from __future__ import annotations

from ..exec.mailbox import TEXTS_SIZE

FIRST_NUMBER = 512  # above what the supervisor itself has open
ENTRY = 112
COUNT = TEXTS_SIZE // ENTRY
PREFIX = b"/proc/self/fd/./"
PATH_SIZE = 108  # sizeof(sockaddr_un.sun_path)


def number_of(texts: memoryview, directory: bytes) -> int:
    """The number that stands for a directory's text (with its slash), or −1.

    Two workers that enter one text at once write the same bytes at the same place; of two texts for one free place the
    later stays, and the other socket shows the wrong directory. That takes two first binds within a microsecond.
    """
    size = len(directory)
    if not 0 < size < ENTRY:
        return -1
    entry = directory.ljust(ENTRY, b"\0")
    start = hash(directory)  # the same in all workers, which are forks of one process
    for index in ((start + step) % COUNT for step in range(COUNT)):
        held = texts[index * ENTRY : (index + 1) * ENTRY]
        if held == entry:
            return FIRST_NUMBER + index
        if not held[0]:
            texts[index * ENTRY : (index + 1) * ENTRY] = entry
            return FIRST_NUMBER + index
    return -1


def bound_as(number: int, name: bytes) -> bytes | None:
    """The string to bind by while ``number`` is our descriptor of the directory; None: it would be too long."""
    text = PREFIX + b"%d/" % number + name
    return text if len(text) < PATH_SIZE else None


def shown(texts: memoryview, path: bytes) -> bytes:
    """The guest's own string for what a socket was bound by; anything else as it is."""
    if not path.startswith(PREFIX):
        return path
    number, slash, name = path[len(PREFIX) :].partition(b"/")
    if not slash or not number.isdigit() or not FIRST_NUMBER <= int(number) < FIRST_NUMBER + COUNT:
        return path
    start = (int(number) - FIRST_NUMBER) * ENTRY
    directory = bytes(texts[start : start + ENTRY]).rstrip(b"\0")
    return directory + name if directory else path
