"""Events told to another system: a real HTTP server stands for it, believes only what is signed, and is dead, slow or busy."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from typer.testing import CliRunner

from bot.commands.cli import app as commands
from bot.handover import key_of, signature
from bot.loops import roles
from bot.loops.errands import ATTEMPTS
from domain.message import Kind
from tests.contracts.json_schema import problem
from tests.founding import found_town
from tests.handover.eido import EIDO, loose_ends, point
from tests.postgres import own_schema
from tests.scenarios.stories import JPEG, fire, prank, quiet_card, tell
from tests.scenarios.test_drills import opened, played
from tests.town import PANORAMA, Town

SECRET = "whsec_" + "c2lnYXAtMTEyLXNlcmFoLXRlcmltYS1wYXNzd29yZA=="
OLD = 300  # [s] what is older is somebody who plays it back


@dataclass
class Receiver:
    """Another city's system: it checks the sign and the time, and takes each id once."""

    town: Town | None = None
    answer: int = 204
    slow: asyncio.Event | None = None
    tries: int = 0
    ids: list[str] = field(default_factory=list)
    known: dict[str, dict[str, Any]] = field(default_factory=dict)  # incident → as it was told last

    async def take(self, request: web.Request) -> web.Response:
        self.tries += 1
        if self.slow is not None:
            await self.slow.wait()
        body, head = await request.read(), request.headers
        at = int(head["webhook-timestamp"])
        assert self.town is not None
        assert abs(self.town.clock.now().timestamp() - at) < OLD
        assert head["webhook-signature"] == signature(key_of(SECRET), head["webhook-id"], at, body)
        if self.answer >= 300:
            return web.Response(status=self.answer, headers={"Location": "/elsewhere"})
        if head["webhook-id"] not in self.ids:
            event = json.loads(body)
            assert problem(EIDO, event) == ""
            assert loose_ends(event) == set()
            self.known[event["incidentComponent"]["internalIncidentId"]] = event
        self.ids.append(head["webhook-id"])
        return web.Response(status=self.answer)

    def status(self, code: str) -> tuple[str, list[str]]:
        incident = self.known[code]["incidentComponent"]
        (told,) = incident["incidentStatusCommonRegistryText"]
        return told, [
            unit["primaryUnitStatusRegistryText"] for unit in self.known[code]["emergencyResourceComponent"]
        ]


@pytest.fixture
async def receiver() -> AsyncIterator[tuple[Receiver, str]]:
    one, app = Receiver(), web.Application()
    app.router.add_post("/kejadian", one.take)
    async with TestServer(app) as server:
        yield one, str(server.make_url("/kejadian"))


@pytest.fixture(params=["sqlite", "postgresql"])
async def here(
    request: pytest.FixtureRequest, tmp_path: Path, receiver: tuple[Receiver, str]
) -> AsyncIterator[tuple[Town, Receiver]]:
    where = (
        own_schema() if request.param == "postgresql" else {"database": f"sqlite:///{tmp_path / 'sigap.db'}"}
    )
    town = await found_town(tmp_path, **where, SIGAP_HANDOVER_URL=receiver[1], SIGAP_HANDOVER_SECRET=SECRET)
    receiver[0].town = town
    yield town, receiver[0]
    await town.app.close()


async def test_each_step_is_told_and_nothing_of_anybody(here: tuple[Town, Receiver]) -> None:
    town, receiver = here
    ani = await fire(town)
    await ani.says("ada nenek di dalam, telepon 081273901234")
    assert receiver.status(ani.code) == ("Active", ["Dispatched"] * len(receiver.status(ani.code)[1]))
    assert point(receiver.known[ani.code]) == f"{PANORAMA[0]:.6f} {PANORAMA[1]:.6f}"
    damkar = town.operator("damkar")
    for label, unit in (("Terima", "Acknowledged"), ("Berangkat", "Enroute"), ("Tiba", "OnScene")):
        await damkar.taps(label, ani.code)
        assert unit in receiver.status(ani.code)[1]
    await damkar.taps("Selesai", ani.code)
    assert "Cleared" in receiver.status(ani.code)[1]
    said = json.dumps(receiver.known, ensure_ascii=False)
    moments = re.findall(r'TimeStamp": "[^"]*([+-]\d\d:\d\d|Z)"', said)
    assert set(moments) == {"+07:00"}, "all in the city's time"
    for secret in ("nenek", "kebakaran, api besar", "0812", "8127390", "Damkar-"):
        assert secret not in said
    assert len(set(receiver.ids)) == len(receiver.ids), "each step once"


async def test_what_is_secret_a_drill_or_not_called_for_goes_nowhere(here: tuple[Town, Receiver]) -> None:
    town, receiver = here
    await tell(town, "tolong, suami saya memukul saya")
    await quiet_card(town)
    room = await opened(town)
    await played(town, room)
    assert all(code[:1] != "L" for code in receiver.known)
    assert all("kekerasan" not in json.dumps(event) for event in receiver.known.values())


