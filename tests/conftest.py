"""Fixtures that everybody uses."""

from __future__ import annotations

import os
import signal
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
import structlog
from hypothesis import settings

from tests.kept import town_on
from tests.town import Town

settings.register_profile("sigap", deadline=None)  # a busy machine is no wrong answer
settings.load_profile("sigap")

LONGEST = (  # files of tests, by the seconds that they take
    "whatsapp/test_fault_trials.py",
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


EVERY_ROW = "SIGAP_TEST_EVERY_ROW"  # set: all rows of a table of words on PostgreSQL as well


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The longest files first, so that several workers come to their end together.

    A test that is a table of words meets PostgreSQL by its first row: what its SQL is does not hang on the words. `make
    both-databases` runs every row.
    """
    items.sort(key=lambda item: _TURN.get(item.path, len(_TURN)))
    if not os.environ.get(EVERY_ROW):
        spared = _further_rows_on_postgresql(items)
        config.hook.pytest_deselected(items=[item for item in items if item in spared])
        items[:] = [item for item in items if item not in spared]


def _further_rows_on_postgresql(items: list[pytest.Item]) -> set[pytest.Item]:
    met: set[tuple[Path, str]] = set()
    further: set[pytest.Item] = set()
    for item in items:
        if not isinstance(item, pytest.Function) or not hasattr(item, "callspec"):
            continue
        if item.callspec.params.get("any_town") != "postgresql":
            continue
        told = (item.path, item.originalname)
        if told in met:
            further.add(item)
        met.add(told)
    return further


FAULTS = (
    "handler failed",
    "timer failed",
    "errand's result failed",
    "sweep failed",
    "loop failed",
    "delivery failed",
    "not written down",
)
"""Events of the log by which an edge says that it met a fault of our own and went on."""


@pytest.fixture(autouse=True)
def own_logs(request: pytest.FixtureRequest) -> Iterator[None]:
    """What a test (or a command that it calls) sets about logs ends with it.

    A fault that an edge has recorded and gone on from fails the test in which it happens, unless it is what the test is about
    (`@pytest.mark.faulty`): nothing else would show that a timer never comes to its end.
    """
    before = structlog.get_config()
    met: list[str] = []

    def watched(_logger: Any, _name: str, event: Any) -> Any:
        if event.get("event") in FAULTS:
            met.append(f"{event}")
        return event

    plain = structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)
    structlog.configure(processors=[watched, structlog.processors.format_exc_info, plain])
    yield
    structlog.configure(**before)
    if met and request.node.get_closest_marker("faulty") is None:
        pytest.fail(f"a fault was met and gone on from: {met[0]}")


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
