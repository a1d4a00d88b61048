"""Whoever does it has moved on: "rombongannya pindah pak, kini di lapangan kandang mas"."""

from __future__ import annotations

import re

from language.places.addresses import without_preposition

_NYA = r"(?: ?ny[aoe]| ?e)?"
_WHO = (
    r"(?:rombongan|gerombolan|kelompok|geng(?: motor)?|massa|pelaku|penyerang|orang|uwong|wong|preman|pemuda|remaja"
    rf"|tawuran|keributan|perkelahian|bentrokan|balapan|begal|maling|pencuri|rampok|perampok|penculik|lawan){_NYA}"
    r"(?:\W+(?:itu|tu|tadi|semua|galo))*|dia|dio|mereka|they|he|the (?:gang|group|mob|fight|crowd)"
)
_MOVED = r"(?:ber)?pindah(?: (?:tempat|lokasi|tempek))?|bergeser|geser|beralih|beringsut|moved(?: on)?|has moved|have moved"
_BETWEEN = r"(?:\W+(?:pak|bu|bang|kak|mas|mbak|min|la|lah|sudah|udah|sdh|udh|sekarang|skrg|kini|lagi|tu|ini|now|ke|di|arah|to|at|in))*"
_MOVES = re.compile(
    rf"\b(?:{_WHO}){_BETWEEN}\W+(?:{_MOVED})\b{_BETWEEN}\W+(?P<right>(?!{_MOVED})\w.{{2,80}})", re.IGNORECASE
)
_DENIED = re.compile(
    r"\b(?:tidak|tdk|gak|ga|nggak|dak|idak|belum|blm|not|kalau|kalo)\W+(?:\w+\W+)?(?:ber)?(?:pindah|geser|moved)",
    re.IGNORECASE,
)


def moved_on(text: str) -> str:
    """Where they are by now; "" where nothing says that they have moved."""
    found = _MOVES.search(text)
    if found is None or _DENIED.search(text) is not None or text.rstrip().endswith("?"):
        return ""
    return without_preposition(found["right"].strip())
