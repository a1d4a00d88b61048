"""Who has WhatsApp, and what becomes of them and of the account: /sim/users, /sim/wa/state."""

from __future__ import annotations

from typing import Any

from simulator.control.asked import Asked
from simulator.errors import RefusedError
from simulator.records import Json
from simulator.whatsapp import ids, talk, templates, views
from simulator.whatsapp.records import FIELDS, Account, Template, WaPerson
from simulator.whatsapp.store import WhatsApp
from simulator.world import World

QUALITIES = ("GREEN", "YELLOW", "RED")


def add(world: World, asked: Asked) -> Json:
    """{first_name, last_name?, username?, phone?, hides_number?, hides_user_id?} → the person."""
    whatsapp = world.whatsapp
    number = ids.digits(asked.string("phone", asked.string("number", "")))
    who = WaPerson(
        whatsapp.new_person_id(),
        asked.string("first_name"),
        number or f"62813{whatsapp.new_person_id() % 10**8:08d}",
        ids.user_id(),
        asked.string("last_name", ""),
        asked.string("username", "").removeprefix("@"),
        asked.flag("hides_number"),
        asked.flag("hides_user_id"),
    )
    if not who.first_name.strip():
        raise RefusedError("first_name is empty")
    if who.hides_number and who.hides_user_id:
        raise RefusedError("hides_number, hides_user_id: one of them is always told")
    if whatsapp.addressed({"to": who.number}):
        raise RefusedError(f"somebody has the number {who.number} already")
    whatsapp.keep(who)
    talk.tell_person(whatsapp, who)
    return views.person(who)


# --- /sim/wa/state ---


def change(world: World, asked: Asked) -> Json:
    """{user: {id, …}} and {account: {…}}: whatever is named becomes so → the state of both."""
    whatsapp = world.whatsapp
    _ = whatsapp.account
    shown: Json = {}
    if asked.has("user"):
        given = Asked(asked.object("user"))
        person = whatsapp.person(given.values.get("id", given.values.get("user")))
        _change_person(whatsapp, person, given)
        shown["user"] = views.person(person)
    if asked.has("account"):
        _change_account(whatsapp, Asked(asked.object("account")))
    whatsapp.news()
    return shown | {"account": views.account(whatsapp)}


def _change_person(whatsapp: WhatsApp, person: WaPerson, given: Asked) -> None:
    _refuse_unknown(given, {"id", "user", "told", "late", *PLAIN, *FLAGS, "number", "user_id", "off"})
    told = bool(given.values.get("told", True))
    late = given.values.get("late", 0)
    if isinstance(late, bool) or not isinstance(late, int | float) or late < 0:
        raise RefusedError("late: seconds")
    for name in PLAIN:
        if name in given.values:
            setattr(person, name, given.string(name, "").removeprefix("@"))
    for name in FLAGS:
        if name in given.values:
            setattr(person, name, given.flag(name))
    if given.has("number"):
        _new_number(whatsapp, person, ids.digits(given.string("number")), told=told, late=late)
    elif given.has("user_id"):
        talk.change_user_id(whatsapp, person, told=told, late=late)
    was_off, person.off = person.off, given.flag("off") if "off" in given.values else person.off
    talk.tell_person(whatsapp, person)
    if was_off and not person.off:
        talk.release(whatsapp, person)


PLAIN = ("first_name", "last_name", "username")
FLAGS = ("hides_number", "hides_user_id", "blocked", "no_receipts")


def _new_number(whatsapp: WhatsApp, person: WaPerson, number: str, *, told: bool, late: float) -> None:
    if not number:
        raise RefusedError("number: digits")
    holder = whatsapp.addressed({"to": number})
    if holder is person:
        return
    if holder is not None:
        raise RefusedError(f"{holder.first_name} has the number {number}")
    talk.change_number(whatsapp, person, number, told=told, late=late)


