"""POST /{phone}/messages: a message, a read tick, a sign that the business is writing."""

from __future__ import annotations

from typing import Any

from simulator.records import Json
from simulator.whatsapp import bodies, ids, talk, templates
from simulator.whatsapp.errors import GraphError, not_valid
from simulator.whatsapp.records import WaPerson, WaPost
from simulator.whatsapp.store import WhatsApp

READ_WITHIN_DAYS = 30


def receive(whatsapp: WhatsApp, given: Any) -> tuple[Json, WaPost | None]:
    """What Meta answers, and the message that was accepted. Raises GraphError."""
    _may_write(whatsapp)
    body = bodies.check(given)
    if "status" in body:
        return _mark(whatsapp, body), None
    if body.get("recipient_type") == "group":
        raise GraphError(10, "Groups are for Official Business Accounts.")
    _reachable_form(body)
    person = whatsapp.addressed(body)
    whatsapp.limits.spend(person.id if person else None, whatsapp.clock())
    post = _accepted(whatsapp, person, body)
    talk.say(whatsapp, person, post)
    if body["type"] == "reaction":
        target = whatsapp.by_wamid[body["reaction"]["message_id"]]
        talk.react(whatsapp, target, "business", body["reaction"]["emoji"])
    return _answer(body, person, post), post


def addressee(whatsapp: WhatsApp, given: Any) -> int | None:
    """Whom a body is for, as far as it can be read: for faults and for the list of calls."""
    if not isinstance(given, dict):
        return None
    if isinstance(given.get("message_id"), str) and (post := whatsapp.by_wamid.get(given["message_id"])):
        return post.person
    named = {name: given[name] for name in ("to", "recipient") if isinstance(given.get(name), str)}
    person = whatsapp.addressed(named) if named else None
    return person.id if person else None


def _may_write(whatsapp: WhatsApp) -> None:
    account = whatsapp.account
    if not account.registered:
        raise GraphError(133010, "The phone number is not registered.")
    if account.locked:
        raise GraphError(131031, "Your account has been locked.")


def _mark(whatsapp: WhatsApp, body: Json) -> Json:
    post = whatsapp.by_wamid.get(body["message_id"])
    if post is None or not post.own:
        raise not_valid("message_id: there is no such message of a person.")
    if post.date < whatsapp.clock() - READ_WITHIN_DAYS * 24 * 3600.0:
        raise not_valid("message_id: the message is older than 30 days.")
    talk.mark_read(whatsapp, post, typing="typing_indicator" in body)
    return {"success": True}


def _is_user_id(to: str) -> bool:
    return to[:2].isalpha() and to[2:3] == "."


def _reachable_form(body: Json) -> None:
    to = body.get("to")
    if to is None or _is_user_id(to):
        return
    if not 6 <= len(ids.digits(to)) <= 15 or any(c.isalpha() for c in to):
        raise not_valid("to: Recipient phone number is not valid.")


def _accepted(whatsapp: WhatsApp, person: WaPerson | None, body: Json) -> WaPost:
    """The message as Meta takes it, with what will become of it. Raises GraphError."""
    account = whatsapp.account
    if ids.digits(body.get("to", "")) == account.number:
        raise GraphError(131021, "The recipient is the sender.")
    if not account.live:
        raise GraphError(131030, "The app is in development mode: only its test numbers can be written to.")
    _check_references(whatsapp, body)
    number = person.number if person and not person.hides_number else ""
    post = WaPost(
        person=person.id if person else 0,
        id=0,
        wamid=ids.wamid(number or ids.digits(body.get("to", ""))),
        own=False,
        date=whatsapp.clock(),
        content={"type": body["type"], body["type"]: body[body["type"]]},
        status="accepted",
        reply_to=body.get("context", {}).get("message_id", ""),
        opaque=body.get("biz_opaque_callback_data"),
        to=ids.digits(body.get("to", "")),
    )
    post.open = person is not None and talk.is_open(whatsapp, person)
    if body["type"] == "template":
        template = templates.chosen(whatsapp, body["template"])
        post.category, post.held = template.category.lower(), template.status == "HELD"
        if person is not None and not post.open:
            whatsapp.limits.approach(person.id, whatsapp.clock())
    _foresee(whatsapp, person, post, body)
    return post


def _check_references(whatsapp: WhatsApp, body: Json) -> None:
    kind = body["type"]
    if kind == "reaction":
        target = whatsapp.by_wamid.get(body["reaction"]["message_id"])
        if target is None or target.content["type"] == "reaction":
            raise not_valid("reaction['message_id']: there is no such message.")
    for part, wanted in _files(kind, body[kind]):
        if "id" not in part:
            continue
        media = whatsapp.media.get(part["id"])
        if media is None or not whatsapp.living(media):
            raise not_valid(
                f"{kind}['id']: {part['id']} is not a valid whatsapp business account media attachment ID"
            )
        if media.kind != wanted and wanted != "document":
            raise GraphError(131053, f"{kind}: {media.mime} is not a type of {wanted}.")


def _files(kind: str, part: Any) -> list[tuple[Json, str]]:
    """The files that a message names, with the kind that each has to be."""
    if kind in bodies.MEDIA:
        return [(part, kind)]
    header = part.get("header", {}) if kind == "interactive" else {}
    return [(header[header["type"]], header["type"])] if header.get("type") in bodies.MEDIA else []


def _foresee(whatsapp: WhatsApp, person: WaPerson | None, post: WaPost, body: Json) -> None:
    """What will become of an accepted message, where that is not its delivery."""
    if "to" in body and _is_user_id(body["to"]):
        post.status = "dropped"  # answered with 200, and never heard of again
    elif whatsapp.account.silent:
        post.status = "dropped"
    elif code := whatsapp.faults.later_code(post.person):
        post.failing, post.fails_in = int(code.kind), code.seconds
    elif whatsapp.account.unpaid:
        post.failing, post.fails_in = talk.UNPAID, talk.UNPAID_AFTER
    elif person is None or person.blocked:
        post.failing, post.fails_in = talk.UNDELIVERABLE, talk.FAILED_AFTER
    elif not post.open and body["type"] != "template":
        post.failing, post.fails_in = talk.WINDOW_CLOSED, talk.FAILED_AFTER
    elif any("link" in part for part, _ in _files(body["type"], body[body["type"]])):
        post.failing, post.fails_in = talk.FILE_NOT_FETCHED, talk.FAILED_AFTER
    post.silent = bool(whatsapp.faults.take(frozenset({"no_status"}), person=post.person))


def _answer(body: Json, person: WaPerson | None, post: WaPost) -> Json:
    contact: Json = {"input": body.get("to") or body.get("recipient")}
    if body.get("to"):
        contact["wa_id"] = ids.digits(body["to"])
    if person is not None and person.user_id and not person.hides_user_id:
        contact["user_id"] = person.user_id
    message: Json = {"id": post.wamid}
    if body["type"] == "template":
        message["message_status"] = "held_for_quality_assessment" if post.held else "accepted"
    return {"messaging_product": "whatsapp", "contacts": [contact], "messages": [message]}
