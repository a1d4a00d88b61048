"""A group that has become a supergroup: cards go on, whoever spoke first at the new address; and one row never stops the others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.channels.port import Migrated
from domain.message import Kind
from models import backlog, bindings, chats, sending
from models.db import Tx
from models.sending import OutboxRow
from tests.town import OPERATOR, PANORAMA, Town

NEW = "-1009990001"


@pytest.fixture
def town(any_town: Town) -> Town:
    return any_town


async def fire(town: Town) -> str:
    ani = town.citizen()
    await ani.says("tolong rumah kebakaran api besar")
    await ani.shares(PANORAMA)
    return ani.code


def at_new_address(town: Town) -> list[str]:
    return [m.text for m in town.channels[OPERATOR].messages(NEW)]


async def test_somebody_spoke_there_before_we_heard_of_it(town: Town) -> None:
    """The new address is known already, as a chat of nobody's, when the platform says that the old one has moved there."""
    old, chief = town.groups["damkar"], town.chiefs["damkar"]
    await town.arrive(replace(chief.inbound(Kind.TEXT, text="/bantuan"), chat=NEW))
    await town.app.settle()
    town.channels[OPERATOR].fail(Migrated("group chat was upgraded", NEW), chat=old, times=1000)
    code = await fire(town)
    await town.forward(seconds=5)
    assert any(code in text and "KEBAKARAN" in text for text in at_new_address(town))
    assert await town.read(backlog.unsent_count) == 0
    (group,) = await town.read(lambda tx: bindings.groups_of(tx, "damkar"))
    assert town.app.services.sealer.open_text(group.address) == NEW


async def test_told_by_the_group_itself_where_the_new_one_is_bound_already(town: Town) -> None:
    """The service message comes late: there is one group of the agency afterwards, and it is the new one."""
    old, chief = town.groups["damkar"], town.chiefs["damkar"]
    await town.arrive(replace(chief.inbound(Kind.TEXT, text="/bantuan"), chat=NEW))
    await town.app.settle()

    def bind(tx: Tx) -> None:
        met = chats.find_chat(tx, OPERATOR, town.app.services.sealer.lookup("chat", OPERATOR, NEW))
        assert met is not None
        chats.change_chat(tx, met.id, agency="damkar")

    await town.app.database.write(bind)
    await town.arrive(replace(chief.inbound(Kind.MIGRATED, migrated_to=NEW), chat=old))
    await town.app.settle()
    code = await fire(town)
    cards = [text for text in at_new_address(town) if code in text and "KEBAKARAN" in text]
    assert len(cards) == 1
    assert len(await town.read(lambda tx: bindings.groups_of(tx, "damkar"))) == 1


async def test_a_late_word_from_the_old_address_takes_nothing_from_the_new_one(town: Town) -> None:
    """The platform has said where the group is; an update that still names the old address comes after that."""
    old, chief, channel = town.groups["damkar"], town.chiefs["damkar"], town.channels[OPERATOR]
    for call in ("deliver", "reach"):
        channel.fail(Migrated("group chat was upgraded", NEW), call, chat=old, times=1000)
    await fire(town)
    (before,) = await town.read(lambda tx: bindings.groups_of(tx, "damkar"))
    late = chief.inbound(Kind.TEXT, text="/bantuan", chat_title="Latihan Arisan")
    await town.offer(replace(late, chat=old))
    await town.forward(minutes=1, seconds=10)
    assert [g.id for g in await town.read(lambda tx: bindings.groups_of(tx, "damkar"))] == [before.id]
    assert not await town.read(bindings.drill_groups)
    assert any("belum diterima Damkar" in text for text in at_new_address(town))
    assert await town.read(backlog.unsent_count) == 0


async def test_an_address_that_is_none_is_not_moved_to(town: Town) -> None:
    """The group stays where it is: the card that met such an answer goes there, and so do all later ones."""
    town.channels[OPERATOR].shut(NEW, "Bad Request: chat not found")
    town.channels[OPERATOR].fail(Migrated("group chat was upgraded", NEW), chat=town.groups["damkar"])
    code = await fire(town)
    await town.forward(seconds=3)
    assert town.group("damkar").hears(code, loud=True)
    assert not at_new_address(town)


@pytest.mark.parametrize("same", [False, True])
async def test_a_group_that_is_nowhere_is_out_of_reach_and_found_where_it_is(town: Town, same: bool) -> None:
    old, channel, room = town.groups["damkar"], town.channels[OPERATOR], town.group("ruang_kendali")
    moved = Migrated("group chat was upgraded", old if same else NEW)
    channel.shut(NEW, "Bad Request: chat not found")
    channel.fail(moved, "deliver", chat=old, times=1000)
    channel.fail(moved, "reach", chat=old, times=1000)
    code = await fire(town)
    for seconds in (3, 9):
        await town.forward(seconds=seconds)
    assert room.hears("Grup", "Damkar", "tidak terjangkau", code, loud=True)
    if same:
        return
    channel.reopen(NEW)
    await town.forward(seconds=61)
    assert any(code in text and "KEBAKARAN" in text for text in at_new_address(town))
    assert room.hears("Grup Damkar terjangkau lagi")


@pytest.mark.parametrize("to", [NEW, "0", ""])
async def test_a_group_that_says_so_moves_only_to_where_it_is(town: Town, to: str) -> None:
    for nowhere in (NEW, "0"):
        town.channels[OPERATOR].shut(nowhere, "Bad Request: chat not found")
    await town.offer(town.chiefs["damkar"].inbound(Kind.MIGRATED, migrated_to=to))
    code = await fire(town)
    assert town.group("damkar").hears(code, loud=True)


@pytest.mark.faulty
async def test_a_result_that_cannot_be_written_down_holds_up_no_other(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = sending.sent
    broken: list[int] = []

    def sent(tx: Tx, row: OutboxRow, message_id: str, now: object) -> None:
        if not broken or row.id in broken:
            broken.append(row.id)
            raise ZeroDivisionError("planted")
        written(tx, row, message_id, now)  # type: ignore[arg-type]

    monkeypatch.setattr(sending, "sent", sent)
    ani, budi = town.citizen(), town.citizen()
    await ani.says("rumah kebakaran")
    await budi.says("rumah kebakaran")
    assert ani.hears("Di mana?") and budi.hears("Di mana?")
    broken[:] = [-1]
    await town.forward(minutes=2)
    assert await town.read(backlog.unsent_count) == 0
    asked = [len([t for t in person.texts if "Di mana?" in t]) for person in (ani, budi)]
    assert asked == [1, 1], "what the platform took is written down later, not sent again"
