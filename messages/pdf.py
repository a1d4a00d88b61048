"""Pages to print, as PDF: lengths in millimetres from the top left corner, inks in CMYK, the font inside the file."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field
from functools import cache

from PIL import ImageFont

Ink = tuple[float, float, float, float]
BLACK: Ink = (0.0, 0.0, 0.0, 1.0)
WHITE: Ink = (0.0, 0.0, 0.0, 0.0)
RED: Ink = (0.0, 1.0, 0.9, 0.1)
GREY: Ink = (0.0, 0.0, 0.0, 0.15)
WIDTH, HEIGHT = 210.0, 297.0  # [mm] A4
POINTS = 72 / 25.4  # in a millimetre
EM = 1000
BOLD, PLAIN = 0.045, 0.008  # of a letter's size: how thick its outline is drawn
FIRST, LAST = 32, 255
ENCODING = "cp1252"  # what PDF calls WinAnsiEncoding


@cache
def _font() -> ImageFont.FreeTypeFont:
    """Pillow's own font, which may be given away with a file (CC0)."""
    font = ImageFont.load_default(EM)
    assert isinstance(font, ImageFont.FreeTypeFont)
    return font


def width_mm(words: str, size: float) -> float:
    """Of words in letters of so many points."""
    return float(_font().getlength(_printable(words))) / EM * size / POINTS


def _printable(words: str) -> str:
    return words.replace("–", "-").encode(ENCODING, "replace").decode(ENCODING)


@dataclass(slots=True)
class Page:
    """A page of A4 under way."""

    drawn: list[str] = field(default_factory=list)

    def box(self, x: float, y: float, wide: float, high: float, ink: Ink) -> None:
        left, bottom = x * POINTS, (HEIGHT - y - high) * POINTS
        self.drawn.append(
            f"{_ink(ink)} k {left:.3f} {bottom:.3f} {wide * POINTS:.3f} {high * POINTS:.3f} re f"
        )

    def words(
        self, x: float, y: float, words: str, size: float, ink: Ink = BLACK, weight: float = BOLD
    ) -> None:
        """`y`: of the line on which the letters stand; `size` in points."""
        self._show(f"1 0 0 1 {x * POINTS:.3f} {(HEIGHT - y) * POINTS:.3f}", words, size, ink, weight)

    def words_up_to(
        self, x: float, y: float, words: str, size: float, ink: Ink = BLACK, weight: float = BOLD
    ) -> None:
        """They end there: figures under each other."""
        self.words(x - width_mm(words, size), y, words, size, ink, weight)

    def middle(self, y: float, words: str, size: float, ink: Ink = BLACK) -> None:
        """The same in the middle of the page, smaller where it would be too wide."""
        size = self.fitted(words, size, WIDTH - 30)
        self.words((WIDTH - width_mm(words, size)) / 2, y, words, size, ink)

    def across(self, words: str, size: float, ink: Ink) -> None:
        """From the lower left to the upper right, over everything that has been drawn so far."""
        x, y = WIDTH * 0.3 * POINTS, HEIGHT * 0.39 * POINTS
        self._show(f"0.577 0.817 -0.817 0.577 {x:.3f} {y:.3f}", words, size, ink)

    @staticmethod
    def fitted(words: str, size: float, room: float) -> float:
        """The size, or a smaller one at which the words fit into so many millimetres."""
        return min(size, size * room / max(width_mm(words, size), 0.1))

    def _show(self, where: str, words: str, size: float, ink: Ink, weight: float = BOLD) -> None:
        letters = _printable(words).encode(ENCODING).hex()
        self.drawn.append(
            f"BT {_ink(ink)} k {_ink(ink)} K {size * weight:.3f} w 2 Tr /F1 {size:.2f} Tf {where} Tm <{letters}> Tj ET"
        )


def document(pages: list[Page], title: str) -> bytes:
    """The whole file."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", *_font_objects()]
    kids = []
    for page in pages:
        content = len(objects) + 1
        objects.append(_stream("\n".join(page.drawn).encode("ascii")))
        kids.append(len(objects) + 1)
        objects.append(_page(content))
    listed = " ".join(f"{kid} 0 R" for kid in kids)
    objects[1] = f"<< /Type /Pages /Kids [{listed}] /Count {len(kids)} >>".encode()
    objects.append(f"<< /Title <{title.encode('utf-16').hex()}> >>".encode())
    return _file(objects)


def _page(content: int) -> bytes:
    box = f"[0 0 {WIDTH * POINTS:.3f} {HEIGHT * POINTS:.3f}]"
    return (
        f"<< /Type /Page /Parent 2 0 R /MediaBox {box} /TrimBox {box} "
        f"/Resources << /Font << /F1 3 0 R >> >> /Contents {content} 0 R >>"
    ).encode()


def _font_objects() -> list[bytes]:
    """Objects 3 to 5: the font, how wide its letters are, and the font's own file."""
    font = _font()
    widths = " ".join(
        str(round(font.getlength(bytes([code]).decode(ENCODING, "replace"))))
        for code in range(FIRST, LAST + 1)
    )
    above, below = font.getmetrics()
    named = f"/FontName /Sigap /Flags 32 /FontBBox [-200 {-below} 1200 {above}] /ItalicAngle 0"
    return [
        (
            "<< /Type /Font /Subtype /TrueType /BaseFont /Sigap /Encoding /WinAnsiEncoding "
            f"/FirstChar {FIRST} /LastChar {LAST} /Widths [{widths}] /FontDescriptor 4 0 R >>"
        ).encode(),
        (
            f"<< /Type /FontDescriptor {named} /Ascent {above} /Descent {-below} /CapHeight {above} "
            "/StemV 80 /FontFile2 5 0 R >>"
        ).encode(),
        _stream(font.font_bytes),
    ]


def _stream(content: bytes) -> bytes:
    packed = zlib.compress(content, 9)
    head = f"<< /Length {len(packed)} /Length1 {len(content)} /Filter /FlateDecode >>".encode()
    return head + b"\nstream\n" + packed + b"\nendstream"


def _ink(ink: Ink) -> str:
    return " ".join(f"{part:g}" for part in ink)


def _file(objects: list[bytes]) -> bytes:
    """Every object at a place that the table at the end names; the last object says what the file is called."""
    whole, places = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"), []
    for number, content in enumerate(objects, start=1):
        places.append(len(whole))
        whole += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    table = len(whole)
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    whole += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{rows}".encode()
    whole += (
        f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>\n"
        f"startxref\n{table}\n%%EOF\n"
    ).encode()
    return bytes(whole)
