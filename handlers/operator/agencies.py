"""An agency as operators call it: by its key, its names, what people say for it, or the beginning of one of these."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterable

from cities.agency import Agency
from domain.message import Button
from domain.ticket import CONTROL_ROOM
from handlers.operator.desk import Desk
from handlers.tickets.seats import own_part
from language.answers.asides import named_in
from locales.text import text

SHORTEST = 3  # letters of a beginning
JOINED = re.compile(r"^(?:(?:dan|serta|sama)\s+|[&+;,]\s*)", re.IGNORECASE)
JOINS = (",", ";", "&", "+")
ALIKE = 0.8  # "ambulance" is most likely "ambulans"


def called(agencies: Iterable[Agency], words: str) -> tuple[Agency, str] | None:
    """(the agency that these words begin with, what stands behind it); None where they name none, or several."""
    said = " ".join(words.casefold().split())
    named = {name: agency for agency in agencies for name in _names(agency)}
    fitting = [n for n in named if re.match(rf"{re.escape(n)}(?:[\s.:,]|$)", said)]
    if fitting:
        name = max(fitting, key=len)
        return named[name], _behind(words, name)
    first = re.split(r"[\s.:,]", said, maxsplit=1)[0]
    begun = {a.key: a for n, a in named.items() if n.startswith(first)} if len(first) >= SHORTEST else {}
    if not begun:
        begun = {named[n].key: named[n] for n in difflib.get_close_matches(first, named, 1, ALIKE)}
    if len(begun) != 1:
        return None
    return next(iter(begun.values())), _behind(words, first)


def all_called(agencies: Iterable[Agency], words: str) -> tuple[list[Agency], str]:
    """(the agencies that these words begin with, joined by "dan" or a comma; what stands behind them)."""
    known, found, rest = list(agencies), [], " ".join(words.split())
    while hit := called(known, rest):
        agency, behind = hit
        found += [agency] if agency not in found else []
        before = rest[: len(rest) - len(behind)].rstrip() if rest.endswith(behind) else rest
        rest = JOINED.sub("", behind)
        if not rest or (rest == behind and not before.endswith(JOINS)):
            break
    return found, rest


def _behind(words: str, name: str) -> str:
    return " ".join(words.split())[len(name) :].strip(" .:,")


def _names(agency: Agency) -> list[str]:
    """Whatever people call the control room ("petugas") names nobody among operators."""
    aliases = () if agency.key == CONTROL_ROOM else agency.aliases
    return [n.casefold() for n in (agency.key, agency.short, agency.name, *aliases)]


def own_names(desk: Desk) -> tuple[str, ...]:
    """What the agency that speaks calls itself."""
    if not desk.agency:
        return ()
    agency = desk.turn.city.agencies[desk.agency]
    return agency.short, agency.name, agency.key


def own_aliases(desk: Desk) -> tuple[str, ...]:
    """What people say for it."""
    return desk.turn.city.agencies[desk.agency].aliases if desk.agency not in ("", CONTROL_ROOM) else ()


def names(desk: Desk) -> str:
    """All that may be named."""
    return ", ".join(a.short for a in desk.turn.city.agencies.values())


def spoken_of(desk: Desk, words: str, but: Collection[str] = ()) -> Agency | None:
    """Another agency, of which these words speak. `but`: those that are known."""
    agencies = desk.turn.city.agencies
    others = {k: a for k, a in agencies.items() if k not in (CONTROL_ROOM, desk.agency, *but)}
    known = {k: tuple(_names(a)) for k, a in others.items()}
    return agencies.get(named_in(words, known) or "")


def offered(desk: Desk, words: str) -> bool:
    """A reply to a card that speaks of an agency which is not on it: one button calls it."""
    ticket, agency = desk.ticket, spoken_of(desk, words)
    if agency is None or not ticket.open or not ticket.assignments:
        return False
    part = own_part(desk.turn.city, agency.key, ticket)
    if part is not None and part.open:
        return False
    button = Button(text("tombol-tambah-satu", instansi=agency.short), f"{ticket.handle}.add.{agency.key}")
    desk.say(text("balasan-tambah", kode=ticket.code, instansi=agency.short), buttons=((button,),))
    return True
