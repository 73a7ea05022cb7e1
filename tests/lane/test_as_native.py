"""The lane's answers are the kernel's: results, descriptors, buffers, registers, for every kind of call and thousands of paths."""

from __future__ import annotations

import ctypes
import errno
import os
import resource
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from pyjail.lane.table import begin_change, end_change, show_once
from pyjail_bpf import layout
from pyjail_bpf.lane import KINDS

from lane.comparing import AT_FDCWD, BUFFER_SIZE, OPENS, Comparison, calls
from lane.tree import LONG, relative_paths
from lane.world import KIND, calling

MANY = settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@MANY
@given(path=relative_paths(), choice=st.integers(0, 500))
@example(path=b"", choice=0)
@example(path=b"link-absolute/sub/file", choice=0)
@example(path=b"dir/" + LONG.encode(), choice=7)
def test_absolute_paths(whole: Comparison, folder: Path, path: bytes, choice: int) -> None:
    whole.all_equal(os.fsencode(folder) + b"/" + path, AT_FDCWD, choice)


@MANY
@given(path=relative_paths(), choice=st.integers(0, 500))
@example(path=b".", choice=0)
@example(path=b"./", choice=0)
@example(path=b"sub/deep/dir", choice=0)
def test_paths_relative_to_the_working_directory(whole: Comparison, within: Path, path: bytes, choice: int) -> None:
    whole.all_equal(path, AT_FDCWD, choice)


@MANY
@given(
    path=relative_paths(), choice=st.integers(0, 500), base=st.sampled_from(["", "dir", "dir/sub", "masked", "file"])
)
def test_paths_relative_to_a_descriptor(whole: Comparison, folder: Path, path: bytes, choice: int, base: str) -> None:
    """A directory, also one that the table does not know, or masked; and a file, which is none."""
    dirfd = os.open(folder / base, (os.O_RDONLY, os.O_PATH)[choice & 1])
    try:
        whole.all_equal(path, dirfd, choice)
    finally:
        os.close(dirfd)


@MANY
@given(
    path=st.lists(st.sampled_from("usr lib bin etc proc self dev null tmp share passwd run".split()), max_size=4),
    choice=st.integers(0, 500),
)
def test_paths_of_the_system(whole: Comparison, path: list[str], choice: int) -> None:
    """Across real mounts, links of merged roots, /proc's own links."""
    at = whole.memory.place(b"/" + "/".join(path).encode())
    for kind, arguments in calls(at, AT_FDCWD, whole.at, choice):
        if kind in ("statx", "stat", "lstat", "newfstatat") and path[:1] in (["proc"], ["run"], ["tmp"], ["dev"]):
            continue  # others change it
        whole.equal(kind, *arguments)


@pytest.fixture
def once(whole: Comparison) -> Iterator[Comparison]:
    """Where every directory is seen at one place."""
    kept = ctypes.string_at(layout.LANE_PREFIXES, layout.LANE_PREFIXES_SIZE)
    show_once(whole.world.mailbox.memory, set(whole.world.numbers))
    yield whole
    whole.world.mailbox.write(layout.LANE_PREFIXES, kept)
    begin_change(whole.world.mailbox.memory)  # what was remembered ends
    end_change(whole.world.mailbox.memory)


@MANY
@given(path=relative_paths(), is_absolute=st.booleans())
@example(path=b"dir/sub", is_absolute=True)
@example(path=b"..", is_absolute=False)
def test_directories_that_are_entered(
    once: Comparison, within: Path, folder: Path, path: bytes, is_absolute: bool
) -> None:
    """The same error, or the same directory; and by what was remembered of it what is there, and is not, is told rightly."""
    at = once.memory.place((os.fsencode(folder) + b"/") * is_absolute + path)
    once.equal("chdir", at)
    names = [ctypes.create_string_buffer(name) for name in (b"file", b"sub", b"../file", b"none", b".")]
    result = once.world.enter(at)
    try:
        for name in names:
            once.equal("stat", ctypes.addressof(name), once.at)
        once.equal("getcwd", once.at, BUFFER_SIZE)
    finally:
        os.chdir(within / "dir")
    assert result in (0, -errno.ENOENT, -errno.ENOTDIR, -errno.EACCES, -errno.ELOOP, -errno.ENAMETOOLONG)


