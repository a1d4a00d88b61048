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


async def test_a_ticket_that_went_into_another_tells_no_other_place(any_town: Town) -> None:
    town = any_town
    paced(town)
    people = await _ill(town)
    await passes(town, 60)
    for number in range(16):
        await people[2 + number % 5].says(f"tolong cepat, belum ada yang datang {number}{number}")
    words = "salah pak, jl kalimantan 4 bukan 16"
    await people[1].says(words)
    await town.operator(CONTROL_ROOM).types(f"/gabung {people[1].code} {people[0].code}")
    await passes(town, 180)
    for group in ("psc119", CONTROL_ROOM):
        assert saying(town.group(group), words), group
        assert not [m for m in saying(town.group(group), "📍") if not m.delivery.silent], group
