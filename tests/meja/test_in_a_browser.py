"""The meja in Chromium: two operators at once, a role that is taken away, a network that is gone, many tickets."""

from __future__ import annotations

import re
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.async_api import Browser, BrowserContext, Page, expect

from domain.message import Kind, Membership, Standing
from domain.ticket import CONTROL_ROOM
from models import tickets
from models.db import Tx
from tests.chromium import chromium, faultless
from tests.meja.browser import Client, begins, link, served
from tests.scenarios.stories import fire
from tests.town import KANDANG_LIMUN, OPERATOR, Operator, Town

pytestmark = pytest.mark.browser
MANY = 500


@asynccontextmanager
async def screen(
    browser: Browser, town: Town, client: Client, operator: Operator, theme: str = "light"
) -> AsyncIterator[tuple[Page, BrowserContext]]:
    """An operator who has sat down. At the end: no script failed, nothing was asked of another machine."""
    await begins(town, operator)
    context = await browser.new_context(
        base_url=str(client.make_url("/")),
        viewport={"width": 1280, "height": 860},
        color_scheme=theme,  # type: ignore[arg-type]
    )
    page = await context.new_page()
    page.set_default_timeout(10_000)
    with faultless(page):
        await page.goto(await link(operator))
        await page.get_by_role("button", name="Duduk di meja").click()
        await expect(page.locator("body[data-siap]")).to_be_visible()
        yield page, context
        await context.close()


async def test_two_operators_see_what_the_other_does(tmp_path: Path) -> None:
    async with chromium() as browser, served(tmp_path) as (town, client):
        ani = await fire(town)
        crew, room = town.operator("damkar"), town.operator(CONTROL_ROOM)
        async with (
            screen(browser, town, client, crew) as (one, _),
            screen(browser, town, client, room) as (other, _),
        ):
            for page in (one, other):
                await page.get_by_role("link", name=ani.code).click()
                await expect(page.get_by_role("heading", name=ani.code)).to_be_visible()
            await other.locator("summary", has_text="Catat").click()
            await other.get_by_label("Catatan untuk").fill("lewat pintu bel")
            await one.get_by_role("button", name="Terima").click()
            await expect(one.get_by_role("status")).to_contain_text(ani.code)
            await town.app.settle()
            await expect(other.locator("#tiket .kartu")).to_contain_text("diterima Damkar")
            await expect(other.locator("#antrian")).to_contain_text("Sedang ditangani")
            written = other.get_by_label("Catatan untuk")
            await expect(written).to_have_value("lewat pintu bel")
            await expect(written).to_be_focused()
            await other.keyboard.type("akang")
            await other.keyboard.press("Tab")
            await other.keyboard.press("Enter")
            await expect(one.locator("#tiket .urutan")).to_contain_text("lewat pintu belakang")
            await town.app.settle()
            assert town.group("damkar").hears("lewat pintu belakang")
            await other.get_by_label("Kata, kode").fill(ani.code)
            await expect(other.locator("#antrian h2")).to_contain_text("1 dari 1")
            await one.get_by_role("button", name="Nyalakan bunyi").click()
            await expect(one.get_by_role("button", name="Bunyi menyala")).to_be_visible()
            before = await one.locator("body").get_attribute("data-berbunyi")
            budi = await fire(town, KANDANG_LIMUN)
            await expect(one.locator("#antrian")).to_contain_text(budi.code)
            await expect(other.locator("#antrian h2")).to_contain_text("1 dari 2")
            for page in (one, other):
                await expect(page.locator("body[data-berbunyi]")).to_be_visible()
            assert await one.locator("body").get_attribute("data-berbunyi") != before
            await expect(one.get_by_role("heading", name=ani.code)).to_be_visible()


async def test_a_role_that_is_taken_away_empties_the_screen(tmp_path: Path) -> None:
    async with chromium() as browser, served(tmp_path) as (town, client):
        ani = await fire(town)
        crew = town.operator("damkar")
        async with screen(browser, town, client, crew) as (page, _):
            await page.get_by_role("link", name=ani.code).click()
            await expect(page.locator(".kartu")).to_be_visible()
            gone = crew.inbound(Kind.MEMBER, membership=Membership(crew.person, Standing.OUT))
            await town.offer(gone)
            await expect(page.get_by_role("alert")).to_contain_text("sudah ditutup", timeout=15_000)
            await expect(page.locator("body")).not_to_contain_text("api besar")


async def test_the_platform_says_that_he_is_in_the_group_no_more(tmp_path: Path) -> None:
    """It has told nobody: it is asked when the page is opened anew."""
    async with chromium() as browser, served(tmp_path) as (town, client):
        ani = await fire(town)
        crew = town.operator("damkar")
        async with screen(browser, town, client, crew) as (page, _):
            await page.get_by_role("link", name=ani.code).click()
            await expect(page.locator(".kartu")).to_be_visible()
            await town.forward(minutes=2)
            town.channels[OPERATOR].stands(town.groups["damkar"], crew.person, Standing.OUT)
            await page.get_by_role("button", name="Terima").click()
            await expect(page.get_by_role("alert")).to_contain_text("sudah ditutup")
            assert (await town.ticket(ani.code)).part("damkar").holder is None  # type: ignore[union-attr]


