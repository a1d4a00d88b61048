"""Which words of a text are the name of a place of the city, and so say nothing of what happens: "Pasar Minggu", "Sumber Jaya"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from language.text.spelling import Token, folded

_WORD = re.compile(r"[^\W_]+")


class PlaceWords:
    """Finds whole names. `names`: those of several words count; `parts`: of the city, these count alone as well. `words`: those of
    all names, which are never slips of others."""

    def __init__(self, names: Iterable[str], parts: Iterable[str] = ()) -> None:
        names = tuple(names)
        self.words = frozenset(part for name in names for part in folded(name).split())
        self._by_first: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        own = set(map(_words, parts))
        several = (words for name in names if len(words := _words(name)) > 1)
        for words in {*own, *several} - {()}:
            self._by_first[words[0]].add(words)

    def within(self, tokens: Sequence[Token]) -> frozenset[int]:
        """The numbers of the tokens that stand in such a name, as typed or as usually spelled."""
        return frozenset(self._within([token.raw for token in tokens])) | frozenset(
            self._within([token.word for token in tokens])
        )

    def _within(self, words: Sequence[str]) -> Iterator[int]:
        for at, word in enumerate(words):
            for name in self._by_first.get(word, ()):
                if tuple(words[at : at + len(name)]) == name:
                    yield from range(at, at + len(name))


def _words(name: str) -> tuple[str, ...]:
    """Without what stands before the name of a street."""
    words = _WORD.findall(folded(name))
    return tuple(words[1:] if words[:1] in (["jl"], ["jalan"]) and len(words) > 2 else words)
