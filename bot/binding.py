"""One-time codes that bind groups to agencies."""

from __future__ import annotations

from bot.commands.sentences import sentence
from bot.health.clocks import now_here
from bot.keys import secret_keys
from bot.open_database import open_database, with_key
from bot.past import refuse_exchanged
from bot.settings import Settings, WrongSettings
from cities import load
from cities.profile import City
from domain.ticket import CONTROL_ROOM
from handlers.operator.enrol import BINDING, SUPERVISING, new_code
from models import bindings, enrolments
from models.db import Tx
from models.sealing import Sealer

DRILLS = "latihan:"  # before an agency: its group for drills


def issue_codes(settings: Settings, agency: str | None = None) -> list[tuple[str, str, str]]:
    """(agency, its short name, code) for one agency, or for all. Raises WrongSettings, CityMistakes."""
    city = load(settings.city)
    if agency is not None and agency not in city.agencies:
        known = ", ".join(city.agencies)
        raise WrongSettings(
            [sentence("instansi-tidak-dikenal", kunci=agency, berkas=settings.city, yang_ada=known)]
        )
    agencies = [agency] if agency else list(city.agencies)
    codes = _issued(settings, BINDING, agencies, city)
    return [(key, city.agencies[key].short, code) for key, code in zip(agencies, codes, strict=True)]


def issue_supervisor_code(settings: Settings) -> str:
    """A code for a private chat with the operators' bot: whoever types it there supervises. Raises WrongSettings."""
    return _issued(settings, SUPERVISING, [CONTROL_ROOM], load(settings.city))[0]


def _issued(settings: Settings, purpose: str, agencies: list[str], city: City) -> list[str]:
    database = open_database(settings)
    codes = [new_code() for _ in agencies]

    def work(tx: Tx) -> None:
        refuse_exchanged(tx, city)
        for agency, code in zip(agencies, codes, strict=True):
            enrolments.issue_code(tx, sealer.lookup(purpose, code), agency, now_here(tx))

    try:
        sealer = Sealer(*secret_keys(settings))
        with_key(database, sealer)
        database.now(work)
    finally:
        database.close()
    return codes


def supervised(settings: Settings) -> bool:
    """Is there somebody who supervises?"""
    database = open_database(settings)
    try:
        return bool(database.now(enrolments.supervisors))
    finally:
        database.close()


def bound(settings: Settings) -> set[str]:
    """Agencies that have a group, and those that have one for drills."""
    database = open_database(settings)
    try:
        return database.now(lambda tx: {DRILLS * c.drill + c.agency for c in bindings.bound_groups(tx)})
    finally:
        database.close()
