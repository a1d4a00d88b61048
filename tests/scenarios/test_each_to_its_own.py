"""One message about two events: each clause reaches its own report, whether it was asked about or not."""

from __future__ import annotations

import pytest

from domain.status import Status
from tests.scenarios.stories import tell
from tests.town import Person, Town

FIRE, CRASH = "26-0001", "26-0002"
DISPATCHED, RESOLVED, CLOSED = Status.DISPATCHED, Status.RESOLVED, Status.CLOSED


async def two(town: Town, *ended: str) -> Person:
    """A fire and a crash, of which these have been said to be done."""
    ani = await tell(town, "rumah kebakaran api besar di jl kapuas 7")
    await ani.says("kejadian lain, tabrakan motor di simpang lima, ada yang luka parah")
    await town.forward(minutes=2)
    for code in ended:
        for part in (await town.ticket(code)).assignments:
            for tap in ("Terima", "Selesai"):
                await town.operator(part.agency).taps(tap, code)
    await town.forward(seconds=40)
    return ani


async def states(town: Town) -> list[Status]:
    return [t.status for t in await town.tickets()]


@pytest.mark.parametrize(
    ("words", "after"),
    [
        ("yang kebakaran sudah, yang kecelakaan belum", [CLOSED, DISPATCHED]),
        ("yang kecelakaan belum, kalau yang kebakaran sudah pak", [CLOSED, DISPATCHED]),
        ("kebakaran sudah kecelakaan belum", [CLOSED, DISPATCHED]),
        ("apinya sudah padam tapi yang tabrakan masih ada korban", [CLOSED, DISPATCHED]),
        ("yang kebakaran belum, yang kecelakaan sudah", [DISPATCHED, CLOSED]),
        ("yang pertama sudah, yang kedua belum", [CLOSED, DISPATCHED]),
        ("26-0001 belum 26-0002 sudah", [DISPATCHED, CLOSED]),
        ("yang di jl kapuas sudah, yang di simpang lima belum", [CLOSED, DISPATCHED]),
        ("dua-duanya sudah", [CLOSED, CLOSED]),
        ("dua-duanya belum pak", [DISPATCHED, DISPATCHED]),
        ("keduanya sudah aman, terima kasih", [CLOSED, CLOSED]),
        ("kebakaran dan kecelakaan sudah ditangani", [CLOSED, CLOSED]),
        ("semua sudah aman", [CLOSED, CLOSED]),
        ("the fire is out, the accident not yet", [CLOSED, DISPATCHED]),
    ],
)
async def test_to_the_question_about_both(any_town: Town, words: str, after: list[Status]) -> None:
    town = any_town
    ani = await two(town, FIRE, CRASH)
    loud = {group: len(town.group(group).loud) for group in ("damkar", "psc119")}
    await ani.says(words)
    assert await states(town) == after
    rung = [len(town.group(group).loud) > loud[group] for group in ("damkar", "psc119")]
    assert rung == [status is DISPATCHED for status in after]
    assert len(await town.tickets()) == 2


@pytest.mark.parametrize(
    ("words", "after"),
    [
        ("yang kebakaran sudah, yang kecelakaan belum", [CLOSED, DISPATCHED]),
        ("yang kebakaran belum, yang kecelakaan sudah", [DISPATCHED, DISPATCHED]),
        ("dua-duanya sudah", [CLOSED, DISPATCHED]),
    ],
)
async def test_where_only_one_was_asked_about(town: Town, words: str, after: list[Status]) -> None:
    """What goes on ends by no word of its reporter's."""
    ani = await two(town, FIRE)
    await ani.says(words)
    assert await states(town) == after
    assert town.group("psc119").hears(CRASH, words.split(", ")[-1])
    assert not town.group("damkar").hears(FIRE, "yang kecelakaan")


async def test_unasked_each_reads_its_own(any_town: Town) -> None:
    town = any_town
    ani = await two(town)
    await ani.says("yang kebakaran sudah padam, yang kecelakaan ada yang tidak sadar")
    assert town.group("damkar").hears(FIRE, "“yang kebakaran sudah padam”")
    assert town.group("psc119").hears(CRASH, "“yang kecelakaan ada yang tidak sadar”", loud=True)
    assert not town.group("damkar").hears("yang tidak sadar")
    assert await states(town) == [DISPATCHED, DISPATCHED]
    assert "sudah padam" in town.group("damkar").card(FIRE).text


async def test_what_is_worse_of_one_closes_nothing_there(town: Town) -> None:
    ani = await two(town, FIRE, CRASH)
    await ani.says("yang kecelakaan sudah tidak bernapas pak, yang kebakaran sudah padam")
    assert await states(town) == [CLOSED, DISPATCHED]
    assert town.group("psc119").hears("sudah tidak bernapas", loud=True)


@pytest.mark.parametrize(
    "words",
    [
        "yang kebakaran sudah, sekarang ada ular kobra di dapur",
        "yang kebakaran sudah pak",
        "semua sudah aman",
    ],
)
async def test_what_is_about_one_goes_the_usual_way(town: Town, words: str) -> None:
    ani = await two(town, FIRE)
    await ani.says(words)
    assert (await states(town))[1] is DISPATCHED
