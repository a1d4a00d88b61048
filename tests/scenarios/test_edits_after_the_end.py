"""What an edit adds once its report has ended is heard as if it were typed now."""

from __future__ import annotations

import pytest

from domain.status import Status
from tests.scenarios.test_after_its_end import dismissed
from tests.scenarios.test_back_after_its_end import FIRE, ended, opened_again
from tests.town import PANORAMA, Town

CHOKING = "anak saya tersedak, bibirnya biru"
NOT_YET = ["belum", "belum pak", "masih", "sudah saya tunggu 20 menit tidak ada yang datang"]
BACK = "rumah kebakaran api besar LAGI, nyala dari belakang"


@pytest.mark.parametrize(
    ("told", "words"),
    [
        *((told, words) for told in (FIRE, CHOKING) for words in NOT_YET),
        (CHOKING, "sudah tapi bibirnya biru lagi, tidak sadar"),
    ],
)
async def test_sudah_that_becomes_belum(any_town: Town, told: str, words: str) -> None:
    town = any_town
    ani = await ended(town, told, closed=False)
    await ani.says("sudah", message_id="77")
    assert (await town.ticket("26-0001")).status is Status.CLOSED
    agency = "damkar" if told == FIRE else "psc119"
    loud = len(town.group(agency).loud)
    await ani.says(words, message_id="77", edited=True)
    await opened_again(town, agency, loud)
    await town.forward(minutes=4)
    assert len(await town.tickets()) == 1


@pytest.mark.parametrize(
    "words",
    [BACK, "rumah kebakaran api besar lagi", "rumah kebakaran, apinya nyala lagi", "apinya hidup lagi pak"],
)
@pytest.mark.parametrize("end", ["resolved", "closed", "cancelled"])
async def test_the_first_message_says_that_it_burns_again(town: Town, end: str, words: str) -> None:
    ani = town.citizen()
    await ani.says(FIRE, message_id="77")
    await ani.shares(PANORAMA)
    damkar = town.operator("damkar")
    if end == "cancelled":
        await ani.says("batal")
        for _ in range(2):
            if (await town.ticket("26-0001")).open:
                await town.operator("ruang_kendali").taps("Setuju batal", "26-0001")
    else:
        for tap in ("Terima", "Selesai"):
            await damkar.taps(tap, "26-0001")
        await town.forward(seconds=31)
    if end == "closed":
        await ani.press("Sudah")
    assert not (await town.ticket("26-0001")).open
    loud = len(town.group("damkar").loud)
    await ani.says(words, message_id="77", edited=True)
    await opened_again(town, "damkar", loud)
    await town.forward(minutes=4)
    assert len(await town.tickets()) == 1


async def test_beside_another_open_report_too(town: Town) -> None:
    ani = await ended(town, FIRE, closed=False)
    await ani.says("sudah", message_id="77")
    await ani.says("tabrakan motor di simpang empat nakau, ada yang luka parah")
    loud = len(town.group("damkar").loud)
    await ani.says("belum, apinya nyala lagi", message_id="77", edited=True)
    assert (await town.ticket("26-0001")).open and len(town.group("damkar").loud) > loud


@pytest.mark.parametrize("reason", ["Salah kirim", "Bukan darurat"])
async def test_after_a_dismissal_it_has_a_ticket_at_its_place(town: Town, reason: str) -> None:
    ani = await dismissed(reason)(town)
    await ani.says("apinya makin besar, tolong", message_id="5", edited=True)
    (ticket,) = [t for t in await town.tickets() if t.open]
    assert ticket.place.pinned and ticket.loud_at is not None


@pytest.mark.parametrize("words", ["sudah pak", "sudah, terima kasih banyak"])
async def test_a_thank_you_that_is_added_opens_nothing(town: Town, words: str) -> None:
    ani = await ended(town, FIRE, closed=False)
    await ani.says("sudah", message_id="77")
    loud = len(town.group("damkar").loud)
    await ani.says(words, message_id="77", edited=True)
    await town.forward(minutes=4)
    assert not (await town.ticket("26-0001")).open and len(await town.tickets()) == 1
    assert len(town.group("damkar").loud) == loud
