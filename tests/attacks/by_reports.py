"""Attacks by what a report holds: its words, its button, its picture, its pin."""

from __future__ import annotations

from domain.message import Kind
from tests.attacks.came import Came, came, seconds_to_loud
from tests.attacks.things import ELSEWHERE, control_room, dismissed, picture, press
from tests.scenarios.stories import button, finish, fire, later
from tests.town import PALEMBANG, PANORAMA, Town

SEEN = "foto sudah pernah muncul"
FAR = "LUAR WILAYAH"


async def stolen_picture(town: Town) -> Came:
    """The photograph of a real fire, smaller and re-encoded, behind a category button; two people watch."""
    ani, thief, watch = town.citizen(), town.citizen(), control_room(town)
    await ani.says("rumah kebakaran, api besar")
    await ani.sends(Kind.PHOTO, picture(1), mime="image/jpeg")
    await ani.shares(PANORAMA)
    await finish(town, town.operator(), ani.code)
    await later(town, days=2)
    await press(thief, picture(1, (240, 180), 60), ELSEWHERE[8])
    said = SEEN in town.group("ruang_kendali").card(thief.code).text
    await town.forward(seconds=20)
    await dismissed(watch, thief.code)
    await town.forward(minutes=5)
    return await came(town, 1, real=frozenset({ani.code}), read=SEEN if said else "")


async def passed_on(town: Town) -> Came:
    """Pictures that went round and were never seen here, passed on behind a category button; two people watch."""
    watch = control_room(town)
    for number, place in enumerate(ELSEWHERE[:3]):
        liar = town.citizen()
        await press(liar, picture(30 + number), place, forwarded=True)
        await town.forward(seconds=20)
        await dismissed(watch, liar.code)
    await town.forward(minutes=5)
    return await came(town, 3)


async def far_pins(town: Town) -> Came:
    """Danger to life, said with a pin in another province: no agency of this city moves."""
    for number in range(3):
        liar = town.citizen()
        await liar.says("rumah kebakaran api besar")
        await liar.shares((PALEMBANG[0], PALEMBANG[1] + number / 100))
    await town.forward(minutes=2)
    return await came(town, 3, read=FAR if town.group("ruang_kendali").hears(FAR) else "")


async def buttons(town: Town) -> Came:
    """A child presses a category, and sends a pin: a minute in which one look decides."""
    watch = control_room(town)
    for place in ELSEWHERE[:3]:
        child = await button(town, at=place)
        await dismissed(watch, child.code)
    await town.forward(minutes=5)
    return await came(town, 3)


async def credible(town: Town) -> Came:
    """A liar who words a fire as a frightened person does, from a new account each time."""
    for place in ELSEWHERE[:3]:
        await fire(town, place)
    return await came(town, 3)


async def decoy(town: Town) -> Came:
    """A lie in a street first; minutes later its neighbour really burns, and may be taken for the same fire."""
    liar, real = town.citizen(), town.citizen()
    await liar.says("rumah kebakaran di jl merapi no 3, api besar")
    await town.forward(minutes=3)
    await real.says("tolong rumah saya kebakaran jl merapi")
    after = await seconds_to_loud(town, real)
    return await came(town, 1, real=frozenset({real.code}), real_after=after)


async def decoy_dismissed(town: Town) -> Came:
    """The same, after two people have said that the first was played."""
    liar, real = town.citizen(), town.citizen()
    await liar.says("rumah kebakaran di jl merapi no 3, api besar")
    await dismissed(control_room(town), liar.code)
    await town.forward(minutes=3)
    await real.says("tolong rumah saya kebakaran jl merapi")
    after = await seconds_to_loud(town, real)
    return await came(town, 1, real=frozenset({real.code}), real_after=after)
