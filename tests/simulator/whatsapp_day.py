"""A day on WhatsApp in which everything that people can do happens once, and everything that can become of a message."""

from __future__ import annotations

from typing import Any

from tests.simulator.phones import PLACE, Phones
from tests.simulator.whatsapp_bodies import ASK_NUMBER, ASK_PLACE, rows

PICTURE = {"generate": {"scene": "fire", "seed": 1}}


def interactive(kind: str, action: Any) -> dict[str, Any]:
    return {"type": kind, "body": {"text": "Apa?"}, "action": action}


def a_list() -> dict[str, Any]:
    shown = [{"title": "Bencana", "rows": [{**row, "description": "d"} for row in rows(3)]}]
    return interactive("list", {"button": "Pilih", "sections": shown})


def a_button() -> dict[str, Any]:
    return interactive("button", {"buttons": [{"type": "reply", "reply": {"id": "b:1", "title": "Betul"}}]})


async def arrives(sim: Phones, who: dict[str, Any], kind: str, part: Any, **more: Any) -> dict[str, Any]:
    """The business's message on the phone, read."""
    wamid = await sim.sends(who, kind, part, **more)
    await sim.later(3)
    return next(message for message in await sim.sees(who) if message["wamid"] == wamid)


async def everything_people_do(sim: Phones) -> set[str]:
    """→ the kinds that were sent."""
    who = await sim.person()
    first = await sim.says(who, "ada ular", referral={"source_type": "ad", "source_id": "1"})
    kinds: dict[str, dict[str, Any]] = {
        "text": {"text": "api besar", "forwarded": "often", "reply_to": first["message_id"]},
        "photo": {"photo": PICTURE, "caption": "api"},
        "image": {"image": PICTURE, "too_large": True},
        "video": {"video": {"generate": {"size": 5000}}},
        "voice": {"voice": {"generate": {"seconds": 2}}},
        "audio": {"audio": {"generate": {"seconds": 2}}},
        "document": {"document": {"generate": {"scene": "fire"}}},
        "sticker": {"sticker": "🔥"},
        "location": {"location": PLACE},
        "venue": {"venue": {**PLACE, "title": "Pasar Panorama", "address": "Jl. Salak"}},
        "contact": {"contact": {"phone_number": "+62812", "first_name": "Pak RT"}},
        "view_once": {"view_once": PICTURE},
        "live_location": {"live_location": PLACE},
        "edit": {"edit": {"message_id": first["message_id"], "text": "ada ular besar"}},
        "poll": {"poll": {"question": "Di mana?", "options": ["sini", "sana"]}},
        "reaction": {"reaction": {"message_id": first["message_id"], "emoji": "👍"}},
        "raw": {"raw": {"type": "order", "order": {}}},
    }
    for body in kinds.values():
        await sim.says(who, **body)
    await sim.says(who, contact={"own": True})
    menu = await arrives(sim, who, "interactive", a_list())
    await sim.says(who, list_reply="Baris 2")
    await sim.presses(who, menu["message_id"], "Baris 1")
    await _what_is_pressed(sim, who)
    await _who_people_are(sim)
    await _what_becomes_of_messages(sim, who)
    await _what_befalls_the_account(sim)
    await sim.quiet()
    return {*kinds, "list_reply"}


async def _what_is_pressed(sim: Phones, who: dict[str, Any]) -> None:
    shown = await arrives(sim, who, "interactive", a_button(), biz_opaque_callback_data="4711")
    await sim.presses(who, shown["message_id"], "Betul")
    shown = await arrives(sim, who, "interactive", interactive("location_request_message", ASK_PLACE))
    await sim.presses(who, shown["message_id"], "Kirim lokasi", location=PLACE)
    shown = await arrives(sim, who, "interactive", interactive("request_contact_info", ASK_NUMBER))
    await sim.presses(who, shown["message_id"], "Bagikan info kontak")
    await sim.state(account={"templates": {"selesai": {"body": "Sudah, {{1}}?", "buttons": ["Sudah"]}}})
    filled = {"type": "body", "parameters": [{"type": "text", "text": "26-0001"}]}
    part = {"name": "selesai", "language": {"code": "id"}, "components": [filled]}
    shown = await arrives(sim, who, "template", part)
    await sim.presses(who, shown["message_id"], "Sudah")


async def _who_people_are(sim: Phones) -> None:
    hidden = await sim.person("tia", username="tia.bkl", hides_number=True)
    await sim.says(hidden, "kebakaran")
    await arrives(sim, hidden, "text", {"body": "Di mana?"})
    await sim.says(await sim.person("Bambang", hides_user_id=True), "tolong")
    await sim.state(user={"id": hidden["id"], "user_id": "new"})
    await sim.state(user={"id": hidden["id"], "number": "6281399"})
    changing = await sim.writer(first_name="Surya")
    await sim.state(user={"id": changing["id"], "number": "6281388"})


async def _what_becomes_of_messages(sim: Phones, who: dict[str, Any]) -> None:
    await sim.fault("batch", times=6)
    await sim.fault("shuffle")
    await sim.fault("split_status")
    await sim.fault("ms_timestamp")
    for words in ("satu", "dua", "tiga"):
        await sim.says(who, words)
        await sim.sends(who)
    await sim.later(3)
    await sim.fault("131026")
    await sim.sends(who)
    await sim.later(9)


async def _what_befalls_the_account(sim: Phones) -> None:
    await sim.state(account={"locked": True, "quality": "RED", "templates": {"selesai": "PAUSED"}})
    await sim.state(account={"locked": False, "quality": "GREEN", "templates": {"selesai": "APPROVED"}})
