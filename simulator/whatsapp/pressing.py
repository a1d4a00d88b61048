"""A person presses something on WhatsApp: /sim/press with `channel: "whatsapp"`, and a list's row by its label."""

from __future__ import annotations

from simulator.control.asked import Asked
from simulator.errors import RefusedError
from simulator.records import Json
from simulator.whatsapp import talk, templates, views
from simulator.whatsapp.contents import own_card, place
from simulator.whatsapp.records import WaPerson, WaPost
from simulator.whatsapp.store import WhatsApp
from simulator.world import World


def press(world: World, asked: Asked) -> Json:
    """→ {"answer": null, "message": what the person has sent by it}."""
    whatsapp = world.whatsapp
    person = whatsapp.person(asked.values.get("user"))
    talk.enter(person)
    post = whatsapp.post(person, asked.integer("message_id"))
    row = _row(views.buttons(whatsapp, post), asked)
    content = _pressed(world, person, post, row, asked)
    if content is None:
        return {"answer": None}
    return {"answer": None, "message": _answered(whatsapp, person, post, content)}


def _answered(whatsapp: WhatsApp, person: WaPerson, post: WaPost, content: Json) -> Json:
    """The person's answer below that message."""
    answer = talk.written(whatsapp, person, content)
    answer.reply_to = post.wamid
    return views.message(whatsapp, person, talk.hear(whatsapp, person, answer))


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
        return place(world, person, asked.values["location"])
    if person.place is None:
        raise RefusedError(f"where is {person.first_name}? give a location")
    return {"latitude": person.place[0], "longitude": person.place[1]}


def choose(whatsapp: WhatsApp, person: WaPerson, asked: Asked) -> Json:
    """{"list_reply": "a row's label"}: of the message that is named, else of the newest list that has it."""
    given = asked.values["list_reply"]
    label = str(given.get("label", "") if isinstance(given, dict) else given).strip()
    posts = [whatsapp.post(person, asked.integer("message_id"))] if asked.has("message_id") else None
    for post in posts or reversed(whatsapp.box(person.id).values()):
        for row, (button,) in enumerate(views.buttons(whatsapp, post)):
            if button["kind"] == views.MENU and button["label"].strip() == label:
                content = {"type": "interactive", "interactive": _reply(post, views.MENU, row)}
                return _answered(whatsapp, person, post, content)
    raise RefusedError(f"no list with {label!r} there")
