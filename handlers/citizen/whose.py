"""Is it another event, or more of the one that is told already? Asked with two buttons, while those who are on it read it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from cities.category import Category
from domain.conversation import Aside, Whose
from domain.happenings import Words
from domain.report import Report
from domain.ticket import Ticket
from domain.timer import TimerKind
from handlers.citizen import apart, evidence, received, secluded, taken_up
from handlers.citizen.secluded import STAYS
from handlers.citizen.talk import Talk
from handlers.threads.concern import concern
from handlers.threads.telling import Told
from handlers.tickets import bare_call
from language.words import Understanding
from locales.text import text
from models.timers import Timer

SILENCE = timedelta(seconds=60)  # no answer: what is most likely
MARK = "❓"


QUESTIONS = {Whose.MOST_LIKELY_SAME: "kejadian-sama", Whose.ONLY_A_KEY: "kejadian-tombol"}


def meant(talk: Talk, ticket: Ticket, understood: Understanding | None, *, far: bool) -> Whose:
    """Somebody trapped or unconscious is of the event that is open, unless the words or a point say that it is another."""
    if secluded.of_who_hides(talk, ticket, understood) or secluded.goes_on(talk, ticket, understood):
        return Whose.PERHAPS_ANOTHER
    if not far and apart.perhaps_of_its_own(talk, ticket, understood):
        return Whose.MOST_LIKELY_SAME
    if far or apart.names_another(talk, ticket, talk.words):
        return Whose.ELSEWHERE
    bare = bare_call.calls_more(talk.turn, talk.words, understood)
    if bare or taken_up.likely(talk, ticket, understood):
        return Whose.MOST_LIKELY_SAME
    if understood is not None and not understood.apart:
        added = talk.understood.additions(ticket.category)
        if understood.aggravations or (added and not understood.again):
            return Whose.MOST_LIKELY_SAME
    return Whose.PERHAPS_ANOTHER


def same_kind(talk: Talk, ticket: Ticket) -> bool:
    """Do the words name the ticket's kind of event, or none at all?"""
    heard = talk.understood.meaning
    named = heard.danger_category or heard.category or next((g.category for g in heard.guesses), None)
    categories = talk.turn.city.categories
    if named in (None, talk.turn.city.other.key):
        return True
    return categories[named].family == categories[ticket.category].family


def perhaps(talk: Talk, ticket: Ticket, report: Report, understood: Understanding) -> Told:
    """What may be of another event, before those who are on this one; it calls nobody to it."""
    return Told(
        report,
        talk.words,
        talk.inbound.sent_at,
        danger=understood.danger,
        aggravations=understood.aggravations,
        shown=f"{MARK} {talk.words}",
        concern=concern(talk.turn, ticket, talk.words, understood),
    )


def shown(talk: Talk, ticket: Ticket, report: Report) -> None:
    """What is of another place, most likely: the control room reads it at once, silently, and it alone what is of a secret kind."""
    if talk.words and secluded.apart(talk, ticket, talk.understood.meaning):
        secluded.show(talk, ticket, report, f"{MARK} {talk.words}")
        return
    count = ticket.state.relayed + 1
    words = f"{MARK} {talk.words or text('titik-lain')}"
    event = talk.turn.event(Words(words=words, report=report.id, number=count), talk.person.id)
    talk.turn.change(ticket.noting(relayed=count), event)


def ask(talk: Talk, ticket: Ticket, whose: Whose, pressed: Category | None = None) -> None:
    """Keep it until it is known whose it is, for a minute; it is asked once. `pressed`: the category whose key it was."""
    before = talk.conversation.suspected
    asked = before is not None and before.ticket == ticket.id
    kept = keep(talk, ticket, whose, pressed)
    known = bool(asked and kept.words and kept.pin)
    if known or not asked:
        due = talk.turn.now + (timedelta() if known else SILENCE)
        talk.turn.arm(Timer(f"suspect:{talk.chat.id}", TimerKind.SUSPECT, due, chat_id=talk.chat.id))
    if asked and not known:
        received.passed_on(talk, ticket)
    if asked:
        return
    row = (
        talk.button(talk.text("tombol-kejadian-lain"), "another"),
        talk.button(talk.text("tombol-kejadian-sama", kode=ticket.code), "same"),
    )
    key = QUESTIONS.get(whose, "kejadian-lain")
    names = ", ".join(talk.turn.city.agencies[a].short for a in pressed.at_once) if pressed else ""
    talk.answer(key, kode=ticket.code, instansi=names, buttons=(row,), ticket=ticket.id)


def keep(talk: Talk, ticket: Ticket, whose: Whose, pressed: Category | None) -> Aside:
    """Put it aside, with what was put aside of this ticket before."""
    inbound, waiting = talk.inbound, talk.conversation.suspected
    before = waiting if waiting is not None and waiting.ticket == ticket.id else None
    kept = list(before.evidence) if before else []
    if inbound.media and whose is not Whose.MOST_LIKELY_SAME:
        kept.append(evidence.keep(talk))
    understood = talk.understood.meaning if talk.words else None
    taken_in = whose is Whose.MOST_LIKELY_SAME
    unread = not taken_in and (whose is Whose.ELSEWHERE or secluded.apart(talk, ticket, understood))
    here = (inbound.pin.lat, inbound.pin.lon) if inbound.pin else None
    new = Aside(
        words=talk.words,
        untold=talk.words if unread else "",
        pin=here,
        sent_at=inbound.sent_at,
        ticket=ticket.id,
        evidence=tuple(kept),
        likely=whose,
        category=pressed.key if pressed else "",
    )
    both = _put_together(before, new) if before else new
    talk.conversation.suspected = both
    return both


def _put_together(before: Aside, new: Aside) -> Aside:
    """What is known of it by now: of several points the last, of several moments the first."""
    return replace(
        new,
        words=_lines(before.words, new.words),
        untold=_lines(before.untold, new.untold),
        pin=new.pin or before.pin,
        sent_at=before.sent_at,
        likely=before.likely if new.likely in STAYS else new.likely,
        category=new.category or before.category,
    )


def _lines(before: str, now: str) -> str:
    return "\n".join(filter(None, (before, now)))
