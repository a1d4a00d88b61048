"""A machine's clock that is set wrong, as the product follows it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from domain.clock import SteadyClock, SystemClock

NOON = datetime(2026, 11, 24, 5, tzinfo=UTC)


class Machine:
    """A wall clock that can be set, and seconds that cannot."""

    def __init__(self) -> None:
        self.wall = NOON
        self.seconds = 0.0
        self.clock = SteadyClock(lambda: self.wall, lambda: self.seconds)

    def passes(self, **parts: float) -> datetime:
        by = timedelta(**parts)
        self.wall += by
        self.seconds += by.total_seconds()
        return self.clock.now()


def test_it_follows_the_machine_forwards() -> None:
    machine = Machine()
    assert machine.passes(seconds=3) == NOON + timedelta(seconds=3)
    machine.wall += timedelta(hours=1)
    assert machine.passes(seconds=3) == NOON + timedelta(hours=1, seconds=6)


def test_set_back_an_hour_it_goes_on_and_a_deadline_of_a_minute_rings_in_about_a_minute() -> None:
    machine = Machine()
    before = machine.passes(seconds=3)
    machine.wall -= timedelta(hours=1)
    assert machine.clock.now() == before
    assert machine.passes(seconds=67) >= before + timedelta(seconds=60)


def test_in_ten_hours_it_has_come_back_to_the_machines_clock() -> None:
    machine = Machine()
    machine.wall -= timedelta(hours=1)
    for _ in range(10):
        machine.passes(hours=1)
    assert machine.clock.now() - machine.wall < timedelta(seconds=1)
    assert machine.passes(minutes=1) == machine.wall


def test_it_never_goes_back() -> None:
    machine, last = Machine(), NOON
    for minutes in (3, -59, 2, 70, -110, -5, 1):
        machine.wall += timedelta(minutes=minutes)
        assert machine.passes(seconds=1) >= last
        last = machine.clock.now()


def test_a_clock_that_was_a_day_ahead_is_believed_when_it_is_set_right_and_somebody_told() -> None:
    machine = Machine()
    machine.wall += timedelta(days=1)
    machine.passes(seconds=1)
    machine.wall -= timedelta(days=1)
    assert machine.passes(seconds=1) == machine.wall
    assert machine.clock.set_back() > timedelta(hours=23)
    assert not machine.clock.set_back(), "told once"


def test_a_new_process_goes_on_where_the_old_one_was() -> None:
    machine = Machine()
    machine.clock.resume(NOON + timedelta(minutes=40))
    assert machine.clock.now() == NOON + timedelta(minutes=40)
    machine.clock.resume(NOON)
    assert machine.clock.now() == NOON + timedelta(minutes=40)


def test_the_systems_clock_is_of_now() -> None:
    assert abs(SystemClock().now() - datetime.now(UTC)) < timedelta(seconds=5)
