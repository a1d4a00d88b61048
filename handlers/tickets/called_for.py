"""For whom of a ticket's reporters an agency was called: who came for words alone leaves with whoever said them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from domain.happenings import Dispatched, Noted, Spoken, Words
from domain.ticket import Ticket
from handlers.tickets.seats import own_part
from handlers.turn import Turn
from models import reports


def called_for(turn: Turn, into: Ticket, moved: Collection[int]) -> frozenset[str]:
    """The agencies that nothing calls here but what these reporters said, who are no longer among its own: neither its
    category, nor an operator, nor words of those who stay."""
    stay = {
        *turn.city.categories[into.category].at_once,
        *_by_operators(turn, into),
        *_by_own(turn, into, moved),
    }
    return frozenset(agency for agency in into.state.additions if agency not in stay)


def open_parts(turn: Turn, ticket: Ticket, agencies: Iterable[str]) -> frozenset[str]:
    """Of these agencies those that are at work on the ticket, by whose part it is."""
    parts = (own_part(turn.city, agency, ticket) for agency in agencies)
    return frozenset(part.agency for part in parts if part is not None and part.open)


def _by_operators(turn: Turn, into: Ticket) -> Iterator[str]:
    for event, _ in turn.history(into.id):
        if isinstance(event.what, Dispatched) and event.actor is not None:
            yield event.what.agency


def _by_own(turn: Turn, into: Ticket, moved: Collection[int]) -> Iterator[str]:
    for report in reports.of_ticket(turn.tx, into.id):
        yield from report.observed.additions
        yield from turn.city.called_by(into.category, report.observed.aggravations)
        yield from _added_by(turn, into, report.words)
    for event, _ in turn.history(into.id):
        match event.what:
            case Words(words=words, report=report_id) | Spoken(words=words, report=report_id):
                if report_id not in moved:
                    yield from _added_by(turn, into, words)
            case Noted(words=words):
                yield from _added_by(turn, into, words)
            case _:
                pass


def _added_by(turn: Turn, into: Ticket, words: str) -> Iterator[str]:
    said = turn.understood(words)
    yield from said.additions(into.category)
    yield from turn.city.called_by(into.category, said.meaning.aggravations)
