"""A corrosive burns whom it touches, and nothing else: the ambulance goes, and not the fire engine. What falls on people, and blood
beside a rescue, call those who help people too."""

from __future__ import annotations

import pytest

from cities import default_city, load
from language.hear import RINGS
from language.hear_file import Ear

EAR = Ear(load(default_city()))
CORROSIVE = [
    "tetangga kesiram soda api mukanya",
    "anak saya ketumpahan soda api di kaki",
    "adik kena soda api, kulitnya melepuh",
    "tukang kecipratan soda api di mukanya, teriak kesakitan",
    "bocah ketelan soda api",
    "matanya kena air aki, perih gak bisa lihat",
    "mukanya kesiram cairan kimia di bengkel",
    "matanya kepercik semen basah merah bengkak",
]
FALLEN = [
    "baliho roboh timpa orang di simpang lima",
    "reklame menimpa pengendara",
    "tiang listrik timpa warga",
    "papan nama toko nimpa pejalan kaki",
    "kanopi pasar timpa orang",
]


@pytest.mark.parametrize("text", CORROSIVE)
def test_a_corrosive_is_the_ambulances(text: str) -> None:
    heard = EAR.hears(text)
    assert heard["heard"] in RINGS and "psc119" in heard["agencies"], heard
    assert heard["category"] != "kebakaran" and "damkar" not in heard["agencies"], heard


@pytest.mark.parametrize("text", FALLEN)
def test_what_falls_on_people_calls_who_helps_them(text: str) -> None:
    heard = EAR.hears(text)
    assert heard["heard"] in RINGS and {"psc119", "damkar"} <= set(heard["agencies"]), heard


def test_blood_beside_a_rescue_calls_the_ambulance() -> None:
    assert "psc119" in EAR.hears("kepala anak nyangkut di pagar, darahnya muncrat")["agencies"]


@pytest.mark.parametrize("text", ["rumah kebakaran, ada soda api di gudang", "api besar di toko soda api"])
def test_a_fire_beside_it_is_one(text: str) -> None:
    heard = EAR.hears(text)
    assert heard["category"] == "kebakaran" and "damkar" in heard["agencies"], heard


@pytest.mark.parametrize("text", ["jual soda api kiloan", "soda api buat buka saluran mampet beli dimana"])
def test_who_sells_or_seeks_it_needs_nobody(text: str) -> None:
    assert EAR.hears(text)["heard"] not in RINGS
