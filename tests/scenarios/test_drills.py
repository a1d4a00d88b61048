"""A drill end to end: unmistakable everywhere, by itself, and gone without a trace in any record."""

from __future__ import annotations

import re
from typing import Any

import pytest

from bot.channels.fake_chat import Shown
from domain.message import Form, Kind, Standing
from domain.status import Status
from handlers.drills.practice import NOTE
from models import chats, enrolments, notes, reporters, ticket_lists
from models.db import Tx
from tests.scenarios.stories import JPEG, dead_rows, digest, fire
from tests.town import OPERATOR, PANORAMA, Operator, Person, Town

MARK = "LATIHAN – BUKAN KEJADIAN NYATA"
DRILL_CODE = re.compile(r"L\d\d-\d{4}")
LINK = re.compile(r"start=(latihan-\S+)")


async def opened(town: Town) -> Operator:
    kendali = town.operator("ruang_kendali")
    await kendali.types("/latihan")
    return kendali


def last_code(town: Town) -> str:
    found = [c for t in town.group("ruang_kendali").texts for c in DRILL_CODE.findall(t)]
    return str(found[-1])


async def played(town: Town, kendali: Operator, line: str = "rumah kebakaran jl mangga, api besar") -> str:
    await kendali.types(f"/latihan {line}")
    return last_code(town)


async def player(town: Town) -> Person:
    token = next(m[1] for t in reversed(town.group("ruang_kendali").texts) if (m := LINK.search(t)))
    someone = town.citizen("Pemain")
    await someone.says(f"/start {token}")
    return someone


def everything(town: Town) -> list[Shown]:
    """All messages of all groups with words about a drill's ticket."""
    shown = [m for agency in town.groups for m in town.group(agency).messages]
    return [m for m in shown if DRILL_CODE.search(m.text)]


async def test_only_the_control_room_or_a_supervisor_opens_one(town: Town) -> None:
    damkar = town.operator("damkar")
    await damkar.types("/latihan")
    assert town.group("damkar").hears("ruang kendali atau supervisor")
    await damkar.types("/latihan kebakaran")
    assert town.group("damkar").hears("Belum ada latihan")
    await opened(town)
    assert town.group("ruang_kendali").hears(MARK, "Latihan dibuka")
    assert town.group("damkar").hears(MARK, "Latihan dibuka")


async def test_a_drill_from_call_to_end_with_every_word_marked(town: Town) -> None:
    kendali = await opened(town)
    code = await played(town, kendali)
    damkar = town.operator("damkar")
    assert not town.group("damkar").card(code).delivery.silent
    await town.forward(seconds=70)
    for tap in ("Terima", "Berangkat", "Tiba", "Selesai"):
        await damkar.taps(tap, code)
    await damkar.types(f"/tiket {code}")
    await town.forward(minutes=1)
    shown = everything(town)
    assert len(shown) > 4
    assert not [m.text for m in shown if MARK not in m.text]
    assert not [e.text for m in shown for e in m.earlier if MARK not in e.text]
    assert (await town.ticket(code)).status is Status.RESOLVED
    await kendali.types("/latihan selesai")
    assert (await town.ticket(code)).status is Status.CLOSED
    assert await dead_rows(town) == 0


async def test_citizens_play_along_and_every_message_to_them_is_marked(town: Town) -> None:
    kendali = await opened(town)
    ani = await player(town)
    await ani.says("tolong rumah kebakaran api besar")
    await ani.shares(PANORAMA)
    await ani.sends(Kind.PHOTO, JPEG, mime="image/jpeg")
    code = last_code(town)
    await kendali.types(f"/tanya {code} ada orang di dalam?")
    await ani.says("ada dua orang")
    damkar = town.operator("damkar")
    for tap in ("Terima", "Berangkat", "Tiba", "Selesai"):
        await damkar.taps(tap, code)
    await town.forward(minutes=1)
    worded = [m for m in ani.messages if m.text]
    assert len(worded) > 5
    assert not [m.text for m in worded if MARK not in m.text]
    assert not [
        m.text for m in everything(town) if MARK not in m.text and m.delivery.form is not Form.LOCATION
    ]
    assert town.group("damkar").hears("ada dua orang", MARK)


