"""Starts pyjail: as a script (`python -I -S …/pyjail/__main__.py`), by `python -m pyjail`, by tools/installed."""

# Compiled at every start, 10 µs for each line: start_image.py and boot.py have the rest.
import posix
import sys
from marshal import loads


def main() -> None:
    """Runs the command line and ends the process with its exit status; does not return."""
    here = __file__.rpartition("/")[0]
    folder = sys.pycache_prefix + here if sys.pycache_prefix else here + "/__pycache__"
    try:  # all that `pyjail run` needs comes from the start image, which brings its own reader
        image = posix.open(f"{folder}/start.{sys.implementation.cache_tag}.image", posix.O_RDONLY | posix.O_CLOEXEC)
        start = posix.read(image, 16384)
        reader = sys.modules["pyjail.start_image"] = type(sys)("pyjail.start_image")
        exec(loads(start)[0], reader.__dict__)
        reader.enter(image, start, here)
    except Exception:  # there is none, or it is torn, void or of another version
        import os

        boot = os.path.dirname(os.path.realpath(__file__)) + "/boot.py"  # the script may have been started by a link
        with open(boot, "rb") as file:
            exec(compile(file.read(), boot, "exec"), {"__file__": boot, "__name__": "pyjail.boot"})
    from pyjail import cli

    cli.finish(cli.main(sys.argv[1:]))


if __name__ == "__main__":
    try:
        main()
    except MemoryError:
        posix.write(2, b"pyjail: error: cannot start: not enough memory; raise `ulimit -d` and `ulimit -v`\n")
        posix._exit(125)
