"""How a city's people say words that everybody knows: "dado" for dada, "tejatuh" for terjatuh, "umbak" for ombak.

Sounds that stand for others, not words one by one: what comes out counts only where it is a word that is known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

_SHORTEST = 4  # letters of a word that may end or begin otherwise
_PREFIXED = 6  # letters of one with a prefix
_CLITICS = ("nya", "nyo", "lah")
_VOICED = frozenset("aiueo")


@dataclass(frozen=True, slots=True)
class Dialect:
    """As in the city's file: what a word ends or begins with here, and what that may be elsewhere. `prefixes` stand before a
    consonant that is no r: "te" for ter."""

    endings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    beginnings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    prefixes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def forms(self, word: str) -> list[str]:
        """What it may be as it is usually spelled, likeliest first."""
        bare = (word.removesuffix(end) for end in _CLITICS if word.endswith(end))
        stems = list(dict.fromkeys([word, *bare]))
        ended = list(dict.fromkeys([*stems, *self._ended(stems)]))
        begun = [*ended, *self._begun(ended)]
        return [form for form in dict.fromkeys([*begun, *self._prefixed(begun)]) if form != word]

    def with_prefix(self, word: str) -> Iterator[str]:
        """It with the prefix as it is usually spelled: "benafas" as "bernafas"."""
        return self._prefixed((word,))

    def _ended(self, words: Iterable[str]) -> Iterator[str]:
        for word in words:
            for end, insteads in self.endings.items():
                if len(word) >= _SHORTEST and word.endswith(end):
                    yield from (word.removesuffix(end) + instead for instead in insteads)

    def _begun(self, words: Iterable[str]) -> Iterator[str]:
        for word in words:
            for start, insteads in self.beginnings.items():
                if len(word) >= _SHORTEST and word.startswith(start):
                    yield from (instead + word.removeprefix(start) for instead in insteads)

    def _prefixed(self, words: Iterable[str]) -> Iterator[str]:
        for word in words:
            for start, insteads in self.prefixes.items():
                if len(word) >= _PREFIXED and word.startswith(start) and _joins(word[len(start)]):
                    yield from (instead + word.removeprefix(start) for instead in insteads)


def _joins(letter: str) -> bool:
    return letter not in _VOICED and letter != "r"
