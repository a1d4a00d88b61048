"""The caller's page in Chromium with a GPS that the test holds: what a caller presses, and what operators see of it."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.typedefs import Handler
from playwright.async_api import Browser, BrowserContext, Page, expect

from tests.chromium import chromium, faultless
from tests.link.caller import Client, calls, served
from tests.scenarios.stories import north_of
from tests.town import PANORAMA, Town

pytestmark = pytest.mark.browser
HASTE = "const wait = window.setTimeout; window.setTimeout = (work, ms) => wait(work, Math.min(ms, 60));"
MEBIBYTE = 1024 * 1024
HEAVIEST = 30 * 1024
READ = re.compile(r"baca=[1-9]")


@asynccontextmanager
async def telephone(
    browser: Browser,
    client: Client,
    at: tuple[float, float] = PANORAMA,
    metres: float = 12,
    *,
    script: bool = True,
) -> AsyncIterator[tuple[Page, BrowserContext]]:
    """A telephone whose GPS says so. At the end: no script failed, nothing was asked of another machine, no cookie is kept."""
    place = {"latitude": at[0], "longitude": at[1], "accuracy": metres}
    context = await browser.new_context(
        base_url=str(client.make_url("/")),
        permissions=["geolocation"],
        geolocation=place,  # type: ignore[arg-type]
        java_script_enabled=script,
        viewport={"width": 360, "height": 640},
    )
    await context.add_init_script(HASTE)
    page = await context.new_page()
    page.set_default_timeout(10_000)
    with faultless(page, "www.bmkg.go.id"):
        yield page, context
        assert await context.cookies() == []
        await context.close()


async def moves(context: BrowserContext, to: tuple[float, float], metres: float) -> None:
    await context.set_geolocation({"latitude": to[0], "longitude": to[1], "accuracy": metres})


async def shown(town: Town, page: Page, words: str) -> None:
    """The page says so; everything that follows from it has happened."""
    await expect(page.get_by_text(words).first).to_be_visible(timeout=10_000)
    await town.app.settle()


async def test_a_caller_presses_what_there_is(tmp_path: Path) -> None:
    async with chromium() as browser, served(tmp_path) as (town, client):
        caller, code = await calls(town, client)
        damkar = town.group("damkar")
        async with telephone(browser, client, metres=850) as (page, context):
            answer = await page.goto(caller.path)
            assert answer is not None and len(await answer.body()) <= HEAVIEST
            await shown(town, page, f"Laporan {code}")
            await page.get_by_role("button", name="Kirim lokasi saya").click()
            await shown(town, page, "Perkiraan terkirim, ± 850 m")
            assert "perkiraan, titik dari tautan, ± 850 m" in damkar.card(code).text
            await moves(context, PANORAMA, 12)
            await shown(town, page, "Titik terkirim, ± 12 m")
            assert "titik dari tautan, ± 12 m, 20.44" in damkar.card(code).text
            await moves(context, north_of(PANORAMA, 400), 15)
            await shown(town, page, "Titik terkirim, ± 15 m")
            assert "Penelepon sekarang: sekitar" in damkar.card(code).text
            await page.get_by_label("Tulis pesan").fill("pagar hijau & <b>dua</b> lantai")
            await page.get_by_role("button", name="Kirim", exact=True).click()
            await shown(town, page, "Terkirim.")
            assert damkar.hears("pagar hijau &amp; &lt;b&gt;dua&lt;/b&gt; lantai")
            await town.operator("damkar").taps("Terima", code)
            await shown(town, page, "Diterima Damkar")
            await page.reload()
            await shown(town, page, f"Laporan {code}")
            async with telephone(browser, client) as (other, _):
                await other.goto(caller.path)
                await shown(town, other, "sudah dibuka di HP lain")
                await expect(other.get_by_role("button", name="Kirim lokasi saya")).to_be_hidden()
            await town.operator("damkar").taps("Selesai", code)
            await shown(town, page, "Laporan ini sudah selesai")
            await expect(page.get_by_text("Belum ada petugas")).to_have_count(0)
            await page.get_by_label("Tulis pesan").fill("apinya menyala lagi")
            await page.get_by_role("button", name="Kirim", exact=True).click()
            await shown(town, page, "Terkirim.")
            assert (await town.ticket(code)).open and damkar.hears("apinya menyala lagi")
            await expect(page.get_by_text("Laporan ini sudah selesai")).to_have_count(0)
        late, _ = await calls(town, client, "kebakaran gudang jl danau 3, api besar 08127390002")
        await town.forward(minutes=31)
        async with telephone(browser, client) as (page, _):
            await page.goto(late.path)
            await shown(town, page, "tidak berlaku lagi")
            await shown(town, page, "Telepon 112")
        async with telephone(browser, client, script=False) as (page, _):
            await page.goto((await calls(town, client, "kebakaran pasar jl merapi 9 08127390004"))[0].path)
            await shown(town, page, "Telepon saja")
            await shown(town, page, town.app.city.agencies["damkar"].phone)


@pytest.mark.parametrize(
    ("line", "covered"),
    [("kebakaran jl salak 5, api besar", False), ("suami saya memukul saya, jl danau 3", True)],
)
async def test_what_operators_ask_stands_on_the_page_and_they_read_that(
    tmp_path: Path, line: str, *, covered: bool
) -> None:
    async with chromium() as browser, served(tmp_path) as (town, client):
        caller, code = await calls(town, client, line)
        room, group = town.operator("ruang_kendali"), town.group("ruang_kendali")
        async with telephone(browser, client) as (page, _):
            async with page.expect_response(lambda answer: answer.url.endswith("/buka")):
                await page.goto(caller.path)
            await expect(page.get_by_role("button", name="Kirim lokasi saya")).to_be_visible()
            await town.app.settle()
            await room.types(f"/tanya {code} di lantai berapa <b>tepatnya</b>?")
            async with page.expect_response(lambda answer: bool(READ.search(answer.url))):
                if covered:
                    await page.get_by_role("button", name="Selengkapnya").click()
                await shown(town, page, "di lantai berapa <b>tepatnya</b>?")
            await town.app.settle()
            assert group.hears("Tampil di halaman pelapor", code)
            await page.get_by_label("Tulis pesan").fill("dua")
            await page.get_by_role("button", name="Kirim", exact=True).click()
            await shown(town, page, "Terkirim.")
            assert (await town.ticket(code)).state.question is None


async def test_a_film_survives_a_network_that_breaks_three_times(tmp_path: Path) -> None:
    film = tmp_path / "film.mp4"
    film.write_bytes(bytes(range(256)) * (22 * MEBIBYTE // 256))
    broken: list[int] = []

    @web.middleware
    async def breaks(request: web.Request, handler: Handler) -> web.StreamResponse:
        """In the middle of a piece, and once when it was kept already and only the answer is lost."""
        start = int(request.query.get("mulai", "0"))
        if request.method != "PUT" or len(broken) == 3 or start < (len(broken) + 1) * 5 * MEBIBYTE:
            return await handler(request)
        broken.append(start)
        if len(broken) == 2:
            await handler(request)
        else:
            await request.content.read(1000)
        assert request.transport is not None
        request.transport.abort()
        return web.Response()

    async with chromium() as browser, served(tmp_path / "town", breaks) as (town, client):
        caller, code = await calls(town, client)
        async with telephone(browser, client) as (page, _):
            await page.goto(caller.path)
            await shown(town, page, f"Laporan {code}")
            await page.locator("#berkas").set_input_files(film)
            await expect(page.locator("#daftar li")).to_have_text("Terkirim.", timeout=30_000)
        await town.app.settle()
        assert len(broken) == 3
        bukti = [m for m in town.group("damkar").messages if "Bukti" in m.text]
        assert len(bukti) == 1 and bukti[0].delivery.file == film.read_bytes()


async def test_somebody_who_hides_leaves_with_one_key(tmp_path: Path) -> None:
    async with chromium() as browser, served(tmp_path) as (town, client):
        caller, _ = await calls(town, client, "suami saya memukul saya, jl danau 3 08127390003")
        async with telephone(browser, client) as (page, context):
            await context.route("https://www.bmkg.go.id/**", lambda route: route.fulfill(body="cuaca"))
            await page.goto(caller.path)
            await expect(page).to_have_title("Cuaca")
            await expect(page.get_by_role("button", name="Kirim lokasi saya")).to_be_visible()
            seen = await page.locator("body").inner_text()
            assert not re.search(r"112|polisi|darurat|laporan", seen, re.IGNORECASE)
            await page.get_by_role("button", name="Tutup").click()
            await page.wait_for_url("https://www.bmkg.go.id/**")
            assert await page.evaluate("history.length") <= 2
            await page.goto(caller.path)  # the same telephone, by the same address
            await page.get_by_label("Tulis pesan").fill("dia sudah pergi")
            await page.get_by_role("button", name="Kirim", exact=True).click()
            await shown(town, page, "Terkirim.")


async def test_what_operators_write_to_somebody_who_hides_is_shown_by_a_tap_and_covered_by_the_next(
    tmp_path: Path,
) -> None:
    async with chromium() as browser, served(tmp_path) as (town, client):
        caller, code = await calls(town, client, "suami saya memukul saya, jl danau 3 08127390003")
        async with telephone(browser, client) as (page, _):
            await page.goto(caller.path)
            room = town.operator("ruang_kendali")
            await shown(town, page, "diteruskan")
            await room.types(f"/balas {code} polisi sebentar lagi sampai")
            tap = page.get_by_role("button", name="Selengkapnya •")
            await expect(tap).to_be_visible()
            assert "polisi" not in await page.locator("body").inner_text()
            await tap.click()
            await shown(town, page, "polisi sebentar lagi sampai")
            await page.get_by_role("button", name="Selengkapnya").click()
            await expect(page.get_by_text("polisi sebentar lagi sampai")).to_have_count(0)


@pytest.mark.parametrize("status", [403, 404, 410, 503, 0])
async def test_words_that_are_refused_stay_in_the_box(tmp_path: Path, status: int) -> None:
    """Something between us and the telephone refuses; then nothing does, and they go when the key is pressed again."""
    refusing = [status]

    @web.middleware
    async def refuses(request: web.Request, handler: Handler) -> web.StreamResponse:
        if not refusing or not request.path.endswith("/kata"):
            return await handler(request)
        if not refusing[0]:
            assert request.transport is not None
            request.transport.abort()
        return web.json_response({}, status=refusing[0] or 503)

    async with chromium() as browser, served(tmp_path, refuses) as (town, client):
        for line, quiet in (
            ("kebakaran jl salak 5 08127390001", False),
            ("suami saya memukul saya, jl danau 3 08127390003", True),
        ):
            refusing[:] = [status]
            caller, _ = await calls(town, client, line)
            async with telephone(browser, client) as (page, _):
                await page.goto(caller.path)
                box = page.get_by_label("Tulis pesan")
                await box.fill("ada nenek di lantai dua")
                await page.get_by_role("button", name="Kirim", exact=True).click()
                await shown(town, page, "Belum terkirim")
                await expect(box).to_have_value("ada nenek di lantai dua")
                seen = await page.locator("body").inner_text()
                assert ("Telepon 112" in seen) is not quiet and (not quiet or "112" not in seen)
                refusing.clear()
                await page.get_by_role("button", name="Kirim", exact=True).click()
                await shown(town, page, "Terkirim.")
                await expect(box).to_have_value("")
            assert sum("nenek di lantai dua" in t for t in town.group("ruang_kendali").texts) >= 1


async def test_a_page_that_is_not_answered_says_so(tmp_path: Path) -> None:
    away = [True]

    @web.middleware
    async def refuses(request: web.Request, handler: Handler) -> web.StreamResponse:
        if away and request.path.endswith("/buka"):
            return web.json_response({}, status=503)
        return await handler(request)

    async with chromium() as browser, served(tmp_path, refuses) as (town, client):
        caller, code = await calls(town, client)
        async with telephone(browser, client) as (page, _):
            await page.goto(caller.path)
            await shown(town, page, "Belum tersambung, masih dicoba. Nyawa terancam? Telepon 112.")
            away.clear()
            await shown(town, page, f"Laporan {code}")


async def test_a_browser_that_keeps_nothing_is_known_after_a_reload(tmp_path: Path) -> None:
    forgets = "Storage.prototype.setItem = () => { throw new Error('full'); };"
    async with chromium() as browser, served(tmp_path) as (town, client):
        caller, code = await calls(town, client)
        async with telephone(browser, client) as (page, context):
            await context.add_init_script(forgets)
            await page.goto(caller.path)
            await shown(town, page, f"Laporan {code}")
            await page.reload()
            await shown(town, page, f"Laporan {code}")
