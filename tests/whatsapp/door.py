"""The platform's own act: it pushes over our web, signed."""

from __future__ import annotations

import hmac
import json
from dataclasses import dataclass
from typing import Any

from aiohttp.test_utils import TestClient

from bot.pushed import PATH, SIGNATURE
from models import inbox
from tests.town import Town
from tests.whatsapp.cloud import SECRET, Json, Phone, payload

Client = TestClient[Any, Any]


@dataclass
class Meta:
    """Pushes to the town."""

    town: Town
    client: Client

    async def pushes(self, body: bytes | Json) -> int:
        """Answers with which status it was taken; all that follows from it has happened."""
        sent = body if isinstance(body, bytes) else json.dumps(body).encode()
        signature = f"sha256={hmac.digest(SECRET.encode(), sent, 'sha256').hex()}"
        async with self.client.post(PATH, data=sent, headers={SIGNATURE: signature}) as answer:
            status = answer.status
        await self.town.app.settle()
        return status

    async def dead(self) -> int:
        return len(await self.town.read(inbox.dead_letters))


def batch(*said: tuple[Phone, Json]) -> bytes:
    """Several people's messages in one push."""
    return json.dumps(payload([one for one, _ in said], [message for _, message in said])).encode()


def words(phone: Phone, text: str) -> tuple[Phone, Json]:
    return phone, phone.message("text", {"body": text})
