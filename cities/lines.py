"""On which line of a TOML text each key and each array element stands: `tomllib` does not tell.

The text must already have passed `tomllib`; only its layout is followed here, values are not interpreted.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

Path = tuple[str | int, ...]

_KEY = re.compile(r"""\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([A-Za-z0-9_-]+))\s*""")
_STRING = re.compile(r'"""(?:[^\\]|\\.)*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'', re.DOTALL)
_BARE = re.compile(r"[^,\]}\n#]+")
_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")


class _Walk:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.lines: dict[Path, int] = {}
        self.tables: dict[Path, int] = {}  # array of tables → how many so far
        self._counted_to = 0
        self._line = 1

    def document(self) -> None:
        here: Path = ()
        self._blank()
        while self.at < len(self.text):
            here = self._header() if self.text[self.at] == "[" else self._pair(here)
            self._blank()

    def _blank(self) -> None:
        found = _BLANK.match(self.text, self.at)
        self.at = found.end() if found else self.at

    def _note(self, path: Path) -> None:
        self._line += self.text.count("\n", self._counted_to, self.at)
        self._counted_to = self.at
        self.lines.setdefault(path, self._line)

    def _header(self) -> Path:
        many = self.text.startswith("[[", self.at)
        start, self.at = self.at, self.at + (2 if many else 1)
        keys = self._dotted()
        end, self.at = self.at + (2 if many else 1), start
        path = self._resolved(keys[:-1])
        if many:
            self._note((*path, keys[-1]))
            number = self.tables.get((*path, keys[-1]), 0)
            self.tables[(*path, keys[-1])] = number + 1
            path = (*path, keys[-1], number)
        else:
            path = (*path, keys[-1])
        self._note(path)
        self.at = end
        return path

    def _resolved(self, keys: tuple[str, ...]) -> Path:
        """A header's path: where it goes through an array of tables, its last table is meant."""
        path: Path = ()
        for key in keys:
            path = (*path, key)
            if path in self.tables:
                path = (*path, self.tables[path] - 1)
        return path

    def _dotted(self) -> tuple[str, ...]:
        keys = [self._key()]
        while self.text.startswith(".", self.at):
            self.at += 1
            keys.append(self._key())
        return tuple(keys)

    def _key(self) -> str:
        found = _KEY.match(self.text, self.at)
        if found is None:  # not TOML after all: end the walk with what is known
            self.at = len(self.text)
            return ""
        self.at = found.end()
        return next(group for group in found.groups() if group is not None)

    def _pair(self, here: Path) -> Path:
        start = self.at
        path = (*here, *self._dotted())
        after, self.at = self.at, start
        self._note(path)
        self.at = after + 1
        self._value(path)
        return here

    def _value(self, path: Path) -> None:
        self._blank()
        opening = self.text[self.at : self.at + 1]
        if opening == "[":
            self._items(path)
        elif opening == "{":
            self._inline(path)
        else:
            found = (_STRING if opening in ('"', "'") else _BARE).match(self.text, self.at)
            self.at = found.end() if found else len(self.text)

    def _items(self, path: Path) -> None:
        self.at += 1
        self._blank()
        number = 0
        while self.at < len(self.text) and self.text[self.at] != "]":
            self._note((*path, number))
            self._value((*path, number))
            self._comma()
            number += 1
        self.at += 1

    def _inline(self, path: Path) -> None:
        self.at += 1
        self._blank()
        while self.at < len(self.text) and self.text[self.at] != "}":
            self._pair(path)
            self._comma()
        self.at += 1

    def _comma(self) -> None:
        self._blank()
        if self.text.startswith(",", self.at):
            self.at += 1
            self._blank()


class Lines:
    """The line of any path of a TOML text; of the nearest known parent where the path itself is not there."""

    def __init__(self, text: str) -> None:
        walk = _Walk(text)
        walk.document()
        self._lines: Mapping[Path, int] = walk.lines

    def of(self, path: Path) -> int:
        """1-based; 0 where not even a parent of the path is written."""
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines.get(path, 0)


class OneLine(Lines):
    """Everything stands on this line: a row of a sheet."""

    def __init__(self, line: int) -> None:
        self._line = line

    def of(self, path: Path) -> int:
        return self._line
