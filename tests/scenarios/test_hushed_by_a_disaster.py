"""A disaster hushes what is no danger to a life, and only while it is on: whoever was open before, or came meanwhile, is called
for as ever."""

from __future__ import annotations

import pytest

from domain.assignment import Stage
from domain.happenings import CalledAgain
from domain.ticket import CONTROL_ROOM
from models import chain
from tests.scenarios.stories import north_of, tell
from tests.town import PANORAMA, SUMBER_JAYA, Person, Town

BEFORE, DURING, AFTER = 0, 1, 2
WORSE = "nafasnya sudah tidak ada"


@pytest.fixture
def town(any_town: Town) -> Town:
    return any_town


async def accepted(town: Town, words: str, metres: int) -> Person:
    """A life in danger, taken by the ambulance, which does not leave."""
    reporter = await tell(town, words, north_of(PANORAMA, metres))
    await town.operator("psc119").taps("Terima", reporter.code)
    return reporter


async def calls_again(town: Town, code: str) -> list[str]:
    """As the record says."""
    ticket = await town.ticket(code)
    told = await town.read(lambda tx: chain.history(tx, ticket.id))
    return [event.what.when for event, _ in told if isinstance(event.what, CalledAgain)]


def heard(town: Town, agency: str, words: str, code: str) -> bool:
    return town.group(agency).hears(code, words, loud=True)


@pytest.mark.parametrize(
    ("when", "ends"), [(BEFORE, True), (BEFORE, False), (DURING, True), (DURING, False), (AFTER, True)]
)
async def test_a_life_is_called_for_whenever_it_was_told(town: Town, when: int, ends: bool) -> None:
    room = town.operator(CONTROL_ROOM)
    ani = await accepted(town, "ibu saya pingsan tidak bangun bangun", 0) if when == BEFORE else None
    await room.types("/bencana mulai")
    if when == DURING:
        ani = await accepted(town, "kakek saya jatuh kepala berdarah tidak sadar", 0)
    if ends:
        await room.types("/bencana selesai")
    ani = ani or await accepted(town, "anak saya tersedak tidak bisa nafas", 0)
    assert "Belum berangkat" in town.group("psc119").card(ani.code).text
    await town.forward(minutes=4)
    assert heard(town, "psc119", "belum berangkat", ani.code)
    assert "belum_berangkat" in await calls_again(town, ani.code)
    await ani.says(WORSE)
    await town.forward(minutes=1)
    for agency in ("psc119", CONTROL_ROOM):
        assert town.group(agency).hears(ani.code, WORSE, loud=True), agency


async def test_given_back_after_the_end_it_is_called_for_by_its_own_ladder(town: Town) -> None:
    room, psc = town.operator(CONTROL_ROOM), town.operator("psc119")
    ani = await accepted(town, "ibu saya pingsan tidak bangun bangun", 0)
    await room.types("/bencana mulai")
    await room.types("/bencana selesai")
    await town.forward(minutes=1)
    await psc.types(f"/lepas {ani.code}")
    before = len(town.group("psc119").loud)
    await town.forward(minutes=3)
    assert len(town.group("psc119").loud) > before
    assert (await town.ticket(ani.code)).assignments[0].stage is Stage.DISPATCHED


async def test_what_is_no_danger_is_silent_meanwhile_and_not_said_to_have_been_called(town: Town) -> None:
    room = town.operator(CONTROL_ROOM)
    await room.types("/bencana mulai")
    ani = await tell(town, "pohon tumbang menutup jalan", SUMBER_JAYA)
    [agency, *_] = [a.agency for a in (await town.ticket(ani.code)).assignments] or [CONTROL_ROOM]
    before = len(town.group(agency).loud)
    await town.forward(minutes=20)
    assert len(town.group(agency).loud) == before
    assert await calls_again(town, ani.code) == []
    await room.types("/bencana selesai")
    await town.forward(minutes=20)
    if (await town.ticket(ani.code)).assignments:
        assert await calls_again(town, ani.code) and town.group(agency).hears(ani.code, loud=True)


@pytest.mark.parametrize("when", [BEFORE, DURING])
async def test_who_hides_goes_on_hiding_and_is_heard(town: Town, when: int) -> None:
    room, polisi = town.operator(CONTROL_ROOM), town.operator("polisi")
    if when == DURING:
        await room.types("/bencana mulai")
    ani = await tell(town, "tolong suami saya mau bunuh saya, saya sembunyi jangan telepon", PANORAMA)
    await polisi.taps("Terima", ani.code)
    if when == BEFORE:
        await room.types("/bencana mulai")
    await town.forward(minutes=2)
    await ani.says("dia di depan pintu bawa pisau, aku masih sembunyi di kamar mandi")
    await town.forward(minutes=1)
    assert town.group(CONTROL_ROOM).hears(ani.code, "JANGAN DITELEPON")
    assert (await town.ticket(ani.code)).hiding
    assert town.group(CONTROL_ROOM).hears(ani.code, "depan pintu", loud=True)


async def test_calm_words_of_one_are_read_where_they_are_written(town: Town) -> None:
    """Not in a message of twenty minutes ago, seventy messages up."""
    await town.operator(CONTROL_ROOM).types("/bencana mulai")
    ani = await accepted(town, "bapak saya sesak nafas dadanya sakit", 0)
    for said in ("kami di teras", "pagar warna hijau", "ada anjing di depan"):
        await ani.says(said)
        await town.forward(minutes=2)
    lines = [m for m in town.group("psc119").messages if "pagar warna hijau" in m.text and "💬" in m.text]
    assert lines and "kami di teras" not in lines[-1].text
