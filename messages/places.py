"""How a place is written: "Panorama, Singaran Pati · titik dari pelapor · peta"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cities.profile import City
from domain.danger import Danger
from domain.place import COARSE_M, Place
from domain.placing import earlier, told_elsewhere
from domain.ticket import Ticket
from domain.ticket_state import Away
from domain.whereabouts import ByPage
from language.places.addresses import bare_area, names_street, own_name, without_preposition
from locales.text import Markup, kept_text, text
from messages.speakers import who
from messages.view import View

BY_PAGE = ("link", "rough")  # how exact a point is that a caller's page sent
ELSEWHERE = 3  # of those who say another place, the newest


def map_link(place: Place) -> str:
    """A link that every phone opens in its map."""
    return f"https://www.openstreetmap.org/?mlat={place.lat:.6f}&mlon={place.lon:.6f}#map=18/{place.lat:.6f}/{place.lon:.6f}"


def navigation_link(place: Place) -> str:
    """A link that shows the way there, from wherever it is opened."""
    return f"https://www.google.com/maps/dir/?api=1&destination={place.lat:.6f},{place.lon:.6f}"


def geo_link(place: Place) -> str:
    """The same for whichever map a telephone has; chats do not take it, pages do."""
    return f"geo:{place.lat:.6f},{place.lon:.6f}?q={place.lat:.6f},{place.lon:.6f}"


def area_words(place: Place) -> str:
    """ "Panorama, Singaran Pati"; where that is not known the city's name of the place, or the typed words that hold it; or ""."""
    if place.outside_m > 0:
        return place.outside_name or text("tempat-luar")
    if place.kelurahan:
        return f"{place.kelurahan}, {place.kecamatan}" if place.kecamatan else place.kelurahan
    words, name = _said(place), _landmark(place)
    return words if name.casefold() in words.casefold() else name


def _said(place: Place) -> str:
    """The words of a place without the "di" before it; of a way all of them: "dari panorama ke betungan"."""
    return place.words if place.exact == "none" else without_preposition(place.words)


def public_area(ticket: Ticket) -> str:
    """The area that any group may read: of a secret ticket the kelurahan alone, or the city's landmark that is named."""
    inside = ticket.place.outside_m == 0
    known = _known_area(ticket.place) if ticket.secret and inside else area_words(ticket.place)
    return known or near_words(ticket)


def _known_area(place: Place) -> str:
    """The kelurahan; where none is known, what everybody knows by name: "Simpang Skip", and no word of the reporter's."""
    return place.kelurahan or _landmark(place)


def _landmark(place: Place) -> str:
    known = (name.removeprefix("landmark:") for name in place.names if name.startswith("landmark:"))
    return next(known, "")


def near_words(ticket: Ticket) -> str:
    """Where the ticket is that its reporter names, while nothing better is known; nobody but operators reads it."""
    state = ticket.state
    if state.near is None or ticket.place.exact != "none":
        return ""
    return text("tempat-dekat", kode=state.named, daerah=state.near.area)


def told_area(ticket: Ticket) -> str:
    """The same in a line that is never empty."""
    unknown = ticket.place.exact == "none" or not ticket.secret
    return public_area(ticket) or text("tempat-belum" if unknown else "tempat-pada-ruang-kendali")


def place_words(place: Place) -> str:
    """The place in one phrase: "jl salak 5 (Panorama, Singaran Pati)"."""
    area, words = area_words(place), _said(place)
    if not area or not words or bare_area(words).casefold() in area.casefold():
        return area
    return f"{words} ({area})"


def public_place(ticket: Ticket) -> str:
    """The same as any group may read it."""
    return public_area(ticket) if ticket.secret else place_words(ticket.place)


def event_area(city: City, ticket: Ticket) -> str:
    """Where the event is, among others: what everybody feels is not where its first reporter stands."""
    if city.categories[ticket.category].wide and ticket.danger is not Danger.LIFE:
        return text("tempat-sekota")
    return told_area(ticket)


def secret_place_line(view: View) -> str:
    """What the agencies' card of a secret ticket says."""
    area = public_area(view.ticket)
    return text("tempat-rahasia", daerah=area) if area else told_area(view.ticket)


