"""What the start image has ready beside modules: bytes, by key, of which a run needs a few (image_build.py names them)."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

_image = memoryview(b"")
_places: Mapping[object, tuple[int, int]] = {}


def have(image: memoryview, places: Mapping[object, tuple[int, int]]) -> None:
    """From now on they lie in this mapped file, each from the one place to the other."""
    global _image, _places
    _image, _places = image, places


def view(key: object) -> memoryview | None:
    """The bytes with this key; None without an image."""
    start, end = _places.get(key, (0, 0))
    return _image[start:end] if start < end else None
