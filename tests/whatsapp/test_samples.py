"""Each sample: a webhook as Meta sends it, and what we must make of it. A quirk is one more row."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.channels.port import Reached
from bot.channels.whatsapp.push import split
from bot.channels.whatsapp.reading import read
from domain.fate import Failure, Fate
from domain.message import Channel, Contact, Inbound, Kind, Media, Names, Pin, Press
from tests.contracts.json_schema import problem
from tests.whatsapp.facts import NUMBER, api, hashed, labels, sample

SENT = datetime.fromtimestamp(1795831200, UTC)
RINA_ID, RINA_NUMBER = "ID.13491208655302741918", "6281200000001"
FILE = Media("1037543291543636", "kVvWnMSLJcCzbTDSCgR0WSbiAzBXtQYmkJ+Jc5dbBGE=")

RINA = Inbound(
    Channel.WHATSAPP,
    Kind.TEXT,
    RINA_ID,
    RINA_ID,
    SENT,
    person_name="Rina",
    names=Names(RINA_ID, RINA_NUMBER),
)
TIA = replace(
    RINA,
    chat="ID.91022345500177",
    person="ID.91022345500177",
    person_name="tia",
    username="tia.bkl",
    names=Names("ID.91022345500177"),
)
BAMBANG = replace(
    RINA,
    chat="ID.20077301551128",
    person="ID.20077301551128",
    person_name="Bambang S",
    names=Names("ID.20077301551128", "6281200000002"),
)


def file(kind: Kind, mime: str, name: str = "", **more: Any) -> Inbound:
    return replace(RINA, kind=kind, media=replace(FILE, mime=mime, name=name), **more)


def unread(sort: str) -> Inbound:
    return replace(RINA, kind=Kind.UNREADABLE, unread=sort)


def failed(fate: Fate, ref: str = "4711") -> Inbound:
    nobody = replace(RINA, chat="", person="", person_name="", names=None, kind=Kind.FAILED)
    return replace(nobody, failure=Failure(ref, fate), sent_at=SENT + timedelta(seconds=1))


def notice(field: str, words: str) -> Inbound:
    nobody = replace(RINA, chat="", person="", person_name="", names=None, kind=Kind.NOTICE)
    return replace(nobody, unread=field, text=words, sent_at=datetime.fromtimestamp(0, UTC))


def elsewhere(number: str) -> Inbound:
    return replace(notice("", number), kind=Kind.ELSEWHERE)


def message_of(label: str) -> dict[str, Any]:
    if label not in labels():
        return {}
    value = sample(label)["raw"]["entry"][0]["changes"][0]["value"]
    found: dict[str, Any] = [*value.get("messages", []), *value.get("statuses", [])][0]
    return found


def under(label: str) -> str:
    """The message to which it replies, or under which it stands."""
    message = message_of(label)
    named = message.get("context", {}).get("id") or message.get("reaction", {}).get("message_id", "")
    return hashed("message", named)


def press(data: str, label: str, shown: str) -> Inbound:
    made = Press(message_of(label).get("id", ""), data, under(label), shown)
    return replace(RINA, kind=Kind.PRESS, press=made)


def at(seconds: int, inbound: Inbound) -> Inbound:
    return replace(inbound, sent_at=SENT + timedelta(seconds=seconds))


PHOTO = file(Kind.PHOTO, "image/jpeg")
EXPECTED: dict[str, list[Inbound | None]] = {
    "account_restricted": [notice("account_update", "ACCOUNT_RESTRICTION")],
    "album": [
        at(n, replace(PHOTO, media=replace(FILE, file_id=f"103754329154363{6 + n}", mime="image/jpeg")))
        for n in range(3)
    ],
    "audio": [file(Kind.VOICE, "audio/mpeg")],
    "batch": [
        at(1, failed(Fate.CLOSED, "14")),
        at(1, replace(TIA, text="ini di mana?")),
        at(2, replace(RINA, text="kebakaran!!")),
        at(4, replace(BAMBANG, text="macet")),
        at(9, replace(RINA, kind=Kind.LOCATION, pin=Pin(-3.79, 102.26))),
    ],
    "bsuid_changed": [
        replace(
            TIA,
            kind=Kind.IDENTITY,
            person_name="",
            username="",
            names=Names("ID.777", "", "ID.91022345500177"),
        )
    ],
    "contact_other": [
        replace(RINA, kind=Kind.CONTACT, contact=Contact("+62 812-0000-0009", own=False), shown="Pak RT")
    ],
    "contact_own": [replace(TIA, kind=Kind.CONTACT, contact=Contact("+6281200000003", own=True))],
    "document": [file(Kind.DOCUMENT, "image/jpeg", "IMG_2031.jpg")],
    "error_of_account": [notice("errors", "Rate limit hit · 130429")],
    "image": [replace(PHOTO, text="api besar di gudang")],
    "location_here": [replace(RINA, kind=Kind.LOCATION, pin=Pin(-3.7956, 102.2592))],
    "location_place": [
        replace(
            RINA,
            kind=Kind.LOCATION,
            pin=Pin(-3.7893, 102.2655, venue="Pasar Panorama, Jl. Salak"),
            shown="Pasar Panorama\nJl. Salak",
        )
    ],
    "media_too_large": [unread("video")],
    "number_changed": [
        replace(
            RINA,
            kind=Kind.IDENTITY,
            person_name="",
            names=Names("ID.555000111", "6281200000077", RINA_ID, RINA_NUMBER),
        )
    ],
    "order": [replace(RINA, kind=Kind.OTHER)],
    "other_number": [elsewhere("999")],
    "press_button": [press("b:9f3c", "press_button", "Betul")],
    "press_flow": [replace(RINA, kind=Kind.OTHER, shown='Sent\n{"lantai":"2"}')],
    "press_list": [press("k:banjir", "press_list", "🌊 Banjir")],
    "press_template": [press("t:26-0412:sudah", "press_template", "Sudah")],
    "press_without_body": [unread("interactive")],
    "reaction": [replace(RINA, kind=Kind.REACTION, text="👍", reply_to=under("reaction"))],
    "reaction_removed": [replace(RINA, kind=Kind.REACTION, reply_to=under("reaction_removed"))],
    "request_welcome": [replace(RINA, kind=Kind.OTHER)],
    "status_backwards": [],
    "status_delivered": [],
    "status_failed_undeliverable": [failed(Fate.UNREACHABLE)],
    "status_failed_unpaid": [failed(Fate.MUTED)],
    "status_failed_window": [failed(Fate.CLOSED)],
    "status_foreign": [],
    "status_number_hidden": [],
    "status_read_alone": [],
    "status_sent": [],
    "sticker": [replace(RINA, kind=Kind.STICKER)],
    "template_paused": [
        notice("message_template_status_update", "PAUSED · laporan_selesai · NONE"),
    ],
    "text": [replace(RINA, text="ada ular masuk rumah pak, jl salak 5")],
    "text_forwarded_often": [
        replace(BAMBANG, text="AWAS tsunami jam 9, sebarkan!!", forwarded=True, forwarded_often=True)
    ],
    "text_from_advertisement": [replace(RINA, text="Hai")],
    "text_ms_timestamp": [replace(RINA, text="halo", sent_at=SENT + timedelta(milliseconds=123))],
    "text_number_hidden": [replace(TIA, text="kebakaran di pasar minggu")],
    "text_number_only": [
        replace(
            BAMBANG,
            chat="6281200000002",
            person="6281200000002",
            names=Names("", "6281200000002"),
            text="tolong",
        )
    ],
    "text_reply": [replace(RINA, text="sudah padam", reply_to=under("text_reply"))],
    "unknown_field": [None],
    "unknown_type": [unread("hologram")],
    "unsupported_bare": [unread("unsupported")],
    "unsupported_edit": [unread("edit")],
    "unsupported_poll": [unread("poll")],
    "video": [file(Kind.VIDEO, "video/mp4", text="banjir")],
    "voice": [file(Kind.VOICE, "audio/ogg; codecs=opus")],
}
REACHED = {
    "batch": [("12", 3), ("13", 1), ("13", 2), ("12", 1)],
    "status_backwards": [("4711", 2), ("4711", 1), ("4711", 3), ("4711", 2)],
    "status_delivered": [("4711", 2)],
    "status_foreign": [("", 3)],
    "status_number_hidden": [("4711", 2)],
    "status_read_alone": [("4711", 3)],
    "status_sent": [("4711", 1)],
}


def test_every_sample_has_its_row() -> None:
    api()
    assert set(labels()) == EXPECTED.keys()


@pytest.mark.parametrize("label", EXPECTED)
def test_what_is_pushed_is_understood(label: str) -> None:
    api()
    told = sample(label)
    pushed = split(json.dumps(told["raw"]).encode(), hashed)
    found = [read(one.body, NUMBER, hashed) for one in pushed.arrived]
    assert len(found) == told["rows"]
    assert [plain(one) for one in found] == EXPECTED[label]
    assert [(one.ref, one.level) for one in pushed.reached] == REACHED.get(label, [])


def plain(inbound: Inbound | None) -> Inbound | None:
    """Without its own name, and without the platform's sentence."""
    if inbound is None:
        return None
    failure = inbound.failure and replace(inbound.failure, reason="", name="")
    return replace(inbound, message_id="", receipt="", failure=failure)


