"""Midnight of the thirty-first of December, in the city's time, with tickets open across it; and the day that most years lack."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.overviews.monthly import month_of, table
from bot.settings import WrongSettings
from domain.searching import wanted
from models import ticket_lists
from models.db import Tx
from tests.town import KANDANG_LIMUN, PANORAMA, Person, Town

MIDNIGHT = datetime(2026, 12, 31, 17, tzinfo=UTC)  # 00.00 WIB


async def reported(town: Town, words: str, at: tuple[float, float]) -> Person:
    ani = town.citizen()
    await ani.says(words)
    await ani.shares(at)
    return ani


async def across(town: Town) -> tuple[str, str]:
    """A fire half a minute before midnight, another half a minute after it; their codes."""
    town.clock.move_to(MIDNIGHT - timedelta(seconds=30))
    await town.app.settle()
    old = await reported(town, "rumah kebakaran, api besar", PANORAMA)
    await town.forward(minutes=1)
    new = await reported(town, "gudang kebakaran, ada orang di dalam", KANDANG_LIMUN)
    return old.code, new.code


async def test_codes_begin_anew_and_the_old_ones_go_on(any_town: Town) -> None:
    town, damkar = any_town, any_town.group("damkar")
    old, new = await across(town)
    assert (old, new) == ("26-0001", "27-0001")
    crew = town.operator()
    await crew.types(f"/terima {old} {new}")
    for code in (old, new):
        assert (await town.ticket(code)).assignments[0].acknowledged_at is not None
    assert damkar.hears(old) and damkar.hears(new)


async def test_a_ladder_climbs_across_midnight_as_on_any_evening(any_town: Town) -> None:
    town, room = any_town, any_town.group("ruang_kendali")
    old, _ = await across(town)
    await town.forward(minutes=4)
    called = [m.sent_at for m in room.messages if old in m.text and not m.delivery.silent]
    assert called and max(called) > MIDNIGHT


async def test_each_month_has_its_own(any_town: Town) -> None:
    town, city = any_town, any_town.app.city
    old, new = await across(town)

    def opened(month: str) -> str:
        def work(tx: Tx) -> str:
            return table(city, ticket_lists.opened_between(tx, *month_of(city, month)))

        return str(town.app.database.now(work))

    assert old in opened("2026-12") and new not in opened("2026-12")
    assert new in opened("2027-01") and old not in opened("2027-01")
    assert "2026-12-31 23:59:30" in opened("2026-12") and "2027-01-01 00:00:30" in opened("2027-01")


@pytest.mark.parametrize("words", ["31/12", "31 desember", "kemarin"])
async def test_yesterday_is_last_year(any_town: Town, words: str) -> None:
    town = any_town
    old, new = await across(town)
    crew = town.operator()
    await crew.types(f"/cari kebakaran {words}")
    found = town.group("damkar").last.text
    assert old in found and new not in found


async def test_the_night_and_the_morning_come(any_town: Town) -> None:
    town = any_town
    await across(town)
    for _ in range(8):
        town.clock.forward(hours=1)
        await town.app.settle()
    assert [m.sent_at for m in town.group("ruang_kendali").messages if m.delivery.file]


@pytest.mark.parametrize(
    ("today", "words", "day"),
    [
        (date(2027, 1, 1), "31/12", date(2026, 12, 31)),
        (date(2027, 1, 1), "1 januari", date(2027, 1, 1)),
        (date(2028, 3, 1), "29/2", date(2028, 2, 29)),
        (date(2028, 2, 28), "29 februari", date(2024, 2, 29)),
        (date(2027, 3, 1), "29/2", date(2024, 2, 29)),
        (date(2027, 3, 1), "30/2", None),
    ],
)
def test_a_day_without_its_year_is_the_last_such_day(today: date, words: str, day: date | None) -> None:
    found = wanted(f"ular {words}", today)
    assert found.since == day and found.until == day


@pytest.mark.parametrize("month", ["9999-12", "0000-01", "2027-13", "2027-00"])
def test_a_month_that_is_none_is_said_so(town: Town, month: str) -> None:
    with pytest.raises(WrongSettings):
        month_of(town.app.city, month)
