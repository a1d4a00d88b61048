"""Who may sit at the meja, in which browser, and for how long."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from domain.message import Kind, Membership, Standing
from domain.ticket import CONTROL_ROOM
from models import sittings
from tests.meja.browser import BASE, Browser, begins, link, served, sits
from tests.scenarios.stories import fire
from tests.town import Town


async def test_a_link_is_of_use_once_and_in_one_browser(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, client):
        room = town.operator(CONTROL_ROOM)
        await begins(town, room)
        path, first, second = await link(room), Browser(town, client), Browser(town, client)
        await first.opens(path)
        await first.opens(path)  # a preview of it uses nothing up
        assert first.status == 200 and "Duduk di meja" in first.shown and not first.cookie
        await first.asks("POST", path)
        assert first.status == 303 and first.headers["Location"] == "/meja"
        for other in (second, first):
            assert "sudah dipakai" in await other.opens(path)
            await other.asks("POST", path)
            assert other.status == 404
        assert "0 tiket terbuka" in await first.opens()
        await second.opens()
        assert second.status == 401 and "tiket terbuka" not in second.shown


async def test_a_link_is_good_for_five_minutes(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, client):
        room, browser = town.operator(CONTROL_ROOM), Browser(town, client)
        await begins(town, room)
        path = await link(room)
        await town.forward(minutes=5)
        await browser.asks("POST", path)
        assert browser.status == 404 and not browser.cookie


async def test_a_newer_link_makes_the_older_one_void(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, client):
        room, browser = town.operator(CONTROL_ROOM), Browser(town, client)
        await begins(town, room)
        old, new = await link(room), await link(room)
        await browser.asks("POST", old)
        assert browser.status == 404
        await browser.asks("POST", new)
        assert browser.status == 303


async def test_who_sits_down_elsewhere_has_got_up_here(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, client):
        room = town.operator(CONTROL_ROOM)
        first = await sits(town, client, room)
        second = await sits(town, client, room)
        await first.opens()
        assert first.status == 401 and "sudah ditutup" in first.shown
        await second.opens()
        assert second.status == 200


async def _leaves(town: Town, person: str) -> None:
    operator = town.operator(CONTROL_ROOM)
    gone = operator.inbound(Kind.MEMBER, membership=Membership(person, Standing.OUT))
    await town.offer(replace(gone, person=person))


@pytest.mark.parametrize("how", ["piket", "tutup", "group", "time", "serah"])
async def test_it_ends_with_the_shift(tmp_path: Path, how: str) -> None:
    async with served(tmp_path) as (town, client):
        room, other = town.operator(CONTROL_ROOM), town.operator(CONTROL_ROOM)
        await begins(town, other)
        browser = await sits(town, client, room)
        assert browser.status == 200
        if how == "piket":
            await room.types("/piket keluar")
        elif how == "serah":
            await room.types(f"/piket serah @u{other.person}")
        elif how == "tutup":
            await room.types("/meja tutup", chat=room.person, private=True)
            assert "ditutup" in room.private.last.text
        elif how == "group":
            await _leaves(town, room.person)
        else:
            await town.forward(hours=12)
        await browser.opens()
        assert browser.status == 401 and "sudah ditutup" in browser.shown
        assert "tiket terbuka" not in browser.shown
        if how == "piket":
            await room.types("/piket masuk")
            await browser.opens()
            assert browser.status == 401, "a shift that is over is over"


async def test_whoever_is_not_on_duty_gets_no_link(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, _client):
        room = town.operator(CONTROL_ROOM)
        await begins(town, room)
        await room.types("/piket keluar")
        await room.types("/meja", chat=room.person, private=True)
        assert "/piket masuk" in room.private.last.text and BASE not in room.private.last.text


async def test_in_a_group_the_link_goes_to_the_private_chat(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, _client):
        room = town.operator(CONTROL_ROOM)
        await begins(town, room)
        await room.types("/meja")
        assert not town.group(CONTROL_ROOM).hears(BASE) and BASE in room.private.last.text


async def test_without_a_meja_nothing_is_there(town: Town) -> None:
    room = town.operator(CONTROL_ROOM)
    await begins(town, room)
    await room.types("/meja", chat=room.person, private=True)
    assert "belum dibuka" in room.private.last.text


async def test_a_stranger_gets_no_link(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, _client):
        stranger = town.citizen(on=town.operator(CONTROL_ROOM).private.channel)
        await stranger.says("/meja")
        assert not any(BASE in words for words in stranger.texts)


async def test_neither_link_nor_browser_stands_in_the_database(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, client):
        room = town.operator(CONTROL_ROOM)
        browser = await sits(town, client, room)
        rows = await town.read(lambda tx: [list(r) for r in tx.execute(sittings.sittings.select())])
        assert rows and browser.cookie not in str(rows)


async def test_no_form_of_another_site_is_taken(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, client):
        browser = await sits(town, client, town.operator(CONTROL_ROOM))
        page = browser.shown
        await browser.asks("POST", "/meja/tutup", data={"kunci": "0" * 64})
        assert browser.status == 403
        browser.shown = page
        kept = {"Sec-Fetch-Site": "cross-site"}
        await browser.asks("POST", "/meja/tutup", data={"kunci": "0" * 64}, headers=kept)
        assert browser.status == 403
        assert (await browser.opens()) and browser.status == 200
        await browser.sends("/meja/tutup")
        assert browser.status == 200 and "Meja ditutup" in browser.shown
        await browser.opens()
        assert browser.status == 401


async def test_the_cookie_is_for_our_pages_alone(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, client):
        room, browser = town.operator(CONTROL_ROOM), Browser(town, client)
        await begins(town, room)
        await browser.asks("POST", await link(room))
        kept = browser.headers["Set-Cookie"]
        for part in ("HttpOnly", "SameSite=Strict", "Secure", "Path=/meja"):
            assert part in kept
        await browser.opens()
        policy = browser.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy and "http" not in policy
        assert browser.headers["Cache-Control"] == "no-store"
        assert "<script>" not in browser.shown and " style=" not in browser.shown


async def test_a_thousand_guesses_find_nothing(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, client):
        room, guesser = town.operator(CONTROL_ROOM), Browser(town, client, address="203.0.113.9")
        await begins(town, room)
        path = await link(room)
        found = set()
        for number in range(1000):
            await guesser.client.get(
                f"/meja/masuk/{number:022d}", headers={"X-Forwarded-For": guesser.address}
            )
            await guesser.asks("GET", f"/meja/masuk/{number:022d}") if number % 100 == 0 else None
            found.add(guesser.status)
        assert found == {404, 429}
        browser = Browser(town, client)
        await browser.asks("POST", path)
        assert browser.status == 303, "guesses shut nobody out"


async def test_somebody_of_two_agencies_changes_places(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, client):
        room = town.operator(CONTROL_ROOM)
        crew = replace(town.operator("damkar"), person=room.person)
        town.channels[crew.inbound(Kind.TEXT).channel].stands(
            town.groups["damkar"], room.person, Standing.MEMBER
        )
        await crew.types("/piket masuk")
        ani = await fire(town)
        snake = town.citizen()
        await snake.says("suami saya memukul saya, tolong, jl danau 3")
        browser = await sits(town, client, room)
        both = set(browser.rows)
        assert ani.code in both
        where = "Damkar" if "Pindah ke Damkar" in browser.shown else "Ruang"
        assert f"Pindah ke {where}" in browser.shown
        wanted = browser.shown.partition('name="tempat" value="')[2].partition('"')[0]
        await browser.sends("/meja/tempat", tempat=wanted)
        assert browser.status == 303
        await browser.opens()
        assert set(browser.rows) != both or len(both) == 1
