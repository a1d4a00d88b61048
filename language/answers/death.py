"""Words that tell of a death: "ibu sy udah meninggal", "ga tertolong pak", "she didn't make it"; not "api sudah mati".

Pure rules over plainly spelled words.
"""

from __future__ import annotations

import re
from itertools import pairwise

from language.answers.asked import asks, plain_words
from language.answers.denied import undenied
from language.cues import words_of
from language.text.clitics import stem

_DIED = words_of(
    "meninggal mninggal tewas wafat mangkat berpulang almarhum almarhumah innalillahi died dead deceased"
)
_NOT = words_of("tidak tak gagal not didnt couldnt")
_SAVED = words_of("selamat tertolong ketolong terselamatkan diselamatkan bernyawa tertolongkan saved survive")
_BETWEEN = words_of("bisa dapat sempat lagi ada yang be been")
_LOST = frozenset(  # "make" is read as "pakai"
    {("passed", "away"), ("didnt", "pakai"), ("sudah", "tiada"), ("tiada", "lagi")}
)
_STOPS = words_of("mati matek modar")
_BESIDE = words_of("sudah saya kami pak bu")
_THINGS = words_of("api listrik lampu mesin motor mobil hp pompa")
_SOMEBODY = words_of(
    """dia orang orangnya korban korbannya bapak ibu ayah mama papa anak bayi kakek nenek suami istri adik kakak paman bibi tetangga
    teman mertua pasien pasiennya he she"""
)


DEATH = "korban meninggal"
_CLAUSE = re.compile(
    r"[,;.\n–—]+|(?<!\w)(?:dan|tapi|tetapi|namun|serta|sedangkan|and|but)(?!\w)", re.IGNORECASE
)


def besides_death(text: str) -> str:
    """What it tells beside a death: "satu meninggal, satu lagi terjebak" → "satu lagi terjebak"."""
    return ", ".join(
        part.strip() for part in _CLAUSE.split(text) if part.strip() and not tells_of_death(part)
    )


def tells_of_death(text: str) -> bool:
    """Is somebody said to have died, neither asked about nor denied?"""
    words = plain_words(text)
    if asks(text):
        return False
    if undenied(words, _DIED) or _not_saved(words):
        return True
    if not undenied(words, _STOPS) or not _THINGS.isdisjoint(map(stem, words)):
        return False
    near = [word for word in words if word not in _BESIDE]
    return any(b in _STOPS and (a in _SOMEBODY or stem(a) in _SOMEBODY) for a, b in pairwise(near))


def _not_saved(words: list[str]) -> bool:
    """ "ga selamat", "tidak bisa diselamatkan", "didn't make it"."""
    near = [word for word in words if word not in _BETWEEN]
    saved = any(a in _NOT and (stem(b) in _SAVED or b in _SAVED) for a, b in pairwise(near))
    return saved or not _LOST.isdisjoint(pairwise(words))
