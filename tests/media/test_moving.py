"""Evidence moves from one place to another by one command; nothing is deleted before all of it has arrived."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from bot.evidence_package.moving import move
from bot.media.store import EvidenceStore, WrongPath

THINGS = (b"a photograph", b"a voice note", b"another")


async def filled(folder: Path) -> EvidenceStore:
    store = EvidenceStore(folder)
    for thing in THINGS:
        await store.put(sha256(thing).hexdigest(), thing)
    return store


async def paths(store: EvidenceStore) -> list[str]:
    return sorted([path async for path in store.paths()])


async def test_everything_arrives_and_the_old_place_keeps_it(tmp_path: Path) -> None:
    old, new = await filled(tmp_path / "old"), EvidenceStore(tmp_path / "new")
    assert await move(old, new, delete=False) == len(THINGS)
    assert await paths(new) == await paths(old)
    assert {await new.get(p) for p in await paths(new)} == set(THINGS)


async def test_again_after_a_half_way_stop_and_then_the_old_place_is_empty(tmp_path: Path) -> None:
    old, new = await filled(tmp_path / "old"), EvidenceStore(tmp_path / "new")
    await new.put(sha256(THINGS[0]).hexdigest(), THINGS[0])
    await move(old, new, delete=True)
    assert len(await paths(new)) == len(THINGS) and not await paths(old)


async def test_a_file_that_was_changed_stops_it_and_nothing_is_deleted(tmp_path: Path) -> None:
    old, new = await filled(tmp_path / "old"), EvidenceStore(tmp_path / "new")
    first = (await paths(old))[0]
    (tmp_path / "old" / first).write_bytes(b"tampered with")
    with pytest.raises(WrongPath):
        await move(old, new, delete=True)
    assert len(await paths(old)) == len(THINGS)
