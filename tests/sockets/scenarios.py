"""A guest: every call that carries or shows a socket's name, one line per result. Run with a directory to work in.

The same program runs beneath a real chroot: nothing is printed that may differ between two runs (numbers, process ids).
"""

from __future__ import annotations

import array
import ctypes
import errno
import os
import signal
import socket
import struct
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

libc = ctypes.CDLL(None, use_errno=True)
UNIX, DGRAM, STREAM, SEQPACKET = socket.AF_UNIX, socket.SOCK_DGRAM, socket.SOCK_STREAM, socket.SOCK_SEQPACKET
here = ""


def tried(action: Callable[..., Any], *arguments: Any) -> Any:
    """What a call gave: its result, or the name of its error."""
    try:
        return action(*arguments)
    except OSError as error:
        return errno.errorcode.get(error.errno or 0, str(error.errno))


def raw(name: str, *arguments: Any) -> Any:
    """A call of libc by hand: its result, or the name of its error."""
    result = getattr(libc, name)(*arguments)
    return result if result >= 0 else errno.errorcode[ctypes.get_errno()]


def say(*words: object) -> None:
    print(*words, flush=True)


def unix(kind: int = DGRAM, name: str | None = None) -> socket.socket:
    made = socket.socket(UNIX, kind)
    if name is not None:
        made.bind(name)
    return made


def of_path(path: str) -> bytes:
    return struct.pack("H", UNIX) + path.encode()


# -- bind and the names that are shown ---------------------------------------------------------------------------------


def names() -> None:
    os.makedirs("dir/sub")
    os.symlink("dir", "link")
    for given in (
        "plain",
        "./dotted",
        "dir/inner",
        "dir//twice",
        "link/through",
        "dir/../back",
        here + "/absolute",
        here + "/link/far",
    ):
        one = unix(DGRAM, given)
        say("bound", given.replace(here, ""), one.getsockname() == given, os.path.exists(given))
    for size in (1, 50, 86, 87, 88, 89, 90, 100, 107):
        name = "n" * size
        one, other = unix(DGRAM, name), unix(DGRAM)
        say("name of", size, one.getsockname() == name, other.sendto(b"x", name), one.recv(2), os.path.exists(name))
    for path, length in ((b"z" * 108, 110), (b"y" * 108, 109), (b"x\0rest", 9), (b"short\0", 8)):
        one = socket.socket(UNIX, DGRAM)
        say(
            "raw",
            path[:2],
            length,
            raw("bind", one.fileno(), struct.pack("H", UNIX) + path, length),
            len(one.getsockname()),
        )
    say(
        "length",
        [tried(raw, "bind", unix().fileno(), of_path("q" * 120), size) for size in (-1, 0, 1, 2, 111, 128, 129)],
    )
    for given in ("plain", "dir", "missing/name", "plain/under", "", "dir/", "new/", "link", ".", "/"):
        say("bind to", repr(given), tried(unix().bind, given) if given else "")
    say("again", tried(unix(DGRAM, "first").bind, "second"))
    os.mkdir("shut")
    os.chmod("shut", 0o555)
    if os.getuid():
        say("unwritable", tried(unix().bind, "shut/name"))
    for mask in (0, 0o22, 0o77, 0o777):
        os.umask(mask)
        unix(DGRAM, f"mask{mask:o}")
        say("umask", oct(mask), oct(os.stat(f"mask{mask:o}").st_mode))
    os.umask(0o22)
    say("unbound", repr(unix().getsockname()), tried(unix().getpeername))
    one = unix()
    say("autobind", raw("bind", one.fileno(), struct.pack("H", UNIX), 2), len(one.getsockname()), one.getsockname()[:1])


