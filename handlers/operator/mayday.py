"""A crew's own emergency at work, "anggota kami pingsan di dalam", "SOS kami terjebak": on which ticket, and who heard of it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from domain.assignment import Stage
from domain.ticket import CONTROL_ROOM, Ticket
from handlers.operator.desk import Desk
from handlers.tickets.seats import own_part, seat
from locales.text import begun_with, text, typed_words
from models import ticket_lists

CLAUSE = re.compile(r"([,.;:!?\n–—()]+)")
WORD = re.compile(r"[^\W\d_]+")
DENIED_WITHIN = 4  # words before it
FARTHEST = (Stage.ON_SCENE, Stage.EN_ROUTE, Stage.ACKNOWLEDGED, Stage.DISPATCHED)


def is_told(words: str, names: Iterable[str] = ()) -> bool:
    """Do these words tell that one of those who came to help is a victim? `names`: of the agency that speaks."""
    own = frozenset(part for name in names for part in WORD.findall(name.casefold()))
    return any(_befalls(clause, own) for clause in _clauses(words))


def _clauses(words: str) -> list[list[str]]:
    """What is told between two stops, and not what is asked."""
    parts = [*CLAUSE.split(words.casefold()), ""]
    told = zip(parts[::2], parts[1::2], strict=True)
    return [WORD.findall(part) for part, stop in told if "?" not in stop]


def _befalls(said: list[str], own: frozenset[str]) -> bool:
    if not typed_words("ketik-kata-orang").isdisjoint(said):
        return False
    if any(begun_with(said[at:], "ketik-mayday") and not _denied(said[:at]) for at in range(len(said))):
        return True
    return any(_of_ours(said, at, own) and not _denied(said[:at]) for at in range(len(said)))


def _of_ours(said: list[str], at: int, own: frozenset[str]) -> bool:
    """Does somebody of ours stand here, and right behind him, or before him, what befalls him?"""
    behind = _who(said, at, own)
    if not behind:
        return False
    harms = "ketik-mayday-celaka-kendaraan" if behind < 0 else "ketik-mayday-celaka"
    at_harm = _passed(said, abs(behind), own)
    if (size := begun_with(said[at_harm:], harms)) and not begun_with(
        said[at_harm + size :], "ketik-mayday-bukan"
    ):
        return True
    before = _without_ends(said[:at])
    member = said[at] in typed_words("ketik-mayday-anggota")
    return member and any(
        begun_with(before[back:], harms) == len(before) - back for back in range(len(before))
    )


def _who(said: list[str], at: int, own: frozenset[str]) -> int:
    """The place behind whoever of ours stands here, below zero for a vehicle of ours; 0 where nobody does."""
    word, ours = said[at], typed_words("ketik-mayday-kami")
    mine = at + 1 < len(said) and (said[at + 1] in ours or said[at + 1] in own)
    if word in typed_words("ketik-mayday-anggota"):
        return at + 1
    if word in typed_words("ketik-mayday-rekan"):
        return at + 2 if mine else 0
    if word in typed_words("ketik-mayday-kendaraan"):
        return -(at + 2) if mine and said[at + 1] in ours else 0
    alone = typed_words("ketik-mayday-sebelum").issuperset(said[:at])
    return at + 1 if word in ours and alone else 0


def _passed(said: list[str], at: int, own: frozenset[str]) -> int:
    """The place behind what may stand between somebody and what befalls him."""
    passed = typed_words("ketik-mayday-antara") | typed_words("ketik-mayday-kami") | own
    while at < len(said) and said[at] in passed and not begun_with(said[at:], "ketik-mayday-celaka"):
        at += 1
    return at


def _without_ends(said: list[str]) -> list[str]:
    end = len(said)
    while end and said[end - 1] in typed_words("ketik-mayday-antara"):
        end -= 1
    return said[:end]


def _denied(before: list[str]) -> bool:
    return not typed_words("ketik-mayday-tidak").isdisjoint(before[-DENIED_WITHIN:])


def likeliest(desk: Desk) -> Ticket | None:
    """Of which ticket a crew speaks that names none: where it is, else where it goes, else what it was called to; of several the
    newest."""
    if not desk.agency or desk.agency == CONTROL_ROOM:
        return None
    found = [
        (FARTHEST.index(part.stage), -ticket.id, ticket)
        for ticket in ticket_lists.open_tickets(desk.turn.tx, drill=desk.chat.drill)
        if (part := own_part(desk.turn.city, desk.agency, ticket)) is not None and part.stage in FARTHEST
    ]
    return min(found, key=lambda one: one[:2])[2] if found else None


def tell_whom(desk: Desk) -> None:
    """Who wrote it reads where it sounds, and who comes."""
    turn, ticket = desk.turn, desk.ticket
    on = dict.fromkeys([CONTROL_ROOM, desk.agency, *(p.agency for p in ticket.assignments if p.open)])
    heard = {seat(turn.city, g.agency, ticket) for g in turn.groups() if not g.closed}
    rung = [turn.city.agencies[a].short for a in on if a and (a in heard or ticket.drill)]
    silent = [turn.city.agencies[a].short for a in on if a and a not in heard and not ticket.drill]
    called = [a for a in turn.city.needed_by(turn.city.crew_in_need) if a in on]
    lines = [text("mayday-berbunyi", kode=ticket.code, grup=", ".join(rung))]
    if called:
        lines.append(
            text("mayday-dipanggil", instansi=", ".join(turn.city.agencies[a].short for a in called))
        )
    if silent:
        lines.append(text("selesai-tak-terjangkau", instansi=", ".join(silent)))
    desk.tell("\n".join(lines))
