"""The signs as they come from the printer."""

from __future__ import annotations

import re
import zlib
from pathlib import Path

import pytest
import segno

import cities
from messages.pdf import ENCODING, HEIGHT, POINTS, WIDTH
from messages.poster import CODE_MM, QUIET, spoken
from tests.bot.conftest import Typed

CONTOH = str(Path("cities/contoh.toml").resolve())
NAMED = ("--telegram", "@sigap_lapor_bot", "--whatsapp", "+62 811-7300-112")


def _objects(pdf: bytes) -> list[bytes]:
    """Each where the table at the end says that it is."""
    start = int(re.findall(rb"startxref\n(\d+)", pdf)[-1])
    places = [int(place) for place in re.findall(rb"(\d{10}) 00000 n", pdf[start:])]
    for number, place in enumerate(places, start=1):
        assert pdf[place:].startswith(f"{number} 0 obj".encode())
    return [pdf[place : pdf.index(b"\nendobj", place)] for place in places]


def drawn_pages(pdf: bytes) -> list[str]:
    """What is drawn on each page."""
    streams = [one for one in _objects(pdf) if b"stream\n" in one and b"/Length1" in one]
    drawn = [zlib.decompress(one.partition(b"stream\n")[2].partition(b"\nendstream")[0]) for one in streams]
    return [one.decode("ascii") for one in drawn if one[:4] != b"\x00\x01\x00\x00"]


def _words(page: str) -> list[str]:
    return [bytes.fromhex(found).decode(ENCODING) for found in re.findall(r"<([0-9a-f]+)> Tj", page)]


def _boxes(page: str) -> list[tuple[float, float, float, float]]:
    """Black ones: left, top, width, height in millimetres."""
    found = re.findall(r"^0 0 0 1 k ([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re f", page, re.MULTILINE)
    sizes = [[float(part) / POINTS for part in one] for one in found]
    return [(x, HEIGHT - y - high, wide, high) for x, y, wide, high in sizes]


def _dark(page: str, left: float) -> list[list[bool]]:
    """The modules of the code whose white field begins there."""
    boxes = [one for one in _boxes(page) if left < one[0] < left + CODE_MM]
    module = boxes[0][3]
    count = round(CODE_MM / module) - 2 * QUIET
    rows = [[False] * count for _ in range(count)]
    top = min(y for _, y, _, _ in boxes)
    for x, y, wide, _ in boxes:
        row, column = round((y - top) / module), round((x - left) / module) - QUIET
        for step in range(round(wide / module)):
            rows[row][column + step] = True
    return rows


def test_every_sign_of_the_city_is_a_page(typed: Typed, tmp_path: Path) -> None:
    code, said = typed("kota", "poster", "--ke", str(tmp_path / "cetak"), *NAMED)
    assert code == 0 and "5 papan" in said and "masih contoh" in said, said
    pages = drawn_pages((tmp_path / "cetak" / "poster-kota-bengkulu.pdf").read_bytes())
    signs = cities.load(cities.default_city()).markers
    assert len(pages) == len(signs)
    for page, sign in zip(pages, signs, strict=True):
        words = _words(page)
        for said in (sign.code, sign.name, spoken(sign.code), "Darurat? Telepon 112", "CONTOH", "WhatsApp"):
            assert said in words


@pytest.mark.parametrize("typed_code", ["PP-07", "pp07", "pe pe nol tujuh"])
def test_one_sign_brings_its_code_along(typed: Typed, tmp_path: Path, typed_code: str) -> None:
    code, said = typed("kota", "poster", typed_code, "--ke", str(tmp_path), *NAMED)
    assert code == 0 and "1 papan" in said, said
    [page] = drawn_pages((tmp_path / "poster-PP-07.pdf").read_bytes())
    links = ("https://t.me/sigap_lapor_bot?start=p_PP-07", "https://wa.me/628117300112?text=112%20PP-07")
    for place, link in enumerate(links):
        left = WIDTH / 2 * (place + 0.5) - CODE_MM / 2
        wanted = [list(map(bool, row)) for row in segno.make(link, error="q", micro=False).matrix]
        assert _dark(page, left) == wanted


