"""``ctypes`` without its Python half: what a run uses, made of ``_ctypes`` in the same way; the rest comes from ``ctypes``.

``ctypes`` costs 2 ms, most of them for classes and modules that nobody here asks for. Names and classes are those of
ctypes/__init__.py for 64-bit Linux, where a C long has 8 bytes. To mypy no module of ours imports this one.
"""

from __future__ import annotations

import _ctypes
from _ctypes import (  # noqa: F401
    Array,
    Structure,
    _SimpleCData,
    addressof,
    alignment,
    byref,
    get_errno,
    resize,
    set_errno,
    sizeof,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def __getattr__(name: str) -> Any:
    """What is not here yet: a simple class, or else the library's, from now on."""
    if name in _SIMPLE:
        value = globals()[name] = _simple(*_SIMPLE[name])
        return value
    import ctypes

    value = globals()[name] = getattr(ctypes, name)
    return value


def _simple(name: str, letter: str) -> Any:
    """A class of ctypes; the letter is its code in a struct format (_ctypes.c: SIMPLE_TYPE_CHARS)."""
    kind: Any = type(_SimpleCData)
    return kind(name, (_SimpleCData,), {"_type_": letter})


c_int, c_char = _simple("c_int", "i"), _simple("c_char", "c")
c_long, c_ulong = _simple("c_long", "l"), _simple("c_ulong", "L")
c_char_p, c_void_p, py_object = _simple("c_char_p", "z"), _simple("c_void_p", "P"), _simple("py_object", "O")
c_int32, c_int64, c_longlong, c_ssize_t = c_int, c_long, c_long, c_long
c_uint64, c_ulonglong, c_size_t = c_ulong, c_ulong, c_ulong
# Each costs some 40 µs: these are made when they are asked for.
_SIMPLE = {
    "c_short": ("c_short", "h"), "c_int16": ("c_short", "h"), "c_ushort": ("c_ushort", "H"), "c_uint16": ("c_ushort", "H"),
    "c_uint": ("c_uint", "I"), "c_uint32": ("c_uint", "I"), "c_ubyte": ("c_ubyte", "B"), "c_uint8": ("c_ubyte", "B"),
}  # fmt: skip


def create_string_buffer(init, size=None):  # type: ignore[no-untyped-def]
    """As ctypes.create_string_buffer."""
    if isinstance(init, bytes):
        buffer = (c_char * (len(init) + 1 if size is None else size))()
        buffer.value = init
        return buffer
    return (c_char * init)()


class _ErrnoFunction(_ctypes.CFuncPtr):
    _flags_ = _ctypes.FUNCFLAG_CDECL | _ctypes.FUNCFLAG_USE_ERRNO
    _restype_ = c_int


class CDLL:
    """As ctypes.CDLL; a function is made at its first mention."""

    def __init__(self, name, mode=0, handle=None, use_errno=False):  # type: ignore[no-untyped-def]
        self._name = name
        self._kind: Any = _ErrnoFunction if use_errno else _function()  # type: ignore[no-untyped-call]
        self._handle = _ctypes.dlopen(name, mode or 0) if handle is None else handle

    def __getattr__(self, name):  # type: ignore[no-untyped-def]
        function = self._kind((name, self))
        function.__name__ = name
        setattr(self, name, function)
        return function


def _function():  # type: ignore[no-untyped-def]
    """As _ErrnoFunction; nobody here uses one at the start."""

    class _Function(_ctypes.CFuncPtr):
        _flags_ = _ctypes.FUNCFLAG_CDECL
        _restype_ = c_int

    return _Function


class _LockedErrnoFunction(_ctypes.CFuncPtr):
    _flags_ = _ctypes.FUNCFLAG_CDECL | _ctypes.FUNCFLAG_USE_ERRNO | _ctypes.FUNCFLAG_PYTHONAPI
    _restype_ = c_int


class PyDLL(CDLL):
    """As ctypes.PyDLL with ``use_errno``: the interpreter's lock is kept."""

    def __init__(self, name, use_errno=True):  # type: ignore[no-untyped-def]
        self._name = name
        self._kind = _LockedErrnoFunction
        self._handle = _ctypes.dlopen(name, 0)


class _Move(_ctypes.CFuncPtr):
    _flags_ = _ctypes.FUNCFLAG_CDECL
    _restype_ = c_void_p
    _argtypes_ = (c_void_p, c_void_p, c_size_t)


memmove = _Move(_ctypes._memmove_addr)  # type: ignore[attr-defined]


def cast(value, kind):  # type: ignore[no-untyped-def]
    """As ctypes.cast, which nobody here uses at the start."""

    class _Cast(_ctypes.CFuncPtr):
        _flags_ = _ctypes.FUNCFLAG_CDECL | _ctypes.FUNCFLAG_PYTHONAPI
        _restype_ = py_object
        _argtypes_ = (c_void_p, py_object, py_object)

    return _Cast(_ctypes._cast_addr)(value, value, kind)  # type: ignore[attr-defined]
