"""What is in a package, as files: all plain values, so that it can be made and checked anywhere."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from bot.evidence_package.container import Entries
from bot.evidence_package.signing import Signer
from domain.events import Record

MANIFEST, SEAL, TIMELINE, NOTE, IDENTITY = (
    "berkas.json",
    "segel.json",
    "kronologi.jsonl",
    "BACA.txt",
    "pelapor.json",
)
VERSION = 1


@dataclass(frozen=True, slots=True)
class Medium:
    """A medium as it was received. `content` None: it could not be had from the platform."""

    form: str
    sent_at: datetime
    mime: str
    content: bytes | None


@dataclass(frozen=True, slots=True)
class Case:
    """Everything that a package is made from. `chain`: the ticket's records with their links.

    `identity`: who reported, only where the report is proved false. `about`: what the manifest says of the ticket.
    """

    code: str
    ticket: int
    made_at: datetime
    about: Mapping[str, object]
    chain: Sequence[tuple[Record, str]]
    media: Sequence[Medium]
    identity: Mapping[str, object] | None
    note: str


def plain(value: object) -> bytes:
    """JSON in its one canonical form."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def entries_of(case: Case, signer: Signer) -> Entries:
    """The files of the package, the sealed list of them first."""
    files: Entries = {NOTE: case.note.encode(), TIMELINE: _timeline(case)}
    if case.identity is not None:
        files[IDENTITY] = plain(case.identity)
    listed = []
    for number, medium in enumerate(case.media, start=1):
        entry: dict[str, str] = {
            "jenis": medium.form,
            "tipe": medium.mime,
            "dikirim": medium.sent_at.isoformat(),
            "berkas": "",
        }
        if medium.content is not None:
            entry["berkas"] = f"media/{number:03d}-{medium.form}"
            files[entry["berkas"]] = medium.content
        listed.append(entry)
    manifest = plain(
        {
            "versi": VERSION,
            "kode": case.code,
            "tiket": case.ticket,
            "dibuat": case.made_at.isoformat(),
            "perkara": case.about,
            "media": listed,
            "ujung_rantai": case.chain[-1][1] if case.chain else "",
            "sha256": {name: sha256(content).hexdigest() for name, content in files.items()},
        }
    )
    return {MANIFEST: manifest, SEAL: seal(manifest, signer), **files}


def seal(manifest: bytes, signer: Signer) -> bytes:
    return plain({"kunci": signer.public, "tanda_tangan": signer.sign(manifest)})


def _timeline(case: Case) -> bytes:
    lines = [
        plain(
            {
                "urut": seq,
                "kejadian": str(record.kind),
                "waktu": record.at.isoformat(timespec="microseconds"),
                "pelaku": record.actor,
                "isi": record.data,
                "tautan": link,
            }
        )
        for seq, (record, link) in enumerate(case.chain, start=1)
    ]
    return b"\n".join(lines)
