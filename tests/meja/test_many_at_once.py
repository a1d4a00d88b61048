"""What the city's file has ready for reporters, and in a disaster several tickets accepted by one press."""

from __future__ import annotations

from pathlib import Path

from domain.assignment import Stage
from domain.ticket import CONTROL_ROOM
from tests.meja.browser import Browser, served, sits
from tests.scenarios.stories import fire
from tests.town import KANDANG_LIMUN, PANORAMA, SUMBER_JAYA, Town

PLACES = (PANORAMA, KANDANG_LIMUN, SUMBER_JAYA)


async def test_a_reply_of_the_citys_file_is_one_press(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, client):
        ani = await fire(town)
        browser = await sits(town, client, town.operator(CONTROL_ROOM))
        await browser.opens(f"/meja?tiket={ani.code}")
        await browser.presses("Menuju lokasi: “Petugas sedang menuju")
        assert ani.hears("Petugas sedang menuju lokasi Anda")
        assert (await town.ticket(ani.code)).state.question is None
        await browser.presses("Terjebak?")
        assert ani.hears("Apakah masih ada orang di dalam")
        assert (await town.ticket(ani.code)).state.question is not None


async def test_a_reply_for_other_events_is_not_offered(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, client):
        wati = town.citizen("Wati")
        await wati.says("ada ular masuk rumah, di dapur")
        await wati.shares(PANORAMA)
        browser = await sits(town, client, town.operator(CONTROL_ROOM))
        await browser.opens(f"/meja?tiket={wati.code}")
        assert any("Patokan" in label for label in browser.labels)
        assert not any("Terjebak?" in label for label in browser.labels)


async def _chosen(browser: Browser, codes: list[str], name: str) -> str:
    await browser.opens()
    form = browser.form_of("Terima yang dipilih") | {"nama": name}
    await browser.asks("POST", "/meja/terima", data=[*form.items(), *(("pilih", code) for code in codes)])
    return browser.said


async def _stages(town: Town, codes: list[str]) -> list[Stage]:
    found = [(await town.ticket(code)).part("damkar") for code in codes]
    return [part.stage for part in found if part is not None]


async def test_in_a_disaster_several_are_accepted_at_once(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, client):
        codes = [(await fire(town, place)).code for place in PLACES]
        browser = await sits(town, client, town.operator("damkar"))
        assert "Terima yang dipilih" not in browser.labels, "in quiet times each is read before it is taken"
        await town.operator(CONTROL_ROOM).types("/bencana mulai")
        await town.operator("damkar").taps("Terima", codes[2])
        said = await _chosen(browser, [codes[0], codes[2]], "0" * 16)
        assert said.count("diterima Damkar-") == 2 and "Sudah diterima" in said, said
        assert await _stages(town, codes) == [Stage.ACKNOWLEDGED, Stage.DISPATCHED, Stage.ACKNOWLEDGED]
        assert "diterima" in town.group(CONTROL_ROOM).card(codes[0]).text
