"""The key of a deadly kind, pressed from an older menu while a lesser event is open: it makes that event graver, by *Masih* as
by silence."""

from __future__ import annotations

import pytest

from domain.danger import Danger
from escalation.snapshot import ladder_of
from tests.scenarios.stories import button
from tests.town import PANORAMA, Person, Town


async def lesser(town: Town, words: str) -> Person:
    """An event that endangers no life by itself, and a menu that stands above it."""
    ani = town.citizen()
    await ani.says("/start")
    await ani.says(words)
    await ani.shares(PANORAMA)
    await town.forward(minutes=4)
    assert (await town.ticket("26-0001")).danger is not Danger.LIFE
    return ani


@pytest.mark.parametrize("same", [True, False])
@pytest.mark.parametrize("key", ["Kebakaran", "Tenggelam"])
@pytest.mark.parametrize("words", ["ada ular masuk rumah", "pohon tumbang menutup jalan"])
async def test_it_rings_and_calls_sooner(any_town: Town, words: str, key: str, same: bool) -> None:
    town = any_town
    ani = await lesser(town, words)
    part = (await town.ticket("26-0001")).assignments[0].agency
    group = town.group(part)
    await ani.press(key)
    loud = len(group.loud)
    await (ani.press("Masih 26-0001") if same else town.forward(seconds=61))
    (ticket,) = await town.tickets()
    assert ticket.danger is Danger.LIFE
    assert any(key in m.text for m in group.loud[loud:])
    first = min(r.after for r in ladder_of(ticket, town.app.city).rungs if r.when == "belum_diterima")
    assert first.total_seconds() == 60


async def test_a_key_of_no_deadly_kind_raises_nothing(town: Town) -> None:
    ani = await lesser(town, "pohon tumbang menutup jalan")
    await ani.press("Hewan berbahaya")
    await ani.press("Masih 26-0001")
    assert (await town.ticket("26-0001")).danger is not Danger.LIFE


async def test_nothing_changes_where_a_life_is_in_danger_already(town: Town) -> None:
    ani = await button(town, "Kebakaran")
    await town.forward(minutes=2)
    loud = len(town.group("damkar").loud)
    await ani.press("Kecelakaan")
    await ani.press("Masih 26-0001")
    assert len(town.group("damkar").loud) == loud


@pytest.mark.parametrize(
    "words",
    ["rumah kemalingan pelakunya masih di dalam", "ada orang dipukuli sampai pingsan", "ada yang terjebak"],
)
async def test_what_its_people_read_at_once_is_not_said_again_by_the_answer(
    any_town: Town, words: str
) -> None:
    town = any_town
    ani = town.citizen()
    await ani.says("rumah kebakaran, api besar")
    await ani.shares(PANORAMA)
    await ani.says(words)
    group = town.group("damkar")
    assert group.hears(words)
    before = len(group.messages)
    if "Masih 26-0001" in ani.labels():
        await ani.press("Masih 26-0001")
    assert not any(words in m.text for m in group.messages[before:])
