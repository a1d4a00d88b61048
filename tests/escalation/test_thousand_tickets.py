"""1,000 tickets, operators who do as they like, power cuts: always a timer ahead, no call twice, none late while up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from cities import default_city, load
from cities.profile import City
from domain.assignment import STEPS, Assignment, Stage, Step
from domain.danger import Danger
from domain.lane import Lane
from domain.status import Status
from domain.ticket import Ticket
from domain.timer import RungDue
from escalation.arming import due_times
from escalation.decide import Reachable, climbs
from escalation.ladders import entering
from escalation.snapshot import ladder_of, started, written

START = datetime(2026, 11, 24, 13, 0, tzinfo=UTC)
TICKETS, MOVES = 1000, 40
MOMENT = {
    Stage.ACKNOWLEDGED: "acknowledged_at",
    Stage.EN_ROUTE: "departed_at",
    Stage.ON_SCENE: "arrived_at",
    Stage.RESOLVED: "resolved_at",
}


@pytest.fixture(scope="module")
def city() -> City:
    return load(default_city())


def opened(city: City, rng: Random) -> Ticket:
    category = rng.choice(sorted(city.categories))
    agencies = city.categories[category].at_once
    parts = tuple(Assignment(a, Stage.DISPATCHED, START) for a in agencies)
    danger = rng.choice((Danger.LIFE, Danger.OTHER))
    kept = written(started(city, category), city)
    return Ticket(
        1,
        "26-0001",
        category,
        Status.DISPATCHED,
        Lane.RED,
        START,
        danger=danger,
        assignments=parts,
        ladder=kept,
    )


def stepped(ticket: Ticket, city: City, rng: Random, now: datetime) -> Ticket:
    """Somebody does something that is allowed, or nothing."""
    part = rng.choice(ticket.assignments)
    step = rng.choice([*Step, Step.ACKNOWLEDGE, Step.DEPART])
    stage = STEPS.get((part.stage, step))
    if stage is None or step in (Step.WITHDRAW, Step.RESOLVE, Step.REOPEN):
        return ticket
    changes = {MOMENT[stage]: now} if stage in MOMENT else {"dispatched_at": now, "acknowledged_at": None}
    fresh = {} if stage is Stage.DISPATCHED else part.called
    moved = replace(part, stage=stage, called=fresh, **changes)
    return ticket.with_part(replace(moved, called=entering(moved, ladder_of(ticket, city), now)))


def reachable(nobody: set[str]) -> Callable[[str], Reachable]:
    return lambda condition: lambda call: call not in nobody


@pytest.mark.parametrize("seed", range(10))
def test_a_hundred_tickets(city: City, seed: int) -> None:
    rng, called, late_calls = Random(seed), 0, 0
    for _ in range(TICKETS // 10):
        ticket, now, up = opened(city, rng), START, START
        unreachable = {
            c for c in ("supervisor", "instansi_cadangan", "gerbang_telepon") if rng.random() < 0.5
        }
        for _ in range(MOVES):
            due = min(due_times(ticket, city, now), key=lambda d: d.at)
            assert due.at >= up, "only what came due while the power was off lies in the past"
            if due.at >= now:
                up = now
            if due.at >= now and rng.random() < 0.4:
                now += (due.at - now) * rng.random()
                ticket = stepped(ticket, city, rng, now)
                continue
            down = timedelta(seconds=rng.choice((0, 0, 0, 0, 30, 900, 7200)))
            now = max(now, due.at + down)
            up = up if down else max(up, due.at)
            if due.kind != "rung":
                continue
            assert isinstance(due.data, RungDue)
            part = ticket.part(due.data.agency)
            assert part is not None
            found = climbs(part, ladder_of(ticket, city), now, reachable(unreachable))
            assert found, "a timer that rings calls somebody"
            for climb in found:
                assert climb.count > part.called.get(climb.when, 0), "a call goes on, never back"
                assert len(set(map(id, climb.rungs))) == len(climb.rungs) and climb.rungs
                late_calls += climb.count - part.called.get(climb.when, 0) > 1
            called += len(found)
            ticket = ticket.with_part(
                replace(part, called={**part.called, **{c.when: c.count for c in found}})
            )
    assert called > 1000 and late_calls > 50
