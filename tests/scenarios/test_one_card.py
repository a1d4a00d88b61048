"""A ticket has one card in a group, as far as the platform tells what stands there."""

from __future__ import annotations

import pytest

from bot.channels.fake_chat import Shown
from bot.channels.port import Unsure
from domain.message import Kind, Press
from tests.scenarios.stories import fire
from tests.town import OPERATOR, Person, Town


async def _lost(town: Town) -> Person:
    """A fire, whose card comes to the fire brigade though the platform's answer does not."""
    town.channels[OPERATOR].fail_after(Unsure("no answer"), town.groups["damkar"])
    return await fire(town)


def _cards(town: Town, code: str) -> list[Shown]:
    return [m for m in town.group("damkar").messages if code in m.text and "Alasan:" in m.text]


async def _takes(town: Town, card: Shown) -> str:
    """Somebody of the fire brigade presses Terima on this copy."""
    data = next(b.data for row in card.delivery.buttons for b in row if "Terima" in b.label)
    press = Press("pressed", data, card.message_id)
    await town.offer(town.operator().inbound(Kind.PRESS, press=press))
    return town.toast(OPERATOR, press)


async def test_the_copy_that_is_pressed_reads_as_untaken_no_longer(any_town: Town) -> None:
    town = any_town
    code = (await _lost(town)).code
    await town.forward(seconds=10)
    first, newest = _cards(town, code)
    await _takes(town, first)
    await town.forward(seconds=5)
    assert [m.message_id for m in _cards(town, code)] == [newest.message_id]
    (stands,) = _cards(town, code)
    assert "diterima Damkar-2" in stands.text and "baru" not in stands.text.splitlines()[0]


@pytest.mark.parametrize("later", [3, 70])
async def test_what_is_pressed_before_it_is_sent_again_is_the_card(any_town: Town, later: int) -> None:
    town = any_town
    code = (await _lost(town)).code
    (first,) = _cards(town, code)
    await _takes(town, first)
    await town.forward(seconds=later)
    (stands,) = _cards(town, code)
    assert stands.message_id == first.message_id
    assert "diterima Damkar-2" in stands.text and "baru" not in stands.text.splitlines()[0]


async def test_the_card_that_is_known_stays(town: Town) -> None:
    code = (await fire(town)).code
    (card,) = _cards(town, code)
    await _takes(town, card)
    await town.forward(seconds=5)
    assert [m.message_id for m in _cards(town, code)] == [card.message_id]
