"""Attacks by accounts: several that back each other up, some with a past."""

from __future__ import annotations

from domain.message import Kind
from tests.attacks.came import Came, came, seconds_to_loud
from tests.attacks.things import ELSEWHERE, control_room, dismissed, picture, press
from tests.scenarios.stories import finish, later
from tests.town import PANORAMA, Person, Town

SNAKE = "ada ular masuk rumah"


async def same_story(town: Town) -> Came:
    """Five new accounts, one minute, one place, the same story: one card, however many there are."""
    for _ in range(5):
        liar = town.citizen()
        await liar.says("pohon tumbang menutup jalan")
        await liar.shares(PANORAMA)
        await town.forward(seconds=10)
    await town.forward(minutes=4)
    return await came(town, 5)


async def without_a_word(town: Town) -> Came:
    """The same five without a word of danger: pictures and pins."""
    for number in range(5):
        liar = town.citizen()
        await liar.sends(Kind.PHOTO, picture(100 + number), mime="image/jpeg")
        await liar.shares(PANORAMA)
        await town.forward(seconds=10)
    await town.forward(minutes=16)
    return await came(town, 5)


async def new_accounts(town: Town) -> Came:
    """Five new accounts say the same snake, so that it rings before the two who watch have said what it is."""
    watch, liars = control_room(town), [town.citizen() for _ in range(5)]
    for liar in liars:
        await liar.says(SNAKE)
        await liar.shares(PANORAMA)
        await town.forward(seconds=10)
    await dismissed(watch, liars[0].code)
    await town.forward(minutes=4)
    return await came(town, 5)


async def old_partners(town: Town) -> Came:
    """Two accounts that reported a real snake together, both proved genuine, make one up together."""
    one, other = town.citizen(), town.citizen()
    for friend in (one, other):
        await friend.says(SNAKE)
        await friend.shares(ELSEWHERE[0])
        await town.forward(seconds=20)
    real = one.code
    await town.forward(minutes=4)
    await finish(town, town.operator(), real)
    await later(town, days=3)
    for friend in (one, other):
        await friend.says(SNAKE)
        await friend.shares(ELSEWHERE[5])
        await town.forward(seconds=20)
    return await _judged_in_time(town, one, frozenset({real}))


async def one_picture(town: Town) -> Came:
    """Two accounts with a good record that never met send the same photograph of the same snake."""
    one, other, real = await _strangers(town)
    for friend in (one, other):
        await friend.sends(Kind.PHOTO, picture(40), mime="image/jpeg", caption=SNAKE)
        await friend.shares(ELSEWHERE[5])
        await town.forward(seconds=20)
    return await _judged_in_time(town, one, real)


async def one_moment(town: Town) -> Came:
    """The same two, who write within the same second, as one program does."""
    one, other, real = await _strangers(town)
    at = town.clock.now()
    for friend in (one, other):
        await friend.says(SNAKE, sent_at=at)
        await friend.shares(ELSEWHERE[5], sent_at=at)
    return await _judged_in_time(town, one, real)


async def _strangers(town: Town) -> tuple[Person, Person, frozenset[str]]:
    """Two people with a genuine report each, at different places and times."""
    pair = town.citizen(), town.citizen()
    for friend, place in zip(pair, ELSEWHERE, strict=False):
        await friend.says(SNAKE)
        await friend.shares(place)
        await town.forward(minutes=4)
        await finish(town, town.operator(), friend.code)
        await later(town, days=3)
    return *pair, frozenset(p.code for p in pair)


async def _judged_in_time(town: Town, liar: Person, real: frozenset[str]) -> Came:
    """The two who watch have said what it is before its three minutes are over."""
    await dismissed(control_room(town), liar.code)
    await town.forward(minutes=4)
    return await came(town, 2, real=real)


async def patient(town: Town) -> Came:
    """Three genuine reports over weeks, then eight lies, each dismissed at once: how many of them rang before?"""
    liar, real, watch = town.citizen(), set(), control_room(town)
    for place in ELSEWHERE[:3]:
        await liar.says(SNAKE)
        await liar.shares(place)
        await town.forward(minutes=4)
        await finish(town, town.operator(), liar.code)
        real.add(liar.code)
        await later(town, days=9)
    for place in ELSEWHERE[3:11]:
        await liar.says("tolong kebakaran api besar ada orang di dalam")
        await liar.shares(place)
        await dismissed(watch, liar.code)
        await later(town, hours=2)
    return await came(town, 8, real=frozenset(real))


async def one_account(town: Town) -> Came:
    """One account chooses Kebakaran at five places within a quarter of an hour; two people put each away."""
    child, watch = town.citizen(), control_room(town)
    for number, place in enumerate(ELSEWHERE[:5]):
        await press(child, picture(number), place)
        await town.forward(seconds=20)
        await dismissed(watch, child.code, "tidak_jelas")
        await town.forward(minutes=2)
    return await came(town, 5)


async def _known_prankster(town: Town) -> tuple[Person, frozenset[str]]:
    """Three proved lies about danger to life, and what follows from them, agreed to; and the codes of these."""
    child, watch = town.citizen(), control_room(town)
    for _ in range(3):
        await child.says("rumah kebakaran api besar")
        await child.shares(PANORAMA)
        await dismissed(watch, child.code)
        await town.forward(seconds=31)
        await town.operator("ruang_kendali").taps("Setujui", child.code)
        await later(town, hours=3)
    return child, frozenset(t.code for t in await town.tickets())


async def prankster_lies(town: Town) -> Came:
    """Three proved lies; then three more about danger to life, which two people dismiss within the minute."""
    (child, before), watch = await _known_prankster(town), control_room(town)
    for place in ELSEWHERE[:3]:
        await child.says("rumah kebakaran api besar")
        await child.shares(place)
        await dismissed(watch, child.code)
        await later(town, hours=3)
    return await came(town, 3, before=before)


async def prankster_plays(town: Town) -> Came:
    """Three proved lies; then three pictures that name nothing, each looked at and put away."""
    (child, before), watch = await _known_prankster(town), control_room(town)
    for number, place in enumerate(ELSEWHERE[:3]):
        await child.sends(Kind.PHOTO, picture(60 + number), mime="image/jpeg")
        await child.shares(place)
        await town.forward(minutes=4)
        for card in [t for t in await town.tickets() if t.open]:
            await watch[0].types(f"/palsu {card.code} tidak_jelas")
    return await came(town, 3, before=before)


async def prankster_burns(town: Town) -> Came:
    """Three proved lies, restricted; then the house burns."""
    child, before = await _known_prankster(town)
    await child.says("rumah saya kebakaran sungguhan api besar")
    await child.shares(PANORAMA)
    after = await seconds_to_loud(town, child)
    return await came(town, 1, real=frozenset({child.code}), before=before, real_after=after)
