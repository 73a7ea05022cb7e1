"""Table rows of clocks, timers and inter-process communication."""

from __future__ import annotations

from .rows import allow, because

READS = "reads the clock's state; setting it needs a capability no guest has"

# fmt: off
SYSTEM_ROWS = (
    *because(
        "clocks and the guest's own timers",
        allow("time", 201, None, "ptr"),
        allow("times", 100, 153, "ptr"),
        allow("gettimeofday", 96, 169, "ptr ptr"),
        allow("clock_gettime", 228, 113, "int ptr"),
        allow("clock_getres", 229, 114, "int ptr"),
        allow("nanosleep", 35, 101, "ptr ptr"),
        allow("clock_nanosleep", 230, 115, "int int ptr ptr"),
        allow("alarm", 37, None, "uint"),
        allow("getitimer", 36, 102, "int ptr"),
        allow("setitimer", 38, 103, "int ptr ptr"),
        allow("timer_create", 222, 107, "int ptr ptr"),
        allow("timer_settime", 223, 110, "int int ptr ptr"),
        allow("timer_gettime", 224, 108, "int ptr"),
        allow("timer_getoverrun", 225, 109, "int"),
        allow("timer_delete", 226, 111, "int"),
        allow("adjtimex", 159, 171, "ptr", why=READS),
        allow("clock_adjtime", 305, 266, "int ptr", why=READS),
    ),
    *because(
        "System V IPC is shared with the host's user: not kept inside the jail (fakeroot and PostgreSQL need it)",
        allow("shmget", 29, 194, "int size int"),
        allow("shmctl", 31, 195, "int int ptr"),
        allow("semget", 64, 190, "int int int"),
        allow("semop", 65, 193, "int ptr uint"),
        allow("semtimedop", 220, 192, "int ptr uint ptr"),
        allow("semctl", 66, 191, "int int int long"),
        allow("msgget", 68, 186, "int int"),
        allow("msgsnd", 69, 189, "int ptr size int"),
        allow("msgrcv", 70, 188, "int ptr size long int"),
        allow("msgctl", 71, 187, "int int ptr"),
    ),
    *because(
        "works on a message queue the guest holds: mq_open makes none, so only one that it inherited",
        allow("mq_timedsend", 242, 182, "fd ptr size uint ptr"),
        allow("mq_timedreceive", 243, 183, "fd ptr size ptr ptr"),
        allow("mq_notify", 244, 184, "fd ptr"),
        allow("mq_getsetattr", 245, 185, "fd ptr ptr"),
    ),
)
