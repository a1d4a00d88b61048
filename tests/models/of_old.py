"""Towns that an earlier version has lived in, as they were left: database, key, files, and what stands on everybody's screen.

Each has two files in `tests/models/stored`, named by the commit whose own program wrote them: `tests.models.lived` played on a file
of SQLite, then the database as SQL, and the fake platforms' chats with every message, button and member.
"""

from __future__ import annotations

import itertools
import json
import lzma
import sqlite3
from base64 import b64decode
from contextlib import closing
from dataclasses import dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.channels.fake import FakeChannel
from bot.channels.fake_chat import FakeChat, Memory, Shown
from bot.channels.pace import UNLIMITED
from bot.loops.sweeps import after_outage
from bot.open_database import open_database
from bot.wiring import build, introduce, prepare
from domain.clock import VirtualClock
from domain.message import Ask, Button, Channel, Delivery, Form, Key, Pin, Standing
from tests.founding import platforms, services_for, settings_of
from tests.town import CITIZEN, Operator, Person, Town

STORED = Path(__file__).parent / "stored"


@dataclass(frozen=True)
class Left:
    """A town as a version left it, and the reporter of the fire that burned then."""

    town: Town
    burning: Person


async def left_by(commit: str, folder: Path) -> Left:
    """It starts again with this version."""
    told = json.loads((STORED / f"{commit}.json").read_text(encoding="utf-8"))
    for name, content in told["files"].items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b64decode(content))
        file.chmod(0o600)
    with closing(sqlite3.connect(folder / "sigap.db")) as database:
        database.executescript(lzma.decompress((STORED / f"{commit}.sql.xz").read_bytes()).decode())
    clock = VirtualClock(datetime.fromisoformat(told["now"]))
    channels = platforms(clock)
    for name, kept in told["screens"].items():
        _recall(channels[Channel(name)], kept)
    settings = settings_of(folder, f"sqlite:///{folder / 'sigap.db'}")
    opened = open_database(settings)
    app = build(
        settings,
        clock=clock,
        channels=channels,
        pace=UNLIMITED,
        services=services_for(settings),
        database=opened,
    )
    await prepare(app)
    await introduce(app)
    await after_outage(app)
    town = Town(app, clock, channels, told["groups"], itertools.count(told["next"]))
    town.skip.update(told["skip"])
    for agency, (person, name) in told["chiefs"].items():
        town.chiefs[agency] = Operator(town, agency, person, name)
    return Left(town, Person(town, CITIZEN, told["burning"]))


def _recall(channel: FakeChannel, kept: dict[str, Any]) -> None:
    chats = {
        name: FakeChat(
            messages={m["message_id"]: _shown(m) for m in chat["messages"]},
            topics=chat["topics"],
            people={person: Standing(standing) for person, standing in chat["people"].items()},
            shut=chat["shut"],
        )
        for name, chat in kept["chats"].items()
    }
    channel.recall(Memory(chats, {}, {}, (), kept["last_update"], kept["last_message"]))


def _shown(kept: dict[str, Any]) -> Shown:
    delivery = _delivery(kept["delivery"])
    return Shown(kept["message_id"], delivery, datetime.fromisoformat(kept["sent_at"]))


def _delivery(kept: dict[str, Any]) -> Delivery:
    known = {field.name: kept[field.name] for field in fields(Delivery) if field.name in kept}
    return Delivery(
        **known
        | {
            "form": Form(kept["form"]),
            "buttons": tuple(tuple(Button(**b) for b in row) for row in kept["buttons"]),
            "keyboard": tuple(tuple(Key(k["label"], Ask(k["ask"])) for k in row) for row in kept["keyboard"]),
            "pin": Pin(**kept["pin"]) if kept["pin"] else None,
        }
    )
