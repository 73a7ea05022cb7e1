"""The command's environment: clean with --root, inherited without, and what the options add; docker's rules."""

from __future__ import annotations

import os

from pyjail.failure import UsageError, empty_value, system_failure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from pyjail.arguments import Arguments
    from pyjail.plan_identity import Identity

PATH = b"/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
COPIED = (b"TERM", b"LANG", b"TZ")
# The shell's notes about a working directory that is not the guest's.
_STALE = (b"PWD", b"OLDPWD")


def build(
    arguments: Arguments, host: Mapping[bytes, bytes], identity: Identity, *, embedded: bool
) -> dict[bytes, bytes]:
    """The variables of the command. Later wins: the start, --env-pass, --env-file, --env."""
    everything, nothing = arguments.flag("env_host"), arguments.flag("clear_env")
    if everything and nothing:
        raise UsageError("contradiction", "--env-host and --clear-env", "one copies all, one nothing", "leave one out")
    if everything or (embedded and not nothing):
        found = dict(host)
        if not embedded or arguments.value("workdir") is not None:
            for name in _STALE:
                found.pop(name, None)
    else:
        found = clean(host, identity)
    for pattern in arguments.all("env_pass"):
        wanted = os.fsencode(pattern)
        found.update((name, value) for name, value in host.items() if matches(name, wanted))
    for file in arguments.all("env_file"):
        found.update(read_file(file, host))
    for text in arguments.all("env"):
        assign(found, os.fsencode(text), host, f"--env {text}")
    found[b"PYJAIL"] = b"1"
    return found


def inherited(environment: Mapping[bytes, bytes]) -> Mapping[bytes, bytes]:
    """Our variables without what Python's start does in the C locale (PEP 538): it sets LC_CTYPE."""
    if b"LC_CTYPE" not in environment:
        return environment
    try:
        with open("/proc/self/environ", "rb", buffering=0) as file:  # as execve(2) put them there
            given = file.readall()
    except OSError:
        return environment
    found = dict(environment)
    del found[b"LC_CTYPE"]
    for entry in given.split(b"\0"):
        if entry.startswith(b"LC_CTYPE="):
            found.setdefault(b"LC_CTYPE", entry[9:])
    return found


def clean(host: Mapping[bytes, bytes], identity: Identity) -> dict[bytes, bytes]:
    """The clean environment: who the user is by the jail's own passwd, and the host's TERM, LANG, TZ."""
    found = {
        b"PATH": PATH,
        b"HOME": identity.home,
        b"USER": identity.name,
        b"LOGNAME": identity.name,
        b"SHELL": identity.shell,
    }
    found.update((name, host[name]) for name in COPIED if name in host)
    return found


def read_file(file: str, host: Mapping[bytes, bytes]) -> dict[bytes, bytes]:
    """The variables of an --env-file: `NAME=VALUE` taken literally, `NAME` copied from the host, `#`: comment."""
    if not file:
        raise empty_value("--env-file", "name a file")
    try:
        with open(file, "rb") as stream:
            content = stream.read()
    except OSError as error:
        raise system_failure("cannot read the environment file", file, error) from None
    found: dict[bytes, bytes] = {}
    for number, line in enumerate(content.split(b"\n"), 1):
        line = line.rstrip(b"\r").lstrip(b" \t")
        if line and not line.startswith(b"#"):
            if len(line.partition(b"=")[0].split()) > 1:  # `export A=1` is a shell's
                raise UsageError("wrong variable", f"{file}:{number}", "a blank in the name", "write NAME=VALUE")
            assign(found, line, host, f"{file}:{number}")
    return found


def assign(found: dict[bytes, bytes], text: bytes, host: Mapping[bytes, bytes], where: str) -> None:
    """Adds `NAME=VALUE`; `NAME` alone is copied from the host, and absent where the host has none."""
    name, equals, value = text.partition(b"=")
    if not name or b"\0" in text or name != name.strip():
        raise UsageError("wrong variable", where, "an empty name, a blank beside it, or a NUL", "write NAME=VALUE")
    if equals:
        found[name] = value
    elif name in host:
        found[name] = host[name]
    else:
        found.pop(name, None)


def matches(name: bytes, pattern: bytes) -> bool:
    """Whether `name` fits `pattern`, where `*` stands for any run of bytes and `?` for one; case counts."""
    at = spot = mark = 0
    star = -1  # where the last * stands; `mark` is how far it reaches into the name
    while at < len(name):
        letter = pattern[spot : spot + 1]
        if letter == b"*":
            star, mark = spot, at
            spot += 1
        elif letter and letter in (b"?", name[at : at + 1]):
            at += 1
            spot += 1
        elif star >= 0:
            mark += 1
            at, spot = mark, star + 1
        else:
            return False
    return not pattern[spot:].strip(b"*")