async def test_what_is_pressed_while_the_network_is_gone_is_done_once_afterwards(tmp_path: Path) -> None:
    async with chromium() as browser, served(tmp_path) as (town, client):
        ani = await fire(town)
        async with screen(browser, town, client, town.operator(CONTROL_ROOM)) as (page, context):
            await page.get_by_role("link", name=ani.code).click()
            await page.locator("summary", has_text="Catat").click()
            await page.get_by_label("Catatan untuk").fill("lewat pintu belakang")
            await context.set_offline(True)
            await (
                page.locator(".tindak", has=page.get_by_label("Catatan untuk")).get_by_role("button").click()
            )
            await expect(page.locator("#jawaban")).to_contain_text("Belum terkirim")
            await expect(page.locator("#putus")).to_contain_text("Terputus", timeout=15_000)
            await town.citizen().says("halo")
            assert not town.group("damkar").hears("lewat pintu belakang")
            await context.set_offline(False)
            await expect(page.locator("#putus")).to_be_hidden(timeout=15_000)
            await expect(page.locator("#jawaban")).to_contain_text(ani.code, timeout=15_000)
            await expect(page.locator("#jawaban button")).to_have_count(0)
            await town.app.settle()
            told = [
                words
                for words in town.group("damkar").texts
                if words.startswith("📝") and "belakang" in words
            ]
            assert len(told) == 1
            budi = await fire(town, KANDANG_LIMUN)
            await expect(page.locator("#antrian")).to_contain_text(budi.code)


async def test_what_is_not_to_be_sent_any_more_is_not(tmp_path: Path) -> None:
    async with chromium() as browser, served(tmp_path) as (town, client):
        ani = await fire(town)
        async with screen(browser, town, client, town.operator(CONTROL_ROOM)) as (page, context):
            await page.get_by_role("link", name=ani.code).click()
            await expect(page.locator("#tiket article")).to_be_visible()
            await context.set_offline(True)
            await page.locator("summary", has_text="Palsu").click()
            await page.get_by_role("button", name="Iseng").click()
            await page.get_by_role("button", name="Jangan kirim").click()
            await expect(page.locator("#jawaban")).to_be_hidden()
            await page.wait_for_timeout(2500)
            await context.set_offline(False)
            await expect(page.locator("#putus")).to_be_hidden(timeout=15_000)
            assert (await town.ticket(ani.code)).false_by is None


async def test_five_hundred_open_tickets_are_there_at_once(tmp_path: Path) -> None:
    async with chromium() as browser, served(tmp_path) as (town, client):
        ani = await fire(town)
        one = await town.ticket(ani.code)

        def more(tx: Tx) -> None:
            for number in range(MANY):
                tickets.add(
                    tx, replace(one, id=0, code=f"26-{number + 1000:04d}", handle=f"handle{number:06d}")
                )

        await town.app.database.write(more)
        async with screen(browser, town, client, town.operator(CONTROL_ROOM)) as (page, _):
            began = time.perf_counter()
            await page.reload()
            await expect(page.locator("body[data-siap]")).to_be_visible()
            assert time.perf_counter() - began < 5, "seconds, on a machine that does other things too"
            await expect(page.get_by_role("heading", name=f"{MANY + 1} tiket terbuka")).to_be_visible()
            await page.get_by_role("link", name="Berikutnya").click()
            await expect(page.locator("#antrian nav span")).to_have_text(re.compile("Halaman 2"))
            await page.locator("#antrian li[data-kode] a").first.click()
            await expect(page.locator("#tiket article")).to_be_visible()
            await expect(page.locator("#antrian nav span")).to_have_text(re.compile("Halaman 2"))
            began = time.perf_counter()
            await page.get_by_label("Kata, kode").fill("26-1234")
            await expect(page.get_by_role("heading", name=f"1 dari {MANY + 1} tiket terbuka")).to_be_visible()
            assert time.perf_counter() - began < 5
            await expect(page.get_by_label("Kata, kode")).to_be_focused()
            await page.reload()
            await expect(page.locator("#antrian li[data-kode]")).to_have_count(1)
            await expect(page.get_by_label("Kata, kode")).to_have_value("26-1234")


async def test_a_fire_by_the_keyboard_alone(tmp_path: Path) -> None:
    async with chromium() as browser, served(tmp_path) as (town, client):
        budi = await fire(town, KANDANG_LIMUN)
        ani = await fire(town)
        crew = town.operator("damkar")
        await begins(town, crew)
        context = await browser.new_context(base_url=str(client.make_url("/")))
        page = await context.new_page()
        await page.goto(await link(crew))
        keys = page.keyboard
        await expect(page.get_by_role("button", name="Duduk di meja")).to_be_focused()
        await keys.press("Enter")
        await expect(page.locator("body[data-siap]")).to_be_visible()
        await keys.press("j")
        await expect(page.get_by_role("link", name=budi.code)).to_be_focused()
        await keys.press("j")
        await keys.press("Enter")
        heading = page.get_by_role("heading", name=ani.code)
        await expect(heading).to_be_focused()
        for label, stands in (("Terima", "diterima"), ("Berangkat", "berangkat")):
            await keys.press("a")
            await expect(page.get_by_role("button", name=label)).to_be_focused()
            await keys.press("Enter")
            await expect(page.locator("#tiket .kartu")).to_contain_text(stands)
            await expect(heading).to_be_focused()
        await keys.press("c")
        await keys.type("lewat pintu ajqk/?")
        await keys.press("Control+Enter")
        await expect(page.locator("#tiket .urutan")).to_contain_text("lewat pintu ajqk/?")
        await keys.press("q")
        await expect(page.get_by_role("link", name=ani.code)).to_be_focused()
        await keys.press("/")
        await keys.type(budi.code)
        await expect(page.locator("#antrian li[data-kode]")).to_have_count(1)
        await keys.press("Escape")
        await expect(page.get_by_role("link", name=budi.code)).to_be_focused()
        await keys.press("?")
        await expect(page.get_by_text("kembali ke antrean", exact=True)).to_be_visible()
        await keys.press("Escape")
        await expect(page.get_by_text("kembali ke antrean", exact=True)).to_be_hidden()
        await town.app.settle()
        assert "berangkat" in town.group("damkar").card(ani.code).text
        await context.close()
