"""What is wrong with the WhatsApp account, as Meta tells it, and what to do: each in one sentence."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any

import aiohttp

from bot.channels.port import ChannelError, Revoked
from bot.channels.whatsapp import templates
from bot.channels.whatsapp.graph import Graph
from bot.commands.findings import Finding
from bot.commands.sentences import sentence
from bot.health import elsewhere
from bot.platforms import whatsapp_word
from bot.settings import Settings
from domain.message import Channel
from models.db import Tx

FIELDS = "display_phone_number,verified_name,name_status,quality_rating,health_status,account_mode"
PAYMENT, DEVELOPMENT, LOCKED, UNREGISTERED = 131042, 131030, 131031, 131045
REMEDIES = {
    PAYMENT: "dokter-wa-bayar-obat",
    DEVELOPMENT: "dokter-wa-mode-obat",
    LOCKED: "dokter-wa-terkunci-obat",
    UNREGISTERED: "dokter-wa-daftar-obat",
}
PATIENCE = aiohttp.ClientTimeout(total=5)
Json = dict[str, Any]


async def examine_whatsapp(settings: Settings) -> AsyncIterator[Finding]:
    """Nothing where WhatsApp is not set."""
    if not settings.whatsapp:
        return
    graph = Graph(settings.whatsapp_token, settings.whatsapp_base_url, settings.whatsapp_version)
    name = sentence("kanal-whatsapp")
    try:
        number = await graph.get(settings.whatsapp_number, fields=FIELDS)
        yield Finding(name)
        async for finding in _told(graph, settings, number):
            yield finding
    except Revoked as error:
        yield Finding(name, sentence("dokter-wa-token-obat", sebab=error.reason))
    except ChannelError as error:
        yield Finding(name, sentence("dokter-wa-jaringan-obat", sebab=error.reason))
    finally:
        await graph.close()


async def _told(graph: Graph, settings: Settings, number: Json) -> AsyncIterator[Finding]:
    for code, words in _blocking(number):
        remedy = REMEDIES.get(code, "dokter-wa-lain-obat")
        yield Finding(sentence("dokter-wa-akun"), sentence(remedy, kode=str(code), sebab=words))
    if number.get("account_mode") == "SANDBOX" and DEVELOPMENT not in dict(_blocking(number)):
        yield Finding(sentence("dokter-wa-akun"), sentence("dokter-wa-mode-obat"))
    if number.get("quality_rating") == "RED":
        yield Finding(sentence("dokter-wa-akun"), sentence("dokter-wa-mutu-obat"))
    if settings.whatsapp_account:
        yield await _subscribed(graph, settings.whatsapp_account)
        yield await _approved(graph, settings.whatsapp_account)
    if settings.webhook_base:
        yield await _webhook(settings)


def examine_elsewhere(tx: Tx, settings: Settings, now: datetime) -> Finding | None:
    """Do citizens write to another number than the settings name? None where WhatsApp is not set, or nobody did lately."""
    found = (
        elsewhere.lately(tx, Channel.WHATSAPP, settings.whatsapp_number, now) if settings.whatsapp else None
    )
    if found is None:
        return None
    told = {"nomor": found.number, "kita": settings.whatsapp_number}
    return Finding(sentence("dokter-wa-nomor"), sentence("dokter-wa-nomor-obat", **told))


def _blocking(number: Json) -> list[tuple[int, str]]:
    """(code, words) of what keeps messages from going out."""
    health = number.get("health_status")
    entities = health.get("entities", []) if isinstance(health, dict) else []
    errors = [error for one in entities if isinstance(one, dict) for error in one.get("errors", [])]
    return [(int(e.get("error_code", 0)), str(e.get("error_description", ""))) for e in errors]


async def _subscribed(graph: Graph, account: str) -> Finding:
    """Does our app hear of what people write?"""
    found = await graph.get(f"{account}/subscribed_apps")
    name = sentence("dokter-wa-langganan")
    return Finding(name, "" if found.get("data") else sentence("dokter-wa-langganan-obat"))


async def _approved(graph: Graph, account: str) -> Finding:
    found = await graph.get(f"{account}/message_templates", limit="100")
    known = {one.get("name"): one.get("status") for one in found.get("data", []) if isinstance(one, dict)}
    missing = [one["name"] for one in templates.wanted() if known.get(one["name"]) != "APPROVED"]
    name = sentence("dokter-wa-templat")
    return Finding(name, sentence("dokter-wa-templat-obat", nama=", ".join(missing)) if missing else "")


async def _webhook(settings: Settings) -> Finding:
    """Asked as Meta asks when our address is entered there."""
    name, word = sentence("dokter-wa-webhook"), secrets.token_hex(8)
    address = f"{settings.webhook_base}/webhook/whatsapp"
    asked = {
        "hub.mode": "subscribe",
        "hub.challenge": word,
        "hub.verify_token": whatsapp_word(settings),
    }
    try:
        async with (
            aiohttp.ClientSession(timeout=PATIENCE) as session,
            session.get(address, params=asked, allow_redirects=False) as answer,
        ):
            well = answer.status == 200 and hmac.compare_digest(await answer.text(), word)
    except (aiohttp.ClientError, OSError):
        well = False
    return Finding(name, "" if well else sentence("dokter-wa-webhook-obat", alamat=address))
