"""execve, execveat: what the guest named becomes a prepared program; only our loader ever starts."""

from __future__ import annotations

import os
import stat

from pyjail_bpf.layout import ANEW

from ..exec.program import prepare
from ..kernel.errno import E, Errno
from .acting import AT_EMPTY_PATH, AT_FDCWD, AT_SYMLINK_NOFOLLOW, X_OK, answer, is_foreign, may
from .outcome import Exec

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..kernel.guest import Guest
    from .call import Call
    from .outcome import Outcome
    from .seams import Jail

AT_EXECVE_CHECK = 0x10000  # 6.14: might the file be executed? Its format is not looked at (bprm_execve, fs/exec.c)
_FLAGS = AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH | AT_EXECVE_CHECK


def execve(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """execve(2), execveat(2). By descriptor (empty path) the program is shown as /dev/fd/N, as the kernel shows it.

    A loader that found other files than we had calls execve once more, with the path at ANEW.
    """
    flags = call.flags
    is_anew = call.path == ANEW
    if is_anew:
        from ..exec.anew import found_before

        found = found_before(guest, jail)
        if found is not None:
            return Exec(found, call.argv, call.envp)
    path = guest.string(call.path)
    if isinstance(path, Errno):
        return path
    if not path and not flags & AT_EMPTY_PATH:
        return E.ENOENT
    if flags & ~_FLAGS:
        return E.EINVAL
    if path[:1] == b"/" and not flags & AT_SYMLINK_NOFOLLOW:
        place = jail.resolver.standing(guest, path)
    else:
        place = jail.resolver.lookup(
            guest, call.dirfd, path, follow=not flags & AT_SYMLINK_NOFOLLOW, empty=flags & AT_EMPTY_PATH != 0
        )
    if isinstance(place, Errno):
        return place
    try:
        kind = place.status.st_mode
        if stat.S_ISLNK(kind):
            return E.ELOOP
        if place.mount.fd < 0 and is_foreign(place.fd):
            return E.EACCES  # a descriptor of a host file lets the guest use what it was opened for, not start it
        if flags & AT_EXECVE_CHECK:
            return answer(may(place.fd, X_OK)) if stat.S_ISREG(kind) else E.EACCES
        relative = call.dirfd != AT_FDCWD and path[:1] != b"/"
        inaccessible = False
        if relative:
            kept = guest.descriptor_flags(call.dirfd)
            if isinstance(kept, Errno):
                return kept
            inaccessible = kept & os.O_CLOEXEC != 0
        shown = _shown(call.dirfd, path) if relative else path
        program = prepare(
            guest, jail, place, shown,
            inaccessible=inaccessible, named=path != b"", by_number=is_anew,
        )  # fmt: skip
    finally:
        place.close()
    if isinstance(program, Errno):
        return program
    return Exec(program, call.argv, call.envp)


def _shown(dirfd: int, path: bytes) -> bytes:
    """bprm->fdpath, fs/exec.c."""
    return b"/dev/fd/%d/%s" % (dirfd, path) if path else b"/dev/fd/%d" % dirfd
