"""Somebody hides, and whoever threatens is near: of whatever kind the open ticket is, the police is called, at once."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import fire, north_of, tell, told_a_minute_ago
from tests.scenarios.test_hiding import HIDES
from tests.town import PANORAMA, Town

KINDS = {
    "ada pemabuk bikin ribut di depan rumah": "satpolpp",
    "kakak saya mau bunuh diri": "psc119",
    "rumah kebakaran api besar": "damkar",
    "bapak saya pingsan tidak sadar": "psc119",
}
PIECES = {
    "in one": ["dia masih di luar, saya sembunyi di kamar mandi"],
    "hides first": ["saya ngumpet di lemari", "dia di depan pintu"],
    "en": ["he is still outside, i am hiding in the bathroom"],
    "bengkulu": ["ambo sembunyi di kamar", "dio masih di luar"],
    "attacked": ["saya sembunyi", "dia jambak rambut saya"],
}


@pytest.mark.parametrize("told", KINDS)
@pytest.mark.parametrize("how", PIECES)
async def test_the_police_is_called_and_nothing_sounds_here(town: Town, told: str, how: str) -> None:
    ani = await tell(town, told)
    before = len(ani.loud)
    for words in PIECES[how]:
        await ani.says(words)
    for group in ("polisi", "ruang_kendali", KINDS[told]):
        assert HIDES in town.group(group).card(ani.code).text
        assert town.group(group).hears(ani.code, loud=True)
    assert town.group("polisi").hears(ani.code, PIECES[how][-1])
    await town.forward(minutes=3)
    await town.operator("polisi").taps("Terima", ani.code)
    assert len(ani.loud) == before and len(await town.tickets()) == 1


async def test_on_both_databases_it_rings_before_its_deadline(any_town: Town) -> None:
    town = any_town
    ani = await tell(town, "ada pemabuk bikin ribut di depan rumah")
    assert (await town.ticket(ani.code)).loud_at is None
    await ani.says("dia masih di luar, saya sembunyi di kamar mandi")
    assert (await town.ticket(ani.code)).loud_at == town.clock.now()


async def test_so_is_it_for_who_has_only_asked_for_silence(town: Town) -> None:
    ani = town.citizen()
    await ani.says("jangan balas")
    await town.forward(seconds=76)
    await ani.says("dia di luar pintu")
    assert town.group("polisi").hears(ani.code, loud=True) and not ani.loud


async def test_told_in_one_breath_it_is_violence(town: Town) -> None:
    ani = await told_a_minute_ago(town, "saya ngumpet, dia di depan pintu")
    (ticket,) = await town.tickets()
    assert ticket.category == "kekerasan" and town.group("polisi").hears(ticket.code, loud=True)
    assert not ani.loud


async def test_told_with_a_fire_both_are_called(town: Town) -> None:
    ani = await tell(town, "rumah kebakaran api besar, saya sembunyi di kamar mandi, dia masih di luar")
    for group in ("damkar", "polisi"):
        assert town.group(group).hears(ani.code, loud=True)


@pytest.mark.parametrize("words", ["saya sembunyi di kamar mandi", "dia masih di luar", "sst"])
async def test_one_of_the_two_calls_nobody_to_a_fire(town: Town, words: str) -> None:
    ani = await fire(town)
    await ani.says(words)
    await town.forward(seconds=70)
    assert not town.group("polisi").has_card(ani.code)


async def test_a_witness_who_hides_is_pursued_too(town: Town) -> None:
    ani = await fire(town)
    budi = await tell(town, "rumah kebakaran api besar", north_of(PANORAMA, 60))
    assert ani.code == budi.code
    await budi.says("dia masih di luar, saya sembunyi di kamar mandi")
    card = town.group("polisi").card(ani.code).text
    assert "SAKSI 2 BERSEMBUNYI" in card
