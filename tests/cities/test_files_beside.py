"""The files that a city file names (kelurahan, boundaries, roster) are read as spreadsheets save them, or explained."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import cities
from cities.mistakes import CityMistakes
from cities.profile import City

_GOOD = cities.default_city().with_name("contoh.toml")
_LIST = _GOOD.with_name("contoh-kelurahan.csv").read_text()
_HEAD, _FIRST, *_REST = _LIST.splitlines()


def _city(folder: Path, listed: bytes, more: str = "") -> City:
    (folder / "contoh-kelurahan.csv").write_bytes(listed)
    path = folder / "kota.toml"
    path.write_text(_GOOD.read_text().replace("toleransi_m = 300", f"toleransi_m = 300\n{more}"))
    return cities.load(path)


def _told(folder: Path, listed: bytes, more: str = "") -> str:
    with pytest.raises(CityMistakes) as caught:
        _city(folder, listed, more)
    return str(caught.value)


def _semicolons(text: str) -> str:
    return text.replace(",", ";")


def _decimal_commas(text: str) -> str:
    head, *rows = _semicolons(text).splitlines()
    codes = [row.split(";", 1) for row in rows]
    return "\n".join([head, *(f"{code};{rest.replace('.', ',')}" for code, rest in codes)])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize(
    "saved",
    [
        str,
        _semicolons,
        _decimal_commas,
        lambda text: text.replace(",", "\t"),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\n\n") + ",,,,,,,,,\n",
        lambda text: text.replace(_HEAD, _HEAD.title().replace("_", " ")),
        lambda text: text.replace(_HEAD, "sep=,\n" + _HEAD),
        lambda text: "\n".join(f"{row},{n}" for n, row in enumerate(text.splitlines())),
    ],
    ids=["plain", "semicolons", "decimal commas", "tabs", "CRLF", "blank rows", "capitals", "sep", "further"],
)
def test_a_list_as_spreadsheets_save_it(tmp_path: Path, encoding: str, saved: object) -> None:
    assert callable(saved)
    assert _city(tmp_path, saved(_LIST).encode(encoding)) == cities.load(_GOOD)


def test_letters_beyond_ascii_survive_every_encoding(tmp_path: Path) -> None:
    listed = _LIST.replace("Contoh Utara", "Contoh Café")
    read = {_city(tmp_path, listed.encode(e)).area.kelurahan for e in ("utf-8", "utf-16", "cp1252")}
    (kelurahan,) = read
    assert kelurahan[0].kecamatan == "Contoh Café"


@pytest.mark.parametrize(
    ("listed", "says"),
    [
        ("", "contoh-kelurahan.csv kosong"),
        ("\n \n", "contoh-kelurahan.csv kosong"),
        (_HEAD, "contoh-kelurahan.csv kosong"),
        (_LIST.replace("kecamatan", "kecmatan", 1), "kolom kecamatan tidak ada"),
        (_LIST.replace("kecamatan", "lat", 1), "kolom kecamatan tidak ada"),
        (_LIST.replace(_HEAD, f"{_HEAD},lat"), "kolom lat dua kali"),
        (_LIST.replace("-2.5000", "x"), "contoh-kelurahan.csv baris 2, lat: isinya harus angka"),
        (_LIST.replace("-2.5000", "-2,5000"), "contoh-kelurahan.csv baris 2 berisi lebih banyak"),
        (_LIST.replace("-2.5000", "nan"), "baris 2, lat: isinya harus angka biasa"),
        (_LIST.replace("-2.5000", ""), "baris 2, lat: belum ada"),
        (_LIST.replace("-2.5000", "-95"), "baris 2, lat: nilainya -95.0, padahal paling kecil -90"),
        (_LIST.replace(",4.000,", ",inf,"), "baris 2, area_km2: isinya harus angka biasa"),
        (_LIST.replace(",4.000,", ",0,"), "baris 2, area_km2: nilainya 0.0"),
        (_LIST.replace("140.5100\n", "140.4\n"), "baris 2, max_lon: harus lebih besar"),
        (f"{_LIST}{_FIRST}\n", 'code: "99.01.01.1001" dipakai dua kali'),
        (_LIST.replace("Bukit Contoh", "tanjung contoh"), 'baris 3, kelurahan: "tanjung contoh" dipakai dua'),
        (_LIST.replace("Bukit Contoh", ""), "baris 3, kelurahan: belum ada"),
        (_LIST + '9,"tidak ditutup', "tidak terbaca sebagai CSV"),
    ],
)
def test_a_broken_list_is_explained(tmp_path: Path, listed: str, says: str) -> None:
    assert says in _told(tmp_path, listed.encode())


def test_a_workbook_is_no_list(tmp_path: Path) -> None:
    assert "Excel" in _told(tmp_path, b"PK\x03\x04\x14")


def test_one_mistake_does_not_bring_others_along(tmp_path: Path) -> None:
    assert len(_told(tmp_path, b"").splitlines()) == 1


_RING = [[140.49, -2.51], [140.51, -2.51], [140.51, -2.49], [140.49, -2.51]]


def _feature(
    code: object = "99.01.01.1001", ring: object = _RING, shape: str = "Polygon"
) -> dict[str, object]:
    drawn = {"type": shape, "coordinates": [ring]}
    return {"type": "Feature", "properties": {"code": code}, "geometry": drawn}


def _geojson(*features: object) -> str:
    return json.dumps({"type": "FeatureCollection", "features": features})


def _with_boundary(folder: Path, text: str, encoding: str = "utf-8") -> City:
    (folder / "batas.geojson").write_bytes(text.encode(encoding))
    return _city(folder, _LIST.encode(), 'batas = "batas.geojson"')


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_exact_boundaries_are_read_and_used(tmp_path: Path, encoding: str) -> None:
    gazetteer = cities.gazetteer(_with_boundary(tmp_path, _geojson(_feature()), encoding))
    assert gazetteer.spot(-2.505, 140.505).kelurahan == "Tanjung Contoh"
    assert not gazetteer.spot(-2.54, 140.51).inside


@pytest.mark.parametrize(
    ("bad", "says"),
    [
        ("", "batas.geojson kosong"),
        ("{}", "features tidak ada"),
        ("[]", "features tidak ada"),
        ("tidak", "baris 1 bukan GeoJSON"),
        ('{"features": [\n}', "baris 2 bukan GeoJSON"),
        ("[" * 100_000, "bukan GeoJSON"),
        (f'{{"features": {"9" * 5000}}}', "bukan GeoJSON"),
        (_geojson(), "features kosong"),
        (_geojson({"geometry": None}), "feature ke-1 tanpa properties.code"),
        (_geojson(5), "feature ke-1 tanpa properties.code"),
        (_geojson(_feature(), _feature()), "memuat code 99.01.01.1001 dua kali"),
        (_geojson(_feature(code="99.09")), "code 99.09 yang tidak ada di daftar"),
        (_geojson(_feature(shape="Point")), "bukan GeoJSON berisi Polygon"),
        (_geojson(_feature(ring=[[214000, 9574000]] * 4)), "di luar bumi"),
        (_geojson(_feature(ring=[[float("nan"), 1]] * 4)), "di luar bumi"),
        (_geojson(_feature(ring=[[140.5, -2.5]] * 4)), "kurang dari 3 titik"),
        (_geojson(_feature(ring=[["x", {}]])), "titik yang tidak terbaca"),
        (_geojson(_feature(ring=5)), "titik yang tidak terbaca"),
        (_geojson(_feature(shape="MultiPolygon")), "titik"),
    ],
)
def test_a_broken_boundary_is_explained(tmp_path: Path, bad: str, says: str) -> None:
    with pytest.raises(CityMistakes) as caught:
        _with_boundary(tmp_path, bad)
    (mistake,) = caught.value.mistakes
    assert says in mistake.reason
    assert mistake.line


_ROSTER = 'Telegram;Peran;Instansi;Jaga\r\n@regu_a;petugas;pemadam;"senin 07.00-19.00; sabtu 07.00-13.00"\r\n'


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_roster_as_spreadsheets_save_it(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "piket.csv").write_bytes(_ROSTER.encode(encoding))
    person = _rostered(tmp_path).people[-1]
    assert (person.telegram, person.agency, len(person.shifts)) == ("@regu_a", "pemadam", 2)


@pytest.mark.parametrize(
    ("roster", "says"),
    [
        ("", "piket.csv kosong"),
        (_ROSTER.replace("Peran", "Jabatan"), "kolom peran tidak ada"),
        (_ROSTER.replace("Jaga", "Hari"), "kolom hari di piket.csv tidak dikenal"),
        (_ROSTER.replace("petugas", "raja"), 'piket.csv baris 2, peran: "raja" tidak dikenal'),
        (_ROSTER.replace('"', ""), "piket.csv baris 2 berisi lebih banyak"),
        (_ROSTER.replace("19.00", "29.00"), "piket.csv baris 2, jaga"),
    ],
)
def test_a_broken_roster_is_explained(tmp_path: Path, roster: str, says: str) -> None:
    (tmp_path / "piket.csv").write_text(roster)
    with pytest.raises(CityMistakes) as caught:
        _rostered(tmp_path)
    assert says in str(caught.value)


def _rostered(folder: Path) -> City:
    (folder / "contoh-kelurahan.csv").write_text(_LIST)
    path = folder / "kota.toml"
    path.write_text(_GOOD.read_text() + '\n[piket]\nberkas = "piket.csv"\n')
    return cities.load(path)
