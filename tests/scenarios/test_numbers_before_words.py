"""A command with the bare number of a ticket and words behind it; a number that may count something is no ticket."""

from __future__ import annotations

import pytest

from domain.assignment import Stage
from domain.ticket import CONTROL_ROOM
from tests.scenarios.stories import fire, stage
from tests.town import KANDANG_LIMUN, Town


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("/tanya 1 anaknya di kamar mana bu?", "anaknya di kamar mana bu?"),
        ("/balas 1 tim 4 menit lagi bu", "tim 4 menit lagi bu"),
        ("/balas 1, jangan masuk lagi", "jangan masuk lagi"),
    ],
)
async def test_words_reach_the_reporter_of_that_ticket(any_town: Town, line: str, read: str) -> None:
    ani, crew = await fire(any_town), any_town.operator()
    budi = await fire(any_town, KANDANG_LIMUN)
    others = len(budi.messages)
    await crew.types("/terima 1")
    await crew.types(line)
    assert ani.last.text.endswith(read) or read in ani.last.text
    assert len(budi.messages) == others


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("/catat 1 akses gang sempit", ": akses gang sempit"),
        ("/catat 1 2 korban luka", ": 2 korban luka"),
        ("/berangkat 1 lewat jl danau", "lewat jl danau"),
        ("/otw 1 lewat jl danau", "lewat jl danau"),
    ],
)
async def test_a_note_is_kept_there(town: Town, line: str, note: str) -> None:
    await fire(town)
    await fire(town, KANDANG_LIMUN)
    await town.operator().types(line)
    assert town.group(CONTROL_ROOM).hears("📝", "26-0001", note)


async def test_minutes_behind_it_reach_the_reporter(town: Town) -> None:
    ani = await fire(town)
    await town.operator().types("/terima 1 eta 10 menit")
    assert await stage(town, ani.code, "damkar") is Stage.ACKNOWLEDGED
    assert "20.54" in ani.last.text


async def test_several_before_words(town: Town) -> None:
    await fire(town)
    await fire(town, KANDANG_LIMUN)
    await town.operator().types("/terima 1 dan 2 kami berangkat")
    for code in ("26-0001", "26-0002"):
        assert await stage(town, code, "damkar") is Stage.EN_ROUTE


async def test_agencies_are_called_with_the_words(town: Town) -> None:
    ani = await fire(town)
    await town.operator().types("/teruskan 1 polisi dan psc119 rumah bertingkat")
    for agency in ("polisi", "psc119"):
        assert (await town.ticket(ani.code)).part(agency) is not None


async def test_a_second_reporter_is_taken_apart(town: Town) -> None:
    await fire(town)
    await fire(town, KANDANG_LIMUN)
    room = town.operator(CONTROL_ROOM)
    await room.types("/gabung 2 1")
    await room.types("/pisah 1 2")
    assert (await town.ticket("26-0002")).open and "Sebut kodenya" not in town.group(CONTROL_ROOM).last.text


@pytest.mark.parametrize(
    "line",
    [
        "/balas 1 unit menuju lokasi",
        "/balas 1 menit lagi",
        "/catat 1 korban luka",
        "/catat 1 masih di dalam",
        "/tanya 77 anaknya di mana?",
        "/catat akses gang sempit",
    ],
)
async def test_where_it_is_unclear_the_words_are_given_back(town: Town, line: str) -> None:
    ani, crew = await fire(town), town.operator()
    before = len(ani.messages)
    await crew.types(line)
    command, _, words = line.partition(" ")
    offered = f"{command} 26-… {words}"
    assert f"<code>{offered}</code>" in town.group("damkar").last.text and len(ani.messages) == before
    assert not town.group(CONTROL_ROOM).hears("📝")
    await crew.types(offered.replace("26-…", ani.code))
    assert "<code>" not in town.group("damkar").last.text


async def test_a_number_in_a_reply_belongs_to_the_words(town: Town) -> None:
    ani, budi = await fire(town), await fire(town, KANDANG_LIMUN)
    card, before = town.group("damkar").card(ani.code), len(budi.messages)
    await town.operator().types("/balas 2 tim menuju lokasi", reply_to=card.message_id)
    assert "2 tim menuju lokasi" in ani.last.text and len(budi.messages) == before


async def test_a_ticket_that_is_over_or_of_others_is_not_meant(town: Town) -> None:
    ani, crew = await fire(town), town.operator()
    before = len(ani.messages)
    await town.operator("polisi").types("/balas 1 kami segera ke sana")
    assert len(ani.messages) == before and "26-…" in town.group("polisi").last.text
    await crew.types("/selesai 1")
    before = len(ani.messages)
    await crew.types("/balas 1 kami segera ke sana")
    assert len(ani.messages) == before
    await crew.types("/buka 1 masih berasap")
    assert (await town.ticket(ani.code)).open
