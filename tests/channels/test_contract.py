"""What every channel must do, played on the fakes, and on both Telegram bots and WhatsApp against the simulator.

What a channel says that it cannot do is left out there, and the reason is named.
"""

from __future__ import annotations

import asyncio

import pytest

from bot.channels.port import (
    Arrived,
    Limited,
    NothingToEdit,
    NotModified,
    Refused,
    TakenOver,
    TopicGone,
    Unreachable,
    Unsure,
    next_offset,
)
from domain.fate import Fate
from domain.message import Ask, Button, Delivery, Form, Inbound, Key, Kind, Pin, Standing
from tests.channels.stages import PATIENCE, Stage


def needs(stage: Stage, *abilities: str) -> None:
    """Leave the rest out where the channel says that it cannot."""
    for ability in abilities:
        if not getattr(stage.channel.capabilities, ability):
            pytest.skip(f"{stage.channel.name}: {ability} is not among its capabilities")


async def taken(stage: Stage) -> list[tuple[Arrived, Inbound]]:
    """All that waits, as stored and as understood, and confirmed."""
    read = [(raw, stage.channel.parse(raw.body)) for raw in await stage.arrivals()]
    return [(raw, inbound) for raw, inbound in read if inbound is not None]


def to(stage: Stage, text: str = "Halo", **parts: object) -> Delivery:
    return Delivery(**{"form": Form.TEXT, "address": stage.at.private, "text": text, **parts})  # type: ignore[arg-type]


async def test_what_is_said_is_polled_and_understood(stage: Stage) -> None:
    await stage.say("Ada kebakaran\ndi pasar")
    [(raw, inbound)] = await taken(stage)
    assert (inbound.kind, inbound.text) == (Kind.TEXT, "Ada kebakaran\ndi pasar")
    assert (inbound.channel, inbound.private) == (stage.channel.name, True)
    assert (inbound.chat, inbound.person) == (stage.at.private, stage.at.person)
    assert inbound.person_name == "Warga Contoh"
    assert inbound.message_id
    assert inbound.sent_at.tzinfo is not None
    assert raw.chat == stage.at.private


async def test_what_is_pushed_is_what_would_have_been_polled(stage: Stage) -> None:
    await stage.say("tersimpan")
    [(raw, _)] = await taken(stage)
    assert stage.channel.arrived(stage.as_sent(raw)) == raw


async def test_unconfirmed_updates_come_again_and_confirmed_ones_do_not(stage: Stage) -> None:
    needs(stage, "polls")
    await stage.say("satu")
    await stage.say("dua")
    first = await stage.channel.poll(0, PATIENCE)
    again = await stage.channel.poll(0, PATIENCE)
    assert again == first
    after_one = next_offset(0, first[:1])
    assert await stage.channel.poll(after_one, PATIENCE) == first[1:]
    assert await stage.channel.poll(next_offset(after_one, first), 0) == []


def test_an_empty_batch_moves_nothing() -> None:
    assert next_offset(41, []) == 41


async def test_a_photo_is_downloaded_within_its_limit(stage: Stage) -> None:
    await stage.send_photo(b"\xff\xd8 a picture", "lihat ini")
    [(_, inbound)] = await taken(stage)
    assert (inbound.kind, inbound.text) == (Kind.PHOTO, "lihat ini")
    assert inbound.media is not None
    most = inbound.media.size or stage.channel.capabilities.download_limit
    content = await stage.channel.download(inbound.media.file_id, most)
    assert content and inbound.media.size in (len(content), None)
    with pytest.raises(Refused):
        await stage.channel.download(inbound.media.file_id, len(content) - 1)


async def test_a_file_that_is_not_there_is_an_error_of_the_port(stage: Stage) -> None:
    """Telegram says one sentence for files that never were and files that may come back: then it is Unsure."""
    with pytest.raises((Refused, Unsure)):
        await stage.channel.download("no-such-file", 1000)


async def test_a_message_with_buttons_is_seen_pressed_and_answered(stage: Stage) -> None:
    able = stage.channel.capabilities
    buttons = ((Button("Terima", "a1"), Button("Peta", url="https://example.org/peta")),)
    message_id = await stage.channel.deliver(to(stage, buttons=buttons, silent=True))
    [seen] = await stage.seen(stage.at.private)
    links = able.keyboards  # a button may open an address; elsewhere it stands in the words
    assert (seen.message_id, seen.labels) == (message_id, ("Terima", "Peta") if links else ("Terima",))
    assert seen.text == ("Halo" if links else "Halo\nPeta: https://example.org/peta")
    assert seen.silent is able.silent
    await stage.press(message_id, "Terima")
    [(_, inbound)] = await taken(stage)
    assert inbound.kind is Kind.PRESS
    assert inbound.press is not None
    assert (inbound.press.data, inbound.press.message_id) == ("a1", message_id)
    shown = await stage.channel.answer_press(inbound.press.id, "Diterima", False)
    assert await stage.toast(inbound.press.id) == ("Diterima" if shown else "")


