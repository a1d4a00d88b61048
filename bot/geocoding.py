"""Typed addresses into points, asked of the city's own Nominatim; without one, the offline gazetteer has to do."""

from __future__ import annotations

import asyncio
from urllib.parse import urlsplit

from geopy.exc import GeopyError
from geopy.geocoders import Nominatim

from bot.channels.port import Unsure
from domain.geography import Box

TIMEOUT = 5  # seconds: an address that comes later than that helps nobody
AGENT = "sigap112"


class Geocoder:
    """Finds addresses within one city. `url`: the server, as https://nominatim.example or http://host:port."""

    def __init__(self, url: str, city: str, box: Box) -> None:
        parts = urlsplit(url)
        self._city = city
        self._box = [(box.max_lat, box.min_lon), (box.min_lat, box.max_lon)]
        self._server = Nominatim(
            user_agent=AGENT,
            domain=parts.netloc + parts.path.rstrip("/"),
            scheme=parts.scheme,
            timeout=TIMEOUT,
        )

    async def find(self, words: str) -> tuple[float, float] | None:
        """(lat, lon) in degrees, or None where the server knows no such address. Raises Unsure: ask again later."""
        return await asyncio.to_thread(self._ask, words)

    def _ask(self, words: str) -> tuple[float, float] | None:
        try:
            found = self._server.geocode(f"{words}, {self._city}", viewbox=self._box, bounded=True)
        except GeopyError as error:
            raise Unsure(f"geocoder: {type(error).__name__}") from None
        return (found.latitude, found.longitude) if found else None
