"""Another event, or more of the same: what the reporter says, or a minute of silence, decides."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from domain.message import Kind, Pin
from handlers.citizen import relay, report
from handlers.citizen.talk import Talk


def _taken(talk: Talk) -> dict[str, object] | None:
    suspected = talk.conversation.suspected
    talk.conversation.suspected = None
    talk.turn.clear(f"suspect:{talk.chat.id}")
    return suspected


def _as_said(talk: Talk, suspected: dict[str, object]) -> None:
    """The turn goes on with the words that were put aside, at the moment when they were sent."""
    pin = suspected["pin"]
    talk.inbound = replace(
        talk.inbound,
        kind=Kind.LOCATION if pin else Kind.TEXT,
        text=str(suspected["words"]),
        pin=Pin(*pin) if isinstance(pin, list) else None,
        press=None,
        sent_at=datetime.fromisoformat(str(suspected["sent_at"])),
    )


def another(talk: Talk) -> None:
    """It is another event: a new report begins with those words."""
    suspected = _taken(talk)
    if suspected is None:
        return
    _as_said(talk, suspected)
    talk.conversation.asked = ""
    if isinstance(number := suspected.get("evidence"), int):
        talk.draft().evidence.append(number)
    report.told(talk)


def same(talk: Talk) -> None:
    """It belongs to the report that is open."""
    suspected = _taken(talk)
    if suspected is None:
        return
    _as_said(talk, suspected)
    meant = next((r for r in talk.open_reports() if r.ticket_id == suspected["ticket"]), None)
    if meant is None:
        return
    if isinstance(number := suspected.get("evidence"), int):
        relay.hand_over(talk, number, meant)
    relay.add(talk, meant, talk.turn.office.lexicon.understand(talk.words) if talk.words else None)
