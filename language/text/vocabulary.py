"""Which known words a typed word may stand for: exactly, without its clitics, or with a slip of the finger.

Short words must be right (five letters may have one slip, eight two); words that every Indonesian text is full of are
never taken for a slip of another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA, Levenshtein

from language.text.dialect import Dialect
from language.text.spelling import squeezed

_SUFFIXES = ("nya", "nyo", "lah", "kah", "pun", "ku", "mu", "ny", "in", "na")
_PREFIXES = ("di", "ke", "nge", "ng", "ter", "ber", "me")
_ENDINGS = ("nya", "kan", "an", "i", "ku", "mu", "lah", "kah", "annya", "kannya", "pun", "in")
_BEGINNINGS = tuple(
    (start, instead)
    for starts, insteads in {
        "di ter ber se ke pe per me mem men meng pem pen peng memper diper keber": [""],
        "mem pem": ["p"],
        "men pen": ["t"],
        "meny peny": ["s"],
        "meng peng": ["k"],
    }.items()
    for start in starts.split()
    for instead in insteads
)
_VOWELS = str.maketrans("", "", "aiueo")
_VOICED = frozenset("aiueo")
_ALIKE = (("b", "p"), ("d", "t"), ("g", "k"), ("v", "f"), ("s", "z"), ("m", "n"), ("c", "j"), ("k", "h"))
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_NOTHING: frozenset[str] = frozenset()
_REMEMBERED = 50_000
_LONGEST = 32


def _neighbours() -> dict[str, str]:
    """Keys beside each other, and sounds that are written for each other."""
    beside = {letter: row[max(0, at - 1) : at + 2] for row in _ROWS for at, letter in enumerate(row)}
    for one, other in _ALIKE:
        beside[one] += other
        beside[other] += one
    return beside


_NEIGHBOURS = _neighbours()


class Vocabulary:
    """The words that phrases are made of, and what typed words mean among them.

    `words` are known as they are spelled; `guessable` among them also with slips. `everyday` words (names of places,
    abuse, …) are never slips, beside those that are everyday in all of Indonesia.
    """

    def __init__(
        self,
        words: Iterable[str],
        guessable: Iterable[str],
        everyday: Iterable[str],
        dialect: Dialect | None = None,
    ) -> None:
        self._words = frozenset(words)
        self._everyday = frozenset(squeezed(word) for word in everyday)
        self._dialect = dialect or Dialect()
        self._by_length: dict[int, list[str]] = defaultdict(list)
        self._by_consonants: dict[str, set[str]] = defaultdict(set)
        for word in frozenset(guessable):
            if len(word) >= 5 and word.isalpha():
                self._by_length[len(word)].append(word)
            if len(word) >= 6 and len(word.translate(_VOWELS)) >= 4:
                self._by_consonants[word.translate(_VOWELS)].add(word)
        self.meanings = lru_cache(_REMEMBERED)(self._meant)
        self.guessed = lru_cache(_REMEMBERED)(self._only_by_slip)

    def exactly(self, word: str) -> str | None:
        """The vocabulary's word that is spelled so, but for letters drawn out."""
        return squeezed(word) if squeezed(word) in self._words else None

    def owned(self, word: str) -> frozenset[str]:
        """What is somebody's own: "darahnya" is "darah" too, also where phrases know both."""
        bare = squeezed(_bare(word))
        return frozenset((bare,)) if bare in self._words else _NOTHING

    def spells(self, part: str) -> bool:
        """Is it a word, spelled rightly?"""
        return part in self._everyday or squeezed(part) in self._words

    def knows(self, word: str) -> bool:
        """Does it stand for anything that is known, or is it everyday?"""
        return bool(self.meanings(word)) or self._known(squeezed(word))

    def _meant(self, typed: str) -> frozenset[str]:
        """The vocabulary's words that `typed` (plainly spelled) may stand for; usually none or one. `meanings` remembers it."""
        word = squeezed(typed)
        if len(word) > _LONGEST:
            return _NOTHING
        if typed.isdigit() and typed in self._words:
            return frozenset((typed,))
        for form in (word, word.replace("gh", "r")):
            if form in self._words:
                return frozenset((form,))
        if typed in self._everyday or word in self._everyday:
            return _NOTHING
        for form in self._spelled(typed):
            if squeezed(form) in self._words:
                return frozenset((squeezed(form),))
        return self._slipped(word) or self._slipped(_bare(word)) or self._without_vowels(word)

    def _only_by_slip(self, typed: str) -> bool:
        """Does it stand for a word of the vocabulary only as a slip of it? `guessed` remembers it."""
        return bool(self.meanings(typed)) and not any(
            squeezed(form) in self._words for form in self._spelled(typed)
        )

    def _spelled(self, typed: str) -> list[str]:
        """The word, and without its clitics and as the city's people say it: no slip of anything."""
        word = squeezed(typed)
        throaty = word.replace("gh", "r")
        stripped = [*_stripped(typed), *_stripped(word), *_stripped(throaty)]
        said = [*self._dialect.forms(word), *self._dialect.forms(throaty)]
        return [word, throaty, *stripped, *said, *(form for one in said for form in _stripped(one))]

    def _known(self, word: str) -> bool:
        """An everyday word, alone or in one of its grammatical forms."""
        return word in self._everyday or any(root in self._everyday for root in _roots(word))

    def _slipped(self, word: str) -> frozenset[str]:
        if len(word) < 5 or not word.isalpha() or self._known(word):
            return _NOTHING
        limit = 2 if len(word) >= 8 else 1
        near = [
            other
            for length in range(len(word) - limit, len(word) + limit + 1)
            for other in self._by_length[length]
        ]
        found = process.extract(
            word, near, scorer=OSA.distance, score_cutoff=limit, limit=None, processor=None
        )
        fitting = [(other, int(slips)) for other, slips, _ in found if _plausible(word, other, int(slips))]
        best = min((slips for _, slips in fitting), default=0)
        return frozenset(other for other, slips in fitting if slips == best)

    def _without_vowels(self, word: str) -> frozenset[str]:
        """ "kbkrn" is kebakaran: the same consonants, with fewer of its vowels."""
        bones = word.translate(_VOWELS)
        if len(bones) < 4 or len(word) - len(bones) > 2 or self._known(word):
            return _NOTHING
        return frozenset(other for other in self._by_consonants.get(bones, ()) if len(other) > len(word))


