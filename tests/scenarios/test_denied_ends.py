"""An end that is denied ends nothing, and a wish to cancel silences nobody whose life is in danger."""

from __future__ import annotations

import pytest

from domain.message import Channel
from tests.scenarios.stories import reporter_on
from tests.town import CITIZEN, PANORAMA, Town


@pytest.mark.parametrize("on", [CITIZEN, Channel.WHATSAPP])
@pytest.mark.parametrize(
    ("told", "later", "agency"),
    [
        ("suami digigit ular", "udah ga sadar", "psc119"),
        ("ibu pingsan di dapur", "udah ga sadar juga", "psc119"),
        ("anak tenggelam di kolam", "udah diangkat ga sadar", "psc119"),
        ("ibu saya pingsan", "la dak sadar", "psc119"),
        ("bapak jatuh pingsan", "wis ora sadar", "psc119"),
        ("rumah kebakaran", "udah disiram ga padam juga", "damkar"),
        ("rumah kebakaran", "apinya udah ga bisa dipadamkan", "damkar"),
        ("anak hanyut di sungai", "sudah dicari ga ketemu juga", "basarnas"),
    ],
)
async def test_an_end_that_is_denied_asks_nothing(
    any_town: Town, told: str, later: str, agency: str, on: Channel
) -> None:
    ani = await reporter_on(any_town, on)
    await ani.says(told)
    await ani.says(later)
    assert not any("batalkan" in label for label in ani.labels())
    await ani.shares(PANORAMA)
    await any_town.forward(minutes=3)
    (ticket,) = await any_town.tickets()
    assert not ticket.cancel_requested
    assert any_town.group(agency).hears(ticket.code, loud=True)
    assert later in any_town.group(agency).card(ticket.code).text


@pytest.mark.parametrize("on", [CITIZEN, Channel.WHATSAPP])
@pytest.mark.parametrize(
    ("told", "cancels"),
    [
        ("suami digigit ular, ga sadar", "batal"),
        ("ibu saya ga sadar", "tidak jadi pak, sudah sadar"),
        ("rumah kebakaran, ada anak di dalam", "batalkan"),
        ("bapak pingsan mukanya biru", "gak jadi"),
    ],
)
async def test_a_wish_to_cancel_silences_no_danger_to_life(
    any_town: Town, told: str, cancels: str, on: Channel
) -> None:
    ani = await reporter_on(any_town, on)
    await ani.says(told)
    await ani.says(cancels)
    await any_town.forward(seconds=61)
    (ticket,) = await any_town.tickets()
    assert ticket.open and ticket.cancel_requested
    called = [part.agency for part in ticket.assignments]
    assert any(any_town.group(agency).hears(ticket.code, loud=True) for agency in called)
    for agency in called:
        assert "✖️" in any_town.group(agency).card(ticket.code).text


async def test_a_tap_on_the_question_silences_none_either(any_town: Town) -> None:
    ani = any_town.citizen()
    await ani.says("suami digigit ular, ga sadar")
    await ani.says("maaf salah kirim")
    await ani.press("Ya, batalkan")
    await any_town.forward(seconds=61)
    (ticket,) = await any_town.tickets()
    assert any_town.group("psc119").hears(ticket.code, loud=True)


@pytest.mark.parametrize("told", ["bapak saya pingsan di dekat sumur tua", "rumah kebakaran api besar"])
async def test_a_kind_alone_that_is_taken_back_is_looked_at(town: Town, told: str) -> None:
    """C12"""
    ani = town.citizen()
    await ani.says(told)
    await ani.says("batal")
    await town.forward(minutes=10)
    assert not [m for group in town.groups for m in town.group(group).loud]
