"""C14: what befalls somebody is answered with its own advice whenever it is first told: in the first words of another event, in a later
line, in an answer to Tanya, by a second witness; once, and not to who hides."""

from __future__ import annotations

import pytest

from bot.channels.fake_few import FewChannel
from domain.message import Channel
from domain.ticket import CONTROL_ROOM
from tests.scenarios.stories import north_of
from tests.town import CITIZEN, PANORAMA, Person, Town

EVENTS = {
    "snake": "ada ular besar masuk rumah saya",
    "wasps": "ada sarang tawon besar di atap rumah",
    "scorpions": "ada kalajengking banyak di kamar",
    "dog": "ada anjing gila berkeliaran di pasar",
    "crocodile": "ada buaya muncul di muara",
    "fire": "rumah tetangga kebakaran api besar",
    "flood": "banjir masuk rumah kami, air naik terus",
    "gas": "gas bocor di dapur",
    "tree": "pohon tumbang menimpa rumah",
}
BITE, STING, VENOM = (
    "Jangan diisap, disayat, atau diikat",
    "Lari menjauh, tutup kepala",
    "Jangan diisap atau disayat",
)
MAULED, DOG, BURN = "jangan dikejar. Panggil", "jangan ditangkap atau dipukul", "Jangan dioles apa pun"
CHOKES, WATER, WOUND = "Jangan dikorek mulutnya", "Jangan ikut terjun", "Benda yang menancap jangan dicabut"
CURRENT, BIRTH, POISON = "jauhi 10 meter", "tali pusatnya jangan dipotong", "Jangan dipaksa muntah"
ILL, FIT, BREATH, HELD = (
    "Jangan beri makan, minum, atau jamu",
    "Jauhkan benda keras",
    "Cari udara segar",
    "Jangan ditarik atau",
)
KINDS = [
    ("snake", "anak saya digigit", BITE),
    ("snake", "adik saya digigit di kaki tolong", BITE),
    ("snake", "tangannya sudah digigit", BITE),
    ("snake", "sudah menggigit anak saya", BITE),
    ("snake", "ibu dipatuk", BITE),
    ("flood", "anak saya digigit ular", BITE),
    ("wasps", "anak saya disengat", STING),
    ("scorpions", "adik saya disengat", VENOM),
    ("dog", "anak saya digigit", DOG),
    ("fire", "tangan ibu saya melepuh", BURN),
    ("gas", "istri saya kena api, kulitnya melepuh", BURN),
    ("fire", "anak saya tersedak", CHOKES),
    ("flood", "adik saya tenggelam", WATER),
    ("tree", "kepalanya berdarah terus", WOUND),
    ("flood", "adik saya kesetrum", CURRENT),
    ("flood", "istri saya mau melahirkan", BIRTH),
    ("fire", "anak saya minum minyak tanah", POISON),
    ("fire", "ibu saya pingsan", ILL),
    ("snake", "anak saya pingsan", ILL),
    ("flood", "nenek kena stroke, mulutnya mencong", ILL),
    ("flood", "bapak serangan jantung", ILL),
    ("fire", "adik saya patah kaki", ILL),
    ("flood", "adik saya kejang", FIT),
    ("fire", "nenek sesak napas", BREATH),
    ("flood", "ada buaya di halaman", "Menjauh dari tepi air"),
]
LATER = [("crocodile", "adik saya diterkam", MAULED), ("tree", "ada yang terjepit", HELD)]


async def told(town: Town, event: str) -> Person:
    ani = town.citizen()
    await ani.says(EVENTS[event])
    await ani.shares(PANORAMA)
    return ani


def times(who: Person, advice: str) -> int:
    return sum(words.count(advice) for words in who.texts)


@pytest.mark.parametrize(("event", "befalls", "advice"), KINDS)
async def test_in_the_first_words_of_another_event(town: Town, event: str, befalls: str, advice: str) -> None:
    ani = town.citizen()
    await ani.says(f"{EVENTS[event]}, {befalls}")
    assert times(ani, advice) == 1


@pytest.mark.parametrize(("event", "befalls", "advice"), KINDS + LATER)
async def test_in_a_later_line(town: Town, event: str, befalls: str, advice: str) -> None:
    ani = await told(town, event)
    assert not ani.hears(advice)
    await ani.says(befalls)
    await ani.says(f"{befalls} pak")
    assert times(ani, advice) == 1


@pytest.mark.parametrize(("event", "befalls", "advice"), KINDS + LATER)
async def test_in_an_answer_to_a_question(town: Town, event: str, befalls: str, advice: str) -> None:
    ani = await told(town, event)
    await town.forward(seconds=90)
    await town.operator(CONTROL_ROOM).types(f"/tanya {ani.code} bagaimana keadaannya?")
    await ani.says(befalls)
    assert times(ani, advice) == 1


@pytest.mark.parametrize("on", [CITIZEN, Channel.WHATSAPP])
async def test_by_a_second_witness_to_him(any_town: Town, on: Channel) -> None:
    """The animal is told in the answer, who is bitten behind it."""
    ani = await told(any_town, "snake")
    if on is Channel.WHATSAPP:
        await any_town.takes_up(FewChannel(any_town.clock))
    budi = any_town.citizen(on=on)
    await budi.says("ada ular di rumah tetangga")
    await budi.shares(north_of(PANORAMA, 20))
    await any_town.operator(CONTROL_ROOM).types(f"/tanya {ani.code} ular apa?")
    await budi.says("cobra, anak saya digigit")
    assert times(budi, BITE) == 1 and not ani.hears(BITE)


@pytest.mark.parametrize(
    "feared",
    [
        "hampir saja digigit",
        "jangan sampai digigit",
        "belum ada yang digigit",
        "takut digigit",
        "untung tidak ada yang digigit",
    ],
)
async def test_what_is_only_feared_is_not_answered_so(town: Town, feared: str) -> None:
    ani = town.citizen()
    await ani.says(f"{EVENTS['snake']}, {feared}")
    assert ani.hears("Jauhi, jangan dipukul") and not ani.hears(BITE)
    await ani.shares(PANORAMA)
    await ani.says(feared)
    assert not ani.hears(BITE)
    await ani.says("anak saya sudah digigit di kaki")
    assert times(ani, BITE) == 1


@pytest.mark.parametrize("words", ["tidak ada yang pingsan", "untung tidak ada korban", "ibu saya panik"])
async def test_who_is_unhurt_is_told_nothing_more(town: Town, words: str) -> None:
    ani = await told(town, "fire")
    await ani.says(words)
    assert not ani.hears(ILL)


async def test_who_hides_is_told_nothing(town: Town) -> None:
    ani = town.citizen()
    await ani.says("suami saya mau bunuh saya pakai pisau, saya sembunyi di kamar")
    await ani.shares(PANORAMA)
    for words in ("ibu saya pingsan", "adik saya patah kaki"):
        await ani.says(words)
    assert not ani.hears(ILL)


async def test_what_helps_the_suicidal_goes_to_nobody_who_is_threatened(town: Town) -> None:
    ani = await told(town, "fire")
    await ani.says("ada orang ngamuk bawa pisau, katanya mau mati")
    assert ani.hears("jangan dihadapi sendiri")
    assert not ani.hears("jangan dikerumuni") and not ani.hears("Anda tidak sendirian")
