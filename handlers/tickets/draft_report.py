"""A draft as the report that is kept of it."""

from __future__ import annotations

from datetime import datetime

from domain.conversation import Draft
from domain.danger import Danger
from domain.place import Place
from domain.report import Observed, Report
from handlers.turn import Turn
from models.chats import Chat, Person


def report_of(turn: Turn, chat: Chat, person: Person, draft: Draft, category: str, place: Place) -> Report:
    """What the draft tells, in this category and at this place; it has no number yet."""
    return Report(
        chat_id=chat.id,
        person_id=person.id,
        handle=draft.handle,
        category=category,
        state="ticket",
        first_at=draft.first_at,
        created_at=turn.now,
        danger=draft.danger,
        danger_at=_named_at(draft),
        lat=place.lat,
        lon=place.lon,
        words=draft.said,
        observed=_observed(draft, place, first_time=person.reports == 0),
    )


def _named_at(draft: Draft) -> datetime | None:
    """Since when a human has named danger."""
    if draft.danger is Danger.NONE:
        return None
    return draft.deadline.named_at or draft.deadline.late_read_at


def _observed(draft: Draft, place: Place, *, first_time: bool) -> Observed:
    return Observed(
        clear=draft.clear,
        by_pattern=draft.by_pattern,
        found=tuple(draft.found),
        flags=tuple(draft.flags),
        additions=tuple(draft.additions),
        aggravations=tuple(draft.aggravations),
        turns=draft.turns,
        media=tuple(draft.media),
        evidence=tuple(draft.evidence),
        forwarded=draft.forwarded,
        live=draft.live,
        typed=bool(draft.place_words or draft.kelurahan),
        kelurahan=draft.kelurahan,
        place_from=draft.place_from,
        place=place,
        first_time=first_time,
        hiding=draft.hiding,
        at_ease=draft.at_ease and not draft.hiding,
        stands_by=draft.stands_by,
        deaf=draft.deaf,
    )
