"""Choices under a card that nobody makes give way to its own buttons after a minute."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import fire
from tests.town import Group, Person, Town

MENUS = ("Lainnya…", "Teruskan ke…", "Tambah instansi", "Palsu", "Tanya pelapor")


def labels(group: Group, code: str) -> list[str]:
    return [button.label for row in group.card(code).delivery.buttons for button in row]


async def on_scene(town: Town) -> Person:
    """Nothing else happens to this ticket for minutes."""
    ani = await fire(town)
    for step in ("Terima", "Berangkat", "Tiba"):
        await town.operator().taps(step, ani.code)
    return ani


@pytest.mark.parametrize("menu", MENUS)
async def test_a_menu_left_open_closes_by_itself(any_town: Town, menu: str) -> None:
    town, crew = any_town, any_town.operator("ruang_kendali")
    ani = await on_scene(town)
    group, theirs = town.group("ruang_kendali"), town.group("damkar")
    usual, others = labels(group, ani.code), labels(theirs, ani.code)
    rung = len(group.loud)
    await crew.taps(menu, ani.code)
    await town.forward(seconds=57)
    assert "⬅️ Kembali" in labels(group, ani.code) and labels(theirs, ani.code) == others
    await town.forward(seconds=6)
    assert labels(group, ani.code) == usual
    assert len(group.loud) == rung, "it closes silently"


async def test_each_group_has_its_own_minute_and_a_further_menu_a_new_one(town: Town) -> None:
    ani = await on_scene(town)
    room, crew = town.operator("ruang_kendali"), town.operator()
    await room.taps("Lainnya…", ani.code)
    await town.forward(seconds=40)
    await crew.taps("Lainnya…", ani.code)
    await room.taps("Ubah jenis", ani.code)
    await town.forward(seconds=30)
    shown = {a: labels(town.group(a), ani.code) for a in ("ruang_kendali", "damkar")}
    assert "Banjir/longsor/angin" in shown["ruang_kendali"] and "⬅️ Kembali" in shown["damkar"]
    await town.forward(seconds=31)
    shown = {a: labels(town.group(a), ani.code) for a in ("ruang_kendali", "damkar")}
    assert not [a for a, keys in shown.items() if "⬅️ Kembali" in keys]
