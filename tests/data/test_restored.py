"""After a restore every screen says what is missing, and no code means two things."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.commands.backup import make, restore
from bot.loops.sweeps import after_outage
from bot.open_database import open_database
from handlers.health.restored import RESTORED
from models import notes
from tests.data.test_backup import KINDS, found_town_as_it_is, settings_of, somewhere, with_key_of
from tests.founding import found_town
from tests.scenarios.stories import fire
from tests.town import PANORAMA, Person, Town


@pytest.mark.parametrize("kind", KINDS)
async def test_every_screen_says_what_is_missing(tmp_path: Path, kind: str) -> None:
    """The card of what was told after the backup stands there still, and nobody knows it."""
    here, there, backup = tmp_path / "here", tmp_path / "there", tmp_path / "city.backup"
    place = somewhere(here, kind)
    town = await found_town(here, **place)
    ani = await fire(town)
    made = await asyncio.to_thread(make, settings_of(here, place), backup)
    budi = await fire(town, (-3.83975, 102.3203))
    await town.forward(minutes=20)
    await town.app.close()
    with_key_of(here, there)
    elsewhere = somewhere(there, kind)
    await asyncio.to_thread(restore, settings_of(there, elsewhere), backup, lambda _words: None)
    again = await found_town_as_it_is(there, elsewhere, town)
    for _start in range(2):
        await after_outage(again.app)
        await again.app.settle()
    ani.town = again
    moment = f"{made.made_at.astimezone(again.app.city.zone):%d/%m %H.%M} WIB"
    for agency, tells in (("ruang_kendali", "Catat dengan /baru"), ("damkar", "Beri tahu ruang kendali")):
        [said] = [
            m for m in again.group(agency).messages if f"Data dipulihkan dari cadangan {moment}" in m.text
        ]
        assert tells in said.text and said.delivery.silent == (agency == "damkar")
        assert not again.group(agency).hears("dibaca sekarang")
    assert f"hilang; laporan <b>{ani.code}</b> sebelum itu tersimpan" in ani.last.text
    crew = again.operator("damkar")
    said_of_it = await crew.taps("Terima", budi.code)
    assert "tidak dikenal sistem" in said_of_it and "/baru" in said_of_it
    await crew.types(f"/terima {budi.code}")
    assert f"{budi.code} hilang waktu data dipulihkan" in again.group("damkar").last.text
    await crew.types("/terima 26-9999")
    assert "26-9999 tidak ada" in again.group("damkar").last.text
    await again.app.close()


@pytest.mark.parametrize(
    "asks", ["sampai di mana petugasnya pak?", "/status", "masih belum ketemu pak", "key"]
)
async def test_who_comes_back_to_a_lost_report_reads_so_once(tmp_path: Path, asks: str) -> None:
    ani, again = await restored_behind(tmp_path)
    for _ in range(2):
        if asks == "key":
            await ani.press("Batalkan")
        else:
            await ani.says(asks)
    said = [text for text in ani.texts if "hilang, juga laporan" in text]
    assert (
        len(said) == (2 if asks.startswith("sampai") else 1)
        and "Tulis lagi apa yang terjadi dan di mana" in said[0]
    )
    await ani.says("rumah kebakaran, ada anak di dalam")
    await ani.shares(PANORAMA)
    assert again.group("damkar").hears(ani.code, loud=True)
    for words in (
        "rumah kebakaran, ada anak di dalam",
        "kebakaran di jl semeru 4 panorama, dua anak di dalam",
    ):
        budi = again.citizen()
        await budi.says(words)
        assert not budi.hears("hilang, juga laporan"), words
    await again.app.close()


@pytest.mark.parametrize("kind", KINDS)
async def test_restored_twice_it_gives_other_codes(tmp_path: Path, kind: str) -> None:
    here, backup = tmp_path / "here", tmp_path / "city.backup"
    place = somewhere(here, kind)
    town = await found_town(here, **place)
    await fire(town)
    await town.app.close()
    await asyncio.to_thread(make, settings_of(here, place), backup)
    given = []
    for number in range(3):
        there = tmp_path / f"there{number}"
        with_key_of(here, there)
        elsewhere = somewhere(there, kind)
        await asyncio.to_thread(restore, settings_of(there, elsewhere), backup, lambda _words: None)
        again = await found_town_as_it_is(there, elsewhere)
        again.clock.move_to(town.clock.now())
        given.append((await fire(again, (-3.70, 102.20))).code)
        await again.app.close()
    assert len(set(given)) > 1, given  # each leaves out a random number of codes


LOST = "hilang, juga laporan"
ASKS = ("mana petugasnya", "kok belum datang", "sudah sampai mana pak?", "where are they")


@pytest.mark.parametrize("asks", ASKS)
async def test_who_asks_where_they_are_reads_that_it_is_lost_and_no_menu(tmp_path: Path, asks: str) -> None:
    """Each time he asks; once he has told it again he is answered by his report."""
    ani, again = await restored_behind(tmp_path)
    for _ in range(2):
        await ani.says(asks)
        assert ani.hears(LOST) or ani.hears("reports too")
        assert not ani.shown_last and "apa yang terjadi?" not in ani.last.text.casefold()
    await ani.says("rumah kebakaran, ada anak di dalam")
    await ani.shares(PANORAMA)
    await ani.says(asks)
    assert LOST not in ani.last.text and ("Damkar" in ani.last.text or "fire" in ani.last.text.casefold())
    await again.app.close()


async def restored_behind(tmp_path: Path, note: str = "") -> tuple[Person, Town]:
    """Somebody has told of a fire since the backup that the city runs on by now. `note`: what another version has added to
    the note of it."""
    here, there, backup = tmp_path / "here", tmp_path / "there", tmp_path / "city.backup"
    place = somewhere(here, "sqlite")
    town = await found_town(here, **place)
    await asyncio.to_thread(make, settings_of(here, place), backup)
    ani = await fire(town)
    await town.app.close()
    with_key_of(here, there)
    elsewhere = somewhere(there, "sqlite")
    await asyncio.to_thread(restore, settings_of(there, elsewhere), backup, lambda _words: None)
    if note:
        database = open_database(settings_of(there, elsewhere))
        await database.write(lambda tx: notes.write(tx, RESTORED, f"{notes.read(tx, RESTORED)} {note}"))
        database.close()
    again = await found_town_as_it_is(there, elsewhere, town)
    again.clock.move_to(datetime.now(UTC))
    await after_outage(again.app)
    await again.app.settle()
    ani.town = again
    return ani, again


@pytest.mark.parametrize("note", ["2026-11-24T13:44:00+00:00", "by=sigap.backup", '{"by": "sigap"}'])
async def test_what_a_newer_version_adds_to_the_note_is_passed_over(tmp_path: Path, note: str) -> None:
    ani, again = await restored_behind(tmp_path, note)
    await ani.says("mana petugasnya")
    assert LOST in ani.last.text
    await again.app.close()


async def test_the_first_versions_read_the_note_as_one_moment(tmp_path: Path) -> None:
    _, again = await restored_behind(tmp_path)
    assert datetime.fromisoformat(await again.read(lambda tx: notes.read(tx, RESTORED)))
    await again.app.close()
