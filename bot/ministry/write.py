"""`laporan 112 2026-11`, or a year: the ledger and its sums as CSV, workbook and paper."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

from bot.commands.sentences import sentence
from bot.health.clocks import now_here
from bot.ministry import tables
from bot.ministry.lines import lines
from bot.ministry.page import page
from bot.ministry.span import Span, span_of
from bot.ministry.sums import disagreements, summed
from bot.ministry.xlsx import Sheet, workbook
from bot.open_database import open_existing
from bot.overviews.monthly import safe
from bot.past import recalled
from bot.settings import Settings, WrongSettings
from cities import load
from cities.profile import City
from domain.contact import Contact
from models import contacts
from models.db import Tx


def write(settings: Settings, named: str, folder: Path) -> list[Path]:
    """The files. Raises WrongSettings, CityMistakes."""
    city = load(settings.city)
    if not city.counting.on:
        raise WrongSettings([sentence("kementerian-mati")])
    span = span_of(city, named)
    database = open_existing(settings)

    def work(tx: Tx) -> tuple[City, Span, list[Contact], list[str]]:
        known = recalled(tx, city)
        counted = span.counted(contacts.first_kept(tx), now_here(tx))
        return known, counted, lines(tx, counted), list(disagreements(tx, known, counted))

    try:
        city, span, ledger, wrong = database.now(work)
    finally:
        database.close()
    if wrong:
        raise WrongSettings([sentence("kementerian-tidak-cocok"), *wrong])
    folder.mkdir(parents=True, exist_ok=True)
    written = files(city, span, ledger)
    paths = [folder / f"laporan-112-{city.key}-{span.named}{ending}" for ending in written]
    for path, content in zip(paths, written.values(), strict=True):
        path.write_bytes(content)
    return paths


def files(city: City, span: Span, ledger: list[Contact]) -> dict[str, bytes]:
    """By how their names end."""
    found, others = summed(city, span, ledger), tables.of_span(city, span.named)
    counted = tables.elsewhere(others) if others else []
    parts = {
        "rekap": (tables.sums(found), (10, 12, 10, 10, 10, 12, 10)),
        "waktu": (tables.times(found), (10, 12, 12, 10, 14, 28)),
        "buku": (tables.ledger(city, ledger), (8, 18, 12, 12, 16, 10, 12, 18, 14, 16, 12, 14)),
        "aturan": (tables.rules(city), (18, 10, 12)),
        "luar": (counted, (10, 12, 10, 10, 10, 12, 14, 10, 90)),
    }
    sheets = [Sheet(name, rows, _bold(rows), widths=widths) for name, (rows, widths) in parts.items() if rows]
    return {
        "-rekap.csv": _csv([*tables.sums(found), *([[]] if counted else []), *counted]),
        "-buku.csv": _csv(tables.ledger(city, ledger)),
        ".xlsx": workbook(sheets),
        ".pdf": page(city, span, found, others),
    }


def _bold(rows: tables.Rows) -> frozenset[int]:
    """The head, and what sums up."""
    return frozenset(
        {0, *(n for n, row in enumerate(rows) if row[1:2] == [tables.ALL] and len(row) > len(tables.RULES))}
    )


def _csv(rows: tables.Rows) -> bytes:
    out = StringIO()
    writer = csv.writer(out)
    for row in rows:
        writer.writerow(["" if cell is None else safe(cell) for cell in row])
    return out.getvalue().encode()
