"""A crime that is over and a fire that burns, in one message: whoever comes reads of the fire, and where it is."""

from __future__ import annotations

import pytest

from tests.town import Town


@pytest.mark.parametrize(
    ("words", "place"),
    [
        (
            "semalam maling masuk rumah ambo di jl kapuas 3 lempuing, kini umah tetangga di jl putri gading cempaka tebakar ado anak di dalam",
            "putri gading cempaka",
        ),
        ("tadi ada jambret di pasar minggu, sekarang rumah terbakar di jl merapi kebun tebeng", "Kebun Tebeng"),
        ("kemarin rumah saya di panorama kemalingan, sekarang kebakaran di jl merapi 5 kebun tebeng", "Kebun Tebeng"),
    ],
)  # fmt: skip
async def test_whoever_comes_reads_what_burns_and_where(any_town: Town, words: str, place: str) -> None:
    town = any_town
    ani = town.citizen()
    await ani.says(words)
    await town.forward(seconds=61)
    card = town.group("damkar").card("26-0001").text
    assert "KEBAKARAN" in card and words[:40] in card and place in card.split("“tadi")[0].split("“semalam")[0]
    assert not (await town.ticket("26-0001")).secret


async def test_who_beats_now_is_secret(town: Town) -> None:
    ani = town.citizen()
    await ani.says("tadi suami saya marah, sekarang dia pukul saya di jl merapi 5 kebun tebeng")
    assert (await town.ticket(ani.code)).secret
