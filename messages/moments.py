"""Moments in the city's own time, as people read them: "20.44", "20.46.20", "20.44 WIB", "24/11 20.44", "24.11.2026 20.44"."""

from __future__ import annotations

from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from cities.profile import City

_HOUR, _DAY, _DATE = "%H.%M", "%d/%m", "%d.%m.%Y"
_SECONDS = f"{_HOUR}.%S"


def hour(city: City, moment: datetime) -> str:
    """ "20.44"."""
    return moment.astimezone(city.zone).strftime(_HOUR)


def to_the_second(city: City, moment: datetime) -> str:
    """ "20.46.20"."""
    return moment.astimezone(city.zone).strftime(_SECONDS)


def hour_and_zone(city: City, moment: datetime) -> str:
    """ "20.44 WIB"."""
    return f"{hour(city, moment)} {zone_name(city, moment)}"


def day_and_hour(moment: datetime, now: datetime, zone: ZoneInfo) -> str:
    """ "20.44"; of another day "24/11 20.44"."""
    local = moment.astimezone(zone)
    same = local.date() == now.astimezone(zone).date()
    return local.strftime(_HOUR if same else f"{_DAY} {_HOUR}")


def day_of(local: datetime) -> str:
    """ "24/11", of a moment that is in the city's own time already."""
    return local.strftime(_DAY)


def of_a_day(city: City, moment: datetime, *, seconds: bool = False) -> str:
    """ "24/11 20.44", whichever day it is."""
    return moment.astimezone(city.zone).strftime(f"{_DAY} {_SECONDS if seconds else _HOUR}")


def date_and_hour(zone: tzinfo, moment: datetime, *, seconds: bool = False) -> str:
    """ "24.11.2026 20.44"."""
    return moment.astimezone(zone).strftime(f"{_DATE} {_SECONDS if seconds else _HOUR}")


def zone_name(city: City, moment: datetime) -> str:
    """WIB, WITA or WIT by the city's distance from UTC."""
    local = moment.astimezone(city.zone)
    offset = local.utcoffset()
    hours = int(offset.total_seconds() // 3600) if offset else 0
    return {7: "WIB", 8: "WITA", 9: "WIT"}.get(hours, local.tzname() or "")
