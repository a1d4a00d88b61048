"""Codes on signs, as they are typed, heard and read out."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cities
from domain.place_code import free_code, one_slip_apart
from language.places.locating import Gazetteer
from language.places.place_codes import PlaceCodes
from language.places.place_names import words_of
from language.places.spelled_out import LETTERS

_CODES = ("PP-07", "PP-18", "TRM-12", "TRM-101", "UN-34")
_READS = PlaceCodes(_CODES)


def _read(text: str) -> list[str]:
    return [one.code for one in _READS.standing(words_of(text))]


@pytest.mark.parametrize(
    "said",
    [
        "PP-07",
        "pp-07",
        "PP 07",
        "pp07",
        "Pp.07",
        "p.p.07",
        "PP7",
        "pp 7",
        "PP-O7",
        "ppo7",
        "PP–07",
        "pe pe nol tujuh",
        "Pe-Pe nol tujuh",
        "pepe nol tujuh",
        "pe pe kosong tujuh",
        "pp nol tujuh",
        "p p 0 7",
        "pp strip 07",
        "pe pe strip nol tujuh",
        "pi pi zero seven",
        "112 PP-07",
        "ada yang hanyut di pp 07 tolong",
        "kode papannya pe pe nol tujuh pak, ada yang tenggelam",
        "pp 07 3 orang hanyut",
    ],
)
def test_one_sign_however_it_is_said(said: str) -> None:
    assert _read(said) == ["PP-07"]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("te er em dua belas", "TRM-12"),
        ("trm satu dua", "TRM-12"),
        ("TRM 12", "TRM-12"),
        ("te er em satu nol satu", "TRM-101"),
        ("trm seratus satu", "TRM-101"),
        ("u en tiga puluh empat", "UN-34"),
        ("un tiga empat", "UN-34"),
    ],
)
def test_numbers_as_people_say_them(said: str, code: str) -> None:
    assert _read(said) == [code]


@pytest.mark.parametrize(
    "said",
    [
        "",
        "pp",
        "pe pe",
        "PP-99",
        "pp 077",
        "app 07",
        "pp 18 kali bolak balik",
        "umur tiga puluh empat tahun",
        "un, tiga orang luka",
        "jam 07",
        "rt 07 rw 18",
        "112",
        "korban tiga, satu pingsan",
    ],
)
def test_what_is_no_code(said: str) -> None:
    assert _read(said) == []


def test_two_signs_in_their_order() -> None:
    assert _read("bukan pp 07 tapi pe pe delapan belas") == ["PP-07", "PP-18"]


@given(st.text(alphabet=string.ascii_letters + string.digits + " -.\n", max_size=60))
def test_any_text_is_read(text: str) -> None:
    assert set(_read(text)) <= set(_CODES)


@given(
    series=st.text(alphabet=[c for c in LETTERS if c not in "BGILOQSZ"], min_size=2, max_size=3),
    number=st.integers(1, 99),
)
def test_every_code_is_read_as_it_is_written(series: str, number: int) -> None:
    code = f"{series}-{number:02d}"
    reads = PlaceCodes([code])
    for written in (
        code,
        code.lower(),
        code.replace("-", " "),
        code.replace("-", ""),
        " ".join(code.replace("-", "")),
    ):
        assert [one.code for one in reads.standing(words_of(written))] == [code], written


def test_a_slip_leads_to_no_other_sign() -> None:
    taken = ["PP-07"]
    while len(taken) < 10:
        free = free_code(taken, "PP-07")
        assert free and not any(one_slip_apart(free, one) for one in taken)
        taken.append(free)
    assert not free_code(taken, "PP-07")
    assert free_code(["PP-007"], "PP-007")


def test_a_sign_is_a_place_of_the_city(gazetteer: Gazetteer) -> None:
    found = gazetteer.find("ada yang tenggelam di pe pe nol tujuh")[0]
    assert (found.kind, found.name, found.kelurahan) == ("marker", "PP-07", "Berkas")
    assert gazetteer.written("pp 07", found) == "PP-07 Pantai Panjang, Berkas"
    assert gazetteer.coded("di pe pe nol tujuh pak") == "di PP-07 pak"
    assert gazetteer.names_place("pp07")


@pytest.fixture
def gazetteer() -> Gazetteer:
    return cities.gazetteer(cities.load(cities.default_city()))
