"""Removes a jail's private directories, whatever a guest left in them."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_OPEN_DIRECTORY = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC


def remove(tops: Iterable[bytes]) -> None:
    """Removes each tree; harmless when it is done twice, or by two processes."""
    for top in tops:
        remove_tree(top)


def remove_tree(top: bytes) -> None:
    """Removes `top` and all beneath it; never follows a link, needs two descriptors. What cannot be removed stays.

    A directory that is not empty is emptied by moving its subdirectories up into `top`: so depth costs neither stack
    nor descriptors, and no path longer than one name is ever used.
    """
    try:
        top_fd = os.open(top, _OPEN_DIRECTORY)
    except OSError:
        return
    try:
        moves = 0
        progress = True
        while progress:  # until a round removes and moves nothing
            progress = False
            for name in os.listdir(top_fd):
                done, moves = _remove_entry(top_fd, os.fsencode(name), moves)
                progress |= done
    except OSError:
        pass
    finally:
        os.close(top_fd)
    try:
        os.rmdir(top)
    except OSError:
        pass


def _remove_entry(top_fd: int, name: bytes, moves: int) -> tuple[bool, int]:
    """(whether something was removed or moved, how many directories were moved so far)."""
    if _remove_name(top_fd, name):
        return True, moves
    fd = _open_for_removal(top_fd, name)
    if fd < 0:
        return False, moves
    progress = False
    try:
        for child in map(os.fsencode, os.listdir(fd)):
            if _remove_name(fd, child):
                progress = True
            elif _move_up(fd, child, top_fd, b".%d-%d" % (os.getpid(), moves)):
                progress = True
                moves += 1
    except OSError:
        pass
    finally:
        os.close(fd)
    return _remove_name(top_fd, name) or progress, moves


def _open_for_removal(directory: int, name: bytes) -> int:
    """A descriptor of a subdirectory that may be read and written, or −1; a guest may have taken our rights away."""
    try:
        pin = os.open(name, os.O_PATH | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC, dir_fd=directory)
    except OSError:
        return -1
    try:
        os.chmod(b"/proc/self/fd/%d" % pin, 0o700)  # by the pin: chmod(2) would follow a link put in its place
        return os.open(b".", _OPEN_DIRECTORY, dir_fd=pin)
    except OSError:
        return -1
    finally:
        os.close(pin)


def _move_up(directory: int, child: bytes, top_fd: int, name: bytes) -> bool:
    """Moves a subdirectory into the top. To move a directory one must be allowed to write it: its `..` changes."""
    fd = _open_for_removal(directory, child)
    if fd < 0:
        return False
    os.close(fd)
    try:
        os.rename(child, name, src_dir_fd=directory, dst_dir_fd=top_fd)
    except OSError:
        return False
    return True


def _remove_name(directory: int, name: bytes) -> bool:
    """Whether `name` could be unlinked, or removed as an empty directory."""
    try:
        os.unlink(name, dir_fd=directory)
        return True
    except OSError:
        pass
    try:
        os.rmdir(name, dir_fd=directory)
        return True
    except OSError:
        return False