@pytest.mark.parametrize(
    ("name", "handed_on"),
    [("dir", 0), ("dir/", 0), ("dir/sub/deep/../.", 0), (".", 0), ("", 0), ("none", 0), ("file", 0), ("file/x", 0),
     ("link-dir/sub", 0), ("dir/link-dir", 1), ("link-out", 1), ("masked", 1), ("n" * 256, 1)],
)  # fmt: skip
def test_which_directories_are_entered_in_the_lane(once: Comparison, folder: Path, name: str, handed_on: int) -> None:
    """What is entered by a link would be looked for by that link later, wherever it leads by then."""
    path = once.memory.place(os.fsencode(folder / name) + b"/" * name.endswith("/"))
    assert once.equal("chdir", path) == handed_on


def test_what_may_be_seen_at_two_places_is_entered_by_the_supervisor(whole: Comparison, folder: Path) -> None:
    assert whole.equal("chdir", whole.memory.place(os.fsencode(folder / "dir"))) == 2


def test_what_is_remembered_of_an_entered_directory_ends_with_any_change(once: Comparison, within: Path) -> None:
    """And while a name changes nothing is noted."""
    mailbox, name = once.world.mailbox, ctypes.create_string_buffer(b"none")
    place, path = ctypes.addressof(name), once.memory.place(os.fsencode(within / "dir/sub/deep"))
    once.world.forget_directories()
    assert once.world.enter(path) == 0
    assert once.equal("stat", place, once.at) == 0
    begin_change(mailbox.memory)
    assert once.equal("stat", place, once.at) == 2
    assert once.world.enter(path) == 0
    end_change(mailbox.memory)
    assert once.equal("stat", place, once.at) == 2
    assert once.world.enter(path) == 0
    assert once.equal("stat", place, once.at) == 0


def test_whoever_entered_by_no_link_goes_back_in_the_lane(once: Comparison, within: Path) -> None:
    """Also when it listed the directory meanwhile. By a link's path ".." would be where the link is, so it traps."""
    folder, words = os.fsencode(within), [ctypes.create_string_buffer(text) for text in (b"..", b".", b"../../file")]
    up, here, above = map(ctypes.addressof, words)
    once.world.forget_directories()

    def entered(path: bytes) -> None:
        begin_change(once.world.mailbox.memory)  # what was remembered ends
        end_change(once.world.mailbox.memory)
        text = ctypes.create_string_buffer(path)
        assert once.world.enter(ctypes.addressof(text)) == 0
        for _ in range(2):
            answer = once.world.call("open", here, os.O_RDONLY | os.O_DIRECTORY)
            os.close(answer.result)

    for path in (b"/dir/sub/deep", b"/dir/sub/../sub/deep/."):
        entered(folder + path)
        assert once.equal("stat", above, once.at) == 0
        assert once.equal("chdir", up) == 0
        assert once.world.enter(up) == 0
        assert once.equal("chdir", up) == 0
        assert os.getcwd() == os.fsdecode(folder + b"/dir/sub")
    for path in (b"/link-dir/sub/deep", b"/dir/link-dir"):  # a prefix that is a link; one that the supervisor follows
        entered(folder + path)
        assert once.equal("stat", above, once.at) == 2
        assert once.equal("chdir", up) == 2
    entered(folder + b"/dir/sub/deep")
    (within / "dir/sub/deep").rename(within / "dir/sub/moved")  # by somebody outside
    try:
        assert once.equal("chdir", up) == 2
    finally:
        (within / "dir/sub/moved").rename(within / "dir/sub/deep")


def test_of_a_file_system_only_its_absence_is_told(whole: Comparison, folder: Path) -> None:
    """What is there has flags that are its mount's."""
    for name, handed_on in (("none", 0), ("dir/none", 0), ("dir", 1), ("file", 1), ("masked/none", 1), ("link-out", 1)):
        path = whole.memory.place(os.fsencode(folder / name))
        assert whole.equal("statfs", path, 0) == handed_on, name


