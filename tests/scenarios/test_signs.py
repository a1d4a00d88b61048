"""Who has no time or no words for more than emoji is heard like whoever writes their words."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import fire, tell
from tests.town import PANORAMA, Town

RING = {"🔥🔥🏠": "damkar", "🚗💥": "psc119", "🔪🔪": "polisi", "🩸": "psc119", "🚑": "psc119"}


@pytest.mark.parametrize("signs", RING)
async def test_a_kind_in_emoji_is_asked_where_and_rings(any_town: Town, signs: str) -> None:
    town = any_town
    ani = town.citizen()
    await ani.says(signs)
    assert "Di mana?" in ani.last.text and "Apa yang terjadi?" not in ani.last.text
    await town.forward(seconds=61)
    for group in (RING[signs], "ruang_kendali"):
        assert town.group(group).hears(ani.code, loud=True)


@pytest.mark.parametrize("signs", ["🔥", "🚒", "tolong 🔥🔥"])
async def test_with_a_point_it_rings_at_once(town: Town, signs: str) -> None:
    ani = await tell(town, signs)
    assert town.group("damkar").hears(ani.code, signs, loud=True)


@pytest.mark.parametrize("signs", ["🆘", "🆘🆘🆘", "🆘 jl salak 5"])
async def test_a_cry_for_help_is_asked_what_and_where(town: Town, signs: str) -> None:
    ani = town.citizen()
    await ani.says(signs)
    assert "🔥 Kebakaran" not in ani.labels()
    await town.forward(seconds=61)
    assert town.group("ruang_kendali").hears(ani.code, signs, loud=True)


async def test_a_snake_in_emoji_calls_its_agency_before_its_deadline(town: Town) -> None:
    ani = await tell(town, "🐍🐍")
    await town.forward(seconds=181)
    assert town.group("damkar").hears(ani.code, "🐍🐍", loud=True)


@pytest.mark.parametrize("words", ["keren 🔥🔥", "makasih pak 🔥", "🔥🎉🎂", "❤️‍🔥"])
async def test_what_decorates_rings_nobody(town: Town, words: str) -> None:
    ani = town.citizen()
    await ani.says(words)
    await town.forward(minutes=4)
    assert not await town.tickets()


@pytest.mark.parametrize("signs", ["🩸", "🤕🚑"])
async def test_at_an_open_ticket_they_make_it_graver(town: Town, signs: str) -> None:
    ani = await fire(town)
    await ani.says(signs)
    assert town.group("damkar").hears(ani.code, signs, loud=True)


async def test_once_it_has_ended_it_burns_again(town: Town) -> None:
    ani = await fire(town)
    for tap in ("Terima", "Selesai"):
        await town.operator("damkar").taps(tap, ani.code)
    await town.forward(seconds=31)
    await ani.says("🔥🔥🔥")
    assert (await town.ticket("26-0001")).open and town.group("damkar").hears("26-0001", "🔥🔥🔥", loud=True)


async def test_beside_a_point_what_nobody_can_read_is_still_seen(town: Town) -> None:
    ani = town.citizen()
    await ani.says("😱😱")
    await ani.shares(PANORAMA)
    await town.forward(seconds=76)
    (ticket,) = await town.tickets()
    assert "Dusun Besar" in town.group("ruang_kendali").card(ticket.code).text
