"""A person writes on WhatsApp, or presses something: /sim/send, /sim/edit, /sim/press with `channel: "whatsapp"`."""

from __future__ import annotations

import base64
import json
from collections.abc import Awaitable, Callable
from typing import Any

from simulator.control.asked import Asked
from simulator.control.media import media_content
from simulator.control.sending import CAPTION_LIMIT, TEXT_LIMIT
from simulator.errors import RefusedError
from simulator.records import Json
from simulator.whatsapp import media, talk, templates, views
from simulator.whatsapp.errors import told
from simulator.whatsapp.records import WaPerson, WaPost
from simulator.whatsapp.store import WhatsApp
from simulator.world import World

UNSUPPORTED, TOO_LARGE = 131051, 131052
STORED = {"photo": "image", "image": "image", "video": "video", "voice": "audio", "audio": "audio"}
STORED |= {"document": "document", "sticker": "sticker"}


async def send(world: World, asked: Asked) -> Json:
    """→ the message as the control API shows it."""
    whatsapp = world.whatsapp
    _ = whatsapp.account
    person = whatsapp.person(asked.values.get("user"))
    enter(person)
    given = [name for name in KINDS if asked.has(name)]
    if len(given) != 1:
        raise RefusedError(f"send one of {', '.join(KINDS)}")
    if given[0] == "edit":
        return edit(world, Asked({**asked.object("edit"), "user": person.id}))
    if given[0] == "list_reply":
        return _choose(whatsapp, person, asked)
    content, shown = await KINDS[given[0]](world, person, asked)
    return _speak(whatsapp, person, content, shown, asked)


def enter(person: WaPerson) -> None:
    """The person does something with the phone: it has to be on."""
    if person.off:
        raise RefusedError(f"{person.first_name}'s phone is off")
    if person.blocked:
        raise RefusedError(f"{person.first_name} has blocked this number")


def _speak(whatsapp: WhatsApp, person: WaPerson, content: Json, shown: Json, asked: Asked) -> Json:
    post = talk.written(whatsapp, person, content)
    post.shown = shown
    post.forwarded = _forwarded(asked)
    if asked.has("reply_to"):
        post.reply_to = whatsapp.post(person, asked.integer("reply_to")).wamid
    if asked.has("referral"):
        post.content |= {"referral": asked.object("referral")}
    talk.hear(whatsapp, person, post)
    return views.message(whatsapp, person, post) if post.id else {}


def _forwarded(asked: Asked) -> int:
    given = asked.values.get("forwarded", bool(asked.values.get("forward_from")))
    if given not in (True, False, "often"):
        raise RefusedError('forwarded: true or "often"')
    return 2 if given == "often" else int(bool(given))


Content = tuple[Json, Json]  # what the webhook is told, and what the phone shows where that is more


async def _text(world: World, person: WaPerson, asked: Asked) -> Content:
    words = asked.string("text")
    if len(words) > TEXT_LIMIT:
        raise RefusedError(f"a message holds {TEXT_LIMIT} characters")
    return {"type": "text", "text": {"body": words}}, {}


def _file(kind: str) -> Callable[[World, WaPerson, Asked], Awaitable[Content]]:
    async def content(world: World, person: WaPerson, asked: Asked) -> Content:
        seen = await _seen(world, kind, asked.values[kind])
        words = asked.string("caption", "")
        if len(words) > CAPTION_LIMIT:
            raise RefusedError(f"a caption holds {CAPTION_LIMIT} characters")
        shown = seen | ({"caption": words} if words else {})
        if asked.flag("too_large"):
            return {"type": STORED[kind], "errors": [told(TOO_LARGE, "file too large")]}, shown
        return {"type": STORED[kind], STORED[kind]: _described(world, kind, seen, words)}, shown

    return content


async def _seen(world: World, kind: str, given: Any) -> Json:
    """The file as the phone shows it, in the shape of Telegram's content."""
    name = {"image": "photo"}.get(kind, kind)
    return await media_content(world, name, given)


def _described(world: World, kind: str, seen: Json, words: str) -> Json:
    """The file as the webhook is told of it."""
    shown = next(iter(seen.values()))
    biggest = shown[-1] if isinstance(shown, list) else shown
    stored = world.files.known[biggest["file_unique_id"]]
    kept = media.keep(world.whatsapp, stored, STORED[kind], world.files.read(stored), uploaded=False)
    mime = "audio/ogg; codecs=opus" if kind == "voice" else kept.mime
    described: Json = {"id": kept.id, "mime_type": mime, "sha256": kept.sha256}
    if kind in ("voice", "audio"):
        described["voice"] = kind == "voice"
    if kind == "sticker":
        described["animated"] = False
    if kind == "document":
        described["filename"] = stored.name or "berkas"
    if words and kind not in ("voice", "audio", "sticker"):
        described["caption"] = words
    return described