def shown() -> None:
    one = unix(STREAM, here + "/named")
    room, size = ctypes.create_string_buffer(b"#" * 200), ctypes.c_int()
    for length in (0, 1, 2, 5, 200):
        ctypes.memset(room, 35, 200)
        size.value = length
        result = raw("getsockname", one.fileno(), room, ctypes.byref(size))
        say(
            "room",
            length,
            result,
            size.value == len(here) + 9,
            room.raw[:length].replace(here.encode(), b"")[:14],
            room.raw[length : length + 1],
        )
    size.value = -1
    say("negative", raw("getsockname", one.fileno(), room, ctypes.byref(size)))
    size.value = 100
    say(
        "faults",
        raw("getsockname", one.fileno(), ctypes.c_void_p(8), ctypes.byref(size)),
        raw("getsockname", one.fileno(), room, None),
    )
    say(
        "no socket",
        raw("getsockname", 0, room, ctypes.byref(size)),
        raw("getsockname", 999, room, ctypes.byref(size)),
        raw("getpeername", one.fileno(), room, ctypes.byref(size)),
    )
    inet = socket.socket()
    inet.bind(("127.0.0.1", 0))
    say("inet", inet.getsockname()[0], tried(inet.getpeername))


# -- streams -----------------------------------------------------------------------------------------------------------


def streams() -> None:
    for kind in (STREAM, SEQPACKET):
        path = f"{here}/server{kind}"
        server = unix(kind, path)
        say("early", tried(unix(kind).connect, path))
        server.listen()
        client = unix(kind)
        client.connect(path)
        peer, address = server.accept()
        say(
            "accepted",
            repr(address),
            client.getpeername() == path,
            peer.getsockname() == path,
            repr(peer.getpeername()),
        )
        pid, uid, gid = struct.unpack("3i", peer.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12))
        say("credentials", pid == os.getpid(), uid == os.getuid(), gid == os.getgid())
        say("sent", client.sendmsg([b"one", b"two", b""]), peer.recv(20), client.sendmsg([]))
        say("named", tried(client.sendmsg, [b"x"], [], 0, path), tried(unix(kind).sendto, b"x", path))
        say(
            "named badly",
            tried(client.sendto, b"x", "nowhere"),
            tried(raw, "sendto", client.fileno(), b"x", 1, 0, b"\0\0abc", 5),
        )
        bound = unix(kind, f"{here}/client{kind}")
        bound.connect(path)
        peer, address = server.accept()
        say("bound client", address.endswith(f"/client{kind}"), peer.getpeername() == f"{here}/client{kind}")
        client.close()
    say("wrong kind", tried(unix(STREAM).connect, here + "/server5"), tried(unix(DGRAM).connect, here + "/server1"))
    say("twice", tried(bound.connect, path))
    full = unix(STREAM, "full")
    full.listen(0)
    held: list[socket.socket] = []
    while True:
        held.append(unix(STREAM))
        held[-1].setblocking(False)
        result = tried(held[-1].connect, "full")
        if result:
            break
    say("backlog", len(held), result)


# -- datagrams ---------------------------------------------------------------------------------------------------------


