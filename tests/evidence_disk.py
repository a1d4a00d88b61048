"""The disk of evidence goes away under a running service: in each way in which it may be missing, and comes back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.town import Town

Way = Callable[[Path], Callable[[], None]]


def in_the_way(folder: Path) -> Callable[[], None]:
    folder.write_text("no folder")
    return folder.unlink


def renamed(_folder: Path) -> Callable[[], None]:
    return lambda: None


def unmounted(folder: Path) -> Callable[[], None]:
    """Its mount point is there, and empty: nothing may be written into it, or the disk would hide that."""
    folder.mkdir()
    return folder.rmdir


WAYS: dict[str, Way] = {"no folder": in_the_way, "renamed": renamed, "unmounted": unmounted}


@contextmanager
def away(town: Town, way: Way) -> Iterator[None]:
    folder = town.app.settings.evidence_folder
    assert folder is not None
    elsewhere = folder.with_name("away")
    folder.rename(elsewhere)
    back = way(folder)
    yield
    back()
    elsewhere.rename(folder)


async def passes(town: Town, seconds: int) -> None:
    """Second by second of the first minute, minute by minute later."""
    for _ in range(min(seconds, 70)):
        await town.forward(seconds=1)
    for _ in range((seconds - 70) // 60):
        await town.forward(minutes=1)
