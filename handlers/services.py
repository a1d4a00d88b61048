"""What every cause is handled with: the city, what understands words and places, and the sealer."""

from __future__ import annotations

import random
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from cities.profile import City
from domain.capabilities import EVERYTHING, Capabilities
from language.places.locating import Gazetteer
from language.score import Weights, shipped
from language.words import Lexicon
from models.sealing import Sealer

PLATFORM = {
    "telegram_citizen": "telegram",
    "telegram_operator": "telegram",
    "whatsapp": "whatsapp",
    "phone": "phone",
}


def _token() -> str:
    return secrets.token_urlsafe(9)


@dataclass(frozen=True)
class Services:
    """Everything that stays the same between two causes."""

    city: City
    lexicon: Lexicon
    gazetteer: Gazetteer
    sealer: Sealer
    rng: random.Random
    token: Callable[[], str] = _token  # opaque, unguessable
    geocodes: bool = False  # is there a server that finds typed addresses
    able: Mapping[str, Capabilities] = field(default_factory=dict)  # what each channel can do
    gateway: bool = False  # can a rung make a telephone ring?
    sms: bool = False  # can a text message be sent to a caller?
    hands_over: bool = False  # is another system told of events?
    transcribes: bool = False  # does a machine listen to voice notes?
    transcribes_secret: bool = False  # to those that are kept secret as well: they do not leave our machines
    page: str = ""  # where callers' pages are served; "": nowhere
    meja: str = ""  # where operators' browsers reach the meja; "": there is none
    lost: tuple[datetime, datetime] | None = None  # from when until when a restored backup holds nothing
    pattern: Weights = field(default_factory=shipped)  # what a message says beside its words
    pattern_name: str = ""  # of those that a city has learned; "": the shipped ones

    def able_on(self, channel: str) -> Capabilities:
        """What a channel can do; one to which nothing is sent (a telephone call) stands in nobody's way."""
        return self.able.get(channel, EVERYTHING)
