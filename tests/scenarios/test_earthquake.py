"""O12: an earthquake. Whoever is crushed, trapped or burning comes first and rings; that it shook is told once."""

from __future__ import annotations

import re

import pytest

from bot.loops import crowd
from domain.danger import Danger
from domain.ticket import CONTROL_ROOM
from models import disasters
from tests.pacing import paced
from tests.scenarios.stories import fire, north_of, tell
from tests.town import KANDANG_LIMUN, PANORAMA, SUMBER_JAYA, Town

FELT = ("gempa", "gempa kuat sekali", "gempa, kami aman", "gempo gempo", "ada gempa, apa akan tsunami?")
CRUSHED = (
    "tetangga tertimpa reruntuhan gempa, tolong",
    "orang tua saya terjebak di dalam rumah, gempa",
    "gempa! anak saya luka kena kaca",
    "gempa, rumah sebelah kebakaran ada orang di dalam",
)


@pytest.fixture
def town(any_town: Town) -> Town:
    return any_town


async def forty(town: Town) -> tuple[list[str], list[str]]:
    """Thirty-six who felt it, every second with a pin, and among them four in danger → (codes of these, of those)."""
    felt, crushed = set(), []
    for number in range(36):
        warga = town.citizen()
        await warga.says(FELT[number % len(FELT)])
        if number % 2:
            await warga.shares(north_of(SUMBER_JAYA, 300 * number))
        if number > 1:
            felt.add(warga.code)
        if number % 9 == 8:
            words = CRUSHED[number // 9]
            crushed.append((await tell(town, words, north_of(KANDANG_LIMUN, -700 * number))).code)
    return crushed, sorted(felt)


async def test_the_crushed_ring_and_stand_on_top_and_the_shaken_are_one_card(town: Town) -> None:
    crushed, felt = await forty(town)
    await town.forward(seconds=61)
    control = town.group(CONTROL_ROOM)
    assert len(felt) == 1 and not set(felt) & set(crushed)
    for code in crushed:
        assert (await town.ticket(code)).danger is Danger.LIFE
        assert control.hears(code, loud=True), code
    felt_loud = [m for m in control.loud if felt[0] in m.text]
    assert len(felt_loud) <= 2, "that it shook is told once, not forty times"
    await town.operator(CONTROL_ROOM).types("/antrian")
    lines = control.last.text.split("\n")[1:]
    assert {code for line in lines[:4] for code in crushed if code in line} == set(crushed), lines
    felt_line = next(line for line in lines if felt[0] in line)
    assert "dirasakan seluruh kota" in felt_line and "36 laporan" in felt_line
    lines_of_felt = [m for m in control.messages if f"{felt[0]}" in m.text and "kami aman" in m.text]
    assert len(lines_of_felt) == 1, "many say that they are well in one message that grows"
    said = lines_of_felt[0].text.split("\n")[1:]
    assert len(said) == len(set(said)) == len(FELT), "each wording once"
    assert all(re.search(r" \(\d+ kali\)$", line) for line in said)
    await town.operator(CONTROL_ROOM).types("/bencana mulai")
    board = next(m for m in reversed(control.messages) if "MODE BENCANA" in m.text)
    assert "dirasakan seluruh kota · 36 laporan" in board.text
    order = [board.text.index(code) for code in (*crushed, *felt)]
    assert max(order[:-1]) < order[-1]


async def test_who_felt_it_is_asked_the_one_question_and_may_answer_it(town: Town) -> None:
    """No place is asked for; who then tells of somebody crushed has a card of their own, at their own pin."""
    await tell(town, "gempa kuat sekali", PANORAMA)
    ani = town.citizen()
    await ani.says("gempa")
    assert ani.hears("Ada yang tertimpa, terjebak, atau luka?") and not ani.hears("Di mana?")
    first = ani.code
    await ani.shares(KANDANG_LIMUN)
    assert "Lokasi diterima" in ani.last.text
    before = len(town.group("bpbd").loud)
    await ani.says("ibu saya tertimpa tembok")
    assert ani.code != first and (await town.ticket(ani.code)).place.kelurahan == "Kandang Limun"
    assert town.group("bpbd").hears(ani.code, loud=True) and len(town.group("bpbd").loud) > before
    assert (await town.ticket(first)).danger is not Danger.LIFE


async def test_somebody_trapped_in_the_next_street_rings_too(town: Town) -> None:
    """What may be one event elsewhere is another house here: doubt suggests, and hushes nobody."""
    await tell(town, "orang tua saya terjebak di dalam rumah, gempa", PANORAMA)
    budi = await tell(town, "orang tua saya terjebak di dalam rumah, gempa", north_of(PANORAMA, 220))
    assert town.group("bpbd").hears(budi.code, loud=True)


async def test_what_the_bot_itself_has_to_say_is_no_disaster(town: Town) -> None:
    """A few tickets that everybody types about: the control room is minutes behind, by the platform's limits."""
    reporters = [await fire(town, north_of(PANORAMA, 1500 * number)) for number in range(6)]
    paced(town)
    sari = town.operator(CONTROL_ROOM)
    for number in range(40):
        await reporters[number % 6].says(f"apinya sudah sampai rumah nomor {number}")
        await sari.types("/antrian")
    for _ in range(8):
        await town.forward(seconds=5)
        await town.app.database.write(lambda tx: crowd.watch(tx, town.app.city, town.clock.now()))
    await town.app.settle()
    assert await town.read(disasters.current) is None
