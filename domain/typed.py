"""What an operator has typed: which command, for which bot, about which tickets, and the words that are left.

As busy people type: any white space, capitals, "#", long dashes, a code without its dash, several codes.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

SPACE = "\\s\u200b\u2060\ufeff"  # whatever a phone puts between two words, also what nobody sees
LINE = "\\-\u2010-\u2015\u2212"
DASH = LINE + "\u00ad_./"
_COMMAND = re.compile(
    rf"[{SPACE}]*/[{SPACE}]?(?P<name>[^\W\d_]+)(?:@(?P<bot>\w+))?(?=[\W\d]|_+L?\d|$)[{SPACE},:;._]*(?P<rest>.*)",
    re.DOTALL,
)
_CODE = (
    rf"#?[{SPACE}]*(?P<drill>L?)(?P<year>[1-9]\d)(?P<gap>[{SPACE}]*[{DASH}]?[{SPACE}]*)(?P<number>\d+)(?!\d)"
)
_LEADING = re.compile(
    rf"[{SPACE},:;&+(\[/|\\]*(?:(?:dan|tiket|kode|no|nomor)[{SPACE}.:]+)?{_CODE}", re.IGNORECASE
)
_ANYWHERE = re.compile(rf"(?<![\w\-./])(?<!\D\+)(?<!^\+){_CODE}(?![{DASH}]?\w)", re.IGNORECASE)
AND = r"dan|sama|serta|beserta|lalu|terus|trus|trs|kemudian|plus|juga|jg|n|and|[ah]?abis itu|setelah itu"
JOINED = rf"(?:[{SPACE},;.&+/|\\]|(?<!\w)(?:{AND})(?!\w))"  # one of what stands between two codes
_FURTHER = re.compile(rf"{JOINED}*(?:(?:tiket|kode|no|nomor)[{SPACE}.:]+)?{_CODE}", re.IGNORECASE)
_JOIN = rf"(?:(?:{AND}|ke|dengan|dgn|dg|masuk|jadi|satu)[{SPACE}]+)*"
_INTO = re.compile(
    rf"(?<=\d)[{SPACE}]*(?:[-=]*[>→][{SPACE}]*|=[{SPACE}]*|[{SPACE}](?:(?:ke|dengan|dgn|dg|sama|masuk|jadi|satu|tiket|dalam)[{SPACE}]+)+)(?=#?L?\d)",
    re.IGNORECASE,
)  # "26-0001 ke 26-0002", "26-0001 sama dengan 26-0002"
_SHORT = re.compile(
    rf"[{SPACE},;&+]*{_JOIN}(?:#[{SPACE}]*(\d{{1,6}})|(\d{{4}}))(?![{DASH}]?\w)", re.IGNORECASE
)
_BESIDE = re.compile(
    rf"(?<!\w)(?P<code>L?[1-9]\d-\d{{4,6}})(?P<join>{JOINED}+)(?:#[{SPACE}]*(?P<marked>\d{{1,6}})|(?P<bare>\d{{4}}))(?![{DASH}:]?\w)",
    re.IGNORECASE,
)
_ALONE = re.compile(rf"(?:[{SPACE},;&+]*{_JOIN}#?[{SPACE}]*\d{{1,6}}(?!\d))+[{SPACE}.,!]*", re.IGNORECASE)
_NUMBER = re.compile(r"#?\d+")
_OF_TIME = re.compile(rf"[{SPACE}]*(?:menit|mnt|min|jam)(?!\w)", re.IGNORECASE)  # "10-15 menit" is no code
_LEAST, _MOST = 4, 6  # digits of a code's number


@dataclass(frozen=True, slots=True)
class Typed:
    """A line as it was understood. `bot`: the name behind "@", where one stands; `codes` are written "26-0001", each once;
    `twice`: the first of them that stands there more than once."""

    command: str = ""
    bot: str = ""
    codes: tuple[str, ...] = ()
    words: str = ""
    twice: str = ""

    @property
    def code(self) -> str:
        return self.codes[0] if self.codes else ""


def read(line: str) -> Typed:
    """The command that a line begins with, and what stands behind it as words; no command: only words."""
    found = _COMMAND.fullmatch(line)
    if found is None:
        return Typed(words=_trimmed(line))
    return Typed(found["name"].casefold(), (found["bot"] or "").casefold(), words=_trimmed(found["rest"]))


def with_codes(typed: Typed, *, freely: bool = True) -> Typed:
    """The codes taken out of the words: all that stand before them, else the only one among them; without a command
    those that stand together among them ("terima 26-0001 dan 26-0008"). `freely`: joined by whatever word does it, "26-0001 lalu
    26-0008", which behind some commands begins what is told."""
    codes, rest = list[str](), typed.words
    while (found := (_FURTHER if codes and freely else _LEADING).match(rest)) and (code := _written(found)):
        if codes and re.search(r"[^\W\d_]", rest[: found.start("drill")]) and not _surely(found):
            break
        codes.append(code)
        rest = rest[found.end() :]
    if codes:
        return _naming(typed, codes, rest.lstrip(" )],:;."))
    among = [m for m in _ANYWHERE.finditer(rest) if _dashed(m) or (not typed.command and _spaced(m))]
    if not among or (typed.command and len(among) > 1):
        return typed
    if not all(_joins(rest[a.end() : b.start()]) for a, b in pairwise(among)):
        return typed
    words = f"{rest[: among[0].start()]} {rest[among[-1].end() :]}"
    return _naming(typed, [_written(found) for found in among], words)


