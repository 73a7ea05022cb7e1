"""What the start image leaves out of its modules: the bodies of functions that a start does not call (start_calls.py).

A run of `true` calls half of what it loads, and half a millisecond would go by with the rest. In the place of these stands

    def name(*arguments, **named):
        return _modules_["pyjail.start_image"].whole(__name__, "Class.name", begin, end)(*arguments, **named)

with the name, the line and the defaults of the function that it is: ``start_image.whole`` gives it its code.
"""

from __future__ import annotations

import marshal
import sys
from types import CodeType, FunctionType

from pyjail.start_calls import CALLED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Set

_SMALL = 300  # bytes of code that are read as soon as a stub is
_STUB = """
def stub(*arguments, **named):
    return _modules_["pyjail.start_image"].whole(__name__, "path", "begin", "end")(*arguments, **named)
"""
_FUNCTION = 2  # CO_NEWLOCALS: not the code of a class


class Bodies:
    """``content``: the bodies left out so far, one after the other."""

    def __init__(self) -> None:
        self.content = bytearray()
        self._stub = next(part for part in compile(_STUB, "", "exec").co_consts if isinstance(part, CodeType))

    def left_out(self, name: str, code: CodeType) -> CodeType:
        """The code of module ``name``, which has been imported, without them."""
        return self._reduced(code, vars(sys.modules[name]), frozenset(CALLED.get(name, "").split()))

    def _reduced(self, code: CodeType, names: Mapping[str, object], called: Set[str]) -> CodeType:
        constants = []
        for part in code.co_consts:
            if isinstance(part, CodeType):
                found = names.get(part.co_name)
                if isinstance(found, type) and not part.co_flags & _FUNCTION:
                    part = self._reduced(part, vars(found), called)
                elif part.co_qualname not in called and _is_plain(found, part):
                    part = self._stub_of(part)
            constants.append(part)
        return code.replace(co_consts=tuple(constants))

    def _stub_of(self, code: CodeType) -> CodeType:
        body = marshal.dumps(code)
        if len(body) < _SMALL:
            return code
        begin = len(self.content)
        self.content += body
        given = {"path": code.co_qualname, "begin": begin, "end": begin + len(body)}
        return self._stub.replace(
            co_name=code.co_name, co_qualname=code.co_qualname, co_filename=code.co_filename, co_firstlineno=code.co_firstlineno,
            co_consts=tuple(given.get(part, part) for part in self._stub.co_consts),
        )  # fmt: skip


def _is_plain(found: object, code: CodeType) -> bool:
    """Whether this code is a function's that is found by its name as it was made: not wrapped, and without variables of others."""
    return isinstance(found, FunctionType) and found.__code__.co_firstlineno == code.co_firstlineno and not code.co_freevars
