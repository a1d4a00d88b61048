"""Bodies for POST /messages: what Meta takes, and what it refuses with which code."""

from __future__ import annotations

from typing import Any

Body = dict[str, Any]
WAMID = "wamid.HQUNNjI4MTIwMDAwMDAwMRUCABIYFDNBMDAwMDAwMDAwMDAwQUJDMDAxAA=="
REPLY = {"type": "reply", "reply": {"id": "b:1", "title": "Betul"}}
PLACE = {"latitude": -3.8, "longitude": 102.3}


def text(**more: Any) -> Body:
    return {
        "messaging_product": "whatsapp",
        "to": "628120000001",
        "type": "text",
        "text": {"body": "Baik."},
    } | more


def of(kind: str, part: Any, **more: Any) -> Body:
    return {"messaging_product": "whatsapp", "to": "628120000001", "type": kind, kind: part} | more


def interactive(kind: str, action: Any, **more: Any) -> Body:
    return of("interactive", {"type": kind, "body": {"text": "Apa yang terjadi?"}, "action": action} | more)


def buttons(count: int = 1, **more: Any) -> Body:
    shown = [{"type": "reply", "reply": {"id": f"b:{n}", "title": f"Tombol {n}"}} for n in range(count)]
    return interactive("button", {"buttons": shown}, **more)


def button(reply: Body) -> Body:
    return interactive("button", {"buttons": [{"type": "reply", "reply": reply}]})


def rows(count: int, start: int = 0) -> list[Body]:
    return [{"id": f"k:{n}", "title": f"Baris {n}"} for n in range(start, start + count)]


def listed(*sections: Any, **more: Any) -> Body:
    return interactive("list", {"button": "Pilih", "sections": list(sections)}, **more)


ASK_PLACE = {"name": "send_location"}
ASK_NUMBER = {"name": "request_contact_info"}
LINK = {"name": "cta_url", "parameters": {"display_text": "Buka", "url": "https://112.example/papan"}}

ACCEPTED: list[tuple[str, Body]] = [
    ("words", text()),
    ("words to a user id", {k: v for k, v in text(recipient="ID.13491208655302741918").items() if k != "to"}),
    (
        "words with all that may go with them",
        text(
            recipient_type="individual",
            context={"message_id": WAMID},
            biz_opaque_callback_data="4711",
            text={"body": "a" * 4096, "preview_url": False},
        ),
    ),
    ("buttons", buttons(3)),
    (
        "buttons with heading and footer",
        buttons(1, header={"type": "text", "text": "112"}, footer={"text": "Kota"}),
    ),
    ("list", listed({"rows": rows(10)})),
    ("list in sections", listed({"title": "Api", "rows": rows(5)}, {"title": "Air", "rows": rows(5, 5)})),
    ("list with descriptions", listed({"rows": [{"id": "k", "title": "Banjir", "description": "air naik"}]})),
    ("asks for the place", interactive("location_request_message", ASK_PLACE)),
    ("asks for the number", interactive("request_contact_info", ASK_NUMBER)),
    ("address", interactive("cta_url", LINK)),
    ("call", interactive("voice_call", {"name": "voice_call"})),
    ("place", of("location", PLACE)),
    ("place with a name", of("location", {**PLACE, "name": "Pasar Panorama", "address": "Jl. Salak"})),
    ("contact", of("contacts", [{"name": {"formatted_name": "PMI"}, "phones": [{"phone": "+62736"}]}])),
    ("template", of("template", {"name": "laporan_status", "language": {"code": "id"}})),
    ("photo by address", of("image", {"link": "https://112.example/a.jpg", "caption": "api"})),
    ("read", {"messaging_product": "whatsapp", "status": "read", "message_id": WAMID}),
    (
        "read and writing",
        {
            "messaging_product": "whatsapp",
            "status": "read",
            "message_id": WAMID,
            "typing_indicator": {"type": "text"},
        },
    ),
]

