"""Whoever finds an abandoned baby is told to keep it warm, hides from nobody, and the ambulance reads the words."""

from __future__ import annotations

import pytest

from tests.town import PANORAMA, Town


@pytest.mark.parametrize(
    "words",
    [
        "pak ado bayi dibuang di depan masjid al jihad masih idup",
        "ada bayi di kardus depan rumah saya masih hidup, tali pusarnya masih ada",
    ],
)
async def test_found(any_town: Town, words: str) -> None:
    ani = any_town.citizen()
    await ani.says(words)
    await ani.shares(PANORAMA)
    for agency in ("psc119", "polisi"):
        assert any_town.group(agency).hears(words, loud=True), agency
    assert ani.hears("Selimuti bayinya")
    assert not ani.hears("Tidak bisa bicara")
    assert ani.loud
