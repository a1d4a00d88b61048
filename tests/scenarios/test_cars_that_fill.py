"""People sit in a car, and water comes into it: rescuers are called at once, and nobody is told to stay."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import told_a_minute_ago
from tests.town import Town

INSIDE = [
    "mobil kerendam sampai jendela, anak saya di jok belakang, pintu ga bisa dibuka",
    "kami berempat di mobil, airnya sudah masuk sampai jok, pintu susah dibuka",
    "mobil saya terperosok ke kali bangkahulu, air sudah sepinggang saya, kaca ga bisa turun",
    "air masuk ke mobil, anak saya masih di kursi bayi, ga bisa buka sabuknya",
    "mobil kami tenggelam di banjir, saya masih di dalam",
    "mobil kami kejebak banjir, air sudah masuk, pintu ga bisa dibuka",
    "ayah saya terjebak di mobil, banjir sudah sekaca",
    "angkot terendam, penumpang belum bisa keluar",
]
ENGLISH = ["our car is filling with water, we cant open the door", "car in the river, my kid is inside"]
NOBODY_INSIDE = [
    "mobil saya terendam banjir semalam, mogok",
    "mobil tetangga kerendam banjir, kosong",
    "mobil mogok di genangan",
    "air masuk ke mobil pas hujan, karpet basah, bocor dari atap mobil",
    "kaca mobil ga bisa turun",
    "cuci mobil air masuk ke jok",
    "banjir di jalan, mobil tidak bisa lewat",
    "motor kerendam banjir",
    "saya di mobil macet banjir, belum bisa lewat",
]


@pytest.mark.parametrize("said", INSIDE + ENGLISH)
async def test_rescuers_are_called_and_the_way_out_is_the_window(town: Town, said: str) -> None:
    ani = await told_a_minute_ago(town, said)
    assert town.group("basarnas").loud and town.group("damkar").loud
    assert ani.hears("jendela") or ani.hears("window")
    assert not ani.hears("tetap di sana") and not ani.hears("lempar tali atau jeriken, awasi")


async def test_on_both_databases(any_town: Town) -> None:
    await told_a_minute_ago(any_town, INSIDE[1])
    (ticket,) = await any_town.tickets()
    assert ticket.category == "tenggelam" and any_town.group("basarnas").hears(ticket.code, loud=True)


@pytest.mark.parametrize("said", NOBODY_INSIDE)
async def test_a_wet_or_an_empty_car_rings_no_rescuer(town: Town, said: str) -> None:
    await told_a_minute_ago(town, said)
    assert not town.group("basarnas").loud and not town.group("damkar").loud
