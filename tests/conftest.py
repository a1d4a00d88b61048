"""Fixtures that everybody uses."""

from __future__ import annotations

import signal
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from types import FrameType

import pytest
import structlog
from hypothesis import settings

from tests.kept import town_on
from tests.town import Town

settings.register_profile("sigap", deadline=None)  # a busy machine is no wrong answer
settings.load_profile("sigap")

LONGEST = (  # files of tests, by the seconds that they take
    "scenarios/test_disaster.py",
    "acceptance/test_from_outside.py",
    "bench/test_short_forms.py",
    "crash/test_kill9.py",
    "security/test_floods.py",
    "bench/test_duty_room.py",
    "attacks/test_attacks.py",
    "scenarios/test_plays.py",
    "models/test_filled.py",
    "privacy/test_at_rest.py",
    "bench/test_year.py",
    "simulator/test_page.py",
    "completeness/test_every_key.py",
    "bot/test_doctor.py",
    "browser/test_fire.py",
    "bench/test_burst.py",
    "security/test_no_leaks.py",
)
_TURN = {Path(__file__).parent / name: turn for turn, name in enumerate(LONGEST)}


def _interrupted(signum: int, frame: FrameType | None) -> None:
    """End at Ctrl-C as Python itself does.

    `asyncio.Runner` puts a handler of its own where it finds Python's, asks `signal` for it again at its
    end, and `signal` (3.11) writes the whole result of the task, a town, into an error that nobody reads.
    """
    signal.default_int_handler(signum, frame)


signal.signal(signal.SIGINT, _interrupted)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest files first, so that several workers come to their end together."""
    items.sort(key=lambda item: _TURN.get(item.path, len(_TURN)))


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
