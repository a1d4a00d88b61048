"""Whoever mourns is condoled with and rings nobody; where somebody needs help after all, one tap rings."""

from __future__ import annotations

import pytest

from tests.town import PANORAMA, Town

MOURNS = "innalillahi nenek saya sudah meninggal semalam karena kecelakaan motor mohon doa"


@pytest.mark.parametrize(
    "words", [MOURNS, "mohon doanya ayah saya meninggal kemarin karena serangan jantung"]
)
async def test_who_mourns_is_condoled_with(town: Town, words: str) -> None:
    ani = town.citizen()
    await ani.says(words)
    assert "turut berduka" in ani.last.text and not ani.hears("Di mana") and not ani.hears("Jangan pindahkan")
    await town.forward(seconds=400)
    for agency in ("psc119", "polisi"):
        assert not town.group(agency).loud, agency


async def test_one_tap_rings_after_all(town: Town) -> None:
    ani = town.citizen()
    await ani.says(MOURNS)
    await ani.taps("Ya, sedang terjadi")
    await ani.shares(PANORAMA)
    await town.forward(seconds=190)
    assert town.group("psc119").hears(ani.code, loud=True)
