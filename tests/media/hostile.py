"""Files that lie, swell, stop halfway or are merely strange, and what has to become of each."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from io import BytesIO

from PIL import Image

from bot.media.inspected import Problem
from bot.media.kinds import Kind
from tests.media.scenes import encoded, scene

UNREADABLE, TOO_LARGE, DAMAGED = Problem.UNREADABLE, Problem.TOO_LARGE, Problem.DAMAGED
PHOTO = encoded(scene(1))
PNG_HEAD = b"\x89PNG\r\n\x1a\n"
NOT_A_PICTURE, UNOPENED = Problem.NOT_A_PICTURE, Problem.UNOPENED


@dataclass(frozen=True)
class Case:
    """`made`: its bytes, which take long to make, only where the case is played. `size`: width and height as people see the
    picture, where there is a copy to check."""

    label: str
    made: Callable[[], bytes]
    kind: Kind
    problem: Problem | None = None
    size: tuple[int, int] | None = None

    @cached_property
    def data(self) -> bytes:
        return self.made()

    @property
    def shown(self) -> bool:
        return self.problem in (None, DAMAGED)


def cases() -> Iterator[Case]:
    yield from _bombs()
    yield from _broken()
    yield from _strange()
    yield from _disguised()
    yield from _untouched()


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png(
    width: int, height: int, rows: bytes = b"", colour: int = 2, depth: int = 8, extra: bytes = b""
) -> bytes:
    """A PNG made by hand: it may declare what Pillow would refuse to write."""
    head = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    body = _chunk(b"IDAT", zlib.compress(rows, 9)) if rows else b""
    return PNG_HEAD + _chunk(b"IHDR", head) + extra + body + _chunk(b"IEND", b"")


def _one_bit(width: int, height: int) -> bytes:
    return png(width, height, bytes(((width + 7) // 8 + 1) * height), colour=0, depth=1)


def _empty_webp(width: int, height: int) -> bytes:
    """An extended WebP that declares a canvas and holds nothing."""
    canvas = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    body = b"WEBPVP8X" + struct.pack("<I", 10) + b"\x02\x00\x00\x00" + canvas
    body += b"ANIM" + struct.pack("<I", 6) + bytes(6)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _webp(width: int, height: int) -> bytes:
    """A true WebP, all of one colour: few bytes for many pixels."""
    return encoded(Image.new("RGB", (width, height), "teal"), "WEBP", quality=1, method=0)


def _empty_gif(width: int, height: int) -> bytes:
    frame = b"\x2c" + struct.pack("<HHHHB", 0, 0, width, height, 0) + b"\x02\x02\x4c\x01\x00"
    palette = b"\x00\x00\x00\xff\xff\xff"
    return b"GIF89a" + struct.pack("<HHBBB", width, height, 0x80, 0, 0) + palette + frame + b"\x3b"


def _jpeg_declaring(width: int, height: int, *, progressive: bool = False) -> bytes:
    """A true JPEG whose head then declares another size."""
    data = bytearray(encoded(scene(3), quality=60, progressive=progressive))
    marker = data.index(b"\xff\xc2" if progressive else b"\xff\xc0")
    data[marker + 5 : marker + 9] = struct.pack(">HH", height, width)
    return bytes(data)


def _scans(count: int) -> bytes:
    """A progressive JPEG that repeats its last scan: every one costs the whole picture again."""
    data = encoded(Image.new("L", (3600, 3600), 128), progressive=True, quality=50)
    last = data.rindex(b"\xff\xda")
    return data[:-2] + data[last:-2] * count + b"\xff\xd9"


def _with_chunk(chunk: bytes) -> bytes:
    """A good PNG with one more chunk before its pixels."""
    data = encoded(scene(2), "PNG")
    return data[:33] + chunk + data[33:]


def _text_bomb() -> bytes:
    swollen = b"comment\x00\x00" + zlib.compress(bytes(60_000_000), 9)
    return _with_chunk(_chunk(b"zTXt", swollen))


def _profile_bomb() -> bytes:
    swollen = b"icc\x00\x00" + zlib.compress(bytes(60_000_000), 9)
    return _with_chunk(_chunk(b"iCCP", swollen))


def _zip_bomb() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("0", bytes(20_000_000))
    return out.getvalue()


def _frames(form: str, count: int, size: tuple[int, int]) -> bytes:
    drawn = [scene(100 + i, size) for i in range(min(count, 10))]
    if form == "GIF":
        drawn = [one.quantize() for one in drawn]  # once, instead of once a frame
    first, *rest = (drawn[i % 10] for i in range(count))
    return encoded(first, form, save_all=True, append_images=rest)


def _with_segment(jpeg: bytes, marker: int, body: bytes) -> bytes:
    return jpeg[:2] + b"\xff" + bytes([marker]) + struct.pack(">H", len(body) + 2) + body + jpeg[2:]


def _deep(image: Image.Image) -> Image.Image:
    """The same in 65,536 greys."""
    grey = image.convert("L").tobytes()
    return Image.frombytes("I;16", image.size, b"".join(bytes((0, value)) for value in grey))


def _see_through(image: Image.Image) -> Image.Image:
    image = image.convert("RGBA")
    image.putalpha(Image.linear_gradient("L").resize(image.size))
    return image


def located(orientation: int = 1) -> Image.Exif:
    """EXIF that names a telephone and a place (Jakarta), and says how the picture has to be turned."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x0110] = "SECRETPHONE"
    exif.get_ifd(0x8825).update({1: "S", 2: (6.0, 12.0, 0.0), 3: "E", 4: (106.0, 49.0, 0.0)})
    return exif


