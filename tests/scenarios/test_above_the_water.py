"""Whoever has climbed on a roof, into a loft, a tree or onto a table while the water rises rings at once, however it is told,
and in a disaster as well, whenever it becomes known."""

from __future__ import annotations

import pytest

from domain.danger import Danger
from domain.lane import Lane
from domain.ticket import CONTROL_ROOM
from tests.scenarios.stories import tell
from tests.town import PANORAMA, Town
from tests.whatsapp.cloud import Phone, with_whatsapp

PLEAS = ("air naik cepat kami di atap 4 orang (rt 5)", "kami naik ke loteng air terus naik ada bayi")
FLOOD = "banjir masuk rumah, air selutut"
HEAD = "BANJIR/LONGSOR/ANGIN"
LATER = ("kami sudah naik ke loteng", "sekarang kami di atas meja", "we are on the roof now")


def rang(town: Town, agency: str, code: str) -> bool:
    """Did its card ring there, and not only the disaster's board?"""
    (card,) = (m for m in town.group(agency).messages if code in m.text and HEAD in m.text)
    return not card.delivery.silent


@pytest.mark.parametrize("words", PLEAS)
@pytest.mark.parametrize("mode", ["calm", "disaster"])
async def test_they_ring_at_once(any_town: Town, words: str, mode: str) -> None:
    if mode == "disaster":
        await any_town.chiefs[CONTROL_ROOM].types("/bencana mulai")
    ani = await tell(any_town, words, PANORAMA)
    (ticket,) = await any_town.tickets()
    assert ticket.lane is Lane.RED and ticket.danger is Danger.LIFE
    for agency in (CONTROL_ROOM, "bpbd", "damkar", "basarnas"):
        assert rang(any_town, agency, ani.code), agency


async def test_so_on_whatsapp(town: Town) -> None:
    rina = Phone(town, await with_whatsapp(town))
    await rina.says("air terus naik, kami pegangan di pohon, di kelurahan Panorama")
    (ticket,) = await town.tickets()
    assert ticket.lane is Lane.RED and town.group("basarnas").hears(ticket.code, loud=True)


@pytest.mark.parametrize("words", LATER)
@pytest.mark.parametrize("mode", ["calm", "disaster"])
async def test_what_is_told_later_rings_too(any_town: Town, words: str, mode: str) -> None:
    """The silent card of a flood, and then they have climbed."""
    if mode == "disaster":
        await any_town.chiefs[CONTROL_ROOM].types("/bencana mulai")
    ani = await tell(any_town, FLOOD, PANORAMA)
    await any_town.forward(seconds=75)
    assert not rang(any_town, CONTROL_ROOM, ani.code)
    before = len(any_town.group(CONTROL_ROOM).loud)
    await ani.says(words)
    (ticket,) = await any_town.tickets()
    assert ticket.lane is Lane.RED and ticket.danger is Danger.LIFE
    assert any(ani.code in m.text for m in any_town.group(CONTROL_ROOM).loud[before:])
    for agency in ("bpbd", "damkar", "basarnas"):
        assert rang(any_town, agency, ani.code), agency


async def test_in_a_disaster_what_rang_by_its_deadline_rings_for_a_life(any_town: Town) -> None:
    """Its agencies have a silent card by then."""
    await any_town.chiefs[CONTROL_ROOM].types("/bencana mulai")
    ani = await tell(any_town, FLOOD, PANORAMA)
    await any_town.forward(seconds=190)
    groups = [any_town.group(agency) for agency in (CONTROL_ROOM, "bpbd")]
    assert not any(rang(any_town, group.agency, ani.code) for group in groups)
    before = {group.agency: len(group.loud) for group in groups}
    await ani.says(LATER[0])
    for group in groups:
        assert any(ani.code in m.text for m in group.loud[before[group.agency] :]), group.agency
    await any_town.forward(minutes=2)
    assert any_town.group("bpbd").hears("1 yang mengancam nyawa belum diterima", loud=True)


async def test_in_a_disaster_what_a_person_raises_rings(any_town: Town) -> None:
    """Somebody of the control room has read the silent card and passes it on: those agencies are called aloud."""
    await any_town.chiefs[CONTROL_ROOM].types("/bencana mulai")
    ani = await tell(any_town, FLOOD, PANORAMA)
    await any_town.forward(seconds=10)
    await any_town.chiefs[CONTROL_ROOM].taps("Teruskan", ani.code)
    assert rang(any_town, "bpbd", ani.code)
