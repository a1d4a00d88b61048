"""Where a conversation stands lies in the row as it always has, and rows of other versions are read.

There and back of every field: `test_round_trips.py`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import orjson
import pytest

from domain.conversation import Aside, Between, Conversation, DeskState, Door, Heard, Visitor, Whose
from models.conversation_codec import DESK_STATE, conversation_from, conversation_json

AT = "2026-11-24T13:44:00+00:00"
THEN = datetime(2026, 11, 24, 13, 44, tzinfo=UTC)
ROW: dict[str, object] = {
    "words": "ada yang terjebak",
    "untold": "",
    "pin": [-3.8, 102.3],
    "sent_at": AT,
    "ticket": 1,
    "evidence": [4, 5],
    "likely": "same",
    "category": "kebakaran",
}
ASIDE = Aside("ada yang terjebak", "", (-3.8, 102.3), THEN, 1, (4, 5), Whose.MOST_LIKELY_SAME, "kebakaran")
BEGUN = {"report": "handle", "parted": True}


def _written(conversation: Conversation) -> dict[str, object]:
    found: dict[str, object] = orjson.loads(orjson.dumps(conversation_json(conversation)))
    return found


def _suspected(row: object) -> Aside | None:
    return conversation_from({"suspected": row}).suspected


def test_a_row_is_read_and_written_as_it_was() -> None:
    between = {"words": "api", "sent_at": AT, "given": 1, "other": 2}
    row = {"suspected": ROW, "decided": ROW | BEGUN, "between": between}
    read = conversation_from(row)
    assert read.suspected == ASIDE
    assert read.decided == replace(ASIDE, report="handle", parted=True)
    assert read.between == Between("api", THEN, 1, 2)
    assert {key: this for key, this in _written(read).items() if key in row} == row


def test_what_says_nothing_is_there_all_the_same() -> None:
    """Older code reads it without asking."""
    silent = Aside("api", "", None, THEN, 1)
    row: dict[str, object] = {"evidence": [], "likely": "another", "category": "", "pin": None, "untold": ""}
    assert _written(Conversation(suspected=silent))["suspected"] == {
        "words": "api",
        "sent_at": AT,
        "ticket": 1,
        **row,
    }


@pytest.mark.parametrize(
    ("older", "read"),
    [
        ({"evidence": 4}, replace(ASIDE, evidence=(4,))),
        ({"evidence": None}, replace(ASIDE, evidence=())),
        ({"likely": "a newer guess"}, replace(ASIDE, likely=Whose.PERHAPS_ANOTHER)),
        ({"colour": ["red"]}, ASIDE),
    ],
)
def test_rows_of_other_versions_are_read(older: dict[str, object], read: Aside) -> None:
    assert _suspected(ROW | older) == read


@pytest.mark.parametrize(
    ("missing", "read"),
    [
        ("untold", replace(ASIDE, untold="ada yang terjebak")),
        ("pin", replace(ASIDE, pin=None)),
        ("evidence", replace(ASIDE, evidence=())),
        ("likely", replace(ASIDE, likely=Whose.PERHAPS_ANOTHER)),
        ("category", replace(ASIDE, category="")),
    ],
)
def test_what_older_versions_did_not_keep_is_what_they_meant(missing: str, read: Aside) -> None:
    assert _suspected({key: this for key, this in ROW.items() if key != missing}) == read


@pytest.mark.parametrize("wrong", ["words", ["words"], {"words": 1}, ROW | {"sent_at": "soon"}, 7])
def test_what_nobody_can_read_stops_no_conversation(wrong: object) -> None:
    row = {"suspected": wrong, "decided": wrong, "between": wrong, "token": "t"}
    assert conversation_from(row) == Conversation(token="t")


def test_an_empty_row_is_a_new_conversation() -> None:
    assert conversation_from({}) == Conversation()


DESK: dict[str, object] = {
    "typed": {"7": ["a1b2", "reply", 1], "8": ["c3d4", "", None]},
    "answered": {"strangers": [1764000000.5], "3": []},
    "door": {
        "told": AT,
        "visitors": {"3": {"since": AT, "kept": {"talk": 2}, "told": AT}, "4": {"since": AT}},
    },
    "token": "what citizens' chats keep",
}


def test_a_desks_row_is_read_and_written_as_it_was() -> None:
    state = DESK_STATE.read(DESK)
    assert state.typed == {"7": Heard("a1b2", "reply", 1), "8": Heard("c3d4")}
    assert state.answered == {"strangers": (1764000000.5,), "3": ()}
    assert state.door == Door(THEN, {"3": Visitor(THEN, {"talk": 2}, THEN), "4": Visitor(THEN)})
    assert orjson.loads(orjson.dumps(DESK_STATE.write(state))) == DESK


@pytest.mark.parametrize("key", ["typed", "answered", "door"])
def test_what_nobody_can_read_of_a_desk_says_nothing_and_stays(key: str) -> None:
    row = DESK | {key: ["newer"]}
    state = DESK_STATE.read(row)
    assert getattr(state, key) == getattr(DeskState(), key)
    assert DESK_STATE.write(state)[key] == ["newer"]


def test_a_door_that_told_and_kept_nothing_is_read() -> None:
    assert DESK_STATE.read({"door": {"told": AT}}).door == Door(told=THEN)


def test_what_older_versions_counted_of_a_whole_chat_is_let_go() -> None:
    assert DESK_STATE.read({"door": {"told": AT, "since": AT, "kept": 10}}).door == Door(told=THEN)
