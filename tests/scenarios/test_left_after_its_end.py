"""What is left once an event has ended is read, silently; what goes on rings."""

from __future__ import annotations

import pytest

from domain.status import Status
from tests.scenarios.stories import tell
from tests.scenarios.test_back_after_its_end import BLOWS, FIRE, cancelled, ended
from tests.town import Town

LEFT = [
    "takutnya nyala lagi nanti",
    "semoga tidak nyala lagi",
    "masih trauma pak",
    "ibu masih di rumah sakit",
    "takut nanti apinya hidup lagi",
]
GOES_ON = [
    "apinya masih ada",
    "masih nyala",
    "masih ada asap",
    "masih berdarah",
    "apinya nyala lagi, takutnya merambat",
    "masih",
]


@pytest.mark.parametrize(
    ("end", "words"),
    [*(("closed", w) for w in LEFT), ("resolved", LEFT[0]), ("cancelled", LEFT[1]), ("resolved", LEFT[3])],
)
async def test_fear_and_shock_are_read_and_open_nothing(town: Town, end: str, words: str) -> None:
    ani = await (cancelled(town, FIRE) if end == "cancelled" else ended(town, FIRE, closed=end == "closed"))
    status, loud = (
        (await town.ticket("26-0001")).status,
        [len(town.group(g).loud) for g in ("damkar", "ruang_kendali")],
    )
    await ani.says(words)
    await town.forward(minutes=4)
    (ticket,) = await town.tickets()
    assert ticket.status is status
    assert [len(town.group(g).loud) for g in ("damkar", "ruang_kendali")] == loud
    assert town.group("damkar").hears("26-0001", words) and "26-0001" in ani.last.text


@pytest.mark.parametrize("words", GOES_ON)
async def test_what_goes_on_rings(town: Town, words: str) -> None:
    ani = await ended(town, FIRE, closed=False)
    await ani.says(words)
    assert (await town.ticket("26-0001")).open and town.group("damkar").hears(
        "26-0001", "dibuka lagi", loud=True
    )


async def test_after_an_assault_a_fear_is_read_in_silence_and_his_coming_is_not(town: Town) -> None:
    ani = await ended(town, BLOWS)
    before = len(ani.messages)
    await ani.says("takutnya dia datang lagi nanti malam")
    assert not (await town.ticket("26-0001")).open
    assert town.group("ruang_kendali").hears("takutnya dia datang lagi nanti malam", loud=False)
    await ani.says("takut pak dia datang lagi")
    assert (await town.ticket("26-0001")).open
    assert all(m.delivery.silent for m in ani.messages[before:])


async def test_who_still_lies_in_a_burning_hospital_is_no_afterthought(town: Town) -> None:
    ani = await ended(town, "kebakaran di rumah sakit, api besar", closed=False)
    await ani.says("ibu masih di rumah sakit")
    assert (await town.ticket("26-0001")).open


@pytest.mark.parametrize("words", ["tidak pak", "tidak", "iya"])
@pytest.mark.parametrize("end", ["closed", "cancelled"])
async def test_a_bare_no_rings_nothing(town: Town, end: str, words: str) -> None:
    ani = await (cancelled(town, FIRE) if end == "cancelled" else ended(town, FIRE))
    loud = len(town.group("ruang_kendali").loud)
    await ani.says(words)
    await town.forward(minutes=4)
    assert len(await town.tickets()) == 1 and not (await town.ticket("26-0001")).open
    assert len(town.group("ruang_kendali").loud) == loud


async def test_a_bare_no_to_the_question_is_an_answer(town: Town) -> None:
    ani = await ended(town, FIRE, closed=False)
    await ani.says("tidak pak")
    assert (await town.ticket("26-0001")).status is Status.DISPATCHED


async def test_of_nobody_known_it_is_no_emergency(town: Town) -> None:
    ani = town.citizen()
    await ani.says("tidak pak")
    await town.forward(minutes=4)
    assert not await town.tickets()


async def test_what_opens_it_again_stands_in_one_line(any_town: Town) -> None:
    town = any_town
    ani = await ended(town, FIRE)
    await ani.says("apinya nyala lagi pak, sampai atap")
    for group in ("damkar", "ruang_kendali"):
        said = [
            m
            for m in town.group(group).messages
            if "apinya nyala lagi pak, sampai atap" in m.text and not m.delivery.buttons
        ]
        assert len(said) == 1 and not said[0].delivery.silent
    other = await tell(town, "ada ular kobra di dapur jl salak 5")
    assert other.code != "26-0001"
