"""Which reports belong together, and which strengthen each other."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verification.corroborate import (
    Corroboration,
    MergeRules,
    Occurrence,
    Together,
    Witness,
    corroboration,
    independent,
    same_picture,
    together,
)

T0 = datetime(2026, 3, 1, 20, 44, tzinfo=UTC)
LAT, LON = -3.8, 102.27
METRE = 1 / 111_195  # degrees of latitude
FIRE = Occurrence("kebakaran", "api", T0, LAT, LON, "Panorama")
NOWHERE: dict[str, Any] = {"lat": None, "lon": None}
JOIN, SUGGEST, PERHAPS, APART = Together.JOIN, Together.SUGGEST, Together.PERHAPS, Together.APART
BESIDE, STREET, OTHER = (
    frozenset({"Panorama"}),
    frozenset({"street:Jl. Merapi"}),
    frozenset({"street:Jl. Bali"}),
)

PAIRS: list[tuple[str, Together, dict[str, Any], dict[str, Any]]] = [
    ("the same place and time", JOIN, {}, {}),
    ("299 m away", JOIN, {"lat": LAT + 299 * METRE}, {}),
    ("300.5 m away", SUGGEST, {"lat": LAT + 300.5 * METRE}, {}),
    ("599 m away", SUGGEST, {"lat": LAT + 599 * METRE}, {}),
    ("600.5 m away", APART, {"lat": LAT + 600.5 * METRE}, {}),
    ("299 m to the east", JOIN, {"lon": LON + 299 * METRE}, {}),
    ("half an hour later", JOIN, {"at": T0 + timedelta(minutes=30)}, {}),
    ("a second more", APART, {"at": T0 + timedelta(minutes=30, seconds=1)}, {}),
    ("sent before the ticket, read after", JOIN, {"at": T0 - timedelta(minutes=30)}, {}),
    ("long before the ticket", APART, {"at": T0 - timedelta(minutes=31)}, {}),
    ("another category of the family", JOIN, {"category": "kebocoran_gas"}, {}),
    ("another family", APART, {"category": "kebakaran", "family": "air"}, {}),
    ("a closed ticket 200 m away (H4)", APART, {"lat": LAT + 200 * METRE}, {"open": False}),
    ("without a point, the same kelurahan", SUGGEST, NOWHERE, {}),
    ("without a point, another kelurahan", APART, {**NOWHERE, "kelurahan": "Sukamerindu"}, {}),
    ("without a point, the kelurahan beside it", PERHAPS, {**NOWHERE, "kelurahan": "Sukamerindu", "near": BESIDE}, {}),
    ("beside it, but in a street of another name", APART, {**NOWHERE, "names": OTHER, "near": BESIDE}, {"names": STREET}),
    ("the ticket without a point", SUGGEST, {}, NOWHERE),
    ("neither has a point", SUGGEST, NOWHERE, NOWHERE),
    ("half a point is none", SUGGEST, {"lon": None}, {}),
    ("nothing known of either place", PERHAPS, {**NOWHERE, "kelurahan": ""}, {**NOWHERE, "kelurahan": ""}),
    ("no point, and long after", APART, {**NOWHERE, "at": T0 + timedelta(hours=1)}, {}),
]  # fmt: skip


@pytest.mark.parametrize(("case", "expected", "report", "ticket"), PAIRS, ids=[p[0] for p in PAIRS])
def test_together(case: str, expected: Together, report: dict[str, Any], ticket: dict[str, Any]) -> None:
    assert together(replace(FIRE, **report), replace(FIRE, **ticket)) is expected


def test_where_the_city_says_so_a_human_decides() -> None:
    """Two victims in one street are two people: near ones are only suggested."""
    never = MergeRules(by_itself=False)
    assert together(FIRE, FIRE, never) is SUGGEST
    assert together(replace(FIRE, lat=LAT + 400 * METRE), FIRE, never) is APART


def test_a_category_s_own_limits() -> None:
    wide = MergeRules(merge_m=1_000, merge_within=timedelta(hours=3))
    later = replace(FIRE, lat=LAT + 900 * METRE, at=T0 + timedelta(hours=2))
    assert together(later, FIRE) is APART
    assert together(later, FIRE, wide) is JOIN


def seen(person: int, seconds: float = 0, genuine: int = 1, false: int = 0, *pictures: int) -> Witness:
    return Witness(person, T0 + timedelta(seconds=seconds), frozenset(pictures), genuine, false)


ME = seen(1, 0, 0, 0, 0xF0F0)

OTHERS: list[tuple[str, tuple[int, int], list[Witness], list[set[int]]]] = [
    ("nobody", (0, 0), [], []),
    ("an established neighbour", (1, 0), [seen(2, 30)], []),
    ("an established one with another picture", (1, 0), [seen(2, 30, 1, 0, 0xFFFF_0000)], []),
    ("two established neighbours", (2, 0), [seen(2, 30), seen(3, 60)], []),
    ("a new account", (0, 1), [seen(2, 30, 0)], []),
    ("three new accounts", (0, 3), [seen(n, 30 * n, 0) for n in (2, 3, 4)], []),
    ("an established and a new one", (1, 1), [seen(3, 60, 0), seen(2, 30)], []),
    ("myself again", (0, 0), [seen(1, 30)], []),
    ("one neighbour twice", (1, 0), [seen(2, 30), seen(2, 60)], []),
    ("one new account twice", (0, 1), [seen(2, 30, 0), seen(2, 60, 0)], []),
    ("a proved prankster", (0, 0), [seen(2, 30, 0, 1)], []),
    ("a prankster with a good side", (0, 0), [seen(2, 30, 5, 1)], []),
    ("somebody who reported with me before", (0, 1), [seen(2, 30)], [{1, 2}]),
    ("two who reported together before", (1, 1), [seen(2, 30), seen(3, 60)], [{2, 3}]),
    ("others' old acquaintance changes nothing", (1, 0), [seen(2, 30)], [{2, 3}]),
    ("the same picture", (0, 1), [seen(2, 30, 1, 0, 0xF0F1)], []),
    ("two neighbours with one picture", (1, 1), [seen(2, 30, 1, 0, 0xFF << 40), seen(3, 60, 1, 0, 0xFF << 40)], []),
    ("in the same moment", (0, 1), [seen(2, 1.9)], []),
    ("two neighbours in one moment", (1, 1), [seen(2, 30), seen(3, 31)], []),
    ("just not the same moment", (1, 0), [seen(2, 2)], []),
    ("two seconds before me", (1, 0), [seen(2, -2)], []),
    ("weak once, established once", (1, 0), [seen(2, 1), seen(2, 30)], []),
]  # fmt: skip


@pytest.mark.parametrize(("case", "expected", "others", "met"), OTHERS, ids=[o[0] for o in OTHERS])
def test_corroboration(
    case: str, expected: tuple[int, int], others: list[Witness], met: list[set[int]]
) -> None:
    found = corroboration(ME, others, [frozenset(pair) for pair in met])
    assert found == Corroboration(*expected)


witnesses = st.builds(
    seen,
    st.integers(1, 8),
    st.integers(-20, 20),
    st.integers(0, 1),
    st.integers(0, 1),
    st.sampled_from([0, 0xFFFF, 0xFFFF << 32]),
)
pairs = st.frozensets(st.builds(lambda a, b: frozenset({a, b}), st.integers(1, 8), st.integers(1, 8)))


@given(st.lists(witnesses, max_size=6), pairs, st.randoms(use_true_random=False))
def test_the_order_of_others_does_not_matter(others: list[Witness], met: Any, rng: Any) -> None:
    shuffled = list({w.person: w for w in others}.values())
    expected = corroboration(ME, shuffled, met)
    rng.shuffle(shuffled)
    assert corroboration(ME, shuffled, met) == expected


@given(st.lists(witnesses, max_size=6), pairs)
def test_nobody_counts_twice(others: list[Witness], met: Any) -> None:
    found = corroboration(ME, others, met)
    assert found.established + found.weak <= len({w.person for w in others} - {1})


@given(witnesses, witnesses, pairs)
def test_independence_is_mutual(one: Witness, other: Witness, met: Any) -> None:
    assert independent(one, other, met) == independent(other, one, met)


@pytest.mark.parametrize(("other", "same"), [(0, True), (0xFF, True), (0x1FF, False), (2**64 - 1, False)])
def test_same_picture(other: int, same: bool) -> None:
    assert same_picture(0, other) is same


@pytest.mark.parametrize(
    ("genuine", "false", "established"), [(0, 0, False), (1, 0, True), (9, 1, False), (0, 1, False)]
)
def test_established(genuine: int, false: int, established: bool) -> None:
    assert seen(2, 0, genuine, false).established is established


def test_a_witness_nobody_knows_is_new() -> None:
    assert corroboration(ME, [Witness(2, T0 + timedelta(minutes=1))], []) == Corroboration(0, 1)
    assert Corroboration() == Corroboration(0, 0)
    assert not Witness(2, T0, proved_false=1).established
    assert Witness(2, T0, proved_genuine=1).established
