"""Whoever has been saved is no culprit who is still there; who is there, is."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import tell
from tests.town import Town

SAVED = [
    "orangnya sudah selamat naik ke darat",
    "dia sudah naik ke tepi",
    "mereka akhirnya bisa naik ke perahu",
    "orangnya sdh masuk ambulans",
    "anaknya sudah ditarik ke atas",
    "korbannya sudah dievakuasi",
    "orangnya sudah di rumah sakit",
    "dia masih di dalam rumah sakit",
]
THERE = ["orangnya naik ke lantai dua", "malingnya masih di dalam rumah", "dia di depan pintu"]


@pytest.mark.parametrize("words", SAVED)
async def test_nobody_who_was_saved_is_called_a_culprit(town: Town, words: str) -> None:
    ani = await tell(town, "ada orang tenggelam di sungai")
    await town.operator("damkar").taps("Terima")
    await ani.says(words)
    assert town.group("damkar").hears(words)
    assert not town.group("damkar").hears("pelaku masih ada")


@pytest.mark.parametrize("words", THERE)
async def test_who_is_there_stays_so(town: Town, words: str) -> None:
    ani = await tell(town, "ada maling masuk rumah saya bawa parang")
    await ani.says(words)
    assert town.group("polisi").hears("pelaku masih ada")
