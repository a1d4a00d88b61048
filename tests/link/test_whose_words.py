"""A page is made of a secret report by those who may read it, and what comes by a page of somebody who has a chat says so."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from domain.ticket import CONTROL_ROOM
from tests.kept import town_in_memory
from tests.link.caller import LINK, Caller, Client, calls, offered, served
from tests.meja.browser import reached as at_the_meja
from tests.meja.browser import sits
from tests.scenarios.stories import tell
from tests.town import Town

Here = tuple[Town, Client]
BEATEN = "suami saya pukul saya, tolong, saya sembunyi di kamar 12"


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Here]:
    async with served(tmp_path) as made:
        yield made


async def hidden(town: Town) -> str:
    """A secret report to which PSC 119 was called, and which nobody holds."""
    rina = await tell(town, BEATEN)
    await town.forward(seconds=61)
    await town.operator(CONTROL_ROOM).types(f"/tambah {rina.code} psc119")
    return rina.code


def has_link(town: Town, agency: str) -> bool:
    return any(LINK.search(told) for told in town.group(agency).texts)


async def test_who_was_only_called_makes_no_page_of_a_secret_report(here: Here) -> None:
    town, _ = here
    code = await hidden(town)
    crew = town.operator("psc119")
    await crew.types(f"/tautan {code}")
    assert "rahasia" in town.group("psc119").last.text and not has_link(town, "psc119")
    await crew.starts()
    await crew.taps("Terima", code)
    await crew.types(f"/tautan {code}")
    assert has_link(town, "psc119"), "whoever holds it"


async def test_nor_by_an_act_of_the_meja(tmp_path: Path) -> None:
    town = await town_in_memory(tmp_path)
    await town.serves_pages()
    async with at_the_meja(town) as client:
        code = await hidden(town)
        browser = await sits(town, client, town.operator("psc119"))
        await browser.opens(f"/meja?tiket={code}")
        browser.form = {**browser.form_of("Terima"), "tindak": "page"}
        said = await browser.again()
        assert "rahasia" in said and browser.refused and not has_link(town, "psc119")
    await town.app.close()


async def test_what_comes_by_the_page_of_a_chat_says_so(here: Here) -> None:
    town, client = here
    ani = town.citizen()
    await ani.says("rumah kebakaran api besar")
    await town.forward(minutes=4)
    code = (await town.tickets())[0].code
    room = town.operator(CONTROL_ROOM)
    await room.taps("Minta titik", code)
    await room.types(f"/tanya {code} masih ada api?")
    caller = Caller(town, client, offered(town)[0])
    assert await caller.opens() == 200
    await caller.writes("sudah aman semua")
    assert town.group(CONTROL_ROOM).hears("dari tautan: sudah aman semua")
    assert not (await town.ticket(code)).human_contact, "no answer of hers to dismiss it by"
    await ani.says("api dari dapur")
    assert not town.group(CONTROL_ROOM).hears("dari tautan: api dari dapur")


async def test_a_callers_words_are_the_callers(here: Here) -> None:
    town, client = here
    caller, _ = await calls(town, client)
    assert await caller.opens() == 200
    await caller.writes("api dari dapur")
    assert town.group(CONTROL_ROOM).hears("api dari dapur")
    assert not town.group(CONTROL_ROOM).hears("dari tautan: api")
