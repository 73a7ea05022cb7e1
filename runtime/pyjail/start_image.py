"""The start path's modules as one file: code objects in the order in which their imports ended, run without any look-up.

Seventy small modules cost the import system some 15 ms before the first guest instruction; from the image they cost their own
execution only. Like a .pyc file the image lies in __pycache__, belongs to one interpreter, and is void as soon as one source
differs in size or time from what it was made of. Everything not in it is imported as usual.

    marshal: (sources: ((path, mtime_ns, size), …), modules, rest: marshal of modules)
    modules: ((name, path, is_package, code), …)

`rest` is what the supervisor needs once the first guest is on its way: it is read while that process gets ready.
"""

# No "from __future__" here and in __main__: that is a module too, and finding it costs 2 ms.
import marshal
import os
import sys

FIRST = ("pyjail.cli", "pyjail.plan", "pyjail.launcher")  # what `pyjail run` imports before it forks
REST = (
    *("pyjail.engines.passing", "pyjail.exec.emulator", "pyjail.supervisor"),
    *("pyjail.handlers.scoped", "pyjail.handlers.sticky", "pyjail.paths.generated"),  # read by supervisor._load_for_others
)
_PACKAGES = ("pyjail", "pyjail_bpf")

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import CodeType

Source = tuple[str, int, int]


_rest = b""


def image_path() -> str:
    """Where the image of this interpreter lies: beside the .pyc files (PEP 3147, and -X pycache_prefix)."""
    here = os.path.dirname(os.path.abspath(__file__))
    folder = sys.pycache_prefix + here if sys.pycache_prefix else os.path.join(here, "__pycache__")
    return os.path.join(folder, f"start.{sys.implementation.cache_tag}.image")


def use() -> None:
    """Load the image; where it is missing or void and can be written, make it first (once, in a process of its own)."""
    path = image_path()
    if load(path) or not os.access(os.path.dirname(path), os.W_OK):
        return
    prefix = ["-X", f"pycache_prefix={sys.pycache_prefix}"] if sys.pycache_prefix else []
    maker = os.posix_spawn(sys.executable, [sys.executable, "-I", "-S", *prefix, os.path.abspath(__file__)], {})
    if os.waitpid(maker, 0)[1] == 0:
        load(path)


def load(path: str) -> bool:
    """Put the image's modules into sys.modules; False when there is none, or it is older than its sources."""
    global _rest
    try:
        with open(path, "rb", buffering=0) as file:
            sources, modules, rest = marshal.loads(file.read())
        for source, time, size in sources:
            status = os.stat(source)
            if status.st_mtime_ns != time or status.st_size != size:
                return False
    except (OSError, ValueError, EOFError, TypeError):
        return False
    _run(modules)
    _rest = rest
    return True


def use_rest() -> None:
    """The second part, if the first came from an image."""
    global _rest
    if _rest:
        _run(marshal.loads(_rest))
        _rest = b""


def _run(modules: tuple[tuple[str, str, bool, "CodeType"], ...]) -> None:
    module_type = type(sys)
    modules = tuple([row for row in modules if row[0] not in sys.modules])  # pyjail itself, and this module, are there already
    for name, source, is_package, _ in modules:
        module = module_type(name)
        module.__file__ = source
        module.__package__ = name if is_package else name.rpartition(".")[0]
        if is_package:
            module.__path__ = [os.path.dirname(source)]
        sys.modules[name] = module
        parent, _, child = name.rpartition(".")
        if parent in sys.modules:
            setattr(sys.modules[parent], child, module)
    for name, _, _, code in modules:
        exec(code, sys.modules[name].__dict__)


def build(path: str) -> None:
    """Import the start path, noting the order, and write the image; OSError when the place cannot be written.

    For a process of its own: `python -I -S …/start_image.py`.
    """
    order: list[str] = []
    _note_order(order)
    for name in FIRST:
        __import__(name)
    first = len(order)
    for name in REST:
        __import__(name)
    modules: list[tuple[str, str, bool, "CodeType"]] = []
    sources: list[Source] = []
    for name in order:
        spec = sys.modules[name].__spec__
        assert spec is not None and spec.origin is not None
        modules.append((name, spec.origin, spec.submodule_search_locations is not None, _compiled(spec.origin)))
        status = os.stat(spec.origin)
        sources.append((spec.origin, status.st_mtime_ns, status.st_size))
    os.makedirs(os.path.dirname(path), exist_ok=True)
    temporary = f"{path}.{os.getpid()}"
    with open(temporary, "wb") as file:
        file.write(marshal.dumps((tuple(sources), tuple(modules[:first]), marshal.dumps(tuple(modules[first:])))))
    os.replace(temporary, path)


def _compiled(path: str) -> "CodeType":
    """A module's code without docstrings and annotations: half of what would have to be read, and nothing runs by them."""
    import ast

    class Bare(ast.NodeTransformer):
        def visit(self, node: ast.AST) -> ast.AST:
            self.generic_visit(node)
            if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
                first = node.body[0] if node.body else None
                if (
                    isinstance(first, ast.Expr)
                    and isinstance(first.value, ast.Constant)
                    and isinstance(first.value.value, str)
                ):
                    del node.body[0]
                if not node.body and not isinstance(node, ast.Module):
                    node.body.append(ast.Pass())
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                node.returns = None
            elif isinstance(node, ast.arg):
                node.annotation = None
            elif isinstance(node, ast.ImportFrom) and node.module == "__future__":
                return ast.copy_location(ast.Pass(), node)
            elif isinstance(node, ast.AnnAssign):
                if node.value is None:
                    return ast.copy_location(ast.Pass(), node)
                return ast.copy_location(ast.Assign([node.target], node.value), node)
            return node

    with open(path, "rb") as file:
        tree = Bare().visit(ast.parse(file.read(), path))
    assert isinstance(tree, ast.Module)
    return compile(ast.fix_missing_locations(tree), path, "exec", dont_inherit=True)


def _note_order(order: list[str]) -> None:
    """From now on the name of each module of ours is appended to ``order`` when its import has ended."""
    from importlib.machinery import PathFinder, SourceFileLoader

    class Noting(SourceFileLoader):
        def exec_module(self, module: object) -> None:
            super().exec_module(module)  # type: ignore[arg-type]
            order.append(self.name)

    class Finder(PathFinder):
        @classmethod
        def find_spec(cls, fullname, path=None, target=None):  # type: ignore[no-untyped-def]
            spec = super().find_spec(fullname, path, target)
            if (
                spec is not None
                and fullname.partition(".")[0] in _PACKAGES
                and isinstance(spec.loader, SourceFileLoader)
            ):
                spec.loader = Noting(spec.loader.name, spec.loader.path)
            return spec

    sys.meta_path.insert(0, Finder)


if __name__ == "__main__":
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    sys.path += [here, os.path.join(os.path.dirname(here), "bpf")]
    sys.dont_write_bytecode = False
    try:
        build(image_path())
    except Exception:
        sys.exit(1)  # modules are imported one by one then, and what is wrong is said by whoever imports it
