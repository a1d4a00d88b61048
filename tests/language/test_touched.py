"""Somebody is being touched against her will: the police's at once, whatever the word for it."""

from __future__ import annotations

import pytest

from language.hear_file import Ear
from tests.language.tables import lines

LOUD = """om polisi kakak dipegang2 ojek di belakang sekolah
om polisi kakak dipegang2 ojek di belakang sekolah sma 5 tolong
adek saya diraba raba bapak bapak di angkot tolong
cewek dipeluk paksa di gang sekarang
ada cowok maksa buka baju adek saya
saya digerayangi sopir travel
dia ngelus2 paha anak saya di dalam mobil
ada orang onani di depan anak sekolah
kakak dipegang pegang om om di wc
tolong sopirnya pegang paha saya
adik dicolek2 om om di pasar
im being groped by the driver
my sister is being touched by a man behind the school"""
NONE = """tangan saya dipegang dokter
barang dipegang-pegang orang di pasar
saya dipeluk suami
anak dicium neneknya
paha kakak dipijat tukang urut"""
CHEST = """bapak megangin dada terus keringet dingin gede2
om aku megang dada, keringatnya sebesar biji jagung
ada penumpang pegang dada, mukanya pucat"""


@pytest.mark.parametrize("words", lines(LOUD))
def test_it_rings_at_once_where_it_is_needed(ear: Ear, words: str) -> None:
    heard = ear.hears(words)
    assert heard["heard"] == "life" and heard["category"] == "kekerasan"
    assert {"polisi"} <= set(heard["agencies"])


@pytest.mark.parametrize("words", lines(NONE))
def test_what_only_shares_its_words_is_none(ear: Ear, words: str) -> None:
    assert ear.hears(words)["heard"] != "life"


@pytest.mark.parametrize("words", lines(CHEST))
def test_a_hand_on_his_own_chest_is_a_heart(ear: Ear, words: str) -> None:
    assert ear.hears(words)["category"] == "medis"
