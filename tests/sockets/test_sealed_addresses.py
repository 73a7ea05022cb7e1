"""What of a guest's address lies in sealed memory, where rules judge addresses."""

from __future__ import annotations

import socket
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyjail.handlers.sockets import canonical
from pyjail.network import Network

RULES: Any = SimpleNamespace(plan=SimpleNamespace(network=Network("rules", (), (), {})))
FREE: Any = SimpleNamespace(plan=SimpleNamespace(network=None))
READ: dict[int, int] = {
    socket.AF_UNSPEC: 8,
    socket.AF_INET: 8,
    socket.AF_INET6: 28,
}  # bytes that TCP and UDP read; linux/in.h, linux/in6.h


@pytest.mark.parametrize("family", READ)
@given(rest=st.binary(max_size=126))
def test_nothing_is_kept_behind_an_address(family: int, rest: bytes) -> None:
    """What is read is as it was, zeros follow, and the size does not change: the kernel judges it."""
    address = family.to_bytes(2, "little") + rest
    kept = canonical(RULES, address)
    assert kept == address[: READ[family]].ljust(len(address), b"\0")
    assert canonical(FREE, address) == address
