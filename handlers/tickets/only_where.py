"""Words that say where it is and nothing of what happens: "Kebun Keling pak", "rt 5 Beringin Raya, jl Kalimantan"."""

from __future__ import annotations

import re

from handlers.turn import Turn
from language import cues
from language.places.addresses import AREA_WORDS, CORNER_WORDS, STREET_WORDS
from language.text.spelling import folded

_WAYS = re.compile("|".join((AREA_WORDS, STREET_WORDS, CORNER_WORDS, r"\d+")))
_BETWEEN = re.compile(r"[\s.,:;/!?()-]+")


def only_where(turn: Turn, words: str) -> bool:
    """Do the words name a place of the city, and say nothing besides?"""
    named = turn.understood(words).places
    known = cues.SAYS_NOTHING.union(*(_split(place.name) for place in named))
    return bool(named) and all(said in known or _WAYS.fullmatch(said) for said in _split(words))


def _split(words: str) -> list[str]:
    return [said for said in _BETWEEN.split(folded(words)) if said]
