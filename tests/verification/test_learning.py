"""Learning: bounded, slow, fair among operators, and undoable."""

from __future__ import annotations

import math
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verification.learning import (
    PRIOR_UP,
    REACH,
    Change,
    Outcome,
    Verdict,
    fair_shares,
    learn_prior,
    learn_weight,
    record,
)

GENUINE, FALSE, UNKNOWN = Verdict.GENUINE, Verdict.FALSE, Verdict.UNKNOWN
TEAM = (1, 2, 3)


def outcomes(verdict: Verdict, count: int, team: Iterable[int] = TEAM, **signals: float) -> list[Outcome]:
    """`count` outcomes, shared out evenly among the team."""
    people = tuple(team)
    return [Outcome(verdict, people[i % len(people)], signals) for i in range(count)]


def matches(change: Change | None, name: str, old: float, new: float, evidence: int) -> bool:
    return change is not None and (
        (change.name, change.old, change.evidence) == (name, old, evidence)
        and math.isclose(change.new, new, rel_tol=1e-9)
    )


def usual(seen_true: int, seen_false: int, rest_true: int = 60, rest_false: int = 60) -> list[Outcome]:
    return [
        *outcomes(GENUINE, seen_true, photo=1.0),
        *outcomes(FALSE, seen_false, photo=1.0),
        *outcomes(GENUINE, rest_true),
        *outcomes(FALSE, rest_false),
    ]


@pytest.mark.parametrize(
    ("genuine", "false", "expected"),
    [
        (0, 0, 0.0),
        (1, 0, math.log(1.5)),
        (0, 1, -math.log(1.5)),
        (2, 2, 0.0),
        (6, 0, math.log(4)),
        (0, 3, math.log(0.4)),
    ],
)
def test_record(genuine: int, false: int, expected: float) -> None:
    assert record(genuine, false) == pytest.approx(expected)


@given(st.integers(0, 100), st.integers(0, 100))
def test_a_record_is_monotone_and_symmetric(genuine: int, false: int) -> None:
    assert record(genuine + 1, false) > record(genuine, false) > record(genuine, false + 1)
    assert record(genuine, false) == pytest.approx(-record(false, genuine))
    assert record(genuine, false) == pytest.approx(record(genuine, 0) + record(0, false))


def test_a_weight_moves_towards_what_was_seen() -> None:
    change = learn_weight("photo", 0.3, 0.3, usual(48, 12))
    seen = math.log((48.5 / 109) / (12.5 / 73))
    assert matches(change, "photo", 0.3, 0.3 + (seen - 0.3) * 60 / 120, 60)


def test_the_step_starts_from_the_expert_not_from_the_last_step() -> None:
    first = learn_weight("photo", 0.3, 0.3, usual(48, 12))
    assert first is not None
    again = learn_weight("photo", 0.3, 0.9, usual(48, 12))
    assert again == Change("photo", 0.9, first.new, 60)


def test_nothing_new_is_no_change() -> None:
    first = learn_weight("photo", 0.3, 0.3, usual(48, 12))
    assert first is not None
    assert learn_weight("photo", 0.3, first.new, usual(48, 12)) is None
    assert learn_weight("photo", 0.3, first.new + 0.0101, usual(48, 12)) is not None
    assert learn_weight("photo", 0.3, first.new + 0.0099, usual(48, 12)) is None


@pytest.mark.parametrize(("carrying", "learns"), [(27, False), (30, True)])
def test_thirty_outcomes_must_carry_the_signal(carrying: int, learns: bool) -> None:
    found = learn_weight("photo", 0.3, 0.3, usual(carrying, 0))
    assert (found is not None) == learns


@pytest.mark.parametrize(
    ("genuine", "false", "learns"), [(3, 60, False), (6, 60, True), (60, 3, False), (60, 6, True)]
)
def test_both_kinds_of_outcome_must_be_known(genuine: int, false: int, learns: bool) -> None:
    seen = outcomes(GENUINE, genuine, photo=1.0) + outcomes(FALSE, false, photo=1.0)
    assert (learn_weight("photo", 0.3, 0.3, seen) is not None) == learns


@pytest.mark.parametrize(("few", "many"), [(GENUINE, FALSE), (FALSE, GENUINE)])
def test_five_of_a_kind_are_enough(few: Verdict, many: Verdict) -> None:
    def seen(count: int) -> list[Outcome]:
        rest = 66 - count
        return outcomes(few, count, photo=1.0) + outcomes(many, rest, team=[3, 2, 1], photo=1.0)

    assert learn_weight("photo", 1.0, 1.0, seen(5)) is not None
    assert learn_weight("photo", 1.0, 1.0, seen(4)) is None


def test_unknown_outcomes_teach_nothing() -> None:
    seen = usual(48, 12)
    more = seen + outcomes(UNKNOWN, 90, photo=1.0) + outcomes(UNKNOWN, 30)
    assert learn_weight("photo", 0.3, 0.3, more) == learn_weight("photo", 0.3, 0.3, seen)
    assert learn_prior("kota", -2.44, -2.44, more) == learn_prior("kota", -2.44, -2.44, seen)


def test_a_half_present_signal_s_ratio_counts_for_its_half() -> None:
    whole = learn_weight("photo", 0.3, 0.0, usual(33, 27))
    half = [Outcome(o.verdict, o.operator, dict.fromkeys(o.signals, 0.5)) for o in usual(33, 27)]
    found = learn_weight("photo", 0.3, 0.0, half)
    assert whole is not None
    assert found is not None
    assert found.new - 0.15 == pytest.approx(2 * (whole.new - 0.15))


