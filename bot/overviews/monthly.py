"""`laporan bulanan YYYY-MM`: a month as a picture, a table and a map file; nobody's words, numbers or names in them."""

from __future__ import annotations

import csv
import json
import re
from datetime import MAXYEAR, datetime
from io import StringIO
from pathlib import Path

from bot.commands.sentences import sentence
from bot.open_database import open_existing
from bot.past import recalled
from bot.settings import Settings, WrongSettings
from cities import load
from cities.profile import City
from domain.assignment import Assignment
from domain.firsts import firsts
from domain.statistics import Figures
from domain.ticket import Ticket
from handlers.overviews.gather import draw_statistics, gather
from messages.places import public_area
from models import ticket_lists
from models.db import Tx

COLUMNS = (
    "kode",
    "dibuka",
    "kategori",
    "kelurahan",
    "kecamatan",
    "jalur",
    "status",
    "berbunyi",
    "instansi",
    "menjawab_detik",
    "berangkat_detik",
    "tiba_detik",
    "selesai",
    "putaran",
)
FIRST_YEAR = 2000
FORMULA = tuple("=+-@|%＝＋－＠｜％")  # what a spreadsheet would take for a formula, also behind blanks


def month_of(city: City, month: str) -> tuple[datetime, datetime]:
    """From the first of a month to the first of the next, in the city's time. Raises WrongSettings."""
    found = re.fullmatch(r"(\d{4})-(\d{2})", month)
    if found is None or not 1 <= int(found[2]) <= 12 or not FIRST_YEAR <= int(found[1]) < MAXYEAR:
        raise WrongSettings([sentence("laporan-bukan-bulan", bulan=month)])
    year, number = int(found[1]), int(found[2])
    since = datetime(year, number, 1, tzinfo=city.zone)
    return since, datetime(year + number // 12, number % 12 + 1, 1, tzinfo=city.zone)


def write_month(settings: Settings, month: str, folder: Path) -> list[Path]:
    """The three files. Raises WrongSettings, CityMistakes."""
    city = load(settings.city)
    since, until = month_of(city, month)
    database = open_existing(settings)

    def work(tx: Tx) -> tuple[City, Figures, list[Ticket]]:
        return (
            recalled(tx, city),
            gather(tx, city, since, until),
            ticket_lists.opened_between(tx, since, until),
        )

    try:
        city, found, opened = database.now(work)
    finally:
        database.close()
    folder.mkdir(parents=True, exist_ok=True)
    base = folder / f"laporan-{city.key}-{month}"
    picture, _ = draw_statistics(city, found, "bulanan")
    files = {
        ".png": picture,
        ".csv": table(city, opened).encode(),
        ".geojson": map_file(city, opened).encode(),
    }
    for ending, content in files.items():
        base.with_suffix(ending).write_bytes(content)
    return [base.with_suffix(ending) for ending in files]


def table(city: City, opened: list[Ticket]) -> str:
    """One line for each agency's part of a ticket (one for a ticket without any), as CSV."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for ticket in opened:
        for row in _rows(city, ticket):
            writer.writerow([safe(value) for value in row])
    return out.getvalue()


def safe(value: object) -> str:
    """A cell that no spreadsheet runs."""
    shown = str(value)
    bare = shown.lstrip().lstrip("\u200b\ufeff")
    return f"'{shown}" if bare.startswith(FORMULA) or shown[:1] in ("\t", "\r", "\n") else shown


def _rows(city: City, ticket: Ticket) -> list[list[object]]:
    whole: list[object] = [
        ticket.code,
        _local(city, ticket.opened_at),
        ticket.category,
        ticket.place.kelurahan,
        ticket.place.kecamatan,
        sentence(f"jalur-{ticket.lane}").casefold(),
        sentence(f"tabel-{ticket.status}"),
        "ya" if ticket.loud_at is not None else "tidak",
    ]
    if not ticket.assignments:
        return [[*whole, "", "", "", "", "", ""]]
    return [[*whole, part.agency, *_steps(city, ticket, part)] for part in ticket.assignments]


def _steps(city: City, ticket: Ticket, part: Assignment) -> list[str]:
    """The first answer, departure and arrival after the first call; the last end; how often it was begun anew."""
    first = firsts(ticket, part)
    return [
        _seconds(first.called, first.answered),
        _seconds(first.called, first.departed),
        _seconds(first.called, first.arrived),
        _local(city, part.resolved_at),
        str(part.round + 1),
    ]


def _local(city: City, moment: datetime | None) -> str:
    return moment.astimezone(city.zone).strftime("%Y-%m-%d %H:%M:%S") if moment else ""


def _seconds(start: datetime, end: datetime | None) -> str:
    return str(max(0, round((end - start).total_seconds()))) if end else ""


def map_file(city: City, opened: list[Ticket]) -> str:
    """GeoJSON. Points are rounded to some ten metres; a secret ticket has its kelurahan and no point."""
    features = []
    for ticket in opened:
        place, geometry = ticket.place, None
        if place.lat is not None and place.lon is not None and not ticket.secret:
            geometry = {"type": "Point", "coordinates": [round(place.lon, 4), round(place.lat, 4)]}
        properties = {
            "kode": ticket.code,
            "dibuka": _local(city, ticket.opened_at),
            "kategori": ticket.category,
            "kelurahan": place.kelurahan or (public_area(ticket) if place.outside_m > 0 else ""),
            "status": sentence(f"tabel-{ticket.status}"),
        }
        features.append({"type": "Feature", "geometry": geometry, "properties": properties})
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False, indent=1)
