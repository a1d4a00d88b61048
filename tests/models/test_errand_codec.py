"""What errands are to do stands in the row as it always has, and rows of other versions are read.

There and back of every type: `test_round_trips.py`.
"""

from __future__ import annotations

from dataclasses import MISSING, fields
from datetime import UTC, datetime
from typing import get_args

import pytest

from domain.errand import (
    CallGateway,
    Drawing,
    ErrandData,
    ErrandKind,
    FetchMedia,
    FindAddress,
    ForgetFile,
    HandOver,
    ListAdministrators,
    LostChat,
    OpenChat,
    ReachChat,
    SendSms,
    TellGuessing,
    Transcribe,
    Unsaid,
)
from models.documents import UNREADABLE
from models.errand_codec import SHAPES, errand_data, errand_json

SINCE, UNTIL = "2026-11-23T17:00:00+00:00", "2026-11-24T13:44:00+00:00"
FROM, TO = datetime(2026, 11, 23, 17, tzinfo=UTC), datetime(2026, 11, 24, 13, 44, tzinfo=UTC)
CALL: dict[str, object] = {
    "ticket": 1,
    "code": "26-0001",
    "agency": "damkar",
    "when": "belum_diterima",
    "category": "kebakaran",
    "minutes": 4,
    "drill": False,
    "alone": True,
}
MAP: dict[str, object] = {
    "chat": 2,
    "what": "map",
    "agency": "damkar",
    "drill": True,
    "span": "hari",
    "since": "",
    "until": "",
}
STATISTICS: dict[str, object] = {
    "chat": 2,
    "what": "statistics",
    "agency": "ruang_kendali",
    "drill": False,
    "span": "pagi",
    "since": SINCE,
    "until": UNTIL,
}
ROWS: list[tuple[dict[str, object], ErrandData]] = [  # as versions of every age have written them
    ({"evidence": 3, "size": 2048}, FetchMedia(3, 2048)),
    ({"evidence": 3, "size": None}, FetchMedia(3)),
    ({"chat": 2}, ListAdministrators(2)),
    ({"ticket": 1, "words": "jl salak"}, FindAddress(1, "jl salak")),
    (CALL, CallGateway(1, "26-0001", "damkar", "belum_diterima", "kebakaran", 4, drill=False, alone=True)),
    (MAP, Drawing(2, "map", agency="damkar", drill=True)),
    (STATISTICS, Drawing(2, "statistics", span="pagi", since=FROM, until=TO)),
    ({"path": "ab/cd"}, ForgetFile("ab/cd")),
    ({"chat": 2}, LostChat(2)),
    ({"chat": 2}, OpenChat(2)),
    ({"chat": 2}, ReachChat(2)),
    ({"chat": 2, "said": "kicked"}, ReachChat(2, said="kicked")),
    ({"chat": 2, "to": "-100"}, ReachChat(2, to="-100")),
    ({"chat": 2, "anew": True}, ReachChat(2, anew=True)),
    ({"count": 30, "since": SINCE}, TellGuessing(30, SINCE)),
    ({"ticket": 1}, Unsaid(1)),
    ({"ticket": 3, "again": True}, HandOver(3, again=True)),
    ({"evidence": 3}, Transcribe(3)),
    ({"person": 4, "sealed": "00ff", "chat": 2, "ticket": 1}, SendSms(4, "00ff", 2, 1)),
]
TYPES = get_args(ErrandData)
FULL = {type(errand): row for row, errand in ROWS}


def test_every_kind_has_one_type_and_every_type_a_shape_and_a_row() -> None:
    assert sorted(of.kind for of in TYPES) == sorted(ErrandKind)
    assert set(SHAPES) == set(TYPES) == set(FULL)


@pytest.mark.parametrize(("row", "errand"), ROWS, ids=repr)
def test_a_row_is_read_and_written_as_it_was(row: dict[str, object], errand: ErrandData) -> None:
    assert errand_data(type(errand), row) == errand
    assert errand_json(errand) == row


@pytest.mark.parametrize(("row", "errand"), ROWS, ids=repr)
def test_what_another_version_keeps_beside_is_left_out(row: dict[str, object], errand: ErrandData) -> None:
    assert errand_data(type(errand), row | {"colour": ["red"]}) == errand


@pytest.mark.parametrize(
    ("of", "name"), [(of, f.name) for of in TYPES for f in fields(of) if f.default is MISSING]
)
def test_what_is_missing_is_no_row_of_its_kind(of: type[ErrandData], name: str) -> None:
    """The errand fails, and says so; no other waits for it."""
    with pytest.raises(TypeError):
        errand_data(of, {key: value for key, value in FULL[of].items() if key != name})


def test_what_may_be_missing_is_the_default() -> None:
    assert errand_data(FetchMedia, {"evidence": 3}) == FetchMedia(3)
    assert errand_data(Drawing, {"chat": 2, "what": "map"}) == Drawing(2, "map")


@pytest.mark.parametrize("of", TYPES)
def test_what_cannot_be_read_is_no_row_of_its_kind(of: type[ErrandData]) -> None:
    flags = {"drill", "alone", "anew", "again"}  # anything is true or not
    for key in FULL[of].keys() - flags:
        with pytest.raises(UNREADABLE):
            errand_data(of, FULL[of] | {key: {"deep": 1}})
