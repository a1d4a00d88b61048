"""Perceptual hashes: is this the picture that somebody sent before?"""

from __future__ import annotations

from PIL import Image

COLUMNS, ROWS = 8, 8
NEAR = 8
"""Bits of 64 in which two hashes of one picture differ at most."""


def difference_hash(image: Image.Image) -> str:
    """64 bits as 16 hex digits: is each of 9 x 8 fields darker than its right neighbour?"""
    small = image.convert("L").resize((COLUMNS + 1, ROWS), Image.Resampling.BOX, reducing_gap=3.0)
    grey = small.tobytes()
    bits = 0
    for row in range(ROWS):
        start = row * (COLUMNS + 1)
        for i in range(start, start + COLUMNS):
            bits = bits << 1 | (grey[i] < grey[i + 1])
    return f"{bits:016x}"


def distance(a: str, b: str) -> int:
    """In how many of 64 bits two hashes differ."""
    return (int(a, 16) ^ int(b, 16)).bit_count()


def mirrored(picture_hash: str) -> str:
    """The hash of the same picture, left and right exchanged: each row backwards, each comparison the other way."""
    turned = (f"{255 ^ byte:08b}"[::-1] for byte in bytes.fromhex(picture_hash))
    return bytes(int(bits, 2) for bits in turned).hex()


def resembles(a: str, b: str) -> bool:
    """Is one picture the other one again: re-encoded, resized, cropped a little, mirrored?"""
    return min(distance(a, b), distance(mirrored(a), b)) <= NEAR
