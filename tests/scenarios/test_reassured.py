"""Dismissing danger takes two people: what an answer to Tanya is worth, for how long, and what follows a dismissal."""

from __future__ import annotations

import pytest

from domain.status import Status
from tests.scenarios.stories import north_of, tell
from tests.town import PANORAMA, Person, Town

HERE = (-3.756100, 102.266000)
WORDS = "kebakaran rumah besar"
HARMLESS = [
    "maaf pak, cuma bakar sampah",
    "tidak ada api pak",
    "tidak tahu pak",
    "sorry, it was only a barbecue",
]
AFFIRMING = [
    "iya pak benar",
    "masih",
    "belum pak",
    "ya di dapur",
    "ada dua orang di dalam",
    "dua orang",
    "di lantai 2",
    "api makin besar",
    "tolong cepat",
    "yes it is",
]
WORSE = [
    "tolong anak saya terjebak di dalam",
    "apinya merambat ke rumah sebelah",
    "ada yang pingsan tidak napas",
]


async def _asked(town: Town, code: str) -> None:
    await town.chiefs["ruang_kendali"].types(f"/tanya {code} apinya masih menyala?")


async def _dismissed_by_one(town: Town, code: str) -> bool:
    """One person of the control room with the keys that he sees."""
    one = town.operator("ruang_kendali")
    await one.taps("Palsu", code)
    await one.taps("Iseng", code)
    return (await town.ticket(code)).status is Status.FALSE_REPORT


@pytest.mark.parametrize("words", HARMLESS)
async def test_the_reporters_own_harmless_answer_counts(town: Town, words: str) -> None:
    ani = await tell(town, WORDS, HERE)
    await _asked(town, ani.code)
    await ani.says(words)
    assert await _dismissed_by_one(town, ani.code)


@pytest.mark.parametrize("words", AFFIRMING)
async def test_an_answer_that_affirms_danger_does_not(any_town: Town, words: str) -> None:
    ani = await tell(any_town, WORDS, HERE)
    await _asked(any_town, ani.code)
    await ani.says(words)
    assert not await _dismissed_by_one(any_town, ani.code)


@pytest.mark.parametrize("words", HARMLESS)
async def test_whoever_joined_does_not_answer_for_the_first(any_town: Town, words: str) -> None:
    victim = await tell(any_town, WORDS, HERE)
    stranger = await tell(any_town, "kebakaran rumah", north_of(HERE, 40))
    assert len(await any_town.tickets()) == 1
    await _asked(any_town, victim.code)
    await stranger.says(words)
    assert not await _dismissed_by_one(any_town, victim.code)


@pytest.mark.parametrize("words", WORSE)
@pytest.mark.parametrize("who", ["himself", "a witness", "a new witness", "an edit"])
async def test_worse_words_end_what_the_answer_was_worth(town: Town, words: str, who: str) -> None:
    ani = await tell(town, WORDS, HERE)
    witness = await tell(town, "kebakaran rumah", north_of(HERE, 40)) if who == "a witness" else ani
    await _asked(town, ani.code)
    await ani.says(HARMLESS[0], message_id="71")
    if who == "a new witness":
        await tell(town, f"kebakaran rumah, {words}", north_of(HERE, 40))
    elif who == "an edit":
        await ani.says(words, message_id="71", edited=True)
    else:
        await witness.says(words)
    assert len(await town.tickets()) == 1
    assert not await _dismissed_by_one(town, ani.code)


async def _proposed(town: Town) -> Person:
    ani = await tell(town, WORDS, HERE)
    await town.chiefs["ruang_kendali"].taps("Palsu", ani.code)
    await town.chiefs["ruang_kendali"].taps("Iseng", ani.code)
    assert "Diusulkan palsu" in town.group("ruang_kendali").card(ani.code).text
    return ani


