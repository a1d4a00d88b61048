"""What is left of an event that has ended: a fear, a wish, a no that nobody has asked for. It is read, and opens nothing."""

from __future__ import annotations

from domain.status import Status
from domain.ticket import Ticket
from handlers.citizen import between, ended
from handlers.citizen.talk import Talk
from handlers.threads.telling import Told, tell
from language.answers.aftermath import in_care, is_bare, is_left


def typed(talk: Talk) -> bool:
    """What is left of an event, a fear, a wish, a no that nobody has asked for: it is read, silently, and opens nothing."""
    told = next(iter(ended.named(talk, ended.over(talk)) or ended.over(talk)), None)
    if told is None or talk.inbound.media is not None or talk.inbound.pin is not None:
        return False
    ticket = talk.turn.peek(told.ticket_id or 0)
    if not ended.lately(talk, ticket) or between.open_beside(talk, ticket):
        return False
    over = ticket.status is not Status.RESOLVED and between.is_over(talk, ticket)
    if not (over or _feared(talk, ticket) or _bare(talk, ticket)):
        return False
    tell(talk.turn, talk.turn.ticket(ticket.id), Told(told, talk.words, talk.inbound.sent_at))
    talk.answer("akhir-dibaca", kode=ticket.code, ticket=ticket.id)
    return True


def _feared(talk: Talk, ticket: Ticket) -> bool:
    """Shock may be the emergency itself where somebody is ill: there it counts only who is in care."""
    known = " ".join([ticket.state.words, ticket.place.words, *ticket.place.names])
    ill = talk.turn.city.categories[ticket.category].of_health
    return (
        is_left(talk.words, known)
        and (not ill or in_care(talk.words))
        and between.nothing_else_told(talk, ticket)
    )


def _bare(talk: Talk, ticket: Ticket) -> bool:
    """ "Tidak pak", once it is settled and nothing is asked."""
    idle = talk.conversation.draft is None and talk.conversation.asked in ("", "pin", "place", "category")
    return idle and ticket.status in (Status.CLOSED, Status.CANCELLED) and is_bare(talk.words)
