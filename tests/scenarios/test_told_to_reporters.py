"""What operators tell a reporter, and what they ask, stands with its words wherever the ticket's story is read, by whoever may."""

from __future__ import annotations

from pathlib import Path

from domain.ticket import CONTROL_ROOM
from tests.meja.browser import served, sits
from tests.scenarios.stories import fire, tell
from tests.town import Chat, Town

TOLD, ASKED = "mobil kami masuk lewat jalan belakang", "ada berapa orang di lantai dua?"
SECRET = "suami saya memukul saya, saya berdarah, tolong"


def story_of(chat: Chat) -> str:
    return "\n".join(chat.texts[-3:])


async def both(town: Town, agency: str, code: str) -> None:
    operator = town.operator(agency)
    await operator.types(f"/balas {code} {TOLD}")
    await operator.types(f"/tanya {code} {ASKED}")


async def test_a_statement_and_a_question_are_told_apart(any_town: Town) -> None:
    town = any_town
    ani = await fire(town)
    await town.operator("damkar").taps("Terima", ani.code)
    await both(town, "damkar", ani.code)
    assert ani.hears(TOLD) and ani.hears(ASKED)
    assert "bertanya kepada pelapor" in town.group("damkar").card(ani.code).text
    for agency in ("damkar", CONTROL_ROOM):
        await town.operator(agency).types(f"/tiket {ani.code}")
        read = story_of(town.group(agency))
        assert f"menulis kepada pelapor: “{TOLD}”" in read, read
        assert f"bertanya kepada pelapor: “{ASKED}”" in read, read


async def test_a_reply_to_a_line_and_a_long_answer_stand_whole(town: Town) -> None:
    ani = await fire(town)
    await town.operator("damkar").taps("Terima", ani.code)
    await ani.says("pintu depan terkunci pak")
    line = next(m for m in town.group("damkar").messages if "pintu depan" in m.text and "🔴" not in m.text)
    words = "tunggu di depan rumah " * 150 + "ujungnya"
    await town.operator("damkar").types(words, reply_to=line.message_id)
    assert ani.hears("ujungnya")
    await town.operator("damkar").types(f"/tiket {ani.code}")
    assert any("ujungnya" in t and "tunggu di depan" in t for t in town.group("damkar").texts[-3:])
    assert "menulis kepada pelapor" in "".join(town.group("damkar").texts[-4:])


async def test_of_a_secret_ticket_only_by_whoever_reads_it(any_town: Town) -> None:
    town = any_town
    rina = await tell(town, SECRET)
    ticket = await town.ticket(rina.code)
    agency = next(p.agency for p in ticket.assignments if p.agency != CONTROL_ROOM)
    await both(town, CONTROL_ROOM, rina.code)
    crew = town.operator(agency)
    for one, group in ((crew, agency), (town.operator(CONTROL_ROOM), CONTROL_ROOM)):
        await one.types(f"/tiket {rina.code}")
        read = "\n".join(town.group(group).texts)
        for words in (TOLD, ASKED):
            assert (f"kepada pelapor: “{words}”" in read) is (group == CONTROL_ROOM), (group, read[-600:])
    assert not town.group(agency).hears(TOLD) and not town.group(agency).hears(ASKED)
    await crew.starts()
    await crew.taps("Terima", rina.code)
    await crew.types(f"/tiket {rina.code}", chat=crew.person, private=True)
    assert crew.private.hears(f"menulis kepada pelapor: “{TOLD}”")


async def test_at_the_meja_too(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, client):
        ani, rina = await fire(town), await tell(town, SECRET)
        for code in (ani.code, rina.code):
            await both(town, CONTROL_ROOM, code)
        agency = next(
            p.agency for p in (await town.ticket(rina.code)).assignments if p.agency != CONTROL_ROOM
        )
        room = await sits(town, client, town.operator(CONTROL_ROOM))
        for code in (ani.code, rina.code):
            await room.opens(f"/meja?tiket={code}")
            assert TOLD in room.shown and ASKED in room.shown
        crew = await sits(town, client, town.operator(agency))
        await crew.opens(f"/meja?tiket={rina.code}")
        assert rina.code in crew.shown and TOLD not in crew.shown and ASKED not in crew.shown
