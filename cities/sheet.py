"""A CSV as spreadsheets save it: commas, semicolons or tabs, any encoding of theirs, columns in any order and any capitals."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from cities.lines import OneLine
from cities.table import Table
from cities.written import Unreadable, written

_DELIMITERS = (",", ";", "\t", "|")
_DECIMAL_COMMA = re.compile(r"[+-]?\d+,\d+")
_SHOWN = 5  # of the rows that cannot be read


@dataclass(frozen=True, slots=True)
class Columns:
    """What a sheet may have: `needed` must be there, `further` may be; `numbers` are read as such, `lists` are parted by
    ";". Columns that are neither are left alone where `free`."""

    needed: Sequence[str]
    further: Sequence[str] = ()
    numbers: Sequence[str] = ()
    lists: Sequence[str] = ()
    free: bool = False


def rows(table: Table, key: str, path: Path, columns: Columns) -> list[Table]:
    """The rows of the file that this key names, each a table with its own line; mistakes are noted."""
    try:
        written_rows = list(_split(written(path, otherwise="cp1252").split("\n")))
    except Unreadable as problem:
        table.mistake(key, f"{path.name} {problem.reason}", problem.remedy)
        return []
    except csv.Error:
        table.mistake(key, f"{path.name} tidak terbaca sebagai CSV.", "Periksa tanda kutipnya.")
        return []
    _, header = written_rows[0] if written_rows else (0, [])
    names = [_plain(name) for name in header]
    if header and not _known(table, key, path.name, names, columns):
        return []
    if not written_rows[1:]:
        table.mistake(key, f"{path.name} kosong.", f"Isi di bawah kolom {', '.join(columns.needed)}.")
    return list(_tables(table, key, path.name, names, written_rows[1:], columns))


def _split(lines: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """Rows that say anything, with the line on which each ends."""
    hint = lines[0].lower().startswith("sep=")  # Excel's own
    head = next((line for line in lines[hint:] if line.strip()), "")
    delimiter = max(_DELIMITERS, key=head.count)
    reader = csv.reader((f"{line}\n" for line in lines[hint:]), delimiter=delimiter, strict=True)
    for row in reader:
        cells = [cell.strip() for cell in row]
        if any(cells):
            yield reader.line_num + hint, cells


def _plain(name: str) -> str:
    return re.sub(r"[\s-]+", "_", name.strip().lower())


def _known(table: Table, key: str, file: str, names: Sequence[str], columns: Columns) -> bool:
    """Whether the header says what each column is."""
    listed = (*columns.needed, *columns.further)
    strange = [name for name in names if name and name not in listed]
    wanted = f"Kolomnya: {', '.join(listed)}."
    twice = [name for name, times in Counter(names).items() if name and times > 1]
    if missing := [name for name in columns.needed if name not in names]:
        there = f" Yang tertulis: {', '.join(filter(None, names))[:200]}."
        table.mistake(key, f"kolom {', '.join(missing)} tidak ada di {file}.", wanted + there)
    elif twice:
        table.mistake(key, f"kolom {', '.join(twice)} dua kali di {file}.", "Hapus salah satunya.")
    elif strange and not columns.free:
        table.mistake(key, f"kolom {', '.join(strange)} di {file} tidak dikenal.", wanted)
    else:
        return True
    return False


def _tables(
    table: Table,
    key: str,
    file: str,
    names: Sequence[str],
    cells: Sequence[tuple[int, list[str]]],
    columns: Columns,
) -> Iterator[Table]:
    crowded = [line for line, row in cells if any(row[len(names) :])]
    for line in islice(crowded, _SHOWN):
        table.mistake(
            key,
            f"{file} baris {line} berisi lebih banyak daripada kolomnya.",
            "Angka memakai titik, dan isi yang memuat koma diberi tanda kutip.",
        )
    listed = {*columns.needed, *columns.further}
    for line, row in cells:
        if line not in crowded:
            said = [(name, cell) for name, cell in zip(names, row, strict=False) if cell and name in listed]
            data = {name: _value(name, cell, columns) for name, cell in said}
            yield table.of_file(file, OneLine(line), data)


def _value(name: str, cell: str, columns: Columns) -> object:
    if name in columns.lists:
        return [part.strip() for part in cell.split(";") if part.strip()]
    return _number(cell) if name in columns.numbers else cell


def _number(cell: str) -> float | str:
    """A decimal comma is one where nothing else can be meant; what is no number stays as it is written."""
    try:
        return float(cell.replace(",", ".") if _DECIMAL_COMMA.fullmatch(cell) else cell)
    except ValueError:
        return cell
