"""Whoever tells of another who wants to die, or does not breathe, is told what to do."""

from __future__ import annotations

import pytest

from tests.town import PANORAMA, Town

WARM = "Anda tidak sendirian"
TOGETHER = "Panggil orang terdekat sekarang untuk menolong bersama"
OTHERS = [
    ("anak saya gantung diri di kamar, masih hangat, tolong cepat", TOGETHER),
    ("orang gantung diri di pohon belakang sekolah, masih bergerak", TOGETHER),
    ("tetanggo ambo gantung diri", TOGETHER),
    ("my brother hanged himself", "Call whoever is near to help together"),
    ("istri saya minum racun tikus mulutnya berbusa", "Jangan dipaksa muntah"),
    ("teman kos saya minum obat sebotol ga bangun", "Jangan dipaksa muntah"),
    ("ada orang mau loncat dari jembatan, jembatan sungai hitam", "bicara pelan"),
    ("ado wong nak terjun dari jembatan", "bicara pelan"),
    ("ada yang mau lompat dari lantai 4", "bicara pelan"),
    ("pacar saya bilang mau bunuh diri", "bicara pelan"),
    ("kakak saya sayat nadinya darahnya banyak", "menancap jangan dicabut"),
    ("someone is about to jump off the bridge", "talk calmly"),
]
OWN = [
    "saya mau gantung diri",
    "pacar saya mutusin saya, saya mau mati aja",
    "istri saya pergi saya mau bunuh diri",
    "suami saya selingkuh pengen mati aja",
    "orang tua saya ga peduli, pengen mati",
    "pak saya udah minum racun",
    "anak saya sudah meninggal saya mau nyusul",
    "mau bunuh diri",
]
BREATHLESS = [
    ("kecelakaan motor di jl salak panorama", "korbannya sekarang tidak bernapas pak"),
    ("pohon tumbang timpa mobil", "sopirnya henti napas"),
    ("kebakaran di panorama", "nadinya ga kerasa"),
    ("ada orang tenggelam", "sudah diangkat, tidak bernapas"),
    ("ular gigit anak saya", "anaknya ga napas lagi"),
    ("tawuran di pasar panorama", "ada yang ga napas"),
    ("ada odgj ngamuk di pasar", "dia pukul bapak saya, bapak ga napas"),
]


@pytest.mark.parametrize(("said", "advice"), OTHERS)
async def test_whoever_stands_by_is_told_what_to_do(town: Town, said: str, advice: str) -> None:
    ani = town.citizen()
    await ani.says(said)
    assert ani.hears(advice) and not ani.hears(WARM) and not ani.hears("not alone")
    await ani.says("cepat pak")
    assert not ani.hears("bersama Anda")
    await ani.shares(PANORAMA)
    await town.forward(seconds=61)
    assert town.group("psc119").loud


@pytest.mark.parametrize("said", OWN)
async def test_whoever_tells_of_himself_is_thanked(town: Town, said: str) -> None:
    ani = town.citizen()
    await ani.says(said)
    assert ani.hears(WARM) and not ani.hears(TOGETHER)


async def test_who_has_the_rope_in_his_hands_is_told_of_no_body(town: Town) -> None:
    ani = town.citizen()
    for words in ("saya mau gantung diri", "talinya sudah di leher", "saya gantung diri sekarang"):
        await ani.says(words)
    assert not ani.hears(TOGETHER)


@pytest.mark.parametrize(("event", "said"), BREATHLESS)
async def test_who_does_not_breathe_is_answered_whatever_the_event(town: Town, event: str, said: str) -> None:
    ani = town.citizen()
    await ani.says(event)
    await ani.shares(PANORAMA)
    assert not ani.hears(TOGETHER)
    await ani.says(said)
    assert ani.hears(TOGETHER) and not ani.hears("Bayinya")


async def test_not_where_somebody_hides(any_town: Town) -> None:
    ani = any_town.citizen()
    await ani.says("saya dipukuli suami, saya sembunyi di kamar mandi")
    await ani.shares(PANORAMA)
    await ani.says("anak saya ga napas")
    assert not ani.hears(TOGETHER)
    assert any_town.group("psc119").loud


async def test_a_newborn_is_not_slapped(town: Town) -> None:
    ani = town.citizen()
    await ani.says("istri saya melahirkan di rumah, bayi lahir tidak bernapas")
    assert ani.hears("Bayinya jangan dipukul")
