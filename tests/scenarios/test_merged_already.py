"""`/gabung` with a ticket that has gone into another already: it leads to the one that is worked on."""

from __future__ import annotations

import pytest

from domain.status import Status
from domain.ticket import CONTROL_ROOM
from tests.scenarios.stories import fire, north_of
from tests.town import KANDANG_LIMUN, PANORAMA, SUMBER_JAYA, Person, Town


async def three_fires(town: Town) -> list[Person]:
    """The second has gone into the third."""
    told = [await fire(town, at) for at in (PANORAMA, KANDANG_LIMUN, SUMBER_JAYA)]
    await town.operator(CONTROL_ROOM).types("/gabung 26-0002 26-0003")
    assert (await town.ticket("26-0002")).status is Status.DUPLICATE
    return told


@pytest.mark.parametrize("line", ["/gabung 26-0001 26-0002", "/gabung 26-0001 ke 26-0002", "/gabung 1 ke 2"])
async def test_the_first_goes_where_the_second_went(any_town: Town, line: str) -> None:
    await three_fires(any_town)
    await any_town.operator(CONTROL_ROOM).types(line)
    stays, gone = await any_town.ticket("26-0003"), await any_town.ticket("26-0001")
    assert gone.merged_into == stays.id and stays.open
    said = any_town.group(CONTROL_ROOM).last.text
    assert "26-0002 sudah digabung ke 26-0003." in said and "26-0001 digabung ke 26-0003" in said
    assert not await any_town.breaches()


@pytest.mark.parametrize("line", ["/gabung 26-0002 26-0003", "/gabung 26-0003 26-0002"])
async def test_what_is_one_already_is_said_to_be(town: Town, line: str) -> None:
    await three_fires(town)
    await town.operator(CONTROL_ROOM).types(line)
    said = town.group(CONTROL_ROOM).last.text
    assert "26-0002 sudah digabung ke 26-0003: keduanya sudah satu tiket" in said and "/pisah 26-0002" in said
    assert (await town.ticket("26-0003")).open


async def test_what_went_elsewhere_leads_to_the_ticket_that_it_is_now(town: Town) -> None:
    await three_fires(town)
    operator = town.operator(CONTROL_ROOM)
    await operator.types("/gabung 26-0002 26-0001")
    said = town.group(CONTROL_ROOM).last.text
    assert "26-0002 sudah digabung ke 26-0003" in said and (await town.ticket("26-0001")).open
    await operator.types(said.partition("Ketik ")[2])
    assert (await town.ticket("26-0003")).merged_into == (await town.ticket("26-0001")).id


async def test_a_chain_is_followed_to_its_end_and_one_that_has_ended_is_named(town: Town) -> None:
    await three_fires(town)
    operator = town.operator(CONTROL_ROOM)
    await operator.types("/gabung 26-0003 26-0001")
    last = (await fire(town, north_of(PANORAMA, 2500))).code
    await operator.types(f"/gabung {last} 26-0002")
    assert (await town.ticket(last)).merged_into == (await town.ticket("26-0001")).id
    await town.operator("damkar").types("/selesai 26-0001")
    await town.forward(minutes=1)
    other = await fire(town, north_of(PANORAMA, 3500))
    await operator.types(f"/gabung {other.code} 26-0002")
    assert "26-0001 sudah berakhir" in town.group(CONTROL_ROOM).last.text
