"""A place of which one part is put right: "danau 3 bukan danau 2", "gang 4" of "gang 3 panorama"."""

from __future__ import annotations

import re

from language.places.addresses import STREET_WORDS, without_preposition
from language.text.spelling import folded

STOP = r"(?:[;!?\n]|(?<!\d)[,.]|[,.](?!\d))"  # not that of "km 6,5"
_BREAK = re.compile(STOP)
_WHOLE = re.compile(
    r"(?:jl|jln|jlan|jalan|jalur|perumahan|perum|komplek|kompleks|kel|kelurahan)\b", re.IGNORECASE
)
_ADDED = re.compile(r"(?:rt|rw|no|nomor|nomer|blok|lantai)\b", re.IGNORECASE)  # is a place with others only
_PART = 3  # words of a place of which one is wrong: "danau 3", "rt 5"


def substituted(here: str, said: str, wrong: str = "", *, denies: bool = False) -> str | None:
    """The known words with their wrong part put right: "jl danau 2", "danau 3 bukan danau 2" → "jl danau 3". `wrong`: the part of
    them that is denied; `denies`: something is, there or elsewhere."""
    right = _BREAK.split(without_preposition(said))[0].strip()
    if not here or not right or _WHOLE.match(right):
        return None
    if wrong:
        part = rf"\b{re.escape(wrong)}\b"
        return re.sub(part, lambda found: _in_place(found, right), here, count=1, flags=re.IGNORECASE)
    known, words = here.split(), right.split()
    heads = [folded(word) for word in known]
    if folded(words[0]) not in heads:
        return f"{here} {right}" if _ADDED.match(right) else None
    if (denies and not _ADDED.match(right)) or not 1 < len(words) <= _PART:
        return None
    at = heads.index(folded(words[0]))
    return " ".join([*known[:at], *words, *known[at + len(words) :]])


def _in_place(wrong: re.Match[str], right: str) -> str:
    """What is right, without what stands around the wrong part anyway: "kapuas 5" for the 3 of "jl kapuas 3"."""
    before, behind = (
        folded(part).split() for part in (wrong.string[: wrong.start()], wrong.string[wrong.end() :])
    )
    words = right.split()
    plain = [folded(word) for word in words]
    first = next((n for n in range(len(words) - 1, 0, -1) if plain[:n] == before[-n:]), 0) or _behind_street(
        plain, before
    )
    last = next(
        (n for n in range(first + 1, len(words)) if plain[n:] == behind[: len(words) - n]), len(words)
    )
    return " ".join(words[first:last])


def _behind_street(words: list[str], before: list[str]) -> int:
    """Where the street of the known place is over that is told again: "kejadian itu di jl raya padang serai" of "jl raya …"."""
    if not before or not re.fullmatch(STREET_WORDS, before[0]):
        return 0
    size = len(before)
    return next((n + size for n in range(len(words) - size) if words[n : n + size] == before), 0)