def datagrams() -> None:
    os.makedirs("d/e")
    os.symlink("d", "l")
    os.symlink("d/e/server", "direct")
    os.symlink("d/e/gone", "dangling")
    server = unix(DGRAM, here + "/d/e/server")
    client = unix()
    for path in ("d/e/server", here + "/d/e/server", "l/e/server", "direct", "./d/../l/e/server", "d/e/../e/server"):
        say(
            "to",
            path.replace(here, ""),
            client.sendto(path.encode(), path),
            server.recv(200).decode().replace(here, ""),
        )
    open("file", "w").close()
    unix(STREAM, "stream").listen()
    for path in (
        "file",
        "d",
        "missing",
        "missing/x",
        "file/x",
        "dangling",
        "stream",
        "d/e/server/",
        "d/",
        "",
        "n" * 107,
        "/" + "n" * 107,
    ):
        say("to", repr(path)[:30], tried(client.sendto, b"x", path) if len(path) < 108 else "")
    say(
        "lengths",
        [raw("sendto", client.fileno(), b"x", 1, 0, of_path("q" * 120), size) for size in (-1, 0, 1, 2, 111, 128, 129)],
    )
    say("family", raw("sendto", client.fileno(), b"x", 1, 0, struct.pack("H", socket.AF_INET) + b"path", 16))
    say(
        "pointers",
        raw("sendto", client.fileno(), b"x", 1, 0, ctypes.c_void_p(8), 20),
        raw("sendto", client.fileno(), ctypes.c_void_p(8), 5, 0, of_path("d/e/server"), 13),
    )
    say(
        "no socket",
        raw("sendto", 0, b"x", 1, 0, of_path("direct"), 9),
        raw("sendto", 999, b"x", 1, 0, of_path("direct"), 9),
    )
    say("empty", client.sendto(b"", "direct"), server.recv(5), client.sendmsg([], [], 0, "direct"), server.recv(5))
    say("pieces", client.sendmsg([b"a", b"bc", b"", b"def"], [], 0, "direct"), server.recv(20))
    big = bytes(range(256)) * 300
    say(
        "big",
        client.sendto(big, "direct"),
        server.recv(100000) == big,
        client.sendmsg([big[:500]] * 3, [], 0, "direct"),
        server.recv(9999) == big[:500] * 3,
    )
    say("many pieces", client.sendmsg([big[:3000]] * 20, [], 0, "direct"), len(server.recv(100000)))
    say("too big", tried(client.sendto, bytes(1 << 23), "direct"))
    os.chmod("d/e/server", 0o0)
    if os.getuid():
        say("not allowed", tried(client.sendto, b"x", "direct"), tried(client.connect, "direct"))
    os.chmod("d/e/server", 0o777)
    for name in ("relative", here + "/with", "d/client"):
        known = unix(DGRAM, name)
        known.sendto(b"question", "direct")
        data, address = server.recvfrom(50)
        say(
            "answered",
            data,
            os.path.basename(address) == os.path.basename(name),
            server.sendto(b"answer", address),
            known.recv(50),
        )
        known.connect("direct")
        say(
            "connected",
            known.send(b"by send"),
            server.recv(20),
            known.sendmsg([b"by sendmsg"]),
            server.recv(20),
            known.getpeername() == here + "/d/e/server",
        )
        say("other", known.sendto(b"x", "direct"), server.recv(5))
    one, other = socket.socketpair(UNIX, DGRAM)
    say(
        "pair",
        one.send(b"1"),
        other.recv(5),
        one.sendmsg([b"2"]),
        other.recv(5),
        one.sendto(b"3", "direct"),
        server.recv(5),
    )
    os.unlink("d/e/server")
    say("unlinked", tried(client.sendto, b"x", "direct"))
    server.close()
    say("closed", tried(known.send, b"x"))


def control() -> None:
    server = unix(DGRAM, here + "/control")
    server.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
    client = unix()
    client.sendto(b"plain", "control")
    _, rest, _, _ = server.recvmsg(20, 200)
    say("automatic", struct.unpack("3i", rest[0][2]) == (os.getpid(), os.getuid(), os.getgid()))
    one, other = socket.socketpair(UNIX, STREAM)
    one.sendmsg(
        [b"x"], [(socket.SOL_SOCKET, socket.SCM_CREDENTIALS, struct.pack("3i", os.getpid(), os.getuid(), os.getgid()))]
    )
    other.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
    _, rest, _, _ = other.recvmsg(20, 200)
    say("explicit", struct.unpack("3i", rest[0][2]) == (os.getpid(), os.getuid(), os.getgid()))
    server.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 0)
    for sender, way in ((client, ("control",)), (one, ())):
        out, into = os.pipe()
        number = array.array("i", [into, into])
        address = (0, *way) if way else ()
        receiver = server if way else other
        if not way:
            other.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 0)
        sent = sender.sendmsg([b"two", b"ends"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, number)], *address)
        data, rest, _, _ = receiver.recvmsg(20, 200)
        ends = array.array("i", rest[0][2])
        os.write(ends[1], b"through")
        say("rights", sent, data, len(ends), os.read(out, 20))
    bad = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [998]))]
    say("no descriptor", tried(client.sendmsg, [b"x"], bad, 0, "control"), tried(one.sendmsg, [b"x"], bad))
    if os.getuid():
        other_pid = [(socket.SOL_SOCKET, socket.SCM_CREDENTIALS, struct.pack("3i", 1, os.getuid(), os.getgid()))]
        other_uid = [(socket.SOL_SOCKET, socket.SCM_CREDENTIALS, struct.pack("3i", os.getpid(), 0, os.getgid()))]
        for forged in (other_pid, other_uid):
            say("forged", tried(client.sendmsg, [b"x"], forged, 0, "control"), tried(one.sendmsg, [b"x"], forged))


