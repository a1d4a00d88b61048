"""What an operator at the meja sees, and does not see."""

from __future__ import annotations

from pathlib import Path

import pytest

from domain.message import Kind
from domain.ticket import CONTROL_ROOM
from models import accesses
from tests.media.scenes import encoded, scene
from tests.meja.browser import served, sits
from tests.scenarios.stories import fire
from tests.town import KANDANG_LIMUN, SUMBER_JAYA, Person, Town

HOSTILE = 'api besar <script>alert(1)</script> & "dua" <img src=x onerror=alert(1)>'


async def beaten(town: Town) -> Person:
    """A ticket that is secret."""
    rina = town.citizen("Rina")
    await rina.says("suami saya memukul saya, saya berdarah, tolong")
    await rina.shares(SUMBER_JAYA)
    assert (await town.ticket(rina.code)).secret
    return rina


async def test_what_needs_somebody_stands_first(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, client):
        taken, waiting = await fire(town), await fire(town, KANDANG_LIMUN)
        await town.operator("damkar").taps("Terima", waiting.code)
        taken, waiting = waiting, taken
        browser = await sits(town, client, town.operator(CONTROL_ROOM))
        assert browser.rows == [waiting.code, taken.code]
        assert browser.shown.index("Perlu seseorang") < browser.shown.index("Sedang ditangani")


async def test_a_story_has_every_word_and_no_script(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, client):
        ani = await fire(town)
        await ani.says(HOSTILE)
        await ani.says("masih ada kakek di lantai dua " + "dan asapnya tebal sekali " * 60 + "ujungnya")
        budi = town.citizen("Budi")
        await budi.says("kebakaran rumah tetangga, api besar, ada anak di dalam")
        await budi.shares((-3.8166, 102.3006))
        await town.operator("damkar").taps("Terima", ani.code)
        browser = await sits(town, client, town.operator(CONTROL_ROOM))
        await browser.asks("GET", f"/meja?tiket={ani.code}")
        raw = browser.shown
        for words in (HOSTILE, "kakek di lantai dua", "ujungnya", "ada anak di dalam", "Damkar"):
            assert words in raw, words
        body = (await browser.asks("GET", f"/meja?tiket={ani.code}")).decode()
        assert "<script>alert" not in body and "<img src=x" not in body


async def test_media_are_shown_to_those_who_may_read(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, client):
        ani = await fire(town)
        await ani.sends(Kind.PHOTO, encoded(scene(3)), mime="image/jpeg")
        browser = await sits(town, client, town.operator(CONTROL_ROOM))
        await browser.opens(f"/meja?tiket={ani.code}")
        path = browser.shown.partition('<img src="')[2].partition('"')[0]
        picture = await browser.asks("GET", path)
        assert browser.status == 200 and picture[:2] == b"\xff\xd8"
        assert "sandbox" in browser.headers["Content-Security-Policy"]
        part = await browser.asks("GET", path, headers={"Range": "bytes=10-19"})
        assert browser.status == 206 and part == picture[10:20]
        police = await sits(town, client, town.operator("polisi"))
        await police.asks("GET", path)
        assert police.status == 404
        stranger = type(browser)(town, client)
        await stranger.asks("GET", path)
        assert stranger.status == 404


async def test_a_secret_ticket_is_read_by_those_who_may(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, client):
        rina = await beaten(town)
        called = {part.agency for part in (await town.ticket(rina.code)).assignments}
        agency = next(key for key in called if key != CONTROL_ROOM)
        room = await sits(town, client, town.operator(CONTROL_ROOM))
        assert "saya berdarah" in await room.opens(f"/meja?tiket={rina.code}")
        crew = town.operator(agency)
        browser = await sits(town, client, crew)
        assert browser.rows == [rina.code]
        seen = await browser.opens(f"/meja?tiket={rina.code}")
        assert "saya berdarah" not in seen and "hanya untuk ruang kendali" in seen
        await crew.taps("Terima", rina.code)
        assert "saya berdarah" in await browser.opens(f"/meja?tiket={rina.code}")
        other = await sits(town, client, town.operator("damkar"))
        assert other.rows == []
        assert "bukan untuk instansi Anda" in await other.opens(f"/meja?tiket={rina.code}")
        numbers = await town.read(lambda tx: accesses.between(tx, town.clock.now(), town.clock.now()))
        ticket = await town.ticket(rina.code)
        labels = [one.label for one in numbers if one.ticket_id == ticket.id and one.purpose == "details"]
        assert len(set(labels)) == 2, labels


async def test_practice_is_not_on_the_meja(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, client):
        room = town.operator(CONTROL_ROOM)
        browser = await sits(town, client, room)
        await room.types("/latihan")
        await browser.opens()
        assert browser.rows == []


@pytest.mark.parametrize(
    ("asked", "seen"),
    [
        ("jalur=red", {"fire"}),
        ("jalur=amber", {"snake"}),
        ("jalur=grey", set()),
        ("instansi=polisi", set()),
        ("kelurahan=Dusun+Besar", {"fire"}),
        ("umur=muda", {"snake"}),
        ("umur=sedang", {"fire"}),
        ("kata=ULAR", {"snake"}),
        ("kata=api+besar", {"fire"}),
        ("kata=KODE", {"fire"}),
        ("jalur=x&umur=y", set()),
    ],
)
async def test_the_queue_is_sifted(tmp_path: Path, asked: str, seen: set[str]) -> None:
    async with served(tmp_path) as (town, client):
        ani = await fire(town)
        await town.forward(minutes=70)
        wati = town.citizen("Wati")
        await wati.says("ada ular masuk rumah, di dapur")
        await wati.shares(KANDANG_LIMUN)
        codes = {"fire": ani.code, "snake": wati.code}
        browser = await sits(town, client, town.operator(CONTROL_ROOM))
        assert set(browser.rows) == set(codes.values())
        await browser.opens(f"/meja?{asked.replace('KODE', ani.code)}")
        assert set(browser.rows) == {codes[name] for name in seen}
        assert "dari 2 tiket terbuka" in browser.shown


async def test_nobody_finds_by_words_what_he_may_not_read(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, client):
        rina = await beaten(town)
        agency = next(
            a.agency for a in (await town.ticket(rina.code)).assignments if a.agency != CONTROL_ROOM
        )
        browser = await sits(town, client, town.operator(agency))
        await browser.opens("/meja?kata=berdarah")
        assert browser.rows == []
        await browser.opens("/meja?kelurahan=Sumber+Jaya")
        assert browser.rows == [rina.code]
