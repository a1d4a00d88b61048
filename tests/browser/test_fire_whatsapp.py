"""In the page, by clicking alone: a fire told on the green phone, taken to its end by operators on Telegram, confirmed there.

The pictures are kept in `build/screenshots`, to be looked at.
"""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.test_fire import bubbles, page, press, pytestmark, take

__all__ = ["page", "pytestmark"]


def test_a_fire_by_clicks_on_the_green_phone(page: Page) -> None:
    group = page.get_by_test_id("group-switch")
    label = next(o for o in group.locator("option").all_inner_texts() if "Damkar" in o)
    group.select_option(label=label)
    page.get_by_test_id("whatsapp-input").fill("tolong rumah tetangga kebakaran, api besar")
    page.get_by_test_id("whatsapp-send").click()
    expect(bubbles(page, "whatsapp", "Di mana?")).to_be_visible()
    take(page, "whatsapp-fire-1-asked")
    green = page.get_by_test_id("phone-whatsapp")
    green.get_by_role("button", name="Kirim lokasi").click()
    page.get_by_test_id("map-send").click()
    expect(bubbles(page, "whatsapp", re.compile(r"Laporan .*diteruskan ke Damkar"))).to_be_visible()
    expect(bubbles(page, "operator", "KEBAKARAN").first).to_be_visible()
    take(page, "whatsapp-fire-2-card")
    press(page, "operator", "✅ Terima")
    press(page, "operator", "🚒 Berangkat")
    expect(bubbles(page, "whatsapp", "berangkat").first).to_be_visible()
    press(page, "operator", "📍 Tiba")
    press(page, "operator", "🏁 Selesai")
    question = bubbles(page, "whatsapp", "sudah tertangani?")
    expect(question.first).to_be_visible()
    take(page, "whatsapp-fire-3-solved")
    green.get_by_role("button", name=re.compile("Sudah")).last.click()
    expect(bubbles(page, "whatsapp", "Terima kasih").first).to_be_visible()
    expect(bubbles(page, "operator", re.compile(r"ditutup \d\d\.\d\d")).first).to_be_visible()
    take(page, "whatsapp-fire-4-closed")
