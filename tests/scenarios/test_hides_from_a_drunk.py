"""Whoever hides from a drunken person is in danger: the police comes, whatever else the drunk is called."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import told_a_minute_ago
from tests.scenarios.test_hiding import HIDES
from tests.town import PANORAMA, Town

HIDDEN = [
    "jangan bales keras keras. suami saya lagi mabuk cari cari saya, saya di bawah ranjang sama anak",
    "laki ambo mabuk, ambo nyumput di bawah katil",
    "suami mabuk, saya di kolong ranjang",
    "saya di bawah kasur, suami saya mabuk",
    "orang mabuk nyari saya, saya di kolong kasur",
    "kami ngumpet di kamar, ayah mabuk di luar",
    "ada pemabuk bikin ribut di rumah, saya sembunyi di lemari",
]
DRUNK = [
    "suami saya mabuk tidur di bawah ranjang",
    "suami saya mabuk, muntah di kamar mandi",
    "tetangga mabuk ribut di jalan",
    "ada orang mabuk di bawah jembatan",
    "mabuk di kolong meja warung",
]


@pytest.mark.parametrize("said", HIDDEN)
async def test_who_hides_from_a_drunk_gets_the_police(town: Town, said: str) -> None:
    ani = await told_a_minute_ago(town, said)
    (ticket,) = await town.tickets()
    assert ticket.category == "kekerasan" and town.group("polisi").hears(ticket.code, loud=True)
    assert HIDES in town.group("polisi").card(ticket.code).text and not ani.loud


async def test_on_both_databases_what_is_said_next_stands_on_the_card(any_town: Town) -> None:
    ani = any_town.citizen()
    await ani.says(HIDDEN[0])
    await ani.says("dia bawa botol pecah")
    await ani.shares(PANORAMA)
    await any_town.forward(seconds=61)
    (ticket,) = await any_town.tickets()
    assert any_town.group("polisi").hears(ticket.code, loud=True) and not ani.loud
    assert any_town.group("ruang_kendali").hears("dia bawa botol pecah")


@pytest.mark.parametrize("said", ["dia bawa botol pecah", "ada orang mabuk bawa botol pecah"])
async def test_a_broken_bottle_is_a_weapon(town: Town, said: str) -> None:
    await told_a_minute_ago(town, said)
    assert town.group("polisi").loud


@pytest.mark.parametrize(
    "said", [*DRUNK, "anak saya pegang pecahan kaca", "kerja bakti bawa botol pecah ke tps"]
)
async def test_a_mere_drunk_or_a_bottle_rings_no_police(town: Town, said: str) -> None:
    await told_a_minute_ago(town, said)
    assert not town.group("polisi").loud
