"""The image of the start path's modules: the same modules, void as soon as a source changes."""

from __future__ import annotations

import functools
import importlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from running import CHECKOUT

LOOK = """
import sys
sys.path[:0] = [{runtime!r}, {bpf!r}]
from pyjail import start_image
loaded = start_image.load_file({image!r}, {runtime!r} + "/pyjail")
if {rest}: sys.modules["pyjail.launcher"].use_rest()
before = set(sys.modules)
import pyjail.cli, pyjail.plan, pyjail.launcher
if {rest}: import pyjail.first, pyjail.supervisor, pyjail.exec.emulator, pyjail.handlers.execute
print(loaded, sorted(name for name in set(sys.modules) - before if name.startswith("pyjail")))
"""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the sources, since an image names the files it was made of."""
    for folder in ("runtime", "bpf"):
        shutil.copytree(CHECKOUT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def run(copy: Path, code: str) -> str:
    result = subprocess.run([sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True, timeout=60)
    assert result.returncode == 0, result.stderr
    return result.stdout.strip()


def look(copy: Path, *, rest: bool = False) -> str:
    image = copy / "runtime/pyjail/__pycache__" / f"start.{sys.implementation.cache_tag}.image"
    return run(copy, LOOK.format(runtime=str(copy / "runtime"), bpf=str(copy / "bpf"), image=str(image), rest=rest))


def build(copy: Path) -> None:
    script = copy / "runtime/pyjail/image_build.py"
    subprocess.run([sys.executable, "-I", "-S", "-X", "no_debug_ranges", str(script)], check=True, timeout=60)


@pytest.mark.parametrize("rest", [False, True])
def test_after_loading_the_image_nothing_of_ours_is_left_to_import(copy: Path, rest: bool) -> None:
    """First part: all that a plan needs. Second: all that a run adds, asked for through the launcher's name."""
    build(copy)
    assert look(copy, rest=rest) == "True []"


EACH = """
import sys
sys.path[:0] = [{runtime!r}, {bpf!r}]
from pyjail import start_image
assert start_image.load_file({image!r}, {runtime!r} + "/pyjail")
later = [finder for finder in sys.meta_path if type(finder).__name__ == "_Later"][0]._modules
import posix
for name in later:
    child = posix.fork()
    if child == 0:
        try:
            __import__(name)
        except BaseException as error:
            print(name, repr(error), flush=True)
        posix._exit(0)
    posix.waitpid(child, 0)
print(len(later))
"""


def test_each_module_that_is_read_at_need_may_be_the_first_one(copy: Path) -> None:
    """Handlers and engines are loaded by what guests do, in any order; `from ..kernel import leads` is not a look-up then."""
    build(copy)
    image = copy / "runtime/pyjail/__pycache__" / f"start.{sys.implementation.cache_tag}.image"
    told = run(copy, EACH.format(runtime=str(copy / "runtime"), bpf=str(copy / "bpf"), image=str(image)))
    assert told.isdigit() and int(told) > 20, told


def test_a_changed_source_voids_the_image(copy: Path) -> None:
    """Also when only its time changed; the modules are then imported from their files."""
    build(copy)
    os.utime(copy / "runtime/pyjail/cli.py", ns=(1, 1))
    told = look(copy)
    assert told.startswith("False [") and "pyjail.cli" in told


def test_a_copied_checkout_does_not_run_the_code_that_it_was_copied_from(copy: Path, tmp_path: Path) -> None:
    """The image names the files of the first one, which are there and unchanged."""
    build(copy)
    other = tmp_path / "other"
    for folder in ("runtime", "bpf"):
        shutil.copytree(copy / folder, other / folder)
    assert look(copy).startswith("True ") and look(other).startswith("False [")


def test_an_image_serves_the_interpreter_that_made_it_alone(copy: Path) -> None:
    """Two of one version, of a distribution and of pyenv, name the same file: what is inside the one may be a file of the other."""
    build(copy)
    image = copy / "runtime/pyjail/__pycache__" / f"start.{sys.implementation.cache_tag}.image"
    places = {"runtime": str(copy / "runtime"), "bpf": str(copy / "bpf"), "image": str(image), "rest": False}
    assert run(copy, "import sys; sys.version += ' of another'\n" + LOOK.format(**places)).startswith("False [")


