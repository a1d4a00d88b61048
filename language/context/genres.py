"""Genres in which words of danger mostly mean none of here and now: news, a story, thanks, a wish to the city, homework, a film.

Rows of `language/id/genres.toml`. A genre silences nothing by itself: `language/hear.py` asks the learned score as well.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from language.context.surroundings import Surroundings
from language.cues import DURING, FILLERS, THANKS, words_of

ROWS = Path(__file__).parents[1] / "id" / "genres.toml"
ASKS = frozenset(("asked", "supposed"))
_NOW = words_of("barusan mendadak today")
_WHEN = DURING | {"jam"}
_ATTENDED = words_of("latihan lomba training acara pelajaran ujian kuliah exam lesson")
_COURTESY = (
    FILLERS
    | THANKS
    | words_of(
        "terima kasih thank you banyak sebelumnya bantuannya perhatiannya atas mohon sekian komandan ndan dan"
    )
)
_TODAY = words_of("hari malam pagi siang sore")  # "hari ini"
_PLACES = words_of(
    "pasar jalan jl gang gg simpang kampung desa kelurahan perumahan komplek pantai"
)  # "pasar minggu"


@dataclass(frozen=True, slots=True)
class Genre:
    """`words`: any of them, plainly spelled or as typed; `typed`: parts of the text; `quiets`, `rings`: a message of each kind."""

    name: str
    words: frozenset[str]
    typed: tuple[str, ...]
    quiets: str
    rings: str


@cache
def genres() -> tuple[Genre, ...]:
    """All rows, in their order."""
    rows = tomllib.loads(ROWS.read_text(encoding="utf-8"))
    return tuple(
        Genre(name, words_of(row["words"]), tuple(row.get("typed", ())), row["quiets"], row["rings"])
        for name, row in rows.items()
    )


def genres_of(text: str, around: Surroundings, named: frozenset[int] = frozenset()) -> tuple[str, ...]:
    """The names of the genres that a text has words of; none where it swears that it is so, says that it is now, or goes on.
    `named`: which of its words are the name of a place. Nor are thanks at its end, to whom is asked to come, any genre's."""
    tokens, before = around.tokens, ["", *around.words]
    last = len(tokens) - _courtesies(around.words)
    told = (
        token
        for number, token in enumerate(tokens[:last])
        if number not in named and before[number] not in _PLACES and not _attended(before[number], token.word)
    )
    said = {form for token in told for form in (token.word, token.raw)}
    today = any(one.word in _TODAY and other.word == "ini" for one, other in pairwise(tokens))
    earnest = today or around.vouched or around.goes_on or not said.isdisjoint(_NOW)
    return () if earnest else tuple(_around(text.casefold(), said))


def _attended(before: str, word: str) -> bool:
    """ "Pingsan saat latihan", "roboh waktu jam pelajaran": when it happens is neither a drill nor homework."""
    return before in _WHEN and word in _ATTENDED


def _courtesies(words: Sequence[str]) -> int:
    """How many words at the end say thank you and nothing else."""
    return next((count for count, word in enumerate(reversed(words)) if word not in _COURTESY), len(words))


def _around(text: str, said: set[str]) -> Iterator[str]:
    for genre in genres():
        if not genre.words.isdisjoint(said) or any(part in text for part in genre.typed):
            yield genre.name
