"""Who cannot walk is in danger, whatever place is named right behind: "ga bisa jalan. rawa makmur" is no street."""

from __future__ import annotations

import pytest

from domain.danger import Danger
from tests.town import Town

FLOOD = """banjir udah masuk rumah selutut, ada nenek di kamar ga bisa jalan. rawa makmur
banjir masuk rumah selutut ada nenek di kamar ga bisa jalan. rawa makmur permai
banjir masuk rumah ada kakek ga bisa jalan, timur indah
banjir masuk rumah ada kakek dak pacak jalan. timur indah
banjir masuk rumah, nenek saya tidak bisa jalan rawa makmur
banjir masuk rumah ada kakek ga kuat jln timur indah
kakek saya tidak bisa jalan rawa makmur banjir masuk rumah""".splitlines()


@pytest.mark.parametrize("words", FLOOD)
async def test_a_flood_around_somebody_who_cannot_walk_rings_at_once(town: Town, words: str) -> None:
    ani = town.citizen()
    await ani.says(words)
    await town.forward(seconds=61)
    ticket = await town.ticket(ani.code)
    assert ticket.danger is Danger.LIFE and town.group("bpbd").card(ani.code).delivery.silent is False
    assert "Jl." not in ticket.place.words and "jalan" not in ticket.place.words.casefold()
    wanted = (
        "Rawa Makmur Permai" if "permai" in words else "Rawa Makmur" if "rawa" in words else "Timur Indah"
    )
    assert ticket.place.kelurahan == wanted


async def test_a_fire_calls_the_ambulance_for_her(town: Town) -> None:
    ani = town.citizen()
    await ani.says("kebakaran rumah ibu saya ga bisa jalan. timur indah")
    await town.forward(seconds=61)
    assert {"damkar", "psc119"} <= {part.agency for part in (await town.ticket(ani.code)).assignments}


@pytest.mark.parametrize(
    "words", ["kebakaran di jalan timur indah", "kebakaran rumah, jln. timur indah no 3"]
)
async def test_a_street_is_a_street(town: Town, words: str) -> None:
    ani = town.citizen()
    await ani.says(words)
    await town.forward(seconds=61)
    assert "timur indah" in (await town.ticket(ani.code)).place.words.casefold()
