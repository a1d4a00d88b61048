"""A report on WhatsApp from the first word to the end, as the citizen's phone shows it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.channels.choices import shortened
from bot.channels.whatsapp.limits import CAPABILITIES
from domain.status import Status
from locales.text import text
from models import reports
from tests.media.scenes import encoded, scene
from tests.scenarios.stories import dead_rows
from tests.town import PANORAMA, Town
from tests.whatsapp.cloud import Cloud, Phone, keeps, payload, pushes, status


@pytest.mark.parametrize("number", ["6281200000001", ""], ids=["number", "account only"])
async def test_from_the_first_word_to_the_end(town: Town, rina: Phone, number: str) -> None:
    phone = replace(rina, number=number)
    await phone.says("rumah kebakaran, api besar")
    assert phone.last.kind == "location_request_message"
    await phone.shares(PANORAMA)
    [ticket] = await town.tickets()
    assert town.group("damkar").hears(ticket.code, loud=True)
    assert ticket.code in phone.texts[-1]
    crew = town.operator("damkar")
    for press in ("Terima", "Berangkat", "Tiba", "Selesai"):
        await crew.taps(press, ticket.code)
        await town.forward(minutes=1)
    assert set(phone.last.choices) == {"✅ Sudah", "❗ Belum"}
    await phone.press("Sudah")
    assert (await town.ticket(ticket.code)).status is Status.CLOSED
    assert await dead_rows(town) == 0


async def test_a_batch_is_everybodys_own_message(town: Town, cloud: Cloud, rina: Phone, tia: Phone) -> None:
    bambang = Phone(town, cloud, "ID.20077301551128", "6281200000002", "Bambang")
    messages = [
        rina.message("location", {"latitude": PANORAMA[0], "longitude": PANORAMA[1]}),
        bambang.message("text", {"body": "ada ular di dapur"}),
        rina.message("text", {"body": "kebakaran!!"}),
        tia.message("text", {"body": "pohon tumbang menimpa mobil"}),
    ]
    body = payload([bambang, tia, rina], messages)
    assert await keeps(town, body, body, body) == 4
    await town.app.settle()
    assert all(phone.messages for phone in (rina, bambang, tia))
    [fire] = [t for t in await town.tickets() if t.category == "kebakaran"]
    assert fire.place.pinned


async def test_a_photo_is_fetched_and_goes_to_who_acts(town: Town, rina: Phone) -> None:
    from tests.channels.test_contract import JPEG

    await rina.says("rumah kebakaran, api besar")
    await rina.shares(PANORAMA)
    await rina.sends_photo(JPEG, "apinya")
    assert any("apinya" in text for text in town.group("damkar").texts)


async def test_a_send_whose_answer_was_lost_is_not_sent_again_where_its_status_came(
    town: Town, cloud: Cloud, rina: Phone
) -> None:
    from bot.channels.port import Unsure

    cloud.loses.append(Unsure("TimeoutError"))
    await rina.says("rumah kebakaran, api besar")
    assert len(rina.messages) == 1
    await pushes(town, payload([], [], [status(rina.last, "sent")]))
    await town.forward(minutes=5)
    assert len({one.words for one in rina.messages}) == len(rina.messages)


async def test_who_writes_sees_that_it_was_read_but_not_who_hides(
    town: Town, cloud: Cloud, rina: Phone
) -> None:
    await rina.says("rumah kebakaran, api besar")
    await town.app.settle()
    assert len(cloud.read) == 1
    tia = Phone(town, cloud, "ID.91022345500177", "")
    await tia.says("tolong, suami saya memukul saya")
    await town.app.settle()
    assert len(cloud.read) == 1


async def test_many_pictures_in_a_minute_are_all_kept_and_answered_a_few_times(
    town: Town, rina: Phone
) -> None:
    await rina.says("rumah kebakaran, api besar")
    await rina.shares(PANORAMA)
    before = len(rina.messages)
    for number in range(45):
        await rina.sends_photo(encoded(scene(number)))
        await town.forward(seconds=1.3)
    await town.forward(seconds=30)
    [ticket] = await town.tickets()
    assert await town.read(lambda tx: reports.evidence_count(tx, ticket.id)) == 45
    assert len(rina.messages) - before <= 8


async def test_every_kind_of_emergency_is_found_in_lists_of_ten(town: Town, rina: Phone) -> None:
    await rina.says("halo")
    found: set[str] = set()
    while True:
        shown = rina.last.choices
        assert len(shown) <= 10
        if found >= set(shown):
            break
        found |= set(shown)
        await rina.press(text("tombol-jenis-lain"))
    labels = (f"{c.emoji} {c.short}" for c in town.app.city.categories.values())
    assert {shortened(label, CAPABILITIES.row_label) for label in labels} <= found
