"""One installation: its data folder, its database and its key belong together, and a program says which ones it looks at."""

from __future__ import annotations

from pathlib import Path

from bot.commands.sentences import sentence
from bot.keys import key_file, sealed_before, secret_keys
from bot.settings import Settings, WrongSettings
from models import migrate
from models.db import Engine, connect, file_of, without_password
from models.sealed import seal_with
from models.sealing import Sealer
from models.soundness import Found, looked_at


def where(settings: Settings) -> str:
    """Which folder and which database, without a password."""
    return sentence("dipakai-di", folder=settings.data.absolute(), basis=without_password(settings.database))


def refuse_lost(settings: Settings, engine: Engine | None = None) -> None:
    """Raises WrongSettings where the database is gone, or is another one, while what belongs to it is still there.

    `engine`: of a server; a file is only looked for, since to open it would make it.
    """
    if _remains(settings) and not _has_tables(settings, engine):
        raise WrongSettings([sentence("basis-data-hilang", folder=settings.data.absolute())])
    _refuse_unusable(settings)


def _refuse_unusable(settings: Settings) -> None:
    """Raises WrongSettings where the file of the database is damaged, or another program's."""
    file = file_of(settings.database)
    if file is None or not _filled(file):
        return
    found = looked_at(file)
    if found is Found.DAMAGED:
        raise WrongSettings([sentence("basis-data-rusak", berkas=file)])
    if found is Found.FOREIGN:
        raise WrongSettings([sentence("basis-data-asing", berkas=file)])


def require_database(settings: Settings) -> None:
    """For commands that only look: nothing is made. Raises WrongSettings where there is no database."""
    file = file_of(settings.database)
    if file is not None:
        refuse_lost(settings)
        there = _filled(file)
    else:
        engine = connect(settings.database, schema=settings.database_schema)
        try:
            refuse_lost(settings, engine)
            there = migrate.current(engine) is not None
        finally:
            engine.dispose()
    if not there:
        raise WrongSettings([sentence("terminal-belum-ada", folder=settings.data.absolute())])


def require_key(settings: Settings) -> None:
    """Raises WrongSettings where there is no key: to look, none is made."""
    if not settings.key.get_secret_value() and not key_file(settings).exists():
        lost = sealed_before(settings)
        key = "setelan-kunci-hilang" if lost else "kunci-belum-ada"
        raise WrongSettings([sentence(key, berkas=key_file(settings))])


def connected(settings: Settings) -> Engine:
    """The database that is there, to be looked at with its keys. Raises WrongSettings."""
    require_database(settings)
    require_key(settings)
    engine = connect(settings.database, schema=settings.database_schema)
    seal_with(engine, Sealer(*secret_keys(settings)))
    return engine


def _remains(settings: Settings) -> bool:
    """Something that only a database can make sense of."""
    return key_file(settings).exists() or _keeps_evidence(settings)


def _keeps_evidence(settings: Settings) -> bool:
    """A folder that cannot be looked into may keep some."""
    try:
        return settings.evidence.is_dir() and any(settings.evidence.iterdir())
    except OSError:
        return True


def _has_tables(settings: Settings, engine: Engine | None) -> bool:
    file = file_of(settings.database)
    if file is not None:
        if file.is_dir():
            raise WrongSettings([sentence("basis-data-folder", berkas=file)])
        return _filled(file)
    return engine is None or migrate.current(engine) is not None


def _filled(file: Path) -> bool:
    return file.is_file() and file.stat().st_size > 0
