"""An alarm, and the group that it is about, as people call them."""

from __future__ import annotations

from cities.profile import City
from escalation.watching import CLOCK, Alarm
from locales.text import text
from messages.charts import duration


def told(alarm: Alarm) -> str:
    """The alarm in words: bots by the names that people call them."""
    given = dict(alarm.variables)
    if "kanal" in given:
        given["kanal"] = text(f"kanal-{given['kanal']}")
    if alarm.key == CLOCK:
        given["lama"] = duration(float(given.pop("detik")))
    return text(alarm.sentence, **given)


def named(city: City, agency: str) -> str:
    """The group of it; of practice where no agency has it."""
    found = city.agencies.get(agency)
    return found.short if found else text("penjaga-grup-latihan")
