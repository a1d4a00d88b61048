"""Who has heard from the reporter that nobody is in danger."""

from __future__ import annotations

from domain.happenings import Answered, Telephoned
from domain.ticket import Ticket
from handlers.operator.desk import Desk
from locales.text import typed_words


def has_heard(desk: Desk, ticket: Ticket) -> bool:
    """May this operator rely on what the reporter said since danger was told? A call that came in told of that danger itself:
    only who took it knows more than the card says."""
    if not ticket.human_contact:
        return False
    for event, _ in reversed(desk.turn.history(ticket.id)):
        match event.what:
            case Answered():
                return True
            case Telephoned(words=""):
                return event.actor == desk.actor
            case Telephoned(words=result) if was_spoken(result):
                return True
    return True


def was_spoken(result: str) -> bool:
    """Did anybody take the call of which this came?"""
    return not any(words in result.casefold() for words in typed_words("ketik-tak-tersambung"))
