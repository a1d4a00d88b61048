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
