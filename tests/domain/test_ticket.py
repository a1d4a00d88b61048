"""A ticket and its parts, as tables: what is new, what is open, whose part counts, and what the head line says."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime

import pytest

from domain.assignment import Assignment, Stage
from domain.danger import Danger
from domain.deadline import Deadline
from domain.lane import Lane
from domain.place import Place
from domain.status import Status
from domain.ticket import ENDED, OPEN, TRANSITIONS, Action, Refused, Ticket, after, counted, furthest, settled
from domain.ticket_state import TicketState

NOW = datetime(2026, 11, 24, 13, 44, tzinfo=UTC)


def part(words: str) -> Assignment:
    """ "damkar en_route" """
    agency, stage = words.split()
    return Assignment(agency, Stage(stage), NOW)


def ticket(parts: str = "", status: Status = Status.RECEIVED) -> Ticket:
    """ "damkar en_route, pln dispatched" """
    found = tuple(part(words) for words in parts.split(", ") if words)
    return Ticket(7, "26-0007", "kebakaran", status, Lane.AMBER, NOW, assignments=found)


def test_nothing_has_happened_to_a_new_ticket() -> None:
    assert asdict(Ticket(7, "26-0007", "kebakaran", Status.RECEIVED, Lane.AMBER, NOW)) == {
        "id": 7,
        "code": "26-0007",
        "category": "kebakaran",
        "status": "received",
        "lane": "amber",
        "opened_at": NOW,
        "place": asdict(Place()),
        "danger": Danger.NONE,
        "danger_at": None,
        "deadline": asdict(Deadline()),
        "loud_at": None,
        "handle": "",
        "assignments": (),
        "secret": False,
        "hiding": False,
        "drill": False,
        "merged_into": None,
        "resolved_at": None,
        "looked_by": None,
        "looked_label": "",
        "false_by": None,
        "false_reason": "",
        "human_contact": False,
        "cancel_requested": False,
        "ladder": {},
        "state": asdict(TicketState()),
    }


def test_nothing_is_known_of_a_new_place() -> None:
    assert asdict(Place()) == {
        "lat": None,
        "lon": None,
        "exact": "none",
        "kelurahan": "",
        "kecamatan": "",
        "words": "",
        "outside_m": 0.0,
        "outside_name": "",
        "outside_phone": "",
        "names": (),
        "also": (),
    }


def test_nobody_holds_a_new_part() -> None:
    assert asdict(Assignment("damkar", Stage.DISPATCHED, NOW)) == {
        "agency": "damkar",
        "stage": "dispatched",
        "dispatched_at": NOW,
        "id": 0,
        "holder": None,
        "holder_label": "",
        "acknowledged_at": None,
        "departed_at": None,
        "arrived_at": None,
        "resolved_at": None,
        "called": {},
        "round": 0,
        "before_undo": None,
    }


@pytest.mark.parametrize(
    ("exact", "lat", "pinned"),
    [
        ("pin", -3.8, True),
        ("live", -3.8, True),
        ("pin", 0.0, True),
        ("address", -3.8, False),
        ("typed", -3.8, False),
        ("area", -3.8, False),
        ("none", None, False),
        ("pin", None, False),
    ],
)
def test_a_place_is_pinned_by_a_shared_point_alone(exact: str, lat: float | None, pinned: bool) -> None:
    assert Place(lat=lat, lon=102.3, exact=exact).pinned is pinned


@pytest.mark.parametrize(
    ("status", "kept"),
    [
        ("received", "open"),
        ("dispatched", "open"),
        ("acknowledged", "open"),
        ("en_route", "open"),
        ("on_scene", "open"),
        ("resolved", ""),
        ("closed", "ended"),
        ("duplicate", "ended"),
        ("false_report", "ended"),
        ("cancelled", "ended"),
    ],
)
def test_a_ticket_is_open_until_it_is_resolved(status: str, kept: str) -> None:
    assert ticket(status=Status(status)).open is (kept == "open")
    assert (Status(status) in OPEN, Status(status) in ENDED) == (kept == "open", kept == "ended")


@pytest.mark.parametrize("stage", list(Stage))
def test_a_part_is_open_until_it_is_resolved_or_released(stage: Stage) -> None:
    closed = {"resolved", "released"}
    assert part(f"damkar {stage}").open is (str(stage) not in closed)


def test_a_look_is_used_up_once_it_was_taken() -> None:
    assert not ticket().look_used
    looked = Ticket(7, "", "", Status.RECEIVED, Lane.AMBER, NOW, deadline=Deadline(looked_at=NOW))
    assert looked.look_used


def test_a_new_part_is_added_and_a_known_one_replaced_in_its_place() -> None:
    before = ticket("damkar dispatched, polisi dispatched")
    assert before.part("damkar") == part("damkar dispatched")
    assert before.part("pln") is None
    assert before.with_part(part("pln dispatched")) == ticket(
        "damkar dispatched, polisi dispatched, pln dispatched"
    )
    assert before.with_part(part("damkar en_route")) == ticket("damkar en_route, polisi dispatched")
    assert before.with_part(part("polisi on_scene")) == ticket("damkar dispatched, polisi on_scene")


PARTS: list[
    tuple[str, str, bool, str]
] = [  # parts, those that count, is it settled, the head line of a received ticket
    ("", "", False, "received"),
    ("damkar dispatched", "damkar", False, "dispatched"),
    ("damkar acknowledged", "damkar", False, "acknowledged"),
    ("damkar resolved", "damkar", True, "resolved"),
    ("damkar released", "", False, "received"),
    ("damkar resolved, polisi dispatched", "damkar polisi", False, "dispatched"),
    ("damkar acknowledged, polisi en_route", "damkar polisi", False, "en_route"),
    ("damkar on_scene, polisi en_route", "damkar polisi", False, "on_scene"),
    ("damkar resolved, polisi resolved", "damkar polisi", True, "resolved"),
    ("damkar resolved, polisi released", "damkar", True, "resolved"),
    ("damkar released, polisi acknowledged", "polisi", False, "acknowledged"),
    ("ruang_kendali acknowledged", "ruang_kendali", False, "acknowledged"),
    ("ruang_kendali resolved", "ruang_kendali", True, "resolved"),
    ("ruang_kendali on_scene, damkar dispatched", "damkar", False, "dispatched"),
    ("ruang_kendali acknowledged, damkar resolved", "damkar", True, "resolved"),
    ("ruang_kendali acknowledged, damkar released", "ruang_kendali", False, "acknowledged"),
    ("ruang_kendali released, damkar released", "", False, "received"),
]


@pytest.mark.parametrize(("parts", "counting", "all_done", "head"), PARTS)
def test_whose_part_counts_and_how_far_it_is(parts: str, counting: str, all_done: bool, head: str) -> None:
    found = ticket(parts)
    assert [a.agency for a in counted(found)] == counting.split()
    assert settled(found) is all_done
    assert furthest(found) == head


def test_what_is_not_in_the_table_is_refused_with_what_was_tried() -> None:
    refused = 0
    for status in Status:
        for action in Action:
            if (status, action) in TRANSITIONS:
                assert after(status, action) is TRANSITIONS[status, action]
                continue
            with pytest.raises(Refused) as told:
                after(status, action)
            assert (str(told.value), told.value.key) == ("tolak-status", "tolak-status")
            assert told.value.variables == {"status": str(status), "action": str(action)}
            refused += 1
    assert refused > len(TRANSITIONS)
