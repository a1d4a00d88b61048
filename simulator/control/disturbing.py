"""What goes wrong on purpose: /sim/faults, /sim/raw-update."""

from __future__ import annotations

import base64

from simulator.control import asked as ask
from simulator.control.asked import Asked
from simulator.errors import RefusedError
from simulator.faults import Fault
from simulator.records import Json
from simulator.verbatim import numbered
from simulator.world import World

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
    world.whatsapp.faults.clear()
    return {}


def raw_update(world: World, asked: Asked) -> Json:
    """→ {"update_id"}: under which number it is on offer."""
    if "update" not in asked.values:
        raise RefusedError("update is missing")
    queue = world.queue(ask.bot(world, asked.values.get("bot")).id)
    return {"update_id": queue.offer_raw(asked.values["update"]).id}


def raw_updates(world: World, asked: Asked) -> Json:
    """Many at once; `base64` instead of `updates`: their bytes, whether JSON or not → {"update_ids"}."""
    queue = world.queue(ask.bot(world, asked.values.get("bot")).id)
    if not asked.has("base64"):
        return {"update_ids": [queue.offer_raw(one).id for one in asked.list("updates")]}
    try:
        bodies = [base64.b64decode(one, validate=True) for one in asked.list("base64")]
    except (TypeError, ValueError):
        raise RefusedError("base64: not base64") from None
    return {"update_ids": [queue.offer_raw(numbered(body, queue.next_id)).id for body in bodies]}
