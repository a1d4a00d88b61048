"""A report that another one hushed rings as soon as that one is dismissed, and whoever dismisses it reads that somebody else says the same."""

from __future__ import annotations

import pytest

from tests.town import Operator, Person, Town

FIRST = "kebakaran di jl merawan 3 sidomulyo"
SAME = "kebakaran di jl merawan sidomulyo"


async def hushed(town: Town, *said: str) -> tuple[Person, list[Person]]:
    ani = town.citizen()
    await ani.says(FIRST)
    others = []
    for words in said:
        await town.forward(seconds=3)
        others.append(town.citizen())
        await others[-1].says(words)
        assert not town.group("damkar").hears(others[-1].code, loud=True)
    return ani, others


async def dismissed(town: Town, code: str) -> tuple[str, str]:
    first, second = town.operator("ruang_kendali"), town.operator("damkar")
    toasts = []
    for who in (first, second):
        await who.types(f"/palsu {code} iseng")
        toasts.append(town.group(who.agency).last.text)
    assert not (await town.ticket(code)).open
    return toasts[0], toasts[1]


async def test_it_rings_at_once(any_town: Town) -> None:
    town = any_town
    ani, (budi,) = await hushed(town, SAME)
    told = await dismissed(town, ani.code)
    assert town.group("damkar").hears(budi.code, loud=True)
    assert town.group("ruang_kendali").hears(budi.code, ani.code, "diakhiri", loud=True)
    card = town.group("ruang_kendali").card(budi.code)
    assert ani.code not in card.text
    assert "Gabung" not in " ".join(b.label for row in card.delivery.buttons for b in row)
    assert all(budi.code in words for words in told), "whoever dismisses it reads of the other"


async def test_so_it_does_after_a_cancellation(town: Town) -> None:
    ani, (budi,) = await hushed(town, SAME)
    await ani.says("batal")
    for name in ("ruang_kendali", "damkar"):
        if (await town.ticket(ani.code)).open:
            await town.operator(name).types(f"/setujubatal {ani.code}")
    assert not (await town.ticket(ani.code)).open
    assert town.group("damkar").hears(budi.code, loud=True)


async def test_of_several_only_the_first_rings(town: Town) -> None:
    """The others wait for that one now."""
    ani, (budi, cici) = await hushed(town, SAME, SAME)
    await dismissed(town, ani.code)
    assert town.group("damkar").hears(budi.code, loud=True)
    assert not town.group("damkar").hears(cici.code, loud=True)
    assert budi.code in town.group("ruang_kendali").card(cici.code).text


async def test_merged_it_is_like_the_one_that_stays(town: Town) -> None:
    ani, (budi, cici) = await hushed(town, SAME, SAME)
    gone = ani.code
    await town.operator("ruang_kendali").types(f"/gabung {gone} {budi.code}")
    card = town.group("ruang_kendali").card(cici.code).text
    assert budi.code in card and gone not in card


@pytest.mark.parametrize("taken", ["Tinjau", ""])
async def test_left_alone_it_rings_by_its_clock(town: Town, taken: str) -> None:
    _, (budi,) = await hushed(town, SAME)
    operator: Operator = town.operator("ruang_kendali")
    if taken:
        await operator.taps(taken, budi.code)
    await town.forward(seconds=61 if not taken else 201)
    assert town.group("damkar").hears(budi.code, loud=True)
