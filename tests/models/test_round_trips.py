"""What is stored as JSON comes back as the value that it was: equal, and of the same types all the way down.

Equality alone would not do: a `StrEnum` that comes back as a plain string is still equal, and no longer `is` itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, asdict, fields, is_dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import Enum
from functools import partial
from itertools import product
from typing import Any, get_args, get_origin, get_type_hints

import orjson
import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.inbound_json import as_json, from_json
from cities import default_city, load
from cities.ladder import Ladder
from domain.assignment import Assignment, Stage
from domain.conversation import Conversation, DeskState, Door, Draft, Visitor
from domain.danger import Danger
from domain.deadline import Deadline
from domain.errand import ErrandData
from domain.events import Event, Record
from domain.happenings import CLASSES, CalledAgain, DangerRose, Happening, Keys
from domain.judgement import Reason
from domain.lane import Lane
from domain.message import Ask, Channel, Form, Inbound, Key, Kind, Outgoing
from domain.place import Place
from domain.report import Observed, Report
from domain.status import Status
from domain.ticket import Ticket
from domain.ticket_state import RoomCall, TicketState
from domain.timer import TimerData
from escalation import snapshot
from models import chain, outbox, reports, tickets
from models.codecs import OBSERVED, TICKET_STATE, placed_from
from models.conversation_codec import (
    DESK_STATE,
    conversation_from,
    conversation_json,
    deadline_from,
    deadline_json,
)
from models.db import Tx
from models.documents import Document
from models.errand_codec import errand_data, errand_json
from models.happening_codec import event_of, happening, record_of
from models.timer_codec import timer_data, timer_json
from tests.town import Town

SPAN = timedelta(days=700).total_seconds()
st.register_type_strategy(
    datetime, st.floats(0, SPAN).map(lambda s: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=s))
)
st.register_type_strategy(int, st.integers(-(2**62), 2**62))
st.register_type_strategy(float, st.floats(-1e6, 1e6))
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
WORDS = st.text(st.characters(codec="utf-8"), max_size=40)
st.register_type_strategy(str, WORDS)
KEPT = sa.text(
    "SELECT tickets.danger, reports.danger FROM tickets, reports WHERE tickets.id = :ticket AND reports.id = :report"
)
PLAIN = st.none() | st.booleans() | st.integers(-1000, 1000) | WORDS


NAMES = st.from_regex(r"[a-z_]{1,20}", fullmatch=True)
st.register_type_strategy(RoomCall, st.builds(RoomCall, NAMES, NAMES, st.integers(0, 2**62)))
st.register_type_strategy(
    Reason, st.builds(Reason, WORDS, st.dictionaries(NAMES, st.integers(-1000, 1000) | WORDS, max_size=3))
)
st.register_type_strategy(
    Visitor, st.builds(Visitor, kept=st.dictionaries(NAMES, st.integers(0, 2**62), max_size=3))
)
st.register_type_strategy(
    Door, st.builds(Door, visitors=st.dictionaries(NAMES, st.from_type(Visitor), max_size=3))
)


def _carried(document: Document[Any]) -> dict[str, Any]:
    """Whatever another version keeps there, under keys of its own."""
    keys = NAMES.filter(lambda key: key not in document.keys)
    return {"carried": st.dictionaries(keys, PLAIN | st.lists(PLAIN), max_size=3)}


def _through_json(write: Callable[[Any], Any], read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: read(orjson.loads(orjson.dumps(write(value))))


def _kept(what: Happening) -> Happening:
    """What happened, as it comes back from the chain."""
    record = record_of(Event(what, NOON))
    return event_of(Record(record.kind, NOON, None, orjson.loads(orjson.dumps(record.data)))).what


STORED: dict[type, tuple[Callable[[Any], Any], dict[str, Any]]] = {
    **{of: (_kept, {}) for of in CLASSES},
    CalledAgain: (_kept, {"calls": st.none() | st.dictionaries(WORDS, st.integers(0, 99), max_size=3)}),
    Outgoing: (lambda value: outbox.unpacked(outbox.packed(value)), {}),
    Inbound: (_through_json(as_json, from_json), {}),
    Conversation: (_through_json(conversation_json, conversation_from), {}),
    **{of: (_through_json(timer_json, partial(timer_data, of)), {}) for of in get_args(TimerData)},
    **{of: (_through_json(errand_json, partial(errand_data, of)), {}) for of in get_args(ErrandData)},
    DeskState: (_through_json(DESK_STATE.write, DESK_STATE.read), _carried(DESK_STATE)),
    Deadline: (_through_json(deadline_json, deadline_from), {}),
    Place: (_through_json(asdict, placed_from), {}),
    Observed: (_through_json(OBSERVED.write, OBSERVED.read), _carried(OBSERVED)),
    TicketState: (_through_json(TICKET_STATE.write, TICKET_STATE.read), _carried(TICKET_STATE)),
}


def alike(one: Any, other: Any) -> bool:
    """Equal, and of the same types all the way down."""
    if type(one) is not type(other):
        return False
    if is_dataclass(one):
        return all(alike(getattr(one, f.name), getattr(other, f.name)) for f in fields(one))
    if isinstance(one, list | tuple):
        return len(one) == len(other) and all(map(alike, one, other))
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(alike(one[key], other[key]) for key in one)
    return bool(one == other)


@pytest.mark.parametrize("kind", STORED, ids=lambda kind: kind.__name__)
def test_comes_back_as_it_was(kind: type) -> None:
    there_and_back, given_fields = STORED[kind]

    @given(st.builds(kind, **{f.name: _any_of(_hint(kind, f.name)) for f in fields(kind)} | given_fields))
    def comes_back(value: Any) -> None:
        assert alike(there_and_back(value), value)

    comes_back()


def _any_of(hint: Any) -> st.SearchStrategy[Any]:
    if get_origin(hint) is not Mapping:
        return st.from_type(hint)
    return st.dictionaries(*map(st.from_type, get_args(hint)), max_size=3)


def _hint(kind: type, name: str) -> Any:
    return get_type_hints(kind)[name]


@pytest.mark.parametrize(
    "value", [*Ask, *Form, *Channel, *Kind], ids=lambda value: f"{type(value).__name__}.{value.name}"
)
def test_every_value_of_an_enum_is_itself_again(value: Enum) -> None:
    """Channels ask `is Ask.LOCATION`: a key that came back as words sends no place."""
    match value:
        case Ask():
            said = Outgoing(Channel.TELEGRAM_CITIZEN, 1, keyboard=((Key("Kirim lokasi", value),),))
            assert outbox.unpacked(outbox.packed(said)).keyboard[0][0].ask is value
        case Form():
            assert outbox.unpacked(outbox.packed(Outgoing(Channel.PHONE, 1, form=value))).form is value
        case Channel():
            assert outbox.unpacked(outbox.packed(Outgoing(value, 1))).channel is value
        case Kind():
            came = Inbound(Channel.PHONE, value, "1", "2", datetime(2026, 11, 24, tzinfo=UTC))
            assert from_json(orjson.loads(orjson.dumps(as_json(came)))).kind is value


EXAMPLES: dict[Any, Any] = {
    str: "api",
    int: 2,
    bool: True,
    tuple[str, ...]: ("api",),
    Keys: ("api",),
    Lane | None: Lane.RED,
    Danger: Danger.LIFE,
}


def _example(of: type[Happening]) -> Happening:
    """With what it must have, and nothing of what may be left out."""
    required = [f.name for f in fields(of) if f.default is MISSING]
    return of(**{name: EXAMPLES[_hint(of, name)] for name in required})


async def test_a_ticket_and_what_happened_come_back_as_they_were(any_town: Town) -> None:
    """On both databases: every status, lane, stage and kind of event."""
    at = datetime(2026, 11, 24, 13, 44, tzinfo=UTC)
    parts = tuple(Assignment(f"instansi_{stage}", stage, at, before_undo=stage) for stage in Stage)
    place = Place(-3.8, 102.3, "live", "Panorama", "Singaran Pati", "jl salak", names=("street:Jl. Salak",))

    def all_of_them(tx: Tx) -> None:
        for number, (status, lane) in enumerate(product(Status, Lane)):
            new = Ticket(
                0,
                f"26-9{number:03d}",
                "kebakaran",
                status,
                lane,
                at,
                place,
                handle=f"h{number}",
                assignments=parts,
            )
            saved = tickets.add(tx, new)
            assert alike(tickets.load(tx, saved.id), saved)
        told = [Event(_example(of), at, 1) for of in CLASSES]
        chain.append(tx, saved.id, chain.BEGINNING, told)
        assert [e for e, _ in chain.history(tx, saved.id)] == told
        assert chain.holds(tx, saved.id)

    await any_town.app.database.write(all_of_them)


async def test_a_danger_comes_back_and_one_that_nobody_knows_is_none(any_town: Town) -> None:
    """On both databases, of a ticket and of a report."""

    def each(tx: Tx) -> None:
        for number, danger in enumerate(Danger):
            new = Ticket(
                0, f"26-8{number:03d}", "kebakaran", Status.RECEIVED, Lane.AMBER, NOON, danger=danger
            )
            ticket = tickets.add(tx, replace(new, handle=f"t{number}"))
            told = Report(1, 1, f"r{number}", "kebakaran", "ticket", NOON, NOON, danger=danger)
            report = reports.add(tx, told)
            assert tickets.load(tx, ticket.id).danger is reports.get(tx, report).danger is danger
            found = tx.execute(KEPT, {"ticket": ticket.id, "report": report}).one()
            assert tuple(found) == (danger.value, danger.value)
        tx.execute(sa.text("UPDATE tickets SET danger = 'newer'"))
        tx.execute(sa.text("UPDATE reports SET danger = 'newer'"))
        assert tickets.load(tx, ticket.id).danger is reports.get(tx, report).danger is Danger.NONE

    await any_town.app.database.write(each)


def test_the_danger_of_what_is_kept_as_json_is_none_where_nobody_knows_it() -> None:
    state = orjson.loads(
        orjson.dumps(conversation_json(Conversation(Draft("h", NOON, NOON, danger=Danger.LIFE))))
    )
    state["draft"] |= {"danger": "newer", "deadline": state["draft"]["deadline"] | {"look_saw": "newer"}}
    read = conversation_from(state).draft
    assert read is not None and read.danger is read.deadline.look_saw is Danger.NONE
    for data in ({"danger": "newer"}, {}):
        assert happening("danger", data) == DangerRose(danger=Danger.NONE)


def test_a_ladder_comes_back_as_it_was() -> None:
    bengkulu = load(default_city())
    for category in bengkulu.categories:
        kept: Ladder = snapshot.started(bengkulu, category)
        read = snapshot.read(orjson.loads(orjson.dumps(snapshot.written(kept, bengkulu))))
        assert alike(read, kept)


def test_an_older_row_and_a_newer_one_are_read() -> None:
    """Fields that are missing take their defaults; fields that nobody here knows are left out."""
    older = '{"channel": "telegram_citizen", "chat": 7, "keyboard": [[{"label": "Lewati"}]]}'
    newer = '{"channel": "telegram_citizen", "chat": 7, "keyboard": [[{"label": "Lewati", "tint": 3}]], "mood": "calm"}'
    expected = Outgoing(Channel.TELEGRAM_CITIZEN, 7, keyboard=((Key("Lewati"),),))
    assert alike(outbox.unpacked(older), expected)
    assert alike(outbox.unpacked(newer), expected)
