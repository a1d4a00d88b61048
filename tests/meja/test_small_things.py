"""Answers that say what is so: of a place nobody here may read, of a link that may not come, of a network in which somebody guesses."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from bot import invariants
from bot.loops import belonging
from domain.message import Standing
from domain.ticket import CONTROL_ROOM
from tests.meja.browser import Browser, begins, link, served, sits
from tests.scenarios.stories import fire, tell
from tests.town import OPERATOR, Operator, Town


async def test_a_place_that_is_kept_secret_is_answered_in_words(any_town: Town) -> None:
    town = any_town
    rina = await tell(town, "suami saya pukul saya, tolong, saya di kamar 12")
    await town.forward(seconds=61)
    group = town.group("polisi")
    await town.operator("polisi").types(f"/tempat {rina.code} rumah cat hijau belakang warung bu ani")
    assert rina.code in group.last.text and ": ." not in group.last.text
    await town.operator("polisi").types(f"/tempat {rina.code} jl entah di mana 99")
    assert ": ." not in group.last.text


async def test_the_line_of_such_a_place_says_where_to_the_control_room_alone(any_town: Town) -> None:
    town = any_town
    rina = town.citizen()
    await rina.says("suami saya pukul saya, tolong, saya di kamar 12")
    await town.forward(seconds=61)
    code = (await town.tickets())[0].code
    await town.operator(CONTROL_ROOM).types(f"/tempat {code} rumah cat hijau belakang warung bu ani")
    assert town.group(CONTROL_ROOM).hears(f"<b>{code}</b>: tempatnya sekarang <b>rumah cat hijau")
    assert town.group("polisi").hears("tempatnya diralat; tepatnya ada pada ruang kendali")
    for agency in ("polisi", CONTROL_ROOM):
        assert not town.group(agency).hears("titiknya diralat") and not town.group(agency).hears(
            "masih di <b>"
        )
    assert not town.group("polisi").hears("cat hijau")


async def test_who_guesses_shuts_no_colleague_out_of_the_same_network(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, client):
        crew, guesser = town.operator("damkar"), Browser(town, client)
        await begins(town, crew)
        path = await link(crew)
        for number in range(31):
            await guesser.opens(f"/meja/masuk/{number:022d}")
        assert guesser.status == 429 and "Tautan yang benar tetap bisa dipakai" in guesser.shown
        colleague = Browser(town, client)
        await colleague.opens(path)
        assert colleague.status == 200
        await colleague.asks("POST", path)
        assert colleague.status == 303


async def test_that_a_link_is_on_its_way_promises_no_more(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, _):
        crew = town.operator("damkar")
        await begins(town, crew)
        town.channels[OPERATOR].shut(crew.person)
        await crew.types("/meja")
        assert "Bila tidak datang" in town.group("damkar").last.text


async def test_a_platform_that_does_not_answer_holds_up_no_act(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    async def hangs(chat: str, person: str) -> Standing:
        asked.append(person)
        await asyncio.Event().wait()
        raise AssertionError

    async with served(tmp_path) as (town, client):
        ani = await fire(town)
        browser = await sits(town, client, town.operator("damkar"))
        await town.forward(minutes=2)
        monkeypatch.setattr(belonging, "PATIENCE", 0.05)
        monkeypatch.setattr(town.channels[OPERATOR], "standing", hangs)
        await browser.opens(f"/meja?tiket={ani.code}")
        await browser.presses("Terima")
        assert "diterima" in town.group("damkar").card(ani.code).text.casefold()
        assert len(asked) == 1, "nobody waits for it again so soon"


async def test_a_reporter_who_writes_an_operators_name_breaks_no_invariant(any_town: Town) -> None:
    town = any_town
    crew = Operator(town, "damkar", "7712345678", "Damkar 2")
    town.channels[OPERATOR].stands(town.groups["damkar"], crew.person, Standing.MEMBER)
    await crew.types("/piket masuk")
    ani = town.citizen()
    await ani.says(f"TOLONG rumah kebakaran, api besar, kata @u{crew.person} hubungi saya")
    await ani.shares((-3.8165, 102.3005))
    await town.forward(minutes=4)
    assert any(f"@u{crew.person}" in told for told in town.group("damkar").texts), "he is called by it"
    app, now = town.app, town.clock.now() + timedelta(seconds=1)
    found = await town.read(lambda tx: invariants.check(tx, app.city, app.services.sealer, now, recent=None))
    assert [str(one) for one in invariants.breaches(found) if one.invariant == "I8"] == []
    assert town.group(CONTROL_ROOM).texts
