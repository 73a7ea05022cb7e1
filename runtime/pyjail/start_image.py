"""The start path's modules as one file: code objects in the order in which their imports ended, run without any look-up.

Seventy small modules cost the import system some 15 ms before the first guest instruction; from the image they cost their own
execution only. Like a .pyc file the image lies in __pycache__, belongs to one interpreter, and is void as soon as one source
differs in size or time from what it was made of; a module that is loaded later is compared then, and read from its file where it
differs. Everything not in it is imported as usual. ``image_build`` makes it:

    start    marshal: (this module's code, where head begins, where each piece of first begins and ends, rest too, where bodies
             begin, the end of all)
    head     marshal: (interpreter, places, sources, builtins, extensions, later, values)
    first    marshal: modules that run before the first guest is started; in pieces, one read after the other into the same memory
    rest     marshal: modules that the supervisor needs once the first guest is on its way, read while that process gets ready
    later    name -> (path, is_package, mtime_ns, size, where its code begins, and ends): each when it is imported, if ever
    values   key -> (where it begins, and ends): bytes of which a run needs a few (kernel/ready.py)
    bodies   of functions in first and rest that a start does not call: each when it is called, if ever (image_bodies.py)

    interpreter: sys.version; another of the same tag has other modules inside
    builtins: names of modules inside the interpreter that these use, whose search costs more than they do
    extensions: name -> path, of the library's modules, whose search costs as much as their load
    sources: ((directory, ((name, mtime_ns, size), …)), …), but of ``later``   places: for sys.path
    modules: ((name, path, is_package, code), …)

Head and first part are read, the others are mapped: of them costs a page what is used of it, and no descriptor stays open.
"""

# No "from __future__" and no os here and in __main__: they are modules too, and each costs a millisecond.
import gc
import posix
import sys
from marshal import loads

TYPE_CHECKING = False
if TYPE_CHECKING:
    from importlib.machinery import ModuleSpec
    from types import CodeType, FunctionType, ModuleType
    from typing import Any

    Modules = list[tuple[str, str, bool, CodeType]]
    Later = dict[str, tuple[str, bool, int, int, int, int]]

START = 16384  # __main__ reads so much

# The mapped file: modules are read from it while guests run.
_image = memoryview(b"")
_descriptor = -1  # until it is mapped
_rest = (0, 0)
_bodies = 0  # where they begin


def image_path(here: str) -> str:
    """Where the image of this interpreter lies: beside the .pyc files (PEP 3147, and -X pycache_prefix)."""
    folder = sys.pycache_prefix + here if sys.pycache_prefix else here + "/__pycache__"
    return f"{folder}/start.{sys.implementation.cache_tag}.image"


def make(path: str, here: str) -> None:
    """Make the image, in a process of its own; nothing where it cannot be written."""
    folder = path.rpartition("/")[0]
    if not posix.access(folder if posix.access(folder, posix.F_OK) else here, posix.W_OK):
        return
    prefix = ["-X", f"pycache_prefix={sys.pycache_prefix}"] if sys.pycache_prefix else []
    program = [sys.executable, "-I", "-S", "-X", "no_debug_ranges", *prefix, here + "/image_build.py"]
    posix.waitpid(posix.posix_spawn(sys.executable, program, {}), 0)


def load_file(path: str, here: str) -> bool:
    """``load`` by name; False when there is no such file."""
    try:
        descriptor = posix.open(path, posix.O_RDONLY | posix.O_CLOEXEC)
    except OSError:
        return False
    try:
        return load(descriptor, posix.read(descriptor, START), here)
    finally:
        posix.close(descriptor)


def enter(descriptor: int, start: bytes, here: str) -> None:
    """``load`` for a command line that this is good for, and give the descriptor back; ValueError otherwise."""
    gc.disable()  # until the first guest runs everything that is made stays; collections would cost a tenth of the start
    if not sys.flags.isolated or sys.argv[1:2] != ["run"] or not load(descriptor, start, here):
        raise ValueError("no image for this")
    posix.close(descriptor)


def load(descriptor: int, start: bytes, here: str) -> bool:
    """Put the modules of an image, whose start we have, into sys.modules.

    False when it is older than its sources, of another interpreter, or of other sources than those in ``here``: a checkout
    may have been copied with it.
    """
    global _image, _descriptor, _rest, _bodies
    try:
        _, head, pieces, rest, stop, bodies, end = loads(start)
        interpreter, places, *more = loads(posix.pread(descriptor, pieces[0][0] - head, head))
        sources, builtins, extensions, later, values = more
        if interpreter != sys.version or places[0] != here.rpartition("/")[0]:
            return False
        if not all(_are_as_they_were(folder, files) for folder, files in sources):
            return False
        if posix.fstat(descriptor).st_size != end:
            return False
        modules = []
        for begin, behind in pieces:
            modules += loads(posix.pread(descriptor, behind - begin, begin))
    except (OSError, ValueError, EOFError, TypeError):
        return False
    _descriptor, _rest, _bodies = descriptor, (rest, stop), bodies
    _create(builtins)
    sys.meta_path.insert(0, _Later(later, extensions))
    _run(modules)
    _image = sys.modules["pyjail.kernel.mapping"].mapped(descriptor, end)
    sys.modules["pyjail.kernel.ready"].have(_image, values)
    sys.path += [place for place in places if place not in sys.path]
    return True


