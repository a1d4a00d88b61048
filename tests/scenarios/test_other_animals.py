"""A dog that bites and a tiger in a field are two events, also in a disaster and in one kelurahan."""

from __future__ import annotations

import pytest

from tests.town import Town

PAIRS = [
    ("anjing gigit anak saya di sawah lebar", "ado macan masuk kebun warga di sawah lebar"),
    ("anjing rabies gigit orang di sawah lebar", "ada ular kobra di kamar anak saya di sawah lebar"),
    ("anjing gila ngamuk di sawah lebar", "ado buayo naik ke darat di sawah lebar"),
    ("ada tawon besar di rumah saya di sawah lebar", "ada ular sanca masuk rumah di sawah lebar"),
]


@pytest.mark.parametrize(("first", "then"), PAIRS)
async def test_two_events_in_a_disaster(any_town: Town, first: str, then: str) -> None:
    await any_town.operator("ruang_kendali").types("/bencana mulai")
    await any_town.citizen("Ani").says(first)
    budi = any_town.citizen("Budi")
    await budi.says(then)
    await any_town.forward(seconds=1)
    assert len([t for t in await any_town.tickets() if t.open]) == 2
    assert any_town.group("damkar").hears(then) or any_town.group("ruang_kendali").hears(then)


@pytest.mark.parametrize(("first", "then"), PAIRS)
async def test_nobody_is_asked_whether_they_are_one(town: Town, first: str, then: str) -> None:
    await town.citizen("Ani").says(first)
    await town.citizen("Budi").says(then)
    assert len(await town.tickets()) == 2
    assert not town.group("ruang_kendali").hears("Mungkin kejadian yang sama")


async def test_one_animal_is_one_event(town: Town) -> None:
    await town.operator("ruang_kendali").types("/bencana mulai")
    await town.citizen("Ani").says("ada ular sanca besar di sawah lebar")
    await town.citizen("Budi").says("ado ulo gedang nian di sawah lebar")
    await town.citizen("Citra").says("ada hewan buas di sawah lebar")
    assert len([t for t in await town.tickets() if t.open]) == 1
