"""Words that tell of a death, after whatever was reported."""

from __future__ import annotations

import pytest

from language.answers.death import tells_of_death
from tests.language.tables import each

DIED = """ibu sy udah meninggal pak | orangnya ga selamat | ga tertolong pak bapaknya | bapak tidak bisa diselamatkan | dia udah mati pak
    korban tewas 1 | innalillahi bapak sy wafat | ga ada yg selamat | bapak sy udah mati | she passed away | she didn't make it
    kakek sudah tiada | udah ga bernyawa lagi pak"""
NOBODY_DIED = """kakek meninggal ga pak? | tidak ada yang meninggal | api sudah mati | listrik mati di rumah ibu | lampu bapak mati
    semua selamat | sudah padam pak | mesin pompa mati | apakah korban meninggal"""


@pytest.mark.parametrize("words", each(DIED))
def test_somebody_has_died(words: str) -> None:
    assert tells_of_death(words)


@pytest.mark.parametrize("words", each(NOBODY_DIED))
def test_nobody_has_died(words: str) -> None:
    assert not tells_of_death(words)