async def test_real_reports_during_a_drill_are_untouched(town: Town) -> None:
    kendali = await opened(town)
    played_code = await played(town, kendali)
    real = await fire(town)
    ticket = await town.ticket(real.code)
    assert not ticket.drill and real.code == "26-0001" and played_code == "L26-0001"
    assert not [t for t in real.texts if MARK in t]
    assert MARK not in town.group("damkar").card(f">{real.code}<").text
    await kendali.types("/latihan selesai")
    assert (await town.ticket(real.code)).status is Status.DISPATCHED
    assert (await town.ticket(played_code)).status is Status.CANCELLED
    await town.forward(minutes=1, seconds=10)
    assert town.group("damkar").hears(real.code, "belum diterima", loud=True)


async def test_a_played_fire_and_a_real_one_never_meet(town: Town) -> None:
    await opened(town)
    ani = await player(town)
    await ani.says("tolong rumah kebakaran api besar")
    await ani.shares(PANORAMA)
    real = await fire(town)
    budi = await player(town)
    await budi.says("tolong rumah kebakaran api besar")
    await budi.shares(PANORAMA)
    found = await town.read(lambda tx: ticket_lists.open_tickets(tx, drill=True))
    assert len(found) == 1 and "1 saksi lain" in town.group("damkar").card(found[0].code).text
    assert "saksi" not in town.group("damkar").card(f">{real.code}<").text


async def test_whoever_says_that_it_is_real_is_out_at_once(town: Town) -> None:
    await opened(town)
    ani = await player(town)
    await ani.says("NYATA")
    assert MARK not in ani.last.text and "Apa yang terjadi" in ani.last.text
    await ani.says("tolong rumah kebakaran api besar")
    await ani.shares(PANORAMA)
    assert not (await town.ticket(ani.code)).drill
    assert town.group("damkar").hears(ani.code, loud=True)


async def test_what_is_written_after_the_end_is_real(town: Town) -> None:
    kendali = await opened(town)
    ani = await player(town)
    await ani.says("rumah kebakaran")
    await kendali.types("/latihan selesai")
    await ani.says("tolong rumah kebakaran api besar")
    assert any("kami baca sebagai kejadian nyata" in t for t in ani.texts)
    await ani.shares(PANORAMA)
    assert not (await town.ticket(ani.code)).drill


async def test_a_draft_that_was_played_dies_with_the_drill(town: Town) -> None:
    kendali = await opened(town)
    ani = await player(town)
    await ani.says("rumah kebakaran")
    await kendali.types("/latihan selesai")
    await town.forward(minutes=20)
    assert await town.tickets() == [] and await digest(town) == []


async def test_nothing_of_it_is_in_any_record(town: Town) -> None:
    kendali = await opened(town)
    ani = await player(town)
    await ani.says("halo min")
    await town.forward(minutes=20)
    await ani.says("tolong rumah kebakaran api besar")
    await ani.shares(PANORAMA)
    code = last_code(town)
    for word in ("iseng", "iseng"):
        await town.operator("ruang_kendali").types(f"/palsu {code} {word}")
    assert (await town.ticket(code)).status is Status.FALSE_REPORT
    await kendali.types("/latihan selesai")
    assert await town.tickets() == [] and await digest(town) == []

    def record(tx: Tx) -> Any:
        told = tx.exec_driver_sql("SELECT person_id FROM reports").scalar()
        person = chats.get_person(tx, int(told or 0))
        now = town.clock.now()
        recent = reporters.recent_of_person(tx, person.id, now.replace(year=2025), now)
        return person.reports, person.false, recent

    assert await town.read(record) == (0, 0, 0)
    real = await fire(town)
    assert real.code == "26-0001"


async def test_the_link_ends_with_the_drill(town: Town) -> None:
    kendali = await opened(town)
    await kendali.types("/latihan selesai")
    late = await player(town)
    assert "Latihan ini sudah selesai" in late.last.text
    await late.says("tolong rumah kebakaran api besar")
    await late.shares(PANORAMA)
    assert not (await town.ticket(late.code)).drill


async def test_a_drill_that_nobody_ends_ends_by_itself(town: Town) -> None:
    kendali = await opened(town)
    code = await played(town, kendali)
    damkar = town.operator("damkar")
    await damkar.taps("Terima", code)
    await damkar.taps("Berangkat", code)
    await damkar.taps("Tiba", code)
    await town.forward(hours=4, minutes=1)
    assert (await town.ticket(code)).status is Status.CANCELLED
    assert town.group("ruang_kendali").hears("Latihan selesai", "semuanya nyata")


