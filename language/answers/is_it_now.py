"""The answer to "Apakah ini sedang terjadi sekarang?", in whatever words."""

from __future__ import annotations

from language.cues import FILLERS, GREETINGS, THANKS, words_of
from language.text.spelling import Spelling

_SPELLING = Spelling({})
_YES = words_of("ya iya iyo yo y yes yup yoi betul benar beneran masih sungguhan serius asli happening")
_NOW = words_of("sedang lagi terjadi sekarang ini ada kejadian kejadiannya now it is")
_NO = words_of("tidak bukan no nope belum not")
_ONLY = words_of(
    "hanya cuma cuman tanya nanya bertanya memastikan info berita mau saja aja kok sekedar sekadar just asking"
)
_AROUND = FILLERS | GREETINGS | THANKS | words_of("maaf pak bu kak min")


def is_it_now(text: str) -> bool | None:
    """True for a plain yes, False for a plain no, None for anything that says more or something else."""
    words = {token.word for token in _SPELLING.tokens(text)}
    if not words.isdisjoint(_NO | _ONLY):
        return False if words <= _NO | _ONLY | _NOW | _AROUND else None
    sure = not words.isdisjoint(_YES) or {"sedang", "terjadi"} <= words
    return True if sure and words <= _YES | _NOW | _AROUND else None
