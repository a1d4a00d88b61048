"""A flood hides nobody: the real report in the middle of it has its loud card sent within 10 s, at Telegram's pace."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from pathlib import Path

import pytest

from bot.channels.fake_chat import Shown
from bot.channels.pace import Pace
from bot.loops import crowd
from bot.loops.roles import UNFENCED
from domain.message import Inbound, Kind, Media, Pin
from domain.ticket import CONTROL_ROOM
from tests.founding import found_town
from tests.scenarios.stories import east_of, north_of
from tests.town import CITIZEN, CODE, KANDANG_LIMUN, OPERATOR, SUMBER_JAYA, Person, Town

WITHIN = timedelta(seconds=10)
TICK = timedelta(milliseconds=100)
HANDLED_A_TICK = 15  # a slow machine: 150 updates a second
CROWD_EVERY = 50  # ticks: as the sweep of bot/loops/sweeps.py
REAL = "TOLONG rumah nenek kebakaran, api besar"
PRANK, CREDIBLE = "p{n} wkwk halo min", "kebakaran api besar di rumah no {n}, tolong"
STREET = "kebakaran api besar di jalan salak {n}"
LONG = 4096


@pytest.fixture
def slow_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.loops.inbox.TOGETHER_SECONDS", float("inf"))
    monkeypatch.setattr("bot.loops.inbox.BATCH", HANDLED_A_TICK)


@pytest.fixture
async def town(tmp_path: Path, slow_machine: None) -> AsyncIterator[Town]:
    """With the platform's real limits."""
    founded = await found_town(tmp_path, pace=Pace())
    founded.clock.forward(minutes=5)
    yield founded
    await founded.app.close()


async def flooded(town: Town, flood: list[Inbound]) -> Person:
    """All of it is there at once, the real report in its middle. Answers who told it."""
    ani = town.citizen()
    real = [ani.inbound(Kind.TEXT, text=REAL), ani.inbound(Kind.LOCATION, pin=Pin(*KANDANG_LIMUN))]
    middle = len(flood) // 2
    channel = town.channels[CITIZEN]
    everything = [channel.offer(i) for i in [*flood[:middle], *real, *flood[middle:]]]
    await town.app.intake.keep(channel, everything)
    return ani


async def seconds_until_loud(town: Town, words: str, most: float) -> float:
    """Virtual time until a message with these words has left for Damkar, loud."""
    return await seconds_until(town, lambda: [m for m in town.group("damkar").loud if words in m.text], most)


async def seconds_until(town: Town, shown: Callable[[], list[Shown]], most: float) -> float:
    """Virtual time until one of these messages has left."""
    began = town.clock.now()
    for tick in range(int(most / TICK.total_seconds())):
        await town.app.inbox.step()
        await town.app.timers.step()
        await town.app.errands.step(UNFENCED)
        if tick % CROWD_EVERY == 0:
            await town.app.database.write(lambda tx: crowd.watch(tx, town.app.city, town.clock.now()))
        await town.app.sender.step(UNFENCED)
        while town.app.sender.flying:
            await town.app.sender.wait(1)
            await town.app.sender.record()
        if found := shown():
            return (min(m.sent_at for m in found) - began).total_seconds()
        town.clock.forward(milliseconds=100)
    return float("inf")


def from_one(town: Town, words: str, count: int) -> list[Inbound]:
    flooder = town.citizen()
    return [flooder.inbound(Kind.TEXT, text=words.format(n=n)) for n in range(count)]


def from_many(town: Town, words: str, accounts: int, each: int) -> list[Inbound]:
    people = [town.citizen() for _ in range(accounts)]
    return [
        p.inbound(Kind.TEXT, text=words.format(n=100 * n + m))
        for n, p in enumerate(people)
        for m in range(each)
    ]


