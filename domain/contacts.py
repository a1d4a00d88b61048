"""Telephone numbers, numbers of identity cards, addresses and names on platforms that people write into a report: kept apart
from the words that many read, however they are written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from domain.phones import BARE, plain_number, with_its_zero

APART = "🔏"  # stands in the words where a number or a name stood
ACCOUNT_DIGITS = 7  # of a platform's number of somebody; shorter ones are found in every time of day

_BETWEEN = r"[\s.()\-\u2010-\u2015_*/|~\u00b7\u2022]{1,3}"
_RUN = re.compile(rf"(?<![\w+/=.,@])(?:(?:https?://)?wa\.me/)?(?P<digits>\+?\d+(?:{_BETWEEN}\d+)*)(?!\w)")
_GROUP = re.compile(r"\+?\d+")
_FRACTION = re.compile(r"0[.,]\d{2,}")
_DATE = re.compile(r"\d{1,2}\D{1,3}\d{1,2}\D{1,3}(?:19|20)\d\d(?!\d)")
_NAME = re.compile(r"(?<![\w.@/])@(?:[A-Za-z_][\w.]{0,30}[\d._]\w|[A-Za-z]\w{4,31})[\w.]*(?<![.])")
_MAIL = re.compile(r"(?<![\w.+@-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}")
_PROFILE = re.compile(
    r"(?<![\w.])(?:https?://)?(?:www\.|m\.)?(?:"
    r"(?:wa\.me|api\.whatsapp\.com|chat\.whatsapp\.com|m\.me|line\.me)/\S+"
    r"|(?:t\.me|telegram\.me|instagram\.com|facebook\.com|fb\.com|fb\.me|tiktok\.com|twitter\.com|x\.com)"
    r"/[@+]?[\w.-]*\w/?(?:\?\S*)?(?=[\s,;.)!?]|$))",
    re.IGNORECASE,
)
_ACCOUNT = re.compile(
    r"(?<!\w)(?:ig|insta|instagram|fb|facebook|tiktok|twitter|telegram|tele|line)(?:\s+(?:saya|aku|id|akun|nya|sy))?(?:\s*[:=]\s*|\s+)"
    r"(?P<name>(?=[a-z]*[\d._])(?!jl\.|jln\.|rt\.|rw\.|no\.)[a-z][\w.]{3,30}\w)(?!\w)",
    re.IGNORECASE,
)  # a name without its @, behind the platform that it is of
_SHORT = re.compile(
    r"(?<!\w)(?:ig|insta|instagram|fb|facebook|tiktok|twitter|telegram|tele|line|wa|hubungi|kontak|telepon|akun)"
    r"(?:\s+(?:saya|aku|id|akun|nya|sy|di|ke))?(?:\s*[:=]\s*|\s+)(?P<name>@[a-z]\w{1,3})(?![\w.]*\w)",
    re.IGNORECASE,
)  # a name too short for any platform but behind such a word
_IDENTITY = re.compile(r"(?<![\w.,/=-])\d{2,16}(?:[\s.\-]{1,3}\d{2,14}){0,7}(?!\w)")
_IDENTITY_DIGITS = 16
_BORN = re.compile(r"[1-9]\d{5}(?:0[1-9]|[12]\d|3[01]|4[1-9]|[56]\d|7[01])(?:0[1-9]|1[0-2])\d{6}")
_SPELLED = {
    word: digit
    for digit, words in enumerate(
        (
            "nol enol kosong zero",
            "satu one sikok",
            "dua two duo",
            "tiga three tigo",
            "empat four ampek",
            "lima five limo",
            "enam six",
            "tujuh seven",
            "delapan lapan eight",
            "sembilan nine",
        )
    )
    for word in words.split()
}
_SAID = rf"(?:{'|'.join(sorted(_SPELLED, key=len, reverse=True))}|\d{{1,4}})"
_ALOUD = re.compile(rf"(?<!\w)\+?{_SAID}(?:[\s,.\-]{{1,3}}{_SAID}){{3,14}}(?!\w)", re.IGNORECASE)
_SPELLED_OUT = re.compile(rf"{_SAID}", re.IGNORECASE)
_FEWEST_WORDS = 4  # of a number that is spelled out: "dua orang, 0812…" is none
_BEGUN = re.compile(r"(?:0|62)8\d{8,11}")  # a mobile number, some of whose digits are words
_VARIANTS = "\ufe0e\ufe0f"  # how a sign is to be drawn
_LOOKS_LIKE = str.maketrans("OoIl|SsBZz", "0011155822")
_LIKE = r"[\dOoIl|SsBZz]"
_LOOK_ALIKE = re.compile(rf"(?<![^\W\d_])(?={_LIKE}*\d{_LIKE}*\d)[\dOo]{_LIKE}{{2,}}(?![^\W\d_])")
_LONG_ENOUGH, _WHOLE, _LONGEST = 10, 11, 13  # digits of a mobile number, "0" included
_BARE = re.compile(BARE)
_AREA, _LOCAL = (3, 4), (9, 11)  # digits of an area code, and of a number with it


@dataclass(frozen=True, slots=True)
class Kept:
    """Words without numbers and names, and what stood there: "+62…" or "@name", each once."""

    words: str
    contacts: tuple[str, ...]


def kept_apart(text: str, readable: Collection[str] = ()) -> Kept:
    """The text with a mark in the place of each telephone number and @name, but for these."""
    return _without(text, lambda contact: contact not in readable)


def before_each(text: str) -> dict[str, str]:
    """Each telephone number of a text with the words between it and the one before: "+62856…" → "namanya Yanti hp "."""
    plain, _ = _plainly(text)
    found, at = dict[str, str](), 0
    for start, end, number in sorted(numbers_in(plain)):
        found.setdefault(number, plain[at:start])
        at = end
    return found


def without(text: str, contacts: Collection[str]) -> str:
    """The text with a mark in the place of these, given without a "+", however they are written."""
    return _without(text, lambda contact: contact.lstrip("+") in contacts).words


def _without(text: str, concerns: Callable[[str], bool]) -> Kept:
    plain, places = _plainly(text)
    spans = [*numbers_in(plain), *_identities(plain), *_aloud(plain)]
    spans += [(m.start(), m.end(), m[0]) for form in (_NAME, _MAIL, _PROFILE) for m in form.finditer(plain)]
    spans += [(*m.span("name"), m["name"]) for form in (_ACCOUNT, _SHORT) for m in form.finditer(plain)]
    words, at, contacts = "", 0, []
    for start, end, found in sorted(spans, key=lambda span: (span[0], -span[1])):
        begin, stop = places[start], places[end] if end < len(places) else len(text)
        if begin < at or not concerns(found):
            continue
        words += text[at:begin] + APART
        at = stop
        contacts.append(found)
    return Kept(words + text[at:], tuple(dict.fromkeys(contacts)))


def _plainly(text: str) -> tuple[str, list[int]]:
    """The text as anybody reads it, with where each of its characters stands: digits and signs of any script, none that nobody
    sees, letters that stand for digits."""
    if text.isascii():
        seen, places = list(text), list(range(len(text)))
    else:
        seen, places = [], []
        for place, character in enumerate(text):
            if unicodedata.category(character) in ("Cf", "Me") or character in _VARIANTS:
                continue
            digit = unicodedata.digit(character, None)
            alike = unicodedata.normalize("NFKC", character)
            seen.append(str(digit) if digit is not None else alike if len(alike) == 1 else character)
            places.append(place)
    return _LOOK_ALIKE.sub(lambda m: m[0].translate(_LOOKS_LIKE), "".join(seen)), places


def _identities(text: str) -> Iterator[tuple[int, int, str]]:
    """The sixteen digits of an identity card, together or in groups."""
    for found in _IDENTITY.finditer(text):
        digits = re.sub(r"\D", "", found[0])
        if len(digits) == _IDENTITY_DIGITS and (found[0] == digits or _BORN.fullmatch(digits)):
            yield found.start(), found.end(), digits


def _aloud(text: str) -> Iterator[tuple[int, int, str]]:
    """Numbers that are written as they are said: "nol delapan satu dua …"."""
    for found in _ALOUD.finditer(text):
        parts = [m[0].casefold() for m in _SPELLED_OUT.finditer(found[0])]
        number = "".join(str(_SPELLED.get(part, part)) for part in parts)
        spelled = sum(part in _SPELLED for part in parts)
        said = (
            spelled >= _FEWEST_WORDS and number.startswith(("0", "62", "8")) and len(number) in range(9, 15)
        )
        if said or _partly_said(parts, number):
            yield found.start(), found.end(), plain_number(number if number[0] != "8" else f"0{number}")


def _partly_said(parts: list[str], number: str) -> bool:
    """ "0812 tiga empat lima 6789": words in the middle of digits that are no number without them."""
    digits = "".join(part for part in parts if part not in _SPELLED)
    own = digits[1:] if digits.startswith("62") else digits
    framed = parts[0] not in _SPELLED and parts[-1] not in _SPELLED
    return framed and len(own) < _LONG_ENOUGH and digits != number and bool(_BEGUN.fullmatch(number))


def numbers_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Where each telephone number stands, and which it is: (5, 19, "+6281273901111")."""
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
            yield start, end, plain_number(with_its_zero("".join(g for _, _, g in groups[at : at + took])))
            first, at = False, at + took


def _took(text: str, groups: list[tuple[int, int, str]]) -> int:
    """How many of these groups of digits are one number; 0 where no number begins here."""
    start, _, head = groups[0]
    bare = _BARE.match(head) is not None and text[:start][-1:] not in (".", ",")  # "0.8123456789" is a point
    if not (bare or head.startswith(("0", "62", "+"))):
        return 0
    if _DATE.match(text, start) or _FRACTION.match(text, start):
        return 0
    taken, digits = 0, ""
    for _, _, group in groups:
        if not _goes_on(digits, group, one_by_one=taken > 2 and len(digits) == taken):
            break
        digits += group.lstrip("+")
        taken += 1
    own = f"0{digits[2:]}" if digits.startswith("62") and head != "0" else f"0{digits}" if bare else digits
    fewest = _WHOLE if bare else _LONG_ENOUGH
    mobile = own.startswith("08") and fewest <= len(own) <= _LONGEST
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
