"""Reads a world back from its journal, row by row."""

from __future__ import annotations

import base64
from collections.abc import Callable

from simulator.records import Bot, Group, Json, Person, Post, Private, StoredFile
from simulator.updates import Pending
from simulator.verbatim import numbered
from simulator.whatsapp.restore import READERS as OF_WHATSAPP
from simulator.world import World


def restore(world: World) -> None:
    """Fills the (empty) world with what its journal holds and starts a fresh, compact journal."""
    for kind, record in world.journal.replay():
        try:
            _read(world, kind, record)
        except (LookupError, TypeError, ValueError, AttributeError):
            world.journal.unreadable += 1
    world.journal.begin(world.rows())


def _read(world: World, kind: str, record: Json) -> None:
    if kind in OF_WHATSAPP:
        OF_WHATSAPP[kind](world.whatsapp, record)
    else:
        READERS[kind](world, record)


def _person(world: World, record: Json) -> None:
    world.persons[record["id"]] = Person(**record)


def _bot(world: World, record: Json) -> None:
    world.bots[record["id"]] = Bot(**record)
    world.queue(record["id"])


def _group(world: World, record: Json) -> None:
    for name in ("members", "topics"):
        record[name] = {int(key): value for key, value in record[name].items()}
    world.groups[record["id"]] = Group(**record)


def _private(world: World, record: Json) -> None:
    world.privates[record["bot"], record["person"]] = Private(**record)


def _post(world: World, record: Json) -> None:
    box = world.box(record["chat"])
    box.posts[record["id"]] = Post(**record)
    box.last_id = max(box.last_id, record["id"])


def _gone(world: World, record: Json) -> None:
    world.box(record["chat"]).posts.pop(record["id"], None)


def _last_id(world: World, record: Json) -> None:
    box = world.box(record["chat"])
    box.last_id = max(box.last_id, record["id"])


def _file(world: World, record: Json) -> None:
    world.files.remember(StoredFile(**record))


def _update(world: World, record: Json) -> None:
    packed = record.get("base64")
    update = record["update"] if packed is None else numbered(base64.b64decode(packed), record["id"])
    pending = Pending(record["id"], record["at"], update, record["late"])
    world.queue(record["bot"]).restore(pending)


def _ack(world: World, record: Json) -> None:
    world.queue(record["bot"]).restore_confirmed(record["below"], record["late"], record.get("next", 0))


READERS: dict[str, Callable[[World, Json], None]] = {
    "Person": _person,
    "Bot": _bot,
    "Group": _group,
    "Private": _private,
    "Post": _post,
    "gone": _gone,
    "last_id": _last_id,
    "StoredFile": _file,
    "update": _update,
    "ack": _ack,
}
