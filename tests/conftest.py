"""Fixtures that everybody uses."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest
import structlog
from hypothesis import settings

from tests.postgres import own_tables
from tests.town import Town, found_town

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
    founded = await found_town(tmp_path)
    yield founded
    await founded.app.close()


@pytest.fixture(params=["sqlite", "postgresql"])
async def any_town(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Town]:
    """The same town on each database."""
    with own_tables() if request.param == "postgresql" else nullcontext("sqlite://") as database:
        founded = await found_town(tmp_path, database=database)
        yield founded
        await founded.app.close()
