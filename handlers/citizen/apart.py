"""Words about an open ticket that name another place: an event of its own, or the address of the same one?"""

from __future__ import annotations

from collections.abc import Iterable

from cities.category import Category
from domain.danger import Danger
from domain.outline import boxes_apart_m, distance_m
from domain.place import Place
from domain.report import Report
from domain.ticket import Ticket
from handlers.citizen import aboard
from handlers.citizen.talk import Talk
from handlers.tickets import placing
from language import cues
from language.cues import ON_THE_ROAD
from language.places.addresses import without_ways
from language.places.place_names import Named
from language.text.spelling import folded
from language.words import Understanding


def of_its_own(talk: Talk, ticket: Ticket, understood: Understanding | None) -> bool:
    """Another event at another named place, which whoever goes to this ticket's would never come to."""
    kind = _kind(talk, ticket, understood)
    if kind is None or understood is None or not happens_elsewhere(talk, ticket):
        return False
    if of_another_kind(talk, ticket, kind) or understood.again or understood.also:
        return True
    if kind.family != talk.turn.city.categories[ticket.category].family and _goes_on(talk):
        return True
    answers = bool(talk.inbound.reply_to) or ticket.state.question is not None
    return not answers and _surely_elsewhere(talk, ticket.place)


def perhaps_of_its_own(talk: Talk, ticket: Ticket, understood: Understanding | None) -> bool:
    """A victim, or the same kind of event, at a place that may as well be this ticket's own, told more exactly."""
    kind = _kind(talk, ticket, understood)
    if kind is None or of_another_kind(talk, ticket, kind):
        return False
    return happens_elsewhere(talk, ticket)


def of_the_crash(words: str) -> bool:
    """ "Sopirnya ga sadar": somebody who is there where vehicles crash."""
    return not ON_THE_ROAD.isdisjoint(words.casefold().split())


def of_another_kind(talk: Talk, ticket: Ticket, kind: Category) -> bool:
    """Is it an event that is none of this ticket's kind, and does not only befall people in it?"""
    return not kind.accompanies and kind.family != talk.turn.city.categories[ticket.category].family


def _kind(talk: Talk, ticket: Ticket, understood: Understanding | None) -> Category | None:
    """The kind of danger that the words name; None for an edit, and where somebody who hides would be asked."""
    city = talk.turn.city
    named = city.categories.get(understood.danger_category or "") if understood is not None else None
    if understood is None or understood.danger is Danger.NONE or named is None or named.key == city.other.key:
        return None
    hides = ticket.secret and named.secret
    if talk.inbound.edited or talk.inbound.pin is not None or hides or aboard.goes_on(talk, ticket):
        return None
    return named


def _goes_on(talk: Talk) -> bool:
    """Is something told next, at a place that can be found: "sama ibu saya pingsan di pasar panorama"?"""
    words = (word for word in folded(talk.words).replace(",", " ").split() if word not in cues.VOCATIVES)
    return next(words, "") in cues.GOES_ON and bool(
        talk.turn.understood(without_ways(talk.words)).sure_places
    )


def happens_elsewhere(talk: Talk, ticket: Ticket) -> bool:
    """Do the words say that it happens at another place than the ticket's? Where something only moves to, it does not."""
    return names_another(talk, ticket, without_ways(talk.words))


def names_another(talk: Talk, ticket: Ticket, words: str) -> bool:
    """Do the words name a place, and none that the ticket's is called by?"""
    if not words or ticket.place.exact == "none":
        return False
    said = talk.turn.understood(words)
    found, address = said.sure_places, said.address
    if _names_it(found, ticket.place):
        return False
    return bool(found) or (address is not None and address.casefold() not in ticket.place.words.casefold())


def at_named_place(talk: Talk, open_ones: Iterable[Report]) -> list[Report]:
    """Those of his open reports whose place the words name."""
    found = talk.understood.sure_places
    return [r for r in open_ones if _names_it(found, talk.turn.peek(r.ticket_id or 0).place)]


def _names_it(found: Iterable[Named], place: Place) -> bool:
    here = {*place.names, place.kelurahan} - {""}
    return any(not here.isdisjoint((f"{n.kind}:{n.name}", n.name, n.kelurahan)) for n in found)


def _surely_elsewhere(talk: Talk, here: Place) -> bool:
    """Is the named place known to be another: far from the ticket's point or part of the city, or another of its own sort?"""
    found = talk.turn.understood(without_ways(talk.words)).sure_places
    if here.pinned and here.lat is not None and here.lon is not None:
        near = [
            distance_m(here.lat, here.lon, n.lat, n.lon) <= n.radius_m + placing.THERE_M
            for n in found
            if n.lat is not None and n.lon is not None
        ]
        if near:
            return not any(near)
    elif apart := [metres for n in found if (metres := _areas_apart_m(talk, here, n)) is not None]:
        return min(apart) > placing.THERE_M
    sorts = {name.partition(":")[0] for name in here.names}
    return any(n.kind in sorts for n in found)


def _areas_apart_m(talk: Talk, here: Place, named: Named) -> float | None:
    """Between the kelurahan of a place that is told in words and that of a named one; None where one of them is not known."""
    boxes = {k.name: k.box for k in talk.turn.city.area.kelurahan}
    one, other = boxes.get(here.kelurahan), boxes.get(named.kelurahan)
    return boxes_apart_m(one, other) if one is not None and other is not None else None
