"""Whatever a machine hears, and however late, wrong, mad or dead it is: no deadline that people have set changes, nothing is
lowered; danger that only it has heard starts the 180-second clock."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.danger import Danger
from domain.deadline import Deadline, DeadlineRules, heard, looked, rings_at
from domain.lane import Lane
from domain.message import Kind
from domain.ticket import Ticket
from language.understanding import Understanding
from tests.scenarios.stories import fire, person_number, suspend, tell
from tests.town import PANORAMA, SUMBER_JAYA, Person, Town
from tests.voices.machine import OGG, Machine, serving, speaks, town_with
from verification import by_machine

FIRE = "tolong rumah saya kebakaran, api besar, ada anak di dalam"
CALM = "sudah aman pak, tidak jadi, cuma latihan wkwkwk"
MUSIC = "terima kasih telah menonton, jangan lupa subscribe"


async def voice_and_place(town: Town) -> Person:
    ani = town.citizen()
    await speaks(ani)
    await ani.shares(PANORAMA)
    return ani


async def rings_after(town: Town, ani: Person, seconds: int) -> bool:
    """Silent until then, and loud at that second."""
    room = town.group("ruang_kendali")
    await town.forward(seconds=seconds - 1)
    before = room.hears(ani.code, loud=True)
    await town.forward(seconds=1)
    return not before and room.hears(ani.code, loud=True)


async def test_danger_that_only_it_has_heard_rings_at_180_seconds(listening: tuple[Town, Machine]) -> None:
    town, machine = listening
    machine.says = FIRE
    ani = await voice_and_place(town)
    await town.forward(seconds=75)
    [ticket] = await town.tickets()
    card = town.group("ruang_kendali").card(ticket.code)
    assert card.delivery.silent and "Berbunyi 20.47.00" in card.text and "api besar" in card.text
    assert "bahaya disebut" not in card.text
    assert (ticket.danger, ticket.lane, ticket.category) == (Danger.NONE, Lane.AMBER, "lainnya")
    assert await rings_after(town, ani, 105)
    assert not any(m.delivery.silent is False for m in town.group("damkar").messages), "it calls no agency"


async def test_before_the_card_and_after_it_is_the_same_clock(listening: tuple[Town, Machine]) -> None:
    town, machine = listening
    machine.says = MUSIC
    ani = await voice_and_place(town)
    await town.forward(minutes=4)
    machine.says = FIRE
    await speaks(ani)
    assert await rings_after(town, ani, 180)


async def test_a_card_that_waited_for_its_minute_is_no_late_one(listening: tuple[Town, Machine]) -> None:
    """Read a minute after it was sent: what a machine has heard in it does not make it older."""
    town, machine = listening
    machine.says = FIRE
    ani = town.citizen()
    sent = town.clock.now() - timedelta(seconds=60)
    await ani.sends(Kind.VOICE, OGG, mime="audio/ogg", sent_at=sent)
    await ani.shares(PANORAMA)
    await town.forward(seconds=75)
    card = town.group("ruang_kendali").card(ani.code).text
    assert "Berbunyi 20.46.00" in card and "Ditulis" not in card


async def test_a_look_decides_before_it_rings(listening: tuple[Town, Machine]) -> None:
    town, machine = listening
    machine.says = FIRE
    ani = await voice_and_place(town)
    await town.forward(seconds=75)
    await town.operator("ruang_kendali").taps("Tangani sendiri", ani.code)
    await town.forward(minutes=5)
    assert not town.group("ruang_kendali").hears(ani.code, "belum diputuskan", loud=True)


@pytest.mark.parametrize("says", [CALM, MUSIC, "", "apakah ada kebakaran?", "hati saya kebakaran wkwk"])
async def test_what_names_no_danger_in_earnest_starts_none(tmp_path: Path, says: str) -> None:
    async with town_of(tmp_path, Machine(says)) as town:
        ani = await voice_and_place(town)
        await town.forward(minutes=12)
        assert not town.group("ruang_kendali").hears(ani.code, loud=True)
        await town.forward(minutes=8)
        assert town.group("ruang_kendali").hears(ani.code, loud=True), "nobody has looked, as ever"


async def test_a_voice_of_somebody_elses_starts_none(tmp_path: Path) -> None:
    async with town_of(tmp_path, Machine(FIRE)) as town:
        ani = town.citizen()
        await ani.sends(Kind.VOICE, OGG, mime="audio/ogg", forwarded=True)
        await ani.shares(PANORAMA)
        await town.forward(minutes=10)
        assert not town.group("ruang_kendali").hears(ani.code, loud=True)
        assert "api besar" in town.group("ruang_kendali").card(ani.code).text


async def test_whoever_is_under_a_sanction_gets_a_card_by_what_is_heard(tmp_path: Path) -> None:
    async with town_of(tmp_path, Machine(FIRE)) as town:
        ani = await fire(town)
        await suspend(town, await person_number(town, ani.code), town.clock.now() + timedelta(days=9))
        await town.operator("damkar").types(f"/selesai {ani.code}")
        await town.operator("ruang_kendali").types(f"/selesai {ani.code}")
        await town.forward(hours=30)
        await speaks(ani)
        await ani.shares(SUMBER_JAYA)
        await town.forward(seconds=75)
        newest = (await town.tickets())[-1]
        assert newest.code != "26-0001" and newest.lane is Lane.AMBER
        assert await rings_after(town, ani, 105)


async def test_a_slow_one_moves_no_clock(tmp_path: Path) -> None:
    """It counts from the voice, not from the answer; where that is over it rings at once."""
    machine = Machine(FIRE, status=503)
    async with town_of(tmp_path, machine) as town:
        ani = await voice_and_place(town)
        await town.forward(seconds=3)
        machine.status = 200
        await town.forward(seconds=97)
        assert "Berbunyi 20.47.00" in town.group("ruang_kendali").card(ani.code).text
        assert await rings_after(town, ani, 80)


async def test_one_that_answers_after_the_clock_rings_at_once_and_after_two_hours_never(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for late, rings in ((timedelta(minutes=9), True), (timedelta(hours=3), False)):
        machine = Machine(FIRE)
        async with town_of(tmp_path / str(rings), machine) as town:
            asks = town.app.errands.step_apart
            monkeypatch.setattr(town.app.errands, "step_apart", _nothing)
            ani = await voice_and_place(town)
            await town.forward(seconds=75)
            before = len(town.group("ruang_kendali").loud)
            town.clock.forward(seconds=late.total_seconds())
            monkeypatch.setattr(town.app.errands, "step_apart", asks)
            await town.app.settle()
            rung = [m for m in town.group("ruang_kendali").loud[before:] if "belum diputuskan" in m.text]
            assert bool(rung) is rings, ani.code


async def _nothing(_: object) -> bool:
    return False


async def test_where_no_life_was_in_danger_it_sounds_once_a_minute_for_who_is_at_work(
    listening: tuple[Town, Machine],
) -> None:
    town, machine = listening
    machine.says = "tolong cepat, ada orang terjepit di bawah pohon, tidak bernapas"
    ani = await tell(town, "ada ular masuk rumah")
    await town.forward(minutes=4)
    for _ in range(2):
        await speaks(ani)
        await town.forward(seconds=10)
    said = [m for m in town.group("damkar").messages if "kata mesin dari" in m.text]
    assert [m.delivery.silent for m in said] == [False, True]
    parts = {part.agency for part in (await town.ticket(ani.code)).assignments}
    assert "psc" not in parts, "nobody is called by what a machine has heard"


# What people have said, with every kind of machine


async def _named(town: Town) -> Person:
    ani = town.citizen()
    await ani.says("rumah kebakaran api besar")
    await speaks(ani)
    await town.forward(seconds=20)
    await ani.shares(PANORAMA)
    return ani


async def _voice_first(town: Town) -> Person:
    ani = town.citizen()
    await speaks(ani)
    await town.forward(seconds=15)
    await ani.says("ada ular masuk rumah")
    await ani.shares(PANORAMA)
    return ani


async def _unplaced(town: Town) -> Person:
    ani = town.citizen()
    await ani.says("rumah kebakaran api besar")
    await speaks(ani)
    return ani


async def _by_key(town: Town) -> Person:
    ani = town.citizen()
    await ani.says("/start")
    await ani.press("Kebakaran")
    await speaks(ani)
    await ani.shares(PANORAMA)
    return ani


async def _hidden(town: Town) -> Person:
    ani = await tell(town, "suami saya mau bunuh saya pakai pisau, saya sembunyi di kamar")
    await speaks(ani)
    return ani


async def _at_work(town: Town) -> Person:
    ani = await fire(town)
    await town.operator("damkar").taps("Terima", ani.code)
    await speaks(ani)
    return ani


async def _taken_back(town: Town) -> Person:
    ani = await tell(town, "ada ular masuk rumah")
    await ani.says("batal, ularnya sudah pergi")
    await speaks(ani)
    return ani


STORIES: dict[str, Callable[[Town], Awaitable[Person]]] = {
    "named": _named,
    "unplaced": _unplaced,
    "by key": _by_key,
    "hidden": _hidden,
    "at work": _at_work,
    "taken back": _taken_back,
}
MACHINES = {
    "right": Machine(FIRE),
    "calm": Machine(CALM),
    "of another kind": Machine("ada pencuri bawa pisau di rumah tetangga, suami saya dipukul"),
    "raving": Machine("tolong " * 3000),
    "mad": Machine(body=b"\xff\xfe<html>"),
    "refusing": Machine(status=401),
    "slow": Machine(FIRE, fails=3),
    "dead": Machine(status=503),
}


@dataclass(frozen=True, slots=True)
class Course:
    """All that decides, at every ten seconds of ten minutes; what stood in the groups aloud, without a machine's own lines."""

    states: tuple[dict[str, Any], ...]
    loud: tuple[tuple[str, str], ...]
    told: tuple[tuple[str, bool], ...]


