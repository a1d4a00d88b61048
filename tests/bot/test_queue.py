"""What waits for a full group stands in nobody's way; order is kept; the urgent takes along what must go before it."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.pace import Pace
from bot.loops.limits import Limits
from bot.loops.roles import UNFENCED
from domain.clock import VirtualClock
from domain.message import Channel, Delivery, Form, Outgoing, Priority
from models import bindings, chats, outbox, send_order, sending
from models.db import Tx, connect, transaction
from models.schema import create
from models.sealed import seal_with
from models.sealing import Sealer
from models.sending import Blocked
from tests.kept import town_in_memory
from tests.town import OPERATOR, Town

NOON = datetime(2026, 11, 24, 5, tzinfo=UTC)
CITIZEN = Channel.TELEGRAM_CITIZEN


@pytest.fixture
async def paced(tmp_path: Path) -> Town:
    """A town whose platform has its real limits."""
    town = await town_in_memory(tmp_path)
    for name in town.app.sender._limits:  # the limits are of the town's own clock
        town.app.sender._limits[name] = Limits(Pace(), town.clock.now)  # type: ignore[index]
    return town


async def test_a_full_group_does_not_stand_before_a_citizens_answer(paced: Town) -> None:
    """1,000 lines wait for one group, more than the sender looks at in one go."""
    group = next(c for c in await paced.read(bindings.bound_groups) if c.agency == "damkar")
    lines = [
        Outgoing(OPERATOR, group.id, text=f"baris {n}", silent=True, priority=Priority.LOUD)
        for n in range(1000)
    ]
    await paced.app.database.write(lambda tx: outbox.say(tx, lines, paced.clock.now()))
    ani = paced.citizen()
    await ani.says("halo")
    assert ani.messages


def say(tx: Tx, *messages: Outgoing) -> list[int]:
    return outbox.say(tx, list(messages), NOON)


def chat(tx: Tx, *, private: bool) -> int:
    made = chats.add_chat(
        tx,
        channel=OPERATOR,
        lookup=f"chat {private}",
        address=b"",
        private=private,
        person=None,
        forum=False,
        drill=False,
        now=NOON,
    )
    return made.id


def test_to_a_person_what_is_urgent_hastens_what_must_go_before_it() -> None:
    engine = connect("sqlite://")
    seal_with(engine, Sealer(bytes(32)))
    create(engine)
    with transaction(engine) as tx:
        line = Outgoing(OPERATOR, chat(tx, private=True), text="foto", ticket=7, priority=Priority.THREAD)
        first, other = say(tx, line, replace(line, ticket=8))
        (urgent,) = say(tx, replace(line, text="bahaya", priority=Priority.LIFE))
        rows = {r.id: r for r in sending.unsent(tx, 10)}
        assert [r.id for r in sending.unsent(tx, 10)] == [first, urgent, other]
        assert send_order.is_first(tx, rows[first], group=False) and send_order.is_first(
            tx, rows[other], group=False
        )
        assert not send_order.is_first(tx, rows[urgent], group=False), "in order within a ticket"


def test_in_a_group_what_is_urgent_waits_for_its_own_card_alone() -> None:
    """A card that has changed while it waited keeps its place and its turn."""
    engine = connect("sqlite://")
    seal_with(engine, Sealer(bytes(32)))
    create(engine)
    with transaction(engine) as tx:
        line = Outgoing(OPERATOR, chat(tx, private=False), text="foto", ticket=7, priority=Priority.THREAD)
        card = replace(line, text="kartu", key="card:7", priority=Priority.CARD)
        younger = replace(line, text="kartu", key="card:8", ticket=8, priority=Priority.CARD)
        say(tx, card, line)
        outbox.say(tx, [younger], NOON + timedelta(seconds=1))
        later = NOON + timedelta(seconds=9)
        (newest,) = outbox.say(tx, [replace(card, text="kartu baru")], later)
        waits = [r for r in sending.unsent(tx, 10) if r.message.key]
        assert [r.message.text for r in waits] == ["kartu baru", "kartu"], "the oldest ticket's card first"
        (urgent,) = outbox.say(tx, [replace(line, text="bahaya", priority=Priority.LOUD)], later)
        rows = {r.id: r for r in sending.unsent(tx, 10)}
        assert [rows[n].priority for n in (newest, urgent)] == [Priority.LOUD] * 2, "hastened"
        assert [
            n for n, row in rows.items() if send_order.is_first(tx, row, group=True) and row.ticket_id == 7
        ] == [newest]
        sending.sent(tx, rows[newest], "1", later)
        assert send_order.is_first(tx, rows[urgent], group=True), "before the picture that is older"


WORDS = st.builds(
    Outgoing,
    st.just(OPERATOR),
    st.sampled_from([1, 2]),
    text=st.sampled_from("ab"),
    key=st.sampled_from(["", "", "card:7", "receipt"]),
    ticket=st.sampled_from([None, 7, 7, 8]),
    priority=st.integers(Priority.LIFE, Priority.LEAST),
    silent=st.booleans(),
    calms=st.booleans(),
)
TAKEN_BACK = st.builds(
    Outgoing,
    st.just(OPERATOR),
    st.sampled_from([1, 2]),
    form=st.just(Form.DELETE),
    reply_key=st.sampled_from(["card:7", "receipt"]),
    ticket=st.sampled_from([None, 7]),
    priority=st.just(Priority.ANSWER),
)


def left(turns: list[list[Outgoing]]) -> list[dict[str, object]]:
    """What the outbox holds once all of this is said in a private chat and in a group; of what is not sent any more, not how urgent
    it was."""
    engine = connect("sqlite://")
    seal_with(engine, Sealer(bytes(32)))
    create(engine)
    with transaction(engine) as tx:
        assert [chat(tx, private=True), chat(tx, private=False)] == [1, 2]
        for messages in turns:
            say(tx, *messages)
        rows = tx.execute(sa.select(outbox.outbox).order_by(outbox.outbox.c.id)).all()
    kept = [dict(row._mapping) for row in rows]
    return [row if row["state"] == "new" else {**row, "priority": None} for row in kept]


@given(st.lists(st.one_of(WORDS, WORDS, WORDS, TAKEN_BACK), max_size=20))
def test_what_is_said_in_one_turn_waits_as_if_it_were_said_one_by_one(messages: list[Outgoing]) -> None:
    assert left([messages]) == left([[message] for message in messages])


def test_blocked_rows_are_not_looked_at() -> None:
    engine = connect("sqlite://")
    seal_with(engine, Sealer(bytes(32)))
    create(engine)
    line = Outgoing(OPERATOR, 1, text="a", priority=Priority.CARD)
    with transaction(engine) as tx:
        card, urgent, elsewhere, citizen = say(
            tx,
            line,
            replace(line, priority=Priority.LIFE),
            replace(line, chat=2),
            Outgoing(CITIZEN, 3, text="b"),
        )
        left = [r.id for r in sending.unsent(tx, 10, Blocked(beyond=((Priority.LIFE, frozenset({1})),)))]
        assert left == [urgent, elsewhere, citizen]
        left = [r.id for r in sending.unsent(tx, 10, Blocked(frozenset({OPERATOR}), frozenset({3})))]
        assert left == [] and card


@given(
    st.lists(st.tuples(st.integers(0, 4000), st.sampled_from([0, 1, 2, 3, 4, 5, 6, 8])), max_size=300),
    st.booleans(),
)
def test_a_group_never_gets_more_than_the_platform_allows(
    steps: list[tuple[int, int]], crowded: bool
) -> None:
    """Whatever is wanted and when: 20 a minute, 3 at once; and what `busy` hides could not have gone."""
    clock, sent = VirtualClock(NOON), []
    limits = Limits(Pace(), clock.now)
    limits.crowded = crowded
    for pause, priority in steps:
        clock.move_to(clock.now() + timedelta(milliseconds=pause))
        hidden = limits.busy().chats.get(1, Priority.LEAST) < priority
        may = limits.may(1, group=True, priority=priority, edits="")
        assert not (hidden and may)
        if may:
            limits.count(1, "")
            sent.append(clock.now())
    for at in sent:
        assert sum(at - timedelta(minutes=1) < s <= at for s in sent) <= 20
        assert sum(at - timedelta(seconds=3) < s <= at for s in sent) <= 3


def test_a_minute_full_of_cards_leaves_room_for_life() -> None:
    clock = VirtualClock(NOON)
    limits = Limits(Pace(), clock.now)
    limits.crowded = True
    waits = []
    for second in range(600):
        clock.move_to(NOON + timedelta(seconds=second))
        while limits.may(1, group=True, priority=Priority.CARD, edits=""):
            limits.count(1, "")
        if second % 9 == 8:  # a danger to life every nine seconds
            waits.append(limits.may(1, group=True, priority=Priority.LIFE, edits=""))
            if waits[-1]:
                limits.count(1, "")
    assert all(waits)


def test_a_message_that_is_a_second_on_its_way_brings_no_refusal() -> None:
    """The platform counts what arrives: one that left at noon may arrive a second later, and be of this minute still."""
    clock, sent = VirtualClock(NOON), []
    limits = Limits(Pace(), clock.now)
    for tenth in range(2000):
        clock.move_to(NOON + timedelta(milliseconds=100 * tenth))
        if limits.may(1, group=True, priority=Priority.LIFE, edits=""):
            limits.count(1, "")
            sent.append(clock.now())
    assert len(sent) > 55
    assert max(sum(at - timedelta(seconds=61) < s <= at for s in sent) for at in sent) == 20


async def test_what_is_new_does_not_wait_until_what_is_under_way_is_answered(
    paced: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A platform that takes its time with one message keeps nobody from sending the next."""
    answered, more = asyncio.Event(), asyncio.Event()

    async def slowly(delivery: Delivery) -> str:
        await answered.wait()
        return "1"

    monkeypatch.setattr(paced.app.channels[OPERATOR], "deliver", slowly)
    group = next(c for c in await paced.read(bindings.bound_groups) if c.agency == "damkar")
    line = Outgoing(OPERATOR, group.id, text="baris")
    await paced.app.database.write(lambda tx: outbox.say(tx, [line], paced.clock.now()))
    sender = paced.app.sender
    assert await sender.step(UNFENCED) and sender.flying == 1
    more.set()
    await asyncio.wait_for(sender.wait(60, more), 5)
    assert sender.flying == 1, "it is still under way"
    answered.set()
    await sender.wait(60)
    assert await sender.step(UNFENCED) and sender.flying == 0
