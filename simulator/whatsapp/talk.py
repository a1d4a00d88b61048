"""Things that happen on WhatsApp: somebody writes, the business writes, ticks appear, numbers change."""

from __future__ import annotations

import heapq
import itertools
from typing import Any

from simulator.errors import RefusedError
from simulator.records import Json
from simulator.whatsapp import ids, payloads, views
from simulator.whatsapp.limits import DAY
from simulator.whatsapp.price import FREE_A_MONTH
from simulator.whatsapp.records import WaPerson, WaPost
from simulator.whatsapp.store import WhatsApp

DELIVERED_AFTER = 0.3  # seconds
READ_AFTER = 1.2
FAILED_AFTER = 2.0
UNPAID_AFTER = 5.0
TYPING_SECONDS = 25.0
UNDELIVERABLE, WINDOW_CLOSED, UNPAID, FILE_NOT_FETCHED = 131026, 131047, 131042, 131052
PAUSED = 132015
_ORDER = itertools.count()
FINAL = frozenset({"read", "failed", "dropped"})


def is_open(whatsapp: WhatsApp, person: WaPerson) -> bool:
    """Within 24 hours after the person's last words?"""
    return bool(person.heard_at) and whatsapp.clock() - person.heard_at < DAY


def hear(whatsapp: WhatsApp, person: WaPerson, post: WaPost) -> WaPost:
    """A person's message: on their phone, and on its way to the webhook. A reaction stands on another message."""
    if post.content["type"] != "reaction":
        whatsapp.show(post)
        announce(whatsapp, "message", post)
    return hear_unseen(whatsapp, person, post)


def hear_unseen(whatsapp: WhatsApp, person: WaPerson, post: WaPost) -> WaPost:
    """A person's message that is no bubble of its own: the webhook hears of it all the same."""
    now = whatsapp.clock()
    whatsapp.add(post)
    person.heard_at = now
    whatsapp.save(person)
    whatsapp.limits.hear(now)
    if whatsapp.faults.take(frozenset({"no_webhook"}), person=person.id):
        return post
    late = whatsapp.faults.take(frozenset({"late"}), person=person.id)
    told = payloads.heard(whatsapp, person, post)
    if whatsapp.faults.take(frozenset({"ms_timestamp"}), person=person.id):
        told = payloads.in_milliseconds(told)
    whatsapp.tell("messages", told, not_before=now + late.seconds if late else 0.0)
    return post


def written(whatsapp: WhatsApp, person: WaPerson, content: Json, **more: Any) -> WaPost:
    """A message of the person, not yet sent."""
    told = "" if person.hides_number else person.number
    return WaPost(person.id, 0, ids.wamid(told), True, whatsapp.clock(), content, **more)


def enter(person: WaPerson) -> None:
    """The person does something with the phone: it has to be on, and the number not blocked."""
    if person.off:
        raise RefusedError(f"{person.first_name}'s phone is off")
    if person.blocked:
        raise RefusedError(f"{person.first_name} has blocked this number")


# --- what the business writes ---


def say(whatsapp: WhatsApp, person: WaPerson | None, post: WaPost) -> WaPost:
    """A message of the business was accepted; what becomes of it comes later."""
    whatsapp.add(post)
    if person is not None:
        stop_typing(whatsapp, person)
    if post.status == "dropped" or post.held:
        return post
    if post.failing:
        _schedule(whatsapp, post, "failed", post.fails_in)
    else:
        _schedule(whatsapp, post, "sent", 0.0)
    return post


def _schedule(
    whatsapp: WhatsApp, post: WaPost, status: str, after: float, since: float | None = None
) -> None:
    """In so many seconds, counted from `since` (now)."""
    when = (whatsapp.clock() if since is None else since) + after
    heapq.heappush(whatsapp.steps, (when, next(_ORDER), post, status))
    whatsapp.news()


def resume(whatsapp: WhatsApp) -> None:
    """After a restart: what was accepted goes on its way again."""
    for post in whatsapp.by_wamid.values():
        if post.own or post.status in FINAL or post.held:
            continue
        if post.failing:
            _schedule(whatsapp, post, "failed", post.fails_in)
        else:
            _schedule(whatsapp, post, {"accepted": "sent", "sent": "delivered"}.get(post.status, "read"), 0.0)


def advance(whatsapp: WhatsApp) -> None:
    """Everything that is due by the clock happens, in its order."""
    while whatsapp.steps and whatsapp.steps[0][0] <= whatsapp.clock():
        when, _, post, status = heapq.heappop(whatsapp.steps)
        _step(whatsapp, post, status, when)


def _step(whatsapp: WhatsApp, post: WaPost, status: str, at: float) -> None:
    person = whatsapp.persons.get(post.person)
    if status == "delivered" and (person is None or person.off):
        return  # goes on when the phone is back
    if status == "read" and (person is None or person.off or person.no_receipts):
        return
    post.status = status
    if status in ("sent", "delivered"):
        _price(whatsapp, post, delivered=status == "delivered")
    appears = status == "delivered" and post.content["type"] != "reaction"
    if appears:
        whatsapp.show(post)
    whatsapp.save(post)
    announce(whatsapp, "message" if appears else "edit", post)
    if not post.silent:
        whatsapp.tell("messages", payloads.status(whatsapp, person, post, status))
    if status == "sent":
        _schedule(whatsapp, post, "delivered", DELIVERED_AFTER, at)
    elif status == "delivered":
        _schedule(whatsapp, post, "read", READ_AFTER, at)