@pytest.mark.parametrize(
    ("telegram", "whatsapp"),
    [
        ("sigap_lapor_bot", "08117300112"),
        ("https://t.me/sigap_lapor_bot", "628117300112"),
        ("t.me/sigap_lapor_bot/", "https://wa.me/628117300112"),
        (" @sigap_lapor_bot ", "+62 (811) 7300.112"),
    ],
)
def test_names_are_read_however_they_are_written(
    typed: Typed, tmp_path: Path, telegram: str, whatsapp: str
) -> None:
    typed("kota", "poster", "PP-07", "--ke", str(tmp_path / "usual"), *NAMED)
    code, said = typed(
        "kota", "poster", "PP-07", "--ke", str(tmp_path), "--telegram", telegram, "--whatsapp", whatsapp
    )
    assert code == 0, said
    usual = (tmp_path / "usual" / "poster-PP-07.pdf").read_bytes()
    assert drawn_pages((tmp_path / "poster-PP-07.pdf").read_bytes()) == drawn_pages(usual)


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("--whatsapp", "62", "bukan nomor telepon"),
        ("--whatsapp", "abc", "bukan nomor telepon"),
        ("--whatsapp", "0811 atau 0812", "bukan nomor telepon"),
        ("--whatsapp", "0008117300112", "bukan nomor telepon"),
        ("--telegram", "https://example.id/foo", "bukan nama bot"),
        ("--telegram", "https://t.me/+abcdefgh", "bukan nama bot"),
        ("--telegram", "dua kata", "bukan nama bot"),
        ("--telegram", "@", "bukan nama bot"),
    ],
)
def test_a_name_that_is_none_prints_nothing(
    typed: Typed, tmp_path: Path, option: str, value: str, told: str
) -> None:
    code, said = typed("kota", "poster", "PP-07", "--ke", str(tmp_path / "cetak"), option, value)
    assert code == 2 and told in said and not (tmp_path / "cetak").exists(), said


def test_without_names_it_says_so_and_prints_no_code(typed: Typed, tmp_path: Path) -> None:
    code, said = typed("kota", "poster", "PP-07", "--ke", str(tmp_path))
    assert code == 0 and "Tanpa QR" in said, said
    [page] = drawn_pages((tmp_path / "poster-PP-07.pdf").read_bytes())
    assert not _boxes(page) and "PP-07" in _words(page)


def test_with_one_name_there_is_one_code(typed: Typed, tmp_path: Path) -> None:
    code, said = typed("kota", "poster", "PP-07", "--ke", str(tmp_path), *NAMED[:2])
    assert code == 0 and "Tanpa QR WhatsApp" in said, said
    [page] = drawn_pages((tmp_path / "poster-PP-07.pdf").read_bytes())
    assert "Telegram" in _words(page) and "WhatsApp" not in _words(page)


def test_what_hangs_is_not_stamped(typed: Typed, tmp_path: Path) -> None:
    text = cities.default_city().read_text(encoding="utf-8").replace("contoh = true", "contoh = false")
    for name in ("kelurahan.csv",):
        (tmp_path / name).write_bytes(cities.default_city().with_name(name).read_bytes())
    (tmp_path / "kota.toml").write_text(text, encoding="utf-8")
    city = str(tmp_path / "kota.toml")
    code, said = typed("kota", "poster", "--ke", str(tmp_path), *NAMED, SIGAP_CITY=city)
    assert code == 0 and "contoh" not in said
    assert all(
        "CONTOH" not in _words(page)
        for page in drawn_pages((tmp_path / "poster-kota-bengkulu.pdf").read_bytes())
    )


def test_the_file_is_said_to_have_examples(typed: Typed) -> None:
    code, said = typed("kota", "periksa", SIGAP_CITY=CONTOH)
    assert code == 0 and "2 titik masih contoh (TNJ-07, TNJ-18)" in said


def test_letters_are_inside_the_file_and_ink_is_for_print(typed: Typed, tmp_path: Path) -> None:
    typed("kota", "poster", "PP-07", "--ke", str(tmp_path), *NAMED)
    pdf = (tmp_path / "poster-PP-07.pdf").read_bytes()
    assert b"/FontFile2" in pdf and b"/MediaBox [0 0 595.276 841.890]" in pdf
    assert not re.search(r" rg\b| RG\b", "\n".join(drawn_pages(pdf)))
