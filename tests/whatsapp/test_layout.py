"""Whatever is to be said, the body that is sent is one that Meta takes."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.channels.port import Refused
from bot.channels.whatsapp.layout import bare, body_of, marked
from domain.message import Ask, Button, Delivery, Form, Key, Pin
from tests.contracts.json_schema import problem
from tests.whatsapp.facts import api

ADDRESSES = st.sampled_from(["6281200000001", "ID.13491208655302741918", "ID.ENT.77"])
WORDS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=60),
    st.sampled_from(
        [
            "",
            " ",
            "<b>26-0412</b> diteruskan",
            'Lihat <a href="https://sp4n.go.id/x?a=1&amp;b=2">di sini</a>',
            "api besar! " * 900,
            "🔥" * 2200,
            "tolong *cepat* _sekali_",
            "a &lt; b &amp; c",
        ]
    ),
)
LABELS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40),
    st.sampled_from(["🔥 Kebakaran", "🏠 Lokasi lain / saya tidak di sana", "Sudah", "Sudah", ""]),
)
BUTTONS = st.lists(
    st.builds(
        Button,
        LABELS,
        st.text("abcdefghij.:- ", max_size=64),
        st.sampled_from(["", "", "", "https://lapor.go.id/"]),
    ),
    max_size=10,
).map(lambda found: tuple((one,) for one in found))
KEYS = st.lists(st.builds(Key, LABELS, st.sampled_from(Ask)), max_size=3).map(
    lambda found: tuple((one,) for one in found)
)
DELIVERIES = st.builds(
    Delivery,
    form=st.sampled_from(
        [Form.TEXT, Form.TEXT, Form.PHOTO, Form.VIDEO, Form.VOICE, Form.DOCUMENT, Form.LOCATION]
    ),
    address=ADDRESSES,
    text=WORDS,
    buttons=BUTTONS,
    keyboard=KEYS,
    silent=st.booleans(),
    protect=st.booleans(),
    pin=st.just(Pin(-3.8, 102.3)),
    file=st.just(b"bytes"),
    file_name=st.sampled_from(["", "salinan.json"]),
    ref=st.sampled_from(["", "4711"]),
)


def sendable(body: dict[str, Any]) -> str:
    return problem(api()["schemas"]["send"], body)


def ids(body: dict[str, Any]) -> list[tuple[str, str]]:
    """(id, title) of what can be chosen."""
    action = body.get("interactive", {}).get("action", {})
    listed = [row for section in action.get("sections", []) for row in section["rows"]]
    found = [*listed, *(button["reply"] for button in action.get("buttons", []))]
    return [(one["id"], one["title"]) for one in found]


@settings(max_examples=300)
@given(DELIVERIES)
def test_every_body_is_one_that_meta_takes(delivery: Delivery) -> None:
    body = body_of(delivery, "1037543291543636")
    assert sendable(body) == ""
    offered = ids(body)
    for column in zip(*offered, strict=True):
        assert len(set(column)) == len(column)
    if delivery.form is Form.TEXT:
        assert sendable(bare(delivery)) == ""


def say(text: str = "Di mana?", **parts: Any) -> dict[str, Any]:
    return body_of(Delivery(Form.TEXT, "ID.777", text, **parts))


def rows(*labels: str) -> tuple[tuple[Button, ...], ...]:
    return tuple((Button(label, f"k.{number}"),) for number, label in enumerate(labels))


def test_three_short_choices_are_buttons() -> None:
    body = say("Apakah kejadian ini sudah tertangani?", buttons=rows("Sudah", "Belum"))
    assert body["interactive"]["type"] == "button"
    assert ids(body) == [("k.0", "Sudah"), ("k.1", "Belum")]


@pytest.mark.parametrize("labels", [("a", "b", "c", "d"), ("Ya, sedang terjadi sekarang", "Tidak")])
def test_more_choices_or_longer_ones_are_a_list(labels: tuple[str, ...]) -> None:
    body = say(buttons=rows(*labels))
    assert body["interactive"]["type"] == "list"
    assert body["interactive"]["body"]["text"] == "Di mana?"


def test_a_key_that_asks_for_the_place_opens_the_map() -> None:
    keys = ((Key("📍 Kirim lokasi saya", Ask.LOCATION),), (Key("🏠 Lokasi lain"),))
    assert say(keyboard=keys)["interactive"] == {
        "type": "location_request_message",
        "body": {"text": "Di mana?"},
        "action": {"name": "send_location"},
    }


def test_a_key_that_stands_first_is_a_choice_that_says_its_words() -> None:
    keys = ((Key("Ya, Panorama"),), (Key("📍 Kirim lokasi saya", Ask.LOCATION),))
    assert ids(say(keyboard=keys)) == [("=Ya, Panorama", "Ya, Panorama")]


def test_an_account_is_addressed_as_one_and_a_number_as_one() -> None:
    """Meta takes an account in `to`, answers 200, and delivers nothing."""
    assert (say()["recipient"], say().get("to")) == ("ID.777", None)
    to_number = body_of(Delivery(Form.TEXT, "6281200000001", "Baik."))
    assert (to_number["to"], to_number.get("recipient")) == ("6281200000001", None)


def test_our_marks_are_the_platforms_and_those_of_people_mark_nothing() -> None:
    assert marked("✅ Laporan <b>26-0412</b>, <i>20.44</i>") == "✅ Laporan *26-0412*, _20.44_"
    link = 'Peta: <a href="https://maps.google.com/?q=-3.8,102.3&amp;z=1_2">buka</a>'
    assert marked(link) == "Peta: buka https://maps.google.com/?q=-3.8,102.3&z=1_2"
    typed = marked("kata *dia* &lt;b&gt; @sigap_lapor_bot")
    assert "@sigap_lapor_bot" in typed and "<b>" in typed
    assert "*\u200ddia*" in typed


def test_what_is_too_long_is_cut_at_a_letter() -> None:
    said = say("🔥" * 3000)["text"]["body"]
    assert said.endswith("…") and said.count("🔥") == 2047


def test_long_words_above_choices_stand_above_a_list_that_has_room_for_them() -> None:
    body = say("a" * 2000, buttons=rows("Sudah", "Belum"))
    assert body["interactive"]["type"] == "list"
    assert len(body["interactive"]["body"]["text"]) == 2000


@pytest.mark.parametrize(
    "delivery",
    [
        Delivery(Form.DELETE, "1", edit="x"),
        Delivery(Form.TOPIC, "1", "x"),
        Delivery(Form.TEXT, "1", "x", edit="y"),
    ],
)
def test_what_stands_is_never_changed(delivery: Delivery) -> None:
    with pytest.raises(Refused):
        body_of(delivery)
