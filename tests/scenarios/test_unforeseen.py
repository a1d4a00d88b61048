"""Words that nobody foresaw, figures of speech, bare calls: a human sees them in time, and nobody is taken for a joker."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import north_of
from tests.town import PANORAMA, Town

JOKING = ("bercanda", "Kalau ini sungguhan")


async def test_a_figure_of_speech_in_earnest_rings_like_any_words(town: Town) -> None:
    """C3: each with its point."""
    said = ["rumah terbakar api besar", "adik saya ditusuk dari belakang", "kakek pingsan kecapean di masjid"]
    people = [town.citizen() for _ in said]
    for number, (ani, words) in enumerate(zip(people, said, strict=True)):
        await ani.says(words)
        await ani.shares(north_of(PANORAMA, 2000 * number))
    await town.forward(seconds=61)
    assert all(t.loud_at for t in await town.tickets()) and len(await town.tickets()) == 3
    assert not any(part in text for ani in people for text in ani.texts for part in JOKING)


async def test_a_point_or_a_second_message_makes_a_figure_meant(town: Town) -> None:
    """C3: asked kindly first; its clock runs from the words."""
    ani, budi, joker = town.citizen(), town.citizen(), town.citizen()
    for one in (ani, budi):
        await one.says("kulit terbakar matahari")
        assert one.last.text.startswith("Kalau ini sungguhan")
    await joker.says("hati saya kebakaran 🤣🤣")
    await town.forward(seconds=30)
    await ani.shares(PANORAMA)
    await budi.says("bukan main-main, ini benar, melepuh parah")
    await joker.shares(north_of(PANORAMA, 3000))
    await town.forward(seconds=31)
    told = await town.tickets()
    assert len(told) == 2 and all(t.loud_at and t.category == "medis" for t in told)
    await town.forward(minutes=4)
    assert len(await town.tickets()) == 2


async def test_unforeseen_words_with_a_point_are_on_a_screen_in_time(town: Town) -> None:
    """C4: quoted on a card within 75 s, a silent one where nothing sounds like danger; what does has rung within three minutes."""
    quiet = [
        "air sumur saya berubah warna",
        "dinding rumah saya retak dari tahun lalu",
        "lantai dua goyang tiap malam",
    ]
    grave = [
        "dinding rumah saya bergerak sendiri kayak mau lepas",
        "orang itu dari tadi duduk di pinggir atap hotel",
        "anak kos sebelah tidak buka pintu tiga hari, baunya busuk",
    ]
    for number, words in enumerate([*quiet, *grave]):
        ani = town.citizen()
        await ani.says(words)
        await ani.shares(north_of(PANORAMA, 1500 * number))
    await town.forward(seconds=75)
    control = town.group("ruang_kendali")
    for words in quiet:
        assert control.hears(words, loud=False), words
    for words in grave:
        assert control.hears(words), words
    await town.forward(seconds=106)
    assert {t.state.words for t in await town.tickets() if t.loud_at} == set(grave)


async def test_thrown_fire_is_heard_at_once(town: Town) -> None:
    """C4: a weapon by its name."""
    ani = town.citizen()
    await ani.says("ada yang lempar molotov ke rumah")
    await ani.shares(PANORAMA)
    await town.forward(seconds=1)
    assert town.group("polisi").hears(loud=True)


async def test_a_guess_of_the_bot_is_not_called_something_else(town: Town) -> None:
    """C4: hints of a kind, no danger named: the card has the best guess."""
    ani = town.citizen()
    await ani.says("tukang las badannya lemas nempel di pagar")
    await town.forward(seconds=75)
    (ticket,) = await town.tickets()
    assert ticket.category != "lainnya"


async def test_who_only_knocks_stands_in_one_silent_line(town: Town) -> None:
    """C6, C11: "p", and who is not understood twice: on a human's screen within the minute, one message for all of them."""
    ani, budi, citra = town.citizen(), town.citizen(), town.citizen()
    await ani.says("p")
    assert ani.last.text.startswith("Apa yang terjadi, dan di mana?")
    for words in ("besok libur ga ya", "ceritakan dongeng", "hmm begitu"):
        await budi.says(words)
    assert "ruang kendali" in budi.last.text.lower()
    await town.forward(seconds=75)
    control = town.group("ruang_kendali")
    (line,) = [m for m in control.messages if "belum dipahami" in m.text]
    assert "2 orang" in line.text and "dongeng" in line.text and line.delivery.silent
    await citra.says("halo")
    await citra.says("p")
    await town.forward(seconds=59)
    (line,) = [m for m in control.messages if "belum dipahami" in m.text]
    assert "3 orang" in line.text and not await town.tickets()
    await town.operator("ruang_kendali").taps("➡️ 2")
    assert len(await town.tickets()) == 1
    await ani.says("rumah saya kebakaran")
    await ani.shares(PANORAMA)
    assert town.group("damkar").hears("kebakaran", loud=True)


@pytest.mark.parametrize("words", ["help", "tolong", "sos", "bantuan"])
async def test_a_bare_call_is_asked_what_and_where_and_seen_within_the_minute(town: Town, words: str) -> None:
    """C6."""
    ani = town.citizen()
    await ani.says(words)
    assert ani.last.text.startswith("Apa yang terjadi, dan di mana?")
    await town.forward(seconds=59)
    assert town.group("ruang_kendali").has_card((await town.tickets())[0].code)
    await ani.says("rumah saya kebakaran")
    await ani.shares(PANORAMA)
    await town.forward(seconds=61)
    assert town.group("damkar").hears("kebakaran", loud=True)
