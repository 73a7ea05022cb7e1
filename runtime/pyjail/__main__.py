"""Starts pyjail: as a script (`python -I -S …/pyjail/__main__.py`), by `python -m pyjail`, as the console script."""

# This file is compiled at every start: it is short. No os before it is needed: that costs a millisecond.
import gc
import posix
import sys
from marshal import loads


def main() -> None:
    """Runs the command line and ends the process with its exit status; does not return."""
    if not sys.flags.isolated:
        _restart_isolated()
    gc.disable()  # until the first guest runs everything that is made stays; collections would cost a tenth of the start
    here = __file__.rpartition("/")[0]
    if sys.argv[1:2] != ["run"] or not _from_image(here):
        _from_files()
    from pyjail.cli import finish
    from pyjail.cli import main as command_line

    finish(command_line(sys.argv[1:]))


def _from_image(here: str) -> bool:
    """Whether all that `pyjail run` needs came from the start image; the image brings its own reader (start_image.py)."""
    folder = sys.pycache_prefix + here if sys.pycache_prefix else here + "/__pycache__"
    try:
        image = posix.open(f"{folder}/start.{sys.implementation.cache_tag}.image", posix.O_RDONLY | posix.O_CLOEXEC)
    except OSError:
        return False
    try:
        start = posix.read(image, 16384)
        reader = type(sys)("pyjail.start_image")
        exec(loads(start)[0], reader.__dict__)
        sys.modules["pyjail.start_image"] = reader
        if reader.load(image, start, here):
            return True
    except (OSError, ValueError, EOFError, TypeError, IndexError):
        pass
    finally:
        posix.close(image)
    sys.modules.pop("pyjail.start_image", None)
    return False


def _from_files() -> None:
    """Modules come from their files; for the next time `run` makes the image."""
    import os

    here = os.path.dirname(os.path.realpath(__file__))  # the script may have been started by a link
    parent = os.path.dirname(here)
    sys.path += (
        [parent, os.path.join(os.path.dirname(parent), "bpf")] if os.path.basename(parent) == "runtime" else [parent]
    )
    if sys.argv[1:2] == ["run"]:
        from pyjail.start_image import image_path, load_file, make

        path = image_path(here)
        if not load_file(path, here):
            make(path, here)
            load_file(path, here)


def _restart_isolated() -> None:
    """Starts over with -I -S: neither PYTHON* variables nor the current directory may supply our modules."""
    import os

    if not sys.executable:
        sys.stderr.write("pyjail: error: no interpreter: sys.executable (it is empty); start it with python -I -S\n")
        os._exit(125)
    own_file = os.path.realpath(__file__)
    os.execv(sys.executable, [sys.executable, "-I", "-S", own_file, *sys.argv[1:]])


if __name__ == "__main__":
    main()
