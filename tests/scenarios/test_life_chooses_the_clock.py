"""Whoever's life is in danger is called for by the clock of danger to life, whatever kind of event it is, and whenever and
by whomever that was told."""

from __future__ import annotations

import pytest

from cities import default_city, load
from cities.profile import City
from escalation.ladders import course, never_later
from escalation.snapshot import for_a_life, started
from tests.scenarios.stories import north_of, supervisor, tell
from tests.town import PANORAMA, Person, Town

LESSER = {  # an event of a lesser kind → the words that somebody's life is in danger there
    "pohon tumbang menutup jalan": "ada bapak kejepit di bawah pohonnya",
    "lift macet di mall": "ibu di dalam lift pingsan",
    "banjir masuk rumah": "ada nenek terjebak di dalam rumah",
    "ada ular besar di dapur": "anak saya digigit ularnya, pingsan",
}


def called_again(town: Town, code: str, minutes: int) -> set[str]:
    """The agencies whose groups were called because nobody has answered for so long."""
    said = f"{minutes} menit"
    return {a for a in town.groups if town.group(a).hears(code, "</b> belum diterima", said, loud=True)}


async def agencies(town: Town, code: str) -> set[str]:
    return {part.agency for part in (await town.ticket(code)).assignments}


async def called(town: Town, words: str) -> Person:
    """Reported, and forwarded by the control room where it does not ring by itself."""
    ani = await tell(town, words)
    if (await town.ticket(ani.code)).loud_at is None:
        await town.operator("ruang_kendali").taps("Teruskan", ani.code)
    return ani


@pytest.mark.parametrize("event", LESSER)
async def test_told_at_the_beginning(any_town: Town, event: str) -> None:
    town = any_town
    ani = await called(town, f"{event}, {LESSER[event]}")
    parts = await agencies(town, ani.code)
    await town.forward(seconds=59)
    assert not called_again(town, ani.code, 1)
    await town.forward(seconds=1)
    assert called_again(town, ani.code, 1) == parts


@pytest.mark.parametrize("event", LESSER)
async def test_without_danger_to_life_the_kind_has_its_own(town: Town, event: str) -> None:
    ani = await called(town, event)
    await town.forward(minutes=2)
    assert not called_again(town, ani.code, 1) and not called_again(town, ani.code, 2)


@pytest.mark.parametrize("way", ["own line", "edited", "witness", "merged by hand", "by telephone"])
@pytest.mark.parametrize("event", LESSER)
async def test_told_later(town: Town, event: str, way: str) -> None:
    ani = await called(town, event)
    await town.forward(minutes=1)
    first = await agencies(town, ani.code)
    if way == "own line":
        await ani.says(LESSER[event])
    elif way == "edited":
        await ani.says("di sini")
        await ani.says(f"di sini, {LESSER[event]}", edited=True)
    elif way == "witness":
        await tell(town, f"{event}, {LESSER[event]}")
    elif way == "merged by hand":
        budi = await tell(town, f"{event}, {LESSER[event]}", north_of(PANORAMA, 2500))
        await town.operator("ruang_kendali").types(f"/gabung {budi.code} {ani.code}")
    else:
        await town.operator("ruang_kendali").types(f"/baru {ani.code} {LESSER[event]}")
    await town.forward(seconds=59)
    assert not town.group("ruang_kendali").hears(ani.code, "2 menit", loud=True)
    await town.forward(seconds=1)
    room = [m.text for m in town.group("ruang_kendali").loud if "2 menit" in m.text]
    assert room, "the control room after two minutes"
    for agency in first - {"ruang_kendali"}:
        assert town.app.city.agencies[agency].short in room[0]


async def test_who_should_have_been_called_by_now_is_at_once(any_town: Town) -> None:
    """Nobody has taken the tree for nine minutes; then somebody lies under it."""
    town = any_town
    chief = await supervisor(town)
    ani = await called(town, "pohon tumbang menutup jalan")
    await town.forward(minutes=9)
    assert not chief.private.hears(ani.code)
    await ani.says("ada bapak kejepit di bawah pohonnya")
    await town.forward(seconds=2)
    assert chief.private.hears(ani.code, "belum diterima DLH", loud=True)
    assert not chief.private.hears(ani.code, "terlambat")
    rings = len(town.group("dlh").loud)
    await town.forward(seconds=55)
    assert len(town.group("dlh").loud) == rings, "its group has read the words, aloud"


async def test_who_left_for_it_is_expected_sooner(town: Town) -> None:
    ani = await called(town, "pohon tumbang menutup jalan")
    dlh = town.operator("dlh")
    await dlh.taps("Terima", ani.code)
    await town.forward(minutes=1)
    await ani.says("ada bapak kejepit di bawah pohonnya")
    await town.forward(minutes=2, seconds=1)
    assert town.group("dlh").hears(ani.code, "tetapi belum berangkat", loud=True)


async def test_taken_apart_again_the_kind_has_its_own(town: Town) -> None:
    """The victim lies under another tree."""
    mine = (await called(town, "pohon tumbang menutup jalan")).code
    theirs = (await tell(town, "pohon tumbang, ada orang tertimpa", north_of(PANORAMA, 2500))).code
    room = town.operator("ruang_kendali")
    await room.types(f"/gabung {theirs} {mine}")
    await room.types(f"/pisah {theirs}")
    await town.forward(minutes=4)
    assert "dlh" not in called_again(town, mine, 1)
    assert "psc119" in called_again(town, theirs, 1)


def test_it_is_never_slower_than_the_kind_has_it() -> None:
    city: City = load(default_city())
    for kind, category in city.categories.items():
        own = started(city, kind)
        graver = for_a_life(city, own)
        for when in {rung.when for rung in own.rungs}:
            assert never_later(course(graver, when), course(own, when)), (kind, when)
            fire = course(city.ladders[city.categories["kebakaran"].ladder], when)
            assert not category.life or never_later(course(graver, when), fire) or when == "belum_berangkat"
