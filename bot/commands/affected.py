"""`python -m bot privasi siapa`: after a breach, whose data was within reach, within minutes."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from bot.commands.sentences import sentence
from bot.commands.who import at_terminal
from bot.data_folder import refuse_to_replace
from bot.open_database import open_existing
from bot.overviews.monthly import safe
from bot.past import recalled
from bot.settings import Settings, WrongSettings
from cities import load
from cities.profile import City
from domain.clock import SystemClock
from models import accesses, enrolments
from models.affected import Affected, Reach, affected
from models.db import Tx

HEAD = ("pelapor", "tiket", "kata", "titik", "berkas", "nomor")


def look(
    settings: Settings,
    since: datetime,
    until: datetime,
    agency: str,
    label: str,
    file: Path | None,
    say: Callable[[str], None],
) -> list[Affected]:
    """The list, as lines or as a CSV file; that it was read is recorded. Raises CityMistakes, WrongSettings."""
    if file is not None:
        refuse_to_replace(file)
    city = load(settings.city)
    zone = city.zone
    begin, end = since.replace(tzinfo=zone), until.replace(tzinfo=zone)
    database = open_existing(settings)

    def work(tx: Tx) -> list[Affected]:
        reach = _reach(tx, settings, recalled(tx, city), agency, label)
        accesses.record(tx, accesses.Purpose.AFFECTED, SystemClock().now(), label=at_terminal())
        return affected(tx, begin, end, reach)

    try:
        if since > until:
            span = {"sejak": f"{since:%Y-%m-%dT%H:%M}", "sampai": f"{until:%Y-%m-%dT%H:%M}"}
            raise WrongSettings([sentence("rentang-terbalik", **span)])
        found = database.now(work)
    finally:
        database.close()
    _show(found, file, say)
    say(f"{len(found)} orang. Beri tahu mereka dan lembaga pengawas dalam 3 × 24 jam (UU 27/2022 pasal 46).")
    return found


def _show(found: list[Affected], file: Path | None, say: Callable[[str], None]) -> None:
    """A line each, or all of them in a file."""
    if file is None:
        for one in found:
            say("\t".join(map(str, _cells(one))))
        return
    with file.open("w", newline="") as out:
        csv.writer(out).writerows([HEAD, *([safe(c) for c in _cells(a)] for a in found)])


@dataclass(frozen=True, slots=True)
class _Officer:
    """Somebody who is or was enrolled: as they are called today, and whatever they were called."""

    shown: str
    person: int
    reach: Reach

    def named(self, label: str) -> bool:
        return label.casefold() in {one.casefold() for one in self.reach.labels}

    def once_called(self, labels: set[str]) -> _Officer:
        return replace(self, reach=replace(self.reach, labels=self.reach.labels | labels))


def _reach(tx: Tx, settings: Settings, city: City, agency: str, label: str) -> Reach | None:
    """What these options mean, whichever keys the agency has gone by. Raises WrongSettings for unknown ones."""
    known = {**city.agencies, **city.past.agencies}
    if agency and agency not in known:
        told = ", ".join(known)
        raise WrongSettings(
            [sentence("instansi-tidak-dikenal", kunci=agency, berkas=settings.city, yang_ada=told)]
        )
    keys = frozenset(city.namesakes(agency)) if agency else frozenset()
    if not label:
        return Reach(keys) if keys else None
    officers = _officers(tx, city)
    meant = [one.reach for one in officers if one.named(label)]
    if not meant:
        told = ", ".join(dict.fromkeys(one.shown for one in officers)) or "–"
        raise WrongSettings([sentence("petugas-tidak-dikenal", nama=label, yang_ada=told)])
    theirs = frozenset[str]().union(*(one.agencies for one in meant))
    return Reach(keys or theirs, frozenset[str]().union(*(one.labels for one in meant)))


def _officers(tx: Tx, city: City) -> list[_Officer]:
    """Everybody, with the labels that follow from the city's file and those under which they read something."""
    read = accesses.readers(tx)
    found = [_officer(city, one) for one in enrolments.everybody(tx)]
    followed = {label for one in found for label in one.reach.labels}
    earlier = {one.person: {la for reader, la in read if reader == one.person} - followed for one in found}
    return [one.once_called(earlier[one.person]) for one in found]


def _officer(city: City, enrolled: enrolments.Enrolment) -> _Officer:
    keys = city.namesakes(enrolled.agency)
    shorts = [city.agencies[city.heir(enrolled.agency)].short, *(city.agencies[key].short for key in keys)]
    labels = [f"{short}-{enrolled.number}" for short in shorts]
    return _Officer(labels[0], enrolled.person_id, Reach(frozenset(keys), frozenset(labels)))


def _cells(one: Affected) -> tuple[object, ...]:
    marks = ("ya" if kind else "" for kind in (one.words, one.point, one.media, one.number))
    return (one.person, " ".join(one.codes), *marks)
