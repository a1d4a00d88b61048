"""Two workers beside one database, and a town of theirs."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from models.db import Engine, connect
from tests.founding import found_town
from tests.leases.workers import Worker
from tests.postgres import own_tables
from tests.town import Town


@pytest.fixture
def url() -> Iterator[str]:
    with own_tables() as made:
        yield made


@pytest.fixture
def engine(url: str) -> Iterator[Engine]:
    made = connect(url)
    yield made
    made.dispose()


@pytest.fixture
async def workers(url: str) -> AsyncIterator[tuple[Worker, Worker]]:
    """Two of them; the first leads."""
    first, second = Worker(url), Worker(url)
    await first.beats()
    await second.beats()
    assert first.leads and not second.leads and second.elected.ready()
    yield first, second
    for worker in (first, second):
        if worker.connection:
            await worker.connection.close()


@pytest.fixture
async def kept(url: str, tmp_path: Path) -> AsyncIterator[Town]:
    founded = await found_town(tmp_path, database=url)
    yield founded
    await founded.app.close()
