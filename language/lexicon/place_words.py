"""Which words of a text are the name of a place of the city, and so say nothing of what happens: "Pasar Minggu", "Sumber Jaya"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from language.text.spelling import Token, folded


class PlaceWords:
    """Finds whole names. `names`: those of several words count; `parts`: of the city, these count alone as well."""

    def __init__(self, names: Iterable[str], parts: Iterable[str] = ()) -> None:
        self._by_first: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        own = {tuple(folded(name).split()) for name in parts}
        several = (words for name in names if len(words := tuple(folded(name).split())) > 1)
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
