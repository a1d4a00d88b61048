"""How we are called at each platform, the address that opens the public chat with us, and what it brings along."""

from __future__ import annotations

from domain.message import Channel
from handlers.turn import CITIZEN, Turn
from models import notes


def note_of(channel: Channel) -> str:
    """The note that holds our @name there, without the @."""
    return f"bot:{channel}"


def own_name(turn: Turn, channel: Channel) -> str:
    """Our @name, without the @; "" until the platform has told it."""
    return notes.read(turn.tx, note_of(channel))


def public_link(turn: Turn, words: str = "") -> str:
    """Opens the citizens' chat, and brings `words` along; "" while our name is not known."""
    name, able = own_name(turn, CITIZEN), turn.services.able_on(CITIZEN)
    shape = able.link_with_words if words else able.link
    return shape.format(name=name, words=words) if name else ""


def no_word(turn: Turn) -> str:
    """A token whose letters at random do not read like a cry, however late somebody opens the link with it."""
    while True:
        token = turn.services.token()
        if not turn.understood(token).meaning.guesses:
            return token
