"""How the city's time zone, its landmarks and its neighbours are read."""

from __future__ import annotations

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cities.table import Table, complete
from domain.geography import Landmark, Marker, Neighbour


def zone(head: Table) -> ZoneInfo:
    """`zona_waktu` of [kota]."""
    name = head.name("zona_waktu")
    try:
        return ZoneInfo(name or "UTC")
    except (ZoneInfoNotFoundError, ValueError, OSError):
        head.mistake(
            "zona_waktu",
            f'zona waktu "{name}" tidak dikenal.',
            "Contoh: Asia/Jakarta, Asia/Makassar, Asia/Jayapura.",
        )
        return ZoneInfo("UTC")


@complete
def landmark(table: Table) -> Landmark:
    """One [[tempat]]: with both coordinates, or with neither."""
    placed = table.has("lat") or table.has("lon")
    read = Landmark(
        name=table.name("nama"),
        aliases=table.texts("alias"),
        lat=table.number("lat", at_least=-90, at_most=90) if placed else None,
        lon=table.number("lon", at_least=-180, at_most=180) if placed else None,
        kelurahan=table.text("kelurahan", ""),
    )
    table.number("lat", 0), table.number("lon", 0)
    return read


@complete
def marker(table: Table) -> Marker:
    """One [[titik]]: a sign with a code."""
    return Marker(
        code=table.name("kode").strip().upper(),
        name=table.name("nama").strip(),
        lat=table.number("lat", at_least=-90, at_most=90),
        lon=table.number("lon", at_least=-180, at_most=180),
        way_in=table.text("jalan_masuk", "").strip(),
        example=table.flag("contoh", False),
    )


@complete
def neighbour(table: Table) -> Neighbour:
    """One [[luar_wilayah]]."""
    placed = table.has("lat") or table.has("lon")
    read = Neighbour(
        name=table.name("nama"),
        words=table.texts("kata"),
        phone=table.text("telepon", ""),
        lat=table.number("lat", at_least=-90, at_most=90) if placed else None,
        lon=table.number("lon", at_least=-180, at_most=180) if placed else None,
    )
    table.number("lat", 0), table.number("lon", 0)
    return read
