"""Whoever types a step without a code is asked on which ticket; what is said in a ticket's topic is about that one."""

from __future__ import annotations

import pytest

from domain.message import Kind
from domain.status import Status
from models import bindings, chats
from models.db import Tx
from tests.scenarios.stories import JPEG, fire
from tests.town import KANDANG_LIMUN, OPERATOR, Town


@pytest.mark.parametrize(
    ("line", "label", "then"),
    [
        ("otw", "Berangkat 26-0001", Status.EN_ROUTE),
        ("sdh sampai", "Tiba 26-0001", Status.ON_SCENE),
        ("sdh sampai di lokasi, api besar", "Tiba 26-0001", Status.ON_SCENE),
        ("Damkar sudah selesai", "Selesai 26-0001", Status.RESOLVED),
        ("lepas", "Lepas 26-0001", Status.DISPATCHED),
    ],
)
async def test_one_tap_takes_the_step(any_town: Town, line: str, label: str, then: Status) -> None:
    ani, crew = await fire(any_town), any_town.operator("damkar")
    await fire(any_town, KANDANG_LIMUN)
    await crew.taps("Terima", ani.code)
    await crew.types(line)
    group = any_town.group("damkar")
    assert (await any_town.ticket(ani.code)).status is Status.ACKNOWLEDGED
    assert len(group.shown_last) == 1, "the one that was taken, and not the one that nobody has"
    assert f"26-0001 {line}" in group.last.text
    await crew.taps(label)
    assert (await any_town.ticket(ani.code)).status is then


async def test_what_nobody_has_taken_is_offered_where_nothing_is_taken(town: Town) -> None:
    await fire(town)
    await fire(town, KANDANG_LIMUN)
    await town.operator("damkar").types("siap kami terima")
    assert sorted(town.group("damkar").shown_last) == ["✅ Terima 26-0001", "✅ Terima 26-0002"]


@pytest.mark.parametrize(
    "line", ["siap", "jalan yuk", "terima kasih", "ambil minum dulu", "sudah selesai?", "selesai rapat"]
)
async def test_talk_stays_talk(town: Town, line: str) -> None:
    await fire(town)
    await town.operator("damkar").types("/terima 26-0001")
    before = len(town.group("damkar").messages)
    await town.operator("damkar").types(line)
    assert len(town.group("damkar").messages) == before


async def test_nobody_is_asked_where_no_ticket_waits_for_it(town: Town) -> None:
    before = len(town.group("damkar").messages)
    await town.operator("damkar").types("otw")
    await town.operator("polisi").types("sudah sampai")
    assert len(town.group("damkar").messages) == before


async def test_a_step_in_reply_to_a_colleague_is_asked_about_as_well(town: Town) -> None:
    await fire(town)
    await town.operator("damkar").types("otw", reply_to="999999")
    assert town.group("damkar").shown_last == ["🚒 Berangkat 26-0001"]


async def test_in_a_topic_it_is_about_the_topics_ticket(town: Town) -> None:
    await town.app.database.write(_with_topics)
    ani = await fire(town)
    await fire(town, KANDANG_LIMUN)
    await ani.sends(Kind.PHOTO, JPEG)
    (topic,) = town.channels[OPERATOR].topics(town.groups["damkar"])
    await town.operator("damkar").types("siap kami terima", topic=topic)
    assert (await town.ticket(ani.code)).status is Status.ACKNOWLEDGED


def _with_topics(tx: Tx) -> None:
    for group in bindings.bound_groups(tx):
        chats.change_chat(tx, group.id, forum=True)
