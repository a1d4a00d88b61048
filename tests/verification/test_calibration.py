"""The percentage on a card: what came true at this score, and never more than it may say."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verification.calibration import KNOTS, REACH, Decided, calibrated, learn, name
from verification.score import probability

ODDS = st.floats(-6, 6)


def learned(decided: list[Decided]) -> dict[str, float]:
    return {c.name: c.new for c in learn(decided, {})}


def many(log_odds: float, genuine: int, false: int, operators: int = 4) -> list[Decided]:
    return [Decided(log_odds, n < genuine, n % operators) for n in range(genuine + false)]


DECIDED = st.lists(st.builds(many, ODDS, st.integers(0, 90), st.integers(0, 90)), min_size=2, max_size=6).map(
    lambda groups: [one for group in groups for one in group]
)


@given(ODDS)
def test_where_nothing_was_seen_it_is_the_score_itself(log_odds: float) -> None:
    assert calibrated(log_odds, {}) == pytest.approx(log_odds)


@given(DECIDED, ODDS, ODDS)
def test_it_never_falls_while_the_score_rises(decided: list[Decided], one: float, other: float) -> None:
    known = learned(decided)
    low, high = sorted((one, other))
    assert calibrated(low, known) <= calibrated(high, known) + 1e-9


@given(DECIDED, ODDS)
def test_it_stays_near_the_score(decided: list[Decided], log_odds: float) -> None:
    assert abs(calibrated(log_odds, learned(decided)) - log_odds) <= REACH + 1e-9


@given(DECIDED)
def test_the_order_of_outcomes_does_not_matter(decided: list[Decided]) -> None:
    assert learned(decided) == pytest.approx(learned(decided[::-1]))


@pytest.mark.parametrize(("genuine", "false"), [(160, 40), (40, 160), (100, 100)])
def test_it_comes_to_say_what_came_true(genuine: int, false: int) -> None:
    """200 decided at one score: the share of them that was real, but for what was assumed at this score and those above."""
    said = probability(calibrated(-1.0, learned(many(-1.0, genuine, false))))
    assert said == pytest.approx(genuine / (genuine + false), abs=0.03)


def test_a_few_outcomes_teach_nothing() -> None:
    assert learn(many(-1.0, 29, 0), {}) == []
    assert learn(many(-1.0, 30, 0), {}) != []


def test_one_person_alone_teaches_nothing_and_among_others_counts_for_a_third() -> None:
    assert learn(many(-1.0, 0, 500, operators=1), {}) == []
    honest = many(-1.0, 90, 10)
    poisoned = [*honest, *(Decided(-1.0, False, 99) for _ in range(5000))]
    assert probability(calibrated(-1.0, learned(poisoned))) > 0.55


def test_each_step_names_old_and_new() -> None:
    steps = learn(many(-1.0, 160, 40), {name(-1.0): 0.0})
    (at_one,) = [s for s in steps if s.name == name(-1.0)]
    assert at_one.old == 0.0 and at_one.new == pytest.approx(math.log(0.8 / 0.2), abs=0.2)
    assert len(steps) < len(KNOTS)
    assert learn(many(-1.0, 160, 40), {s.name: s.new for s in steps} | {name(-1.0): at_one.new}) == []
