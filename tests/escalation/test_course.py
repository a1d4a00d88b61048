"""The calls of a ladder, as a table; and what holds for every ladder."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cities.ladder import Ladder, Night, Rung
from domain.assignment import Assignment, Stage
from escalation.decide import climb, pass_on
from escalation.ladders import Course, awake, entering, next_call

S, M = timedelta(seconds=1), timedelta(minutes=1)
START = datetime(2026, 11, 24, 13, 0, tzinfo=UTC)


def rung(after: timedelta, call: str, again: timedelta | None = None, when: str = "belum_diterima") -> Rung:
    return Rung(when, after, call, False, again)


FIRE = Course(
    (
        rung(60 * S, "instansi"),
        rung(120 * S, "ruang_kendali"),
        rung(180 * S, "supervisor"),
        rung(300 * S, "instansi_cadangan", 60 * S),
    )
)
INSISTENT = Course((rung(60 * S, "instansi", 30 * S), rung(180 * S, "ruang_kendali")))
ONCE = Course((rung(3 * M, "ruang_kendali", when="tanya_belum_dijawab"),))


@pytest.mark.parametrize(
    ("course", "number", "index", "after"),
    [
        (FIRE, 0, 0, 60 * S),
        (FIRE, 3, 3, 300 * S),
        (FIRE, 4, 3, 360 * S),  # the last rung repeats every minute
        (FIRE, 60, 3, 3720 * S),
        (INSISTENT, 0, 0, 60 * S),
        (INSISTENT, 3, 0, 150 * S),  # again and again until the next rung
        (INSISTENT, 4, 1, 180 * S),
        (INSISTENT, 5, 1, 240 * S),  # nobody wrote "ulang": every minute all the same
        (ONCE, 0, 0, 3 * M),
    ],
)
def test_which_call_is_when(course: Course, number: int, index: int, after: timedelta) -> None:
    assert course.call(number) == (index, after)


def test_a_question_is_not_asked_about_for_ever() -> None:
    assert ONCE.call(1) is None


@pytest.mark.parametrize(
    ("made", "due", "unreachable", "called", "missed", "count"),
    [
        (0, 1, "", ["instansi"], [], 1),
        (0, 4, "", ["instansi", "ruang_kendali", "supervisor", "instansi_cadangan"], [], 4),  # an outage
        (2, 3, "supervisor", ["instansi_cadangan"], ["supervisor"], 4),  # passed on at once, not called again
        (0, 1, "instansi", ["ruang_kendali"], ["instansi"], 2),
        (1, 2, "ruang_kendali supervisor", ["instansi_cadangan"], ["ruang_kendali", "supervisor"], 4),
        (3, 4, "instansi_cadangan", ["supervisor"], ["instansi_cadangan"], 4),  # nobody above: who is below
        (9, 10, "instansi_cadangan supervisor", ["ruang_kendali"], ["instansi_cadangan"], 10),
        (0, 1, "instansi ruang_kendali supervisor instansi_cadangan", [], ["instansi"], 1),
    ],
)
def test_who_is_called(
    made: int, due: int, unreachable: str, called: list[str], missed: list[str], count: int
) -> None:
    found = climb("belum_diterima", FIRE, made, due, lambda c: c not in unreachable.split())
    assert [r.call for r in found.rungs] == called
    assert list(found.missed) == missed and found.count == count


def test_a_telephone_that_does_not_ring_passes_on() -> None:
    path = Course((rung(60 * S, "gerbang_telepon"), rung(120 * S, "ruang_kendali", 60 * S)))
    found = pass_on("belum_diterima", path, 1, "gerbang_telepon", lambda c: c != "gerbang_telepon")
    assert found is not None and [r.call for r in found.rungs] == ["ruang_kendali"] and found.count == 2


def test_arrival_counts_from_the_dispatch_and_is_not_called_twice_when_the_crew_leaves() -> None:
    ladder = Ladder("x", (rung(15 * M, "ruang_kendali", 10 * M, "belum_tiba"),))
    held = Assignment(
        "damkar", Stage.ACKNOWLEDGED, START, acknowledged_at=START + M, called={"belum_tiba": 1}
    )
    left = Assignment("damkar", Stage.EN_ROUTE, START, called={"belum_tiba": 1})
    zone = ZoneInfo("Asia/Jakarta")
    later = next_call(held, ladder, zone, life=True)
    assert later is not None and later.at == START + 25 * M
    assert entering(left, ladder, START + 20 * M) == {"belum_tiba": 1}
    assert entering(Assignment("damkar", Stage.ACKNOWLEDGED, START), ladder, START + 40 * M) == {
        "belum_tiba": 3
    }


@pytest.mark.parametrize(
    ("local", "life", "expected"),
    [
        ("2026-11-24T21:59", False, "2026-11-24T21:59"),
        ("2026-11-24T22:00", False, "2026-11-25T05:00"),
        ("2026-11-25T03:00", False, "2026-11-25T05:00"),
        ("2026-11-25T05:00", False, "2026-11-25T05:00"),
        ("2026-11-25T03:00", True, "2026-11-25T03:00"),  # never where a life is in danger
    ],
)
def test_quiet_at_night(local: str, life: bool, expected: str) -> None:
    zone = ZoneInfo("Asia/Jakarta")
    ladder = Ladder("x", FIRE.rungs, Night(time(22), time(5)))
    moment = datetime.fromisoformat(local).replace(tzinfo=zone)
    assert awake(moment, ladder, zone, life=life) == datetime.fromisoformat(expected).replace(tzinfo=zone)


calls = st.sampled_from(["instansi", "ruang_kendali", "supervisor", "instansi_cadangan", "gerbang_telepon"])
again = st.none() | st.integers(10, 600).map(lambda n: n * S)


@st.composite
def any_course(draw: st.DrawFn) -> Course:
    times = sorted(draw(st.lists(st.integers(1, 7200), min_size=1, max_size=6)))
    return Course(tuple(rung(t * S, draw(calls), draw(again)) for t in times))


@settings(max_examples=300)
@given(any_course(), st.integers(0, 200))
def test_calls_rise_in_time_and_are_counted_right(course: Course, number: int) -> None:
    step, following = course.call(number), course.call(number + 1)
    assert step is not None and following is not None  # nobody is forgotten: there is always a next call
    assert following[1] >= step[1] and following[0] >= step[0]
    assert course.passed(step[1]) > number
    assert course.passed(step[1] - S) <= number + sum(1 for r in course.rungs if r.after == step[1])


@settings(max_examples=300)
@given(any_course(), st.integers(0, 50), st.integers(1, 50), st.sets(calls))
def test_a_rung_is_called_once_however_much_has_come_due(
    course: Course, made: int, more: int, unreachable: set[str]
) -> None:
    found = climb("belum_diterima", course, made, made + more, lambda c: c not in unreachable)
    assert found.count >= made + more
    assert len({id(r) for r in found.rungs}) == len(found.rungs)
    assert not {r.call for r in found.rungs} & unreachable
    somebody = any(r.call not in unreachable for r in course.rungs)
    assert bool(found.rungs) is somebody
