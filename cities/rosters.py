"""`[piket] berkas`: the roster as a CSV, for cities that keep it in a spreadsheet."""

from __future__ import annotations

from pathlib import Path

from cities import sheet
from cities.table import Table

FILE = ("piket", "berkas")  # where it is named
COLUMNS = sheet.Columns(
    needed=("telegram", "peran"), further=("sebutan", "instansi", "jaga"), lists=("jaga",)
)


def listed(table: Table, folder: Path) -> list[Table]:
    """One table per row, read as [[orang]] is. Several hours of `jaga` are parted by ";"."""
    name = table.text("berkas", "")
    table.end()
    return sheet.rows(table, "berkas", folder / name, COLUMNS) if name else []
