"""Where a report says that it happens: by a point, by words, at another ticket's place, or outside the city."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from domain.conversation import Draft
from domain.errand import FindAddress
from domain.geography import Marker
from domain.outline import distance_m
from domain.place import Place
from domain.report import Report
from domain.ticket import Ticket
from handlers.tickets.draft_place import PLACE_WORDS
from handlers.turn import Turn
from language.places.on_the_way import road
from models import tickets


def place_of(turn: Turn, draft: Draft) -> Place:
    """The best that is known of where it happens."""
    if draft.lat is not None and draft.lon is not None:
        exact = "live" if draft.live else "coordinates" if draft.typed_point else "pin"
        exact = "earlier" if draft.point_sent else exact
        pinned = pin_place(turn, draft.lat, draft.lon, exact=exact, words=draft.place_words)
        return replace(pinned, names=tuple(draft.place_names))
    if draft.outside:
        return _outside(turn, draft)
    if (marker := turn.city.marker_of(draft.place_names)) is not None:
        return at_marker(turn, marker, words=draft.place_words, names=draft.place_names)
    if draft.same_as and not (draft.kelurahan or draft.place_words):
        other = tickets.by_code(turn.tx, draft.same_as)
        return _same_place(other) if other is not None else Place()
    if draft.kelurahan:
        exact = "area" if _only_area(turn, draft) else "typed"
        named = _in_area(turn, draft.kelurahan, draft.place_words, exact)
    else:
        words = draft.place_words or road("\n".join(draft.words))[:PLACE_WORDS]
        named = Place(exact="typed" if draft.place_words else "none", words=words)
    return replace(named, names=tuple(draft.place_names))


def at_marker(turn: Turn, marker: Marker, *, words: str, names: Iterable[str]) -> Place:
    """Near a sign whose code was told: an estimate, which any point outdoes."""
    there = pin_place(turn, marker.lat, marker.lon, exact="marker", words=words or marker.label)
    return replace(there, names=tuple(names))


def _same_place(other: Ticket) -> Place:
    """Where the reporter's other ticket is, as far as all who come to this one may know it."""
    here = other.place
    if other.secret:
        return Place(exact="same", kelurahan=here.kelurahan, kecamatan=here.kecamatan)
    return replace(here, exact="same")


def _outside(turn: Turn, draft: Draft) -> Place:
    """A place beyond the service area, named by words alone."""
    there = next((n for n in turn.city.neighbours if n.name == draft.outside), None)
    box = turn.city.area.box
    metres = 1.0
    if there is not None and there.lat is not None and there.lon is not None:
        centre = ((box.min_lat + box.max_lat) / 2, (box.min_lon + box.max_lon) / 2)
        metres = max(metres, distance_m(*centre, there.lat, there.lon))
    return Place(
        exact="typed",
        words=draft.place_words,
        outside_m=metres,
        outside_name=draft.outside,
        outside_phone=there.phone if there else "",
    )


def pin_place(turn: Turn, lat: float, lon: float, *, exact: str = "pin", words: str = "") -> Place:
    """A shared point, with its kelurahan, or how far outside the service area it is. `exact`: as in `Place`."""
    spot = turn.services.gazetteer.spot(lat, lon)
    outside = not spot.inside
    return Place(
        lat=lat,
        lon=lon,
        exact=exact,
        kelurahan="" if outside else spot.kelurahan,
        kecamatan="" if outside else spot.kecamatan,
        words=words,
        outside_m=max(spot.outside_m, 1.0) if outside else 0.0,
        outside_name=spot.neighbour.name if outside and spot.neighbour else "",
        outside_phone=spot.neighbour.phone if outside and spot.neighbour else "",
    )


def place_told(turn: Turn, told: Report) -> Place:
    """Where a report says that it is: as it was told first, or at the point that its reporter has sent since."""
    kept = told.observed.place
    if kept is not None and (kept.lat, kept.lon) == (told.lat, told.lon):
        return kept
    if told.lat is not None and told.lon is not None:
        return pin_place(turn, told.lat, told.lon)
    name = told.observed.kelurahan
    return _in_area(turn, name, name, "area") if name else Place()


def _only_area(turn: Turn, draft: Draft) -> bool:
    """Do the words of the place say nothing but the kelurahan, as it is called or was by an earlier list?"""
    itself = turn.services.gazetteer.itself(draft.place_words)
    formerly = bool(itself and itself.called and itself.name == draft.kelurahan)
    return formerly or draft.place_words.casefold() == draft.kelurahan.casefold()


def _in_area(turn: Turn, name: str, words: str, exact: str) -> Place:
    """Somewhere in this kelurahan."""
    known = turn.city.area.named(name)
    return Place(exact=exact, kelurahan=name, kecamatan=known.kecamatan if known else "", words=words)


def look_up(turn: Turn, ticket: Ticket) -> None:
    """A typed address is looked for on the map, where the city has a geocoder."""
    if turn.services.geocodes and ticket.place.exact == "typed":
        turn.ask(FindAddress(ticket.id, ticket.place.words))
