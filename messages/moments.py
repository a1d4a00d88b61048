"""Moments in the city's own time: "20.44", "20.44 WIB", "24/11 20.44"."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from cities.profile import City


def hour(city: City, moment: datetime) -> str:
    """ "20.44"."""
    return moment.astimezone(city.zone).strftime("%H.%M")


def hour_and_zone(city: City, moment: datetime) -> str:
    """ "20.44 WIB"."""
    return f"{hour(city, moment)} {zone_name(city, moment)}"


def day_and_hour(moment: datetime, now: datetime, zone: ZoneInfo) -> str:
    """ "20.44"; of another day "24/11 20.44"."""
    local = moment.astimezone(zone)
    same = local.date() == now.astimezone(zone).date()
    return local.strftime("%H.%M" if same else "%d/%m %H.%M")


def zone_name(city: City, moment: datetime) -> str:
    """WIB, WITA or WIT by the city's distance from UTC."""
    local = moment.astimezone(city.zone)
    offset = local.utcoffset()
    hours = int(offset.total_seconds() // 3600) if offset else 0
    return {7: "WIB", 8: "WITA", 9: "WIT"}.get(hours, local.tzname() or "")