@pytest.mark.parametrize("label", EXPECTED)
def test_no_id_of_a_message_is_shown(label: str) -> None:
    """It holds the number of whoever wrote it; only the toast, which is never stored, needs it."""
    api()
    for one in split(json.dumps(sample(label)["raw"]).encode(), lambda *parts: "hash").arrived:
        inbound = read(one.body, NUMBER, lambda *parts: "hash")
        if inbound is not None:
            assert "wamid" not in str(replace(inbound, press=None))
        assert "wamid" not in f"{one.name} {one.chat}"


def test_a_failed_message_is_named_as_delivering_named_it() -> None:
    api()
    told = sample("status_failed_unpaid")["raw"]
    [one] = split(json.dumps(told).encode(), hashed).arrived
    inbound = read(one.body, NUMBER, hashed)
    assert inbound is not None and inbound.failure is not None
    status = told["entry"][0]["changes"][0]["value"]["statuses"][0]
    assert inbound.failure.name == hashed("message", status["id"])


def test_a_reached_message_is_named_as_delivering_named_it() -> None:
    api()
    pushed = split(json.dumps(sample("status_sent")["raw"]).encode(), hashed)
    named = hashed("message", message_of("status_sent")["id"])
    assert pushed.reached == (Reached("4711", named, 1, 1795831201.0, billed=False),)


@pytest.mark.parametrize("label", labels())
def test_the_samples_are_what_meta_sends(label: str) -> None:
    """But for the type of next year, which no description knows."""
    fits = problem(api()["schemas"]["webhook"], sample(label)["raw"]) == ""
    assert fits is (label != "unknown_type")
