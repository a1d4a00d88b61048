"""How much the disks still take to which we write: data, database and evidence; and PostgreSQL's, where it lies on this machine."""

from __future__ import annotations

import shutil
from pathlib import Path

from bot.settings import Settings
from models.db import Tx, file_of

OWN_SERVER = """SELECT setting FROM pg_settings WHERE name = 'data_directory'
AND (inet_server_addr() IS NULL OR host(inet_server_addr()) IN ('127.0.0.1', '::1'))"""


def free_bytes(settings: Settings) -> int | None:
    """Of the fullest disk that we write to ourselves."""
    written = (settings.data, file_of(settings.database), settings.evidence_folder)
    return least(*(_free(path) for path in written if path is not None))


def free_bytes_of_server(tx: Tx) -> int | None:
    """Of the disk to which PostgreSQL writes; None where that is another machine's, or we may not know where it lies."""
    if tx.dialect.name != "postgresql":
        return None
    folder = tx.exec_driver_sql(OWN_SERVER).scalar()
    try:
        return shutil.disk_usage(folder).free if folder else None
    except OSError:
        return None


def least(*found: int | None) -> int | None:
    """Of those that are known."""
    return min((one for one in found if one is not None), default=None)


def _free(path: Path) -> int | None:
    """Asked of the nearest folder that exists."""
    for folder in (path, *path.absolute().parents):
        try:
            return shutil.disk_usage(folder).free
        except OSError:
            continue
    return None
