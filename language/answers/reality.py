"""Words in a drill that say that this is real: "NYATA rumah saya kebakaran", "ini bukan latihan", "real fire, not a drill"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from language.cues import DRILLS, words_of
from language.text.spelling import Spelling, folded

_SPELLING = Spelling({})
_WORD = re.compile(r"[^\W_]+")
_TWICE = re.compile(r"([a-z]{3,})2")
_NOT = words_of("tidak bukan dak idak ndak not no isnt t never aint nope")
_PLAYED = DRILLS | words_of(
    "latihannya simulasinya drills exercise practice practise rehearsal simulation pretend pura prank main mainan bercanda canda"
)
_BETWEEN = words_of(
    """lagi sedang dalam bagian dari untuk ini itu yang cuma hanya sekadar sekedar main ikut acara
    a an any the part of just only for some this"""
)
_OF_REALITY = words_of("yang kejadian keadaan for a so the")  # "bukan kejadian nyata", "not for real"
_OR = words_of("atau or apa")
_THINGS = frozenset({("real", "estate"), ("real", "madrid"), ("real", "time")})
_REACH = 3


def says_real(text: str, phrases: Collection[str]) -> bool:
    """Does it say that this is no drill? `phrases`: how that is said; denied or left open, none of them counts."""
    words = _words(text)
    return _denies_drill(words) or any(_stated(words, *where) for where in _found(words, phrases))


def _words(text: str) -> list[str]:
    """In their order, as they are usually spelled; unlike elsewhere a word said twice stays twice ("benar-benar")."""
    once = (_SPELLING.plain(word) for raw in _WORD.findall(folded(text)) for word in _doubled(raw))
    return list(once)


def _doubled(raw: str) -> tuple[str, ...]:
    twice = _TWICE.fullmatch(raw)
    return (twice[1], twice[1]) if twice else (raw,)


def _found(words: list[str], phrases: Collection[str]) -> Iterator[tuple[int, int]]:
    for phrase in map(_words, phrases):
        for at in range(len(words) - len(phrase) + 1):
            if words[at : at + len(phrase)] == phrase and tuple(words[at : at + 2]) not in _THINGS:
                yield at, at + len(phrase)


def _stated(words: list[str], first: int, end: int) -> bool:
    """Neither "bukan nyata", "bukan kejadian nyata" nor "nyata atau latihan"."""
    before = words[max(0, first - 2) : first]
    if before and (before[-1] in _NOT or (before[-1] in _OF_REALITY and not _NOT.isdisjoint(before))):
        return False
    return not (_OR & {*words[max(0, first - 1) : first], *words[end : end + 1]} and DRILLS & {*words})


def _denies_drill(words: list[str]) -> bool:
    """ "Bukan latihan", "tidak sedang latihan", "this isn't part of the drill"."""
    return any(
        word in _PLAYED and _denied(words[max(0, at - _REACH - 1) : at]) for at, word in enumerate(words)
    )


def _denied(before: list[str]) -> bool:
    for word in reversed(before):
        if word in _NOT:
            return True
        if word not in _BETWEEN:
            return False
    return False
