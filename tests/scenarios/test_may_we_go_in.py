"""C14: who asks whether he may go in to help is told at once why not, by what he would go into."""

from __future__ import annotations

import pytest

from tests.town import PANORAMA, Person, Town
from tests.whatsapp.cloud import Phone, with_whatsapp

SAYS = {
    "well": "yang menolong ikut pingsan",
    "current": "sebelum listriknya diputus",
    "fire": "asapnya membuat pingsan dalam sekejap",
    "gas": "gasnya bisa meledak",
    "water": "penolong sering ikut hanyut",
    "rubble": "Yang sudah masuk panggil keluar; ajak bicara",
}
ASKED = [
    ("bau gas di dalam sumur, tukang saya pingsan di bawah", "temannya mau turun nolong boleh?", "well"),
    ("orang pingsan di dalam sumur", "boleh turun?", "well"),
    ("tukang pingsan di septictank", "anaknya nekat mau nyusul", "well"),
    ("bau gas di toko, ada yang pingsan di dalam", "kami mau masuk boleh?", "gas"),
    ("gas bocor di rumah sebelah", "aman ga kami masuk", "gas"),
    ("orang kesetrum di tiang", "aman ga kami nolong", "current"),
    ("anak hanyut di sungai", "boleh saya terjun pak?", "water"),
    ("banjir, nenek di rumah sebelah terjebak", "warga mau turun nolong", "water"),
    ("rumah tetangga kebakaran", "boleh masuk ga pak nolong nenek di dalam?", "fire"),
    ("kebakaran di ruko", "suaminya mau masuk jemput anaknya", "fire"),
    ("rumah roboh orang tertimpa", "bole kami masuk?", "rubble"),
]
OTHER_TALK = [
    ("banjir di kampung kami", "boleh saya masuk kerja besok?"),
    ("rumah kebakaran", "mobil damkar boleh masuk dari gang sebelah?"),
    ("rumah kebakaran, kami terjebak di lantai 2", "boleh turun lewat jendela?"),
    ("kecelakaan motor di simpang skip", "boleh kami tolong pinggirkan motornya?"),
    ("anak hanyut di sungai", "orangnya mau terjun dari jembatan"),
]


def told(ani: Person) -> list[str]:
    return [kind for kind, words in SAYS.items() if ani.hears(words)]


@pytest.mark.parametrize(("story", "question", "kind"), ASKED)
async def test_he_is_answered_on_the_open_ticket(town: Town, story: str, question: str, kind: str) -> None:
    ani = town.citizen()
    await ani.says(story)
    await ani.shares(PANORAMA)
    assert told(ani) == []
    await ani.says(question)
    assert told(ani) == [kind]
    assert town.group("damkar").hears(question.rstrip("?")) or town.group("psc119").hears(
        question.rstrip("?")
    )


@pytest.mark.parametrize(("story", "question", "kind"), ASKED)
async def test_he_is_answered_before_the_place_is_known(
    town: Town, story: str, question: str, kind: str
) -> None:
    ani = town.citizen()
    await ani.says(story)
    await ani.says(question)
    assert told(ani) == [kind]


@pytest.mark.parametrize(("story", "words"), OTHER_TALK)
async def test_who_asks_for_something_else_is_not(town: Town, story: str, words: str) -> None:
    ani = town.citizen()
    await ani.says(story)
    await ani.shares(PANORAMA)
    await ani.says(words)
    assert told(ani) == []


async def test_it_is_said_once(any_town: Town) -> None:
    ani = any_town.citizen()
    await ani.says("orang pingsan di dalam sumur")
    await ani.shares(PANORAMA)
    for words in ("boleh turun?", "boleh ya kami turun"):
        await ani.says(words)
    assert sum(SAYS["well"] in text for text in ani.texts) == 1


async def test_on_whatsapp_and_in_english(town: Town) -> None:
    rina = Phone(town, await with_whatsapp(town))
    await rina.says("bau gas di toko, ada yang pingsan di dalam")
    await rina.shares(PANORAMA)
    await rina.says("kami mau masuk boleh?")
    assert any(SAYS["gas"] in text for text in rina.texts)
    tom = town.citizen()
    await tom.says("my neighbour's house is on fire, his son is inside")
    await tom.shares(PANORAMA)
    await tom.says("can we go in to help?")
    assert tom.hears("Do not go in: the smoke")


async def test_who_is_elsewhere_is_told_nothing_that_needs_hands(town: Town) -> None:
    ani = town.citizen()
    await ani.says("saya di jakarta, rumah ibu saya di panorama kebakaran")
    await ani.says("adik saya mau masuk nolong")
    assert told(ani) == []
