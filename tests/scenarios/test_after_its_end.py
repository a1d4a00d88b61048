"""A report has ended, in whatever way, and its reporter writes that it goes on: at its place, and it rings."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from domain.status import Status
from tests.scenarios.stories import finish, fire, north_of, tell
from tests.town import PANORAMA, Person, Town

HOUSE = "kompor meledak dapur kebakaran jl merpati 2 rawa makmur"


async def _two(town: Town, agency: str, tap: str, code: str) -> None:
    for _ in range(2):
        if (await town.ticket(code)).open:
            await town.operator(agency).taps(tap, code)


async def cancelled(town: Town) -> Person:
    ani = await tell(town, HOUSE)
    await ani.press("Batalkan")
    await _two(town, "damkar", "Setuju batal", ani.code)
    return ani


async def cancelled_in_words(town: Town) -> Person:
    ani = await tell(town, "kebakaran")
    await ani.says("batal")
    await _two(town, "damkar", "Setuju batal", ani.code)
    return ani


async def cancelled_by_another(town: Town) -> Person:
    ani = await fire(town)
    budi = await tell(town, "kebakaran rumah pak", north_of(PANORAMA, 40))
    assert budi.code == ani.code
    await budi.press("Batalkan")
    await _two(town, "damkar", "Setuju batal", ani.code)
    return ani


async def cancelled_as_a_witness(town: Town) -> Person:
    await fire(town)
    budi = await tell(town, "kebakaran rumah pak", north_of(PANORAMA, 40))
    await budi.press("Batalkan")
    await _two(town, "damkar", "Setuju batal", budi.code)
    return budi


async def merged_and_cancelled(town: Town) -> Person:
    ani = await tell(town, "rumah kebakaran api besar", north_of(PANORAMA, 900))
    budi = await fire(town)
    code = budi.code
    await town.operator("ruang_kendali").types(f"/gabung {ani.code} {code}")
    await budi.press("Batalkan")
    await _two(town, "damkar", "Setuju batal", code)
    return ani


async def resolved(town: Town) -> Person:
    ani = await fire(town)
    await finish(town, town.operator("damkar"), ani.code)
    return ani


async def closed(town: Town) -> Person:
    ani = await resolved(town)
    await ani.press("Sudah")
    return ani


def dismissed(reason: str) -> Callable[[Town], Awaitable[Person]]:
    async def dismiss(town: Town) -> Person:
        ani = await fire(town)
        chief = town.chiefs["ruang_kendali"]
        await chief.taps("Palsu", ani.code)
        await chief.taps(reason, ani.code)
        await town.operator("ruang_kendali").taps("Palsu", ani.code)
        assert (await town.ticket(ani.code)).status is Status.FALSE_REPORT
        return ani

    return dismiss


ENDS: dict[str, Callable[[Town], Awaitable[Person]]] = {
    "cancelled by key": cancelled,
    "cancelled in words": cancelled_in_words,
    "cancelled by another": cancelled_by_another,
    "cancelled as a witness": cancelled_as_a_witness,
    "merged, then cancelled": merged_and_cancelled,
    "resolved": resolved,
    "closed": closed,
    "sent by mistake": dismissed("Salah kirim"),
    "no emergency": dismissed("Bukan darurat"),
    "unclear": dismissed("Tidak jelas"),
}
GOES_ON = [
    "apinya nyala lagi pak, sekarang sampai atap",
    "apinya besar pak bukan batal, tadi kepencet",
    "belum padam pak, masih menyala",
    "api besar pak, salah pencet tadi",
]


@pytest.mark.parametrize("words", GOES_ON)
@pytest.mark.parametrize("ended", ENDS)
async def test_what_goes_on_after_its_end_rings_at_its_place(town: Town, ended: str, words: str) -> None:
    """C24"""
    ani = await ENDS[ended](town)
    before = len(await town.tickets())
    await town.forward(minutes=2)
    loud = len(town.group("damkar").loud)
    await ani.says(words)
    assert "Di mana" not in ani.last.text, ani.texts[-3:]
    (ticket,) = [t for t in await town.tickets() if t.open]
    assert ticket.place.pinned and ticket.loud_at is not None
    assert len(town.group("damkar").loud) > loud and town.group("damkar").hears(words)
    await town.forward(minutes=4)
    fresh = len(await town.tickets()) - before
    assert fresh == (1 if ended in ("sent by mistake", "no emergency", "unclear") else 0)


async def test_a_snake_comes_back_before_any_clock(any_town: Town) -> None:
    town = any_town
    ani = await tell(town, "ada ular masuk rumah di jl salak 5")
    await ani.says("batal")
    await _two(town, "ruang_kendali", "Setuju batal", ani.code)
    await town.forward(minutes=2)
    await ani.says("ularnya balik lagi pak di kamar anak")
    assert town.group("damkar").hears(ani.code, "dibuka lagi", loud=True)
    assert (await town.ticket(ani.code)).place.pinned and len(await town.tickets()) == 1


async def test_without_a_place_it_rings_and_asks_where(town: Town) -> None:
    ani = town.citizen()
    await ani.says("rumah kebakaran")
    await ani.says("batal")
    await _two(town, "ruang_kendali", "Setuju batal", ani.code)
    await ani.says("belum padam pak, masih menyala")
    assert town.group("damkar").hears(ani.code, loud=True)
    assert "Di mana? Kirim lokasi" in ani.last.text
    await ani.press("Kirim lokasi saya")
    assert (await town.ticket(ani.code)).place.pinned and len(await town.tickets()) == 1


@pytest.mark.parametrize(
    "words", ["terima kasih pak", "ok", "tidak pak", "iya", "maaf kepencet", "sudah padam pak", "salah kirim"]
)
async def test_what_tells_of_no_danger_opens_nothing_again(town: Town, words: str) -> None:
    ani = await cancelled(town)
    loud = len(town.group("damkar").loud)
    code = ani.code
    await ani.says(words)
    await town.forward(minutes=4)
    assert (await town.ticket(code)).status is Status.CANCELLED
    assert len(town.group("damkar").loud) == loud


async def test_beside_another_open_report_it_must_be_named(town: Town) -> None:
    ani = await cancelled(town)
    fire_code = ani.code
    await ani.says("tabrakan motor, adik saya luka parah tidak sadar di simpang empat nakau")
    crash = ani.code
    assert crash != fire_code
    await ani.says("belum datang juga ambulansnya pak")
    assert (await town.ticket(fire_code)).status is Status.CANCELLED
    await ani.says("apinya nyala lagi pak")
    assert (await town.ticket(fire_code)).status is Status.DISPATCHED
    assert town.group("damkar").hears(fire_code, "dibuka lagi", loud=True)


async def test_what_is_named_is_meant_not_what_ended_last(town: Town) -> None:
    ani = await cancelled(town)
    fire_code = ani.code
    await ani.says("ada ular masuk rumah")
    await ani.shares(PANORAMA)
    await ani.says("batal")
    await _two(town, "ruang_kendali", "Setuju batal", ani.code)
    await ani.says("apinya nyala lagi pak")
    (reopened,) = [t for t in await town.tickets() if t.open]
    assert reopened.code == fire_code and town.group("damkar").hears("dibuka lagi", fire_code, loud=True)


async def test_another_kind_or_another_place_is_another_event(town: Town) -> None:
    ani = await cancelled(town)
    first = ani.code
    await ani.says("kebakaran lagi di jl kapuas 7")
    assert ani.code != first and (await town.ticket(first)).status is Status.CANCELLED
    budi = await cancelled(town)
    first = budi.code
    await budi.says("ada ular kobra masih di kamar")
    assert budi.code != first and (await town.ticket(first)).status is Status.CANCELLED


async def test_hours_later_it_is_a_new_report_at_its_place(town: Town) -> None:
    ani = await cancelled(town)
    first = ani.code
    await town.forward(hours=7)
    await ani.says("apinya nyala lagi")
    _, second = await town.tickets()
    assert second.place.pinned and town.group("damkar").hears(second.code, f"lanjutan {first}")


@pytest.mark.parametrize("words", ["apinya besar pak bukan batal, tadi kepencet", "bukan batal pak"])
async def test_who_denies_that_he_cancels_is_not_asked_whether_he_does(town: Town, words: str) -> None:
    ani = await fire(town)
    await ani.press("Batalkan")
    await ani.says(words)
    assert not (await town.ticket(ani.code)).cancel_requested
    assert town.group("damkar").hears(words) and "dibatalkan?" not in ani.last.text
