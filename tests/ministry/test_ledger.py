"""The ledger of contacts: one line for each, whatever came of it; sums that are the lines; nothing of anybody in it."""

from __future__ import annotations

import csv
from datetime import datetime
from io import StringIO

import pytest

from bot.channels.fake_few import FewChannel
from bot.ministry.lines import lines
from bot.ministry.span import month_with, span_of
from bot.ministry.sums import sort_of, summed
from bot.ministry.write import files
from domain.contact import Came, Contact, Sort
from domain.message import Channel, Kind
from tests.ministry.sheets import cells
from tests.scenarios.stories import JPEG, finish, fire, prank
from tests.scenarios.test_drills import opened, played
from tests.scenarios.test_phone_calls import CALL, baru
from tests.scenarios.test_wrong_door import stranger
from tests.town import Town


@pytest.fixture
async def town(town: Town) -> Town:
    """WhatsApp is served as well."""
    await town.takes_up(FewChannel(town.clock))
    return town


async def ledger(town: Town) -> list[Contact]:
    span = month_with(town.app.city, town.clock.now())
    found: list[Contact] = await town.read(lambda tx: lines(tx, span))
    return found


async def came(town: Town) -> list[tuple[Channel, Came]]:
    return [(line.channel, line.came) for line in await ledger(town)]


async def holds(town: Town) -> bool:
    return await town.breaches() == []


async def test_each_contact_is_one_line_by_what_came_of_it(any_town: Town) -> None:
    town = any_town
    over = await fire(town)
    await finish(town, town.operator("damkar"), over.code)
    await prank(town)
    await baru(town.operator("ruang_kendali"), CALL)
    await town.citizen().says("/start")
    await town.citizen().says("/bantuan")
    await town.citizen().says("ktp saya hilang, cara buat baru gimana")
    await town.citizen().says("halo")
    await town.citizen().says("wkwkwk hahaha")
    await town.forward(minutes=40)
    assert sorted(await came(town)) == sorted(
        [
            (Channel.TELEGRAM_CITIZEN, Came.HANDLED),
            (Channel.TELEGRAM_CITIZEN, Came.PRANK),
            (Channel.PHONE, Came.RUNNING),
            (Channel.TELEGRAM_CITIZEN, Came.GREETED),
            (Channel.TELEGRAM_CITIZEN, Came.ASKED),
            (Channel.TELEGRAM_CITIZEN, Came.SERVICE),
            (Channel.TELEGRAM_CITIZEN, Came.EMPTY),
            (Channel.TELEGRAM_CITIZEN, Came.PLAYED),
        ]
    )
    assert await holds(town)


async def test_a_greeting_before_a_report_is_that_report(town: Town) -> None:
    ani = town.citizen()
    await ani.says("/start")
    assert await came(town) == [(Channel.TELEGRAM_CITIZEN, Came.GREETED)]
    await ani.says("rumah kebakaran, api besar")
    assert await came(town) == []
    await ani.shares((-3.79, 102.26))
    assert await came(town) == [(Channel.TELEGRAM_CITIZEN, Came.RUNNING)]
    await ani.says("/status")
    await town.forward(minutes=50)
    await ani.says("/bantuan")
    assert len(await came(town)) == 1, "whoever has reported today talks about that"


async def test_half_an_hour_of_silence_parts_two_contacts(town: Town) -> None:
    ani = town.citizen()
    for minutes in (10, 20, 31):
        await ani.says("/start")
        await town.forward(minutes=minutes)
    await ani.says("/privasi")
    assert [c for _, c in await came(town)] == [Came.GREETED, Came.ASKED]


@pytest.mark.parametrize(
    "words",
    ["/bantuan", "halo", "wkwkwk hahaha", "ktp saya hilang, cara buat baru gimana", "rumah kebakaran"],
)
async def test_a_contact_is_of_the_minute_and_the_month_in_which_it_came(any_town: Town, words: str) -> None:
    town, city = any_town, any_town.app.city
    town.clock.move_to(datetime(2026, 11, 30, 23, 58, tzinfo=city.zone))
    came_at = town.clock.now()
    await town.citizen().says(words)
    await town.forward(minutes=40)
    found: list[Contact] = await town.read(lambda tx: lines(tx, month_with(city, came_at)))
    assert [line.at for line in found] == [came_at]
    assert await ledger(town) == [], "nothing of it is December's"
    assert await holds(town)


async def test_whatsapp_telegram_and_telephone_are_apart(town: Town) -> None:
    await town.citizen(on=Channel.WHATSAPP).says("/bantuan")
    await town.citizen().says("/bantuan")
    await baru(town.operator("ruang_kendali"), CALL)
    assert {channel for channel, _ in await came(town)} == {
        Channel.WHATSAPP,
        Channel.TELEGRAM_CITIZEN,
        Channel.PHONE,
    }


