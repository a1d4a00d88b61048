"""The load: new citizens who write words and then share a pin, as the raw JSON that the Bot API hands out."""

from __future__ import annotations

import math
import random
import time
from typing import Any

from cities.profile import City

FIRST_GROUP = -1001000000000
FIRST_CITIZEN = 10_000_000
WORDS = (
    "TOLONG rumah sebelah kebakaran, api besar!!",
    "ada kebakaran di ruko, asap hitam tebal, cepat pak",
    "kecelakaan motor sama truk, korban tidak sadar",
    "tabrakan mobil, ada yang luka parah",
    "ada ular kobra masuk dapur rumah saya",
    "banjir sudah masuk rumah sepinggang, ada lansia",
    "pohon tumbang menimpa rumah, ada orang terjepit",
    "bapak saya sesak napas dan pingsan, butuh ambulans",
)
Update = dict[str, Any]


def words(citizen: int, mark: int, said: str) -> Update:
    """A private text; `R0001` in it is how the platform recognises the report in a group."""
    return {"message": _message(citizen, mark) | {"text": f"{said} R{mark:04d}"}}


def pin(citizen: int, mark: int, lat: float, lon: float) -> Update:
    return {"message": _message(citizen, mark) | {"location": {"latitude": lat, "longitude": lon}}}


def _message(citizen: int, mark: int) -> Update:
    person = {"id": citizen, "first_name": f"Warga {mark}"}
    chat = {"id": citizen, "first_name": person["first_name"], "type": "private"}
    return {"message_id": mark, "from": person | {"is_bot": False}, "chat": chat, "date": int(time.time())}


def reports(city: City, count: int, rng: random.Random, first: int = 0) -> list[Update]:
    """`count` reports of two updates each, spread over the city; all the words come before their pins."""
    told, pinned = [], []
    for mark in range(first, first + count):
        citizen = FIRST_CITIZEN + mark
        told.append(words(citizen, mark, WORDS[mark % len(WORDS)]))
        pinned.append(pin(citizen, mark, *somewhere(city, rng)))
    return [update for pair in zip(told, pinned, strict=True) for update in pair]


def somewhere(city: City, rng: random.Random) -> tuple[float, float]:
    """A point well inside one of the city's kelurahan."""
    place = rng.choice(city.area.kelurahan)
    radius = math.sqrt(place.area_km2 / math.pi) * 0.6 / 111.0  # degrees
    angle, far = rng.uniform(0, 2 * math.pi), radius * math.sqrt(rng.random())
    return place.lat + far * math.sin(angle), place.lon + far * math.cos(angle)
