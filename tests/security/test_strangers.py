"""Strangers at the operators' bot: one answer an hour, after everything that operators wait for; no emergency is lost in it."""

from __future__ import annotations

from domain.message import Kind, Press, Priority
from domain.ticket import CONTROL_ROOM
from handlers.operator.pace import EACH
from models import outbox
from models.db import Tx
from tests.scenarios.stories import JPEG, fire
from tests.town import OPERATOR, Operator, Person, Town

FIRE = "rumah saya kebakaran, tolong"
KNOCKS = [
    "/antrian",
    "/antrean",
    "/baru kebakaran",
    "/cari budi",
    "/daftar",
    "/terima 26-0001",
    "/zzz",
    "/start",
    "halo",
    "apa",
]


def stranger(town: Town) -> Person:
    return Person(town, OPERATOR, str(next(town.numbers)))


async def knocks(town: Town, who: Person) -> None:
    """Everything that somebody without an agency can do there."""
    for words in KNOCKS:
        await who.says(words)
        await who.says(words, edited=True, message_id=str(next(town.numbers)))
    await who.sends(Kind.PHOTO, JPEG, mime="image/jpeg")
    await who.does(Kind.PRESS, press=Press(f"p{next(town.numbers)}", "grup.digest_show", "1"))


async def test_whatever_a_stranger_does_is_answered_once_an_hour(any_town: Town) -> None:
    who = stranger(any_town)
    await knocks(any_town, who)
    assert len(who.messages) == 1, [m.text for m in who.messages]
    await who.says(FIRE)
    assert "@sigap_lapor_bot" in who.last.text, "an emergency is answered at once"
    before = len(who.messages)
    await any_town.forward(minutes=61)
    await who.says("/antrian")
    assert len(who.messages) == before + 1


async def test_a_strangers_group_is_answered_once_an_hour(any_town: Town) -> None:
    """However many are in it."""
    room = "-100444"
    for _ in range(5):
        who = Operator(any_town, "damkar", str(next(any_town.numbers)), room)
        for words in ("/antrian", "/terima 26-0001", "/statistik"):
            await any_town.offer(who.inbound(Kind.TEXT, text=words, chat=room))
    assert len(any_town.channels[OPERATOR].messages(room)) == 1


async def waiting(town: Town) -> list[tuple[int, str]]:
    """(priority, words) of all that was ever said, in no group of ours."""

    def work(tx: Tx) -> list[tuple[int, str]]:
        rows = tx.execute(outbox.outbox.select()).all()
        return [(int(row.priority), str(row.payload)) for row in rows]

    found: list[tuple[int, str]] = await town.read(work)
    return found


async def test_no_stranger_stands_before_what_operators_wait_for(any_town: Town) -> None:
    """Answers to strangers come after cards, answers, reminders; words of danger before the rest of theirs."""
    known = len(await waiting(any_town))
    await knocks(any_town, stranger(any_town))
    scared = stranger(any_town)
    await scared.says(FIRE)
    said = (await waiting(any_town))[known:]
    assert said and min(priority for priority, _ in said) >= Priority.STATUS
    assert "@sigap_lapor_bot" in scared.last.text
    assert any_town.group(CONTROL_ROOM).hears("kebakaran"), "and the control room reads it"


async def test_operators_are_answered_as_ever(any_town: Town) -> None:
    ani = await fire(any_town)
    damkar = any_town.operator("damkar")
    before = len(any_town.group("damkar").messages)
    for _ in range(3):
        await damkar.types("/antrian")
    assert len(any_town.group("damkar").messages) == before + 3
    await damkar.types(f"/terima {ani.code}")
    assert any_town.group("damkar").card(ani.code)


async def test_a_member_who_types_without_a_pause_leaves_room_for_others(any_town: Town) -> None:
    """What changes a ticket is done and answered all the same."""
    ani = await fire(any_town)
    damkar, other = any_town.operator("damkar"), any_town.operator("damkar")
    group = any_town.group("damkar")
    before = len(group.messages)
    for _ in range(40):
        await damkar.types("/antrian")
    said = [m.text for m in group.messages[before:]]
    assert len(said) == EACH + 1 and "terlalu banyak perintah" in said[-1]
    await damkar.types(f"/terima {ani.code}")
    assert (await any_town.ticket(ani.code)).assignments[0].stage == "acknowledged"
    await other.types("/antrian")
    assert len(group.messages) > before + EACH + 1
    await any_town.forward(minutes=1, seconds=1)
    await damkar.types("/antrian")
    assert "terlalu banyak" not in group.messages[-1].text
