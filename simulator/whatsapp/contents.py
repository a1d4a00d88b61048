"""What a person can send on WhatsApp, kind by kind: what the webhook hears of it, and what the phone shows."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from simulator.control.asked import Asked
from simulator.control.media import media_content
from simulator.control.sending import CAPTION_LIMIT, TEXT_LIMIT
from simulator.errors import RefusedError
from simulator.records import Json
from simulator.whatsapp import media, talk
from simulator.whatsapp.errors import told
from simulator.whatsapp.records import WaPerson
from simulator.world import World

UNSUPPORTED, TOO_LARGE = 131051, 131052
STORED = {"photo": "image", "image": "image", "video": "video", "voice": "audio", "audio": "audio"}
STORED |= {"document": "document", "sticker": "sticker"}
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


def place(world: World, person: WaPerson, given: Any) -> Json:
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
    return {"type": "location", "location": place(world, person, asked.values["location"])}, {}


async def _venue(world: World, person: WaPerson, asked: Asked) -> Content:
    given = asked.object("venue")
    names = {"name": str(given.get("title", "")), "address": str(given.get("address", ""))}
    spot = place(world, person, given) | {name: value for name, value in names.items() if value}
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
    spot = place(world, person, asked.values["live_location"])
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
}
