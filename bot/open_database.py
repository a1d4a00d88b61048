"""Opens the database at a start: brought to the tables of this version, and refused where its key is lost or another one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType

from bot import sealing
from bot.commands.sentences import sentence
from bot.data_folder import prepare_folder
from bot.database import Database, is_memory
from bot.installation import refuse_lost, require_database, require_key
from bot.keys import key_file, secret_keys
from bot.served import prepare_or_go_on
from bot.settings import Settings, WrongSettings
from models import migrate, notes, schema
from models.db import Tx, connect
from models.sealed import seal_with
from models.sealing import Sealer


class WrongKey(Exception):
    """The database was sealed with another key than the one that is set."""


def open_database(settings: Settings, limits: Mapping[str, str] = MappingProxyType({})) -> Database:
    """The database, brought to the tables of this version. Open it before the key is read: a key without a database is
    refused, and so is a database without its key. `limits`: see `connect`. Raises WrongSettings."""
    refuse_lost(settings)
    prepare = prepare_folder if settings.database.startswith("sqlite") else prepare_or_go_on
    prepare(settings)  # a server's database needs no folder of ours, once there is a key
    engine = connect(
        settings.database, schema=settings.database_schema, pooled=settings.pooled, limits=limits
    )
    if is_memory(engine):
        schema.create(engine)
        return Database(engine)
    with closed_where_refused(engine.dispose):
        refuse_lost(settings, engine)
        migrate.upgrade(engine, settings.database_schema)
    database = Database(engine)
    with closed_where_refused(database.close):
        if (
            not settings.key.get_secret_value()
            and not key_file(settings).exists()
            and database.now(_key_note)
        ):
            raise WrongSettings([sentence("setelan-kunci-hilang", berkas=key_file(settings))])
    return database


@contextmanager
def closed_where_refused(close: Callable[[], None]) -> Iterator[None]:
    """What was opened leaves nothing beside the database when a start ends here."""
    try:
        yield
    except BaseException:
        close()
        raise


def _key_note(tx: Tx) -> str:
    return notes.read(tx, "key")


def open_existing(settings: Settings) -> Database:
    """For commands that only look: the database that is there; none is made, nor a key. Raises WrongSettings."""
    require_database(settings)
    require_key(settings)
    database = open_database(settings)
    seal_with(database.engine, Sealer(*secret_keys(settings)))
    return database


def with_key(database: Database, sealer: Sealer) -> None:
    """A database belongs to one key: another one is noticed at once; what is kept from now on is sealed with it. Raises
    WrongKey."""

    def work(tx: Tx) -> tuple[str, bool]:
        known = notes.read(tx, "key")
        if not known:
            notes.write(tx, "key", sealer.fingerprint)
        return known, sealing.has_begun(tx)

    known, begun = database.now(work)
    if known not in ("", *sealer.fingerprints):
        raise WrongKey(sentence("segel-lain"))
    seal_with(database.engine, sealer, writes=begun)