async def test_an_answer_to_a_press_that_nobody_waits_for_harms_nothing(stage: Stage) -> None:
    await stage.channel.answer_press("123456", "terlambat", True)


async def test_a_reply_keyboard_is_shown(stage: Stage) -> None:
    needs(stage, "keyboards")
    keyboard = ((Key("Kirim lokasi", Ask.LOCATION),), (Key("Kirim nomor", Ask.CONTACT), Key("Batal")))
    await stage.channel.deliver(to(stage, keyboard=keyboard))
    [seen] = await stage.seen(stage.at.private)
    assert seen.keys == ("Kirim lokasi", "Kirim nomor", "Batal")
    await stage.channel.deliver(to(stage, "Terima kasih", drop_keyboard=True))
    assert (await stage.seen(stage.at.private))[-1].keys == ()


async def test_keys_are_choices_where_no_keyboard_stays(stage: Stage) -> None:
    if stage.channel.capabilities.keyboards:
        pytest.skip(f"{stage.channel.name}: keys stay at the bottom of its chats")
    keys = ((Key("Ya, di Sini"),), (Key("Kirim lokasi", Ask.LOCATION),))
    message_id = await stage.channel.deliver(to(stage, keyboard=keys))
    await stage.channel.deliver(to(stage, keyboard=(keys[1], keys[0])))
    asked, requested = await stage.seen(stage.at.private)
    assert (asked.labels, asked.keys) == (("Ya, di Sini",), ())
    assert (requested.labels, requested.keys) == ((), ("Kirim lokasi",))
    await stage.press(message_id, "Ya, di Sini")
    [(_, inbound)] = await taken(stage)
    assert (inbound.kind, inbound.text, inbound.press) == (Kind.TEXT, "Ya, di Sini", None)


async def test_more_choices_than_can_be_shown_are_refused(stage: Stage) -> None:
    able = stage.channel.capabilities
    if able.most > 99:
        pytest.skip(f"{stage.channel.name}: shows as many as anybody asks for")
    shown = tuple((Button(f"Pilihan {n}", f"p{n}"),) for n in range(able.most + 1))
    await stage.channel.deliver(to(stage, buttons=shown[:-1]))
    with pytest.raises(Refused):
        await stage.channel.deliver(to(stage, buttons=shown))


async def test_an_edit_replaces_text_and_buttons(stage: Stage) -> None:
    needs(stage, "edits")
    message_id = await stage.channel.deliver(to(stage, "lama", buttons=((Button("Terima", "a1"),),)))
    edit = to(stage, "baru", edit=message_id)
    assert await stage.channel.deliver(edit) == message_id
    [seen] = await stage.seen(stage.at.private)
    assert (seen.text, seen.labels, seen.earlier) == ("baru", (), ("lama",))
    with pytest.raises(NotModified):
        await stage.channel.deliver(edit)


async def test_an_edit_of_nothing_asks_to_be_sent_anew(stage: Stage) -> None:
    needs(stage, "edits")
    with pytest.raises(NothingToEdit):
        await stage.channel.deliver(to(stage, edit="99999"))


async def test_a_message_is_taken_back_once(stage: Stage) -> None:
    needs(stage, "deletes")
    message_id = await stage.channel.deliver(to(stage))
    delete = to(stage, "", form=Form.DELETE, edit=message_id)
    assert await stage.channel.deliver(delete) == message_id
    assert await stage.seen(stage.at.private) == []
    with pytest.raises(NotModified):
        await stage.channel.deliver(delete)


@pytest.mark.parametrize("form", [Form.PHOTO, Form.VIDEO, Form.VOICE, Form.DOCUMENT])
async def test_files_go_out_with_their_caption(stage: Stage, form: Form) -> None:
    await stage.channel.deliver(
        to(stage, "bukti", form=form, file=JPEG if form is Form.PHOTO else b"content")
    )
    [seen] = await stage.seen(stage.at.private)
    captioned = form is not Form.VOICE or stage.channel.capabilities.voice_captions
    assert (seen.kind, seen.text) == (form.value, "bukti" if captioned else "")


async def test_a_place_goes_out(stage: Stage) -> None:
    await stage.channel.deliver(to(stage, "", form=Form.LOCATION, pin=Pin(-3.79, 102.26)))
    [seen] = await stage.seen(stage.at.private)
    assert seen.kind == "location"


@pytest.mark.parametrize("form", [Form.PHOTO, Form.LOCATION, Form.DELETE])
async def test_a_delivery_without_its_parts_is_refused(stage: Stage, form: Form) -> None:
    with pytest.raises(Refused):
        await stage.channel.deliver(to(stage, form=form))


async def test_what_is_too_long_arrives_cut(stage: Stage) -> None:
    limits = stage.channel.capabilities
    await stage.channel.deliver(to(stage, "a" * (limits.text_limit + 1)))
    await stage.channel.deliver(to(stage, "b" * (limits.caption_limit + 1), form=Form.PHOTO, file=JPEG))
    text, caption = await stage.seen(stage.at.private)
    assert text.text == "a" * (limits.text_limit - 1) + "…"
    assert caption.text == "b" * (limits.caption_limit - 1) + "…"


