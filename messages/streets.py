"""Land, water and roads under a picture of the city, from shapes that somebody else has read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PIL import Image, ImageDraw

from domain.geography import Ring
from messages.canvas import Colour

TWICE = 2  # drawn larger, for smooth edges
SEA: Colour = (203, 219, 231)
LAND: Colour = (240, 239, 233)
GREEN: Colour = (217, 230, 211)
CASING: Colour = (206, 203, 195)
ROAD: Colour = (255, 255, 255)
BIG_ROAD: Colour = (250, 228, 176)


class Look(StrEnum):
    """What a shape is, in the order in which it is drawn."""

    LAND = "land"
    GREEN = "green"
    WATER = "water"
    ROAD = "road"
    BIG_ROAD = "big_road"


FILLS = {Look.LAND: LAND, Look.GREEN: GREEN, Look.WATER: SEA}
WIDTHS = {Look.ROAD: (3, ROAD), Look.BIG_ROAD: (6, BIG_ROAD)}
OF_POLYGONS = frozenset(FILLS)


@dataclass(frozen=True, slots=True)
class Shape:
    """`paths`: of a polygon its outer ring and its holes, else lines."""

    look: Look
    paths: tuple[Ring, ...]


Place = Callable[[float, float], tuple[float, float]]


def streets(shapes: Sequence[Shape], wide: int, high: int, place: Place) -> Image.Image:
    """A picture of this size. `place`: where a point (lat, lon) stands in it."""
    image = Image.new("RGB", (wide * TWICE, high * TWICE), SEA)
    draw = ImageDraw.Draw(image)

    def at(ring: Ring) -> list[tuple[float, float]]:
        return [(x * TWICE, y * TWICE) for x, y in (place(*point) for point in ring)]

    for look in Look:
        drawn = [[at(path) for path in one.paths] for one in shapes if one.look is look]
        if look in FILLS:
            for rings in drawn:
                _fill(image, draw, rings, FILLS[look])
        else:
            _lines(draw, [line for lines in drawn for line in lines], *WIDTHS[look])
    return image.resize((wide, high), Image.Resampling.LANCZOS)


def _fill(
    image: Image.Image, draw: ImageDraw.ImageDraw, rings: list[list[tuple[float, float]]], ink: Colour
) -> None:
    """A polygon; what its holes show was drawn before."""
    rings = [ring for ring in rings if len(ring) > 2]
    if len(rings) == 1:
        draw.polygon(rings[0], fill=ink)
    elif rings:
        mask = Image.new("1", image.size)
        cut = ImageDraw.Draw(mask)
        for number, ring in enumerate(rings):
            cut.polygon(ring, fill=0 if number else 1)
        image.paste(ink, mask=mask)


def _lines(
    draw: ImageDraw.ImageDraw, lines: list[list[tuple[float, float]]], width: int, ink: Colour
) -> None:
    """First all edges, then all roads, so that crossings stay open."""
    for line in lines:
        draw.line(line, fill=CASING, width=width + 2, joint="curve")
    for line in lines:
        draw.line(line, fill=ink, width=width, joint="curve")
