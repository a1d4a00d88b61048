"""A person writes on WhatsApp: /sim/send, /sim/edit with `channel: "whatsapp"`; and any bytes: /sim/raw-update."""

from __future__ import annotations

import base64
import json

from simulator.control.asked import Asked
from simulator.errors import RefusedError
from simulator.records import Json
from simulator.whatsapp import contents, pressing, talk, views
from simulator.whatsapp.records import WaPerson
from simulator.whatsapp.store import WhatsApp
from simulator.world import World

KINDS = (*contents.KINDS, "edit", "list_reply")


async def send(world: World, asked: Asked) -> Json:
    """→ the message as the control API shows it."""
    whatsapp = world.whatsapp
    person = whatsapp.person(asked.values.get("user"))
    talk.enter(person)
    given = [name for name in KINDS if asked.has(name)]
    if len(given) != 1:
        raise RefusedError(f"send one of {', '.join(KINDS)}")
    if given[0] == "edit":
        return edit(world, Asked({**asked.object("edit"), "user": person.id}))
    if given[0] == "list_reply":
        return pressing.choose(whatsapp, person, asked)
    content, shown = await contents.KINDS[given[0]](world, person, asked)
    return _speak(whatsapp, person, content, shown, asked)


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


def edit(world: World, asked: Asked) -> Json:
    """The person changes own words; the webhook hears only that something was edited."""
    whatsapp = world.whatsapp
    person = whatsapp.person(asked.values.get("user"))
    talk.enter(person)
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
    talk.hear_unseen(whatsapp, person, talk.written(whatsapp, person, contents.unsupported("edit")))
    return views.message(whatsapp, person, post)


def raw_update(world: World, asked: Asked) -> Json:
    """{"update": any JSON} or {"base64": any bytes}: POSTed to the webhook, signed."""
    if asked.has("base64"):
        try:
            body = base64.b64decode(asked.string("base64"), validate=True)
        except ValueError:
            raise RefusedError("base64: not base64") from None
    elif "update" in asked.values:
        body = json.dumps(asked.values["update"]).encode()
    else:
        raise RefusedError("update is missing")
    world.whatsapp.tell("raw", {}, raw=body.decode("latin-1"))
    return {}
