"""Who has drunk what was brewed or mixed, and sees badly or vomits, is poisoned: red, and the ambulance's, in whatever language."""

from __future__ import annotations

import pytest

from language.hear_file import Ear
from tests.language.tables import lines

LOUD = """i think i drank methanol, cant see
i think i drank methanol, cant see, bonfire hostel jl pasar pantai
we drank arak last night now my friend cant see and is vomiting
we had local arak, now he is blind and throwing up
my friend drank bootleg alcohol and cant see anything
i drank some bad alcohol, everything is white and blurry
suami minum oplosan sekarang gak bisa lihat
teman minum tuak oplosan muntah muntah gak bisa liat
kawan ambo minum oplosan mato nyo kabur muntah
abis pesta miras matanya gelap gak keliatan apa2
minum ciu semalam, sekarang penglihatan kabur dan sesak
mereka minum spiritus dicampur kuku bima, muntah muntah
3 orang abis minum arak pada muntah dan buta
satu meja mabuk oplosan, yang sikok mate nye dide nampak lagi"""
NONE = """we drank arak last night, it was fun
minum tuak enak ya
mata saya kabur butuh kacamata
saya minum alkohol kemarin, dosa gak ya
minum arak haram
pemuda mabuk tuak nyanyi di gang"""


@pytest.mark.parametrize("words", lines(LOUD))
def test_it_rings_at_once_where_it_is_needed(ear: Ear, words: str) -> None:
    heard = ear.hears(words)
    assert heard["heard"] == "life" and heard["category"] == "medis"
    assert {"psc119"} <= set(heard["agencies"])


@pytest.mark.parametrize("words", lines(NONE))
def test_what_only_shares_its_words_is_none(ear: Ear, words: str) -> None:
    assert ear.hears(words)["heard"] != "life"