def scattered(typed: Typed) -> Typed:
    """All codes taken out of a line, wherever they stand, and what joins them: "26-0001 terima, 26-0002 juga"."""
    among = [found for found in _ANYWHERE.finditer(typed.words) if _dashed(found)]
    rest = re.sub(rf"(?<!\w)(?:{AND})(?!\w)", " ", _ANYWHERE.sub(" ", typed.words), flags=re.IGNORECASE)
    return _naming(typed, [_written(found) for found in among], " ".join(rest.split()))


def _naming(typed: Typed, codes: list[str], words: str) -> Typed:
    """The line with these codes and the words that are left."""
    twice = next((code for code in codes if codes.count(code) > 1), "")
    return replace(typed, codes=tuple(dict.fromkeys(codes)), words=_trimmed(words), twice=twice)


def _joins(between: str) -> bool:
    """Does nothing but "dan" or a comma stand between two codes?"""
    return re.fullmatch(rf"(?:{JOINED}|(?:ke|dengan|dgn)(?!\w))*", between, re.IGNORECASE) is not None


def into_each_other(typed: Typed) -> Typed:
    """The same where two codes are named, one of which goes into the other: what stands between them is left out."""
    return replace(typed, words=_INTO.sub(" ", typed.words))


def with_year(words: str, code_of: Callable[[int], str]) -> tuple[str, list[str]]:
    """Words in which codes before all others are written out, and those codes: "0003 0010" and "#3 #10", as people say them
    among themselves, are "26-0003 26-0010". `code_of`: the code with this number."""
    head, rest, short = "", words, list[str]()
    while True:
        if (found := _LEADING.match(rest)) and _written(found):
            head += found[0]
        elif found := _SHORT.match(rest):
            short.append(code_of(int(found[1] or found[2])))
            head += f" {short[-1]}"
        else:
            return head + rest, short
        rest = rest[found.end() :]


def beside_codes(words: str, code_of: Callable[[int], str]) -> str:
    """A number alone that is joined to a whole code is one too: "26-0001 dan 0002". `code_of`: "" where there is none."""

    def written(found: re.Match[str]) -> str:
        code = code_of(int(found["marked"] or found["bare"]))
        joined = found["join"].strip() or found["marked"] or found["bare"].startswith("0")
        return f"{found['code']}{found['join']}{code}" if code and joined else found[0]

    before = ""
    while before != words:
        before, words = words, _BESIDE.sub(written, words)
    return words


def only_numbers(words: str) -> list[int]:
    """The numbers of which these words consist, "5 dan #6"; none where anything else stands there."""
    if _ALONE.fullmatch(words) is None:
        return []
    return [int(number.lstrip("#")) for number in _NUMBER.findall(words)]


def hashed(words: str) -> bool:
    """Does a code stand first that is said to be one, "#5"?"""
    found = _SHORT.match(words)
    return found is not None and found[1] is not None


def codes_among(words: str) -> tuple[str, ...]:
    """All codes that stand in a sentence, written out: "26-11" is a day."""
    return tuple(dict.fromkeys(_written(found) for found in _ANYWHERE.finditer(words) if _dashed(found)))


def dashed_codes(typed: Typed) -> Typed:
    """The same where words of a caller stand behind the command: "26-0001" alone is a code, no number in words."""
    found = _LEADING.match(typed.words)
    if found is None or not _dashed(found):
        return typed
    rest = typed.words[found.end() :]
    return replace(typed, codes=(_written(found),), words=_trimmed(rest.lstrip(" )],:;.")))


def _written(found: re.Match[str]) -> str:
    """The code as the system writes it; "" for a number that is none."""
    number, gap = found["number"], found["gap"].strip()
    if len(number) < _LEAST and _OF_TIME.match(found.string, found.end()):
        return ""
    if len(number) > _MOST or (len(number) < _LEAST and not re.fullmatch(f"[{LINE}]", gap)):
        return ""
    return f"{found['drill'].upper()}{found['year']}-{int(number):04d}"


def _surely(found: re.Match[str]) -> bool:
    """Can it be nothing but a code, behind a word that may begin a sentence as well?"""
    return _dashed(found) or _spaced(found) or not found["gap"]


def _spaced(found: re.Match[str]) -> bool:
    """ "terima 26 0022": a space for the dash, and nothing of a longer number behind it."""
    number = found["number"]
    goes_on = re.match(rf"[{SPACE}]*\d", found.string[found.end() :]) is not None
    return bool(found["gap"]) and len(number) == _LEAST and number.startswith("0") and not goes_on


def _dashed(found: re.Match[str]) -> bool:
    return bool(found["gap"].strip()) and _LEAST <= len(found["number"]) <= _MOST


def _trimmed(words: str) -> str:
    return re.sub(rf"^[{SPACE}]+|[{SPACE}]+$", "", words)
