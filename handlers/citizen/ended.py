"""His reports that have ended, and whether words are of one of them or of another event."""

from __future__ import annotations

from domain.danger import Danger
from domain.report import Report
from domain.ticket import Ticket
from handlers.citizen import apart, between, which, whose
from handlers.citizen.asked import NEWEST, SAME_EVENT
from handlers.citizen.talk import Talk
from language.answers.aftermath import comes_back
from language.answers.its_things import tells_of_its_things


def over(talk: Talk) -> list[Report]:
    """The newest first."""
    told = [r for r in talk.meant_now()[:NEWEST] if r.ticket_id]
    return [r for r in told if not talk.turn.peek(r.ticket_id or 0).open]


def lately(talk: Talk, ticket: Ticket) -> bool:
    """Did it end so soon before that what is told now is most likely of it?"""
    at = ticket.resolved_at or ticket.state.cancelled_at
    return at is not None and talk.turn.now - at <= SAME_EVENT


def named(talk: Talk, over: list[Report]) -> list[Report]:
    """Those whose kind or place the words name; where somebody has come back, those in which somebody was feared."""
    if found := which.named(talk, over):
        return found
    if not comes_back(talk.words):
        return []
    return [r for r in over if between.by_somebody(talk, talk.turn.peek(r.ticket_id or 0))]


def of_another(talk: Talk, ticket: Ticket) -> bool:
    """Do they tell of danger at another place, or of another kind of event that befalls nobody in this one?"""
    heard = talk.understood.meaning
    kind = talk.turn.city.categories.get(heard.danger_category or "")
    if kind is None or heard.danger is Danger.NONE:
        return False
    if apart.names_another(talk, ticket, talk.words):
        return True
    return not (kind.accompanies or heard.aggravations or of_this_event(talk, ticket))


def of_this_event(talk: Talk, ticket: Ticket) -> bool:
    """Of its kind, or of a thing that was told of there; and who comes again to somebody's home may be called a burglar now:
    those who went there go again."""
    named = talk.turn.city.categories.get(talk.understood.meaning.danger_category or "")
    called = {part.agency for part in ticket.assignments}
    again = ticket.secret and named is not None and called.issuperset(named.at_once)
    back = named is not None and named.by_somebody and between.by_somebody(talk, ticket)
    return (
        whose.same_kind(talk, ticket) or again or back or tells_of_its_things(talk.words, ticket.state.words)
    )
