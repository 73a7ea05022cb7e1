"""The shape of the code: imports point one way, the start path stays light, modules and functions stay short."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
RUNTIME, BPF = CHECKOUT / "runtime", CHECKOUT / "bpf"

# From left to right, as in docs/architecture.md: a part imports what stands to its right, or beside it.
LAYERS: tuple[tuple[str, ...], ...] = (
    ("__main__", "boot"),
    ("cli",),
    ("commands",),
    ("doctor", "planning"),
    ("nested",),
    ("launcher", "ending", "orders", "reaper", "first", "foreign", "image_bodies", "image_build", "image_source"),
    ("supervisor",),
    ("confine", "filter_heads", "filters", "killer", "life", "start_calls", "start_image", "tidy", "workers"),
    ("engines",),
    ("handlers",),
    ("exec",),
    ("lane",),
    ("paths",),
    ("kernel", "loader", "thin"),
)
# A module directly in pyjail/ that is not named above turns words on the command line into a plan, or helps with it.
PLANNING = "planning"
# What anybody may use; these modules import nothing of ours.
EVERYWHERE = {"failure", "dependencies", "log"}

# `pyjail run` loads none of these before the guest's first instruction.
FORBIDDEN_AT_START = {
    *(
        "argparse",
        "capstone",
        "dataclasses",
        "elftools",
        "enum",
        "logging",
        "pathlib",
        "ptrace",
        "pyseccomp",
        "re",
        "shutil",
    ),
    *("structlog", "subprocess", "tempfile", "typing"),
}
# Modules that other commands need, and `pyjail run` only when asked or in distress.
NOT_AT_START = {
    *("boot", "commands", "doctor", "foreign", "help", "dependencies", "image_bodies", "image_build", "image_source", "log"),
    "report",
}
# What proves and patches files for the fast lane: loaded by the process that makes a copy. What another program's listener, or a
# file system that may stall, makes necessary.
NOT_AT_START_IN = {
    "lane": {"flow", "hazards", "image", "sites"},
    "paths": {"stalling", "wary"},
    "engines": {"ahead", "apart", "servant", "servants"},
}
PURE = {"os", "ctypes", "socket", "subprocess", "mmap", "fcntl", "signal", "shutil", "pathlib", "io", "tempfile"}

MODULE_LINES, FUNCTION_LINES = 330, 55
VAGUE = {"utils.py", "util.py", "helpers.py", "common.py", "misc.py"}


@dataclass(frozen=True, slots=True)
class Import:
    """One imported module: ``at_load`` when importing the importer runs it, ``for_types`` under TYPE_CHECKING."""

    name: str
    line: int
    at_load: bool
    for_types: bool


def modules_of(package: Path) -> list[Path]:
    return sorted(path for path in package.rglob("*.py") if "__pycache__" not in path.parts)


PYJAIL, COMPILER = modules_of(RUNTIME / "pyjail"), modules_of(BPF / "pyjail_bpf")


def python_tools() -> list[Path]:
    """Tools, which are executable files with and without a suffix."""
    found = []
    for path in sorted((CHECKOUT / "tools").rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            with path.open("rb") as file:
                first = file.readline()
            if path.suffix == ".py" or (first.startswith(b"#!") and b"python" in first):
                found.append(path)
    return found


def name_of(path: Path) -> str:
    return str(path.relative_to(CHECKOUT))


def dotted(path: Path) -> tuple[str, ...]:
    """The module's name in words: ``pyjail kernel sys``; a package's own file counts as the package."""
    base = BPF if path.is_relative_to(BPF) else RUNTIME
    words = path.relative_to(base).with_suffix("").parts
    return words[:-1] if words[-1] == "__init__" else words


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(), str(path))


def imports_of(path: Path) -> list[Import]:
    package = dotted(path) if path.name == "__init__.py" else dotted(path)[:-1]
    return list(_imports(tree_of(path).body, package, at_load=True, for_types=False))


def _imports(body: list[ast.stmt], package: tuple[str, ...], *, at_load: bool, for_types: bool) -> Iterator[Import]:
    for node in body:
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(alias.name, node.lineno, at_load, for_types)
        elif isinstance(node, ast.ImportFrom):
            start = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join([*start, *(node.module.split(".") if node.module else [])])
            yield Import(module, node.lineno, at_load, for_types)
            for alias in node.names:  # "from package import module"
                yield Import(f"{module}.{alias.name}", node.lineno, at_load, for_types)
        elif isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            yield from _imports(node.body, package, at_load=False, for_types=True)
            yield from _imports(node.orelse, package, at_load=at_load, for_types=for_types)
        else:
            inside = at_load and not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
            for field in ("body", "orelse", "finalbody"):
                yield from _imports(getattr(node, field, []), package, at_load=inside, for_types=for_types)
            for handler in getattr(node, "handlers", []):
                yield from _imports(handler.body, package, at_load=inside, for_types=for_types)


def part_of(words: tuple[str, ...] | list[str]) -> str:
    """The part of pyjail that a module belongs to: ``kernel`` for ``pyjail.kernel.sys``."""
    if len(words) < 2:
        return ""
    named = any(words[1] in parts for parts in LAYERS) or words[1] in EVERYWHERE
    return PLANNING if not named and (RUNTIME / "pyjail" / f"{words[1]}.py").exists() else words[1]


def rank(part: str) -> int | None:
    return next((number for number, parts in enumerate(LAYERS) if part in parts), None)


def exists(name: str) -> bool:
    path = RUNTIME.joinpath(*name.split("."))
    return path.with_suffix(".py").exists() or path.is_dir()


def test_every_module_has_its_place_in_the_layers() -> None:
    parts = {part_of(dotted(path)) for path in PYJAIL} - EVERYWHERE - {""}
    missing = {part for part in parts if rank(part) is None}
    assert not missing, f"in no layer: {missing}; add them to LAYERS"


def test_imports_point_to_the_right() -> None:
    """Types that exist for mypy alone may look left: an engine is written against the supervisor that starts it."""
    wrong = {name_of(path): found for path in PYJAIL if (found := imports_to_the_left(path))}
    assert not wrong, f"imports of what stands to the left: {wrong}"


def imports_to_the_left(path: Path) -> list[str]:
    mine = part_of(dotted(path))
    wrong = []
    for found in imports_of(path):
        words = found.name.split(".")
        if words[0] != "pyjail" or not exists(found.name) or found.for_types:
            continue
        other = part_of(words)
        if other in ("", mine) or other in EVERYWHERE:
            continue
        left, right = rank(mine), rank(other)
        if mine in EVERYWHERE or left is None or right is None or right < left:
            wrong.append(f"line {found.line}: {found.name}")
    return wrong


def test_the_compiler_imports_nothing_of_ours_and_touches_nothing() -> None:
    """Neither pyjail nor what can have side effects."""
    wrong = [
        f"{name_of(path)}, line {found.line}: {found.name}"
        for path in COMPILER
        for found in imports_of(path)
        if found.name.split(".")[0] in {"pyjail", *PURE}
    ]
    assert not wrong


def test_modules_do_not_import_each_other_in_a_circle() -> None:
    paths = {".".join(dotted(path)): path for path in [*PYJAIL, *COMPILER]}
    graph = {
        name: sorted({found.name for found in imports_of(path) if found.at_load and found.name in paths} - {name})
        for name, path in paths.items()
    }
    done: set[str] = set()

    def visit(name: str, above: tuple[str, ...]) -> None:
        assert name not in above, " → ".join([*above[above.index(name) :], name])
        if name not in done:
            for other in graph[name]:
                visit(other, (*above, name))
            done.add(name)

    for name in graph:
        visit(name, ())
    assert done == set(graph)


def on_start_path(path: Path) -> bool:
    words = dotted(path)
    if len(words) > 2 and words[1] in NOT_AT_START_IN:
        return words[2] not in NOT_AT_START_IN[words[1]]
    return len(words) < 2 or words[1] not in NOT_AT_START


def loaded_at_start() -> list[Path]:
    """The modules of the start path, and what of the compiler they import."""
    paths = {".".join(dotted(path)): path for path in [*PYJAIL, *COMPILER]}
    found: dict[str, Path] = {}
    pending = [".".join(dotted(path)) for path in PYJAIL if on_start_path(path)]
    while pending:
        name = pending.pop()
        if name in paths and name not in found:
            found[name] = paths[name]
            pending += [imported.name for imported in imports_of(paths[name]) if imported.at_load]
    return sorted(found.values())


def test_no_module_of_the_start_path_loads_a_heavy_one() -> None:
    heavy = [
        f"{name_of(path)}, line {found.line}: {found.name}"
        for path in loaded_at_start()
        for found in imports_of(path)
        if found.at_load and found.name.split(".")[0] in FORBIDDEN_AT_START
    ]
    assert not heavy, f"loaded at import: {heavy}"


def test_a_bare_interpreter_loads_the_start_path_without_a_heavy_module() -> None:
    """Observed, not read from the source: what the standard library draws in behind our backs counts too."""
    names = [".".join(dotted(path)) for path in PYJAIL if on_start_path(path) and path.name not in ("__main__.py", "boot.py")]
    code = f"""
import sys
sys.path += {[str(RUNTIME), str(BPF)]!r}
bare = set(sys.modules)
for name in {names!r}:
    __import__(name)
print(*sorted(set(sys.modules) - bare))
"""
    done = subprocess.run([sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    loaded = set(done.stdout.split())
    assert "pyjail.kernel.sys" in loaded
    assert not loaded & FORBIDDEN_AT_START


def test_modules_and_functions_stay_short() -> None:
    """And a module's name says what is in it."""
    wrong = []
    for path in (*PYJAIL, *COMPILER, *python_tools()):
        if path.name in VAGUE:
            wrong.append(f"{name_of(path)} is a vague name")
        if (length := len(path.read_text().splitlines())) >= MODULE_LINES:
            wrong.append(f"{name_of(path)} has {length} lines")
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length >= FUNCTION_LINES:
                    wrong.append(f"{name_of(path)}: {node.name} has {length} lines")
    assert not wrong


def test_every_module_opens_with_its_purpose() -> None:
    """One sentence: what it is for."""
    assert not [name_of(path) for path in (*PYJAIL, *COMPILER, *python_tools()) if not ast.get_docstring(tree_of(path))]
