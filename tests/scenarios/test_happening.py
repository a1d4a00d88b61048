"""C17: what is most likely no danger of here and now is asked about with one tap, and silenced by nothing."""

from __future__ import annotations

import pytest

from domain.danger import Danger
from domain.message import Kind
from tests.scenarios.stories import digest, north_of
from tests.town import PANORAMA, Town

QUESTION = "Apakah ini sedang terjadi sekarang?"


def rung(town: Town) -> list[str]:
    return [m.text for g in town.groups for m in town.group(g).loud]


@pytest.mark.parametrize(
    "words",
    [
        "apakah benar ada kebakaran di pasar?",
        "Kebakaran Hanguskan 10 Rumah di Bengkulu",
        "ya allah lindungi kami dari kebakaran",
        "kebakaran di mana?",
        "ada info pohon tumbang di lingkar barat?",
    ],
)
async def test_it_is_on_a_card_at_once_and_asked_about(town: Town, words: str) -> None:
    ani = town.citizen()
    await ani.says(words)
    assert ani.last.text == QUESTION
    assert town.group("ruang_kendali").hears(words, "Belum tentu terjadi sekarang", loud=False)
    await town.forward(seconds=150)
    assert rung(town) == []
    await town.forward(seconds=31)
    assert rung(town), "nobody has answered: the longer clock rings"


@pytest.mark.parametrize(
    ("passed", "words", "asked"),
    [
        (
            "forwarded",
            "Rumah warga Sawah Lebar terbakar, satu orang tewas https://rakyatbengkulu.com/a",
            True,
        ),
        ("forwarded_often", "kebakaran besar di suprapto barusan jangan lewat", False),
        ("forwarded_often", "kebakaran besar di suprapto, hindari", True),
        ("forwarded", "kebakaran besar di jl suprapto 12, cepat", False),
        ("forwarded", "rumah kebakaran di sini https://maps.app.goo.gl/abcDEF", False),
    ],
)
async def test_what_goes_from_hand_to_hand_is_asked_about(
    town: Town, passed: str, words: str, asked: bool
) -> None:
    """A headline with its link, or what many have forwarded; not a neighbour's cry, nor a place on a map."""
    ani = town.citizen()
    await ani.does(Kind.TEXT, text=words, **{passed: True})
    assert (ani.last.text == QUESTION) is asked
    await town.forward(seconds=61)
    assert bool(rung(town)) is not asked


async def test_yes_makes_it_what_its_words_say(town: Town) -> None:
    """By key, or in words; by a point; by a picture would be the same."""
    ani, budi, citra = town.citizen(), town.citizen(), town.citizen()
    for number, one in enumerate((ani, budi, citra)):
        await one.says(f"apakah benar ada kebakaran di jl {('merapi', 'salak', 'kapuas')[number]}?")
    await ani.press("Ya, sedang terjadi")
    await budi.says("iya pak sedang terjadi")
    await citra.shares(PANORAMA)
    told = await town.tickets()
    assert len(told) == 3 and all(t.loud_at and t.danger is Danger.LIFE for t in told)
    assert town.group("damkar").hears("merapi", loud=True)
    assert town.group("ruang_kendali").hears("Ya, sedang terjadi")


async def test_where_nobody_knows_the_place_yes_asks_for_it(town: Town) -> None:
    ani = town.citizen()
    await ani.says("kebakaran di mana?")
    await ani.press("Ya, sedang terjadi")
    assert "Di mana" in ani.last.text
    await ani.shares(PANORAMA)
    assert (await town.ticket(ani.code)).place.pinned and rung(town)


async def test_more_words_in_earnest_count_from_the_first(town: Town) -> None:
    ani = town.citizen()
    await ani.says("apakah benar ada kebakaran di pasar?")
    await town.forward(seconds=30)
    await ani.says("asapnya tebal, api sudah ke atap")
    await town.forward(seconds=31)
    assert rung(town)


@pytest.mark.parametrize("says", ["Tidak", "tidak pak cuma nanya"])
async def test_no_ends_the_clock_and_a_human_still_looks(town: Town, says: str) -> None:
    ani = town.citizen()
    await ani.says("apakah benar ada kebakaran di pasar?")
    await (ani.press(says) if says == "Tidak" else ani.says(says))
    assert "Petugas tetap membaca" in ani.last.text
    assert "tidak sedang terjadi" in town.group("ruang_kendali").card(ani.code).text
    await town.forward(minutes=10)
    assert (await town.ticket(ani.code)).loud_at is None
    assert town.group("ruang_kendali").hears(ani.code, "belum")
    await ani.says("rumah tetangga saya kebakaran, api besar, tolong")
    await town.forward(seconds=61)
    assert rung(town), "danger that is told afterwards counts anew"


@pytest.mark.parametrize(
    "words", ["https://detik.com/kebakaran-pasar-panorama", "tugas sekolah: jelaskan penyebab kebakaran"]
)
async def test_what_named_no_danger_before_is_asked_about_too(town: Town, words: str) -> None:
    ani, budi = town.citizen(), town.citizen()
    for one in (ani, budi):
        await one.says(words)
        assert one.last.text == QUESTION
    await ani.press("Tidak")
    assert "Petugas tetap membaca" in ani.last.text and await digest(town)
    await budi.press("Ya, sedang terjadi")
    await budi.shares(north_of(PANORAMA, 500))
    assert len(await town.tickets()) == 1 and town.group("damkar").hears(loud=True)


@pytest.mark.parametrize(
    "words",
    [
        "apa bener mega mall kebakaran? td ada yg share di grup wa",
        "katanya pasar minggu kebakaran ya?",
        "emang iya ada bom di bim? temenku bilang gitu",
    ],
)
async def test_a_rumour_is_asked_about_whatever_it_tells(town: Town, words: str) -> None:
    ani = town.citizen()
    await ani.says(words)
    assert ani.last.text == QUESTION
    await town.forward(seconds=61)
    assert not rung(town) and len(await town.tickets()) == 1


@pytest.mark.parametrize(
    "words",
    [
        "apakah benar bapak saya dibacok orang?",
        "katanya anak saya kecelakaan, bener gak?",
        "emang iya ibu saya ditabrak? temenku bilang gitu",
        "apakah ada rampok di pasar",
        "apakah damkar bisa tolong, rumah saya kebakaran?",
        "benarkah ada kebakaran sekarang di pasar",
    ],
)
async def test_what_is_earnest_is_never_softened(town: Town, words: str) -> None:
    ani = town.citizen()
    await ani.says(words)
    assert all(QUESTION not in text for text in ani.texts)
    await town.forward(seconds=61)
    assert rung(town)
