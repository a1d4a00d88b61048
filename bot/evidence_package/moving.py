"""`sigap bukti pindah PLACE`: evidence goes from a folder to a bucket, or back; each file checked by its SHA-256."""

from __future__ import annotations

from bot.media.store import EvidenceStore


async def move(source: EvidenceStore, target: EvidenceStore, *, delete: bool) -> int:
    """Copy everything that the target has not; delete at the source only when all of it stands at the target.

    May be repeated, and run while the bots serve. Raises WrongPath where a file is not what its name says.
    """
    paths = [path async for path in source.paths()]
    for path in paths:
        if not await target.exists(path):
            await target.put(path.replace("/", ""), await source.get(path))
    if delete:
        for path in paths:
            await source.delete(path)
    return len(paths)
