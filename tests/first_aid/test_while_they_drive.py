"""First aid while they drive: one question once the alert is out, then step by step; on the card since when."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.channels.fake_chat import Shown
from bot.channels.fake_few import FewChannel
from cities.first_aid import FirstAidBook
from cities.profile import City
from domain.danger import Danger
from domain.message import Channel
from tests.first_aid.signing import signed
from tests.scenarios.test_drills import opened, player
from tests.scenarios.test_held_groups import HOUR
from tests.town import CITIZEN, OPERATOR, PANORAMA, Person, Town

QUESTION = "Bernapas normal?"
STORY = "tolong bapak saya pingsan tidak bernapas"
AGENCY = "psc119"


async def told(town: Town, story: str = STORY, on: Channel = CITIZEN) -> Person:
    ani = town.citizen(on=on)
    await ani.says(story)
    await ani.shares(PANORAMA)
    return ani


async def asked(town: Town, story: str = STORY, on: Channel = CITIZEN) -> Person:
    await town.start_again(signed)
    ani = await told(town, story, on)
    await town.forward(seconds=3)
    return ani


async def test_from_the_question_to_the_last_step(any_town: Town) -> None:
    ani = await asked(any_town)
    assert QUESTION in ani.last.text and ani.shown_last == ["Ya", "Tidak"]
    await any_town.forward(seconds=20)
    await ani.taps("Tidak")
    assert "1/4" in ani.last.text and ani.shown_last == ["Lanjut", "Ulangi"]
    await ani.taps("Lanjut")
    await ani.taps("Lanjut")
    assert ani.hears("3/4", "Tekan kuat dan cepat")
    await ani.taps("Ulangi")
    assert sum("3/4" in text for text in ani.texts) == 2
    await ani.taps("Lanjut")
    assert "4/4" in ani.last.text and ani.shown_last == ["Ulangi"]


async def test_the_card_shows_how_far_they_are(town: Town) -> None:
    ani = await asked(town)
    await ani.taps("Tidak")
    group = town.group("ruang_kendali")
    assert "RJP sejak 20.44" in group.card(ani.code).text
    assert group.hears("Bernapas normal? Tidak")
    await town.operator("ruang_kendali").types(f"/tiket {ani.code}")
    assert group.hears("pelapor mulai RJP")


@pytest.mark.parametrize("said", ["tidak", "tidak pak", "nggak bernapas", "ndak bernafas bu"])
async def test_a_no_may_be_typed(town: Town, said: str) -> None:
    ani = await asked(town)
    await ani.says(said)
    assert "1/4" in ani.last.text
    await ani.says("lanjut")
    assert "2/4" in ani.last.text
    await ani.says("ulangi")
    assert "2/4" in ani.last.text


async def test_who_breathes_is_laid_on_the_side_and_asked_again_when_it_stops(town: Town) -> None:
    ani = await asked(town)
    await ani.says("iya masih bernapas")
    assert "miringkan seluruh badannya" in ani.last.text
    assert "posisi miring sejak" in town.group("ruang_kendali").card(ani.code).text
    await ani.says("rumahnya cat hijau")
    await town.forward(seconds=5)
    assert sum(QUESTION in text for text in ani.texts) == 1
    await ani.says("sekarang tidak bernapas")
    await town.forward(seconds=5)
    assert sum(QUESTION in text for text in ani.texts) == 2
    await ani.taps("Tidak")
    assert "Tepuk bahunya" in ani.last.text


async def test_a_no_names_danger_to_life(town: Town) -> None:
    """Whoever bleeds and does not breathe is dying, whatever was told before."""
    ani = await asked(town, "anak saya jatuh dari motor kakinya berdarah banyak")
    before = (await town.ticket(ani.code)).danger
    await ani.taps("Tidak")
    assert before is not Danger.NONE and (await town.ticket(ani.code)).danger is Danger.LIFE


async def test_the_steps_of_one_card_lead_on_to_another(town: Town) -> None:
    ani = await asked(town, "anak tenggelam di pantai, sudah diangkat ke darat, tidak sadar")
    assert QUESTION in ani.last.text
    await ani.taps("Tidak")
    assert "1/6" in ani.last.text
    for _ in range(5):
        await ani.taps("Lanjut")
    assert "6/6" in ani.last.text and "AED" in ani.last.text


async def test_the_alert_comes_at_the_same_millisecond(town: Town) -> None:
    """Two towns alike but for the doctor's name: not a moment lies between their alerts, nor a message before them."""
    await town.start_again(lambda city: replace(city, first_aid=FirstAidBook()))
    began = town.clock.now()
    without = await told(town)
    await town.forward(minutes=3)
    bare = _alerts(town, without.code, began)
    await town.start_again(_with_cards)
    await town.forward(hours=2)
    began = town.clock.now()
    led = await told(town)
    await town.forward(seconds=10)
    await led.taps("Tidak")
    await town.forward(seconds=170)
    assert _alerts(town, led.code, began) == bare != []
    first = next(m for m in led.messages if QUESTION in m.text)
    assert (first.sent_at - began) > max(after for _, after in bare[:2])


