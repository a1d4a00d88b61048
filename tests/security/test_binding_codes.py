"""Codes that bind a group to an agency: once, for a day, and of no use to whoever reads the database."""

from __future__ import annotations

import re

import sqlalchemy as sa

from domain.message import Kind
from domain.ticket import CONTROL_ROOM
from handlers.operator.enrol import SUPERVISING
from models import chats, enrolments
from models.db import Tx
from models.enrolments import CODE_LIFE, binding_codes
from tests.scenarios.stories import fire
from tests.town import OPERATOR, Operator, Person, Town

CODE = "ABCD2345"


async def issue(town: Town, code: str = CODE, agency: str = "damkar") -> None:
    def work(tx: Tx) -> None:
        enrolments.issue_code(tx, town.app.office.sealer.lookup("binding", code), agency, town.clock.now())

    await town.app.database.write(work)


async def bound(town: Town) -> int:
    return len(await town.read(lambda tx: [c for c in chats.bound_groups(tx) if c.agency == "damkar"]))


def elsewhere(town: Town, group: str) -> Operator:
    """Somebody in a group that is no agency's."""
    return Operator(town, "damkar", str(next(town.numbers)), group)


async def types(town: Town, group: str, words: str) -> None:
    who = elsewhere(town, group)
    await town.offer(who.inbound(Kind.TEXT, text=words, chat=group))


async def test_a_code_works_once(town: Town) -> None:
    before = await bound(town)
    await issue(town)
    await types(town, "-200001", f"/daftar {CODE}")
    assert await bound(town) == before + 1
    await types(town, "-200002", f"/daftar {CODE}")
    assert await bound(town) == before + 1


async def test_a_code_ends_after_a_day(town: Town) -> None:
    before = await bound(town)
    await issue(town)
    town.clock.forward(seconds=CODE_LIFE.total_seconds() + 1)
    await types(town, "-200001", f"/daftar {CODE}")
    assert await bound(town) == before


async def test_a_guess_does_nothing(town: Town) -> None:
    before = await bound(town)
    await issue(town)
    for guess in ("", "ABCD", CODE[:-1], f"{CODE}X", "%", "' OR 1=1"):
        await types(town, "-200001", f"/daftar {guess}")
    assert await bound(town) == before


async def test_the_database_holds_hashes_alone(town: Town) -> None:
    await issue(town)
    kept = await town.read(lambda tx: tx.execute(sa.select(binding_codes.c.code_hash)).scalars().all())
    assert kept and all(re.fullmatch("[0-9a-f]{32,64}", k) for k in kept)


async def test_a_supervisor_is_named_by_a_code_and_called_by_the_ladder(town: Town) -> None:
    """O16: typed into a private chat with the bot; of use nowhere else, and only once."""
    lookup = town.app.office.sealer.lookup(SUPERVISING, CODE)
    await town.app.database.write(
        lambda tx: enrolments.issue_code(tx, lookup, CONTROL_ROOM, town.clock.now())
    )
    await types(town, "-200001", f"/daftar {CODE}")
    assert not await town.read(enrolments.supervisors)
    above = Person(town, OPERATOR, str(next(town.numbers)))
    await above.says("/start")
    await above.says(f"/daftar {CODE.lower()}")
    assert "Anda sekarang supervisor" in above.texts[-1]
    stranger = Person(town, OPERATOR, str(next(town.numbers)))
    await stranger.says(f"/daftar {CODE}")
    assert len(await town.read(enrolments.supervisors)) == 1
    ani = await fire(town)
    await town.forward(minutes=12)
    assert [words for words in above.texts if ani.code in words]
    assert not [words for words in stranger.texts if ani.code in words]
