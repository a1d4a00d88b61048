"""A chat whose messages the platform does not answer holds no other chat's emergency up."""

from __future__ import annotations

import asyncio

import pytest

from bot.loops.choice import FOR_CARDS, IN_FLIGHT, OF_ONE_CHAT
from bot.loops.roles import UNFENCED
from domain.message import Delivery, Kind, Pin
from tests.town import CITIZEN, KANDANG_LIMUN, PANORAMA, Town

WRITERS = 50


async def _rounds(town: Town) -> None:
    """What the loops do, without waiting for what is under way."""
    for _ in range(12):
        await town.app.inbox.step()
        await town.app.sender.step(UNFENCED)
        await asyncio.sleep(0)


def _hangs(town: Town, monkeypatch: pytest.MonkeyPatch, chats: set[str]) -> tuple[asyncio.Event, list[str]]:
    """Deliveries to these chats wait until the event; answers it, and where they were under way to."""
    answers, under_way = asyncio.Event(), list[str]()
    for channel in town.channels.values():

        async def deliver(delivery: Delivery, real=channel.deliver) -> str:  # type: ignore[no-untyped-def]
            if delivery.address in chats:
                under_way.append(delivery.address)
                await answers.wait()
            found: str = await real(delivery)
            return found

        monkeypatch.setattr(channel, "deliver", deliver)
    return answers, under_way


async def test_one_chat_takes_few_of_the_places(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    police = town.groups["polisi"]
    answers, under_way = _hangs(town, monkeypatch, {police})
    for number in range(OF_ONE_CHAT + 4):
        budi = town.citizen()
        await town.arrive(budi.inbound(Kind.TEXT, text="ada perampokan bersenjata, pelaku bawa parang"))
        await town.arrive(budi.inbound(Kind.LOCATION, pin=Pin(*(PANORAMA[0] - 0.01 * number, PANORAMA[1]))))
    await _rounds(town)
    assert len(under_way) == OF_ONE_CHAT
    ani = town.citizen()
    await town.arrive(ani.inbound(Kind.TEXT, text="rumah kebakaran, api besar"))
    await town.arrive(ani.inbound(Kind.LOCATION, pin=Pin(*KANDANG_LIMUN)))
    await _rounds(town)
    assert town.group("damkar").hears("api besar", loud=True)
    answers.set()
    await town.app.settle()
    assert len([a for a in under_way if a == police]) >= OF_ONE_CHAT + 4, "all of it is sent at last"


async def test_places_are_kept_for_cards(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everybody who writes hangs: answers take what is not kept, a card still goes."""
    writers = [town.citizen() for _ in range(WRITERS)]
    answers, under_way = _hangs(town, monkeypatch, {w.chat for w in writers})
    for writer in writers:
        await town.arrive(writer.inbound(Kind.TEXT, text="halo"))
    await _rounds(town)
    assert len(under_way) == IN_FLIGHT - FOR_CARDS
    ani = town.citizen()
    await town.arrive(ani.inbound(Kind.TEXT, text="rumah kebakaran, api besar"))
    await town.arrive(ani.inbound(Kind.LOCATION, pin=Pin(*KANDANG_LIMUN)))
    await _rounds(town)
    assert town.group("damkar").hears("api besar", loud=True)
    assert not town.channels[CITIZEN].messages(ani.chat), "answers wait their turn"
    answers.set()
    await town.app.settle()
    assert all(writer.texts for writer in writers)
