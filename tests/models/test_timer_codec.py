"""What timers remember stands in the row as it always has, and rows of other versions are read.

There and back of every type: `test_round_trips.py`.
"""

from __future__ import annotations

from dataclasses import MISSING, fields
from datetime import UTC, datetime
from typing import get_args

import pytest

from domain.timer import (
    BroadcastDue,
    ClusterDue,
    DigestDue,
    EraseDue,
    HandoverDue,
    OutcomeDue,
    PageDue,
    ReachDue,
    RoundDue,
    RungDue,
    SanctionDue,
    TimerData,
    UnshowDue,
)
from models.documents import UNREADABLE
from models.timer_codec import SHAPES, timer_data, timer_json

AT = "2026-11-24T13:44:00+00:00"
THEN = datetime(2026, 11, 24, 13, 44, tzinfo=UTC)
ROWS: list[tuple[dict[str, object], TimerData]] = [  # as versions of every age have written them
    ({"agency": "damkar"}, RungDue("damkar")),
    ({"handover": 3, "times": 0}, HandoverDue(3, 0)),
    ({"sanction": 7}, SanctionDue(7)),
    ({"number": 1, "busy": AT}, RoundDue(1, THEN)),
    ({"disaster": 2, "after": 0}, OutcomeDue(2, 0)),
    ({"ticket": 5}, ClusterDue(5)),
    ({"broadcast": 4, "after": 0, "told": 0}, BroadcastDue(4, 0, 0)),
    ({}, DigestDue()),
    ({"since": AT, "shown": AT, "calls": 2}, DigestDue(THEN, THEN, 2)),
    ({"ticket": 5}, UnshowDue(5)),
    ({"person": 9}, EraseDue(9)),
    ({"chat": 8}, ReachDue(8)),
    ({"page": 2}, PageDue(2)),
]
KINDS = get_args(TimerData)


def test_every_type_has_a_shape_and_a_row() -> None:
    assert set(SHAPES) == set(KINDS) == {type(data) for _, data in ROWS}


@pytest.mark.parametrize(("row", "data"), ROWS, ids=repr)
def test_a_row_is_read_and_written_as_it_was(row: dict[str, object], data: TimerData) -> None:
    assert timer_data(type(data), row) == data
    assert timer_json(data) == row


def test_nothing_to_remember_is_an_empty_row() -> None:
    assert timer_json(None) == {}


@pytest.mark.parametrize(("row", "data"), ROWS, ids=repr)
def test_what_another_version_keeps_beside_is_left_out(row: dict[str, object], data: TimerData) -> None:
    """A rung of the first version named its number."""
    assert timer_data(type(data), row | {"rung": 2, "colour": ["red"]}) == data


@pytest.mark.parametrize(
    ("of", "name"), [(of, f.name) for of in KINDS for f in fields(of) if f.default is MISSING]
)
def test_what_is_missing_is_no_row_of_its_kind(of: type[TimerData], name: str) -> None:
    """Its handler raises: the timer is left alone for a while, and the administrator hears of it."""
    whole = next(row for row, data in ROWS if type(data) is of)
    with pytest.raises(TypeError):
        timer_data(of, {key: value for key, value in whole.items() if key != name})


@pytest.mark.parametrize(("row", "data"), ROWS, ids=repr)
def test_what_cannot_be_read_is_no_row_of_its_kind(row: dict[str, object], data: TimerData) -> None:
    for key in row:
        with pytest.raises(UNREADABLE):
            timer_data(type(data), row | {key: {"deep": 1}})
