"""What the newest messages of a chat have done: the same edit again does nothing, a changed one corrects.

Platforms tell of an edit also where nothing was changed (a link's preview, a first reaction). Kept per chat, so that a
restart forgets nothing.
"""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

from domain.conversation import Heard
from domain.message import Inbound
from handlers.turn import Turn
from models.chats import Chat

KEPT = 200  # messages of a chat


class Memory:
    """The newest messages of a chat that were meant for us, oldest first."""

    def __init__(self, turn: Turn, chat: Chat) -> None:
        self._turn, self._chat = turn, chat
        self._known = dict(turn.desk_state(chat.id).typed)

    def heard(self, inbound: Inbound) -> Heard | None:
        """What this message said and did before."""
        return self._known.get(inbound.message_id)

    def is_news(self, inbound: Inbound) -> bool:
        """Must it be handled? Not the same words again, edited or delivered twice, nor an edit of what is too old to be
        known."""
        before = self.heard(inbound)
        if before is not None:
            return before.digest != digest_of(inbound)
        if not inbound.edited:
            return True
        oldest = min((int(m) for m in self._known if m.isdigit()), default=None)
        return oldest is not None and inbound.message_id.isdigit() and int(inbound.message_id) > oldest

    def is_news_at_the_door(self, inbound: Inbound) -> bool:
        """The same where only what was told at the wrong door is remembered: an edit of what nobody heard is news, unless
        so much was heard since that it may be forgotten."""
        before = self.heard(inbound)
        return self.is_news(inbound) or (before is None and len(self._known) < KEPT)

    def keep(self, inbound: Inbound, did: str, ticket: int | None) -> None:
        """Remember what it says now, and what it has done first."""
        before = self.heard(inbound)
        if before is not None and before.did and not did:
            did, ticket = before.did, before.ticket
        self._known[inbound.message_id] = Heard(digest_of(inbound), did, ticket)
        newest = dict(list(self._known.items())[-KEPT:])
        state = self._turn.desk_state(self._chat.id)
        self._turn.keep_desk_state(self._chat.id, replace(state, typed=newest))


def digest_of(inbound: Inbound) -> str:
    """What a message says, as a short digest: no words are kept."""
    said = f"{inbound.text}|{inbound.media.unique_id if inbound.media else ''}|{inbound.pin}"
    return sha256(said.encode()).hexdigest()[:16]
