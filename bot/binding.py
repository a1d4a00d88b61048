"""One-time codes that bind groups to agencies."""

from __future__ import annotations

import secrets

from bot.settings import Settings, WrongSettings, secret_keys
from bot.wiring import open_database
from cities import load
from domain.clock import SystemClock
from models import chats, enrolments
from models.db import Tx
from models.sealing import Sealer

ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # none that look alike
LENGTH = 10
DRILLS = "latihan:"  # before an agency: its group for drills


def issue_codes(settings: Settings, agency: str | None = None) -> list[tuple[str, str, str]]:
    """(agency, its short name, code) for one agency, or for all. Raises WrongSettings."""
    city = load(settings.city)
    if agency is not None and agency not in city.agencies:
        raise WrongSettings([f"There is no agency {agency!r} in {settings.city}: {', '.join(city.agencies)}"])
    sealer = Sealer(*secret_keys(settings))
    database = open_database(settings)
    issued = []

    def work(tx: Tx) -> None:
        for key in [agency] if agency else list(city.agencies):
            code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
            enrolments.issue_code(tx, sealer.lookup("binding", code), key, SystemClock().now())
            issued.append((key, city.agencies[key].short, code))

    database.now(work)
    database.close()
    return issued


def bound(settings: Settings) -> set[str]:
    """Agencies that have a group, and those that have one for drills."""
    database = open_database(settings)
    try:
        return database.now(lambda tx: {DRILLS * c.drill + c.agency for c in chats.bound_groups(tx)})
    finally:
        database.close()
