"""In the page, by clicking alone: a fire with a photo and a pin, taken to its end, confirmed by the reporter.

The pictures are kept in `build/screenshots`, to be looked at.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect, sync_playwright

from tests.running import ROOT, running

pytestmark = pytest.mark.browser
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
PICTURES = ROOT / "build" / "screenshots"


@pytest.fixture
def page(tmp_path: Path) -> Iterator[Page]:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert chromium, "no Chromium: `make test` installs it where it may"
    PICTURES.mkdir(parents=True, exist_ok=True)
    with running(tmp_path) as city, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        page = browser.new_page(viewport={"width": 1280, "height": 860})
        page.set_default_timeout(20_000)
        expect.set_options(timeout=20_000)
        page.goto(city.base)
        expect(page.locator("body[data-ready]")).to_be_visible()
        yield page
        browser.close()


def bubbles(page: Page, side: str, words: str | re.Pattern[str]) -> Locator:
    return page.get_by_test_id(f"phone-{side}").locator(".bubble", has_text=words)


def press(page: Page, side: str, label: str) -> None:
    """The only button of that side with exactly this label."""
    exact = re.compile(f"^{re.escape(label)}$")
    page.get_by_test_id(f"phone-{side}").locator("button.inline", has_text=exact).click()


def take(page: Page, name: str) -> None:
    page.screenshot(path=PICTURES / f"{name}.png")


def test_a_fire_by_clicks(page: Page) -> None:
    group = page.get_by_test_id("group-switch")
    label = next(o for o in group.locator("option").all_inner_texts() if "Damkar" in o)
    group.select_option(label=label)
    page.get_by_test_id("start").click()
    menu = bubbles(page, "citizen", "Apa yang terjadi?")
    expect(menu).to_be_visible()
    take(page, "1-menu")
    page.get_by_test_id("citizen-input").fill("tolong rumah tetangga kebakaran, api besar")
    page.get_by_test_id("citizen-send").click()
    expect(bubbles(page, "citizen", "Di mana?")).to_be_visible()
    page.get_by_test_id("attach").click()
    page.get_by_test_id("attach-photo").click()
    page.get_by_test_id("scene-fire").first.click()
    page.get_by_test_id("attach").click()
    page.get_by_test_id("attach-location").click()
    take(page, "2-map")
    page.get_by_test_id("map-send").click()
    receipt = bubbles(page, "citizen", re.compile(r"Laporan .*diteruskan ke Damkar"))
    expect(receipt).to_be_visible()
    card = bubbles(page, "operator", "KEBAKARAN")
    expect(card.first).to_be_visible()
    expect(bubbles(page, "operator", "Bukti").locator("img")).to_be_visible()
    take(page, "3-card")
    for label, heard in (
        ("✅ Terima", "Diterima Damkar"),
        ("🚒 Berangkat", "berangkat"),
        ("📍 Tiba", "Petugas sudah tiba"),
        ("🏁 Selesai", "Apakah kejadian ini sudah tertangani?"),
    ):
        press(page, "operator", label)
        expect(bubbles(page, "citizen", heard).first).to_be_visible()
    take(page, "4-resolved")
    press(page, "citizen", "✅ Sudah")
    expect(bubbles(page, "citizen", "Terima kasih. Laporan")).to_be_visible()
    expect(bubbles(page, "operator", re.compile(r"ditutup \d\d\.\d\d")).first).to_be_visible()
    take(page, "5-closed")
