"""Words that say where it is and nothing of what happens: "Kebun Keling pak", "rt 5 Beringin Raya, jl Kalimantan"."""

from __future__ import annotations

import re

from domain.danger import Danger
from handlers.turn import Turn
from handlers.understood import Understood
from language import cues
from language.places.addresses import AREA_WORDS, CORNER_WORDS, STREET_WORDS
from language.text.spelling import folded

_WAYS = re.compile("|".join((AREA_WORDS, STREET_WORDS, CORNER_WORDS, r"\d+")))
_BETWEEN = re.compile(r"[\s.,:;/!?()-]+")


def only_where(turn: Turn, words: str) -> bool:
    """Do the words name a place of the city, and say nothing besides?"""
    read = turn.understood(words)
    named = [*(place.name for place in read.places), *([street] if (street := _street(read)) else ())]
    coded = turn.services.gazetteer.coded(words)
    known = cues.SAYS_NOTHING.union(turn.services.gazetteer.name_words(words), *map(_split, named))
    return bool(named) and all(said in known or _WAYS.fullmatch(said) for said in _split(coded))


def _street(read: Understood) -> str:
    """A street or a part of the city that nobody has listed: "jalan danau 4"; not where its name tells of danger."""
    address = read.address or ""
    first = next(iter(_split(address)), "")
    return address if _WAYS.fullmatch(first) and read.meaning.danger is Danger.NONE else ""


def _split(words: str) -> list[str]:
    return [said for said in _BETWEEN.split(folded(words)) if said]
