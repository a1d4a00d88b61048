"""What somebody would do if it flooded again is asked about with one tap; what happens while it floods rings."""

from __future__ import annotations

import pytest

from language.hear_file import Ear

WOULD = (
    "kalau banjir lagi kami naik ke loteng",
    "kalau banjir kami naik ke loteng",
    "nanti kalau banjir kami lari ke atap",
    "kalau gempa kami lari keluar rumah",
)
DOES = (
    "kalau banjir makin tinggi kami ga bisa keluar",
    "kalau air naik lagi kami naik ke atap",
    "kalau banjir gini kami naik ke atap",
    "kalau gempa kami terjebak di lantai 3",
    "kalau banjir anak saya hanyut",
    "kalau banjir ibu saya terjebak di kamar cepat",
    "banjir kami naik ke loteng",
)


@pytest.mark.parametrize("words", WOULD)
def test_it_rings_nobody(ear: Ear, words: str) -> None:
    assert ear.hears(words)["rings_after_s"] is None


@pytest.mark.parametrize("words", DOES)
def test_it_rings_within_the_minute(ear: Ear, words: str) -> None:
    assert ear.hears(words)["rings_after_s"] == 60
