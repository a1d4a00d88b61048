"""One person through changes of account and number, two strangers never one, and reports without any number."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import sqlalchemy as sa

from models.chats import one_human, persons
from models.reports import reports
from tests.scenarios.stories import dead_rows, finish
from tests.town import PANORAMA, Town
from tests.whatsapp.cloud import Cloud, Json, Phone, payload, pushes

NEW_ACCOUNT, NEW_NUMBER = "ID.555000111", "6281200000077"


async def reports_fire(phone: Phone) -> None:
    await phone.says("rumah kebakaran, api besar")
    await phone.shares(PANORAMA)


async def reporters(town: Town) -> list[int]:
    """The person of each report, the first one first."""
    found: list[int] = await town.read(
        lambda tx: [*tx.execute(sa.select(reports.c.person_id).order_by(reports.c.id)).scalars()]
    )
    return found


def change(phone: Phone, account: str = "", number: str = "") -> Json:
    """The platform tells that the phone's owner goes by another account or number; it names no contact."""
    kind = "user_changed_number" if number else "user_changed_user_id"
    content: Json = {"type": kind, "user_id": account, "previous_user_id": phone.account}
    content |= {"wa_id": number} if number else {}
    body = payload([], [phone.message("system", content)])
    del body["entry"][0]["changes"][0]["value"]["contacts"]
    return body


async def test_who_hides_the_number_is_somebody_all_the_same(town: Town, tia: Phone) -> None:
    await reports_fire(tia)
    await tia.says("api sudah ke dapur")
    assert len({*await reporters(town)}) == 1
    assert await dead_rows(town) == 0


async def test_an_older_payload_and_a_newer_one_are_of_one_person(town: Town, rina: Phone) -> None:
    before = replace(rina, account="")
    await before.says("rumah kebakaran, api besar")
    await rina.shares(PANORAMA)
    [ticket] = await town.tickets()
    assert ticket.place.pinned
    assert len({*await reporters(town)}) == 1
    assert ticket.code in rina.texts[-1], "it is answered at the account"
    await before.says("api sudah ke dapur")
    assert len({*await reporters(town)}) == 1
    assert len(before.messages) == 1, "a number is not gone back to"


async def test_a_number_that_another_account_uses_is_a_strangers(town: Town, rina: Phone) -> None:
    await reports_fire(rina)
    stranger = replace(rina, account="ID.99")
    await stranger.says("pohon tumbang menimpa mobil")
    await stranger.shares(PANORAMA)
    one, other = await reporters(town)
    assert one != other
    number = await town.read(
        lambda tx: tx.execute(sa.select(persons.c.phone).where(persons.c.id == one)).scalar()
    )
    assert number is None, "nobody calls a stranger for her"


async def test_whoever_changes_number_goes_on_with_the_same_report(town: Town, rina: Phone) -> None:
    await reports_fire(rina)
    [ticket] = await town.tickets()
    told = change(rina, NEW_ACCOUNT, NEW_NUMBER)
    await pushes(town, told)
    await pushes(town, told)
    moved = replace(rina, account=NEW_ACCOUNT, number=NEW_NUMBER)
    assert town.group("damkar").hears(ticket.code, "nomor pelapor berganti")
    await town.operator("damkar").taps("Terima", ticket.code)
    assert moved.messages, "what is said goes to the new phone"
    await moved.says("api sudah ke dapur")
    assert len(await town.tickets()) == 1
    assert len({*await reporters(town)}) == 1


async def test_of_a_secret_report_the_new_number_hears_nothing(town: Town, rina: Phone) -> None:
    await rina.says("tolong, suami saya memukul saya")
    await rina.shares(PANORAMA)
    [ticket] = await town.tickets()
    await pushes(town, change(rina, NEW_ACCOUNT, NEW_NUMBER))
    moved, before = replace(rina, account=NEW_ACCOUNT, number=NEW_NUMBER), len(rina.messages)
    crew = town.operator(ticket.assignments[0].agency)
    await crew.taps("Terima", ticket.code)
    await town.forward(hours=1)
    assert moved.messages == []
    assert len(rina.messages) == before, "nor does the old one"


async def test_what_comes_from_the_new_account_before_it_is_told_stays_somebody_of_its_own(
    town: Town, rina: Phone
) -> None:
    await reports_fire(rina)
    moved = replace(rina, account=NEW_ACCOUNT, number=NEW_NUMBER)
    await moved.says("ini nomor baru saya")
    for _ in range(2):
        await pushes(town, change(rina, NEW_ACCOUNT, NEW_NUMBER))
    await moved.says("pohon tumbang menimpa mobil")
    await moved.shares(PANORAMA)
    people = {*await reporters(town)}
    assert len(people) == 2
    for person in people:
        human = await town.read(lambda tx, person=person: one_human(tx, person))
        assert {*human} == people, "but one human"
    assert await dead_rows(town) == 0


async def test_no_id_of_anybody_stands_in_clear(town: Town, rina: Phone, tia: Phone, cloud: Cloud) -> None:
    from base64 import b64encode

    from models.db import metadata

    await reports_fire(rina)
    await reports_fire(tia)
    await pushes(town, change(rina, NEW_ACCOUNT, NEW_NUMBER))

    def everything(tx: Any) -> bytes:
        rows = [row for table in metadata.tables.values() for row in tx.execute(sa.select(table))]
        return b"\n".join(v if isinstance(v, bytes) else str(v).encode() for row in rows for v in row)

    kept = await town.read(everything)
    for name in (rina.number, rina.account, tia.account, NEW_ACCOUNT, NEW_NUMBER, "wamid"):
        assert name.encode() not in kept
        assert b64encode(name.encode()).rstrip(b"=")[:-1] not in kept


async def test_whoever_is_forgotten_leaves_nothing_that_names_them(
    town: Town, tia: Phone, rina: Phone
) -> None:
    from models import aliases, inbox

    await reports_fire(rina)
    await replace(rina, account="").says("ini saya lagi")
    await tia.says("halo")
    await finish(town, town.operator("damkar"), (await town.tickets())[0].code)
    await rina.press("Sudah")
    await rina.says("hapus data")
    await rina.says("HAPUS DATA SAYA")
    await town.forward(days=1)

    def left(tx: Any) -> tuple[int, int]:
        raw = sa.select(inbox.inbox.c.raw).where(inbox.inbox.c.channel == "whatsapp")
        kept = [row for row in tx.execute(raw).scalars() if row]
        named = tx.execute(sa.select(sa.func.count()).select_from(aliases.persons_alias)).scalar()
        return len(kept), int(named)

    assert await town.read(left) == (1, 1), "hers alone"
