"""Somebody else wants to die: whoever sees it reads what a witness can do; the words for who despairs are for himself alone."""

from __future__ import annotations

import pytest

from tests.town import PANORAMA, Town

OTHERS = [
    "ada orang mau lompat dari jembatan",
    "teman saya bilang mau bunuh diri",
    "adik saya kirim pesan mau mati, tolong",
    "wanita berdiri di pagar jembatan nangis mau terjun",
    "anak saya ninggalin surat mau mati",
    "there is a man about to jump off the bridge",
    "my neighbour wants to kill himself",
]
OWN = ["saya mau bunuh diri", "saya berdiri di jembatan mau lompat", "saya sudah nulis surat, mau mati"]


@pytest.mark.parametrize("words", OTHERS)
async def test_a_witness_reads_what_a_witness_can_do(town: Town, words: str) -> None:
    ani = town.citizen()
    await ani.says(words)
    english = "bridge" in words or "himself" in words
    assert ani.hears(
        "If it is safe, stay: talk calmly" if english else "Bila aman, jangan ditinggal: ajak bicara pelan"
    )
    await ani.shares(PANORAMA)
    await ani.says("dia masih di sana")
    for own in ("tidak sendirian", "not alone", "bersama Anda", "119 ekst", "119 ext"):
        assert not ani.hears(own)
    assert town.group("psc119").has_card(ani.code)


@pytest.mark.parametrize("words", OWN)
async def test_who_despairs_himself_reads_what_is_his(town: Town, words: str) -> None:
    ani = town.citizen()
    await ani.says(words)
    assert ani.hears("Anda tidak sendirian") and not ani.hears("ajak bicara pelan")


async def test_with_a_rope_or_a_knife_other_words_come_first(town: Town) -> None:
    ani, budi = town.citizen(), town.citizen()
    await ani.says("tetangga saya mau gantung diri")
    assert ani.hears("Jangan ditinggal") and not ani.hears("tidak sendirian")
    await budi.says("orang bawa pisau mau bunuh diri")
    assert not budi.hears("jangan ditinggal: ajak bicara") and not budi.hears("tidak sendirian")
