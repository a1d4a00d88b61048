"""An update that nobody can handle becomes a visible dead row, the administrator is told, and the road goes on."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

import handlers.process
from domain.message import Inbound, Kind
from handlers.citizen.entry import citizen
from handlers.turn import Turn
from models import inbox
from models.inbox import inbox as table
from tests.founding import found_town
from tests.read_only import read_only
from tests.town import CITIZEN, OPERATOR, Person, Town

ADMINISTRATOR = "77000001"


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    founded = await found_town(tmp_path, administrator=ADMINISTRATOR)
    yield founded
    await founded.app.close()


async def dead(town: Town) -> list[str]:
    return [reason for _, _, reason, _ in await town.read(inbox.dead_letters)]


async def told(town: Town) -> list[str]:
    return Person(town, OPERATOR, ADMINISTRATOR).texts


@pytest.mark.parametrize(
    "content",
    [{"inbound": {"kind": "hologram"}}, {"inbound": [1]}, {"nobody_knows_this": {}}],
    ids=["an unknown kind", "malformed", "an update of the future"],
)
async def test_unreadable(town: Town, content: dict[str, Any]) -> None:
    channel = town.channels[CITIZEN]
    await town.app.intake.keep(channel, [channel.offer_raw(content)])
    await town.app.settle()
    assert len(await dead(town)) == 1
    assert [t for t in await told(town) if "tidak dapat diproses" in t and "tersimpan" in t]
    await _next_is_answered(town)


async def test_one_nested_deeper_than_the_strict_writer_goes_is_kept_too(town: Town) -> None:
    """B1: 250 levels; what arrives with it is handled, and the invariants hold."""
    channel = town.channels[CITIZEN]
    deep: Any = "x"
    for _ in range(300):
        deep = [deep]
    bystander = town.citizen()
    hears = channel.offer(bystander.inbound(Kind.TEXT, text="rumah kebakaran"))
    await town.app.intake.keep(channel, [channel.offer_raw({"nobody_knows_this": deep}), hears], 7)
    await town.app.settle()
    assert len(await dead(town)) == 1 and bystander.texts
    assert not await town.breaches()


@pytest.mark.parametrize(
    "body", [b"", b"null", b"\xff\xfe", b'{"update_id":', b"[" * 20_000, b"x" * 3_000_000]
)
async def test_any_bytes_are_kept_as_they_came(town: Town, body: bytes) -> None:
    channel = town.channels[CITIZEN]
    await town.app.intake.keep(channel, [channel.offer_bytes(body)], 7)
    await town.app.settle()
    assert len(await dead(town)) == 1
    kept = await town.read(lambda tx: tx.execute(sa.select(table.c.raw).order_by(table.c.id.desc())).scalar())
    assert town.app.services.sealer.open(kept or b"") == body
    await _next_is_answered(town)
    assert not await town.breaches()


async def test_hundreds_of_them_are_a_few_notices(town: Town) -> None:
    """B11: the first, the tenth, the hundredth; after a quiet hour the next is told at once. A failure is told apart."""
    channel = town.channels[CITIZEN]
    await town.app.intake.keep(channel, [channel.offer_raw({"nobody": n}) for n in range(700)])
    await town.app.settle()
    assert len(told_of := await told(town)) == 3
    assert "ke-10;" in told_of[1] and "ke-100;" in told_of[2] and "sepuluh kali" in told_of[2]
    assert not await town.breaches()
    await town.forward(minutes=59)
    await town.app.intake.keep(channel, [channel.offer_raw({"nobody": "late"})])
    await town.app.settle()
    assert len(await told(town)) == 3
    await town.forward(minutes=61)
    await town.app.intake.keep(channel, [channel.offer_raw({"nobody": "again"})])
    await town.app.settle()
    assert len(told_of := await told(town)) == 4 and "ke-" not in told_of[3]


@pytest.mark.faulty
async def test_what_nobody_can_read_hides_no_failure(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(turn: Turn, inbound: Inbound) -> None:
        raise ZeroDivisionError("planted")

    channel = town.channels[CITIZEN]
    await town.app.intake.keep(channel, [channel.offer_raw({"nobody": n}) for n in range(5)])
    await town.app.settle()
    monkeypatch.setattr(handlers.process, "citizen", breaks)
    await town.offer(town.citizen().inbound(Kind.TEXT, text="rumah kebakaran"))
    assert [t for t in await told(town) if "ZeroDivisionError" in t]


async def test_hundreds_of_blocked_chats_are_a_few_notices(town: Town) -> None:
    """The same where people have blocked the bot: each is written down, few are told."""
    for number in range(30):
        await town.app.database.write(
            lambda tx, n=number: town.app.notices.note(tx, f"chat:{n}", "Chat tertutup", "chat")  # type: ignore[misc]
        )
    await town.app.settle()
    assert len(await told(town)) == 2


@pytest.mark.faulty
async def test_a_handler_that_raises(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where another chat's update shares its transaction: only the one to blame is dead."""

    def breaks(turn: Turn, inbound: Inbound) -> None:
        if "meledakkan" in inbound.text:
            raise ZeroDivisionError("planted")
        citizen(turn, inbound)

    monkeypatch.setattr(handlers.process, "citizen", breaks)
    bystander = town.citizen()
    await town.arrive(town.citizen().inbound(Kind.TEXT, text="meledakkan program"))
    await town.arrive(bystander.inbound(Kind.TEXT, text="rumah kebakaran"))
    await town.app.settle()
    assert len(reasons := await dead(town)) == 1 and reasons[0].startswith("ZeroDivisionError in ")
    assert [t for t in await told(town) if "ZeroDivisionError" in t]
    assert bystander.hears("Di mana?")
    await _next_is_answered(town)


async def _next_is_answered(town: Town) -> None:
    ani = town.citizen()
    await ani.says("rumah kebakaran, api besar")
    assert ani.hears("Di mana?")


async def test_what_comes_while_the_database_takes_no_writes_is_handled_afterwards(any_town: Town) -> None:
    """A server that was demoted in a failover refuses for some seconds: that is no fault of the message."""
    ani = any_town.citizen()
    await any_town.arrive(ani.inbound(Kind.TEXT, text="rumah kebakaran, api besar"))
    with read_only(any_town.app.database.engine):
        for _ in range(3):
            await any_town.app.inbox.step()
    assert not ani.messages
    await any_town.app.settle()
    assert ani.messages and await dead(any_town) == []
