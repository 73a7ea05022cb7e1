"""Makes the patched copies that copies.py finds: of one open file at a time, and each content once, in a process of its own."""

from __future__ import annotations

import os
from hashlib import file_digest, sha256
from stat import S_ISREG

from .copies import FAILED, MODIFIED, Copies, Copy, failed_name, key_name, lacking_name
from .version import VERSION

_LARGEST = 32 << 20
_MOST_NAMES, _KEPT_NAMES = 256, 128
_DIGESTS = 129  # characters of a copy's own name


class _Unreadable(Exception):
    """The original: no other file has to wait for it."""


def make(copies: Copies, descriptor: int, original: os.stat_result, is_interpreter: bool) -> Copy | None:
    """Make the copy of an open file (`original` is its fstat), or remember that there is nothing to patch.

    `is_interpreter`: it is an ld.so. Takes up to two seconds for a libc whose content was never seen, and loads capstone and
    pyelftools. None, with ``copies.reason``, when it could not be made; what is half done is removed. What the directory lacks
    is noted for all files, what the installation lacks for all files and this installation, any other failure for this file.
    """
    copies.reason = ""
    try:
        if copies.fd >= 0 and not copies.is_settled(original):
            _make(copies, descriptor, original, is_interpreter)
            _remove(copies, FAILED)
            _remove(copies, failed_name(original))
    except OSError as error:
        _note_failure(copies, FAILED, error)
    except ImportError as error:
        _note_failure(copies, lacking_name(), error)
    except Exception as error:  # whatever a file's content leads the proof to
        _note_failure(copies, failed_name(original), error)
    return copies.known(original)


def check(copies: Copies) -> list[str]:
    """Names of the copies whose content is not what was made. Reads all of them."""
    wrong = []
    for name, status in _names(copies) if copies.fd >= 0 else []:
        if len(name.rstrip("x")) == _DIGESTS and "." not in name:
            descriptor = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC, dir_fd=copies.fd)
            with open(descriptor, "rb") as file:
                if file_digest(file, "sha256").hexdigest() != name[65:129] or not copies.is_whole(status):
                    wrong.append(name)
    return wrong


def _make(copies: Copies, descriptor: int, original: os.stat_result, is_interpreter: bool) -> None:
    from .steady import Unsteady, content_of

    content = b""
    if S_ISREG(original.st_mode) and original.st_size <= _LARGEST:
        try:
            content = content_of(descriptor, original)
        except Unsteady as fault:
            copies.reason = str(fault)
            return
        except OSError as error:
            raise _Unreadable(str(error)) from error
    temporary = f"new-{os.getpid()}"
    _remove(copies, temporary)
    try:
        if content.startswith(b"\x7fELF"):
            _make_of_content(copies, temporary, content, 0o444 | original.st_mode & 0o111, is_interpreter)
        else:
            _write(copies, temporary, b"", 0o444)
        os.rename(temporary, key_name(original), src_dir_fd=copies.fd, dst_dir_fd=copies.fd)
    finally:
        _remove(copies, temporary)  # see _name
    _prune(copies)


def _make_of_content(copies: Copies, temporary: str, content: bytes, mode: int, is_interpreter: bool) -> None:
    """``temporary`` becomes a link to what equal content was made to before, else that is made."""
    digest, executable = sha256(content).hexdigest(), "x" if mode & 0o111 else ""
    known = f"{digest}-{'i' if is_interpreter else ''}{executable}.{VERSION}"
    sizes = (0, len(content))
    if _link(copies, known, temporary, sizes):
        return
    from .sites import find, patched

    if sites := find(content, is_interpreter=is_interpreter):
        copy = patched(content, sites)
        own = f"{digest}-{sha256(copy).hexdigest()}{executable}"
        if not _link(copies, own, temporary, sizes):
            _write(copies, temporary, copy, mode)
            _name(copies, temporary, own)
    else:
        _write(copies, temporary, b"", 0o444)
    _name(copies, temporary, known)


def _link(copies: Copies, name: str, temporary: str, sizes: tuple[int, int]) -> bool:
    """Whether ``name`` is there, and whole: then ``temporary`` is the same file."""
    found = copies.status_of(name)
    if found is None or found.st_size not in sizes or not copies.is_whole(found):
        return False
    try:
        os.link(name, temporary, src_dir_fd=copies.fd, dst_dir_fd=copies.fd, follow_symlinks=False)
    except OSError:
        return False  # it has just been replaced, or has as many names as the file system allows
    return True


def _name(copies: Copies, temporary: str, name: str) -> None:
    """A second name for ``temporary``."""
    second = f"{temporary}-second"
    _remove(copies, second)
    os.link(temporary, second, src_dir_fd=copies.fd, dst_dir_fd=copies.fd, follow_symlinks=False)
    os.rename(second, name, src_dir_fd=copies.fd, dst_dir_fd=copies.fd)
    _remove(copies, second)  # rename(2) leaves it where both are the same file already


def _write(copies: Copies, name: str, content: bytes, mode: int) -> None:
    """A file that is on the disk before it has its real name."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    with open(os.open(name, flags, 0o600, dir_fd=copies.fd), "wb") as file:
        file.write(content)
        file.flush()
        os.fchmod(file.fileno(), mode)
        os.utime(file.fileno(), ns=(MODIFIED, MODIFIED))
        os.fsync(file.fileno())


def _remove(copies: Copies, name: str) -> None:
    try:
        os.unlink(name, dir_fd=copies.fd)
    except FileNotFoundError:
        pass


def _note_failure(copies: Copies, name: str, error: Exception) -> None:
    copies.reason = str(error)
    try:
        flags = os.O_WRONLY | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
        failed = os.open(name, flags | os.O_TRUNC, 0o600, dir_fd=copies.fd)
        os.write(failed, copies.reason.encode())
        os.utime(failed)
        os.close(failed)
        _prune(copies)
    except OSError:
        pass  # then it is tried again


def _prune(copies: Copies) -> None:
    """Keep the newest names when there are many, copies rather than notes that there is none.

    Libraries are updated, roots come and go. What is in use is new: each run links it, which changes its ctime.
    """
    rows = sorted((status.st_size > 0 and copies.is_whole(status), status.st_ctime_ns, name) for name, status in _names(copies))
    if len(rows) > _MOST_NAMES:
        for _, _, name in rows[:-_KEPT_NAMES]:
            _remove(copies, name)


def _names(copies: Copies) -> list[tuple[str, os.stat_result]]:
    descriptor = os.open(".", os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC, dir_fd=copies.fd)
    try:
        rows = [(name, copies.status_of(name)) for name in os.listdir(descriptor)]
    finally:
        os.close(descriptor)
    return [(name, status) for name, status in rows if status is not None and S_ISREG(status.st_mode)]
