"""The call gateway: an address outside that makes telephones ring when nobody answers in the chat."""

from __future__ import annotations

from bot.outgoing_post import post
from cities.profile import City
from domain.errand import CallGateway
from locales.text import text

PATIENCE = 5.0  # seconds


class Gateway:
    """Asks by one HTTP POST; any answer of 2xx means that it rings. No word about a reporter goes there."""

    def __init__(self, url: str, token: str, city: City) -> None:
        self._url = url
        self._token = token
        self._city = city

    async def ring(self, call: CallGateway) -> None:
        """Raises Unsure where there was no answer or a server's error, Refused where it will not do it."""
        await post(self._url, self._token, self._body(call), PATIENCE)

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
