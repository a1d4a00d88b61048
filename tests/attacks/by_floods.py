"""Attacks by number: so much at once that one real report is lost in it. Sent at the platform's own pace."""

from __future__ import annotations

from domain.message import Kind
from tests.attacks.came import Came, came, seconds_to_loud
from tests.scenarios.stories import fire
from tests.town import KANDANG_LIMUN, Town

MANY = 24
SPREAD = [(-3.80 - n % 8 / 250, 102.27 + n // 8 / 250) for n in range(MANY)]  # some 440 m apart


async def of_nothing(town: Town) -> Came:
    """Two dozen accounts and one that writes as often, to hide one real fire."""
    shouter = town.citizen()
    for number in range(MANY):
        await town.citizen().says("bla")
        await shouter.says(f"tes {number}")
    real = await fire(town, KANDANG_LIMUN)
    after = await seconds_to_loud(town, real, step=1)
    await town.forward(minutes=16)
    return await came(town, 2 * MANY, real=frozenset({real.code}), real_after=after)


async def of_voices(town: Town) -> Came:
    """Two dozen accounts send a voice note and a pin; when their cards come, a house burns."""
    for number, place in enumerate(SPREAD):
        liar = town.citizen()
        await liar.sends(Kind.VOICE, b"OggS" + bytes([number]), mime="audio/ogg")
        await liar.shares(place)
    await town.forward(minutes=3)
    real = await fire(town, KANDANG_LIMUN)
    after = await seconds_to_loud(town, real, step=1)
    await town.forward(minutes=5)
    return await came(town, MANY, real=frozenset({real.code}), real_after=after)


async def of_lies(town: Town) -> Came:
    """Two dozen accounts say a snake in the house, at as many places; when these ring, a house burns."""
    for place in SPREAD:
        liar = town.citizen()
        await liar.says("ada ular masuk rumah")
        await liar.shares(place)
    await town.forward(minutes=3)
    real = await fire(town, KANDANG_LIMUN)
    after = await seconds_to_loud(town, real, step=1)
    return await came(town, MANY, real=frozenset({real.code}), real_after=after)
