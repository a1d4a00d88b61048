"""What is kept sealed of somebody: numbers and names in one line, of which some are somebody else's."""

from __future__ import annotations

from collections.abc import Iterable

BETWEEN = ", "
ANOTHERS = " (orang lain)"
MOST = 4


def written(contacts: Iterable[str]) -> str:
    """These in one line, each once, the own ones first; what was once said to be the own stays it."""
    given = list(dict.fromkeys(contacts))
    own = [one for one in given if not one.endswith(ANOTHERS)]
    return BETWEEN.join(
        [*own, *(one for one in given if one.endswith(ANOTHERS) and plain(one) not in own)][:MOST]
    )


def read(line: str) -> list[str]:
    """Each as it was written."""
    return line.split(BETWEEN)


def plain(one: str) -> str:
    return one.removesuffix(ANOTHERS)


def own(line: str) -> list[str]:
    """By which that person is reached."""
    return [one for one in read(line) if not one.endswith(ANOTHERS)]


def others(line: str) -> list[str]:
    """Of somebody else, told by that person."""
    return [plain(one) for one in read(line) if one.endswith(ANOTHERS)]