async def made_of(town: Town, form: str) -> dict[str, bytes]:
    """The files of `sigap laporan 112`, of this month ("%Y-%m") or year ("%Y")."""
    city = town.app.city
    span = span_of(city, f"{town.clock.now().astimezone(city.zone):{form}}")
    found: list[Contact] = await town.read(lambda tx: lines(tx, span))
    return files(city, span, found)


@pytest.mark.parametrize("form", ["%Y-%m", "%Y"])
@pytest.mark.parametrize("handled", [False, True])
async def test_who_tells_the_operators_bot_is_counted(any_town: Town, handled: bool, form: str) -> None:
    """On every sheet, under a name of its own."""
    town = any_town
    await stranger(town).says("rumah saya kebakaran di jl rinjani 8 jembatan kecil, ibu saya di dalam")
    if handled:
        await town.operator("ruang_kendali").taps("Jadikan tiket")
        await town.forward(seconds=61)
        await finish(town, town.operator("damkar"), "26-0001")
    made = await made_of(town, form)
    rows = list(csv.reader(StringIO(made["-rekap.csv"].decode())))
    assert {row[1]: row[-1] for row in rows if row[-1] == "1"} == {"telegram_petugas": "1", "semua": "1"}
    book = cells(made[".xlsx"])
    assert [row[2] for row in book["buku"][1:]] == ["telegram_petugas"]
    assert {row[1] for row in book["waktu"][1:]} == ({"telegram_petugas"} if handled else set())
    assert made[".pdf"].startswith(b"%PDF") and await holds(town)


async def test_witnesses_count_and_times_are_of_the_event_once(town: Town) -> None:
    first = await fire(town)
    operator = town.operator("damkar")
    await town.forward(minutes=2)
    await operator.taps("Terima", first.code)
    await fire(town)
    found = await ledger(town)
    assert [line.code for line in found] == [first.code, first.code]
    assert found[0].times.answered == 120 and found[0].times.arrived is None
    assert found[1].times.answered is None


async def test_a_drill_is_no_contact(town: Town) -> None:
    room = await opened(town)
    code = await played(town, room)
    assert code[:1] == "L" and await ledger(town) == []
    assert await holds(town)


async def test_an_objection_that_was_accepted_makes_it_no_prank(town: Town) -> None:
    ani = await prank(town)
    assert [c for _, c in await came(town)] == [Came.PRANK]
    await town.operator("ruang_kendali").taps("Setujui", ani.code)
    await ani.press("Keberatan")
    await town.operator("ruang_kendali").taps("Terima keberatan", ani.code)
    assert [c for _, c in await came(town)] == [Came.UNCLEAR]


async def test_sums_are_the_ledger_line_by_line_and_nothing_of_anybody_stands_there(town: Town) -> None:
    await fire(town)
    ani = town.citizen()
    await ani.sends(Kind.PHOTO, JPEG, mime="image/jpeg", caption="=HYPERLINK(1) 08127390001")
    await baru(town.operator("ruang_kendali"), CALL)
    await town.citizen(on=Channel.WHATSAPP).says("/bantuan")
    await town.forward(minutes=40)
    city, found = town.app.city, await ledger(town)
    span = month_with(city, town.clock.now())
    sums = summed(city, span, found)
    assert sums.of() == len(found) == 4
    for sort in Sort:
        assert sums.of(sort=sort) == sum(sort_of(city, line) is sort for line in found)
    made = files(city, span, found)
    written = list(csv.reader(StringIO(made["-buku.csv"].decode())))
    assert len(written) == 1 + len(found)
    book = cells(made[".xlsx"])
    assert len(book["buku"]) == len(written)
    total = next(row for row in book["rekap"] if row[1] == "semua")
    assert int(total[-1]) == len(found)
    whole = b"".join(made.values()) + repr(book).encode()
    for secret in (b"8127390001", b"salak", b"HYPERLINK"):
        assert secret not in whole


async def test_what_is_kept_of_a_conversation_goes_with_the_tickets(town: Town) -> None:
    await town.citizen().says("/bantuan")
    row = await town.read(lambda tx: tx.exec_driver_sql("SELECT * FROM contacts").one())
    assert set(row._mapping) == {"id", "began_at", "channel", "came"}, "not whose it was"
    town.clock.forward(days=1900)
    await town.forward(minutes=2)
    assert await town.read(lambda tx: tx.exec_driver_sql("SELECT count(*) FROM contacts").scalar()) == 0


async def test_a_line_that_nobody_can_count_is_told(town: Town) -> None:
    await town.citizen().says("/bantuan")

    await town.app.database.write(lambda tx: tx.exec_driver_sql("UPDATE contacts SET came = 'entah'"))
    told = await town.breaches()
    assert any("I10" in one and "tidak bisa dihitung" in one for one in told)
    assert any("menghitung 0 kontak telegram_citizen, tercatat 1" in one for one in told)