def _place(world: World, person: WaPerson, given: Any) -> Json:
    spot = given.get("location", given) if isinstance(given, dict) else {}
    found: Json = {}
    for name, most in (("latitude", 90), ("longitude", 180)):
        degrees = spot.get(name)
        if isinstance(degrees, bool) or not isinstance(degrees, int | float) or not abs(degrees) <= most:
            raise RefusedError(f"a location needs {name}, a number between -{most} and {most}")
        found[name] = float(degrees)
    person.place = [found["latitude"], found["longitude"]]
    world.whatsapp.save(person)
    return found


async def _location(world: World, person: WaPerson, asked: Asked) -> Content:
    return {"type": "location", "location": _place(world, person, asked.values["location"])}, {}


async def _venue(world: World, person: WaPerson, asked: Asked) -> Content:
    given = asked.object("venue")
    names = {"name": str(given.get("title", "")), "address": str(given.get("address", ""))}
    spot = _place(world, person, given) | {name: value for name, value in names.items() if value}
    return {"type": "location", "location": spot}, {}


async def _contact(world: World, person: WaPerson, asked: Asked) -> Content:
    given = asked.object("contact")
    if given.get("own"):
        return {"type": "contacts", "contacts": [own_card(person)]}, {}
    if not isinstance(given.get("phone_number"), str):
        raise RefusedError('contact needs {"own": true} or phone_number and first_name')
    name = f"{given.get('first_name', '')} {given.get('last_name', '')}".strip()
    card = {"name": {"formatted_name": name}, "phones": [{"phone": given["phone_number"]}]}
    return {"type": "contacts", "contacts": [card]}, {}


def own_card(person: WaPerson) -> Json:
    number = f"+{person.number}"
    vcard = f"BEGIN:VCARD\nVERSION:3.0\nFN:{person.name}\nTEL;TYPE=CELL:{number}\nEND:VCARD"
    return {"name": {"formatted_name": person.name}, "vcard": vcard, "phones": [{"phone": number}]}


def unsupported(sort: str = "") -> Json:
    """What the webhook hears of something that the Cloud API does not carry."""
    shown: Json = {"type": "unsupported"}
    if sort:
        shown["unsupported"] = {"type": sort}
    return shown | {"errors": [told(UNSUPPORTED, "Message type is currently not supported.")]}


async def _view_once(world: World, person: WaPerson, asked: Asked) -> Content:
    given = asked.values["view_once"]
    if isinstance(given, dict) and given:
        return unsupported(), await _seen(world, "photo", given.get("photo", given))
    return unsupported(), {"text": "① Foto sekali lihat"}


async def _live_location(world: World, person: WaPerson, asked: Asked) -> Content:
    spot = _place(world, person, asked.values["live_location"])
    return unsupported(), {"location": {**spot, "live_period": 900}}


async def _poll(world: World, person: WaPerson, asked: Asked) -> Content:
    given = asked.object("poll")
    options = "\n".join(f"○ {option}" for option in given.get("options", []))
    return unsupported("poll"), {"text": f"📊 {given.get('question', '')}\n{options}".strip()}


async def _reaction(world: World, person: WaPerson, asked: Asked) -> Content:
    whatsapp = world.whatsapp
    given = asked.values["reaction"]
    asked_of = Asked(given) if isinstance(given, dict) else Asked({**asked.values, "emoji": given})
    target = whatsapp.post(person, asked_of.integer("message_id"))
    emoji = asked_of.string("emoji", "")
    talk.react(whatsapp, target, "person", emoji)
    said = {"message_id": target.wamid} | ({"emoji": emoji} if emoji else {})
    return {"type": "reaction", "reaction": said}, {}


async def _raw(world: World, person: WaPerson, asked: Asked) -> Content:
    """Any message at all: {"type": "order", "order": {…}}, {"type": "hologram", …}."""
    given = asked.object("raw")
    if not isinstance(given.get("type"), str):
        raise RefusedError("raw needs a type")
    return given, {"text": f"[{given['type']}]"}


async def _elsewhere(world: World, person: WaPerson, asked: Asked) -> Content:
    raise AssertionError("handled before")


KINDS: dict[str, Callable[[World, WaPerson, Asked], Awaitable[Content]]] = {
    "text": _text,
    **{kind: _file(kind) for kind in STORED},
    "location": _location,
    "venue": _venue,
    "contact": _contact,
    "view_once": _view_once,
    "live_location": _live_location,
    "poll": _poll,
    "reaction": _reaction,
    "raw": _raw,
    "edit": _elsewhere,
    "list_reply": _elsewhere,
}