class Message(ctypes.Structure):
    _fields_ = [
        ("name", ctypes.c_void_p),
        ("namelen", ctypes.c_int),
        ("vector", ctypes.c_void_p),
        ("count", ctypes.c_size_t),
        ("control", ctypes.c_void_p),
        ("size", ctypes.c_size_t),
        ("flags", ctypes.c_size_t),
        ("length", ctypes.c_size_t),
    ]


def messages() -> None:
    """sendmsg and sendmmsg by hand."""
    one, other = socket.socketpair(UNIX, DGRAM)
    say(
        "faults",
        raw("sendmsg", one.fileno(), None, 0),
        raw("sendmsg", one.fileno(), ctypes.c_void_p(8), 0),
        raw("sendmsg", 999, None, 0),
        raw("sendmsg", 0, ctypes.byref(Message()), 0),
    )
    say(
        "count",
        raw("sendmsg", one.fileno(), ctypes.byref(Message(count=1025)), 0),
        raw("sendmsg", one.fileno(), ctypes.byref(Message(count=1)), 0),
    )
    say(
        "name",
        raw("sendmsg", one.fileno(), ctypes.byref(Message(name=8, namelen=5)), 0),
        raw("sendmsg", one.fileno(), ctypes.byref(Message(name=8, namelen=-5)), 0),
        raw("sendmsg", one.fileno(), ctypes.byref(Message(namelen=20)), 0),
    )
    say("drained", other.recv(5))
    server = unix(DGRAM, "several")
    udp = socket.socket(socket.AF_INET, DGRAM)
    udp.bind(("127.0.0.1", 0))
    sender = socket.socket(socket.AF_INET, DGRAM)
    target = ctypes.create_string_buffer(
        struct.pack("=H", socket.AF_INET)
        + struct.pack("!H", udp.getsockname()[1])
        + socket.inet_aton("127.0.0.1")
        + bytes(8),
        16,
    )
    path = ctypes.create_string_buffer(of_path("several"), 10)
    connected = socket.socket(socket.AF_INET, DGRAM)
    connected.connect(udp.getsockname())
    stream, end = socket.socketpair(UNIX, STREAM)
    plans = (
        ("connected", connected, None, udp),
        ("inet", sender, target, udp),
        ("unix", unix(), path, server),
        ("pair", one, None, other),
        ("stream", stream, None, end),
    )
    for title, socket_, name, receiver in plans:
        parts = [b"first", b"the second", b"", b"4"]
        buffers = [ctypes.create_string_buffer(part) for part in parts]
        kept.extend(buffers)
        pieces = [(ctypes.c_size_t * 2)(ctypes.addressof(b), len(part)) for b, part in zip(buffers, parts, strict=True)]
        several = (Message * 4)(
            *[
                Message(
                    name=ctypes.addressof(name) if name else None,
                    namelen=len(name) if name else 0,
                    vector=ctypes.addressof(piece),
                    count=1,
                )
                for piece in pieces
            ]
        )
        sent, lengths = 0, []
        while sent < 4:
            done = raw("sendmmsg", socket_.fileno(), ctypes.byref(several, sent * ctypes.sizeof(Message)), 4 - sent, 0)
            if not isinstance(done, int) or done < 1:
                say("failed", done)
                break
            lengths += [several[k].length for k in range(sent, sent + done)]
            sent += done
        if title == "stream":
            say(title, sent, lengths, receiver.recv(100))
        else:
            say(title, sent, lengths, [receiver.recv(20) for _ in range(4)])
    say(
        "none",
        raw("sendmmsg", one.fileno(), None, 0, 0),
        raw("sendmmsg", one.fileno(), None, 1, 0),
        raw("sendmmsg", 999, None, 1, 0),
    )


kept: list[object] = []


# -- waiting and signals -----------------------------------------------------------------------------------------------


