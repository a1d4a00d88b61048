"""What makes an event graver is said once where a full group has no room for a topic, and by the topic where it has one."""

from __future__ import annotations

import pytest

from bot.channels.pace import Pace
from bot.loops.limits import Limits
from domain.message import Kind
from domain.ticket import CONTROL_ROOM
from models import bindings, chats
from tests.pacing import passes
from tests.scenarios.stories import dead_rows, fire, north_of
from tests.town import PANORAMA, Person, Town

GRAVER = "ada nenek terjebak di dalam"


async def with_topics(town: Town, agency: str) -> int:
    [group] = await town.read(lambda tx: bindings.groups_of(tx, agency))
    await town.app.database.write(lambda tx: chats.change_chat(tx, group.id, forum=True))
    return int(group.id)


def no_topic_for_now(town: Town, group: int) -> None:
    """The platform opens none for a minute."""
    for name in town.app.sender._limits:
        town.app.sender._limits[name] = Limits(Pace(), town.clock.now)  # type: ignore[index]
        town.app.sender._limits[name].holds.topics_refused(group, 60)


def times(town: Town, agency: str, words: str) -> int:
    return sum(words in m.text and "Kepercayaan" not in m.text for m in town.group(agency).messages)


@pytest.mark.parametrize("edited", [False, True])
async def test_where_no_topic_opens_it_stands_once_and_aloud(any_town: Town, edited: bool) -> None:
    town = any_town
    group = await with_topics(town, CONTROL_ROOM)
    no_topic_for_now(town, group)
    ani = await fire(town)
    await passes(town, 15)
    before = times(town, CONTROL_ROOM, GRAVER)
    await ani.says(GRAVER, message_id="77")
    await passes(town, 25)
    room = town.group(CONTROL_ROOM)
    lines = [m for m in room.messages if GRAVER in m.text and m.text.startswith("❗")]
    assert before == 0 and len(lines) == 1, [m.text for m in lines]
    assert not lines[0].delivery.silent
    if edited:
        await ani.does(Kind.TEXT, text=f"{GRAVER} dan dua cucunya", message_id="77", edited=True)
        await passes(town, 25)
        assert room.hears("dan dua cucunya"), "what was changed comes as ever"
    assert await dead_rows(town) == 0


async def test_with_its_topic_it_stands_there_too(town: Town) -> None:
    await with_topics(town, CONTROL_ROOM)
    ani = await fire(town)
    await town.forward(seconds=15)
    await ani.says(GRAVER)
    await town.forward(seconds=15)
    lines = [m for m in town.group(CONTROL_ROOM).messages if GRAVER in m.text and m.text.startswith("❗")]
    assert sorted(m.delivery.silent for m in lines) == [False, True]
    assert [bool(m.delivery.topic) for m in lines if m.delivery.silent] == [True]


async def test_a_full_group_gives_its_room_to_what_rings(town: Town) -> None:
    """Six fires get worse at once: each is heard before the second copy of any."""
    group = await with_topics(town, CONTROL_ROOM)
    no_topic_for_now(town, group)
    burning: list[Person] = [await fire(town, north_of(PANORAMA, 900 * n)) for n in range(6)]
    await passes(town, 70)
    for ani in burning:
        await ani.says(GRAVER)
    await passes(town, 30)
    room = [m for m in town.group(CONTROL_ROOM).messages if m.text.startswith("❗") and GRAVER in m.text]
    loud = [m for m in room if not m.delivery.silent]
    assert len(loud) == len(burning)
