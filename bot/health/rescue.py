"""What the bots stand on is deleted under them: noticed while it can still be saved."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from bot.keys import key_file
from bot.settings import Settings
from models.db import Engine, file_of
from models.soundness import copy_of

SAVED = "sigap-diselamatkan-{:%Y%m%d-%H%M%S}.db"
Identity = tuple[int, int]


class OpenFile:
    """A database's file as it was opened; on a server, or in memory, there is none."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.path = file_of(engine.url.render_as_string(hide_password=False))
        self._opened = _identity(self.path)
        self._copy: Path | None = None

    @property
    def lost(self) -> bool:
        """Does another file, or none, stand at its place by now?"""
        return self._opened is not None and _identity(self.path) != self._opened

    def save(self, now: datetime) -> Path:
        """Write all that is still open to a new file beside, for its owner alone; later copies take the place of the first.
        Raises OSError, UNUSABLE."""
        assert self.path is not None
        self._copy = self._copy or self.path.absolute().with_name(SAVED.format(now))
        self._copy.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        fresh = self._copy.with_suffix(".baru")
        fresh.unlink(missing_ok=True)
        os.close(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        copy_of(self._engine, fresh)
        fresh.replace(self._copy)
        return self._copy


def _identity(path: Path | None) -> Identity | None:
    try:
        found = path.stat() if path is not None else None
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if found is not None else None


def lost_beside(settings: Settings, *, evidence: bool) -> tuple[Path, ...]:
    """What is missing of the key and the evidence that belong to the database. `evidence`: its folder can be used, as far as it
    is there."""
    beside = [] if settings.key.get_secret_value() else [key_file(settings)]
    if evidence and settings.evidence_folder is not None:
        beside.append(settings.evidence_folder)
    return tuple(path.absolute() for path in beside if _is_gone(path))


def _is_gone(path: Path) -> bool:
    try:
        return not path.exists()
    except OSError:  # it cannot be looked at
        return False
