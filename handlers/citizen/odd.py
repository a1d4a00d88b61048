"""Inputs that are no report: each has a defined, kind answer."""

from __future__ import annotations

from domain.message import Standing
from handlers.citizen.talk import Talk
from handlers.health.groups import opened_again
from models import chats


def membership(talk: Talk) -> None:
    """Blocked or unblocked: remembered, so that nothing is sent in vain."""
    change = talk.inbound.membership
    assert change is not None
    if change.standing is Standing.OUT:
        chats.change_chat(talk.turn.tx, talk.chat.id, closed="blocked")
    elif talk.chat.closed:
        opened_again(talk.turn, talk.chat)


def old_button(talk: Talk) -> None:
    """A button that belongs to nobody here, or to something that has ended."""
    press = talk.inbound.press
    if press is not None:
        talk.turn.toast(press.id, talk.text("tombol-lama"))
