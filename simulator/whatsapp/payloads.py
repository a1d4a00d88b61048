"""What the webhook is told, in Meta's shapes."""

from __future__ import annotations

from typing import Any

from simulator.records import Json
from simulator.whatsapp.errors import told
from simulator.whatsapp.records import Account, Happening, WaPerson, WaPost
from simulator.whatsapp.store import WhatsApp

OBJECT = "whatsapp_business_account"
SPLIT_FROM = 4  # so many happenings of one payload stand in two changes
MILLISECONDS = 1000


def metadata(account: Account) -> Json:
    return {"display_phone_number": account.number, "phone_number_id": account.phone_id}


def value(account: Account, **more: Any) -> Json:
    return {"messaging_product": "whatsapp", "metadata": metadata(account), **more}


def contact(person: WaPerson) -> Json:
    profile = {"name": person.name} | ({"username": person.username} if person.username else {})
    return {"profile": profile} | _known(person, "user_id", "wa_id")


def _known(person: WaPerson, user_id: str, number: str) -> Json:
    """What is told of who somebody is: their user id, their number, or both."""
    shown: Json = {}
    if person.user_id and not person.hides_user_id:
        shown[user_id] = person.user_id
    if person.number and not person.hides_number:
        shown[number] = person.number
    return shown


def message(whatsapp: WhatsApp, person: WaPerson, post: WaPost) -> Json:
    shown: Json = {"id": post.wamid, "timestamp": str(int(post.date)), "type": post.content["type"]}
    shown |= _known(person, "from_user_id", "from")
    if context := _context(whatsapp, person, post):
        shown["context"] = context
    return shown | {name: part for name, part in post.content.items() if name != "type"}


def _context(whatsapp: WhatsApp, person: WaPerson, post: WaPost) -> Json:
    shown: Json = {}
    if post.forwarded:
        shown["forwarded"] = True
    if post.forwarded > 1:
        shown["frequently_forwarded"] = True
    quoted = whatsapp.by_wamid.get(post.reply_to)
    if quoted is not None:
        author = person.number if quoted.own else whatsapp.account.number
        shown["id"] = quoted.wamid
        if not (quoted.own and person.hides_number):
            shown["from"] = author
    return shown


def heard(whatsapp: WhatsApp, person: WaPerson, post: WaPost) -> Json:
    """The value of a person's message."""
    return value(whatsapp.account, contacts=[contact(person)], messages=[message(whatsapp, person, post)])


def status(whatsapp: WhatsApp, person: WaPerson | None, post: WaPost, given: str) -> Json:
    """The value of a status."""
    shown: Json = {"id": post.wamid, "status": given, "timestamp": str(int(whatsapp.clock()))}
    if person is not None:
        shown |= _known(person, "recipient_user_id", "recipient_id")
    elif post.to:
        shown["recipient_id"] = post.to
    if post.opaque is not None:
        shown["biz_opaque_callback_data"] = post.opaque
    if post.pricing and given in ("sent", "delivered"):
        shown["pricing"] = post.pricing
    if given == "failed":
        shown["errors"] = [told(post.failing)]
    return value(whatsapp.account, statuses=[shown])


def changed_number(
    account: Account, person: WaPerson, number: str, user_id: str, wamid: str, at: float
) -> Json:
    """The value of a number given up: nobody's name is with it."""
    system: Json = {
        "type": "user_changed_number",
        "body": f"User {person.name} changed from {number} to {person.number}",
        "wa_id": person.number,
        "user_id": person.user_id,
        "previous_user_id": user_id,
    }
    if person.hides_number:
        system = {"type": "user_changed_user_id", "user_id": person.user_id, "previous_user_id": user_id}
    sender = {"from_user_id": person.user_id} if person.hides_number else {"from": number}
    one = {"id": wamid, "timestamp": str(int(at)), "type": "system", **sender, "system": system}
    return value(account, messages=[one])


def changed_user_id(account: Account, person: WaPerson, former: str, wamid: str, at: float) -> Json:
    system = {"type": "user_changed_user_id", "user_id": person.user_id, "previous_user_id": former}
    sender = {"from_user_id": person.user_id}
    one = {"id": wamid, "timestamp": str(int(at)), "type": "system", **sender, "system": system}
    return value(account, messages=[one])


# --- several in one body ---


def body(account: Account, happenings: list[Happening], *, apart: bool = False) -> Json:
    """One body for these. `apart`: every status in an entry of its own."""
    own = [one for one in happenings if apart and "statuses" in one.value]
    together = [one for one in happenings if one not in own]
    groups = [together] if together else []
    entries = [_entry(account, group) for group in groups + [[one] for one in own]]
    return {"object": OBJECT, "entry": entries}


def _entry(account: Account, happenings: list[Happening]) -> Json:
    messages = [one for one in happenings if one.field == "messages"]
    half = len(messages) // 2 if len(messages) >= SPLIT_FROM else 0
    changes = [_merged([one.value for one in part]) for part in (messages[:half], messages[half:]) if part]
    shown = [{"field": "messages", "value": change} for change in changes]
    shown += [{"field": one.field, "value": one.value} for one in happenings if one.field != "messages"]
    return {"id": account.business_id, "changes": shown}


def _merged(values: list[Json]) -> Json:
    merged: Json = {name: values[0][name] for name in ("messaging_product", "metadata")}
    for name in ("contacts", "messages", "statuses", "errors"):
        items: list[Json] = []
        for one in values:
            items += [item for item in one.get(name, []) if name != "contacts" or item not in items]
        if items:
            merged[name] = items
    return merged


def in_milliseconds(one: Json) -> Json:
    """The value with its timestamps a thousand times as large."""
    changed = dict(one)
    for name in ("messages", "statuses"):
        if name in one:
            changed[name] = [
                item | {"timestamp": str(int(item["timestamp"]) * MILLISECONDS)} for item in one[name]
            ]
    return changed
