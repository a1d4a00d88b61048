"""Where nothing urgent has come for a minute the cards' edits follow more quickly; some room stays for what is urgent."""

from __future__ import annotations

from models import backlog
from tests.pacing import paced, passes
from tests.scenarios.stories import east_of, tell
from tests.scenarios.test_heard_first_after_its_end import seconds_until
from tests.scenarios.test_words_in_a_storm import FIRES
from tests.town import PANORAMA, Town


async def waiting(town: Town) -> int:
    return int(await town.read(backlog.unsent_count))


async def seconds_until_said(town: Town, most: int = 120) -> int:
    for second in range(most):
        if not await waiting(town):
            return second
        await passes(town, 1)
    return most


async def test_edits_follow_within_a_minute_and_a_new_card_at_once(town: Town) -> None:
    reporters = [await tell(town, FIRES[n], east_of(PANORAMA, 700 * n)) for n in range(6)]
    await town.forward(minutes=3)
    paced(town)
    crew = town.operator("psc119")
    for step in ("Terima", "Berangkat"):
        for ani in reporters:
            await crew.taps(step, ani.code)
            await passes(town, 3)
    took = await seconds_until_said(town)
    ani = await tell(town, FIRES[0], east_of(PANORAMA, -900))
    assert await seconds_until(town, lambda: town.group("damkar").has_card(ani.code)) <= 3
    assert took <= 30
