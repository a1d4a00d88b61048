"""The files of a report: whole, harmless in a spreadsheet, the same for the same ledger; and what others counted, with its source."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path

import pytest

from bot.ministry import tables
from bot.ministry.span import span_of
from bot.ministry.write import files
from bot.ministry.xlsx import Sheet, workbook
from bot.settings import WrongSettings
from cities import CityMistakes, default_city, load
from cities.counting import CountingRules
from domain.contact import LANES, Came, Contact, Times
from domain.lane import Lane
from domain.message import Channel
from messages.pdf import ENCODING
from tests.bot.test_poster import drawn_pages
from tests.ministry.sheets import cells

CITY = load(default_city())
FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x")', "|calc", "＝1")


def a_year() -> list[Contact]:
    """Contacts of every kind, some of each month."""
    begun = datetime(2026, 1, 3, 5, tzinfo=UTC)
    channels = list(Channel)
    return [
        Contact(
            begun + timedelta(hours=19 * n),
            channels[n % len(channels)],
            list(Came)[n % len(Came)],
            list(LANES.values())[n % 4],
            f"26-{n:04d}",
            "kebakaran",
            Times(answered=n, departed=n + 60, arrived=n + 600, ended=n + 3000),
        )
        for n in range(450)
    ]


def test_a_year_adds_up_in_every_file() -> None:
    made = files(CITY, span_of(CITY, "2026"), a_year())
    rows = list(csv.reader(StringIO(made["-rekap.csv"].decode())))
    months = [row for row in rows if len(row) == 7 and row[0] not in ("bulan", "semua")]
    for column in range(2, 7):
        apart = sum(int(row[column]) for row in months if row[1] != "semua")
        together = sum(int(row[column]) for row in months if row[1] == "semua")
        whole = next(int(row[column]) for row in rows if row[:2] == ["semua", "semua"])
        assert apart == together == whole
    assert whole == 450
    book = cells(made[".xlsx"])
    assert list(book) == ["rekap", "waktu", "buku", "aturan"]
    assert book["rekap"] == [row for row in rows if row]
    assert made == files(CITY, span_of(CITY, "2026"), a_year()), "the same ledger, the same bytes"
    assert made[".pdf"].startswith(b"%PDF-1.4") and made[".pdf"].rstrip().endswith(b"%%EOF")


def test_no_channel_ends_the_report() -> None:
    """Each has a word of its own; one that a later version adds is counted under its name."""
    assert len({tables.CHANNEL_WORDS[channel] for channel in Channel}) == len(Channel)
    assert tables.channel_word("sinyal") == "sinyal"


def test_the_newspapers_year_stands_beside_our_own_with_its_source() -> None:
    made = files(CITY, span_of(CITY, "2024"), [])
    rows = list(csv.reader(StringIO(made["-rekap.csv"].decode())))
    told = next(row for row in rows if row[:2] == ["2024", "telepon"])
    assert told[2:8] == ["106", "", "", "", "13640", "13746"], "what they did not tell is no zero"
    assert "BETVNEWS" in told[8] and "ANTARA" in told[8]
    assert cells(made[".xlsx"])["luar"][1][:2] == ["2024", "telepon"]
    assert next(row for row in rows if row[:2] == ["semua", "semua"])[2:] == ["0"] * 5, "never added to ours"
    assert tables.of_span(CITY, "2026") == []


@pytest.mark.parametrize("words", FORMULAS)
def test_no_cell_is_a_formula(words: str) -> None:
    book = workbook([Sheet(words, [[words, 1]])])
    (rows,) = cells(book).values()
    assert rows == [[words.replace("\t", "\t"), "1"]]
    line = replace(a_year()[0], code=words, category=words)
    written = files(CITY, span_of(CITY, "2026-01"), [line])["-buku.csv"].decode()
    (_, row) = csv.reader(StringIO(written))
    assert row[6].startswith("'") and row[7].startswith("'")


@pytest.mark.parametrize("named", ["", "2026-13", "26-11", "1999", "2026-1", "2026-11-02", "besok"])
def test_a_span_is_a_month_or_a_year(named: str) -> None:
    with pytest.raises(WrongSettings):
        span_of(CITY, named)


def at(day: int, month: int = 11) -> datetime:
    return datetime(2026, month, day, 5, tzinfo=UTC)


def words_of(pdf: bytes) -> str:
    """What stands on its pages."""
    drawn = "\n".join(drawn_pages(pdf))
    return "\n".join(bytes.fromhex(one).decode(ENCODING) for one in re.findall(r"<([0-9a-f]+)> Tj", drawn))


def test_what_was_before_the_first_contact_and_what_is_to_come_is_no_zero() -> None:
    span = span_of(CITY, "2026").counted(at(24, 9), at(29))
    assert span.months() == ["2026-09", "2026-10", "2026-11"]
    made = files(CITY, span, [])
    rows = list(csv.reader(StringIO(made["-rekap.csv"].decode())))
    assert [row[0] for row in rows[1:]] == ["2026-09", "2026-10", "2026-11", "semua"]
    shown = words_of(made[".pdf"])
    assert "Sigap mencatat sejak 24.09.2026" in shown and "SEMENTARA: dihitung sampai 29.11.2026" in shown
    assert "2026-08" not in shown and "2026-12" not in shown
    before = span_of(CITY, "2024").counted(at(24, 9), at(29))
    rows = list(csv.reader(StringIO(files(CITY, before, [])["-rekap.csv"].decode())))
    assert [row[0] for row in rows if row] == ["bulan", "periode", "2024"], "only what others have counted"
    nothing = span_of(CITY, "2025").counted(None, at(29))
    assert "Sigap mencatat sejak" in words_of(files(CITY, nothing, [])[".pdf"])


@pytest.mark.parametrize("named", ["2027", "2026-12", "2030-01"])
def test_what_has_not_begun_is_refused(named: str) -> None:
    with pytest.raises(WrongSettings) as wrong:
        span_of(CITY, named).counted(at(24, 9), at(29))
    assert f"{named} belum mulai" in str(wrong.value)


def test_a_month_that_is_over_is_dated_and_has_room_to_sign() -> None:
    shown = words_of(files(CITY, span_of(CITY, "2026-10").counted(at(24, 9), at(3)), a_year())[".pdf"])
    assert "SEMENTARA" not in shown and "mencatat sejak" not in shown
    assert "Dibuat Sigap 112 pada 03.11.2026 12.00 WIB" in shown
    assert "Nama, jabatan, NIP, dan tanda tangan" in shown and "Tempat, tanggal: ......" in shown


def test_a_year_has_its_twelve_months_in_the_citys_time() -> None:
    span = span_of(CITY, "2026")
    assert span.months() == [f"2026-{n:02d}" for n in range(1, 13)]
    assert span.since.utcoffset() == timedelta(hours=7)


def with_section(tmp_path: Path, section: str) -> Path:
    """The example city with this [laporan_112]."""
    folder = default_city().parent
    for name in ("contoh-kelurahan.csv",):
        (tmp_path / name).write_bytes((folder / name).read_bytes())
    file = tmp_path / "kota.toml"
    file.write_text((folder / "contoh.toml").read_text() + f"\n{section}\n")
    return file


def test_every_outcome_in_every_lane_has_a_type_and_it_is_off_unless_asked_for(tmp_path: Path) -> None:
    city = load(with_section(tmp_path, ""))
    assert not city.counting.on
    assert len(city.counting.sorts) == len(Came) * len(LANES)
    assert CountingRules().sorts == city.counting.sorts


def test_a_citys_rows_go_first_and_by_lane(tmp_path: Path) -> None:
    rows = """[laporan_112]