@pytest.mark.parametrize("changed", [False, True])
def test_what_is_read_at_need_comes_from_its_file_once_that_has_changed(copy: Path, changed: bool) -> None:
    """As any module that is imported late; where nothing was changed, the image still serves it."""
    build(copy)
    if changed:
        with open(copy / "runtime/pyjail/handlers/names.py", "a") as file:
            file.write("ADDED = True\n")
    image = next((copy / "runtime/pyjail/__pycache__").glob("start.*.image"))
    code = LOOK.format(runtime=str(copy / "runtime"), bpf=str(copy / "bpf"), image=str(image), rest=True)
    code += "from pyjail.handlers import names\nprint(hasattr(names, 'ADDED'), names.mkdir.__doc__ is not None)"
    assert run(copy, code).splitlines() == ["True []", f"{changed} {changed}"]


def test_an_image_that_cannot_be_written_leaves_nothing(copy: Path) -> None:
    script = f"ulimit -f 100; exec {sys.executable} -I -S runtime/pyjail/image_build.py"
    subprocess.run(["/bin/sh", "-c", script], cwd=copy, timeout=60, check=False)
    assert list((copy / "runtime/pyjail/__pycache__").glob("start.*.image*")) == []


def test_a_torn_image_is_no_image(copy: Path) -> None:
    """Half a file, or none: imported as usual."""
    build(copy)
    image = next((copy / "runtime/pyjail/__pycache__").glob("start.*.image"))
    image.write_bytes(image.read_bytes()[:1000])
    assert look(copy).startswith("False [")


def test_a_defect_names_its_place_although_docstrings_are_gone(copy: Path) -> None:
    """Line numbers are those of the source."""
    build(copy)
    code = LOOK.format(
        runtime=str(copy / "runtime"), bpf=str(copy / "bpf"), rest=False,
        image=str(next((copy / "runtime/pyjail/__pycache__").glob("start.*.image"))),
    ) + "print(pyjail.cli.main.__code__.co_firstlineno, pyjail.cli.main.__doc__)"  # fmt: skip
    line, doc = run(copy, code).splitlines()[-1].split()
    source = (copy / "runtime/pyjail/cli.py").read_text().splitlines()
    assert source[int(line) - 1].startswith("def main(") and doc == "None"


def test_from_the_image_a_run_loads_neither_os_nor_ctypes(copy: Path) -> None:
    """Nor the table of system calls, whose rows the image holds as values."""
    build(copy)
    image = next((copy / "runtime/pyjail/__pycache__").glob("start.*.image"))
    code = f"""
import marshal, sys
image = open({str(image)!r}, "rb")
start = image.read(16384)
reader = type(sys)("pyjail.start_image")
exec(marshal.loads(start)[0], reader.__dict__)
assert reader.START == len(start)
sys.modules["pyjail.start_image"] = reader
assert reader.load(image.fileno(), start, {str(copy / "runtime/pyjail")!r})
image.close()
reader.use_rest()
print(*sorted({{"os", "stat", "posixpath", "ctypes", "struct", "pyjail_bpf.table", "pyjail.supervisor"}} & set(sys.modules)))
from pyjail.handlers import names
print(names.__spec__.loader.__class__.__name__, names.mkdir.__name__, names.__file__)
"""
    first, second = run(copy, code).splitlines()
    assert first == "pyjail.supervisor"
    assert second == f"_Later mkdir {copy}/runtime/pyjail/handlers/names.py"


def test_a_void_image_gives_no_values(copy: Path) -> None:
    """Found: a user who may not make a new one could start nothing after the sources had changed."""
    build(copy)
    os.utime(copy / "runtime/pyjail/cli.py", ns=(1, 1))
    code = f"""
import sys
sys.path[:0] = [{str(copy / "runtime")!r}, {str(copy / "bpf")!r}]
from pyjail import start_image
here = {str(copy / "runtime/pyjail")!r}
loaded = start_image.load_file(start_image.image_path(here), here)
from pyjail.kernel import ready
print(loaded, ready._places, ready.view(("any", "key")))
"""
    assert run(copy, code) == "False {} None"


def test_what_the_image_has_ready_is_what_a_run_would_make(copy: Path) -> None:
    """The mailbox's constants, the loader, the reaper: byte for byte."""
    build(copy)
    code = f"""
import sys
sys.path[:0] = [{str(copy / "runtime")!r}, {str(copy / "bpf")!r}]
from pyjail import start_image
here = {str(copy / "runtime/pyjail")!r}
assert start_image.load_file(start_image.image_path(here), here)
from pyjail.kernel import ready
from pyjail.exec import constants
print([key for key, made in constants.ready().items() if ready.view(key) != made], len(constants.ready()))
"""
    assert run(copy, code).startswith("[] ")


@pytest.mark.parametrize("changed", ["exec/constants.py", f"loader/{os.uname().machine}/stubs.bin"])
def test_what_the_values_are_made_of_voids_the_image_too(copy: Path, changed: str) -> None:
    build(copy)
    os.utime(copy / "runtime/pyjail" / changed, ns=(1, 1))
    assert look(copy).startswith("False [")