def edit(world: World, asked: Asked) -> Json:
    """The person changes own words; the webhook hears only that something was edited."""
    whatsapp = world.whatsapp
    person = whatsapp.person(asked.values.get("user"))
    enter(person)
    post = whatsapp.post(person, asked.integer("message_id"))
    if not post.own:
        raise RefusedError("that is somebody else's message")
    words = asked.string("text")
    before = views.message(whatsapp, person, post)
    post.edits.append(before["text"] or before["caption"] or "")
    post.edited_at = whatsapp.clock()
    post.shown = {**post.shown, "caption" if before["media"] else "text": words}
    whatsapp.save(post)
    talk.announce(whatsapp, "edit", post)
    talk.hear_unseen(whatsapp, person, talk.written(whatsapp, person, unsupported("edit")))
    return views.message(whatsapp, person, post)


# --- pressing ---


def press(world: World, asked: Asked) -> Json:
    """→ {"answer": null, "message": what the person has sent by it}."""
    whatsapp = world.whatsapp
    person = whatsapp.person(asked.values.get("user"))
    enter(person)
    post = whatsapp.post(person, asked.integer("message_id"))
    row = _row(views.buttons(whatsapp, post), asked)
    content = _pressed(world, person, post, row, asked)
    if content is None:
        return {"answer": None}
    answer = talk.written(whatsapp, person, content)
    answer.reply_to = post.wamid
    return {"answer": None, "message": views.message(whatsapp, person, talk.hear(whatsapp, person, answer))}


def _row(rows: list[list[Json]], asked: Asked) -> int:
    if not asked.has("label"):
        number = asked.integer("row")
        if not 0 <= number < len(rows):
            raise RefusedError(f"no button in row {number}")
        return int(number)
    label = asked.string("label").strip()
    for number, row in enumerate(rows):
        if row[0]["label"].strip() == label:
            return number
    raise RefusedError(f"no button {label!r} there; there are {[row[0]['label'] for row in rows]}")


def _pressed(world: World, person: WaPerson, post: WaPost, row: int, asked: Asked) -> Json | None:
    """What the person sends by it; None for an address, which opens."""
    button = views.buttons(world.whatsapp, post)[row][0]
    kind, label = button["kind"], button["label"]
    if kind == "url":
        return None
    if kind == views.SEND_LOCATION:
        return {"type": "location", "location": _where(world, person, asked)}
    if kind == views.SHARE_CONTACT:
        return {"type": "contacts", "origin": "contact_request", "contacts": [own_card(person)]}
    if kind == "quick_reply":
        payload = templates.payload(post.content["template"], row, label)
        return {"type": "button", "button": {"payload": payload, "text": label}}
    return {"type": "interactive", "interactive": _reply(post, kind, row)}


def _reply(post: WaPost, kind: str, row: int) -> Json:
    action = post.content["interactive"]["action"]
    if kind == views.MENU:
        rows = [one for section in action["sections"] for one in section["rows"]]
        return {"type": "list_reply", "list_reply": rows[row]}
    return {"type": "button_reply", "button_reply": action["buttons"][row]["reply"]}


def _where(world: World, person: WaPerson, asked: Asked) -> Json:
    if asked.has("location"):
        return _place(world, person, asked.values["location"])
    if person.place is None:
        raise RefusedError(f"where is {person.first_name}? give a location")
    return {"latitude": person.place[0], "longitude": person.place[1]}


def _choose(whatsapp: WhatsApp, person: WaPerson, asked: Asked) -> Json:
    """{"list_reply": "a row's label"}: of the message that is named, else of the newest list that has it."""
    given = asked.values["list_reply"]
    label = str(given.get("label", "") if isinstance(given, dict) else given).strip()
    posts = [whatsapp.post(person, asked.integer("message_id"))] if asked.has("message_id") else None
    for post in posts or reversed(whatsapp.box(person.id).values()):
        for row, (button,) in enumerate(views.buttons(whatsapp, post)):
            if button["kind"] == views.MENU and button["label"].strip() == label:
                answer = talk.written(
                    whatsapp, person, {"type": "interactive", "interactive": _reply(post, views.MENU, row)}
                )
                answer.reply_to = post.wamid
                return views.message(whatsapp, person, talk.hear(whatsapp, person, answer))
    raise RefusedError(f"no list with {label!r} there")


def raw_update(world: World, asked: Asked) -> Json:
    """{"update": any JSON} or {"base64": any bytes}: POSTed to the webhook, signed."""
    whatsapp = world.whatsapp
    _ = whatsapp.account
    if asked.has("base64"):
        body = base64.b64decode(asked.string("base64")).decode("latin-1")
    elif "update" in asked.values:
        body = json.dumps(asked.values["update"]).encode().decode("latin-1")
    else:
        raise RefusedError("update is missing")
    whatsapp.tell("raw", {}, raw=body)
    return {}
