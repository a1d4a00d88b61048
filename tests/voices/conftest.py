"""A town in which a machine listens to voice notes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.postgres import own_schema
from tests.town import Town
from tests.voices.machine import Machine, serving, town_with


@pytest.fixture(params=["sqlite", "postgresql"])
async def listening(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[tuple[Town, Machine]]:
    """On both databases."""
    machine = Machine()
    where = own_schema() if request.param == "postgresql" else {}
    async with serving(machine) as url, town_with(tmp_path, url, **where) as town:
        yield town, machine