def test_most_of_it_is_answered_by_the_lane(whole: Comparison, within: Path) -> None:
    """The control: the comparisons above are not those of a call with itself."""
    folder = os.fsencode(within)
    answered = {
        folder + b"/dir/file": ("open", "openat2", "stat", "lstat", "newfstatat", "statx", "access", "readlink", "faccessat2"),
        folder + b"/dir/none": ("open", "openat2", "stat", "lstat", "newfstatat", "statx", "access", "readlink", "execve"),
        folder + b"/file/x": ("open", "openat2", "stat", "lstat", "statx", "access", "readlink"),
        folder + b"/link-dir/sub/file": ("open", "openat2", "stat", "lstat", "access", "readlink"),
        folder + b"/dir/link-dir/none": ("open", "openat2", "stat", "lstat", "access"),
        folder + b"/dir/link-dir/file": ("open", "openat2", "stat", "readlink"),
        folder: ("open", "openat2", "stat", "readlink"),
        folder + b"/dir/../file": ("open", "openat2", "stat", "lstat", "newfstatat", "access", "readlink"),
        folder + b"/dir/sub/../../dir/./file": ("open", "openat2", "stat", "lstat", "newfstatat", "access", "readlink"),
        folder + b"/dir/none/../file": ("open", "openat2", "stat", "lstat", "access", "readlink", "execve"),
        folder + b"//dir///file": ("open", "openat2", "stat", "lstat", "access", "readlink"),
        folder + b"/dir/.": ("open", "openat2", "stat", "lstat", "access", "readlink"),
        folder + b"/dir/..": ("open", "openat2", "stat", "lstat", "access", "readlink"),
        b"/lib/../lib/.": ("open", "openat2", "stat", "access"),
        b"/lib/../share/../lib": ("open", "openat2", "stat", "access"),
        folder + b"/link-absolute": ("readlink",),
        folder + b"/dir/link-dir": ("readlink", "lstat"),
        b"../file": ("open", "openat", "openat2", "stat", "newfstatat", "faccessat", "readlinkat"),
        b"sub/../../dir/file": ("open", "openat", "openat2", "stat", "newfstatat", "faccessat", "readlinkat"),
        b"../none": ("open", "openat", "openat2", "stat", "newfstatat", "faccessat", "readlinkat"),
        b"..": ("open", "openat", "openat2", "stat", "newfstatat", "faccessat", "readlinkat"),
        b"/": ("open", "openat2", "stat", "readlink"),
        b"/usr/": ("open", "openat2", "stat"),
        b"file": ("open", "openat", "openat2", "stat", "newfstatat", "statx", "faccessat", "readlinkat"),
        b"./sub/file": ("open", "openat", "openat2", "stat", "newfstatat", "statx", "faccessat", "readlinkat"),
        b".": ("open", "openat", "openat2", "stat", "newfstatat", "readlinkat"),
        b"none": ("open", "openat", "openat2", "stat", "newfstatat", "statx", "faccessat", "readlinkat", "execve"),
    }
    for path, kinds in answered.items():
        at = whole.memory.place(path)
        for kind, arguments in calls(at, AT_FDCWD, whole.at, 0):
            if kind in kinds:
                assert whole.equal(kind, *arguments) == 0, (path, kind)


def test_what_the_lane_must_not_answer(whole: Comparison, within: Path) -> None:
    """Links that lead to themselves, ".." behind one, "//", masked places, long paths, unknown directories."""
    folder = os.fsencode(within)
    for path in (
        b"/link-dir/../file", b"/masked/../file", b"/file/../file", b"/link-loop/x", b"/link-loop", b"/masked",
        b"/masked/file", b"/masked/none", b"/link-masked/file", b"/dir/link-masked/file", b"/dir/../masked/file",
        b"/" + b"n" * 360, b"/dir" * 100,
    ):  # fmt: skip
        at = whole.memory.place(folder + path)
        for kind, arguments in calls(at, AT_FDCWD, whole.at, 0):
            if not path.endswith(b"link-loop") or kind not in ("lstat", "readlink", "readlinkat"):
                assert whole.equal(kind, *arguments), (path, kind)
    for path, kind in ((b"/lib", "lstat"), (b"/lib", "readlink"), (folder + b"/link-dir", "lstat")):
        arguments = dict(calls(whole.memory.place(path), AT_FDCWD, whole.at, 0))[kind]
        assert whole.equal(kind, *arguments), (path, kind)
    os.chdir(within / "locked")
    assert whole.equal("stat", whole.memory.place(b"secret"), whole.at) == 2
    assert whole.equal("getcwd", whole.at, BUFFER_SIZE) == 2


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS if kind.name not in ("getcwd", "execve")])
def test_bad_pointers(whole: Comparison, kind: str) -> None:
    """NULL, small, unmapped, without rights, not canonical, of the kernel; strings that run into what is not mapped."""
    memory = whole.memory
    pointers = [0, 1, 0xFFF, 0x1000, 0xFFFF, memory.end, memory.end + 100, 0x700000, 1 << 47, (1 << 64) - 1, (1 << 64) - 4096,
                0x8000000000000000, 0xFFFF800000000000]  # fmt: skip
    pointers += [
        memory.place(text, terminated=False)
        for text in (b"/", b"/usr", b"x", b".", b"./", b"/" * 3, b"/usr/" + b"l" * 40)
    ]
    for choice in range(4):
        for pointer in pointers:
            arguments = dict(calls(pointer, AT_FDCWD, whole.at, choice))[kind]
            whole.equal(kind, *arguments)


