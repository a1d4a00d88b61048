"""What to do until help comes follows what happened; who speaks of ending his life is thanked first."""

from __future__ import annotations

import pytest

from tests.town import PANORAMA, Town

THREAT = "Menjauh, kunci pintu, jangan dihadapi sendiri."


@pytest.mark.parametrize(
    ("words", "advice"),
    [
        ("ada orang ngamuk bawa pisau di gang", THREAT),
        ("ODGJ mengamuk lempar batu ke rumah warga", THREAT),
        ("odgj bawa parang kejar anak anak", THREAT),
        ("orang gila ngamuk di pasar", THREAT),
        ("anak saya digigit ular", "Jangan diisap, disayat, atau diikat."),
        ("bayi keselek biji salak", "Jangan dikorek mulutnya"),
        ("istri saya mau melahirkan ketuban pecah", "tali pusatnya jangan dipotong"),
        ("ada buaya di muara dekat anak mandi", "Menjauh dari tepi air."),
        ("tangan anak kesiram minyak panas melepuh", "Jangan dioles apa pun"),
        ("anak saya kejang kejang", "Jauhkan benda keras"),
        ("rumah kebakaran api besar", "Jauhi api"),
        ("bapak saya tidak bernapas lagi", "Panggil orang terdekat sekarang"),
        ("kebakaran, asap tebal sekali saya tidak bisa bernapas", "Cari udara segar"),
        ("tolong saya sesak tidak bisa napas", "Cari udara segar"),
        ("anak saya susah bernapas", "Cari udara segar"),
    ],
)
async def test_advice_follows_what_happened(town: Town, words: str, advice: str) -> None:
    """C14, C13: beside "Di mana?", whatever the category."""
    ani = town.citizen()
    await ani.says(words)
    assert advice in ani.last.text
    assert not any("Anda tidak sendirian" in text for text in ani.texts)


@pytest.mark.parametrize(
    "words", ["saya mau bunuh diri", "pengen mati aja rasanya", "saya pegang pisau mau bunuh diri"]
)
async def test_suicidal_words_are_thanked_for_before_the_place(town: Town, words: str) -> None:
    """C13: a number on its own line, then where; the clock runs all the same."""
    ani = town.citizen()
    await ani.says(words)
    lines = ani.last.text.split("\n")
    assert lines[0].startswith("Terima kasih sudah bercerita. Anda tidak sendirian")
    assert lines[1:] == ["119 ekst. 8", "Anda di mana sekarang?"]
    await ani.shares(PANORAMA)
    await town.forward(seconds=60)
    assert town.group("psc119").hears(ani.code, loud=True)
    assert sum("Terima kasih sudah bercerita" in text for text in ani.texts) == 1
    assert not any(THREAT in text for text in ani.texts)


async def test_a_burglar_is_answered_neutrally(town: Town) -> None:
    """Somebody may look over the shoulder: no advice there."""
    ani = town.citizen()
    await ani.says("ada maling bawa golok masuk rumah saya")
    assert THREAT not in ani.last.text and "Di mana?" in ani.last.text


async def test_the_button_is_answered_as_warmly(town: Town) -> None:
    ani = town.citizen()
    await ani.says("/start")
    await ani.press("Krisis mental")
    assert ani.last.text.startswith("Terima kasih sudah bercerita.")
