"""The one deadline: from the first message that names danger to the loud alert, whatever else happens.

All moments are UTC-aware and the platform's dates of the messages, not ours, so that a queue cannot stretch
them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from domain.danger import Danger


@dataclass(frozen=True, slots=True)
class DeadlineRules:
    """A city's times (`[verifikasi]` of its file). Raises ValueError where a clock outruns its hard stop."""

    life: timedelta = timedelta(seconds=60)
    other: timedelta = timedelta(seconds=180)
    look: timedelta = timedelta(seconds=120)  # the one lease of a person who takes a look
    life_stop: timedelta = timedelta(seconds=200)
    other_stop: timedelta = timedelta(seconds=295)
    late_after: timedelta = timedelta(hours=2)  # read later than this after it was sent: no loud clock
    look_within: timedelta = timedelta(minutes=15)  # a human looks at a card without a loud clock

    def __post_init__(self) -> None:
        if self.life > self.life_stop or self.other > self.other_stop:
            raise ValueError("a loud clock may not end after its hard stop")


DEFAULT_RULES = DeadlineRules()
UNDER_WAY = timedelta(minutes=2)  # what is read later than this after it was written is said to be so
_Rule = Callable[[Danger, datetime, DeadlineRules], datetime]


@dataclass(frozen=True, slots=True)
class Deadline:
    """What the clock of one ticket hangs on. Build it with `heard` and `looked`, read it with `rings_at`.

    `named_at`: the first message that named any danger; `life_at`: the first that named danger to life.
    `late_read_at`: when a message was first read that came too late for a loud clock.
    `look_saw`: the danger that was known when somebody took the look.
    """

    named_at: datetime | None = None
    life_at: datetime | None = None
    late_read_at: datetime | None = None
    looked_at: datetime | None = None
    look_saw: Danger = Danger.NONE

    @property
    def danger(self) -> Danger:
        """The gravest danger that runs a loud clock."""
        if self.life_at is not None:
            return Danger.LIFE
        return Danger.NONE if self.named_at is None else Danger.OTHER

    @property
    def late(self) -> bool:
        """Danger was named, but all of it was read too late to ring ("terlambat dibaca")."""
        return self.late_read_at is not None and self.danger is Danger.NONE


def loud_at(danger: Danger, named_at: datetime, rules: DeadlineRules = DEFAULT_RULES) -> datetime:
    """When danger named at `named_at` becomes loud by itself. Raises ValueError for no danger."""
    return named_at + _by_danger(danger, rules.other, rules.life)


def hard_stop(danger: Danger, named_at: datetime, rules: DeadlineRules = DEFAULT_RULES) -> datetime:
    """The moment that not even a look outlasts. Raises ValueError for no danger."""
    return named_at + _by_danger(danger, rules.other_stop, rules.life_stop)


def read_late(sent_at: datetime, read_at: datetime, rules: DeadlineRules = DEFAULT_RULES) -> bool:
    """The message waited so long (an outage) that it must not ring as if it were fresh."""
    return read_at - sent_at > rules.late_after


def under_way(written_at: datetime, read_at: datetime) -> datetime | None:
    """When it was written, where so long ago that whoever reads it must know."""
    return written_at if read_at - written_at > UNDER_WAY else None


def look_by(read_at: datetime, rules: DeadlineRules = DEFAULT_RULES) -> datetime:
    """By when a human looks at a silent card that has no loud clock."""
    return read_at + rules.look_within


def heard(
    deadline: Deadline,
    danger: Danger,
    sent_at: datetime,
    read_at: datetime,
    rules: DeadlineRules = DEFAULT_RULES,
) -> Deadline:
    """The deadline after a message; it only ever comes nearer. `sent_at` is the platform's date."""
    if danger is Danger.NONE:
        return deadline
    if read_late(sent_at, read_at, rules):
        return replace(deadline, late_read_at=_earliest(deadline.late_read_at, read_at))
    named = replace(deadline, named_at=_earliest(deadline.named_at, sent_at))
    if danger is Danger.LIFE:
        return replace(named, life_at=_earliest(named.life_at, sent_at))
    return named


def merged(one: Deadline, other: Deadline) -> Deadline:
    """The deadline of two reports of one event: the earlier clocks of both, and the look at the first."""
    return replace(
        one,
        named_at=_earliest(one.named_at, other.named_at),
        life_at=_earliest(one.life_at, other.life_at),
        late_read_at=_earliest(one.late_read_at, other.late_read_at),
    )


def looked(deadline: Deadline, at: datetime, rules: DeadlineRules = DEFAULT_RULES) -> Deadline:
    """The deadline after somebody took a look: one lease per ticket, none once it has rung.

    A look at a ticket without a loud clock uses no lease up.
    """
    due = rings_at(deadline, rules)
    if deadline.looked_at is not None or due is None or at >= due:
        return deadline
    return replace(deadline, looked_at=at, look_saw=deadline.danger)


def rings_at(deadline: Deadline, rules: DeadlineRules = DEFAULT_RULES) -> datetime | None:
    """When it rings unless a human decides before; None while nothing runs a loud clock."""
    clocks = _each(deadline, loud_at, rules)
    if not clocks:
        return None
    due = min(clocks)
    if deadline.looked_at is None or deadline.looked_at >= due:
        return due
    ends = [deadline.looked_at + rules.look, *_each(deadline, hard_stop, rules)]
    if deadline.look_saw is not Danger.LIFE and deadline.life_at is not None:
        ends.append(loud_at(Danger.LIFE, deadline.life_at, rules))
    return min(ends)


def _each(deadline: Deadline, rule: _Rule, rules: DeadlineRules) -> list[datetime]:
    named = ((Danger.OTHER, deadline.named_at), (Danger.LIFE, deadline.life_at))
    return [rule(danger, at, rules) for danger, at in named if at is not None]


def _by_danger(danger: Danger, other: timedelta, life: timedelta) -> timedelta:
    if danger is Danger.NONE:
        raise ValueError("no danger, no deadline")
    return life if danger is Danger.LIFE else other


def _earliest(*moments: datetime | None) -> datetime | None:
    return min((m for m in moments if m is not None), default=None)
