"""The ladder of proved false reports: climbed by two people together, decaying, with a second chance."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verification.sanctions import (
    Answer,
    Proposal,
    Sanction,
    SanctionRules,
    confirm,
    counting,
    due,
    lapsed,
    suspended_until,
)

NOW = datetime(2026, 6, 30, 12, tzinfo=UTC)
EXPLAIN, WARN, GREY, EVIDENCE = Sanction.EXPLAIN, Sanction.WARN, Sanction.GREY, Sanction.EVIDENCE


def ago(*days: float) -> list[datetime]:
    return [NOW - timedelta(days=d) for d in days]


LADDER: list[tuple[str, Sanction | None, list[float]]] = [
    ("nothing proved", None, []),
    ("the first", EXPLAIN, [0]),
    ("the second within 90 days", WARN, [90, 0]),
    ("the second after 91 days", EXPLAIN, [91, 0]),
    ("given newest first", WARN, [0, 10]),
    ("the third", GREY, [40, 20, 0]),
    ("the third, spread out", GREY, [179, 85, 0]),
    ("the fourth", GREY, [40, 30, 20, 0]),
    ("the fifth", EVIDENCE, [40, 30, 20, 10, 0]),
    ("the ninth", EVIDENCE, [9, 8, 7, 6, 5, 4, 3, 2, 0]),
    ("one that has decayed", None, [180]),
    ("one about to decay", EXPLAIN, [179.9]),
    ("the second after the first decayed", EXPLAIN, [181, 0]),
    ("the fifth after two decayed", GREY, [300, 200, 20, 10, 0]),
]


@pytest.mark.parametrize(("case", "expected", "days"), LADDER, ids=[c for c, *_ in LADDER])
def test_ladder(case: str, expected: Sanction | None, days: list[float]) -> None:
    assert due(ago(*days), NOW) is expected


def test_the_steps_are_the_city_s() -> None:
    rules = SanctionRules(
        steps=((4, EVIDENCE), (2, WARN)), window=timedelta(days=10), decay=timedelta(days=50)
    )
    assert due(ago(0), NOW, rules) is None
    assert due(ago(9, 0), NOW, rules) is WARN
    assert due(ago(11, 0), NOW, rules) is None
    assert due(ago(3, 2, 1, 0), NOW, rules) is EVIDENCE
    assert due(ago(50, 2, 1, 0), NOW, rules) is WARN


def test_a_warning_looks_at_the_latest_two() -> None:
    rules = SanctionRules(steps=((2, WARN),), window=timedelta(days=10))
    assert due(ago(50, 45, 0), NOW, rules) is None
    assert due(ago(50, 5, 0), NOW, rules) is WARN


def test_a_warning_for_a_first_report_needs_no_other() -> None:
    rules = SanctionRules(steps=((1, WARN),))
    assert due(ago(0), NOW, rules) is None


def test_counting_is_sorted_and_without_the_decayed() -> None:
    assert counting(ago(1, 200, 90), NOW) == ago(90, 1)


@given(st.lists(st.integers(0, 400), max_size=12))
def test_time_alone_never_makes_it_worse(days: list[int]) -> None:
    steps = [None, EXPLAIN, WARN, GREY, EVIDENCE]
    proved = ago(*days)
    levels = [steps.index(due(proved, NOW + timedelta(days=later))) for later in range(0, 200, 20)]
    assert levels == sorted(levels, reverse=True)


PROPOSAL = Proposal(reporter=9, sanction=WARN, proposed_by=1, proposed_at=NOW)


@pytest.mark.parametrize(
    ("by", "days", "expected"),
    [
        (2, 0, Answer.CONFIRMED),
        (2, 6.99, Answer.CONFIRMED),
        (2, 7, Answer.LAPSED),
        (1, 0, Answer.SAME_PERSON),
        (1, 8, Answer.LAPSED),
    ],
)
def test_it_takes_another_person_within_a_week(by: int, days: float, expected: Answer) -> None:
    assert confirm(PROPOSAL, by, NOW + timedelta(days=days)) is expected


def test_a_city_s_week_may_be_shorter() -> None:
    rules = SanctionRules(lapse=timedelta(days=2))
    assert lapsed(PROPOSAL, NOW + timedelta(days=2), rules)
    assert not lapsed(PROPOSAL, NOW + timedelta(days=1), rules)
    assert confirm(PROPOSAL, 2, NOW + timedelta(days=3), rules) is Answer.LAPSED


@pytest.mark.parametrize(("sanction", "days"), [(EXPLAIN, None), (WARN, None), (GREY, 30), (EVIDENCE, 30)])
def test_only_the_upper_steps_restrict(sanction: Sanction, days: int | None) -> None:
    expected = None if days is None else NOW + timedelta(days=days)
    assert suspended_until(sanction, NOW) == expected


def test_the_city_says_for_how_long() -> None:
    assert suspended_until(GREY, NOW, SanctionRules(grey_for=timedelta(days=5))) == NOW + timedelta(days=5)


def test_steps_are_named_as_in_the_city_file() -> None:
    assert [str(s) for s in Sanction] == ["jelaskan", "peringatkan", "abu_abu", "berkas_bukti"]
