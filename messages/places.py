"""How a place is written: "Panorama, Singaran Pati · titik dari pelapor · peta"."""

from __future__ import annotations

from domain.ticket import Place
from locales.text import Markup, text
from messages.view import View


def map_link(place: Place) -> str:
    """A link that every phone opens in its map."""
    return f"https://www.openstreetmap.org/?mlat={place.lat:.6f}&mlon={place.lon:.6f}#map=18/{place.lat:.6f}/{place.lon:.6f}"


def area_words(place: Place) -> str:
    """ "Panorama, Singaran Pati", the typed words where nothing better is known, or ""."""
    if place.outside_m > 0:
        return place.outside_name
    if place.kelurahan:
        return f"{place.kelurahan}, {place.kecamatan}" if place.kecamatan else place.kelurahan
    return place.words


def place_line(view: View, *, link: bool) -> str:
    place = view.ticket.place
    if view.ticket.secret:
        return text("tempat-rahasia", daerah=place.kelurahan or text("tempat-belum"))
    bits = [text("tempat-daerah", daerah=area_words(place))] if area_words(place) else []
    if place.words and place.words not in area_words(place):
        bits.append(text("tempat-kata", kata=place.words))
    bits.append(text(f"tempat-{place.exact}"))
    if link and place.lat is not None:
        bits.append(f'<a href="{map_link(place)}">{text("tempat-peta")}</a>')
    return Markup(" · ".join(bits))