@pytest.mark.parametrize("offset", range(-9, 10))
def test_strings_across_pages(whole: Comparison, folder: Path, offset: int) -> None:
    """Every way in which a path may lie over a page's end."""
    text = os.fsencode(folder) + b"/dir/sub/file"
    address = whole.memory.start + layout.PAGE + offset - (len(text) if offset <= 0 else 1)
    ctypes.memmove(address, text + b"\0", len(text) + 1)
    for kind, arguments in calls(address, AT_FDCWD, whole.at, 0):
        whole.equal(kind, *arguments)
    assert not whole.equal("stat", address, whole.at)


@pytest.mark.parametrize("terminated", [True, False])
@pytest.mark.parametrize("gap", [512, 1024, 1400, 2048])
def test_paths_in_the_page_of_the_stack(whole: Comparison, folder: Path, terminated: bool, gap: int) -> None:
    """It is known to be readable, the page behind it is not: the string that runs into that one is EFAULT, as natively."""
    for name in (b"/dir", b"/dir/sub/file", b"/none"):
        address = whole.memory.place(os.fsencode(folder) + name, terminated=terminated)
        stack = (whole.memory.end - gap) & ~15
        for kind, arguments in calls(address, AT_FDCWD, whole.at, 0):
            whole.equal(kind, *arguments, stack=stack)
    assert whole.equal("stat", address, whole.at, stack=stack) == (not terminated)


def test_readlink_of_one_thing_after_another(whole: Comparison, folder: Path) -> None:
    """What the last one was is remembered, and changes no answer: each of a directory, a file, links, nothing after each."""
    names = [b"/dir", b"/file", b"/link-dir", b"/dir/link-dir", b"/none", b"/file/x", b"/masked", b"/link-loop", b"/dir/link-dir/x"]
    for first in names:
        for second in names:
            for name in (first, second):
                whole.equal("readlink", whole.memory.place(os.fsencode(folder) + name), whole.at, BUFFER_SIZE)
    for name in (b"/dir", b"/file", b"/dir", b"/dir/link-dir", b"/dir"):
        assert not whole.equal("readlink", whole.memory.place(os.fsencode(folder) + name), whole.at, BUFFER_SIZE)


def test_buffers_that_cannot_be_written(whole: Comparison, folder: Path) -> None:
    """EFAULT, as natively, for the calls that write."""
    held = ctypes.create_string_buffer(os.fsencode(folder) + b"/file")
    path = ctypes.addressof(held)
    for buffer in (0, 1, whole.memory.end, whole.memory.end - 10, layout.MAILBOX, 1 << 63):
        for kind in ("stat", "lstat"):
            whole.equal(kind, path, buffer)
        whole.equal("newfstatat", AT_FDCWD, path, buffer, 0)
        whole.equal("statx", AT_FDCWD, path, 0, 0xFFF, buffer)
        whole.equal("readlink", path, buffer, 100)
        whole.equal("getcwd", buffer, 4096)


