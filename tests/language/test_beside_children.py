"""A beast of prey close to children is danger to life before it bites; people in a vehicle that something fell upon are trapped."""

from __future__ import annotations

import pytest

from language.hear_file import Ear

BESIDE = (
    "buaya masuk kampung dekat anak anak jl kuala alam beringin raya",
    "buaya di pinggir parit dekat anak main",
    "ado buayo di sungai, banyak budak mandi",
    "buaya besar muncul di pinggir sungai dekat anak anak main",
    "ado ulo dekek budak kecik",
    "anjing gila di depan sekolah banyak anak main",
    "crocodile in the ditch near children playing",
    "boy in the water with crocodile near panorama bridge help",
    "a crocodile in the river and a boy is swimming there",
    "big crocodile in jenggalu river and a boy is in the water",
    "our son is swimming and a crocodile is in the water",
    "shark near my friend swimming at pantai panjang",
    "a snake is in the baby's bed with the baby",
    "a snake is in the bed with our baby",
    "scorpion in my daughter's crib",
)
FAR_FROM = (
    "buaya di sungai jenggalu",
    "harimau masuk kebun dekat rumah",
    "kemarin anak saya lihat buaya di kebun binatang",
    "anak saya main boneka buaya",
    "ular di kandang ayam",
    "anak saya main ular tangga",
    "crocodile in the river",
    "a snake in my bed",
    "my son saw a crocodile at the zoo",
    "I saw a shark movie with my friend at the pool",
)
IN_VEHICLES = (
    "pohon besar timpa mobil ada orangnya jl sadang lingkar barat",
    "pohon tumbang timpa angkot penuh penumpang",
    "pohon tumbang kena mobil, ada penumpangnya",
    "tiang listrik timpa mobil ada orangnya",
    "baliho timpa mobil ada orang",
    "batang kayu timpo oto ado uwongnyo",
    "dahan jatuh nimpa angkot ado uwong di dalam",
)
EMPTY = (
    "pohon timpa mobil, dak ado uwong",
    "pohon timpa mobil, tidak ada orang",
    "pohon timpa mobil parkir",
    "pohon besar timpa mobil",
)


@pytest.mark.parametrize("words", BESIDE)
def test_beside_children(ear: Ear, words: str) -> None:
    heard = ear.hears(words)
    assert (heard["rings_after_s"], heard["category"]) == (60, "hewan_berbahaya"), heard


@pytest.mark.parametrize("words", FAR_FROM)
def test_far_from_children(ear: Ear, words: str) -> None:
    assert ear.hears(words)["rings_after_s"] != 60


@pytest.mark.parametrize("words", IN_VEHICLES)
def test_people_in_a_vehicle(ear: Ear, words: str) -> None:
    heard = ear.hears(words)
    assert heard["rings_after_s"] == 60 and {"psc119", "damkar"} <= set(heard["agencies"]), heard


@pytest.mark.parametrize("words", EMPTY)
def test_nobody_in_it(ear: Ear, words: str) -> None:
    assert not {"psc119", "damkar"} & set(ear.hears(words)["agencies"])
