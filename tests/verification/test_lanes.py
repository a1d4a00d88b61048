"""The table of lanes: the first row that holds decides."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.danger import Danger
from domain.lane import Lane
from locales.text import all_keys
from tests.verification.anything import facts
from verification.facts import Facts
from verification.lanes import LaneRules, groups_against, lane
from verification.score import Credibility, Reason, credibility
from verification.signal import Group

RED, AMBER, GREY = Lane.RED, Lane.AMBER, Lane.GREY
HEARD = "bahaya-terdengar"
BY_ODDS, BY_TWO, BY_LIFE = "peluang", "dua-laporan", "bahaya-jelas"
DANGER, NEW, SANCTION, DOUBT, LOOK = "bahaya-disebut", "pelapor-baru", "sanksi", "meragukan", "diperiksa"

LIFE = {"danger": Danger.LIFE, "clear": True}
BUTTON = {"danger": Danger.LIFE}
OTHER = {"danger": Danger.OTHER}
PIN = {"pin": True, "inside_area": True}
FAR = {"pin": True, "inside_area": False, "outside_m": 300_000.0}
JOKE = {"nonsense": True, "laughing": True}
KNOWN = {"genuine_before": 2}
PRANKSTER = {"false_before": 3}
SUSPENDED = {"false_before": 3, "suspended": True}
FIRST = {"first_time": True}

TABLE: list[tuple[str, Lane, str, list[dict[str, Any]]]] = [
    # Nothing, or nearly
    ("nothing at all", AMBER, LOOK, []),
    ("a first-time reporter's nothing", AMBER, NEW, [FIRST]),
    ("a lone letter", AMBER, LOOK, [{"nonsense": True}]),
    ("a first-time lone letter", AMBER, NEW, [{"nonsense": True}, FIRST]),
    ("a bare pin", AMBER, LOOK, [PIN]),
    ("a bare live pin", AMBER, LOOK, [PIN, {"live_location": True}]),
    ("a bare picture", AMBER, LOOK, [{"picture": "fresh"}]),
    ("a number and nothing else", AMBER, LOOK, [{"own_number": True}]),
    ("number and pin", AMBER, LOOK, [{"own_number": True}, PIN]),
    ("number, live pin and a fresh picture", AMBER, LOOK,
     [{"own_number": True, "live_location": True, "picture": "fresh"}, PIN]),
    ("the same by a first-time reporter", AMBER, NEW,
     [{"own_number": True, "live_location": True, "picture": "fresh"}, PIN, FIRST]),
    ("an order of food, laughing, with a pin", AMBER, NEW, [{"laughing": True}, PIN, FIRST]),
    # Danger to life, clearly said
    ("danger to life clearly said", RED, BY_LIFE, [LIFE]),
    ("... by a first-time reporter", RED, BY_LIFE, [LIFE, FIRST]),
    ("... with a far pin", RED, BY_LIFE, [LIFE, FAR]),
    ("... in insults", RED, BY_LIFE, [LIFE, {"abuse": True}]),
    ("... laughing", RED, BY_LIFE, [LIFE, {"laughing": True}]),
    ("... as a question", RED, BY_LIFE, [LIFE, {"question": True}]),
    ("... with an old picture", RED, BY_LIFE, [LIFE, {"picture": "seen"}]),
    ("... forwarded", RED, BY_LIFE, [LIFE, {"forwarded": True}]),
    ("... from an account that reports all the time", RED, BY_LIFE, [LIFE, {"burst_account": 6}]),
    ("... amid coordinated accounts", RED, BY_LIFE, [LIFE, {"burst_place": 9}]),
    ("... after a failed check", RED, BY_LIFE, [LIFE, {"check": "failed"}]),
    ("... with specific words", RED, BY_ODDS, [LIFE, {"specific_words": 3}, PIN]),
    ("... in a likely category", RED, BY_ODDS, [LIFE, {"prior": -1.74}]),
    ("... in an unlikely category", RED, BY_LIFE, [LIFE, {"prior": -3.14}]),
    ("... by somebody with one proved false report", AMBER, DANGER, [LIFE, {"false_before": 1}]),
    ("... by a known prankster", AMBER, DANGER, [LIFE, PRANKSTER]),
    ("... by a suspended child (H10)", AMBER, DANGER, [LIFE, SUSPENDED]),
    ("... by somebody suspended whose record has decayed", AMBER, DANGER, [LIFE, {"suspended": True}]),
    ("... by a known prankster, with all evidence", RED, BY_ODDS,
     [LIFE, PRANKSTER, PIN, {"own_number": True, "picture": "fresh", "specific_words": 3, "prior": -1.74}]),
    ("... in a drill", AMBER, LOOK, [LIFE, {"drill": True}]),
    ("... in a figure of speech (H18)", AMBER, LOOK, [LIFE, {"figure": True}]),
    ("... in a first-time figure of speech", AMBER, NEW, [LIFE, {"figure": True}, FIRST]),
    ("... in a drill, by a suspended reporter", GREY, SANCTION, [LIFE, {"drill": True}, SUSPENDED]),
    # Danger named otherwise
    ("danger to life by a button", AMBER, DANGER, [BUTTON]),
    ("... by a first-time reporter", AMBER, DANGER, [BUTTON, FIRST]),
    ("... by a suspended reporter", AMBER, DANGER, [BUTTON, SUSPENDED]),
    ("... with number, pin and picture", RED, BY_ODDS,
     [BUTTON, PIN, {"own_number": True, "picture": "fresh"}]),
    ("... with number and pin", AMBER, DANGER, [BUTTON, PIN, {"own_number": True}]),
    ("... and nonsense, old picture, far pin", AMBER, DANGER, [BUTTON, JOKE, FAR, {"picture": "seen"}]),
    ("a snake", AMBER, DANGER, [OTHER, {"specific_words": 1}]),
    ("a snake in the house, described, with a pin", RED, BY_ODDS,
     [OTHER, {"specific_words": 3}, PIN, {"own_number": True, "live_location": True}]),
    ("danger that no word names", AMBER, HEARD, [{"danger": Danger.LIFE, "by_pattern": True}]),
    ("... by a suspended reporter", AMBER, HEARD, [{"danger": Danger.OTHER, "by_pattern": True}, SUSPENDED]),
    ("... in a drill", AMBER, LOOK, [{"danger": Danger.LIFE, "by_pattern": True, "drill": True}]),
    ("a joke-like snake", AMBER, DANGER, [OTHER, {"laughing": True}]),
    ("other danger said as clearly as can be", AMBER, DANGER, [OTHER, {"clear": True}]),
    ("other danger by a suspended reporter", AMBER, DANGER, [OTHER, SUSPENDED]),
    ("other danger with everything against it", AMBER, DANGER,
     [OTHER, JOKE, FAR, PRANKSTER, {"picture": "seen", "burst_account": 9}]),
    ("other danger in a figure, against all evidence", GREY, DOUBT, [OTHER, {"figure": True}, FAR]),
    # Others say the same
    ("an independent established report", RED, BY_ODDS, [{"corroborations": 1}]),
    ("... of the least likely kind", RED, BY_TWO, [{"corroborations": 1, "prior": -4.0}]),
    ("... joining a joke", RED, BY_TWO, [{"corroborations": 1}, JOKE]),
    ("... joining a known prankster", RED, BY_TWO, [{"corroborations": 1}, SUSPENDED]),
    ("... joining a figure of speech", RED, BY_TWO, [{"corroborations": 1, "figure": True}]),
    ("two new accounts without danger", AMBER, LOOK, [{"corroborations_weak": 2}]),
    ("two new accounts and a snake", RED, BY_ODDS, [{"corroborations_weak": 2}, OTHER]),
    ("five coordinated accounts without danger", AMBER, LOOK,
     [{"corroborations_weak": 5, "burst_place": 5}]),
    # Good records
    ("a good reporter's bare pin", AMBER, LOOK, [KNOWN, PIN]),
    ("a good reporter's snake", AMBER, DANGER, [{"genuine_before": 1}, OTHER]),
    ("a very good reporter's snake", RED, BY_ODDS, [{"genuine_before": 3}, OTHER]),
    ("an account that behaved well for weeks, without words", AMBER, LOOK, [{"genuine_before": 40}]),
    # Grey
    ("a suspended reporter without danger", GREY, SANCTION, [SUSPENDED]),
    ("a suspended reporter's pin and number", GREY, SANCTION, [SUSPENDED, PIN, {"own_number": True}]),
    ("suspended and yet first time: the kinder row", AMBER, NEW, [SUSPENDED, FIRST]),
    ("a joke and a far pin", GREY, DOUBT, [JOKE, FAR]),
    ("a joke with an old picture", GREY, DOUBT, [JOKE, {"picture": "seen"}]),
    ("a joke by a known prankster", GREY, DOUBT, [JOKE, PRANKSTER]),
    ("a joke in a flood of them", GREY, DOUBT, [JOKE, {"burst_account": 4}]),
    ("a joke after a failed check", GREY, DOUBT, [JOKE, {"check": "failed"}]),
    ("a first-time joke and a far pin", AMBER, NEW, [JOKE, FAR, FIRST]),
    ("every kind of words against it, and words alone", AMBER, LOOK,
     [JOKE, {"abuse": True, "figure": True, "drill": True, "question": True, "forwarded": True}]),
    ("words alone, in the least likely category", AMBER, LOOK, [JOKE, {"prior": -3.4}]),
    ("a joke and a whisper from the border", AMBER, LOOK,
     [JOKE, {"inside_area": False, "pin": True, "prior": -2.6}]),
    ("an old picture from far away", GREY, DOUBT, [FAR, {"picture": "seen"}]),
    ("a prankster's bare pin", AMBER, LOOK, [PRANKSTER, PIN]),
]  # fmt: skip


def _facts(parts: list[dict[str, Any]]) -> Facts:
    known = Facts()
    for part in parts:
        known = replace(known, **part)
    return known


@pytest.mark.parametrize(
    ("case", "expected", "why", "parts"), TABLE, ids=lambda v: v if isinstance(v, str) else ""
)
def test_table(case: str, expected: Lane, why: str, parts: list[dict[str, Any]]) -> None:
    known = _facts(parts)
    decision = lane(credibility(known), known)
    assert (decision.lane, decision.why) == (expected, f"indikator-jalur-{why}")


def test_the_table_is_long_and_holds_every_row() -> None:
    assert len(TABLE) >= 60
    whys = {f"indikator-jalur-{why}" for _, _, why, _ in TABLE}
    for language in ("id", "en"):
        assert whys == {key for key in all_keys(language) if key.startswith("indikator-jalur-")}


@given(facts())
def test_grey_needs_no_danger_and_an_earlier_report(known: Facts) -> None:
    if lane(credibility(known), known).lane is GREY:
        assert known.danger is Danger.NONE or known.drill or known.figure
        assert not known.first_time
        assert known.corroborations == 0


@given(facts(suspended=False))
def test_grey_without_sanction_needs_two_groups_and_a_low_probability(known: Facts) -> None:
    found = credibility(known)
    if lane(found, known).lane is GREY:
        assert found.probability < 0.02
        assert len(groups_against(found)) >= 2


@given(facts(), st.floats(0.5, 50))
def test_red_exactly_where_the_table_says(known: Facts, alarms: float) -> None:
    found = credibility(known)
    meant = known.danger is Danger.LIFE and known.clear and not (known.drill or known.figure)
    clean = known.false_before == 0 and not known.suspended
    expected = found.log_odds >= -math.log(alarms) or known.corroborations >= 1 or (meant and clean)
    assert (lane(found, known, LaneRules(alarms)).lane is RED) == expected


@given(facts(), st.floats(0.5, 50), st.floats(0, 50))
def test_a_city_that_accepts_more_false_alarms_never_rings_less(
    known: Facts, alarms: float, more: float
) -> None:
    found = credibility(known)
    if lane(found, known, LaneRules(alarms)).lane is RED:
        assert lane(found, known, LaneRules(alarms + more)).lane is RED


@pytest.mark.parametrize(
    ("log_odds", "expected"), [(-math.log(4), RED), (-math.log(4) - 1e-9, AMBER), (6.0, RED), (-6.0, AMBER)]
)
def test_the_loud_threshold_itself_is_red(log_odds: float, expected: Lane) -> None:
    assert lane(Credibility(log_odds, 0.0), Facts()).lane is expected


@pytest.mark.parametrize(
    ("probability", "against", "expected"),
    [
        (0.0199, (-0.25, -0.25), GREY),
        (0.0201, (-0.25, -0.25), AMBER),
        (0.0199, (-0.25, -0.24), AMBER),
        (0.0199, (-3.0, 0.0), AMBER),
        (0.0199, (-0.9, -0.9), GREY),
    ],
)
def test_the_floor_of_grey(probability: float, against: tuple[float, float], expected: Lane) -> None:
    groups = (Group.PLACE, Group.WORDS)
    reasons = tuple(Reason("x", g, c, "indikator-x", {}) for g, c in zip(groups, against, strict=True))
    odds = math.log(probability / (1 - probability))
    assert lane(Credibility(odds, probability, reasons), Facts()).lane is expected


def test_the_floor_itself_is_not_grey() -> None:
    reasons = tuple(Reason("x", g, -1.0, "indikator-x", {}) for g in (Group.PLACE, Group.WORDS))
    assert lane(Credibility(LaneRules().floor, 0.02, reasons), Facts()).lane is AMBER


def test_one_group_s_signals_count_once() -> None:
    reasons = tuple(Reason(n, Group.WORDS, -2.0, "indikator-x", {}) for n in ("nonsense", "laughing"))
    assert groups_against(Credibility(-5.0, 0.0, reasons)) == (Group.WORDS,)


def test_costs_become_thresholds() -> None:
    assert LaneRules().loud == pytest.approx(-1.386, abs=0.001)
    assert LaneRules().floor == pytest.approx(-3.892, abs=0.001)
    assert LaneRules(false_alarms_per_real=9).loud == pytest.approx(math.log(0.1 / 0.9))


@pytest.mark.parametrize(("alarms", "floor"), [(0, 0.02), (-1, 0.02), (4, 0), (4, 1), (4, 1.5)])
def test_impossible_costs_are_refused(alarms: float, floor: float) -> None:
    with pytest.raises(ValueError, match=r"^false_alarms_per_real must .* between 0 and 1$"):
        LaneRules(alarms, floor)
