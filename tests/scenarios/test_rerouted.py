"""Whoever cannot be reached is not waited for: who can go instead is called in the same moment, whichever came first."""

from __future__ import annotations

import pytest

from domain.message import Standing
from tests.scenarios.stories import supervisor, tell
from tests.scenarios.test_reach import stand
from tests.town import Town

FIRE = "rumah kebakaran, api besar, ada anak terjebak"


@pytest.mark.parametrize("first", ["lost", "told"])
async def test_the_second_agency_and_the_supervisor_are_called_at_once(any_town: Town, first: str) -> None:
    town, chief = any_town, await supervisor(any_town)
    if first == "lost":
        await stand(town, "damkar", Standing.OUT)
    ani = await tell(town, FIRE)
    if first == "told":
        await stand(town, "damkar", Standing.OUT)
    assert town.group("bpbd").has_card(ani.code) and town.group("bpbd").hears(ani.code, loud=True)
    assert chief.private.hears(ani.code, "belum diterima Damkar", "BPBD ikut dipanggil", loud=True)
    assert town.group("ruang_kendali").hears(ani.code, "Tidak terjangkau: grup instansi", loud=True)
    assert "BPBD" in ani.receipt
    assert not [t for t in ani.texts if t.startswith("Belum ada petugas")], "nobody has waited yet"
    heard = len(chief.private.messages)
    await town.forward(seconds=190)
    assert len(chief.private.messages) > heard, "called again in his own time"


async def test_what_threatens_no_life_goes_to_the_next_alone(any_town: Town) -> None:
    town, chief = any_town, await supervisor(any_town)
    await stand(town, "satpolpp", Standing.OUT)
    ani = await tell(town, "ada pedagang kaki lima jualan di trotoar sampai macet")
    await town.operator("ruang_kendali").types(f"/teruskan {ani.code} satpolpp")
    assert town.group("ruang_kendali").hears(ani.code, "belum diterima Satpol PP", loud=True)
    assert not chief.private.hears(ani.code)


async def test_an_agency_that_is_added_while_it_is_out(any_town: Town) -> None:
    town, chief = any_town, await supervisor(any_town)
    ani = await tell(town, "rumah kebakaran, api besar")
    await town.operator().taps("Terima", ani.code)
    await stand(town, "psc119", Standing.OUT)
    await ani.says("ada yang luka bakar, tolong ambulans")
    await town.forward(seconds=5)
    assert chief.private.hears(ani.code, "belum diterima PSC 119", loud=True)


async def test_a_group_that_can_be_written_to_keeps_its_own_minutes(town: Town) -> None:
    chief = await supervisor(town)
    ani = await tell(town, FIRE)
    await town.forward(seconds=55)
    assert not town.group("bpbd").has_card(ani.code) and not chief.private.hears(ani.code)
