"""The city's file changes while a menu of kinds, or half a report, stands on somebody's screen: what he presses still counts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from cities import default_city, lexicon, load
from cities.profile import City
from cities.standins import Past
from domain.message import Kind
from tests.scenarios.stories import JPEG, tell
from tests.scenarios.test_changed_city import FORGOTTEN, RENAMED, _forget, forgetting, renaming
from tests.town import PANORAMA, Town

KEYS = sorted({*RENAMED, *FORGOTTEN} - {"damkar"})


async def changes(town: Town, folder: Path, how: str) -> None:
    change: Callable[[City], City] = renaming(folder) if how == "renamed" else forgetting
    now = change(town.app.city)
    town.app.services = replace(town.app.services, lexicon=lexicon(now))
    await town.down(lambda _: now, seconds=1)


@pytest.mark.parametrize("how", ["renamed", "gone"])
@pytest.mark.parametrize("key", KEYS)
async def test_a_kind_that_is_pressed_is_reported(any_town: Town, tmp_path: Path, key: str, how: str) -> None:
    town, ani = any_town, any_town.citizen()
    kind = town.app.city.categories[key]
    await ani.sends(Kind.PHOTO, JPEG, mime="image/jpeg")
    await changes(town, tmp_path, how)
    await ani.taps(kind.short)
    await ani.shares(PANORAMA)
    await town.forward(seconds=200)
    [ticket] = await town.tickets()
    assert ticket.secret is kind.secret
    called = {a for a in kind.at_once if a in town.app.city.agencies} or {"ruang_kendali"}
    assert all(town.group(town.app.city.heir(a)).hears(ticket.code, loud=True) for a in called)


async def test_of_a_file_that_nobody_remembers_it_is_asked_anew(town: Town, tmp_path: Path) -> None:
    ani = town.citizen()
    await ani.sends(Kind.PHOTO, JPEG, mime="image/jpeg")
    await changes(town, tmp_path, "gone")
    await town.app.database.write(_forget)
    await town.down(lambda city: replace(city, past=Past()), seconds=1)
    heard = len(ani.messages)
    await ani.taps(load(default_city()).categories["banjir"].short)
    assert len(ani.messages) == heard + 1 and ani.shown_last


@pytest.mark.parametrize("key", ["terjebak", "korban"])
async def test_who_is_in_danger_stands_on_the_card_though_the_file_forgets_how_it_is_called(
    any_town: Town, key: str
) -> None:
    town = any_town
    ani = await tell(town, "rumah kebakaran, kakek saya terjebak di dalam, tangannya luka bakar")
    short = town.app.city.aggravations[key].short
    assert short in town.group("damkar").card(ani.code).text
    without = {k: one for k, one in town.app.city.aggravations.items() if k != key}
    await town.down(lambda city: replace(city, aggravations=without), seconds=1)
    await ani.says("apinya makin besar")
    await town.chiefs["damkar"].taps("Terima", ani.code)
    assert short in town.group("damkar").card(ani.code).text
