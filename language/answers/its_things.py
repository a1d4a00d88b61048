"""Words that take up a thing of an event that has ended: "kabelnya masih keluar api", "pohon itu jatuh lagi".

Whatever kind of danger they name now, it is that thing's.
"""

from __future__ import annotations

from itertools import pairwise

from language.cues import FILLERS, VOCATIVES, words_of
from language.text.spelling import Spelling

_SPELLING = Spelling({})
_THE = words_of("itu tadi tersebut yang")
_LEAST = 3  # letters of a thing's name
_EVERYWHERE = words_of(  # what stands in every event, or is somebody: another may befall it
    """rumah jalan jl gang orang warga tempat lokasi kampung kelurahan desa toko warung pasar kantor sekolah depan belakang dalam luar
    anak bapak ibu istri suami nenek kakek kakak adik paman bibi teman tetangga keluarga mertua tangan kaki kepala badan muka napas
    kejadian laporan petugas nomor hari malam pagi siang sore jam menit"""
)


def tells_of_its_things(text: str, told: str) -> bool:
    """Do these words take up something that `told`, the event's own words, speak of?"""
    return not _definite(text).isdisjoint(_things(told))


def _definite(text: str) -> set[str]:
    words = [token.word for token in _SPELLING.tokens(text)]
    named = {word.removesuffix("nya") for word in words if word.endswith("nya")}
    return named | {word for word, behind in pairwise(words) if behind in _THE}


def _things(told: str) -> set[str]:
    words = {token.word.removesuffix("nya") for token in _SPELLING.tokens(told)}
    return {w for w in words - _EVERYWHERE - FILLERS - VOCATIVES if len(w) >= _LEAST}
