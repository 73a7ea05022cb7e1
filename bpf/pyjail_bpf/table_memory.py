"""Table rows of the calls on memory: native, but below END, where the mailbox is never absent and never replaced."""

from __future__ import annotations

from .rows import allow, because

# fmt: off
MEMORY_ROWS = (
    *because(
        "no mapping below END may be replaced, moved, unmapped or taken from children: the mailbox lies there",
        allow("mmap", 9, 222, "ptr size long long fd long", rule="mmap"),
        allow("mprotect", 10, 226, "ptr size long", rule="mprotect"),
        allow("pkey_mprotect", 329, 288, "ptr size long int", rule="mprotect"),
        allow("munmap", 11, 215, "ptr size", rule="munmap"),
        allow("mremap", 25, 216, "ptr size size long ptr", rule="mremap"),
        allow("madvise", 28, 233, "ptr size int", rule="madvise"),
        allow("brk", 12, 214, "ptr", rule="brk"),
        allow("shmat", 30, 196, "int ptr int", rule="shmat"),
    ),
    *because(
        "changes neither what is mapped nor its protection",
        allow("msync", 26, 227, "ptr size int"),
        allow("mincore", 27, 232, "ptr size ptr"),
        allow("mlock", 149, 228, "ptr size"),
        allow("mlock2", 325, 284, "ptr size int"),
        allow("munlock", 150, 229, "ptr size"),
        allow("mlockall", 151, 230, "int"),
        allow("munlockall", 152, 231),
        allow("mseal", 462, 462, "ptr size long", why="can only make a mapping stay as it is"),
        allow("shmdt", 67, 197, "ptr", why="unmaps System V segments only"),
        allow("map_shadow_stack", 453, 453, "ptr size uint", why="never replaces a mapping (mm: MAP_FIXED_NOREPLACE)"),
        allow("pkey_alloc", 330, 289, "long long"),
        allow("pkey_free", 331, 290, "int"),
        allow("mbind", 237, 235, "ptr size long ptr long uint"),
        allow("set_mempolicy", 238, 237, "int ptr long"),
        allow("get_mempolicy", 239, 236, "ptr ptr long ptr long"),
        allow("set_mempolicy_home_node", 450, 450, "ptr size long long"),
        allow("membarrier", 324, 283, "int uint int"),
    ),
    *because(
        "another process's pages are placed only where the supervisor finds it in the jail; pid 0 is the caller",
        allow("migrate_pages", 256, 238, "int long ptr ptr", "peer", rule="of_self", pid=0),
        allow("move_pages", 279, 239, "int long ptr ptr ptr int", "peer", rule="of_self", pid=0),
    ),
)
