"""`[piket] berkas`: the roster as a CSV, for cities that keep it in a spreadsheet."""

from __future__ import annotations

import csv
from pathlib import Path

from cities.table import Table

COLUMNS = ("telegram", "sebutan", "peran", "instansi", "jaga")


def listed(table: Table, folder: Path) -> list[Table]:
    """One table per row, read as [[orang]] is. Several hours of `jaga` are parted by ";"."""
    name = table.text("berkas", "")
    table.end()
    if not name:
        return []
    try:
        with (folder / name).open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            rows, columns = list(reader), reader.fieldnames or ()
    except (OSError, UnicodeDecodeError, csv.Error):
        table.mistake("berkas", f"{name} tidak dapat dibaca sebagai CSV UTF-8.", "Periksa letak dan isinya.")
        return []
    if strange := sorted(set(columns) - set(COLUMNS)):
        table.mistake("berkas", f"kolom {', '.join(strange)} tidak dikenal.", f"Kolom: {', '.join(COLUMNS)}.")
        return []
    return [table.row("berkas", number, _person(row)) for number, row in enumerate(rows, start=2)]


def _person(row: dict[str, str]) -> dict[str, object]:
    person: dict[str, object] = {k: v.strip() for k, v in row.items() if v and k != "jaga"}
    hours = [part.strip() for part in (row.get("jaga") or "").split(";") if part.strip()]
    return person | ({"jaga": hours} if hours else {})
