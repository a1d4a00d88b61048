"""The learned steps as an administrator reads them, and how one is taken back."""

from __future__ import annotations

from bot.open_database import open_existing
from bot.settings import Settings
from bot.wiring import make_services
from cities import load
from cities.profile import City
from domain.clock import SystemClock
from handlers.learning.nightly import undo
from handlers.turn import Turn
from messages.moments import date_and_hour
from models import weights
from models.db import Tx
from models.weights import ChangeRow


def steps(settings: Settings, most: int) -> list[str]:
    """One line a step, oldest first. Raises CityMistakes."""
    city = load(settings.city)
    database = open_existing(settings)
    try:
        return [line(city, s) for s in database.now(lambda tx: weights.history(tx, most))]
    finally:
        database.close()


def line(city: City, step: ChangeRow) -> str:
    at = date_and_hour(city.zone, step.at)
    what = f"membatalkan {step.undoes}" if step.undoes is not None else f"dari {step.evidence} hasil"
    return f"{step.id}\t{at}\t{step.name}\t{step.old:+.3f} → {step.new:+.3f}\t{what}"


def take_back(settings: Settings, number: int) -> str:
    """The step back as a sentence; "" where there is no such step."""
    database = open_existing(settings)
    services = make_services(settings, load(settings.city))

    def work(tx: Tx) -> str:
        back = undo(Turn(services, tx, SystemClock().now()), number)
        return f"{back.name}: {back.old:+.3f} → {back.new:+.3f}" if back else ""

    try:
        return database.now(work)
    finally:
        database.close()
