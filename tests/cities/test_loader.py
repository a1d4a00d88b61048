"""Every mistake in a city file is found, with its line, and explained."""

from __future__ import annotations

from pathlib import Path

import pytest

import cities
from cities.lines import Lines
from cities.mistakes import CityMistakes, Mistake
from cities.rules import PRIVACY
from models import retention

_GOOD = cities.default_city().with_name("contoh.toml")
_LIST = _GOOD.with_name("contoh-kelurahan.csv")


def _mistakes(folder: Path, text: str) -> tuple[Mistake, ...]:
    (folder / "contoh-kelurahan.csv").write_bytes(_LIST.read_bytes())
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
    ('kelurahan = "contoh-kelurahan.csv"', 'kelurahan = "tidak-ada.csv"', "tidak-ada.csv tidak ada"),
    ("toleransi_m = 300", 'kata_umum = ["Entah"]', "bukan kelurahan"),
    ("toleransi_m = 300", 'jauh = ["Jawa Tengah"]', "bukan satu kata"),
    ("lat = -2.538", "lat = 2.538", "di luar bbox"),
    ('kelurahan = "Bukit Contoh"', 'kelurahan = "Bukit Entah"', "tidak ada di daftar"),
    ('anggota = "daftar"', 'anggota = "semua"', "Pilih"),
    ('sebutan = "Kebakaran"', 'sebutan = "Kebakaran dan penyelamatan"', "terlalu panjang"),
    (
        'sebutan = "Kebakaran"',
        'sebutan = "Kebakaran"\nen = { nama = "Fires and rescues of all kinds" }',
        "terlalu panjang",
    ),
    ("topik = true", 'topik = "ya"', "true atau false"),
    ('singkatan = "Tim Sehat"', 'singkatan = "Pemadam"', "dua kali"),
    ('kunci = "kesehatan"', 'kunci = "pemadam"', "dua kali"),
    ('instansi_cadangan = ["kesehatan"]', 'instansi_cadangan = ["dukun"]', "tidak ada"),
    ('instansi = ["kesehatan"]', 'instansi = ["dukun"]', "tidak ada"),
    ('instansi_serentak = ["pemadam"]', "instansi_serentak = []", "kosong"),
    ('instansi_serentak = ["pemadam"]', 'instansi_serentak = ["ruang_kendali"]', "lebih dari satu"),
    ('peran = "supervisor"', 'peran = "raja"', "Pilih"),
    ('"🔥" = "kebakaran"', '"🔥" = "..."', "bukan kata"),
    ('"🔥" = "kebakaran"', '"🔥" = ""', "kosong"),
    ('"🔥" = "kebakaran"', '"api" = "kebakaran"', "bukan emoji"),
    ('hiasan = ["😂🎉"]', 'hiasen = ["😂🎉"]', "hiasan"),
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
    ('ke = "instansi_cadangan", ulang = "60s" }', 'ke = "instansi_cadangan" }', "tidak berulang"),
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
    ("toleransi_m = 300", f"toleransi_m = {'9' * 400}", "paling besar"),
    ("toleransi_m = 300", "toleransi_m = nan", "angka biasa"),
    ("gabung_m = 0", "gabung_m = -1", "paling kecil"),
    ("gabung_menit = 0", "gabung_menit = 1e300", "paling besar"),
    ("bobot = 0.7", "bobot = 0", "paling kecil"),
    ("lon = 140.40", "lon = 1404.0", "paling besar"),
    ('batas_berangkat = "10m"', 'batas_berangkat = "0m"', "lebih dari nol"),
    ('batas_berangkat = "10m"', 'batas_berangkat = "99999999999d"', "paling lama"),
    ('batas_berangkat = "10m"', f'batas_berangkat = "{"9" * 400}s"', "paling lama"),
    ('batas_berangkat = "10m"', 'batas_berangkat = "-10m"', "lama waktu"),
    ('pesan = "30d"', 'pesan = "0d"', "lebih dari nol"),
    ('pesan = "30d"', 'pesna = "30d"', "pesan"),
    ('instansi_cadangan = ["kesehatan"]', 'instansi_cadangan = ["pemadam"]', "bukan cadangan"),
    ('instansi_cadangan = ["kesehatan"]', 'instansi_cadangan = ["kesehatan", "kesehatan"]', "dua kali"),
    ('kunci = "contoh"', 'kunci = "Kota Contoh"', "kota_contoh"),
    ('kunci = "pemadam"', 'kunci = "Pemadam Kota"', "pemadam_kota"),
    ('kunci = "api"', 'kunci = "Api"', '"api"'),
    ('kunci = "api"', f'kunci = "{"a" * 31}"', "paling banyak 30"),
    ('kunci = "cepat"', 'kunci = "cepat sekali"', "cepat_sekali"),
    ("[bukan_darurat.kebersihan]", '[bukan_darurat."Petugas Kebersihan"]', "petugas_kebersihan"),
    ('telegram = "@contoh_supervisor"', 'telegram = "²"', "bukan id"),
    ('kunci = "sakit"', 'kunci = "api"', "dua kali"),
    ('nama = "Pasar Bukit"', 'nama = "dermaga contoh"', "dua kali"),
    ('bila_kata = ["luka", "pingsan", "ada orang di dalam"]', 'bila_kata = ["{entah}"]', "kelompok"),
    ('kata = ["sampah", "got mampet"]', 'kata = ["sampah", "~/="]', "tidak memuat kata"),
    ('kode = "TNJ-18"', 'kode = "TNJ-07"', "dua kali"),
    ('kode = "TNJ-18"', 'kode = "TNJ-17"', "hanya berbeda satu salah ketik"),
    ('kode = "TNJ-18"', 'kode = "TJN-07"', "Misalnya TJN-"),
    ('kode = "TNJ-18"', 'kode = "TNJ-70"', "hanya berbeda satu salah ketik"),
    ('kode = "TNJ-18"', 'kode = "TNO-18"', "mirip angka 0"),
    ('kode = "TNJ-18"', 'kode = "BNJ-18"', "mirip angka 8"),
    ('kode = "TNJ-18"', 'kode = "RT-18"', "sudah berarti lain"),
    ('kode = "TNJ-18"', 'kode = "ADA-18"', "sudah berarti lain"),
    ('kode = "TNJ-18"', 'kode = "DERMAGA18"', "dua atau tiga huruf"),
    ('kode = "TNJ-18"', 'kode = ""', "kosong"),
    ("lat = -2.5062", "lat = -2.9062", "di luar wilayah Kota Contoh"),
    ("lat = -2.5062\nlon = 140.5021", "lat = -2.5050\nlon = 140.5050", "berdiri di tempat TNJ-07"),
    ('jalan_masuk = "lewat gerbang pelabuhan"', f'jalan_masuk = "{"a" * 161}"', "terlalu panjang"),
    ('jalan_masuk = "lewat gerbang pelabuhan"', 'jalanmasuk = "gerbang"', "jalan_masuk"),
    ('nama = "Pasar Bukit"', r'nama = "Pasar\u0000Bukit"', "tidak dapat dicetak"),
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


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ('lama = "30h"', "antara 1 jam dan 24 jam"),
        ('lama = "12h"\n[[meja.balasan]]\nnama = "A"\nkata = ""', "kosong"),
        (f'[[meja.balasan]]\nnama = "A"\nkata = "{"x" * 501}"', "500 huruf"),
        ('[[meja.balasan]]\nnama = "A"\nkata = "usual"', "sudah berarti lain"),
        ('[[meja.balasan]]\nnama = "A"\nkata = "b"\nkategori = ["naga"]', "tidak ada"),
        ('[[meja.balasan]]\nnama = "A"\nkata = "b"\n[[meja.balasan]]\nnama = "A"\nkata = "c"', "dua kali"),
    ],
)
def test_what_is_wrong_with_the_meja(tmp_path: Path, written: str, says: str) -> None:
    text = f"{_GOOD.read_text()}\n[meja]\naktif = true\n{written}\n"
    assert any(says in mistake.reason for mistake in _mistakes(tmp_path, text))


