"""English is told from Indonesian by the words that hold a sentence, and heard for what it says."""

from __future__ import annotations

import pytest

from domain.danger import Danger
from language.tongue import english
from language.words import Lexicon
from tests.language.english import genuine, harmless

INDONESIAN = """rumah kebakaran di jalan salak | tolong ada accident di simpang lima | help pak rumah saya kebakaran | kejebak lift hotel
    gas bro mabar | otw pak | ok sip thank you | jl s parman no 5 | pantai panjang | istri saya was was terus | p | help | sos | halo admin
    my bestie lagi nangis di kamar | bapak saya drop no respon | ada ular cobra di kamar | lokasi share lok ya min | di hotel grage
    kebakaran di blok a no 3 | kecelakaan di gang c no 5"""
FRAMED = """this is not a drill fire in the hotel | oh no fire in the kitchen | my kid burned himself while watching a movie
    what do i do my kid drank bleach | the market is on fire | someone is breaking into our house right now | hes choking me
    my husband fell from the roof last night, he is not moving now | how do i stop the bleeding, my son cut his leg
    during the fire drill a boy fell down the stairs | i dreamt of it and woke up, the house is on fire"""


def each(texts: str) -> list[str]:
    return [t.strip() for line in texts.split("\n") for t in line.split("|")]


@pytest.mark.parametrize("text", [line.text for line in genuine()] + harmless())
def test_english_is_told_from_its_first_sentence(text: str) -> None:
    """C15"""
    assert english(text)


@pytest.mark.parametrize("text", each(INDONESIAN))
def test_a_borrowed_word_or_a_place_is_no_english(text: str) -> None:
    assert not english(text)


@pytest.mark.parametrize("text", each(FRAMED))
def test_what_silences_in_english_silences_no_emergency(lexicon: Lexicon, text: str) -> None:
    assert lexicon.understand(text).danger is Danger.LIFE


@pytest.mark.parametrize("who", ["suami", "istri", "pacar", "bapak", "mantan", "majikan", "paman"])
@pytest.mark.parametrize("what", ["pingsan", "sesak napas", "jatuh dari atap tidak bisa gerak", "kejang"])
def test_whose_the_victim_is_makes_it_no_violence(lexicon: Lexicon, who: str, what: str) -> None:
    assert lexicon.understand(f"{who} saya {what}").danger_category in ("medis", "penyelamatan")
