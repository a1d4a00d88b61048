"""`python -m bench.quake_pictures`: an earthquake played in the simulator as people do, and what the duty room then sees.

Writes docs/pictures/gempa-ruang-kendali.png, gempa-antrian.png, gempa-bencana.png and gempa-papan.png.
"""

from __future__ import annotations

import re
import shutil
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

from bench.pictures import FLAGS, OUT
from bot.simulated_city import CITIZEN_BOT
from tests.running import Running, call, running

PEOPLE = 40
BETWEEN = 0.25  # seconds from one to the next
FELT = (
    "gempa",
    "gempa kami aman",
    "GEMPA kuat sekali!!",
    "gempo gempo",
    "ada gempa barusan, apa akan tsunami?",
    "kami sekeluarga aman, cuma gempa",
)
DANGER = {  # who writes as the how manieth, and from where
    6: ("gempa! tetangga tertimpa reruntuhan tembok, tolong", (-3.7607, 102.2762)),
    14: ("orang tua saya terjebak di dalam rumah, pintu tidak bisa dibuka", (-3.8010, 102.2790)),
    23: ("rumah sebelah terbakar habis gempa, api besar", (-3.8160, 102.3120)),
    31: ("anak saya luka kena kaca, darah banyak", (-3.7890, 102.2660)),
}
PIN_EVERY = 3
MIDDLE = (-3.7950, 102.2850)
SIZE = {"width": 1280, "height": 1040}


def quake(city: Running) -> None:
    """Forty people one after another; every third shares where he is."""
    for number in range(PEOPLE):
        who = call(city, "/sim/users", {"first_name": f"Warga {number + 1}"})["id"]
        words, place = DANGER.get(number, (FELT[number % len(FELT)], None))
        say(city, who, text=words)
        if place is None and number % PIN_EVERY == 0:
            place = (MIDDLE[0] + (number - 20) * 0.0015, MIDDLE[1] + (number % 7) * 0.004)
        if place is not None:
            time.sleep(BETWEEN)
            say(city, who, location={"latitude": place[0], "longitude": place[1]})
        time.sleep(BETWEEN)


def say(city: Running, who: int, **what: object) -> None:
    call(city, "/sim/send", {"user": who, "chat": CITIZEN_BOT, **what})


def control_room(browser: Browser, city: Running) -> Page:
    page = browser.new_page(viewport=SIZE)  # type: ignore[arg-type]
    page.set_default_timeout(120_000)
    expect.set_options(timeout=120_000)
    page.goto(city.base)
    expect(page.locator("body[data-ready]")).to_be_visible()
    group = page.get_by_test_id("group-switch")
    group.select_option(
        label=next(o for o in group.locator("option").all_inner_texts() if "Ruang Kendali" in o)
    )
    return page


def types(page: Page, words: str, answer: str) -> None:
    """The operator of the page types; until the answer is on the screen."""
    page.get_by_test_id("operator-input").fill(words)
    page.get_by_test_id("operator-send").click()
    shown = page.get_by_test_id("phone-operator").locator(".bubble", has_text=re.compile(answer))
    expect(shown.last).to_be_visible()


def take(shown: Page | Locator, name: str) -> None:
    (shown if isinstance(shown, Page) else shown.page).wait_for_timeout(1500)
    shown.screenshot(path=OUT / f"gempa-{name}.png")


def main() -> None:
    folder = Path(tempfile.mkdtemp())
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with running(folder) as city, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        page = control_room(browser, city)
        phone = page.get_by_test_id("phone-operator")
        quake(city)
        page.wait_for_timeout(8000)
        take(phone, "ruang-kendali")
        types(page, "/antrian", r"terbuka")
        take(phone, "antrian")
        types(page, "/bencana mulai", "MODE BENCANA")
        take(phone, "bencana")
        wall = browser.new_page(viewport={"width": 1600, "height": 900})
        wall.goto(f"{city.web}/papan")
        wall.wait_for_selector("body[data-ready]")
        take(wall, "papan")
        browser.close()
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
