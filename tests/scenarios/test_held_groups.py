"""What the platform says about waiting is believed with a bound: it makes no group, and no bot, unreachable in silence."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.channels.port import Limited
from bot.health.watch import Watch
from bot.loops.halt import Halt
from models import outbox as kept
from models.db import Tx
from tests.pacing import passes
from tests.town import CITIZEN, KANDANG_LIMUN, OPERATOR, PANORAMA, Person, Town

HOUR = Limited("Too Many Requests: retry after 3600", 3600)
FIRE = "rumah kebakaran, api besar, ada anak terjebak"


async def reports(town: Town, place: tuple[float, float] = PANORAMA) -> Person:
    person = town.citizen()
    await person.says(FIRE)
    await person.shares(place)
    return person


async def test_an_edit_that_has_to_wait_holds_up_no_new_card(any_town: Town) -> None:
    town = any_town
    ani = await reports(town)
    town.channels[OPERATOR].fail(HOUR, "edit", chat=town.groups["damkar"], times=10_000)
    await town.operator().taps("Terima", ani.code)
    await passes(town, 5)
    budi = await reports(town, KANDANG_LIMUN)
    assert town.group("damkar").has_card(budi.code), "at once"
    await ani.says("tabung gas 12 kilo masih di dapur")
    await passes(town, 5)
    assert town.group("damkar").hears("tabung gas"), "words about the ticket whose card cannot be changed"
    assert not town.group("ruang_kendali").hears("tidak terjangkau")


async def test_one_long_wait_is_not_believed(any_town: Town) -> None:
    town = any_town
    town.channels[OPERATOR].fail(HOUR, chat=town.groups["damkar"], times=2)
    ani = await reports(town)
    assert not town.group("damkar").messages
    await passes(town, 16)
    assert town.group("damkar").has_card(ani.code)
    assert not town.group("ruang_kendali").hears("tidak terjangkau")


async def test_a_group_held_while_a_life_is_in_danger_counts_as_lost(any_town: Town) -> None:
    """Who is next is called, the control room and the watchers are told; taken again, it is shown what it has missed."""
    town, watch = any_town, Watch(any_town.app)
    town.channels[OPERATOR].fail(HOUR, chat=town.groups["damkar"], times=10_000)
    ani = await reports(town)
    await passes(town, 19)
    assert not town.group("ruang_kendali").hears("tidak terjangkau")
    await passes(town, 6)
    room = town.group("ruang_kendali")
    assert room.hears("Damkar", "tidak terjangkau", "Telegram menahan", ani.code, loud=True)
    part = (await town.ticket(ani.code)).part("damkar")
    assert part is not None and part.called, "whoever is next"
    budi = await reports(town, KANDANG_LIMUN)
    assert "Damkar" not in budi.receipt, "nothing is promised that nobody reads"
    await passes(town, 10)
    await watch.look()
    wrong = {one.key: one.sentence for one in watch.alarms}
    assert "life" in wrong and wrong["group:Damkar"] == "penjaga-grup-ditahan"
    town.channels[OPERATOR]._failures.clear()
    await passes(town, 16)
    damkar = town.group("damkar")
    assert damkar.has_card(ani.code) and damkar.has_card(budi.code)
    assert town.group("ruang_kendali").hears("Damkar terjangkau lagi")
    await watch.look()
    assert not watch.alarms


async def test_a_held_group_without_words_that_wait_is_asked(any_town: Town) -> None:
    town = any_town
    town.channels[OPERATOR].fail(HOUR, chat=town.groups["damkar"], times=10_000)
    await reports(town)
    await passes(town, 25)
    town.channels[OPERATOR]._failures.clear()

    def drop(tx: Tx) -> None:
        tx.execute(kept.outbox.update().where(kept.outbox.c.state == "new").values(state="dead"))

    await town.app.database.write(drop)
    await passes(town, 120)
    assert town.group("ruang_kendali").hears("Damkar terjangkau lagi")


async def test_polling_goes_on_whatever_was_said(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """One answer that names an hour leaves the citizens' bot deaf for seconds."""
    pauses: list[float] = []

    async def pause(halt: Halt, seconds: float) -> None:
        pauses.append(seconds)
        town.clock.forward(seconds=seconds)
        await asyncio.sleep(0)
        if len(pauses) == 5:
            halt.now()

    monkeypatch.setattr(Halt, "pause", pause)
    town.channels[CITIZEN].fail(HOUR, "poll", times=10_000)
    await asyncio.wait_for(town.app.loops.polling.poll(town.channels[CITIZEN]), 5)
    assert pauses == [2, 5, 10, 10, 10]
    assert timedelta(seconds=sum(pauses)) < timedelta(minutes=1)
