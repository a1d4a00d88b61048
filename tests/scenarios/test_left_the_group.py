"""Who is in a group no more has no rights there, also where the bot is no administrator and the platform tells nothing of members."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.channels.port import Refused
from bot.channels.telegram.operator import TelegramOperator
from domain.message import Kind, Membership, Standing
from domain.ticket import CONTROL_ROOM
from tests.meja.browser import served, sits
from tests.scenarios.stories import dead_rows, fire, tell
from tests.town import OPERATOR, Operator, Town

UNTOLD = Refused("Bad Request: CHAT_ADMIN_REQUIRED")
BEATEN = "suami saya pukul saya, tolong, saya di kamar 12"


def tells_nothing(town: Town) -> None:
    """The bot is no administrator: of members the platform says nothing."""
    town.channels[OPERATOR].fail(UNTOLD, "standing", times=100_000)


async def leaves(town: Town, crew: Operator) -> None:
    """ "Damkar 2 keluar" stands in the group."""
    left = Membership(crew.person, Standing.OUT)
    await town.offer(crew.inbound(Kind.MEMBER, membership=left))


async def privately(crew: Operator, typed: str) -> str:
    await crew.types(typed, chat=crew.person, private=True)
    return crew.private.last.text


async def test_the_line_that_somebody_left_ends_rights_duty_and_holding(any_town: Town) -> None:
    town = any_town
    ani, crew = await fire(town), town.operator()
    await crew.types("/piket masuk")
    await crew.starts()
    await crew.taps("Terima", ani.code)
    tells_nothing(town)
    await leaves(town, crew)
    for typed in (f"/tiket {ani.code}", f"/balas {ani.code} halo", f"/terima {ani.code}"):
        assert "belum" in (await privately(crew, typed)).casefold()
    assert not ani.hears("halo")
    assert not (await town.ticket(ani.code)).assignments[0].holder
    assert await dead_rows(town) == 0


async def test_who_left_sits_at_no_meja(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, client):
        ani, crew = await fire(town), town.operator()
        browser = await sits(town, client, crew)
        tells_nothing(town)
        await leaves(town, crew)
        await browser.opens()
        assert browser.status == 401 and ani.code not in browser.shown
        assert "/meja/masuk/" not in await privately(crew, "/meja")


async def test_who_is_out_by_the_platforms_word_acts_in_private_no_more(any_town: Town) -> None:
    town = any_town
    ani, crew = await fire(town), town.operator()
    await crew.types("/piket masuk")
    await crew.starts()
    town.channels[OPERATOR].stands(town.groups["damkar"], crew.person, Standing.OUT)
    await town.forward(minutes=2)
    await privately(crew, f"/balas {ani.code} halo")
    assert not ani.hears("halo")


async def test_where_nobody_can_say_it_no_link_and_no_words_to_reporters_but_terima(
    tmp_path: Path,
) -> None:
    async with served(tmp_path) as (town, client):
        ani, crew = await fire(town), town.operator()
        browser = await sits(town, client, crew)
        tells_nothing(town)
        await town.forward(minutes=2)
        assert "administrator" in await privately(crew, "/meja")
        assert "administrator" in await privately(crew, f"/balas {ani.code} halo")
        await browser.opens(f"/meja?tiket={ani.code}")
        said = await browser.presses("Pesan kepada pelapor", "halo")
        assert "administrator" in said and browser.refused
        assert not ani.hears("halo")
        await browser.presses("Terima")
        assert "diterima" in town.group("damkar").card(ani.code).text.casefold()
        await crew.types(f"/balas {ani.code} kami datang")
        assert ani.hears("kami datang"), "who writes in the group is in it"


@pytest.mark.parametrize("agency", [CONTROL_ROOM, "polisi"])
async def test_nor_what_was_told_in_secret(tmp_path: Path, agency: str) -> None:
    async with served(tmp_path) as (town, client):
        rina = await tell(town, BEATEN)
        await town.forward(seconds=61)
        crew = town.operator(agency)
        browser = await sits(town, client, crew)
        if agency != CONTROL_ROOM:
            await crew.taps("Terima", rina.code)
        await browser.opens(f"/meja?tiket={rina.code}")
        assert "kamar 12" in browser.shown
        tells_nothing(town)
        await town.forward(minutes=2)
        await browser.opens(f"/meja?tiket={rina.code}")
        assert rina.code in browser.shown and "kamar 12" not in browser.shown
        before = len(crew.private.texts)
        await privately(crew, f"/tiket {rina.code}")
        await privately(crew, "/start")
        await privately(crew, f"/cari {rina.code}")
        assert not any("kamar 12" in told for told in crew.private.texts[before:])


@pytest.mark.parametrize("closed", [False, True])
async def test_that_the_bot_is_no_administrator_is_said(any_town: Town, *, closed: bool) -> None:
    town, chief = any_town, any_town.chiefs["polisi"]
    if closed:
        out = Membership("1", Standing.OUT, is_us=True)
        await town.offer(chief.inbound(Kind.MEMBER, membership=out))
    plain = Membership("1", Standing.MEMBER, is_us=True)
    await town.offer(chief.inbound(Kind.MEMBER, membership=plain))
    assert town.group(CONTROL_ROOM).hears("Polisi", "bukan administrator")
    assert town.group(CONTROL_ROOM).hears("terjangkau lagi") is closed
    assert closed or town.group("polisi").hears("bukan administrator")


@pytest.mark.parametrize(
    ("left", "heard"),
    [
        ({"id": 77, "is_bot": False, "first_name": "Damkar 2"}, "77"),
        ({"id": 78, "is_bot": True, "first_name": "bot"}, None),
        ({"id": "x"}, None),
        ("x", None),
    ],
)
async def test_the_line_as_the_platform_sends_it(town: Town, left: object, heard: str | None) -> None:
    bot = TelegramOperator("1:abc", clock=town.clock)
    update = {
        "update_id": 1,
        "message": {
            "message_id": 5,
            "date": 1_790_000_000,
            "chat": {"id": -1001, "type": "supergroup", "title": "Damkar"},
            "from": {"id": 9, "is_bot": False, "first_name": "Kepala"},
            "left_chat_member": left,
        },
    }
    read = bot.parse(json.dumps(update).encode())
    assert (read.membership.person if read and read.membership else None) == heard
    assert read is None or (read.kind is Kind.MEMBER and read.membership == Membership("77", Standing.OUT))
