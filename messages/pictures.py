"""/peta: the city's outline, its kelurahan, and the tickets that are open. Nothing of a reporter is in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from cities.profile import City
from domain.geography import Box, Ring
from domain.lane import Lane
from domain.ticket import Ticket
from locales.text import text
from messages.canvas import AMBER, COAST, GREY, INK, LAND, LINE, PANEL, RED, SOFT, Canvas, Colour
from messages.places import told_area
from messages.plan import Plan, around

WIDTH, HEIGHT = 1280, 960
MAP_WIDTH = 760
HEAD = 84
GROUND = (MAP_WIDTH, HEIGHT - HEAD)  # how wide and how high the map is in it
LISTED = 17
Area = tuple[float, float, float, float]  # left, top, right, bottom
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
    named = city.area.named(place.kelurahan)
    return Dot(ticket, (named.lat, named.lon) if named else None)


def box_of(city: City) -> Box:
    """What a picture of the city has to show."""
    return around([*city.area.outline, *((k.lat, k.lon) for k in city.area.kelurahan)])


def map_picture(
    city: City,
    dots: Sequence[Dot],
    *,
    head: str,
    now_words: str,
    minutes: Sequence[int],
    ground: bytes = b"",
) -> bytes:
    """A PNG. `minutes`: how long each ticket has been open; `ground`: its streets, a PNG of the size of GROUND."""
    canvas = Canvas(WIDTH, HEIGHT)
    plan = Plan(box_of(city), *GROUND, HEAD)
    canvas.words(32, 22, head, 34)
    canvas.words(WIDTH - 32, 32, now_words, 22, SOFT, "ra")
    if ground:
        _streets(canvas, city, plan, ground)
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


def _streets(canvas: Canvas, city: City, plan: Plan, ground: bytes) -> None:
    """The city's own map, its border, and whose map it is."""
    canvas.image.paste(Image.open(BytesIO(ground)), (0, HEAD))
    for ring in _rings(city):
        canvas.draw.line([plan.at(*p) for p in (*ring, ring[0])], fill=COAST, width=2)
    canvas.words(10, HEIGHT - 8, text("peta-sumber"), 14, SOFT, "ls")


def _rings(city: City) -> list[Ring]:
    return [ring for rings in city.area.boundary.values() for ring in rings] or [city.area.outline]


def _areas(canvas: Canvas, city: City, plan: Plan, taken: list[Area]) -> None:
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


def _codes(canvas: Canvas, plan: Plan, placed: Sequence[Dot]) -> list[Area]:
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


def _around(plan: Plan, one: Dot) -> Area:
    assert one.at is not None
    x, y = plan.at(*one.at)
    return (x - 12, y - 12, x + 12, y + 12)


def _overlap(a: Area, b: Area) -> bool:
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
