"""Danger: ordered by how grave it is, and never by the alphabet; kept by its word."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from operator import ge, gt, le, lt

import orjson
import pytest

from domain.danger import Danger

NONE, OTHER, LIFE = Danger.NONE, Danger.OTHER, Danger.LIFE
Compare = Callable[[str, str], bool]


@pytest.mark.parametrize(
    ("one", "other", "less", "greater"),
    [
        (NONE, NONE, False, False),
        (NONE, OTHER, True, False),
        (NONE, LIFE, True, False),
        (OTHER, NONE, False, True),
        (OTHER, OTHER, False, False),
        (OTHER, LIFE, True, False),
        (LIFE, NONE, False, True),
        (LIFE, OTHER, False, True),
        (LIFE, LIFE, False, False),
    ],
)
def test_ordered_by_how_grave_it_is(one: Danger, other: Danger, less: bool, greater: bool) -> None:
    assert (one < other, one > other) == (less, greater)
    assert (one <= other, one >= other) == (not greater, not less)


def test_the_gravest_of_several_and_the_least() -> None:
    assert max(OTHER, LIFE, NONE) is LIFE
    assert min([LIFE, OTHER, NONE]) is NONE
    assert sorted([LIFE, NONE, OTHER]) == [NONE, OTHER, LIFE]


@pytest.mark.parametrize("compare", [lt, le, gt, ge])
@pytest.mark.parametrize("word", ["none", "other", "life", ""])
@pytest.mark.parametrize("danger", [*Danger])
def test_has_no_order_beside_a_plain_word(compare: Compare, word: str, danger: Danger) -> None:
    with pytest.raises(TypeError, match="is a word"):
        compare(danger, word)
    with pytest.raises(TypeError, match="is a word"):
        compare(word, danger)


@pytest.mark.parametrize(("word", "danger"), [("none", NONE), ("other", OTHER), ("life", LIFE)])
def test_kept_by_its_word_and_read_again(word: str, danger: Danger) -> None:
    assert orjson.dumps(danger) == f'"{word}"'.encode()
    assert Danger.read(orjson.loads(orjson.dumps(danger))) is danger
    assert Danger.read(danger) is danger
    assert pickle.loads(pickle.dumps(danger)) is danger


@pytest.mark.parametrize("kept", ["", "api", "LIFE", None, 2, []])
def test_what_no_version_wrote_is_none(kept: object) -> None:
    assert Danger.read(kept) is NONE