def test_fstat_by_the_empty_path(whole: Comparison, folder: Path) -> None:
    """On every kind of descriptor, closed ones, and numbers that are none; the working directory is handed on."""
    empty = whole.memory.place(b"")
    reads, writes = os.pipe()
    held = [os.open(folder, os.O_RDONLY), os.open(folder / "file", os.O_PATH), reads, writes]
    for fd in [*held, 1000000, 0x7FFFFFFF, 998 | 1 << 32, held[0] | 1 << 32, layout.MOUNT_FD, layout.MAILBOX_FD]:
        for flags in (0x1000, 0x1100, 0x1800, 0x1000 | 1 << 32):
            assert not whole.equal("newfstatat", fd, empty, whole.at, flags)
        assert whole.equal("newfstatat", fd, empty, whole.at, 0x3000)
        assert whole.equal("newfstatat", fd, empty, whole.at, 0)
    for fd in (AT_FDCWD, -1, -100 & 0xFFFFFFFF):
        assert whole.equal("newfstatat", fd, empty, whole.at, 0x1000)
    assert not whole.equal("newfstatat", held[0], empty, 1, 0x1000)  # EFAULT of fstat's own
    for fd in held:
        os.close(fd)


def test_the_working_directory(whole: Comparison, within: Path) -> None:
    """getcwd with every size around the right one; in the root; in a directory that was removed."""
    size = len(os.fsencode(within / "dir")) + 1
    for room in (0, 1, size - 1, size, size + 1, 4096, 1 << 40):
        handed_on = whole.equal("getcwd", whole.at, room)
        assert handed_on == (0 if room >= size else 1), room
    whole.equal("getcwd", whole.memory.end - 4, 4096)
    os.chdir("/")
    assert not whole.equal("getcwd", whole.at, BUFFER_SIZE)
    assert whole.equal("getcwd", whole.at, 1)
    gone = within / "gone"
    gone.mkdir()
    os.chdir(gone)
    whole.world.know(gone, os.fsencode(gone))
    assert not whole.equal("getcwd", whole.at, BUFFER_SIZE)
    gone.rmdir()
    assert whole.equal("getcwd", whole.at, BUFFER_SIZE) == 2
    for name in (b".", b"none", b"./x"):
        assert whole.equal("stat", whole.memory.place(name), whole.at) == 2


def test_a_moved_directory_tells_no_absence(whole: Comparison, folder: Path) -> None:
    """Somebody outside renamed it, and the table does not know: what is there is not said to be absent."""
    before, after = folder / "moving", folder / "moved"
    before.mkdir()
    whole.world.know(before, os.fsencode(before))
    dirfd = os.open(before, os.O_RDONLY)
    try:
        (before / "child").write_text("x")
        child = whole.memory.place(b"child")
        assert not whole.equal("newfstatat", dirfd, child, whole.at, 0)
        before.rename(after)
        assert whole.equal("newfstatat", dirfd, child, whole.at, 0) == 2
        before.mkdir()
        assert whole.equal("newfstatat", dirfd, child, whole.at, 0) == 2
        absent = whole.memory.place(b"absent")
        assert whole.equal("openat", dirfd, absent, 0) == 2
        before.rmdir()
        after.rename(before)
        assert not whole.equal("openat", dirfd, absent, 0)
    finally:
        os.close(dirfd)
        shutil.rmtree(before)


def test_a_directory_that_was_opened_is_known(whole: Comparison, folder: Path) -> None:
    """Where directories are seen at one place only: until a name changes, and not while one does."""
    place = folder / "dir/sub/deep"
    kept = ctypes.string_at(layout.LANE_PREFIXES, layout.LANE_PREFIXES_SIZE)
    mailbox = whole.world.mailbox
    words = [ctypes.create_string_buffer(text) for text in (os.fsencode(place), b"dir", b"none", b"../file")]
    path, child, absent, parent = map(ctypes.addressof, words)
    whole.world.forget_directories()

    def opened() -> int:
        answer = whole.world.call("open", path, os.O_RDONLY | os.O_DIRECTORY)
        assert answer.handed_on == 0
        return answer.result

    try:
        dirfd = opened()
        assert whole.equal("newfstatat", dirfd, child, whole.at, 0) == 2
        os.close(dirfd)
        show_once(mailbox.memory, set(range(layout.MOUNT_FD, layout.MOUNT_FD + 20)))
        dirfd = opened()
        assert whole.equal("newfstatat", dirfd, child, whole.at, 0) == 0
        assert whole.equal("newfstatat", dirfd, absent, whole.at, 0) == 0
        assert whole.equal("newfstatat", dirfd, parent, whole.at, 0) == 2
        begin_change(mailbox.memory)
        assert whole.equal("newfstatat", dirfd, child, whole.at, 0) == 2
        other = opened()
        end_change(mailbox.memory)
        for number in (dirfd, other):
            assert whole.equal("newfstatat", number, child, whole.at, 0) == 2
        last = opened()
        assert whole.equal("newfstatat", dirfd, child, whole.at, 0) == 0
        for number in (dirfd, other, last):
            os.close(number)
    finally:
        mailbox.write(layout.LANE_PREFIXES, kept)


