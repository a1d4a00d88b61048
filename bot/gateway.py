"""The call gateway: an address outside that makes telephones ring when nobody answers in the chat."""

from __future__ import annotations

import aiohttp
import structlog

from bot.channels.port import Refused, Unsure
from cities.profile import City
from domain.errand import CallGateway
from locales.text import text

PATIENCE = aiohttp.ClientTimeout(total=5)
log = structlog.get_logger()


class Gateway:
    """Asks by one HTTP POST; any answer of 2xx means that it rings. No word about a reporter goes there."""

    def __init__(self, url: str, token: str, city: City) -> None:
        self._url = url
        self._token = token
        self._city = city

    async def ring(self, call: CallGateway) -> None:
        """Raises Unsure where there was no answer or a server's error, Refused where it will not do it."""
        headers = {"Authorization": f"Bearer {self._token}"} if self._token else {}
        try:
            async with (
                aiohttp.ClientSession(timeout=PATIENCE) as session,
                session.post(self._url, json=self._body(call), headers=headers) as answer,
            ):
                status = answer.status
        except (aiohttp.ClientError, TimeoutError) as error:
            raise Unsure(type(error).__name__) from None
        if status >= 500:
            raise Unsure(f"HTTP {status}")
        if status >= 300:
            raise Refused(f"HTTP {status}")

    def _body(self, call: CallGateway) -> dict[str, str | int | bool]:
        """Whom to ring, why, and a sentence to be read aloud."""
        agency = self._city.agencies[call.agency]
        category = self._city.categories[call.category].name
        key = "telepon-latihan" if call.drill else "telepon-dibacakan"
        return {
            "ticket": call.code,
            "agency": agency.key,
            "agency_name": agency.name,
            "agency_phone": agency.phone,
            "category": call.category,
            "reason": call.when,
            "minutes": call.minutes,
            "drill": call.drill,
            "words": text(key, kategori=category, instansi=agency.name, menit=call.minutes),
        }
