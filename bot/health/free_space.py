"""How much the disk still takes, where the database and the evidence lie."""

from __future__ import annotations

import shutil
from pathlib import Path

from bot.settings import Settings
from models.db import file_of


def free_bytes(settings: Settings) -> int | None:
    """Of the fullest disk that we write to; None where all of it lies on servers."""
    written = (file_of(settings.database), settings.evidence_folder)
    found = [_free(path) for path in written if path is not None]
    return min((one for one in found if one is not None), default=None)


def _free(path: Path) -> int | None:
    """Asked of the nearest folder that exists."""
    for folder in (path, *path.absolute().parents):
        try:
            return shutil.disk_usage(folder).free
        except OSError:
            continue
    return None
