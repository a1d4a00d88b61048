"""When what people write is sealed, and how what stood in clear before that is sealed too: a little at a time, while the
bots run. An older worker cannot read it, so that it begins only when none runs any more.
"""

from __future__ import annotations

import asyncio
import time

import orjson

from bot.database import Database
from bot.keys import key_file, secret_keys
from bot.settings import Settings
from models import notes
from models.archive import nobody_was_here
from models.db import Engine, Tx, empty_log, transaction
from models.resealing import DONE, packed, seal_some, unseal
from models.sealing import Sealer

SEEN = "keys:seen"  # what the running bots can read
BEGUN = "sealing"  # the note of how far it has come; none: what is written stands in clear
EVERY_SECONDS = 5
AT_ONCE = 1.0  # seconds of work in one go
STEADY = 12  # rounds in which every worker has said that it can read it
HEARD = STEADY + 3  # by then every worker knows that it has begun


def can_read(sealer: Sealer) -> str:
    """What a worker of this version says of itself, for `SEEN`."""
    return ",".join([*sealer.fingerprints, BEGUN])


def has_begun(tx: Tx) -> bool:
    """Whether what is written now is sealed: from the first word on where nobody was here before, or nobody else can be."""
    if notes.read(tx, BEGUN):
        return True
    fresh = nobody_was_here(tx)
    if fresh or tx.dialect.name == "sqlite":
        notes.write(tx, BEGUN, packed(DONE if fresh else []))
        return True
    return False


def in_clear(settings: Settings, engine: Engine) -> None:
    """Before the way back to an earlier version, which knows of no seal: what people wrote stands in clear again."""
    if not settings.key.get_secret_value() and not key_file(settings).exists():
        return  # nothing was ever sealed here
    unseal(engine, Sealer(*secret_keys(settings)))
    with transaction(engine) as tx:
        notes.write(tx, BEGUN, "")


class Sealing:
    """The sweep that seals what stood in clear; one worker does it."""

    def __init__(self, database: Database, sealer: Sealer) -> None:
        self._database = database
        self._sealer = sealer
        self._done = False
        self._rounds = STEADY if database.writers == 1 else 0

    async def step(self) -> None:
        """Some batches, and their end is remembered."""
        if self._done:
            return
        database, sealer = self._database, self._sealer
        begun, seen = await database.read(lambda tx: (notes.read(tx, BEGUN), notes.read(tx, SEEN)))
        if not begun:
            self._rounds = self._rounds + 1 if seen == can_read(sealer) else 0
            if self._rounds >= STEADY:
                await database.write(lambda tx: notes.write(tx, BEGUN, packed([])))
            return
        if self._rounds < HEARD and database.writers > 1:
            self._rounds = max(self._rounds, STEADY) + 1
            return
        end = time.monotonic() + AT_ONCE
        while not self._done:
            self._done = await database.write(lambda tx: _some(tx, sealer))
            if time.monotonic() > end and not self._done:
                return
        await asyncio.to_thread(empty_log, database.engine)


def _some(tx: Tx, sealer: Sealer) -> bool:
    """One batch; True at the end."""
    position = orjson.loads(notes.read(tx, BEGUN))
    if position != DONE:
        position = seal_some(tx, sealer, position)
        notes.write(tx, BEGUN, packed(position))
    return bool(position == DONE)
