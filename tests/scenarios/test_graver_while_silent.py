"""What threatens a life in a danger that was named makes a silent card ring at once, whatever its own words name."""

from __future__ import annotations

import pytest

from domain.lane import Lane
from domain.ticket import CONTROL_ROOM
from tests.town import Town
from tests.whatsapp.cloud import Phone, with_whatsapp

FLOOD = "banjir di rawa makmur, air sudah sepinggang"
GRAVER = (
    "nenek saya tidak bisa jalan",
    "ada bayi belum bisa keluar",
    "kakek lumpuh di kamar",
    "ada yang pakai kursi roda",
)


@pytest.mark.parametrize("words", GRAVER)
async def test_it_rings_at_once(any_town: Town, words: str) -> None:
    ani = any_town.citizen()
    await ani.says(FLOOD)
    await any_town.forward(seconds=75)
    (ticket,) = await any_town.tickets()
    assert ticket.loud_at is None
    await ani.says(words)
    (ticket,) = await any_town.tickets()
    assert ticket.lane is Lane.RED and any_town.group("bpbd").hears(ticket.code, loud=True)
    assert any_town.group(CONTROL_ROOM).hears(words)


async def test_so_on_whatsapp_and_whoever_evacuates_comes(town: Town) -> None:
    rina = Phone(town, await with_whatsapp(town))
    await rina.says(FLOOD)
    await town.forward(seconds=75)
    await rina.says("nenek saya tidak bisa jalan")
    (ticket,) = await town.tickets()
    assert all(town.group(agency).hears(ticket.code, loud=True) for agency in ("bpbd", "damkar", "basarnas"))


@pytest.mark.parametrize("words", ["wkwk nenek saya tidak bisa jalan", "airnya keruh", "kasihan nenek nenek"])
async def test_what_threatens_nobody_waits_for_the_deadline(town: Town, words: str) -> None:
    ani = town.citizen()
    await ani.says(FLOOD)
    await town.forward(seconds=75)
    await ani.says(words)
    (ticket,) = await town.tickets()
    assert ticket.loud_at is None
