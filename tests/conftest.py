"""Fixtures that everybody uses."""

from __future__ import annotations

import gc
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


ROWS = "SIGAP_TEST_ROWS"
"""How many rows of a table are tried through a whole town: "few" (`make test`), "all" (`make every-row`); unset: all, and of
PostgreSQL the first, for what a query does hangs on no word."""
MANY, FEW = 6, 4  # a table of more rows than the one is tried by the other
TOWNS = frozenset(("town", "any_town"))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The longest files first, so that several workers come to their end together; of long tables some rows."""
    items.sort(key=lambda item: _TURN.get(item.path, len(_TURN)))
    spared = set(_spared(items, os.environ.get(ROWS, "")))
    config.hook.pytest_deselected(items=[item for item in items if item in spared])
    items[:] = [item for item in items if item not in spared]


def pytest_collection_finish() -> None:
    """What is loaded by now stays: the collector need not look at it again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


def _spared(items: list[pytest.Item], rows: str) -> Iterator[pytest.Item]:
    for database, table in _tables(items):
        if database == "postgresql" and rows != "all":
            yield from table[1:]
        elif rows == "few" and len(table) > MANY:
            tried = {len(table) * turn // FEW for turn in range(FEW)}
            yield from (item for row, item in enumerate(table) if row not in tried)


def _tables(items: list[pytest.Item]) -> Iterator[tuple[str, list[pytest.Item]]]:
    """The rows of each test that founds a town for each of them, by the town's database."""
    found: dict[tuple[Path, str, str], list[pytest.Item]] = {}
    for item in items:
        if isinstance(item, pytest.Function) and not TOWNS.isdisjoint(item.fixturenames):
            given = item.callspec.params if hasattr(item, "callspec") else {}
            database = f"{given.get('any_town', 'sqlite')}"
            found.setdefault((item.path, item.originalname, database), []).append(item)
    yield from ((database, table) for (_, _, database), table in found.items())


FAULTS = (
    "handler failed",
    "timer failed",
    "errand's result failed",
    "sweep failed",
    "loop failed",
    "delivery failed",
    "not written down",
    "row not chosen",
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
