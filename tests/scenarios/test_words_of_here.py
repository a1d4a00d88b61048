"""Words of here that only people of here know: fights, children who are hurt, poison, and what makes nothing graver."""

from __future__ import annotations

import pytest

from domain.message import Channel
from tests.scenarios.stories import reporter_on, tell
from tests.town import CITIZEN, PANORAMA, Town

CALLED = {  # the first report → who is rung
    "pak ado duo orang betujah di pasar barukoto": "polisi psc119",
    "ado wong betujah bedarah": "polisi psc119",
    "ado wong betujah di pasar minggu": "polisi psc119",
    "ribut besak di pasar minggu bawa lading": "polisi",
    "pak anak gadis ambo umur 9 diapo apokan samo pamannyo": "polisi",
    "anak saya umur 2 tahun kemakan lem tikus gimana ya": "psc119",
    "rumah roboh kena longsor ado wong di bawahnyo": "damkar psc119 bpbd",
}


@pytest.mark.parametrize("on", [CITIZEN, Channel.WHATSAPP])
@pytest.mark.parametrize("words", CALLED)
async def test_they_are_rung_within_a_minute(any_town: Town, words: str, on: Channel) -> None:
    ani = await reporter_on(any_town, on)
    await ani.says(words)
    await ani.shares(PANORAMA)
    await any_town.forward(seconds=61)
    (ticket,) = await any_town.tickets()
    missing = [a for a in CALLED[words].split() if not any_town.group(a).hears(ticket.code, loud=True)]
    assert not missing and not ani.hears("Maksud Anda yang mana?")


@pytest.mark.parametrize(
    "first",
    ["ado kecelakaan motor di panorama, orangnyo bedarah", "bapak pingsan dak sadar", "rumah kebakaran"],
)
async def test_who_is_taken_to_hospital_makes_it_no_larger(town: Town, first: str) -> None:
    ani = await tell(town, first)
    await town.forward(seconds=70)
    await ani.says("la dibawa ke rumah sakit naik motor")
    await town.forward(seconds=3)
    card = town.group("ruang_kendali").card(ani.code).text
    assert "la dibawa ke rumah sakit naik motor" in card and "makin luas" not in card
    assert not town.group("ruang_kendali").hears("❗ Pelapor")
