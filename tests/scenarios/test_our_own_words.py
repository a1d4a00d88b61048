"""Advice, a receipt or a warning of ours that people pass on to us is no report: it rings nobody, and its sender is asked, or reads how
his report stands. What he adds in his own words counts."""

from __future__ import annotations

import pytest

from bot.channels.fake_chat import Shown
from domain.danger import Danger
from domain.message import Kind
from tests.scenarios.stories import fire
from tests.town import KANDANG_LIMUN, PANORAMA, Person, Town

NOW = "sedang terjadi sekarang"
WORKING = ("damkar", "psc119", "polisi", "ruang_kendali")


def said_to(person: Person, *words: str) -> Shown:
    return next(m for m in person.messages if all(one.casefold() in m.text.casefold() for one in words))


async def advised(town: Town) -> Shown:
    """What somebody with a fire was told to do."""
    ani = await fire(town)
    await town.forward(seconds=5)
    return said_to(ani, "Terjebak?")


@pytest.mark.parametrize("told", [True, False], ids=["origin", "as text"])
async def test_advice_passed_on_rings_nobody_and_is_asked_about(any_town: Town, told: bool) -> None:
    town = any_town
    advice, before = await advised(town), len(await town.tickets())
    budi = town.citizen()
    await budi.forwards(advice, from_us=told)
    assert NOW in budi.last.text and "Ya, sedang terjadi" in budi.shown_last
    await town.forward(minutes=10)
    assert len(await town.tickets()) == before


async def test_one_who_types_what_we_say_and_where_he_is_is_heard(any_town: Town) -> None:
    town = any_town
    advice = await advised(town)
    budi = town.citizen()
    words = f"{advice.text.splitlines()[1]}\nrumah saya kebakaran di jl mangga 5 lingkar timur"
    await budi.does(Kind.TEXT, text=words, forwarded=True)
    assert budi.receipt


async def test_a_warning_passed_on_without_its_writer_rings_nobody(any_town: Town) -> None:
    town = any_town
    ani = await fire(town)
    room, boss = town.operator("ruang_kendali"), town.operator("ruang_kendali")
    await room.types("/siaran kota: Banjir di Rawa Makmur, air setinggi dada. Naik ke tempat tinggi.")
    await boss.types("/siaran setuju 1")
    await town.forward(seconds=5)
    warning, before = said_to(ani, "Banjir"), len(await town.tickets())
    budi = town.citizen()
    await budi.forwards(warning, from_us=False)
    assert NOW in budi.last.text
    await town.forward(minutes=10)
    assert len(await town.tickets()) == before


async def test_pressed_yes_it_is_asked_where_and_rings(any_town: Town) -> None:
    town = any_town
    advice = await advised(town)
    budi = town.citizen()
    await budi.forwards(advice)
    await budi.taps("Ya, sedang terjadi")
    assert "Di mana" in budi.last.text
    await budi.shares(KANDANG_LIMUN)
    assert budi.receipt
    assert town.group("damkar").card(budi.code).delivery.silent is False


@pytest.mark.parametrize("added", ["ini tetangga saya", "rumah sebelah saya juga kebakaran"])
@pytest.mark.parametrize("first", [True, False], ids=["before", "behind"])
async def test_what_he_adds_is_heard(any_town: Town, added: str, first: bool) -> None:
    town = any_town
    advice, before = await advised(town), len(await town.tickets())
    budi = town.citizen()
    if first:
        await budi.says(added)
    await budi.forwards(advice)
    if not first:
        await budi.says(added)
    await town.forward(seconds=75)
    assert len(await town.tickets()) == before + 1
    room = town.group("ruang_kendali")
    assert room.hears(added), room.texts
    if not first:
        assert (await town.tickets())[-1].danger is Danger.LIFE


async def test_with_a_report_open_its_state_is_told(any_town: Town) -> None:
    town = any_town
    ani = await fire(town)
    await town.forward(seconds=5)
    heard = [len(town.group(agency).messages) for agency in WORKING]
    await ani.forwards(said_to(ani, "Terjebak?"))
    assert "Damkar dipanggil" in ani.last.text and NOW not in ani.last.text
    await town.forward(seconds=30)
    assert [len(town.group(agency).messages) for agency in WORKING] == heard


async def test_a_receipt_passed_on_is_asked_about(any_town: Town) -> None:
    town = any_town
    ani = await fire(town)
    budi = town.citizen()
    await budi.forwards(said_to(ani, "✅", "Laporan"))
    assert NOW in budi.last.text
    before = len(await town.tickets())
    await budi.says("kebakaran juga di sini, ada anak terjebak")
    await budi.shares(PANORAMA)
    assert town.group("damkar").hears("anak terjebak", loud=True)
    assert len(await town.tickets()) >= before
