"""Which weights a message's pattern is read with: those that this city has learned, beside its data, else the shipped ones.

One place for all programs: `bot/wiring.py: make_services`. `SIGAP_DATA/language` holds a list of what was learned, the last in
use; what was taken back stays as a file.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from functools import cache
from hashlib import sha256
from pathlib import Path

from bot.commands.sentences import sentence
from bot.settings import Settings
from language.score import WEIGHTS, Weights, shipped

FOLDER, LIST = "language", "weights.json"


@dataclass(frozen=True, slots=True)
class Learned:
    """Weights that were learned here. `texts`: of the city, beside `corpus` shipped ones; `shipped`: the digest of the weights that
    they were checked against; `figures`: of the check, before and after, in per cent."""

    file: str
    sha256: str
    since: str
    texts: int
    corpus: int
    shipped: str
    figures: Mapping[str, tuple[float, float]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class InUse:
    """`learned`: None for the shipped ones; `wrong`: why those that should be used are not, "" where they are."""

    weights: Weights
    learned: Learned | None = None
    wrong: str = ""

    @property
    def name(self) -> str:
        """Tells one from another; "" for the shipped ones."""
        return self.learned.sha256[:12] if self.learned else ""


class _Damaged(Exception):
    """Nobody can read it."""


def folder(settings: Settings) -> Path:
    return settings.data / FOLDER


def in_use(settings: Settings) -> InUse:
    """What programs that start now read with. Whatever is wrong with the city's own, the shipped ones serve."""
    place = folder(settings)
    try:
        last = next(reversed(_listed(place)), None)
        if last is None:
            return InUse(shipped())
        if last.shipped != shipped_digest():
            return InUse(shipped(), wrong=sentence("bobot-versi-lain"))
        return InUse(_loaded(place / last.file, last.sha256), last)
    except _Damaged as damaged:
        return InUse(shipped(), wrong=sentence("bobot-rusak", berkas=str(damaged)))


def _loaded(path: Path, digest: str) -> Weights:
    try:
        content = path.read_bytes()
        if sha256(content).hexdigest() != digest:
            raise _Damaged(path)
        return Weights.loads(content)
    except (OSError, ValueError, EOFError, KeyError, TypeError, zlib.error):
        raise _Damaged(path) from None


def _listed(place: Path) -> list[Learned]:
    path = place / LIST
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return [Learned(**each) for each in found]
    except FileNotFoundError:
        return []
    except (OSError, ValueError, TypeError):
        raise _Damaged(path) from None


@cache
def shipped_digest() -> str:
    return sha256(WEIGHTS.read_bytes()).hexdigest()


def keep(
    settings: Settings,
    weights: Weights,
    now: datetime,
    *,
    texts: int,
    corpus: int,
    figures: Mapping[str, tuple[float, float]],
) -> Learned:
    """From the next start on; the earlier ones stay beside them."""
    place, content = folder(settings), weights.dumps()
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    digest = sha256(content).hexdigest()
    new = Learned(
        f"{now:%Y%m%d-%H%M%S}-{digest[:12]}.gz",
        digest,
        now.isoformat(timespec="seconds"),
        texts,
        corpus,
        shipped_digest(),
        figures,
    )
    _put(place / new.file, content)
    _put_list(place, [*_what_can_be_read(place), new])
    return new


def take_back(settings: Settings) -> bool:
    """Those before the last are used again; False where nothing of the city's own was."""
    place = folder(settings)
    try:
        before = _listed(place)
    except _Damaged:
        before = []
        (place / LIST).unlink()
        return True
    if before:
        _put_list(place, before[:-1])
    return bool(before)


def _what_can_be_read(place: Path) -> list[Learned]:
    try:
        return _listed(place)
    except _Damaged:
        return []


def _put_list(place: Path, listed: list[Learned]) -> None:
    _put(place / LIST, json.dumps([asdict(each) for each in listed], indent=1).encode())


def _put(path: Path, content: bytes) -> None:
    """Whole or not at all, for its owner alone."""
    fresh = path.with_name(f"{path.name}.{os.getpid()}.part")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
