"""The platform refuses one call of any kind, and the emergency rings all the same."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.channels.fake import Call
from bot.channels.port import ChannelError, Refused, TopicGone, Unreachable
from domain.message import Kind
from tests.scenarios.stories import JPEG, dead_rows
from tests.town import PANORAMA, Town

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
