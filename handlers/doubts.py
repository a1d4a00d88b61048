"""What was said and perhaps not meant: it counts as soon as more than its words stands behind it."""

from __future__ import annotations

from datetime import datetime

from domain.conversation import Draft
from domain.words import Danger, Understanding
from escalation.draft import seen
from handlers.slots import name_danger
from handlers.turn import Turn

DOUBTFUL = ("figure", "question")  # flags that go when it was meant


def note(draft: Draft, understood: Understanding, sent_at: datetime) -> None:
    """Keep what these words may mean beyond the danger that they name."""
    at = sent_at.isoformat()
    earlier = bool(draft.doubted)
    if understood.danger is Danger.NONE:
        _keep_doubt(draft, understood, at)
        if understood.likely:
            draft.likely_at = draft.likely_at or at
    silly = understood.harmless or understood.question
    hints = bool(understood.guesses) and not (silly or understood.call)
    draft.hinted = draft.hinted or hints or understood.tells
    draft.told = draft.told or not (understood.harmless or understood.call)
    draft.called = understood.call and not draft.hinted
    if earlier and not silly and not understood.call:
        draft.doubted["again"] = at  # a second message, in earnest


def _keep_doubt(draft: Draft, understood: Understanding, at: str) -> None:
    if understood.doubted is Danger.NONE or draft.doubted:
        return
    danger = "life" if understood.doubted is Danger.LIFE else "other"
    draft.doubted = {"danger": danger, "category": understood.doubted_category or "", "at": at}


def weigh(turn: Turn, draft: Draft, understood: Understanding | None) -> None:
    """With a point, a picture or a second message the doubted words count from when they were written, likely ones too."""
    doubted = draft.doubted
    if doubted and (seen(draft) or "again" in doubted):
        draft.category = draft.category or doubted["category"]
        name_danger(turn, draft, doubted["danger"], datetime.fromisoformat(doubted["at"]))
        draft.flags = [flag for flag in draft.flags if flag not in DOUBTFUL]
        draft.doubted = {}
    tells = understood is not None and understood.tells
    if draft.likely_at and (seen(draft) or tells):
        name_danger(turn, draft, "other", datetime.fromisoformat(draft.likely_at))
        draft.likely_at = ""
