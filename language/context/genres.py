"""Genres in which words of danger mostly mean none of here and now: news, a story, thanks, a wish to the city, homework, a film.

Rows of `language/id/genres.toml`. A genre silences nothing by itself: `language/hear.py` asks the learned score as well.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from language.context.surroundings import Surroundings
from language.cues import words_of

ROWS = Path(__file__).parents[1] / "id" / "genres.toml"
_NOW = words_of("barusan mendadak today")
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


def genres_of(text: str, around: Surroundings) -> tuple[str, ...]:
    """The names of the genres that a text has words of; none where it swears that it is so, says that it is now, or goes on."""
    tokens, before = around.tokens, ["", *around.words]
    told = (token for last, token in zip(before, tokens, strict=False) if last not in _PLACES)
    said = {form for token in told for form in (token.word, token.raw)}
    today = any(one.word in _TODAY and other.word == "ini" for one, other in pairwise(tokens))
    earnest = today or around.vouched or around.goes_on or not said.isdisjoint(_NOW)
    return () if earnest else tuple(_around(text.casefold(), said))


def _around(text: str, said: set[str]) -> Iterator[str]:
    for genre in genres():
        if not genre.words.isdisjoint(said) or any(part in text for part in genre.typed):
            yield genre.name