async def test_a_reply_points_to_its_message_and_survives_its_absence(stage: Stage) -> None:
    first = await stage.channel.deliver(to(stage))
    await stage.channel.deliver(to(stage, "balasan", reply_to=first))
    points = first if stage.channel.capabilities.quotes else ""
    assert (await stage.seen(stage.at.private))[-1].reply_to == points
    await stage.channel.deliver(to(stage, "balasan lain", reply_to="99999"))
    assert (await stage.seen(stage.at.private))[-1].text == "balasan lain"


async def test_a_topic_is_opened_written_to_and_gone(stage: Stage) -> None:
    needs(stage, "edits", "groups")
    group = stage.at.group
    topic = await stage.channel.deliver(to(stage, "26-0001 Kebakaran", form=Form.TOPIC, address=group))
    await stage.channel.deliver(to(stage, "di topik", address=group, topic=topic))
    assert (await stage.seen(group))[-1].topic == topic
    await stage.close_topic(topic)
    with pytest.raises(TopicGone):
        await stage.channel.deliver(to(stage, "terlambat", address=group, topic=topic))


async def test_a_closed_door_is_unreachable(stage: Stage) -> None:
    if stage.channel.capabilities.tells_arrival:
        pytest.skip(f"{stage.channel.name}: what does not arrive is told later")
    await stage.channel.reach(stage.at.private)
    await stage.block()
    with pytest.raises(Unreachable):
        await stage.channel.reach(stage.at.private)
    with pytest.raises(Unreachable) as refused:
        await stage.channel.deliver(to(stage))
    assert refused.value.reason == "Forbidden: bot was blocked by the user"


async def test_what_does_not_arrive_is_told_later(stage: Stage) -> None:
    needs(stage, "tells_arrival")
    await stage.block()
    await stage.channel.deliver(to(stage, ref="17"))
    [(_, inbound)] = await taken(stage)
    assert (inbound.kind, inbound.chat, inbound.person) == (Kind.FAILED, "", "")
    assert inbound.failure is not None
    assert (inbound.failure.ref, inbound.failure.fate) == ("17", Fate.UNREACHABLE)
    assert await stage.seen(stage.at.private) == []


async def test_who_administers_and_who_stands_how(stage: Stage) -> None:
    needs(stage, "groups")
    at = stage.at
    assert await stage.channel.administrators(at.group) == [at.administrator]
    assert await stage.channel.standing(at.group, at.administrator) is Standing.ADMINISTRATOR
    assert await stage.channel.standing(at.group, at.person) is Standing.MEMBER
    assert await stage.channel.standing(at.group, "700009999") is Standing.OUT


async def test_a_limit_says_how_long(stage: Stage) -> None:
    await stage.fault("429", "sendMessage")
    with pytest.raises(Limited) as limited:
        await stage.channel.deliver(to(stage))
    assert limited.value.retry_after == stage.waits
    await stage.channel.deliver(to(stage))


@pytest.mark.parametrize(("fault", "error"), [("500", Unsure), ("reset", Unsure), ("403", Unreachable)])
async def test_a_fault_of_the_platform_is_told_apart(
    stage: Stage, fault: str, error: type[Exception]
) -> None:
    await stage.fault(fault, "sendMessage")
    with pytest.raises(error):
        await stage.channel.deliver(to(stage))
    assert await stage.seen(stage.at.private) == []


@pytest.mark.parametrize(("fault", "error"), [("429", Limited), ("500", Unsure), ("reset", Unsure)])
async def test_polling_tells_faults_apart_and_goes_on(
    stage: Stage, fault: str, error: type[Exception]
) -> None:
    needs(stage, "polls")
    await stage.say("tetap ada")
    await stage.fault(fault, "getUpdates")
    with pytest.raises(error):
        await stage.channel.poll(0, PATIENCE)
    [(_, inbound)] = await taken(stage)
    assert inbound.text == "tetap ada"


async def test_a_webhook_ends_polling_until_it_is_deleted(stage: Stage) -> None:
    needs(stage, "polls")
    await stage.say("menunggu")
    await stage.channel.set_webhook("https://127.0.0.1:9/telegram", "a-secret")
    with pytest.raises(TakenOver):
        await stage.channel.poll(0, 0)
    await stage.channel.delete_webhook()
    [(_, inbound)] = await taken(stage)
    assert inbound.text == "menunggu"


async def test_many_deliveries_at_once(stage: Stage) -> None:
    ids = await asyncio.gather(*(stage.channel.deliver(to(stage, f"pesan {n}")) for n in range(60)))
    assert len(set(ids)) == 60
    assert {seen.message_id for seen in await stage.seen(stage.at.private)} == set(ids)


JPEG = bytes.fromhex(
    "ffd8ffe000104a46494600010100000100010000ffdb004300"
    + "01" * 64
    + "ffc0000b080001000101011100ffc4001400010000000000000000000000000000000affc4001410010000000000000000"
    "0000000000000000ffda0008010100003f002a1fffd9"
)
