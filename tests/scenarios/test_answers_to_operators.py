"""A bare yes or no belongs to the newest question on the reporter's screen, and stands before whoever asked it."""

from __future__ import annotations

import pytest

from domain.status import Status
from tests.scenarios.stories import tell
from tests.scenarios.test_back_after_its_end import FIRE, ended
from tests.town import Person, Town

INSIDE = "masih ada orang di dalam?"


async def asks(town: Town, code: str, words: str = INSIDE, agency: str = "damkar") -> None:
    await town.operator(agency).types(f"/tanya {code} {words}")


def answered(town: Town, words: str, group: str = "damkar") -> bool:
    heard = town.group(group).hears("Pelapor", f"“{words}”", loud=True)
    return heard and town.group(group).hears(f"dijawab: “{words}”")


async def taken_over(town: Town) -> Person:
    ani = await tell(town, FIRE)
    await town.operator("damkar").taps("Terima", ani.code)
    return ani


@pytest.mark.parametrize("words", ["iya", "Ya pak", "ada", "tidak", "sudah", "belum", "masih"])
async def test_an_operators_question_after_whether_to_cancel(any_town: Town, words: str) -> None:
    town = any_town
    ani = await taken_over(town)
    await ani.says("kayaknya sudah padam")
    assert "Ya, batalkan" in " ".join(ani.labels())
    await town.forward(seconds=20)
    await asks(town, ani.code)
    await town.forward(seconds=20)
    await ani.says(words)
    ticket = await town.ticket(ani.code)
    assert not ticket.cancel_requested and ticket.state.question is None
    assert answered(town, words) and "batal" not in ani.last.text.lower()
    await ani.says("iya")
    assert not (await town.ticket(ani.code)).cancel_requested


async def test_whether_to_cancel_after_an_operators_question(town: Town) -> None:
    ani = await taken_over(town)
    await asks(town, ani.code)
    await town.forward(seconds=20)
    await ani.says("kayaknya sudah padam")
    await ani.says("iya")
    assert (await town.ticket(ani.code)).cancel_requested
    assert town.group("damkar").hears("dibatalkan?", "iya")


async def test_that_it_is_needed_after_all_stands_with_its_question(town: Town) -> None:
    ani = await taken_over(town)
    await ani.says("kayaknya sudah padam")
    await ani.says("tidak")
    assert not (await town.ticket(ani.code)).cancel_requested
    assert town.group("damkar").hears("dibatalkan?", "tidak")


@pytest.mark.parametrize("words", ["iya", "tidak"])
async def test_an_operators_question_after_whether_it_happens_now(town: Town, words: str) -> None:
    ani = await tell(town, "katanya pasar minggu kebakaran ya?")
    await town.forward(minutes=1)
    code = ani.code
    before = (await town.ticket(code)).status
    await asks(town, code, agency="ruang_kendali")
    await town.forward(seconds=5)
    await ani.says(words)
    ticket = await town.ticket(code)
    assert answered(town, words, "ruang_kendali") and ticket.state.question is None
    assert ticket.status is before


@pytest.mark.parametrize("words", ["sudah", "belum", "tidak", "iya"])
async def test_an_operators_question_after_whether_another_is_dealt_with(town: Town, words: str) -> None:
    """The report that ended first stays as it is."""
    ani = await tell(town, "tabrakan motor di simpang empat nakau, ada yang luka parah")
    crash = ani.code
    await ani.says("kejadian lain, rumah kebakaran api besar di jl kapuas 7")
    await town.forward(minutes=3)
    fire = next(t.code for t in await town.tickets() if t.code != crash)
    for part in (await town.ticket(crash)).assignments:
        for tap in ("Terima", "Selesai"):
            await town.operator(part.agency).taps(tap, crash)
    await town.forward(seconds=40)
    assert (await town.ticket(crash)).status is Status.RESOLVED
    await asks(town, fire)
    await town.forward(seconds=20)
    await ani.says(words)
    assert (await town.ticket(crash)).status is Status.RESOLVED
    assert answered(town, words)


async def test_whether_it_is_dealt_with_after_an_operators_question(town: Town) -> None:
    ani = await ended(town, FIRE, closed=False)
    await ani.says("belum")
    await asks(town, ani.code)
    await town.forward(seconds=20)
    await ani.says("iya")
    assert answered(town, "iya")
