"""A2: the city's file changes while tickets are open: they keep what they show and whom they ring; nothing dies."""

from __future__ import annotations

import re
import shutil
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa
from structlog.testing import capture_logs

from bot.board.content import content
from bot.overviews.incident import incident
from bot.overviews.monthly import table
from bot.past import AGENCIES, CATEGORIES, lost, lost_in
from cities import default_city, lexicon, load
from cities.profile import City
from models import inbox, notes
from models.db import Tx
from tests.kept import town_on
from tests.town import KANDANG_LIMUN, PANORAMA, SUMBER_JAYA, Person, Town

RENAMED = {"kebocoran_gas": "gas_bocor", "kekerasan": "kdrt", "medis": "sakit_mendadak", "damkar": "pemadam"}
FORGOTTEN = ("kebocoran_gas", "kekerasan", "medis", "banjir")
TAPS = ("Terima", "Berangkat", "Tiba", "Selesai")


def renaming(folder: Path) -> Callable[[City], City]:
    """The administrator gives some things of the file other keys, wherever they are named."""

    def changed(_: City) -> City:
        shutil.copytree(default_city().parent, folder / "kota", dirs_exist_ok=True)
        file = folder / "kota" / default_city().name
        words = file.read_text(encoding="utf-8")
        for old, new in RENAMED.items():
            words = re.sub(rf'(?<=")({old})(?=")|^({old})(?= = ")', new, words, flags=re.MULTILINE)
        file.write_text(words, encoding="utf-8")
        return load(file)

    return changed


def forgetting(city: City) -> City:
    """Some categories and an agency are gone, and nothing has come in their place."""
    kept = {k: c for k, c in city.categories.items() if k not in FORGOTTEN}
    without = {
        key: replace(c, at_once=tuple(a for a in c.at_once if a != "damkar") or ("bpbd",), backup=())
        for key, c in kept.items()
    }
    agencies = {k: a for k, a in city.agencies.items() if k != "damkar"}
    return replace(city, categories=without, agencies=agencies)


async def reported(
    town: Town, words: str, place: tuple[float, float], steps: int = 0, by: str = ""
) -> Person:
    """A ticket from these words, as far as its crew has come."""
    person = town.citizen()
    await person.says(words)
    await person.shares(place)
    for tap in TAPS[:steps]:
        await town.chiefs[by].taps(tap, person.code)
    return person


async def before(town: Town) -> dict[str, Person]:
    """People with open tickets of several kinds, in several states, and one whose report is not whole yet."""
    people = {
        "gas": await reported(town, "gas bocor dari tabung besar, baunya menyengat sekali", PANORAMA),
        "pingsan": await reported(town, "ibu saya pingsan tidak bernapas", KANDANG_LIMUN, 2, "psc119"),
        "api": await reported(town, "rumah kebakaran, api besar", SUMBER_JAYA, 1, "damkar"),
        "kejang": await reported(town, "kakek saya kejang, tidak sadar", (-3.80, 102.27), 4, "psc119"),
        "dipukul": await reported(town, "suami saya memukuli saya, tolong", (-3.83, 102.30)),
    }
    people["menunggu"] = town.citizen()
    await people["menunggu"].says("gas bocor di dapur")
    return people


def _forget(tx: Tx) -> None:
    for name in (CATEGORIES, AGENCIES):
        notes.write(tx, name, "")


async def quiet(town: Town) -> None:
    """Nobody's message died, and no timer failed."""
    assert await town.read(inbox.dead_letters) == []
    names = sa.select(notes.notes.c.name).where(notes.notes.c.value != "")
    found = [str(name) for name in await town.read(lambda tx: tx.execute(names).scalars().all())]
    assert [n for n in found if n.startswith("notice:") and not n.startswith("notice:city")] == []


HOW = [("renamed", False), ("renamed", True), ("gone", False), ("gone, never remembered", True)]


@pytest.fixture(params=HOW, ids=lambda how: f"{how[0]}-{'postgresql' if how[1] else 'sqlite'}")
async def changed(
    tmp_path: Path, request: pytest.FixtureRequest
) -> AsyncIterator[tuple[Town, dict[str, Person], str]]:
    """A town whose file has changed under open tickets; once as by the version that kept nothing of the file."""
    how, postgres = request.param
    kind = "postgresql" if postgres else "sqlite"
    async with town_on(kind, tmp_path) as town:
        people = await before(town)
        change = renaming(tmp_path) if how == "renamed" else forgetting
        if how.endswith("remembered"):
            await town.app.database.write(_forget)
        now = change(town.app.city)
        town.app.services = replace(town.app.services, lexicon=lexicon(now))
        await town.down(lambda _: now, seconds=1)
        yield town, people, how


