"""Who watches the watcher: each watched thing is broken, and noticed within two minutes, also without database or platform."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot import web as product_web
from bot.channels.port import Revoked, Unsure
from bot.health.watch import EVERY_SECONDS, FRESH_SECONDS, Watch
from bot.listener import Listener
from bot.loops.background import Loops
from bot.loops.roles import SWEEPS
from domain.message import Channel, Kind, Membership, Standing
from domain.ticket import CONTROL_ROOM
from domain.timer import TimerKind
from escalation.watching import LEASES
from handlers.drills.probe import CODE
from models.db import TRANSIENT
from models.timers import Timer, arm
from tests.kept import town_in_memory
from tests.read_only import read_only
from tests.ringing import Rung
from tests.scenarios.test_drills import bound_for_drills
from tests.town import CITIZEN, OPERATOR, Operator, Town

NOTICED = 120


class Watched:
    """A town with a watcher whose second way is a list."""

    def __init__(self, town: Town) -> None:
        self.town = town
        self.rung = Rung()
        self.watch = Watch(town.app, self.rung)

    async def pass_time(self, seconds: int, *, working: bool = True) -> None:
        """As the sweeps do: a look every quarter of a minute, a synthetic report every minute."""
        for second in range(0, seconds, EVERY_SECONDS):
            if working:
                await self.town.forward(seconds=EVERY_SECONDS)
            else:
                self.town.clock.forward(seconds=EVERY_SECONDS)
            if second % 60 == 0:
                with contextlib.suppress(*TRANSIENT):  # as the sweeps' guard does
                    await self.watch.probe()
                if working:
                    await self.town.app.settle()
            await self.watch.look()

    def told_of(self) -> list[str]:
        return [t.key for t in self.rung if not t.over]


@pytest.fixture
async def watched(any_town: Town) -> AsyncIterator[Watched]:
    """On PostgreSQL the only worker, which has been given every role."""
    town, roles = any_town, any_town.app.loops.roles
    elections = asyncio.create_task(roles.run(lambda bell: None))
    while not roles.has(SWEEPS):
        await asyncio.sleep(0.01)
    town.groups["latihan"] = "-100999"
    await bound_for_drills(town, town.chiefs[CONTROL_ROOM], "-100999")
    town.skip["-100999"] = len(town.channels[OPERATOR].messages("-100999"))
    yield Watched(town)
    elections.cancel()
    await asyncio.gather(elections, return_exceptions=True)


async def test_nothing_is_rung_while_all_is_well(watched: Watched) -> None:
    await watched.pass_time(600)
    assert watched.rung == []


async def test_a_synthetic_report_is_one_silent_card_in_the_drill_group(watched: Watched) -> None:
    before = {g: len(watched.town.group(g).messages) for g in watched.town.groups if g != "latihan"}
    await watched.pass_time(600)
    cards = watched.town.group("latihan").messages
    assert len(cards) == 1, [c.text for c in cards]
    assert cards[0].delivery.silent and len(cards[0].earlier) >= 5
    assert "LATIHAN" in cards[0].text
    assert {g: len(watched.town.group(g).messages) for g in before} == before
    assert all(t.code != CODE for t in await watched.town.tickets())


async def test_a_revoked_token_is_noticed(watched: Watched) -> None:
    watched.town.channels[CITIZEN].fail(Revoked("Unauthorized"), "pending", times=10_000)
    await watched.pass_time(NOTICED)
    assert f"token:{CITIZEN}" in watched.told_of()


async def test_a_platform_that_does_not_answer_is_noticed(watched: Watched) -> None:
    watched.town.channels[OPERATOR].fail(Unsure("timed out"), "pending", times=10_000)
    await watched.pass_time(NOTICED)
    assert f"platform:{OPERATOR}" in watched.told_of()


async def test_a_process_whose_heartbeat_is_not_heard_is_noticed(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its other connections work, so that nothing else is wrong: but it can neither poll nor send, nor can it ring for others."""
    loops = watched.town.app.loops
    monkeypatch.setattr(Loops, "running", True)
    await watched.pass_time(NOTICED)
    assert watched.told_of() == []
    monkeypatch.setattr(loops.roles, "ready", lambda: False)
    await watched.pass_time(NOTICED)
    assert watched.told_of() == [LEASES]
    monkeypatch.setattr(loops.roles, "ready", lambda: True)
    await watched.pass_time(15)
    assert [t.key for t in watched.rung if t.over] == [LEASES]


@pytest.mark.parametrize("working", [True, False], ids=["polls bring nothing", "polls raise"])
async def test_an_offset_that_stands_still_while_updates_wait_is_noticed_within_a_minute(
    watched: Watched, working: bool
) -> None:
    """B1: the bot is deaf, whatever the cause; `/healthz` says so too."""
    town = watched.town
    health = town.app.loops.health
    channel = town.channels[CITIZEN]
    town.app.loops.health.polled[CITIZEN], health.offsets[CITIZEN] = town.clock.now(), 5
    channel.offer_raw({"nobody": "hears it"})
    for _ in range(4):
        await watched.pass_time(15)
        if working:
            health.polled[CITIZEN] = town.clock.now()
    assert f"still:{CITIZEN}" in watched.told_of()
    health.offsets[CITIZEN] = 6
    health.polled[CITIZEN] = town.clock.now()
    await watched.pass_time(15)
    assert [t.key for t in watched.rung if t.over and t.key.startswith("still")] == [f"still:{CITIZEN}"]


