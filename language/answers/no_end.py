"""What sounds like an end and is none: a sea that draws back before a tsunami, and one of several who is taken to hospital.

Pure rules over plainly spelled words.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from language.cues import words_of
from language.text.clitics import stem

_EBBS = words_of(
    "surut menyurut nyurut surutnya susut menyusut receding receded recedes retreating retreated ebbing"
)
_AT_SEA = words_of(
    """laut lautnya pantai pantainya ikan ikannya ikan2 karang karangnya dasar dasarnya perahu perahunya kapal kapalnya tsunami
    sea ocean beach seabed reef boats tide fish"""
)
_FAR = words_of("jauh jauhnya far")
_ASHORE = words_of("banjir rob normal masuk flood flooding")  # water that had come onto land, and leaves it
_PULLS = words_of(
    "pulling pulled pulls going gone goes went drawing drawn drew sucked moving moved draining drained"
)
_AWAY = words_of("back out away")
_REMAINS = words_of("tinggal sisa sisanya tersisa nyisa tertinggal ketinggalan")
_SOME = words_of(
    "satu satunya dua tiga empat lima seorang sorang sikok beberapa separuh sebagian one two three four five several"
)
_PEOPLE = words_of("orang uwong wong korban org people person victim victims")
_MEASURES = words_of("menit jam detik hari meter km kilo kilometer langkah minutes minute hours")
_STAYS = words_of("left more remain remains remaining still")
_TOO = words_of("juga jugo semua semuanya galo both all too")


def no_end(words: Sequence[str]) -> bool:
    """Does it only sound like an end, for the sea draws back or somebody is left there?"""
    return draws_back(words) or remain(words)


def draws_back(words: Sequence[str]) -> bool:
    """ "Lautnya surut jauh, ikan kelihatan", "the sea is pulling back"; not "banjirnya sudah surut"."""
    said = set(words) | {stem(word) for word in words}
    if not _ASHORE.isdisjoint(said):
        return False
    if ebbs(words):
        return not (_AT_SEA | _FAR).isdisjoint(said)
    pulls = any(a in _PULLS and b in _AWAY for a, b in pairwise(words))
    return pulls and not _AT_SEA.isdisjoint(said)


def ebbs(words: Sequence[str]) -> bool:
    """Does water go back, whichever?"""
    return any(word in _EBBS or stem(word) in _EBBS for word in words)


def remain(words: Sequence[str]) -> bool:
    """Is somebody left there: "tinggal 1 lagi", "sisa satu", "yang satu lagi di jalan", "one more is here"?"""
    if not _TOO.isdisjoint(words):
        return False
    return any(_left_at(words, at) for at in range(len(words)))


def _left_at(words: Sequence[str], at: int) -> bool:
    rest = [word for word in words[at + 1 : at + 4] if word not in _PEOPLE]
    if words[at] in _REMAINS:
        return bool(rest) and _counts(rest[0]) and _MEASURES.isdisjoint(rest)
    return _counts(words[at]) and bool(rest) and rest[0] in _STAYS | {"lagi"}


def _counts(word: str) -> bool:
    return word in _SOME or (word.isdigit() and len(word) < 3)
