"""What stands on the disk without the key: no word of a reporter, no exact point, no account (B10)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from bot import sealing
from bot.commands.backup import make
from bot.overviews.incident import write_incident
from bot.sealing import Sealing, in_clear
from domain.message import Kind
from models import archive, migrate, notes
from models.archive import tables
from models.db import Engine, Tx, connect, metadata, transaction
from models.evidence import evidence
from models.resealing import DONE, TABLES, packed, unseal
from models.sealed import Sealed, SealedJson, seals_of
from models.tickets import tickets
from tests.data.test_backup import settings_of, somewhere
from tests.founding import found_town
from tests.privacy.test_citizen_rights import PHONE, document, ended, unbroken
from tests.scenarios.stories import JPEG, fire
from tests.town import CITIZEN, PANORAMA, Operator, Person, Town

TOLD = {  # the kind of danger → what is written of it
    "kekerasan": "saya dipukul suami saya pakai zirkonium, tolong",
    "anak": "anak tetangga dicabuli pamannya dekat zirkonium",
    "jiwa": "saya mau bunuh diri dengan zirkonium",
    "kejahatan": "ada rampok bersenjata bawa zirkonium",
}
LATER, NOTE, PLACE = (
    "dia bawa wolframit dan anak saya terkunci",
    "pagar molibdenit",
    "dekat warung bu rhodonit",
)
DRAFT, FILE = "tolong saya dipukul tantalit", "surat-manganit.pdf"
MARKERS = ("zirkonium", "wolframit", "molibdenit", "rhodonit", "tantalit", "manganit")
SPOT = (-3.816537, 102.300519)  # (lat, lon) in degrees
ACCOUNT = "7781243390"
DIGITS = ("816537", "300519")


@dataclass
class Place:
    """A town on a database that a thief can copy."""

    town: Town
    folder: Path
    where: dict[str, Any]

    def copied(self) -> bytes:
        """All that lies there: the rows as any program reads them, the files, and a backup made now."""
        engine = connect(self.where["database"], schema=self.where.get("schema", ""))
        with archive.snapshot(engine) as tx:
            found = [line for table in tables(tx).values() for line in archive.lines(tx, table)]
        engine.dispose()
        backup = self.folder / "city.sigap"
        backup.unlink(missing_ok=True)
        make(settings_of(self.folder, self.where), backup)
        found += [f.read_bytes() for f in self.folder.iterdir() if f.is_file() and f.name != "key"]
        return b"\n".join(found).lower()


@pytest.fixture(params=["sqlite", "postgresql"])
async def place(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Place]:
    where = somewhere(tmp_path, request.param)
    town = await found_town(tmp_path, **where)
    yield Place(town, tmp_path, where)
    await town.app.close()


async def told(town: Town, words: str = TOLD["kekerasan"]) -> tuple[Person, Operator]:
    """A report with all that a reporter can send, taken by somebody who reads it."""
    ani = Person(town, CITIZEN, ACCOUNT, name="Zulaikha Permatasari")
    await ani.says(words)
    await ani.shares(SPOT)
    await ani.says(PLACE)
    await ani.says(LATER)
    await ani.own_number(PHONE)
    await ani.sends(Kind.DOCUMENT, JPEG, mime="application/pdf", called=FILE)
    crew = town.operator((await town.ticket(ani.code)).assignments[0].agency)
    await crew.types("/antrian")
    await crew.starts()
    await town.operator("ruang_kendali").types(f"/catat {ani.code} {NOTE}")
    await crew.taps("Terima", ani.code)
    return ani, crew


def in_clear_there(copied: bytes) -> list[str]:
    wanted = [*MARKERS, *DIGITS, PHONE.lstrip("+"), ACCOUNT, "zulaikha"]
    return [words for words in wanted if words.encode() in copied]


async def unfinished(town: Town) -> Person:
    """A report without a place yet."""
    budi = town.citizen()
    await budi.says(DRAFT)
    return budi


@pytest.mark.parametrize("kind", TOLD)
async def test_no_word_and_no_exact_point_lies_in_clear(place: Place, kind: str) -> None:
    town = place.town
    _, crew = await told(town, TOLD[kind])
    budi = await unfinished(town)
    await town.forward(minutes=6)
    copied = await asyncio.to_thread(place.copied)
    assert in_clear_there(copied) == []
    readers = (crew.private, town.group(crew.agency))
    for words in ("zirkonium", "wolframit", "molibdenit"):
        assert any(chat.hears(words) for chat in readers), "who may read it reads it"
    await budi.shares(PANORAMA)
    assert (await town.ticket(budi.code)).secret
    await unbroken(town)


async def test_whoever_may_look_for_it_finds_it(place: Place) -> None:
    town = place.town
    ani, crew = await told(town)
    room = town.operator("ruang_kendali")
    for words in ("/cari zirkonium", "/cari wolframit"):
        await room.types(words)
        assert town.group("ruang_kendali").messages[-1].text.count(ani.code) == 1, words
    await crew.types("/cari zirkonium")
    assert ani.code not in town.group("polisi").messages[-1].text, "not the group that must not read it"
    await crew.types(f"/tiket {ani.code}", chat=crew.person, private=True)
    assert crew.private.hears("wolframit")
    sheet = write_incident(settings_of(place.folder, place.where), ani.code, place.folder / "sheets")
    assert ani.code in sheet.read_text()


async def test_the_copy_and_the_deletion_still_work(place: Place) -> None:
    town = place.town
    ani = await fire(town, SPOT)
    await ani.says("ada wolframit di dalam")
    copied = await asyncio.to_thread(place.copied)
    assert in_clear_there(copied) == []
    mine = await document(town, ani)
    assert [r["titik"] for r in mine["laporan"]] == [list(SPOT)]
    assert "wolframit" in str(mine["yang_anda_lakukan"])
    code = await ended(town, ani)
    await ani.says("hapus data")
    await ani.says("HAPUS DATA SAYA")
    await town.forward(minutes=11)
    assert (await town.ticket(code)).place.lat is None
    assert in_clear_there(await asyncio.to_thread(place.copied)) == []
    await unbroken(town)


async def test_a_neighbour_is_still_found_across_the_edge_of_a_cell(place: Place) -> None:
    """A point stands only roughly where statements look for it."""
    town = place.town
    for number in range(4):
        await fire(town, (-3.8150 + 0.00005 * (number - 2), 102.3050))
    assert len(await town.tickets()) == 1
    rows = sa.select(tickets.c.lat, tickets.c.lon)
    assert await town.read(lambda tx: tuple(tx.execute(rows).one())) in (
        (-3.82, 102.31),
        (-3.81, 102.31),
        (-3.81, 102.3),
        (-3.82, 102.3),
    )


def stand_in_clear(town: Town) -> Engine:
    """As an earlier version left it."""
    engine = town.app.database.engine
    unseal(engine, town.app.services.sealer)
    with transaction(engine) as tx:
        notes.write(tx, sealing.BEGUN, "")
    return engine


async def test_what_an_earlier_version_wrote_is_sealed_while_the_bots_run(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    town = place.town
    ani, crew = await told(town)
    monkeypatch.setattr("models.resealing.BATCH", 3)
    await asyncio.to_thread(stand_in_clear, town)
    rows = await asyncio.to_thread(place.copied)
    assert set(in_clear_there(rows)) >= {*MARKERS[:4], *DIGITS, "manganit"}
    before = await town.ticket(ani.code)
    await town.start_again()
    monkeypatch.setattr(sealing, "AT_ONCE", 0.0)
    work = Sealing(town.app.database, town.app.services.sealer)
    if place.where["database"].startswith("postgresql"):
        await says_what_it_reads(town)
    for turn in range(1000):
        await work.step()
        if turn == 40:  # killed, and started again: it goes on where it was
            work = Sealing(town.app.database, town.app.services.sealer)
            await says_what_it_reads(town)
        if await town.read(lambda tx: notes.read(tx, sealing.BEGUN)) == packed(DONE):
            break
    assert await town.ticket(ani.code) == before
    assert in_clear_there(await asyncio.to_thread(place.copied)) == []
    await ani.says("dia kembali")
    assert crew.private.hears("dia kembali")
    await unbroken(town)


async def says_what_it_reads(town: Town) -> None:
    words = sealing.can_read(town.app.services.sealer)
    await town.app.database.write(lambda tx: notes.write(tx, sealing.SEEN, words))


async def test_beside_an_older_worker_nothing_is_sealed_that_it_could_not_read(tmp_path: Path) -> None:
    where = somewhere(tmp_path, "postgresql")
    town = await found_town(tmp_path, **where)
    await fire(town)
    await asyncio.to_thread(stand_in_clear, town)
    await town.start_again()
    seals = seals_of(town.app.database.engine)
    assert not seals.writes
    older = ",".join(town.app.services.sealer.fingerprints)
    work = Sealing(town.app.database, town.app.services.sealer)
    for _ in range(3 * sealing.STEADY):
        await town.app.database.write(lambda tx: notes.write(tx, sealing.SEEN, older))
        await work.step()
    budi = town.citizen()
    await budi.says(TOLD["kekerasan"])
    await budi.says("\x02 dan \x02zirkonium")
    await budi.shares(PANORAMA)
    assert not await town.read(lambda tx: notes.read(tx, sealing.BEGUN)) and not seals.writes
    await says_what_it_reads(town)
    for _ in range(sealing.STEADY):
        await work.step()
    assert await town.read(lambda tx: notes.read(tx, sealing.BEGUN))
    await unbroken(town)
    await town.app.close()


async def test_the_way_back_to_an_earlier_version_stands_in_clear(place: Place) -> None:
    town = place.town
    await told(town)
    settings = settings_of(place.folder, place.where)
    engine = town.app.database.engine
    await asyncio.to_thread(in_clear, settings, engine)
    schema = str(place.where.get("schema", ""))
    await asyncio.to_thread(migrate.move, engine, schema, "0008")
    with archive.snapshot(engine) as tx:
        rows = b"\n".join(line for t in tables(tx).values() for line in archive.lines(tx, t))
    assert b"wolframit" in rows and b"816537" in rows and b'"sealed"' not in rows
    await asyncio.to_thread(migrate.move, engine, schema, "head")


def test_every_column_of_words_is_sealed() -> None:
    """A new column of free text or of a document is sealed, or stands here with what it holds."""
    in_clear_on_purpose = {
        "assignments.called",  # counts
        "broadcasts.words",  # what officials have told everybody
        "errands.reason",  # what a platform answered
        "handovers.summary",  # codes and counts
        "inbox.reason",
        "notes.value",  # facts about the system
        "outbox.reason",
        "outcomes.signals",  # numbers
        "tickets.deadline",  # moments
        "tickets.ladder",  # as the city's file says it
        "timers.data",  # our numbers
    }
    free = {
        f"{t.name}.{c.name}"
        for t in metadata.tables.values()
        for c in t.columns
        if isinstance(c.type, sa.Text | sa.JSON) and not isinstance(c.type, Sealed | SealedJson)
    }
    assert free == in_clear_on_purpose
    assert {t.name for t in TABLES} >= {"reports", "events", "outbox", "conversations", evidence.name}


def test_a_forgotten_key_is_an_error_and_never_clear_text(tmp_path: Path) -> None:
    engine = connect(f"sqlite:///{tmp_path / 'sigap.db'}")
    migrate.upgrade(engine)

    def write(tx: Tx) -> None:
        tx.execute(sa.insert(evidence).values(name="surat"))

    with pytest.raises((LookupError, sa.exc.StatementError)), transaction(engine) as tx:
        write(tx)
    engine.dispose()
