"""Telephone numbers and @names that people write into a report: kept apart from the words that many read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from domain.phones import plain_number

APART = "🔏"  # stands in the words where a number or a name stood

_BETWEEN = r"[\s.()\-\u2010-\u2015_]{1,3}"
_RUN = re.compile(rf"(?<![\w+/=.,@])(?:(?:https?://)?wa\.me/)?(?P<digits>\+?\d+(?:{_BETWEEN}\d+)*)(?!\w)")
_GROUP = re.compile(r"\+?\d+")
_FRACTION = re.compile(r"0[.,]\d{2,}")
_DATE = re.compile(r"\d{1,2}\D{1,3}\d{1,2}\D{1,3}(?:19|20)\d\d(?!\d)")
_NAME = re.compile(r"(?<![\w.@/])@[A-Za-z]\w{4,31}(?!\w)")
_LONG_ENOUGH, _WHOLE, _LONGEST = 10, 11, 13  # digits of a mobile number, "0" included
_AREA, _LOCAL = (3, 4), (9, 11)  # digits of an area code, and of a number with it


@dataclass(frozen=True, slots=True)
class Kept:
    """Words without numbers and names, and what stood there: "+62…" or "@name", each once."""

    words: str
    contacts: tuple[str, ...]


def kept_apart(text: str) -> Kept:
    """The text with a mark in the place of each telephone number and @name."""
    spans = sorted([*_numbers(text), *((m.start(), m.end(), m[0]) for m in _NAME.finditer(text))])
    words, at = "", 0
    for start, end, _ in spans:
        words += text[at:start] + APART
        at = end
    return Kept(words + text[at:], tuple(dict.fromkeys(found for _, _, found in spans)))


def _numbers(text: str) -> Iterator[tuple[int, int, str]]:
    for run in _RUN.finditer(text):
        groups = [(m.start(), m.end(), m[0]) for m in _GROUP.finditer(text, *run.span("digits"))]
        first, at = True, 0
        while at < len(groups):
            took = _took(text, groups[at:])
            if not took:
                at += 1
                continue
            start = run.start() if first and at == 0 else groups[at][0]
            end = groups[at + took - 1][1]
            if text[max(0, start - 1) : start] == "(" and ")" in text[start:end]:
                start -= 1
            yield start, end, plain_number("".join(g for _, _, g in groups[at : at + took]))
            first, at = False, at + took


def _took(text: str, groups: list[tuple[int, int, str]]) -> int:
    """How many of these groups of digits are one number; 0 where no number begins here."""
    start, _, head = groups[0]
    if not head.startswith(("0", "62", "+")) or _DATE.match(text, start) or _FRACTION.match(text, start):
        return 0
    taken, digits = 0, ""
    for _, _, group in groups:
        if not _goes_on(digits, group, one_by_one=taken > 2 and len(digits) == taken):
            break
        digits += group.lstrip("+")
        taken += 1
    own = f"0{digits[2:]}" if digits.startswith("62") and head != "0" else digits
    mobile = own.startswith("08") and _LONG_ENOUGH <= len(own) <= _LONGEST
    abroad = head.startswith("+") and _LONG_ENOUGH <= len(digits) <= 15
    return taken if mobile or abroad or _is_local(own, head, taken) else 0


def _goes_on(digits: str, group: str, *, one_by_one: bool) -> bool:
    """Does this group still belong to the number? "0812-3456-7899 2 orang" ends before the two people."""
    if not digits:
        return True
    if group.startswith("+") or len(digits) + len(group) > _LONGEST + 1:
        return False
    if one_by_one:
        return len(group) == 1 and len(digits) < _LONGEST
    return len(digits) < _LONG_ENOUGH or (len(digits) < _WHOLE and len(group) > 1)


def _is_local(own: str, head: str, groups: int) -> bool:
    """A number of the city: "0736-21118", "(0736) 21118", "073621118"."""
    whole = own.startswith("0") and own[1:2] not in ("", "0", "1", "8")
    split = groups == 1 or len(head) in range(_AREA[0], _AREA[1] + 1)
    return whole and split and _LOCAL[0] <= len(own) <= _LOCAL[1]