async def bound_for_drills(town: Town, chief: Operator, room: str) -> None:
    """The agency's group for drills, bound as an administrator does it."""

    def code(tx: Tx) -> None:
        lookup = town.app.services.sealer.lookup("binding", f"LATIH{chief.agency.upper()}")
        enrolments.issue_code(tx, lookup, chief.agency, town.clock.now())

    await town.app.database.write(code)
    town.channels[OPERATOR].stands(room, chief.person, Standing.MEMBER)
    await chief.types(f"/daftar LATIH{chief.agency.upper()}", chat=room, chat_title="Latihan")


async def test_drill_groups_take_the_cards_and_nothing_real(town: Town) -> None:
    """An agency with a group for drills is left in peace in its everyday one."""
    room, chief = "-100777", town.operator("damkar")
    await bound_for_drills(town, chief, room)
    kendali = await opened(town)
    code_played = await played(town, kendali)
    everyday = len([m for m in town.group("damkar").messages if code_played in m.text])
    there = town.channels[OPERATOR].messages(room)
    assert everyday == 0 and any(code_played in m.text and m.delivery.buttons for m in there)
    real = await fire(town)
    assert not [
        m for m in town.channels[OPERATOR].messages(room) if real.code in m.text.replace(code_played, "")
    ]
    await chief.types(f"/terima {real.code}", chat=room)
    assert "kejadian nyata" in town.channels[OPERATOR].messages(room)[-1].text
    await chief.types("/baru kebakaran jl mangga", chat=room)
    assert "Ini grup latihan" in town.channels[OPERATOR].messages(room)[-1].text
    await chief.types("/antrian", chat=room)
    assert code_played in town.channels[OPERATOR].messages(room)[-1].text
    await chief.types("/antrian")
    assert code_played not in town.group("damkar").last.text


async def test_a_drills_calls_ring_where_the_drill_is_marked_and_nowhere_else(town: Town) -> None:
    """Nobody answers: the drill group, the control room and the supervisor are called; the everyday group sleeps."""
    room, chief = "-100777", town.operator("damkar")
    await bound_for_drills(town, chief, room)
    kendali = await opened(town)
    everyday = len(town.group("damkar").messages)
    played_code = await played(town, kendali)
    await town.forward(minutes=6)
    there = [m for m in town.channels[OPERATOR].messages(room) if "belum diterima" in m.text]
    assert there and all(played_code in m.text and MARK in m.text for m in there)
    assert not [m for m in there if m.delivery.silent]
    assert town.group("ruang_kendali").hears(MARK, played_code, "belum diterima", loud=True)
    assert len(town.group("damkar").messages) == everyday
    outside = [m for agency in town.groups for m in town.group(agency).messages if played_code in m.text]
    assert not [m.text for m in outside if MARK not in m.text]
    await town.group("ruang_kendali").town.operator("ruang_kendali").types("/statistik hari")
    assert await town.tickets() == []


@pytest.mark.parametrize("order", ["into the real one", "into the drill"])
async def test_a_drill_and_a_real_ticket_are_never_put_together(any_town: Town, order: str) -> None:
    """And nobody reads of a burning house that it is over."""
    town, kendali = any_town, await opened(any_town)
    ani, code = await fire(town), await played(town, kendali)
    pair = (code, ani.code) if order == "into the real one" else (ani.code, code)
    await kendali.types(f"/gabung {pair[0]} {pair[1]}")
    last = town.group("ruang_kendali").last.text
    assert f"{code} hanya latihan, {ani.code} sungguhan" in last and "berakhir" not in last
    assert (await town.ticket(ani.code)).open and (await town.ticket(code)).open


async def test_a_drill_that_a_newer_version_has_opened_goes_on(town: Town) -> None:
    kendali = await opened(town)
    town.app.database.now(
        lambda tx: notes.write(tx, NOTE, notes.read(tx, NOTE).replace("{", '{"kind": "flood", ', 1))
    )
    await kendali.types("/latihan kebakaran di jl salak 19 lingkar timur")
    assert town.group("ruang_kendali").has_card(last_code(town))
    await kendali.types("/latihan selesai")
