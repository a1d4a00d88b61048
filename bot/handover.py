"""Events on their way to another system: one signed POST for each step, until it says 2xx."""

from __future__ import annotations

import hmac
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from hashlib import sha256

import aiohttp
import orjson

from bot.channels.port import Unsure
from bot.database import Database
from cities.profile import City
from domain.clock import Clock
from domain.errand import Done, HandOver
from messages.eido import Handed, incident
from models import chain, tickets
from models.db import Tx

PATIENCE = 10.0  # seconds
MARK = "whsec_"  # before a secret that is written in Base64


def key_of(secret: str) -> bytes:
    """As others write it: its own letters, or Base64 behind `whsec_`. Raises ValueError where that is none."""
    if not secret.startswith(MARK):
        return secret.encode()
    try:
        return b64decode(secret.removeprefix(MARK), validate=True)
    except NotBase64:
        raise ValueError("no Base64") from None


def signature(key: bytes, identifier: str, at: int, body: bytes) -> str:
    """HMAC-SHA256 of "id.time.body", as the Standard Webhooks describe it. `at`: seconds since 1970."""
    signed = b".".join((identifier.encode(), str(at).encode(), body))
    return "v1," + b64encode(hmac.new(key, signed, sha256).digest()).decode()


def read(tx: Tx, number: int) -> Handed | None:
    """An event as it is by now; None where it is gone."""
    ticket = tickets.find(tx, number)
    if ticket is None:
        return None
    happened = chain.history(tx, number)
    return Handed(ticket, len(happened), happened[-1][0].at if happened else ticket.opened_at)


class Handover:
    """What was told last is not told again, unless it is asked for."""

    def __init__(self, url: str, secret: str, database: Database, city: City, clock: Clock) -> None:
        self.url = url
        self._key = key_of(secret)
        self._database = database
        self._city = city
        self._clock = clock
        self._told: dict[int, int] = {}  # ticket → step

    async def send(self, asked: HandOver) -> Done:
        """Raises Unsure wherever there was no 2xx: it is tried again."""
        handed = await self._database.read(lambda tx: read(tx, asked.ticket))
        if handed is None or (not asked.again and self._told.get(asked.ticket) == handed.step):
            return Done()
        if not self.url:
            raise Unsure("no address")
        body = orjson.dumps(incident(self._city, handed), option=orjson.OPT_SORT_KEYS)
        await self._post(handed.identifier(self._city), body)
        self._told[asked.ticket] = handed.step
        return Done()

    async def _post(self, identifier: str, body: bytes) -> None:
        at = int(self._clock.now().timestamp())
        headers = {
            "Content-Type": "application/json",
            "webhook-id": identifier,
            "webhook-timestamp": str(at),
            "webhook-signature": signature(self._key, identifier, at, body),
        }
        try:
            async with (
                aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=PATIENCE)) as session,
                session.post(self.url, data=body, headers=headers, allow_redirects=False) as answer,
            ):
                status = answer.status
        except (aiohttp.ClientError, TimeoutError) as error:
            raise Unsure(type(error).__name__) from None
        if not 200 <= status < 300:
            raise Unsure(f"HTTP {status}")
