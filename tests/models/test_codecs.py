"""Documents of other versions are read, nothing of theirs is lost, and nothing in them stops anybody.

`old_rows.json`: rows as the versions of those commits wrote them. There and back of every value: `test_round_trips.py`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson
import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from domain.report import Observed
from domain.ticket_state import TicketState
from domain.to_reporters import Promise
from models.codecs import OBSERVED, TICKET_STATE
from models.db import Tx
from models.documents import Document
from models.tickets import tickets
from tests.town import PANORAMA, Town

DOCUMENTS: dict[str, Document[Any]] = {"ticket": TICKET_STATE, "report": OBSERVED}
GIVEN_UP = {"undo"}  # keys that no version reads any more
SAYS_NOTHING: tuple[Any, ...] = ("", [], {}, False, 0, None)
FLOATS = st.floats(allow_nan=False, allow_infinity=False)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | FLOATS | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


def old_rows() -> Iterator[Any]:
    versions = json.loads((Path(__file__).parent / "old_rows.json").read_text())
    for version, kinds in versions.items():
        for kind, rows in kinds.items():
            for number, row in enumerate(rows):
                yield pytest.param(kind, row, id=f"{version}-{kind}-{number}")


def telling(row: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if value not in SAYS_NOTHING}


@pytest.mark.parametrize(("kind", "row"), list(old_rows()))
def test_an_old_row_is_read_whole_and_written_as_it_was(kind: str, row: dict[str, Any]) -> None:
    document = DOCUMENTS[kind]
    state = document.read(row)
    assert state.carried.keys() <= GIVEN_UP
    assert telling(orjson.loads(orjson.dumps(document.write(state)))) == telling(row)


def test_old_rows_tell_of_most_fields() -> None:
    """Else the test above would prove little."""
    told = {key for param in old_rows() for key in telling(param.values[1])}
    known = {key for document in DOCUMENTS.values() for key in document.keys}
    assert len(known & told) * 3 >= len(known) * 2, known - told


def test_what_older_code_reads_without_asking_is_always_there() -> None:
    always = "clear found flags evidence forwarded live typed kelurahan first_time turns"
    assert set(always.split()) <= OBSERVED.write(Observed()).keys()


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_a_row_that_says_nothing_is_the_default(kind: str) -> None:
    empty: dict[str, Any] = {"ticket": TicketState(), "report": Observed()}
    assert DOCUMENTS[kind].read({}) == empty[kind]
    assert DOCUMENTS[kind].read(DOCUMENTS[kind].write(empty[kind])) == empty[kind]


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_no_key_is_used_twice(kind: str) -> None:
    entries = list(DOCUMENTS[kind].entries())
    assert len({entry.key for entry in entries}) == len(entries)


def test_what_a_newer_version_keeps_there_is_written_back() -> None:
    state = TICKET_STATE.read({"late": True, "colour": {"of": ["the", "sky"]}})
    noted = TICKET_STATE.write(replace(state, asked=1))
    assert noted["colour"] == {"of": ["the", "sky"]} and noted["late"] is True and noted["asked"] == 1


@pytest.mark.parametrize(
    ("key", "wrong"),
    [
        ("promise", {"due": "soon", "by": "Damkar-1", "agency": "damkar"}),
        ("promise", ["20.45"]),
        (
            "undoable",
            {"damkar": {"what": "sing", "by": "", "until": "2026-11-24T13:44:30+00:00", "status": "x"}},
        ),
        ("sounded_at", "2026-11-24T13:44:00"),  # in no zone
        ("away", "on the moon"),
        ("room", {"damkar": "Ruang Kendali-1"}),
        ("wished_by", None),
        ("graver", ["gas"]),
        ("reasons", [["indikator-bahaya-jelas"]]),
    ],
)
def test_what_cannot_be_read_says_nothing_and_stays(key: str, wrong: Any) -> None:
    row = {"words": "api", "percent": 40, "log_odds": 1.0, key: wrong}
    state = TICKET_STATE.read(row)
    assert state.words == "api"
    assert TICKET_STATE.write(state)[key] == wrong


def test_a_better_value_takes_its_place() -> None:
    state = TICKET_STATE.read({"promise": "20.45"})
    assert state.promise is None
    due = datetime(2026, 11, 24, 13, 59, tzinfo=UTC)
    written = TICKET_STATE.write(
        TicketState(promise=Promise(due, "Damkar-1", "damkar"), carried=state.carried)
    )
    assert written["promise"] == {"due": due.isoformat(), "by": "Damkar-1", "agency": "damkar"}


@pytest.mark.parametrize(
    ("kind", "key"), [(kind, key) for kind, document in DOCUMENTS.items() for key in document.keys]
)
def test_nothing_in_a_row_stops_anybody(kind: str, key: str) -> None:
    document = DOCUMENTS[kind]

    @given(ANYTHING)
    def is_read(value: Any) -> None:
        state = document.read({key: value})
        written = document.write(state)
        assert document.read(orjson.loads(orjson.dumps(written))) == state
        if key in state.carried:
            assert written[key] == value

    is_read()


async def test_a_row_of_another_version_is_worked_on(any_town: Town) -> None:
    """On both databases: what is unknown in it is still there after an operator has pressed."""
    ani = any_town.citizen()
    await ani.says("rumah kebakaran, api besar")
    await ani.shares(PANORAMA)

    def newer(tx: Tx) -> None:
        row = tx.execute(sa.select(tickets.c.id, tickets.c.detail)).one()
        told = dict(row.detail, colour=["red"], promise="soon")
        tx.execute(sa.update(tickets).where(tickets.c.id == row.id).values(detail=told))

    await any_town.app.database.write(newer)
    await any_town.operator("damkar").taps("Terima", ani.code)
    kept = await any_town.read(lambda tx: tx.execute(sa.select(tickets.c.detail)).scalar_one())
    assert (kept["colour"], kept["promise"]) == (["red"], "soon")
    assert "menerima" in kept["change"]
