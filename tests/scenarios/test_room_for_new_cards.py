"""The card of a new fire has room in its group, whatever operators type there, and though the service was started meanwhile."""

from __future__ import annotations

import pytest

from bot.channels.fake import FakeChannel
from bot.channels.port import Limited
from domain.clock import Clock
from domain.message import Delivery, Form
from simulator.errors import ApiError
from simulator.limits import Limits, Rates
from tests.pacing import paced, passes
from tests.scenarios.stories import east_of, tell
from tests.scenarios.test_heard_first_after_its_end import seconds_until
from tests.scenarios.test_words_in_a_storm import FIRES
from tests.town import OPERATOR, PANORAMA, Person, Town

SOON = 6  # seconds


def counts(channel: FakeChannel, clock: Clock) -> list[str]:
    """The platform counts as Telegram does; answers where it will have asked us to wait."""
    limits, asked, deliver = Limits(Rates()), list[str](), channel.deliver

    async def counted(delivery: Delivery) -> str:
        if delivery.form is not Form.DELETE:
            try:
                limits.spend(1, int(delivery.address), 1, clock.now().timestamp())
            except ApiError as error:
                asked.append(delivery.address)
                raise Limited(error.description, (error.parameters or {})["retry_after"]) from error
        return await deliver(delivery)

    channel.deliver = counted  # type: ignore[method-assign]
    return asked


async def typed_fast(town: Town, codes: list[str]) -> None:
    """Three people, two lines in three seconds: which ticket is it, it is done."""
    crew = [town.operator("damkar") for _ in range(3)]
    for second, code in enumerate(codes * 2):
        step = "/selesai" if second >= len(codes) else "/terima"
        await crew[second % 3].types(f"{step} {code}")
        await crew[(second + 1) % 3].types(f"/tiket {code}")
        await passes(town, 1.5, 0.5)


async def until_its_card(town: Town, ani: Person) -> int:
    return await seconds_until(town, lambda: town.group("damkar").has_card(ani.code))


async def new_fires(town: Town) -> list[int]:
    """For how long each waits for its card in damkar's group."""
    took = []
    for number in range(4):
        ani = await tell(town, FIRES[number], east_of(PANORAMA, -900 * (number + 1)))
        took.append(await until_its_card(town, ani))
        await passes(town, 3)
    return took


@pytest.mark.parametrize("started_again", [False, True])
async def test_answers_leave_room(town: Town, started_again: bool) -> None:
    reporters = [await tell(town, FIRES[n], east_of(PANORAMA, 700 * n)) for n in range(7)]
    await town.forward(minutes=2)
    paced(town)
    asked = counts(town.channels[OPERATOR], town.clock)
    await passes(town, 62)
    await typed_fast(town, [ani.code for ani in reporters])
    if started_again:
        await town.start_again()
        paced(town, begun=False)
    took = await new_fires(town)
    assert max(took) <= SOON, took
    assert not asked, "the platform has to refuse nothing"


async def test_what_the_platform_refused_fills_no_group(town: Town) -> None:
    """It is free again once it says so, however often it was asked meanwhile."""
    town.channels[OPERATOR].fail(Limited("retry after 1", 1), chat=town.groups["damkar"], times=25)
    paced(town)
    ani = await tell(town, FIRES[0])
    assert await until_its_card(town, ani) <= 25 + SOON
    assert max(await new_fires(town)) <= SOON
