"""Faults that a person was told of and that last, each by its key."""

from __future__ import annotations

from models import notes
from models.db import Tx


def name_of(key: str) -> str:
    """Under which its note is kept."""
    return f"notice:{key}"[:80]


def stands(tx: Tx, *keys: str) -> bool:
    """Does one of these faults last?"""
    return any(notes.read(tx, name_of(key)) for key in keys)
