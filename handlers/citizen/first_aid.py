"""A reporter goes through first aid: answers the one question, and reads step by step what to do, by key or by word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from cities.first_aid import AidCard
from domain.danger import Danger
from domain.happenings import FirstAidBegun
from domain.message import Channel
from domain.report import Report
from domain.ticket import Ticket
from domain.ticket_state import Aid
from handlers.citizen import odd
from handlers.citizen.talk import Talk
from handlers.threads.telling import Told, tell
from handlers.tickets.marks import as_read_by
from messages.first_aid import Guided, beat, pressed_step, step

ANSWERED_WITHIN = timedelta(minutes=10)  # by a bare yes or no


def yes(talk: Talk, told: Report) -> None:
    """ "Ya", to the question of the card that the button carries."""
    _answered(talk, told, "tombol-pertolongan-ya", lambda card: card.on_yes)


def no(talk: Talk, told: Report) -> None:
    """ "Tidak"."""
    _answered(talk, told, "tombol-pertolongan-tidak", lambda card: card.on_no)


def to_step(talk: Talk, told: Report) -> None:
    """ "Lanjut", "Ulangi": the step that the button carries."""
    carried = pressed_step(talk.argument)
    ticket = _led(talk, told)
    if carried is None or ticket is None or not _show(talk, told, ticket, *carried):
        odd.old_button(talk)


def typed(talk: Talk) -> bool:
    """ "Tidak bernapas pak", "lanjut", "ulangi": True where that was meant for first aid."""
    inbound = talk.inbound
    if inbound.edited or inbound.media is not None or inbound.pin is not None:
        return False
    found = _newest(talk)
    if found is None:
        return False
    told, aid = found
    return _types_answer(talk, told, aid) if waits(aid) else _types_step(talk, told, aid)


def waits(aid: Aid) -> bool:
    """Is its newest question unanswered?"""
    return aid.since is None or aid.asked_at > aid.since


def _types_answer(talk: Talk, told: Report, aid: Aid) -> bool:
    card = talk.turn.city.first_aid.cards.get(aid.asked[-1])
    if card is None or talk.turn.now - aid.asked_at > ANSWERED_WITHIN:
        return False
    said = talk.understood.answers(f"{card.question} {card.question_english}")
    if said is None:
        return False
    talk.argument = card.key
    (yes if said else no)(talk, told)
    return True


def _types_step(talk: Talk, told: Report, aid: Aid) -> bool:
    ticket = _led(talk, told)
    if ticket is None:
        return False
    if talk.understood.types("ketik-lanjut"):
        last = len(talk.turn.city.first_aid.steps(aid.steps)) - 1
        return _show(talk, told, ticket, aid.steps, min(aid.step + 1, last))
    return talk.understood.types("ketik-ulangi") and _show(talk, told, ticket, aid.steps, aid.step)


def _newest(talk: Talk) -> tuple[Report, Aid] | None:
    """The report whose reporter was led last, unless operators have asked since."""
    led = [(r, aid) for r in talk.open_reports() if (aid := _aid(talk, r)) is not None]
    if not led:
        return None
    told, aid = max(led, key=lambda one: _touched(one[1]))
    question = talk.turn.peek(told.ticket_id or 0).state.question
    return None if question is not None and question.at > _touched(aid) else (told, aid)


def _touched(aid: Aid) -> datetime:
    return max(filter(None, (aid.asked_at, aid.since)))


def _aid(talk: Talk, told: Report) -> Aid | None:
    return talk.turn.peek(told.ticket_id or 0).state.aid.get(told.id)


def _led(talk: Talk, told: Report) -> Ticket | None:
    """The ticket while this reporter may be led: it is open, he was asked, and nothing may betray him."""
    ticket = talk.turn.ticket(told.ticket_id or 0)
    quiet = as_read_by(ticket, told).quiet or talk.conversation.hiding
    return ticket if ticket.open and told.id in ticket.state.aid and not quiet else None


def _answered(talk: Talk, told: Report, said: str, leads: Callable[[AidCard], str]) -> None:
    ticket, book = _led(talk, told), talk.turn.city.first_aid
    card = book.given(talk.argument, practised=ticket.drill) if ticket is not None else None
    steps = (
        book.given(leads(card), practised=ticket.drill) if card is not None and ticket is not None else None
    )
    if ticket is None or card is None or steps is None:
        odd.old_button(talk)
        return
    if ticket.state.aid[told.id].steps != steps.key:
        ticket = _begin(talk, told, ticket, steps, f"{card.question} {talk.text(said)}")
    _show(talk, told, ticket, steps.key, 0)


def _begin(talk: Talk, told: Report, ticket: Ticket, steps: AidCard, words: str) -> Ticket:
    """What he answered stands before everybody who works on it: that somebody is dying, as danger to life."""
    danger = Danger.LIFE if steps.life else Danger.NONE
    ticket = tell(talk.turn, ticket, Told(told, words, talk.inbound.sent_at, danger=danger))
    ticket = talk.turn.ticket(ticket.id)
    now = replace(ticket.state.aid[told.id], steps=steps.key, since=talk.turn.now)
    talk.conversation.active = told.id
    begun = FirstAidBegun(card=steps.key, nama=steps.name, report=told.id)
    return talk.turn.change(
        ticket.noting(aid={**ticket.state.aid, told.id: now}), talk.turn.event(begun, talk.person.id)
    )


def _show(talk: Talk, told: Report, ticket: Ticket, key: str, number: int) -> bool:
    """False where there is no such step any more."""
    book = talk.turn.city.first_aid
    steps = book.steps(key) if book.given(key, practised=ticket.drill) is not None else ()
    if number >= len(steps):
        return False
    aid = replace(ticket.state.aid[told.id], step=number)
    talk.turn.change(ticket.noting(aid={**ticket.state.aid, told.id: aid}))
    to = Guided(
        Channel(talk.chat.channel),
        talk.chat.id,
        talk.language,
        told.handle,
        ticket.id,
        sample=key not in book.signed,
    )
    talk.turn.say(step(to, key, steps, number))
    if steps[number].beat:
        talk.turn.say(beat(to))
    return True
