"""The score: bounded, monotone, explained, and never decided by one group alone."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.danger import Danger
from tests.verification.anything import facts
from verification import score
from verification.facts import DEFAULT_PRIOR, Facts
from verification.lanes import LaneRules
from verification.score import LIMIT, SIGNALS, Credibility, credibility, observed, probability
from verification.signal import CAPS, Group

RED, FLOOR = LaneRules().loud, LaneRules().floor
CLOSE = 1e-9

# What speaks for a report, and what against: adding one never moves the score the other way.
FOR: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({"own_number": False}, {"own_number": True}),
    ({"check": None}, {"check": "passed"}),
    ({"check": "failed"}, {"check": None}),
    ({"replies_answered": 0}, {"replies_answered": 1}),
    ({"replies_answered": 1}, {"replies_answered": 2}),
    ({"live_location": False}, {"live_location": True}),
    ({"pin": False, "inside_area": None}, {"pin": True, "inside_area": True}),
    ({"inside_area": False}, {"inside_area": True}),
    ({"inside_area": False, "outside_m": 9_000.0}, {"inside_area": False, "outside_m": 400.0}),
    ({"typed_place": False}, {"typed_place": True}),
    ({"words_place_distance_m": None}, {"words_place_distance_m": 100.0}),
    ({"words_place_distance_m": 4_000.0}, {"words_place_distance_m": None}),
    ({"words_place_distance_m": 4_000.0}, {"words_place_distance_m": 2_000.0}),
    ({"picture": None}, {"picture": "fresh"}),
    ({"picture": "seen"}, {"picture": None}),
    ({"picture_own_forward": True}, {"picture_own_forward": False}),
    ({"forwarded": True}, {"forwarded": False}),
    ({"specific_words": 0}, {"specific_words": 1}),
    ({"specific_words": 1}, {"specific_words": 2}),
    ({"danger": Danger.NONE}, {"danger": Danger.OTHER}),
    ({"danger": Danger.OTHER}, {"danger": Danger.LIFE}),
    ({"danger": Danger.LIFE, "clear": False}, {"danger": Danger.LIFE, "clear": True}),
    ({"nonsense": True}, {"nonsense": False}),
    ({"abuse": True}, {"abuse": False}),
    ({"figure": True}, {"figure": False}),
    ({"drill": True}, {"drill": False}),
    ({"laughing": True}, {"laughing": False}),
    ({"question": True}, {"question": False}),
    ({"genuine_before": 0}, {"genuine_before": 1}),
    ({"genuine_before": 1}, {"genuine_before": 4}),
    ({"false_before": 1}, {"false_before": 0}),
    ({"false_before": 3}, {"false_before": 1}),
    ({"burst_account": 2}, {"burst_account": 0}),
    ({"corroborations": 0}, {"corroborations": 1}),
    ({"corroborations": 1}, {"corroborations": 2}),
    ({"corroborations_weak": 0}, {"corroborations_weak": 1}),
    ({"burst_place": 3}, {"burst_place": 1}),
]


@pytest.mark.parametrize(("worse", "better"), FOR, ids=str)
def test_alone_it_moves_the_score(worse: dict[str, Any], better: dict[str, Any]) -> None:
    assert credibility(Facts(**better)).log_odds > credibility(Facts(**worse)).log_odds


@settings(max_examples=400)
@given(st.sampled_from(FOR), facts())
def test_what_speaks_for_a_report_never_lowers_it(
    pair: tuple[dict[str, Any], dict[str, Any]], known: Facts
) -> None:
    worse, better = pair
    low, high = credibility(replace(known, **worse)), credibility(replace(known, **better))
    assert high.log_odds >= low.log_odds - CLOSE


@given(facts())
def test_bounded_and_consistent(known: Facts) -> None:
    found = credibility(known)
    assert -LIMIT <= found.log_odds <= LIMIT
    assert found.probability == pytest.approx(1 / (1 + math.exp(-found.log_odds)))


@given(facts())
def test_reasons_add_up_and_the_strongest_comes_first(known: Facts) -> None:
    found = credibility(known)
    total = known.prior + sum(r.contribution for r in found.reasons)
    assert found.log_odds == pytest.approx(max(-LIMIT, min(LIMIT, total)))
    sizes = [abs(r.contribution) for r in found.reasons]
    assert sizes == sorted(sizes, reverse=True)
    assert {r.signal for r in found.reasons} <= set(observed(known))
    assert all(r.contribution for r in found.reasons)


@given(facts())
def test_every_group_keeps_to_its_cap(known: Facts) -> None:
    found = credibility(known)
    for group in Group:
        assert CAPS[group].low - CLOSE <= found.group(group) <= CAPS[group].high + CLOSE


@given(facts(), st.dictionaries(st.sampled_from([s.name for s in SIGNALS]), st.floats(-3, 3)))
def test_learned_weights_cannot_break_the_caps(known: Facts, weights: dict[str, float]) -> None:
    found = credibility(known, weights)
    for group in Group:
        assert CAPS[group].low - CLOSE <= found.group(group) <= CAPS[group].high + CLOSE


@given(facts(), st.randoms(use_true_random=False))
def test_the_order_of_signals_does_not_matter(known: Facts, rng: Any) -> None:
    shuffled = list(SIGNALS)
    rng.shuffle(shuffled)
    expected = credibility(known)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(score, "SIGNALS", tuple(shuffled))
        assert credibility(known) == expected


@given(st.floats(-5, 5))
def test_nothing_known_leaves_the_prior(prior: float) -> None:
    found = credibility(Facts(prior=prior))
    assert found.log_odds == prior
    assert found.reasons == ()


def test_a_bare_score_has_no_reasons_and_misses_nothing() -> None:
    bare = Credibility(0.0, 0.5)
    assert (bare.reasons, bare.missing) == ((), ())


@given(facts())
def test_first_time_and_suspension_are_no_evidence(known: Facts) -> None:
    plain = replace(known, first_time=False, suspended=False, category=None)
    marked = replace(known, first_time=True, suspended=True, category="kebakaran")
    assert credibility(plain) == credibility(marked)


def test_probability_of_the_default_prior() -> None:
    assert credibility(Facts()).probability == pytest.approx(0.08, abs=0.0005)
    assert probability(0) == 0.5


def test_the_limits_hold_at_both_ends() -> None:
    assert LIMIT == 6.0
    assert credibility(Facts(prior=9)).log_odds == 6.0
    assert credibility(Facts(prior=-9)).log_odds == -6.0


ONLY: dict[Group, tuple[str, ...]] = {
    Group.IDENTITY: ("own_number", "check", "replies_answered"),
    Group.PLACE: (
        "live_location", "pin", "inside_area", "outside_m", "words_place_distance_m", "typed_place",
    ),
    Group.PICTURE: ("picture", "picture_own_forward"),
    Group.WORDS: (
        "forwarded", "specific_words", "danger", "clear", "nonsense", "abuse", "figure",
        "drill", "laughing", "question",
    ),
    Group.RECORD: ("genuine_before", "false_before", "burst_account"),
    Group.CORROBORATION: ("corroborations", "corroborations_weak", "burst_place"),
}  # fmt: skip


def _only(known: Facts, *groups: Group) -> Facts:
    names = [name for group in groups for name in ONLY[group]]
    return Facts(prior=DEFAULT_PRIOR, **{name: getattr(known, name) for name in names})


@given(facts(corroborations=0))
def test_no_group_decides_alone(known: Facts) -> None:
    for group in Group:
        assert FLOOR <= credibility(_only(known, group)).log_odds < RED


@given(facts())
def test_number_pin_and_picture_that_name_nothing_stay_short_of_red(known: Facts) -> None:
    weak = _only(known, Group.IDENTITY, Group.PLACE, Group.PICTURE)
    assert credibility(weak).log_odds < RED


def test_an_established_reporter_who_agrees_decides_alone() -> None:
    assert credibility(Facts(corroborations=1)).log_odds >= RED
    assert credibility(Facts(corroborations_weak=9)).log_odds < RED


def test_a_prank_that_shares_everything_but_laughs_is_far_from_red() -> None:
    prank = Facts(own_number=True, pin=True, inside_area=True, live_location=True, laughing=True)
    assert credibility(prank).log_odds == pytest.approx(DEFAULT_PRIOR + 0.25 + 0.3 - 0.6)


def test_a_cap_is_shared_by_its_signals() -> None:
    found = credibility(Facts(own_number=True, check="passed", replies_answered=2))
    assert {r.signal: pytest.approx(r.contribution) for r in found.reasons} == {
        "own_number": 0.15,
        "check_passed": 0.09,
        "replies_answered": 0.06,
    }


def test_reasons_that_cancel_out_are_still_told() -> None:
    found = credibility(Facts(picture="fresh", forwarded=True))
    assert found.log_odds == pytest.approx(DEFAULT_PRIOR)
    assert [(r.signal, r.contribution) for r in found.reasons] == [
        ("forwarded", -0.3),
        ("picture_fresh", 0.3),
    ]


def test_equal_reasons_come_by_name() -> None:
    found = credibility(Facts(live_location=True, pin=True, inside_area=True))
    assert [r.signal for r in found.reasons] == ["live_location", "pin_inside"]


def test_a_reason_carries_its_sentence() -> None:
    (reason,) = credibility(Facts(corroborations=2)).reasons
    assert (reason.signal, reason.group, reason.key) == (
        "corroborated",
        Group.CORROBORATION,
        "indikator-diperkuat",
    )
    assert reason.variables == {"jumlah": 2}
    assert reason.contribution == 2.5


def test_what_is_missing_and_worth_saying() -> None:
    assert credibility(Facts()).missing == ("indikator-nomor-belum",)
    assert credibility(Facts(own_number=True)).missing == ()


def test_learned_weights_take_the_experts_place() -> None:
    found = credibility(Facts(own_number=True, pin=True, inside_area=True), {"own_number": 0.05})
    assert found.log_odds == pytest.approx(DEFAULT_PRIOR + 0.05 + 0.15)


def test_a_silenced_signal_gives_no_reason() -> None:
    assert credibility(Facts(own_number=True), {"own_number": 0.0}).reasons == ()


def test_observed_names_what_an_outcome_teaches_about() -> None:
    assert observed(Facts(danger=Danger.OTHER, specific_words=3, abuse=True)) == {
        "danger_named": 0.8,
        "specific_words": 1.0,
        "abuse": 1.0,
    }


def test_a_number_that_the_platform_tells_of_everybody_says_nothing_and_is_not_missing() -> None:
    told, without = (credibility(Facts(own_number=own, number_unasked=True), None) for own in (True, False))
    assert told == without
    assert "indikator-nomor-belum" in credibility(Facts()).missing
    assert "indikator-nomor-belum" not in without.missing