def waiting() -> None:
    server = unix(DGRAM, "slow")
    client = unix()
    client.setblocking(False)
    count = 0
    while (result := tried(client.sendto, b"x" * 10, "slow")) == 10:
        count += 1
    say(
        "full",
        count > 5,
        result,
        tried(client.sendmsg, [b"x", b"y"], [], 0, "slow"),
        tried(client.sendmsg, [b"x"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [0]))], 0, "slow"),
    )
    client.setblocking(True)
    say("once", tried(client.sendto, b"x", socket.MSG_DONTWAIT, "slow"))

    def drain() -> None:
        time.sleep(0.3)
        for _ in range(count):
            server.recv(100)

    thread = threading.Thread(target=drain)
    thread.start()
    began = time.monotonic()
    say(
        "waited",
        client.sendto(b"last", "slow"),
        client.sendmsg(
            [b"with", b"rights"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [0]))], 0, "slow"
        ),
        0.2 < time.monotonic() - began < 30,
    )
    thread.join()
    server.settimeout(1)
    while tried(server.recv, 100) not in (b"last", "EAGAIN"):
        pass
    client.setblocking(False)
    while tried(client.sendto, b"x" * 10, "slow") == 10:
        pass
    client.setblocking(True)
    interrupted: list[int] = []
    signal.signal(signal.SIGALRM, lambda *_: interrupted.append(1))
    signal.siginterrupt(signal.SIGALRM, True)
    buffer = ctypes.create_string_buffer(of_path("slow"), 6)
    named = Message(name=ctypes.addressof(buffer), namelen=6)
    for way in (
        lambda: libc.sendto(client.fileno(), b"x", 1, 0, of_path("slow"), 6),
        lambda: libc.sendmsg(client.fileno(), ctypes.byref(named), 0),
    ):
        signal.setitimer(signal.ITIMER_REAL, 0.2, 0.2)  # again, since a busy machine may be late with the call
        result = raw_result(way)
        signal.setitimer(signal.ITIMER_REAL, 0)
        say("interrupted", result, bool(interrupted))
        interrupted.clear()
    one, other = socket.socketpair()
    one.setblocking(False)
    while tried(one.sendmsg, [b"x" * 4096]) != "EAGAIN":
        pass
    one.setblocking(True)
    thread = threading.Thread(target=receive_all, args=(other,))
    thread.start()
    say("stream waited", one.sendmsg([b"y" * (1 << 20)]))
    one.close()
    thread.join()


def receive_all(end: socket.socket) -> None:
    time.sleep(0.2)
    while end.recv(1 << 16):
        pass


def raw_result(way: Callable[[], int]) -> Any:
    result = way()
    return result if result >= 0 else errno.errorcode[ctypes.get_errno()]


def broken() -> None:
    caught: list[int] = []
    signal.signal(signal.SIGPIPE, lambda *_: caught.append(1))
    for pair in (socket.socketpair(), tcp_pair()):
        one, other = pair
        other.close()
        time.sleep(0.05)
        tried(one.sendmsg, [b"x"])
        time.sleep(0.05)
        caught.clear()
        say("quiet", tried(one.sendmsg, [b"x"], [], socket.MSG_NOSIGNAL), bool(caught))
        say("loud", tried(one.sendmsg, [b"x"]), bool(caught))


def tcp_pair() -> tuple[socket.socket, socket.socket]:
    server = socket.socket()
    server.bind(("127.0.0.1", 0))
    server.listen()
    client = socket.socket()
    client.connect(server.getsockname())
    return client, server.accept()[0]


# -- other families ----------------------------------------------------------------------------------------------------


