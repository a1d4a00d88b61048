"""Whoever we wrote to before they wrote to us is reached once they have pressed Mulai: the administrator is often the supervisor."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import nullcontext
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.commands import doctor
from bot.commands.findings import Finding
from domain.message import Standing
from domain.ticket import CONTROL_ROOM
from handlers.operator.enrol import SUPERVISING
from models import enrolments
from models.chats import chats
from tests.founding import found_town
from tests.postgres import own_tables
from tests.scenarios.stories import fire
from tests.town import OPERATOR, PANORAMA, Operator, Person, Town

ADMINISTRATOR, CODE = "4711", "ABCDEFGHJK"


@pytest.fixture(params=["sqlite", "postgresql"])
async def town(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Town]:
    """A town whose administrator has been told of something before pressing Mulai: Telegram knows no such chat yet."""
    with own_tables() if request.param == "postgresql" else nullcontext("sqlite://") as database:
        town = await found_town(tmp_path, database=database, administrator=ADMINISTRATOR)
        town.channels[OPERATOR].shut(ADMINISTRATOR, "Bad Request: chat not found")
        await town.app.notices.tell("disk", "penuh")
        await town.forward(minutes=2)
        town.channels[OPERATOR].reopen(ADMINISTRATOR)
        yield town
        await town.app.close()


async def supervises(town: Town) -> Person:
    lookup = town.app.services.sealer.lookup(SUPERVISING, CODE)
    await town.app.database.write(
        lambda tx: enrolments.issue_code(tx, lookup, CONTROL_ROOM, town.clock.now())
    )
    boss = Person(town, OPERATOR, ADMINISTRATOR)
    await boss.says("/start")
    await town.forward(minutes=1)
    await boss.says(f"/daftar {CODE}")
    assert "Anda sekarang supervisor" in boss.texts[-1]
    return boss


async def forgets_whose(town: Town) -> None:
    """As a database of before holds it."""
    nobody = sa.update(chats).where(chats.c.private.is_(True), chats.c.channel == OPERATOR)
    await town.app.database.write(lambda tx: tx.execute(nobody.values(person_id=None)))


async def found(town: Town) -> Finding:
    return await doctor._supervisors(town.app)


async def test_the_administrator_who_supervises_is_called(town: Town) -> None:
    boss = await supervises(town)
    ani = await fire(town)
    await town.forward(minutes=12)
    assert boss.hears(ani.code, loud=True)
    assert not town.group("ruang_kendali").hears("Tidak terjangkau", "supervisor")
    assert (await found(town)).well


async def test_a_database_of_before_heals_at_the_next_word(town: Town) -> None:
    boss = await supervises(town)
    await forgets_whose(town)
    assert "sekali lagi" in (await found(town)).remedy
    await town.start_again()
    await boss.says("halo")
    assert (await found(town)).well
    ani = await fire(town)
    await town.forward(minutes=12)
    assert boss.hears(ani.code, loud=True)


async def test_who_has_blocked_the_bot_is_not_told_to_press_mulai(town: Town) -> None:
    boss = await supervises(town)
    town.channels[OPERATOR].shut(ADMINISTRATOR)
    await fire(town)
    await town.forward(minutes=12)
    assert "blokir" in (await found(town)).remedy
    town.channels[OPERATOR].reopen(ADMINISTRATOR)
    await boss.says("/start")
    assert (await found(town)).well


async def test_the_administrator_in_a_group_reads_what_is_secret(town: Town) -> None:
    """The same chat, asked for by somebody who takes a secret ticket."""
    boss = Operator(town, "polisi", ADMINISTRATOR, "Administrator")
    town.channels[OPERATOR].stands(town.groups["polisi"], ADMINISTRATOR, Standing.MEMBER)
    await boss.starts()
    ani = town.citizen()
    await ani.says("saya dipukuli suami")
    await ani.shares(PANORAMA)
    await boss.taps("Terima", ani.code)
    await town.forward(minutes=1)
    assert boss.private.hears("dipukuli suami")


async def test_one_chat_that_is_nobodys_hides_nobody_from_the_doctor(town: Town) -> None:
    """NULL among those who have started counted as everybody."""
    await town.operator("damkar").types("/antrean")
    group = await town.read(
        lambda tx: tx.execute(sa.select(chats.c.id).where(chats.c.agency == "damkar")).scalar_one()
    )
    assert await town.read(lambda tx: enrolments.without_private_chat(tx, group, OPERATOR)) != []


async def test_mulai_says_the_id_that_the_settings_ask_for(town: Town) -> None:
    """Of anybody, also of who is in no group yet."""
    somebody = Person(town, OPERATOR, "987654321")
    await somebody.says("/start")
    assert somebody.hears("Id Telegram Anda: <code>987654321</code>")
    member = town.operator("damkar")
    await member.starts()
    assert member.private.hears(f"<code>{member.person}</code>")
