"""Makes the start image (start_image.py): imports the start path, notes the order, compiles what it found, writes it.

For a process of its own: `python -I -S -X no_debug_ranges …/image_build.py` (columns are half of the tables of lines). Three things
are done to the code, each for the time to the first guest:

- what need not run is taken out of it, and the library's heavy modules are (``image_source``);
- bodies of functions that a start does not call are left out until they are called (``image_bodies``);
- modules of constants (``CONSTANTS``) are stored as the values they have, and what those were computed from is for later.
"""

from __future__ import annotations

import ast
import marshal
import os
import sys
from importlib.machinery import ExtensionFileLoader, PathFinder, SourceFileLoader
from itertools import pairwise

if __name__ == "__main__":  # -I: of its own directory a script knows nothing
    sys.path.append(os.path.dirname(os.path.dirname(os.path.realpath(__file__))))

from pyjail.image_source import THIN, Bare, compiled, is_package, origin

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import CodeType
    from typing import Any

    Module = tuple[str, str, bool, CodeType]

FIRST = (
    "pyjail.cli",
    "pyjail.plan",
    "pyjail.launcher",
    "pyjail.kernel.mapping",
)  # what `pyjail run` imports before it forks
# What it needs then: to start a program. Handlers of other calls are loaded when one comes.
REST = ("pyjail.exec.emulator", "pyjail.supervisor", "pyjail.handlers.execute")
# At need, while guests run: as another identity, or in the domain, their files might be out of reach.
LATER = (
    *("pyjail.plan_embedded", "pyjail.plan_mounts", "pyjail_bpf.table", "pyjail.engines.ptrace", "pyjail.exec.anew"),
    *("pyjail.reaper", "pyjail.killer", "pyjail.lane.once", "pyjail.kernel.registers_aarch64"),
    *("pyjail.kernel.diverged", "pyjail.paths.generated", "pyjail.paths.procview", "pyjail.nested", "pyjail.handlers.nest"),
)
# of which there is none in it
MADE_BY = ("filter_heads.py", "image_bodies.py", "image_source.py", "start_calls.py", "exec/constants.py")
CONSTANTS = ("pyjail.kernel.table", "pyjail.kernel.records", "pyjail.lane.version")
PIECE = 90_000  # bytes: below malloc's threshold for memory of its own, so that one place serves all pieces
_PACKAGES = ("pyjail", "pyjail_bpf")


def main() -> None:
    here = os.path.dirname(os.path.realpath(__file__))
    places = [os.path.dirname(here)]
    if os.path.basename(places[0]) == "runtime":
        places.append(os.path.join(os.path.dirname(places[0]), "bpf"))
    sys.path += places
    try:
        build(places, here)
    except Exception:
        sys.exit(1)  # modules are imported one by one then, and what is wrong is said by whoever imports it


def build(places: list[str], here: str) -> None:
    """Write the image; OSError when the place cannot be written."""
    constants = {name: _constants(name) for name in CONSTANTS}
    made = __import__("pyjail.exec.constants").exec.constants
    values = {**made.ready(), **__import__("pyjail.filter_heads").filter_heads.ready()}
    bodies = __import__("pyjail.image_bodies").image_bodies.Bodies()
    for name in [name for name in sys.modules if name.partition(".")[0] in _PACKAGES]:
        del sys.modules[name]
    names = note_order(constants)
    for name in (*THIN.values(), *FIRST):
        __import__(name)
    ends = [len(names)]
    for part in (REST, LATER):
        for name in part:
            __import__(name)
        ends.append(len(names))
    sys.modules["pyjail.handlers.dispatch"].load_all()
    (first, rest, _), modules = ends, []
    for index, name in enumerate(names):
        known = names[:rest] if first <= index < rest else names[:first]
        code = constants.get(name) or compiled(origin(name), name, known)
        code = bodies.left_out(name, code) if index < rest else code
        modules.append((name, origin(name), is_package(name), code))
    parts = [marshal.dumps(tuple(part)) for part in (*_pieces(modules[:first]), modules[first:rest])]
    content = _laid_out(parts, modules[rest:], values, bytes(bodies.content), _builtins(names[:rest]), places, names)
    path: str = sys.modules["pyjail.start_image"].image_path(here)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    temporary = f"{path}.{os.getpid()}"
    try:
        with open(temporary, "wb") as file:
            file.write(content)
        os.replace(temporary, path)
    except OSError:  # no space, or RLIMIT_FSIZE
        os.unlink(temporary)
        raise


def _pieces(modules: list[Module]) -> list[list[Module]]:
    """The modules in their order, in pieces of about PIECE bytes."""
    pieces: list[list[Module]] = [[]]
    size = 0
    for row in modules:
        size += len(marshal.dumps(row))
        if size > PIECE and pieces[-1]:
            pieces.append([])
            size = len(marshal.dumps(row))
        pieces[-1].append(row)
    return pieces


