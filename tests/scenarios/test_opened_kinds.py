"""What somebody told in secret stays so when its kind is put right, until somebody who may read it says otherwise, and says it twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from domain.ticket import CONTROL_ROOM
from tests.meja.browser import served, sits
from tests.scenarios.stories import dead_rows, supervisor, tell
from tests.town import Operator, Person, Town

BEATEN = "suami saya pukul saya, tolong, saya sembunyi di kamar 12"
RAPED = "saya diperkosa paman saya, saya sembunyi di kamar 12, jangan telpon"


async def told(town: Town, words: str) -> Person:
    """A secret report, to which PSC 119 was called besides, and which nobody holds."""
    rina = await tell(town, words)
    await town.forward(seconds=61)
    await town.operator(CONTROL_ROOM).types(f"/tambah {rina.code} psc119")
    assert (await town.ticket(rina.code)).secret
    return rina


async def sealed(town: Town, code: str) -> bool:
    read = [town.group(agency).hears("kamar 12") for agency in ("psc119", "polisi")]
    return (await town.ticket(code)).secret and not any(read)


@pytest.mark.parametrize("words", [BEATEN, RAPED])
@pytest.mark.parametrize("kind", ["medis", "kecelakaan", "ular di rumah"])
async def test_who_was_only_called_opens_nothing(any_town: Town, words: str, kind: str) -> None:
    town = any_town
    rina = await told(town, words)
    crew, group = town.operator("psc119"), town.group("psc119")
    for typed in (f"/kategori {rina.code} {kind}", f"/jenis {rina.code} {kind} tetap"):
        await crew.types(typed)
        assert "rahasia" in group.last.text and f"/terima {rina.code}" in group.last.text
        assert await sealed(town, rina.code)
    assert await dead_rows(town) == 0


async def test_nor_by_the_buttons_under_its_card(town: Town) -> None:
    rina = await told(town, RAPED)
    crew = town.operator("psc119")
    await crew.taps("Lainnya", rina.code)
    await crew.taps("Ubah jenis", rina.code)
    assert "rahasia" in await crew.taps("Medis", rina.code)
    assert await sealed(town, rina.code)


async def _control_room(town: Town, code: str) -> Operator:
    return town.operator(CONTROL_ROOM)


async def _holder(town: Town, code: str) -> Operator:
    crew = town.operator("psc119")
    await crew.starts()
    await crew.taps("Terima", code)
    return crew


async def _supervisor(town: Town, code: str) -> Operator:
    return await supervisor(town, "psc119")


@pytest.mark.parametrize("who", [_control_room, _holder, _supervisor])
async def test_who_may_read_it_is_asked_and_reads_who_else_will(town: Town, who: object) -> None:
    rina = await told(town, RAPED)
    one = await who(town, rina.code)  # type: ignore[operator]
    group = town.group(one.agency)
    await one.types(f"/kategori {rina.code} medis")
    asked = group.last.text
    assert "PSC 119" in asked and "Polisi" in asked and f"/kategori {rina.code} medis tetap" in asked
    assert await sealed(town, rina.code)
    await one.taps("Tetap ubah", rina.code)
    assert not (await town.ticket(rina.code)).secret
    assert town.group("polisi").hears("kamar 12")


async def test_typed_once_more(town: Town) -> None:
    rina = await told(town, BEATEN)
    await town.operator(CONTROL_ROOM).types(f"/kategori {rina.code} darurat medis tetap")
    ticket = await town.ticket(rina.code)
    assert ticket.category == "medis" and not ticket.secret


async def test_between_secret_kinds_nobody_is_asked(town: Town) -> None:
    rina = await told(town, BEATEN)
    before = (await town.ticket(rina.code)).category
    secret = next(k for k, c in town.app.city.categories.items() if c.secret and k != before)
    await town.operator("psc119").types(f"/kategori {rina.code} {secret}")
    assert (await town.ticket(rina.code)).category == secret
    assert await sealed(town, rina.code)


async def test_at_the_meja(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, client):
        rina = await told(town, RAPED)
        called = await sits(town, client, town.operator("psc119"))
        await called.opens(f"/meja?tiket={rina.code}")
        said = await called.presses("Tetap ubah", behind=town.app.city.categories["medis"].short)
        assert "rahasia" in said and called.refused
        assert await sealed(town, rina.code)
        room = await sits(town, client, town.operator(CONTROL_ROOM))
        await room.opens(f"/meja?tiket={rina.code}")
        await room.presses("Tetap ubah", behind=town.app.city.categories["medis"].short)
        assert not (await town.ticket(rina.code)).secret
