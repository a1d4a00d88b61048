"""What begins again after its report was closed or cancelled: the same event, at its place."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from domain.report import Report
from domain.status import Status
from domain.ticket import Ticket
from handlers.citizen import apart, between, carried, dismissed, ended, report, which
from handlers.citizen.asked import SAME_EVENT
from handlers.citizen.place_prompt import place_keyboard
from handlers.citizen.sudah_belum import ask_again, reopened
from handlers.citizen.talk import Talk
from language.answers.goes_on import only_again
from language.answers.settled import Yes
from language.answers.taken_back import slipped
from locales.text import text
from models import sent_messages

CARRIED = timedelta(hours=24)  # later it is a new report, that names the old one


def typed(talk: Talk) -> bool:
    """ "Apinya nyala lagi", some hours after the report of it was closed or cancelled: the same event, at its place."""
    last = _meant(talk) if talk.inbound.pin is None else None
    ticket = talk.turn.peek(last.ticket_id or 0) if last is not None else None
    at = _ended_at(ticket) if ticket is not None else None
    if last is None or ticket is None or at is None:
        return False
    if not _goes_on(talk, ticket):
        return _perhaps_again(talk, last, at)
    since = talk.turn.now - at
    if (
        since > CARRIED
        or apart.names_another(talk, ticket, talk.words)
        or not between.nothing_else_told(talk, ticket)
    ):
        return False
    if since <= SAME_EVENT:
        reopened(talk, last)
        _ask_for_place(talk, ticket)
    elif talk.understood.recurs:
        _carry_on(talk, ticket)
    else:
        return False
    return True


def _perhaps_again(talk: Talk, told: Report, at: datetime) -> bool:
    """ "Lagi pak", and under no message: it sounds where it was, and one tap says."""
    near = talk.turn.now - at <= SAME_EVENT and talk.conversation.draft is None
    if not near or not only_again(talk.words):
        return False
    ask_again(talk, told)
    return True


def _meant(talk: Talk) -> Report | None:
    """The newest report that is over, or the one that is named or replied to; beside one that is open it must be named."""
    over = ended.over(talk)
    if not over:
        return None
    if talk.inbound.reply_to:
        about = sent_messages.ticket_of_message(talk.turn.tx, talk.chat.id, talk.inbound.reply_to)
        if about is not None:
            return next((r for r in over if r.ticket_id == about), None)
    meant = ended.named(talk, over)
    open_ones = between.open_beside(talk, talk.turn.peek((meant or over)[0].ticket_id or 0))
    if open_ones and which.named(talk, open_ones):
        return None
    found = meant if open_ones else meant or over
    return found[0] if found else None


def _ended_at(ticket: Ticket) -> datetime | None:
    """When it was closed or cancelled; None where it is over in another way, which is none of this."""
    if ticket.status is Status.CLOSED:
        return ticket.resolved_at
    return ticket.state.cancelled_at if ticket.status is Status.CANCELLED else None


def _goes_on(talk: Talk, ticket: Ticket) -> bool:
    """Do these words say that it is not over? What was cancelled at a reporter's wish goes on with any danger of its kind."""
    if ticket.status is Status.CANCELLED:
        return dismissed.is_more(talk, ticket, judged=True) or _back_there(talk, ticket)
    worse = talk.understood.settled is Yes.WORSE and not ended.of_another(talk, ticket)
    begins = between.is_back(talk, ticket) or talk.understood.verdict is False or worse
    if begins or slipped(talk.words):
        return ended.of_this_event(talk, ticket) and (begins or between.same_danger(talk, ticket))
    return False


def _back_there(talk: Talk, ticket: Ticket) -> bool:
    return between.is_back(talk, ticket) and ended.of_this_event(talk, ticket)


def _ask_for_place(talk: Talk, ticket: Ticket) -> None:
    """Where it happens was never told: it rings without, and is asked for."""
    if talk.turn.ticket(ticket.id).place.exact != "none":
        return
    talk.conversation.asked = "pin"
    kind = talk.turn.city.categories[ticket.category]
    words = talk.text(
        "diam-tempat-belum" if talk.conversation.hiding else "tanya-tempat",
        emoji=kind.emoji,
        kategori=kind.short_in(talk.language),
    )
    talk.say(words, keyboard=place_keyboard(talk), ticket=ticket.id)


def _carry_on(talk: Talk, ticket: Ticket) -> None:
    """A new report, at the place of the old one and with its name."""
    draft = talk.draft()
    draft.category = draft.category or ticket.category
    carried.at_place_of(draft, ticket)
    talk.inbound = replace(talk.inbound, text=f"{talk.words} ({text('lanjutan', kode=ticket.code)})")
    report.told(talk)
