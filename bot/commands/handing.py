"""`sigap serah`: what other systems are told of one event, and telling them again."""

from __future__ import annotations

from datetime import datetime

import orjson

from bot.commands.findings import Finding
from bot.commands.sentences import sentence
from bot.handover import read
from bot.open_database import open_existing
from bot.past import recalled
from bot.settings import Settings, WrongSettings
from cities import load
from cities.profile import City
from domain.errand import ErrandKind, HandOver
from messages.eido import incident, is_handed
from messages.moments import of_a_day
from models import errands, ticket_lists, tickets
from models.db import Tx


def examine_handover(tx: Tx, settings: Settings, city: City) -> Finding | None:
    """None where no other system is told."""
    if not settings.handover_url:
        return None
    count, since = errands.refused_apart(tx, ErrandKind.HAND_OVER)
    if since is None:
        return Finding(sentence("dokter-serah"))
    at = of_a_day(city, since)
    return Finding(sentence("dokter-serah"), sentence("dokter-serah-obat", jumlah=count, sejak=at))


def shown(settings: Settings, code: str) -> str:
    """`kejadian.json` of one event. Raises WrongSettings, CityMistakes."""
    city = load(settings.city)
    database = open_existing(settings)

    def work(tx: Tx) -> str:
        ticket = tickets.by_code(tx, code)
        if ticket is None:
            raise WrongSettings([sentence("laporan-tanpa-tiket", kode=code)])
        if not is_handed(ticket):
            raise WrongSettings([sentence("serah-tidak", kode=code)])
        handed = read(tx, ticket.id)
        assert handed is not None
        return orjson.dumps(incident(recalled(tx, city), handed), option=orjson.OPT_INDENT_2).decode()

    try:
        return database.now(work)
    finally:
        database.close()


def again(settings: Settings, since: datetime, until: datetime, now: datetime) -> int:
    """Ask for all events that were opened in that span of the city's time; answers how many. Raises WrongSettings."""
    city = load(settings.city)
    if not settings.handover_url:
        raise WrongSettings([sentence("serah-mati")])
    database = open_existing(settings)
    first, last = (moment.replace(tzinfo=city.zone) for moment in (since, until))

    def work(tx: Tx) -> int:
        found = [one for one in ticket_lists.opened_between(tx, first, last) if is_handed(one)]
        for one in found:
            errands.ask(tx, HandOver(one.id, again=True), now)
        return len(found)

    try:
        return database.now(work)
    finally:
        database.close()
