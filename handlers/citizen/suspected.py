"""Another event, or more of the same: what the reporter says, or a minute of silence, decides."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from domain.message import Kind, Pin
from handlers.citizen import relay, report
from handlers.citizen.talk import Talk

BESIDE = timedelta(minutes=60)  # later, the reporter may be anywhere


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
    draft = talk.draft()
    draft.evidence += _pieces(suspected)
    draft.same_as = _beside(talk, suspected["ticket"])
    report.told(talk)


def _pieces(suspected: dict[str, object]) -> list[int]:
    kept = suspected.get("evidence")
    return [kept] if isinstance(kept, int) else list(kept) if isinstance(kept, list) else []


def _beside(talk: Talk, ticket: object) -> str:
    """Where nobody says where, it is most likely where the first report was; a secret place is told to nobody else."""
    first = talk.turn.glance(int(str(ticket)))
    known = first.place.exact != "none" and first.place.outside_m == 0
    fresh = timedelta(0) <= talk.turn.now - first.opened_at <= BESIDE
    return first.code if known and fresh and not first.secret else ""


def same(talk: Talk) -> None:
    """It belongs to the report that is open."""
    suspected = _taken(talk)
    if suspected is None:
        return
    _as_said(talk, suspected)
    meant = next((r for r in talk.open_reports() if r.ticket_id == suspected["ticket"]), None)
    if meant is None:
        return
    for number in _pieces(suspected):
        relay.hand_over(talk, number, meant)
    relay.add(talk, meant, talk.turn.office.lexicon.understand(talk.words) if talk.words else None)