aktif = true
[[laporan_112.hitungan]]
jenis = "informasi"
hasil = ["iseng"]
jalur = ["abu_abu"]
[[laporan_112.hitungan]]
jenis = "ghost"
hasil = ["iseng", "dibatalkan"]
"""
    sorts = load(with_section(tmp_path, rows)).counting.sorts
    assert sorts[(Came.PRANK, Lane.GREY)] == "informasi"
    assert sorts[(Came.PRANK, Lane.RED)] == sorts[(Came.CANCELLED, None)] == "ghost"
    assert sorts[(Came.HANDLED, Lane.RED)] == "normal"


@pytest.mark.parametrize(
    ("section", "told"),
    [
        ('[[laporan_112.hitungan]]\njenis = "palsu"\nhasil = ["iseng"]', '"palsu" tidak dikenal'),
        ('[[laporan_112.hitungan]]\njenis = "prank"\nhasil = ["bohong"]', '"bohong" tidak dikenal'),
        (
            '[[laporan_112.hitungan]]\njenis = "prank"\nhasil = ["iseng"]\njalur = ["biru"]',
            '"biru" tidak dikenal',
        ),
        ('[[laporan_112.hitungan]]\njenis = "prank"\nhasil = []', "tidak boleh kosong"),
        (
            '[[laporan_112.hitungan]]\njenis = "prank"\nhasil = ["iseng"]\n'
            '[[laporan_112.hitungan]]\njenis = "ghost"\nhasil = ["iseng"]\njalur = ["merah"]',
            "sudah dihitung baris di atasnya",
        ),
        ('[laporan_112]\naktif = "ya"', "true atau false"),
    ],
)
def test_mistakes_name_what_is_wrong(tmp_path: Path, section: str, told: str) -> None:
    with pytest.raises(CityMistakes) as wrong:
        load(with_section(tmp_path, section))
    assert any(told in str(one) for one in wrong.value.mistakes), wrong.value.mistakes


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ('periode = "2024-7"', "bukan bulan atau tahun"),
        ("normal = -1", "paling kecil 0"),
        ('normal = "satu"', "angka"),
        ("normal = 1.5", "harus bulat"),
        ('sumber = ""', "tidak boleh kosong"),
        ("palsu = 3", "palsu"),
        ('kanal = "radio"', '"radio" tidak dikenal'),
    ],
)
def test_mistakes_in_what_others_counted_are_named(tmp_path: Path, row: str, told: str) -> None:
    usual = {"periode": '"2024"', "kanal": '"telepon"', "sumber": '"koran"', "normal": "1"}
    name, _, value = row.partition(" = ")
    lines = "\n".join(f"{key} = {said}" for key, said in {**usual, name: value}.items())
    with pytest.raises(CityMistakes) as wrong:
        load(with_section(tmp_path, f"[[laporan_112.luar]]\n{lines}"))
    assert any(told in str(one) for one in wrong.value.mistakes), wrong.value.mistakes
