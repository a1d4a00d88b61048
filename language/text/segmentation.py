"""Words that a hurried thumb wrote without a space between them: "rumahgwkebakaran"."""

from __future__ import annotations

import re
from collections.abc import Callable

SHORTEST = 8  # letters; what is shorter is one word
LONGEST = 40
_LITTLE = frozenset(
    (
        "di",
        "ke",
        "gw",
        "gue",
        "sy",
        "yg",
        "lg",
        "ga",
        "gk",
        "dr",
        "ad",
        "ada",
        "api",
        "tlg",
        "kak",
        "pak",
        "bu",
    )
)
_PART = 3  # letters of a part, unless it is one of the little ones
_DENIED = re.compile(
    r"(ga|gak|gk|g|ngga|nggak|enggak|kaga|kagak|tak|tdk|dak|ndak)(bisa|biso|pacak|bs)"
    r"|(ga|gak|gk|ngga|nggak|enggak|kaga|kagak|tak|tdk|dak|ndak)(ada|ado|mau|tau|usah|boleh|sadar|napas|gerak|nyaut|bangun)"
)


def denied(word: str) -> tuple[str, ...]:
    """A "not" that runs into its verb, apart: "gabisa", "gaada", "dakpacak"; () where it is none."""
    found = _DENIED.fullmatch(word)
    return tuple(part for part in found.groups() if part) if found else ()


def apart(word: str, known: Callable[[str], bool]) -> tuple[str, ...]:
    """The fewest known words that it is made of; () where there is no such way."""
    if not SHORTEST <= len(word) <= LONGEST or not word.isalpha():
        return ()
    best: list[tuple[str, ...] | None] = [(), *(None for _ in word)]
    for end in range(1, len(word) + 1):
        for start in range(end):
            before, part = best[start], word[start:end]
            if before is None or not _is_part(part, known):
                continue
            shortest = best[end]
            if shortest is None or len(before) + 1 < len(shortest):
                best[end] = (*before, part)
    parts = best[-1] or ()
    return parts if len(set(parts)) > 1 else ()


def _is_part(part: str, known: Callable[[str], bool]) -> bool:
    return part in _LITTLE or (len(part) > _PART and known(part))
