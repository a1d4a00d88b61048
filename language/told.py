"""The corpus as it is heard by those who have not seen its writers."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from random import Random

from language.build import learned
from language.corpus import Message, messages
from language.hear import DEFAULT, Outcome, Thresholds, hear, outcome
from language.score import Score
from language.understanding import Understanding


@dataclass(frozen=True, slots=True)
class Told:
    """One message: what the words alone said, the score of those who had not seen its writer, and both together."""

    message: Message
    words: Understanding
    score: Score

    def heard(self, at: Thresholds = DEFAULT) -> Outcome:
        return outcome(hear(self.words, self.score, at).understood)


def in_folds(every: Sequence[Message], folds: int) -> Iterator[tuple[list[Message], list[Message]]]:
    """For each fold what is learned from, and the messages of those writers whom it leaves out."""
    writers = sorted({m.writer for m in every})
    Random(1).shuffle(writers)
    for number in range(folds):
        out = frozenset(writers[number::folds])
        yield [m for m in every if m.writer not in out], [m for m in every if m.writer in out]


def told(folds: int, understand: Callable[[str], Understanding]) -> list[Told]:
    """The whole corpus, each writer by the others, and by a city's words."""
    found = []
    for others, out in in_folds(list(messages()), folds):
        weights = learned(others)
        found += [Told(m, understand(m.text), weights.score(m.text)) for m in out]
    return found


def put(written: str, page: Path | None) -> None:
    """On the page, or where no page is named on the screen."""
    if page:
        page.write_text(written, encoding="utf-8")
    else:
        sys.stdout.write(written)


def share(of: Sequence[bool]) -> str:
    """In per cent, with its interval (Wald)."""
    if not of:
        return "–"
    part = sum(of) / len(of)
    return f"{100 * part:.1f} ± {196 * sqrt(part * (1 - part) / len(of)):.1f}"