@pytest.mark.parametrize("words", WORSE)
@pytest.mark.parametrize("who", ["himself", "a new witness"])
async def test_graver_words_void_a_proposal(any_town: Town, words: str, who: str) -> None:
    town = any_town
    ani = await _proposed(town)
    if who == "himself":
        await ani.says(words)
    else:
        await tell(town, f"kebakaran rumah, {words}", north_of(HERE, 40))
    card = town.group("ruang_kendali").card(ani.code).text
    assert "Usul palsu gugur" in card and "Diusulkan palsu" not in card
    second = town.operator("ruang_kendali")
    assert "gugur" in await second.taps("Palsu", ani.code)
    assert (await town.ticket(ani.code)).open
    await second.taps("Iseng", ani.code)
    assert (await town.ticket(ani.code)).open
    assert "gugur" not in town.group("ruang_kendali").card(ani.code).text
    await town.chiefs["ruang_kendali"].taps("Palsu", ani.code)
    assert (await town.ticket(ani.code)).status is Status.FALSE_REPORT


async def _dismissed(town: Town) -> Person:
    ani = await _proposed(town)
    await town.operator("ruang_kendali").taps("Palsu", ani.code)
    assert (await town.ticket(ani.code)).status is Status.FALSE_REPORT
    return ani


@pytest.mark.parametrize(
    "words",
    [
        "tolong anak saya masih di dalam!",
        "kenapa ditutup?? api masih besar",
        "kok dianggap palsu, api masih besar",
        "why closed? the fire is still burning",
        "tolong",
        "api makin besar",
    ],
)
@pytest.mark.parametrize("later", [0, 40])
async def test_the_judged_one_is_heard_with_kind_and_place(any_town: Town, words: str, later: int) -> None:
    """He is held to have lied, so it rings by the one deadline: where he is, for the people of his kind of danger."""
    town = any_town
    ani = await _dismissed(town)
    first = ani.code
    await town.forward(seconds=later)
    await ani.says(words)
    assert ani.code != first
    await town.forward(seconds=61)
    for agency in ("damkar", "ruang_kendali"):
        card = town.group(agency).card(ani.code)
        assert words in card.text and WORDS in card.text and f"lanjutan {first}" in card.text
        assert f"mlat={HERE[0]:.6f}" in card.text
        assert town.group(agency).hears(ani.code, loud=True)


async def test_with_the_point_that_he_sends_beside_it(town: Town) -> None:
    ani = await _dismissed(town)
    first = ani.code
    there = north_of(PANORAMA, 20)
    await ani.says(f"kenapa ditutup, api masih besar {there[0]:.6f}, {there[1]:.6f}")
    await town.forward(seconds=61)
    card = town.group("damkar").card(ani.code).text
    assert f"mlat={there[0]:.6f}" in card and f"lanjutan {first}" in card and WORDS in card


@pytest.mark.parametrize("words", ["kenapa ditutup?", "maaf pak", "ok", "kok lama"])
async def test_what_tells_of_no_danger_opens_nothing(town: Town, words: str) -> None:
    ani = await _dismissed(town)
    await ani.says(words)
    assert len(await town.tickets()) == 1


async def test_whoever_proposed_by_mistake_takes_it_back(any_town: Town) -> None:
    town = any_town
    ani = await _proposed(town)
    room = town.group("ruang_kendali")
    assert "Setuju: Palsu" in str(room.button("Palsu", ani.code)[1].label)
    await town.chiefs["ruang_kendali"].types(f"/urungkan {ani.code}")
    assert (
        room.hears("usul palsu dari", "diurungkan")
        and "Diusulkan palsu" not in room.card(ani.code).text
        and room.hears("Usul palsu ditarik kembali")
    )
    await town.operator("ruang_kendali").taps("Palsu", ani.code)
    assert (await town.ticket(ani.code)).open


@pytest.mark.parametrize("step", ["/terima", "/berangkat"])
async def test_whoever_goes_there_takes_it_for_real(any_town: Town, step: str) -> None:
    town = any_town
    ani = await _proposed(town)
    crew = town.operator("damkar")
    await crew.types(f"/terima {ani.code}")
    await crew.types(f"{step} {ani.code}")
    await town.operator("ruang_kendali").taps("Palsu", ani.code)
    assert (await town.ticket(ani.code)).open
