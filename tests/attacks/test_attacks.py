"""Every attack comes to what docs/attacks.md says, with and without what stops it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.attacks.catalogue import ATTACKS, Attack
from tests.attacks.table import HEAD, PAGE, cell, tell

LOUD_WITHIN = 200  # seconds: the hard stop of danger to life
STOPPED = [a for a in ATTACKS if a.defence is not None]


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the page, by its heads."""

    name: str
    done: str
    tries: str
    telephone: str
    stops: str
    without: str
    with_it: str
    achieves: str


def lines() -> dict[str, Line]:
    found = [line for line in PAGE.read_text().splitlines() if line.startswith("| ")]
    cells = [line.removeprefix("| ").removesuffix(" |").split(" | ") for line in found[1:]]
    return {c[0]: Line(*c) for c in cells}


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda a: a.story.__name__)
async def test_it_comes_to_what_the_page_says(attack: Attack, tmp_path: Path) -> None:
    line, came = lines()[attack.name], await tell(attack, tmp_path)
    assert came.real_after is None or came.real_after <= LOUD_WITHIN
    assert came.closed == 0
    assert came.rang <= came.tried
    assert line.with_it == cell(came), "python -m tests.attacks.table"
    assert (line.done, line.tries, line.achieves) == (attack.done, str(came.tried), attack.achieves)


@pytest.mark.parametrize("attack", STOPPED, ids=lambda a: a.story.__name__)
async def test_without_what_stops_it_it_comes_to_more(attack: Attack, tmp_path: Path) -> None:
    assert attack.defence is not None
    line = lines()[attack.name]
    assert line.without == cell(await tell(attack, tmp_path, attack.defence)), "python -m tests.attacks.table"
    assert line.stops == attack.defence.name
    assert line.without != line.with_it


def test_the_page_tells_of_nothing_else() -> None:
    assert PAGE.read_text().startswith(HEAD)
    assert list(lines()) == [a.name for a in ATTACKS]
