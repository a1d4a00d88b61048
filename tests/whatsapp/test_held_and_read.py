"""A channel that is held for spam waits and is told; what was written is marked as read, but not where somebody hides."""

from __future__ import annotations

from models import notes
from tests.town import PANORAMA, Town
from tests.whatsapp.cloud import Cloud, Phone, payload, pushes, refused, status


async def test_spam_holds_the_channel_for_a_quarter_of_an_hour_and_is_told(
    town: Town, cloud: Cloud, rina: Phone
) -> None:
    cloud.refuses.append(refused(131048))
    await rina.says("rumah kebakaran, api besar")
    await town.forward(minutes=14)
    assert rina.messages == []
    key = f"notice:held:whatsapp:{town.clock.now():%Y%m%d%H}"
    assert "15 menit" in await town.read(lambda tx: notes.read(tx, key))
    await town.forward(minutes=2)
    assert rina.messages


async def test_what_was_taken_and_fails_for_spam_waits_as_long(town: Town, rina: Phone) -> None:
    await rina.says("rumah kebakaran, api besar")
    first = rina.last
    await pushes(town, payload([], [], [status(first, "failed", code=131048)]))
    await town.forward(minutes=14)
    assert rina.texts.count(first.words) == 1
    await town.forward(minutes=2)
    assert rina.texts.count(first.words) == 2


async def test_the_first_words_are_read_and_an_answer_is_being_written(
    town: Town, cloud: Cloud, rina: Phone
) -> None:
    await rina.says("rumah kebakaran, api besar")
    assert len(cloud.read) == 1
    assert cloud.writing == cloud.read
    await rina.shares(PANORAMA)
    assert len(cloud.read) == 2
    await rina.says("api sudah ke dapur")
    assert len(cloud.read) == 3
    assert len(cloud.writing) < 3, "nobody waits for an answer to what goes to a ticket"


async def test_nothing_is_shown_of_it_where_somebody_hides(town: Town, cloud: Cloud, rina: Phone) -> None:
    await rina.says("tolong, suami saya memukul saya")
    await rina.shares(PANORAMA)
    await rina.says("dia di depan pintu")
    assert cloud.read == []
