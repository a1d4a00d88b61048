"""Where we say that the control room reads along it does, whole, under a heading that claims nothing of the words."""

from __future__ import annotations

import pytest

from domain.message import Kind
from tests.scenarios.stories import JPEG
from tests.town import Group, Town

UNREAD = [  # named by no word that the city's file knows
    ("gula darah anak saya itu loh pak yang suntikannya dobel dobel semua tadi", "gimana ini jadinya dong"),
    ("yang di gudang itu pak, semua dimasukin, pintunya digembok dari luar sama juragan", "itu pak yang kemarin"),
    ("hmm begitu ya pak ceritanya", "yang di sana itu pak"),
]  # fmt: skip


def _said(control: Group) -> str:
    return "\n".join(control.texts)


@pytest.mark.parametrize("words", UNREAD)
async def test_the_words_stand_whole_in_the_control_room(any_town: Town, words: tuple[str, str]) -> None:
    ani = any_town.citizen()
    await ani.says(words[0])
    await any_town.forward(seconds=10)
    for line in (words[1], "gitu lah pak pokoknya"):
        await ani.says(line)
    await any_town.forward(seconds=75)
    told = _said(any_town.group("ruang_kendali"))
    if any("ruang kendali" in text.casefold() for text in ani.texts):
        assert words[0] in told and words[1] in told, ani.texts
    assert "tidak menyebut bahaya" not in told


async def test_many_share_the_room_of_one_message(town: Town) -> None:
    long = "ceritakan dongeng lagi ya " * 100
    for n in range(6):
        ani = town.citizen()
        for words in (f"hmm begitu {n}", "besok libur ga ya", long if n % 2 else "ceritakan dongeng"):
            await ani.says(words)
    await town.forward(seconds=75)
    line = next(m for m in reversed(town.group("ruang_kendali").messages) if "belum dipahami" in m.text)
    assert len(line.text) < 4096 and all(f"hmm begitu {n} / besok libur ga ya" in line.text for n in range(6))


async def test_a_picture_that_is_passed_on_is_read_along_by_nobody(town: Town) -> None:
    ani = town.citizen()
    for _ in range(3):
        await ani.sends(Kind.PHOTO, JPEG, forwarded=True)
        await town.forward(seconds=5)
    assert not ani.hears("ikut melihat") and not ani.hears("akan melihat"), ani.texts
