"""Every attack does what docs/attacks.md says that it does, and no more."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.attacks.stories import ATTACKS, Attack
from tests.attacks.table import PAGE, row, tell

LOUD_WITHIN = 200  # seconds: the hard stop of danger to life


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda a: a.story.__name__)
async def test_it_comes_to_what_the_page_says(attack: Attack, tmp_path: Path) -> None:
    came = await tell(attack, tmp_path)
    assert came.real_after is None or came.real_after <= LOUD_WITHIN
    assert came.rang <= came.tried
    assert row(attack, came) in PAGE.read_text().splitlines(), "python -m tests.attacks.table"


def test_the_page_tells_of_nothing_else() -> None:
    rows = [line for line in PAGE.read_text().splitlines() if line.startswith("| ")]
    assert len(rows) == len(ATTACKS) + 1
