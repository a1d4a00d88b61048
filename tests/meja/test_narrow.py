"""The meja in windows of every width: what is opened comes into view, what is said stays there, no button jumps away."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.async_api import Locator, Page, expect

from domain.ticket import CONTROL_ROOM
from tests.chromium import chromium
from tests.meja.browser import served
from tests.meja.test_in_a_browser import screen
from tests.scenarios.stories import fire, north_of
from tests.town import PANORAMA, Town

pytestmark = pytest.mark.browser
WIDTHS = (360, 800, 960)


async def many(town: Town) -> str:
    """More than a screen holds; the first one's code."""
    reporters = [await fire(town, north_of(PANORAMA, 1500 * n)) for n in range(12)]
    return reporters[0].code


async def narrowed(page: Page, width: int) -> None:
    await page.set_viewport_size({"width": width, "height": 740})
    await page.reload()
    await expect(page.locator("body[data-siap]")).to_be_visible()


async def places(group: Locator) -> list[dict[str, float]]:
    """All at the same moment: the page may be scrolling."""
    script = (
        "all => all.map(one => { const box = one.getBoundingClientRect(); return { x: box.x, y: box.y }; })"
    )
    found: list[dict[str, float]] = await group.evaluate_all(script)
    return found


@pytest.mark.parametrize("width", WIDTHS)
async def test_what_is_opened_and_what_is_said_are_in_view(tmp_path: Path, width: int) -> None:
    async with chromium() as browser, served(tmp_path) as (town, client):
        code = await many(town)
        async with screen(browser, town, client, town.operator("damkar")) as (page, context):
            await narrowed(page, width)
            await page.get_by_role("link", name=code).click()
            heading = page.get_by_role("heading", name=code)
            await expect(heading).to_be_in_viewport()
            await page.get_by_role("button", name="Terima").click()
            said = page.locator("#jawaban")
            await expect(said).to_contain_text("diterima")
            await expect(said).to_be_in_viewport()
            await page.screenshot(path=str(tmp_path / f"said-{width}.png"))
            await page.locator("summary", has_text="Palsu").click()
            await expect(page.get_by_role("button", name="Iseng")).to_be_in_viewport()
            await page.screenshot(path=str(tmp_path / f"open-{width}.png"))
            await context.set_offline(True)
            await page.get_by_role("button", name="Iseng").click()
            stop = page.get_by_role("button", name="Jangan kirim")
            await expect(stop).to_be_in_viewport()
            await page.screenshot(path=str(tmp_path / f"stop-{width}.png"))
            await stop.click()
            await context.set_offline(False)


@pytest.mark.parametrize("width", WIDTHS)
async def test_no_button_moves_away_from_under_the_pointer(tmp_path: Path, width: int) -> None:
    async with chromium() as browser, served(tmp_path) as (town, client):
        code = await many(town)
        async with screen(browser, town, client, town.operator(CONTROL_ROOM)) as (page, _):
            await narrowed(page, width)
            head = page.locator("header button, header summary")
            before = await places(head)
            await page.get_by_text("Papan ketik").click()
            assert await places(head) == before
            await page.screenshot(path=str(tmp_path / f"keys-{width}.png"))
            await page.keyboard.press("Escape")
            await page.get_by_role("button", name="Nyalakan bunyi").click()
            assert await places(head) == before
            await page.get_by_role("link", name=code).click()
            await expect(page.get_by_role("heading", name=code)).to_be_in_viewport()
            buttons = page.locator(".tindakan > details > summary, .tindakan > form button")
            for label in ("Palsu", "Catat", "Tanya"):
                summary = page.locator("summary", has_text=label)
                await summary.scroll_into_view_if_needed()
                order = await buttons.all_inner_texts()
                rows = await places(buttons)
                await summary.click()
                assert await buttons.all_inner_texts() == order
                now = await places(buttons)
                moved = {round(a["y"] - b["y"]) for a, b in zip(rows, now, strict=True)}
                assert len(moved) == 1, "only the page may be scrolled"
                assert [a["x"] for a in rows] == [b["x"] for b in now]
                await summary.click()


async def test_the_end_is_not_as_filled_as_the_next_step(tmp_path: Path) -> None:
    async with chromium() as browser, served(tmp_path) as (town, client):
        code = (await fire(town)).code
        async with screen(browser, town, client, town.operator("damkar")) as (page, _):
            await page.get_by_role("link", name=code).click()
            for label in ("Terima", "Berangkat", "Tiba"):
                filled = page.locator(".tindakan button.utama", has_not_text="Urungkan")
                await expect(filled).to_have_count(1)
                await expect(filled).to_contain_text(label)
                await filled.click()
                await expect(filled).not_to_contain_text(label)
            await expect(page.locator("button.utama", has_text="Selesai")).to_be_visible()


async def test_what_goes_to_who_hides_is_read_whole_and_says_so(tmp_path: Path) -> None:
    async with chromium() as browser, served(tmp_path) as (town, client):
        rina = town.citizen("Rina")
        await rina.says("suami saya ngamuk bawa pisau, saya sembunyi di lemari, jangan ditelepon")
        await rina.shares(PANORAMA)
        assert (await town.ticket(rina.code)).hiding
        asked = (await town.ticket(rina.code)).category
        question = town.app.city.categories[asked].question
        async with screen(browser, town, client, town.operator(CONTROL_ROOM)) as (page, _):
            await narrowed(page, 360)
            await page.get_by_role("link", name=rina.code).click()
            await page.locator("summary", has_text="Tanya").click()
            await expect(page.get_by_text(question)).to_be_visible()
            await page.screenshot(path=str(tmp_path / "hiding-360.png"))
            await expect(page.get_by_role("button", name=question)).to_have_count(0)
            box = page.locator("fieldset", has_text=question)
            await box.get_by_role("button", name="Pelapor bersembunyi").click()
            await expect(page.locator("#jawaban")).to_contain_text(rina.code)
            await town.app.settle()
            assert rina.hears(question)


async def test_after_ctrl_enter_the_keyboard_stays_where_it_was(tmp_path: Path) -> None:
    async with chromium() as browser, served(tmp_path) as (town, client):
        code = (await fire(town)).code
        async with screen(browser, town, client, town.operator("damkar")) as (page, _):
            await page.get_by_role("link", name=code).click()
            await expect(page.get_by_role("heading", name=code)).to_be_focused()
            for key, words, done in (
                ("c", "lewat belakang", "lewat belakang"),
                ("t", "lantai berapa?", "bertanya kepada"),
            ):
                await page.keyboard.press(key)
                await page.keyboard.type(words)
                await page.keyboard.press("Control+Enter")
                await expect(page.locator("#tiket .urutan")).to_contain_text(done)
                await expect(page.locator("#tiket :focus")).to_have_count(1)
            await expect(page.locator("textarea:visible")).to_have_count(0)