def _with_cards(city: City) -> City:
    from cities import default_city, load

    return signed(load(default_city()))


def _alerts(town: Town, code: str, began: datetime) -> list[tuple[str, timedelta]]:
    """Which group heard of it aloud, and how long after the first word: the first of each."""
    found: list[tuple[str, timedelta]] = []
    for agency in town.groups:
        loud = [m for m in town.group(agency).loud if code in m.text]
        found.extend((agency, m.sent_at - began) for m in loud[:1])
    return sorted(found, key=lambda one: one[1].total_seconds())


@pytest.mark.parametrize(
    "story", ["suami saya mukul saya sampai pingsan, saya sembunyi di kamar mandi", STORY]
)
async def test_never_where_somebody_hides(town: Town, story: str) -> None:
    await town.start_again(signed)
    ani = await told(town, f"{story}. jangan bersuara, saya sembunyi, dia di sini bawa pisau")
    await town.forward(minutes=1)
    assert not ani.hears(QUESTION)


async def test_who_begins_to_hide_reads_no_step_more(town: Town) -> None:
    ani = await asked(town)
    await ani.taps("Tidak")
    await ani.says("ada orang jahat masuk, saya sembunyi di lemari, jangan telepon")
    await ani.taps("Lanjut")
    assert not ani.hears("2/4")


async def test_not_when_they_are_there(town: Town) -> None:
    await town.start_again(signed)
    ani = await told(town)
    ambulans = town.operator(AGENCY)
    for tap in ("Terima", "Berangkat", "Tiba"):
        await ambulans.taps(tap, ani.code)
    await town.forward(minutes=1)
    assert not ani.hears(QUESTION)


async def test_whoever_is_elsewhere_is_not_asked(town: Town) -> None:
    await town.start_again(signed)
    ani = await told(town, "bapak saya pingsan tidak bernapas, tapi saya di jakarta")
    await town.forward(minutes=1)
    assert not ani.hears(QUESTION)


async def test_on_a_platform_that_edits_nothing(town: Town) -> None:
    await town.takes_up(FewChannel(town.clock))
    budi = await asked(town, on=Channel.WHATSAPP)
    await budi.taps("Tidak")
    assert "1/4" in budi.last.text and budi.shown_last == ["Lanjut", "Ulangi"]


async def test_in_english(town: Town) -> None:
    await town.start_again(signed)
    john = town.citizen()
    await john.says("/bahasa")
    await john.taps("English")
    await john.says("my father is unconscious and not breathing")
    await john.shares(PANORAMA)
    await town.forward(seconds=3)
    assert "Breathing normally?" in john.last.text
    await john.taps("No")
    assert "Tap the shoulder hard" in john.last.text and john.shown_last == ["Next", "Repeat"]


# Signatures


STORIES = {
    "henti_napas": STORY,
    "tersedak": "anak saya tersedak, mukanya biru",
    "perdarahan": "tangan bapak saya kena gergaji, berdarah banyak",
    "tenggelam": "anak tenggelam di pantai, sudah diangkat ke darat, tidak sadar",
    "luka_bakar": "tangan anak kesiram minyak panas melepuh",
    "tersengat": "kakak saya kesetrum di kamar mandi",
    "gigitan_ular": "kakak saya digigit ular di kebun",
    "persalinan": "istri saya mau melahirkan ketuban pecah",
    "kejang": "anak saya kejang kejang",
    "stroke": "bapak saya stroke, mulutnya mencong, bicaranya pelo",
}


