"""Perceptual hashes: is this the picture that somebody sent before, re-encoded, resized, cropped or mirrored?

Stored is one hash of the middle of a picture. Whoever asks later looks at a new picture through many windows: where
the middle of the old one lies if up to a tenth of its width or height was cut off, and the same in a mirror.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

from PIL import Image

COLUMNS, ROWS = 8, 4
NEAR = 8
"""Bits of 64 in which two hashes of one picture differ at most."""

FLAT = 8.0
"""Standard deviation of the fields' grey (0 to 255) below which a picture shows too little to be compared: night, fog."""

_SIDE = 160  # pixels to which both sides are squeezed before any window is cut out
_MARGIN = 0.1  # of a side, all round: what the stored hash does not look at
_CUTS = ((1.0, 0.0), (0.95, 0.0), (0.95, 0.05), (0.9, 0.0), (0.9, 0.05), (0.9, 0.1))  # (kept, lost before it)


def difference_hash(image: Image.Image) -> str:
    """64 bits as 16 hex digits; "" for a picture that is too flat to be told from others.

    The middle is divided into 9 x 5 fields; of 8 x 4 of them, is it darker than its right, its lower neighbour?
    """
    fields = _fields(_squeezed(image), _window((1.0, 0.0), (1.0, 0.0)))
    return "" if _deviation(fields) < FLAT else f"{_bits(fields):016x}"


def views(image: Image.Image) -> tuple[str, ...]:
    """Hashes of all windows through which an older picture may be recognised in this one; () for a flat picture."""
    if not difference_hash(image):
        return ()
    small = _squeezed(image)
    sides = (small, small.transpose(Image.Transpose.FLIP_LEFT_RIGHT))
    windows = [_window(across, down) for across, down in product(_CUTS, repeat=2)]
    found = {_bits(_fields(side, window)) for side, window in product(sides, windows)}
    return tuple(f"{bits:016x}" for bits in sorted(found))


def distance(a: str, b: str) -> int:
    """In how many of 64 bits two hashes differ."""
    return (int(a, 16) ^ int(b, 16)).bit_count()


def resembles(a: str, b: str) -> bool:
    """Are these two hashes of one picture (uncropped, not mirrored)? "" resembles nothing."""
    return bool(a and b) and distance(a, b) <= NEAR


def seen_among(seen: Iterable[str], stored: Iterable[str]) -> bool:
    """Does one of the `stored` hashes show up in the `views` of a picture? About 5 µs for each stored one."""
    windows = [int(view, 16) for view in seen]
    return any(
        (window ^ old).bit_count() <= NEAR for old in (int(h, 16) for h in stored if h) for window in windows
    )


def _squeezed(image: Image.Image) -> Image.Image:
    return image.convert("L").resize((_SIDE, _SIDE), Image.Resampling.BOX)


def _window(across: tuple[float, float], down: tuple[float, float]) -> tuple[float, float, float, float]:
    (left, right), (top, bottom) = _span(*across), _span(*down)
    return left, top, right, bottom


def _span(kept: float, lost: float) -> tuple[float, float]:
    """From where to where the old middle reaches in a new picture that keeps so much of the old one's side."""
    start = max(0.0, (_MARGIN - lost) / kept)
    end = min(1.0, start + (1 - 2 * _MARGIN) / kept)
    return start * _SIDE, end * _SIDE


def _fields(small: Image.Image, window: tuple[float, float, float, float]) -> bytes:
    return small.resize((COLUMNS + 1, ROWS + 1), Image.Resampling.BOX, box=window).tobytes()


def _bits(fields: bytes) -> int:
    bits = 0
    for row, column in product(range(ROWS), range(COLUMNS)):
        here = row * (COLUMNS + 1) + column
        right, below = fields[here + 1], fields[here + COLUMNS + 1]
        bits = bits << 2 | (fields[here] < right) << 1 | (fields[here] < below)
    return bits


def _deviation(fields: bytes) -> float:
    mean = sum(fields) / len(fields)
    squares = sum((value - mean) ** 2 for value in fields)
    return float((squares / len(fields)) ** 0.5)
