"""With which weights the last start reads, for whoever looks from outside."""

from __future__ import annotations

from models import notes
from models.db import Tx

RUNNING = "weights"
SHIPPED = "bawaan"


def note_weights(tx: Tx, name: str) -> None:
    """`name`: see `InUse.name`."""
    if notes.read(tx, RUNNING) != (name or SHIPPED):
        notes.write(tx, RUNNING, name or SHIPPED)


def reads_with(tx: Tx, name: str) -> bool:
    """Does the last start read with these? Also where nothing has started yet."""
    return notes.read(tx, RUNNING) in ("", name or SHIPPED)
