"""An example of the command in hand: what a refusal names, with a ticket that this group could mean."""

from __future__ import annotations

import difflib

from cities.profile import City
from domain.quoting import one_line
from domain.ticket import CONTROL_ROOM
from domain.typed import read
from handlers.operator.desk import Desk
from handlers.operator.plain import WORD
from handlers.tickets.seats import own_part
from locales.text import has_text, text, variables_of
from messages.queue import by_urgency
from models import ticket_lists, tickets

USUAL = "terima"
QUOTED = 1500  # characters of what was typed
ALIKE = 0.7  # "/trima" is most likely "/terima"


def example(desk: Desk) -> str:
    """ "/balas 26-0007 petugas sedang di jalan": the command that was typed, else the most usual one."""
    command = desk.command or USUAL
    key = f"contoh-{command}"
    if not has_text(key):
        return f"/{command}"
    code = _code(desk)
    others = [k for k in desk.turn.city.agencies if k not in (CONTROL_ROOM, desk.agency)]
    agency = others[0] if others else CONTROL_ROOM
    area = _area(desk.turn.city)
    shown = text(
        key,
        kode=code,
        instansi=agency,
        lain=_another(desk, code),
        jenis=_kind(desk),
        daerah=area,
        jalan=next(iter(desk.turn.city.streets), area),
    )
    return f"/{command} {shown}"


def _area(city: City) -> str:
    """A part of the city that is known by its name alone."""
    named = (one.name for one in city.area.kelurahan if one.name not in city.area.common_words)
    return next(named, city.name)


def _kind(desk: Desk) -> str:
    """A kind of event that the ticket at hand is not."""
    own = desk.turn.peek(desk.ticket_id).category if desk.ticket_id is not None else ""
    return next(one.short for one in desk.turn.city.categories.values() if one.key != own)


def _code(desk: Desk) -> str:
    if desk.ticket_id is not None:
        return desk.turn.peek(desk.ticket_id).code
    opened = ticket_lists.open_tickets(desk.turn.tx, drill=desk.chat.drill)
    mine = [
        t
        for t in opened
        if desk.agency == CONTROL_ROOM or own_part(desk.turn.city, desk.agency, t) is not None
    ]
    if mine:
        return by_urgency(desk.turn.city, mine, desk.agency)[0].code
    return f"{desk.turn.now.astimezone(desk.turn.city.zone):%y}-0001"


def _another(desk: Desk, code: str) -> str:
    """The code of the ticket that this one may be one with; else a gap, for nobody shall copy two real events together."""
    ticket = tickets.by_code(desk.turn.tx, code)
    similar = ticket.state.similar if ticket is not None else ""
    return similar or f"{code.rpartition('-')[0]}-…"


NOT_PHONED = {  # advises to phone → what is said where the reporter hides
    "tolak-orang-kedua": "tolak-orang-kedua-diam",
    "tolak-batal-orang-kedua": "tolak-batal-orang-kedua-diam",
    "tolak-hubungi-nomor": "tolak-hubungi-nomor-diam",
}


def refusal_words(desk: Desk, key: str, variables: dict[str, object]) -> str:
    """The sentence that says why, with an example where it wants one; none advises to phone who hides."""
    if desk.ticket_id is not None and desk.ticket.quiet:
        key = NOT_PHONED.get(key, key)
    if key == "tolak-tanpa-tiket" and (words := _typed(desk)):
        return text("tolak-tanpa-tiket-kata", perintah=words)
    if "contoh" in variables_of(key):
        variables = {"contoh": example(desk), **variables}
    return text(key, **variables)


def _typed(desk: Desk) -> str:
    """The command as it was typed, with a gap for its code, so that nobody types his words again; "" where none stand behind it."""
    typed = read(desk.inbound.text)
    if desk.inbound.press is not None or not typed.command or not WORD.search(typed.words):
        return ""
    year = f"{desk.turn.now.astimezone(desk.turn.city.zone):%y}"
    return f"/{typed.command} {year}-… {one_line(typed.words)[:QUOTED]}"


def alike(command: str, known: list[str]) -> str:
    """The command that was most likely meant; "" where none is near."""
    return next(iter(difflib.get_close_matches(command, known, 1, ALIKE)), "")
