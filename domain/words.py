"""What a citizen's words say: which kind of emergency, how dangerous, and whether they are meant.

Nothing here decides what happens next.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from domain.danger import Danger
from domain.finders import Graver, Topic, finders
from domain.map_links import without_links
from domain.reading import Reading
from domain.spelling import Spelling
from domain.understanding import Guess, Understanding

__all__ = ["Graver", "Guess", "Lexicon", "Topic", "Understanding"]

_LONGEST_TEXT = 4096  # characters; no platform sends more


class Lexicon:
    """Understands texts by one city's words. Keeps no text, only a cache of single words."""

    def __init__(
        self,
        topics: Sequence[Topic],
        services: Mapping[str, Sequence[str]] | None = None,
        spellings: Mapping[str, Iterable[str]] | None = None,
        names: Iterable[str] = (),
        aggravations: Sequence[Graver] = (),
        advice: Sequence[Sequence[str]] = (),
        reporter: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        """`services`: key → words; `spellings`: see `Spelling`; `names` of places are never slips of other
        words; `advice`: the words of each piece of advice; `reporter`: what he says of himself (see `Understanding`), "others": what he
        says of somebody else."""
        self._finders = finders(
            topics, services or {}, Spelling(spellings), names, aggravations, advice, reporter or {}
        )

    def understand(self, text: str) -> Understanding:
        """What the text says; any text at all, of any length."""
        typed = text[:_LONGEST_TEXT]
        said = without_links(typed)
        heard = Reading(self._finders, said).understanding()
        return heard if said == typed else self._with_addresses(heard, typed)

    def _with_addresses(self, heard: Understanding, typed: str) -> Understanding:
        """Danger that only an address names ("detik.com/kebakaran-di-pasar") is asked about, not heard."""
        if heard.danger is not Danger.NONE or heard.doubted is not Danger.NONE:
            return heard
        named = Reading(self._finders, typed).understanding()
        if named.danger is Danger.NONE:
            return heard
        return replace(heard, doubted=named.danger, doubted_category=named.danger_category, question=True)

    def advice(self, text: str) -> int | None:
        """Which advice the words ask for: the first in the city's order."""
        return Reading(self._finders, text[:_LONGEST_TEXT]).advice()

    def additions(self, category: str, text: str) -> tuple[str, ...]:
        """Which agencies the words add where the reporter has chosen the category."""
        return Reading(self._finders, without_links(text[:_LONGEST_TEXT])).additions(category)
