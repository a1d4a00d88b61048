"""Whoever writes pages, over and over, holds nobody else up: what takes long counts as much writing, and reading is quick."""

from __future__ import annotations

from time import process_time

import sqlalchemy as sa

from bot.loops.roles import UNFENCED
from domain.message import Kind
from escalation.watching import QUEUE_SECONDS, RUSH_SECONDS, Vitals, alarms
from models.inbox import InboxState, inbox
from tests.town import CITIZEN, Town

PAGE = "{n} ada orang di atas atap dan anak di dalam mobil dan ibu di bawah pohon "
WRITERS, EACH = 6, 8
MOST_BEFORE = 2 * WRITERS  # of a flood's messages
SECONDS = 2.5  # of processor for one page; it took 3.3 on a quiet machine, and takes 0.4


def page(number: int) -> str:
    return (PAGE.format(n=number) * 60)[:4090]


async def handled(town: Town) -> int:
    done = sa.select(sa.func.count()).where(inbox.c.state == InboxState.DONE)
    return int(await town.read(lambda tx: tx.execute(done).scalar_one()))


async def test_a_newcomer_is_read_next(any_town: Town) -> None:
    town = any_town
    channel, flood = town.channels[CITIZEN], [town.citizen() for _ in range(WRITERS)]
    everything = [p.inbound(Kind.TEXT, text=page(n)) for n in range(EACH) for p in flood]
    ani = town.citizen()
    everything.append(ani.inbound(Kind.TEXT, text="kebakaran rumah di lempuing no 7, ada anak terjebak"))
    await town.app.intake.keep(channel, [channel.offer(one) for one in everything])
    bound = await handled(town)
    while not ani.messages:
        await town.app.inbox.step()
        await town.app.sender.step(UNFENCED)
        if town.app.sender.flying:
            await town.app.sender.wait(5)
    assert await handled(town) - bound <= MOST_BEFORE


async def test_a_page_is_read_quickly_whatever_was_said_before(town: Town) -> None:
    ani = town.citizen()
    for number in range(3):
        await ani.says(page(number))
    began = process_time()
    await ani.says(page(9))
    assert process_time() - began < SECONDS


def test_what_stands_still_is_told_in_a_disaster_too() -> None:
    for disaster, most in ((False, QUEUE_SECONDS), (True, RUSH_SECONDS)):
        told = [alarm.key for alarm in alarms(Vitals(inbox_oldest=most + 1, disaster=disaster))]
        assert "inbox" in told
        assert "inbox" not in [a.key for a in alarms(Vitals(inbox_oldest=most - 1, disaster=disaster))]
