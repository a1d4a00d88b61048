"""What comes of an event that has ended reaches those who had it before all that is routine, however much of that waits."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from domain.message import Kind
from models import sending
from simulator.sounds import silence
from tests.pacing import paced, passes
from tests.scenarios.stories import JPEG, east_of, tell
from tests.scenarios.test_words_in_a_storm import FIRES
from tests.town import PANORAMA, Group, Operator, Person, Town

BLOWS, AGAIN = "saya dipukul suami saya, tolong", "dia pulang lagi bawa temannya"
QUESTION = "yg anak kecil itu gimana kabarnya pak?"
SOON = 12  # seconds; a text of danger takes as long there
Sends = Callable[[Person], Awaitable[object]]


async def speaks(ani: Person) -> None:
    await ani.sends(Kind.VOICE, silence(seconds=4), mime="audio/ogg")


async def shows(ani: Person) -> None:
    await ani.sends(Kind.PHOTO, JPEG, mime="image/jpeg")


async def writes(ani: Person) -> None:
    await ani.says(QUESTION)


def heard(group: Group, code: str) -> bool:
    """Something that sounds, of this ticket, since it ended."""
    last = [m for m in group.messages[-40:] if not m.delivery.silent and code in m.text]
    return any("dengarkan" in m.text or QUESTION in m.text for m in last)


async def ends_all(town: Town, crew: Operator, reporters: list[Person]) -> None:
    """Everything is taken and ended quickly: each step is an answer and an edit in either group."""
    for step in ("Terima", "Selesai"):
        for ani in reporters:
            await crew.taps(step, ani.code)
            await passes(town, 1)
    await passes(town, 31)


async def busy(town: Town) -> list[Person]:
    """Seven fires that ended a moment ago, and a platform that takes as many messages as Telegram does."""
    reporters = [await tell(town, FIRES[n], east_of(PANORAMA, 700 * n)) for n in range(7)]
    await town.forward(minutes=2)
    for agency in ("psc119", "damkar"):
        if agency == "damkar":
            paced(town)
        await ends_all(town, town.operator(agency), reporters)
    return reporters


async def seconds_until(town: Town, there: Callable[[], bool], most: int = 120) -> int:
    for second in range(most):
        if there():
            return second
        await town.forward(seconds=1)
    return most


@pytest.mark.parametrize("sends", [speaks, writes])
async def test_it_comes_before_what_is_routine(town: Town, sends: Sends) -> None:
    reporters = await busy(town)
    for ani in reporters[:3]:
        await sends(ani)
    groups = [town.group("damkar"), town.group("ruang_kendali")]
    took = await seconds_until(town, lambda: all(heard(g, ani.code) for g in groups for ani in reporters[:3]))
    assert took <= SOON


async def test_a_picture_comes_before_the_edits_that_waited(town: Town) -> None:
    reporters = await busy(town)
    edits = {row.id for row in await town.read(lambda tx: sending.unsent(tx, 100))}
    await shows(reporters[0])
    groups = [town.group("damkar"), town.group("ruang_kendali")]
    took = await seconds_until(town, lambda: all(any(m.delivery.file for m in g.messages) for g in groups))
    assert took < 60 and edits & {row.id for row in await town.read(lambda tx: sending.unsent(tx, 100))}


@pytest.mark.parametrize("sends", [speaks, writes])
async def test_who_held_a_secret_one_hears_it_too(any_town: Town, sends: Sends) -> None:
    """The groups hear that those who held it have what was said: so they have it, aloud, and nobody else."""
    town = any_town
    idle = town.operator("polisi")
    await idle.starts()
    crew, ani = await held_to_the_end(town)
    before, rung = len(crew.private.messages), len(idle.private.messages)
    await sends(ani)
    assert town.group("polisi").hears(ani.code, "Isinya pada ruang kendali dan pemegang tiket", loud=True)
    told = crew.private.messages[before:]
    assert any(not m.delivery.silent and ani.code in m.text for m in told)
    assert len(idle.private.messages) == rung


async def held_to_the_end(town: Town) -> tuple[Operator, Person]:
    """A secret ticket that one of the police has had from Terima to Selesai, and everybody else's part is done."""
    ani, crew = await tell(town, BLOWS), town.operator("polisi")
    await town.forward(minutes=2)
    await crew.starts()
    for step in ("Terima", "Selesai"):
        await crew.taps(step, ani.code)
        for part in (await town.ticket(ani.code)).assignments:
            if part.agency != "polisi":
                await town.operator(part.agency).taps(step, ani.code)
    await town.forward(seconds=31)
    assert not (await town.ticket(ani.code)).open
    return crew, ani


async def test_who_held_it_reads_what_opens_it_again(any_town: Town) -> None:
    town = any_town
    crew, ani = await held_to_the_end(town)
    await ani.says(AGAIN)
    assert (await town.ticket(ani.code)).open and crew.private.hears(AGAIN)
    other = town.operator("polisi")
    await other.starts()
    await other.taps("Terima", ani.code)
    before = len(crew.private.messages)
    await ani.says("dia sudah di depan kamar")
    assert len(crew.private.messages) == before, "in other hands now"


async def test_a_note_after_the_end_says_truly_who_reads_it(any_town: Town) -> None:
    town = any_town
    crew, ani = await held_to_the_end(town)
    await town.operator("ruang_kendali").types(f"/catat {ani.code} sudah diantar ke rumah aman")
    assert town.group("ruang_kendali").hears("hanya dibaca ruang kendali dan pemegang")
    assert crew.private.hears("rumah aman") and not town.group("polisi").hears("rumah aman")
