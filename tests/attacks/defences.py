"""What stops the attacks, and how each of these is taken out of the running application.

By the city's file or by a signal's weight where that is possible; else one named function or table is replaced.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from unittest.mock import patch

from cities.profile import City
from domain.lane import Lane
from domain.message import Outgoing, Priority
from handlers.routes import TIMERS
from models import outbox
from models.db import Tx
from verification.corroborate import Witness
from verification.lanes import LaneDecision

EARTH_M = 20_100_000.0  # no two points are farther apart


def _as_it_is(city: City) -> City:
    return city


@dataclass(frozen=True, slots=True)
class Defence:
    """What stops an attack. `city`: the city's file without it; `weights`: signals that weigh nothing without it;
    `parts`: the application without it."""

    name: str
    city: Callable[[City], City] = _as_it_is
    weights: tuple[str, ...] = ()
    parts: Callable[[], AbstractContextManager[object]] = nullcontext


ALL_THERE = Defence("nothing taken out")


def _nothing(*_: object) -> None:
    """Stands for what would have been done."""


def _never(*_: object) -> bool:
    return False


def _never_merged(city: City) -> City:
    apart = {k: replace(c, merge_m=0.0, merge_within=timedelta()) for k, c in city.categories.items()}
    return replace(city, categories=apart)


def _boundless(city: City) -> City:
    return replace(city, area=replace(city.area, tolerance_m=EARTH_M))


def _at_once(city: City) -> City:
    return replace(city, verification=replace(city.verification, life=timedelta()))


def _unrestricted(city: City) -> City:
    return replace(city, law=replace(city.law, grey_for=timedelta()))


def _red(*_: object) -> LaneDecision:
    return LaneDecision(Lane.RED, "indikator-jalur-peluang")


def _in_line(
    say: Callable[..., list[int]], tx: Tx, messages: list[Outgoing], now: datetime, *acted_on: object
) -> list[int]:
    return say(tx, [replace(m, priority=Priority.CARD) for m in messages], now, *acted_on)


def _all_alike(counts: Mapping[int, int]) -> dict[int, float]:
    return dict.fromkeys(counts, 1.0)


MERGING = Defence("one event, one ticket (`gabung_m`, `gabung_menit`)", city=_never_merged)
LANES = Defence(
    "lanes: a card that names no danger is silent", parts=partial(patch, "handlers.tickets.judge.lane", _red)
)
NEW_WEIGH_LITTLE = Defence(
    "only established accounts make a report red",
    parts=partial(patch.object, Witness, "established", property(lambda _: True)),
)
NEVER_MET = Defence(
    "independent are those who never reported together before",
    parts=partial(patch, "models.reporters.together_before", _never),
)
OWN_PICTURES = Defence(
    "independent are different pictures",
    parts=partial(patch, "verification.corroborate.same_picture", _never),
)
OWN_MOMENTS = Defence(
    "independent are different moments",
    parts=partial(patch, "verification.corroborate.SAME_MOMENT", timedelta()),
)
RECORD = Defence("the weight of earlier false reports (`record_false`)", weights=("record_false",))
BURST = Defence("the weight of many reports within the hour (`burst_account`)", weights=("burst_account",))
FORWARDED = Defence(
    "a forwarded picture is no picture of the reporter's (`picture_forwarded`)",
    parts=partial(patch, "handlers.tickets.judge._passed_on", _never),
)
PROVED_FALSE = Defence(
    "clear words ring at once only for those without a proved false report",
    parts=partial(patch, "verification.lanes._proved_false", _never),
)
RESTRICTION = Defence("the restriction for 30 days (`[hukum]`)", city=_unrestricted)
ONE_DEADLINE = Defence("the one deadline", parts=partial(patch.dict, TIMERS, {"loud": _nothing}))
SEEN_PICTURES = Defence(
    "the comparison with every picture seen before",
    parts=partial(patch, "bot.loops.errand_work.resembles", _never),
)
SERVICE_AREA = Defence("the service area (`garis_luar`, `toleransi_m`)", city=_boundless)
THE_MINUTE = Defence("the minute for a look at what a button names (`bahaya_jiwa`)", city=_at_once)
DISMISSAL = Defence(
    "what two people dismiss is over", parts=partial(patch, "handlers.operator.mark_false._mark", _nothing)
)
DIGEST = Defence(
    "what says nothing waits in the digest",
    parts=partial(patch, "handlers.timers.has_substance", lambda _: True),
)
LIFE_FIRST = Defence(
    "danger to life is sent first", parts=partial(patch, "models.outbox.say", partial(_in_line, outbox.say))
)
TWO_PEOPLE = Defence(
    "two people to dismiss what names danger",
    parts=partial(patch, "handlers.operator.mark_false._needs_second", _never),
)
A_THIRD = Defence(
    "nobody teaches more than a third",
    parts=partial(patch, "verification.learning.fair_shares", _all_alike),
)
