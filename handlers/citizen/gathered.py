"""An album, a live location, several pictures in a row: many messages that people send as one, answered once."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.conversation import Draft
from domain.message import Channel, Inbound, Kind
from domain.timer import TimerKind
from handlers.citizen.prompt import ask_next
from handlers.citizen.talk import Talk
from handlers.due_timer import DueTimer
from handlers.turn import Turn
from models import chats, conversations
from models.timers import Timer

GATHER = timedelta(seconds=2)  # an album's other items, one of which may hold the words
COUNTED = timedelta(seconds=3)
IN_A_ROW = timedelta(seconds=10)


def gathers(talk: Talk) -> bool:
    """Is the next question put off, because more of the same is on its way or has been asked about already?"""
    inbound, conversation = talk.inbound, talk.conversation
    if inbound.moved:
        return True
    if inbound.album and conversation.album != inbound.album:
        conversation.album, conversation.gathering = inbound.album, True
        talk.turn.arm(Timer(_key(talk), TimerKind.GATHER, talk.turn.now + GATHER, chat_id=talk.chat.id))
        return True
    if inbound.album and conversation.gathering:
        return True
    if not talk.words and goes_on(talk):
        return True
    ended(talk)
    return False


def goes_on(talk: Talk) -> bool:
    """Is it one more item of an album, or one more picture right after another? It remembers this one."""
    inbound, conversation = talk.inbound, talk.conversation
    if inbound.media is None:
        return False
    before, conversation.last_medium = (
        conversation.last_medium,
        [str(inbound.kind), talk.turn.now.isoformat()],
    )
    if inbound.album:
        known, conversation.album = conversation.album == inbound.album, inbound.album
        return known
    in_a_row = before and before[0] == inbound.kind and _just_now(talk.turn, before[1])
    conversation.in_a_row = conversation.in_a_row + 1 if in_a_row else 1
    return bool(in_a_row) and not talk.words


def _just_now(turn: Turn, at: str) -> bool:
    return timedelta(0) <= turn.now - datetime.fromisoformat(at) < IN_A_ROW


def counts(talk: Talk) -> None:
    """Pictures of an open report right after each other: where they never come as an album, all are thanked for together."""
    photo = talk.inbound.kind is Kind.PHOTO and not talk.inbound.album
    if photo and talk.able.billed and not talk.conversation.hiding:
        talk.turn.arm(Timer(_key(talk), TimerKind.GATHER, talk.turn.now + COUNTED, chat_id=talk.chat.id))


def ended(talk: Talk) -> None:
    """Something is being answered now: nothing is left to gather for."""
    talk.conversation.album = talk.inbound.album or talk.conversation.album
    if talk.conversation.gathering:
        talk.conversation.gathering = False
        talk.turn.clear(_key(talk))


def due(turn: Turn, ring: DueTimer) -> None:
    """The album is here: one question about all of it. Of pictures to an open report: how many have come."""
    chat = chats.get_chat(turn.tx, ring.chat)
    conversation = conversations.load(turn.tx, chat.id)
    draft, conversation.gathering = conversation.draft, False
    if draft is not None and chat.person_id is not None:
        person = chats.get_person(turn.tx, chat.person_id)
        quiet = Inbound(Channel(chat.channel), _kind(draft), chat="", person="", sent_at=turn.now)
        understood = turn.understood(draft.words[-1]).meaning if draft.words else None
        ask_next(Talk(turn, quiet, chat, person, conversation), draft, understood)
    elif (
        draft is None and chat.person_id is not None and conversation.in_a_row > 1 and not conversation.hiding
    ):
        person = chats.get_person(turn.tx, chat.person_id)
        quiet = Inbound(Channel(chat.channel), Kind.PHOTO, chat="", person="", sent_at=turn.now)
        Talk(turn, quiet, chat, person, conversation).answer("foto-banyak", jumlah=conversation.in_a_row)
    conversations.save(turn.tx, chat.id, conversation, turn.now)


def _kind(draft: Draft) -> Kind:
    return next((Kind(m) for m in draft.media if m in (Kind.PHOTO, Kind.VIDEO, Kind.DOCUMENT)), Kind.TEXT)


def _key(talk: Talk) -> str:
    return f"gather:{talk.chat.id}"
