"""Who reports for somebody else, and is elsewhere: his phone's point is not where it happens."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import north_of
from tests.town import KANDANG_LIMUN, PANORAMA, Person, Town

AT_HOME = (-3.77425, 102.30666)  # in Bentiring
ELSEWHERE = [
    "rumah ibu saya di bentiring kebakaran, saya di sawah lebar",
    "saya lagi di sawah lebar, rumah ibu saya di bentiring kebakaran",
    "saya di sawah lebar rumah kakak saya di bentiring kebakaran api besar",
    "rumah kebakaran di bentiring, api besar. saya tidak di sana",
    "rumah kebakaran di bentiring, api besar, sy lg ga di rumah",
]
THERE = [
    "kebakaran di bentiring, rumah saya di belakang",
    "saya di bentiring, rumah kebakaran, anak saya di dalam",
    "rumah ibu saya di bentiring kebakaran",
]


def _where(town: Town, reporter: Person) -> list[str]:
    return town.group("damkar").card(reporter.code).text.split("\n")[1:3]


@pytest.mark.parametrize("said", ELSEWHERE)
async def test_a_far_point_is_where_the_reporter_is(town: Town, said: str) -> None:
    ani = town.citizen()
    await ani.says(said)
    assert "Bentiring" in _where(town, ani)[0] and "Pelapor tidak di tempat kejadian" in _where(town, ani)[1]
    await ani.shares(PANORAMA)
    place, reporter = _where(town, ani)
    assert "Bentiring" in place and "Pelapor sekarang" in reporter and "Dusun Besar" in reporter
    assert "Kejadiannya di titik itu?" in ani.last.text and "Bentiring" in ani.last.text
    await ani.shares(north_of(PANORAMA, 900))
    assert sum("Kejadiannya di titik itu?" in text for text in ani.texts) == 1
    assert not town.group("damkar").hears("diralat") and len(await town.tickets()) == 1


@pytest.mark.parametrize("said", THERE)
async def test_who_does_not_say_so_shares_the_place_and_is_asked(town: Town, said: str) -> None:
    ani = town.citizen()
    await ani.says(said)
    await ani.shares(PANORAMA)
    assert "Dusun Besar" in _where(town, ani)[0] and "jauh dari Bentiring" in ani.last.text


async def test_two_keys_say_whose_point_it_is(any_town: Town) -> None:
    town = any_town
    ani, budi = town.citizen(), town.citizen()
    await ani.says(ELSEWHERE[0])
    await ani.shares(PANORAMA)
    await ani.press("Ya, di titik itu")
    assert "Tempat diganti: sekitar Dusun Besar" in ani.last.text
    assert "Dusun Besar" in _where(town, ani)[0] and "titik dari pelapor" in _where(town, ani)[0]
    assert town.group("damkar").hears("📍", "Dusun Besar", "bukan Bentiring", loud=True)
    await town.forward(minutes=40)
    await budi.says(ELSEWHERE[3])
    await budi.shares(KANDANG_LIMUN)
    await budi.press("Bukan, itu titik saya")
    assert "tetap: sekitar Bentiring" in budi.last.text and "Bentiring" in _where(town, budi)[0]
    assert "Kandang Limun" in _where(town, budi)[1]


async def test_a_point_in_the_place_told_is_the_place(town: Town) -> None:
    """So is one that is typed, or sent after "Di mana yang benar?"."""
    ani, budi, cici = (town.citizen() for _ in range(3))
    for reporter in (ani, budi, cici):
        await reporter.says(ELSEWHERE[0])
        await town.forward(minutes=40)
    await ani.shares(AT_HOME)
    assert "Bentiring" in _where(town, ani)[0] and "titik dari pelapor" in _where(town, ani)[0]
    await budi.says("-3.8165, 102.3005")
    assert "Dusun Besar" in _where(town, budi)[0]
    await cici.says("lokasinya salah")
    await cici.shares(PANORAMA)
    assert "Dusun Besar" in _where(town, cici)[0]


async def test_a_live_location_moves_only_the_reporter(any_town: Town) -> None:
    town = any_town
    ani = town.citizen()
    await ani.says(ELSEWHERE[0])
    await ani.shares(PANORAMA, live=True, message_id="live")
    await ani.shares(north_of(PANORAMA, 2500), live=True, message_id="live", edited=True)
    place, reporter = _where(town, ani)
    assert "Bentiring" in place and "Pelapor sekarang" in reporter and "Dusun Besar" not in reporter


async def test_said_later_and_by_the_key(town: Town) -> None:
    ani, budi, cici = (town.citizen() for _ in range(3))
    await ani.says("rumah kebakaran di bentiring, api besar")
    await ani.says("saya tidak di sana")
    await ani.shares(PANORAMA)
    assert "Bentiring" in _where(town, ani)[0] and "Pelapor sekarang" in _where(town, ani)[1]
    assert len(await town.tickets()) == 1
    await town.forward(minutes=40)
    await budi.says("rumah kebakaran, api besar")
    await budi.press("Lokasi lain")
    await budi.says("bentiring dekat masjid")
    await budi.shares(PANORAMA)
    assert "Bentiring" in _where(town, budi)[0] and "Pelapor sekarang" in _where(town, budi)[1]
    await town.forward(minutes=40)
    await cici.says("rumah ibu saya kebakaran api besar, saya tidak di rumah")
    await cici.shares(PANORAMA, live=True, message_id="live")
    assert "Di mana KEJADIANNYA?" in cici.last.text
    await cici.shares(north_of(PANORAMA, -100), live=True, message_id="live", edited=True)
    await cici.says("di bentiring")
    assert "Bentiring" in _where(town, cici)[0] and "Jalan Gedang" in _where(town, cici)[1]