def _are_as_they_were(folder: str, files: "tuple[tuple[str, int, int], ...]") -> bool:
    """Whether these sources have not changed. By a descriptor: of each path, seven names long, a quarter microsecond less."""
    stat, above = posix.stat, posix.open(folder, posix.O_PATH | posix.O_CLOEXEC)
    try:
        for name, time, size in files:
            status = stat(name, dir_fd=above)
            if status.st_mtime_ns != time or status.st_size != size:
                return False
    finally:
        posix.close(above)
    return True


def use_rest() -> None:
    """The second part, if the first came from an image."""
    global _rest
    start, stop = _rest
    if start < stop:
        _rest = (stop, stop)
        _run(loads(_image[start:stop]))


def whole(module: str, path: str, begin: int, end: int) -> "FunctionType":
    """A function whose body was left out of its module (image_bodies.py): from now on it has it."""
    found: Any = sys.modules[module]
    for name in path.split("."):
        found = vars(found)[name]
    begin, end = _bodies + begin, _bodies + end
    found.__code__ = loads(_image[begin:end] if _image else posix.pread(_descriptor, end - begin, begin))
    return found  # type: ignore[no-any-return]


def is_loaded() -> bool:
    """Whether what is imported from now on comes from an image in memory, whoever we are then and whatever we may read."""
    return bool(_image)


class _Later:
    """Finds and loads the modules that nobody has asked for yet (importlib.abc.MetaPathFinder and Loader)."""

    def __init__(self, modules: "Later", extensions: "dict[str, str]") -> None:
        self._modules = modules
        self._extensions = extensions

    def find_spec(self, name: str, path: object = None, target: object = None) -> "ModuleSpec | None":
        make, found = sys.modules["_frozen_importlib"].ModuleSpec, self._modules.get(name)
        if found is None:
            source = self._extensions.get(name)
            if source is None:
                return None
            loader = sys.modules["_frozen_importlib_external"].ExtensionFileLoader
            return make(name, loader(name, source), origin=source)  # type: ignore[no-any-return]
        source, is_package = found[:2]
        spec = make(name, self, origin=source, is_package=is_package)
        spec.has_location = True
        if is_package:
            spec.submodule_search_locations.append(source.rpartition("/")[0])
        return spec  # type: ignore[no-any-return]

    def create_module(self, spec: "ModuleSpec") -> None:
        """The usual kind."""

    def exec_module(self, module: "ModuleType") -> None:
        source, _, time, size, start, end = self._modules[module.__name__]
        if _has_changed(source, time, size):
            loader = sys.modules["_frozen_importlib_external"].SourceFileLoader
            loader(module.__name__, source).exec_module(module)
        else:
            module.__dict__["_modules_"] = sys.modules
            exec(loads(_image[start:end]), module.__dict__)


def _has_changed(source: str, time: int, size: int) -> bool:
    try:
        status = posix.stat(source)
    except OSError:
        return False  # out of reach for who we are by now
    return (status.st_mtime_ns, status.st_size) != (time, size)


def _create(builtins: "tuple[str, ...]") -> None:
    """As importlib.machinery.BuiltinImporter does."""
    known, imp, frozen = sys.modules, sys.modules["_imp"], sys.modules["_frozen_importlib"]
    loader = frozen.BuiltinImporter
    for name in builtins:
        if name not in known:
            spec = frozen.ModuleSpec(name, loader, origin="built-in")
            module = imp.create_builtin(spec)
            module.__spec__, module.__loader__, module.__package__ = spec, loader, ""
            known[name] = module
            imp.exec_builtin(module)


def _run(modules: "Modules") -> None:
    known, module_type = sys.modules, type(sys)
    modules = [row for row in modules if row[0] not in known]  # this module, for one, is there already
    for name, source, is_package, _ in modules:
        module = known[name] = module_type(name)
        names = module.__dict__
        names["__file__"], names["_modules_"] = source, known
        parent, _, child = name.rpartition(".")
        if is_package:
            names["__package__"], names["__path__"] = name, [source.rpartition("/")[0]]
        else:
            names["__package__"] = parent
        if parent in known:
            known[parent].__dict__[child] = module
    for name, _, _, code in modules:
        exec(code, known[name].__dict__)
