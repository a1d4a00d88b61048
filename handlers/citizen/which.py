"""Words about one of a reporter's open tickets that plainly tell of another: both read them, and he is asked which he means."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from domain.conversation import Between
from domain.danger import Danger
from domain.report import Report
from domain.ticket import Ticket
from handlers.citizen import apart, secluded
from handlers.citizen.talk import Talk
from handlers.citizen.whose import MARK
from handlers.threads.telling import Told, tell
from handlers.tickets import whom_it_calls
from handlers.tickets.joining import of_report
from language.words import Understanding
from models import sent_messages


def plainly(talk: Talk, ticket: Ticket, understood: Understanding | None) -> Report | None:
    """The reporter's other open report whose kind of danger is named, where this ticket is of another kind. Never a victim,
    who may be at any event, nor what is told as a new one."""
    named = understood.danger_category if understood is not None else None
    categories, other = talk.turn.city.categories, talk.turn.city.other.key
    if understood is None or understood.danger is Danger.NONE or named in (None, other):
        return None
    kind = categories[named or other]
    alike = categories[ticket.category].family == kind.family
    if alike or kind.accompanies or understood.again or talk.inbound.pin is not None:
        return None
    there = apart.at_named_place(talk, talk.open_reports())
    for told in sorted(talk.open_reports(), key=lambda one: one not in there):
        its = talk.turn.peek(told.ticket_id or 0)
        if (
            its.id != ticket.id
            and its.drill == ticket.drill
            and categories[its.category].family == kind.family
        ):
            return told
    return None


def named(talk: Talk, told: Iterable[Report]) -> list[Report]:
    """Those whose kind and place the words name, or one of the two; none where they name nothing."""
    told = list(told)
    kinds = families(talk)
    alike = [r for r in told if _family(talk, r) in kinds]
    there = apart.at_named_place(talk, told)
    return [r for r in alike if r in there] or there or alike


def taken_back(talk: Talk) -> list[Report]:
    """Which of his open reports he takes back: the one that is replied to, whose kind or place he names. Several where he
    does not say which, or a reply and the words disagree."""
    told = talk.open_reports()
    meant, about = named(talk, told), talk.inbound.reply_to
    ticket = sent_messages.ticket_of_message(talk.turn.tx, talk.chat.id, about) if about else None
    replied = [r for r in told if r.ticket_id == ticket]
    if replied:
        return replied if not meant or replied[0] in meant else [*replied, *meant]
    if meant:
        return meant
    return [r for r in told if not wished(talk, r)] or told[:1]


def wished(talk: Talk, told: Report) -> bool:
    """Has this reporter asked to cancel it?"""
    ticket = talk.turn.peek(told.ticket_id or 0)
    return ticket.cancel_requested and told.id in ticket.state.wished_by


def families(talk: Talk) -> set[str]:
    """Of the kinds of event that the words speak of, whether they name a danger or say that there is none."""
    heard = talk.understood.meaning
    keys = {heard.danger_category, heard.category, *(g.category for g in heard.guesses[:1])}
    categories, other = talk.turn.city.categories, talk.turn.city.other.key
    return {categories[k].family for k in keys if k is not None and k != other}


def _family(talk: Talk, told: Report) -> str:
    return talk.turn.city.categories[talk.turn.peek(told.ticket_id or 0).category].family


def beside(talk: Talk, ticket: Ticket, report: Report) -> None:
    """The words in the thread of the ticket that they most likely are not about: they call nobody to it."""
    if secluded.secret_kind(talk, ticket, talk.understood.meaning):
        return  # the control room reads them where they belong
    asked = ticket.state.question
    tell(
        talk.turn,
        ticket,
        Told(
            report,
            talk.words,
            talk.inbound.sent_at,
            shown=f"{MARK} {talk.words}",
            answers=asked.agency if asked and not talk.inbound.edited else "",
        ),
    )


def ask(talk: Talk, given: Report, other: Report) -> None:
    """One tap says which of the two it is; nobody waits for it."""
    talk.conversation.between = Between(talk.words, talk.inbound.sent_at, given.id, other.id)
    row = tuple(talk.report_button(one, label(talk, one), "meant") for one in (given, other))
    code = talk.turn.peek(given.ticket_id or 0).code
    talk.answer("kejadian-yang-mana", kode=code, buttons=(row,), ticket=given.ticket_id)


def label(talk: Talk, told: Report) -> str:
    ticket = talk.turn.peek(told.ticket_id or 0)
    kind = talk.turn.city.categories[ticket.category].short_in(talk.language)
    shown = "" if talk.conversation.hiding else kind
    return talk.text("tombol-tentang", kode=ticket.code, kategori=shown).strip()


def pressed(talk: Talk, told: Report) -> None:
    """He means this one: where it was the other one, its agencies are called for these words as well."""
    between = talk.conversation.between
    if between is None or told.id not in (between.given, between.other):
        talk.answer("tombol-lama")
        return
    ticket = talk.turn.ticket(told.ticket_id or 0)
    talk.conversation.active = told.id
    if told.id == between.other and ticket.open:
        talk.conversation.between = None
        ticket = _told_in_earnest(talk, ticket, told, between.words)
    talk.answer("kejadian-sudah-sama", kode=ticket.code, ticket=ticket.id)


def _told_in_earnest(talk: Talk, ticket: Ticket, told: Report, words: str) -> Ticket:
    understood = talk.turn.understood(words).meaning
    named = talk.turn.city.categories.get(understood.danger_category or "")
    called = whom_it_calls.called(talk.turn, ticket, words, understood)
    retold = replace(
        of_report(talk.turn, talk.turn.report(told.id), ticket),
        words=words,
        sent_at=talk.turn.now,
        danger=understood.danger,
        aggravations=understood.aggravations,
        additions=tuple(dict.fromkeys([*called, *(named.at_once if named else ())])),
        metres=None,
    )
    return tell(talk.turn, ticket, retold)
