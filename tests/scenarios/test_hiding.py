"""Whoever says that he hides is hidden at once: neutral and silent towards him, plain to those who act."""

from __future__ import annotations

import pytest

from tests.town import PANORAMA, Town

HIDES = "PELAPOR BERSEMBUNYI – JANGAN DITELEPON"
BEFORE = {  # words, whose group
    "id": ("sy lg ngumpet d lemari jgn brisik", "polisi"),
    "bengkulu": ("ado maling di umah, ambo sembunyi di lemari", "polisi"),
    "a fire": ("kebakaran ruko, kami terkurung, saya sembunyi di kamar mandi", "damkar"),
    "no calls": ("ada orang ngamuk bawa parang di rumah sebelah. jangan telpon", "polisi"),
    "en": ("someone broke into my room, i am hiding under the bed, dont call", "polisi"),
}


@pytest.mark.parametrize("case", BEFORE)
async def test_whoever_hides_is_not_phoned_and_reads_nothing_that_betrays(town: Town, case: str) -> None:
    words, agency = BEFORE[case]
    ani = town.citizen()
    await ani.says(words)
    await ani.shares(PANORAMA)
    await town.forward(seconds=70)
    assert HIDES in town.group(agency).card(ani.code).text
    assert HIDES in town.group("ruang_kendali").card(ani.code).text
    assert all(m.delivery.silent for m in ani.messages)
    assert not ani.hears("112") and not ani.hears("Call")
    await ani.says("2")
    assert HIDES not in town.group("ruang_kendali").card(ani.code).text


async def test_hiding_with_a_ticket_and_safe_again(any_town: Town) -> None:
    ani = any_town.citizen()
    await ani.says("kebakaran gudang, api besar")
    await ani.shares(PANORAMA)
    code = ani.code
    await ani.says("bapak saya ngamuk, sy sembunyi di bawah kasur")
    await any_town.forward(seconds=2)
    assert HIDES in any_town.group("damkar").card(code).text
    seen = len(ani.messages)
    await any_town.forward(minutes=6)
    assert all(m.delivery.silent for m in ani.messages[seen:])
    assert not any("112" in m.text for m in ani.messages[seen:])
    await ani.says("sudah aman")
    assert HIDES not in any_town.group("damkar").card(code).text


@pytest.mark.parametrize("words", ("ada ular sembunyi di lemari", "kebakaran rumah, kami tidak sembunyi"))
async def test_what_hides_is_not_the_reporter(town: Town, words: str) -> None:
    ani = town.citizen()
    await ani.says(words)
    await ani.shares(PANORAMA)
    assert HIDES not in town.group("ruang_kendali").card(ani.code).text
