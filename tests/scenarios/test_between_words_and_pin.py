"""What is written between the danger and its place is read by those who act, whatever the bot takes it for, however often."""

from __future__ import annotations

import pytest

from tests.town import PANORAMA, Town

WALL = "dinding sudah panas, tetangga belum ada yang datang"
BESIDE = {
    "as impatience": WALL,
    "as a question": "berapa lama lagi pak, asapnya sudah masuk kamar mandi",
    "as a number": "minta nomor petugas, pagarnya digembok",
    "as a wish to speak": "mau bicara sama petugas, gangnya sempit",
    "as thanks": "terima kasih banyak pak",
    "in English": "why so long, the roof is cracking",
}


@pytest.mark.parametrize("words", BESIDE.values(), ids=BESIDE)
async def test_a_line_before_the_pin_stands_in_thread_and_story(any_town: Town, words: str) -> None:
    town = any_town
    ani = town.citizen()
    await ani.says("tolong ada kebakaran")
    await ani.says(words)
    await ani.shares(PANORAMA)
    own = town.group("damkar")
    assert own.hears(ani.code, words)
    before = len(own.messages)
    await town.operator("damkar").types(f"/tiket {ani.code}")
    story = "\n".join(m.text for m in own.messages[before:])
    assert words in story
    assert story.index("tolong ada kebakaran") < story.index(words)


async def test_no_line_is_lost_and_the_place_is_not_asked_for_at_each(any_town: Town) -> None:
    town = any_town
    ani = town.citizen()
    await ani.says("tolong ada kebakaran")
    said = [f"{WALL} {n}" if n % 2 else f"pagar nomor urut {n} roboh" for n in range(1, 31)]
    for words in said:
        await ani.says(words)
        town.clock.forward(seconds=1)
    asked = [t for t in ani.texts if "Di mana" in t]
    assert 2 <= len(asked) <= 4, asked
    await ani.shares(PANORAMA)
    await town.operator("damkar").types(f"/tiket {ani.code}")
    for words in said:
        assert town.group("damkar").hears(words), words


async def test_more_than_a_yes_after_the_end_is_read(any_town: Town) -> None:
    town = any_town
    ani = town.citizen()
    await ani.says("kebakaran rumah")
    await ani.shares(PANORAMA)
    crew = town.operator("damkar")
    for step in ("Terima", "Berangkat", "Tiba", "Selesai"):
        await crew.taps(step, ani.code)
    await ani.says("sudah pak, terima kasih, kuncinya ada di tetangga")
    await crew.types(f"/tiket {ani.code}")
    assert town.group("damkar").hears("kuncinya ada di tetangga")
