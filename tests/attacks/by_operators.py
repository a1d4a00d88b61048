"""Attacks from inside: one operator who wants peace, errs, or teaches the score."""

from __future__ import annotations

from domain.message import Kind
from tests.attacks.came import Came, came, seconds_to_loud
from tests.attacks.things import ELSEWHERE, picture, press
from tests.scenarios.stories import button, finish, fire, later, supervisor
from tests.town import PANORAMA, Town

PATTERN = "Pola penandaan hari ini"
PICTURES = 30  # as many as a signal is learned from


async def marks_everything(town: Town) -> Came:
    """One operator presses Palsu on every fire, to have peace."""
    chief, lazy = await supervisor(town), town.operator()
    real = [await fire(town, place) for place in ELSEWHERE[:5]]
    after = max([await seconds_to_loud(town, ani) for ani in real])
    for number, ani in enumerate(real):
        await lazy.types(f"/palsu {ani.code} iseng")
        if number == 3:
            await town.forward(minutes=11)  # nobody has agreed
    read = PATTERN if chief.private.hears(PATTERN) else ""
    return await came(town, 5, real=frozenset(a.code for a in real), real_after=after, read=read)


async def wrong_dismissal(town: Town) -> Came:
    """One person dismisses a report chosen by a button, in good faith and wrongly."""
    ani = await button(town)
    await town.operator("ruang_kendali").types(f"/palsu {ani.code} iseng")
    after = await seconds_to_loud(town, ani)
    return await came(town, 1, real=frozenset({ani.code}), real_after=after)


async def teaches(town: Town) -> Came:
    """One operator marks many pictures false, so that the score learns to doubt pictures; the next day a house burns."""
    crews, lazy = (town.operator(), town.operator()), town.operator("ruang_kendali")
    for number, place in enumerate(ELSEWHERE[:5]):
        ani = await fire(town, place)
        await finish(town, crews[number % 2], ani.code)
    for number in range(PICTURES):
        sender = town.citizen()
        await sender.sends(Kind.PHOTO, picture(200 + number), mime="image/jpeg")
        await sender.shares(PANORAMA)
    await town.forward(minutes=3)
    for waiting in [t for t in await town.tickets() if t.open]:
        await lazy.types(f"/palsu {waiting.code} iseng")
    await later(town, days=1)
    before = frozenset(t.code for t in await town.tickets())
    real = town.citizen()
    await press(real, picture(3), ELSEWHERE[9])
    after = await seconds_to_loud(town, real)
    return await came(town, PICTURES, real=frozenset({real.code}), before=before, real_after=after)
