"""A plant, a lamp, a hen "about to die" is nobody's life; a person is. A cow that hangs fast is freed all the same."""

from __future__ import annotations

import pytest

from language.hear_file import Ear

THINGS = (
    "tanaman saya mau mati",
    "bunga saya hampir mati",
    "kucing saya mau mati",
    "ikan di kolam mau mati",
    "ayam mau mati",
    "kambing mau mati",
    "baterai hampir mati",
    "hp saya mau mati",
    "listrik mau mati",
    "lampu mau mati",
    "api unggun mau mati",
    "usaha saya hampir mati",
    "warung mau mati",
)
PEOPLE = (
    "ibu mau mati",
    "dia mau mati",
    "nenek hampir mati",
    "anak saya hampir mati",
    "bapak mau mati ketimpa pohon",
    "saya mau mati",
    "kucing gigit anak saya, anaknya mau mati",
)


@pytest.mark.parametrize("words", THINGS)
def test_a_thing_rings_nobody(ear: Ear, words: str) -> None:
    assert ear.hears(words)["rings_after_s"] is None


@pytest.mark.parametrize("words", PEOPLE)
def test_a_person_rings_within_the_minute(ear: Ear, words: str) -> None:
    assert ear.hears(words)["rings_after_s"] == 60


def test_a_cow_that_hangs_fast_is_freed(ear: Ear) -> None:
    heard = ear.hears("sapi saya mau mati kejepit")
    assert (heard["category"], heard["rings_after_s"]) == ("penyelamatan", 180)
