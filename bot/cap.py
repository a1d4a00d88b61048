"""`/cap/` on the product's web: what is open and what was warned of, as CAP 1.2."""

from __future__ import annotations

from datetime import datetime

from cities.profile import City
from handlers.broadcasts.sending import areas
from messages.cap import Hazard, Warned, feed, hazard_alert, warning_alert
from models import broadcasts, disasters
from models.db import Tx

INDEX = "index.xml"


def documents(tx: Tx, city: City, now: datetime) -> dict[str, bytes]:
    """Every alert by its file's name, and the feed that names them."""
    found: dict[str, tuple[bytes, datetime]] = {}
    for hazard in _hazards(tx, now):
        found[hazard.code] = (hazard_alert(city, hazard), hazard.began_at)
    for warned in _warnings(tx, city, now):
        found[f"siaran-{warned.number}"] = (warning_alert(city, warned), warned.sent)
    names = [(name, since) for name, (_, since) in found.items()]
    return {INDEX: feed(city, names, now)} | {f"{name}.xml": body for name, (body, _) in found.items()}


def _hazards(tx: Tx, now: datetime) -> list[Hazard]:
    """The open clusters of the disaster that is on; secret ones are for nobody outside."""
    on = disasters.current(tx)
    if on is None:
        return []
    return [
        Hazard(
            code=c.code,
            category=c.category,
            danger=c.danger,
            seen=c.status == "on_scene",
            kelurahan=c.kelurahan,
            began_at=c.opened_at,
            expires=c.ends_at,
            reports=c.reports,
        )
        for c in disasters.counts(tx, on.id)
        if not c.secret and c.ends_at > now
    ]


def _warnings(tx: Tx, city: City, now: datetime) -> list[Warned]:
    return [
        Warned(b.id, b.words, b.area, areas(city, b.area) or (), b.agreed_at, b.expires_at)
        for b in broadcasts.valid(tx, now)
        if b.agreed_at is not None and b.expires_at is not None
    ]
