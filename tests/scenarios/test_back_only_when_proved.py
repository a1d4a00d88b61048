"""A group that cannot be written to is called reachable again when the platform has said so: what need not be said any more
proves nothing, for nothing was asked."""

from __future__ import annotations

from domain.ticket import CONTROL_ROOM
from tests.pacing import passes
from tests.scenarios.stories import fire, north_of, supervisor
from tests.scenarios.test_said_once_under_load import GRAVER, no_topic_for_now, with_topics
from tests.scenarios.test_while_a_group_was_out import KICKED, kick, taken_in
from tests.town import OPERATOR, PANORAMA, Person, Town

BACK = "Ruang Kendali terjangkau lagi"


async def kicked_while_a_line_waits(town: Town) -> Person:
    """No topic opens, the line of danger stands aloud, and its copy for the topic waits when the room is lost."""
    boss = await supervisor(town)
    no_topic_for_now(town, await with_topics(town, CONTROL_ROOM))
    ani = await fire(town)
    await passes(town, 2)
    await ani.says(GRAVER)
    await passes(town, 2)
    assert town.group(CONTROL_ROOM).hears("❗", GRAVER, loud=True)
    town.channels[OPERATOR].shut(town.groups[CONTROL_ROOM], KICKED)
    await ani.says("apinya merambat ke rumah tetangga")  # refused before the platform tells why
    await kick(town, CONTROL_ROOM)
    return boss.private


async def test_what_need_not_be_said_any_more_does_not_bring_it_back(any_town: Town) -> None:
    town, room = any_town, any_town.group(CONTROL_ROOM)
    boss = await kicked_while_a_line_waits(town)
    await passes(town, 50)
    assert boss.hears("Ruang Kendali", "tidak terjangkau")
    assert not boss.hears(BACK), boss.texts
    missed = await fire(town, north_of(PANORAMA, 3000))
    await passes(town, 40)
    assert not boss.hears(BACK), boss.texts
    assert not room.hears(missed.code)
    await taken_in(town, CONTROL_ROOM)
    await passes(town, 30)
    assert boss.hears(BACK) and room.has_card(missed.code)
