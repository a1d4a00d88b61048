"""Do two addresses, or two stories, tell of two events? "jl merawan 3" is not "jl hibrida 8", and who is missing is not who drowns."""

from __future__ import annotations

import re
from itertools import pairwise

from rapidfuzz.distance import OSA

from language.cues import words_of
from language.places.addresses import STREET_WORDS

_STREET = re.compile(rf"\b{STREET_WORDS}\.? ?(?P<name>(?!no\b|rt\b|rw\b)[^\W\d_]+)", re.IGNORECASE)
_MISSING = words_of("hilang ilang menghilang missing lost dicari mencari nyari nyariin")
_NOT_BACK = words_of("pulang ketemu kembali ditemukan muncul balik")
_NOT = words_of("belum blm tidak gak ga nggak dak idak")


def differ(one: str, other: str) -> bool:
    """Do both name a street, and two of them? Whoever is in one street with it, a few houses on, may see the same."""
    here, there = _streets(one), _streets(other)
    return bool(here and there) and all(OSA.distance(a, b) > 1 for a in here for b in there)


def misses_somebody(words: str) -> bool:
    """ "Anak saya hilang di pantai", "adik belum pulang": nobody knows where somebody is."""
    said = re.findall(r"\w+", words.casefold())
    not_back = any(a in _NOT and b in _NOT_BACK for a, b in pairwise(said))
    return not_back or not _MISSING.isdisjoint(said)


def _streets(text: str) -> set[str]:
    return {street["name"].casefold() for street in _STREET.finditer(" ".join(text.split()))}
