"""Which pieces of advice a text asks for: what happens, in which event, beside what it does not fit, and to whom it happens."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from language.context.assertion import defused_in_earnest
from language.context.teller import of_himself
from language.lexicon.phrases import Finder
from language.lexicon.ranking import Found, Word
from language.parsed import Parsed


@dataclass(frozen=True, slots=True)
class Fit:
    """What a text says of one piece of advice. `of_himself`, `of_another`: of whom its words are told, perhaps of both."""

    of_himself: bool = False
    of_another: bool = False
    beside: bool = False
    unless: bool = False

    @property
    def named(self) -> bool:
        return self.of_himself or self.of_another


NOWHERE = Fit()
Fits = Mapping[int, Fit]


def advised(parsed: Parsed) -> Fits:
    """Of each piece that its words speak of."""
    finders = parsed.finders.advice
    fits: dict[int, Fit] = defaultdict(Fit)
    for match in _meant(parsed, finders.words):
        number = int(match.phrase.owner.owner)
        himself = of_himself(parsed.around, match.at)
        fits[number] = replace(fits[number], **{"of_himself" if himself else "of_another": True})
    for match in _meant(parsed, finders.beside):
        number = int(match.phrase.owner.owner)
        fits[number] = replace(fits[number], beside=True)
    for match in _meant(parsed, finders.unless):
        number = int(match.phrase.owner.owner)
        fits[number] = replace(fits[number], unless=True)
    return dict(fits)


def _meant(parsed: Parsed, finder: Finder[Word]) -> list[Found]:
    return [m for m in parsed.meant(finder) if defused_in_earnest(parsed.around, m.at) is None]
