"""Whose own people are in danger in another street than where he stands: his report is no second witness of the event that is there."""

from __future__ import annotations

import pytest

from domain.lane import Lane
from domain.message import Channel
from tests.scenarios.stories import north_of, reporter_on
from tests.town import PANORAMA, Person, Town

ASKED = ("Kejadiannya di titik itu?", "Is it happening there?")
NEAR = north_of(PANORAMA, 25)
CHANNELS = [Channel.TELEGRAM_CITIZEN, Channel.WHATSAPP]
MARKET = "kebakaran kios di jl kz abidin 2, ada orang terjebak di dalam"
HOMES = [
    "rumah saya kebakaran jl mawar 12, anak saya terjebak di dalam",
    "rumah orang tua saya terbakar di jl kenanga, bapak lumpuh di dalam",
    "umah nenek kebakaran jl mawar 12, nenek terjebak di dalam",
    "my house is on fire at jl mawar 12, my son is trapped inside",
]
OTHERS = [
    (MARKET, HOMES[0]),
    ("banjir besar di jl kz abidin 2, orang terjebak", "rumah orang tua saya kebanjiran di jl mawar 12, bapak terjebak di dalam"),
    ("pohon tumbang di jl kz abidin 2 timpa kios, ada orang terjepit", "rumah saya ketimpa pohon di jl mawar 12, bapak terjepit"),
]  # fmt: skip


async def burns(town: Town, words: str = MARKET, *, taken: bool = True) -> Person:
    """What happens where the other one stands."""
    budi = town.citizen()
    await budi.says(words)
    await budi.shares(PANORAMA)
    if taken:
        await town.operator().taps("Terima", budi.code)
    return budi


async def told(town: Town, words: str, order: str, on: Channel = Channel.TELEGRAM_CITIZEN) -> Person:
    """Words and point, as they come."""
    ani = await reporter_on(town, on)
    if order == "point":
        await ani.shares(NEAR)
        await ani.says(words)
        return ani
    await ani.says(words)
    if order == "later":
        await town.forward(seconds=70)
    await ani.shares(NEAR, live=order == "live", message_id="first")
    if order == "live":
        await ani.shares(north_of(PANORAMA, 60), live=True, message_id="first", edited=True)
    if order == "two":
        await ani.shares(north_of(PANORAMA, 60))
    return ani


def asked(person: Person) -> int:
    """How often he was asked of his point."""
    return sum(text.strip().endswith(ASKED) for text in person.texts)


async def stands_apart(town: Town, ani: Person, budi: Person) -> None:
    """Red and aloud by itself; whether it is the same is only asked."""
    assert ani.code != budi.code, ani.texts
    ticket = await town.ticket(ani.code)
    assert ticket.open and ticket.lane is Lane.RED and ticket.loud_at is not None and ticket.untaken
    assert ticket.state.similar == budi.code


@pytest.mark.parametrize("order", ["words", "point", "later", "live", "two"])
@pytest.mark.parametrize("words", HOMES)
@pytest.mark.parametrize("on", CHANNELS)
async def test_it_is_an_event_of_its_own(town: Town, on: Channel, words: str, order: str) -> None:
    budi = await burns(town)
    ani = await told(town, words, order, on)
    await stands_apart(town, ani, budi)
    assert asked(ani) == 1


@pytest.mark.parametrize("order", ["words", "point"])
@pytest.mark.parametrize(("there", "words"), OTHERS)
async def test_whatever_it_is(town: Town, there: str, words: str, order: str) -> None:
    budi = await burns(town, there, taken=False)
    await stands_apart(town, await told(town, words, order), budi)


@pytest.mark.parametrize("on", CHANNELS)
async def test_the_point_is_only_his(town: Town, on: Channel) -> None:
    budi = await burns(town)
    ani = await told(town, HOMES[0], "words", on)
    await ani.press("Bukan, itu titik saya")
    assert "jl mawar 12" in ani.last.text, ani.texts
    assert town.group("damkar").hears("📍", "diralat", "jl mawar 12", loud=True)
    assert "jl mawar 12" in town.group("damkar").card(ani.code).text
    assert ani.code != budi.code and not (await town.ticket(ani.code)).place.pinned


