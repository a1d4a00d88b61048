"""What a citizen can ask for at any time, as a command or in free words."""

from __future__ import annotations

import re

from domain.danger import Danger
from domain.report import Report
from domain.status import Status
from handlers.citizen import cancelling, drilling, linked, taking_back, tongue
from handlers.citizen.prompt import ask_next, category_buttons, greet
from handlers.citizen.talk import Talk
from handlers.drills import practice
from handlers.tickets.marks import as_read_by
from language.answers.commands import mere_courtesy
from locales.text import LANGUAGES, all_keys, typed_words
from messages.quiet import hushed

LINK = re.compile(rf"{practice.LINK_WORD}\S+|[\w-]{{12}}")  # what our own links put behind /start


def alone(talk: Talk) -> bool:
    """Nothing stands behind the command that could be meant for anybody but it."""
    return mere_courtesy(talk.argument)


def ours(talk: Talk) -> bool:
    """Does a link that we gave out stand behind the command: letters at random, which may read like a cry?"""
    return linked.leads(talk) or drilling.leads(talk)


def with_link(talk: Talk) -> bool:
    """/start alone, or with what a link of ours puts there; a single word may be a cry as well."""
    if ours(talk):
        return True
    if LINK.fullmatch(talk.argument):
        understood = talk.turn.understood(talk.argument).meaning
        return understood.danger is Danger.NONE and not understood.guesses
    lone = alone(talk)
    talk.argument = "" if lone else talk.argument
    return lone


def with_language(talk: Talk) -> bool:
    named = talk.argument.strip(" .!").casefold()
    talk.argument = next((n for n in offered() if named in (n, *typed_words(f"ketik-bahasa-{n}"))), named)
    return talk.argument in offered() or alone(talk)


def with_phrase(talk: Talk) -> bool:
    """/hapusdata alone, or with the phrase that it asks for."""
    return talk.argument.strip(" .!").casefold() in typed_words("ketik-hapus-data-saya") or alone(talk)


def with_reason(talk: Talk) -> bool:
    """/keberatan takes any reason."""
    return True


def start(talk: Talk) -> None:
    """/start: the greeting; with a draft under way, where it stands; with a token behind it, a caller's link."""
    if not drilling.join(talk) and not linked.open_link(talk):
        _where_it_stands(talk)


def _where_it_stands(talk: Talk) -> None:
    if talk.conversation.draft and (talk.conversation.draft.category or talk.conversation.draft.located):
        ask_next(talk, talk.conversation.draft)
    else:
        greet(talk)


def status(talk: Talk) -> None:
    """Where the latest reports stand, in one message; a screen that others may look at says of none what it is about."""
    lines = [_status_line(talk, r) for r in talk.reports()[:5]]
    if talk.conversation.draft:
        lines.insert(0, _hushed(talk, "status-belum-lengkap"))
    if talk.conversation.hiding and lines and not talk.able.silent:
        lines.insert(0, talk.text("diam-baik"))  # a lock screen shows the first line
    talk.say("\n".join(lines) if lines else _hushed(talk, "status-kosong"))


def _hushed(talk: Talk, key: str) -> str:
    return talk.text(hushed(key) if talk.conversation.hiding else key)


def _status_line(talk: Talk, told: Report) -> str:
    if told.ticket_id is None:
        return _hushed(talk, "status-abu-abu")
    ticket = talk.turn.peek(told.ticket_id)
    if talk.conversation.hiding or as_read_by(ticket, told).quiet:
        return talk.text("diam-status", kode=ticket.code, keadaan=talk.text(f"diam-keadaan-{ticket.status}"))
    unseen = ticket.untouched and ticket.status is Status.RECEIVED
    words = talk.text("status-belum-dilihat" if unseen else f"status-{ticket.status}")
    return talk.text(
        "status-baris",
        kode=ticket.code,
        kategori=talk.turn.city.categories[ticket.category].short_in(talk.language),
        keadaan=words,
    )


def cancel(talk: Talk) -> None:
    """Before forwarding it ends the draft; afterwards it is a request that an operator confirms."""
    if talk.conversation.draft is not None:
        cancelling.cancel_draft(talk)
        return
    taking_back.cancel_one(talk)


def help_(talk: Talk) -> None:
    talk.answer("bantuan", telepon=talk.turn.city.emergency_phone)


def language(talk: Talk) -> None:
    """/bahasa: which language the reporter reads; typed behind it, or chosen by a button."""
    talk.argument = talk.argument.strip().casefold()
    if talk.argument in offered():
        choose_language(talk)
        return
    row = tuple(talk.button(talk.text(f"bahasa-{name}"), "language", name) for name in offered())
    talk.answer("bahasa-pilih", buttons=(row,))


def offered() -> tuple[str, ...]:
    """The languages that have sentences for reporters."""
    return tuple(name for name in LANGUAGES if all_keys(name))


def choose_language(talk: Talk) -> None:
    if talk.argument not in offered():
        return
    tongue.choose(talk, talk.argument)
    talk.answer("bahasa-diganti")
    if not talk.open_reports() and not talk.conversation.hiding:
        _where_it_stands(talk)


def menu(talk: Talk) -> None:
    talk.answer("maksud-mana", buttons=category_buttons(talk))
