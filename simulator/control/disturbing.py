"""What goes wrong on purpose: /sim/faults, /sim/raw-update."""

from __future__ import annotations

from typing import Any

from simulator.control import asked as ask
from simulator.control.asked import Asked
from simulator.errors import RefusedError
from simulator.faults import Fault
from simulator.records import Json
from simulator.world import World

DEEPEST = 200  # levels of an update; deeper ones could not be written out again
SLOWEST = 60.0  # seconds


def add_fault(world: World, asked: Asked) -> Json:
    match = Asked(asked.object("match", {}))
    times = asked.integer("times", 1)
    if times < 1:
        raise RefusedError("times must be 1 or more")
    seconds = asked.values.get("seconds", 3.0)
    if isinstance(seconds, bool) or not isinstance(seconds, int | float) or not 0 < seconds <= SLOWEST:
        raise RefusedError(f"seconds: more than 0, at most {SLOWEST:.0f}")
    world.faults.add(
        Fault(
            kind=str(asked.values.get("fault")),
            times=times,
            bot=str(match.values["bot"]) if match.has("bot") else None,
            method=match.string("method", None),
            chat=match.integer("chat", None),
            retry_after=asked.integer("retry_after", 1),
            seconds=float(seconds),
        )
    )
    return {}


def clear_faults(world: World, asked: Asked) -> Json:
    world.faults.clear()
    return {}


def raw_update(world: World, asked: Asked) -> Json:
    """→ {"update_id"}: under which number it is on offer."""
    if "update" not in asked.values:
        raise RefusedError("update is missing")
    bot = ask.bot(world, asked.values.get("bot"))
    update = asked.values["update"]
    if _deeper(update, DEEPEST):
        raise RefusedError(f"an update of more than {DEEPEST} levels")
    return {"update_id": world.queue(bot.id).offer_raw(update).id}


def _deeper(value: Any, levels: int) -> bool:
    """Whether JSON is nested over `levels` deep; walked level by level, so that no depth overflows the stack."""
    layer = [value]
    for _ in range(levels + 1):
        layer = [inner for outer in layer if isinstance(outer, dict | list) for inner in _inside(outer)]
    return bool(layer)


def _inside(outer: dict[str, Any] | list[Any]) -> list[Any]:
    return list(outer.values()) if isinstance(outer, dict) else outer
