"""`docs/people.md`: every row has a test that shows it, and every test that it names exists."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs/people.md").read_text()
ROW = re.compile(r"^\| ([COA]\d+) \|.*\| ([^|]*) \|$", re.M)
TEST = re.compile(r"`(tests/[\w/]+\.py)(?:::(\w+))?`")
ROWS = {row[1]: TEST.findall(row[2]) for row in ROW.finditer(PAGE)}
NUMBERS = [f"C{n}" for n in range(1, 37) if n != 19]
NUMBERS += [f"O{n}" for n in range(1, 18)] + [f"A{n}" for n in range(1, 8)]


def test_every_row_names_a_test() -> None:
    assert list(ROWS) == NUMBERS
    assert [number for number, tests in ROWS.items() if not tests] == []


def test_every_test_that_is_named_exists() -> None:
    missing = []
    for path, name in (test for tests in ROWS.values() for test in tests):
        file = ROOT / path
        if not file.exists() or (name and not re.search(rf"^(async )?def {name}\(", file.read_text(), re.M)):
            missing.append(f"{path}::{name}")
    assert missing == []
