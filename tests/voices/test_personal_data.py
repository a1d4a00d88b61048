"""What a machine has heard is the reporter's: sealed, told to them alone, and gone with their voice or their words."""

from __future__ import annotations

import json

import sqlalchemy as sa

from models.evidence import evidence
from models.spoken import spoken
from tests.privacy.test_citizen_rights import PHRASE, document, ended, everything, unbroken
from tests.privacy.test_retention import count, jump
from tests.scenarios.stories import fire
from tests.town import Person, Town
from tests.voices.machine import Machine, speaks

HEARD = "pak zulkarnain terjebak di kamar belakang"


async def spoke(town: Town, machine: Machine) -> Person:
    machine.says = HEARD
    ani = await fire(town)
    await speaks(ani)
    return ani


async def test_it_is_sealed(listening: tuple[Town, Machine]) -> None:
    town, machine = listening
    await spoke(town, machine)
    assert "zulkarnain" in await everything(town)
    raw = await town.read(lambda tx: tx.exec_driver_sql("SELECT words FROM spoken").scalar())
    assert raw and "zulkarnain" not in raw


async def test_it_goes_with_the_words_of_its_report(listening: tuple[Town, Machine]) -> None:
    town, machine = listening
    ani = await spoke(town, machine)
    await ended(town, ani)
    await jump(town, 89)
    assert "zulkarnain" in await everything(town)
    await jump(town, 3)
    assert "zulkarnain" not in await everything(town)
    kept = await town.read(lambda tx: tx.execute(sa.select(evidence.c.state)).scalars().all())
    assert kept == ["stored"], "the voice itself stays for as long as evidence does"
    await unbroken(town)


async def test_of_an_open_ticket_it_stays(listening: tuple[Town, Machine]) -> None:
    town, machine = listening
    ani = await spoke(town, machine)
    await jump(town, 120)
    assert "zulkarnain" in town.group("damkar").card(ani.code).text
    assert await count(town, spoken) == 1


async def test_its_reporter_is_told_and_may_have_it_erased(listening: tuple[Town, Machine]) -> None:
    town, machine = listening
    ani = await spoke(town, machine)
    assert [piece["kata_menurut_mesin"] for piece in (await document(town, ani))["berkas"]] == [HEARD]
    await ended(town, ani)
    await ani.says("hapus data")
    await ani.says(PHRASE)
    await town.forward(minutes=11)
    assert "zulkarnain" not in await everything(town)
    assert await count(town, spoken) == 0
    await unbroken(town)


async def test_whoever_looks_at_the_phone_learns_nothing_of_a_secret_kind(
    listening: tuple[Town, Machine],
) -> None:
    town, machine = listening
    machine.says = "suami saya mau bunuh saya pakai pisau"
    ani = await fire(town)
    await speaks(ani)
    assert "bunuh" in town.group("ruang_kendali").last.text
    assert "bunuh" not in json.dumps(await document(town, ani))
