"""What operators do at the meja is what the card's buttons do: the same rights, as loud, and read on every card."""

from __future__ import annotations

from pathlib import Path

import pytest

from domain.message import Standing
from domain.status import Status
from domain.ticket import CONTROL_ROOM
from handlers.meja.acts import ACTS
from handlers.operator.typed_names import TICKET_COMMANDS
from messages.card_buttons import BUTTONS
from tests.meja.browser import Browser, begins, served, sits
from tests.meja.test_what_is_seen import beaten
from tests.scenarios.stories import fire
from tests.town import OPERATOR, PANORAMA, Person, Town


def test_all_that_a_card_or_a_command_does_can_be_done_here() -> None:
    wanted = {button.action for button in BUTTONS} | set(TICKET_COMMANDS.values())
    assert wanted - set(ACTS) <= {"more"}, "handlers/meja/acts.py: ACTS"


async def at(browser: Browser, code: str) -> Browser:
    await browser.opens(f"/meja?tiket={code}")
    return browser


async def test_a_fire_from_the_meja_to_its_end(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, client):
        ani = await fire(town)
        browser = await at(await sits(town, client, town.operator("damkar")), ani.code)
        for label, heard, stands in (
            ("Terima", "Diterima Damkar", "diterima"),
            ("Berangkat", "berangkat", "berangkat"),
            ("Tiba", "sudah tiba", "tiba"),
            ("Selesai", "sudah tertangani", "selesai"),
        ):
            said = await browser.presses(label)
            assert ani.code in said and not browser.refused
            assert ani.hears(heard)
            assert stands in town.group("damkar").card(ani.code).text
            assert stands in town.group(CONTROL_ROOM).card(ani.code).text.casefold()
        assert (await town.ticket(ani.code)).status is Status.RESOLVED
        await at(browser, ani.code)
        await browser.presses("Urungkan")
        assert (await town.ticket(ani.code)).status is Status.ON_SCENE


async def amber(town: Town) -> Person:
    who = town.citizen()
    await who.says("ada orang mencurigakan mondar-mandir di depan ruko")
    await who.shares(PANORAMA)
    return who


USUAL = "Apa yang terbakar"
PRESSED = [
    (CONTROL_ROOM, "Tinjau", amber),
    (CONTROL_ROOM, "Palsu", fire),
    ("damkar", "Terima", fire),
    ("damkar", "Tanya pelapor", fire),
]


@pytest.mark.parametrize(("agency", "label", "story"), PRESSED)
async def test_a_press_here_is_a_press_there(tmp_path: Path, agency: str, label: str, story: object) -> None:
    """Everybody's screens are the same after it, as if it had been pressed under the card."""
    screens = []
    for here in (True, False):
        async with served(tmp_path / str(here)) as (town, client):
            who = await story(town)  # type: ignore[operator]
            operator = town.operator(agency)
            if here:
                browser = await at(await sits(town, client, operator), who.code)
                await browser.presses({"Palsu": "Iseng", "Tanya pelapor": USUAL}.get(label, label))
                assert browser.status == 200
            else:
                await begins(town, operator)
                await operator.types("/meja", chat=operator.person, private=True)
                await operator.taps(label, who.code)
                if label == "Palsu":
                    await operator.taps("Iseng", who.code)
                if label == "Tanya pelapor":
                    await operator.taps(USUAL, who.code)
            loud = {key: [m.text for m in town.group(key).loud] for key in town.groups}
            screens.append(({key: town.group(key).texts for key in town.groups}, loud, who.texts))
    assert screens[0] == screens[1]


async def test_who_is_refused_reads_the_same_sentence(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, client):
        ani = await fire(town)
        await ani.own_number()
        crew, other = town.operator("damkar"), town.operator("damkar")
        there = await other.taps("Nomor", ani.code)
        browser = await at(await sits(town, client, crew), ani.code)
        assert await browser.presses("Nomor") == there and browser.refused
        assert "Tekan Terima dulu" in there
        await browser.presses("Terima")
        assert "812-7390" in await browser.presses("Nomor")
        assert not crew.private.hears("812-7390"), "it is read where he looks"