async def test_it_is_there(town: Town) -> None:
    """Two streets meet there: it stays shown as perhaps the same, for whoever is there to say."""
    budi = await burns(town)
    ani = await told(town, HOMES[0], "words")
    await ani.press("Ya, di titik itu")
    await stands_apart(town, ani, budi)
    assert (await town.ticket(ani.code)).place.pinned


@pytest.mark.parametrize("taken", [True, False])
async def test_no_older_report_of_another_street_swallows_it(town: Town, taken: bool) -> None:
    """Who sends a point later, of a fire that he told elsewhere."""
    budi = town.citizen()
    await budi.says("kebakaran ruko di jl melur 3, ada orang terjebak")
    if taken:
        await town.operator().taps("Terima", budi.code)
    ani = town.citizen()
    await ani.says("rumah saya kebakaran jl mawar 12, dua anak saya terjebak")
    await ani.shares(PANORAMA)
    await budi.shares(NEAR)
    assert ani.code != budi.code
    ticket = await town.ticket(ani.code)
    assert ticket.open and ticket.lane is Lane.RED and "jl mawar 12" in ticket.place.words


@pytest.mark.parametrize(
    "words",
    [
        "kebakaran di jl mawar, api besar, ada orang terjebak",
        "rumah saya kebakaran jl kz abidin 4, anak saya terjebak di dalam",
        "rumah saya kebakaran, anak saya terjebak di dalam",
        "rumah di depan rumah saya kebakaran, api besar",
    ],
)
@pytest.mark.parametrize("order", ["words", "point"])
async def test_witnesses_join(town: Town, words: str, order: str) -> None:
    budi = await burns(town)
    ani = await told(town, words, order)
    assert ani.code == budi.code and not asked(ani)


JOINED = [
    "rumah saya kebakaran, anak saya terjebak di dalam",
    "rumah orang tua saya kebakaran, bapak lumpuh di dalam",
]
ELSEWHERE = [
    ("bukan di pasar pak, rumahnya di pagar dewa", "Pagar Dewa"),
    ("bukan di pasar pak, rumah saya di jl mawar 12", "jl mawar 12"),
    ("itu lokasi saya, rumah orang tua saya di pagar dewa", "Pagar Dewa"),
    ("salah lokasi, rumahnya di jl mawar 12", "jl mawar 12"),
]


@pytest.mark.parametrize("on", CHANNELS)
@pytest.mark.parametrize("order", ["words", "point"])
@pytest.mark.parametrize(("then", "place"), ELSEWHERE)
@pytest.mark.parametrize("words", JOINED)
async def test_who_was_joined_and_says_where_parts(
    town: Town, words: str, then: str, place: str, order: str, on: Channel
) -> None:
    """The first words said no place: a ticket of its own now, which nobody has taken."""
    budi = await burns(town)
    ani = await told(town, words, order, on)
    assert ani.code == budi.code
    await ani.says(then)
    assert any("Tempat diganti" in text and place in text for text in ani.texts[-2:]), ani.texts
    [own] = [t for t in await town.tickets() if t.open and t.code != budi.code]
    assert own.lane is Lane.RED and own.loud_at is not None and own.untaken
    card = town.group("damkar").card(own.code).text
    assert place in card and words in card
    market = await town.ticket(budi.code)
    assert market.open and not market.untaken and not market.state.beside
    assert words not in town.group("damkar").card(budi.code).text
    assert town.group("damkar").hears(own.code, loud=True)
    await ani.says("tolong cepat, apinya makin besar")
    assert ani.code == own.code


@pytest.mark.parametrize(
    "then",
    [
        "bukan di pasar pak, kebakarannya di pagar dewa",
        "salah lokasi, di jl mawar 12",
        "bukan di dapur pak, apinya di kamar depan",
    ],
)
async def test_who_tells_of_the_same_event_stays(town: Town, then: str) -> None:
    budi = await burns(town)
    ani = await told(town, "kebakaran, api besar, ada orang terjebak", "words")
    await ani.says(then)
    assert ani.code == budi.code and len([t for t in await town.tickets() if t.open]) == 1
