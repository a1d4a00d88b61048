"""docs/security-asvs.md names tests that exist."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "security-asvs.md").read_text()


def test_every_named_file_is_there() -> None:
    named = set(re.findall(r"`((?:tests|bot|models)/[\w/.]+)", PAGE))
    assert named and not [n for n in named if not (ROOT / n).exists()]


def test_every_named_test_is_there() -> None:
    for path, name in re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", PAGE):
        assert f"def {name}(" in (ROOT / path).read_text(), name


def test_every_row_names_a_test_or_says_that_it_has_none() -> None:
    rows = [line.strip("| ").split(" | ") for line in PAGE.splitlines() if line.startswith("| V")]
    assert len(rows) > 20
    for row in rows:
        assert len(row) == 3 and "…" not in row[2], row
        assert "`tests/" in row[2] or "`make check`" in row[2] or "no test of its own" in row[2], row
