"""A reporter writes somebody else's number: it is told as that, never as the number by which the reporter is reached."""

from __future__ import annotations

import pytest

from domain.ticket import CONTROL_ROOM
from tests.scenarios.stories import fire
from tests.town import PANORAMA, Town

YANTI = "+62 856-1234-5678"


async def test_the_victims_number_beside_who_did_it(any_town: Town) -> None:
    """A neighbour tells it: whoever rings it may ring beside the attacker."""
    neighbour, kendali = any_town.citizen(), any_town.operator(CONTROL_ROOM)
    await kendali.starts()
    await neighbour.says("tetangga saya dipukul suaminya pakai kayu, tolong")
    await neighbour.shares(PANORAMA)
    await neighbour.says("korbannya ada di dalam namanya Yanti hp 0856 1234 5678")
    [ticket] = await any_town.tickets()
    await kendali.types(f"/nomor {ticket.code}")
    told = kendali.private.last.text
    assert f"BUKAN pelapor: {YANTI}" in told and "Nomor pelapor" not in told
    await neighbour.says("nomor saya 0812 7391 0001")
    await kendali.types(f"/nomor {ticket.code}")
    own, _, others = kendali.private.last.text.partition("BUKAN pelapor")
    assert "+62 812-7391-0001" in own and YANTI not in own and YANTI in others
    assert not any(
        "85612345678" in "".join(c for c in t if c.isdigit()) for t in any_town.group(CONTROL_ROOM).texts
    )
    assert await any_town.breaches() == []


@pytest.mark.parametrize(
    "words", ["nomor saya 0812 7391 0001 telpon saya", "tolong telpon saya di 081273910001"]
)
async def test_who_tells_his_number_is_not_asked_for_it(town: Town, words: str) -> None:
    ani = await fire(town)
    await ani.says(words)
    assert "minta ditelepon" in ani.last.text and "Bagikan nomor" not in ani.last.text


async def test_who_told_only_somebody_elses_is_asked_for_his(town: Town) -> None:
    ani = await fire(town)
    await ani.says("nomor istri saya 0856 1234 5678")
    await ani.says("tolong telpon saya")
    assert "Bagikan nomor" in ani.last.text
