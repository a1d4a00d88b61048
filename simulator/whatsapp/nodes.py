"""What the Graph tells of the number and the account, field by field; the profile, the webhook's subscription."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from simulator.records import Json
from simulator.whatsapp.errors import invalid
from simulator.whatsapp.shapes import Fields, Listed, OneOf, Words, anything, boolean
from simulator.whatsapp.store import WhatsApp

APP_ID = "1122334455667788"
TIERS = ((250, "TIER_250"), (2000, "TIER_2K"), (10_000, "TIER_10K"), (100_000, "TIER_100K"))
Reading = Callable[[WhatsApp], Any]


def _tier(whatsapp: WhatsApp) -> str:
    most = whatsapp.limits.rates.recipients
    return next((name for least, name in TIERS if most <= least), "TIER_UNLIMITED")


def health(whatsapp: WhatsApp) -> Json:
    """Whether messages can be sent, and at which part it fails."""
    account = whatsapp.account
    number = [(131045, "The number is not registered.", "Register it.")] if not account.registered else []
    business = (
        [(131031, "The account is locked.", "Appeal in the Business Manager.")] if account.locked else []
    )
    if account.unpaid or account.silent:
        business.append((131042, "There is no valid payment method.", "Add one in the Business Manager."))
    app = [(131030, "The app is in development mode.", "Set it live.")] if not account.live else []
    entities = [
        _entity("PHONE_NUMBER", account.phone_id, number),
        _entity("WABA", account.business_id, business),
        _entity("BUSINESS", "998877665544332", []),
        _entity("APP", APP_ID, app),
    ]
    worst = "BLOCKED" if any(one["can_send_message"] == "BLOCKED" for one in entities) else "AVAILABLE"
    return {"can_send_message": worst, "entities": entities}


def _entity(kind: str, number: str, problems: list[tuple[int, str, str]]) -> Json:
    shown: Json = {
        "entity_type": kind,
        "id": number,
        "can_send_message": "BLOCKED" if problems else "AVAILABLE",
    }
    if problems:
        shown["errors"] = [
            {"error_code": code, "error_description": what, "possible_solution": remedy}
            for code, what, remedy in problems
        ]
    return shown


NUMBER: dict[str, Reading] = {
    "id": lambda w: w.account.phone_id,
    "display_phone_number": lambda w: f"+{w.account.number}",
    "verified_name": lambda w: w.account.name,
    "name_status": lambda w: "APPROVED",
    "quality_rating": lambda w: w.account.quality,
    "code_verification_status": lambda w: "VERIFIED",
    "platform_type": lambda w: "CLOUD_API",
    "throughput": lambda w: {"level": "STANDARD"},
    "status": lambda w: "CONNECTED" if w.account.registered and not w.account.locked else "DISCONNECTED",
    "account_mode": lambda w: "LIVE" if w.account.live else "SANDBOX",
    "messaging_limit_tier": _tier,
    "whatsapp_business_manager_messaging_limit": _tier,
    "health_status": health,
    "is_official_business_account": lambda w: False,
    "is_on_biz_app": lambda w: False,
    "webhook_configuration": lambda w: {"application": w.account.webhook},
    "conversational_automation": lambda w: w.account.commands,
    "username": lambda w: "",
    "last_onboarded_time": lambda w: "2026-10-01T00:00:00+0000",
}
NUMBER_BY_ITSELF = (
    "verified_name",
    "code_verification_status",
    "display_phone_number",
    "quality_rating",
    "platform_type",
    "throughput",
    "webhook_configuration",
    "id",
)
BUSINESS: dict[str, Reading] = {
    "id": lambda w: w.account.business_id,
    "name": lambda w: w.account.name,
    "timezone_id": lambda w: "71",
    "message_template_namespace": lambda w: "simulated",
    "account_review_status": lambda w: "APPROVED",
    "business_verification_status": lambda w: "verified",
    "country": lambda w: "ID",
    "currency": lambda w: "USD",
    "health_status": health,
    "status": lambda w: "DISABLED" if w.account.locked else "ACTIVE",
}
BUSINESS_BY_ITSELF = ("id", "name", "timezone_id", "message_template_namespace")
PROFILE = ("about", "address", "description", "email", "vertical", "websites", "profile_picture_handle")
NEW_PROFILE = Fields(
    {
        "messaging_product": OneOf(("whatsapp",)),
        "about": Words(139, 1),
        "address": Words(256),
        "description": Words(512),
        "email": Words(128),
        "vertical": Words(),
        "websites": Listed(Words(256), 0, 2),
        "profile_picture_handle": Words(),
    },
    ("messaging_product",),
)
COMMANDS = Fields(
    {
        "enable_welcome_message": boolean,
        "prompts": Listed(Words(80, 1), 0, 4),
        "commands": Listed(
            Fields({"command_name": Words(32, 1), "command_description": Words(256, 1)}, ("command_name",)),
            0,
            30,
        ),
    }
)
SUBSCRIPTION = Fields(
    {"override_callback_uri": Words(form=r"^https?://"), "verify_token": Words()}, further=True
)


def read(whatsapp: WhatsApp, known: dict[str, Reading], wanted: str, by_itself: tuple[str, ...]) -> Json:
    """The fields that were asked for. Raises GraphError for one that there is not."""
    names = [name.partition("{")[0].strip() for name in wanted.split(",") if name.strip()] or list(by_itself)
    for name in names:
        if name not in known:
            raise invalid(f"Tried accessing nonexisting field ({name})")
    return {name: known[name](whatsapp) for name in dict.fromkeys([*names, "id"])}


def profile(whatsapp: WhatsApp, wanted: str) -> Json:
    names = [name for name in wanted.split(",") if name]
    for name in names:
        if name not in (*PROFILE, "profile_picture_url", "messaging_product"):
            raise invalid(f"Tried accessing nonexisting field ({name})")
    mine = whatsapp.account.profile
    return {
        "data": [{name: mine[name] for name in names if name in mine} | {"messaging_product": "whatsapp"}]
    }


def set_profile(whatsapp: WhatsApp, body: Any) -> Json:
    NEW_PROFILE(body, "")
    whatsapp.account.profile |= {name: body[name] for name in PROFILE if name in body}
    whatsapp.save(whatsapp.account)
    return {"success": True}


def set_commands(whatsapp: WhatsApp, body: Any) -> Json:
    COMMANDS(body, "")
    whatsapp.account.commands = body
    whatsapp.save(whatsapp.account)
    return {"success": True}


def subscriptions(whatsapp: WhatsApp) -> Json:
    if not whatsapp.account.subscribed:
        return {"data": []}
    app = {"id": APP_ID, "name": whatsapp.account.name, "link": "https://www.facebook.com/"}
    return {"data": [{"whatsapp_business_api_data": app, "override_callback_uri": whatsapp.account.webhook}]}


def subscribe(whatsapp: WhatsApp, body: Any, *, on: bool) -> Json:
    """The app hears of the account; `override_callback_uri` names another webhook, which is asked for its challenge."""
    anything(body, "")
    SUBSCRIPTION(body, "")
    account = whatsapp.account
    account.subscribed = on
    if "override_callback_uri" in body:
        account.webhook, account.verified = body["override_callback_uri"], False
        account.verify_token = body.get("verify_token", account.verify_token)
    whatsapp.save(account)
    whatsapp.news()
    return {"success": True}
