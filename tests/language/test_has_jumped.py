"""Who has jumped from a bridge is in the water, and is fetched out of it; who is about to is talked to."""

from __future__ import annotations

import pytest

from language.hear_file import Ear
from tests.language.tables import lines

JUMPED = """pak ada orang lompat ke laut dari dermaga pulau baai baru aja
ada yg loncat dr jembatan pulau baai barusan
ada org loncat dari jembatan sungai serut ke air, blm keliatan
ado budak loncat dari jembatan elok pantai jakat barusan
ada bapak2 terjun dari jembatan air sebakul barusan pak
cewek lompat dari jembatan barusan
ada orang loncat dari jembatan
barusan ada yang lompat dari jembatan
tadi ada orang loncat ke sungai
teman saya lompat ke laut dari dermaga
lompat dari jembatan pak cewek barusan
ado uwong terjun dari jembatan
ado wong loncat ke aek dari jembatan
someone just jumped off the bridge
a man jumped into the river from the bridge
a woman jumped from the pier"""
ABOUT_TO = """ada orang mau loncat dari jembatan
ada orang berdiri di pinggir jembatan mau lompat
orang berdiri di atas jembatan nangis
ado wong nak terjun dari jembatan
barusan dia bilang mau loncat dari jembatan
aku udah ga kuat, mau loncat aja dari jembatan
aku lompat dari jembatan aja ya
lompat dari jembatan mati ga ya
kalo orang lompat dari jembatan mati ga
someone wants to jump off the bridge"""
VEHICLES = """mobil terjun dari jembatan
mobil jatuh dari jembatan barusan
truk nyemplung dari jembatan"""


@pytest.mark.parametrize("words", lines(JUMPED))
def test_who_has_jumped_is_in_the_water(ear: Ear, words: str) -> None:
    heard = ear.hears(words)
    assert heard["heard"] == "life" and heard["category"] == "tenggelam"
    assert {"basarnas", "damkar", "psc119"} <= set(heard["agencies"])


@pytest.mark.parametrize("words", lines(ABOUT_TO))
def test_who_is_about_to_is_talked_to(ear: Ear, words: str) -> None:
    heard = ear.hears(words)
    assert heard["heard"] == "life" and heard["category"] == "krisis_jiwa"
    assert {"damkar", "psc119"} <= set(heard["agencies"]) and "basarnas" not in heard["agencies"]


@pytest.mark.parametrize("words", lines(VEHICLES))
def test_a_vehicle_over_the_edge_is_no_despair(ear: Ear, words: str) -> None:
    heard = ear.hears(words)
    assert heard["category"] == "kecelakaan" and {"basarnas", "damkar", "psc119"} <= set(heard["agencies"])


@pytest.mark.parametrize("words", ["lomba lompat dari jembatan", "minggu depan lomba loncat ke kolam"])
def test_a_contest_is_no_event(ear: Ear, words: str) -> None:
    assert ear.hears(words)["rings_after_s"] is None
