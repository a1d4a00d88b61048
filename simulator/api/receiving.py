"""How a bot gets its updates: getUpdates, or a webhook."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from simulator.api import fields as f
from simulator.api.call import Call, Method
from simulator.errors import WEBHOOK_ACTIVE, ApiError, bad
from simulator.faults import disturb
from simulator.records import Json

MAX_TIMEOUT = 50  # seconds
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_HERE = frozenset({"127.0.0.1", "localhost", "::1"})


async def get_updates(call: Call) -> list[Any]:
    if call.bot.webhook:
        raise ApiError(409, WEBHOOK_ACTIVE)
    _remember_kinds(call)
    world, params = call.world, call.params
    queue = world.queue(call.bot.id)
    offset = params.get("offset", 0)
    if offset > 0:
        queue.confirm(offset)
    elif offset < 0:
        queue.confirm_all_but(-offset)
    limit = min(max(params.get("limit", 100), 1), 100)
    found = await queue.wait(max(offset, 0), limit, min(max(params.get("timeout", 0), 0), MAX_TIMEOUT))
    return disturb(world.faults, world.names_of(call.bot), [pending.update for pending in found])


def _remember_kinds(call: Call) -> None:
    """allowed_updates holds until it is given again; an empty list means the default kinds."""
    if "allowed_updates" not in call.params:
        return
    kinds = [str(kind) for kind in call.params["allowed_updates"]] or None
    if kinds != call.bot.allowed:
        call.bot.allowed = kinds
        call.world.save(call.bot)


def set_webhook(call: Call) -> bool:
    url = call.params.get("url", "")
    if not url:
        return delete_webhook(call)
    secret = call.params.get("secret_token", "")
    parts = urlsplit(url)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _HERE):
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if secret and not _SECRET.fullmatch(secret):
        raise bad("secret token contains unallowed characters")
    _remember_kinds(call)
    call.bot.webhook = {
        "url": url,
        "secret": secret,
        "max_connections": min(max(call.params.get("max_connections", 40), 1), 100),
    }
    _settle(call)
    return True


def delete_webhook(call: Call) -> bool:
    call.bot.webhook = None
    _settle(call)
    return True


def _settle(call: Call) -> None:
    if call.params.get("drop_pending_updates"):
        queue = call.world.queue(call.bot.id)
        queue.confirm(queue.next_id)
    call.world.save(call.bot)
    call.world.webhook_changed(call.bot.id)


def get_webhook_info(call: Call) -> Json:
    hook = call.bot.webhook or {}
    shown: Json = {
        "url": hook.get("url", ""),
        "has_custom_certificate": False,
        "pending_update_count": len(call.world.queue(call.bot.id)),
    }
    for name in ("max_connections", "last_error_date", "last_error_message"):
        if name in hook:
            shown[name] = hook[name]
    if call.bot.allowed is not None:
        shown["allowed_updates"] = call.bot.allowed
    return shown


_KINDS = {"allowed_updates": f.Field(f.array)}
_DROP = {"drop_pending_updates": f.Field(f.boolean)}

METHODS = {
    "getUpdates": Method(
        get_updates,
        {
            **_KINDS,
            "offset": f.Field(f.integer),
            "limit": f.Field(f.integer),
            "timeout": f.Field(f.integer),
        },
    ),
    "setWebhook": Method(
        set_webhook,
        {
            **_KINDS,
            **_DROP,
            "url": f.Field(f.string),
            "secret_token": f.Field(f.string),
            "max_connections": f.Field(f.integer),
            "ip_address": f.Field(f.string),
        },
    ),
    "deleteWebhook": Method(delete_webhook, _DROP),
    "getWebhookInfo": Method(get_webhook_info),
}