@pytest.mark.parametrize("name", [b".", b"./", b"..", b"usr/..", b"usr", b"usr/", b"none"])
@pytest.mark.parametrize("flags", [os.O_RDONLY, os.O_RDONLY | os.O_DIRECTORY, os.O_DIRECTORY | os.O_NONBLOCK | os.O_CLOEXEC])
def test_names_in_the_root_itself(whole: Comparison, within: Path, name: bytes, flags: int) -> None:
    """Its own path is the empty string; directories that are opened there are remembered, it too."""
    kept = ctypes.string_at(layout.LANE_PREFIXES, layout.LANE_PREFIXES_SIZE)
    os.chdir("/")
    root = os.open("/", os.O_RDONLY)
    try:
        show_once(whole.world.mailbox.memory, set(range(layout.MOUNT_FD, layout.MOUNT_FD + 20)))
        at = whole.memory.place(name)
        for kind, arguments in calls(at, AT_FDCWD, whole.at, 0):
            whole.equal(kind, *arguments)
        assert not whole.equal("open", at, flags)
        assert not whole.equal("openat", root, at, flags)
    finally:
        os.close(root)
        whole.world.mailbox.write(layout.LANE_PREFIXES, kept)


@pytest.mark.parametrize("free", [0, 1, 2])
def test_few_descriptors(whole: Comparison, within: Path, free: int) -> None:
    """No descriptor is left, or one: the same EMFILE, and stats work, since they are handed on."""
    path = whole.memory.place(b"file")
    calling()  # loaded while there are descriptors
    kept = resource.getrlimit(resource.RLIMIT_NOFILE)
    taken = [os.dup(0) for _ in range(10)]  # the lowest free numbers: below the last one none is left
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (taken[-1] + 1, kept[1]))
        for _ in range(free):
            os.close(taken.pop())
        for kind, arguments in calls(path, AT_FDCWD, whole.at, 0):
            if kind not in OPENS or free:
                whole.equal(kind, *arguments)
            else:
                assert whole.world.call(kind, *arguments) == (-errno.EMFILE, 1)
    finally:
        for fd in taken:
            os.close(fd)
        resource.setrlimit(resource.RLIMIT_NOFILE, kept)


def test_the_word_in_the_scratch_area_switches_it_off(whole: Comparison, folder: Path) -> None:
    """A process that must make its own calls: all are handed on."""
    path = whole.memory.place(os.fsencode(folder) + b"/file")
    whole.world.off.value = 1
    try:
        for kind, arguments in calls(path, AT_FDCWD, whole.at, 0):
            assert whole.equal(kind, *arguments) == 1, kind
    finally:
        whole.world.off.value = 0
    assert not whole.equal("stat", path, whole.at)


def test_a_number_of_no_kind_is_in_no_entry() -> None:
    """KINDS names each kind once, and each is tested here."""
    assert len(KIND) == len(KINDS)
    assert {kind for kind, _ in calls(0, 0, 0, 0)} | {"getcwd"} == set(KIND)


@pytest.mark.skipif(os.geteuid() != 0, reason="needs two identities")
@pytest.mark.parametrize("group", [False, True])
def test_access_by_two_identities_is_handed_on(whole: Comparison, folder: Path, group: bool) -> None:
    """access(2) asks for the real identity, the lane's own calls for the effective one; AT_EACCESS asks for that one too."""
    path = whole.memory.place(os.fsencode(folder) + b"/file")
    child = os.fork()
    if child == 0:
        if group:
            os.setresgid(1000, 0, 0)
        else:
            os.setresuid(1000, 0, 0)
        handed_on = [whole.equal(*call) for call in (
            ("access", path, os.R_OK), ("faccessat", AT_FDCWD, path, 0), ("faccessat2", AT_FDCWD, path, os.R_OK, 0),
            ("faccessat2", AT_FDCWD, path, os.R_OK, 0x200), ("stat", path, whole.at),
        )]  # fmt: skip
        os._exit(0 if handed_on == [1, 1, 1, 0, 0] else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