def _bombs() -> Iterator[Case]:
    """Few bytes that ask for much memory or time."""
    yield Case("PNG of 400 megapixels in 47 KB", lambda: _one_bit(20_000, 20_000), Kind.PNG, TOO_LARGE)
    yield Case(
        "PNG that declares 2^31 pixels each way", lambda: png(2**31 - 1, 2**31 - 1), Kind.PNG, TOO_LARGE
    )
    yield Case("1-bit PNG of 50 megapixels", lambda: _one_bit(7_000, 7_000), Kind.PNG, None, (7_000, 7_000))
    yield Case(
        "RGB PNG of 25 megapixels",
        lambda: png(5_000, 5_000, bytes(15_001 * 5_000)),
        Kind.PNG,
        None,
        (5_000, 5_000),
    )
    yield Case(
        "RGBA PNG of 13 megapixels", lambda: png(3_600, 3_600, bytes(14_401 * 3_600), colour=6), Kind.PNG
    )
    yield Case(
        "16-bit RGBA PNG of 13 megapixels", lambda: png(3_600, 3_600, bytes(28_801 * 3_600), 6, 16), Kind.PNG
    )
    yield Case(
        "RGBA PNG of 24 megapixels",
        lambda: png(4_900, 4_900, bytes(19_601 * 4_900), colour=6),
        Kind.PNG,
        TOO_LARGE,
    )
    yield Case(
        "WebP that declares 16,383 each way", lambda: _empty_webp(16_383, 16_383), Kind.WEBP, TOO_LARGE
    )
    yield Case("WebP of 144 megapixels", lambda: _webp(12_000, 12_000), Kind.WEBP, UNREADABLE)
    yield Case("WebP of 12 megapixels", lambda: _webp(4_000, 3_000), Kind.WEBP, TOO_LARGE)
    yield Case("WebP of 10 megapixels", lambda: _webp(3_600, 2_700), Kind.WEBP, None, (3_600, 2_700))
    yield Case("GIF of 4,000 megapixels", lambda: _empty_gif(65_535, 65_535), Kind.GIF, TOO_LARGE)
    yield Case("GIF of 11 megapixels without data", lambda: _empty_gif(3_300, 3_300), Kind.GIF, UNREADABLE)
    yield Case(
        "JPEG that declares 65,500 each way", lambda: _jpeg_declaring(65_500, 65_500), Kind.JPEG, TOO_LARGE
    )
    yield Case("JPEG that declares 100 megapixels", lambda: _jpeg_declaring(10_000, 10_000), Kind.JPEG)
    yield Case(
        "progressive JPEG, the same",
        lambda: _jpeg_declaring(10_000, 10_000, progressive=True),
        Kind.JPEG,
        TOO_LARGE,
    )
    yield Case("progressive JPEG with 3,000 scans", lambda: _scans(3_000), Kind.JPEG, UNREADABLE)
    yield Case("PNG with a comment of 60 MB", _text_bomb, Kind.PNG, DAMAGED)
    yield Case("PNG with a colour profile of 60 MB", _profile_bomb, Kind.PNG, DAMAGED)
    yield Case(
        "animated GIF of 2,000 frames", lambda: _frames("GIF", 2_000, (64, 64)), Kind.GIF, None, (64, 64)
    )
    yield Case("zip bomb", _zip_bomb, Kind.ZIP, NOT_A_PICTURE)
    yield Case(
        "25 MB behind a JPEG's head", lambda: b"\xff\xd8\xff" + bytes(25 * 2**20), Kind.JPEG, TOO_LARGE
    )
    yield Case("19 MB behind a JPEG", lambda: PHOTO + bytes(19 * 2**20), Kind.JPEG, None, (480, 360))


