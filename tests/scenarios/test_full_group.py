"""A group takes twenty messages a minute. What waits there goes in the order of docs/decisions/0029."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.channels.fake_chat import Shown
from bot.channels.pace import Pace
from domain.danger import Danger
from domain.message import Form, Kind, Priority
from domain.reminder import Reminder
from domain.ticket import CONTROL_ROOM
from messages.reminders import together
from models import backlog, sending
from models.bindings import groups_of
from tests.pacing import paced, passes
from tests.scenarios.stories import JPEG, fire, north_of, tell
from tests.town import PANORAMA, Person, Town

NOBODY = Pace(group_a_minute=0)


async def fires(town: Town, count: int) -> list[Person]:
    return [await fire(town, north_of(PANORAMA, 1500 * number)) for number in range(count)]


def about(town: Town, agency: str, code: str) -> list[Shown]:
    return [m for m in town.group(agency).messages if code in m.text]


async def crowded(town: Town) -> None:
    """Twelve fires that nobody has taken, and five lines of each reporter: sixty messages and more for each group."""
    reporters = await fires(town, 12)
    paced(town, Pace())
    for number in range(5):
        for reporter in reporters:
            await reporter.says(f"apinya sudah sampai rumah nomor {number}")
    assert await town.read(backlog.unsent_count) > 120
    await passes(town, 20, 1)


async def test_who_burns_is_seen_within_two_seconds_though_sixty_messages_wait(any_town: Town) -> None:
    town = any_town
    await crowded(town)
    ani = await tell(town, "TOLONG rumah kebakaran, ada orang terbakar", north_of(PANORAMA, -3000))
    assert (await town.ticket(ani.code)).danger is Danger.LIFE
    await passes(town, 2, step=0.5)
    for agency in ("damkar", CONTROL_ROOM):
        assert about(town, agency, ani.code), agency
        assert about(town, agency, ani.code)[0].delivery.buttons, "its card before all else"


async def test_whoever_types_in_a_full_group_is_answered_before_what_others_wrote(town: Town) -> None:
    """A picture that was asked for is an answer like a line."""
    await crowded(town)
    await town.operator().types("/statistik")
    await passes(town, 6, step=0.5)
    assert any(m.delivery.form is Form.PHOTO for m in town.group("damkar").messages)


async def test_a_tickets_own_card_goes_before_whatever_is_said_of_it(any_town: Town) -> None:
    """The card has changed while it waited, and keeps its turn; an older one goes before a younger one."""
    town = any_town
    paced(town, NOBODY)
    ani, budi = await fires(town, 2)
    await ani.says("ada anak terjebak di lantai dua")
    await ani.sends(Kind.PHOTO, JPEG, mime="image/jpeg")
    await ani.shares(north_of(PANORAMA, 30))
    await town.forward(seconds=61)
    paced(town, Pace())
    await passes(town, 120, 1)
    for agency in ("damkar", CONTROL_ROOM):
        told = town.group(agency).messages
        first = {r.code: next(n for n, m in enumerate(told) if r.code in m.text) for r in (ani, budi)}
        assert all(told[n].delivery.buttons for n in first.values()), agency
        assert first[ani.code] < first[budi.code], agency


def reminders(town: Town, agency: str) -> list[Shown]:
    return [m for m in town.group(agency).loud if "belum diterima" in m.text and not m.delivery.buttons]


async def test_what_falls_due_together_is_one_message_and_counts_for_each(any_town: Town) -> None:
    """Whoever is called is named once."""
    town = any_town
    paced(town, Pace())
    codes = []
    for number in range(5):
        codes.append((await fire(town, north_of(PANORAMA, 1500 * number))).code)
        await passes(town, 5, 1)
    moments: dict[str, datetime] = {}
    for _ in range(180):
        await town.forward(seconds=1)
        for message in reminders(town, "damkar"):
            moments.setdefault(message.message_id, town.clock.now())
    times = sorted(moments.values())
    assert len(times) == 2 and times[1] - times[0] >= timedelta(seconds=20)
    told = reminders(town, "damkar")
    assert all(any(code in m.text for m in told) for code in codes)
    last = told[-1].text
    assert last.count("@u") == 1 and sum(code in last for code in codes) >= 4, last
    for code in codes:
        part = (await town.ticket(code)).part("damkar")
        assert part is not None and part.called["belum_diterima"] >= 2


def test_of_several_reminders_danger_to_life_comes_first_and_none_is_left_out() -> None:
    names = ("@a", "@b")
    told = [Reminder(f"26-{n:04}", f"26-{n:04} belum diterima", names, life=n % 2 == 0) for n in range(40)]
    words = together(told)
    places = [words.index(r.code) for r in sorted(told, key=lambda r: not r.life)]
    assert places == sorted(places)
    assert words.count("@a") == words.count("@b") == 1 and len(words) < 4096
    assert together([replace(told[0], words=f"menit {n}") for n in range(2)]) == "menit 1 @a @b"


async def test_of_what_was_taken_meanwhile_nobody_is_reminded(town: Town) -> None:
    paced(town, Pace())
    await fire(town)
    await passes(town, 20, 1)
    budi, cici = [await fire(town, north_of(PANORAMA, 3000 * n)) for n in (1, 2)]
    await passes(town, 55, 1)
    assert len(reminders(town, "damkar")) == 1
    await town.operator().taps("Terima", budi.code)
    await passes(town, 30, 1)
    (_, told) = reminders(town, "damkar")
    assert cici.code in told.text and budi.code not in told.text


@pytest.fixture
def town(any_town: Town) -> Town:
    return any_town


async def test_that_nobody_is_left_to_call_is_said_once(any_town: Town) -> None:
    """The last rung rings on, every minute."""
    town = any_town
    ani = await fire(town)
    await town.forward(minutes=12)
    told = [
        m.text for m in town.group(CONTROL_ROOM).loud if ani.code in m.text and "belum diterima" in m.text
    ]
    last = [t for t in told if "Damkar" in t]
    assert len(last) > 6
    for words in ("sudah dipanggil semua", "Tidak terjangkau"):
        assert sum(words in t for t in last) <= 2, last


async def test_a_reply_to_two_reminders_of_one_ticket_is_about_it(any_town: Town) -> None:
    """They waited, and were one message with the words of the later one."""
    town = any_town
    ani = await fire(town)
    await town.forward(minutes=12)
    (room,) = await town.read(lambda tx: groups_of(tx, CONTROL_ROOM))
    paced(town, NOBODY)
    await town.forward(minutes=3)
    assert len(await town.read(lambda tx: sending.unsent_of(tx, room.id, Priority.REMINDER))) > 1
    before = reminders(town, CONTROL_ROOM)
    paced(town, Pace())
    await passes(town, 2, step=0.5)
    (told,) = reminders(town, CONTROL_ROOM)[len(before) :]
    await town.operator(CONTROL_ROOM).types("apakah semua sudah keluar?", reply_to=told.message_id)
    await passes(town, 2, step=0.5)
    assert town.group(CONTROL_ROOM).hears(f"/balas {ani.code}"), "how to ask it of the reporter"


async def test_questions_without_a_pause_keep_no_call_back(any_town: Town) -> None:
    """45 times /tiket within a minute, by three people: the group is called again when it is due."""
    town = any_town
    paced(town, Pace())
    ani = await fire(town)
    crew, own = [town.operator("damkar") for _ in range(3)], town.group("damkar")
    await passes(town, 5, step=0.5)
    rung = len(own.loud)
    for number in range(45):
        await crew[number % 3].types(f"/tiket {ani.code}")
        await passes(town, 1, 1)
    assert len(own.messages) >= 10, "answers are given meanwhile"
    await passes(town, 18, step=0.5)
    assert len(own.loud) > rung, [m.text[:60] for m in own.loud]