def inet() -> None:
    for family, host in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
        server, client = socket.socket(family, DGRAM), socket.socket(family, DGRAM)
        server.bind((host, 0))
        address = server.getsockname()
        say(
            "udp",
            client.sendto(b"to", address),
            client.sendmsg([b"m", b"sg"], [], 0, address),
            server.recv(10),
            server.recv(10),
            client.sendto(b"", address),
            server.recv(10),
        )
        say(
            "large",
            client.sendto(bytes(60000), address),
            len(server.recv(70000)),
            tried(client.sendto, bytes(66000), address),
        )
        client.connect(address)
        say(
            "connected",
            client.getpeername() == address,
            client.sendmsg([b"x"]),
            client.sendto(b"y", address),
            server.recv(9),
            server.recv(9),
        )
        say(
            "wrong",
            raw("sendto", client.fileno(), b"x", 1, 0, of_path("/tmp"), 20),
            raw("sendto", client.fileno(), b"x", 1, 0, of_path("/tmp"), 6),
            raw("sendto", client.fileno(), b"x", 1, 0, struct.pack("H", 300) + bytes(26), 28),
        )
        say(
            "wrong connect",
            raw("connect", socket.socket(family, DGRAM).fileno(), struct.pack("H", 300) + bytes(26), 28),
        )
        say(
            "wrong bind",
            raw("bind", socket.socket(family, DGRAM).fileno(), struct.pack("H", UNIX) + b"/a" + bytes(20), 24),
            raw("bind", socket.socket(family, DGRAM).fileno(), struct.pack("H", family), 2),
        )
        fresh = socket.socket(family, DGRAM)
        say(
            "disconnected",
            raw("connect", client.fileno(), bytes(16), 16),
            tried(client.getpeername),
            tried(fresh.sendmsg, [b"x"]),
        )
        say("in use", tried(fresh.bind, address), tried(server.bind, (host, 0)))
    say(
        "unix given inet",
        raw("connect", unix(STREAM).fileno(), struct.pack("H", 2) + bytes(14), 16),
        raw("bind", unix().fileno(), struct.pack("H", 2) + bytes(14), 16),
    )
    one, other = tcp_pair()
    data = os.urandom(3 << 20)
    got: list[bytes] = []
    thread = threading.Thread(target=lambda: got.append(receive(other, len(data))))
    thread.start()
    say("tcp", one.sendmsg([data[: 1 << 20], data[1 << 20 :]]))
    thread.join()
    say("tcp got", got[0] == data)
    one.setblocking(False)
    say("tcp more", one.sendmsg([b"a", b"b"]), other.recv(5))
    link = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 0)
    link.bind((0, 0))
    request = struct.pack("IHHII", 20, 18, 0x301, 1, 0) + bytes(4)  # RTM_GETLINK, dump
    say(
        "netlink",
        link.getsockname()[0] == os.getpid(),
        link.sendto(request, (0, 0)) == len(request),
        len(link.recv(1 << 16)) > 100,
    )


def receive(end: socket.socket, size: int) -> bytes:
    data = b""
    while len(data) < size:
        data += end.recv(1 << 16)
    return data


def own_table() -> None:
    """A thread with descriptors of its own: the number means its socket, not its process's."""
    theirs = unix(DGRAM, "theirs")
    number = theirs.fileno()

    def alone() -> None:
        say("unshared", libc.unshare(0x400))  # CLONE_FILES
        mine = socket.socket(UNIX, DGRAM)
        os.dup2(mine.fileno(), number)
        say("bound", raw("bind", number, of_path("./mine"), 8), mine.getsockname(), sorted(os.listdir()))
        say("sent", raw("sendto", number, b"hello", 5, 0, of_path("theirs"), 8))

    thread = threading.Thread(target=alone)
    thread.start()
    thread.join()
    data, address = theirs.recvfrom(10)
    say("received", data, os.path.basename(address), theirs.getsockname())


def abstract() -> None:
    name = f"\0pyjail-{os.getpid()}-{time.monotonic_ns()}"
    server = unix(DGRAM, name)
    client = unix()
    say("named", server.getsockname() == name.encode(), tried(unix().bind, name))
    say(
        "sent",
        client.sendto(b"by name", name),
        server.recv(20),
        client.sendmsg([b"in", b"parts"], [], 0, name),
        server.recv(20),
    )
    client.connect(name)
    say("connected", client.send(b"x"), server.recv(5), client.getpeername() == name.encode())
    long = name + "x" * (107 - len(name))
    listener = unix(STREAM, long)
    listener.listen()
    stream = unix(STREAM)
    stream.connect(long)
    peer, _ = listener.accept()
    say(
        "stream",
        len(stream.getpeername()),
        struct.unpack("3i", peer.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12))[0] == os.getpid(),
    )
    say(
        "nobody",
        tried(unix(STREAM).connect, name + "gone"),
        tried(unix().sendto, b"x", name + "gone"),
        tried(unix(STREAM).connect, name[:-1]),
    )


SCENARIOS = (names, shown, streams, datagrams, control, messages, waiting, broken, inet, abstract, own_table)


def main() -> None:
    global here
    for scenario in SCENARIOS:
        if sys.argv[2:] and scenario.__name__ not in sys.argv[2:]:
            continue
        here = os.path.join(sys.argv[1], scenario.__name__)
        os.mkdir(here)
        os.chdir(here)
        say("--", scenario.__name__)
        scenario()


main()