def _words_of(town: Town) -> list[str]:
    cards = town.app.city.first_aid.cards.values()
    return [words for c in cards for words in (c.question, *(step.text for step in c.steps)) if words]


def _led(town: Town, ani: Person) -> list[Shown]:
    return [m for m in ani.messages if any(words in m.text for words in _words_of(town))]


@pytest.mark.parametrize("card", STORIES)
async def test_each_of_the_ten_kinds_is_asked_by_its_own_question(town: Town, card: str) -> None:
    ani = await asked(town, STORIES[card])
    assert town.app.city.first_aid.cards[card].question in ani.last.text


@pytest.mark.parametrize("card", STORIES)
async def test_unsigned_it_never_leaves_a_drill(town: Town, card: str) -> None:
    ani = await told(town, STORIES[card])
    await town.forward(minutes=2)
    await ani.says("tidak")
    await ani.says("lanjut")
    assert ani.code and _led(town, ani) == []


async def test_in_a_drill_it_is_marked_as_an_example(town: Town) -> None:
    await opened(town)
    ani = await player(town)
    await ani.says(STORY)
    await ani.shares(PANORAMA)
    await town.forward(seconds=3)
    await ani.taps("Tidak")
    await ani.taps("Lanjut")
    led = _led(town, ani)
    assert len(led) == 3 and all("LATIHAN" in m.text and "belum disahkan" in m.text for m in led)


async def test_one_unsigned_card_takes_those_along_that_lead_to_it(town: Town) -> None:
    await town.start_again(lambda city: signed(city, but=["posisi_miring"]))
    ani = await told(town)
    await town.forward(minutes=1)
    assert not ani.hears(QUESTION)
    budi = await told(town, "anak saya tersedak, mukanya biru")
    await town.forward(minutes=1)
    assert budi.hears("Bayi di bawah 1 tahun?")


async def test_what_was_changed_after_signing_is_off_at_once(town: Town) -> None:
    ani = await asked(town)
    await ani.taps("Tidak")
    await town.start_again(_changed)
    await ani.taps("Lanjut")
    assert not ani.hears("2/4")


def _changed(city: City) -> City:
    cards = dict(city.first_aid.cards)
    cards["henti_napas"] = replace(cards["henti_napas"], steps=cards["henti_napas"].steps[:2])
    return replace(city, first_aid=FirstAidBook(cards))


@pytest.mark.parametrize(
    "story",
    [
        "ibu saya pingsan",
        "bapak saya pingsan di kamar mandi",
        "istri saya pingsan di dapur tidak sadar",
        "suami saya pingsan pak",
        "tolong anak saya pingsan",
        "adek aku pingsan",
        "nenek saya semaput",
        "teman saya pingsan kepanasan",
        "pingsan istri saya pak",
    ],
)
async def test_whose_somebody_is_does_not_make_it_himself(town: Town, story: str) -> None:
    assert (await asked(town, story)).hears(QUESTION)


@pytest.mark.parametrize("story", ["saya pingsan tadi, masih pusing", "aku pingsan di kamar mandi tolong"])
async def test_who_fainted_himself_is_not_asked_whether_he_breathes(town: Town, story: str) -> None:
    assert not (await asked(town, story)).hears(QUESTION)


@pytest.mark.parametrize("agency", [AGENCY, "ruang_kendali"])
async def test_the_question_waits_for_the_alert_and_not_for_what_is_written_anew_on_cards(
    any_town: Town, agency: str
) -> None:
    """A full group writes a card's age or its next button when there is room."""
    town = any_town
    await town.start_again(signed)
    town.channels[OPERATOR].fail(HOUR, "edit", chat=town.groups[agency], times=10_000)
    ani = await told(town, "orang pingsan di pasar, sudah tua")
    await town.operator(AGENCY).taps("Terima", ani.code)
    await town.forward(seconds=4)
    assert ani.hears(QUESTION)


async def test_while_the_alert_waits_nobody_is_asked(any_town: Town) -> None:
    town = any_town
    await town.start_again(signed)
    town.channels[OPERATOR].fail(HOUR, chat=town.groups[AGENCY], times=2)
    ani = await told(town)
    await town.forward(seconds=4)
    assert not town.group(AGENCY).messages and not ani.hears(QUESTION)
    for _ in range(20):
        await town.forward(seconds=1)
    assert town.group(AGENCY).messages and ani.hears(QUESTION)
