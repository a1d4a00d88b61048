"""Small things that people met: what is read of them, and what they read."""

from __future__ import annotations

import pytest

from tests.town import Town


async def test_who_is_in_the_lift_of_a_hospital_is_there(town: Town) -> None:
    ani = town.citizen()
    await ani.says("aku di dalam lift rumah sakit m yunus macet gelap ado ibu hamil")
    assert not town.group("ruang_kendali").hears("Pelapor tidak di tempat kejadian")
    assert not ani.hears("Minta orang yang ada di sana")
    assert ani.hears("Jangan buka paksa pintu lift")


async def test_who_tells_of_a_mothers_house_is_not_there(town: Town) -> None:
    ani = town.citizen()
    await ani.says("rumah ibu saya di panorama kebakaran, saya di sawah lebar")
    assert town.group("ruang_kendali").hears("Pelapor tidak di tempat kejadian")


@pytest.mark.parametrize("words", ["ok makasih", "oke siap terima kasih", "makasih infonya"])
async def test_thanks_are_no_report(town: Town, words: str) -> None:
    ani = town.citizen()
    await ani.says(words)
    assert ani.last.text.startswith("Sama-sama")


@pytest.mark.parametrize(
    "words",
    ["ayah saya pikun hilang dari pagi belum pulang, sawah lebar", "anak saya hilang di pasar panorama"],
)
async def test_who_misses_somebody_reads_how_to_look(town: Town, words: str) -> None:
    ani = town.citizen()
    await ani.says(words)
    assert ani.hears("baju terakhirnya")
    assert not ani.hears("Menjauh ke tempat aman")
