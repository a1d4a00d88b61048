"""What is JSON is read as any reader reads it; what is not, as far as it goes."""

from __future__ import annotations

import math
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.patient_json import DEEPEST, Found, read, read_by_marks

LETTERS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
NUMBERS = st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False)
PLAIN = st.none() | st.booleans() | NUMBERS | LETTERS
VALUES = st.recursive(PLAIN, lambda inner: st.lists(inner) | st.dictionaries(LETTERS, inner), max_leaves=30)
SPOILS = st.sampled_from(
    [b'"', b"{", b"}", b"[", b"]", b",", b":", b"\\", b"\xff", b"NaN", b"\\ud83d", b"9" * 40, b"\x00"]
)


@given(VALUES)
def test_by_its_marks_it_reads_the_same(value: Any) -> None:
    assert read_by_marks(orjson.dumps(value)) == Found(value, whole=True)


@given(VALUES, st.lists(st.tuples(st.integers(0, 200), st.integers(0, 3), SPOILS), min_size=1, max_size=4))
def test_however_it_is_spoilt_something_is_read(value: Any, spoils: list[tuple[int, int, bytes]]) -> None:
    body = orjson.dumps(value)
    for at, gone, put in spoils:
        body = body[:at] + put + body[at + gone :]
    orjson.dumps(read(body).value)
    orjson.dumps(read_by_marks(body).value)


@given(st.binary())
def test_any_bytes_may_come(body: bytes) -> None:
    orjson.dumps(read(body).value)


@pytest.mark.parametrize(
    ("body", "value", "whole"),
    [
        (rb'{"a":"\ud83d\ude00 \ud83d x \ude00"}', {"a": "😀 \ufffd x \ufffd"}, True),
        (rb'{"a":"\\ud83d"}', {"a": r"\ud83d"}, True),
        (b'\xef\xbb\xbf{"a":"\xffb"}', {"a": "\ufffdb"}, True),
        (b'{"a":"b\x01\nc",}', {"a": "b\x01\nc"}, True),
        (rb'{"a":"\q \u12"}', {"a": "\ufffd \ufffd12"}, True),
        (b"[1,2,]", [1, 2], True),
        (b'{"a":NaN,"b":1e999,"c":2}', {"a": None, "b": None, "c": 2}, False),
        (b'{"a":' + b"9" * 5000 + b',"b":1}', {"a": None, "b": 1}, False),
        (b'[{"a":"x"},{"b":{"c":1},{"d":2}]', [{"a": "x"}, {"b": {"c": 1}}, {"d": 2}], False),
        (b'[{"a":"x"},{"b":"cut', [{"a": "x"}, {"b": "cut"}], False),
        (b'{"a":[{"b":1},"c":2}', {"a": [{"b": 1}, "c"]}, False),
        (b'{"a":1}{"b":2}', {"a": 1}, False),
        (b"", None, False),
    ],
)
def test_what_is_broken_costs_itself(body: bytes, value: object, whole: bool) -> None:
    assert read(body) == Found(value, whole)


def test_what_is_too_deep_is_left_out_and_what_stands_beside_it_is_not() -> None:
    found = read_by_marks(b'{"a":' + b"[" * 5000 + b"1" + b"]" * 5000 + b',"b":1}')
    assert not found.whole
    assert found.value["b"] == 1
    levels, inner = 0, found.value["a"]
    while isinstance(inner, list):
        levels, inner = levels + 1, inner[0] if inner else math.nan
    assert levels == DEEPEST - 1
