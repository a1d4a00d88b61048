"""Pictures: opened with care, hashed so that a recycled one is recognised, copied without what they betray."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageFile

MOST_BYTES = 104_000_000
"""What decoding one picture may need: with everything else it stays below the process's limit."""

MOST_PIXELS = 120_000_000
"""What a picture may declare at most, even if little of it is decoded."""

_BYTES_PER_PIXEL = {"1": 2, "L": 1, "P": 9, "RGB": 4, "LA": 8, "RGBA": 8, "CMYK": 4, "I;16": 4}
"""By mode, with the copies that scaling it down makes on the way."""

LONGEST_SIDE = 1600
QUALITY = 82
_ORIENTATION = 0x0112
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_FORMATS = ("JPEG", "PNG", "GIF", "WEBP")

Image.MAX_IMAGE_PIXELS = MOST_PIXELS


class TooLarge(Exception):
    """The picture declares more pixels than a photograph needs."""


def open_picture(data: bytes) -> Image.Image:
    """The picture (its first frame), not yet decoded. Raises TooLarge, or what Pillow raises for broken files."""
    image = Image.open(BytesIO(data), formats=_FORMATS)
    _check_size(image)
    return image


def upright(image: Image.Image, longest: int = LONGEST_SIDE) -> Image.Image:
    """Decoded, turned as people see it, on white, RGB, its longer side at most `longest` pixels.

    Raises what Pillow raises for broken files.
    """
    turn = _turn(image)
    image.draft("RGB", (longest, longest))
    if image.mode not in ("RGB", "RGBA", "L", "LA", "CMYK"):
        image = _plain(image)
    image.thumbnail((longest, longest), reducing_gap=2.0)
    image = _on_white(image)
    return image.transpose(turn) if turn is not None else image


def copy_for_operators(image: Image.Image) -> bytes:
    """A JPEG of an upright picture with nothing in it but the pixels."""
    clean = Image.new("RGB", image.size)
    clean.paste(image)
    out = BytesIO()
    clean.save(out, "JPEG", quality=QUALITY)
    return out.getvalue()


def decode_truncated(allowed: bool) -> None:
    """From now on, fill the missing rest of a truncated picture with grey instead of refusing it."""
    ImageFile.LOAD_TRUNCATED_IMAGES = allowed


def _check_size(image: Image.Image) -> None:
    pixels = image.width * image.height
    if pixels > MOST_PIXELS or pixels * _cost(image) > MOST_BYTES:
        raise TooLarge(f"{image.width} x {image.height}")


def _cost(image: Image.Image) -> float:
    """Bytes per pixel. A baseline JPEG is scaled down while it is decoded; a progressive one is held twice."""
    if image.format in ("JPEG", "MPO"):
        return 7 if image.info.get("progressive") else 0.5
    if image.format == "WEBP":
        return 10
    return _BYTES_PER_PIXEL.get(image.mode, 8)


def _turn(image: Image.Image) -> Image.Transpose | None:
    try:
        return _TURNS.get(image.getexif().get(_ORIENTATION, 1))
    except Exception:  # noqa: BLE001 - a broken EXIF block is no reason to lose the picture
        return None


def _plain(image: Image.Image) -> Image.Image:
    """A palette, 1-bit or 16-bit picture as one that can be scaled without losing its greys or its transparency."""
    if image.mode.startswith("I"):
        return image.point(lambda value: value / 256).convert("L")
    if image.mode == "1":
        return image.convert("L")
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


def _on_white(image: Image.Image) -> Image.Image:
    if not image.has_transparency_data:
        return image.convert("RGB")
    layer = image.convert("RGBA")
    white = Image.new("RGBA", layer.size, "white")
    return Image.alpha_composite(white, layer).convert("RGB")