@pytest.fixture
async def pushed(watched: Watched) -> Watched:
    """Updates are pushed to this process, and none waits any more."""
    for channel in watched.town.channels.values():
        await channel.poll(1_000_000, 0)
    watched.town.app.settings.public_url = "https://sigap.example"
    served = product_web.make(watched.town.app, "s", watched.watch)
    watched.watch.attend(Listener(served))
    return watched


async def test_updates_that_are_not_pushed_to_us_are_noticed(pushed: Watched) -> None:
    """The address cannot be reached, or its certificate is over: nothing else here would notice."""
    town = pushed.town
    town.channels[CITIZEN].offer_raw({"nobody": "hears it"})
    await pushed.pass_time(60)
    assert pushed.told_of() == [], "the platform tries again by itself"
    await pushed.pass_time(30)
    assert pushed.told_of() == [f"push:{CITIZEN}"]
    assert "SIGAP_PUBLIC_URL" in pushed.rung[0].words
    town.app.loops.health.pushed[CITIZEN] += 1
    await pushed.pass_time(15)
    assert [t.key for t in pushed.rung if t.over] == [f"push:{CITIZEN}"]


async def test_what_is_pushed_counts(pushed: Watched) -> None:
    """A busy city always has some under way."""
    town = pushed.town
    channel = town.channels[CITIZEN]
    channel.offer_raw({"still": "under way"})
    served = product_web.make(town.app, "s", pushed.watch)
    async with TestClient(TestServer(served)) as client:
        for _ in range(8):
            update = channel.offer_raw({"inbound": [1]})
            await client.post(
                f"/webhook/{CITIZEN}", data=update.body, headers={product_web.SECRET_HEADER: "s"}
            )
            await pushed.pass_time(15)
    assert pushed.told_of() == []


async def test_a_worker_to_which_nothing_is_pushed_rings_for_none(watched: Watched) -> None:
    watched.town.app.settings.public_url = "https://sigap.example"
    watched.town.channels[CITIZEN].offer_raw({"another": "process has it"})
    await watched.pass_time(NOTICED)
    assert watched.told_of() == []


