"""Telephone numbers in what an operator types of a call: which is the caller's, and which somebody else's."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from domain.contacts import numbers_in
from domain.phones import BARE, plain_number, spoken_number, with_its_zero

_OTHER = (
    r"(?!\d{1,3}\s+(?:\+62|0)\d{2})"  # "PP-07 0812…", "no 03 0812…": a short figure, and the number behind it
)
_NUMBER = re.compile(
    rf"(?<![\w+]){_OTHER}(?:(?:\+?62|0)(?:[\s.()-]?\d){{7,12}}|{BARE}(?:[\s.()-]?\d){{7,9}})(?!\d)"
)
_KIND = r"(?:hp|handphone|wa|whatsapp|telp|tlp|telpon|telepon|kontak)"
_WHOSE = r"(?:\s*(?:nya|saya|penelepon|pelapor)\b)?"
_ANNOUNCED = re.compile(  # "…, hp", "no hp saya:", "(wa": what only says that a number follows
    rf"(?:(?:^|[,;(])\s*(?:(?:nomor|nomer|no)\b\.?\s*)?(?:{_KIND}\b)?|\b(?:nomor|nomer|no)\b\.?\s*{_KIND}\b)"
    rf"{_WHOSE}\s*[:.]?\s*$",
    re.IGNORECASE,
)


_CLAUSE = re.compile(r"[,;\n(]|\.\s")
_WORD = re.compile(r"[^\W\d_]+")
_OF_CALLER = frozenset({"penelepon", "pelapor"})
_NEAR = 3  # so many words before a number may say whose it is


def split_number(line: str, others: Collection[str] = ()) -> tuple[str, str]:
    """(the line without the caller's number, that number as "+62…"); "" where it holds none. A number behind one of the words
    `others`, "hubungi anaknya 0812…", is somebody else's: it stays, as it is called.

    House numbers, codes of tickets and times are too short to be one.
    """
    known = list(_numbers(line))
    ends = [0, *(end for _, end, _ in known)]
    asked = zip(ends, known, strict=False)
    own = next((one for one in asked if not _of_another(line[one[0] : one[1][0]], others)), None)
    if own is None:
        return " ".join(written_out(line).split()), ""
    last, (start, end, number) = own
    before = written_out(line[:last]) + _ANNOUNCED.sub("", line[last:start]).rstrip()
    behind = written_out(line[end:].removeprefix(")"))
    rest = f"{before}{behind}" if behind.startswith((",", ";", ".")) else f"{before} {behind}"
    return " ".join(rest.split()).strip(" ,;:-"), number


def written_out(words: str) -> str:
    """The same with each number as telephones call it when it is touched: "0812 7390 1111" is "+62 812-7390-1111"."""
    said, at = "", 0
    for start, end, number in _numbers(words):
        said += words[at:start] + spoken_number(number)
        at = end
    return said + words[at:]


def _numbers(line: str) -> Iterator[tuple[int, int, str]]:
    """Where each stands. One of few digits counts where there is no other."""
    known = [*numbers_in(line)]
    if not known and (found := _NUMBER.search(line)) is not None:
        known = [(found.start(), found.end(), plain_number(with_its_zero(found[0])))]
    yield from known


def _of_another(before: str, others: Collection[str]) -> bool:
    """Do the words between a number and the one before it say that somebody else has it?"""
    clause = _WORD.findall(_CLAUSE.split(before)[-1].casefold())
    if not _OF_CALLER.isdisjoint(clause):
        return False
    return any(word in others or word.removesuffix("nya") in others for word in clause[-_NEAR:])
