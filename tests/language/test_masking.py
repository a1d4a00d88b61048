"""What leaves a city's records tells neither who wrote it nor where he lives; what happens stays in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cities import lexicon, load
from domain.contacts import APART
from language.masking import masked, unmasked
from language.pieces import normalised

KNOWS = lexicon(load(Path(__file__).parents[2] / "cities" / "kota-bengkulu.toml")).knows


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("hubungi 0812-3456-7899", ("3456", "7899")),
        ("telp nol delapan satu dua tiga empat lima enam tujuh delapan", ("tiga empat",)),
        ("wa o8l2 3456 7899", ("3456", "o8l2")),
        ("KTP 1771012345678901", ("1771",)),
        ("NIK 17.71.01.234567.8901", ("234567",)),
        ("mobil BD 1234 AB", ("BD", "1234")),
        ("motor bd1234ab kabur", ("bd", "1234")),
        ("plat B 9 A", ("B 9",)),
        ("jl merapi no 17 rt 05 rw 02", ("17", "05", "02")),
        ("rumah nomor dua belas", ("dua", "belas")),
        ("perumahan blok C 12", (" C ", "12")),
        ("kamar 3b", ("3b",)),
        ("di -3.80123,102.26543", ("80123", "26543")),
        ("kode 6P5G6X3Q+7F", ("6P5G",)),
        ("lihat https://maps.app.goo.gl/abcXYZ", ("maps", "abcXYZ")),
        ("buka www.contoh.co.id/rumah", ("contoh",)),
        ("di tokoberkah.com ya", ("tokoberkah",)),
        ("///meja.kursi.lampu", ("kursi",)),
        ("email rina.k@gmail.com", ("rina", "gmail")),
        ("ig rina_99 atau @rinacantik", ("rina",)),
        ("pak Budi Santoso jatuh", ("Budi", "Santoso")),
        ("bu zulaikha jatuh", ("zulaikha",)),
        ("PAK SUTRISNO JATUH", ("SUTRISNO",)),
        ("nama saya Bintang", ("Bintang",)),
        ("a.n. Mega Wulandari", ("Mega", "Wulandari")),
        ("my name is John Whitfield", ("John", "Whitfield")),
        ("si Junaidah jatuh", ("Junaidah",)),
        ("tetangga saya Kholifatun pingsan", ("Kholifatun",)),
        ("pak Ｂｕｄｉ jatuh di no １７", ("Ｂ", "Budi", "１７", "17")),
        ("pak Bu\u200bdi jatuh", ("Bu\u200bdi", "Budi")),
    ],
)
def test_what_tells_of_somebody_goes(text: str, gone: tuple[str, ...]) -> None:
    found = masked(text, KNOWS)
    assert [part for part in gone if part in found] == [], found


@pytest.mark.parametrize(
    "text",
    [
        "toloooong rumah kebakaran, api besar",
        "ado rumah tebakar di lempuing, api lah gedang nian",
        "kebkaran besar dirumah sebelah",
        "anak saya ndak bernapas",
        "bapak saya jatuh dari atap, ndak gerak",
        "pak tolong pak, istri saya pendarahan hebat",
        "pagi bu, ada pohon tumbang menimpa mobil di depan pasar",
        "my friend fell off the roof and is not breathing",
    ],
)
def test_what_happens_stays(text: str) -> None:
    assert masked(text, KNOWS) == text


def test_the_score_loses_nothing_by_figures() -> None:
    text = "umur 45, 3 orang di dalam, 300 meter dari sini, 10menit lagi"
    assert normalised(masked(text, KNOWS)) == normalised(text)


@given(st.text(max_size=200))
@settings(max_examples=80)
def test_any_text_is_masked_and_keeps_no_figure(text: str) -> None:
    found = masked(text, KNOWS)
    assert not set("23456789") & set(found) and APART not in unmasked(found)
