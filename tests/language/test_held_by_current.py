"""Whoever hangs or sticks on a live cable, a pole or a mast has to be fetched down, after the current is off: red, an ambulance, rescue and PLN,
and whoever reads on is told not to touch him."""

from __future__ import annotations

import pytest

from language.hear_file import Ear
from language.words import Lexicon
from tests.language.tables import lines

LOUD = """pak tukang nyangkut di kabel listrik atas atap gosong masih nempel
orang nyangkut kabel hangus
teknisi wifi tersengat di tiang masih gantung gak bergerak
tukang cat tesangkut di kabel pln idak bergerak lagi
wong nyantol nang kabel listrik gosong
ado urang tagantung di tiang listrik keno setrum
bapak lagi pasang baliho kena kabel, sekarang gantung di tangga gak gerak
pekerja bangunan nempel kabel pln lantai 3 berasap
tukang tower kesetrum masih di atas tower pakai tali gantung
orang kesetrum di atas tiang
laki2 manjat tiang listrik kesetrum nyangkut di atas
pak tukang gosong di atas atap kena kabel
someone electrocuted hanging on the pole not moving
a man is stuck on the power line, burnt"""
NONE = """layangan nyangkut di kabel listrik
layangan anak saya nyangkut di kabel
jemuran nyangkut kabel
balon udara nyangkut kabel pln
nasi gosong, kabel rice cooker rusak"""


@pytest.mark.parametrize("words", lines(LOUD))
def test_it_rings_at_once_where_it_is_needed(ear: Ear, words: str) -> None:
    heard = ear.hears(words)
    assert heard["heard"] == "life" and heard["category"] == "medis"
    assert {"psc119", "damkar", "pln"} <= set(heard["agencies"])


@pytest.mark.parametrize("words", lines(LOUD))
def test_nobody_is_told_to_take_hold_of_him(lexicon: Lexicon, words: str) -> None:
    assert lexicon.read(words).advised.keys() & lexicon.read("anak kesetrum").advised.keys()


@pytest.mark.parametrize("words", lines(NONE))
def test_what_only_shares_its_words_is_none(ear: Ear, words: str) -> None:
    assert ear.hears(words)["heard"] != "life"