REFUSED: list[tuple[str, Any, int]] = [
    ("no object", ["a"], 100),
    ("no product", {"to": "628120000001", "type": "text", "text": {"body": "a"}}, 100),
    ("another product", text(messaging_product="telegram"), 100),
    ("no type", {k: v for k, v in text().items() if k != "type"}, 131008),
    ("unknown type", of("hologram", {}), 100),
    ("no words", of("text", {}), 131008),
    ("empty words", text(text={"body": ""}), 100),
    ("words of blanks", text(text={"body": "  \n"}), 100),
    ("words too long", text(text={"body": "a" * 4097}), 100),
    ("words too long in UTF-16", text(text={"body": "🔥" * 2049}), 100),
    ("words that are no string", text(text={"body": 5}), 100),
    ("unknown member", text(parse_mode="HTML"), 100),
    ("unknown member inside", text(text={"body": "a", "entities": []}), 100),
    ("nobody", {k: v for k, v in text().items() if k != "to"}, 131008),
    ("no number", text(to="Rina"), 131009),
    ("too short a number", text(to="112"), 131009),
    (
        "a number where a user id stands",
        {k: v for k, v in text(recipient="628120000001").items() if k != "to"},
        131009,
    ),
    ("opaque too long", text(biz_opaque_callback_data="a" * 513), 100),
    ("context without wamid", text(context={"message_id": "5"}), 131009),
    ("a group", text(recipient_type="group"), 10),
    ("four buttons", buttons(4), 131009),
    ("no button", buttons(0), 131009),
    ("a title too long", button({"id": "b", "title": "Bukan, lokasinya lain."}), 131009),
    ("a title too long by emoji", button({"id": "b", "title": "🔥" * 11}), 131009),
    ("an empty title", button({"id": "b", "title": ""}), 131009),
    ("a button without id", button({"title": "Betul"}), 131008),
    ("an id with blanks", button({"id": " b ", "title": "Betul"}), 131009),
    ("an id too long", button({"id": "b" * 257, "title": "Betul"}), 131009),
    ("two buttons of one id", interactive("button", {"buttons": [REPLY, REPLY]}), 131009),
    ("buttons without words", of("interactive", {"type": "button", "action": {"buttons": [REPLY]}}), 131008),
    ("words above buttons too long", buttons(1, body={"text": "a" * 1025}), 131009),
    ("footer too long", buttons(1, footer={"text": "a" * 61}), 131009),
    ("footer on a request", interactive("location_request_message", ASK_PLACE, footer={"text": "a"}), 100),
    ("button on a request", interactive("location_request_message", {**ASK_PLACE, "buttons": [REPLY]}), 100),
    ("list without rows", listed({"rows": []}), 131009),
    ("eleven rows", listed({"rows": rows(11)}), 131009),
    (
        "eleven rows in two",
        listed({"title": "a", "rows": rows(6)}, {"title": "b", "rows": rows(5, 6)}),
        131009,
    ),
    ("two sections, no titles", listed({"rows": rows(1)}, {"rows": rows(1, 1)}), 131008),
    ("row title too long", listed({"rows": [{"id": "a", "title": "a" * 25}]}), 131009),
    ("description too long", listed({"rows": [{"id": "a", "title": "a", "description": "a" * 73}]}), 131009),
    ("two rows of one id", listed({"rows": [*rows(1), *rows(1)]}), 131009),
    (
        "picture above a list",
        listed({"rows": rows(1)}, header={"type": "image", "image": {"id": "1"}}),
        131009,
    ),
    ("unknown interactive", interactive("carousel", {}), 131009),
    (
        "address of another scheme",
        interactive("cta_url", {"name": "cta_url", "parameters": {"display_text": "a", "url": "tel:112"}}),
        100,
    ),
    ("media without id", of("image", {"caption": "a"}), 131008),
    ("media with both", of("image", {"id": "1", "link": "https://a.id/b"}), 131008),
    ("media nobody uploaded", of("image", {"id": "1234567890123456"}), 131009),
    ("caption too long", of("image", {"link": "https://a.id/b", "caption": "a" * 1025}), 100),
    ("caption of a sticker", of("sticker", {"link": "https://a.id/b", "caption": "a"}), 100),
    ("place beyond the pole", of("location", {"latitude": 91, "longitude": 0}), 131009),
    ("place without length", of("location", {"latitude": 1}), 131008),
    ("place in words", of("location", {"latitude": "utara", "longitude": 0}), 100),
    ("no contacts", of("contacts", []), 100),
    ("template without language", of("template", {"name": "a"}), 131008),
    ("template that there is not", of("template", {"name": "a", "language": {"code": "id"}}), 132001),
    ("reaction to nothing", of("reaction", {"message_id": WAMID, "emoji": "👍"}), 131009),
    (
        "read what there is not",
        {"messaging_product": "whatsapp", "status": "read", "message_id": WAMID},
        131009,
    ),
    ("another status", {"messaging_product": "whatsapp", "status": "unread", "message_id": WAMID}, 100),
    ("to ourselves", text(to="6273612345"), 131021),
]

BEYOND_THE_SCHEMA = {  # Meta refuses these too; the description cannot say it
    "words of blanks",
    "no number",
    "too short a number",
    "a group",
    "two buttons of one id",
    "eleven rows in two",
    "two sections, no titles",
    "two rows of one id",
    "media nobody uploaded",
    "place beyond the pole",
    "place in words",
    "template that there is not",
    "reaction to nothing",
    "read what there is not",
    "to ourselves",
}
