"""What people wrote to another number of the account that pushes to us: nobody here reads it, and where our own settings name
the wrong number it is all that citizens write."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.health.notices import Notices
from domain.message import Channel, Inbound
from locales.text import text
from models import notes
from models.db import Tx

NEWEST = "elsewhere"
LATELY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Which number it was, by the platform's id, and when that was last."""

    number: str
    at: datetime


def note(tx: Tx, notices: Notices, inbound: Inbound, name: str, now: datetime) -> None:
    """One more. `name`: of this very one."""
    notes.write(tx, _name(inbound.channel), f"{now.isoformat()} {inbound.text}")
    words = text("notis-nomor-lain", kanal=text(f"kanal-{inbound.channel}"), nomor=inbound.text)
    notices.note(tx, f"elsewhere:{name}", words, "elsewhere")


def lately(tx: Tx, channel: Channel, own: str, now: datetime) -> Elsewhere | None:
    """The newest of the last day that is not to `own`."""
    moment, _, number = notes.read(tx, _name(channel)).partition(" ")
    if not moment or number == own or now - datetime.fromisoformat(moment) > LATELY:
        return None
    return Elsewhere(number, datetime.fromisoformat(moment))


def _name(channel: Channel) -> str:
    return f"{NEWEST}:{channel}"
