"""Attacks that `verification.md` expects, each told through the front door; what comes of it is counted, not written down."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from io import BytesIO
from random import Random

from PIL import Image, ImageDraw

from domain.message import Kind
from domain.ticket import Status
from tests.scenarios.stories import button, finish, fire, later, prank, supervisor
from tests.town import PALEMBANG, PANORAMA, Person, Town

SNAKE = "ada ular masuk rumah"
ELSEWHERE = [(-3.80 - n / 150, 102.28) for n in range(12)]


@dataclass(frozen=True, slots=True)
class Came:
    """What an attack came to. `tried`: reports or marks; `rang`: tickets that rang loudly because of it.

    `real_after`: seconds until the real event in the middle of it was loud; None where there was none.
    """

    tried: int
    rang: int
    real_after: int | None = None


@dataclass(frozen=True, slots=True)
class Attack:
    """An attack: what is done, the story, and what it achieves at most."""

    name: str
    done: str
    story: Callable[[Town], Awaitable[Came]]
    achieves: str


def picture(seed: int, size: tuple[int, int] = (320, 240), quality: int = 85) -> bytes:
    """A scene drawn from a seed; another size and quality is the same picture, sent again."""
    rng, image = Random(seed), Image.new("RGB", (320, 240), "black")
    draw = ImageDraw.Draw(image)
    for _ in range(40):
        x, y, w = rng.randrange(300), rng.randrange(220), rng.randrange(10, 90)
        draw.ellipse((x, y, x + w, y + w), fill=(rng.randrange(256), rng.randrange(256), rng.randrange(256)))
    kept = BytesIO()
    image.resize(size).save(kept, "JPEG", quality=quality)
    return kept.getvalue()


async def rang(town: Town, but: frozenset[str] = frozenset()) -> int:
    return sum(t.loud_at is not None and t.code not in but for t in await town.tickets())


async def seconds_to_loud(town: Town, real: Person) -> int:
    """From the first words of a real event to its first loud announcement."""
    began = (await town.ticket(real.code)).opened_at
    for _ in range(300):
        at = (await town.ticket(real.code)).loud_at
        if at is not None:
            return int((at - began).total_seconds())
        await town.forward(seconds=1)
    raise AssertionError("the real event never rang")


async def coordinated(town: Town) -> Came:
    """Five new accounts, one minute, one place, the same story: one card, however many there are."""
    for _ in range(5):
        liar = town.citizen()
        await liar.says("pohon tumbang menutup jalan")
        await liar.shares(PANORAMA)
        await town.forward(seconds=10)
    await town.forward(minutes=4)
    return Came(5, await rang(town))


async def coordinated_quietly(town: Town) -> Came:
    """The same five without a word of danger: pictures and pins."""
    for number in range(5):
        liar = town.citizen()
        await liar.sends(Kind.PHOTO, picture(100 + number), mime="image/jpeg")
        await liar.shares(PANORAMA)
        await town.forward(seconds=10)
    await town.forward(minutes=20)
    return Came(5, await rang(town))


async def stolen_picture(town: Town) -> Came:
    """The photograph of a real fire, re-encoded and smaller, with a pin and no word."""
    ani = town.citizen()
    await ani.says("rumah kebakaran, api besar")
    await ani.sends(Kind.PHOTO, picture(1), mime="image/jpeg")
    await ani.shares(PANORAMA)
    await finish(town, town.operator(), ani.code)
    await later(town, days=2)
    thief = town.citizen()
    await thief.sends(Kind.PHOTO, picture(1, (240, 180), 60), mime="image/jpeg")
    await thief.shares(ELSEWHERE[8])
    await town.forward(minutes=20)
    card = town.group("ruang_kendali").card((await town.tickets())[-1].code)
    assert "foto sudah pernah muncul" in card.text
    return Came(1, await rang(town, frozenset({ani.code})))


async def patient(town: Town) -> Came:
    """Three genuine reports over weeks, then eight lies: how many of them ring at once?"""
    liar, real = town.citizen(), set()
    for place in ELSEWHERE[:3]:
        await liar.says(SNAKE)
        await liar.shares(place)
        await town.forward(minutes=4)
        await finish(town, town.operator(), liar.code)
        real.add(liar.code)
        await later(town, days=9)
    lies = 0
    for place in ELSEWHERE[3:11]:
        await liar.says("tolong kebakaran api besar ada orang di dalam")
        await liar.shares(place)
        lies += (await town.ticket(liar.code)).loud_at is not None
        for operator in (town.chiefs["damkar"], town.chiefs["ruang_kendali"]):
            await operator.types(f"/palsu {liar.code} iseng")
        await later(town, days=2)
    return Came(8, lies)


async def far_pins(town: Town) -> Came:
    """Danger to life, said with a pin in another province: no agency of this city moves."""
    for _ in range(3):
        liar = town.citizen()
        await liar.says("rumah kebakaran api besar")
        await liar.shares(PALEMBANG)
    await town.forward(minutes=2)
    assert not [m for a in ("damkar", "psc119") for m in town.group(a).loud]
    assert town.group("ruang_kendali").hears("LUAR WILAYAH")
    return Came(3, sum(len(town.group(a).loud) for a in ("damkar", "psc119", "polisi")))


async def flood(town: Town) -> Came:
    """Forty accounts and one that writes sixty times, to hide one real fire."""
    shouter = town.citizen()
    for number in range(40):
        await town.citizen().says("p")
        await shouter.says(f"tes {number}")
        if number == 20:
            real = await fire(town)
            after = await seconds_to_loud(town, real)
    await town.forward(minutes=20)
    return Came(80, await rang(town, frozenset({real.code})), after)


async def known_prankster(town: Town) -> Came:
    """Three proved pranks, restricted; then the house burns."""
    child = town.citizen()
    for _ in range(3):
        await prank(town, who=child)
        await town.operator("ruang_kendali").taps("Setujui", child.code)
    before = await rang(town)
    await child.says("rumah saya kebakaran sungguhan api besar")
    await child.shares(PANORAMA)
    return Came(3, before, await seconds_to_loud(town, child))


async def marks_everything(town: Town) -> Came:
    """One operator presses Palsu on every fire, to have peace."""
    chief, lazy, real = await supervisor(town), town.operator(), []
    for place in ELSEWHERE[:5]:
        ani = await fire(town, place)
        real.append(ani)
        await lazy.types(f"/palsu {ani.code} iseng")
        await town.forward(minutes=11)
    assert chief.private.hears("Pola penandaan hari ini")
    silenced = [a for a in real if (await town.ticket(a.code)).status is Status.FALSE_REPORT]
    assert not silenced
    return Came(5, 0, max([await seconds_to_loud(town, a) for a in real]))


async def wrong_dismissal(town: Town) -> Came:
    """One person dismisses a report chosen by a button, in good faith and wrongly."""
    ani = await button(town)
    await town.operator("ruang_kendali").types(f"/palsu {ani.code} iseng")
    assert (await town.ticket(ani.code)).status is Status.RECEIVED
    return Came(1, 0, await seconds_to_loud(town, ani))


async def buttons(town: Town) -> Came:
    """A child presses a category, and sends a pin: a minute in which one look decides."""
    first, second = town.operator("ruang_kendali"), town.operator("ruang_kendali")
    for place in ELSEWHERE[:3]:
        child = await button(town, at=place)
        assert (await town.ticket(child.code)).loud_at is None
        for operator in (first, second):
            await operator.types(f"/palsu {child.code} iseng")
    await town.forward(minutes=5)
    return Came(3, await rang(town))


async def credible(town: Town) -> Came:
    """A liar who words a fire as a frightened person does, from a new account each time."""
    for place in ELSEWHERE[:3]:
        await fire(town, place)
    return Came(3, await rang(town))


async def decoy(town: Town) -> Came:
    """A lie in a street first; minutes later its neighbour really burns, and may be taken for the same fire."""
    liar, real = town.citizen(), town.citizen()
    await liar.says("rumah kebakaran di jl merapi no 3, api besar")
    await town.forward(minutes=3)
    await real.says("tolong rumah saya kebakaran jl merapi")
    return Came(1, await rang(town, frozenset({real.code})), await seconds_to_loud(town, real))


async def decoy_dismissed(town: Town) -> Came:
    """The same, after two people have said that the first was played."""
    liar, real = town.citizen(), town.citizen()
    await liar.says("rumah kebakaran di jl merapi no 3, api besar")
    for operator in (town.operator("ruang_kendali"), town.operator("ruang_kendali")):
        await operator.types(f"/palsu {liar.code} iseng")
    await town.forward(minutes=3)
    await real.says("tolong rumah saya kebakaran jl merapi")
    return Came(1, await rang(town, frozenset({real.code})), await seconds_to_loud(town, real))


ATTACKS = (
    Attack(
        "Accounts that back each other up",
        "5 new accounts, one place, the same story of a fallen tree",
        coordinated,
        "one card that rings once, not five times",
    ),
    Attack(
        "Accounts that back each other up, without naming danger",
        "5 new accounts, one place, pictures without a word",
        coordinated_quietly,
        "silent cards in the control room",
    ),
    Attack(
        "Stolen picture",
        "the photograph of a real fire sent again, smaller, without a word",
        stolen_picture,
        "a silent card that says “foto sudah pernah muncul”",
    ),
    Attack(
        "Good behaviour for weeks first",
        "3 genuine reports, then 8 lies about danger to life, all proved",
        patient,
        "the genuine reports buy these; then the record outweighs them, and the deadline decides",
    ),
    Attack(
        "Pins far away",
        "3 reports of danger to life with a pin in another province",
        far_pins,
        "the control room reads “LUAR WILAYAH”; no agency is called",
    ),
    Attack(
        "A flood to hide one real report",
        "40 accounts, one more that writes 40 times, one real fire in the middle",
        flood,
        "a long digest; the fire rings at once",
    ),
    Attack(
        "The known prankster's real fire",
        "3 proved lies about danger to life, restricted, then a real one",
        known_prankster,
        "a minute's delay; it is never lost",
    ),
    Attack(
        "An operator who marks everything false",
        "5 fires, Palsu pressed on each by one person",
        marks_everything,
        "none is closed; the supervisor sees the pattern",
    ),
    Attack(
        "One person's wrong dismissal",
        "a report chosen by a button, Palsu pressed by one person",
        wrong_dismissal,
        "it stays open and rings by the deadline",
    ),
    Attack(
        "A child who presses buttons",
        "3 categories chosen by a button; two people dismiss each within the minute",
        buttons,
        "nothing rings",
    ),
    Attack(
        "A credible lie",
        "3 new accounts word a fire as a frightened person does",
        credible,
        "it rings: the price of never dropping a real one",
    ),
    Attack(
        "A lie to hold back a real one",
        "a fire that is none, and minutes later a real one in the same street",
        decoy,
        "the real one may be silent for the minute of the one deadline",
    ),
    Attack(
        "The same, once two people have dismissed the lie",
        "as above, the lie marked Palsu",
        decoy_dismissed,
        "nothing: the real one rings at once",
    ),
)
