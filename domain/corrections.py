"""Words that take a place back: "salah lokasi, yang benar jl salak 5", "bukan di situ tapi di Panorama"."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PLACE = r"(?:lokasi|lokasinya|alamat|alamatnya|tempat|tempatnya|titik|titiknya|pin|pinnya|share ?lok|shareloc|sherlok|shelok|serlok|location|address|place|koordinat\w*|maps?|peta)"
_WRONG = r"(?:salah(?! satu)|keliru|ralat|koreksi|wrong|slah)"
_THERE = r"(?:situ|sana|sini|tempat itu|there|here)"
_SOFT = r"(?:pak|bu|bang|kak|mas|mbak|min|maaf|tadi|itu|deh|dong|ya)"
_TAKEN_BACK = re.compile(
    rf"\b{_WRONG}\b\W*(?:\w+\W+){{0,2}}?{_PLACE}\b|\b{_PLACE}\b\W*(?:\w+\W+){{0,3}}?{_WRONG}\b"
    rf"|\b(?:bukan|bkn|not)\W+(?:di\W+)?{_THERE}\b"
    rf"|\b{_PLACE}\W+(?:yang|yg)\W+(?:benar|bener|betul)\b|\b(?:right|correct)\W+(?:place|address|location)\b"
    rf"|^\W*(?:(?:eh|maaf|waduh|aduh|sori|sorry|ups|duh)\W+)*(?:salah|keliru)\b(?:\W+{_SOFT}\b)*\W*$",
    re.IGNORECASE,
)
_NOT_BUT = re.compile(
    r"\b(?:bukan|bkn)\W+di\W+.{2,60}?\b(?:tapi|tp|tetapi|melainkan)\W+(?:di\b)?", re.IGNORECASE | re.DOTALL
)
_RIGHT = re.compile(
    r"\b(?:(?:yang|yg)\W+(?:benar|bener|betul)(?:nya)?|(?:se)?harusnya|sebenarnya|sebenernya|maksud(?:nya|\W+saya|\W+sy)|melainkan"
    r"|tetapi|tapi|tp|should\W+be|it\W+is|it's)\b\W*(?:(?:itu|adalah|ada|is)\W+)?(?:di\b\W*)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Correction:
    """`right`: what is said of the right place, "" where nothing is; `named`: introduced by "yang benar" and the like."""

    right: str
    named: bool


def correction(text: str) -> Correction | None:
    """What takes back a place that was told before; None where nothing does."""
    back = _NOT_BUT.search(text) or _TAKEN_BACK.search(text)
    if back is None:
        return None
    markers = list(_RIGHT.finditer(text))
    if markers:
        return Correction(text[markers[-1].end() :].strip(" \n,.:;!"), named=True)
    return Correction(text[back.end() :].strip(" \n,.:;!"), named=False)
