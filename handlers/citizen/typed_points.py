"""Coordinates, plus codes and links to maps in what people write: points like any pin."""

from __future__ import annotations

from dataclasses import replace

from domain.message import Inbound, Pin
from handlers.citizen.talk import Talk
from handlers.turn import Turn
from language.places.map_links import typed_place


def with_typed_point(turn: Turn, inbound: Inbound) -> Inbound:
    """The same message, with the point that its words hold as its pin."""
    if inbound.pin is not None or not inbound.text or inbound.press is not None:
        return inbound
    point = typed_place(inbound.text, turn.city.area.box).point
    return replace(inbound, pin=Pin(*point, typed=True)) if point is not None else inbound


def link_is_shut(talk: Talk) -> bool:
    """A link to a map whose point nobody can read without opening it."""
    return typed_place(talk.words, talk.turn.city.area.box).shut
