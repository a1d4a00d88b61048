"""A voice note that is stored, given to the machine that listens."""

from __future__ import annotations

from bot.channels.port import Refused
from bot.database import Database
from bot.media.store import EvidenceStore
from bot.transcribing.port import LONGEST, Transcriber
from domain.errand import Transcribe, Transcribed
from models import evidence
from models.db import Tx


class Voices:
    """`transcriber`: None where nobody but people listens."""

    def __init__(self, database: Database, store: EvidenceStore, transcriber: Transcriber | None) -> None:
        self._database = database
        self._store = store
        self._transcriber = transcriber

    @property
    def on(self) -> bool:
        return self._transcriber is not None

    async def transcribe(self, asked: Transcribe) -> Transcribed:
        """Raises Unsure, Refused."""
        kept = await self._database.read(lambda tx: _kept(tx, asked.evidence))
        if self._transcriber is None or kept is None:
            raise Refused("no machine, or no file")
        path, mime = kept
        try:
            audio = await self._store.get(path)
        except FileNotFoundError:
            raise Refused("no file") from None
        heard = await self._transcriber.words_in(audio, mime)
        return Transcribed(heard[:LONGEST])


def _kept(tx: Tx, number: int) -> tuple[str, str] | None:
    """Where its bytes lie, and what they are; None once they are erased."""
    piece = evidence.find(tx, number)
    if piece is None or piece.state != "stored" or piece.sha256 is None:
        return None
    file = evidence.file_of(tx, piece.sha256)
    return (file.path, piece.mime) if file is not None else None
