"""Values of the Bot API's types, as aiogram declares them: every field may be there, and what is in it may be anything."""

from __future__ import annotations

import types
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from random import Random
from typing import Any, Literal, Union, get_args, get_origin

import aiogram.types
from pydantic import BaseModel
from pydantic.fields import FieldInfo

DEEPEST = 5  # levels of objects in objects that are grown field by field
MOST_FIELDS = 9  # optional ones of an object

WORDS = (
    "halo",
    "apa kabar",
    "p",
    "",
    "/start",
    "/bantuan",
    "/antrian",
    "/tiket 99-9999",
    "ok",
    "terima kasih",
    "\u202eterbalik\u202c",
    "\u200b\u200d\ufeff",
    "\x00\x1b[31m",
    "🙃" * 40,
    "e" * 4096,
    "<b>tebal</i>",
    "*_`[",
    "'; DROP TABLE tickets; --",
    "=1+1",
    "\n" * 50,
    "𝕳𝖆𝖑𝖔",
    "á" * 300,
)
NUMBERS = (0, 1, -1, 7, 2**31 - 1, 2**31, -(2**31), 2**53, 2**63 - 1, 2**63, -(2**63), 10**18, 10**40)


@dataclass(frozen=True, slots=True)
class Cast:
    """Who occurs: ids of people and groups that exist."""

    people: Sequence[int]
    groups: Sequence[int]
    moment: int  # seconds since 1970


class Shapes:
    """Grows values by type. `oddity`: how often a value is not of its type at all."""

    def __init__(self, rng: Random, cast: Cast, oddity: float = 0.03) -> None:
        self._rng, self._cast, self._oddity = rng, cast, oddity

    def update(self) -> dict[str, Any]:
        """One update of any kind, mostly of one."""
        kinds = [name for name in _fields(aiogram.types.Update) if name != "update_id"]
        common = ["message", "message", "edited_message", "callback_query", "my_chat_member", "chat_member"]
        chosen = {
            self._rng.choice(self._rng.choice((kinds, common))) for _ in range(self._rng.choice((1, 1, 1, 2)))
        }
        fields = _fields(aiogram.types.Update)
        return {name: self.value(fields[name].annotation, 1) for name in chosen}

    def value(self, kind: Any, depth: int) -> Any:
        """A value of this annotation, or something else."""
        rng = self._rng
        if rng.random() < self._oddity:
            return self.odd()
        origin = get_origin(kind)
        if origin in (Union, types.UnionType):
            return self.value(rng.choice([k for k in get_args(kind) if k is not type(None)]), depth)
        if origin is Literal:
            return rng.choice(get_args(kind))
        if origin is list:
            return [self.value(get_args(kind)[0], depth + 1) for _ in range(rng.choice((0, 1, 1, 2)))]
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return self.object(kind, depth)
        return self._plain(kind)

    def object(self, kind: type[BaseModel], depth: int) -> Any:
        if kind is aiogram.types.User:
            return {"id": self._rng.choice(self._cast.people), "is_bot": False, "first_name": "Uji"}
        if kind is aiogram.types.Chat:
            return self.chat()
        fields = _fields(kind)
        wanted = [name for name, field in fields.items() if field.is_required()]
        if depth < DEEPEST:
            others = [name for name in fields if name not in wanted]
            wanted += self._rng.sample(others, min(len(others), self._rng.randrange(MOST_FIELDS)))
        elif depth > DEEPEST + 3:
            wanted = []
        return {name: self.value(fields[name].annotation, depth + 1) for name in wanted}

    def chat(self) -> dict[str, Any]:
        if self._rng.random() < 0.7:
            return {"id": self._rng.choice(self._cast.people), "type": "private", "first_name": "Uji"}
        return {"id": self._rng.choice(self._cast.groups), "type": "supergroup", "title": "Uji"}

    def _plain(self, kind: Any) -> Any:
        rng = self._rng
        makers: dict[Any, Callable[[], Any]] = {
            int: lambda: rng.choice((rng.randrange(10**6), rng.choice(NUMBERS))),
            float: lambda: rng.choice((rng.uniform(-200, 200), 0.0, 1e308, float("nan"), float("inf"))),
            bool: lambda: rng.random() < 0.5,
            str: lambda: rng.choice(WORDS),
            datetime: lambda: self._cast.moment - rng.choice((0, 0, 0, 5, 3600, 10**9, -(10**5))),
            timedelta: lambda: rng.randrange(10**5),
        }
        return makers.get(kind, self.odd)()

    def odd(self) -> Any:
        """Something that stands in no table."""
        rng = self._rng
        return rng.choice(
            (
                None,
                True,
                rng.choice(NUMBERS),
                0.1,
                rng.choice(WORDS),
                [],
                {},
                [None],
                {"id": None},
                [[[]]],
                "\ud800",
            )
        )


@cache
def _fields(kind: type[BaseModel]) -> dict[str, FieldInfo]:
    """A type's fields by the names that the API gives them."""
    kind.model_rebuild()
    return {field.alias or name: field for name, field in kind.model_fields.items()}
