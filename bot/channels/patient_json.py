"""JSON as far as it can be read: what is broken in it costs nothing of what stands beside it.

A reader that wants all or nothing loses a fire to half an emoji in somebody else's name.
"""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass, field
from typing import Any

import orjson

DEEPEST = 100  # levels; no platform sends a tenth of it, and nobody can write ever so many again
REPLACEMENT = "\ufffd"
LONGEST_WHOLE = 19  # digits: whole numbers of more are no longer whole

_TOKEN = re.compile(
    r'(?P<string>"(?:[^"\\]++|\\.)*+")|(?P<cut>"(?:[^"\\]++|\\.)*+)|[\[\]{},:]|(?P<bare>[^\s"\[\]{},:]++)',
    re.DOTALL,
)
_NUMBER = re.compile(r"-?[0-9]++(?P<part>\.[0-9]++)?(?P<power>[eE][+-]?[0-9]++)?")
_ESCAPE = re.compile(r'\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}|.)', re.DOTALL)
_HALF = re.compile(r"[\ud800-\udfff]")
_HALF_ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?P<half>u[dD][89a-fA-F][0-9a-fA-F]{2})|.)",
    re.DOTALL,
)
_WORDS = {"true": True, "false": False, "null": None}


@dataclass(frozen=True, slots=True)
class Found:
    """What could be read. `whole`: nothing is missing but letters that are none, which are replaced."""

    value: Any
    whole: bool


def read(body: bytes) -> Found:
    """Never raises."""
    for likely in (lambda: body, lambda: _with_whole_letters(body)):
        try:
            return Found(orjson.loads(likely()), whole=True)
        except orjson.JSONDecodeError:
            continue
    return read_by_marks(body)


def read_by_marks(body: bytes) -> Found:
    """The same without a reader of JSON: what is nested beyond DEEPEST is left out, and whatever else is none."""
    reader = _Reader()
    for token in _TOKEN.finditer(body.decode("utf-8-sig", "replace")):
        reader.take(token)
    return Found(reader.root, reader.whole and not reader.opened and reader.begun)


@dataclass(slots=True)
class _Open:
    """An object or a list that has not ended. `name`: of the value that comes next; `filled`: it has come."""

    held: dict[str, Any] | list[Any]
    name: str | None = None
    filled: bool = False


@dataclass(slots=True)
class _Reader:
    root: Any = None
    begun: bool = False
    whole: bool = True
    opened: list[_Open] = field(default_factory=list)
    beyond: int = 0  # levels that are too deep

    def take(self, token: re.Match[str]) -> None:
        mark = token[0]
        if mark in ("{", "["):
            self._open(mark)
        elif mark in ("}", "]"):
            self._close(dict if mark == "}" else list)
        elif self.beyond or mark == ":":
            return
        elif mark == ",":
            self._next()
        elif token["bare"] is not None:
            self._bare(mark)
        else:
            self.whole = self.whole and token["cut"] is None
            self._string(_decoded(mark if token["cut"] is None else f'{mark}"'))

    def _open(self, mark: str) -> None:
        if self.beyond or len(self.opened) >= DEEPEST:
            self.beyond += 1
            self.whole = False
            return
        if self.opened and self._wants_name():
            self._end_unended()
        held: dict[str, Any] | list[Any] = {} if mark == "{" else []
        self._put(held)
        self.opened.append(_Open(held))

    def _wants_name(self) -> bool:
        return isinstance(self.opened[-1].held, dict) and self.opened[-1].name is None

    def _end_unended(self) -> None:
        """Something begins where a name should stand: whatever stands here has lost its end, up to the next list."""
        self.whole = False
        if any(isinstance(one.held, list) for one in self.opened):
            while isinstance(self.opened[-1].held, dict):
                self.opened.pop()
            self.opened[-1].filled = False

    def _close(self, kind: type) -> None:
        """What ends further out ends what stands inside."""
        if self.beyond:
            self.beyond -= 1
        elif not any(isinstance(one.held, kind) for one in self.opened):
            self.whole = False
        else:
            self.whole = self.whole and self._is_told()
            while not isinstance(self.opened.pop().held, kind):
                self.whole = False

    def _is_told(self) -> bool:
        """Has each name its value?"""
        return self.opened[-1].name is None or self.opened[-1].filled

    def _next(self) -> None:
        if self.opened:
            self.whole = self.whole and self._is_told()
            self.opened[-1].name, self.opened[-1].filled = None, False

    def _bare(self, word: str) -> None:
        known, value = (True, _WORDS[word]) if word in _WORDS else _number(word)
        self.whole = self.whole and known
        if known if not self.opened else not self._wants_name():
            self._put(value)
        else:
            self.whole = False

    def _string(self, words: str) -> None:
        if self.opened and self._wants_name():
            self.opened[-1].name = words
        else:
            self._put(words)

    def _put(self, value: Any) -> None:
        """A second value where one stands already is none."""
        if not self.opened:
            self.whole = self.whole and not self.begun
            self.root, self.begun = (self.root if self.begun else value), True
            return
        here = self.opened[-1]
        if here.filled or self._wants_name():
            self.whole = False
        elif isinstance(here.held, list):
            here.held.append(value)
        elif here.name is not None:
            here.held[here.name] = value
        here.filled = True


def _with_whole_letters(body: bytes) -> str:
    """What is most often wrong, put right at once in a long push."""
    words = body.decode("utf-8-sig", "replace")
    return _HALF_ESCAPE.sub(lambda found: REPLACEMENT if found["half"] else found[0], words)


def _decoded(string: str) -> str:
    """Its letters; for half a letter, and what is none, stands the sign for that."""
    try:
        words: str = json.loads(string, strict=False)
    except ValueError:
        words = json.loads(_ESCAPE.sub(_known_escape, string), strict=False)
    return _HALF.sub(REPLACEMENT, words)


def _known_escape(found: re.Match[str]) -> str:
    escape = found[0]
    return escape if len(escape) > 2 or escape[1] in '"\\/bfnrt' else REPLACEMENT


def _number(word: str) -> tuple[bool, int | float | None]:
    """Whether it is a number that can be held, and which."""
    found = _NUMBER.fullmatch(word)
    if found is None:
        return False, None
    if found["part"] is None and found["power"] is None and len(word) < LONGEST_WHOLE:
        return True, int(word)
    number = float(word)
    return (True, number) if math.isfinite(number) else (False, None)
