"""What one of several people says or decides ends nothing for the others without their knowing."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from domain.status import Status
from tests.scenarios.stories import fire, north_of, tell
from tests.town import PANORAMA, Person, Town

INSIDE = "anaknya masih di dalam!!"


class Fire(NamedTuple):
    ani: Person
    budi: Person
    code: str


async def seen_by_two(town: Town) -> Fire:
    """A fire with a child inside, told by two, and Damkar and PSC are on it."""
    ani = await tell(town, "rumah kebakaran besar, ada anak terjebak")
    budi = await tell(town, "kebakaran rumah pak", north_of(PANORAMA, 40))
    assert budi.code == ani.code
    return Fire(ani, budi, ani.code)


async def resolved(town: Town) -> Fire:
    told = await seen_by_two(town)
    for agency in ("damkar", "psc119"):
        for tap in ("Terima", "Selesai"):
            await town.operator(agency).taps(tap, told.code)
    await town.forward(seconds=31)
    assert (await town.ticket(told.code)).status is Status.RESOLVED
    return told


def first_line(town: Town, agency: str, code: str) -> str:
    return town.group(agency).card(code).text.splitlines()[0]


@pytest.mark.parametrize("pressed", ["on the screen", "a moment too late"])
async def test_sudah_of_one_ends_nothing_that_another_says_goes_on(any_town: Town, pressed: str) -> None:
    town = any_town
    ani, budi, code = await resolved(town)
    question, sudah = budi.button("Sudah")
    await ani.press("Belum")
    await ani.says(INSIDE)
    shown = next(m for m in budi.messages if m.message_id == question.message_id)
    assert "dibuka lagi" in shown.text and not shown.delivery.buttons
    if pressed == "on the screen":
        return
    await budi.presses(question.message_id, sudah.data)
    ticket = await town.ticket(code)
    assert ticket.open and not ticket.cancel_requested
    for agency in ("damkar", "psc119", "ruang_kendali"):
        assert town.group(agency).hears("Saksi 2", "sudah tertangani", code)
        assert (
            "🔴 Merah" in first_line(town, agency, code) and "Setuju batal" not in town.group(agency).labels()
        )
    assert "Petugas memastikan dulu" in budi.last.text


async def test_sudah_after_ones_own_belum_is_no_wish_to_cancel(town: Town) -> None:
    ani = await fire(town)
    for tap in ("Terima", "Selesai"):
        await town.operator().taps(tap, ani.code)
    await town.forward(seconds=31)
    question, sudah = ani.button("Sudah")
    await ani.press("Belum")
    await town.operator().taps("Terima", ani.code)
    await ani.presses(question.message_id, sudah.data)
    ticket = await town.ticket(ani.code)
    assert ticket.open and not ticket.cancel_requested and town.group("damkar").hears("sudah tertangani")
    await town.operator().taps("Selesai", ani.code)
    await ani.press("Sudah")
    assert (await town.ticket(ani.code)).status is Status.CLOSED


async def test_a_wish_to_cancel_names_who_has_it_and_takes_two_where_a_life_is_in_danger(
    any_town: Town,
) -> None:
    town = any_town
    _, budi, code = await seen_by_two(town)
    await town.operator("damkar").taps("Terima", code)
    await budi.press("Batalkan")
    for agency in ("damkar", "psc119", "ruang_kendali"):
        card = town.group(agency).card(code).text
        assert "🔴 Merah" in card.splitlines()[0]
        assert "Saksi 2 minta batal, 1 pelapor lain tidak" in card
    one, other = town.operator("psc119"), town.operator("psc119")
    assert "orang kedua" in await one.taps("Setuju batal", code)
    assert "Orang lain" in await one.taps("Setuju batal", code)
    assert (await town.ticket(code)).open and "setuju batal; perlu orang kedua" in town.group("damkar").card(
        code
    ).text
    await other.taps("Setuju batal", code)
    assert (await town.ticket(code)).status is Status.CANCELLED


async def test_whoever_holds_it_and_has_an_answer_agrees_alone(town: Town) -> None:
    ani = await fire(town)
    crew, other = town.operator(), town.operator()
    await crew.taps("Terima", ani.code)
    await crew.types(f"/tanya {ani.code} apinya sudah padam?")
    await ani.says("iya pak aman semua")
    await ani.press("Batalkan")
    assert "orang kedua" in await other.taps("Setuju batal", ani.code)
    await crew.taps("Setuju batal", ani.code)
    assert (await town.ticket(ani.code)).status is Status.CANCELLED


async def cancelled(town: Town) -> Fire:
    told = await seen_by_two(town)
    for agency in ("damkar", "psc119"):
        await town.operator(agency).taps("Terima", told.code)
    await told.budi.press("Batalkan")
    for agency in ("damkar", "psc119"):
        await town.operator(agency).taps("Setuju batal", told.code)
    return told


async def test_all_hear_whose_wish_ended_it_and_any_reporter_can_say_no(any_town: Town) -> None:
    town = any_town
    ani, budi, code = await cancelled(town)
    for agency in ("damkar", "ruang_kendali"):
        assert town.group(agency).hears(code, "dibatalkan", "Saksi 2 minta batal", "PSC 119-", loud=True)
    assert ani.hears(code, "pelapor lain memintanya", loud=True)
    assert "atas permintaan Anda" not in "\n".join(ani.texts)
    assert budi.hears("dibatalkan atas permintaan Anda")
    loud = len(town.group("damkar").loud)
    await town.forward(minutes=5)
    await ani.press("Belum")
    ticket = await town.ticket(code)
    assert ticket.status is Status.DISPATCHED and not ticket.cancel_requested
    assert len(town.group("damkar").loud) > loud and town.group("psc119").hears("dibuka lagi", loud=True)


async def test_words_of_danger_after_anothers_wish_open_it_again(town: Town) -> None:
    ani, _, code = await cancelled(town)
    await ani.says("belum padam, " + INSIDE)
    assert (await town.ticket(code)).open and len(await town.tickets()) == 1
    assert town.group("damkar").hears(INSIDE)


async def test_a_cancelled_ticket_is_undone_within_half_a_minute_or_opened_again(any_town: Town) -> None:
    town = any_town
    ani, _, code = await cancelled(town)
    await town.operator("psc119").taps("Urungkan", code)
    ticket = await town.ticket(code)
    assert ticket.status is Status.ACKNOWLEDGED
    assert town.group("damkar").hears("mengurungkan pembatalan PSC 119-", loud=True)
    assert ani.hears("Koreksi", "masih ditangani")
    for agency in ("damkar", "psc119"):
        await town.operator(agency).taps("Setuju batal", code)
    await town.forward(minutes=2)
    await town.operator("damkar").taps("Buka lagi", code)
    ticket = await town.ticket(code)
    assert ticket.status is Status.DISPATCHED and not ticket.cancel_requested
    assert all(a.holder is None for a in ticket.assignments)
    assert town.group("psc119").hears("dibuka lagi oleh petugas", loud=True)


async def test_undo_is_for_the_agency_that_decided(any_town: Town) -> None:
    town = any_town
    ani, _, code = await seen_by_two(town)
    crews = {agency: town.operator(agency) for agency in ("damkar", "psc119")}
    for crew in crews.values():
        await crew.taps("Terima", code)
    await crews["psc119"].taps("Selesai", code)
    assert not [label for label in labels(town, "damkar", code) if "Urungkan" in label]
    said = len(town.group("damkar").messages)
    await crews["damkar"].types(f"/urungkan {code}")
    assert "PSC 119-" in town.group("damkar").messages[said].text, "whose it is"
    part = (await town.ticket(code)).part("psc119")
    assert part is not None and part.stage == "resolved"
    await town.forward(seconds=1)
    await crews["damkar"].taps("Selesai", code)
    assert (await town.ticket(code)).status is Status.RESOLVED
    await town.operator("ruang_kendali").types(f"/urungkan {code}")
    assert town.group("damkar").hears(code, "mengurungkan Selesai Damkar-", loud=True)
    assert "mengurungkan Selesai Damkar-" in town.group("psc119").card(code).text
    assert "Damkar menyatakan selesai" not in ani.receipt and "PSC 119 menyatakan selesai" in ani.receipt
    assert not any("sudah tertangani?" in t for t in ani.texts) and "masih ditangani" in ani.last.text
    await crews["psc119"].taps("Urungkan", code)
    assert "menyatakan selesai" not in ani.receipt and "Diterima PSC 119" in ani.receipt


def labels(town: Town, agency: str, code: str) -> list[str]:
    return [b.label for row in town.group(agency).card(code).delivery.buttons for b in row]
