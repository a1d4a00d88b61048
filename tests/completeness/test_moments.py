"""How an hour is written is said in one place: people read it in one way, wherever they read it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.product_files import ROOMS

ROOT = Path(__file__).resolve().parents[2]
FORMED_BY_HAND = "%H.%M"
FILES = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))


@pytest.mark.parametrize("file", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_other_file_writes_an_hour(file: Path) -> None:
    assert file.relative_to(ROOT) == Path("messages/moments.py") or FORMED_BY_HAND not in file.read_text()
