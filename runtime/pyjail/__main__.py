"""Starts pyjail: as a script (`python -I -S …/pyjail/__main__.py`), by `python -m pyjail`, as the console script."""

# Compiled at every start, so it is short (boot.py has the rest); no os before it is needed: that costs a millisecond.
import gc
import posix
import sys
from marshal import loads


def main() -> None:
    """Runs the command line and ends the process with its exit status; does not return."""
    gc.disable()  # until the first guest runs everything that is made stays; collections would cost a tenth of the start
    here = __file__.rpartition("/")[0]
    if not sys.flags.isolated or sys.argv[1:2] != ["run"] or not _from_image(here):
        import os

        real = os.path.dirname(os.path.realpath(__file__))  # the script may have been started by a link
        boot = {"__file__": real + "/boot.py", "__name__": "pyjail.boot"}
        with open(boot["__file__"], "rb") as file:
            exec(compile(file.read(), file.name, "exec"), boot)
    from pyjail.cli import finish
    from pyjail.cli import main as command_line

    finish(command_line(sys.argv[1:]))


def _from_image(here: str) -> bool:
    """Whether all that `pyjail run` needs came from the start image; the image brings its own reader (start_image.py)."""
    folder = sys.pycache_prefix + here if sys.pycache_prefix else here + "/__pycache__"
    try:
        image = posix.open(f"{folder}/start.{sys.implementation.cache_tag}.image", posix.O_RDONLY | posix.O_CLOEXEC)
        start = posix.read(image, 16384)
        reader = sys.modules["pyjail.start_image"] = type(sys)("pyjail.start_image")
        exec(loads(start)[0], reader.__dict__)
        if reader.load(image, start, here):
            posix.close(image)
            return True
    except (OSError, ValueError, EOFError, TypeError, IndexError):
        pass
    sys.modules.pop("pyjail.start_image", None)
    return False


if __name__ == "__main__":
    main()
