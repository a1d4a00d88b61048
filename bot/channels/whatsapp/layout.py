"""A Delivery → the one JSON body that it is for the Cloud API. Pure: every body fits what the platform takes."""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape, unescape
from typing import Any

from bot.channels.choices import as_list, laid_out, shortened
from bot.channels.forms import MEDIA, require_parts
from bot.channels.html_text import cut, plain
from bot.channels.port import Refused
from bot.channels.whatsapp.limits import BODY, CAPABILITIES, CAPTION, TEMPLATES, TEXT
from domain.message import Ask, Button, Delivery, Form, Template
from locales.text import text

ACCOUNT = re.compile(r"[A-Z]{2}\.")  # how a person's account begins, which stands for the number
MARKS = {"b": "*", "strong": "*", "i": "_", "em": "_", "s": "~", "code": "`"}
JOINER = "\u200d"  # of no width: a sign that people typed begins nothing bold
ID = 200  # signs of what a choice carries
OPEN = 800  # signs in the place that approved words leave open
LANGUAGE = "id"  # of those words
NOTHING = "…"  # no body may be empty
WORDS = ("application/json", "application/xml", "text/csv")  # of documents; refused as such
HEADERS = ("image", "video")  # what may stand above buttons
TYPES = {Form.PHOTO: "image", Form.VIDEO: "video", Form.VOICE: "audio", Form.DOCUMENT: "document"}

_PIECE = re.compile(r"<(/?)([a-zA-Z]+)((?:\s[^<>]*)?)>|([^<]+|<)")
_LINK = re.compile(r'href="([^"]*)"')
_TYPED = re.compile(
    r"(?<![A-Za-z0-9/=&?])[*_~`](?=\S)"
)  # a sign that would begin something; none within a word
_SPACE = re.compile(r"\s+")


def as_taken(delivery: Delivery) -> Delivery:
    """A document of words that the platform does not take as what it is goes as plain text, which every phone opens."""
    if delivery.form is not Form.DOCUMENT or delivery.mime not in WORDS:
        return delivery
    return replace(delivery, mime="text/plain", file_name=f"{delivery.file_name.rpartition('.')[0]}.txt")


def body_of(delivery: Delivery, media: str = "") -> dict[str, Any]:
    """`media`: the platform's id of the file, uploaded before. Raises Refused where it is nothing that can be sent."""
    require_parts(delivery)
    if delivery.edit or delivery.form in (Form.DELETE, Form.TOPIC):
        raise Refused("what stands here cannot be changed")
    return {**_envelope(delivery), **_content(laid_out(delivery, CAPABILITIES), media)}


def bare(delivery: Delivery) -> dict[str, Any]:
    """The same in numbered words, for where buttons or lists are refused."""
    shown = laid_out(delivery, CAPABILITIES)
    labels = [button.label for row in shown.buttons for button in row]
    numbered = [f"{number}. {plain(label)}" for number, label in enumerate(labels, 1)]
    words = "\n".join(filter(None, (marked(shown.text), *numbered)))
    return {**_envelope(delivery), **_words(_fitting(words, TEXT))}


def _envelope(delivery: Delivery) -> dict[str, Any]:
    """A person's account belongs into `recipient`: in `to` the platform takes it and delivers nothing."""
    to = "recipient" if ACCOUNT.match(delivery.address) else "to"
    named = {"biz_opaque_callback_data": delivery.ref} if delivery.ref else {}
    return {
        "messaging_product": "whatsapp",
        "recipient_type": "individual",
        to: delivery.address,
        **named,
    }


def _content(shown: Delivery, media: str) -> dict[str, Any]:
    if shown.form in MEDIA:
        return _media(shown, media)
    if shown.form is Form.LOCATION and shown.pin is not None:
        place = {"latitude": shown.pin.lat, "longitude": shown.pin.lon}
        return {"type": "location", "location": place}
    if shown.template is not None:
        return _template(shown, shown.template)
    words = marked(shown.text)
    buttons = [button for row in shown.buttons for button in row]
    if buttons:
        return _choices(words, buttons)
    for key in (key for row in shown.keyboard for key in row):
        if key.ask is Ask.LOCATION:
            return _request(words, "location_request_message", "send_location")
        if key.ask is Ask.CONTACT:
            return _request(words, "request_contact_info", "request_contact_info")
    return _words(_fitting(words, TEXT))


