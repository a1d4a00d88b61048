"""The platform refuses one call of any kind, and the emergency rings all the same."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.channels.fake import Call
from bot.channels.port import ChannelError, Limited, Refused, TopicGone, Unreachable
from domain.message import Delivery, Form, Kind, Membership, Standing
from models import chats
from models.chats import groups_of
from tests.scenarios.stories import JPEG, dead_rows, north_of, tell
from tests.town import OPERATOR, PANORAMA, Town

REFUSALS: dict[str, Callable[[], ChannelError]] = {
    "kicked": lambda: Unreachable("Forbidden: bot was kicked from the supergroup chat"),
    "not found": lambda: Unreachable("Bad Request: chat not found"),
    "no rights": lambda: Unreachable("Bad Request: need administrator rights in the channel chat"),
    "muted": lambda: Unreachable("Bad Request: not enough rights to send text messages to the chat"),
    "topic": lambda: TopicGone("Bad Request: TOPIC_CLOSED"),
    "photos": lambda: Refused("Bad Request: not enough rights to send photos to the chat"),
}
CALLS: tuple[Call, ...] = ("download", "administrators", "pending", "poll", "reach")
WAYS = [*(("deliver", why) for why in REFUSALS), *((call, "kicked") for call in CALLS)]


def once(town: Town, call: Call, why: str) -> None:
    for channel in town.channels.values():
        channel.fail(REFUSALS[why](), call)


@pytest.mark.parametrize(("call", "why"), WAYS)
async def test_a_fire_rings_and_can_be_taken(town: Town, call: Call, why: str) -> None:
    damkar, ani, crew = town.group("damkar"), town.citizen(), town.operator()
    once(town, call, why)
    await ani.says("rumah tetangga kebakaran, api besar, ada orang di dalam")
    await ani.shares(PANORAMA)
    await ani.sends(Kind.PHOTO, JPEG)
    await town.forward(seconds=12)
    assert damkar.hears(ani.code, loud=True)
    once(town, call, why)
    await crew.taps("Terima", ani.code)
    await town.forward(seconds=12)
    await crew.taps("Berangkat", ani.code)
    assert (await town.ticket(ani.code)).assignments[0].departed_at is not None
    assert await dead_rows(town) == 0


async def test_who_cannot_be_asked_about_is_told_to_press_again_not_that_he_is_a_stranger(
    any_town: Town,
) -> None:
    town, ani, crew = any_town, any_town.citizen(), any_town.operator()
    await ani.says("rumah tetangga kebakaran, api besar, ada orang di dalam")
    await ani.shares(PANORAMA)
    once(town, "standing", "kicked")
    assert "sekali lagi" in await crew.taps("Terima", ani.code)
    assert "diterima" in await crew.taps("Terima", ani.code)


@pytest.mark.parametrize("why", [None, "once"])
async def test_a_press_whose_answer_is_not_shown_either_is_answered_in_the_group(
    any_town: Town, why: str | None
) -> None:
    """Nobody can say whether he belongs there, and the toast that says so is refused: only the group is left to tell him."""
    town, ani, crew = any_town, any_town.citizen(), any_town.operator()
    await ani.says("rumah tetangga kebakaran, api besar, ada orang di dalam")
    await ani.shares(PANORAMA)
    platform = town.channels[OPERATOR]
    platform.fail(Limited("Too Many Requests: retry after 5", 5), "standing")
    if why:
        platform.fail(Refused("Bad Request: query is too old"), "toast")
    await crew.taps("Terima", ani.code)
    await town.app.settle()
    assert town.group("damkar").hears("sekali lagi") is bool(why)
    assert "diterima" in await crew.taps("Terima", ani.code)


@pytest.mark.parametrize(
    "refusal",
    [
        TopicGone("Bad Request: not enough rights to create a topic"),
        TopicGone("Bad Request: the chat is not a forum"),
        Refused("Bad Request: CHAT_ADMIN_REQUIRED"),
    ],
)
async def test_where_no_topic_may_be_opened_words_stand_below_the_card(
    any_town: Town, refusal: ChannelError
) -> None:
    town, damkar = any_town, any_town.group("damkar")
    crew, platform = town.operator(), town.channels[OPERATOR]
    asked: list[Form] = []
    deliver = platform.deliver

    async def delivers(delivery: Delivery) -> str:
        if delivery.form is Form.TOPIC:
            asked.append(delivery.form)
            raise refusal
        return await deliver(delivery)

    platform.deliver = delivers  # type: ignore[method-assign]
    (group,) = await town.read(lambda tx: groups_of(tx, "damkar"))
    await town.app.database.write(lambda tx: chats.change_chat(tx, group.id, forum=True))
    for metres in (0, 3000):
        ani = await tell(town, "rumah kebakaran, api besar, ada anak terjebak", north_of(PANORAMA, metres))
        await town.forward(seconds=5)
        await ani.says(f"tabung gas di dapur nomor {metres}")
        await town.forward(seconds=5)
        assert damkar.hears(f"nomor {metres}"), "below its card"
    await town.forward(minutes=3)
    assert len(asked) == 1, "no endless repeats"
    assert sum("Kelola topik" in text for text in damkar.texts) == 1
    change = Membership("1", Standing.ADMINISTRATOR, is_us=True)
    await town.offer(crew.inbound(Kind.MEMBER, membership=change, forum=True))
    assert any(g.forum for g in await town.read(lambda tx: groups_of(tx, "damkar"))), (
        "given the right, it tries again"
    )
