"""Files of an installation are their owner's alone, whatever the machine's habits were when they were made."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from bot.keys import key_file
from bot.settings import Settings

OTHERS = 0o077


def own_files_only() -> None:
    """What this program and its children make from now on, nobody else may read."""
    os.umask(OTHERS)


def tighten(settings: Settings) -> None:
    """Take away what others may do with the data folder and all in it. Not with the key: that it lay open is refused with a
    sentence (`secret_keys`), since somebody may have read it."""
    if not settings.data.stat().st_mode & stat.S_ISVTX:  # a folder like /tmp belongs to all
        _close(settings.data)
    for path in (*_database(settings), *settings.data.iterdir()):
        if not path.name.startswith(key_file(settings).name):
            _close_all(path)


def _database(settings: Settings) -> Iterator[Path]:
    from models.db import file_of

    file = file_of(settings.database)
    if file is not None:
        yield from file.absolute().parent.glob(f"{file.name}*")


def _close_all(path: Path) -> None:
    """A folder that was closed already is not searched."""
    if _close(path) and path.is_dir():
        with contextlib.suppress(OSError):  # it cannot be looked into
            for below in path.iterdir():
                _close_all(below)


def _close(path: Path) -> bool:
    """True where others could do something with it."""
    if path.is_symlink():
        return False
    with contextlib.suppress(OSError):  # gone meanwhile, or another owner's
        mode = stat.S_IMODE(path.stat().st_mode)
        if mode & OTHERS:
            path.chmod(mode & ~OTHERS)
            return True
    return False
