"""A bare number of a neighbourhood, "rt 5", stands in every kelurahan: it never outweighs a point."""

from __future__ import annotations

import pytest

from domain.ticket import CONTROL_ROOM
from tests.scenarios.stories import place_on
from tests.town import PANORAMA, Town

TOLD = (
    "tolong, kami di atap, rumah tetangga di jl danau 9 juga kebanjiran",
    "air naik cepat kami di atap 4 orang (rt 5)",
    "air naik cepat rumah kami rt 5",
    "banjir di rt 5, air sudah sepinggang",
    "kami di rt 7 rw 2 kebanjiran, anak saya di rt 5",
    "ada ular di rumah tetangga rt 5",
    "kebakaran rt 16",
)


@pytest.mark.parametrize("words", TOLD)
@pytest.mark.parametrize("mode", ["calm", "disaster"])
async def test_the_pin_is_the_place(town: Town, words: str, mode: str) -> None:
    if mode == "disaster":
        await town.chiefs[CONTROL_ROOM].types("/bencana mulai")
    ani = town.citizen()
    await ani.says(words)
    await ani.shares(PANORAMA)
    (ticket,) = await town.tickets()
    assert not ani.hears("Kejadiannya di titik itu?")
    assert ticket.place.exact == "pin" and ticket.place.pinned
    assert "titik dari pelapor" in place_on(town, CONTROL_ROOM, ticket.code)
