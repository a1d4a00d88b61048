"""Voices, pictures without a word, languages that nobody here reads: a human judges them within the clock of other danger."""

from __future__ import annotations

import pytest

from domain.message import Kind
from tests.scenarios.stories import JPEG, north_of
from tests.town import PANORAMA, Person, Town
from tests.whatsapp.cloud import Phone, with_whatsapp

TOLD = {
    "Help, mijn huis staat in brand!": "Bahasa asing",
    "Hilfe, meine Wohnung brennt": "Bahasa asing",
    "au secours, il y a le feu chez moi": "Bahasa asing",
    "ayuda por favor, mi casa esta en fuego": "Bahasa asing",
    "حريق في المنزل": "Bahasa asing",
    "酒店十楼有人": "Bahasa asing",
}


async def silent_then_loud(town: Town, ani: Person | Phone, *shown: str) -> None:
    """A silent card with its clock within 75 seconds, and a ring at three minutes unless somebody decides."""
    await town.forward(seconds=75)
    [ticket] = await town.tickets()
    room = town.group("ruang_kendali")
    card = room.card(ticket.code)
    assert card.delivery.silent and not room.hears(ticket.code, loud=True)
    assert all(part in card.text for part in ("Berbunyi", *shown)), card.text
    assert "bahaya disebut" not in card.text
    await town.forward(seconds=106)
    assert room.hears(ticket.code, "belum diputuskan", loud=True)


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize(
    ("kind", "shown"),
    [(Kind.VOICE, "1 rekaman suara – dengarkan"), (Kind.PHOTO, "1 bukti"), (Kind.VIDEO, "1 bukti")],
)
async def test_what_is_shown_with_a_point_waits_for_a_look(
    town: Town, kind: Kind, shown: str, before: bool
) -> None:
    """Whoever plays sends these: a silent card, and one line for all that nobody has looked at."""
    ani = town.citizen()
    if before:
        await ani.shares(PANORAMA)
    await ani.sends(kind, JPEG if kind is Kind.PHOTO else b"bytes", mime="")
    if not before:
        await ani.shares(PANORAMA)
    await town.forward(seconds=75)
    room = town.group("ruang_kendali")
    assert shown in room.card(ani.code).text and not room.hears(ani.code, loud=True)
    await town.forward(minutes=12)
    assert not room.hears(ani.code, loud=True)
    await town.forward(minutes=8)
    assert room.hears(ani.code, loud=True)


@pytest.mark.parametrize("said", TOLD)
async def test_a_language_that_nobody_reads_with_a_point(any_town: Town, said: str) -> None:
    ani = any_town.citizen()
    await ani.says(said)
    assert ani.hears("belum bisa kami baca", "cannot read this script or language")
    await ani.shares(PANORAMA)
    await silent_then_loud(any_town, ani, TOLD[said])


@pytest.mark.parametrize("said", ["救命！酒店着火了", "النجدة", "au secours, le feu dans la maison"])
async def test_a_known_cry_needs_no_point(town: Town, said: str) -> None:
    ani = town.citizen()
    await ani.says(said)
    await silent_then_loud(town, ani)


@pytest.mark.parametrize("said", ["ayuda", "hilfe!", "socorro", "imdat", "help"])
async def test_a_bare_cry_is_the_same_call_in_any_language(town: Town, said: str) -> None:
    ani = town.citizen()
    await ani.says(said)
    assert ani.last.text.startswith("Apa yang terjadi, dan di mana?")
    await ani.shares(PANORAMA)
    assert town.group("ruang_kendali").hears(ani.code, loud=True)


async def test_on_whatsapp(any_town: Town) -> None:
    rina = Phone(any_town, await with_whatsapp(any_town))
    await rina.says("Hilfe, meine Wohnung brennt")
    await rina.shares(PANORAMA)
    await silent_then_loud(any_town, rina, "Bahasa asing")


async def test_a_look_decides_before_it_rings(town: Town) -> None:
    ani = town.citizen()
    await ani.says("au secours, il y a le feu chez moi")
    await ani.shares(PANORAMA)
    await town.forward(seconds=75)
    await town.operator("ruang_kendali").taps("Tangani sendiri", ani.code)
    await town.forward(minutes=5)
    assert not town.group("ruang_kendali").hears(ani.code, "belum diputuskan", loud=True)


async def test_what_is_readable_is_judged_by_what_it_says(town: Town) -> None:
    """No clock: a lone sticker or emoji, a matter of a service, a greeting, our own languages."""
    said = ["🌸", "lampu jalan mati", "你好", "sudah makan mie di casa belum", "p"]
    for number, words in enumerate(said):
        ani = town.citizen()
        await ani.says(words)
        await ani.shares(north_of(PANORAMA, 2000 * number))
    shown = town.citizen()
    await shown.does(Kind.STICKER)
    await shown.shares(north_of(PANORAMA, 20000))
    pictured = town.citizen()
    await pictured.sends(Kind.PHOTO, b"x", caption="jalan berlubang di depan rumah")
    await pictured.shares(north_of(PANORAMA, -4000))
    await town.forward(minutes=4)
    assert not any(ticket.loud_at for ticket in await town.tickets())
