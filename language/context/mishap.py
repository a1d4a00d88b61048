"""Does a verb of violence tell what befell somebody by no one's deed: "tercekik permen", "ketusuk pisau waktu masak"?

Rows of `language/id/mishaps.toml`. In doubt it is violence where a weapon may have been meant; who chokes, chokes on something.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast

from language.context.surroundings import Surroundings
from language.cues import FILLERS, MYSELF, words_of
from language.text.clitics import bare

ROWS = Path(__file__).parents[1] / "id" / "mishaps.toml"
_BEFALLS = ("ter", "te", "ta", "ke", "ka")


@dataclass(frozen=True, slots=True)
class Kind:
    """`deeds`: the roots of its verbs; `by`: one of these stands beside, where any does; `rings`, `done`: a message of each kind."""

    deeds: frozenset[str]
    by: frozenset[str]
    rings: str
    done: str


@dataclass(frozen=True, slots=True)
class Somebody:
    """By what it shows that it was somebody's deed."""

    attackers: frozenset[str]
    kin: frozenset[str]
    menace: frozenset[str]


def _rows() -> dict[str, Mapping[str, str]]:
    return cast("dict[str, Mapping[str, str]]", tomllib.loads(ROWS.read_text(encoding="utf-8")))


@cache
def kinds() -> tuple[Kind, ...]:
    """All rows of verbs, in their order."""
    rows = (row for row in _rows().values() if "deeds" in row)
    return tuple(
        Kind(words_of(row["deeds"]), words_of(row.get("by", "")), row["rings"], row["done"]) for row in rows
    )


@cache
def _somebody() -> Somebody:
    row = _rows()["somebody"]
    return Somebody(words_of(row["attackers"]), words_of(row["kin"]), words_of(row["menace"]))


@cache
def _cords() -> tuple[frozenset[str], frozenset[str]]:
    row = _rows()["cords"]
    return words_of(row["words"]), words_of(row["of"])


def befell(around: Surroundings, at: Sequence[int]) -> bool | None:
    """True where the verb at these places tells of a mishap, False where somebody did it; None where none of them is such a verb."""
    told = next(((n, kind) for n in at if (kind := _kind(around.words[n]))), None)
    if told is None:
        return None
    deed, kind = told
    beside = not kind.by or not kind.by.isdisjoint(map(bare, around.words))
    return beside and not _by_somebody(around, deed)


def of_a_thing(around: Surroundings, at: Sequence[int]) -> bool:
    """ "Tali ayunan lehernya": is the cord at a neck that of a thing?"""
    cords, things = _cords()
    tied = all(around.words[place] in cords for place in at)
    return tied and not things.isdisjoint(around.words) and _somebody().menace.isdisjoint(around.words)


def _kind(word: str) -> Kind | None:
    roots = {bare(word).removeprefix(start) for start in _BEFALLS if word.startswith(start)}
    return next((kind for kind in kinds() if not kind.deeds.isdisjoint(roots)), None)


def _by_somebody(around: Surroundings, deed: int) -> bool:
    """ "Istri tercekik suaminya", "ketembak polisi"; in "tercekik anak saya" it is the child who chokes."""
    somebody = _somebody()
    if not somebody.menace.isdisjoint(around.words):
        return True
    behind = next(
        (word for word in around.after(deed) if word == "oleh" or word not in FILLERS - somebody.kin), ""
    )
    if behind in somebody.attackers:
        return True
    named = somebody.kin | somebody.attackers | MYSELF
    return behind in somebody.kin and not named.isdisjoint(around.before(deed))
