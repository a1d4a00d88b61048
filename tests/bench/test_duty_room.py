"""What is counted and timed against the really running system, in short: taps of the commonest task, and the watchers."""

from __future__ import annotations

import pytest

from bench import taps, watchers

pytestmark = pytest.mark.acceptance


def test_taking_a_ticket_is_one_tap() -> None:
    ((name, count),) = taps.measure("Menerima tiket")
    assert (count.taps, count.letters) == (1, 0)
    assert 0 < count.waited < count.by_hand
    page = taps.GUIDE.read_text()
    assert f"| {name} | 1 |" in taps.written(page, [(name, count)])
    assert taps.written(page, []) == page, "rows of tasks that were not done now stay as they were"


def test_every_task_of_the_guide_is_counted() -> None:
    rows = taps.GUIDE.read_text().split(taps.BEGIN)[1].split(taps.END)[0].splitlines()
    named = [line.split("|")[1].strip() for line in rows if line.startswith("| ")]
    assert named[1:] == [name for name, _ in taps.TASKS]
    assert len(taps.TASKS) == 10


def test_noticed_within_two_minutes() -> None:
    """The stuck outbox alone takes a minute to be one: `python -m bench.watchers`."""
    faults = ("token", "group", "database")
    found = watchers.one_after_another(faults)
    assert tuple(found) == faults
    assert all(0 < seconds <= watchers.BOUND_S for seconds in found.values())
