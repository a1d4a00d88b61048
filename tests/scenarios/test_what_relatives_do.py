"""A child that hints at what a relative did is a secret report of violence, with the police, and hears no sound."""

from __future__ import annotations

import pytest

from tests.town import PANORAMA, Town

TOLD = [
    ("aku digituin sama paman", "sering", "aku ga berani bilang mama"),
    ("om saya buka baju saya",),
    ("ada om2 di rumah pegang2 aku",),
    ("anak saya diperlakukan ga senonoh",),
]


@pytest.mark.parametrize("said", TOLD)
async def test_it_is_violence_and_secret(any_town: Town, said: tuple[str, ...]) -> None:
    ani = any_town.citizen()
    for line in said:
        await ani.says(line)
    await ani.shares(PANORAMA)
    await any_town.forward(seconds=61)
    assert any_town.group("polisi").loud
    ticket = await any_town.ticket("26-0001")
    assert ticket.category == "kekerasan"
    assert not ani.loud
    assert not any_town.group("polisi").hears(said[0])


@pytest.mark.parametrize("said", TOLD)
async def test_without_a_place_it_rings_within_the_minute(town: Town, said: tuple[str, ...]) -> None:
    ani = town.citizen()
    for line in said:
        await ani.says(line)
    await town.forward(seconds=61)
    assert town.group("polisi").loud
