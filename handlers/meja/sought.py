"""What of the queue somebody wants to see: by lane, agency, kelurahan, age and words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from domain.ticket import Ticket
from handlers.operator.desk import Desk
from handlers.operator.search import with_words
from messages.meja import at_work

AGES = {
    "muda": (None, timedelta(hours=1)),
    "sedang": (timedelta(hours=1), timedelta(hours=6)),
    "tua": (timedelta(hours=6), None),
}


@dataclass(frozen=True, slots=True)
class Sought:
    """Whatever is empty lets everything through. `age`: a key of AGES."""

    lane: str = ""
    agency: str = ""
    kelurahan: str = ""
    age: str = ""
    words: str = ""

    @property
    def everything(self) -> bool:
        return self == Sought()


def sift(desk: Desk, tickets: Sequence[Ticket], sought: Sought) -> list[Ticket]:
    """Those that fit, in their order."""
    found = [t for t in tickets if _fits(desk, t, sought)]
    words = sought.words.casefold().split()
    return with_words(desk, found, words) if words else found


def _fits(desk: Desk, ticket: Ticket, sought: Sought) -> bool:
    city = desk.turn.city
    least, most = AGES.get(sought.age, (None, None))
    age = desk.turn.now - ticket.told_at
    return (
        sought.lane in ("", str(ticket.lane))
        and (not sought.agency or sought.agency in map(city.heir, at_work(ticket)))
        and sought.kelurahan in ("", ticket.place.kelurahan)
        and (least is None or age >= least)
        and (most is None or age < most)
    )
