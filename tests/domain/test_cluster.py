"""Which report belongs to which cluster, row by row; and what holds for all of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.cluster import Cluster, Spot, gathers, host, life_span

NOW = datetime(2026, 11, 24, 5, tzinfo=UTC)
HERE = (-3.8165, 102.3005)
FLOOD = Spot("banjir", False, 500, "pin", *HERE, "Panorama", "")
NAMED = Spot("banjir", False, 500, "area", None, None, "Panorama", "Panorama")
TRAPPED = replace(FLOOD, life=True)
NAMED_TRAPPED = replace(NAMED, life=True)
ONE, OTHER = frozenset({"terjebak"}), frozenset({"sekarat"})


def north(spot: Spot, metres: float) -> Spot:
    return replace(spot, lat=HERE[0] + metres / 111_195)


CASES = [
    ("same place", FLOOD, FLOOD, True),
    ("same kelurahan, 900 m apart", north(FLOOD, 900), FLOOD, True),
    ("over the border, 400 m apart", replace(north(FLOOD, 400), kelurahan="Lempuing"), FLOOD, True),
    ("over the border, 600 m apart", replace(north(FLOOD, 600), kelurahan="Lempuing"), FLOOD, False),
    ("only the kelurahan is named", NAMED, FLOOD, True),
    ("another kelurahan is named", replace(NAMED, kelurahan="Lempuing"), FLOOD, False),
    ("nothing is known of the place", replace(NAMED, exact="none", kelurahan=""), FLOOD, False),
    ("another kind of hazard", replace(FLOOD, family="pohon"), FLOOD, False),
    ("never by itself", replace(FLOOD, merge_m=0), replace(FLOOD, merge_m=0), False),
    ("danger to life into what is less", TRAPPED, FLOOD, False),
    ("what is less into danger to life", FLOOD, TRAPPED, True),
    ("danger to life near by", north(TRAPPED, 300), TRAPPED, True),
    ("danger to life farther than the category says", north(TRAPPED, 600), TRAPPED, False),
    ("danger to life, only the kelurahan is named, into a point", NAMED_TRAPPED, TRAPPED, False),
    ("danger to life from a point, into a kelurahan", TRAPPED, NAMED_TRAPPED, False),
    ("danger to life, only the kelurahan is named by both", NAMED_TRAPPED, NAMED_TRAPPED, True),
    ("the same, and accepted", NAMED_TRAPPED, replace(NAMED_TRAPPED, taken=True), True),
    (
        "a victim, told of as another was",
        replace(NAMED_TRAPPED, perils=ONE),
        replace(NAMED_TRAPPED, perils=ONE),
        True,
    ),
    (
        "the same, and that one is accepted",
        replace(NAMED_TRAPPED, perils=ONE),
        replace(NAMED_TRAPPED, perils=ONE, taken=True),
        False,
    ),
    (
        "a victim in another danger",
        replace(NAMED_TRAPPED, perils=OTHER),
        replace(NAMED_TRAPPED, perils=ONE),
        False,
    ),
    (
        "a victim in another danger of the same street",
        replace(NAMED_TRAPPED, exact="typed", words="Jl. Salak 5", perils=OTHER),
        replace(NAMED_TRAPPED, exact="typed", words="Jl. Salak 5", perils=ONE),
        False,
    ),
    (
        "a victim near by",
        replace(north(TRAPPED, 90), perils=ONE),
        replace(TRAPPED, perils=ONE, taken=True),
        True,
    ),
    ("a victim farther off", replace(north(TRAPPED, 294), perils=ONE), replace(TRAPPED, perils=ONE), False),
    (
        "in another danger near by",
        replace(north(TRAPPED, 90), perils=OTHER),
        replace(TRAPPED, perils=ONE),
        False,
    ),
    (
        "in another danger there",
        replace(north(TRAPPED, 40), perils=OTHER),
        replace(TRAPPED, perils=ONE),
        True,
    ),
    (
        "danger to life in a street of its own",
        replace(NAMED_TRAPPED, exact="typed", words="Jl. Salak 5"),
        TRAPPED,
        False,
    ),
    (
        "danger to life in the same street",
        replace(NAMED_TRAPPED, exact="typed", words="jl. salak 5"),
        replace(NAMED_TRAPPED, exact="typed", words="Jl. Salak 5"),
        True,
    ),
]


@pytest.mark.parametrize(("report", "cluster", "wanted"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_which_belongs_to_which(report: Spot, cluster: Spot, wanted: bool) -> None:
    assert gathers(report, cluster) is wanted


def test_the_nearest_that_still_lives() -> None:
    far = Cluster(1, north(FLOOD, 450), NOW + timedelta(hours=1))
    near = Cluster(2, north(FLOOD, 50), NOW + timedelta(hours=1))
    over = Cluster(3, FLOOD, NOW)
    assert host(FLOOD, [far, near, over], NOW) == near
    assert host(FLOOD, [over], NOW) is None


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        ("banjir masuk rumah", 3),
        ("angin kencang, atap terbang", 2),
        ("Puting Beliung", 2),
        ("tanah longsor", 6),
    ],
)
def test_life_spans_by_what_was_said(words: str, hours: int) -> None:
    by_word = {"angin": 2, "puting beliung": 2, "longsor": 6}
    spans = {w: timedelta(hours=h) for w, h in by_word.items()}
    assert life_span(words, timedelta(hours=3), spans) == timedelta(hours=hours)


spots = st.builds(
    Spot,
    family=st.sampled_from(["banjir", "pohon"]),
    life=st.booleans(),
    merge_m=st.sampled_from([0.0, 100.0, 500.0]),
    exact=st.sampled_from(["pin", "live", "typed", "area", "none"]),
    lat=st.one_of(st.none(), st.floats(-4, -3.7)),
    lon=st.one_of(st.none(), st.floats(102.1, 102.4)),
    kelurahan=st.sampled_from(["", "Panorama", "Lempuing"]),
    words=st.sampled_from(["", "Panorama", "Jl. Salak 5"]),
)


@given(spots, spots)
def test_danger_to_life_never_hides_and_kinds_never_mix(report: Spot, cluster: Spot) -> None:
    if gathers(report, cluster):
        assert report.family == cluster.family
        assert report.merge_m > 0 and cluster.merge_m > 0
        assert cluster.life or not report.life
    if report.life == cluster.life:
        assert gathers(report, cluster) == gathers(cluster, report), "it does not matter who came first"


@given(spots, st.lists(st.tuples(spots, st.integers(-60, 60)), max_size=8))
def test_a_host_lives_and_fits(report: Spot, others: list[tuple[Spot, int]]) -> None:
    clusters = [Cluster(n, s, NOW + timedelta(minutes=m)) for n, (s, m) in enumerate(others)]
    chosen = host(report, clusters, NOW)
    fitting = [c for c in clusters if c.ends_at > NOW and gathers(report, c.spot)]
    assert (chosen in fitting) if fitting else chosen is None
