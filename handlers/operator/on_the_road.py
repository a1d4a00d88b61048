"""A crew shares its live location in a ticket's thread: its reporters hear how far it is, and whoever drives is offered Tiba.

Where they are is never kept and never shown: only how far from the ticket's point, and when.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from domain.assignment import ON_THE_WAY, Assignment, Stage
from domain.happenings import Expected
from domain.message import Button, Pin
from domain.outline import distance_m
from domain.ticket import Refused, Ticket
from domain.ticket_state import Crew
from handlers.operator.desk import Desk
from locales.text import text
from messages.expected import NEAR_M
from messages.moments import hour

DETOUR = 1.4  # streets are no straight line
METRES_A_MINUTE = 500.0  # 30 km/h
EVERY = timedelta(seconds=30)  # looked at; the platform tells of each few metres
SOON_M, TWICE = 1_000, 2  # told for the second time as soon as they are so near
MOVED = timedelta(minutes=2)  # by which a card's estimate has to change


def shares(desk: Desk) -> bool:
    """Is it somebody who lets others see where he goes, and does the city want that?"""
    inbound = desk.inbound
    return desk.turn.city.travel.on and inbound.pin is not None and (inbound.pin.live or inbound.moved)


def heard(desk: Desk) -> None:
    """It came with the first message or a later move. Raises Refused, for the first alone: a move asks nothing."""
    ticket = desk.ticket
    part = ticket.part(desk.agency)
    pin, why = desk.inbound.pin, _hindrance(ticket, part)
    if pin is None or part is None or why:
        if desk.inbound.edited:
            return
        raise Refused(why or "tolak-hak-instansi", kode=ticket.code)
    known = ticket.state.crews.get(part.agency)
    metres = _metres(ticket, pin)
    near = metres <= NEAR_M and not (known and known.offered)
    if known is not None and not near and desk.turn.now - known.at < EVERY:
        return
    _take(desk, part, known or Crew(metres, desk.turn.now), metres)
    if near:
        label = text("tombol-tiba")
        desk.say(text("kru-dekat", kode=ticket.code), buttons=((Button(label, f"{ticket.handle}.arrive"),),))
    elif known is None:
        desk.done("kru-dibagikan", kode=ticket.code)


def _hindrance(ticket: Ticket, part: Assignment | None) -> str:
    """Why nothing can be said of it; "" where it can."""
    if part is None:
        return "tolak-hak-instansi"
    if part.stage is Stage.DISPATCHED:
        return "tolak-belum-diterima"
    if part.stage not in ON_THE_WAY:
        return "tolak-eta-sudah"
    return "tolak-jarak-tanpa-titik" if ticket.place.lat is None else ""


def _metres(ticket: Ticket, pin: Pin) -> int:
    place = ticket.place
    assert place.lat is not None and place.lon is not None
    return round(distance_m(pin.lat, pin.lon, place.lat, place.lon))


def minutes(metres: int) -> int:
    return max(1, -(-round(metres * DETOUR) // round(METRES_A_MINUTE)))


def _take(desk: Desk, part: Assignment, crew: Crew, metres: int) -> None:
    """How far it is now; its reporters hear it when it begins, and once more when it is near."""
    turn, ticket = desk.turn, desk.ticket
    at = turn.now + timedelta(minutes=minutes(metres))
    tells = crew.told == 0 or (crew.told < TWICE and metres <= SOON_M < crew.told_at_m)
    now = replace(crew, metres=metres, at=turn.now, offered=crew.offered or metres <= NEAR_M)
    if tells:
        now = replace(now, told=crew.told + 1, told_at_m=metres)
    before = ticket.state.eta.get(part.agency)
    moved = before is None or tells or abs(before - at) >= MOVED
    eta = {**ticket.state.eta, part.agency: at} if moved else ticket.state.eta
    noted = ticket.noting(crews={**ticket.state.crews, part.agency: now}, eta=eta)
    if not tells:
        turn.change(noted)
        return
    pukul = hour(turn.city, at)
    told = Expected(agency=part.agency, by=desk.label, pukul=pukul, menit=minutes(metres), metres=metres)
    turn.change(noted, turn.event(told, desk.actor))
