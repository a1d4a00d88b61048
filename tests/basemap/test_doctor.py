"""What the administrator is told of the city's map."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import cities
from bot.commands.map_doctor import examine_map
from bot.settings import Settings
from tests.basemap import small_map


def _settings(tiles: str) -> Settings:
    return Settings(_env_file=None, SIGAP_TILES=tiles)  # type: ignore[call-arg]


async def test_none_where_no_file_is_named() -> None:
    assert await examine_map(_settings(""), cities.load(cities.default_city())) is None


@pytest.mark.parametrize(
    ("broken", "says"),
    [
        ("", "Hanya sampai zoom 12"),
        ("gone", "tidak ada, atau tidak boleh dibaca"),
        ("folder", "tidak ada, atau tidak boleh dibaca"),
        ("empty", "bukan berkas PMTiles versi 3"),
        ("version 2", "bukan berkas PMTiles versi 3"),
        ("cut", "terpotong"),
        ("pictures", "gambar, bukan vektor"),
        ("brotli", "hanya gzip"),
        ("scrambled", "Isinya rusak"),
        ("elsewhere", "tidak memuat Kota Lain"),
    ],
)
async def test_what_is_wrong_with_it(tmp_path: Path, broken: str, says: str) -> None:
    city = cities.load(cities.default_city())
    path = small_map.write(tmp_path / "kota.pmtiles", city, form=2 if broken == "pictures" else 1)
    whole = path.read_bytes()
    if broken == "elsewhere":
        moved = replace(city.area, box=replace(city.area.box, min_lat=40.0, max_lat=41.0))
        city = replace(city, name="Kota Lain", area=moved)
    if broken == "gone":
        path.unlink()
    elif broken == "folder":
        path = tmp_path
    elif broken == "empty":
        path.write_bytes(b"")
    elif broken == "version 2":
        path.write_bytes(whole[:7] + b"\x02" + whole[8:])
    elif broken == "cut":
        path.write_bytes(whole[:-1])
    elif broken == "scrambled":
        path.write_bytes(whole[:127] + bytes(len(whole) - 127))
    elif broken == "brotli":
        path.write_bytes(whole[:98] + b"\x03" + whole[99:])
    found = await examine_map(_settings(str(path)), city)
    assert found is not None and says in found.remedy, found
