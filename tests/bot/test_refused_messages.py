"""A message that the platform refuses goes once more as bare words: a ticket must be seen by somebody."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.channels.port import Refused, Revoked, Unsure
from domain.message import Kind, Membership, Standing
from models import notes
from models.db import Tx, reading
from models.invariants.of_outbox import outbox_dead_unseen
from tests.kept import town_in_memory
from tests.town import OPERATOR, PANORAMA, Town


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    founded = await town_in_memory(tmp_path)
    yield founded
    await founded.app.close()


def refuse(town: Town, times: int) -> None:
    reason = Refused("Bad Request: can't parse entities")
    town.channels[OPERATOR].fail(reason, chat=town.groups["damkar"], times=times)


async def test_a_refused_card_comes_without_its_formatting(town: Town) -> None:
    refuse(town, 1)
    ani = town.citizen()
    await ani.says("rumah kebakaran, api besar")
    await ani.shares(PANORAMA)
    card = town.group("damkar").card(ani.code)
    assert "<b>" not in card.text and "KEBAKARAN" in card.text
    assert card.delivery.buttons and not card.delivery.silent


async def test_refused_again_it_is_dead_and_somebody_knows(town: Town) -> None:
    refuse(town, 9)
    ani = town.citizen()
    await ani.says("rumah kebakaran, api besar")
    await ani.shares(PANORAMA)
    assert not town.group("damkar").messages
    with reading(town.app.database.engine) as tx:
        assert not outbox_dead_unseen.rows(tx)
    assert town.group("ruang_kendali").has_card(ani.code)


async def test_a_card_that_got_no_answer_is_tried_again_every_few_seconds(town: Town) -> None:
    times = 6
    town.channels[OPERATOR].fail(Unsure("502 Bad Gateway"), chat=town.groups["damkar"], times=times)
    ani = town.citizen()
    await ani.says("rumah kebakaran, api besar")
    await ani.shares(PANORAMA)
    assert not town.group("damkar").messages
    for _ in range(times):
        await town.forward(seconds=5)
    assert town.group("damkar").has_card(ani.code)


async def test_a_group_that_takes_the_bot_in_again_sees_what_it_has_missed(town: Town) -> None:
    town.channels[OPERATOR].shut(town.groups["damkar"], "bot was kicked")
    ani = town.citizen()
    await ani.says("rumah kebakaran, api besar")
    await ani.shares(PANORAMA)
    for seconds in (3, 9):
        await town.forward(seconds=seconds)
    assert not town.group("damkar").messages
    town.channels[OPERATOR].reopen(town.groups["damkar"])
    us = Membership("1", Standing.ADMINISTRATOR, is_us=True)
    await town.offer(town.chiefs["damkar"].inbound(Kind.MEMBER, membership=us))
    assert town.group("damkar").has_card(ani.code)
    assert len(ani.texts) == len(set(ani.texts)), "the reporter reads nothing twice"


def told(tx: Tx) -> str:
    return notes.read(tx, f"notice:token:{OPERATOR}")


async def test_a_token_that_is_refused_once_is_no_news(town: Town) -> None:
    for chat in town.groups.values():
        town.channels[OPERATOR].fail(Revoked("Not Found"), chat=chat)
    ani = town.citizen()
    await ani.says("rumah kebakaran, api besar")
    await ani.shares(PANORAMA)
    assert not await town.read(told)
    await town.forward(seconds=2)
    assert town.group("damkar").hears(ani.code, loud=True)
    assert not await town.read(told)


async def test_a_token_that_stays_refused_is_told_until_it_is_taken(town: Town) -> None:
    for chat in town.groups.values():
        town.channels[OPERATOR].fail(Revoked("Unauthorized"), chat=chat, times=12)
    ani = town.citizen()
    await ani.says("rumah kebakaran, api besar")
    await ani.shares(PANORAMA)
    assert not await town.read(told)
    for _ in range(3):
        await town.forward(seconds=6)
    assert "Token terus ditolak" in await town.read(told)
    for _ in range(12):
        await town.forward(seconds=6)
    assert town.group("damkar").hears(ani.code, loud=True)
    assert not await town.read(told)


async def test_where_no_group_can_be_written_to_nobody_is_told_that_it_went_there(any_town: Town) -> None:
    """The one who reports reads to telephone, until the token is taken again or somebody has answered."""
    town = any_town
    for chat in town.groups.values():
        town.channels[OPERATOR].fail(Revoked("Unauthorized"), chat=chat, times=16)
    ani, budi, cici = (town.citizen() for _ in range(3))
    await ani.says("rumah kebakaran di panorama, api besar")
    for _ in range(3):
        await town.forward(seconds=6)
    await budi.says("ada orang pingsan tidak bernapas di padang harapan")
    [receipt] = [words for words in budi.texts if budi.code in words]
    assert "Telepon 112 sekarang" in receipt and "diteruskan ke" not in receipt
    for _ in range(60):
        await town.forward(seconds=6)
    assert town.group("psc119").hears(budi.code, loud=True) and not await town.read(told)
    await town.operator("psc119").taps("Terima", budi.code)
    assert any("diterima" in words or "diteruskan" in words for words in budi.texts)
    await cici.says("kecelakaan di sawah lebar, korban tidak sadar")
    assert any("diteruskan ke" in words for words in cici.texts)
