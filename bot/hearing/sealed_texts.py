"""The file of a city's own texts, sealed as backups are: `SIGAP-BAHASA 1 <fingerprint of the key>`, then sealed chunks with one
line about it and one for each text, in the columns of the corpus behind the group of its writer."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bot.commands.sealed_file import BadBackup, SealedWriter, opened
from bot.commands.sentences import sentence
from bot.settings import WrongSettings
from language.corpus import PIECES, Message
from models.sealing import Sealer

MAGIC = b"SIGAP-BAHASA 1 "
KEPT = timedelta(
    days=30
)  # so long it is of use: who has asked to be forgotten meanwhile is forgotten here too


@dataclass(frozen=True, slots=True)
class Opened:
    made_at: datetime
    messages: tuple[Message, ...]


def write(target: Path, sealer: Sealer, messages: Sequence[Message], now: datetime) -> None:
    """Into a file of its owner's alone."""
    target.unlink(missing_ok=True)
    target.touch(mode=0o600)
    lines = [json.dumps({"made_at": now.isoformat(), "texts": len(messages)}), *map(_line, messages)]
    with target.open("r+b") as out:
        out.write(MAGIC + sealer.fingerprint.encode() + b"\n")
        sealed = SealedWriter(out, sealer)
        sealed.write("\n".join(lines).encode())
        sealed.finish()


def read(source: Path, sealer: Sealer, now: datetime) -> Opened:
    """All of it. Raises WrongSettings where it is none, another installation's, not whole, or too old."""
    plain = io.BytesIO()
    with source.open("rb") as file:
        head = file.readline(200)
        if not head.startswith(MAGIC):
            raise WrongSettings([sentence("bahasa-bukan-ekspor", berkas=source)])
        if head[len(MAGIC) :].strip().decode(errors="replace") not in sealer.fingerprints:
            raise WrongSettings([sentence("bahasa-kunci-lain", berkas=source)])
        try:
            opened(file, sealer, plain)
            about, *lines = plain.getvalue().decode().split("\n")
            made_at = datetime.fromisoformat(json.loads(about)["made_at"])
            found = tuple(map(_message, lines))
        except (BadBackup, ValueError, KeyError, TypeError):
            raise WrongSettings([sentence("bahasa-ekspor-rusak", berkas=source)]) from None
    if now - made_at > KEPT:
        raise WrongSettings([sentence("bahasa-ekspor-lama", berkas=source, hari=KEPT.days)])
    return Opened(made_at, found)


def _line(message: Message) -> str:
    text = message.text.replace("\t", " ").replace("\r", " ").replace("\n", PIECES)
    now = str(int(message.tells_of_emergency))
    return "\t".join((message.writer, text, message.truth, now, message.category, message.kind))


def _message(line: str) -> Message:
    writer, text, truth, _, category, kind = line.split("\t")
    return Message(writer, text.replace(PIECES, "\n"), truth, category, kind)
