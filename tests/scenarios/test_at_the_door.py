"""Who stands in front of the house is there: he is not told to ask others to call, and no card says that he is elsewhere."""

from __future__ import annotations

import pytest

from domain.message import Channel
from tests.scenarios.stories import reporter_on
from tests.town import CITIZEN, PANORAMA, Town

ELSEWHERE = "Minta orang yang ada di sana"
INSIDE = "nenek saya masih di dalam kamar belakang"
HERE = [
    "kami di depan rumah pak",
    "saya di lokasi",
    "kami di luar rumah",
    "ambo di muko rumah",
    "aku di teras",
]


@pytest.mark.parametrize("on", [CITIZEN, Channel.WHATSAPP])
@pytest.mark.parametrize("here", HERE)
@pytest.mark.parametrize(
    "what",
    ["rumah nenek saya kebakaran di jl salak 5 panorama", "rumah nenek saya di jl salak 5 panorama roboh"],
)
async def test_he_is_advised_as_one_who_is_there(town: Town, what: str, here: str, on: Channel) -> None:
    ani = await reporter_on(town, on)
    await ani.says(f"{what}, {here}")
    await ani.shares(PANORAMA)
    await ani.says(INSIDE)
    await ani.says(here)
    assert not ani.hears(ELSEWHERE)
    (ticket,) = await town.tickets()
    assert (
        ticket.state.away is None
        and "titik dari pelapor" in town.group("ruang_kendali").card(ticket.code).text
    )


@pytest.mark.parametrize("here", HERE)
async def test_so_is_who_says_it_in_messages_of_its_own(any_town: Town, here: str) -> None:
    ani = any_town.citizen()
    await ani.says("rumah nenek saya kebakaran di jl salak 5 panorama")
    await ani.says(here)
    await ani.shares(PANORAMA)
    await ani.says(INSIDE)
    assert not ani.hears(ELSEWHERE)
    assert ani.hears("Tulis mereka di lantai dan kamar mana")


@pytest.mark.parametrize(
    "here", ["saya di jakarta", "saya di kantor", "saya lagi di luar kota", "saya di sawah lebar"]
)
async def test_who_is_elsewhere_is_asked_for_people_there(town: Town, here: str) -> None:
    ani = town.citizen()
    await ani.says(f"nenek saya jatuh di jl salak 5 panorama, {here}")
    assert ani.hears(ELSEWHERE)
