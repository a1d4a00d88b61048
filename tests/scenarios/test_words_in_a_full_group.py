"""A reporter's words about a life reach a group that has fifteen other lives on its hands, while their cards change."""

from __future__ import annotations

from datetime import datetime
from random import Random

import pytest

from domain.ticket import CONTROL_ROOM
from tests.pacing import paced, passes
from tests.scenarios.stories import east_of, north_of, tell
from tests.town import PANORAMA, Person, Town

OPEN = 15
EVERY = 10  # seconds between two reporters' words, on the average
WITHIN, AT_MOST = 5, 15
CHOKES = "TOLONG anak saya tersedak tidak bisa napas"
BURNS = "TOLONG rumah kebakaran, ada orang di dalam"


async def delays(town: Town, agencies: tuple[str, ...], reporters: list[Person], minutes: int) -> list[float]:
    """How long each of their words was under way to each group, with the groups' limits."""
    chance, written = Random(7), dict[tuple[str, str], datetime]()
    came: dict[tuple[str, str], float] = {}
    for second in range(minutes * 60):
        if chance.random() < 1 / EVERY and second < minutes * 60 - 30:
            words = f"rumah nomor {len(written)}0{second} belakang SD pagar biru"
            await chance.choice(reporters).says(words)
            written |= {(agency, words): town.clock.now() for agency in agencies}
        for agency, words in written.keys() - came.keys():
            if town.group(agency).hears(words):
                came[agency, words] = (town.clock.now() - written[agency, words]).total_seconds()
        await town.forward(seconds=1)
    assert came.keys() == written.keys(), "everything has come"
    return sorted(came.values())


@pytest.mark.parametrize(("words", "agency"), [(CHOKES, "psc119"), (BURNS, "damkar")])
@pytest.mark.parametrize("taken", [False, True])
async def test_words_about_a_life_come_within_seconds_though_cards_change(
    town: Town, words: str, agency: str, taken: bool
) -> None:
    places = [east_of(north_of(PANORAMA, 450 * (n % 4)), 450 * (n // 4)) for n in range(OPEN)]
    crew, reporters = town.operator(agency), list[Person]()
    paced(town)
    for place in places:
        reporters.append(await tell(town, words, place))
        await passes(town, 10)
        if taken:
            await crew.types(f"/terima {reporters[-1].code}")
        await passes(town, 5)
    await passes(town, 75)
    took = await delays(town, (agency, CONTROL_ROOM), reporters, minutes=4)
    assert took[len(took) * 9 // 10] <= WITHIN and took[-1] <= AT_MOST, took
