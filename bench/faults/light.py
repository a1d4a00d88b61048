"""Light stand-ins: evidence in memory, pictures and transactions in this thread; the rest is the product's own."""

from __future__ import annotations

from collections.abc import Callable
from errno import ENOSPC
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import TypeVar

from bot.database import Database
from bot.media.inspected import Inspected
from bot.media.looking import look_at
from bot.media.store import EvidenceStore
from bot.media.worker import PictureWorker
from models.db import Engine, Tx, reading, transact

T = TypeVar("T")


class Inline(Database):
    """Transactions in the event loop's own thread: a trial replays exactly, and needs no threads."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.writers = 1

    async def write(self, work: Callable[[Tx], T]) -> T:
        return transact(self.engine, work)

    async def read(self, work: Callable[[Tx], T]) -> T:
        with reading(self.engine) as tx:
            return work(tx)

    def close(self) -> None:
        self.engine.dispose()


def _room(full: bool) -> None:
    if full:
        raise OSError(ENOSPC, "No space left on device")


class Shelf(EvidenceStore):
    """Outlives the process that puts things there, as a disk does."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}
        self.full = False

    def lose(self, rng: Random) -> None:
        """Something that was kept is gone."""
        if self.kept:
            del self.kept[rng.choice(sorted(self.kept))]

    async def put(self, digest: str, data: bytes) -> str:
        _room(self.full)
        path = f"{digest[:2]}/{digest[2:]}"
        self.kept[path] = data
        return path

    async def get(self, path: str) -> bytes:
        if path not in self.kept:
            raise FileNotFoundError(path)
        return self.kept[path]

    async def delete(self, path: str) -> None:
        self.kept.pop(path, None)


class Drawer(EvidenceStore):
    """Plain files, for a process that is forked: the store's own runtime does not survive a fork."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.full = False

    def lose(self, rng: Random) -> None:
        """Something that was kept is gone."""
        if files := sorted(p for p in self.folder.rglob("*") if p.is_file()):
            rng.choice(files).unlink()

    async def put(self, digest: str, data: bytes) -> str:
        _room(self.full)
        path = f"{digest[:2]}/{digest[2:]}"
        (self.folder / digest[:2]).mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_bytes(data)
        return path

    async def get(self, path: str) -> bytes:
        return (self.folder / path).read_bytes()

    async def delete(self, path: str) -> None:
        (self.folder / path).unlink(missing_ok=True)


class Glance(PictureWorker):
    """No process of its own: the pictures of a trial are our own and harmless."""

    async def inspect(self, data: bytes) -> Inspected:
        return _looked_at(data)

    async def stop(self) -> None:
        """Nothing to end."""


@lru_cache(maxsize=64)
def _looked_at(data: bytes) -> Inspected:
    return look_at(data)
