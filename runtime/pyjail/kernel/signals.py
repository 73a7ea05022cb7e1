"""The C module behind ``signal``: the same functions without its enums, which would double the time to the first guest."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    import signal
else:
    import _signal as signal

__all__ = ["signal"]
