"""`python -m bot privasi siapa`: after a breach, whose data was within reach, within minutes."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

from bot.past import recalled
from bot.reports.monthly import safe
from bot.sentences import sentence
from bot.settings import Settings, WrongSettings, at_terminal
from bot.wiring import open_existing
from cities import load
from domain.clock import SystemClock
from models import accesses
from models.affected import Affected, affected
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
    city = load(settings.city)
    zone = city.zone
    begin, end = since.replace(tzinfo=zone), until.replace(tzinfo=zone)
    database = open_existing(settings)

    def work(tx: Tx) -> list[Affected]:
        known = {**city.agencies, **recalled(tx, city).past.agencies}
        if agency and agency not in known:
            raise WrongSettings([_unknown(settings, known, agency)])
        accesses.record(tx, accesses.Purpose.AFFECTED, SystemClock().now(), label=at_terminal())
        return affected(tx, begin, end, agency, label)

    try:
        if since > until:
            raise WrongSettings(
                [
                    sentence(
                        "rentang-terbalik", sejak=f"{since:%Y-%m-%dT%H:%M}", sampai=f"{until:%Y-%m-%dT%H:%M}"
                    )
                ]
            )
        found = database.now(work)
    finally:
        database.close()
    if file is not None:
        with file.open("w", newline="") as out:
            csv.writer(out).writerows([HEAD, *([safe(c) for c in _cells(a)] for a in found)])
    else:
        for one in found:
            say("\t".join(map(str, _cells(one))))
    say(f"{len(found)} orang. Beri tahu mereka dan lembaga pengawas dalam 3 × 24 jam (UU 27/2022 pasal 46).")
    return found


def _unknown(settings: Settings, known: Iterable[str], agency: str) -> str:
    return sentence("instansi-tidak-dikenal", kunci=agency, berkas=settings.city, yang_ada=", ".join(known))


def _cells(one: Affected) -> tuple[object, ...]:
    marks = ("ya" if kind else "" for kind in (one.words, one.point, one.media, one.number))
    return (one.person, " ".join(one.codes), *marks)
