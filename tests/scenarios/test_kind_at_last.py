"""First a call and a place, then what happens: the ticket is of that kind, and whoever it needs is called at once."""

from __future__ import annotations

import pytest

from domain.message import Channel
from tests.people import Person
from tests.scenarios.stories import reporter_on
from tests.town import CITIZEN, PANORAMA, Town

NAMED = [  # the call, what is told next, its kind, who is called
    ("tolong", "suami saya ngamuk bawa parang", "kekerasan", "polisi"),
    ("sos", "suami saya mukulin saya", "kekerasan", "polisi"),
    ("tolong pak", "saya mau bunuh diri", "krisis_jiwa", "psc119"),
    ("tolong", "ada maling masuk rumah, saya sembunyi di kamar", "kejahatan", "polisi"),
    ("darurat", "anak saya diperkosa", "kekerasan", "uptd_ppa"),
    ("tolong cepat", "rumah kebakaran", "kebakaran", "damkar"),
    ("tolong", "anak ketelan koin", "medis", "psc119"),
    ("help", "my house is on fire", "kebakaran", "damkar"),
    ("tolong pak", "ada tabrakan motor, korban luka parah", "kecelakaan", "psc119"),
]
PLACES = ["pin", "gang cempedak 2 kebun tebeng"]


async def called_at(town: Town, call: str, place: str, on: Channel = CITIZEN) -> Person:
    ani = await reporter_on(town, on)
    await ani.says(call)
    if place == "pin":
        await ani.shares(PANORAMA)
    else:
        await ani.says(place)
    await town.forward(seconds=2)
    return ani


@pytest.mark.parametrize("on", [CITIZEN, Channel.WHATSAPP])
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(("call", "later", "kind", "agency"), NAMED)
async def test_whoever_it_needs_is_called_at_once(
    any_town: Town, call: str, later: str, kind: str, agency: str, place: str, on: Channel
) -> None:
    town = any_town
    ani = await called_at(town, call, place, on)
    await ani.says(later)
    await town.forward(seconds=10)
    [ticket] = await town.tickets()
    assert (ticket.category, ticket.secret) == (kind, town.app.city.categories[kind].secret)
    assert town.group(agency).has_card(ticket.code) and town.group(agency).loud
    assert town.group("ruang_kendali").hears(ticket.code, later)
    assert ticket.secret or town.group(agency).hears(ticket.code, later)
    assert not any("Kejadian lain" in str(m.delivery.buttons) for m in ani.messages)
    await town.forward(minutes=3)
    assert len(await town.tickets()) == 1


@pytest.mark.parametrize("later", ["suami saya ngamuk bawa parang", "suami saya mukulin saya"])
async def test_whose_event_is_secret_is_answered_without_sound(any_town: Town, later: str) -> None:
    ani = await called_at(any_town, "tolong", "gang cempedak 2 kebun tebeng")
    before = len(ani.messages)
    await ani.says(later)
    assert all(m.delivery.silent for m in ani.messages[before:]), ani.texts
    assert not any_town.group("polisi").hears("cempedak"), "exactly where, its holder reads"


@pytest.mark.parametrize("later", ["saya mau bunuh diri", "saya ingin mati saja"])
async def test_who_despairs_is_thanked(town: Town, later: str) -> None:
    ani = await called_at(town, "tolong pak", "pin")
    await ani.says(later)
    assert ani.hears("Anda tidak sendirian", "119 ekst. 8")


@pytest.mark.parametrize("later", ["suami saya mukulin saya", "rumah kebakaran", "anak saya tidak bernapas"])
async def test_so_it_is_after_the_key_for_whatever_has_none(any_town: Town, later: str) -> None:
    ani = any_town.citizen()
    await ani.says("/start")
    await ani.press("Darurat lainnya")
    await ani.shares(PANORAMA)
    await any_town.forward(seconds=5)
    await ani.says(later)
    await any_town.forward(seconds=60)
    [ticket] = await any_town.tickets()
    category = any_town.app.city.categories[ticket.category]
    assert category is not any_town.app.city.other and ticket.loud_at is not None
    assert all(any_town.group(agency).has_card(ticket.code) for agency in category.at_once)


@pytest.mark.parametrize(
    ("later", "kind"),
    [("tolong rumah kebakaran", "kebakaran"), ("tolong suami saya mukulin saya", "kekerasan")],
)
async def test_so_it_is_of_a_call_that_is_changed(any_town: Town, later: str, kind: str) -> None:
    ani = any_town.citizen()
    await ani.says("tolong", message_id="77")
    await ani.shares(PANORAMA)
    await any_town.forward(seconds=5)
    await ani.says(later, message_id="77", edited=True)
    await any_town.forward(seconds=10)
    [ticket] = await any_town.tickets()
    category = any_town.app.city.categories[kind]
    assert ticket.category == kind
    assert all(any_town.group(agency).has_card(ticket.code) for agency in category.at_once)


@pytest.mark.parametrize(
    "later", ["selain itu rumah tetangga kebakaran", "ada kebakaran juga di pasar minggu"]
)
async def test_what_is_told_beside_it_is_another(town: Town, later: str) -> None:
    ani = await called_at(town, "tolong", "gang cempedak 2 kebun tebeng")
    await ani.says(later)
    await town.forward(minutes=3)
    assert len(await town.tickets()) == 2


async def test_what_was_told_of_no_known_kind_stays_what_it_was(town: Town) -> None:
    ani = await called_at(town, "tolong ada pohon tumbang menimpa rumah", "pin")
    [before] = await town.tickets()
    await ani.says("tetangga saya digigit ular")
    [after, *_] = await town.tickets()
    assert after.category == before.category
