"""Codes that bind a group to an agency: once, for a day, and of no use to whoever reads the database."""

from __future__ import annotations

import re
from pathlib import Path

import sqlalchemy as sa

from domain.message import Kind
from domain.ticket import CONTROL_ROOM
from handlers.operator.enrol import ALPHABET, LENGTH, SUPERVISING
from handlers.operator.guesses import EACH, MANY
from models import bindings, enrolments
from models.db import Tx
from models.enrolments import CODE_LIFE, binding_codes
from tests.founding import found_town
from tests.scenarios.stories import fire
from tests.town import OPERATOR, Operator, Person, Town

CODE = "ABCD2345"


async def issue(town: Town, code: str = CODE, agency: str = "damkar") -> None:
    def work(tx: Tx) -> None:
        enrolments.issue_code(tx, town.app.services.sealer.lookup("binding", code), agency, town.clock.now())

    await town.app.database.write(work)


async def bound(town: Town) -> int:
    return len(await town.read(lambda tx: [c for c in bindings.bound_groups(tx) if c.agency == "damkar"]))


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
    lookup = town.app.services.sealer.lookup(SUPERVISING, CODE)
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


def test_a_code_has_fifty_bits() -> None:
    """A million guesses a day at a dozen codes: one chance in ninety million."""
    assert len(set(ALPHABET)) ** LENGTH >= 2**50


async def guesses(town: Town, person: Person, count: int) -> None:
    for number in range(count):
        await person.says(f"/daftar WRONG{number:05d}")


async def test_whoever_guesses_is_soon_no_longer_heard_and_nobody_else_is_shut_out(any_town: Town) -> None:
    town = any_town
    await issue(town)
    group, guesser = "-200001", elsewhere(town, "-200001")
    for number in range(EACH):
        await town.offer(guesser.inbound(Kind.TEXT, text=f"/daftar WRONG{number}", chat=group))
    before = await bound(town)
    await town.offer(guesser.inbound(Kind.TEXT, text=f"/daftar {CODE}", chat=group))
    assert await bound(town) == before, "also not with a code that is right"
    assert "terlalu banyak kode salah" in town.channels[OPERATOR].messages(group)[-1].text.casefold()
    await types(town, group, f"/daftar {CODE}")
    assert await bound(town) == before + 1, "somebody else in the same group is heard"


async def test_an_hour_later_he_is_heard_again(town: Town) -> None:
    await issue(town)
    guesser, before = elsewhere(town, "-200001"), await bound(town)
    for number in range(EACH):
        await town.offer(guesser.inbound(Kind.TEXT, text=f"/daftar WRONG{number}", chat="-200001"))
    town.clock.forward(hours=1)
    await town.offer(guesser.inbound(Kind.TEXT, text=f"/daftar {CODE}", chat="-200001"))
    assert await bound(town) == before + 1


async def test_many_who_guess_are_told_of_once_and_shut_nobody_out(tmp_path: Path) -> None:
    town = await found_town(tmp_path, administrator="4711")
    await issue(town)
    before = await bound(town)
    for _ in range(MANY):
        await guesses(town, Person(town, OPERATOR, str(next(town.numbers))), 2)
    told = [m.text for m in town.channels[OPERATOR].messages("4711")]
    assert len([words for words in told if "mencoba-coba kode" in words]) == 1
    once = Person(town, OPERATOR, str(next(town.numbers)))
    await guesses(town, once, 2)
    assert "terlalu banyak kode salah" in once.last.text.casefold(), "each has one guess now"
    await types(town, "-200001", f"/daftar {CODE}")
    assert await bound(town) == before + 1, "the true one is heard at the first try"
    await town.app.close()
