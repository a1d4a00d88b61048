"""Phrases to look for in a text, and where they stand in it.

A phrase is written as people write it: "asap tebal". A slash gives alternatives for one word ("api besar/kecil").
"~pukul" stands for all forms of a verb, "=tolong" counts only where it is all that a message says, apart from words that
say nothing. "?terjebak" says what befalls somebody and leaves it to others what happened; the words of "+orang terbakar"
stand together, those of "&racun sudah diminum" may stand in sentences beside each other. Nobody is asked whether he means what
"!anak makan racun" finds. Between the words of any other phrase up to three others may stand, or only filler words where a
finder is made so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from language.cues import words_of
from language.text.inflection import forms
from language.text.spelling import Spelling, Token, folded, squeezed

Owner = TypeVar("Owner")

_GAP, _FAR_GAP = 3, 8
_ALONE, _BEFALLS, _TOGETHER, _APART, _CERTAIN = "=", "?", "+", "&", "!"
_MARKS = _ALONE + _BEFALLS + _TOGETHER + _APART + _CERTAIN
_LINKS = words_of("saya kami dia itu ini yang nya juga ikut sudah tua satu dua tiga kena")


@dataclass(frozen=True, slots=True)
class Phrase(Generic[Owner]):
    """What to look for: for each place the words that fit there; `guessable` among them also with a slip. `alone`,
    `befalls`, `together`, `apart`, `certain`: by the marks of the city's file."""

    text: str
    slots: tuple[frozenset[str], ...]
    guessable: frozenset[str]
    alone: bool
    owner: Owner
    befalls: bool = False
    together: bool = False
    apart: bool = False
    certain: bool = False

    def words(self) -> set[str]:
        """Every word that may be needed."""
        return {word for slot in self.slots for word in slot}


@dataclass(frozen=True, slots=True)
class Match(Generic[Owner]):
    """A phrase found: the indices of its tokens."""

    phrase: Phrase[Owner]
    at: tuple[int, ...]

    @property
    def first(self) -> int:
        return self.at[0]

    @property
    def last(self) -> int:
        return self.at[-1]


@dataclass(frozen=True, slots=True)
class _Slot:
    """What fits at one place of a phrase: every form, and those that are looked for behind slips too."""

    forms: frozenset[str]
    usual: frozenset[str]


class Phrases:
    """Parses phrases as a city's file writes them. What many of them share ("ayah/bapak/…/kakek") is spelled once and kept once."""

    def __init__(self, spelling: Spelling) -> None:
        self._spelling = spelling
        self._slots: dict[str, _Slot] = {}

    def parsed(self, text: str, owner: Owner) -> Phrase[Owner]:
        """A phrase as written in a city file."""
        bare = text.lstrip(_MARKS)
        marks = text.removesuffix(bare)
        slots = [self._slot(written) for written in bare.replace("-", " ").split()]
        return Phrase(
            text=bare,
            slots=tuple(slot.forms for slot in slots if slot.forms),
            guessable=_together([slot.usual for slot in slots]),
            alone=_ALONE in marks,
            owner=owner,
            befalls=_BEFALLS in marks,
            together=_TOGETHER in marks,
            apart=_APART in marks,
            certain=_CERTAIN in marks,
        )

    def _slot(self, written: str) -> _Slot:
        if written not in self._slots:
            words = folded(written).split("/")
            every = _together([_forms(word, self._spelling) for word in words])
            usual = _together([_usual(word, self._spelling) for word in words])
            self._slots[written] = _Slot(every, every if usual == every else usual)
        return self._slots[written]


def _together(sets: Sequence[frozenset[str]]) -> frozenset[str]:
    """All of them in one; the one itself where it is alone."""
    return sets[0] if len(sets) == 1 else frozenset().union(*sets)


def _forms(word: str, spelling: Spelling) -> frozenset[str]:
    if word.startswith("~"):
        return frozenset(squeezed(form) for form in forms(word[1:]))
    if word.isdigit():  # 22 is not 2
        return frozenset((word,))
    return frozenset((squeezed(spelling.plain(word)),)) if word else frozenset()


def _usual(word: str, spelling: Spelling) -> frozenset[str]:
    """Of a verb's many forms only the commonest is looked for behind slips."""
    return frozenset((squeezed(f"di{word[1:]}"),)) if word.startswith("~") else _forms(word, spelling)


class Finder(Generic[Owner]):
    """Finds all of many phrases in one walk over a text."""

    def __init__(self, phrases: Iterable[Phrase[Owner]], filler: frozenset[str] | None = None) -> None:
        self._by_first: dict[str, list[Phrase[Owner]]] = defaultdict(list)
        self._filler = filler
        for phrase in phrases:
            for word in phrase.slots[0] if phrase.slots else ():
                self._by_first[word].append(phrase)

    def phrases(self) -> set[Phrase[Owner]]:
        """Everything that is looked for."""
        return {phrase for phrases in self._by_first.values() for phrase in phrases}

    def find(self, tokens: Sequence[Token], meanings: Sequence[frozenset[str]]) -> list[Match[Owner]]:
        """All matches; `meanings` holds for each token the vocabulary's words that it may stand for."""
        found = []
        told = frozenset().union(*meanings)
        for start, options in enumerate(meanings):
            for word in options:
                for phrase in self._by_first.get(word, ()):
                    if len(phrase.slots) > 1 and phrase.slots[1].isdisjoint(told):
                        continue
                    at = self._match(phrase, start, tokens, meanings)
                    if at is not None:
                        found.append(Match(phrase, at))
        return found

    def _match(
        self, phrase: Phrase[Owner], start: int, tokens: Sequence[Token], meanings: Sequence[frozenset[str]]
    ) -> tuple[int, ...] | None:
        at = [start]
        filler = _LINKS if phrase.together else self._filler
        for slot in phrase.slots[1:]:
            if phrase.apart:
                following = _further(slot, at[-1], meanings)
            else:
                following = self._next(slot, at[-1], tokens, meanings, filler)
            if following is None:
                return None
            at.append(following)
        return tuple(at)

    @staticmethod
    def _next(
        slot: frozenset[str],
        after: int,
        tokens: Sequence[Token],
        meanings: Sequence[frozenset[str]],
        filler: frozenset[str] | None,
    ) -> int | None:
        for place in range(after + 1, min(after + 2 + _GAP, len(tokens))):
            if _parted(tokens[after], tokens[place], close=filler is not None):
                return None
            if not slot.isdisjoint(meanings[place]):
                return place
            if filler is not None and tokens[place].word not in filler:
                return None
        return None


def _further(slot: frozenset[str], after: int, meanings: Sequence[frozenset[str]]) -> int | None:
    """Where the next word stands, whatever parts it from the one before."""
    near = range(after + 1, min(after + 2 + _FAR_GAP, len(meanings)))
    return next((place for place in near if not slot.isdisjoint(meanings[place])), None)


def _parted(one: Token, other: Token, *, close: bool) -> bool:
    """A full stop parts any phrase; a comma those that stand close together."""
    return one.sentence != other.sentence or (close and one.clause != other.clause)
