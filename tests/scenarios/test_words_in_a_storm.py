"""House numbers reach the crews while fires keep opening and operators press without a pause."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import NamedTuple

import pytest
import sqlalchemy as sa

from bot.channels.fake_chat import Shown
from bot.channels.pace import Pace
from bot.loops.sweeps import name_queued
from domain.assignment import Stage
from domain.message import Priority
from domain.ticket import CONTROL_ROOM
from models.bindings import groups_of
from models.db import Tx
from models.outbox import OutboxState, outbox
from tests.pacing import paced, passes
from tests.scenarios.stories import east_of, north_of, tell
from tests.town import PANORAMA, Operator, Person, Town

FIRES = (
    "TOLONG rumah kebakaran, ada orang di dalam",
    "rumah tetangga saya terbakar, anaknya masih di kamar",
    "kebakaran di sini, api sudah sampai atap, ibu saya terjebak",
    "cepat pak, ruko terbakar, penghuninya belum keluar",
    "api besar di dapur warung, bapak terkurung di belakang",
    "tolong damkar, kontrakan kebakaran, nenek tidak bisa jalan",
    "gudang kasur terbakar, dua pekerja di dalam",
    "rumah panggung terbakar habis, ada bayi di lantai atas",
)
STEPS = ("Terima", "Berangkat", "Tiba", "Selesai")
GROUPS = ("damkar", CONTROL_ROOM)
NINE_OF_TEN = {7: 15, 16: 90}  # seconds to the group that is called, by how many fires
AT_MOST = {(7, "damkar"): 20, (16, "damkar"): 95, (7, CONTROL_ROOM): 30, (16, CONTROL_ROOM): 36}
CARD_AT_MOST = {  # the control room reads of every fire twice: seen, and overdue
    (7, "damkar"): 6,  # in each somebody is inside: an ambulance is called
    (16, "damkar"): 31,
    (7, CONTROL_ROOM): 8,
    (16, CONTROL_ROOM): 8,
}


def place(number: int) -> tuple[float, float]:
    return east_of(north_of(PANORAMA, 450 * (number % 4)), 450 * (number // 4))


class Storm:
    """Fires, a crew that presses the next button it sees, and reporters who tell the house number once somebody has taken it."""

    def __init__(self, town: Town) -> None:
        self.town, self.crew = town, [town.operator("damkar") for _ in range(3)]
        self.began = town.clock.now()
        self.reporters = list[Person]()
        self.steps = list[int]()  # that each of their tickets has come
        self.told = dict[tuple[str, str], datetime]()
        self.stood = dict[tuple[str, str], float]()

    async def rages(self, fires: int, apart: int, pressed_every: int, seconds: int) -> None:
        for second in range(seconds):
            if second % apart == 0 and len(self.steps) < fires:
                number = len(self.steps)
                self.reporters.append(await tell(self.town, FIRES[number % len(FIRES)], place(number)))
                self.steps.append(0)
            if second % pressed_every == 0:
                await self._presses(self.crew[second // pressed_every % len(self.crew)])
            self._looks()
            if second % 3 == 0:
                await self.town.app.database.write(lambda tx: name_queued(self.town.app, tx))
            await self.town.forward(seconds=1)
        self._looks()

    async def _presses(self, operator: Operator) -> None:
        """The oldest ticket whose next step he can see."""
        for number, reporter in enumerate(self.reporters):
            step = self.steps[number]
            if step < len(STEPS) and self._sees(STEPS[step], reporter.code):
                await operator.taps(STEPS[step], reporter.code)
                self.steps[number] += 1
                if step == 0:
                    words = f"rumah nomor {28 + number} pagar biru"
                    await reporter.says(words)
                    self.told |= {(group, words): self.town.clock.now() for group in GROUPS}
                return

    def _sees(self, label: str, code: str) -> bool:
        own = self.town.group("damkar")
        return own.has_card(code) and any(
            label in button.label for row in own.card(code).delivery.buttons for button in row
        )

    def _looks(self) -> None:
        for group, words in self.told.keys() - self.stood.keys():
            if self.town.group(group).hears(words):
                took = self.town.clock.now() - self.told[group, words]
                self.stood[group, words] = took.total_seconds()

    async def sent(self, agency: str) -> list[Sent]:
        """What this group got since it began."""

        def read(tx: Tx) -> list[Sent]:
            (group,) = groups_of(tx, agency)
            columns = outbox.c.priority, outbox.c.created_at, outbox.c.sent_at, outbox.c.message_id
            chosen = sa.select(*columns).where(
                outbox.c.chat_id == group.id,
                outbox.c.state == OutboxState.SENT,
                outbox.c.created_at >= self.began,
            )
            return [Sent(*row) for row in tx.execute(chosen)]

        sent: list[Sent] = await self.town.read(read)
        return sent


class Sent(NamedTuple):
    priority: int
    asked_at: datetime
    sent_at: datetime
    message_id: str


def cards_waited(sent: Iterable[Sent]) -> list[float]:
    return sorted((s.sent_at - s.asked_at).total_seconds() for s in sent if s.priority == Priority.LIFE)


def busiest_minute(sent: Iterable[Sent]) -> int:
    """How many messages and edits within a minute at most; lines of one message count once."""
    times = [at for at, _ in {(s.sent_at, s.message_id) for s in sent}]
    return max(sum(timedelta(0) <= at - since < timedelta(minutes=1) for at in times) for since in times)


@pytest.mark.parametrize(("fires", "apart", "pressed_every"), [(7, 11, 4), (16, 5, 2)])
async def test_house_numbers_stand_in_seconds_while_operators_press(
    town: Town, fires: int, apart: int, pressed_every: int
) -> None:
    paced(town, Pace())
    storm = Storm(town)
    await storm.rages(fires, apart, pressed_every, seconds=240)
    assert len(storm.told) == fires * len(GROUPS) and storm.stood.keys() == storm.told.keys()
    for group in GROUPS:
        sent = await storm.sent(group)
        assert busiest_minute(sent) <= Pace().group_a_minute
        assert cards_waited(sent)[-1] <= CARD_AT_MOST[fires, group], (group, cards_waited(sent))
        took = sorted(after for (heard_in, _), after in storm.stood.items() if heard_in == group)
        assert took[-1] <= AT_MOST[fires, group], (group, took)
        assert group != "damkar" or took[len(took) * 9 // 10] <= NINE_OF_TEN[fires], took


async def lines_together(town: Town) -> list[Person]:
    """Words about three fires, of which the first rang, that waited while the groups took nothing, and are one message now."""
    reporters = [await tell(town, FIRES[number], place(number)) for number in (0, 2, 6)]
    await passes(town, 61)
    for reporter in reporters:
        await reporter.says("pagar biru di belakang sekolah")
    paced(town, Pace(group_a_minute=0))
    for number, reporter in enumerate(reporters):
        await reporter.says(f"rumah nomor {number + 1} pagar biru")
    paced(town, Pace())
    await passes(town, 3)
    return reporters


def with_words(town: Town, words: str) -> Shown:
    (found,) = [m for m in town.group("damkar").messages if words in m.text and not m.delivery.buttons]
    return found


async def test_words_that_waited_are_one_message_with_each_code(any_town: Town) -> None:
    town = any_town
    reporters = await lines_together(town)
    lines = with_words(town, "nomor 1 pagar").text.splitlines()
    for number, reporter in enumerate(reporters):
        assert reporter.code in lines[number] and f"nomor {number + 1}" in lines[number], lines


async def test_a_line_among_others_changes_by_itself(any_town: Town) -> None:
    """Who writes without a pause fills one line, and it stays in its place."""
    town = any_town
    ani, *_ = await lines_together(town)
    for number in range(8):
        await ani.says(f"belakang masjid {number}")
    await passes(town, 60)
    assert town.group("damkar").hears("belakang masjid 7")
    lines = with_words(town, "nomor 1 pagar").text
    assert "nomor 2 pagar" in lines and "nomor 3 pagar" in lines


async def test_a_reply_to_words_of_several_is_asked_whom_it_means(any_town: Town) -> None:
    """It goes to nobody by mistake; with the code it is done."""
    town = any_town
    reporters = await lines_together(town)
    crew, before = town.operator("damkar"), [len(r.messages) for r in reporters]
    message = with_words(town, "nomor 1 pagar").message_id
    await crew.types("masih di dalam?", reply_to=message)
    await passes(town, 10)
    assert [len(r.messages) for r in reporters] == before
    assert town.group("damkar").hears(f"/balas {reporters[0].code}", reporters[2].code), town.group(
        "damkar"
    ).texts[-6:]
    await crew.types(f"{reporters[1].code} terima", reply_to=message)
    await passes(town, 10)
    part = (await town.ticket(reporters[1].code)).part("damkar")
    assert part is not None and part.stage is Stage.ACKNOWLEDGED
