"""Every mistake in a city file is found, with its line, and explained."""

from __future__ import annotations

from pathlib import Path

import pytest

import cities
from cities.lines import Lines
from cities.mistakes import CityMistakes, Mistake

_GOOD = cities.default_city().with_name("contoh.toml")


def _mistakes(folder: Path, text: str) -> tuple[Mistake, ...]:
    (folder / "contoh-kelurahan.csv").write_text(_GOOD.with_name("contoh-kelurahan.csv").read_text())
    path = folder / "kota.toml"
    path.write_text(text)
    with pytest.raises(CityMistakes) as caught:
        cities.load(path)
    return caught.value.mistakes


def _line(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


# (what stands in the good file, what is put there, what the sentence says); the mistake is on that very line
_ONE_LINE = [
    ('zona_waktu = "Asia/Jayapura"', 'zona_waktu = "Asia/Bengkulu"', "zona waktu"),
    ('nama = "Kota Contoh"', 'nama = ""', "kosong"),
    ('nama = "Kota Contoh"', "nama = 5", "teks"),
    ("toleransi_m = 300", 'toleransi_m = "jauh"', "angka"),
    ("toleransi_m = 300", "toleransi_m = -1", "paling kecil"),
    ("toleransi_m = 300", "toleransi_m = inf", "angka"),
    ("toleransi_m = 300", "tolerensi_m = 300", "toleransi_m"),
    ("bbox = [[-2.57, 140.48], [-2.48, 140.55]]", "bbox = [[140.48, -2.57], [140.55, -2.48]]", "Lintang"),
    ("bbox = [[-2.57, 140.48], [-2.48, 140.55]]", "bbox = [[-2.48, 140.55], [-2.57, 140.48]]", "barat daya"),
    ("bbox = [[-2.57, 140.48], [-2.48, 140.55]]", "bbox = [[-2.57, 140.48]]", "dua titik"),
    ("lat = -2.538", 'lat = "-2.538"', "angka"),
    ('kelurahan = "contoh-kelurahan.csv"', 'kelurahan = "tidak-ada.csv"', "tidak dapat dibaca"),
    ("toleransi_m = 300", 'kata_umum = ["Entah"]', "bukan kelurahan"),
    ("lat = -2.538", "lat = 2.538", "di luar bbox"),
    ('kelurahan = "Bukit Contoh"', 'kelurahan = "Bukit Entah"', "tidak ada di daftar"),
    ('anggota = "daftar"', 'anggota = "semua"', "Pilih"),
    ("topik = true", 'topik = "ya"', "true atau false"),
    ('singkatan = "Tim Sehat"', 'singkatan = "Pemadam"', "dua kali"),
    ('kunci = "kesehatan"', 'kunci = "pemadam"', "dua kali"),
    ('instansi_cadangan = ["kesehatan"]', 'instansi_cadangan = ["dukun"]', "tidak ada"),
    ('instansi = ["kesehatan"]', 'instansi = ["dukun"]', "tidak ada"),
    ('instansi_serentak = ["pemadam"]', "instansi_serentak = []", "kosong"),
    ('instansi_serentak = ["pemadam"]', 'instansi_serentak = ["ruang_kendali"]', "lebih dari satu"),
    ('peran = "supervisor"', 'peran = "raja"', "Pilih"),
    ('telegram = "@contoh_supervisor"', 'telegram = "contoh"', "bukan id"),
    ('jaga = ["senin-jumat 07.00-19.00"]', 'jaga = ["pagi"]', "jam jaga"),
    ('jaga = ["senin-jumat 07.00-19.00"]', 'jaga = ["07.00-25.00"]', "tidak ada"),
    ('bahaya_lain = "120s"', 'bahaya_lain = "dua menit"', "lama waktu"),
    ("red_false_alarms_per_real = 6", "red_false_alarms_per_real = 0", "paling kecil"),
    ('pesan = "30d"', "pesan = 30", "lama waktu"),
    ('kata_kuat = ["kebakaran", "api", "terbakar"]', 'kata_kuat = ["kebakaran", "{entah}"]', "kelompok"),
    ('kata_kuat = ["kebakaran", "api", "terbakar"]', 'kata_kuat = ["kebakaran", ""]', "tidak kosong"),
    ('kata_kuat = ["kebakaran", "api", "terbakar"]', 'kata_kuat = ["kebakaran", 5]', "tidak kosong"),
    ('kata_kuat = ["kebakaran", "api", "terbakar"]', 'kata_kuat = ["api api"]', "mengulang kata"),
    ('kata_kuat = ["=tolong", "keadaan darurat"]', 'kata_kuat = ["pingsan"]', "sudah menjadi kata kuat"),
    ('batas_berangkat = "10m"', 'batas_berangkat = "10m"\nprior = 20', "log-odds"),
    ('ke = "ruang_kendali", ulang = "60s" }', 'ke = "ruang_kendali" }', "tidak berulang"),
    ('setelah = "90s"', 'setelah = "30s"', "tidak lebih lama"),
    ('setelah = "45s"', 'setelah = "0s"', "lebih dari nol"),
    ('bila = "belum_tiba"', 'bila = "belum_mandi"', "tidak dikenal"),
    ('ke = "instansi", sebut_piket = true', 'ke = "walikota", sebut_piket = true', "tidak dikenal"),
    (
        'setelah = "20m", ke = "ruang_kendali" }',
        'setelah = "20m", ke = "ruang_kendali", keras = true }',
        "tidak dikenal",
    ),
    ('ulang = "60s"', 'ulang = "1s"', "10 detik"),
]


@pytest.mark.parametrize(("good", "bad", "says"), _ONE_LINE, ids=[bad for _, bad, _ in _ONE_LINE])
def test_a_mistake_has_its_line_and_a_sentence(tmp_path: Path, good: str, bad: str, says: str) -> None:
    text = _GOOD.read_text()
    assert good in text
    broken = text.replace(good, bad, 1)
    expected = _line(text, good) + bad.count("\n")
    found = [
        mistake for mistake in _mistakes(tmp_path, broken) if says in f"{mistake.reason} {mistake.remedy}"
    ]
    assert found
    assert expected in {mistake.line for mistake in found}
    assert all(mistake.reason and mistake.where for mistake in found)


def test_all_mistakes_come_at_once_in_the_order_of_lines(tmp_path: Path) -> None:
    text = (
        _GOOD.read_text().replace("toleransi_m = 300", "toleransi_m = -5").replace(', ulang = "60s" }', " }")
    )
    text = text.replace('tangga = "cepat"', 'tangga = "lambat"')
    lines = [mistake.line for mistake in _mistakes(tmp_path, text)]
    assert lines == sorted(lines)
    assert len(lines) >= 5


def test_a_missing_key_is_reported_at_its_section(tmp_path: Path) -> None:
    text = _GOOD.read_text().replace('saran = "Jauhi api, jangan masuk lagi."\n', "")
    (mistake,) = _mistakes(tmp_path, text)
    assert mistake.where == "kategori[1].saran"
    assert mistake.line == _line(text, "[[kategori]]")
    assert "Tambahkan" in mistake.remedy


def test_a_missing_section(tmp_path: Path) -> None:
    text = _GOOD.read_text().replace("[kota]", "[kotak]")
    reasons = {mistake.where for mistake in _mistakes(tmp_path, text)}
    assert {"kotak", "kota.nama", "kota.kunci"} <= reasons


def test_no_control_room(tmp_path: Path) -> None:
    text = _GOOD.read_text().replace('kunci = "ruang_kendali"', 'kunci = "lain"')
    assert any("ruang_kendali" in mistake.reason for mistake in _mistakes(tmp_path, text))


@pytest.mark.parametrize("bad", ["[kota", 'nama = "Kota', "a = 1\na = 2", "x = [1,,2]"])
def test_what_is_no_toml_has_a_line(tmp_path: Path, bad: str) -> None:
    (mistake,) = _mistakes(tmp_path, "# satu\n" + bad)
    assert mistake.line >= 2
    assert "TOML" in mistake.reason


def test_an_absent_file(tmp_path: Path) -> None:
    with pytest.raises(CityMistakes, match=r"hilang\.toml"):
        cities.load(tmp_path / "hilang.toml")


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "kota.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(CityMistakes, match="UTF-8"):
        cities.load(tmp_path / "kota.toml")


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ("code,kelurahan\n1,Satu", "kolom"),
        (
            "code,kelurahan,kecamatan,lat,lon,area_km2,min_lat,min_lon,max_lat,max_lon\n1,A,B,x,1,1,1,1,1,1",
            "baris 2",
        ),
        (
            "code,kelurahan,kecamatan,lat,lon,area_km2,min_lat,min_lon,max_lat,max_lon\n1,A,B,99,1,1,1,1,2,2",
            "baris 2",
        ),
        ("code,kelurahan,kecamatan,lat,lon,area_km2,min_lat,min_lon,max_lat,max_lon\n", "kosong"),
    ],
)
def test_a_broken_list_of_kelurahan(tmp_path: Path, rows: str, says: str) -> None:
    (tmp_path / "lain.csv").write_text(rows)
    found = _mistakes(tmp_path, _GOOD.read_text().replace("contoh-kelurahan.csv", "lain.csv"))
    assert any(says in mistake.reason for mistake in found)