def _price(whatsapp: WhatsApp, post: WaPost, *, delivered: bool) -> None:
    """The first thousand of a month are free inside the 24 hours; what is delivered is counted."""
    account, month = whatsapp.account, whatsapp.month
    billable = not post.open or account.delivered.get(month, 0) >= FREE_A_MONTH
    post.pricing = {
        "billable": billable,
        "pricing_model": "PMP",
        "type": "regular" if billable else "free_customer_service",
        "category": post.category,
    }
    if delivered:
        account.delivered[month] = account.delivered.get(month, 0) + 1
        account.billed[month] = account.billed.get(month, 0) + int(billable)
        whatsapp.save(account)
        whatsapp.events.publish("wa_account", lambda: {"account": views.account(whatsapp)})


def release(whatsapp: WhatsApp, person: WaPerson) -> None:
    """The phone is on again: what waited arrives."""
    for post in whatsapp.by_wamid.values():
        if post.person == person.id and not post.own and post.status in ("sent", "delivered"):
            _schedule(whatsapp, post, "delivered" if post.status == "sent" else "read", 0.0)


def release_template(whatsapp: WhatsApp, name: str, *, paused: bool) -> None:
    """What Meta held back to see how people take it is let go, or dropped."""
    for post in list(whatsapp.by_wamid.values()):
        if post.held and post.content.get("template", {}).get("name") == name:
            post.held = False
            post.failing = PAUSED if paused else 0
            _schedule(whatsapp, post, "failed" if paused else "sent", 0.0)


# --- what else is seen ---


def mark_read(whatsapp: WhatsApp, post: WaPost, *, typing: bool) -> None:
    """The business has read up to here; with `typing` the person sees that it writes."""
    person = whatsapp.persons[post.person]
    for earlier in reversed(whatsapp.box(person.id).values()):
        if earlier.own and earlier.id <= post.id:
            if earlier.status == "read":
                break
            earlier.status = "read"
            whatsapp.save(earlier)
            announce(whatsapp, "edit", earlier)
    if typing:
        person.typing_until = whatsapp.clock() + TYPING_SECONDS
        _tell_typing(whatsapp, person, TYPING_SECONDS)


def stop_typing(whatsapp: WhatsApp, person: WaPerson) -> None:
    if person.typing_until:
        person.typing_until = 0.0
        _tell_typing(whatsapp, person, 0.0)


def _tell_typing(whatsapp: WhatsApp, person: WaPerson, seconds: float) -> None:
    whatsapp.events.publish("wa_typing", lambda: {"chat": person.chat, "seconds": seconds})


def react(whatsapp: WhatsApp, target: WaPost, who: str, emoji: str) -> None:
    """`who`: "person" or "business"; no emoji takes the reaction back."""
    target.reactions.pop(who, None)
    if emoji:
        target.reactions[who] = emoji
    whatsapp.save(target)
    announce(whatsapp, "edit", target)


def announce(whatsapp: WhatsApp, kind: str, post: WaPost) -> None:
    """Tells the page, if that is something to be seen."""
    person = whatsapp.persons.get(post.person)
    if person is None or not views.is_seen(post):
        return
    whatsapp.events.publish(
        kind, lambda: {"chat": person.chat, "message": views.message(whatsapp, person, post)}
    )


def tell_person(whatsapp: WhatsApp, person: WaPerson) -> None:
    whatsapp.save(person)
    whatsapp.events.publish("wa_user", lambda: {"user": views.person(person)})


# --- who somebody is ---


def change_number(whatsapp: WhatsApp, person: WaPerson, number: str, *, told: bool, late: float) -> None:
    """A new number, and with it a new user id."""
    former, former_id = person.number, person.user_id
    whatsapp.rename(person, number, ids.user_id())
    person.former += [former, former_id]
    tell_person(whatsapp, person)
    if not told:
        return
    now = whatsapp.clock()
    wamid = ids.wamid("" if person.hides_number else former)
    value = payloads.changed_number(whatsapp.account, person, former, former_id, wamid, now)
    whatsapp.tell("messages", value, not_before=now + late if late else 0.0)


def change_user_id(whatsapp: WhatsApp, person: WaPerson, *, told: bool, late: float) -> None:
    """A new user id alone."""
    former = person.user_id
    whatsapp.rename(person, person.number, ids.user_id())
    person.former.append(former)
    tell_person(whatsapp, person)
    if told:
        now = whatsapp.clock()
        value = payloads.changed_user_id(whatsapp.account, person, former, ids.wamid(""), now)
        whatsapp.tell("messages", value, not_before=now + late if late else 0.0)
