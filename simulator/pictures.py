"""Photos as Telegram keeps them: re-encoded as JPEG without EXIF, in two or three sizes."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from functools import lru_cache

from PIL import Image, ImageOps

LONG_SIDES = (320, 800, 1280)  # pixels
MAX_SIDES = 10_000  # width + height
MAX_RATIO = 20


class PictureError(Exception):
    """The bytes are no picture, or one that Telegram refuses; the argument is Telegram's word for it."""


@dataclass(frozen=True)
class Size:
    """One size of a photo; width and height in pixels."""

    width: int
    height: int
    data: bytes


@lru_cache(maxsize=64)
def sizes_of(data: bytes) -> list[Size]:
    """The photo's sizes, smallest first."""
    picture = _open(data)
    longest = max(picture.size)
    sides = [*[side for side in LONG_SIDES if side < longest][-2:], min(longest, LONG_SIDES[-1])]
    return [_shrunk(picture, side) for side in sorted(set(sides))]


def _open(data: bytes) -> Image.Image:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(io.BytesIO(data))
            width, height = picture.size
            if width + height > MAX_SIDES or max(width, height) > MAX_RATIO * min(width, height):
                raise PictureError("PHOTO_INVALID_DIMENSIONS")
            return ImageOps.exif_transpose(picture).convert("RGB")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise PictureError("IMAGE_PROCESS_FAILED") from None


def _shrunk(picture: Image.Image, side: int) -> Size:
    copy = picture.copy()
    copy.thumbnail((side, side))
    target = io.BytesIO()
    copy.save(target, "JPEG", quality=85)
    return Size(copy.width, copy.height, target.getvalue())
