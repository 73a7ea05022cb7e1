"""What sockets are bound by leads back to the guest's own string, and to nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyjail.exec.mailbox import TEXTS_SIZE
from pyjail.handlers import sockets_names as names

TEXT = st.binary(min_size=1, max_size=107).filter(lambda text: b"\0" not in text)


@given(directories=st.lists(TEXT, max_size=30), name=TEXT.filter(lambda text: b"/" not in text))
def test_every_string_that_was_bound_is_shown_again(directories: list[bytes], name: bytes) -> None:
    texts = bytearray(TEXTS_SIZE)
    numbers = {text: names.number_of(texts, text + b"/") for text in directories}  # type: ignore[arg-type]
    for text, number in numbers.items():
        bound = names.bound_as(number, name)
        if bound is not None:
            assert len(bound) < 108
            assert names.shown(texts, bound) == text + b"/" + name  # type: ignore[arg-type]
        assert names.number_of(texts, text + b"/") == number  # type: ignore[arg-type]
    assert len(set(numbers.values())) == len(numbers)


@given(TEXT)
def test_what_was_not_bound_here_is_left_alone(path: bytes) -> None:
    texts = bytearray(TEXTS_SIZE)
    assert names.shown(texts, path) == path  # type: ignore[arg-type]
    for odd in (b"", b"600", b"600/", b"-1/x", b"99999999999/x", b"5/x", b"\xb2/x"):
        assert names.shown(texts, names.PREFIX + odd) == names.PREFIX + odd  # type: ignore[arg-type]


def test_when_the_texts_are_used_up_there_is_no_number() -> None:
    texts = bytearray(TEXTS_SIZE)
    given_out = {names.number_of(texts, b"/%d/" % k) for k in range(names.COUNT)}  # type: ignore[arg-type]
    assert len(given_out) == names.COUNT
    assert -1 not in given_out
    assert names.number_of(texts, b"/one more/") == -1  # type: ignore[arg-type]
    assert names.number_of(texts, b"/7/") in given_out  # type: ignore[arg-type]


@pytest.mark.parametrize("directory", [b"", b"x" * 112])
def test_a_text_that_has_no_room_has_no_number(directory: bytes) -> None:
    assert names.number_of(bytearray(TEXTS_SIZE), directory) == -1  # type: ignore[arg-type]
