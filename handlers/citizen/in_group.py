"""The citizens' bot in a group: it takes no reports there, and says where it does."""

from __future__ import annotations

import re

from domain.message import Standing
from domain.typed import read
from handlers.citizen.routes import CITIZEN_COMMANDS
from handlers.citizen.talk import Talk
from handlers.own_names import own_name
from handlers.tickets import door_words
from handlers.tickets.wrong_door import names_danger, turned_away
from locales.text import typed_words


def in_group(talk: Talk) -> None:
    """Taken in, it introduces itself; what is meant for it, or tells of danger, is answered."""
    change = talk.inbound.membership
    if change is not None:
        if change.is_us and change.standing is not Standing.OUT:
            talk.answer("bot-di-grup", telepon=talk.turn.city.emergency_phone)
        return
    if talk.inbound.press is not None:
        return
    typed, own = read(talk.inbound.text), own_name(talk.turn, talk.inbound.channel)
    if typed.bot and own and typed.bot != own.casefold():
        return
    mentioned = bool(own) and re.search(rf"@{re.escape(own)}\b", talk.inbound.text, re.IGNORECASE) is not None
    words = (
        re.sub(rf"@{re.escape(own)}\b", " ", typed.words, flags=re.IGNORECASE).strip() if own else typed.words
    )
    ours = typed.bot or typed.command in CITIZEN_COMMANDS or typed.command in typed_words("ketik-lapor")
    goes_on = not typed.command and door_words.goes_on(talk.turn, talk.chat, talk.person)
    asked = (ours or mentioned) and not talk.inbound.edited
    if asked or goes_on or names_danger(talk.turn, words):
        turned_away(talk.turn, talk.inbound, talk.chat, talk.person, words)
