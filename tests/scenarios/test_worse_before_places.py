"""Several put their addresses right at once, and two of others get worse: who gets worse comes first, and each address is said once."""

from __future__ import annotations

import pytest

from bot.channels.fake_chat import Shown
from domain.ticket import CONTROL_ROOM
from tests.pacing import paced, passes
from tests.town import Group, Person, Town

STREETS = ("jl salak", "jl kalimantan", "jl danau", "jl merapi", "jl cimanuk")
ILL = "bapak saya tidak sadar tidak bernapas di {jalan} {nomor}"
WORSE = ("udah ga napas pak", "bibirnya biru pak, badannya dingin")
AT_ONCE = 3  # had come before anybody got worse
WITHIN, IN_ALL = 8, 75  # seconds: to whoever gets worse, and to the last address


def saying(group: Group, words: str) -> list[Shown]:
    return [m for m in group.messages if words in m.text and not m.delivery.buttons]


def _where(group: Group, words: str) -> tuple[int, int]:
    """In which message, and where in it."""
    first = saying(group, words)[0]
    return group.messages.index(first), first.text.index(words)


async def _ill(town: Town) -> list[Person]:
    told = list[Person]()
    for number, street in enumerate((*STREETS, "jl hibrida", "jl kapuas")):
        told.append(town.citizen())
        await told[-1].says(ILL.format(jalan=street, nomor=15 + number))
        await passes(town, 1)
    return told


@pytest.mark.parametrize("group", ["psc119", CONTROL_ROOM])
async def test_who_gets_worse_comes_before_addresses_that_are_put_right(any_town: Town, group: str) -> None:
    town = any_town
    paced(town)
    people, shown = await _ill(town), town.group(group)
    await passes(town, 10)
    right = [f"salah pak, {street} {5 + n} bukan {15 + n}" for n, street in enumerate(STREETS)]
    for one, words in zip(people, right, strict=False):
        await one.says(words)
    for one, words in zip(people[len(STREETS) :], WORSE, strict=True):
        await one.says(words)
    await passes(town, WITHIN)
    assert all(saying(shown, words) for words in WORSE), shown.texts[-6:]
    await passes(town, IN_ALL - WITHIN)
    for words in right:
        once = saying(shown, words)
        assert len(once) == 1 and "📍" in once[0].text and not once[0].delivery.silent, (words, once)
    stands = {words: _where(shown, words) for words in (*right, *WORSE)}
    behind = [words for words in right if stands[words] > max(stands[w] for w in WORSE)]
    assert set(behind) >= set(right[AT_ONCE:]), stands
