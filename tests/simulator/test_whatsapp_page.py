"""The third phone of the page in a real browser: WhatsApp, green, beside the other two.

The pictures are kept in `build/screenshots`, to be looked at.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

from tests.running import ROOT
from tests.simulator.desk import NUMBER, Desk, desk
from tests.simulator.whatsapp_bodies import ASK_PLACE

pytestmark = pytest.mark.browser
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
PICTURES = ROOT / "build" / "screenshots"
LIST = {
    "type": "list",
    "body": {"text": "Apa yang terjadi? *Pilih satu*, atau tulis saja."},
    "action": {
        "button": "Pilih kejadian",
        "sections": [
            {
                "title": "Bencana",
                "rows": [
                    {"id": "k:kebakaran", "title": "🔥 Kebakaran", "description": "rumah, lahan, kendaraan"},
                    {"id": "k:banjir", "title": "🌊 Banjir", "description": "air naik, orang terjebak"},
                ],
            },
            {"title": "Hewan", "rows": [{"id": "k:ular", "title": "🐍 Ular"}]},
        ],
    },
}
BUTTONS = {
    "type": "button",
    "body": {"text": "Laporan 26-0001 diterima. Petugas sedang menuju ke sana."},
    "action": {
        "buttons": [
            {"type": "reply", "reply": {"id": f"b:{label}", "title": label}}
            for label in ("Kirim foto", "Tambah ket.", "Batalkan")
        ]
    },
}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("no Chromium on this machine")
    PICTURES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield launched
        launched.close()


@pytest.fixture
def city(tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path, NUMBER) as made:
        made.sim("users", channel="whatsapp", first_name="Rina", phone="+6281200000009")
        yield made


@pytest.fixture
def page(browser: Browser, city: Desk) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    page.set_default_timeout(10_000)
    failures: list[str] = []
    page.on("pageerror", lambda error: failures.append(str(error)))
    page.goto(city.base)
    expect(page.locator("body[data-ready]")).to_be_visible()
    yield page
    page.context.close()
    assert failures == []


def green(page: Page) -> Locator:
    return page.get_by_test_id("phone-whatsapp")


def say(page: Page, text: str) -> None:
    page.get_by_test_id("whatsapp-input").fill(text)
    page.get_by_test_id("whatsapp-send").click()
    expect(green(page).locator(".bubble.own", has_text=text)).to_be_visible()


def rina(city: Desk) -> dict[str, Any]:
    return city.green_people()[0]


def take(page: Page, name: str) -> None:
    page.screenshot(path=PICTURES / f"{name}.png")


def test_words_ticks_and_the_price(page: Page, city: Desk) -> None:
    """Two grey ticks; blue once 112 has read; what it costs stands in the strip."""
    say(page, "kebakaran di pasar")
    ticks = green(page).locator(".bubble.own .ticks")
    expect(ticks).to_have_attribute("aria-label", "terkirim")
    wamid = city.green_messages(rina(city))[-1]["wamid"]
    read = {"messaging_product": "whatsapp", "status": "read", "message_id": wamid}
    city._post(
        f"/v23.0/{NUMBER.phone_id}/messages?access_token={NUMBER.token}",
        read | {"typing_indicator": {"type": "text"}},
    )
    expect(ticks).to_have_attribute("aria-label", "dibaca")
    expect(green(page).get_by_text("sedang mengetik…")).to_be_visible()
    city.green(rina(city), "text", {"body": "Di mana?"})
    expect(green(page).locator(".bubble.theirs", has_text="Di mana?")).to_be_visible()
    expect(green(page).get_by_text("sedang mengetik…")).to_have_count(0)
    expect(page.get_by_test_id("price")).to_contain_text("Chat WA ini US$ 0,00 (1 pesan)")
    expect(page.get_by_test_id("price")).to_contain_text("999 gratis lagi")


def test_a_row_of_the_list_is_chosen_in_the_sheet(page: Page, city: Desk) -> None:
    say(page, "tolong")
    city.green(rina(city), "interactive", LIST)
    bubble = green(page).locator(".bubble.theirs", has_text="Apa yang terjadi?")
    expect(bubble.locator(".words b")).to_have_text("Pilih satu")
    green(page).get_by_role("button", name="☰ Pilih kejadian").click()
    sheet = green(page).get_by_role("dialog", name="Pilih kejadian")
    expect(sheet.locator(".row")).to_have_count(3)
    take(page, "whatsapp-list")
    sheet.get_by_role("button", name=re.compile("Banjir")).click()
    expect(green(page).locator(".bubble.own").last).to_contain_text("🌊 Banjir")
    assert city.green_messages(rina(city))[-1]["text"] == "🌊 Banjir"


def test_buttons_are_pressed(page: Page, city: Desk) -> None:
    say(page, "ada ular")
    city.green(rina(city), "interactive", BUTTONS)
    button = green(page).get_by_role("button", name="Batalkan")
    expect(button).to_be_visible()
    button.click()
    expect(green(page).locator(".bubble.own").last).to_contain_text("Batalkan")
    take(page, "whatsapp-three-phones")


def test_the_location_request_opens_the_map(page: Page, city: Desk) -> None:
    say(page, "kebakaran")
    asked = {"type": "location_request_message", "body": {"text": "📍 Di mana?"}, "action": ASK_PLACE}
    city.green(rina(city), "interactive", asked)
    green(page).get_by_role("button", name="Kirim lokasi").click()
    green(page).get_by_label("Taruh pin di kelurahan").select_option(label="Malabero")
    take(page, "whatsapp-map")
    green(page).get_by_test_id("map-send").click()
    expect(green(page).locator(".bubble.own .place")).to_contain_text("dekat Malabero")
    pin = city.green_messages(rina(city))[-1]["media"]
    assert (pin["kind"], pin["latitude"], pin["longitude"]) == ("location", -3.79, 102.25)


def test_a_bubble_offers_a_reaction_and_no_edit(page: Page, city: Desk) -> None:
    say(page, "tolong")
    city.green(rina(city), "text", {"body": "Sudah tertangani?"})
    green(page).locator(".bubble.theirs .more").click()
    expect(page.get_by_role("menuitem", name="Ubah")).to_have_count(0)
    page.get_by_role("menuitem", name="Suka 👍").click()
    expect(green(page).locator(".bubble.theirs .reactions")).to_have_text("👍")


def test_what_whatsapp_does_not_carry_can_be_sent(page: Page, city: Desk) -> None:
    page.get_by_test_id("whatsapp-attach").click()
    take(page, "whatsapp-attach")
    page.get_by_test_id("attach-view-once").click()
    expect(green(page).locator(".bubble.own img")).to_be_visible()
    assert city.green_messages(rina(city))[-1]["unreadable"]


def test_each_has_a_chat_of_their_own_and_a_new_one_begins(page: Page, city: Desk) -> None:
    say(page, "halo dari Rina")
    page.get_by_test_id("new-whatsapp").click()
    expect(green(page).locator(".bubble")).to_have_count(0)
    page.get_by_test_id("whatsapp-switch").select_option(label="Rina")
    expect(green(page).locator(".bubble.own")).to_contain_text("halo dari Rina")


def test_the_trainer_switches_the_phone_off(page: Page, city: Desk) -> None:
    say(page, "tolong")
    page.get_by_test_id("trouble").click()
    page.get_by_test_id("trouble-wa-off").click()
    expect(page.locator(".trouble-said")).to_contain_text("✓")
    page.get_by_test_id("trouble-close").click()
    expect(green(page).get_by_text("ponsel mati")).to_be_visible()
    city.green(rina(city), "text", {"body": "Petugas berangkat."})
    assert all(not message["sender"]["is_bot"] for message in city.green_messages(rina(city)))


@pytest.mark.parametrize("width", [1920, 1280, 1000, 390])
def test_three_phones_fit_or_are_shown_one_at_a_time(page: Page, city: Desk, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    if width < 900:
        page.get_by_role("navigation", name="Telepon yang tampil").get_by_text("WhatsApp").click()
        expect(page.get_by_test_id("phone-operator")).to_be_hidden()
    expect(green(page)).to_be_visible()
    say(page, "panjang " * 40)
    take(page, f"whatsapp-{width}")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_in_the_dark(page: Page, city: Desk) -> None:
    say(page, "kebakaran di pasar")
    city.green(rina(city), "interactive", BUTTONS)
    expect(green(page).get_by_role("button", name="Batalkan")).to_be_visible()
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    take(page, "whatsapp-dark")


def test_a_play_is_performed_on_the_green_phone(page: Page, city: Desk) -> None:
    """Its cast writes on WhatsApp, presses the location request, and the page looks there."""
    play = {
        "title": "Uji",
        "summary": "Sebuah uji.",
        "cast": {"sri": {"first_name": "Sri", "channel": "whatsapp"}},
        "steps": [
            {"who": "sri", "do": "send", "text": "kebakaran"},
            {"who": "sri", "do": "press", "label": "Kirim lokasi", "location": {"place": "Panorama"}},
            {"who": "sri", "do": "send", "view_once": {"scene": "fire", "seed": 1, "variant": "fresh"}},
        ],
    }
    page.route("**/page/plays/*.json", lambda route: route.fulfill(body=json.dumps(play)))
    page.get_by_test_id("play-start").click()
    expect(green(page).locator(".bubble.own", has_text="kebakaran")).to_be_visible()
    sri = next(user for user in city.green_people() if user["first_name"] == "Sri")
    asked = {"type": "location_request_message", "body": {"text": "📍 Di mana?"}, "action": ASK_PLACE}
    city.green(sri, "interactive", asked)
    expect(page.locator(".playing-note")).to_have_text("Selesai.")
    said = [message for message in city.green_messages(sri) if not message["sender"]["is_bot"]]
    assert (said[1]["media"]["latitude"], said[2]["unreadable"]) == (-3.82, True)
