"""Whoever telephoned 112 and opened the link: pin, photos and words go to that very ticket, and nothing comes back."""

from __future__ import annotations

import re
from dataclasses import replace

from domain.happenings import LinkOpened
from handlers.calls.telephone import is_link, use_link
from handlers.citizen import addition, relay, taken_up
from handlers.citizen.place_prompt import place_keyboard
from handlers.citizen.talk import Talk
from language.answers.commands import command

TOKEN = re.compile(r"[\w-]{12}", re.ASCII)
MIXED = re.compile(r"(?=.*[a-z])(?=.+[A-Z])(?=.*[\d_-])")


def open_link(talk: Talk) -> bool:
    """`/start TOKEN`; False where nothing stands behind the command."""
    token = talk.argument.strip()
    if not token:
        return False
    if not _opened(talk, token):
        talk.answer("tautan-habis")
    return True


def leads(talk: Talk) -> bool:
    """Is what stands behind /start a link that we gave to a caller?"""
    return TOKEN.fullmatch(talk.argument) is not None and is_link(talk.turn, talk.argument)


def without_token(talk: Talk) -> None:
    """`/start TOKEN tolong …`: the link is opened where it still leads anywhere, and the words are heard without it."""
    typed = command(talk.inbound.text)
    if talk.inbound.edited or (typed is not None and typed.name != "start"):
        return
    first, *rest = (typed.words if typed is not None else talk.inbound.text).split(maxsplit=1)[:2] or [""]
    if not rest or not TOKEN.fullmatch(first):
        return
    if not is_link(talk.turn, first) and (typed is None or not _is_no_word(talk, first)):
        return
    _opened(talk, first)
    talk.inbound = replace(talk.inbound, text=rest[0])


def _is_no_word(talk: Talk, token: str) -> bool:
    """An old link's, of which nothing is kept: letters at random."""
    return MIXED.match(token) is not None and not talk.turn.understood(token).meaning.guesses


def _opened(talk: Talk, token: str) -> bool:
    number = use_link(talk.turn, token)
    told = talk.turn.report(number) if number is not None else None
    if told is None or told.ticket_id is None or not talk.turn.ticket(told.ticket_id).open:
        return False
    ticket = talk.turn.ticket(told.ticket_id)
    talk.conversation.linked = told.id
    talk.conversation.hiding = talk.conversation.hiding or ticket.quiet
    talk.turn.observe(told.observing(linked=talk.chat.id))
    talk.turn.change(ticket, talk.turn.event(LinkOpened(), told.person_id))
    talk.answer("tautan-terbuka", keyboard=place_keyboard(talk)[:1])
    return True


def taken(talk: Talk) -> bool:
    """True where the message went to the ticket of the call; another event goes its own way."""
    told = talk.turn.report(talk.conversation.linked or 0)
    ticket = talk.turn.ticket(told.ticket_id) if told.ticket_id is not None else None
    if ticket is None or not ticket.open:
        talk.conversation.linked = None
        return False
    understood = talk.understood.meaning if talk.words else None
    goes_on = bool(talk.inbound.reply_to) or taken_up.likely(talk, ticket, understood)
    if not goes_on and relay.another(talk, ticket, understood):
        return False
    addition.add(talk, told, understood)
    return True
