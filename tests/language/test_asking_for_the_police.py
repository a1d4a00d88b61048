"""A bare call for the police is a call for help like one for the fire brigade or an ambulance."""

from __future__ import annotations

import pytest

from domain.danger import Danger
from language.hear import RINGS, hear, outcome
from language.score import shipped
from language.words import Lexicon

CALLS = [
    "polisi tolong",
    "tolong polisi",
    "polisi kesini dong",
    "polisi kesini dong\ncepet",
    "panggil polisi",
    "minta polisi",
    "pak polisi tolong saya",
    "telponkan polisi aku dak biso ngomong",
    "i need police",
    "call the police",
    "send police now",
]
HARMLESS = ["nomor polisi berapa", "polisi tidur", "kirim polisi ganteng satu", "polisi sudah datang"]


@pytest.mark.parametrize("said", CALLS)
def test_it_rings_within_the_minute(lexicon: Lexicon, said: str) -> None:
    told = hear(lexicon.understand(said), shipped().score(said)).understood
    assert (told.danger, told.danger_category) == (Danger.LIFE, "kejahatan")


@pytest.mark.parametrize("said", HARMLESS)
def test_what_only_names_them_rings_nobody(lexicon: Lexicon, said: str) -> None:
    assert outcome(hear(lexicon.understand(said), shipped().score(said)).understood) not in RINGS
