"""Answers that say nothing without their question: "iya pak", "tidak ada", "belum".

Pure rules over plainly spelled words.
"""

from __future__ import annotations

from language.answers.denied import SAID
from language.cues import THANKS, VOCATIVES, words_of
from language.text.spelling import Spelling

_SPELLING = Spelling(SAID)
_SAYS_SO = words_of(
    "iya ya yo yoi betul benar tidak bukan sudah belum masih bisa ok oke yes yeah yep yup no nope not yet still"
)
_NO = words_of("tidak bukan no nope")
_BARE = _SAYS_SO | {"ada"}
_NUMBERS = words_of(
    """nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas seorang berdua bertiga berempat berlima sendiri sendirian
    one two three four five six seven eight nine ten alone"""
)
_COUNTED = words_of(
    "orang orangnya korban anak dewasa rumah lantai people persons kids children person sekitar kira kirakira about cuma hanya"
)
_AROUND = VOCATIVES | THANKS | words_of("kok sih deh saja terima kasih")


def is_bare_answer(text: str) -> bool:
    """Is it nothing but a yes or a no, or that something is there, or was, or not yet?"""
    said = {token.word for token in _SPELLING.tokens(text)}
    return not _BARE.isdisjoint(said) and said <= _BARE | _AROUND


def is_bare_no(text: str) -> bool:
    """Is it nothing but a no: "bukan pak"?"""
    said = {token.word for token in _SPELLING.tokens(text)}
    return not _NO.isdisjoint(said) and said <= _NO | _AROUND


def is_count(text: str) -> bool:
    """Is it nothing but a number: "2", "dua pak", "3 orang"?"""
    said = {token.word for token in _SPELLING.tokens(text)}
    return bool(said) and bool(said - _AROUND - _COUNTED) and all(map(_is_number, said - _AROUND - _COUNTED))


def _is_number(word: str) -> bool:
    return word.isdigit() or word in _NUMBERS


def begins_with_answer(text: str) -> bool:
    """Does a yes or a no stand first: "iya, apinya sampai atap"?"""
    first = next(iter(_SPELLING.tokens(text)), None)
    return first is not None and first.word in _SAYS_SO
