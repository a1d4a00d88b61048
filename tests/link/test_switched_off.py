"""[tautan] or [meja] switched off while people have pages open: what they say is taken in, and both sides read of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from aiohttp.test_utils import TestClient, TestServer

from bot.health.watch import Watch
from bot.web import make
from domain.ticket import CONTROL_ROOM
from models import notes
from tests.kept import town_in_memory
from tests.link.caller import Client, calls, reached
from tests.meja.browser import reached as at_the_meja
from tests.meja.browser import sits
from tests.town import Town


async def switched_off(town: Town) -> Client:
    """A new start without either; answers its web."""
    town.app.services = replace(town.app.services, page="", meja="")
    await town.start_again()
    client: Client = TestClient(TestServer(make(town.app, "x" * 24, Watch(town.app))))
    await client.start_server()
    return client


async def notice(town: Town, name: str) -> str:
    key = f"notice:off:{name}:{town.clock.now():%Y%m%d}"
    return str(await town.read(lambda tx: notes.read(tx, key)))


async def test_what_a_caller_goes_on_to_say_is_taken_in(any_town: Town) -> None:
    town = any_town
    async with reached(town) as client:
        caller, _ = await calls(town, client)
        assert await caller.opens() == 200
    off = await switched_off(town)
    caller.client = off
    assert await caller.writes("ada nenek di lantai dua") == 200
    assert town.group(CONTROL_ROOM).hears("ada nenek di lantai dua")
    assert "1 halaman" in await notice(town, "tautan")
    await town.operator(CONTROL_ROOM).types("/baru kebakaran jl salak 9, api besar 08127390002")
    assert "/l/" not in town.group(CONTROL_ROOM).last.text, "no new ones"
    town.clock.forward(days=2)
    assert (await off.get("/l")).status == 404 and (await off.get(caller.path)).status == 404
    await off.close()


async def test_where_there_never_was_a_page_there_is_nothing(tmp_path: Path) -> None:
    town = await town_in_memory(tmp_path)
    off = await switched_off(town)
    for path in ("/l", "/l/" + "a" * 22, "/meja", "/meja/segar"):
        assert (await off.get(path)).status == 404
    assert not (await notice(town, "tautan") or await notice(town, "meja"))
    await off.close()
    await town.app.close()


async def test_who_sat_at_the_meja_reads_that_it_is_off(tmp_path: Path) -> None:
    town = await town_in_memory(tmp_path)
    async with at_the_meja(town) as client:
        browser = await sits(town, client, town.operator("damkar"))
    browser.client = await switched_off(town)
    await browser.opens()
    assert browser.status == 401 and "dimatikan" in browser.shown and "kartu di grup" in browser.shown
    assert "1 petugas" in await notice(town, "meja")
    await browser.client.close()
    await town.app.close()
