"""What of /proc and /sys a guest may write: its own name and its own score, no setting of the machine."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import HAS_LANDLOCK, Jail, User

WRITE = r"""
import os, json, errno
told = {}
for name, text in (("comm", "renamed"), ("oom_score_adj", "500"), ("coredump_filter", "0x33"), ("clear_refs", "1")):
    for top in ("/proc/self", "/proc/thread-self"):
        if top == "/proc/thread-self" and name in ("coredump_filter",):
            continue
        try:
            with open(f"{top}/{name}", "w") as file:
                file.write(text)
            told[name] = "written" if name == "clear_refs" else open(f"{top}/{name}").read().strip()
        except OSError as error:
            told[name] = errno.errorcode[error.errno]
try:
    with open("/proc/self/oom_score_adj", "w") as file:
        file.write("-5")
    told["lower"] = "written"
except OSError as error:
    told["lower"] = errno.errorcode[error.errno]
print(json.dumps(told))
"""


def test_a_plain_users_process_renames_itself_and_raises_its_score(jail: Jail, user: User, bookworm: Path) -> None:
    """In a jail that root started they are refused: its supervisor's Landlock domain must not reach the sysctls beside them."""
    done = jail("python3", "-c", WRITE, root=bookworm)
    told = json.loads(done.stdout)
    if user.uid == 0 and HAS_LANDLOCK:
        assert set(told.values()) == {"EACCES"}
    else:
        assert told == {
            "comm": "renamed", "oom_score_adj": "500", "coredump_filter": "00000033", "clear_refs": "written", "lower": "EACCES",
        }  # fmt: skip


@pytest.mark.parametrize(
    "path", ["/proc/sys/kernel/printk", "/proc/sys/vm/drop_caches", "/proc/self/mem", "/proc/self/oom_adj", "/sys/kernel/profiling"]
)
def test_no_setting_of_the_machine_is_opened_for_writing(jail: Jail, user: User, bookworm: Path, path: str) -> None:
    """Opened without truncating, and closed without a word: nothing happens to the machine if this fails."""
    code = f"""
import os, errno
for flags in (os.O_WRONLY, os.O_RDWR, os.O_WRONLY | os.O_CREAT):
    try: os.close(os.open("{path}", flags)); print("opened")
    except OSError as error: print(errno.errorcode[error.errno])
"""
    answers = set(jail("python3", "-c", code, root=bookworm).stdout.split())
    assert answers and answers <= {"EROFS", "EACCES", "ENOENT", "EPERM"}, answers
    if Path(path).exists():
        assert "ENOENT" not in answers


def test_the_host_name_of_the_jail_is_also_in_proc(jail: Jail, bookworm: Path) -> None:
    done = jail.shell("cat /proc/sys/kernel/hostname", root=bookworm, options=("--hostname", "in-the-jail"))
    assert done.stdout == "in-the-jail\n", done.stderr
    plain = jail.shell("cat /proc/sys/kernel/hostname", root=bookworm)
    assert plain.stdout == Path("/proc/sys/kernel/hostname").read_text()
