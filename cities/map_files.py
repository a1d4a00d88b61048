"""[wilayah] and the files that it points to: the list of kelurahan (CSV) and exact boundaries (GeoJSON)."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cities.profile import Area
from cities.table import Table
from domain.geography import Box, Kelurahan, Ring

COLUMNS = (
    "code",
    "kelurahan",
    "kecamatan",
    "lat",
    "lon",
    "area_km2",
    "min_lat",
    "min_lon",
    "max_lat",
    "max_lon",
)


def read_area(table: Table, folder: Path) -> Area:
    """The service area; files are looked for beside the city file."""
    kelurahan = _kelurahan(table, folder)
    area = Area(
        box=_box(table),
        outline=table.pairs("garis_luar"),
        tolerance_m=table.number("toleransi_m", 500, at_least=0),
        kelurahan=kelurahan,
        common_words=table.texts("kata_umum"),
        boundary=_boundary(table, folder),
        coast=table.pairs("pantai"),
    )
    table.texts("jalan")
    if len(area.outline) < 3:
        table.mistake(
            "garis_luar",
            "paling sedikit 3 titik.",
            "Tulis titik keliling wilayah berurutan: [[lat, lon], …].",
        )
    names = {one.name for one in kelurahan}
    for name in area.common_words:
        if name not in names:
            table.mistake(
                "kata_umum",
                f'"{name}" bukan kelurahan di daftar.',
                "Samakan ejaannya dengan berkas kelurahan.",
            )
    for one in kelurahan:
        if not area.box.contains(one.lat, one.lon):
            table.mistake(
                "kelurahan",
                f"titik {one.name} ({one.lat}, {one.lon}) di luar bbox.",
                "Perbaiki titik itu atau bbox.",
            )
    table.end()
    return area


def _box(table: Table) -> Box:
    pairs = table.pairs("bbox")
    if len(pairs) != 2 or not (pairs[0][0] < pairs[1][0] and pairs[0][1] < pairs[1][1]):
        table.mistake(
            "bbox",
            "harus dua titik: barat daya lalu timur laut.",
            "Contoh: [[-3.99, 102.17], [-3.73, 102.38]].",
        )
        return Box(-90, -180, 90, 180)
    return Box(pairs[0][0], pairs[0][1], pairs[1][0], pairs[1][1])


def _kelurahan(table: Table, folder: Path) -> tuple[Kelurahan, ...]:
    name = table.name("kelurahan")
    text = _read(table, "kelurahan", folder / name) if name else ""
    rows = csv.DictReader(text.splitlines())
    if text and (missing := [column for column in COLUMNS if column not in (rows.fieldnames or ())]):
        table.mistake(
            "kelurahan",
            f"kolom {', '.join(missing)} tidak ada di {name}.",
            f"Kolomnya: {', '.join(COLUMNS)}.",
        )
        return ()
    read: list[Kelurahan] = []
    for number, row in enumerate(rows, start=2):
        try:
            read.append(_row(row))
        except (TypeError, ValueError):
            table.mistake(
                "kelurahan",
                f"baris {number} di {name} tidak terbaca.",
                "Angka memakai titik; lat -90…90, lon -180…180.",
            )
    if not read and text:
        table.mistake("kelurahan", f"{name} kosong.", "Isi paling sedikit satu kelurahan.")
    return tuple(read)


def _row(row: dict[str, Any]) -> Kelurahan:
    lat, lon, area, south, west, north, east = (float(row[column]) for column in COLUMNS[3:])
    if not (-90 <= lat <= 90 and -180 <= lon <= 180 and area > 0 and south < north and west < east):
        raise ValueError(row)
    if not row["kelurahan"].strip() or not row["kecamatan"].strip():
        raise ValueError(row)
    return Kelurahan(
        row["code"], row["kelurahan"], row["kecamatan"], lat, lon, area, Box(south, west, north, east)
    )


def _boundary(table: Table, folder: Path) -> Mapping[str, tuple[Ring, ...]]:
    name = table.text("batas", "")
    text = _read(table, "batas", folder / name) if name else ""
    if not text:
        return {}
    try:
        return _rings(json.loads(text))
    except (KeyError, TypeError, ValueError, IndexError):
        reason = f"{name} bukan GeoJSON berisi Polygon dengan properties.code."
        table.mistake("batas", reason, 'Kosongkan (batas = "") bila tidak ada berkas batas.')
        return {}


def _rings(collection: Any) -> dict[str, tuple[Ring, ...]]:
    """Outer rings per kelurahan code, turned from GeoJSON's lon/lat to lat/lon."""
    rings: dict[str, tuple[Ring, ...]] = {}
    for feature in collection["features"]:
        shape = feature["geometry"]
        polygons = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
        outer = tuple(tuple((float(p[1]), float(p[0])) for p in polygon[0]) for polygon in polygons)
        rings[str(feature["properties"]["code"])] = outer
    return rings


def _read(table: Table, key: str, path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        table.mistake(
            key, f"berkas {path.name} tidak dapat dibaca.", "Letakkan di folder yang sama dengan berkas kota."
        )
        return ""
