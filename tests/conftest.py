"""Fixtures that everybody uses."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import structlog
from hypothesis import settings

from tests.kept import town_on
from tests.town import Town

settings.register_profile("sigap", deadline=None)  # a busy machine is no wrong answer
settings.load_profile("sigap")


@pytest.fixture(autouse=True)
def own_logs() -> Iterator[None]:
    """What a test (or a command that it calls) sets about logs ends with it."""
    before = structlog.get_config()
    yield
    structlog.configure(**before)


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    """Kota Bengkulu in memory."""
    async with town_on("sqlite", tmp_path) as copied:
        yield copied


@pytest.fixture(params=["sqlite", "postgresql"])
async def any_town(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Town]:
    """The same town on each database."""
    async with town_on(request.param, tmp_path) as copied:
        yield copied