def _stripped(word: str) -> list[str]:
    """The word without its clitics, and without a prefix that people glue to it."""
    tails = [word[: -len(end)] for end in _SUFFIXES if word.endswith(end) and len(word) - len(end) >= 3]
    heads = [
        form[len(start) :]
        for form in (word, *tails)
        for start in _PREFIXES
        if form.startswith(start) and len(form) - len(start) >= 4
    ]
    return tails + heads


def _roots(word: str) -> Iterable[str]:
    """What remains of a word without Indonesian affixes; not all of it need be a word."""
    for form in (word, *(word[: -len(end)] for end in _ENDINGS if word.endswith(end))):
        yield form
        for start, instead in _BEGINNINGS:
            if form.startswith(start) and len(form) - len(start) >= 3:
                yield instead + form[len(start) :]


def _bare(word: str) -> str:
    for end in ("nya", "nyo", "lah"):
        if word.endswith(end):
            return word[: -len(end)]
    return ""


def _plausible(word: str, other: str, slips: int) -> bool:
    """Whether a finger or an ear could have done it: letters left out, doubled or swapped, one vowel for another, a
    neighbouring key. Another consonant makes another word; a slip at the first letter needs a long word."""
    if min(len(word), len(other)) < 8 and slips > 1:
        return False
    if word[0] != other[0] and (len(other) < 7 or slips > 1):
        return False
    replaced = [step for step in Levenshtein.editops(word, other) if step.tag == "replace"]
    if len(replaced) > 1:
        return _swapped(word, other)
    return all(_close(word[step.src_pos], other[step.dest_pos]) for step in replaced)


def _close(typed: str, meant: str) -> bool:
    return (typed in _VOICED and meant in _VOICED) or typed in _NEIGHBOURS.get(meant, "")


def _swapped(word: str, other: str) -> bool:
    return len(word) == len(other) and sorted(word) == sorted(other)
