"""The corpus keeps its form, so that whoever learns from it or measures by it may trust it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

CORPUS = Path(__file__).resolve().parents[2] / "language" / "corpus"
FILES = sorted(CORPUS.glob("*.tsv"))
NEEDS_SOMEBODY = {"life", "other_emergency"}
TRUTHS = NEEDS_SOMEBODY | {"non_emergency", "talk", "prank_plain", "prank_credible"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_writers_file_is_labelled_whole(path: Path) -> None:
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    assert len(rows) >= 300 and all(len(row) == 5 for row in rows)
    most, times = Counter(row[0] for row in rows).most_common(1)[0]
    assert times == 1, most
    for text, truth, now, category, kind in rows:
        assert text.strip() and truth in TRUTHS and kind, text
        assert now == ("1" if truth in NEEDS_SOMEBODY else "0"), text
        assert category or truth not in NEEDS_SOMEBODY, text


def test_every_writer_is_told_of() -> None:
    told = (CORPUS / "README.md").read_text(encoding="utf-8")
    assert all(f"| {path.stem} |" in told for path in FILES) and len(FILES) >= 30
