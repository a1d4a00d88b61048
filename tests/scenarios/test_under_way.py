"""What was under way for long (the bot was off, the platform was slow) says on the card, in what rings and in the thread
when it was written."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.message import Inbound, Kind, Pin
from tests.scenarios.stories import fire
from tests.town import PANORAMA, Person, Town

OFF = timedelta(minutes=25)  # it is 20.44


def waited(inbound: Inbound, off: timedelta = OFF) -> Inbound:
    """It lay at the platform for so long."""
    return replace(inbound, sent_at=inbound.sent_at - off)


async def told_while_off(town: Town, words: str, off: timedelta = OFF) -> Person:
    ani = town.citizen()
    await town.offer(waited(ani.inbound(Kind.TEXT, text=words), off))
    await town.offer(waited(ani.inbound(Kind.LOCATION, pin=Pin(*PANORAMA)), off))
    return ani


async def test_the_card_says_when_it_was_written(any_town: Town) -> None:
    town = any_town
    ani = await told_while_off(town, "TOLONG rumah kebakaran, api besar")
    for agency in ("damkar", "ruang_kendali"):
        card = town.group(agency).card(ani.code)
        assert "Ditulis 20.19, sampai di sini 20.44" in card.text and "baru, 25 mnt" in card.text
        assert not card.delivery.silent


async def test_what_rings_later_says_so_too(town: Town) -> None:
    ani = town.citizen()
    await town.offer(
        waited(ani.inbound(Kind.TEXT, text="pohon tumbang menutup jalan"), timedelta(minutes=2.5))
    )
    await ani.shares(PANORAMA)
    await town.forward(minutes=1)
    assert town.group("ruang_kendali").hears(ani.code, "Ditulis 20.41", "Lihat kartu di atas", loud=True)


async def test_what_is_fresh_says_nothing_of_it(town: Town) -> None:
    ani = await fire(town)
    await ani.says("ada anak di dalam")
    assert not any("itulis" in text for agency in town.groups for text in town.group(agency).texts)


@pytest.mark.parametrize("words", ["ada anak di dalam", "rumahnya di belakang masjid"])
async def test_later_words_say_so(town: Town, words: str) -> None:
    ani = await fire(town)
    await town.forward(minutes=30)
    await town.offer(waited(ani.inbound(Kind.TEXT, text=words)))
    assert town.group("damkar").hears(ani.code, words, "(ditulis 20.49)")


async def test_of_another_day_the_day_is_said(town: Town) -> None:
    ani = await told_while_off(town, "rumah tetangga kebakaran, api besar", timedelta(hours=21))
    assert town.group("ruang_kendali").hears(ani.code, "Ditulis 23/11 23.44", "Terlambat dibaca")
