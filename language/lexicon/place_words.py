"""Which words of a text are the name of a place of the city, and so say nothing of what happens: "Pasar Minggu", "Sumber Jaya"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from language.text.spelling import Token, folded

_WORD = re.compile(r"[^\W_]+")


class PlaceWords:
    """Finds whole names. `names`: those of several words count; `parts`: of the city, these count alone as well; `forms`: what a
    word may be as it is said here. `words`: those of all names, which are never slips of others."""

    def __init__(
        self,
        names: Iterable[str],
        parts: Iterable[str] = (),
        forms: Callable[[str], Sequence[str]] = lambda word: (word,),
    ) -> None:
        names, self._forms = tuple(names), forms
        self.words = frozenset(part for name in names for part in folded(name).split())
        self._by_first: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        own = set(map(_words, parts))
        several = (words for name in names if len(words := _words(name)) > 1)
        for words in {*own, *several} - {()}:
            self._by_first[words[0]].add(words)

    def within(self, tokens: Sequence[Token]) -> frozenset[int]:
        """The numbers of the tokens that stand in such a name, as typed, as usually spelled or as said here."""
        return frozenset(self._within([{token.word, *self._forms(token.raw)} for token in tokens]))

    def _within(self, said: Sequence[set[str]]) -> Iterator[int]:
        for at, forms in enumerate(said):
            for name in (name for form in forms for name in self._by_first.get(form, ())):
                there = said[at : at + len(name)]
                if len(there) == len(name) and all(
                    part in one for part, one in zip(name, there, strict=True)
                ):
                    yield from range(at, at + len(name))


def _words(name: str) -> tuple[str, ...]:
    """Without what stands before the name of a street."""
    words = _WORD.findall(folded(name))
    return tuple(words[1:] if words[:1] in (["jl"], ["jalan"]) and len(words) > 2 else words)
