"""Where several things are named, the card is of what happens; what befalls people or cables in it changes nothing."""

from __future__ import annotations

import pytest

from tests.town import PANORAMA, Town

TOLD = {
    "dapur tetangga terbakar, pintu belakang terkunci, kabel listrik putus": "KEBAKARAN",
    "kebakaran, ada orang loncat dari lantai dua patah kaki": "KEBAKARAN",
    "hotel kebakaran, tamu mau lompat dari jendela lantai tiga": "KEBAKARAN",
    "pohon tumbang, kabel listrik putus di jalan": "POHON TUMBANG",
    "kabel listrik putus, masih nyetrum": "POHON TUMBANG",
    "dia mau loncat dari jembatan": "KRISIS",
}


@pytest.mark.parametrize("words", TOLD)
async def test_the_card_is_of_what_happens(town: Town, words: str) -> None:
    ani = town.citizen()
    await ani.says(words)
    await ani.shares(PANORAMA)
    code = (await town.tickets())[0].code
    head = town.group("ruang_kendali").card(code).text
    assert TOLD[words] in head
    assert "tidak sendirian" not in "\n".join(ani.texts)  # whoever tells of another is told what to do
