"""/peta: the city's outline, its kelurahan, and the tickets that are open. Nothing of a reporter is in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians

from cities.profile import City
from domain.geography import Ring
from domain.lane import Lane
from domain.ticket import Ticket
from locales.text import text
from messages.canvas import AMBER, COAST, GREY, INK, LAND, LINE, PANEL, RED, SOFT, Canvas, Colour
from messages.places import told_area
from messages.streets import Shape, streets

WIDTH, HEIGHT = 1280, 960
MAP_WIDTH = 760
HEAD = 84
LISTED = 17
Box = tuple[float, float, float, float]  # left, top, right, bottom
LANES: dict[Lane, Colour] = {Lane.RED: RED, Lane.AMBER: AMBER, Lane.GREY: GREY}


@dataclass(frozen=True, slots=True)
class Dot:
    """An open ticket on the map: a secret one stands in the middle of its kelurahan. None: place not known."""

    ticket: Ticket
    at: tuple[float, float] | None


def dot(city: City, ticket: Ticket) -> Dot:
    """Where any group may see the ticket."""
    place = ticket.place
    if place.lat is not None and place.lon is not None and not ticket.secret:
        return Dot(ticket, (place.lat, place.lon))
    named = next((k for k in city.area.kelurahan if k.name == place.kelurahan), None)
    return Dot(ticket, (named.lat, named.lon) if named else None)


class Plan:
    """From degrees to the picture's own points."""

    def __init__(self, city: City, width: float, height: float, top: float, edge: float = 30) -> None:
        points = [*city.area.outline, *((k.lat, k.lon) for k in city.area.kelurahan)]
        self._north = max(p[0] for p in points)
        self._west = min(p[1] for p in points)
        high, wide = self._north - min(p[0] for p in points), max(p[1] for p in points) - self._west
        self._squeeze = cos(radians(self._north))
        self._scale = min((width - 2 * edge) / (wide * self._squeeze), (height - 2 * edge) / high)
        self._left = (width - wide * self._squeeze * self._scale) / 2
        self._top = top + (height - high * self._scale) / 2

    def at(self, lat: float, lon: float) -> tuple[float, float]:
        x = self._left + (lon - self._west) * self._squeeze * self._scale
        return x, self._top + (self._north - lat) * self._scale


def map_picture(
    city: City,
    dots: Sequence[Dot],
    *,
    head: str,
    now_words: str,
    minutes: Sequence[int],
    shapes: Sequence[Shape] = (),
) -> bytes:
    """A PNG. `minutes`: how long each ticket has been open; `shapes`: of the city's map, where it has one."""
    canvas = Canvas(WIDTH, HEIGHT)
    plan = Plan(city, MAP_WIDTH, HEIGHT - HEAD, HEAD)
    canvas.words(32, 22, head, 34)
    canvas.words(WIDTH - 32, 32, now_words, 22, SOFT, "ra")
    if shapes:
        _streets(canvas, city, plan, shapes)
    else:
        _ground(canvas, city, plan)
    placed = [d for d in dots if d.at is not None and _shown(plan, d.at)]
    for one in reversed(placed):
        _mark(canvas, plan, one)
    _areas(canvas, city, plan, _codes(canvas, plan, placed))
    _list(canvas, city, dots, minutes)
    return canvas.png()


def _shown(plan: Plan, at: tuple[float, float]) -> bool:
    """Not what lies far outside of the city."""
    x, y = plan.at(*at)
    return 0 <= x <= MAP_WIDTH and HEAD <= y <= HEIGHT


def _ground(canvas: Canvas, city: City, plan: Plan) -> None:
    for ring in _rings(city):
        canvas.draw.polygon([plan.at(*p) for p in ring], fill=LAND, outline=COAST, width=2)
    for one in city.area.kelurahan:
        x, y = plan.at(one.lat, one.lon)
        canvas.draw.ellipse((x - 2, y - 2, x + 2, y + 2), fill=COAST)


def _streets(canvas: Canvas, city: City, plan: Plan, shapes: Sequence[Shape]) -> None:
    """The city's own map, its border, and whose map it is."""

    def place(lat: float, lon: float) -> tuple[float, float]:
        x, y = plan.at(lat, lon)
        return x, y - HEAD

    canvas.image.paste(streets(shapes, MAP_WIDTH, HEIGHT - HEAD, place), (0, HEAD))
    for ring in _rings(city):
        canvas.draw.line([plan.at(*p) for p in (*ring, ring[0])], fill=COAST, width=2)
    canvas.words(10, HEIGHT - 8, text("peta-sumber"), 14, SOFT, "ls")


