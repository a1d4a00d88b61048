"""Whoever writes English is answered in English, where no language was chosen."""

from __future__ import annotations

from dataclasses import replace

from domain.message import Kind
from domain.tongue import english
from handlers.citizen.talk import Talk
from models import chats

ENGLISH = "en"


def heard(talk: Talk) -> bool:
    """True where this message is the first that is written in English; from then on a language is chosen."""
    words = talk.words
    if talk.language or talk.inbound.kind is not Kind.TEXT or words.startswith("/") or not english(words):
        return False
    chats.change_person(talk.turn.tx, talk.person.id, language=ENGLISH)
    talk.person = replace(talk.person, language=ENGLISH)
    return True
