"""What `sigap doctor` says of the database: does it take a write, and soon, and have its disk and ours room left? And is there
a place for pictures?"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from bot.commands.findings import Finding
from bot.commands.sentences import sentence
from bot.data_folder import without_evidence
from bot.health.free_space import free_bytes, free_bytes_of_server
from bot.health.outage import SLOW
from bot.settings import Settings
from bot.trial import TRIED
from escalation.watching import LITTLE
from models import notes

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.wiring import App
    from models.db import Tx


def examine_space(settings: Settings) -> Finding:
    """Is there room for some days' reports and pictures?"""
    ours = settings.database.startswith("sqlite")
    name = sentence("dokter-ruang-disk" if ours else "dokter-ruang-disk-sini")
    return _room_left(name, free_bytes(settings))


def examine_evidence(settings: Settings) -> Finding:
    """Can pictures be kept? People are answered without."""
    return Finding(sentence("dokter-tempat-bukti"), without_evidence(settings))


def _space_of_server(tx: Tx) -> Finding | None:
    """None where it cannot be seen: whether a write is taken is all that is known then."""
    free = free_bytes_of_server(tx)
    return None if free is None else _room_left(sentence("dokter-ruang-disk-server"), free)


def _room_left(name: str, free: int | None) -> Finding:
    if free is None or free >= LITTLE:
        return Finding(name)
    return Finding(name, sentence("penjaga-ruang-disk", mb=str(free // 1_000_000)))


async def examine_database(app: App) -> AsyncIterator[Finding]:
    """Raises what keeps it from taking a write."""
    yield await _written(app)
    if server := await app.database.read(_space_of_server):
        yield server


async def _written(app: App) -> Finding:
    name, begun = sentence("dokter-basis-data"), time.monotonic()
    await app.database.write(lambda tx: notes.write(tx, TRIED, app.city.key))
    lasted = time.monotonic() - begun
    if lasted <= SLOW.total_seconds():
        return Finding(name)
    return Finding(name, sentence("dokter-basis-data-lambat", detik=str(round(lasted))))