def _refuse_unknown(given: Asked, known: set[str]) -> None:
    unknown = set(given.values) - known
    if unknown:
        raise RefusedError(f"unknown: {sorted(unknown)}; there are {sorted(known)}")


SWITCHES = ("unpaid", "silent", "live", "registered", "subscribed")


def _change_account(whatsapp: WhatsApp, given: Asked) -> None:
    account = whatsapp.account
    _refuse_unknown(
        given, {"locked", "token", "quality", "templates", "fields", "webhook", "delivered", *SWITCHES}
    )
    for name in SWITCHES:
        if name in given.values:
            setattr(account, name, given.flag(name))
    if "locked" in given.values and given.flag("locked") != account.locked:
        account.locked = given.flag("locked")
        _tell_lock(whatsapp, account)
    if "token" in given.values:
        _set_token(account, given.values["token"])
    if given.has("quality"):
        _set_quality(whatsapp, account, given.string("quality"))
    if "fields" in given.values:
        account.fields = [name for name in given.list("fields") if name in FIELDS]
    if given.has("webhook"):
        account.webhook, account.verified = given.string("webhook"), False
    if given.has("delivered"):
        account.delivered[whatsapp.month] = given.integer("delivered")
    for name, standing in given.object("templates", {}).items():
        _set_template(whatsapp, name, standing)
    whatsapp.save(account)
    whatsapp.events.publish("wa_account", lambda: {"account": views.account(whatsapp)})


def _set_token(account: Account, given: Any) -> None:
    """false: it is dead; true: it lives again; words: that is the new one."""
    account.revoked = given is False
    if isinstance(given, str):
        account.token = given


def _tell_lock(whatsapp: WhatsApp, account: Account) -> None:
    state = "DISABLE" if account.locked else "REINSTATE"
    told = {
        "event": "DISABLED_UPDATE",
        "ban_info": {"waba_ban_state": state, "waba_ban_date": whatsapp.month},
    }
    whatsapp.tell("account_update", told)


def _set_quality(whatsapp: WhatsApp, account: Account, quality: str) -> None:
    if quality not in QUALITIES:
        raise RefusedError(f"quality: one of {', '.join(QUALITIES)}")
    account.quality = quality
    told = {
        "display_phone_number": account.number,
        "event": "UNFLAGGED" if quality == "GREEN" else "FLAGGED",
        "current_limit": "TIER_250",
    }
    whatsapp.tell("phone_number_quality_update", told)


def _set_template(whatsapp: WhatsApp, name: str, standing: Any) -> None:
    """A status for all languages of it, or {language, body, buttons, category?, status?}: a template of this name."""
    if isinstance(standing, dict):
        _new_template(whatsapp, name, Asked(standing))
        return
    if standing not in templates.STATUSES:
        raise RefusedError(f"templates: one of {', '.join(templates.STATUSES)}, or an object")
    found = [one for one in whatsapp.templates.values() if one.name == name]
    if not found:
        raise RefusedError(f"no template {name!r}")
    for template in found:
        was, template.status = template.status, standing
        whatsapp.save(template)
        if was == "HELD" and standing != "HELD":
            talk.release_template(whatsapp, name, paused=standing != "APPROVED")
        if standing != "HELD":
            templates.tell(whatsapp, template, standing)


def _new_template(whatsapp: WhatsApp, name: str, given: Asked) -> None:
    buttons = [{"type": "QUICK_REPLY", "text": str(label)} for label in given.list("buttons")]
    components: list[Json] = [{"type": "BODY", "text": given.string("body")}]
    if buttons:
        components.append({"type": "BUTTONS", "buttons": buttons})
    language = given.string("language", "id")
    known = whatsapp.template(name, language)
    template = Template(
        known.id if known else ids.number_id(),
        name,
        language,
        given.string("category", "UTILITY"),
        components,
        given.string("status", "APPROVED"),
    )
    whatsapp.add(template)
