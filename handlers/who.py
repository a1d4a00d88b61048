"""Who is speaking, and where: platform ids into our own numbers."""

from __future__ import annotations

from domain.message import Inbound
from handlers.office import PLATFORM
from handlers.turn import Turn
from models import chats
from models.chats import Chat, Person

DRILL_WORD = "latihan"


def person_of(turn: Turn, channel: str, platform_id: str) -> Person:
    """The person behind a platform's id, made known on first sight."""
    sealer, platform = turn.office.sealer, PLATFORM[channel]
    lookup = sealer.lookup("person", platform, platform_id)
    known = chats.find_person(turn.tx, platform, lookup)
    if known:
        return known
    address = sealer.seal_text(platform_id)
    return chats.add_person(turn.tx, platform=platform, lookup=lookup, address=address, now=turn.now)


def chat_lookup(turn: Turn, channel: str, platform_id: str) -> str:
    return turn.office.sealer.lookup("chat", channel, platform_id)


def chat_of(turn: Turn, inbound: Inbound, person: Person | None) -> Chat:
    """The chat that something arrived in, made known on first sight."""
    lookup = chat_lookup(turn, inbound.channel, inbound.chat)
    known = chats.find_chat(turn.tx, inbound.channel, lookup)
    if known:
        return known
    return chats.add_chat(
        turn.tx,
        channel=inbound.channel,
        lookup=lookup,
        address=turn.office.sealer.seal_text(inbound.chat),
        private=inbound.private,
        person=person.id if person and inbound.private else None,
        forum=inbound.forum,
        drill=DRILL_WORD in inbound.chat_title.casefold(),
        now=turn.now,
    )
