"""`sigap bukti buat`: a ticket's evidence, gathered, sealed, and remembered in the ticket's own chain."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from bot.commands.who import at_terminal
from bot.data_folder import refuse_to_replace
from bot.database import Database
from bot.evidence_package.container import pack
from bot.evidence_package.contents import Case, Medium, entries_of
from bot.evidence_package.signing import Signer
from bot.keys import secret_key
from bot.media.store import EvidenceStore
from bot.open_database import open_existing, with_key
from bot.past import recalled
from bot.settings import Settings
from bot.wiring import make_services
from cities import load
from domain.clock import Clock, SystemClock
from domain.events import Record, digest_part
from domain.happenings import Packaged
from domain.ticket import Ticket
from handlers.commit import commit_turn
from handlers.services import Services
from handlers.turn import Turn
from locales.text import text
from models import accesses, chain, chats, evidence, reports, sanctions, tickets, verdicts
from models.db import Tx
from models.evidence import Evidence
from models.happening_codec import report_in
from models.verdicts import PROVED


class NoTicket(Exception):
    """There is no ticket with this code."""


@dataclass(frozen=True, slots=True)
class Made:
    """Where the package is, its SHA-256, and the public key that it is sealed with."""

    path: Path
    digest: str
    key: str


def write_package(settings: Settings, code: str, to: Path | None = None) -> Made:
    """The package as a file that only its owner may read. Raises NoTicket, CityMistakes, WrongSettings, WrongKey."""
    city, path = load(settings.city), to or Path(f"bukti-{code}.zip")
    refuse_to_replace(path)
    database = open_existing(settings)
    services = make_services(settings, city)
    try:
        with_key(database, services.sealer)
        services = replace(services, city=database.now(lambda tx: recalled(tx, services.city)))
        store = EvidenceStore(settings.evidence_place, only_read=True)
        signer = Signer(secret_key(settings))
        data = asyncio.run(make_package(services, database, store, signer, code, SystemClock()))
    finally:
        database.close()
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
    return Made(path, sha256(data).hexdigest(), signer.public)


async def make_package(
    services: Services, database: Database, store: EvidenceStore, signer: Signer, code: str, clock: Clock
) -> bytes:
    """The package's bytes. Raises NoTicket."""
    gathered = await database.read(lambda tx: _gather(services, tx, code))
    media = [await _medium(store, piece, path) for piece, path in gathered.pieces]
    case = Case(
        code=code,
        ticket=gathered.ticket.id,
        made_at=clock.now(),
        about=gathered.about,
        chain=gathered.chain,
        media=media,
        identity=gathered.identity,
        note=text("bukti-baca", kode=code, kota=services.city.name, kunci=signer.public),
    )
    data = pack(entries_of(case, signer))
    digest = sha256(data).hexdigest()
    await database.write(lambda tx: _remember(services, tx, gathered.ticket.id, digest, clock))
    return data


async def _medium(store: EvidenceStore, piece: Evidence, path: str) -> Medium:
    """A file that was deleted meanwhile (retention) is listed without its content."""
    try:
        content = await store.get(path) if path else None
    except FileNotFoundError:
        content = None
    return Medium(piece.form, piece.created_at, piece.mime, content)


@dataclass(frozen=True, slots=True)
class _Gathered:
    ticket: Ticket
    about: Mapping[str, object]
    chain: list[tuple[Record, str]]
    pieces: list[tuple[Evidence, str]]
    identity: Mapping[str, object] | None


def _gather(services: Services, tx: Tx, code: str) -> _Gathered:
    """What a legal office needs, and no more: of a merged ticket only the reports that are proved false."""
    ticket = tickets.by_code(tx, code)
    if ticket is None:
        raise NoTicket(code)
    proved = {o.report_id: o for o in verdicts.of_ticket(tx, ticket.id) if o.reason == PROVED}
    told = [r for r in reports.of_ticket(tx, ticket.id) if not proved or r.id in proved]
    kept = {r.id for r in told}
    pieces = [
        (piece, file.path if piece.sha256 and (file := evidence.file_of(tx, piece.sha256)) else "")
        for piece in evidence.of_ticket(tx, ticket.id)
        if piece.report_id in kept
    ]
    about = {
        "kota": services.city.name,
        "kategori": services.city.categories[ticket.category].name,
        "status": str(ticket.status),
        "dibuka": ticket.opened_at.isoformat(),
        "laporan": [
            {
                "dikirim": r.first_at.isoformat(),
                "kata": r.words,
                "lintang": r.lat,
                "bujur": r.lon,
                "terbukti_palsu": r.id in proved,
            }
            for r in told
        ],
    }
    people = sorted({o.person_id for o in proved.values()})
    identity = {"pelapor": [_identity(services, tx, p) for p in people]} if people else None
    links = [(_own(record, kept), link) for record, link in chain.records(tx, ticket.id)]
    return _Gathered(ticket, about, links, pieces, identity)


def _own(record: Record, kept: set[int]) -> Record:
    """What other reporters wrote goes along as the salted digest alone: the chain holds without it."""
    if report_in(record.data) in (None, *kept):
        return record
    return replace(record, data=digest_part(record.data))


def _identity(services: Services, tx: Tx, person: int) -> dict[str, object]:
    """Account and number, and what was proved and decided before."""
    phone, account = chats.sealed_phone(tx, person), chats.sealed_address(tx, person)
    return {
        "akun": services.sealer.open_text(account) if account else None,  # None: erased at their request
        "nomor": services.sealer.open_text(phone) if phone else None,
        "terbukti_palsu": [at.isoformat() for at in verdicts.proved_of(tx, person)],
        "sanksi": [
            {
                "langkah": s.step,
                "keadaan": s.state,
                "diusulkan": s.proposed_at.isoformat(),
                "keberatan": s.appeal,
            }
            for s in reversed(sanctions.of_person(tx, person))
        ],
    }


def _remember(services: Services, tx: Tx, ticket: int, digest: str, clock: Clock) -> None:
    """Who holds a copy can be told from the chain: the package's digest stands in it."""
    turn = Turn(services, tx, clock.now())
    accesses.record(tx, accesses.Purpose.PACKAGE, turn.now, label=at_terminal(), ticket=ticket)
    turn.change(turn.ticket(ticket), turn.event(Packaged(sha256=digest)))
    commit_turn(turn)
