"""Who goes: where no one has done it no police, to a lift whoever opens it, to who is hurt in a quake an ambulance, to a child at an
edge in somebody's arms the police too."""

from __future__ import annotations

import pytest

import cities
from language.hear_file import Ear

GOES = {
    "aku di dalam lift rumah sakit m yunus macet gelap ado ibu hamil": ("damkar", "psc119"),
    "lift di rumah sakit m yunus macet, kami berlima": ("damkar",),
    "lift rs bhayangkara macet": ("damkar",),
    "kami di dalam lift mega mall bengkulu dari tadi mati": ("damkar",),
    "gmpa kuat kali adek patah": ("bpbd", "psc119"),
    "gempa, ibu ketimpa lemari": ("bpbd", "psc119"),
    "gmpa anak jatuh dari tangga": ("bpbd", "psc119"),
    "ada bapak di atas jembatan gendong anaknya mau lompat": ("psc119", "polisi"),
    "ado orang di jembatan gendong anaknyo ndak lompat, pak polisi tolong": ("psc119", "polisi"),
    "bapak mau loncat sama anaknya dari jembatan": ("psc119", "polisi"),
    "ado wong di jembatan ndak lompat": ("psc119", "damkar"),
    "kalau saya sudah tidak ada tolong jaga ibu saya ya": ("psc119",),
    "kalau aku la dak ado tolong jago mak ambo": ("psc119",),
    "anak jatuh dari pohon tangannya patah": ("psc119",),
    "kakek jatuh dari pohon kelapa tulangnya patah": ("psc119",),
    "bapak jatuh di pohon patah tangan": ("psc119",),
    "kelapa jatuh dari pohon kena kepala bapak": ("psc119",),
    "pohon patah kena anak": ("dlh", "psc119"),
    "tembok roboh kena anak saya": ("psc119",),
    "rumah roboh kena angin, kaki ibu patah": ("bpbd", "psc119"),
    "ibu ditusuk pisau waktu masak": ("polisi", "psc119"),
    "bapak ketusuk pisau waktu berantem": ("polisi", "psc119"),
    "bapak tertusuk begal": ("polisi", "psc119"),
}
STAYS = {
    "ibu ketusuk pisau waktu masak darahnya ga berhenti": "polisi",
    "anak ketembak senapan angin punya adeknya": "polisi",
    "adek ketusuk bambu": "polisi",
    "ado wong di jembatan ndak lompat": "polisi",
    "gempa kami aman": "psc119",
    "pohon patah nutup jalan": "psc119",
    "pohon tumbang kena rumah ibu": "psc119",
    "dahan patah kena motor": "psc119",
}
NOBODY = """kaki meja patah | tunggu di lift, jalan macet | kalau saya tidak ada di rumah tolong jaga paket
    kalau saya sudah tidak ada di rumah tolong jaga anak saya | kalau saya lagi kerja tolong jaga anak saya"""


@pytest.fixture(scope="module")
def ear() -> Ear:
    return Ear(cities.load(cities.default_city()))


@pytest.mark.parametrize("text", GOES)
def test_they_are_called(ear: Ear, text: str) -> None:
    heard = ear.hears(text)
    assert heard["rings_after_s"] is not None and set(GOES[text]) <= set(heard["agencies"])


@pytest.mark.parametrize("text", STAYS)
def test_they_are_not(ear: Ear, text: str) -> None:
    assert STAYS[text] not in ear.hears(text)["agencies"]


@pytest.mark.parametrize("text", [t.strip() for line in NOBODY.split("\n") for t in line.split("|")])
def test_no_life_is_in_danger(ear: Ear, text: str) -> None:
    assert ear.hears(text)["rings_after_s"] != 60
