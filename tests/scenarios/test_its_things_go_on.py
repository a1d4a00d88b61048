"""After Sudah a thing of the event goes on, told in another category's words: it is opened again at its place (C24)."""

from __future__ import annotations

import pytest

from domain.message import Channel
from domain.status import Status
from domain.ticket import OPEN
from tests.people import Person
from tests.scenarios.stories import reporter_on
from tests.town import CITIZEN, Town

AGAIN = (
    ("pohon tumbang kena kabel listrik di jl merapi 77", "kabelnya masih keluar api", "damkar"),
    ("mobil tabrak tiang di jl salak 5, ada korban luka", "mobilnya masih keluar api", "damkar"),
    ("ular masuk rumah jl salak 5 panorama", "ularnya keluar lagi dari lemari", "damkar"),
    (
        "tabrakan motor sama mobil di jl salak 5, ada korban luka",
        "korbannya satu lagi masih di dalam mobil",
        "damkar",
    ),
    ("gas bocor di rumah jl salak 5 panorama", "baunya balik lagi", "damkar"),
)


async def dealt_with(town: Town, words: str, on: Channel = CITIZEN) -> Person:
    """Told at a typed place, worked on by all who were called, and closed by its reporter."""
    ani = await reporter_on(town, on)
    await ani.says(words)
    await town.forward(minutes=4)
    (ticket,) = await town.tickets()
    for part in ticket.assignments:
        crew = town.operator(part.agency)
        for step in ("terima", "berangkat", "tiba", "selesai"):
            await crew.types(f"/{step} {ticket.code}")
    await town.forward(seconds=31)
    await ani.says("sudah")
    assert (await town.ticket(ticket.code)).status is Status.CLOSED
    await town.forward(seconds=7)
    return ani


@pytest.mark.parametrize("on", [CITIZEN, Channel.WHATSAPP])
@pytest.mark.parametrize(("told", "later", "called"), AGAIN)
async def test_it_is_opened_again_at_its_place(
    any_town: Town, told: str, later: str, called: str, on: Channel
) -> None:
    ani = await dealt_with(any_town, told, on)
    (before,) = await any_town.tickets()
    await ani.says(later)
    (ticket,) = await any_town.tickets()
    assert ticket.status in OPEN and ticket.place == before.place
    for agency in {called, *(part.agency for part in before.assignments)}:
        assert any_town.group(agency).hears(ticket.code, later, loud=True), agency


@pytest.mark.parametrize(
    "later", ["rumah tetangga kebakaran di jl jati 3", "kebakaran di jl irian 9, apinya masih besar"]
)
async def test_a_fire_elsewhere_is_one_of_its_own(town: Town, later: str) -> None:
    ani = await dealt_with(town, AGAIN[0][0])
    await ani.says(later)
    closed, new = await town.tickets()
    assert closed.status is Status.CLOSED and new.category == "kebakaran"
