"""Lepas and Berangkat at the same moment, and a holder who leaves on the way: whoever goes is on the card, else somebody is
called."""

from __future__ import annotations

import itertools

import pytest

from domain.assignment import Assignment, Stage
from domain.message import Kind, Membership, Standing
from domain.timer import TimerKind
from models import timers
from tests.scenarios.stories import fire
from tests.town import OPERATOR, Operator, Town

STEPS = [
    ("first", "Terima"),
    ("first", "Berangkat"),
    ("second", "Lepas"),
    ("second", "Berangkat"),
    ("first", "Lepas"),
]


async def part_of(town: Town, code: str) -> Assignment:
    part = (await town.ticket(code)).part("damkar")
    assert part is not None
    return part


async def waits(town: Town, code: str) -> bool:
    """Does a clock run that calls somebody?"""
    ticket = await town.ticket(code)
    found = await town.read(lambda tx: timers.of_ticket(tx, ticket.id))
    return any(t.kind == TimerKind.RUNG for t in found)


@pytest.mark.parametrize("order", list(itertools.permutations(STEPS[1:], 2)))
async def test_in_any_order_somebody_goes_or_is_called(
    any_town: Town, order: tuple[tuple[str, str], ...]
) -> None:
    town = any_town
    ani = await fire(town)
    crew = {"first": town.operator(), "second": town.operator()}
    await crew["first"].taps("Terima", ani.code)
    for who, step in order:
        await crew[who].types(f"/{step.lower()} {ani.code}")
    part = await part_of(town, ani.code)
    assert (part.holder is None) is (part.stage is Stage.DISPATCHED)
    assert await waits(town, ani.code)
    gone = [who for who, step in order if step == "Berangkat"]
    given_back = order[-1][1] == "Lepas" and order[-1][0] in gone
    assert (part.stage is Stage.EN_ROUTE) is (bool(gone) and not given_back)


async def test_who_gives_back_calls_nobody_back_who_has_just_left(town: Town) -> None:
    ani = await fire(town)
    holder, colleague = town.operator(), town.operator()
    await holder.taps("Terima", ani.code)
    await colleague.taps("Berangkat", ani.code)
    toast = await holder.taps("Lepas", ani.code)
    assert "Damkar-3 baru saja berangkat" in toast
    assert (await part_of(town, ani.code)).holder_label == "Damkar-3"
    assert not town.group("damkar").hears("dilepas", loud=True)
    await town.forward(seconds=61)
    await holder.taps("Lepas", ani.code)
    assert town.group("damkar").hears("dilepas Damkar-2 (menggantikan Damkar-3)", loud=True)


async def leaves(town: Town, who: Operator) -> None:
    """Out of the agency's group."""
    town.channels[OPERATOR].stands(town.groups[who.agency], who.person, Standing.OUT)
    out = Membership(who.person, Standing.OUT, False)
    await town.offer(who.inbound(Kind.MEMBER, membership=out))


@pytest.mark.parametrize("steps", [["Terima"], ["Terima", "Berangkat"], ["Terima", "Berangkat", "Tiba"]])
async def test_who_leaves_the_group_on_the_way_holds_nothing(any_town: Town, steps: list[str]) -> None:
    town = any_town
    ani = await fire(town)
    crew = town.operator()
    for step in steps:
        await crew.taps(step, ani.code)
    await leaves(town, crew)
    part = await part_of(town, ani.code)
    assert (part.stage, part.holder) == (Stage.DISPATCHED, None) and await waits(town, ani.code)
    assert town.group("damkar").hears("keluar dari grup", loud=True)
    await town.forward(seconds=61)
    assert town.group("damkar").hears("belum diterima", ani.code, loud=True)
