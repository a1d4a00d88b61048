"""A report is as old as its reporter's message, however long it lay before we read it."""

from __future__ import annotations

import pytest

from bot.channels.port import ChannelError
from domain.message import Channel, Kind, Pin
from domain.ticket import CONTROL_ROOM
from tests.scenarios.stories import reporter_on
from tests.town import CITIZEN, KANDANG_LIMUN, OPERATOR, PANORAMA, Person, Town

RED = "rumah kebakaran, api besar, ada anak di dalam"


async def lay(town: Town, ani: Person, words: str) -> None:
    """Written, with a point, while we are down for two minutes."""
    await town.arrive(ani.inbound(Kind.TEXT, text=words))
    await town.arrive(ani.inbound(Kind.LOCATION, pin=Pin(*PANORAMA)))
    await town.down(seconds=115)
    await town.forward(seconds=1)


@pytest.mark.parametrize("on", [CITIZEN, Channel.WHATSAPP])
@pytest.mark.parametrize("words", [RED, "ada kebakaran", "ada ular di dapur"])
async def test_cards_and_queue_count_from_the_message(any_town: Town, words: str, on: Channel) -> None:
    town = any_town
    await lay(town, await reporter_on(town, on), words)
    [ticket] = await town.tickets()
    groups = [CONTROL_ROOM, *(part.agency for part in ticket.assignments)]
    for group in groups:
        head = town.group(group).card(ticket.code).text
        assert "baru, 1 mnt" in head or "baru, 2 mnt" in head, head
    await town.forward(seconds=60)
    await town.operator(CONTROL_ROOM).types("/antrian")
    assert town.group(CONTROL_ROOM).hears("terbuka", ticket.code, "· 2 menit")


async def test_of_two_the_one_that_was_written_first_stands_first(town: Town) -> None:
    """Though the other was read first."""
    ani, budi = town.citizen(), town.citizen()
    late = [ani.inbound(Kind.TEXT, text=RED), ani.inbound(Kind.LOCATION, pin=Pin(*PANORAMA))]
    await town.forward(minutes=1)
    await budi.says(RED)
    await budi.shares(KANDANG_LIMUN)
    for one in late:
        await town.offer(one)
    await town.operator(CONTROL_ROOM).types("/antrian")
    said = town.group(CONTROL_ROOM).last.text
    assert said.index(ani.code) < said.index(budi.code)


async def test_what_is_read_at_once_is_as_young_as_before(town: Town) -> None:
    ani = town.citizen()
    await ani.says(RED)
    await ani.shares(PANORAMA)
    assert "baru, 1 dtk" in town.group("damkar").card(ani.code).text


async def test_a_card_that_is_sent_after_it_is_as_old_as_it_is(any_town: Town) -> None:
    """Killed between the writing of a card and its sending: it rings as it would have, and says how long ago that was."""
    town, crew, ani = any_town, any_town.group("damkar"), any_town.citizen()
    await ani.says(RED)
    town.channels[OPERATOR].fail(ChannelError("no answer"), chat=town.groups["damkar"])
    await ani.shares(PANORAMA)
    assert not crew.loud
    await town.down(seconds=40)
    card = crew.card(ani.code)
    assert "baru, 40 dtk" in card.text and not card.delivery.silent
    assert len([m for m in crew.messages if ani.code in m.text]) == 1
