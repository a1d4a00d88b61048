"""The words that a message shows: who forwards a story or asks for help with a quotation says them, too."""

from __future__ import annotations

from dataclasses import replace

from domain.danger import Danger
from domain.message import Inbound, Kind
from handlers.turn import Turn

NAMES = (Kind.LOCATION, Kind.CONTACT)  # what they show is a name, words only where it tells of danger


def with_shown(turn: Turn, inbound: Inbound) -> Inbound:
    """The message with the words that it shows behind its own."""
    if not inbound.shown or (inbound.kind in NAMES and not _danger(turn, inbound.shown)):
        return inbound
    kind = Kind.TEXT if inbound.kind is Kind.OTHER else inbound.kind
    return replace(inbound, kind=kind, text="\n".join(filter(None, (inbound.text, inbound.shown))))


def _danger(turn: Turn, words: str) -> bool:
    return turn.understood(words).meaning.danger is not Danger.NONE
