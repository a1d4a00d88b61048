"""Who takes leave of life is answered warmly, whatever the words, and somebody is called."""

from __future__ import annotations

import pytest

from tests.language.test_leaving_life import LEAVING
from tests.town import Town


@pytest.mark.parametrize("said", LEAVING)
async def test_it_is_answered_warmly_and_rings(town: Town, said: str) -> None:
    ani = town.citizen()
    await ani.says(said)
    assert ani.hears("tidak sendirian") or ani.hears("not alone")
    await town.forward(seconds=61)
    assert town.group("psc119").loud


async def test_what_follows_is_of_the_same_and_no_animal(town: Town) -> None:
    ani = town.citizen()
    await ani.says("titip kucing ya. dak tahan lagi ambo hidup")
    await ani.says("racun la di tangan ambo")
    assert not ani.hears("Hewan berbahaya")
    await town.forward(seconds=61)
    assert town.group("psc119").loud and not town.group("damkar").loud


@pytest.mark.parametrize(
    "said",
    [
        ("berapa dosis fatal paracetamol", "buat aku", "ga papa"),
        ("kalau minum 20 paramex mati ga", "aku udah pegang obatnya"),
        ("cara bunuh diri",),
        ("obat apa yang bikin mati cepat",),
        ("aku pengen mati gimana caranya",),
        ("ga ada yang peduli kalau aku mati",),
        ("bosan hidup",),
        ("maafin aku ya semua selamat tinggal",),
        ("mau ngilang aja dari dunia",),
    ],
)
async def test_who_asks_how_to_die_is_heard_as_who_says_it(any_town: Town, said: tuple[str, ...]) -> None:
    """Whatever follows, and whether a place does."""
    ani = any_town.citizen()
    for line in said:
        await ani.says(line)
    assert ani.hears("tidak sendirian") and ani.hears("119 ekst. 8")
    assert not ani.hears("Maksud Anda yang mana") and not ani.hears("Apakah ini sedang terjadi")
    assert not any_town.group("psc119").loud
    await any_town.forward(seconds=61)
    assert any_town.group("psc119").loud