def place_line(view: View) -> str:
    """Area, the reporter's own words, how exact it is, and the map."""
    place = view.ticket.place
    bits = [text("tempat-daerah", daerah=area_words(place))] if area_words(place) else []
    words = _beside_marker(view, _said(place))
    if words and words.casefold() not in area_words(place).casefold():
        bits.append(text("tempat-kata", kata=words))
    near = near_words(view.ticket)
    bits.append(text("tempat-dekat-siapa", tempat=near) if near else _how_exact(view))
    if near and view.ticket.state.near is not None:
        place = replace(place, lat=view.ticket.state.near.lat, lon=view.ticket.state.near.lon)
    if place.lat is not None:
        bits.append(f'<a href="{map_link(place)}">{text("tempat-peta")}</a>')
    return Markup("\n".join([" · ".join(bits), *_marker(view), *_moving(view), *_others(view)]))


def _marker(view: View) -> Iterator[str]:
    """The sign whose code was told, and the way in to it."""
    marker = view.city.marker_of(view.ticket.place.names)
    if marker is None:
        return
    yield text("tempat-papan", kode=marker.code, nama=marker.name)
    if street := at_odds(view):
        yield text("tempat-papan-atau", kata=street)
    if marker.way_in:
        yield text("tempat-jalan-masuk", jalan=marker.way_in)


def at_odds(view: View) -> str:
    """The street that was named beside a sign's code, where nothing says that it leads there; "" elsewhere."""
    place = view.ticket.place
    marker = view.city.marker_of(place.names) if place.exact == "marker" else None
    told = _beside_marker(view, _said(place)) if marker is not None else ""
    if marker is None or not names_street(told):
        return ""
    there = f"{marker.name} {marker.way_in} {place.kelurahan}".casefold()
    return "" if all(word in there for word in own_name(told)) else told


def _beside_marker(view: View, words: str) -> str:
    """What was told besides the code, which has a line of its own."""
    marker = view.city.marker_of(view.ticket.place.names)
    return words.replace(marker.label, "").strip(" ,") if marker is not None else words


def _how_exact(view: View) -> str:
    place, sent = view.ticket.place, view.ticket.state.by_page
    if place.exact in BY_PAGE:
        return _sent(view, f"tempat-{place.exact}", sent) if sent else text("tempat-pin")
    return kept_text(f"tempat-{place.exact}", text("tempat-belum"), kode=view.ticket.state.place_of)


def _sent(view: View, key: str, sent: ByPage, **more: object) -> str:
    """ "titik dari tautan, ± 12 m, 20.41"."""
    return text(key, meter=sent.within, jam=view.clock(sent.at), **more)


def _others(view: View) -> Iterator[str]:
    """Where it was said to be before, and where others than who told the place say that it is."""
    told = [r.report for r in view.reporters]
    for last in earlier(view.ticket, told):
        daerah = last.area or text("tempat-luar")
        yield text("tempat-sebelumnya", daerah=daerah, peta=link_to(last.lat, last.lon))
    for report, at in told_elsewhere(view.ticket, told)[-ELSEWHERE:]:
        speaker = Markup(who(view, report))
        yield text("tempat-menurut", siapa=speaker, daerah=at.area, peta=link_to(at.lat, at.lon))


def link_to(lat: float | None, lon: float | None) -> Markup:
    """ " · peta", where a point is known."""
    if lat is None:
        return Markup("")
    return Markup(f' · <a href="{map_link(Place(lat=lat, lon=lon))}">{text("tempat-peta")}</a>')


def _moving(view: View) -> Iterator[str]:
    """A live location that has moved, or a reporter who is elsewhere: where it began, and where the reporter is now."""
    state = view.ticket.state
    if state.away is Away.SAID and state.reporter_at is None:
        yield text("tempat-pelapor-lain")
    key = "tempat-reporter_at" if state.first_at is None else "tempat-first_at"
    at = state.first_at or state.reporter_at
    if at is not None and state.first_at is None and state.page_now is not None:
        area = at.area or text("tempat-luar")
        yield f"{_sent(view, 'tempat-penelepon', state.page_now, daerah=area)}{link_to(at.lat, at.lon)}"
    elif at is not None:
        yield f"{text(key, daerah=at.area or text('tempat-luar'))}{link_to(at.lat, at.lon)}"
    elif state.page_now is not None and state.page_now.within > COARSE_M and not view.ticket.place.pinned:
        yield text("tempat-kasar", km=round(state.page_now.within / 1000))
