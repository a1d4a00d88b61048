"""The one deadline: nothing stretches it, a look is the only exception, and not beyond the hard stop."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.danger import Danger
from domain.deadline import (
    DEFAULT_RULES,
    Deadline,
    DeadlineRules,
    hard_stop,
    heard,
    look_by,
    looked,
    loud_at,
    merged,
    read_late,
    rings_at,
)

T0 = datetime(2026, 3, 1, 20, 44, tzinfo=UTC)
HOUR = 3600


def at(seconds: float) -> datetime:
    return T0 + timedelta(seconds=seconds)


class Said(NamedTuple):
    danger: Danger
    sent: int
    read: int


class Look(NamedTuple):
    at: int


Step = Said | Look


def told(*steps: Step, start: Deadline | None = None) -> Deadline:
    deadline = start or Deadline()
    for step in steps:
        if isinstance(step, Look):
            deadline = looked(deadline, at(step.at))
        else:
            deadline = heard(deadline, step.danger, at(step.sent), at(step.read))
    return deadline


def rings(*steps: Step) -> float | None:
    due = rings_at(told(*steps))
    return None if due is None else (due - T0).total_seconds()


STORIES: list[tuple[str, float | None, list[Step]]] = [
    ("nothing was said", None, []),
    ("no danger", None, [Said(Danger.NONE, 0, 0)]),
    ("a look without danger", None, [Look(5)]),
    ("danger to life", 60, [Said(Danger.LIFE, 0, 1)]),
    ("other danger", 180, [Said(Danger.OTHER, 0, 1)]),
    ("read late by a minute, due all the same", 60, [Said(Danger.LIFE, 0, 70)]),
    ("the same danger again", 60, [Said(Danger.LIFE, 0, 1), Said(Danger.LIFE, 50, 51)]),
    ("other danger again", 180, [Said(Danger.OTHER, 0, 1), Said(Danger.OTHER, 170, 171)]),
    ("other danger after danger to life", 60, [Said(Danger.LIFE, 0, 1), Said(Danger.OTHER, 5, 6)]),
    ("other becomes life", 90, [Said(Danger.OTHER, 0, 1), Said(Danger.LIFE, 30, 31)]),
    ("other becomes life late", 180, [Said(Danger.OTHER, 0, 1), Said(Danger.LIFE, 150, 151)]),
    ("an earlier message read later", 70, [Said(Danger.LIFE, 40, 41), Said(Danger.LIFE, 10, 42)]),
    ("a harmless word between", 60, [Said(Danger.LIFE, 0, 1), Said(Danger.NONE, 30, 31)]),
    ("a look, and asleep (H3)", 150, [Said(Danger.LIFE, 0, 1), Look(30)]),
    ("a look at the last second", 179, [Said(Danger.LIFE, 0, 1), Look(59)]),
    ("a look when it rings", 60, [Said(Danger.LIFE, 0, 1), Look(60)]),
    ("a look after it rang", 60, [Said(Danger.LIFE, 0, 1), Look(100)]),
    ("a second look", 130, [Said(Danger.LIFE, 0, 1), Look(10), Look(50)]),
    ("a look at other danger", 290, [Said(Danger.OTHER, 0, 1), Look(170)]),
    ("an early look at other danger ends early", 125, [Said(Danger.OTHER, 0, 1), Look(5)]),
    ("the hard stop of other danger", 295, [Said(Danger.OTHER, 0, 1), Look(179)]),
    ("a look, then the same danger again", 150, [Said(Danger.LIFE, 0, 1), Look(30), Said(Danger.LIFE, 40, 41)]),
    ("a look, then danger to life", 100, [Said(Danger.OTHER, 0, 1), Look(30), Said(Danger.LIFE, 40, 41)]),
    ("a look, then danger to life near its end", 150, [Said(Danger.OTHER, 0, 1), Look(30), Said(Danger.LIFE, 140, 141)]),
    ("danger to life, then a look", 160, [Said(Danger.OTHER, 0, 1), Said(Danger.LIFE, 30, 31), Look(40)]),
    ("read just in time", 60, [Said(Danger.LIFE, 0, 2 * HOUR)]),
    ("read too late", None, [Said(Danger.LIFE, 0, 2 * HOUR + 1)]),
    ("read too late, and again now", 3 * HOUR + 60,
     [Said(Danger.LIFE, 0, 3 * HOUR), Said(Danger.LIFE, 3 * HOUR, 3 * HOUR + 1)]),
    ("a look at a late one leaves the lease", 3 * HOUR + 150,
     [Said(Danger.LIFE, 0, 3 * HOUR), Look(3 * HOUR + 5), Said(Danger.LIFE, 3 * HOUR + 10, 3 * HOUR + 11),
      Look(3 * HOUR + 30)]),
]  # fmt: skip


@pytest.mark.parametrize(("story", "expected", "steps"), STORIES, ids=[s for s, *_ in STORIES])
def test_stories(story: str, expected: float | None, steps: list[Step]) -> None:
    assert rings(*steps) == expected


def test_the_hard_stop_cuts_a_long_lease() -> None:
    rules = DeadlineRules(look=timedelta(minutes=10))
    life = looked(heard(Deadline(), Danger.LIFE, T0, T0, rules), at(59), rules)
    other = looked(heard(Deadline(), Danger.OTHER, T0, T0, rules), at(59), rules)
    assert rings_at(life, rules) == at(200)
    assert rings_at(other, rules) == at(295)


def test_a_look_when_it_rings_takes_no_lease() -> None:
    ringing = told(Said(Danger.LIFE, 0, 1))
    assert looked(ringing, at(60)) == ringing
    assert looked(ringing, at(59)) != ringing
    assert rings_at(Deadline(T0, T0, looked_at=at(60), look_saw=Danger.LIFE)) == at(60)


def test_the_plain_clocks() -> None:
    assert (loud_at(Danger.LIFE, T0), loud_at(Danger.OTHER, T0)) == (at(60), at(180))
    assert (hard_stop(Danger.LIFE, T0), hard_stop(Danger.OTHER, T0)) == (at(200), at(295))
    assert look_by(T0) == at(15 * 60)


@pytest.mark.parametrize("rule", [loud_at, hard_stop])
def test_no_danger_has_no_clock(rule: Callable[[Danger, datetime], datetime]) -> None:
    with pytest.raises(ValueError, match=r"^no danger, no deadline$"):
        rule(Danger.NONE, T0)


@pytest.mark.parametrize(("seconds", "late"), [(0, False), (7200, False), (7201, True), (-5, False)])
def test_late_reading(seconds: int, late: bool) -> None:
    assert read_late(T0, at(seconds)) is late


def test_a_city_s_times_are_used() -> None:
    rules = DeadlineRules(
        life=timedelta(seconds=30),
        other=timedelta(seconds=90),
        late_after=timedelta(minutes=10),
        look_within=timedelta(minutes=5),
    )
    assert rings_at(heard(Deadline(), Danger.LIFE, T0, T0, rules), rules) == at(30)
    assert rings_at(heard(Deadline(), Danger.OTHER, T0, T0, rules), rules) == at(90)
    assert look_by(T0, rules) == at(300)
    assert heard(Deadline(), Danger.LIFE, T0, at(601), rules).late


@pytest.mark.parametrize("times", [{"life": 201}, {"other": 296}, {"life_stop": 59}, {"other_stop": 179}])
def test_a_clock_may_not_outrun_its_hard_stop(times: dict[str, int]) -> None:
    with pytest.raises(ValueError, match=r"^a loud clock .* its hard stop$"):
        DeadlineRules(**{name: timedelta(seconds=s) for name, s in times.items()})


def test_a_clock_may_end_at_its_hard_stop() -> None:
    rules = DeadlineRules(life=DEFAULT_RULES.life_stop, other=DEFAULT_RULES.other_stop)
    assert rules.life == timedelta(seconds=200)


def test_the_gravest_danger_counts() -> None:
    assert told().danger is Danger.NONE
    assert told(Said(Danger.OTHER, 0, 1)).danger is Danger.OTHER
    assert told(Said(Danger.OTHER, 0, 1), Said(Danger.LIFE, 2, 3)).danger is Danger.LIFE
    assert told(Said(Danger.LIFE, 0, 1), Said(Danger.OTHER, 2, 3)).danger is Danger.LIFE


def test_nobody_has_looked_and_seen_no_danger_at_first() -> None:
    assert (Deadline().looked_at, Deadline().look_saw) == (None, Danger.NONE)


def test_late_only_while_nothing_fresh_was_said() -> None:
    late = told(Said(Danger.LIFE, 0, 3 * HOUR))
    assert late.late
    assert late.late_read_at == at(3 * HOUR)
    assert told(Said(Danger.LIFE, 60, 3 * HOUR + 60), start=late).late_read_at == at(3 * HOUR)
    assert not told(Said(Danger.OTHER, 3 * HOUR, 3 * HOUR), start=late).late
    assert not Deadline().late


def test_a_merged_report_brings_its_clock() -> None:
    host, guest = told(Said(Danger.OTHER, 0, 1), Look(20)), told(Said(Danger.LIFE, 30, 31))
    assert rings_at(merged(host, guest)) == at(90)
    assert rings_at(merged(guest, Deadline())) == at(90)
    assert merged(Deadline(), told(Said(Danger.LIFE, 0, 3 * HOUR))).late
    assert merged(host, guest).looked_at == at(20)
    assert merged(guest, host).named_at == T0


steps = st.lists(
    st.one_of(
        st.builds(
            lambda danger, sent, delay: Said(danger, sent, sent + delay),
            st.sampled_from(Danger),
            st.integers(0, 500),
            st.one_of(st.integers(0, 100), st.integers(7_000, 8_000)),
        ),
        st.builds(Look, st.integers(0, 500)),
    ),
    max_size=8,
)


@settings(max_examples=400)
@given(steps)
def test_never_later_than_any_hard_stop(story: list[Step]) -> None:
    due = rings_at(told(*story))
    for step in story:
        if isinstance(step, Said) and step.danger is not Danger.NONE and step.read - step.sent <= 2 * HOUR:
            assert due is not None
            assert due <= hard_stop(step.danger, at(step.sent))


@settings(max_examples=400)
@given(steps)
def test_a_message_never_stretches_the_clock(story: list[Step]) -> None:
    deadline = Deadline()
    for step in story:
        before = rings_at(deadline)
        deadline = told(step, start=deadline)
        after = rings_at(deadline)
        if isinstance(step, Said) and before is not None:
            assert after is not None
            assert after <= before


@given(steps)
def test_without_a_look_it_is_the_earliest_clock(story: list[Step]) -> None:
    said = [s for s in story if isinstance(s, Said)]
    fresh = [s for s in said if s.danger is not Danger.NONE and s.read - s.sent <= 2 * HOUR]
    expected = min((loud_at(s.danger, at(s.sent)) for s in fresh), default=None)
    assert rings_at(told(*said)) == expected


@given(steps, st.integers(0, 500))
def test_a_look_gives_its_lease_at_most(story: list[Step], moment: int) -> None:
    deadline = told(*[s for s in story if isinstance(s, Said)])
    before, after = rings_at(deadline), rings_at(looked(deadline, at(moment)))
    if before is None or at(moment) >= before:
        assert after == before
    else:
        assert after is not None
        assert at(moment) < after <= at(moment) + DEFAULT_RULES.look


@given(steps, steps)
def test_merging_never_stretches_the_clock(mine: list[Step], theirs: list[Step]) -> None:
    one, other = told(*mine), told(*[s for s in theirs if isinstance(s, Said)])
    before, after = rings_at(one), rings_at(merged(one, other))
    if before is not None:
        assert after is not None
        assert after <= before
    for danger, named in ((Danger.OTHER, other.named_at), (Danger.LIFE, other.life_at)):
        if named is not None:
            assert after is not None
            assert after <= hard_stop(danger, named)


@given(
    st.permutations(
        [
            Said(Danger.OTHER, 0, 1),
            Said(Danger.LIFE, 30, 31),
            Said(Danger.OTHER, 10, 11),
            Said(Danger.NONE, 5, 6),
        ]
    )
)
def test_the_order_of_reading_does_not_matter(story: list[Said]) -> None:
    assert rings(*story) == 90
