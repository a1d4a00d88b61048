"""A platform's machine-readable description, where the folder with it is there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

DATA = Path(__file__).parents[2] / ".." / "shared" / "data"


def described(name: str) -> dict[str, Any]:
    """Skips whoever needs it, saying so, where it is not."""
    if not (DATA / name).exists():
        pytest.skip(f"shared/data/{name} is not here")
    found: dict[str, Any] = json.loads((DATA / name).read_text(encoding="utf-8"))
    return found
