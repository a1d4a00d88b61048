"""One message about several events: "yang kebakaran sudah, yang kecelakaan belum", "dua-duanya sudah".

Pure rules over what was typed; which event a piece names is decided elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_JOINS = r"tapi|tetapi|sedangkan|sementara|namun|kalau|kalo|klo|dan|lalu|terus|trus|but|while|and"
_PICKS = r"yang|yg|nan|the"
_BETWEEN = rf"[.,;!?\n]+|\s[-–—]\s|\b(?=(?:{_JOINS})\b)"
_ROUGHLY = re.compile(_BETWEEN, re.I)
_AT_EACH = re.compile(rf"{_BETWEEN}|\b(?=(?:{_PICKS})\b)", re.I)
_AFTER = re.compile(r"(?<=\bsudah)\s|(?<=\budah)\s|(?<=\bbelum)\s|(?<=\bblm)\s|(?<=\bmasih)\s", re.I)
_LEADING = re.compile(rf"^(?:(?:{_JOINS})\b[\s,]*)+", re.I)
_PICKED = re.compile(rf"^\s*(?:(?:{_JOINS})\s+)?(?:yang|yg|nan)\b", re.I)
_JUDGES = re.compile(
    r"\b(?:sudah|sdh|udah|udh|dah|alah|belum|blm|belom|alun|masih|msh|aman|padam|selesai|beres|tertangani|is|are|was|not|still|done|safe)\b",
    re.I,
)
_TRAILING = re.compile(r"\s+(?:yang|yg|nan|the)\s+\S+(?:\s+\S+){0,2}\s*$", re.I)
NAMES = 5  # words by which one of them is named
_BOTH = re.compile(
    r"\b(?:(?:ke)?(?:dua|duo)\s*[-–]?\s*(?:dua|duo)n?y[ao]|(?:ke|ka)(?:dua|duo)n?y[ao]|dua2nya|dua\s+nya|(?:ketiga|tiga-tiga)nya|"
    r"both(?:\s+of\s+them)?)\b",
    re.I,
)
_ALL = re.compile(r"\b(?:semua|semuanya|semuonyo|all(?:\s+of\s+them)?|everything)\b", re.I)
_ORDINALS = (("pertama", "kesatu", "first"), ("kedua", "second"), ("ketiga", "third"))


@dataclass(frozen=True, slots=True)
class Piece:
    """What is said of one of them. `words`: as people read it; `verdict`: where it says whether it is over."""

    words: str
    verdict: str


def of_both(text: str) -> str | None:
    """What is said of both, or of all three, of them alike: "sudah"; None where they are not named so."""
    return _rest(_BOTH, text)


def of_all(text: str) -> str | None:
    """The same of all, where "semua" may as well mean all that there was at one."""
    return _rest(_ALL, text)


def _rest(named: re.Pattern[str], text: str) -> str | None:
    rest, found = named.subn(" ", text)
    return " ".join(rest.split()) if found else None


def ordinal(piece: str) -> int | None:
    """The how-manieth is named, from 0: "yang pertama"."""
    words = re.findall(r"\w+", piece.casefold())
    return next((n for n, names in enumerate(_ORDINALS) if not set(names).isdisjoint(words)), None)


def pieces(
    text: str, name: Callable[[str], int | None], judged: Callable[[str], bool]
) -> list[tuple[int, Piece]]:
    """What is said of each that is named, in its order; empty where fewer than two are. `name`: which one a piece is about;
    `judged`: does it say whether that is over? What names nothing belongs to what stands before it."""
    for rough in (_ROUGHLY.split(text), _AT_EACH.split(text), list(_finely(text))):
        found = _put_together([piece.strip() for piece in rough if piece.strip()], name)
        if len({one for one, _ in found}) > 1:
            said = _said([core(words) for _, words in found], judged)
            return [(one, Piece(words, its)) for (one, words), its in zip(found, said, strict=True)]
    return []


def picks(text: str) -> bool:
    """Is one of several picked out: "yang kebakaran sudah"?"""
    return _PICKED.match(text) is not None


def core(words: str) -> str:
    """What is said without who it is said of: "sudah pak" of "yang di jl kapuas sudah pak"."""
    plain = _LEADING.sub("", words)
    first = _JUDGES.search(plain)
    if first is None:
        return plain
    before, rest = plain[: first.start()].split(), plain[first.start() :]
    if before:
        who = "it " if first[0].casefold() in ("is", "are", "was") else ""
        return f"{who}{rest}" if len(before) <= NAMES else plain
    return _TRAILING.sub("", rest)


def _finely(text: str) -> Iterator[str]:
    for piece in _AT_EACH.split(text):
        yield from _AFTER.split(piece)


def _put_together(rough: list[str], name: Callable[[str], int | None]) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    before = ""
    for piece in rough:
        one = name(piece)
        if one is not None and not (found and found[-1][0] == one):
            found.append((one, f"{before} {piece}".strip()))
            before = ""
        elif found:
            found[-1] = (found[-1][0], f"{found[-1][1]}, {piece}")
        else:
            before = f"{before} {piece}".strip()
    return found


def _said(cores: list[str], judged: Callable[[str], bool]) -> Iterator[str]:
    """ "Kebakaran dan kecelakaan sudah": what says nothing itself is meant by what follows."""
    for number, words in enumerate(cores):
        following = (later for later in cores[number:] if judged(later))
        yield words if judged(words) else next(following, words)
