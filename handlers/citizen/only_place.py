"""What says where, and nothing besides: a point, an address, and the words that people put around them."""

from __future__ import annotations

from domain.conversation import Draft
from handlers.citizen.talk import Talk
from handlers.tickets.draft_place import answer_place
from language import cues
from language.places.map_links import typed_place
from language.text.spelling import folded

AROUND = cues.SAYS_NOTHING | cues.POINTED_OUT
PARDON = cues.words_of("maaf maap sori sorry eh aduh waduh")
CALLS = cues.URGENT | cues.NEEDS  # "cepat", "butuh bantuan": said to those who come, and read by them


def only_a_point(talk: Talk) -> bool:
    """Do the words say nothing beside the point that came with them?"""
    beside = _coded(talk, typed_place(talk.words, talk.turn.city.area.box).words)
    return _all_among(beside, _place_in(talk, beside) | (AROUND - CALLS))


def only_an_address(talk: Talk) -> bool:
    """Do the words name a place, and say nothing else but how urgent it is?"""
    words = _coded(talk, talk.words)
    named = _place_in(talk, words)
    return bool(named) and _all_among(words, named | AROUND | CALLS | PARDON)


def names_only(talk: Talk, words: str) -> bool:
    """Are these words of a place, or such as say nothing?"""
    words = _coded(talk, words)
    return _all_among(words, _place_in(talk, words) | cues.SAYS_NOTHING)


def _coded(talk: Talk, words: str) -> str:
    """Codes on signs, as these are called."""
    return talk.turn.services.gazetteer.coded(words)


def _place_in(talk: Talk, words: str) -> set[str]:
    told = Draft(handle="", first_at=talk.inbound.sent_at, began_at=talk.turn.now)
    answer_place(talk.turn, told, words)
    named = f"{told.place_words} {told.kelurahan} {' '.join(told.place_names)}"
    as_said = talk.turn.services.gazetteer.name_words(words) if told.located else set()
    return {*folded(named).replace(":", " ").split()} | as_said


def _all_among(words: str, known: set[str] | frozenset[str]) -> bool:
    said = folded(words).replace(",", " ").replace(".", " ").replace(":", " ").split()
    return all(word in known or word.isdigit() for word in said)
