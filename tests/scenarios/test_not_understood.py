"""Who is not understood is never asked the same twice, and is read by a human."""

from __future__ import annotations

from typing import Any

import pytest

from domain.message import Kind
from tests.scenarios.stories import JPEG
from tests.town import PANORAMA, Person, Town


async def test_not_understood_twice_is_read_by_the_control_room(town: Town) -> None:
    """C11"""
    ani = town.citizen()
    said = []
    for words in (
        "halo pak",
        "itu loh pak yang kemarin sore",
        "yang di sana itu pak",
        "gimana ini jadinya dong",
    ):
        await ani.says(words)
        said.append(ani.last)
    asked = [m for m in said if m.text.endswith("?") or m.delivery.buttons]
    assert len({m.text for m in asked}) == len(asked), "no question twice"
    assert all(len([b for row in m.delivery.buttons for b in row]) != 1 for m in said), "no menu of one key"
    assert "ruang kendali ikut melihat" in ani.last.text
    await town.forward(seconds=76)
    assert town.group("ruang_kendali").hears("itu loh pak yang kemarin sore", loud=False)


async def test_another_emergency_is_asked_what_and_where(town: Town) -> None:
    ani = town.citizen()
    await ani.says("/start")
    await ani.press("Lainnya")
    assert ani.last.text.startswith("Ketik apa yang terjadi dan di mana; ruang kendali ikut melihat.")
    await town.forward(seconds=61)
    assert town.group("ruang_kendali").hears(ani.code, loud=True)


async def test_keys_hit_at_random_are_no_card(town: Town) -> None:
    ani = town.citizen()
    for words in ("asdf", "qwer zxcv", "hjkl hjkl"):
        await ani.says(words)
    assert any(text.startswith("Ketik apa yang terjadi dan di mana.") for text in ani.texts)
    assert len(set(ani.texts)) == len(ani.texts) and "ruang kendali" not in " ".join(ani.texts)
    await town.forward(seconds=76)
    assert not await town.tickets()


async def _joke(ani: Person) -> None:
    await ani.says("kebakaran jenggot nih gue wkwkwk")


async def _picture(ani: Person) -> None:
    await ani.sends(Kind.PHOTO, JPEG, mime="image/jpeg")


async def _point(ani: Person) -> None:
    await ani.shares(PANORAMA)


@pytest.mark.parametrize(
    "steps",
    [
        (_joke, _picture, _point),
        (_joke, _point, _picture),
        (_joke, _joke),
        (_picture, _picture),
        (_picture, _joke),
    ],
)
async def test_nobody_reads_one_sentence_twice(town: Town, steps: tuple[Any, ...]) -> None:
    """What is shown after a joke ends the silence, in words of its own; a human sees it."""
    ani = town.citizen()
    for step in steps:
        await step(ani)
        town.clock.forward(seconds=8)
    assert len(set(ani.texts)) == len(ani.texts), ani.texts
    if _point in steps:
        await town.forward(seconds=76)
        assert town.group("ruang_kendali").hears("kebakaran jenggot")


async def test_a_question_about_a_service_is_answered_though_a_word_hints_at_danger(town: Town) -> None:
    ani = town.citizen()
    await ani.says("harga gas melon brp skrg")
    assert ani.hears("SP4N-LAPOR") and not ani.hears("Maksud Anda")


@pytest.mark.parametrize("signs", ["🔥🔥🏠😱", "🆘🆘", "🐍"])
async def test_signs_with_a_point_are_seen_by_a_human(any_town: Town, signs: str) -> None:
    ani = any_town.citizen()
    await ani.says(signs)
    await ani.shares(PANORAMA)
    await any_town.forward(seconds=76)
    (ticket,) = await any_town.tickets()
    assert "Dusun Besar" in any_town.group("ruang_kendali").card(ticket.code).text


THINGS = {"sticker": Kind.STICKER, "what the platform hides": Kind.UNREADABLE, "another kind": Kind.OTHER}


@pytest.mark.parametrize("thing", THINGS)
@pytest.mark.parametrize("first", ["the point", "the thing"])
async def test_whatever_is_sent_with_a_point_is_seen_by_a_human(
    any_town: Town, thing: str, first: str
) -> None:
    """Never the same sentence twice, and one silent card, with the point."""
    town = any_town
    ani = town.citizen()
    if first == "the point":
        await ani.shares(PANORAMA)
        await ani.does(THINGS[thing])
    else:
        await ani.does(THINGS[thing])
        town.clock.forward(seconds=20)
        await ani.shares(PANORAMA)
    assert len(set(ani.texts)) == len(ani.texts)
    await town.forward(seconds=76)
    (ticket,) = await town.tickets()
    card = town.group("ruang_kendali").card(ticket.code)
    assert "Dusun Besar" in card.text and card.delivery.silent
    await town.forward(minutes=20)
    assert len(await town.tickets()) == 1


@pytest.mark.parametrize("kind", [Kind.STICKER, Kind.UNREADABLE])
async def test_without_a_point_it_is_no_card(town: Town, kind: Kind) -> None:
    ani = town.citizen()
    await ani.does(kind)
    await town.forward(minutes=16)
    assert not await town.tickets()


async def test_a_point_alone_is_still_none(town: Town) -> None:
    ani = town.citizen()
    await ani.shares(PANORAMA)
    await town.forward(minutes=16)
    assert not await town.tickets()