async def test_a_web_that_is_full_for_a_minute_is_noticed(
    pushed: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    for seconds, told in ((30.0, []), (61.0, ["web"]), (0.0, ["web"])):
        monkeypatch.setattr(Listener, "full_for", lambda _, seconds=seconds: seconds)
        await pushed.pass_time(15)
        assert pushed.told_of() == told
        served = product_web.make(pushed.town.app, "s", pushed.watch)
        async with TestClient(TestServer(served)) as client:
            assert f"sigap_web_full_seconds {seconds}" in await (await client.get("/metrics")).text()
    assert [t.key for t in pushed.rung if t.over] == ["web"]


async def test_a_busy_channel_stands_not_still(watched: Watched) -> None:
    town, health = watched.town, watched.town.app.loops.health
    town.channels[CITIZEN].offer_raw({"nobody": "hears it"})
    for number in range(8):
        health.polled[CITIZEN], health.offsets[CITIZEN] = town.clock.now(), number
        await watched.pass_time(15)
    assert watched.told_of() == []


async def test_a_poll_that_hangs_is_noticed(watched: Watched) -> None:
    watched.town.app.loops.health.polled[CITIZEN] = watched.town.clock.now()
    await watched.pass_time(NOTICED)
    assert f"poll:{CITIZEN}" in watched.told_of()


async def test_a_database_that_takes_no_writes_is_noticed(watched: Watched) -> None:
    with read_only(watched.town.app.database.engine):
        await watched.pass_time(NOTICED, working=False)
        assert "database" in watched.told_of()
    await watched.pass_time(30)
    assert "database" in [t.key for t in watched.rung if t.over], "that it is well again is told too"


async def test_a_database_that_takes_every_role_away_is_rung_by_each_worker(any_town: Town) -> None:
    """On PostgreSQL the roles go with the connection: nobody may take it for another's work to ring."""
    watched = Watched(any_town)
    with read_only(any_town.app.database.engine):
        await watched.pass_time(NOTICED, working=False)
    assert "database" in watched.told_of()
    await watched.pass_time(30)
    assert "database" in [t.key for t in watched.rung if t.over]


async def test_a_stuck_outbox_is_noticed(watched: Watched) -> None:
    ani = watched.town.citizen()
    for channel in watched.town.channels.values():
        channel.fail(Unsure("502 Bad Gateway"), "deliver", times=10_000)
    await ani.says("rumah kebakaran, api besar")
    await watched.pass_time(NOTICED)
    assert "outbox" in watched.told_of()


async def test_a_lost_group_is_noticed(watched: Watched) -> None:
    """The bot is removed, and no update tells it: the next message shows it."""
    group = watched.town.groups["damkar"]
    watched.town.channels[OPERATOR].shut(group, "Forbidden: bot was kicked from the supergroup chat")
    ani = watched.town.citizen()
    await ani.says("rumah kebakaran, api besar, ada orang terjebak di Jl. Salak Raya")
    await watched.pass_time(NOTICED)
    assert "group:Damkar" in watched.told_of()


async def test_a_strangers_group_counts_for_nothing(watched: Watched) -> None:
    """Also one that calls itself a group for practice, and from which the bot is removed at once."""
    town = watched.town
    for number, title in enumerate(("Latihan PMI", "latihan", "Arisan RT 5")):
        room = f"-10055{number}"
        who = Operator(town, CONTROL_ROOM, str(next(town.numbers)), "Orang lain")
        for standing in (Standing.ADMINISTRATOR, Standing.MEMBER):
            us = Membership("7", standing, is_us=True)
            await town.offer(who.inbound(Kind.MEMBER, chat=room, chat_title=title, membership=us))
            await who.types("/antrian", chat=room, chat_title=title)
        await watched.pass_time(NOTICED)
        assert not [m for m in town.channels[OPERATOR].messages(room) if "LATIHAN" in m.text]
        out = Membership("7", Standing.OUT, is_us=True)
        await town.offer(who.inbound(Kind.MEMBER, chat=room, chat_title=title, membership=out))
    await watched.pass_time(NOTICED)
    assert watched.rung == []
    assert len(town.group("latihan").messages) == 1, "the group that is bound has its card as before"


async def test_the_bound_group_for_practice_is_missed(watched: Watched) -> None:
    us = Membership("7", Standing.OUT, is_us=True)
    await watched.town.offer(watched.town.operator("latihan").inbound(Kind.MEMBER, membership=us))
    await watched.pass_time(NOTICED)
    assert watched.told_of() == ["group:Latihan"]


async def test_a_deadline_that_nobody_handles_is_noticed(watched: Watched) -> None:
    """The auditor: the timers' loop stands still."""
    town = watched.town
    await town.app.database.write(
        lambda tx: arm(tx, Timer("rung:1:x", TimerKind.RUNG, town.clock.now(), ticket_id=1))
    )
    await watched.pass_time(NOTICED, working=False)
    assert "deadlines" in watched.told_of()


async def test_an_inbox_that_stands_still_is_noticed_by_the_synthetic_report_too(watched: Watched) -> None:
    await watched.pass_time(NOTICED, working=False)
    assert {"inbox", "probe"} <= set(watched.told_of())


async def test_it_rings_once_and_says_when_it_is_over(watched: Watched) -> None:
    watched.town.channels[CITIZEN].fail(Revoked("Unauthorized"), "pending", times=12)
    await watched.pass_time(300)
    assert [t.over for t in watched.rung if t.key.startswith("token:")] == [False, True]


async def test_the_second_way_is_an_http_call(tmp_path: Path) -> None:
    """Named in the settings; one that fails is tried again at the next look."""
    calls: list[dict[str, object]] = []

    async def taken(request: web.Request) -> web.Response:
        calls.append(json.loads(await request.text()))
        return web.Response(status=500 if len(calls) == 1 else 200)

    served = web.Application()
    served.add_routes([web.post("/ring", taken)])
    town = await town_in_memory(tmp_path)
    async with TestServer(served) as server:
        town.app.settings.alarm_url = str(server.make_url("/ring"))
        town.app.loops.health.polled[Channel.TELEGRAM_CITIZEN] = town.clock.now() - timedelta(minutes=5)
        watch = Watch(town.app)
        for _ in range(3):
            await watch.look()
    assert [c["key"] for c in calls] == ["poll:telegram_citizen"] * 2
    assert calls[1]["over"] is False and "tidak mengambil pesan" in str(calls[1]["words"])


async def test_health_and_metrics_tell_the_figures(watched: Watched) -> None:
    """Also with the synthetic report, whose ticket lives under the same invariants as everybody's."""
    await watched.pass_time(NOTICED)
    served = product_web.make(watched.town.app, "s", watched.watch)
    async with TestClient(TestServer(served)) as client:
        answer = await client.get("/healthz?deep=1")
        told = await answer.json()
        assert answer.status == 200 and told["ok"], told
        assert told["breaches"] == [] and set(told["pending"]) == {CITIZEN, OPERATOR}
        watched.town.channels[CITIZEN].fail(Revoked("Unauthorized"), "pending", times=10)
        watched.town.clock.forward(seconds=FRESH_SECONDS)
        answer = await client.get("/healthz")
        assert answer.status == 503 and (await answer.json())["alarms"] == [f"token:{CITIZEN}"]
        metrics = await (await client.get("/metrics")).text()
        assert 'sigap_alarm{key="token:telegram_citizen"} 1.0' in metrics
        assert "sigap_outbox_oldest_seconds 0.0" in metrics and "sigap_disaster 0.0" in metrics
    assert watched.town.chiefs[CONTROL_ROOM]