def _template(shown: Delivery, name: Template) -> dict[str, Any]:
    """All that is said in the one place that the approved words leave open, and what its answers carry."""
    words = shortened(_SPACE.sub(" ", plain(shown.text).replace("\n", " · ")).strip(), OPEN) or NOTHING
    components: list[dict[str, Any]] = [{"type": "body", "parameters": [{"type": "text", "text": words}]}]
    answers = [one for row in shown.buttons for one in row] if name is Template.SETTLED else []
    for index, one in enumerate(answers):
        carried = {"type": "payload", "payload": one.data}
        components.append(
            {"type": "button", "sub_type": "quick_reply", "index": str(index), "parameters": [carried]}
        )
    content = {"name": TEMPLATES[name], "language": {"code": LANGUAGE}, "components": components}
    return {"type": "template", "template": content}


def _words(words: str) -> dict[str, Any]:
    return {"type": "text", "text": {"body": words or NOTHING, "preview_url": False}}


def _media(shown: Delivery, media: str) -> dict[str, Any]:
    kind = TYPES[shown.form]
    content: dict[str, Any] = {"id": media}
    buttons = [button for row in shown.buttons for button in row]
    if kind in HEADERS and 0 < len(buttons) <= CAPABILITIES.choices:
        asked = _choices(marked(shown.text), buttons)
        if asked["interactive"]["type"] == "button":
            asked["interactive"]["header"] = {"type": kind, kind: content}
            return asked
    caption = _fitting(marked(shown.text), CAPTION)
    if caption and kind != "audio":
        content["caption"] = caption
    if kind == "document" and shown.file_name:
        content["filename"] = shown.file_name
    return {"type": kind, kind: content}


def _choices(words: str, buttons: list[Button]) -> dict[str, Any]:
    """Buttons, or a list where they are too many, too long, or stand under more words than buttons take."""
    listed = as_list([one.label for one in buttons], CAPABILITIES) or _units(words) > BODY
    titles: dict[str, str] = {}
    for number, one in enumerate(buttons, 1):
        name = _SPACE.sub(" ", one.data or one.label).strip()[:ID].strip() or str(number)
        titles.setdefault(name, one.label.strip())
    distinct = _distinct([*titles.values()])
    offered = [{"id": name, "title": title} for name, title in zip(titles, distinct, strict=True)]
    if listed:
        action: dict[str, Any] = {"button": text("wa-pilih"), "sections": [{"rows": offered}]}
        return _interactive("list", _fitting(words, TEXT), action)
    replies = [{"type": "reply", "reply": one} for one in offered]
    return _interactive("button", _fitting(words, BODY), {"buttons": replies})


def _distinct(titles: list[str]) -> list[str]:
    """No two alike, and none empty: the platform refuses the whole message."""
    seen: list[str] = []
    for number, title in enumerate(titles, 1):
        alike = not title or title in seen
        seen.append(shortened(f"{number} {title}".strip(), CAPABILITIES.label) if alike else title)
    return seen


def _request(words: str, kind: str, name: str) -> dict[str, Any]:
    return _interactive(kind, _fitting(words, BODY), {"name": name})


def _interactive(kind: str, words: str, action: dict[str, Any]) -> dict[str, Any]:
    content = {"type": kind, "body": {"text": words or NOTHING}, "action": action}
    return {"type": "interactive", "interactive": content}


def marked(words: str) -> str:
    """The small HTML of our words in the platform's signs; what people typed marks nothing."""
    said: list[str] = []
    link = ""
    for closing, tag, attributes, spoken in _PIECE.findall(words):
        name = tag.lower()
        if spoken:
            said.append(_TYPED.sub(lambda sign: f"{sign[0]}{JOINER}", unescape(spoken)))
        elif name == "a" and closing:
            said.append(f" {link}" if link else "")
        elif name == "a":
            found = _LINK.search(attributes)
            link = unescape(found[1]) if found else ""
        else:
            said.append(MARKS.get(name, ""))
    return "".join(said).strip()


def _fitting(words: str, limit: int) -> str:
    """Cut at a letter; counted as the platform counts."""
    if _units(words) <= limit:
        return words
    return unescape(cut(escape(words, quote=False), limit))


def _units(words: str) -> int:
    return len(words.encode("utf-16-le", "surrogatepass")) // 2
