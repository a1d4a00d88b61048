"""Whatever arrives: an Inbound of the right types, None, or Unreadable. Nothing else gets out of `parse`."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import datetime
from functools import cache
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.channels.port import Unreadable
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.citizen import TelegramCitizen
from bot.channels.telegram.operator import TelegramOperator
from domain.message import Inbound
from tests.channels.recorder import TOKEN
from tests.channels.test_samples import SAMPLES

CONTENTS = [json.loads(path.read_text()) for path in sorted(SAMPLES.glob("*.json"))]
MISSING = object()
junk = st.one_of(
    st.just(MISSING),
    st.none(),
    st.booleans(),
    st.integers(-(2**70), 2**70),
    st.floats(),
    st.text(max_size=20),
    st.just("\ud800\x00"),
    st.just([]),
    st.just({}),
    st.just({"id": None}),
    st.just([None]),
)


@cache
def bots() -> tuple[TelegramChannel, TelegramChannel]:
    return TelegramCitizen(TOKEN), TelegramOperator(TOKEN)


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path of every part of a JSON value."""
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in parts:
        yield (*path, key)
        yield from places(inner, (*path, key))


@st.composite
def damaged(draw: st.DrawFn) -> dict[str, Any]:
    raw: dict[str, Any] = copy.deepcopy(draw(st.sampled_from(CONTENTS)))
    *way, last = draw(st.sampled_from(list(places(raw))))
    within: Any = raw
    for key in way:
        within = within[key]
    replacement = draw(junk)
    if replacement is MISSING:
        del within[last]
    else:
        within[last] = replacement
    return raw


@settings(max_examples=400, deadline=None)
@given(damaged())
def test_damage_is_understood_or_named(raw: dict[str, Any]) -> None:
    body = json.dumps(raw).encode()
    for bot in bots():
        assert isinstance(bot.arrived(body).chat, str)
        try:
            inbound = bot.parse(body)
        except Unreadable as problem:
            assert "Warga" not in str(problem), "a reason is for logs: it quotes nobody"
        else:
            assert inbound is None or sound(inbound)


def sound(inbound: Inbound) -> bool:
    """Text can be stored, times are aware, ids are text."""
    assert inbound.sent_at.tzinfo is not None
    assert inbound.chat
    for text in texts(inbound):
        text.encode()
        assert "\x00" not in text
    return True


def texts(value: Any) -> Iterator[str]:
    for one in fields(value):
        inner = getattr(value, one.name)
        if is_dataclass(inner):
            yield from texts(inner)
        elif isinstance(inner, str):
            yield inner
        else:
            assert inner is None or isinstance(inner, bool | int | float | datetime), one.name


def test_an_update_deeper_than_any_stack() -> None:
    deep = b"[" * 5000 + b"]" * 5000
    body = b'{"update_id": 1, "message": {"text": ' + deep + b', "chat": {"id": 1, "type": "private"}}}'
    for bot in bots():
        assert bot.arrived(body).number == 1
        try:
            bot.parse(body)
        except Unreadable:
            continue
        raise AssertionError("it cannot have been understood")
