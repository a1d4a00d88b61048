"""C28: what turned out to be less is news of the same ticket, which asks whether it is over; nobody is asked whether it is another event."""

from __future__ import annotations

import pytest

from tests.town import Town

NOTHING = (
    "ternyata cuma orang mabuk tidur",
    "maaf pak ternyata cuma orang mabuk ketiduran",
    "rupanya cuma orang gila tidur pak",
    "turns out he was just drunk and sleeping",
)
GOES_ON = (
    "ternyata cuma pingsan, tapi belum sadar",
    "ternyata cuma dua orang yang di dalam",
    "ternyata cuma satu damkar yang datang",
)


@pytest.mark.parametrize("told", NOTHING)
async def test_it_is_asked_whether_it_is_over(town: Town, told: str) -> None:
    ani = town.citizen()
    await ani.says("orang pingsan di -3.7928, 102.2608")
    await town.forward(seconds=30)
    await ani.says(told)
    assert "kejadian lain" not in ani.last.text
    assert any("atal" in label or "ancel" in label for label in ani.labels())
    assert town.group("psc119").hears(told)
    await town.forward(minutes=2)
    assert len(await town.tickets()) == 1
    await ani.press("Yes, cancel" if "turns" in told else "Ya, batalkan")
    assert (await town.tickets())[0].cancel_requested


@pytest.mark.parametrize("told", GOES_ON)
async def test_what_goes_on_is_not_ended(town: Town, told: str) -> None:
    ani = town.citizen()
    await ani.says("rumah kebakaran di jl merpati 2 rawa makmur, ada orang di dalam")
    await ani.says(told)
    assert not any("batal" in label.casefold() for label in ani.shown_last)