def test_a_missing_section(tmp_path: Path) -> None:
    text = _GOOD.read_text().replace("[kota]", "[kotak]")
    reasons = {mistake.where for mistake in _mistakes(tmp_path, text)}
    assert {"kotak", "kota.nama", "kota.kunci"} <= reasons


def test_no_control_room(tmp_path: Path) -> None:
    text = _GOOD.read_text().replace('kunci = "ruang_kendali"', 'kunci = "lain"')
    assert any("ruang_kendali" in mistake.reason for mistake in _mistakes(tmp_path, text))


@pytest.mark.parametrize(
    "bad", ["[kota", 'nama = "Kota', "a = 1\na = 2", "x = [1,,2]", "[a.b]\n[a.b]", f"a = {'[' * 5000}"]
)
def test_what_is_no_toml_has_a_line(tmp_path: Path, bad: str) -> None:
    (mistake,) = _mistakes(tmp_path, "# satu\n" + bad)
    assert mistake.line >= 2 or "terlalu dalam" in mistake.reason
    assert mistake.reason and mistake.remedy


def test_a_section_written_twice_is_called_so(tmp_path: Path) -> None:
    text = _GOOD.read_text() + '\n[bukan_darurat.kebersihan]\nnama = "Kebersihan"\n'
    (mistake,) = _mistakes(tmp_path, text)
    assert "dua kali" in mistake.reason
    assert mistake.line == _GOOD.read_text().count("\n") + 2


def test_a_number_of_thousands_of_digits(tmp_path: Path) -> None:
    (mistake,) = _mistakes(tmp_path, f"a = {'9' * 5000}")
    assert "panjang" in mistake.reason


def test_an_absent_file(tmp_path: Path) -> None:
    with pytest.raises(CityMistakes, match=r"hilang\.toml: tidak ada"):
        cities.load(tmp_path / "hilang.toml")


def test_a_folder_instead_of_a_file(tmp_path: Path) -> None:
    with pytest.raises(CityMistakes, match="folder"):
        cities.load(tmp_path)


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "kota.toml").write_bytes(b"# satu\n# d\xfca\n")
    with pytest.raises(CityMistakes, match=r"kota\.toml baris 2: bukan teks UTF-8"):
        cities.load(tmp_path / "kota.toml")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_file_as_editors_save_it(tmp_path: Path, encoding: str, ending: str) -> None:
    (tmp_path / "contoh-kelurahan.csv").write_bytes(_LIST.read_bytes())
    path = tmp_path / "kota.toml"
    path.write_bytes(_GOOD.read_text().replace("\n", ending).encode(encoding))
    assert cities.load(path) == cities.load(_GOOD)


def test_the_spans_of_privacy_are_those_that_the_database_knows() -> None:
    assert set(PRIVACY) == set(retention.DAYS)


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
