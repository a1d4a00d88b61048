"""The phone of somebody who hides makes no sound by itself: where a platform cannot be silent, it only answers there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from domain.message import Form, Outgoing
from handlers.tickets.marks import as_read_by
from handlers.turn import Turn
from models import conversations, reports

NAMED_AFTER = (
    "reply:",
    "receipt:",
    "",
)  # what begins the key that one message of several keeps, in this order


def betrayed_by_sound(turn: Turn, chat: int) -> bool:
    """Would what is written there unasked be left out, since it sounds where somebody hides?"""
    return not turn.services.able_on(turn.channel(chat)).silent and _hides(turn, chat)


def unheard_by_others(turn: Turn, said: list[Outgoing]) -> list[Outgoing]:
    """Without what nobody there has asked for, and no operator has decided to say all the same; what answers one message of
    theirs is one message."""
    sounding = {m.chat for m in said if not turn.services.able_on(m.channel).silent}
    hidden = {chat for chat in sounding if _hides(turn, chat)}
    if not hidden:
        return said
    may = {turn.answering, *(m.chat for m in said if m.chat not in hidden)}
    kept = [m for m in said if m.chat in may or m.key in turn.decided]
    return list(_as_one(kept, hidden & {turn.answering}))


def _hides(turn: Turn, chat: int) -> bool:
    """Does somebody hide here: by what is being told, or by a report that is open or was until now? Not who has said that he is
    safe, and can type."""
    told = [r for r in reports.of_chat(turn.tx, chat) if r.ticket_id is not None]
    seen = [(turn.peek(r.ticket_id or 0), r) for r in told]
    quiet = [r for t, r in seen if as_read_by(t, r).quiet and (t.open or t.id in turn.changes)]
    if not all(r.observed.at_ease for r in quiet):
        return True
    conversation = conversations.glance(turn.tx, chat)
    draft = conversation.draft
    at_ease = bool(quiet) if draft is None else draft.at_ease and not draft.hiding
    return conversation.hiding and not at_ease


def _as_one(said: list[Outgoing], hidden: set[int]) -> Iterator[Outgoing]:
    """The words in their order, with the last buttons; named after what operators wrote, else after what stands."""
    answers = [m for m in said if m.chat in hidden and m.form is Form.TEXT]
    for message in said:
        if message not in answers:
            yield message
        elif message is answers[0]:
            buttons = [m.buttons for m in answers if m.buttons][-1:] or [()]
            keys = [m.keyboard for m in answers if m.keyboard][-1:] or [()]
            standing = [m.key for key in NAMED_AFTER for m in answers if m.key.startswith(key)]
            words = "\n".join(dict.fromkeys(m.text for m in answers))
            yield replace(
                message,
                text=words,
                buttons=buttons[0],
                keyboard=keys[0] if not buttons[0] else (),
                key=standing[0],
                priority=min(m.priority for m in answers),
                ticket=next((m.ticket for m in answers if m.ticket is not None), None),
            )
