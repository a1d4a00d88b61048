"""Drawing with few words: colours, fonts, and shapes that the pictures for the duty room share."""

from __future__ import annotations

from html import unescape
from io import BytesIO
from re import sub

from PIL import Image, ImageDraw, ImageFont

Colour = tuple[int, int, int]
INK: Colour = (28, 32, 40)
SOFT: Colour = (104, 112, 124)
LINE: Colour = (208, 213, 220)
PAPER: Colour = (250, 250, 248)
PANEL: Colour = (255, 255, 255)
LAND: Colour = (229, 236, 226)
COAST: Colour = (128, 146, 124)
RED: Colour = (196, 30, 36)
AMBER: Colour = (232, 152, 10)
GREY: Colour = (140, 146, 154)
BLUE: Colour = (36, 98, 168)
GREEN: Colour = (38, 132, 76)


def plain(words: str) -> str:
    """A sentence without its HTML and its emoji."""
    bare = unescape(sub(r"<[^>]+>", "", words))
    return "".join(c for c in bare if ord(c) < 0x2190).strip()


def _drawable(words: str) -> str:
    """With signs alone that Pillow's own font has."""
    return plain(words).replace("–", "-")


class Canvas:
    """A picture under way."""

    def __init__(self, width: int, height: int) -> None:
        self.image = Image.new("RGB", (width, height), PAPER)
        self.draw = ImageDraw.Draw(self.image)

    def words(
        self, x: float, y: float, words: str, size: int = 22, colour: Colour = INK, at: str = "la"
    ) -> None:
        """`at`: which corner of the words stands at (x, y), as Pillow names it."""
        self.draw.text((x, y), _drawable(words), fill=colour, font=ImageFont.load_default(size), anchor=at)

    def width(self, words: str, size: int = 22) -> float:
        return float(ImageFont.load_default(size).getlength(_drawable(words)))

    def fitted(self, words: str, size: int, room: float) -> str:
        """The words, shortened to the room that there is."""
        short = plain(words)
        if self.width(short, size) <= room:
            return short
        while short and self.width(f"{short}…", size) > room:
            short = short[:-1]
        return f"{short.rstrip()}…"

    def panel(self, x: float, y: float, width: float, height: float) -> None:
        self.draw.rounded_rectangle((x, y, x + width, y + height), 10, fill=PANEL, outline=LINE)

    def bar(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        if width > 0 and height > 0:
            self.draw.rectangle((x, y, x + width, y + height), fill=colour)

    def png(self) -> bytes:
        out = BytesIO()
        self.image.save(out, "PNG", optimize=True)
        return out.getvalue()
