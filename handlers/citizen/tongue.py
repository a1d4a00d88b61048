"""In which language somebody is answered: English who writes it and has chosen none; in writing who cannot hear or speak."""

from __future__ import annotations

from dataclasses import replace

from domain.message import Kind
from handlers.citizen.talk import Talk
from handlers.tickets.unheard import is_greeting
from language.tongue import changed, english, in_writing, spoken, unreadable, writes
from language.understanding import Understanding
from models import chats

ENGLISH = "en"


def heard(talk: Talk) -> bool:
    """True where this message is the first that is written in English; from then on a language is chosen."""
    words, chosen = talk.words, spoken(talk.person.language)
    if chosen or talk.inbound.kind is not Kind.TEXT or words.startswith("/") or not english(words):
        return False
    choose(talk, ENGLISH)
    return True


def unreadable_words(talk: Talk) -> bool:
    """Does somebody tell something, and more than a greeting, in letters that we cannot read?"""
    return unreadable(talk.words) and not is_greeting(talk.words)


def choose(talk: Talk, language: str) -> None:
    """From now on this language, in the form that was known to be needed."""
    _read(talk, changed(talk.person.language, language))


def cannot_phone(talk: Talk, understood: Understanding) -> None:
    """Whoever says that he cannot hear or speak is never told to phone from now on."""
    if "deaf" in understood.reporter and not writes(talk.person.language):
        _read(talk, in_writing(talk.person.language))


def _read(talk: Talk, language: str) -> None:
    chats.change_person(talk.turn.tx, talk.person.id, language=language)
    talk.person = replace(talk.person, language=language)
