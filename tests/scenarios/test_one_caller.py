"""What the control room adds of its caller is that caller's: no second witness, each line once, the first place aloud."""

from __future__ import annotations

import pytest

from domain.ticket import CONTROL_ROOM
from models import reports
from tests.scenarios.stories import dead_rows, tell
from tests.scenarios.test_disaster import broken
from tests.scenarios.test_older_into_newer import called, card_of
from tests.town import Town

WHERE = "di belakang SMPN 25 jl mangga panorama"
EVENTS = [
    "rumah kebakaran, api besar",
    "bapak pingsan tidak bernapas",
    "ada orang hanyut, tolong",
    "rumah kebakaran, api besar, nomor 081273901111",
]


async def people(town: Town, code: str) -> int:
    ticket = await town.ticket(code)
    told = await town.read(lambda tx: reports.of_ticket(tx, ticket.id))
    return len(told)


@pytest.mark.parametrize("how", ["reply", "typed"])
@pytest.mark.parametrize("line", EVENTS)
async def test_where_it_is_comes_from_the_same_caller_and_rings(any_town: Town, line: str, how: str) -> None:
    town, control = any_town, any_town.operator(CONTROL_ROOM)
    code = await called(town, line)
    room = town.group(CONTROL_ROOM)
    asked = next(m for m in reversed(room.messages) if "balas pesan ini" in m.text)
    (first, *_) = [p.agency for p in (await town.ticket(code)).assignments]
    loud = len(town.group(first).loud)
    if how == "reply":
        await control.types(WHERE, reply_to=asked.message_id)
    else:
        await control.types(f"/baru {code} {WHERE}")
    await town.forward(seconds=5)
    card = card_of(town, CONTROL_ROOM, code)
    assert await people(town, code) == 1
    assert "2 laporan" not in card and "Saksi" not in card and "laporan lain" not in card, card
    assert "SMPN 25" in card
    assert any("SMPN 25" in m.text and code in m.text for m in town.group(first).loud[loud:])
    said = [t for t in town.group(first).texts if "☎️" in t and WHERE in t]
    assert len(said) == 1 and said[0].count(WHERE) == 1, said
    await control.types(f"/tiket {code}")
    assert "\n".join(room.texts[-2:]).count(f"{WHERE}”") == 1 and "Saksi 2" not in room.texts[-1]
    await broken(town)
    assert await dead_rows(town) == 0


async def test_more_danger_from_the_same_caller_rings_once(any_town: Town) -> None:
    town, control = any_town, any_town.operator(CONTROL_ROOM)
    code = await called(town, "rumah kebakaran, jl mangga panorama")
    await town.forward(minutes=2)
    loud = len(town.group("damkar").loud)
    await control.types(f"/baru {code} ada anak terjebak di lantai dua")
    rung = [m.text for m in town.group("damkar").loud[loud:] if "terjebak di lantai dua" in m.text]
    assert len(rung) == 1, rung
    assert "terjebak" in card_of(town, "damkar", code) and await people(town, code) == 1
    assert (await town.ticket(code)).loud_at is not None


async def test_an_amber_call_that_gets_worse_rings(any_town: Town) -> None:
    town, control = any_town, any_town.operator(CONTROL_ROOM)
    code = await called(town, "pohon tumbang menutup jalan jl mangga panorama")
    await control.types(f"/baru {code} ada orang tertimpa, tidak bergerak")
    assert (await town.ticket(code)).loud_at is not None
    assert await people(town, code) == 1


async def test_another_number_is_another_caller(any_town: Town) -> None:
    town, control = any_town, any_town.operator(CONTROL_ROOM)
    code = await called(town, EVENTS[-1])
    await control.types(f"/baru {code} apinya sudah ke atap, nomor 081299992222")
    assert await people(town, code) == 2
    said = [
        t for t in town.group("damkar").texts if ("apinya sudah ke atap" in t and "💬" in t) or "❗" in t[:2]
    ]
    assert sum(t.count("apinya sudah ke atap") for t in said) == 1, said
    await control.types(f"/baru {code} jl mangga panorama, nomor 081273901111")
    assert await people(town, code) == 2


async def test_of_a_chat_ticket_a_caller_is_another_person(town: Town) -> None:
    ani = await tell(town, "rumah kebakaran, api besar")
    await town.operator(CONTROL_ROOM).types(f"/baru {ani.code} apinya sudah ke atap")
    assert await people(town, ani.code) == 2
    ticket = await town.ticket(ani.code)
    told = await town.read(lambda tx: reports.of_ticket(tx, ticket.id))
    assert "apinya sudah ke atap" in card_of(town, "damkar", ani.code)
    assert told[1].words == "apinya sudah ke atap"


@pytest.mark.parametrize("how", ["reply", "typed", "number"])
@pytest.mark.parametrize(
    "said", ["saya sembunyi di lemari, ada orang bawa parang", "pelapor sekarang sembunyi, jangan ditelepon"]
)
async def test_a_caller_who_begins_to_hide_is_telephoned_by_nobody(
    any_town: Town, said: str, how: str
) -> None:
    """C13"""
    town, control = any_town, any_town.operator(CONTROL_ROOM)
    code = await called(town, "rumah kebakaran jl salak 5, api besar, nomor 081273901111")
    answered = next(m for m in reversed(town.group(CONTROL_ROOM).messages) if m.text.startswith("☎️ <b>"))
    if how == "reply":
        await control.types(said, reply_to=answered.message_id)
    else:
        await control.types(f"/baru {code} {said}{' 081273901111' if how == 'number' else ''}")
    assert (await town.ticket(code)).hiding and await people(town, code) == 1
    for agency in (CONTROL_ROOM, "damkar"):
        assert town.group(agency).hears(code, "pelapor bersembunyi", loud=True), town.group(agency).texts
        assert "JANGAN DITELEPON" in town.group(agency).card(code).text
    await broken(town)
