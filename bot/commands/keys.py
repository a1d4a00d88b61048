"""`python -m bot kunci ganti`: a new key, everything sealed anew, while the bots run and read both."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.commands.sentences import sentence
from bot.health.clocks import ALIVE
from bot.keys import KEY_BYTES, keep_keys, secret_keys
from bot.open_database import open_existing, with_key
from bot.sealing import SEEN, can_read
from bot.settings import Settings, WrongSettings
from domain.clock import SystemClock
from models import notes
from models.db import Engine, Tx, reading, transaction
from models.resealing import reseal
from models.sealing import Sealer

FRESH = timedelta(seconds=30)
STEADY = 12.0  # seconds that every worker must have said so: each says it every five
LONGEST = 120.0


def rotate(settings: Settings, say: Callable[[str], None]) -> Sealer:
    """Change the key of this installation. Raises WrongSettings, WrongKey."""
    if settings.key.get_secret_value():
        raise WrongSettings([sentence("kunci-di-setelan")])
    database = open_existing(settings)
    old = secret_keys(settings)
    new = secrets.token_bytes(KEY_BYTES)
    try:
        with_key(database, Sealer(*old))
        _hand_out(settings, database.engine, [*old, new])  # everybody can read it before anybody uses it
        _hand_out(settings, database.engine, [new, *old])
        sealer = Sealer(new, *old)
        _reseal(database.engine, sealer, say)
        retired = settings.data / f"key.{Sealer(old[0]).fingerprint}"
        (settings.data / "key").replace(retired)
        retired.write_text("\n".join(k.hex() for k in old))
        keep_keys(settings, [new])
        say(f"Kunci lama ada di {retired}: pindahkan ke tempat aman, cadangan lama memerlukannya.")
        return Sealer(new)
    finally:
        database.close()


def reseal_all(settings: Settings, say: Callable[[str], None]) -> None:
    """Everything with the first of the keys that are set."""
    database = open_existing(settings)
    try:
        sealer = Sealer(*secret_keys(settings))
        with_key(database, sealer)
        _reseal(database.engine, sealer, say)
    finally:
        database.close()


def _reseal(engine: Engine, sealer: Sealer, say: Callable[[str], None]) -> None:
    for table, count in reseal(engine, sealer).items():
        say(f"{table}: {count} baris disegel ulang")
    with transaction(engine) as tx:
        notes.write(tx, "key", sealer.fingerprint)


def _hand_out(settings: Settings, engine: Engine, keys: list[bytes]) -> None:
    """Write the file, and wait until every worker that is alive has read it."""
    keep_keys(settings, keys)
    wanted = can_read(Sealer(*keys))
    began = steady = time.monotonic()
    while time.monotonic() - steady < STEADY:
        alive, seen = _workers(engine)
        if not alive:
            return
        if seen != wanted:
            steady = time.monotonic()
        if time.monotonic() - began > LONGEST:
            raise WrongSettings([sentence("kunci-tidak-dibaca")])
        time.sleep(0.5)


def _workers(engine: Engine) -> tuple[bool, str]:
    def look(tx: Tx) -> tuple[str, str]:
        return notes.read(tx, ALIVE), notes.read(tx, SEEN)

    with reading(engine) as tx:
        alive, seen = look(tx)
    return bool(alive) and SystemClock().now() - datetime.fromisoformat(alive) < FRESH, seen
