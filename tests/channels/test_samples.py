"""Each sample: a payload as Telegram sends it, and what either bot must make of it. A quirk is one more row."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.channels.port import Unreadable
from bot.channels.telegram.channel import TelegramChannel
from domain.message import Channel, Contact, Inbound, Kind, Media, Membership, Pin, Press, Standing
from tests.channels.stages import START

SAMPLES = Path(__file__).parent.parent / "samples" / "telegram"
SENT = datetime.fromtimestamp(1772330400, UTC)
CITIZEN = Channel.TELEGRAM_CITIZEN

WARGA = Inbound(
    CITIZEN,
    Kind.TEXT,
    "700000001",
    "700000001",
    SENT,
    message_id="41",
    person_name="Warga Contoh",
    username="warga_contoh",
)
PETUGAS = Inbound(
    CITIZEN,
    Kind.TEXT,
    "-1002000000001",
    "700000002",
    SENT,
    private=False,
    message_id="41",
    person_name="Petugas",
    chat_title="Ruang Contoh",
    forum=True,
    supergroup=True,
)
ANONYMOUS = replace(PETUGAS, person="", person_name="", anonymous=True)
PRESSED = replace(PETUGAS, kind=Kind.PRESS, sent_at=START, message_id="40")
CHANGED = replace(PETUGAS, kind=Kind.MEMBER, message_id="")
CHANGED_BY_WARGA = replace(
    CHANGED, person=WARGA.person, person_name=WARGA.person_name, username=WARGA.username
)
PASAR = Pin(-3.7928, 102.2608)


def media(kind: Kind, number: int, mime: str, size: int | None, name: str = "", **more: object) -> Inbound:
    content = Media(f"file-{number}", f"u{number}", mime, size, name)
    return replace(WARGA, kind=kind, media=content, **more)  # type: ignore[arg-type]


def member(
    base: Inbound, standing: Standing, person: str = "700000002", *, is_us: bool = False, **more: object
) -> Inbound:
    return replace(base, membership=Membership(person, standing, is_us), **more)  # type: ignore[arg-type]


def pin(place: Pin, seconds_later: int = 0) -> Inbound:
    later = SENT + timedelta(seconds=seconds_later)
    return replace(WARGA, kind=Kind.LOCATION, pin=place, sent_at=later, edited=seconds_later > 0)


def contact(phone: str, name: str, *, own: bool = False) -> Inbound:
    return replace(WARGA, kind=Kind.CONTACT, contact=Contact(phone, own), shown=name)


EXPECTED: dict[str, Inbound | type[Unreadable] | None] = {
    "text": replace(WARGA, text="Ada kebakaran\ndi Panorama"),
    "text_with_dirt": replace(WARGA, text="api besar\ndi rumah  akhir 🔥"),
    "edited_text": replace(
        WARGA, text="Ada kebakaran besar", edited=True, sent_at=SENT + timedelta(minutes=1)
    ),
    "photo": media(Kind.PHOTO, 3, "image/jpeg", 150000, text="Lihat ini"),
    "photo_of_album": media(Kind.PHOTO, 1, "image/jpeg", None, album="13579"),
    "live_photo": media(Kind.PHOTO, 1, "image/jpeg", None),
    "video": media(Kind.VIDEO, 4, "video/mp4", 5000000, "banjir.mp4"),
    "video_note": media(Kind.VIDEO, 5, "video/mp4", 700000),
    "voice": media(Kind.VOICE, 6, "audio/ogg", 32000),
    "audio": media(Kind.VOICE, 7, "audio/mpeg", 900000, "rekaman.mp3"),
    "animation_repeated_as_document": media(Kind.VIDEO, 8, "video/mp4", 100000, "ular.mp4"),
    "document": media(Kind.DOCUMENT, 9, "image/png", 2400000, "foto asli.png", text="asli"),
    "sticker": replace(WARGA, kind=Kind.STICKER),
    "dice": replace(WARGA, kind=Kind.STICKER),
    "location": pin(PASAR),
    "live_location": pin(Pin(-3.79, 102.26, live=True)),
    "live_location_moved": pin(Pin(-3.8, 102.27, live=True), 30),
    "live_location_ended": pin(Pin(-3.8, 102.27), 40),
    "venue": replace(
        pin(replace(PASAR, venue="Pasar Panorama, Jl. Salak")), shown="Pasar Panorama\nJl. Salak"
    ),
    "contact_own": contact("+6281200000001", "Warga", own=True),
    "contact_of_somebody_else": contact("+6281200000002", "Tetangga"),
    "contact_without_account": contact("0736-22222", "Kantor"),
    "forwarded_from_hidden_user": replace(WARGA, text="dari grup sebelah", forwarded=True),
    "forwarded_from_this_bot": replace(WARGA, text="Jauhi api.", forwarded=True, from_us=True),
    "forwarded_of_a_future_kind": replace(WARGA, text="dari grup sebelah", forwarded=True),
    "reply": replace(WARGA, text="masih menyala", reply_to="40"),
    "in_a_topic": replace(PETUGAS, text="kami berangkat", topic="300"),
    "reply_in_a_topic": replace(PETUGAS, text="siap", topic="300", reply_to="310"),
    "reply_thread_outside_a_topic": replace(PETUGAS, text="siap", forum=False, reply_to="290"),
    "command_in_a_group": replace(PETUGAS, text="/piket@petugas_contoh_bot"),
    "anonymous_administrator": replace(ANONYMOUS, text="/ikat"),
    "channel_speaking_in_the_group": None,
    "linked_channel_forwarded": None,
    "group_became_supergroup": replace(
        PETUGAS,
        kind=Kind.MIGRATED,
        chat="-4000001",
        migrated_to="-1002000000001",
        forum=False,
        supergroup=False,
    ),
    "supergroup_came_from_group": None,
    "somebody_joined_service_message": None,
    "pinned_service_message": None,
    "topic_closed_service_message": None,
    "poll_in_a_message": replace(WARGA, kind=Kind.OTHER, shown="?"),
    "content_of_a_future_kind": replace(WARGA, kind=Kind.OTHER),
    "story": replace(WARGA, kind=Kind.OTHER),
    "press": replace(PRESSED, topic="300", press=Press("4382bfdwdsb323b2d9", "a1", "40")),
    "press_under_an_inaccessible_message": replace(PRESSED, press=Press("77", "a1", "40")),
    "press_without_a_message": None,
    "bot_made_administrator": member(CHANGED, Standing.ADMINISTRATOR, "112001", is_us=True),
    "bot_removed_from_group": member(CHANGED, Standing.OUT, "112001", is_us=True),
    "bot_blocked_by_the_person": member(
        WARGA, Standing.OUT, "112001", is_us=True, kind=Kind.MEMBER, message_id=""
    ),
    "member_joined": member(CHANGED, Standing.MEMBER),
    "member_left": member(CHANGED, Standing.OUT),
    "member_restricted_inside": member(CHANGED_BY_WARGA, Standing.MEMBER),
    "member_restricted_outside": member(CHANGED_BY_WARGA, Standing.OUT),
    "owner": member(CHANGED_BY_WARGA, Standing.ADMINISTRATOR),
    "member_promoted_by_an_anonymous_administrator": member(
        replace(ANONYMOUS, kind=Kind.MEMBER, message_id=""), Standing.ADMINISTRATOR
    ),
    "channel_post": None,
    "inline_query": None,
    "reaction": None,
    "unreadable_future_update": Unreadable,
    "unreadable_message_without_chat": Unreadable,
    "unreadable_message_as_text": Unreadable,
    "unreadable_ids": Unreadable,
    "unreadable_coordinates": Unreadable,
    "unreadable_text": Unreadable,
    "unreadable_standing": Unreadable,
    "unreadable_empty": Unreadable,
}


def test_every_sample_has_its_row() -> None:
    assert {path.stem for path in SAMPLES.glob("*.json")} == EXPECTED.keys()


@pytest.mark.parametrize("label", EXPECTED)
async def test_either_bot_understands(bot: TelegramChannel, label: str) -> None:
    raw, expected = (SAMPLES / f"{label}.json").read_bytes(), EXPECTED[label]
    if isinstance(expected, type):
        with pytest.raises(expected):
            bot.parse(raw)
        return
    assert bot.parse(raw) == (expected and replace(expected, channel=bot.name))


@pytest.mark.parametrize("label", EXPECTED)
async def test_order_is_kept_in_the_chat_that_was_understood(bot: TelegramChannel, label: str) -> None:
    raw, expected = (SAMPLES / f"{label}.json").read_bytes(), EXPECTED[label]
    arrived = bot.arrived(raw)
    if isinstance(expected, Inbound):
        assert arrived.chat == expected.chat
    assert arrived.name == str(json.loads(raw)["update_id"])
