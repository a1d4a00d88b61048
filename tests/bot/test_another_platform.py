"""One more platform beside Telegram: it pushes, has its own pace, and may be shut as a whole while people still write."""

from __future__ import annotations

import pytest

from bot import serve
from bot.channels.fake_few import FewChannel
from bot.channels.pace import Pace
from bot.channels.port import Limited, Muted
from bot.health.watch import Watch
from bot.wiring import build
from domain.message import Channel
from models import notes
from models.db import Tx
from tests.people import Person
from tests.town import PANORAMA, Town

ELSEWHERE = Channel.WHATSAPP


@pytest.fixture
async def town(any_town: Town) -> Town:
    await any_town.takes_up(FewChannel(any_town.clock))
    return any_town


async def reports_fire(town: Town) -> Person:
    budi = town.citizen("Budi", on=ELSEWHERE)
    await budi.says("rumah kebakaran, api besar")
    await budi.shares(PANORAMA)
    return budi


def told(tx: Tx) -> str:
    return notes.read(tx, f"notice:token:{ELSEWHERE}")


async def test_a_report_from_there_rings_and_is_answered_there(town: Town) -> None:
    budi = await reports_fire(town)
    assert town.group("damkar").hears(budi.code, loud=True)
    assert len(budi.last.message_id) == 64


async def test_nobody_asks_it_for_what_waits(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    few = town.channels[ELSEWHERE]
    for call in ("poll", "pending", "webhook", "set_webhook", "delete_webhook"):
        monkeypatch.setattr(few, call, lambda *_, call=call: asked.append(call))
    await serve._webhooks(town.app, town.app.settings)
    await Watch(town.app).glance()
    assert asked == []
    names = town.app.channels.items()
    assert [n for n, c in names if not c.capabilities.polls] == [ELSEWHERE]


async def test_a_channel_that_is_shut_waits_is_told_once_and_loses_nothing(town: Town) -> None:
    few = town.channels[ELSEWHERE]
    few.fail(Muted("account locked"), times=10**6)
    budi = await reports_fire(town)
    [ticket] = await town.tickets()
    assert town.group("damkar").hears(ticket.code, loud=True), "who acts is called as ever"
    assert not await town.read(told)
    for _ in range(3):
        await town.forward(seconds=16)
    assert "WhatsApp" in await town.read(told)
    town.clock.forward(hours=30)
    await town.app.settle()
    few._failures.clear()
    await town.forward(seconds=16)
    assert budi.code == ticket.code
    assert not await town.read(told)


async def test_a_limit_of_the_whole_channel_holds_every_chat_of_it_and_no_other(town: Town) -> None:
    ani, few = town.citizen(on=ELSEWHERE), town.channels[ELSEWHERE]
    few.fail(Limited("rate limit hit", 30, whole=True))
    await ani.says("ada kebakaran")
    budi = await reports_fire(town)
    assert not ani.messages and not budi.messages
    assert town.group("damkar").messages
    await town.forward(seconds=31)
    assert ani.messages and budi.code


async def test_each_platform_has_its_own_pace(town: Town) -> None:
    slow = FewChannel(town.clock)
    slow.pace = Pace(all_a_second=1, chat_burst=1)
    channels = {**town.channels, ELSEWHERE: slow}
    app = build(town.app.settings, clock=town.clock, channels=channels, database=town.app.database)
    paces = {name: limits._pace for name, limits in app.sender._limits.items()}
    assert paces.pop(ELSEWHERE) == slow.pace
    assert set(paces.values()) == {Pace()}
