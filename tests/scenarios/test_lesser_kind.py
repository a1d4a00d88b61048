"""Another kind is named for a ticket that runs already: nobody who was called is called later for it."""

from __future__ import annotations

import pytest

from cities.ladder import Ladder
from escalation.ladders import course, never_later, not_slower
from escalation.snapshot import started
from tests.scenarios.stories import fire
from tests.town import Town


@pytest.mark.parametrize("kind", ["banjir", "pohon tumbang", "ketertiban"])
async def test_the_next_call_comes_when_it_would_have(any_town: Town, kind: str) -> None:
    """By an agency that was added to it."""
    town = any_town
    ani = await fire(town)
    await town.operator("ruang_kendali").types(f"/tambah {ani.code} bpbd")
    damkar = town.group("damkar")
    await town.forward(seconds=20)
    await town.operator("bpbd").types(f"/kategori {ani.code} {kind}")
    assert damkar.hears(ani.code, "diubah dari", "/kategori", loud=True)
    before = len(damkar.loud)
    await town.forward(seconds=41)
    assert any("belum diterima" in m.text for m in damkar.loud[before:]), damkar.texts


async def test_taken_back_by_the_line_that_is_read(town: Town) -> None:
    ani = await fire(town)
    await town.operator("damkar").types(f"/kategori {ani.code} banjir")
    line = next(t for t in reversed(town.group("damkar").texts) if "ketik: " in t)
    await town.operator("damkar").types(line.partition("ketik: ")[2])
    assert (await town.ticket(ani.code)).category == "kebakaran"


async def test_a_graver_kind_is_no_bell_of_its_own(town: Town) -> None:
    ani = town.citizen()
    await ani.says("pohon tumbang menutup jalan")
    await ani.shares((-3.8165, 102.3005))
    await town.forward(minutes=4)
    await town.operator("ruang_kendali").types(f"/kategori {ani.code} kebakaran")
    assert not town.group("damkar").hears("diubah dari", loud=True)


async def test_from_every_kind_to_every_other(town: Town) -> None:
    city = town.app.city
    for before in city.categories:
        running = started(city, before)
        for after in city.categories:
            mixed: Ladder = not_slower(started(city, after), running)
            for when in {r.when for r in running.rungs}:
                assert never_later(course(mixed, when), course(running, when)), (before, after, when)
