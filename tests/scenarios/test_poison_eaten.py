"""Who has eaten poison, or whose child has, is told what not to do, and an ambulance is called."""

from __future__ import annotations

import pytest

from tests.town import PANORAMA, Town

TOLD = [
    "saya udah makan racun tikus",
    "racun tikus dimakan anak saya",
    "saya sudah telan 30 butir, harus nunggu berapa lama ya",
    "berapa lama reaksi racun rumput? sudah saya minum sejam lalu",
    "tadi potasnya saya campur kopi terus saya habiskan",
    "apakah 20 butir amlodipin berbahaya? baru saja ditelan ibu saya",
    "obat jantung nenek dimakan anak 3 tahun",
    "kapur barus dimakan anak saya umur 2 tahun kira2 2 biji",
    "balita makan biji jarak",
    "baru aja gue tenggak baygon, ga kerasa apa2",
]


@pytest.mark.parametrize("said", TOLD)
async def test_it_rings_within_the_minute_with_what_to_do(town: Town, said: str) -> None:
    ani = town.citizen()
    await ani.says(said)
    await ani.shares(PANORAMA)
    assert ani.hears("Jangan dipaksa muntah. Simpan bungkus")
    await town.forward(seconds=61)
    assert town.group("psc119").loud


async def test_without_a_place_as_well(any_town: Town) -> None:
    ani = any_town.citizen()
    await ani.says("obat darah tinggi kakek dimakan cucunya dikira permen")
    await any_town.forward(seconds=61)
    assert any_town.group("psc119").loud


async def test_of_a_small_child_nobody_speaks_as_of_one_who_wants_to_die(town: Town) -> None:
    ani = town.citizen()
    await ani.says("bayi saya jilat racun tikus")
    assert ani.hears("dipaksa muntah") and not ani.hears("Anda tidak sendirian")
