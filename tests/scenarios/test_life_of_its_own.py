"""In disaster mode a newly told danger to a life is a card of its own that rings, unless it is surely one that is there."""

from __future__ import annotations

import pytest

from bot.channels.fake_few import FewChannel
from domain.message import Channel
from domain.ticket import CONTROL_ROOM
from tests.scenarios.stories import north_of, tell
from tests.town import CITIZEN, PANORAMA, Person, Town


async def mode(town: Town) -> None:
    await town.operator(CONTROL_ROOM).types("/bencana mulai")


async def told(town: Town, words: str, on: Channel = CITIZEN) -> Person:
    if on is Channel.WHATSAPP:
        await town.takes_up(FewChannel(town.clock))
    one = town.citizen(on=on)
    await one.says(words)
    await town.forward(seconds=90)
    return one


async def accepted_flood(town: Town, words: str = "banjir rawa makmur, nenek terjebak di loteng") -> Person:
    await mode(town)
    first = await told(town, words)
    for part in (await town.ticket(first.code)).assignments:
        await town.operator(part.agency).types(f"/terima {first.code}")
    return first


def rings_alone(town: Town, agency: str, code: str) -> bool:
    """A card of its own, aloud, that can be accepted."""
    card = town.group(agency).card(code)
    labels = [button.label for row in card.delivery.buttons for button in row]
    return not card.delivery.silent and any("Terima" in label for label in labels)


@pytest.mark.parametrize("on", [CITIZEN, Channel.WHATSAPP])
async def test_a_fire_in_a_lane_of_its_own(any_town: Town, on: Channel) -> None:
    town = any_town
    await mode(town)
    first = await told(town, "tolong ada kebakaran di sawah lebar")
    other = await told(town, "rumah kebakaran di sawah lebar gang 3", on)
    assert other.code != first.code and rings_alone(town, "damkar", other.code)
    assert "gang 3" in town.group("damkar").card(other.code).text.lower()


async def test_two_fires_without_any_place_of_their_own_are_one(town: Town) -> None:
    await mode(town)
    first = await told(town, "tolong ada kebakaran di sawah lebar")
    assert (await told(town, "kebakaran sawah lebar cepat")).code == first.code


@pytest.mark.parametrize(
    "words",
    [
        "bapak saya kena setrum di air banjir rawa makmur ga bangun",
        "rumah roboh kena banjir di rawa makmur ada yang tertimpa",
        "banjir rawa makmur, suami saya hanyut terseret arus",
        "banjir rawa makmur, kakek terjebak di loteng",
    ],
)
@pytest.mark.parametrize("on", [CITIZEN, Channel.WHATSAPP])
async def test_a_victim_is_never_taken_into_an_accepted_flood(
    any_town: Town, words: str, on: Channel
) -> None:
    town = any_town
    first = await accepted_flood(town)
    other = await told(town, words, on)
    assert other.code != first.code
    called = [part.agency for part in (await town.ticket(other.code)).assignments]
    assert called and all(rings_alone(town, agency, other.code) for agency in called)
    loud = len(town.group(called[0]).loud)
    await other.says("ga napas pak tolong")
    assert town.group(called[0]).hears(other.code, "ga napas")
    await town.forward(seconds=61)
    assert len(town.group(called[0]).loud) > loud, "what he goes on saying of a life sounds"


async def test_nor_into_one_that_waits_where_the_danger_is_another(any_town: Town) -> None:
    town = any_town
    await mode(town)
    first = await told(town, "banjir rawa makmur, nenek terjebak di loteng")
    other = await told(town, "bapak saya kena setrum di air banjir rawa makmur ga bangun")
    assert other.code != first.code and rings_alone(town, "psc119", other.code)
    again = await told(town, "orang terjebak banjir rawa makmur")
    assert again.code == first.code


async def test_points_that_lie_apart_are_two_victims(any_town: Town) -> None:
    town = any_town
    await mode(town)
    first = await tell(town, "banjir, nenek saya terjebak di loteng")
    crushed = await tell(town, "rumah roboh kena banjir ada yang tertimpa", north_of(PANORAMA, 294))
    same = await tell(town, "banjir pak nenek terjebak di loteng", north_of(PANORAMA, 20))
    assert crushed.code != first.code and same.code == first.code
    called = [part.agency for part in (await town.ticket(crushed.code)).assignments]
    assert called and all(rings_alone(town, agency, crushed.code) for agency in called)


async def test_what_endangers_nobody_still_gathers(town: Town) -> None:
    await mode(town)
    first = await tell(town, "banjir masuk rumah, air selutut")
    assert (await tell(town, "banjir selutut pak", north_of(PANORAMA, 400))).code == first.code
