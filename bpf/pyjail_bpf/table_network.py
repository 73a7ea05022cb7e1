"""Table rows of sockets: native, but for the calls that take or show a socket's name (connect and bind are in table_files)."""

from __future__ import annotations

from .rows import allow, because, trap

# fmt: off
NETWORK_ROWS = (
    *because(
        "works on sockets the guest holds: connect, bind and the sending calls decided what they reach",
        allow("socket", 41, 198, "int int int", "socket", rule="socket", family=0, kind=1, protocol=2),
        allow("socketpair", 53, 199, "int int int ptr", "socketpair", rule="socketpair", family=0),
        allow("listen", 50, 201, "fd int"),
        allow("accept", 43, 202, "fd ptr ptr"),
        allow("accept4", 288, 242, "fd ptr ptr int"),
        allow("recvfrom", 45, 207, "fd ptr size int ptr ptr"),
        allow("recvmsg", 47, 212, "fd ptr int"),
        allow("recvmmsg", 299, 243, "fd ptr uint int ptr"),
        allow("shutdown", 48, 210, "fd int"),
        allow("setsockopt", 54, 208, "fd int int ptr int", rule="setsockopt"),
        allow("getsockopt", 55, 209, "fd int int ptr ptr"),
    ),
    trap("sendto", 44, 206, "fd ptr size int ptr int", "sendto", rule="sendto",
         why="native without an address; an address is copied once, and a pathname in it resolved in the jail",
         fd=0, buf=1, size=2, flags=3, address=4, length=5),
    *because(
        "what a message points to could be an address of AF_UNIX: copied once, a pathname in it resolved in the jail",
        trap("sendmsg", 46, 211, "fd ptr int", "sendmsg", rule="sendmsg", fd=0, address=1, flags=2),
        trap("sendmmsg", 307, 269, "fd ptr uint int", "sendmmsg", fd=0, address=1, unit=2, flags=3),
    ),
    *because(
        "shows the pathname by which the guest bound the socket",
        trap("getsockname", 51, 204, "fd ptr ptr", "socket_name", fd=0, address=1, length=2),
        trap("getpeername", 52, 205, "fd ptr ptr", "socket_name", fd=0, address=1, length=2),
    ),
)
