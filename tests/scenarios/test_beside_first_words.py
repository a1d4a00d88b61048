"""What only the first words and a later line say together is heard: a crocodile, and then "1 anak ditarik"."""

from __future__ import annotations

import pytest

from domain.danger import Danger
from tests.town import Town

CROCODILE = "ada buaya di sungai jenggalu, besar nian"


@pytest.mark.parametrize("later", ["1 anak ditarik", "anaknyo ditariknyo", "satu anak diseret"])
async def test_the_rest_rings_at_once(any_town: Town, later: str) -> None:
    ani = any_town.citizen()
    await ani.says(CROCODILE)
    assert not any_town.group("ruang_kendali").loud
    await ani.says(later)
    for agency in ("damkar", "psc119", "basarnas", "bksda"):
        assert any_town.group(agency).loud, agency
        assert any_town.group(agency).hears(later)
    assert (await any_town.ticket("26-0001")).danger is Danger.LIFE


@pytest.mark.parametrize(
    "later", ["belum ada yang ditarik", "dak ado yang ditarik", "buayanya besar", "airnya keruh"]
)
async def test_nothing_befell_anybody(town: Town, later: str) -> None:
    ani = town.citizen()
    await ani.says(CROCODILE)
    await ani.says(later)
    await town.forward(seconds=61)
    assert not town.group("ruang_kendali").loud
    assert (await town.ticket("26-0001")).danger is Danger.OTHER


async def test_whom_a_crocodile_drags_is_attacked_by_nobody_else(town: Town) -> None:
    ani = town.citizen()
    await ani.says("anak saya ditarik buaya di sungai jenggalu")
    assert town.group("psc119").hears("ditarik buaya")
    assert not town.group("psc119").hears("pelapor sedang diserang")
