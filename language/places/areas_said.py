"""Which area an address is in, where several names stand in it: "jl panorama kandang limun" is in Kandang Limun, and "kelurahan
surabaya, dekat masjid jamik" in Surabaya. A street is called after another kelurahan, and a landmark's name stands elsewhere too."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from language.places.addresses import BESIDE, ENDS, is_of_a_street
from language.places.place_names import Entry

Standing = tuple[int, Entry]
_SAID = r"kel|kelurahan|kelurhan"
_OTHERWISE = rf"{ENDS}|ke|kearah|arah|menuju|dari|dri|sampai|sampe|lewat|saya|sy|aku|ambo|kami|bukan|bkn|tapi|tp|from|to|towards"
"""Words behind which another sentence, or another place, begins."""
_LONGEST = 10  # words of an address


def deciding(words: Sequence[str], standing: Sequence[Standing]) -> list[Standing]:
    """The names without those that an area belies which closes their address; that area is sure, and what is called "kelurahan"
    goes first."""
    closing = [one for one in standing if _is_area(one) and (_is_said(words, one) or _closes(words, one))]
    left = [
        one for one in standing if one in closing or not any(_belies(words, area, one) for area in closing)
    ]
    left.sort(key=lambda one: one not in closing or not _is_said(words, one))
    return [_sure(one) if one in closing and _closes(words, one) else one for one in left]


def is_part(one: Standing, other: Standing) -> bool:
    """Is this name nothing but a part of a longer one of its kind, or half of an area's: "anggut" of "anggut atas"?"""
    (at, entry), (start, longer) = one, other
    within = start <= at and at + len(entry.words) <= start + len(longer.words)
    half = entry.common and longer.named.kind == "kelurahan"
    return within and len(entry.words) < len(longer.words) and (half or entry.named.kind == longer.named.kind)


def _is_area(one: Standing) -> bool:
    return one[1].named.kind == "kelurahan"


def _is_said(words: Sequence[str], one: Standing) -> bool:
    at = one[0]
    return at > 0 and re.fullmatch(_SAID, words[at - 1]) is not None


def _closes(words: Sequence[str], one: Standing) -> bool:
    """Does it stand behind a street and its name: "jl melati 2 bajak"?"""
    at = one[0]
    if at == 0 or re.fullmatch(rf"(?:di)?{BESIDE}", words[at - 1]) or is_of_a_street(words, at - 1):
        return False
    streets = (before for before in range(max(0, at - _LONGEST), at - 1) if is_of_a_street(words, before))
    return any(_in_one_address(words, street + 1, at) for street in streets)


def _belies(words: Sequence[str], area: Standing, other: Standing) -> bool:
    """Is the other name in the address that this area closes, and known to be in another?"""
    (at, entry), (start, named) = area, other
    if named.named.kelurahan in ("", entry.named.kelurahan):
        return False
    of_a_street = start > 0 and is_of_a_street(words, start - 1)
    if named.named.kind != "landmark" and not (of_a_street and start < at):
        return False
    end = min(at + len(entry.words), start + len(named.words))
    return _in_one_address(words, end, max(at, start))


def _in_one_address(words: Sequence[str], start: int, end: int) -> bool:
    between = words[start:end]
    return len(between) < _LONGEST and not any(re.fullmatch(_OTHERWISE, word) for word in between)


def _sure(one: Standing) -> Standing:
    at, entry = one
    return at, replace(entry, named=replace(entry.named, sure=True))
