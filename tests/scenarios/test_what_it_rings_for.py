"""What makes a silent card ring stands on it: nobody drives to the first, harmless half of what was said."""

from __future__ import annotations

import pytest

from tests.town import PANORAMA, Town

CONTROL = "bisa minta ambulan jemput bapak kontrol ke rs besok pagi?"
FALLEN = "barusan bapak jatuh dak bisa ngomong lagi"


@pytest.mark.parametrize(
    ("first", "agency", "then"),
    [
        (CONTROL, "psc119", FALLEN),
        ("ada buaya di sungai jenggalu, besar nian", "damkar", "1 anak ditarik"),
        ("ada harimau masuk kebun warga di sungai serut", "psc119", "bapak saya diterkam"),
    ],
)
async def test_the_card_says_it(any_town: Town, first: str, agency: str, then: str) -> None:
    ani = any_town.citizen()
    await ani.says(first)
    await any_town.forward(seconds=62)
    await ani.says(then)
    card = any_town.group(agency).card("26-0001")
    assert not card.delivery.silent
    assert first in card.text and f"“{then}”" in card.text
    assert "❗" in card.text


async def test_the_first_words_stand_there_once(town: Town) -> None:
    ani = town.citizen()
    await ani.says("bapak saya jatuh tidak bisa bicara")
    await ani.shares(PANORAMA)
    card = town.group("psc119").card("26-0001")
    assert card.text.count("bapak saya jatuh") == 1
    assert "lebih gawat" not in card.text
