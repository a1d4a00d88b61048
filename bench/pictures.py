"""`python -m bench.pictures`: a made-up month in the real application, and the pictures of it that stand in the docs.

Writes docs/pictures/peta.png, statistik.png, laporan.png (the printable sheet), papan.png and papan-gelap.png.
"""

from __future__ import annotations

import asyncio
import random
import shutil
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from aiohttp import web
from playwright.async_api import Browser, async_playwright

from bot.board.guard import guard
from bot.board.routes import add_board
from bot.overviews.incident import incident
from bot.settings_fields import ROOT
from domain.message import Form
from tests.kept import town_in_memory
from tests.town import Operator, Town

OUT = ROOT / "docs" / "pictures"
DAYS, SEED = 3, 112
START = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)
EVENTS: tuple[tuple[str, str, int], ...] = (  # words, who goes, how often of twenty
    ("TOLONG rumah kebakaran, api besar", "damkar", 4),
    ("ada ular sanca masuk dapur", "damkar", 6),
    ("bapak saya pingsan tidak bernapas", "psc119", 4),
    ("kecelakaan motor sama truk, korban tidak sadar", "psc119", 3),
    ("pohon tumbang menutup jalan", "dlh", 2),
    ("banjir masuk rumah sudah sepinggang", "bpbd", 1),
)
FLAGS = ["--no-sandbox", "--disable-gpu"]


async def month(town: Town, rng: random.Random) -> str:
    """Some events a day, handled by their agencies; answers the code of a fire that was handled from end to end."""
    crew = {agency: town.operator(agency) for agency in town.groups}
    paper = ""
    weights = [often for _, _, often in EVENTS]
    for day in range(DAYS):
        for _ in range(rng.randint(4, 7)):
            await town.forward(minutes=rng.randint(40, 160))
            words, *_ = rng.choices(EVENTS, weights)[0]
            code = await told(town, rng, words)
            if rng.random() < 0.12:
                await false(town, code)
                continue
            await handled(town, rng, crew, code)
            paper = code if "kebakaran" in words else paper
        await town.forward(hours=max(0.5, 24 * (day + 1) - (town.clock.now() - START) / timedelta(hours=1)))
    return paper


async def told(town: Town, rng: random.Random, words: str) -> str:
    kelurahan = rng.choice(town.app.city.area.kelurahan)
    reporter = town.citizen()
    await reporter.says(words)
    await reporter.shares(
        (kelurahan.lat + rng.uniform(-0.002, 0.002), kelurahan.lon + rng.uniform(-0.002, 0.002))
    )
    return reporter.code


async def false(town: Town, code: str) -> None:
    for _ in range(2):
        await town.operator("ruang_kendali").types(f"/palsu {code} iseng")


async def handled(town: Town, rng: random.Random, crew: dict[str, Operator], code: str) -> None:
    """Every agency that was called goes there; one after the other taps what it does."""
    steps = (("terima", (0.2, 0.9)), ("berangkat", (0.5, 1.5)), ("tiba", (3, 15)), ("selesai", (10, 30)))
    for command, minutes in steps:
        await town.forward(minutes=rng.uniform(*minutes))
        for part in (await town.ticket(code)).assignments:
            await crew[part.agency].types(f"/{command} {code}")
    await town.forward(seconds=31)


async def tonight(town: Town, rng: random.Random) -> None:
    """What is open now: some taken, some not."""
    for words, agency, steps in (
        ("TOLONG rumah kebakaran, api besar", "damkar", ("terima", "berangkat", "tiba")),
        ("suami saya memukul saya, tolong", "polisi", ("terima",)),
        ("banjir masuk rumah sudah sepinggang", "bpbd", ()),
        ("pohon tumbang menutup jalan", "dlh", ("terima",)),
        ("bapak saya pingsan tidak bernapas", "psc119", ()),
    ):
        code = await told(town, rng, words)
        for step in steps:
            await town.operator(agency).types(f"/{step} {code}")
    await town.forward(minutes=4)
    await town.operator("ruang_kendali").types("/baru kebakaran di kelurahan padang serai, api besar")
    await town.forward(seconds=25)


def sent(town: Town) -> bytes:
    """The latest photo in the control room."""
    shown = next(m for m in reversed(town.group("ruang_kendali").messages) if m.delivery.form is Form.PHOTO)
    assert shown.delivery.file is not None
    return shown.delivery.file


async def board(town: Town, browser: Browser) -> None:
    """The wall board in both lights, as a screen on the wall shows it."""

    async def nobody_guesses(at: datetime) -> None:
        raise AssertionError(at)

    application = web.Application(middlewares=[guard(town.app.settings, town.clock, nobody_guesses)])
    add_board(application, town.app)
    runner = web.AppRunner(application)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    for scheme, name in (("light", "papan"), ("dark", "papan-gelap")):
        page = await browser.new_page(
            viewport={"width": 1600, "height": 900}, color_scheme="dark" if scheme == "dark" else "light"
        )
        await page.goto(f"http://127.0.0.1:{port}/papan")
        await page.wait_for_selector("body[data-ready]")
        await page.wait_for_timeout(1200)
        await page.screenshot(path=OUT / f"{name}.png")
        await page.close()
    await runner.cleanup()


async def main() -> None:
    rng, folder = random.Random(SEED), Path(tempfile.mkdtemp())
    town = await town_in_memory(folder)
    town.clock.move_to(max(START, town.clock.now()))
    paper = await month(town, rng)
    await tonight(town, rng)
    kendali = town.operator("ruang_kendali")
    for command, name in (("/peta", "peta"), ("/statistik bulan", "statistik")):
        await kendali.types(command)
        (OUT / f"{name}.png").write_bytes(sent(town))
    sheet = await town.read(lambda tx: incident(tx, town.app.city, paper))
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        page = await browser.new_page(viewport={"width": 794, "height": 1123})
        await page.set_content(str(sheet))
        await page.screenshot(path=OUT / "laporan.png", full_page=True)
        await board(town, browser)
        await browser.close()
    await town.app.close()
    shutil.rmtree(folder)


if __name__ == "__main__":
    asyncio.run(main())
