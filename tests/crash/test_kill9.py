"""Crashes at every step of the road: no update is lost, no ticket doubled, and what must hold holds.

Each point is tried with stories until one passes it; the process that dies there is thrown away, and a new one goes on
with the same database and the same platform. Some processes are real ones, killed with SIGKILL.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from random import Random

import pytest

from bench.faults.cell import Cell, Ground, ground
from bench.faults.people import People
from bench.faults.points import POINTS
from bench.faults.trial import KILLED_EVERY, Outcome, keep_log, run_trial
from bench.faults.verdict import judge
from models import leases
from tests.postgres import server_url

ROAD = (  # in the order in which a report passes them
    "before keep",
    "after inbox.store",
    "after commit of Intake.keep",
    "before commit of Intake._of_push",
    "after commit of Intake._of_push",
    "after inbox.take",
    "before citizen",
    "after citizen",
    "before commit_turn",
    "after reports.add",
    "after tickets.add",
    "after chain.append",
    "after timers.arm",
    "before outbox.say",
    "after outbox.say",
    "before commit of InboxLoop._handled",
    "after commit of InboxLoop._handled",
    "after outbox.claim",
    "before send",
    "after send",
    "before mark",
    "before commit of Sender._written_down",
    "after commit of Sender._written_down",
    "before operator",
    "after timers.take",
    "before errand.download",
    "after errand.store",
    "before errand.finish",
    "after commit of ErrandLoop._finish",
    "before toast",
)
STORIES = 40  # at most, until one passes the point


@pytest.fixture(scope="module")
def made() -> Iterator[Ground]:
    keep_log()
    with ground("") as made:
        yield made


def crashed_at(made: Ground, point: str) -> Outcome:
    """The first story in which a process died at this point."""
    for seed in range(1, STORIES * 2, 2):  # odd seeds: none of them forks
        outcome = run_trial(made, seed, crash_at=point)
        assert outcome.wrong == [], f"seed {seed} at {point!r}"
        if point in outcome.points:
            return outcome
    raise AssertionError(f"no story passes {point!r}")


def test_the_road_has_at_least_twenty_points() -> None:
    assert len(ROAD) >= 20
    assert set(ROAD) <= set(POINTS)


@pytest.mark.parametrize("point", ROAD)
def test_a_crash_here_loses_nothing(made: Ground, point: str) -> None:
    crashed_at(made, point)


@pytest.mark.parametrize("seed", [KILLED_EVERY * n for n in range(1, 5)])
def test_a_process_killed_with_sigkill_loses_nothing(made: Ground, seed: int) -> None:
    outcome = run_trial(made, seed)
    assert outcome.killed and "SIGKILL" in outcome.points
    assert outcome.wrong == []


@pytest.mark.parametrize("half", range(2))
def test_many_little_stories(made: Ground, half: int) -> None:
    """The short form of `python -m bench.chaos`."""
    wrong = [(o.seed, o.wrong) for o in (run_trial(made, 1001 + half * 25 + n) for n in range(25)) if o.wrong]
    assert wrong == []


@pytest.fixture(scope="module")
def shared() -> Iterator[Ground]:
    """On PostgreSQL, with three workers."""
    keep_log()
    with ground(server_url()) as made:
        yield made


def test_a_leader_that_stood_still_writes_nothing_down(shared: Ground) -> None:
    """Stories until two leaders have gone on after another had led."""
    followed = 0
    for seed in range(1, STORIES * 4, 2):
        outcome = run_trial(shared, seed)
        assert outcome.wrong == [], f"seed {seed}"
        followed += outcome.followed
        if followed >= 2:
            return
    raise AssertionError("no leader stood still for long enough")


async def followed_while_sending(made: Ground) -> Cell:
    """A leader stands still with messages that have left; the next one leads, also when the first has woken up."""
    cell = Cell(made, Random(1))
    people = People(cell, Random(1))
    first, second = await cell.start(), await cell.start()
    people.report()
    for poll in cell.steps(first)[:2]:
        await poll()
    while await first.inbox.step():
        """What was polled is handled, and its answers wait."""
    await cell.leading.freeze(first)
    await cell.rest(*cell.leading.awake([first, second]))
    await cell.leading.thaw()
    await cell.rest(*cell.leading.awake([first, second]))
    assert cell.leading.leader is second, "a role that was taken is given back by nobody"
    await cell.abandon()
    return cell


def test_only_what_had_left_when_its_sender_stood_still_is_sent_twice(shared: Ground) -> None:
    shared.fresh()
    cell = asyncio.run(followed_while_sending(shared))
    many = len(cell.leading.left)
    assert many
    assert not [words for words in judged(cell) if "twice" in words]
    cell.leading.left.clear()
    assert f"{many} messages were sent twice, 0 could not be helped" in judged(cell)


def judged(cell: Cell) -> list[str]:
    return judge(cell, People(cell, Random(1)), [], 0, cell.clock.now())


def test_a_story_without_a_fence_is_told_of(shared: Ground, monkeypatch: pytest.MonkeyPatch) -> None:
    """The verdict would notice an old leader that goes on writing."""
    for question in ("look", "sign"):
        monkeypatch.setattr(leases, question, lambda *asked: None)
    stories = (run_trial(shared, seed).wrong for seed in range(1, STORIES * 2, 2))
    assert any("under an old token" in words for wrong in stories for words in wrong)
