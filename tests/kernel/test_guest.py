"""What is read of a guest counts for the guest that calls, and for nobody who has its id afterwards."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable

import pytest
from pyjail.kernel.diverged import DivergedGuest
from pyjail.kernel.errno import GuestGone
from pyjail.kernel.guest import AttestedGuest, Guest

TEXT = ctypes.create_string_buffer(b"/somebody's/path", 64)
ADDRESS = ctypes.addressof(TEXT)


class Unneeded:
    """Credentials that suffice."""


def diverged() -> Guest:
    return DivergedGuest(Unneeded())  # type: ignore[arg-type]


def of_this_process(make: Callable[[], Guest], steps: list[str], *, waits: bool) -> Guest:
    """It has the id of this process, in whose memory something lies where the caller's path did."""
    guest = make()

    def attest() -> None:
        steps.append("attested")
        if not waits:
            raise GuestGone

    guest.heed(attest, lambda tid: None)
    guest.become(os.getpid())
    return guest


@pytest.mark.parametrize("make", [AttestedGuest, diverged])
def test_what_was_read_of_an_id_that_is_anothers_by_now_is_nothing(make: Callable[[], Guest]) -> None:
    steps: list[str] = []
    guest = of_this_process(make, steps, waits=False)
    for address in (ADDRESS, 1):
        with pytest.raises(GuestGone):
            guest.string(address)
        with pytest.raises(GuestGone):
            guest.read(address, 16)
    assert len(steps) == 4
    alive = of_this_process(make, steps, waits=True)
    assert alive.string(ADDRESS) == TEXT.value
    assert alive.read(ADDRESS, 5) == b"/some"


def test_among_guests_who_may_read_each_other_nobody_asks() -> None:
    """The hot path of a plain user's jail in a Landlock domain, beyond which nobody's memory is read."""
    steps: list[str] = []
    assert of_this_process(Guest, steps, waits=False).string(ADDRESS) == TEXT.value
    assert steps == []