def _laid_out(
    parts: list[bytes], later: list[Module], values: dict[Any, bytes], bodies: bytes, builtins: tuple[str, ...],
    places: list[str], names: list[str],
) -> bytes:  # fmt: skip
    """The file. Two parts tell where others begin, and are as long as these numbers make them: laid out until they fit."""
    reader, pieces = compiled(origin("pyjail.start_image")), [marshal.dumps(code) for _, _, _, code in later]
    pieces += [*values.values(), bodies]
    extensions, at_need = _extensions(), [name for name, *_ in later]
    early = [name for name in names if name not in at_need or name.partition(".")[0] == "pyjail_bpf"]  # what values come from
    made_by = [os.path.join(os.path.dirname(__file__), name) for name in MADE_BY]
    constant = __import__("pyjail.exec.constants").exec.constants.sources()
    sources = _by_directory((__file__, *made_by, *constant, *map(origin, early), *extensions.values()))
    start = head = b""
    while True:
        begins = [end := len(start)]
        for part in (head, *parts):
            begins.append(end := end + len(part))
        where = [(end, end := end + len(piece)) for piece in pieces]
        modules = {
            name: (source, is_package, *_state(source)[1:], *at)
            for (name, source, is_package, _), at in zip(later, where, strict=False)
        }
        before = len(start) + len(head)
        spans = tuple(pairwise(begins[1:-1]))
        start = marshal.dumps((reader, begins[0], spans, begins[-2], begins[-1], where[-1][0], end))
        found = dict(zip(values, where[len(later) : -1], strict=True))
        head = marshal.dumps((sys.version, tuple(places), sources, builtins, extensions, modules, found))
        if len(start) + len(head) == before:
            break
    if len(start) > sys.modules["pyjail.start_image"].START:
        raise ValueError(f"a start of {len(start)} bytes")
    return b"".join((start, head, *parts, *pieces))


def _extensions() -> dict[str, str]:
    """The library's modules in machine code that have a file of their own."""
    return {
        spec.name: spec.origin
        for spec in [getattr(module, "__spec__", None) for module in sys.modules.values()]
        if spec is not None and isinstance(spec.loader, ExtensionFileLoader) and spec.origin is not None
    }


def _by_directory(sources: Iterable[str]) -> tuple[tuple[str, tuple[tuple[str, int, int], ...]], ...]:
    found: dict[str, list[tuple[str, int, int]]] = {}
    for source in dict.fromkeys(sources):
        folder, _, name = source.rpartition("/")
        found.setdefault(folder, []).append((name, *_state(source)[1:]))
    return tuple((folder, tuple(files)) for folder, files in found.items())


def _state(source: str) -> tuple[str, int, int]:
    status = os.stat(source)
    return source, status.st_mtime_ns, status.st_size


def _builtins(names: list[str]) -> tuple[str, ...]:
    """The modules inside the interpreter that these import when they run."""
    used = set[str]()
    for name in (name for name in names if name not in CONSTANTS):
        with open(origin(name), "rb") as file:
            tree = Bare(thin=True).visit(ast.parse(file.read()))
        assert isinstance(tree, ast.Module)
        for statement in tree.body:
            if isinstance(statement, ast.Import):
                used.update(alias.name for alias in statement.names)
            elif isinstance(statement, ast.ImportFrom) and not statement.level:
                used.add(statement.module or "")
    return tuple(sorted(used & set(sys.builtin_module_names)))


def _constants(name: str) -> CodeType:
    """Code that sets what this module's public names in capitals are now."""
    __import__(name)
    values = vars(sys.modules[name])
    lines = [f"{key} = {value!r}\n" for key, value in values.items() if key.isupper() and key[0] != "_"]
    return compile("".join(lines), origin(name), "exec", dont_inherit=True)


def note_order(constants: dict[str, CodeType]) -> list[str]:
    """From now on the name of each module of ours is appended to the list when its import has ended.

    ``constants``: code that runs instead of these modules' own.
    """
    order: list[str] = []

    class Noting(SourceFileLoader):
        def get_code(self, fullname: str) -> CodeType | None:
            return constants.get(fullname) or super().get_code(fullname)

        def exec_module(self, module: object) -> None:
            super().exec_module(module)  # type: ignore[arg-type]
            order.append(self.name)

    class Finder(PathFinder):
        @classmethod
        def find_spec(cls, fullname, path=None, target=None):  # type: ignore[no-untyped-def]
            spec = super().find_spec(fullname, path, target)
            ours = fullname.partition(".")[0] in _PACKAGES
            if ours and spec is not None and isinstance(spec.loader, SourceFileLoader):
                spec.loader = Noting(spec.loader.name, spec.loader.path)
            return spec

    sys.meta_path.insert(0, Finder)
    return order


if __name__ == "__main__":
    main()
