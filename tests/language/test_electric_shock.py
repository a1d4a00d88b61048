"""Who is under current, in whatever words: his life is in danger, and whoever reads on is told not to touch him."""

from __future__ import annotations

import pytest

from domain.danger import Danger
from language.words import Lexicon
from tests.language.tables import each

SHOCKS = """anak saya kena sengat listrik jl danau dusun besar | kesengat listrik adek sy | bapak keno sengat listrik
    keno setrum pak anak ambo | keno strum kabel | kena sengatan listrik | anak kesetrum | ibu tesetrum mesin cuci | tersengat listrik"""


@pytest.mark.parametrize("text", each(SHOCKS))
def test_it_is_danger_to_life(lexicon: Lexicon, text: str) -> None:
    heard = lexicon.understand(text)
    assert heard.danger is Danger.LIFE and heard.danger_category == "medis"
    assert "korban" in heard.aggravations


@pytest.mark.parametrize("text", each(SHOCKS))
def test_the_advice_is_not_to_touch_him(lexicon: Lexicon, text: str) -> None:
    assert lexicon.read(text).advised.keys() >= lexicon.read("anak kesetrum").advised.keys()


def test_a_sting_is_none(lexicon: Lexicon) -> None:
    assert lexicon.understand("kena sengat tawon").danger_category == "hewan_berbahaya"