@cache
def _large() -> bytes:
    return encoded(scene(5, (1_600, 1_200)), quality=90)


@cache
def _drawing() -> bytes:
    return encoded(scene(6), "PNG")


@cache
def _base() -> Image.Image:
    return scene(10)


def _broken() -> Iterator[Case]:
    """Files that stop halfway or never were whole."""
    yield Case("no bytes", lambda: b"", Kind.OTHER, NOT_A_PICTURE)
    yield Case("one byte", lambda: b"\xff", Kind.OTHER, NOT_A_PICTURE)
    yield Case("zeros", lambda: bytes(1_000), Kind.OTHER, NOT_A_PICTURE)
    yield Case("three bytes of a JPEG", lambda: PHOTO[:3], Kind.JPEG, UNREADABLE)
    yield Case("head of a JPEG", lambda: PHOTO[:200], Kind.JPEG, UNREADABLE)
    yield Case("half a JPEG", lambda: _large()[: len(_large()) // 2], Kind.JPEG, DAMAGED, (1_600, 1_200))
    yield Case("JPEG without its last two bytes", lambda: PHOTO[:-2], Kind.JPEG, DAMAGED, (480, 360))
    yield Case("JPEG with holes", lambda: _large()[:20_000] + bytes(5_000) + _large()[25_000:], Kind.JPEG)
    yield Case("half a PNG", lambda: _drawing()[: len(_drawing()) // 2], Kind.PNG, DAMAGED, (480, 360))
    yield Case(
        "PNG with a wrong checksum",
        lambda: _drawing()[:29] + bytes(4) + _drawing()[33:],
        Kind.PNG,
        UNREADABLE,
    )
    yield Case("PNG without pixels", lambda: png(640, 480), Kind.PNG, UNREADABLE)
    yield Case("PNG of no size", lambda: png(0, 0), Kind.PNG, UNREADABLE)
    yield Case("half a WebP", lambda: encoded(scene(7), "WEBP")[:2_000], Kind.WEBP, UNREADABLE)
    yield Case("half a GIF", lambda: encoded(scene(8), "GIF")[:12_000], Kind.GIF, DAMAGED)
    yield Case(
        "JPEG with broken EXIF",
        lambda: _with_segment(PHOTO, 0xE1, b"Exif\0\0II*\0\xff\xff\xff\x7f"),
        Kind.JPEG,
    )
    yield Case(
        "JPEG with a broken colour profile",
        lambda: encoded(scene(9), icc_profile=b"\xde\xad" * 99),
        Kind.JPEG,
    )


def _strange() -> Iterator[Case]:
    """Good pictures of rare kinds."""
    yield Case("one pixel", lambda: encoded(Image.new("RGB", (1, 1)), "PNG"), Kind.PNG, None, (1, 1))
    yield Case(
        "1 x 60,000", lambda: encoded(Image.new("RGB", (1, 60_000)), "PNG"), Kind.PNG, None, (1, 60_000)
    )
    yield Case(
        "60,000 x 1", lambda: encoded(Image.new("RGB", (60_000, 1)), "JPEG"), Kind.JPEG, None, (60_000, 1)
    )
    yield Case("CMYK", lambda: encoded(_base().convert("CMYK")), Kind.JPEG, None, (480, 360))
    yield Case("grey", lambda: encoded(_base().convert("L")), Kind.JPEG, None, (480, 360))
    yield Case("16-bit grey", lambda: encoded(_deep(_base()), "PNG"), Kind.PNG, None, (480, 360))
    yield Case("palette", lambda: encoded(_base().convert("P"), "PNG"), Kind.PNG, None, (480, 360))
    yield Case(
        "palette with a see-through colour",
        lambda: encoded(_base().convert("P"), "PNG", transparency=7),
        Kind.PNG,
    )
    yield Case("see-through", lambda: encoded(_see_through(_base()), "PNG"), Kind.PNG, None, (480, 360))
    yield Case(
        "all see-through", lambda: encoded(Image.new("RGBA", (50, 40)), "PNG"), Kind.PNG, None, (50, 40)
    )
    yield Case("animated WebP", lambda: _frames("WEBP", 8, (320, 240)), Kind.WEBP, None, (320, 240))
    yield Case("animated PNG", lambda: _frames("PNG", 8, (320, 240)), Kind.PNG, None, (320, 240))
    yield Case("MPO of two", lambda: _frames("MPO", 2, (320, 240)), Kind.JPEG, None, (320, 240))
    yield Case(
        "on its side", lambda: encoded(_base(), exif=located(orientation=6)), Kind.JPEG, None, (360, 480)
    )
    yield Case(
        "with a position elsewhere", lambda: encoded(_base(), exif=located()), Kind.JPEG, None, (480, 360)
    )
    yield Case(
        "baseline JPEG of 48 megapixels",
        lambda: encoded(_base().resize((8_000, 6_000))),
        Kind.JPEG,
        None,
        (8_000, 6_000),
    )


def _disguised() -> Iterator[Case]:
    """Names and declared types say something else, or the file is two things at once."""
    page = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"
    script = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"
    yield Case("PDF named .jpg", lambda: page, Kind.PDF, NOT_A_PICTURE)
    yield Case("PDF with a JPEG in it", lambda: page + PHOTO, Kind.PDF, NOT_A_PICTURE)
    yield Case("JPEG with an archive behind it", lambda: PHOTO + _zip_bomb(), Kind.JPEG, None, (480, 360))
    yield Case(
        "JPEG with a page in its comment",
        lambda: _with_segment(PHOTO, 0xFE, b"<script>alert(1)</script>"),
        Kind.JPEG,
    )
    yield Case(
        "GIF that is a script too", lambda: b"GIF89a/*" + bytes(20) + b"*/=1;alert(1)", Kind.GIF, UNREADABLE
    )
    yield Case("SVG", lambda: script, Kind.OTHER, NOT_A_PICTURE)
    yield Case("program", lambda: b"\x7fELF" + bytes(64), Kind.OTHER, NOT_A_PICTURE)
    yield Case(
        "PostScript behind a JPEG's head",
        lambda: b"\xff\xd8\xff%!PS-Adobe-3.0 EPSF-3.0\n",
        Kind.JPEG,
        UNREADABLE,
    )
    yield Case(
        "TIFF behind a PNG's head", lambda: PNG_HEAD + encoded(scene(11), "TIFF"), Kind.PNG, UNREADABLE
    )


def _untouched() -> Iterator[Case]:
    """Pictures and other media that are not decoded here."""
    several = {"save_all": True, "append_images": [scene(12, (40, 30))]}
    yield Case("head of a HEIC", lambda: b"\0\0\0\x18ftypheic" + bytes(12), Kind.HEIF, UNOPENED)
    yield Case("AVIF", lambda: encoded(scene(12, (64, 48)), "AVIF"), Kind.AVIF, UNOPENED)
    yield Case(
        "TIFF of two pages", lambda: encoded(scene(13, (40, 30)), "TIFF", **several), Kind.TIFF, UNOPENED
    )
    yield Case("BMP", lambda: encoded(scene(13, (40, 30)), "BMP"), Kind.BMP, UNOPENED)
    yield Case("ICO", lambda: encoded(scene(13, (32, 32)), "ICO"), Kind.OTHER, NOT_A_PICTURE)
    yield Case("MP4", lambda: b"\0\0\0\x18ftypisom" + bytes(12), Kind.MP4, NOT_A_PICTURE)
    yield Case("voice note", lambda: b"OggS" + bytes(24) + b"OpusHead", Kind.OGG, NOT_A_PICTURE)
