"""Fixtures that everybody uses."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.postgres import own_schema
from tests.town import Town, found_town

settings.register_profile("sigap", deadline=None)  # a busy machine is no wrong answer
settings.load_profile("sigap")


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    """Kota Bengkulu in memory."""
    founded = await found_town(tmp_path)
    yield founded
    await founded.app.close()


@pytest.fixture(params=["sqlite", "postgresql"])
async def any_town(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Town]:
    """The same town on each database."""
    if request.param == "sqlite":
        founded = await found_town(tmp_path)
    else:
        founded = await found_town(tmp_path, **own_schema())
    yield founded
    await founded.app.close()
