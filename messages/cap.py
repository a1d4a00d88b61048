"""CAP 1.2 (OASIS Common Alerting Protocol) for other systems: one alert per open cluster, one per warning.

Nothing in it is about a person: a kelurahan, its point and size, a kind of hazard, a number of reports.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from math import pi, sqrt
from xml.etree import ElementTree as Xml

from cities.profile import City
from domain.danger import Danger
from domain.geography import Kelurahan
from locales.text import text

NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2"
ATOM = "http://www.w3.org/2005/Atom"
LANGUAGE = "id-ID"
SEVERITY = {Danger.LIFE: "Extreme", Danger.OTHER: "Severe", Danger.NONE: "Unknown"}


@dataclass(frozen=True, slots=True)
class Hazard:
    """A cluster as other systems may know it. `seen`: a crew is there."""

    code: str
    category: str
    danger: Danger
    seen: bool
    kelurahan: str
    began_at: datetime
    expires: datetime
    reports: int


@dataclass(frozen=True, slots=True)
class Warned:
    """A warning in an official's words. `kelurahan`: whom it concerns."""

    number: int
    words: str
    area: str
    kelurahan: tuple[str, ...]
    sent: datetime
    expires: datetime


def hazard_alert(city: City, hazard: Hazard) -> bytes:
    category = city.categories[hazard.category]
    alert = _alert(city, f"{city.key}-{hazard.code}", hazard.began_at)
    info = Xml.SubElement(alert, "info")
    _add(info, "language", LANGUAGE)
    _add(info, "category", category.cap)
    _add(info, "event", category.name)
    _add(info, "urgency", "Immediate")
    _add(info, "severity", SEVERITY[hazard.danger])
    _add(info, "certainty", "Observed" if hazard.seen else "Likely" if hazard.reports > 1 else "Possible")
    _add(info, "effective", _moment(city, hazard.began_at))
    _add(info, "expires", _moment(city, hazard.expires))
    _add(info, "senderName", text("cap-pengirim", kota=city.name))
    _add(info, "headline", text("cap-judul", kategori=category.name, tempat=hazard.kelurahan or city.name))
    if category.advice:
        _add(info, "instruction", category.advice)
    _common(city, info)
    _parameter(info, "reports", str(hazard.reports))
    _area(city, info, hazard.kelurahan or city.name, (hazard.kelurahan,) if hazard.kelurahan else ())
    return _bytes(alert)


def warning_alert(city: City, warned: Warned) -> bytes:
    alert = _alert(city, f"{city.key}-siaran-{warned.number}", warned.sent)
    info = Xml.SubElement(alert, "info")
    _add(info, "language", LANGUAGE)
    _add(info, "category", "Safety")
    _add(info, "event", text("cap-peringatan"))
    _add(info, "urgency", "Expected")
    _add(info, "severity", "Unknown")
    _add(info, "certainty", "Unknown")
    _add(info, "effective", _moment(city, warned.sent))
    _add(info, "expires", _moment(city, warned.expires))
    _add(info, "senderName", text("cap-pengirim", kota=city.name))
    _add(
        info, "headline", text("cap-judul", kategori=text("cap-peringatan"), tempat=warned.area or city.name)
    )
    _add(info, "description", warned.words)
    _common(city, info)
    _area(city, info, warned.area or city.name, warned.kelurahan if warned.area else ())
    return _bytes(alert)


def feed(city: City, names: list[tuple[str, datetime]], now: datetime) -> bytes:
    """An Atom feed that names all alerts there are: (file name, since when)."""
    root = Xml.Element("feed", {"xmlns": ATOM})
    _add(root, "id", f"urn:sigap:{city.key}:cap")
    _add(root, "title", text("cap-pengirim", kota=city.name))
    _add(root, "updated", _moment(city, now))
    for name, since in names:
        entry = Xml.SubElement(root, "entry")
        _add(entry, "id", f"urn:sigap:{city.key}:cap:{name}")
        _add(entry, "title", name)
        _add(entry, "updated", _moment(city, since))
        Xml.SubElement(entry, "link", {"href": f"{name}.xml", "type": "application/cap+xml"})
    return _bytes(root)


def _alert(city: City, identifier: str, sent: datetime) -> Xml.Element:
    alert = Xml.Element("alert", {"xmlns": NAMESPACE})
    _add(alert, "identifier", identifier)
    _add(alert, "sender", f"sigap112.{city.key}")
    _add(alert, "sent", _moment(city, sent))
    _add(alert, "status", "Actual")
    _add(alert, "msgType", "Alert")
    _add(alert, "scope", "Public")
    return alert


def _common(city: City, info: Xml.Element) -> None:
    if city.official_link:
        _add(info, "web", city.official_link)
    _add(info, "contact", city.emergency_phone)


def _parameter(info: Xml.Element, name: str, value: str) -> None:
    parameter = Xml.SubElement(info, "parameter")
    _add(parameter, "valueName", name)
    _add(parameter, "value", value)


def _area(city: City, info: Xml.Element, description: str, names: tuple[str, ...]) -> None:
    """Kelurahan as circles with their codes; the whole city as its outline."""
    area = Xml.SubElement(info, "area")
    _add(area, "areaDesc", description)
    named = [k for k in city.area.kelurahan if k.name in names]
    if not named:
        ring = city.area.outline
        closed = ring if ring[0] == ring[-1] else (*ring, ring[0])
        _add(area, "polygon", " ".join(f"{lat:.5f},{lon:.5f}" for lat, lon in closed))
        return
    for kelurahan in named:
        _add(area, "circle", f"{kelurahan.lat:.5f},{kelurahan.lon:.5f} {_radius_km(kelurahan):.2f}")
    for kelurahan in named:
        code = Xml.SubElement(area, "geocode")
        _add(code, "valueName", "kode_wilayah")
        _add(code, "value", kelurahan.code)


def _radius_km(kelurahan: Kelurahan) -> float:
    return sqrt(kelurahan.area_km2 / pi)


def _add(parent: Xml.Element, name: str, value: str) -> None:
    Xml.SubElement(parent, name).text = value


def _moment(city: City, moment: datetime) -> str:
    """CAP wants an offset in figures, and no fractions."""
    return moment.astimezone(city.zone).replace(microsecond=0).isoformat()


def _bytes(root: Xml.Element) -> bytes:
    found: bytes = Xml.tostring(root, encoding="utf-8", xml_declaration=True)
    return found
