"""What a transcriber must do, and how it says that it could not."""

from __future__ import annotations

from typing import Protocol

PATIENCE = 60.0  # seconds: so long it may listen
LONGEST = 20_000  # characters that are read of its answer


class Transcriber(Protocol):
    """Writes down what is said in a voice note."""

    async def words_in(self, audio: bytes, mime: str) -> str:
        """What it hears. Raises Unsure where it may answer later, Refused where it never will."""
        ...
