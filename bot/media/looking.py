"""One file looked at, here and now. Runs in the decoding process: a hostile file may take this process with it."""

from __future__ import annotations

import warnings
from dataclasses import replace

from PIL import Image

from bot.media.decoding import TooLarge, copy_for_operators, decode_truncated, open_picture, upright
from bot.media.inspected import Inspected, Problem
from bot.media.kinds import kind_of
from bot.media.pictures import difference_hash, views

warnings.simplefilter("ignore")


def look_at(data: bytes) -> Inspected:
    """What there is to know about a picture. Never raises for what is in `data`."""
    mime = kind_of(data).value
    try:
        return _look(data, mime)
    except (TooLarge, Image.DecompressionBombError, MemoryError):
        return Inspected(mime, problem=Problem.TOO_LARGE)
    except Exception:  # noqa: BLE001 - decoders raise whatever they like; the second look is the answer to it
        return _look_at_damaged(data, mime)


def _look_at_damaged(data: bytes, mime: str) -> Inspected:
    """A damaged picture may still show the event; one that shows nothing at all is unreadable.

    It is looked up among others (breaking a picture must not hide where it is from), but no other is looked up in it.
    """
    decode_truncated(allowed=True)
    try:
        found = _look(data, mime)
    except (Exception, MemoryError):  # noqa: BLE001
        return Inspected(mime, problem=Problem.UNREADABLE)
    finally:
        decode_truncated(allowed=False)
    if not found.picture_hash:
        return Inspected(mime, problem=Problem.UNREADABLE)
    return replace(found, picture_hash="", problem=Problem.DAMAGED)


def _look(data: bytes, mime: str) -> Inspected:
    image = open_picture(data)
    width, height = image.size
    seen = upright(image)
    if (seen.width > seen.height) != (width > height):
        width, height = height, width
    return Inspected(
        mime, difference_hash(seen), views(seen), copy_for_operators(seen), width=width, height=height
    )