async def test_tickets_outlive_their_city_file(changed: tuple[Town, dict[str, Person], str]) -> None:
    town, people, how = changed
    gas, damkar = people["gas"], town.group("damkar")
    expected = "Kebocoran gas" if how.endswith("remembered") else "GAS BOCOR"
    loud = len([m for m in damkar.loud if gas.code in m.text])
    await town.forward(seconds=70)
    assert len([m for m in damkar.loud if gas.code in m.text]) > loud, "the ladder goes on"
    await gas.says("baunya makin kuat pak")
    assert damkar.hears("makin kuat")
    assert "Damkar-2" in await town.operator("damkar").taps("Terima", gas.code)
    assert expected.casefold() in damkar.card(gas.code).text.casefold()
    assert gas.hears("Diterima")
    await _to_the_end(town, people)
    await _from_outside(town)
    await quiet(town)


async def _to_the_end(town: Town, people: dict[str, Person]) -> None:
    """Every ticket goes on from where it was, and every command answers."""
    await people["menunggu"].shares((-3.79, 102.26))
    assert people["menunggu"].code
    for tap in TAPS[1:]:
        await town.chiefs["damkar"].taps(tap, people["api"].code)
    assert people["api"].hears("Apakah kejadian ini sudah tertangani?")
    await people["api"].press("Belum")
    await people["kejang"].press("Belum")
    await people["dipukul"].says("dia datang lagi bawa pisau")
    assert town.group("ruang_kendali").hears("bawa pisau")
    room = town.chiefs["ruang_kendali"]
    for code in (p.code for p in people.values() if p.hears("Laporan <b>")):
        for typed in (
            "/tiket {}",
            "/tanya {}",
            "/teruskan {}",
            "/tambah {}",
            "/tarik {}",
            "/palsu {}",
            "/cari {}",
        ):
            said = len(town.group("ruang_kendali").messages)
            await room.types(typed.format(code))
            shown = town.group("ruang_kendali")
            assert len(shown.messages) > said or shown.has_card(code), typed
    for typed in ("/antrian", "/serahterima", "/statistik", "/peta", "/piket", "/rangkuman"):
        await room.types(typed)
    await town.chiefs["damkar"].types("/antrian")
    await town.forward(minutes=20)


async def _from_outside(town: Town) -> None:
    """What is read without a chat."""
    city, now = town.app.city, town.clock.now()
    opened = await town.tickets()
    assert (await town.read(lambda tx: content(tx, city, now)))["tickets"]
    assert table(city, opened)
    for ticket in opened:
        assert await town.read(lambda tx, code=ticket.code: incident(tx, city, code))
    lines = await town.read(lambda tx: lost(tx, city))
    assert any("kebocoran_gas" in line for line in lines)
    if not town.app.settings.database.startswith("sqlite"):
        assert any("kebocoran_gas" in words for words in lost_in(town.app.settings, city))


async def test_what_makes_it_graver_still_rings_and_calls(town: Town) -> None:
    """The category is gone with its own words; those of [memperberat] are the city's."""
    ani = await reported(town, "ada ular kobra masuk dapur", PANORAMA)
    await town.forward(minutes=4)
    assert town.group("damkar").has_card(ani.code)

    def without(city: City) -> City:
        (held,) = (c for c in city.categories if "ular" in c or "hewan" in c or "satwa" in c)
        return replace(city, categories={k: c for k, c in city.categories.items() if k != held})

    now = without(town.app.city)
    town.app.services = replace(town.app.services, lexicon=lexicon(now))
    await town.down(lambda _: now, seconds=1)
    loud, psc = len(town.group("damkar").loud), town.group("psc119")
    assert not psc.has_card(ani.code)
    await ani.says("anak ambo luka, berdarah banyak")
    assert len(town.group("damkar").loud) > loud and psc.has_card(ani.code)
    assert psc.hears("berdarah banyak")


async def test_a_start_says_once_what_the_file_has_lost(town: Town) -> None:
    ani = await reported(town, "gas bocor dari tabung besar, baunya menyengat sekali", PANORAMA)
    for change in (forgetting, None):
        with capture_logs() as said:
            await town.start_again(change)
        assert len([line for line in said if ani.code in str(line)]) == 1, said
