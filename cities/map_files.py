"""[wilayah] and the files that it points to: the list of kelurahan (CSV) and exact boundaries (GeoJSON)."""

from __future__ import annotations

from pathlib import Path

from cities import sheet
from cities.boundaries import read_boundary
from cities.profile import Area
from cities.table import Table, unique
from domain.geography import Box, Kelurahan

_NUMBERS = ("lat", "lon", "area_km2", "min_lat", "min_lon", "max_lat", "max_lon")
COLUMNS = sheet.Columns(needed=("code", "kelurahan", "kecamatan", *_NUMBERS), numbers=_NUMBERS, free=True)
KELURAHAN, BOUNDARIES = ("wilayah", "kelurahan"), ("wilayah", "batas")  # where the files are named
_SMALLEST_KM2, _WIDEST_KM2 = 0.001, 100_000
_WIDEST_TOLERANCE_M = 100_000


def read_area(table: Table, folder: Path) -> Area:
    """The service area; files are looked for beside the city file."""
    kelurahan = _kelurahan(table, folder)
    area = Area(
        box=_box(table),
        outline=table.pairs("garis_luar"),
        tolerance_m=table.number("toleransi_m", 500, at_least=0, at_most=_WIDEST_TOLERANCE_M),
        kelurahan=kelurahan,
        common_words=table.texts("kata_umum"),
        boundary=read_boundary(table, folder, kelurahan),
        coast=table.pairs("pantai"),
        far=table.texts("jauh"),
        halves=table.texts("nama_pendek"),
    )
    table.texts("jalan")
    _check(table, area)
    table.end()
    return area


def _check(table: Table, area: Area) -> None:
    """Report what does not fit together."""
    if len(area.outline) < 3:
        table.mistake(
            "garis_luar",
            "paling sedikit 3 titik.",
            "Tulis titik keliling wilayah berurutan: [[lat, lon], …].",
        )
    for name in area.far:
        if not name.isalpha():
            table.mistake("jauh", f'"{name}" bukan satu kata.', 'Tulis nama satu kata: "Jepang".')
    _check_names(table, area)
    for one in area.kelurahan:
        if not area.box.contains(one.lat, one.lon):
            table.mistake(
                "kelurahan",
                f"titik {one.name} ({one.lat}, {one.lon}) di luar bbox.",
                "Perbaiki titik itu atau bbox.",
            )


def _check_names(table: Table, area: Area) -> None:
    """Names that stand for kelurahan are of some; without a list nobody knows."""
    names = {one.name for one in area.kelurahan}
    for name in area.common_words:
        if names and name not in names:
            table.mistake(
                "kata_umum",
                f'"{name}" bukan kelurahan di daftar.',
                "Samakan ejaannya dengan berkas kelurahan.",
            )
    streets = {one.removesuffix(" Raya") for one in table.texts("jalan")}
    for name in area.halves:
        of_street = any(one.endswith(f" {name}") for one in streets)
        if names and not of_street and not any(one.startswith(f"{name} ") for one in names):
            table.mistake(
                "nama_pendek",
                f'tidak ada kelurahan yang mulai dengan "{name}", dan tidak ada jalan yang bernama begitu.',
                "Samakan ejaannya dengan berkas kelurahan atau daftar jalan.",
            )


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
    if not name.strip():
        return ()
    pairs = [(row, _one(row)) for row in sheet.rows(table, "kelurahan", folder / name, COLUMNS)]
    unique([(row, one.code) for row, one in pairs], "code")
    unique([(row, one.name) for row, one in pairs], "kelurahan")
    return tuple(one for _, one in pairs)


def _one(row: Table) -> Kelurahan:
    """A row of the list; its point need not lie in the middle, but within its box."""
    south, north = (row.number(key, at_least=-90, at_most=90) for key in ("min_lat", "max_lat"))
    west, east = (row.number(key, at_least=-180, at_most=180) for key in ("min_lon", "max_lon"))
    if not south < north:
        row.mistake("max_lat", "harus lebih besar daripada min_lat.", "Perbaiki angkanya.")
    if not west < east:
        row.mistake("max_lon", "harus lebih besar daripada min_lon.", "Perbaiki angkanya.")
    return Kelurahan(
        code=row.name("code"),
        name=row.name("kelurahan"),
        kecamatan=row.name("kecamatan"),
        lat=row.number("lat", at_least=-90, at_most=90),
        lon=row.number("lon", at_least=-180, at_most=180),
        area_km2=row.number("area_km2", at_least=_SMALLEST_KM2, at_most=_WIDEST_KM2),
        box=Box(south, west, north, east),
    )
