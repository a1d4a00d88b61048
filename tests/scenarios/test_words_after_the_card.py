"""Words after the card: somebody concerned is heard, whatever the words are; known to be harmless is what rings nobody."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import tell
from tests.town import PANORAMA, Group, Operator, Town

AFTERWARDS = {  # a first report → whose group, and words after it that no list of dangers may hold
    "anak hanyut di sungai, tolong": ("basarnas", "kakaknya loncat mau nolong ikut hanyut juga pak"),
    "kecelakaan, orang terjepit di bawah truk": (
        "polisi",
        "ada satu lagi korbannya pak, anak kecil di bawah truk",
    ),
    "rumah kebakaran, nenek terjebak di dalam": ("damkar", "adik saya juga masih di dalam, di kamar atas"),
    "gudang kebakaran api besar": ("damkar", "ada gas elpiji 20 tabung di dalam gudangnya"),
    "bapak saya tidak sadar": ("psc119", "bibirnya mulai beda warnanya pak"),
    "banjir, nenek terjebak di dalam rumah": ("bpbd", "kami sudah naik ke genteng"),
}


async def held(town: Town, agency: str, code: str) -> Operator:
    who = town.operator(agency)
    await who.starts()
    await who.taps("Terima", code)
    await town.forward(minutes=2)
    return who


def aloud(group: Group) -> list[str]:
    """What reporters have said that sounded there, calls of the ladder left out."""
    return [m.text for m in group.loud if m.text.startswith("❗")]


@pytest.mark.parametrize("first", AFTERWARDS)
async def test_words_of_somebody_concerned_are_heard(any_town: Town, first: str) -> None:
    agency, more = AFTERWARDS[first]
    ani = await tell(any_town, first)
    await any_town.forward(seconds=70)
    await held(any_town, agency, ani.code)
    await ani.says(more)
    for group in (any_town.group(agency), any_town.group("ruang_kendali")):
        assert group.hears(more, loud=True), group.agency


HARMLESS = (
    "makasih pak",
    "ok baik pak",
    "siap kak ditunggu",
    "saya tunggu di depan gang",
    "kok lama ya",
    "di mana petugasnya pak",
    "masih lama ya pak",
    "berapa menit lagi pak ambulansnya",
    "lah sampai mano mobilnyo",
    "tidak ada korban",
    "assalamualaikum pak",
    "🙏🙏",
    "thank you very much",
    "how long will it take",
)


@pytest.mark.parametrize("words", HARMLESS)
async def test_what_is_known_to_be_harmless_rings_nobody(town: Town, words: str) -> None:
    ani = await tell(town, "rumah kebakaran, nenek terjebak di dalam")
    await held(town, "damkar", ani.code)
    await ani.says(words)
    await town.forward(seconds=70)
    assert aloud(town.group("damkar")) == []


async def test_nobody_is_worn_out(town: Town) -> None:
    """Words without a danger of their own: one loud line, and one at the end of its minute for all that came within it."""
    ani = await tell(town, "rumah kebakaran, nenek terjebak di dalam")
    await held(town, "damkar", ani.code)
    own = town.group("damkar")
    for words in (
        "gerbangnya warna biru",
        "pakai seragam batik",
        "anak saya yang telepon tadi",
        "gerbangnya warna biru",
    ):
        await ani.says(words)
        town.clock.forward(seconds=5)
        assert own.hears(words)
    assert len(aloud(own)) == 1
    await town.forward(seconds=60)
    assert len(aloud(own)) == 2
    await town.forward(minutes=3)
    assert len(aloud(own)) == 2


async def test_words_of_a_fallen_tree_ring_nobody(town: Town) -> None:
    ani = await tell(town, "pohon tumbang menutup jalan, tidak ada korban")
    await town.forward(minutes=4)
    own = town.group("dlh")
    await ani.says("pohonnya besar, akarnya tercabut")
    await town.forward(seconds=70)
    assert own.hears("akarnya tercabut") and not aloud(own)


THREATENED = ("tolong dia masuk", "dia sudah di depan pintu kamar", "tolong", "dia pegang rambut saya")


async def test_who_hides_is_heard_word_by_word(any_town: Town) -> None:
    ani = any_town.citizen()
    await ani.says("suami saya mau membunuh saya, saya sembunyi di kamar mandi")
    await ani.shares(PANORAMA)
    await any_town.forward(seconds=70)
    holder = await held(any_town, "polisi", ani.code)
    own, room = any_town.group("polisi"), any_town.group("ruang_kendali")
    for words in THREATENED:
        before = len(own.loud)
        await ani.says(words)
        assert room.hears(words, loud=True), words
        assert holder.private.hears(words, loud=True), words
        assert len(own.loud) == before + 1, words
        assert not own.hears(words)
        any_town.clock.forward(seconds=4)
    assert not any(not m.delivery.silent for m in ani.messages[1:])
