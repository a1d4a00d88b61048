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


def test_two_platforms_that_agree_are_believed_whatever_the_machine_says() -> None:
    machine = Machine()
    true = machine.passes(seconds=1)
    machine.wall += timedelta(hours=7)
    machine.clock.hear("a", true)
    assert not machine.clock.follows_platforms, "one alone may be wrong"
    machine.clock.hear("b", true)
    assert machine.passes(seconds=60) - true < timedelta(seconds=62)
    assert timedelta(hours=7) - machine.clock.wrong_by() < timedelta(seconds=2)
    machine.wall -= timedelta(hours=14)
    assert machine.passes(seconds=60) - true < timedelta(seconds=122)


def test_one_platform_is_believed_when_it_has_said_it_three_times() -> None:
    machine = Machine()
    for _ in range(3):
        machine.clock.hear("a", machine.wall - timedelta(minutes=5))
        machine.passes(seconds=10)
    assert machine.clock.follows_platforms
    assert machine.clock.wrong_by() > timedelta(minutes=4)


def test_platforms_that_contradict_each_other_are_not_believed() -> None:
    machine = Machine()
    machine.clock.hear("a", NOON - timedelta(days=900))
    machine.clock.hear("b", NOON + timedelta(days=900))
    assert machine.clock.now() == NOON and not machine.clock.wrong_by()


def test_a_platforms_whole_seconds_move_nothing() -> None:
    machine = Machine()
    for _ in range(20):
        machine.passes(seconds=25.3)
        for name in ("a", "b"):
            machine.clock.hear(name, machine.wall.replace(microsecond=0))
    assert machine.clock.now() == machine.wall


def test_time_that_stood_still_goes_on_at_the_platforms_word() -> None:
    """A machine that was paused counts no seconds; what has come due meanwhile is due."""
    machine = Machine()
    for paused in (timedelta(0), timedelta(minutes=20)):
        for name in ("a", "b"):
            machine.clock.hear(name, machine.wall + paused)
    assert machine.clock.now() - NOON > timedelta(minutes=20)
    assert not machine.clock.set_back()


def test_less_than_half_a_minute_ahead_is_caught_up_without_going_back() -> None:
    machine = Machine()
    for ahead in (timedelta(0), timedelta(seconds=20)):
        before = machine.clock.now()
        for name in ("a", "b"):
            machine.clock.hear(name, machine.wall - ahead)
        assert machine.clock.now() >= before
    machine.passes(seconds=220)
    assert machine.clock.wrong_by() < timedelta(seconds=21)
    assert not machine.clock.set_back()
