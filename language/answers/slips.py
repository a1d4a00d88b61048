""" "Salah pencet", "eh bukan": the reporter says that a key was the wrong one.

Pure rules over plainly spelled words.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from language.cues import words_of
from language.text.spelling import Spelling

_SPELLING = Spelling(
    {"pencet": ("pencat", "pnct", "pijit", "pejet"), "tekan": ("teken",), "pilih": ("milih",)}
)
_FINGERS = words_of("pencet tekan pilih klik sentuh tombol menu kategori mencet menekan button key")
_SLIPPED = words_of("kepencet ketekan keklik terpencet kepilih misclick misclicked")
_WRONG = words_of("salah keliru wrong")
_BY_MISTAKE = frozenset([(wrong, thing) for wrong in _WRONG for thing in _FINGERS] + [("by", "mistake")])
_NOT_THAT = frozenset(
    [(a, b) for a in words_of("eh ehh oh maaf sorry") for b in words_of("bukan salah keliru maaf sorry wrong")]
    + [("my", "mistake"), ("i", "meant"), ("bukan", "itu"), ("bukan", "ini"), ("not", "that")]
)  # fmt: skip
_DENYING = words_of("bukan not")
_AS_WELL = words_of("saja hanya juga only just")  # "bukan itu saja"


def slipped(text: str) -> bool:
    """Does it speak of a finger that slipped?"""
    words = _words(text)
    return not _SLIPPED.isdisjoint(words) or not _BY_MISTAKE.isdisjoint(pairwise(words))


def takes_back(text: str, names: Iterable[str]) -> bool:
    """Does it say, in whatever words, that the key with these `names` is not meant: "eh bukan", "bukan medis"?"""
    words = _words(text)
    pairs = set(pairwise(words))
    if any(b in _AS_WELL for a, b in pairs if a in _DENYING or a in ("itu", "ini", "that")):
        return False
    return slipped(text) or not _NOT_THAT.isdisjoint(pairs) or denies(text, names)


def denies(text: str, names: Iterable[str]) -> bool:
    """Does it say that it is not what these `names` say: "bukan kebakaran pak"? Not "bukan kebakaran saja"."""
    words = _words(text)
    named = {word for name in names for word in _words(name)}
    triples = zip(words, words[1:], [*words[2:], ""], strict=False)
    return any(a in _DENYING and b in named and c not in _AS_WELL for a, b, c in triples)


def _words(text: str) -> list[str]:
    return [token.word for token in _SPELLING.tokens(text)]
