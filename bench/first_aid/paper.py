"""What pictures of first aid are drawn with: people of thick strokes, arrows, signs. No words: they are read in any language."""

from __future__ import annotations

import math
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

Point = tuple[float, float]
WIDTH, HEIGHT, FINE = 640, 480, 3  # drawn so many times larger, for smooth edges
PAPER, LINE, FLOOR = "#ffffff", "#1f2933", "#d5dbe1"
HURT, HELPER, THIRD, SKIN = "#3b82c4", "#e07a1f", "#4c9a5b", "#f2c9a1"
RED, WATER, WOOD, CLOTH, BLOOD = "#d62828", "#8ecae6", "#b08968", "#f4f1de", "#b3001b"


class Paper:
    """One picture; points in a plane of 640 by 480."""

    def __init__(self) -> None:
        self.image = Image.new("RGB", (WIDTH * FINE, HEIGHT * FINE), PAPER)
        self._draw = ImageDraw.Draw(self.image)

    def save(self, path: Path) -> None:
        small = self.image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
        small.quantize(64, dither=Image.Dither.NONE).save(path, optimize=True)

    # strokes

    def stroke(self, points: list[Point], colour: str, width: float) -> None:
        """A thick line with round ends and corners."""
        fine = [self._at(point) for point in points]
        self._draw.line(fine, fill=colour, width=round(width * FINE))
        for x, y in fine:
            half = width * FINE / 2
            self._draw.ellipse((x - half, y - half, x + half, y + half), fill=colour)

    def disc(self, at: Point, radius: float, colour: str, edge: str = "", width: float = 4) -> None:
        self.oval(at, radius, radius, colour, edge, width)

    def oval(self, at: Point, rx: float, ry: float, colour: str, edge: str = "", width: float = 4) -> None:
        x, y = self._at(at)
        box = (x - rx * FINE, y - ry * FINE, x + rx * FINE, y + ry * FINE)
        self._draw.ellipse(box, fill=colour or None, outline=edge or None, width=round(width * FINE))

    def shape(self, points: list[Point], colour: str, edge: str = "") -> None:
        self._draw.polygon([self._at(p) for p in points], fill=colour)
        if edge:
            self.stroke([*points, points[0]], edge, 4)

    def box(self, left: Point, right: Point, colour: str, edge: str = "", round_: float = 10) -> None:
        (x, y), (u, v) = self._at(left), self._at(right)
        self._draw.rounded_rectangle(
            (x, y, u, v), round_ * FINE, fill=colour, outline=edge or None, width=4 * FINE
        )

    def arc(self, at: Point, radius: float, begin: float, end: float, colour: str, width: float) -> None:
        """Degrees, clockwise from the right."""
        x, y = self._at(at)
        r = radius * FINE
        self._draw.arc((x - r, y - r, x + r, y + r), begin, end, fill=colour, width=round(width * FINE))

    # signs

    def arrow(self, begin: Point, end: Point, colour: str = RED, width: float = 12) -> None:
        angle = math.atan2(end[1] - begin[1], end[0] - begin[0])
        back = (end[0] - 2 * width * math.cos(angle), end[1] - 2 * width * math.sin(angle))
        self.stroke([begin, back], colour, width)
        self._head(end, angle, colour, width)

    def turn(self, at: Point, radius: float, begin: float, end: float, colour: str = RED) -> None:
        """A bent arrow, clockwise from `begin` to `end` degrees."""
        self.arc(at, radius, begin, end - 8, colour, 11)
        tip = math.radians(end)
        point = (at[0] + (radius - 5) * math.cos(tip), at[1] + (radius - 5) * math.sin(tip))
        self._head(point, tip + math.pi / 2, colour, 12)

    def _head(self, end: Point, angle: float, colour: str, width: float) -> None:
        sides = [(angle + math.pi + turn, 2.6 * width) for turn in (0.5, -0.5)]
        self.shape(
            [end, *((end[0] + far * math.cos(a), end[1] + far * math.sin(a)) for a, far in sides)], colour
        )

    def cross(self, at: Point, size: float) -> None:
        """Not so."""
        x, y = at
        self.stroke([(x - size, y - size), (x + size, y + size)], RED, size / 4)
        self.stroke([(x - size, y + size), (x + size, y - size)], RED, size / 4)

    def tick(self, at: Point, size: float) -> None:
        x, y = at
        self.stroke(
            [(x - size, y), (x - size / 3, y + size * 0.7), (x + size, y - size * 0.8)], "#2e8b57", size / 3
        )

    def figure(self, at: Point, words: str, size: float = 60, colour: str = RED) -> None:
        """A number, in the middle of `at`."""
        font = ImageFont.load_default(size * FINE)
        self._draw.text(
            self._at(at), words, fill=colour, font=font, anchor="mm", stroke_width=3, stroke_fill=colour
        )

    def clock(self, at: Point, minutes: str) -> None:
        self.disc(at, 52, PAPER, LINE, 6)
        self.shape([at, (at[0], at[1] - 46), (at[0] + 40, at[1] - 22)], "#ffd6a5")
        self.stroke([at, (at[0], at[1] - 40)], LINE, 6)
        self.stroke([at, (at[0] + 28, at[1] - 16)], LINE, 6)
        self.figure((at[0], at[1] + 84), minutes, 44)

    def floor(self, y: float = 420) -> None:
        self.stroke([(30, y), (610, y)], FLOOR, 10)

    def waves(self, y: float, left: float = 0, right: float = 640) -> None:
        self.shape([(left, y), (right, y), (right, 480), (left, 480)], WATER)
        for row in range(2):
            for x in range(int(left), int(right) - 30, 60):
                self.arc((x + 30 + 20 * row, y + 24 + 34 * row), 22, 200, 340, PAPER, 5)

    # people

    def head(self, at: Point, radius: float = 34, skin: str = SKIN) -> None:
        self.disc(at, radius, skin, LINE, 4)

    def limb(self, points: list[Point], colour: str, width: float = 26) -> None:
        """An arm or a leg, with its hand or foot."""
        self.stroke(points, LINE, width + 7)
        self.stroke(points, colour, width)
        self.disc(points[-1], width * 0.56, SKIN, LINE, 3)

    def trunk(self, neck: Point, hip: Point, colour: str, width: float = 62) -> None:
        self.stroke([neck, hip], LINE, width + 7)
        self.stroke([neck, hip], colour, width)

    def neck(self, head: Point, body: Point, skin: str = SKIN) -> None:
        self.stroke([head, body], LINE, 29)
        self.stroke([head, body], skin, 23)

    def _at(self, point: Point) -> Point:
        return point[0] * FINE, point[1] * FINE