def with_pins(town: Town, accounts: int, metres: float) -> list[Inbound]:
    """Each tells of a fire of its own, so far from the next one."""
    found = []
    for n in range(accounts):
        person = town.citizen()
        spot = north_of(east_of(SUMBER_JAYA, (n % 25) * metres), (n // 25) * metres)
        found += [
            person.inbound(Kind.TEXT, text=CREDIBLE.format(n=n)),
            person.inbound(Kind.LOCATION, pin=Pin(*spot)),
        ]
    return found


def oversized_files(town: Town, accounts: int) -> list[Inbound]:
    """Videos that no bot may fetch, with names and captions as long as they come."""
    found = []
    for n in range(accounts):
        media = Media(f"v{n}", f"v{n}", "video/mp4", 2_000_000_000, "v" * LONG)
        found.append(town.citizen().inbound(Kind.VIDEO, media=media, text="x" * 1024))
    return found


CROWD = 300  # far more than are handled in the seconds that a report has
FLOODS: dict[str, Callable[[Town], list[Inbound]]] = {
    "one account": lambda t: from_one(t, PRANK, CROWD),
    "one account, naming danger": lambda t: from_one(t, CREDIBLE, CROWD),
    "300 accounts": lambda t: from_many(t, PRANK, CROWD, 1),
    "300 accounts, three messages each": lambda t: from_many(t, PRANK, CROWD, 3),
    "300 accounts, fires with streets": lambda t: from_many(t, STREET, CROWD, 1),
    "300 accounts, one fire": lambda t: with_pins(t, CROWD, 0),
    "32 accounts, 32 fires": lambda t: with_pins(t, 32, 350),
    "oversized files": lambda t: oversized_files(t, CROWD),
    "oversized words": lambda t: from_many(t, "x" * LONG, CROWD, 1),
}


@pytest.mark.parametrize("flood", FLOODS)
async def test_the_real_report_rings_in_time(town: Town, flood: str) -> None:
    await flooded(town, FLOODS[flood](town))
    took = await seconds_until_loud(town, "nenek", 60)
    assert took <= WITHIN.total_seconds()


async def test_neighbours_who_type_one_street_ring_once_however_many_they_are(town: Town) -> None:
    """Also where more silent ones came in between than are compared with each other."""
    people = from_many(town, STREET, 150, 1)
    await flooded(town, people)
    await seconds_until_loud(town, "nobody says this", 5)
    assert len([m for m in town.group("damkar").loud if "jalan salak" in m.text]) == 1


async def test_one_who_writes_without_a_pause_leaves_room_in_the_thread(town: Town) -> None:
    """Nobody else's words wait behind three hundred of one reporter's."""
    ani, budi = town.citizen(), town.citizen()
    for who, spot in ((ani, KANDANG_LIMUN), (budi, SUMBER_JAYA)):
        await town.arrive(who.inbound(Kind.TEXT, text="rumah kebakaran, api besar"))
        await town.arrive(who.inbound(Kind.LOCATION, pin=Pin(*spot)))
    for number in range(300):
        await town.arrive(ani.inbound(Kind.TEXT, text=f"min tolong balas {number}"))
    await seconds_until_loud(town, "nobody says this", 40)
    await town.arrive(budi.inbound(Kind.TEXT, text="apinya sudah padam sendiri"))
    took = await seconds_until(
        town, lambda: [m for m in town.group("damkar").messages if "padam sendiri" in m.text], 120
    )
    assert took <= 60
    hers = lambda: [m for m in town.group("damkar").messages if "balas 299" in m.text]  # noqa: E731
    assert await seconds_until(town, hers, 180) < 180, "and nothing of hers is lost"


async def test_one_hundred_and_twenty_who_write_without_a_pause_are_not_heard_first(town: Town) -> None:
    """Fifty messages each, half of them before the real report: as long as they are handled one after another, twenty seconds."""
    await flooded(town, from_many(town, PRANK, 120, 50))
    assert await seconds_until_loud(town, "nenek", 60) <= WITHIN.total_seconds()


@pytest.mark.parametrize("words", ["/start", "/bantuan", "p{n} wkwk halo min"])
async def test_the_reporter_is_answered_in_the_middle_of_a_crowd_at_the_citizens_bot(
    town: Town, words: str
) -> None:
    """Whoever was told little is told first."""
    ani = await flooded(town, from_many(town, words, 120, 20))
    told = lambda: [m for m in ani.messages if CODE.search(m.text)]  # noqa: E731
    assert await seconds_until(town, told, 120) <= 15


async def test_a_crowd_at_the_operators_bot_keeps_no_card_waiting(town: Town) -> None:
    """120 who are no operators, each with everything that comes to mind; the card of a snake and of a fire come in time."""
    crowd = [Person(town, OPERATOR, str(next(town.numbers))) for _ in range(120)]
    knocks = (
        "/antrian",
        "/start",
        "halo",
        "rumah kebakaran tolong",
        "/terima 26-0001",
        "/daftar ABCD",
        "ada ular",
        "/cari x",
    )
    everything = [
        town.channels[OPERATOR].offer(p.inbound(Kind.TEXT, text=words)) for words in knocks for p in crowd
    ]
    await town.app.intake.keep(town.channels[OPERATOR], everything)
    budi = town.citizen()
    real = [
        budi.inbound(Kind.TEXT, text="ada ular kobra masuk kamar"),
        budi.inbound(Kind.LOCATION, pin=Pin(*SUMBER_JAYA)),
    ]
    await town.app.intake.keep(town.channels[CITIZEN], [town.channels[CITIZEN].offer(i) for i in real])
    await flooded(town, [])
    assert await seconds_until_loud(town, "nenek", 60) <= WITHIN.total_seconds()
    amber = lambda: [m for m in town.group(CONTROL_ROOM).messages if "ular kobra" in m.text]  # noqa: E731
    assert await seconds_until(town, amber, 60) <= 30
