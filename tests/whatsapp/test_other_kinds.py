"""What WhatsApp does not hand on, or what is no message at all: each has its answer, and nothing is lost."""

from __future__ import annotations

import pytest

from domain.status import Status
from locales.text import text
from tests.scenarios.stories import dead_rows, finish
from tests.town import PANORAMA, Town
from tests.whatsapp.cloud import Phone

ERRORS = [{"code": 131051, "title": "Message type unknown"}]


@pytest.mark.parametrize(
    ("sort", "answer"),
    [
        ("", "tak-terbaca"),
        ("edit", "tak-terbaca-suntingan"),
        ("poll", "tak-terbaca-jajak"),
        ("live_location", "tak-terbaca-lokasi"),
        ("hologram", "tak-terbaca"),
    ],
)
async def test_what_cannot_be_read_is_asked_for_again_and_stands_in_the_digest(
    town: Town, rina: Phone, sort: str, answer: str
) -> None:
    content = {"type": sort} if sort else None
    await rina.does(rina.message("unsupported", content, errors=ERRORS))
    assert rina.texts == [text(answer)]
    await town.forward(hours=5)
    assert town.group("ruang_kendali").hears("1 laporan") or await town.tickets()
    assert await dead_rows(town) == 0


async def test_a_view_once_picture_of_an_open_fire_is_known_to_who_acts(town: Town, rina: Phone) -> None:
    await rina.says("rumah kebakaran, api besar")
    await rina.shares(PANORAMA)
    await rina.does(rina.message("unsupported", errors=ERRORS))
    assert rina.texts[-1] == text("tak-terbaca")
    assert town.group("damkar").hears("tidak bisa dibaca WhatsApp")


async def test_who_hides_is_asked_again_without_a_telling_word(town: Town, rina: Phone) -> None:
    await rina.says("tolong, suami saya memukul saya")
    await rina.does(rina.message("unsupported", errors=ERRORS))
    assert rina.texts[-1] == text("diam-kirim-lagi")


async def test_a_thumb_is_no_yes_and_is_asked_about_once(town: Town, rina: Phone) -> None:
    await rina.says("rumah kebakaran, api besar")
    await rina.shares(PANORAMA)
    [ticket] = await town.tickets()
    await finish(town, town.operator("damkar"), ticket.code)
    thumb = {"message_id": rina.last.wamid, "emoji": "👍"}
    await rina.does(rina.message("reaction", thumb))
    assert (await town.ticket(ticket.code)).status is Status.RESOLVED
    assert rina.last.choices and rina.texts[-1] == text("reaksi-bukan-jawaban")
    before = len(rina.messages)
    await rina.does(rina.message("reaction", thumb))
    assert len(rina.messages) == before
    await rina.press("Sudah")
    assert (await town.ticket(ticket.code)).status is Status.CLOSED


async def test_a_thumb_under_anything_else_changes_nothing(town: Town, rina: Phone) -> None:
    await rina.says("rumah kebakaran, api besar")
    before = len(rina.messages)
    await rina.does(rina.message("reaction", {"message_id": rina.last.wamid, "emoji": "👍"}))
    assert len(rina.messages) == before
    assert await dead_rows(town) == 0


@pytest.mark.parametrize("number", ["+62 812-0000-0001", "0812 0000 0001"])
async def test_who_is_on_ones_own_card_is_no_victim(town: Town, rina: Phone, number: str) -> None:
    """Attached by hand, without our having asked."""
    await rina.says("rumah kebakaran, api besar")
    await rina.shares(PANORAMA)
    card = {"name": {"formatted_name": "Rina di rumah"}, "phones": [{"phone": number, "wa_id": rina.number}]}
    await rina.does(rina.message("contacts", [card]))
    assert not town.group("damkar").hears("Rina di rumah")


async def test_who_is_on_somebody_elses_card_is_told_to_who_acts(town: Town, rina: Phone) -> None:
    await rina.says("rumah kebakaran, api besar")
    await rina.shares(PANORAMA)
    card = {"name": {"formatted_name": "Pak RT Budi"}, "phones": [{"phone": "+628139990001"}]}
    await rina.does(rina.message("contacts", [card]))
    assert town.group("damkar").hears("Pak RT Budi")
