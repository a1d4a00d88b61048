"""The ladder that a ticket keeps: the city's at the moment when it was opened, as plain data and back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import time, timedelta
from typing import Any

from cities.agency import CONTROL_ROOM
from cities.category import Category
from cities.ladder import Ladder, Night, Rung
from cities.profile import City
from domain.danger import Danger
from domain.ticket import Ticket
from escalation.ladders import not_slower

DEPARTURE, AMBER = "belum_berangkat", "kuning_belum_ditinjau"
DEADLY = "jiwa"  # in what a ticket keeps: the steps where a life is in danger; None: the same


def ladder_of(ticket: Ticket, city: City) -> Ladder:
    """The ladder that the ticket started with; where a life is in danger beyond what its kind says, the one for that."""
    kept = read(ticket.ladder) if ticket.ladder else started(city, ticket.category)
    if not _graver_than_its_kind(ticket, city):
        return kept
    if DEADLY not in ticket.ladder:  # an older row
        return for_a_life(city, kept)
    deadly = ticket.ladder[DEADLY]
    return replace(kept, rungs=_rungs(deadly)) if deadly else kept


def _graver_than_its_kind(ticket: Ticket, city: City) -> bool:
    """A life is in danger, and not only because every ticket of this kind means that."""
    if any(city.aggravations[key].life for key in ticket.state.graver if key in city.aggravations):
        return True
    return ticket.danger is Danger.LIFE and not city.categories[ticket.category].life


def for_a_life(city: City, own: Ladder) -> Ladder:
    """This ladder where a life is in danger: per condition the soonest that kinds which endanger a life have."""
    rungs = own
    for key in dict.fromkeys(c.ladder for c in city.categories.values() if c.life):
        rungs = not_slower(city.ladders[key], rungs)
    return replace(own, rungs=rungs.rungs)


def started(city: City, category: str) -> Ladder:
    """What holds for a ticket opened now: the category's ladder, its time of departure, the look at amber cards."""
    own = city.categories[category]
    ladder = city.ladders[own.ladder]
    rungs = [r for r in ladder.rungs if r.when not in (DEPARTURE, AMBER)]
    rungs += _departure(own, [r for r in ladder.rungs if r.when == DEPARTURE])
    rungs += _amber(city, ladder)
    return replace(ladder, rungs=tuple(rungs))


def _departure(category: Category, written: list[Rung]) -> Iterable[Rung]:
    """An acknowledgement is a lease of the category's time: then the group hears of it again."""
    lease = category.depart_within
    if not written:
        return [Rung(DEPARTURE, lease, "instansi", True, lease)]
    later = [r if r.after > lease else replace(r, after=lease) for r in written[1:]]
    return [replace(written[0], after=lease), *later]


def _amber(city: City, ladder: Ladder) -> Iterable[Rung]:
    """The category's own rungs, else the control room's; the first never later than the city's rule of verification."""
    room = city.ladders.get(CONTROL_ROOM)
    own = [r for r in ladder.rungs if r.when == AMBER]
    written = own or [r for r in (room.rungs if room else ()) if r.when == AMBER]
    look = city.verification.amber_look
    if not written:
        return [Rung(AMBER, look, CONTROL_ROOM, False, look)]
    return [replace(written[0], after=min(look, written[0].after)), *written[1:]]


def written(ladder: Ladder, city: City) -> dict[str, object]:
    """Small plain data: every ticket carries it, with what holds where a life is in danger."""
    night, deadly = ladder.quiet, for_a_life(city, ladder)
    quiet = [night.start.isoformat("minutes"), night.end.isoformat("minutes")] if night else None
    graver = _steps(deadly) if deadly.rungs != ladder.rungs else None
    return {"kunci": ladder.key, "langkah": _steps(ladder), "tenang": quiet, DEADLY: graver}


def _steps(ladder: Ladder) -> list[list[object]]:
    return [
        [r.when, r.after.total_seconds(), r.call, r.mention_duty, r.repeat and r.repeat.total_seconds()]
        for r in ladder.rungs
    ]


def read(data: dict[str, Any]) -> Ladder:
    quiet = data.get("tenang")
    night = Night(time.fromisoformat(quiet[0]), time.fromisoformat(quiet[1])) if quiet else None
    return Ladder(data["kunci"], _rungs(data["langkah"]), night)


def _rungs(steps: Iterable[list[Any]]) -> tuple[Rung, ...]:
    return tuple(
        Rung(when, timedelta(seconds=after), call, bool(mention), timedelta(seconds=again) if again else None)
        for when, after, call, mention, again in steps
    )