async def test_what_was_false_is_told_to_be_over(here: tuple[Town, Receiver]) -> None:
    town, receiver = here
    ani = await prank(town)
    assert receiver.status(ani.code)[0] == "Closed"
    (why,) = receiver.known[ani.code]["incidentComponent"]["dispositionComponent"]
    assert why["dispositionCommonRegistryCode"] == "FalseAlarm"


@pytest.mark.parametrize("answer", [500, 404, 401, 302])
async def test_it_is_repeated_until_somebody_takes_it(here: tuple[Town, Receiver], answer: int) -> None:
    town, receiver = here
    receiver.answer = answer
    ani = await fire(town)
    assert town.group("damkar").card(ani.code), "nobody waits for it"
    for doubled in range(1, ATTEMPTS + 2):
        town.clock.forward(seconds=2**doubled)
        await town.app.settle()
    assert receiver.tries > ATTEMPTS and receiver.known == {}
    receiver.answer = 200
    town.clock.forward(minutes=18)
    await town.app.settle()
    assert receiver.status(ani.code)[0] == "Active"
    tries = receiver.tries
    town.clock.forward(minutes=18)
    while await town.app.errands.step_apart(roles.UNFENCED):
        pass
    assert receiver.tries == tries, "and then no more"


async def test_a_dead_receiver_is_told_later_and_the_administrator_once(here: tuple[Town, Receiver]) -> None:
    town, receiver = here
    handover = town.app.errands.work.handover
    address, handover.url = handover.url, "http://127.0.0.1:9/"
    ani = await fire(town)
    for doubled in range(1, ATTEMPTS):
        town.clock.forward(seconds=2**doubled)
        await town.app.settle()
    assert receiver.tries == 0
    told = await town.read(
        lambda tx: [
            str(value)
            for (value,) in tx.exec_driver_sql(
                "SELECT value FROM notes WHERE substr(name, 1, 15) = 'notice:handover'"
            ).all()
        ]
    )
    assert len(told) == 1
    handover.url = address
    town.clock.forward(minutes=18)
    await town.app.settle()
    assert ani.code in receiver.known


async def test_a_slow_receiver_holds_up_nobody(
    here: tuple[Town, Receiver], monkeypatch: pytest.MonkeyPatch
) -> None:
    town, receiver = here
    receiver.slow, pushes = asyncio.Event(), town.app.errands.step_apart
    with monkeypatch.context() as beside:  # as in the running service: a loop of its own
        beside.setattr(town.app.errands, "step_apart", _nothing)
        ani = await fire(town)
        pushing = asyncio.create_task(pushes(roles.UNFENCED))
        while receiver.tries == 0:
            await asyncio.sleep(0)
        await ani.sends(Kind.PHOTO, JPEG, mime="image/jpeg")
        await town.operator("damkar").taps("Terima", ani.code)
        assert "diterima" in town.group("damkar").card(ani.code).text
        assert not pushing.done(), "it still waits for the other system"
        receiver.slow.set()
        assert await pushing
    await town.app.settle()
    assert "Acknowledged" in receiver.status(ani.code)[1], "and tells what came meanwhile"


async def _nothing(_: object) -> bool:
    return False


async def test_a_span_is_told_again_under_the_same_ids(
    here: tuple[Town, Receiver], monkeypatch: pytest.MonkeyPatch
) -> None:
    town, receiver = here
    ani = await fire(town)
    newest = receiver.ids[-1]
    settings = town.app.settings
    for name, value in {
        "SIGAP_DATA": str(settings.data),
        "DATABASE_URL": settings.database_url,
        "SIGAP_SCHEMA": settings.database_schema,
        "SIGAP_HANDOVER_URL": "http://127.0.0.1:9/",
        "SIGAP_HANDOVER_SECRET": SECRET,
    }.items():
        monkeypatch.setenv(name, value)
    day = f"{town.clock.now() + timedelta(hours=7):%Y-%m-%d}"
    run = CliRunner().invoke
    said = await asyncio.to_thread(run, commands, ["serah", "kirim-ulang", "--sejak", day, "--sampai", day])
    assert said.exit_code == 0 and "1 kejadian" in said.output, said.output
    await town.forward(minutes=1)
    assert receiver.ids.count(newest) == 2
    shown = await asyncio.to_thread(run, commands, ["serah", "lihat", ani.code])
    assert problem(EIDO, json.loads(shown.output)) == ""
    none = await asyncio.to_thread(run, commands, ["serah", "lihat", "26-9999"])
    assert none.exit_code != 0


@pytest.mark.parametrize(
    ("secret", "key"),
    [("whsec_c2lnYXA=", b"sigap"), ("rahasia-yang-panjang-sekali", b"rahasia-yang-panjang-sekali")],
)
def test_a_secret_is_read_as_others_write_it(secret: str, key: bytes) -> None:
    assert key_of(secret) == key


def test_the_sign_is_that_of_the_standard() -> None:
    """The example of the Standard Webhooks' own libraries."""
    key = key_of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    made = signature(key, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, b'{"test": 2432232314}')
    assert made == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
