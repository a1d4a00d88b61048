"""Who is stuck in what burns calls the ambulance, and who is inside what lies in a ditch the fire brigade, in one word or two."""

from __future__ import annotations

import pytest

from language.hear_file import Ear
from tests.language.tables import lines

STUCK_IN_A_FIRE = """mobil terbakar org nya kejebak sabuk
mobil terbakar orgnya kejebak sabuk, jl danau dendam
mobil terbakar org nya nyangkut sabuk
mobil terbakar penumpangnya tersangkut di kursi
mobil kebakar supirnya nyangkut
rumah kebakaran org nya kejebak
rumah kebakaran anak saya didalam
rumah kebakaran nenek didlm kamar
ruko kebakar orangnya kegencet pintu
angkot kebakar wong nyo kejepit
truk kobong sopire kejepit
car on fire driver trapped by seat belt"""
NOBODY_IN_A_FIRE = """mobil terbakar kosong
mobil terbakar sopirnya sudah keluar
macet ada mobil terbakar
lahan kebakaran layangan nyangkut
rumah kebakaran sudah tidak ada orang didalam
rumah kebakaran orangnya tidak ada yang kejebak
rumah kebakaran barang saya didalam semua
rumah kebakaran kucing saya masih didalam"""
INSIDE_A_WRECK = """mobil terbalik masuk got org nya didalem
mobil terbalik org nya didalam
mobil nyemplung sungai orgnya di dlm
mobil masuk jurang penumpang didalem
mobil terguling supirnya didlm
oto tebalik wong nyo didalam
mobil nabrak pohon supir didalem"""
NOBODY_IN_A_WRECK = """mobil terbalik, tidak ada orang didalam
mobil terbalik orangnya tidak didalam
mobil terbalik barang saya didalam
mobil terbalik orangnya sudah keluar
kecelakaan motor masuk got"""


@pytest.mark.parametrize("words", lines(STUCK_IN_A_FIRE))
def test_who_is_stuck_in_a_fire_needs_an_ambulance(ear: Ear, words: str) -> None:
    heard = ear.hears(words)
    assert heard["heard"] == "life" and heard["category"] == "kebakaran"
    assert {"damkar", "psc119"} <= set(heard["agencies"])


@pytest.mark.parametrize("words", lines(NOBODY_IN_A_FIRE))
def test_a_fire_with_nobody_in_it_calls_who_puts_it_out(ear: Ear, words: str) -> None:
    heard = ear.hears(words)
    assert heard["heard"] == "life" and heard["agencies"] == ["damkar"]


@pytest.mark.parametrize("words", lines(INSIDE_A_WRECK))
def test_who_is_inside_a_wreck_needs_who_cuts_it_open(ear: Ear, words: str) -> None:
    heard = ear.hears(words)
    assert heard["category"] == "kecelakaan" and {"damkar", "psc119"} <= set(heard["agencies"])


@pytest.mark.parametrize("words", lines(NOBODY_IN_A_WRECK))
def test_an_empty_wreck_does_not(ear: Ear, words: str) -> None:
    assert "damkar" not in ear.hears(words)["agencies"]
