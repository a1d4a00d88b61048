"""Hypothesis strategies: any facts that a report can have."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from domain.danger import Danger
from verification.facts import Facts

counts = st.integers(0, 50)
distances = st.floats(0, 2_000_000, allow_nan=False)

FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "category": st.sampled_from([None, "kebakaran", "medis"]),
    "prior": st.floats(-8, 8, allow_nan=False),
    "own_number": st.booleans(),
    "number_unasked": st.booleans(),
    "check": st.sampled_from([None, "passed", "failed"]),
    "replies_answered": counts,
    "live_location": st.booleans(),
    "pin": st.booleans(),
    "inside_area": st.sampled_from([None, True, False]),
    "outside_m": distances,
    "words_place_distance_m": st.none() | distances,
    "typed_place": st.booleans(),
    "picture": st.sampled_from([None, "fresh", "seen"]),
    "picture_own_forward": st.booleans(),
    "forwarded": st.booleans(),
    "specific_words": counts,
    "danger": st.sampled_from(Danger),
    "by_pattern": st.booleans(),
    "clear": st.booleans(),
    "nonsense": st.booleans(),
    "abuse": st.booleans(),
    "figure": st.booleans(),
    "drill": st.booleans(),
    "laughing": st.booleans(),
    "question": st.booleans(),
    "genuine_before": counts,
    "false_before": counts,
    "first_time": st.booleans(),
    "suspended": st.booleans(),
    "burst_account": counts,
    "corroborations": counts,
    "corroborations_weak": counts,
    "burst_place": counts,
}


def facts(**fixed: Any) -> st.SearchStrategy[Facts]:
    """Facts where everything may vary but the fields that are given."""
    given = {name: st.just(value) for name, value in fixed.items()}
    return st.builds(Facts, **{**FIELDS, **given})
