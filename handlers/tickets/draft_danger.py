"""Danger that words name goes into a draft, and starts its clock."""

from __future__ import annotations

from datetime import datetime

from domain.conversation import Draft
from domain.danger import Danger
from domain.deadline import heard
from escalation.draft import deadline_rules
from handlers.turn import Turn

UNHEARD = "unheard"  # a flag: its danger is what nobody here can read or hear


def name_danger(turn: Turn, draft: Draft, danger: Danger, sent_at: datetime) -> None:
    """Danger was named by this message; it never becomes less, and its clock never later."""
    rules = deadline_rules(turn.city.verification)
    draft.deadline = heard(draft.deadline, danger, sent_at, turn.now, rules)
    draft.danger = max(draft.danger, danger)
