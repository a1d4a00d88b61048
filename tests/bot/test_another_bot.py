"""What the platform counts and shows belongs to a bot: another one on the same data is heard, shows its own cards, and is told of."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import nullcontext
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from aiohttp.test_utils import TestClient, TestServer

from bot import bots, serve
from bot import web as product_web
from bot.channels.fake import FakeChannel
from bot.commands.doctor import _changed_places
from bot.health.watch import Watch
from bot.settings import Settings, WrongSettings
from bot.wiring import build, prepare
from domain.message import Channel, Kind
from tests.founding import found_town
from tests.postgres import own_tables
from tests.town import CITIZEN, OPERATOR, PANORAMA, Person, Town

OURS = {"CITIZEN_BOT_TOKEN": f"70001:{'c' * 35}", "OPERATOR_BOT_TOKEN": f"70002:{'o' * 35}"}
NEW = {
    CITIZEN: {"CITIZEN_BOT_TOKEN": f"80001:{'n' * 35}"},
    OPERATOR: {"OPERATOR_BOT_TOKEN": f"80002:{'n' * 35}"},
}
SWAPPED = {
    "CITIZEN_BOT_TOKEN": OURS["OPERATOR_BOT_TOKEN"],
    "OPERATOR_BOT_TOKEN": OURS["CITIZEN_BOT_TOKEN"],
}
ADMINISTRATOR = "4711"
FIRE = "rumah kebakaran, api besar, ada anak terjebak"


@pytest.fixture(params=["sqlite", "postgresql"])
async def town(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Town]:
    """A town that two bots have served for a while."""
    with own_tables() if request.param == "postgresql" else nullcontext("sqlite://") as database:
        founded = await found_town(tmp_path, database=database, administrator=ADMINISTRATOR, **OURS)  # type: ignore[arg-type]
        yield founded
        await founded.app.close()


def with_tokens(town: Town, tokens: dict[str, str]) -> Settings:
    names = {"CITIZEN_BOT_TOKEN": "citizen_bot_token", "OPERATOR_BOT_TOKEN": "operator_bot_token"}
    old = town.app.settings
    kept = {k: getattr(old, v).get_secret_value() for k, v in names.items()}
    values: dict[str, Any] = {
        "SIGAP_DATA": old.data,
        "DATABASE_URL": old.database_url,
        "SIGAP_SCHEMA": old.database_schema,
        "SIGAP_ADMIN_CHAT": old.admin_chat,
    }
    return Settings(_env_file=None, **values, **{**kept, **tokens})  # type: ignore[call-arg]


async def with_another_bot(town: Town, channel: Channel, tokens: dict[str, str]) -> None:
    """The platform gives another bot numbers of its own, from 1 on; then everything starts again."""
    fresh = FakeChannel(town.clock, channel)
    town.channels[channel] = fresh
    await starts(town, tokens)


async def starts(town: Town, tokens: dict[str, str]) -> None:
    old = town.app
    town.app = build(
        with_tokens(town, tokens),
        clock=town.clock,
        channels=town.channels,
        services=old.services,
        database=old.database,
        worker=old.worker,
    )
    await prepare(town.app)
    town.skip.clear()
    await town.app.settle()


async def poll(town: Town, channel: Channel) -> int:
    """As the loop does once; answers how many were new."""
    port, intake = town.channels[channel], town.app.intake
    offset = await intake.offset(channel)
    batch = await port.poll(offset, 0)
    new = await intake.keep(port, batch, max([offset, *(one.number + 1 for one in batch)]))
    await town.app.settle()
    return new


def reports(town: Town, person: Person) -> None:
    town.channels[CITIZEN].offer(person.inbound(Kind.TEXT, text=FIRE))


@pytest.mark.parametrize("way", ["polled", "pushed"])
async def test_a_new_public_bot_is_heard_from_its_first_update_on(town: Town, way: str) -> None:
    ani, budi = town.citizen(), town.citizen()
    for words in ("halo", FIRE):
        await ani.says(words)
    reports(town, ani)
    await poll(town, CITIZEN)
    await with_another_bot(town, CITIZEN, NEW[CITIZEN])
    if way == "pushed":
        await budi.says(FIRE)
    else:
        reports(town, budi)
        assert await town.app.intake.offset(CITIZEN) == 0
        assert await poll(town, CITIZEN) == 1
    assert budi.texts, "heard, though the old bot's updates had the same numbers"
    admin = Person(town, OPERATOR, ADMINISTRATOR)
    assert admin.hears("Bot warga", "70001", "80001")


async def test_back_with_the_old_bot_nothing_is_taken_twice(town: Town) -> None:
    old, ani = town.channels[CITIZEN], town.citizen()
    reports(town, ani)
    await poll(town, CITIZEN)
    offset = await town.app.intake.offset(CITIZEN)
    await with_another_bot(town, CITIZEN, NEW[CITIZEN])
    town.channels[CITIZEN] = old
    await starts(town, OURS)
    assert await town.app.intake.offset(CITIZEN) == offset > 0
    reports(town, ani)
    assert await poll(town, CITIZEN) == 1


async def test_the_new_operators_bot_sends_cards_of_its_own(town: Town) -> None:
    ani = town.citizen()
    await ani.says(FIRE)
    await ani.shares(PANORAMA)
    await town.forward(seconds=5)
    await with_another_bot(town, OPERATOR, NEW[OPERATOR])
    await town.forward(seconds=30)
    for agency in ("damkar", "ruang_kendali"):
        assert town.group(agency).has_card(ani.code), agency
    crew = town.operator()
    assert "diterima" in await crew.taps("Terima", ani.code)
    assert Person(town, OPERATOR, ADMINISTRATOR).hears("Bot petugas", "70002", "80002")


async def test_where_the_new_bot_is_not_in_a_group_that_is_known(town: Town) -> None:
    fresh = FakeChannel(town.clock, OPERATOR)
    fresh.shut(town.groups["damkar"], "Bad Request: chat not found")
    town.channels[OPERATOR] = fresh
    await starts(town, NEW[OPERATOR])
    assert town.group("ruang_kendali").hears("Damkar", "tidak terjangkau")


@pytest.mark.parametrize(
    "tokens",
    [
        SWAPPED,
        {**NEW[CITIZEN], "OPERATOR_BOT_TOKEN": OURS["CITIZEN_BOT_TOKEN"]},
        {**NEW[OPERATOR], "CITIZEN_BOT_TOKEN": OURS["OPERATOR_BOT_TOKEN"]},
    ],
    ids=["both", "the public one for operators", "the operators' one for the public"],
)
async def test_a_bot_at_the_other_door_ends_the_start(
    town: Town, tokens: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = with_tokens(town, tokens)
    with (
        monkeypatch.context() as patch,
        pytest.raises(WrongSettings, match="CITIZEN_BOT_TOKEN dan OPERATOR_BOT_TOKEN") as refused,
    ):
        patch.setattr(town.app.database, "close", lambda: None)  # the next start has the same one
        await starts(town, tokens)
    assert "sigap tukar-bot" in refused.value.sentences[0]
    await town.app.database.write(lambda tx: bots.mean_it(tx, settings))
    await starts(town, tokens)
    ani = town.citizen()
    await ani.says(FIRE)
    assert ani.texts


def test_doctor_says_it_as_well(tmp_path: Path) -> None:
    import asyncio

    async def served() -> Town:
        town = await found_town(tmp_path, database=f"sqlite:///{tmp_path / 'sigap.db'}", **OURS)  # type: ignore[arg-type]
        await town.app.close()
        return town

    town = asyncio.run(served())
    assert _changed_places(with_tokens(town, {})).well
    assert "sigap tukar-bot" in _changed_places(with_tokens(town, SWAPPED)).remedy


async def test_a_webhook_of_a_bot_that_was_ours_brings_nothing(town: Town) -> None:
    await with_another_bot(town, CITIZEN, NEW[CITIZEN])
    made = product_web.make(town.app, "geheim", Watch(town.app))
    ani = town.citizen()
    body = town.channels[CITIZEN].offer(ani.inbound(Kind.TEXT, text=FIRE)).body
    async with TestClient(TestServer(made)) as client:
        for bot, status in (("70001", 404), ("80001", 200)):
            answer = await client.post(
                f"/webhook/{CITIZEN}?bot={bot}", data=body, headers={product_web.SECRET_HEADER: "geheim"}
            )
            assert answer.status == status
    url = serve._webhook(
        town.channels[CITIZEN],
        SimpleNamespace(  # type: ignore[arg-type]
            webhook_base="https://x",
            citizen_bot_token=town.app.settings.citizen_bot_token,
            operator_bot_token=town.app.settings.operator_bot_token,
        ),
    )
    assert url.endswith("/webhook/telegram_citizen?bot=80001")
