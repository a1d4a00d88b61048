"""A yes to "is it dealt with", and something worse beside it: nothing closes, and everybody hears it."""

from __future__ import annotations

import pytest

from domain.status import Status
from tests.scenarios.test_back_after_its_end import BLOWS, FIRE, ended
from tests.town import PANORAMA, Person, Town

FAINT = "bapak saya pingsan tidak sadar"
CHOKED = "my baby is choking and not breathing"
WORSE = [
    (FAINT, "sudah tidak bernapas pak"),
    (FAINT, "sudah tidak ada nadinya"),
    (FAINT, "sudah pendarahan lagi pak"),
    (FAINT, "sudah dibawa tapi mobilnya mogok di jalan, bapak tidak napas"),
    (FAINT, "aman pak, cuma bapak nggak bangun bangun"),
    (FAINT, "iya pak tolong"),
    (CHOKED, "done but she is not breathing"),
    (CHOKED, "all good but the baby is not breathing"),
    (BLOWS, "sudah di depan pintu pak"),
    (FIRE, "sudah merambat ke rumah sebelah"),
    (FIRE, "sudah, ibu saya pingsan"),
]
GROUPS = {FAINT: "psc119", CHOKED: "psc119", BLOWS: "polisi", FIRE: "damkar"}


async def replies(ani: Person, words: str) -> None:
    message, _ = ani.button("Sudah" if "Sudah" in str(ani.labels()) else "Yes")
    await ani.says(words, reply_to=message.message_id)


@pytest.mark.parametrize("reply", [False, True])
@pytest.mark.parametrize(("told", "worse"), WORSE)
async def test_what_is_worse_opens_it_again_aloud(any_town: Town, told: str, worse: str, reply: bool) -> None:
    town = any_town
    ani = await ended(town, told, closed=False)
    group = town.group(GROUPS[told])
    loud = len(group.loud)
    await (replies(ani, worse) if reply else ani.says(worse))
    (ticket,) = await town.tickets()
    assert ticket.status is Status.DISPATCHED and ticket.place.lat == PANORAMA[0]
    assert len(group.loud) > loud
    assert ticket.secret or group.hears(worse, loud=True)


@pytest.mark.parametrize(
    ("told", "worse"), [(FAINT, "sudah tidak bernapas pak"), (FIRE, "sudah merambat ke rumah sebelah")]
)
async def test_so_it_does_once_it_was_closed(town: Town, told: str, worse: str) -> None:
    ani = await ended(town, told)
    await ani.says(worse)
    (ticket,) = await town.tickets()
    assert ticket.status is Status.DISPATCHED
    assert town.group(GROUPS[told]).hears(worse, loud=True)


@pytest.mark.parametrize(("label", "status"), [("Sudah", Status.CLOSED), ("Belum", Status.DISPATCHED)])
async def test_what_nobody_can_judge_is_read_aloud_and_one_tap_decides(
    any_town: Town, label: str, status: Status
) -> None:
    town = any_town
    ani = await ended(town, FIRE, closed=False)
    words = "sudah pak, terima kasih, kuncinya ada di tetangga"
    await ani.says(words)
    assert (await town.ticket("26-0001")).status is Status.RESOLVED
    assert town.group("damkar").hears(words, loud=True)
    assert label in str(ani.labels()) and "sudah tertangani?" in ani.last.text
    await ani.press(label)
    assert (await town.ticket("26-0001")).status is status


async def test_another_event_beside_the_yes_is_a_report_of_its_own(town: Town) -> None:
    ani = await ended(town, FIRE, closed=False)
    await ani.says("sudah padam pak, sekarang ada ular kobra di dapur")
    assert (await town.ticket("26-0001")).status is Status.RESOLVED
    await ani.shares(PANORAMA)
    await town.forward(minutes=4)
    assert town.group("damkar").hears("26-0002", "ular kobra")


@pytest.mark.parametrize(
    "fine",
    [
        "sudah aman bu makasih banyak petugasnya cepat",
        "sudah dibawa ke rumah sakit alhamdulillah",
        "iya sudah",
        "done thanks",
    ],
)
@pytest.mark.parametrize("told", [FIRE, FAINT])
async def test_a_yes_that_is_nothing_more_closes(town: Town, told: str, fine: str) -> None:
    ani = await ended(town, told, closed=False)
    await ani.says(fine)
    assert (await town.ticket("26-0001")).status is Status.CLOSED
