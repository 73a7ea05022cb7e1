"""A module's source as the start image has it: without what need not run, and without the library's heavy modules.

- docstrings and annotations go, which nothing here runs by;
- ``os``, ``ctypes`` and ``struct`` become their stand-ins (``pyjail.thin``);
- numbers of system calls stand where ``NR`` names them;
- a module's own imports of what the image holds become look-ups (``Bare.look_up``): the import system takes 2 µs for each.
"""

from __future__ import annotations

import ast
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection
    from types import CodeType

THIN = {"os": "pyjail.thin.os", "ctypes": "pyjail.thin.ctypes", "struct": "_struct", "stat": "_stat"}
MODULES = "_modules_"  # the name that start_image gives sys.modules in a module


class Bare(ast.NodeTransformer):
    """Without docstrings and annotations; with stand-ins for the library's heavy modules."""

    def __init__(self, *, thin: bool, package: str = "", known: Collection[str] = ()) -> None:
        self._thin = THIN if thin else {}
        self._package = package
        self._known = known

    def look_up(self, node: ast.Module) -> ast.Module:
        """A module whose imports of those that have run before it are look-ups in MODULES, which is sys.modules."""
        body: list[ast.stmt] = []
        for statement in node.body:
            body += self._looked_up(statement)
        node.body = body
        return node

    def _looked_up(self, statement: ast.stmt) -> list[ast.stmt]:
        pairs: list[tuple[str, str]] = []
        if isinstance(statement, ast.Import):
            for alias in statement.names:
                if alias.name not in self._known or not alias.asname:
                    return [statement]
                pairs.append((alias.asname, f"{MODULES}[{alias.name!r}]"))
        elif isinstance(statement, ast.ImportFrom):
            source = self._absolute(statement)
            for alias in statement.names:
                if f"{source}.{alias.name}" in self._known:
                    found = f"{MODULES}[{source + '.' + alias.name!r}]"
                elif source in self._known and alias.name != "*" and not is_package(source):
                    found = f"{MODULES}[{source!r}].{alias.name}"
                else:
                    return [statement]
                pairs.append((alias.asname or alias.name, found))
        if not pairs:
            return [statement]
        lines = ast.parse("\n".join(f"{name} = {found}" for name, found in pairs)).body
        for line in lines:
            for part in ast.walk(line):
                ast.copy_location(part, statement)
        return lines

    def _absolute(self, statement: ast.ImportFrom) -> str:
        if not statement.level:
            return statement.module or ""
        above = self._package.split(".")
        base = above[: len(above) - statement.level + 1]
        return ".".join([*base, *filter(None, [statement.module])])

    def visit(self, node: ast.AST) -> ast.AST:
        self.generic_visit(node)
        if isinstance(node, ast.Module):
            self._undocument(node)
            node.body = [part for statement in node.body for part in _run_of(statement)]
            return self.look_up(node)
        if isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            self._undocument(node)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            node.returns = None
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "NR":
            return ast.copy_location(ast.Constant(getattr(sys.modules["pyjail.kernel.sys"].NR, node.attr)), node)
        elif isinstance(node, ast.arg):
            node.annotation = None
        elif isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name in self._thin:
                    alias.asname = alias.asname or alias.name
                    alias.name = self._thin[alias.name]
        elif isinstance(node, ast.ImportFrom):
            if node.module == "__future__":
                return ast.copy_location(ast.Pass(), node)
            if not node.level and node.module in self._thin:
                node.module = self._thin[node.module]
        elif isinstance(node, ast.AnnAssign):
            if node.value is None:
                return ast.copy_location(ast.Pass(), node)
            return ast.copy_location(ast.Assign([node.target], node.value), node)
        return node

    def _undocument(self, node: ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        first = node.body[0] if node.body else None
        if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str):
            del node.body[0]
        if not node.body and not isinstance(node, ast.Module):
            node.body.append(ast.Pass())


def _run_of(statement: ast.stmt) -> list[ast.stmt]:
    """What runs of it: not what is there for type checkers alone."""
    if isinstance(statement, ast.If) and isinstance(statement.test, ast.Name) and statement.test.id == "TYPE_CHECKING":
        return statement.orelse
    return [statement]


def origin(name: str) -> str:
    spec = sys.modules[name].__spec__
    assert spec is not None and spec.origin is not None
    return spec.origin


def is_package(name: str) -> bool:
    """Whether what is imported from it may be a module that has not run yet."""
    return hasattr(sys.modules[name], "__path__")


def compiled(path: str, name: str = "", known: Collection[str] = ()) -> CodeType:
    """A module's code for the image. ``known``: the modules that will be there when it runs."""
    package = name if os.path.basename(path) == "__init__.py" else name.rpartition(".")[0]
    with open(path, "rb") as file:
        thin = os.path.basename(os.path.dirname(path)) != "thin"  # they themselves mean the library's
        tree = Bare(thin=thin, package=package, known=known).visit(ast.parse(file.read(), path))
    assert isinstance(tree, ast.Module)
    return compile(ast.fix_missing_locations(tree), path, "exec", dont_inherit=True)