def _rings(city: City) -> list[Ring]:
    return [ring for rings in city.area.boundary.values() for ring in rings] or [city.area.outline]


def _areas(canvas: Canvas, city: City, plan: Plan, taken: list[Box]) -> None:
    """The kecamatan's names where tickets leave room: beside its middle, else not at all."""
    for name in dict.fromkeys(k.kecamatan for k in city.area.kelurahan):
        inside = [k for k in city.area.kelurahan if k.kecamatan == name]
        lat, lon = sum(k.lat for k in inside) / len(inside), sum(k.lon for k in inside) / len(inside)
        x, y = plan.at(lat, lon)
        half = canvas.width(name, 16) / 2
        for up in (0, -24, 24, -40, 40):
            box = (x - half, y + up - 10, x + half, y + up + 10)
            if not any(_overlap(box, other) for other in taken):
                taken.append(box)
                canvas.words(x, y + up, name, 16, SOFT, "mm")
                break


def _mark(canvas: Canvas, plan: Plan, one: Dot) -> None:
    assert one.at is not None
    x, y = plan.at(*one.at)
    size = 12 if one.ticket.lane is Lane.RED else 9
    box = (x - size, y - size, x + size, y + size)
    if one.ticket.secret:
        canvas.draw.rectangle(box, fill=LANES[one.ticket.lane], outline=PANEL, width=3)
    else:
        canvas.draw.ellipse(box, fill=LANES[one.ticket.lane], outline=PANEL, width=3)


def _codes(canvas: Canvas, plan: Plan, placed: Sequence[Dot]) -> list[Box]:
    """The codes beside the dots, where they cover neither each other nor a dot; all of them stand in the list.

    Answers what is covered now.
    """
    taken = [_around(plan, one) for one in placed]
    for one in placed:
        assert one.at is not None
        x, y = plan.at(*one.at)
        wide = canvas.width(one.ticket.code, 18) + 10
        for left, top in (
            (x + 15, y - 12),
            (x - 15 - wide, y - 12),
            (x - wide / 2, y - 40),
            (x - wide / 2, y + 16),
        ):
            box = (left, top, left + wide, top + 24)
            if left > 0 and box[2] < MAP_WIDTH and not any(_overlap(box, other) for other in taken):
                taken.append(box)
                canvas.draw.rounded_rectangle(box, 5, fill=PANEL, outline=LINE)
                canvas.words(left + 5, top + 2, one.ticket.code, 18)
                break
    return taken


def _around(plan: Plan, one: Dot) -> Box:
    assert one.at is not None
    x, y = plan.at(*one.at)
    return (x - 12, y - 12, x + 12, y + 12)


def _overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _list(canvas: Canvas, city: City, dots: Sequence[Dot], minutes: Sequence[int]) -> None:
    left, room = MAP_WIDTH + 20, WIDTH - MAP_WIDTH - 52
    canvas.panel(left - 12, HEAD, room + 24, HEIGHT - HEAD - 32)
    if not dots:
        canvas.words(left, HEAD + 18, text("peta-kosong"), 24, SOFT)
    for row, (one, waited) in enumerate(zip(dots[:LISTED], minutes, strict=False)):
        y = HEAD + 16 + row * 46
        ticket = one.ticket
        canvas.draw.ellipse((left, y + 5, left + 14, y + 19), fill=LANES[ticket.lane])
        canvas.words(left + 24, y, ticket.code, 21)
        name = city.categories[ticket.category].short
        canvas.words(left + 130, y, canvas.fitted(name, 21, room - 210), 21)
        canvas.words(left + room, y + 3, text("peta-menit", menit=waited), 18, SOFT, "ra")
        place = told_area(ticket)
        state = text("peta-baris", tempat=place, keadaan=text(f"peta-keadaan-{ticket.status}"))
        canvas.words(left + 24, y + 23, canvas.fitted(state, 16, room - 24), 16, SOFT)
    if len(dots) > LISTED:
        canvas.words(left, HEIGHT - 70, text("antrian-lagi", jumlah=len(dots) - LISTED), 20, INK)
