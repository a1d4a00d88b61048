"""A yes or a no to the one question before first aid: "tidak pak", "masih bernapas", "belum lahir"."""

from __future__ import annotations

from language.cues import FILLERS, VOCATIVES, words_of
from language.text.spelling import Spelling

_SPELLING = Spelling({"napas": ("nafas", "napasnya", "nafasnya", "bernapas", "bernafas")})
_YES = words_of("ya iya iyo yo y yes yup yoi betul benar masih sudah ada still")
_NO = words_of("tidak bukan belum no nope not")
_AROUND = FILLERS | VOCATIVES | words_of("lagi sama sekali dia ia it is he she yet")


def says_yes(text: str, asked: str) -> bool | None:
    """True for a plain yes to the question `asked`, False for a plain no, None for anything that says more or something
    else."""
    words, around = _words(text), _AROUND | _words(asked)
    if not words.isdisjoint(_NO):
        return False if words <= _NO | _YES | around else None
    return True if not words.isdisjoint(_YES) and words <= _YES | around else None


def _words(text: str) -> frozenset[str]:
    return frozenset(token.word for token in _SPELLING.tokens(text))