async def test_two_at_once_and_the_second_is_told_who_was_first(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, client):
        ani = await fire(town)
        first = await at(await sits(town, client, town.operator("damkar")), ani.code)
        second = await at(await sits(town, client, town.operator("damkar")), ani.code)
        await first.presses("Terima")
        assert "Sudah diterima Damkar" in await second.presses("Terima") and second.refused


async def test_words_are_written_at_the_meja(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, client):
        ani = await fire(town)
        browser = await at(await sits(town, client, town.operator(CONTROL_ROOM)), ani.code)
        await browser.presses("Catatan", "lewat pintu <b>belakang</b>")
        assert town.group("damkar").hears("lewat pintu &lt;b&gt;belakang")
        await browser.presses("Pertanyaan sendiri", "di lantai berapa?")
        assert ani.hears("di lantai berapa?")
        await ani.says("dua")
        assert town.group("damkar").hears("dua")
        await browser.presses("Pesan kepada pelapor", "petugas sebentar lagi sampai")
        assert ani.hears("petugas sebentar lagi sampai")
        await browser.presses("Tempat:", "jl salak 5")
        assert "jl salak 5" in town.group("damkar").card(ani.code).text


async def test_another_agency_is_called(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, client):
        ani = await fire(town)
        browser = await at(await sits(town, client, town.operator(CONTROL_ROOM)), ani.code)
        await browser.presses("Polisi")
        assert town.group("polisi").has_card(ani.code)


async def test_what_is_sent_twice_is_done_once(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, client):
        ani = await fire(town)
        browser = await at(await sits(town, client, town.operator(CONTROL_ROOM)), ani.code)
        await browser.presses("Catatan", "lewat pintu belakang")
        before = len(town.group("damkar").messages)
        assert "Sudah dikerjakan" in await browser.again()
        assert len(town.group("damkar").messages) == before
        await browser.presses("Catatan", "lewat pintu samping")
        assert town.group("damkar").hears("pintu samping")


async def test_who_left_the_group_does_nothing_more(tmp_path: Path) -> None:
    """The platform is asked, though it has told nothing yet."""
    async with served(tmp_path) as (town, client):
        ani = await fire(town)
        crew = town.operator("damkar")
        browser = await at(await sits(town, client, crew), ani.code)
        await town.forward(minutes=2)
        town.channels[OPERATOR].stands(town.groups["damkar"], crew.person, Standing.OUT)
        await browser.presses("Terima")
        assert browser.status == 401 and "tidak lagi petugas" in browser.shown
        assert (await town.ticket(ani.code)).part("damkar").holder is None  # type: ignore[union-attr]
        await browser.opens()
        assert browser.status == 401


async def test_nobody_acts_on_what_is_not_his(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, client):
        ani, rina = await fire(town), await beaten(town)
        mine = await at(await sits(town, client, town.operator("damkar")), ani.code)
        await mine.presses("Terima")
        mine.form |= {"tiket": (await town.ticket(rina.code)).handle, "nama": "0" * 16}
        assert "tidak ditugaskan" in await mine.again() and mine.refused
        for forged in ({"tindak": "menu"}, {"tindak": "words"}, {"tindak": "x"}, {"tiket": "x"}):
            await at(mine, ani.code)
            mine.form = {**mine._form("Berangkat", ""), **forged}
            await mine.again()
            assert mine.refused
        mine.form["kunci"] = "0" * 64
        await mine.again()
        assert mine.status == 403


async def test_whoever_takes_a_secret_ticket_reads_it_here(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, client):
        rina = await beaten(town)
        agency = next(
            a.agency for a in (await town.ticket(rina.code)).assignments if a.agency != CONTROL_ROOM
        )
        browser = await at(await sits(town, client, town.operator(agency)), rina.code)
        assert "saya berdarah" not in browser.shown
        await browser.presses("Terima")
        assert not browser.refused and "saya berdarah" in browser.shown
