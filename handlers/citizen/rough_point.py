"""A point of which the telephone is sure within a circle only, as a browser without GPS tells it by its network's address."""

from __future__ import annotations

from dataclasses import replace

from domain.geography import Box
from domain.message import Pin
from domain.outline import boxes_apart_m
from domain.place import Place
from domain.placing import how_exact
from handlers.turn import Turn


def weighed(turn: Turn, pin: Pin, point: Place, told: Place) -> Place:
    """`point`, of `pin`, as far as it speaks against the place that is known: a kelurahan that reaches into its circle stays, and
    so does that it is in the city."""
    if how_exact(pin) != "rough":
        return point
    within = pin.within or 0.0
    here, known = Box(pin.lat, pin.lon, pin.lat, pin.lon), turn.city.area.named(told.kelurahan)
    if known is not None and boxes_apart_m(here, known.box) <= within:
        return _inside(point, known.name, known.kecamatan)
    if 0 < point.outside_m <= within:
        return _inside(point, "", "")
    return point


def _inside(point: Place, kelurahan: str, kecamatan: str) -> Place:
    return replace(
        point, kelurahan=kelurahan, kecamatan=kecamatan, outside_m=0.0, outside_name="", outside_phone=""
    )
