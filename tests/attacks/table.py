"""`python -m tests.attacks.table`: runs every attack and writes docs/attacks.md with what it came to."""

from __future__ import annotations

import asyncio
import sys
import tempfile
from pathlib import Path

from tests.attacks.stories import ATTACKS, Attack, Came
from tests.town import found_town

PAGE = Path(__file__).resolve().parents[2] / "docs" / "attacks.md"
HEAD = """# Attacks, and what they achieve

Each row is a story that the tests tell through the front door (`tests/attacks/stories.py`); the figures are counted while it runs.
`python -m tests.attacks.table` writes this page anew, and a test compares each row with what it counts.
*A telephone* rings once per try: that is what each attack achieves without verification.

| attack | what is done | tries | a telephone rings | Sigap rings for it | the real one in it is loud after | what it achieves |
|---|---|---|---|---|---|---|
"""


def row(attack: Attack, came: Came) -> str:
    """One line of the page."""
    real = "–" if came.real_after is None else f"{came.real_after} s"
    cells = (attack.name, attack.done, came.tried, came.tried, came.rang, real, attack.achieves)
    return "| " + " | ".join(map(str, cells)) + " |"


async def tell(attack: Attack, folder: Path) -> Came:
    town = await found_town(folder)
    try:
        return await attack.story(town)
    finally:
        await town.app.close()


async def _page() -> str:
    rows = []
    for attack in ATTACKS:
        with tempfile.TemporaryDirectory() as folder:
            rows.append(row(attack, await tell(attack, Path(folder))))
    return HEAD + "\n".join(rows) + "\n"


if __name__ == "__main__":
    PAGE.write_text(asyncio.run(_page()))
    sys.stdout.write(f"{PAGE}\n")
