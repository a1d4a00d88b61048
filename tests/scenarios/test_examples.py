"""What a refusal gives as an example can be typed as it stands there, in whatever city."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from domain.ticket import CONTROL_ROOM
from tests.founding import found_town
from tests.town import Operator, Town

CITIES = Path(__file__).resolve().parents[2] / "cities"
EXAMPLE = re.compile(r"(?:isalnya|lain:) (/\S+ .+?)(?: Pilihan: .*)?$", re.M)


@pytest.fixture(params=["kota-bengkulu", "contoh"])
async def any_city(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Town]:
    founded = await found_town(tmp_path, city=CITIES / f"{request.param}.toml")
    yield founded
    await founded.app.close()


async def a_fire(town: Town) -> str:
    place = town.app.city.area.kelurahan[0]
    ani = town.citizen()
    await ani.says("tolong, rumah kebakaran, api besar")
    await ani.shares((place.lat, place.lon))
    return ani.code


async def refused(town: Town, operator: Operator, line: str) -> str:
    """The example that the group reads after this line."""
    await operator.types(line)
    found = EXAMPLE.search(town.group(CONTROL_ROOM).last.text)
    assert found is not None, town.group(CONTROL_ROOM).last.text
    return found[1]


@pytest.mark.parametrize("command", ["kategori", "jenis"])
async def test_the_kind_that_is_named_is_another_one(any_city: Town, command: str) -> None:
    code, operator = await a_fire(any_city), any_city.operator(CONTROL_ROOM)
    before = (await any_city.ticket(code)).category
    for wrong in (before, "zzz"):
        example = await refused(any_city, operator, f"/{command} {code} {wrong}")
        await operator.types(example)
        after = (await any_city.ticket(code)).category
        assert after != before, example
        before = after


@pytest.mark.parametrize("command", ["tempat", "lokasi"])
async def test_the_street_that_is_named_is_the_citys(any_city: Town, command: str) -> None:
    code, operator = await a_fire(any_city), any_city.operator(CONTROL_ROOM)
    example = await refused(any_city, operator, f"/{command} {code}")
    street = any_city.app.city.streets[0]
    assert street in example
    await operator.types(example)
    assert (await any_city.ticket(code)).place.words.casefold().startswith(street.casefold())


async def test_the_area_that_is_named_is_found(any_city: Town) -> None:
    code, operator = await a_fire(any_city), any_city.operator(CONTROL_ROOM)
    example = await refused(any_city, operator, "/cari")
    await operator.types(example)
    assert code in any_city.group(CONTROL_ROOM).last.text, example


WITHOUT_TICKET = ("antrean", "rangkuman", "pola", "sanksi", "serahterima", "peta", "meja", "bantuan")


@pytest.mark.parametrize("command", WITHOUT_TICKET)
async def test_a_slip_in_a_command_without_a_ticket_is_told_without_a_code(
    any_city: Town, command: str
) -> None:
    code, group = await a_fire(any_city), any_city.group(CONTROL_ROOM)
    await any_city.operator(CONTROL_ROOM).types(f"/{command}{command[-1]}")
    assert f"/{command} ?" in group.last.text and code not in group.last.text
