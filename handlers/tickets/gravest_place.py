"""Two events with two places in one message: "di pasar panorama ada copet, di jembatan kecil ada anak jatuh ke sungai". Whoever goes is
sent to the gravest, so its own clause says where."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from domain.conversation import Draft
from domain.danger import Danger
from handlers.turn import Turn
from handlers.understood import Understood
from language.places.away import CLAUSES
from language.understanding import Understanding

_JOINED = re.compile(
    r"\b(?:terus|trus|truss|lalu|dan|sama|serta|sementara|sedangkan|and|also)(?=\W+(?:juga\W+)?(?:di|ada|ado|in|at|there)\b)",
    re.IGNORECASE,
)
_TELLS_ANEW = re.compile(
    r"(?:^\W*(?:\w+\W+)?(?:di|in|at|jl|jln|jalan|gang|gg)\b|\b(?:ada|ado|terjadi|there)\b)", re.IGNORECASE
)
_BEFORE = re.compile(r"\b(?:tadi|kemarin|kemaren|kmrn|semalam|barusan|earlier|yesterday)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Event:
    """A clause that names a place and what happens there, with what belongs to it behind."""

    text: str
    meaning: Understanding

    @property
    def category(self) -> str | None:
        return self.meaning.danger_category or self.meaning.category

    @property
    def grave(self) -> tuple[Danger, int]:
        return self.meaning.danger, len(self.meaning.aggravations)


def where_gravest(turn: Turn, draft: Draft, words: str) -> str:
    """The part of the words that tells of the gravest event, where they tell of several, each at a place of its own; else all of
    them. Of two that are as grave the one that the draft is of, and else the first."""
    events = _events(turn, words)
    if len(events) < 2:
        return words
    chosen = max(events, key=lambda one: (one.grave[0], one.category == draft.category, one.grave[1]))
    others = any(one.category != chosen.category for one in events)
    over = any(_BEFORE.search(one.text) for one in events) and not _BEFORE.search(chosen.text)
    return chosen.text if others or over else words


def _events(turn: Turn, words: str) -> list[_Event]:
    clauses = [
        part.strip() for whole in CLAUSES.split(words) for part in _JOINED.split(whole) if part.strip()
    ]
    if len(clauses) < 2:
        return []
    read = [turn.understood(clause) for clause in clauses]
    begins = [at for at, one in enumerate(read) if _is_event(turn, one)]
    return [
        _Event(", ".join(clauses[at:end]), read[at].meaning) for at, end in pairwise([*begins, len(clauses)])
    ]


def _is_event(turn: Turn, said: Understood) -> bool:
    """Does this clause name a place, and what happens there? Not what befalls somebody in an event that was named before."""
    key = said.meaning.danger_category or said.meaning.category
    if key is None or said.meaning.befalls or not _placed(said) or _TELLS_ANEW.search(said.text) is None:
        return False
    return not turn.city.categories[key].accompanies


def _placed(said: Understood) -> bool:
    """Also by a name of which it is asked whether it is meant: "di jembatan kecil"."""
    return said.names_place or any(one.kind != "neighbour" for one in said.places)
