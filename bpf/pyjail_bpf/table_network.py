"""Table rows of sockets: native, but for the calls that take a socket's name (connect and bind are in table_files)."""

from __future__ import annotations

from .rows import allow, because

NO_PATHNAME = "no socket that a guest can make takes a pathname here (see socket)"

# fmt: off
NETWORK_ROWS = (
    *because(
        "no datagram sockets of AF_UNIX: sendto and sendmsg, which are native, would take a pathname on them",
        allow("socket", 41, 198, "int int int", rule="socket"),
        allow("socketpair", 53, 199, "int int int ptr", rule="socket"),
    ),
    *because(
        "works on sockets the guest holds: connect and bind decided what they reach",
        allow("listen", 50, 201, "fd int"),
        allow("accept", 43, 202, "fd ptr ptr"),
        allow("accept4", 288, 242, "fd ptr ptr int"),
        allow("getsockname", 51, 204, "fd ptr ptr"),
        allow("getpeername", 52, 205, "fd ptr ptr"),
        allow("sendto", 44, 206, "fd ptr size int ptr int", why=NO_PATHNAME),
        allow("sendmsg", 46, 211, "fd ptr int", why=NO_PATHNAME),
        allow("sendmmsg", 307, 269, "fd ptr uint int", why=NO_PATHNAME),
        allow("recvfrom", 45, 207, "fd ptr size int ptr ptr"),
        allow("recvmsg", 47, 212, "fd ptr int", "protected", rule="receive", fd=0),
        allow("recvmmsg", 299, 243, "fd ptr uint int ptr", "protected", rule="receive", fd=0),
        allow("shutdown", 48, 210, "fd int"),
        allow("setsockopt", 54, 208, "fd int int ptr int"),
        allow("getsockopt", 55, 209, "fd int int ptr ptr"),
    ),
)
