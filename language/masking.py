"""A message without what tells who wrote it or whom it tells of: numbers, names, plates, links, accounts, the number of a house.

For texts that leave a city's records to be learned from. In doubt a word goes: it is kept where it is `known`, and is no
name. The score reads all figures alike (`language/pieces.py`), and loses nothing by theirs.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from domain.contacts import APART, kept_apart
from language.text.letters import visible

ROWS = Path(__file__).parent / "id" / "masked.toml"
SHORT = 2  # letters of a word that names nobody
MOST_NAMES = 4  # words of one name
FIGURE = "0101"  # in the place of any: as long, to four of them, and no digit thrice, which would be read as one drawn out
_LINK = re.compile(
    r"(?:[a-z][a-z0-9+.-]{1,12}://|www\.)\S+|\b[\w-]{2,63}(?:\.[a-z][\w-]{1,20}){1,3}/\S*", re.I
)
_DOMAIN = re.compile(
    r"\b[\w-]{2,63}\.(?:com|net|org|info|me|my|id|co|io|gg|xyz|site|online|link|shop|app)\b(?:\.\w+)*\S*",
    re.I,
)
_MAIL = re.compile(r"[\w.+-]+@[\w.-]+")
_ACCOUNT = re.compile(r"@\w[\w.]*|\b\w+_\w+\b")
_PLUS_CODE = re.compile(r"\b[23456789CFGHJMPQRVWX]{2,8}\+[23456789CFGHJMPQRVWX]{2,3}\b", re.I)
_THREE_WORDS = re.compile(r"/{3}\w+\.\w+\.\w+")
_LONG_NUMBER = re.compile(r"\+?\d(?:[ ().,/-]{0,2}\d){5,}")
_MIXED = re.compile(r"\b(?=\w*\d)(?=\w*[^\W\d_])\w+\b")
_MEASURED = re.compile(r"\d+[^\W\d_]{1,6}|(?:rt|rw|no|lt|km|jl|jln|gg|ke|se|per|jam|umur|usia)\d+", re.I)
_ON_BEHALF = re.compile(r"\ba\s?[./]\s?n\b\.?\s*", re.I)  # "a.n. Mega"
_FIGURES = re.compile(r"\d+")
_TOKEN = re.compile(r"[^\W\d_]+|[.!?\n]|\S", re.UNICODE)
_APARTS = re.compile(rf"{APART}(?:\s*{APART})+")


@dataclass(frozen=True)
class _Rows:
    called: frozenset[str]
    named: frozenset[str]
    between: frozenset[str]
    house: frozenset[str]
    figures: frozenset[str]
    names: frozenset[str]
    perhaps: frozenset[str]
    plate: re.Pattern[str]


@cache
def _rows() -> _Rows:
    given = tomllib.loads(ROWS.read_text(encoding="utf-8"))
    words = {key: frozenset(listed.split()) for key, listed in given.items()}
    letters = "|".join(sorted(words.pop("plates"), key=len, reverse=True))
    plate = rf"\b(?i:{letters})[\s.-]{{0,2}}\d{{3,4}}[\s.-]{{0,2}}(?i:[a-z]{{1,3}})?\b|\b[A-Z]{{1,2}}[\s.-]?\d{{1,4}}[\s.-]?[A-Z]{{1,3}}\b"
    return _Rows(**words, plate=re.compile(plate))


def masked(text: str, known: Callable[[str], bool]) -> str:
    """The text with a mark where something stood that tells of a person or a house. `known`: is it a word that says
    nothing of who writes, in lower case?"""
    plain = kept_apart(unicodedata.normalize("NFKC", visible(text))).words
    plain = _ON_BEHALF.sub("an ", plain)
    for shape in (_LINK, _THREE_WORDS, _MAIL, _DOMAIN, _ACCOUNT, _PLUS_CODE, _rows().plate, _LONG_NUMBER):
        plain = shape.sub(APART, plain)
    plain = _MIXED.sub(lambda found: found[0] if _MEASURED.fullmatch(found[0]) else APART, plain)
    plain = _without_names(plain, known)
    plain = _FIGURES.sub(lambda found: FIGURE[: len(found[0])], plain)
    return _APARTS.sub(APART, plain)


def unmasked(text: str) -> str:
    """The text without the marks: what is learned from."""
    return " ".join(text.replace(APART, " ").split(" ")).strip()


def words_of(text: str) -> set[str]:
    """The words of a text that might be somebody's name, in lower case."""
    return {
        word for found in _TOKEN.finditer(text) if len(word := found[0].casefold()) > SHORT and word.isalpha()
    }


def _without_names(text: str, known: Callable[[str], bool]) -> str:
    rows, made, at = _rows(), [], 0
    expecting = _Expecting()
    for found in _TOKEN.finditer(text):
        token = found[0]
        word = token.casefold()
        goes = word.isalpha() and _goes(word, expecting, known, rows)
        made += [text[at : found.start()], APART if goes else token]
        at = found.end()
        expecting.after(word, rows, gone=goes)
    return "".join([*made, text[at:]])


@dataclass(slots=True)
class _Expecting:
    """What stood before a word: `called` and `named` count down the words that may still be a name."""

    called: int = 0
    named: int = 0
    house: bool = False

    def after(self, word: str, rows: _Rows, *, gone: bool) -> None:
        if word in rows.house:
            self.house = True
        elif not (word in rows.figures or word.isdigit() or word in (".", ":") or gone):
            self.house = False
        if word in rows.named:
            self.named = MOST_NAMES
        elif self.named and gone:
            self.named, self.called = 0, MOST_NAMES
        elif self.named and word not in rows.between and word not in (":", "=", ".", "-", "'", "’"):
            self.named = 0
        if word in rows.called:
            self.called = MOST_NAMES
        elif word.isalpha() and not gone:
            self.called = 0
        elif self.called:
            self.called -= 1


def _goes(word: str, expecting: _Expecting, known: Callable[[str], bool], rows: _Rows) -> bool:
    if word in rows.names:
        return True
    if expecting.house and (word in rows.figures or len(word) == 1):
        return True
    if len(word) <= SHORT:
        return False
    if expecting.named and word not in rows.between | rows.called:
        return True
    if expecting.called and word in rows.perhaps:
        return True
    return not known(word) and word not in rows.called | rows.named | rows.house
