"""Somebody fell from a tree, a roof, a ladder: that is a casualty, and no fallen tree, in the words of Serawai, Bengkulu, Java and England too."""

from __future__ import annotations

import pytest

from language.hear_file import Ear
from tests.language.tables import lines

LOUD = """bapak aku la tejatuah jak di batang niugh, dide bekiciak agi
tejatuk dari batang durian, idak ngecek lagi
bapak jatuh dari pohon kelapa, gak bergerak
kakak tejatuah jak di pucuak batang, dide sadar agi
dide sadar agi
adiak aku dide sadar agi, dide bekiciak
tukang jatuh dari genteng gak sadar
wak aku tejatuah jak di batang durian
anak jatuh dari pohon mangga tangannya patah
datuk tejatuk dari batang karambia indak bisuo tagak
pakde tibo soko wit klopo, ra obah
paman terjun dari pohon manggis tidak bersuara
jatuh dari batang pinang, ndak ngomong
my father fell from a coconut tree, not moving"""
NONE = """anak kucing jatuh dari atap
batang niugh tejatuah di jalan
dahan tumbang di jalan, motor tidak bisa lewat"""


@pytest.mark.parametrize("words", lines(LOUD))
def test_it_rings_at_once_where_it_is_needed(ear: Ear, words: str) -> None:
    heard = ear.hears(words)
    assert heard["heard"] == "life" and heard["category"] == "medis"
    assert {"psc119"} <= set(heard["agencies"])


@pytest.mark.parametrize("words", lines(NONE))
def test_what_only_shares_its_words_is_none(ear: Ear, words: str) -> None:
    assert ear.hears(words)["heard"] != "life"
