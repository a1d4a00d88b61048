"""How a person sees WhatsApp: the shapes of the control API (/sim/…) and of the page's events."""

from __future__ import annotations

from typing import Any

from simulator import views
from simulator.records import Json
from simulator.whatsapp.price import FREE_A_MONTH, PRICE
from simulator.whatsapp.records import WaPerson, WaPost
from simulator.whatsapp.store import WhatsApp
from simulator.whatsapp.templates import filled, labels

MENU, SEND_LOCATION, SHARE_CONTACT = "list_reply", "request_location", "request_contact"
PUBLIC = frozenset(
    {"id", "first_name", "last_name", "number", "user_id", "username", "hides_number", "off", "blocked"}
)


def person(who: WaPerson) -> Json:
    shown = {name: value for name, value in vars(who).items() if name in PUBLIC and value not in ("", False)}
    return shown | {"chat": who.chat}


def account(whatsapp: WhatsApp) -> Json:
    """What the page and programs may know: no secrets."""
    mine, month = whatsapp.account, whatsapp.month
    delivered, billed = mine.delivered.get(month, 0), mine.billed.get(month, 0)
    hidden = ("token", "app_secret", "verify_token", "delivered", "billed", "profile", "commands")
    return {name: value for name, value in vars(mine).items() if name not in hidden} | {
        "cost": {
            "month": month,
            "delivered": delivered,
            "billed": billed,
            "free_left": max(0, FREE_A_MONTH - delivered),
            "usd": round(billed * PRICE, 3),
        },
        "templates": {template.name: template.status for template in whatsapp.templates.values()},
        "recipients_24h": whatsapp.limits.strangers,
        "untold": len(whatsapp.happenings),
    }


def state(whatsapp: WhatsApp) -> Json:
    return {"account": account(whatsapp), "users": [person(who) for who in whatsapp.persons.values()]}


def is_seen(post: WaPost) -> bool:
    """Reactions stand on other messages; what never arrived is not on the phone."""
    return post.id > 0


def messages(whatsapp: WhatsApp, who: WaPerson, after: int) -> list[Json]:
    """Oldest first, all with an id over `after`."""
    found = [post for post in whatsapp.box(who.id).values() if post.id > after]
    return [message(whatsapp, who, post) for post in found]


def message(whatsapp: WhatsApp, who: WaPerson, post: WaPost) -> Json:
    words, media = _words(whatsapp, post), views.media(post.shown) or _media(whatsapp, post.content)
    quoted = whatsapp.by_wamid.get(post.reply_to)
    name = who.name if post.own else whatsapp.account.name
    shown: Json = {
        "message_id": post.id,
        "date": int(post.date),
        "edit_date": int(post.edited_at) if post.edited_at else None,
        "sender": {"id": who.id if post.own else 0, "name": name, "is_bot": not post.own},
        "text": None if media else words,
        "caption": words if media else None,
        "media": media,
        "buttons": buttons(whatsapp, post),
        "reply_keyboard": None,
        "reply_to": quoted.id if quoted else None,
        "topic": None,
        "silent": False,
        "edits": post.edits,
        "channel": "whatsapp",
        "wamid": post.wamid,
        "status": post.status,
    }
    return shown | {key: value for key, value in _extras(whatsapp, post).items() if value}


def _extras(whatsapp: WhatsApp, post: WaPost) -> Json:
    """Only there where it says something."""
    inside = post.content.get("interactive", {})
    return {
        "menu": inside.get("action", {}).get("button"),
        "sections": inside.get("action", {}).get("sections"),
        "header": inside.get("header", {}).get("text"),
        "footer": inside.get("footer", {}).get("text"),
        "forwarded": bool(post.forwarded),
        "forwarded_often": post.forwarded > 1,
        "reactions": post.reactions,
        "template": post.content.get("template", {}).get("name"),
        "unreadable": post.content["type"] == "unsupported",
        "price": None if post.own else _price(post),
    }


def _price(post: WaPost) -> float:
    return PRICE if post.pricing.get("billable") and post.status in ("delivered", "read") else 0.0


def _words(whatsapp: WhatsApp, post: WaPost) -> str | None:
    if "text" in post.shown or "caption" in post.shown:
        return str(post.shown.get("text") or post.shown.get("caption"))
    content, kind = post.content, post.content["type"]
    if kind == "text":
        return str(content["text"]["body"])
    if kind == "interactive" and "body" in content["interactive"]:
        return str(content["interactive"]["body"]["text"])
    if kind == "interactive":
        return str(next(iter(_reply(content["interactive"]).values()), ""))
    if kind == "button":
        return str(content["button"]["text"])
    if kind == "template":
        return filled(whatsapp, content["template"])
    part = content.get(kind)
    return part.get("caption") if isinstance(part, dict) else None


def _reply(inside: Json) -> Json:
    """{title} of what the person chose."""
    chosen = inside.get(str(inside.get("type")), {})
    return {"title": chosen["title"]} if "title" in chosen else {}


MEDIA = {"image": "photo", "video": "video", "audio": "audio", "document": "document", "sticker": "sticker"}


def _media(whatsapp: WhatsApp, content: Json) -> Json | None:
    kind = content["type"]
    part = content.get(kind, {})
    if kind in MEDIA:
        known = whatsapp.media.get(part.get("id", ""))
        shown = {"kind": "voice" if part.get("voice") else MEDIA[kind], "file_name": part.get("filename")}
        if known:
            shown |= {"file_id": known.uid, "mime_type": known.mime, "file_size": known.size}
        return {name: value for name, value in shown.items() if value}
    if kind == "location":
        names = {"title": part.get("name"), "address": part.get("address")}
        spot = {"latitude": float(part["latitude"]), "longitude": float(part["longitude"]), "live": False}
        return {"kind": "venue" if part.get("name") else "location", **spot} | {
            k: v for k, v in names.items() if v
        }
    if kind == "contacts":
        return _contact(part[0])
    return None


def _contact(card: Json) -> Json:
    phones: list[Any] = card.get("phones") or [{}]
    name = card.get("name", {}).get("formatted_name", "")
    return {"kind": "contact", "first_name": name, "phone_number": phones[0].get("phone", "")}


def buttons(whatsapp: WhatsApp, post: WaPost) -> list[list[Json]]:
    """What can be pressed, one in a row; a list's rows are behind its menu."""
    if post.own:
        return []
    inside = post.content.get("interactive", {})
    kind, action = inside.get("type"), inside.get("action", {})
    if kind == "button":
        return [[{"label": one["reply"]["title"], "kind": "reply"}] for one in action["buttons"]]
    if kind == "list":
        rows = [row for section in action["sections"] for row in section["rows"]]
        return [[{"label": row["title"], "kind": MENU}] for row in rows]
    if kind == "location_request_message":
        return [[{"label": "Kirim lokasi", "kind": SEND_LOCATION}]]
    if kind == "request_contact_info":
        return [[{"label": "Bagikan info kontak", "kind": SHARE_CONTACT}]]
    if kind == "cta_url":
        return [
            [
                {
                    "label": action["parameters"]["display_text"],
                    "kind": "url",
                    "url": action["parameters"]["url"],
                }
            ]
        ]
    return [[{"label": label, "kind": "quick_reply"}] for label in quick_replies(whatsapp, post)]


def quick_replies(whatsapp: WhatsApp, post: WaPost) -> list[str]:
    given = post.content.get("template", {})
    template = whatsapp.template(given.get("name", ""), given.get("language", {}).get("code", ""))
    return labels(template.components) if template else []
