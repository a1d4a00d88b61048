"""One installation, one data folder, one pair of ports: the second start refuses before it touches anything."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bot.commands.sentences import reason_of, sentence
from bot.served import prepare_or_go_on
from bot.settings import Settings, WrongSettings
from models.db import file_of

BOTS, LAUNCHER = "sigap.lock", "start.lock"


@contextmanager
def held(settings: Settings, name: str) -> Iterator[None]:
    """Hold the data folder for as long as this process lives, however it ends. Raises WrongSettings.

    On PostgreSQL several processes may share a folder: their roles are held in the database.
    """
    prepare_or_go_on(settings)  # what has to be written is asked for later, and waited for
    if name == BOTS and not settings.database.startswith("sqlite"):
        yield
        return
    with ExitStack() as stack:
        for folder in _folders(settings, name):
            stack.callback(os.close, _locked(settings, folder / name))
        yield


def _folders(settings: Settings, name: str) -> list[Path]:
    """The data folder, and the database's own where DATABASE_URL puts it elsewhere."""
    file = file_of(settings.database) if name == BOTS else None
    home = file.resolve().parent if file is not None else settings.data.resolve()
    if home == settings.data.resolve() or not home.is_dir():
        return [settings.data]
    return [settings.data, home]


def refuse_held(settings: Settings, name: str) -> None:
    """Raises WrongSettings where another process holds the folder."""
    with held(settings, name):
        return


def _locked(settings: Settings, path: Path) -> int:
    descriptor = _opened(path)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        holder = os.read(descriptor, 20).decode(errors="replace").strip() or "?"
        os.close(descriptor)
        raise WrongSettings([sentence("folder-terpakai", folder=settings.data, proses=holder)]) from None
    with contextlib.suppress(OSError):  # a full disk: who holds it is known by its lock
        os.ftruncate(descriptor, 0)
        os.write(descriptor, str(os.getpid()).encode())
    return descriptor


def _opened(path: Path) -> int:
    """A lock that is there holds, though nothing can be written into it."""
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError:
        if not path.is_file():
            raise
        return os.open(path, os.O_RDONLY | os.O_CLOEXEC)


def refuse_used_port(name: str, host: str, port: int) -> None:
    """Raises WrongSettings where nothing can listen there. `name`: of the setting that says which port."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        for family, kind, protocol, _, address in found:
            with socket.socket(family, kind, protocol) as trial:
                trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                trial.bind(address)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise WrongSettings([sentence("porta-terpakai", porta=port, nama=name)]) from None
        words = sentence("porta-ditolak", porta=port, nama=name, alamat=host, sebab=reason_of(error))
        raise WrongSettings([words]) from None