DECIDES = (
    "category",
    "status",
    "lane",
    "danger",
    "deadline",
    "loud_at",
    "place",
    "secret",
    "hiding",
    "cancel_requested",
    "human_contact",
)


async def course(town: Town, story: Callable[[Town], Awaitable[Person]]) -> Course:
    states = []
    ani = await story(town)
    for _ in range(60):
        await town.forward(seconds=10)
        states += [_decided(ticket) for ticket in await town.tickets()]
    lines = [(group, m.text.split("\n")[0]) for group in town.groups for m in town.group(group).loud]
    loud = tuple((group, first) for group, first in lines if "kata mesin" not in first)
    return Course(tuple(states), loud, tuple((m.text, m.delivery.silent) for m in ani.messages))


def _decided(ticket: Ticket) -> dict[str, Any]:
    parts = sorted((part.agency, str(part.stage), part.round) for part in ticket.assignments)
    judged = ticket.state.judgement.percent if ticket.state.judgement is not None else None
    return {name: getattr(ticket, name) for name in DECIDES} | {"parts": parts, "judged": judged}


@asynccontextmanager
async def town_of(folder: Path, machine: Machine | None) -> AsyncIterator[Town]:
    folder.mkdir(exist_ok=True)
    if machine is None:
        async with town_with(folder, "") as town:
            yield town
        return
    async with serving(machine) as url, town_with(folder, url) as town:
        yield town


