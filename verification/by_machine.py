"""What a machine has heard in a voice may raise: it starts the longer clock where none runs, and never anything less or louder."""

from __future__ import annotations

from datetime import datetime

from domain.danger import Danger
from domain.deadline import Deadline, DeadlineRules, heard, read_late, rings_at
from language.understanding import Understanding


def meant(said: Understanding) -> bool:
    """Is it told in earnest, and of here and now?"""
    played = said.laughing or said.drill or said.nonsense or said.abuse
    return not (played or said.soft or said.framed or said.harmless)


def names_danger(said: Understanding) -> bool:
    return said.danger is not Danger.NONE and meant(said)


def clock(
    before: Deadline, said: Understanding, sent_at: datetime, now: datetime, rules: DeadlineRules
) -> Deadline:
    """The deadline with what a machine has heard: whatever people have named stands as it is. `sent_at`: the platform's date of
    the voice, so that a slow machine moves nothing."""
    if not names_danger(said) or rings_at(before, rules) is not None or read_late(sent_at, now, rules):
        return before
    return heard(before, Danger.OTHER, sent_at, now, rules)
