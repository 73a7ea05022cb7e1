"""Starts pyjail: as a script (`python -I -S …/pyjail/__main__.py`), by `python -m pyjail`, as the console script."""

import gc
import os
import sys


def main() -> None:
    """Runs the command line and ends the process with its exit status; does not return."""
    if not sys.flags.isolated:
        _restart_isolated()
    gc.disable()  # until the first guest runs everything that is made stays; collections would cost a tenth of the start
    places = _own_places()
    sys.path[:0] = places  # first for a moment: finding the image must not begin with listing the whole library
    if sys.argv[1:2] == ["run"]:
        from pyjail.start_image import use

        use()
    del sys.path[: len(places)]
    sys.path += places
    from pyjail.cli import main as command_line

    status = command_line(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:  # None: the descriptor was closed when we started
                stream.flush()
        except OSError:
            status = status or 1
    # Finalisation has nothing left to do for us and costs milliseconds.
    os._exit(status)


def _restart_isolated() -> None:
    """Starts over with -I -S: neither PYTHON* variables nor the current directory may supply our modules."""
    if not sys.executable:
        sys.stderr.write("pyjail: error: no interpreter: sys.executable (it is empty); start it with python -I -S\n")
        os._exit(125)
    own_file = os.path.realpath(__file__)
    os.execv(sys.executable, [sys.executable, "-I", "-S", own_file, *sys.argv[1:]])


def _own_places() -> list[str]:
    """The directory that holds `pyjail`, and in a checkout the one that holds `pyjail_bpf`."""
    parent = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
    places = [parent]
    if os.path.basename(parent) == "runtime":
        places.append(os.path.join(os.path.dirname(parent), "bpf"))
    return places


if __name__ == "__main__":
    main()
