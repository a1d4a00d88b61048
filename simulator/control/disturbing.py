"""What goes wrong on purpose: /sim/faults, /sim/raw-update."""

from __future__ import annotations

from simulator.control import asked as ask
from simulator.control.asked import Asked
from simulator.errors import RefusedError
from simulator.faults import Fault
from simulator.records import Json
from simulator.world import World


def add_fault(world: World, asked: Asked) -> Json:
    match = Asked(asked.object("match", {}))
    times = asked.integer("times", 1)
    if times < 1:
        raise RefusedError("times must be 1 or more")
    world.faults.add(
        Fault(
            kind=str(asked.values.get("fault")),
            times=times,
            bot=str(match.values["bot"]) if match.has("bot") else None,
            method=match.string("method", None),
            chat=match.integer("chat", None),
            retry_after=asked.integer("retry_after", 1),
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
    return {"update_id": world.queue(bot.id).offer_raw(asked.values["update"]).id}
