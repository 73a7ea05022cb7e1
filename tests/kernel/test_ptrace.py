"""Our few ptrace constants against python-ptrace's and the C headers' lists."""

from __future__ import annotations

import os
import signal
import subprocess
from pathlib import Path

import ptrace.binding.func as binding
import pytest
from pyjail.kernel import ptrace
from pyjail.kernel.channel import pair

NAMES = [name for name in vars(ptrace) if name.startswith("PTRACE_")]


def test_every_request_that_python_ptrace_knows_has_its_number() -> None:
    """PTRACE_CONT and friends; the SEIZE family is younger than that list."""
    shared = [name for name in NAMES if isinstance(getattr(binding, name, None), int)]
    assert len(shared) >= 3
    assert {name: getattr(ptrace, name) for name in shared} == {name: getattr(binding, name) for name in shared}


def test_every_constant_is_the_header_s(tmp_path: Path) -> None:
    """linux/ptrace.h through the C compiler."""
    options = {name: name.replace("OPTION_", "PTRACE_O_") for name in vars(ptrace) if name.startswith("OPTION_")}
    spelled = {"PTRACE_O_SYSGOOD": "PTRACE_O_TRACESYSGOOD", "PTRACE_O_EXITKILL": "PTRACE_O_EXITKILL"}
    for name in ("FORK", "VFORK", "CLONE", "EXEC", "SECCOMP"):
        spelled[f"PTRACE_O_{name}"] = f"PTRACE_O_TRACE{name}"
    wanted = {name: name for name in NAMES} | {name: spelled[header] for name, header in options.items()}
    wanted |= {"EVENT_SECCOMP": "PTRACE_EVENT_SECCOMP", "EVENT_STOP": "PTRACE_EVENT_STOP", "WALL": "__WALL"}
    lines = "".join(f'printf("{name} %lld\\n", (long long){header});' for name, header in wanted.items())
    source = tmp_path / "constants.c"
    source.write_text(f"#include <stdio.h>\n#include <linux/ptrace.h>\n#include <linux/wait.h>\nint main(void) {{ {lines} }}\n")
    subprocess.run(["gcc", "-o", str(tmp_path / "constants"), str(source)], check=True)
    told = subprocess.run([str(tmp_path / "constants")], capture_output=True, text=True, check=True).stdout
    header_values = dict(line.split() for line in told.splitlines())
    assert {name: str(getattr(ptrace, name) & 0xFFFFFFFF) for name in wanted} == {
        name: str(int(value) & 0xFFFFFFFF) for name, value in header_values.items()
    }


def test_a_channel_keeps_messages_apart_and_carries_descriptors() -> None:
    """Two messages are two; a descriptor arrives close-on-exec and names the same file; an end that closes is no data."""
    one, other = pair()
    reader, writer = os.pipe()
    one.send(b"first", [writer])
    one.send(b"second")
    data, found = other.receive()
    assert data == b"first" and len(found) == 1
    assert not os.get_inheritable(found[0])
    os.write(found[0], b"x")
    assert os.read(reader, 1) == b"x"
    assert other.receive() == (b"second", [])
    with pytest.raises(BlockingIOError):
        other.receive(waits=False)
    one.close()
    assert other.receive() == (b"", [])
    other.close()
    for fd in (reader, writer, *found):
        os.close(fd)


def test_the_light_signal_module_is_the_usual_one() -> None:
    """Same numbers, same functions."""
    from pyjail.kernel.signals import signal as light

    assert light.SIGCHLD == signal.SIGCHLD and light.sigtimedwait is not None
