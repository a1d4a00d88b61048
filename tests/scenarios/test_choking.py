"""Whoever chokes is a patient, in the open, by whatever word: the ambulance comes and the choking advice is given."""

from __future__ import annotations

import pytest

from domain.message import Channel
from tests.scenarios.stories import reporter_on
from tests.town import CITIZEN, PANORAMA, Town

ADVICE = "Jangan dikorek mulutnya"
SAID = {
    "anak saya tercekik permen": ADVICE,
    "anak ambo tecekik biji salak dak biso besuaro": ADVICE,
    "bayi kecekik susu mukanya biru": ADVICE,
    "bapak tercekik tulang ikan di rumah makan simpang lima": ADVICE,
    "adek tercekik tali ayunan lehernya": "longgarkan atau potong talinya",
    "ibu ketusuk pisau waktu masak darahnya ga berhenti": "",
    "anak ketembak senapan angin punya adeknya": "",
}


@pytest.mark.parametrize("on", [CITIZEN, Channel.WHATSAPP])
@pytest.mark.parametrize("words", SAID)
async def test_the_ambulance_comes_with_the_words_on_its_card(
    any_town: Town, words: str, on: Channel
) -> None:
    ani = await reporter_on(any_town, on)
    await ani.says(words)
    await ani.shares(PANORAMA)
    await any_town.forward(seconds=61)
    (ticket,) = await any_town.tickets()
    assert not ticket.secret and any_town.group("psc119").hears(ticket.code, loud=True)
    assert words in any_town.group("psc119").card(ticket.code).text
    assert ani.hears(SAID[words]) and not ani.hears("Tidak bisa bicara")


async def test_who_is_strangled_stays_hidden(town: Town) -> None:
    ani = town.citizen()
    await ani.says("saya dicekik suami")
    await ani.shares(PANORAMA)
    await town.forward(seconds=61)
    (ticket,) = await town.tickets()
    assert ticket.secret and town.group("polisi").hears(ticket.code, loud=True)
