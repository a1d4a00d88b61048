"""People in a vehicle that went into the water, somebody who cannot find home, who is shut in a building; and what only sounds so."""

from __future__ import annotations

import pytest

from domain.danger import Danger
from language.hear_file import Ear
from language.words import Lexicon

IN_THE_WATER = """di sungai hitam ada mobil nyebur penumpang belum keluar
mobil masuk kali ada orang di dalamnya
ada truk nyemplung ke sungai sopirnya blm keluar
mobil tercebur dari dermaga pulau baai orangnya masih di dalam
angkot kecebur, penumpangnya tidak keluar
mobil nyebur ke danau dendam sopirnya tidak muncul"""
GONE = """anak saya autis lari ke jalan raya hilang
anak autis kabur dari sekolah
ibu saya demensia jalan sendiri tadi malam belum balik
nenek saya pikun keluar rumah dari subuh sampai sekarang belum ketemu
anak hilang dari tadi pagi"""
SHUT_IN = """ada yang terjebak di dalam rumah saya
petugas kpps terkurung di dalam
ada yang terkurung di dalam gedung
tetangga saya terkurung di dalam rumah"""


@pytest.mark.parametrize("text", IN_THE_WATER.splitlines())
def test_people_in_a_sunk_car_are_taken_out(ear: Ear, text: str) -> None:
    heard = ear.hears(text)
    agencies = heard["agencies"]
    assert heard["heard"] == "life" and isinstance(agencies, list)
    assert {"psc119", "damkar", "basarnas"} <= set(agencies)


@pytest.mark.parametrize("text", GONE.splitlines())
def test_who_cannot_find_home_is_searched_for(ear: Ear, text: str) -> None:
    heard = ear.hears(text)
    assert (heard["heard"], heard["category"], heard["agencies"]) == (
        "life",
        "lainnya",
        ["ruang_kendali", "polisi"],
    )


@pytest.mark.parametrize("text", SHUT_IN.splitlines())
def test_somebody_shut_in_a_building_is_in_danger(lexicon: Lexicon, text: str) -> None:
    heard = lexicon.understand(text)
    assert heard.danger is Danger.LIFE and heard.danger_category == "penyelamatan"


@pytest.mark.parametrize("text", ["kejebak macet", "anak digigit nyamuk", "digigit semut pak"])
def test_a_traffic_jam_or_a_mosquito_is_nothing(ear: Ear, text: str) -> None:
    assert ear.hears(text)["heard"] == "answered"


@pytest.mark.parametrize("text", ["ada orang masuk rumah sakit kemarin", "aku masuk rumah sakit kemarin"])
def test_a_hospital_is_no_house_that_is_broken_into(ear: Ear, text: str) -> None:
    assert ear.hears(text)["rings_after_s"] is None


def test_a_jam_traps_nobody(lexicon: Lexicon) -> None:
    heard = lexicon.understand("istri mau lahiran kejebak macet di simpang lima")
    assert heard.danger_category == "medis" and not heard.aggravations
    assert lexicon.understand("anak digigit semut bengkak sesak napas").danger_category == "medis"
