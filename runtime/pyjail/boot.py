"""What __main__ runs where no start image serves: starts over isolated, or lets the modules come from their files."""

import gc
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


def main() -> None:
    """Makes `pyjail` importable, from files or from an image made now; starts over where others could supply modules."""
    gc.disable()  # as start_image.enter does, whose void image may have left its reader
    sys.modules.pop("pyjail.start_image", None)
    if not sys.flags.isolated:
        _restart_isolated()
    here = os.path.dirname(__file__)
    parent = os.path.dirname(here)
    sys.path.append(parent)
    if os.path.basename(parent) == "runtime":
        sys.path.append(os.path.join(os.path.dirname(parent), "bpf"))
    if sys.argv[1:2] == ["run"]:
        from pyjail.start_image import image_path, load_file, make

        path = image_path(here)
        if not load_file(path, here):
            make(path, here)
            load_file(path, here)


def _restart_isolated() -> None:
    """With -I -S: neither PYTHON* variables nor the current directory may supply our modules."""
    if not sys.executable:
        sys.stderr.write("pyjail: error: no interpreter: sys.executable (it is empty); start it with python -I -S\n")
        os._exit(125)
    program = os.path.join(os.path.dirname(__file__), "__main__.py")
    os.execve(sys.executable, [sys.executable, "-I", "-S", program, *sys.argv[1:]], _given())


def _given() -> "Mapping[bytes, bytes]":
    """The variables as we got them: Python's start may have changed LC_CTYPE, and later nobody can tell (environment.inherited)."""
    try:
        with open("/proc/self/environ", "rb") as file:
            entries = file.read().split(b"\0")
    except OSError:
        return os.environb
    return dict(entry.split(b"=", 1) for entry in reversed(entries) if entry.find(b"=") > 0)  # the first of a name counts


main()
