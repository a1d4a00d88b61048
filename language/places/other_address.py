"""Do two addresses, or two stories, tell of two events? "jl merawan 3" is not "jl hibrida 8", "pantai panjang dekat sport center" not
"pantai panjang depan hotel grage", and who is missing is not who drowns."""

from __future__ import annotations

import re
from itertools import pairwise

from rapidfuzz.distance import OSA

from language.cues import words_of
from language.places.addresses import AREA_WORDS, BESIDE, CORNER_WORDS, ENDS, STREET_WORDS

_STREET = re.compile(rf"\b{STREET_WORDS}\.? ?(?P<name>(?!no\b|rt\b|rw\b)[^\W\d_]+)", re.IGNORECASE)
_BESIDE_IT = re.compile(
    rf"\b(?:di)?(?:{BESIDE}|sekitar|muka|muko|pas)\.? (?P<name>(?:(?!(?:di)?(?:{BESIDE})\b|{ENDS})[^\s,;.!?]+ ?){{1,4}})",
    re.IGNORECASE,
)
_NO_LANDMARK = words_of(
    """rumah rumahnya rumahku saya sy aku kami kita ambo sayo dia nya sini situ sana siko sano itu ini jalan jl jln gang gg lorong orang
    warga tetangga kantor toko warung di ke dari sama dan yang yg rt rw no nomor besar kecil baru lama kiri kanan simpang pas depan"""
)
_KINDS = re.compile(
    rf"{STREET_WORDS}|{AREA_WORDS}|{CORNER_WORDS}|pasar|pantai|masjid|mesjid|mushol?la|hotel|bank|sekolah|sdn?|smpn?|sman?|jembatan"
)
_MISSING = words_of("hilang ilang menghilang missing lost dicari mencari nyari nyariin")
_NOT_BACK = words_of("pulang ketemu kembali ditemukan muncul balik")
_NOT = words_of("belum blm tidak gak ga nggak dak idak")


def differ(one: str, other: str) -> bool:
    """Do both name a street, and two of them? Whoever is in one street with it, a few houses on, may see the same."""
    return _apart(_streets(one), _streets(other))


def same_street(one: str, other: str) -> bool:
    """Do both name a street, and it may be one?"""
    here, there = _streets(one), _streets(other)
    return bool(here and there) and not _apart(here, there)


def beside_others(one: str, other: str) -> bool:
    """Do both say what is next to it, and two things: "dekat sport center", "depan hotel grage"?"""
    here, there = _beside(one), _beside(other)
    return _apart(here, there) and here.isdisjoint(_all(other)) and there.isdisjoint(_all(one))


def shares_a_name(one: str, other: str) -> bool:
    """Do both say a word by which a place is called?"""
    return not (_called(one)).isdisjoint(_called(other))


def tells_where(words: str, area: str) -> bool:
    """Do these words of a place tell a street or a landmark, and not only in which part of the city it is?"""
    return bool(_called(words) - _all(area))


def misses_somebody(words: str) -> bool:
    """ "Anak saya hilang di pantai", "adik belum pulang": nobody knows where somebody is."""
    said = re.findall(r"\w+", words.casefold())
    not_back = any(a in _NOT and b in _NOT_BACK for a, b in pairwise(said))
    return not_back or not _MISSING.isdisjoint(said)


def _apart(here: set[str], there: set[str]) -> bool:
    return bool(here and there) and all(OSA.distance(a, b) > 1 for a in here for b in there)


def _called(text: str) -> set[str]:
    return {word for word in _all(text) - _NO_LANDMARK if _KINDS.fullmatch(word) is None}


def _beside(text: str) -> set[str]:
    """The words by which what is next to it is called; where it is one of many ("dekat masjid"), by what it is."""
    found = (one["name"] for one in _BESIDE_IT.finditer(" ".join(text.split())))
    return {word for name in found for word in _called(name) or _all(name) - _NO_LANDMARK}


def _all(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", text.casefold()))


def _streets(text: str) -> set[str]:
    return {street["name"].casefold() for street in _STREET.finditer(" ".join(text.split()))}
