"""Petrol in the hand of whoever threatens is no leak: police and Damkar come, and nobody is sent out to the attacker."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import told_a_minute_ago
from tests.town import Town

THREATS = [
    "dia kembali lagi, bawa jerigen bensin ke rumah kami",
    "mantan pacar naruh bensin di motor saya, nyalain korek",
    "mantan saya datang bawa bensin sama korek",
    "dio balik bawa bensin",
    "orang bawa pertalite di depan toko sambil pegang korek",
    "my ex came back with petrol",
    "he is pouring petrol on the door",
]
FUEL = [
    "bapak bawa jerigen bensin ke kebun",
    "suami bawa bensin ke sawah",
    "tetangga datang bawa bensin",
    "suami datang bawa bensin buat motor mogok",
    "dia jual bensin di depan rumah kami",
    "bensin tumpah di jalan, jangan nyalain korek",
    "tetangga nuang bensin ke motor",
]


@pytest.mark.parametrize("said", THREATS)
async def test_police_and_brigade_come_and_the_door_stays_shut(town: Town, said: str) -> None:
    ani = await told_a_minute_ago(town, said)
    (ticket,) = await town.tickets()
    assert ticket.category == "kejahatan"
    assert town.group("polisi").loud and town.group("damkar").loud
    assert not ani.hears("pintu dan jendela terbuka") and not ani.hears("leave doors and windows open")


async def test_on_both_databases_who_comes_back_with_it_calls_both(any_town: Town) -> None:
    ani = await told_a_minute_ago(any_town, THREATS[0])
    assert any_town.group("polisi").hears(ani.code, loud=True)
    assert any_town.group("damkar").hears(ani.code, loud=True)


@pytest.mark.parametrize("said", FUEL)
async def test_fuel_for_use_rings_no_police(town: Town, said: str) -> None:
    await told_a_minute_ago(town, said)
    assert not town.group("polisi").loud
