"""A wrong *Palsu* is taken back whenever it is noticed, and each sentence that refuses names a way that works."""

from __future__ import annotations

import re

import pytest

from domain.message import Kind
from domain.status import Status
from models import chats, sanctions
from tests.scenarios.stories import JPEG, dead_rows, finish, fire, person_number, prank, quiet_card, tell
from tests.scenarios.test_disaster import broken
from tests.town import KANDANG_LIMUN, Operator, Person, Town
from tests.whatsapp.cloud import Phone, with_whatsapp

SNAKE = "ada ular kobra masuk kamar anak saya"


async def dismissed(town: Town, told: str = SNAKE, reason: str = "iseng") -> Person:
    """By two people, half a minute ago."""
    ani = await tell(town, told)
    await town.forward(seconds=61)
    for agency in ("damkar", "ruang_kendali"):
        await town.operator(agency).types(f"/palsu {ani.code} {reason}")
    assert (await town.ticket(ani.code)).status is Status.FALSE_REPORT
    await town.forward(seconds=31)
    return ani


async def said(town: Town, operator: Operator, command: str) -> str:
    before = len(town.group(operator.agency).messages)
    await operator.types(command)
    return "\n".join(m.text for m in town.group(operator.agency).messages[before:])


@pytest.mark.parametrize("who", ["damkar", "ruang_kendali"])
@pytest.mark.parametrize("asked", ["/urungkan {}", "/teruskan {} damkar", "/terima {}", "/tambah {} psc119"])
async def test_each_sentence_names_what_works(town: Town, asked: str, who: str) -> None:
    ani = await dismissed(town)
    operator, loud = town.operator(who), len(town.group("damkar").loud)
    way = re.search(r"/buka \d\d-\d+", await said(town, operator, asked.format(ani.code)))
    assert way, "no way is named"
    assert "dibuka lagi" in await said(town, operator, way[0])
    assert (await town.ticket(ani.code)).status is Status.DISPATCHED
    assert len(town.group("damkar").loud) > loud, "its crew is called again"
    await town.operator("damkar").taps("Terima", ani.code)
    assert "Diterima Damkar" in ani.receipt
    await broken(town)


async def test_its_card_has_the_key_and_its_reporter_hears(any_town: Town) -> None:
    town = any_town
    ani = await dismissed(town)
    await town.operator("damkar").taps("Buka lagi", ani.code)
    assert ani.hears(ani.code, "dibuka lagi", "Petugas dipanggil lagi", loud=True)
    assert "ditutup operator" not in ani.receipt
    await ani.says("pak ularnya gigit anak saya!!")
    await town.forward(seconds=5)
    assert town.group("damkar").hears(ani.code, "gigit anak saya", loud=True)
    assert [t.code for t in await town.tickets()] == [ani.code], "more of the same event"
    assert await dead_rows(town) == 0


async def test_what_nobody_was_called_to_calls_them_now(town: Town) -> None:
    ani = await quiet_card(town, KANDANG_LIMUN)
    control = town.operator("ruang_kendali")
    await control.types(f"/palsu {ani.code} tidak_jelas")
    await town.forward(minutes=5)
    await control.types(f"/buka {ani.code}")
    ticket = await town.ticket(ani.code)
    assert ticket.open and any(part.open for part in ticket.assignments)


async def test_on_whatsapp_it_is_told(any_town: Town) -> None:
    town = any_town
    rina = Phone(town, await with_whatsapp(town))
    await rina.says(SNAKE)
    await rina.shares(KANDANG_LIMUN)
    await town.forward(seconds=61)
    [ticket] = await town.tickets()
    for agency in ("damkar", "ruang_kendali"):
        await town.operator(agency).types(f"/palsu {ticket.code} iseng")
    await town.forward(seconds=31)
    await town.operator("ruang_kendali").types(f"/buka {ticket.code}")
    await town.forward(seconds=10)
    assert "dibuka lagi" in rina.last.words


@pytest.mark.parametrize("confirmed", [False, True])
async def test_nothing_stands_that_followed_from_it(any_town: Town, confirmed: bool) -> None:
    """The record of whoever told it, and a sanction, proposed or borne."""
    town = any_town
    child = town.citizen()
    for _ in range(3):
        await prank(town, who=child)
        if confirmed:
            await town.operator("ruang_kendali").taps("Setujui", child.code)
    number = await person_number(town, child.code)
    before = await town.read(lambda tx: chats.get_person(tx, number))
    assert before.false == 3 and (before.suspended_until is not None) is confirmed
    await town.operator("ruang_kendali").types(f"/buka {child.code}")
    after = await town.read(lambda tx: chats.get_person(tx, number))
    assert after.false == 2 and after.suspended_until is None
    ticket = await town.ticket(child.code)
    [sanction] = await town.read(lambda tx: sanctions.of_ticket(tx, ticket.id))
    assert sanction.state == ("lifted" if confirmed else "declined")
    assert child.hears("ternyata bukan laporan palsu") is confirmed
    control = town.operator("ruang_kendali")
    assert "tidak ada" in (await said(town, control, f"/setujusanksi {child.code}")).casefold()
    await finish(town, town.operator("damkar"), child.code)
    found = await town.read(lambda tx: chats.get_person(tx, number))
    assert (found.genuine, found.false) == (1, 2)


async def test_what_can_be_taken_back_no_more_names_its_own_way(town: Town) -> None:
    control, crew = town.operator("ruang_kendali"), town.operator("damkar")
    ani, budi = await fire(town), await fire(town, KANDANG_LIMUN)
    own = budi.code
    assert "tidak ada yang bisa diurungkan" in await said(town, control, f"/urungkan {ani.code}")
    await control.types(f"/gabung {own} {ani.code}")
    await town.forward(seconds=40)
    told = await said(town, control, f"/urungkan {own}")
    assert f"/pisah {own}" in told
    assert f"/pisah {own}" in await said(town, control, f"/buka {own}")
    await control.types(f"/pisah {own}")
    assert (await town.ticket(own)).open
    await finish(town, crew, own)
    told = await said(town, crew, f"/urungkan {own}")
    assert f"/buka {own}" in told
    await crew.types(f"/buka {own}")
    assert (await town.ticket(own)).open


async def test_to_dismiss_it_again_takes_two_again(town: Town) -> None:
    ani = await dismissed(town)
    await town.operator("ruang_kendali").types(f"/buka {ani.code}")
    await town.operator("damkar").types(f"/palsu {ani.code} iseng")
    assert (await town.ticket(ani.code)).open


async def test_its_pictures_go_on(town: Town) -> None:
    ani = await dismissed(town)
    await town.operator("ruang_kendali").types(f"/buka {ani.code}")
    await ani.sends(Kind.PHOTO, JPEG, mime="image/jpeg")
    await town.forward(seconds=5)
    assert "1 bukti" in town.group("damkar").card(ani.code).text