@pytest.mark.parametrize(("expert", "bound"), [(0.3, 1.3), (-1.5, -0.5), (1.5, 2.5)])
def test_learning_ends_a_reach_above(expert: float, bound: float) -> None:
    change = learn_weight("photo", expert, expert, usual(3000, 3, 3, 3000))
    assert change is not None
    assert change.new == pytest.approx(bound)


@pytest.mark.parametrize(("expert", "bound"), [(1.5, 0.5), (0.3, 0.0), (-0.3, -1.3)])
def test_learning_ends_a_reach_below(expert: float, bound: float) -> None:
    change = learn_weight("photo", expert, expert, usual(3, 3000, 3000, 3))
    assert change is not None
    assert change.new == pytest.approx(bound)


def test_learning_never_turns_a_signal_round() -> None:
    against = learn_weight("photo", -0.3, -0.3, usual(3000, 3, 3, 3000))
    assert against is not None
    assert against.new == 0.0


counts = st.integers(0, 120)


@given(st.floats(-2, 2), counts, counts, counts, counts)
def test_a_weight_stays_near_the_expert_s(expert: float, a: int, b: int, c: int, d: int) -> None:
    change = learn_weight("photo", expert, 9.0, usual(a, b, c, d))
    if change is not None:
        assert abs(change.new - expert) <= REACH + 1e-9
        assert change.new * expert >= 0
        assert change.evidence >= 30


def test_one_operator_alone_teaches_nothing() -> None:
    tired = outcomes(FALSE, 500, team=[7], photo=1.0) + outcomes(GENUINE, 40, team=[7])
    assert learn_weight("photo", 0.3, 0.3, tired) is None
    assert learn_prior("kota", -2.44, -2.44, tired) is None


def test_an_operator_who_marks_everything_false_weighs_a_third_at_most() -> None:
    fair = outcomes(GENUINE, 40, team=[1, 2]) + outcomes(FALSE, 40, team=[1, 2])
    flood = learn_prior("kota", 0.0, 0.0, fair + outcomes(FALSE, 4000, team=[7]))
    assert matches(flood, "kota", 0.0, math.log((250 + 40) / (250 + 40 + 40)), 120)


@pytest.mark.parametrize(
    ("given_counts", "expected"),
    [
        ({}, {}),
        ({1: 10}, {1: 0.0}),
        ({1: 10, 2: 10}, {1: 0.0, 2: 0.0}),
        ({1: 10, 2: 10, 3: 10}, {1: 1.0, 2: 1.0, 3: 1.0}),
        ({1: 100, 2: 10, 3: 10}, {1: 0.1, 2: 1.0, 3: 1.0}),
        ({1: 100, 2: 50, 3: 10}, {1: 0.1, 2: 0.2, 3: 1.0}),
        ({3: 10, 1: 40, 2: 30, 4: 20}, {1: 0.75, 2: 1.0, 3: 1.0, 4: 1.0}),
        ({1: 4, 2: 4, 3: 4, 4: 0}, {1: 1.0, 2: 1.0, 3: 1.0}),
    ],
)
def test_fair_shares(given_counts: dict[int, int], expected: dict[int, float]) -> None:
    assert fair_shares(given_counts) == pytest.approx(expected)


@given(st.dictionaries(st.integers(0, 9), st.integers(1, 1000)))
def test_nobody_has_more_than_a_third(by_operator: dict[int, int]) -> None:
    shares = fair_shares(by_operator)
    weights = [by_operator[o] * s for o, s in shares.items()]
    assert all(0 <= s <= 1 for s in shares.values())
    assert all(w <= sum(weights) / 3 + 1e-6 for w in weights)
    if len(by_operator) >= 3:
        assert sum(weights) >= 3 * min(by_operator.values()) - 1e-6


def test_a_prior_moves_slowly() -> None:
    seen = outcomes(GENUINE, 3) + outcomes(FALSE, 297)
    share = 1 / (1 + math.exp(2.44))
    expected = math.log((500 * share + 3) / (500 * (1 - share) + 297))
    change = learn_prior("kota/telegram", -2.44, -2.4, seen)
    assert matches(change, "kota/telegram", -2.4, expected, 300)


@pytest.mark.parametrize(("count", "learns"), [(27, False), (30, True)])
def test_a_prior_needs_thirty_outcomes(count: int, learns: bool) -> None:
    assert (learn_prior("kota", -2.44, -2.44, outcomes(FALSE, count)) is not None) == learns


def test_a_prior_keeps_to_its_reach() -> None:
    down = learn_prior("kota", -2.44, -2.44, outcomes(FALSE, 30_000))
    up = learn_prior("kota", -2.44, -2.44, outcomes(GENUINE, 30_000))
    assert down is not None
    assert up is not None
    assert down.new == pytest.approx(-3.44)
    assert up.new == pytest.approx(-2.44 + PRIOR_UP)


def test_no_prior_rings_by_itself() -> None:
    assert -math.log(4) > -2.44 + PRIOR_UP + 0.7


def test_a_step_can_be_undone() -> None:
    change = Change("photo", 0.3, 0.8, 60)
    assert change.undone() == Change("photo", 0.8, 0.3, 60)
    assert change.undone().undone() == change
