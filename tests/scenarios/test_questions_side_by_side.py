"""Operators have asked about one report, and we ask about others or about which: a short answer reaches whoever asked last,
and nothing is swallowed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from domain.status import Status
from domain.ticket import Ticket
from tests.scenarios.stories import fire, north_of, tell
from tests.town import PANORAMA, Person, Town

BLOWS = "suami saya mau bunuh saya pakai pisau, saya sembunyi di kamar"
ASKED = "ada berapa orang, di lantai berapa?"
SHORT = [
    "iya",
    "tidak",
    "2",
    "dua orang",
    "di lantai dua",
    "belum",
    "pintu belakang",
    "masih ada nenek di dalam",
]


async def two(town: Town) -> Person:
    """A fire, and then a crash: the last that was spoken of."""
    ani = await tell(town, "rumah kebakaran api besar di jl kapuas 7")
    await ani.says("kejadian lain, tabrakan motor di simpang lima, ada yang luka parah")
    await town.forward(minutes=2)
    return ani


async def only_two(town: Town) -> Person:
    return await two(town)


async def which_is_taken_back(town: Town) -> Person:
    ani = await two(town)
    await ani.says("batal")
    return ani


async def whether_it_is_taken_back(town: Town) -> Person:
    ani = await two(town)
    await ani.says("kebakarannya kayaknya sudah padam")
    return ani


async def which_point(town: Town) -> Person:
    ani = await two(town)
    await ani.shares(north_of(PANORAMA, 900))
    return ani


async def which_address(town: Town) -> Person:
    ani = town.citizen()
    await ani.says("rumah kebakaran api besar")
    await town.forward(minutes=2)
    await ani.says("kejadian lain, tabrakan motor, ada yang luka parah")
    await town.forward(minutes=3)
    await ani.says("jl merapi 9")
    assert "yang mana" in ani.last.text
    return ani


async def of_which(town: Town) -> Person:
    ani = await two(town)
    await ani.says("ada yang terbakar mobilnya")
    return ani


async def another_event(town: Town) -> Person:
    ani = await fire(town)
    await ani.says("ada ular kobra juga")
    return ani


async def which_kelurahan(town: Town) -> Person:
    ani = town.citizen()
    await ani.says("rumah kebakaran api besar")
    await town.forward(minutes=2)
    await ani.says("di kandang")
    return ani


async def whose_point(town: Town) -> Person:
    ani = await fire(town)
    await ani.says("itu lokasi saya, bapak di rumah")
    return ani


async def whose_number(town: Town) -> Person:
    ani = await fire(town)
    await ani.press("Verifikasi nomor")
    return ani


Story = Callable[[Town], Awaitable[Person]]
OURS: list[Story] = [
    only_two,
    which_is_taken_back,
    whether_it_is_taken_back,
    which_point,
    which_address,
    of_which,
    another_event,
    which_kelurahan,
    whose_point,
    whose_number,
]


async def asks(town: Town, ticket: Ticket, words: str = ASKED) -> str:
    agency = next(part.agency for part in ticket.assignments)
    await town.operator(agency).types(f"/tanya {ticket.code} {words}")
    await town.forward(seconds=5)
    return agency


@pytest.mark.parametrize("ours", OURS)
@pytest.mark.parametrize("words", SHORT)
async def test_operators_who_asked_last_are_answered(town: Town, ours: Story, words: str) -> None:
    ani = await ours(town)
    first = (await town.tickets())[0]
    others = {t.code: t.status for t in await town.tickets()}
    agency = await asks(town, first)
    await ani.says(words)
    ticket = await town.ticket(first.code)
    assert ticket.state.question is None and ticket.state.answer == words
    assert town.group(agency).hears("Pelapor", f"“{words}”", first.code, loud=True)
    assert {t.code: t.status for t in await town.tickets()} == others
    assert not any(t.cancel_requested for t in await town.tickets())


@pytest.mark.parametrize(
    "words",
    ["korban di motor tidak sadar", "ini tabrakan lagi di simpang lima", "yang kecelakaan belum datang"],
)
async def test_what_names_another_answers_nothing(town: Town, words: str) -> None:
    ani = await two(town)
    first, crash = await town.tickets()
    await asks(town, first)
    await ani.says(words)
    assert (await town.ticket(first.code)).state.question is not None
    assert town.group("psc119").hears(crash.code, words)


async def test_what_ended_is_not_closed_by_an_answer_about_another(any_town: Town) -> None:
    """The crash was asked about before; "sudah padam" is said of the fire."""
    town = any_town
    ani = await two(town)
    first, crash = await town.tickets()
    for part in crash.assignments:
        for tap in ("Terima", "Selesai"):
            await town.operator(part.agency).taps(tap, crash.code)
    await town.forward(seconds=40)
    await asks(town, first, "apinya masih besar?")
    await ani.says("alhamdulillah sudah mulai padam")
    assert (await town.ticket(crash.code)).status is Status.RESOLVED
    assert town.group("damkar").hears("alhamdulillah sudah mulai padam", first.code)
    assert (await town.ticket(first.code)).state.question is None


@pytest.mark.parametrize("words", ["2", "dua", "1", "2 orang"])
async def test_a_number_of_somebody_who_hides_is_an_answer(any_town: Town, words: str) -> None:
    """And does not say that they are safe."""
    town = any_town
    ani = await tell(town, BLOWS)
    await asks(town, await town.ticket(ani.code), "ada berapa orang di rumah?")
    await ani.says(words)
    ticket = await town.ticket(ani.code)
    assert ticket.hiding and ticket.state.question is None
    assert town.group("ruang_kendali").hears(f"“{words}”", ani.code)


async def test_who_is_asked_whether_they_are_safe_says_so(town: Town) -> None:
    ani = await tell(town, BLOWS)
    await asks(town, await town.ticket(ani.code), "sudah aman?")
    await ani.says("aman")
    ticket = await town.ticket(ani.code)
    assert not ticket.hiding and ticket.state.question is None
    assert town.group("ruang_kendali").hears("“aman”", ani.code)


async def test_two_still_says_that_one_can_type(town: Town) -> None:
    ani = await tell(town, BLOWS)
    await ani.says("2")
    assert not (await town.ticket(ani.code)).hiding


async def begun(town: Town) -> Person:
    """A fire is open, another event is being told without its place, and then damkar asks about the fire."""
    ani = town.citizen()
    await ani.says("rumah kebakaran api besar")
    await town.forward(minutes=2)
    await ani.says("kejadian lain, ada pohon tumbang")
    await ani.press("Kejadian lain")
    assert len(await town.tickets()) == 1 and "Di mana" in ani.last.text
    await town.forward(seconds=5)
    await asks(town, (await town.tickets())[0])
    return ani


@pytest.mark.parametrize("words", ["di lantai dua", "pintu belakang", "2 orang", "iya"])
async def test_beside_one_that_is_being_told_operators_are_answered(any_town: Town, words: str) -> None:
    town = any_town
    ani = await begun(town)
    await ani.says(words)
    ticket = (await town.tickets())[0]
    assert ticket.state.question is None and ticket.state.answer == words
    assert town.group("damkar").hears("Pelapor", f"“{words}”", loud=True)


@pytest.mark.parametrize("words", ["di jl merapi 9", "pohonnya menimpa mobil"])
async def test_what_names_a_place_or_an_event_is_of_the_one_being_told(town: Town, words: str) -> None:
    ani = await begun(town)
    await ani.says(words)
    await town.forward(minutes=4)
    first, *others = await town.tickets()
    assert first.state.question is not None
    assert [t.category for t in others] == ["pohon_tumbang"]
    assert words in f"{others[0].state.words} di {others[0].place.words}"
