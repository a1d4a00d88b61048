"""Which weights are in use, as an administrator reads it."""

from __future__ import annotations

from datetime import datetime

from bot.commands.findings import Finding
from bot.commands.sentences import sentence
from bot.hearing.learning import written
from bot.hearing.running import reads_with
from bot.hearing.weights import InUse, Learned
from bot.settings import Settings
from cities import load
from cities.profile import City
from messages.moments import date_and_hour, zone_name
from models.db import Tx


def told(settings: Settings, used: InUse) -> list[str]:
    """What they are, and the figures of their check. Raises CityMistakes."""
    lines = [used.wrong] if used.wrong else []
    lines.append(_which(load(settings.city), used))
    if used.learned is not None:
        for name, (before, after) in used.learned.figures.items():
            given = {"sebelum": written(before), "sesudah": written(after)}
            lines.append(sentence("status-angka", nama=sentence(f"latih-{name}"), **given))
    return lines


def _which(city: City, used: InUse) -> str:
    if used.learned is None:
        return sentence("status-bawaan")
    return sentence("status-kota", sejak=_since(city, used.learned), **_counts(used.learned))


def _since(city: City, learned: Learned) -> str:
    at = datetime.fromisoformat(learned.since)
    return f"{date_and_hour(city.zone, at)} {zone_name(city, at)}"


def _counts(learned: Learned) -> dict[str, int]:
    return {"kota": learned.texts, "korpus": learned.corpus}


def examine_weights(tx: Tx, city: City, used: InUse) -> Finding:
    """For the doctor: what is wrong with the city's own, or that the service still reads with those before."""
    name = sentence("dokter-bobot", apa=_which(city, used))
    if used.wrong:
        return Finding(name, used.wrong)
    return Finding(name, "" if reads_with(tx, used.name) else sentence("dokter-bobot-obat"))