_BOUNDARY = """{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"code": "99.01.01.1001"},
"geometry": {"type": "Polygon", "coordinates": [[[140.49, -2.51], [140.51, -2.51], [140.51, -2.49], [140.49, -2.51]]]}}]}"""


def test_exact_boundaries_are_read_and_used(tmp_path: Path) -> None:
    (tmp_path / "contoh-kelurahan.csv").write_text(_GOOD.with_name("contoh-kelurahan.csv").read_text())
    (tmp_path / "batas.geojson").write_text(_BOUNDARY)
    path = tmp_path / "kota.toml"
    path.write_text(
        _GOOD.read_text().replace("toleransi_m = 300", 'toleransi_m = 300\nbatas = "batas.geojson"')
    )
    gazetteer = cities.gazetteer(cities.load(path))
    assert gazetteer.spot(-2.505, 140.505).kelurahan == "Tanjung Contoh"
    assert not gazetteer.spot(-2.54, 140.51).inside


@pytest.mark.parametrize("bad", ["{}", "[]", "kosong", '{"features": [{"geometry": null}]}'])
def test_a_broken_boundary(tmp_path: Path, bad: str) -> None:
    (tmp_path / "batas.geojson").write_text(bad)
    text = _GOOD.read_text().replace("toleransi_m = 300", 'toleransi_m = 300\nbatas = "batas.geojson"')
    (mistake,) = _mistakes(tmp_path, text)
    assert "GeoJSON" in mistake.reason


def test_lines_of_everything() -> None:
    lines = Lines(
        'a = 1\n[b]\nc.d = """x\n[no]\n"""\n\n[[e]]\nf = [\n  1, # [\n  { g = "]" },\n]\n[[e]]\n[e.h]\ni = \'#\'\n'
    )
    assert lines.of(("a",)) == 1
    assert lines.of(("b",)) == 2
    assert lines.of(("b", "c", "d")) == 3
    assert lines.of(("e", 0)) == 7
    assert lines.of(("e", 0, "f", 1)) == 10
    assert lines.of(("e", 0, "f", 1, "g")) == 10
    assert lines.of(("e", 1)) == 12
    assert lines.of(("e", 1, "h", "i")) == 14
    assert lines.of(("e", 1, "absent")) == 12
    assert lines.of(("absent",)) == 0