_without: dict[str, Course] = {}


@pytest.mark.parametrize("kind", MACHINES)
@pytest.mark.parametrize("name", STORIES)
async def test_what_people_said_runs_as_without_one(tmp_path: Path, name: str, kind: str) -> None:
    if name not in _without:
        async with town_of(tmp_path / "without", None) as town:
            _without[name] = await course(town, STORIES[name])
    async with town_of(tmp_path / "with", replace(MACHINES[kind], heard=[])) as town:
        found = await course(town, STORIES[name])
    assert found == _without[name]


@pytest.mark.parametrize("kind", MACHINES)
async def test_words_after_the_voice_ring_no_later(tmp_path: Path, kind: str) -> None:
    """They count from when they were written; danger that was heard before them, from the voice on."""
    rung = {}
    for name, machine in (("without", None), ("with", replace(MACHINES[kind], heard=[]))):
        async with town_of(tmp_path / name, machine) as town:
            ani = await _voice_first(town)
            await town.forward(minutes=10)
            rung[name] = await town.ticket(ani.code)
    assert rung["with"].danger is rung["without"].danger and rung["with"].category == "hewan_berbahaya"
    without = rung["without"].loud_at
    assert without is not None
    assert rung["with"].loud_at in (without, without - timedelta(seconds=15))


# The rule by itself

T0 = datetime(2026, 11, 24, 13, 44, tzinfo=UTC)
RULES = DeadlineRules()
FLAGS = ("laughing", "drill", "nonsense", "abuse", "soft", "framed", "harmless")
seconds = st.integers(0, 4 * 3600)
moments = seconds.map(lambda after: T0 + timedelta(seconds=after))


@st.composite
def deadlines(draw: st.DrawFn) -> Deadline:
    """As people leave them: named, and perhaps looked at."""
    found = Deadline()
    for _ in range(draw(st.integers(0, 3))):
        at = draw(moments)
        found = heard(found, draw(st.sampled_from(Danger)), at, at + timedelta(seconds=draw(seconds)), RULES)
    return looked(found, draw(moments), RULES) if draw(st.booleans()) else found


@given(
    before=deadlines(),
    danger=st.sampled_from(Danger),
    flags=st.sets(st.sampled_from(FLAGS)),
    sent=moments,
    answered=seconds,
)
def test_a_clock_is_started_or_left_alone(
    before: Deadline, danger: Danger, flags: set[str], sent: datetime, answered: int
) -> None:
    said = Understanding(danger=danger, **dict.fromkeys(flags, True))  # type: ignore[arg-type]
    after = by_machine.clock(before, said, sent, sent + timedelta(seconds=answered), RULES)
    if rings_at(before, RULES) is not None:
        assert after == before
    elif after != before:
        assert danger is not Danger.NONE and not flags
        assert rings_at(after, RULES) == sent + RULES.other and after.life_at is None
        assert asdict(after) | {"named_at": None} == asdict(before) | {"named_at": None}
