"""Many stings, or a body that swells and weakens after one, kill within minutes: red, with the ambulance."""

from __future__ import annotations

import pytest

from language.hear_file import Ear
from tests.language.tables import lines

LOUD = """dikerubung tawon vespa temen gw udh lemes bengkak semua
disengat tawon bengkak semua badan lemas
adik diantup tawon sesak
kena sengat lebah banyak bibirnya bengkak
dikerubung lebah muntah pusing
diserang tabuhan satu badan bengkak lemas
anak ambo diserbu tawon badannyo bengkak2 muntah
kakek dikerubungi lebah, pingsan
dikeroyok naning pak, kawan kami lemes
dikejar lebah badan bengkak semua
stung by wasps, face swollen and weak"""
NONE = """tawon bersarang di atap
ada sarang lebah di pohon depan rumah
bibir bengkak habis sulam"""


@pytest.mark.parametrize("words", lines(LOUD))
def test_it_rings_at_once_where_it_is_needed(ear: Ear, words: str) -> None:
    heard = ear.hears(words)
    assert heard["heard"] == "life" and heard["category"] == "hewan_berbahaya"
    assert {"damkar", "psc119"} <= set(heard["agencies"])


@pytest.mark.parametrize("words", lines(NONE))
def test_what_only_shares_its_words_is_none(ear: Ear, words: str) -> None:
    assert ear.hears(words)["heard"] != "life"
