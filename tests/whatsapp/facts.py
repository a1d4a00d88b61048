"""Where the facts about the Cloud API stand; tests that need them skip, saying so, where the folder is absent."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from tests.contracts.described import DATA, described

SAMPLES = DATA / "whatsapp-samples"
NUMBER = "106540352242922"


@cache
def api() -> dict[str, Any]:
    return described("whatsapp-cloud-api.json")


def labels() -> list[str]:
    return sorted(path.stem for path in SAMPLES.glob("*.json"))


def sample(label: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((SAMPLES / f"{label}.json").read_text())
    return read


def hashed(*parts: str) -> str:
    """Stands for the keyed hash; what went in can be told apart in a test."""
    return "#" + "|".join(parts)
