"""A report has ended: who was feared has gone, who was missing is there again, or it happens again."""

from __future__ import annotations

import pytest

from domain.status import Status
from tests.scenarios.stories import tell
from tests.scenarios.test_back_after_its_end import (
    BLOWS,
    DRUNK,
    FIRE,
    ROBBERS,
    SNATCHED,
    cancelled,
    ended,
)
from tests.town import PANORAMA, Town

GONE = ["dia sudah pergi", "orangnya sudah kabur pak", "dia sudah ditangkap polisi alhamdulillah", "he left"]
FOUND = [
    "anaknya sudah kembali",
    "anak saya sudah pulang pak",
    "sudah ketemu pak",
    "alhamdulillah anak saya ketemu di rumah neneknya",
    "my son is back home",
]
CITY = ("ruang_kendali", "polisi", "damkar", "psc119", "satpolpp")


def loud(town: Town) -> list[int]:
    return [len(town.group(group).loud) for group in CITY]


@pytest.mark.parametrize(
    ("told", "words"),
    [*((told, words) for told in (BLOWS, ROBBERS, DRUNK) for words in GONE), *((SNATCHED, w) for w in FOUND)],
)
@pytest.mark.parametrize("closed", [True, False])
async def test_it_is_an_end_and_rings_nobody(town: Town, told: str, words: str, closed: bool) -> None:
    """It answers the question; once it is closed it is read in silence, and no ticket of its own."""
    ani = await ended(town, told, closed=closed)
    before = loud(town)
    await ani.says(words)
    await town.forward(minutes=4)
    (ticket,) = await town.tickets()
    assert ticket.status is Status.CLOSED and loud(town) == before
    assert town.group("ruang_kendali").hears("26-0001", words, loud=False)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (BLOWS, "dia sudah pulang"),
        (BLOWS, "dia belum pergi"),
        (BLOWS, "dia pergi bawa anak saya"),
        (ROBBERS, "mereka sudah kembali"),
        (SNATCHED, "anaknya belum kembali"),
        (SNATCHED, "anaknya ketemu pingsan"),
        (FIRE, "apinya sudah kembali"),
        (FIRE, "dia sudah pergi"),
    ],
)
async def test_what_may_be_worse_goes_on(any_town: Town, told: str, words: str) -> None:
    town = any_town
    ani = await ended(town, told, closed=False)
    await ani.says(words)
    assert (await town.ticket("26-0001")).open and town.group("ruang_kendali").hears(words, loud=True)


async def test_while_it_is_open_it_is_asked_whether_to_cancel(town: Town) -> None:
    ani = await tell(town, SNATCHED)
    await ani.says("anaknya sudah kembali pak")
    assert any("batalkan" in label.casefold() for label in ani.shown_last)


AGAIN = ["lagi pak", "kejadian lagi", "ini terjadi lagi pak tolong", "again"]


@pytest.mark.parametrize("words", AGAIN)
@pytest.mark.parametrize("end", ["closed", "resolved", "cancelled"])
async def test_lagi_under_his_own_message_opens_it_again_aloud(town: Town, words: str, end: str) -> None:
    ani = await (cancelled(town, FIRE) if end == "cancelled" else ended(town, FIRE, closed=end == "closed"))
    await ani.says("terima kasih pak", message_id="9001")
    before = loud(town)
    await ani.says(words, reply_to="9001")
    (ticket,) = await town.tickets()
    assert ticket.open and ticket.place.lat == PANORAMA[0]
    assert loud(town)[0] > before[0] and loud(town)[2] > before[2]


@pytest.mark.parametrize("words", AGAIN[:2])
async def test_under_no_message_it_sounds_and_one_tap_says(any_town: Town, words: str) -> None:
    town = any_town
    ani = await ended(town, FIRE)
    await ani.says(words)
    assert town.group("damkar").hears("26-0001", words, loud=True)
    await ani.press("Belum")
    assert (await town.ticket("26-0001")).open and len(await town.tickets()) == 1


async def test_of_nobody_who_has_reported_it_is_no_emergency(town: Town) -> None:
    ani = town.citizen()
    await ani.says("lagi pak")
    await town.forward(minutes=4)
    assert not await town.tickets()
