"""Coordinates, plus codes and links to maps in what people write: points like any pin; and the code in the link of a sign."""

from __future__ import annotations

import re
from dataclasses import replace

from domain.message import Inbound, Pin
from domain.place_code import LINK_WORD
from handlers.citizen.talk import Talk
from handlers.turn import Turn
from language.answers.commands import command
from language.places.map_links import typed_place

SIGN_LINK = re.compile(rf"{LINK_WORD}([A-Za-z]{{2,3}}-[0-9]{{2,3}})")


def with_typed_point(turn: Turn, inbound: Inbound) -> Inbound:
    """The same message, with the point that its words hold as its pin."""
    if inbound.pin is not None or not inbound.text or inbound.press is not None:
        return inbound
    point = typed_place(inbound.text, turn.city.area.box).point
    return replace(inbound, pin=Pin(*point, typed=True)) if point is not None else inbound


def with_code_of_link(turn: Turn, inbound: Inbound) -> Inbound:
    """The same message, where it came by the link on a sign: as if its code had been typed."""
    typed = command(inbound.text) if inbound.press is None else None
    found = SIGN_LINK.fullmatch(typed.words.strip()) if typed is not None and typed.name == "start" else None
    return replace(inbound, text=found[1].upper()) if found and turn.city.markers else inbound


def link_is_shut(talk: Talk) -> bool:
    """A link to a map whose point nobody can read without opening it."""
    return typed_place(talk.words, talk.turn.city.area.box).shut


def stray_code(talk: Talk) -> str:
    """The code of no sign that these words name: it was misread, or hangs there no more. "" where they name none."""
    return talk.turn.services.gazetteer.stray_code(talk.words)