def test_numbers_of_system_calls_are_those_of_the_table(copy: Path) -> None:
    """In the image they stand where NR names them."""
    from pyjail.kernel.sys import ARCH, NR
    from pyjail_bpf.table import by_number

    assert {row.name: getattr(NR, row.name) for row in by_number(ARCH).values()} == {
        row.name: number for number, row in by_number(ARCH).items()
    }
    assert NR.no_such_call == -1
    build(copy)
    code = LOOK.format(
        runtime=str(copy / "runtime"), bpf=str(copy / "bpf"), rest=False,
        image=str(next((copy / "runtime/pyjail/__pycache__").glob("start.*.image"))),
    ) + "from pyjail.kernel import sys as kernel\nprint(kernel.prctl.__code__.co_consts, kernel.NR.__dict__)"  # fmt: skip
    told = run(copy, code).splitlines()[-1]
    assert str(NR.prctl) in told and told.endswith(" {}")


@pytest.mark.parametrize("options", [[], ["--timeout", "1m"]], ids=["orders", "fork"])
def test_without_an_image_a_run_starts_all_the_same(copy: Path, busybox: Path, options: list[str]) -> None:
    """What the first guest needs for its filter is read before it enters its domain, in which it may read no file of ours."""
    code = f"""
import sys
sys.path[:0] = [{str(copy / "runtime")!r}, {str(copy / "bpf")!r}]
from pyjail.cli import main
sys.exit(main(["run", *{options!r}, "--root", {str(busybox)!r}, "--", "echo", "started"]))
"""
    assert run(copy, code) == "started"


LEFT_OUT = """
import json, sys
sys.path[:0] = [{runtime!r}, {bpf!r}]
from pyjail import start_image
assert start_image.load_file(start_image.image_path({runtime!r} + "/pyjail"), {runtime!r} + "/pyjail")
start_image.use_rest()
stubs = []
for module, holder in [(name, held) for name, held in list(sys.modules.items()) if name.startswith("pyjail")]:
    for held in [holder, *[one for one in vars(holder).values() if isinstance(one, type) and one.__module__ == module]]:
        for function in list(vars(held).values()):
            if isinstance(function, type(start_image.load)) and function.__module__ == module:
                if {{"_modules_", "whole"}} <= set(function.__code__.co_names):
                    stubs.append((module, function, function.__code__))
told = []
for module, function, stub in stubs:
    path, begin, end = [part for part in stub.co_consts if part not in (None, "pyjail.start_image")]
    before = [function.__name__, function.__qualname__, stub.co_filename, stub.co_firstlineno]
    assert start_image.whole(module, path, begin, end) is function, path
    code = function.__code__
    assert before == [code.co_name, code.co_qualname, code.co_filename, code.co_firstlineno], path
    parameters = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    told.append([module, path, code.co_argcount, parameters, repr(function.__defaults__)])
print(json.dumps(told))
"""


def test_a_function_that_was_left_out_is_itself_once_it_is_called(copy: Path) -> None:
    """The same object with the same name, place, parameters and defaults, and the code that its source has."""
    build(copy)
    told: list[list[Any]] = json.loads(run(copy, LEFT_OUT.format(runtime=str(copy / "runtime"), bpf=str(copy / "bpf"))))
    assert len(told) > 200
    for module, path, count, parameters, defaults in told:
        if module.startswith("pyjail.thin"):
            continue
        function = functools.reduce(getattr, path.split("."), importlib.import_module(module))
        code = function.__code__
        assert (code.co_argcount, repr(function.__defaults__)) == (count, defaults)
        assert list(code.co_varnames[: count + code.co_kwonlyargcount]) == parameters


CALLS = """
import sys
sys.path[:0] = [{runtime!r}, {bpf!r}]
from pyjail import start_image
assert start_image.load_file(start_image.image_path({runtime!r} + "/pyjail"), {runtime!r} + "/pyjail")
from pyjail.failure import Failure
stub = Failure.__str__.__code__
assert "whole" in stub.co_names
print(Failure("what", "which", todo="do"))
print(Failure.__str__.__code__ is not stub, Failure("what", why="why"))
"""


def test_it_is_called_as_if_it_had_been_there(copy: Path) -> None:
    """And from then on it has its own code."""
    build(copy)
    told = run(copy, CALLS.format(runtime=str(copy / "runtime"), bpf=str(copy / "bpf")))
    assert told.splitlines() == ["what: which; do", "True what (why)"]
