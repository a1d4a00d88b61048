"""The keys that seal personal data: from the settings, else from a file of mode 600 beside the database."""

from __future__ import annotations

import contextlib
import os
import secrets
import sqlite3
from contextlib import closing
from pathlib import Path

from bot.commands.sentences import reason_of, sentence
from bot.data_folder import prepare_folder
from bot.settings import Settings, WrongSettings
from models.soundness import to_look_at

KEY_BYTES = 32


def secret_key(settings: Settings) -> bytes:
    """The key that seals. Raises WrongSettings."""
    return secret_keys(settings)[0]


def secret_keys(settings: Settings) -> list[bytes]:
    """The installation's keys, the one that seals first: from the environment, else from a file of mode 600, made at
    the first start.

    Raises WrongSettings.
    """
    from_settings = settings.key.get_secret_value()
    given = from_settings or _kept_keys(settings)
    try:
        keys = [bytes.fromhex(k) for k in given.replace(",", " ").split()]
    except ValueError:
        keys = []
    if not keys or any(len(k) != KEY_BYTES for k in keys):
        raise WrongSettings([_wrong_key(settings, bool(from_settings))])
    return keys


def _wrong_key(settings: Settings, given: object) -> str:
    """A new key is advised only where nothing was ever sealed."""
    if not given:
        return sentence("setelan-kunci-berkas", berkas=key_file(settings))
    return sentence("setelan-kunci-lama" if sealed_before(settings) else "setelan-kunci")


def key_file(settings: Settings) -> Path:
    return settings.data / "key"


def keep_keys(settings: Settings, keys: list[bytes]) -> None:
    """Write the file of keys, whole or not at all."""
    path = key_file(settings)
    fresh = path.with_name("key.new")
    fresh.unlink(missing_ok=True)
    _write_private(fresh, "\n".join(k.hex() for k in keys))
    fresh.replace(path)


def _make_key(path: Path) -> None:
    """A new key, whole or not at all; one that somebody else has made meanwhile stays. Raises WrongSettings."""
    fresh = path.with_name(f".key-{os.getpid()}")
    try:
        _write_private(fresh, secrets.token_hex(KEY_BYTES))
        with contextlib.suppress(FileExistsError):
            path.hardlink_to(fresh)
    except OSError as error:
        words = sentence("setelan-folder", folder=path.parent, sebab=reason_of(error))
        raise WrongSettings([words]) from None
    finally:
        fresh.unlink(missing_ok=True)


def _write_private(path: Path, words: str) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(words)
        file.flush()
        os.fsync(descriptor)


def _sealed(database: Path) -> bool:
    """Was something sealed there before, so that a new key would be of no use?"""
    if not database.exists():
        return False
    try:
        with closing(to_look_at(database)) as asked:
            return (
                asked.execute("SELECT 1 FROM notes WHERE name = 'key' AND value <> ''").fetchone() is not None
            )
    except sqlite3.OperationalError:  # it has no tables yet
        return False
    except sqlite3.DatabaseError:
        return True


def sealed_before(settings: Settings) -> bool:
    """Is there data already that another key would not open? A server's is not asked: it counts as filled."""
    if settings.database_url:
        return not settings.database_url.startswith("sqlite")
    return _sealed(settings.data / "sigap.db")


def _kept_keys(settings: Settings) -> str:
    path = key_file(settings)
    if not path.exists():
        if not settings.database_url and _sealed(settings.data / "sigap.db"):
            raise WrongSettings([sentence("setelan-kunci-hilang", berkas=path)])
        prepare_folder(settings)
        _make_key(path)
    if path.stat().st_mode & 0o077:
        raise WrongSettings([sentence("setelan-kunci-terbuka", berkas=path)])
    return path.read_text(errors="replace")
