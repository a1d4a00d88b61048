"""Who can send nothing but a voice, with a point, and says so, is on the clock: nobody here hears what it tells before a human does."""

from __future__ import annotations

import pytest

from domain.message import Kind
from tests.scenarios.stories import JPEG
from tests.town import PANORAMA, Person, Town

VOICE, PIN = "(voice)", "(pin)"
UNABLE = [
    (VOICE, "gabisa ngetik", VOICE, PIN),
    (VOICE, PIN, "1"),
    ("gak bisa nulis pak", PIN, VOICE),
    (PIN, VOICE, "saya buta huruf"),
    (VOICE, PIN, "tidak bisa bicara"),
    (VOICE, PIN, "can't type"),
]
OTHERS = [
    (VOICE, PIN),
    (VOICE, PIN, "halo"),
    (VOICE, PIN, "makasih"),
]


async def sends(ani: Person, story: tuple[str, ...]) -> None:
    for what in story:
        if what == VOICE:
            await ani.sends(Kind.VOICE, b"voice")
        elif what == PIN:
            await ani.shares(PANORAMA)
        else:
            await ani.says(what)


@pytest.mark.parametrize("story", UNABLE)
async def test_it_rings_in_the_control_room_within_three_minutes(town: Town, story: tuple[str, ...]) -> None:
    ani = town.citizen()
    await sends(ani, story)
    await town.forward(seconds=70)
    room = town.group("ruang_kendali")
    assert room.has_card(ani.code)
    await town.forward(seconds=120)
    assert room.hears(ani.code, loud=True)
    silent = [a for a in town.groups if a != "ruang_kendali"]
    assert not any(town.group(agency).hears(ani.code) for agency in silent)


@pytest.mark.parametrize("story", OTHERS)
async def test_what_anybody_sends_who_plays_has_no_clock(town: Town, story: tuple[str, ...]) -> None:
    ani = town.citizen()
    await sends(ani, story)
    await town.forward(seconds=200)
    assert not town.group("ruang_kendali").loud


async def test_a_picture_names_nothing(any_town: Town) -> None:
    ani = any_town.citizen()
    await ani.sends(Kind.PHOTO, JPEG)
    await ani.shares(PANORAMA)
    await any_town.forward(seconds=200)
    assert not any_town.group("ruang_kendali").loud


async def test_who_looks_in_time_has_no_ring(any_town: Town) -> None:
    ani = any_town.citizen()
    await sends(ani, UNABLE[0])
    await any_town.forward(seconds=75)
    await any_town.operator("ruang_kendali").taps("Tinjau")
    await any_town.forward(seconds=90)
    assert not any_town.group("ruang_kendali").hears("belum diputuskan sampai tenggat")


@pytest.mark.parametrize(("before", "after"), [((VOICE, PIN), ("gabisa ngetik",)), ((VOICE, "1"), (PIN,))])
async def test_what_is_missing_may_come_after_the_card(
    town: Town, before: tuple[str, ...], after: tuple[str, ...]
) -> None:
    ani = town.citizen()
    await sends(ani, before)
    await town.forward(seconds=75)
    await sends(ani, after)
    await town.forward(seconds=185)
    assert town.group("ruang_kendali").hears(ani.code, loud=True)
