"""Taking personal content out: rows stay as tombstones, so that numbers, statistics and event chains still hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime

import sqlalchemy as sa

from domain.events import GENESIS, Event, chained, digest_part, worded
from domain.happenings import Erased
from domain.message import Channel, Outgoing
from domain.place import Place
from domain.ticket import ENDED
from models import aliases
from models.chain import events, row_of
from models.chats import chats, persons
from models.codecs import OBSERVED, TICKET_STATE
from models.conversations import conversations
from models.db import Tx
from models.enrolments import enrolments
from models.evidence import evidence, files
from models.happening_codec import record_of
from models.inbox import InboxState, inbox
from models.outbox import OutboxState, outbox, packed
from models.reports import reports
from models.sanctions import sanctions
from models.spoken import forget as forget_spoken
from models.standing import standing
from models.tickets import tickets

ERASED = "erased"


def blank_reports(tx: Tx, chosen: Iterable[int], now: datetime) -> None:
    """Words and exact points of reports go, and what a machine has heard in their voices."""
    wanted = list(chosen)
    voices = sa.select(evidence.c.id).where(evidence.c.report_id.in_(wanted))
    forget_spoken(tx, tx.execute(voices).scalars())
    for row in tx.execute(sa.select(reports.c.id, reports.c.detail).where(reports.c.id.in_(wanted))).all():
        detail = OBSERVED.survivors(row.detail)
        change = {"words": "", "lat": None, "lon": None, "point": None, "detail": detail, "blanked_at": now}
        tx.execute(sa.update(reports).where(reports.c.id == row.id).values(**change))


def blank_tickets(tx: Tx, chosen: Iterable[int], now: datetime) -> None:
    """Words, exact point and typed place of tickets go; the kelurahan stays. Their events keep digests only."""
    wanted = list(chosen)
    rows = tx.execute(
        sa.select(tickets.c.id, tickets.c.place, tickets.c.detail).where(tickets.c.id.in_(wanted))
    )
    for row in rows.all():
        old = Place(**row.place)
        area = Place(
            exact="area" if old.kelurahan else "none",
            kelurahan=old.kelurahan,
            kecamatan=old.kecamatan,
            outside_m=old.outside_m,
            outside_name=old.outside_name,
        )
        detail = TICKET_STATE.survivors(row.detail)
        change = {"lat": None, "lon": None, "place": asdict(area), "detail": detail, "blanked_at": now}
        tx.execute(sa.update(tickets).where(tickets.c.id == row.id).values(**change))
        erase_words(tx, row.id, None, now)
    _blank_sent(tx, outbox.c.ticket_id.in_(wanted))


def erase_words(tx: Tx, ticket: int, author: int | None, now: datetime) -> int:
    """Take what was written (by one person, or by all) out of a ticket's chain; answers in how many events."""
    tx.execute(sa.select(tickets.c.id).where(tickets.c.id == ticket).with_for_update())  # nobody else appends
    rows = tx.execute(sa.select(events).where(events.c.ticket_id == ticket).order_by(events.c.seq)).all()
    chosen = [r for r in rows if worded(r.data) and (author is None or r.actor == author)]
    for row in chosen:
        tx.execute(
            sa.update(events)
            .where(events.c.ticket_id == ticket, events.c.seq == row.seq)
            .values(data=digest_part(row.data))
        )
    if chosen:
        _append_erased(tx, ticket, rows[-1].seq, rows[-1].hash, len(chosen), now)
    return len(chosen)


def _append_erased(tx: Tx, ticket: int, seq: int, link: str, count: int, now: datetime) -> None:
    record = record_of(Event(Erased(events=count), now))
    to = chained(link or GENESIS, ticket, seq + 1, record)
    tx.execute(sa.insert(events), row_of(record, ticket, seq + 1, to))


def erase_evidence(tx: Tx, chosen: Iterable[int]) -> list[str]:
    """These media go; answers the store's paths that nothing refers to any more."""
    paths: list[str] = []
    wanted = list(chosen)
    forget_spoken(tx, wanted)
    hashes = (
        tx.execute(sa.select(evidence.c.sha256).where(evidence.c.id.in_(wanted)).distinct()).scalars().all()
    )
    gone = {"state": ERASED, "file_ref": b"", "name": ""}
    tx.execute(sa.update(evidence).where(evidence.c.id.in_(wanted)).values(**gone))
    for sha256 in hashes:
        others = sa.select(evidence.c.id).where(evidence.c.sha256 == sha256, evidence.c.state != ERASED)
        file = tx.execute(sa.select(files.c.path, files.c.copy_path).where(files.c.sha256 == sha256)).first()
        if sha256 is None or file is None or tx.execute(others.limit(1)).first():
            continue
        tx.execute(sa.delete(files).where(files.c.sha256 == sha256))
        paths += [p for p in file if p]
    return paths


def still_kept(tx: Tx, path: str) -> bool:
    """Does a file's record name this path (again)?"""
    named = sa.or_(files.c.path == path, files.c.copy_path == path)
    return tx.execute(sa.select(files.c.sha256).where(named).limit(1)).first() is not None


def forget_person(tx: Tx, person: int, now: datetime, *, keep_record: bool) -> None:
    """Nobody can say any more who this was. `keep_record`: the keyed hash stays, so that a record of proved false
    reports is still theirs should they come back; number, account and conversation go in any case."""
    gone: dict[str, object] = {
        "address": b"",
        "phone": None,
        "phone_lookup": None,
        "language": "",
        "same_as": None,
        "erased_at": now,
    }
    if not keep_record:
        gone["lookup"] = f"{ERASED}:{person}"
    tx.execute(sa.update(persons).where(persons.c.id == person).values(**gone))
    aliases.forget(tx, person)
    for chat, _, _ in private_chats(tx, person):
        forget_chat(tx, chat)


def forget_chat(tx: Tx, chat: int) -> None:
    """A private chat: its address, where its conversation stands, and what was said there."""
    gone = {"address": b"", "lookup": f"{ERASED}:{chat}", "closed": ERASED}
    tx.execute(sa.update(chats).where(chats.c.id == chat).values(**gone))
    tx.execute(sa.delete(conversations).where(conversations.c.chat_id == chat))
    tx.execute(sa.delete(standing).where(standing.c.chat_id == chat))
    _blank_sent(tx, outbox.c.chat_id == chat)


def _blank_sent(tx: Tx, which: sa.ColumnElement[bool]) -> None:
    """What was said and is done with keeps its place in the outbox, without a word."""
    nothing = packed(Outgoing(Channel.TELEGRAM_CITIZEN, 0))
    settled = sa.and_(which, outbox.c.state != OutboxState.NEW)
    tx.execute(sa.update(outbox).where(settled).values(payload=nothing))


_over = tickets.c.status.in_(list(ENDED))
_secret = tickets.c.secret.is_(True)


def ended_reports(tx: Tx, person: int) -> list[tuple[int, int | None]]:
    """(report, ticket) of a person whose event is over and whose content is still there.

    Not those of secret categories: whoever holds the phone now may be the one they tell of.
    """
    no_ticket = sa.and_(tickets.c.id.is_(None), reports.c.state != "digest")
    rows = tx.execute(
        sa.select(reports.c.id, reports.c.ticket_id)
        .outerjoin(tickets, tickets.c.id == reports.c.ticket_id)
        .where(
            reports.c.person_id == person,
            reports.c.blanked_at.is_(None),
            sa.or_(sa.and_(_over, ~_secret), no_ticket),
        )
    )
    return [(r[0], r[1]) for r in rows]


def has_unfinished(tx: Tx, person: int) -> bool:
    """Is something still being worked on, unseen, half told, or kept secret until its time is over?"""
    waits = sa.or_(reports.c.state == "digest", ~_over, sa.and_(_secret, reports.c.blanked_at.is_(None)))
    told = (
        sa.select(reports.c.id)
        .outerjoin(tickets, tickets.c.id == reports.c.ticket_id)
        .where(reports.c.person_id == person, waits)
        .limit(1)
    )
    draft = (
        sa.select(conversations.c.chat_id)
        .join(chats, chats.c.id == conversations.c.chat_id)
        .where(chats.c.person_id == person, conversations.c.state["draft"]["handle"].as_string().is_not(None))
        .limit(1)
    )
    return tx.execute(told).first() is not None or tx.execute(draft).first() is not None


def told_alone(tx: Tx, ticket: int) -> bool:
    """Did only one person report this event?"""
    count = sa.select(sa.func.count(reports.c.person_id.distinct())).where(reports.c.ticket_id == ticket)
    return tx.execute(count).scalar_one() <= 1


def own_evidence(tx: Tx, person: int, *, loose: bool) -> list[int]:
    """A person's media whose event is over; `loose`: those too that belong to no ticket."""
    over = sa.and_(_over, ~_secret)
    rows = tx.execute(
        sa.select(evidence.c.id)
        .outerjoin(tickets, tickets.c.id == evidence.c.ticket_id)
        .where(
            evidence.c.person_id == person,
            evidence.c.state != ERASED,
            sa.or_(tickets.c.id.is_(None), over) if loose else over,
        )
    )
    return [int(n) for n in rows.scalars()]


def private_chats(tx: Tx, person: int) -> list[tuple[int, str, bytes]]:
    """(chat, channel, sealed address) of a person's private chats with the bots."""
    own = sa.and_(chats.c.person_id == person, chats.c.private.is_(True), chats.c.closed != ERASED)
    return [
        (r[0], r[1], r[2])
        for r in tx.execute(sa.select(chats.c.id, chats.c.channel, chats.c.address).where(own))
    ]


def forget_raw(tx: Tx, order_refs: Iterable[str]) -> None:
    """What these chats sent keeps its place in the inbox, without its content."""
    done = sa.and_(inbox.c.chat_ref.in_(list(order_refs)), inbox.c.state != InboxState.NEW)
    tx.execute(sa.update(inbox).where(done).values(raw=b""))


def sanction_waits(tx: Tx, person: int) -> bool:
    """Is a sanction proposed or appealed against, so that somebody has yet to decide?"""
    waits = sa.or_(sanctions.c.state == "proposed", sanctions.c.appeal == "open")
    found = sa.select(sanctions.c.id).where(sanctions.c.person_id == person, waits).limit(1)
    return tx.execute(found).first() is not None


def acts_as_operator(tx: Tx, person: int) -> bool:
    """Somebody enrolled is known by their account as long as they are."""
    active = sa.select(enrolments.c.chat_id).where(
        enrolments.c.person_id == person, enrolments.c.active.is_(True)
    )
    return tx.execute(active.limit(1)).first() is not None
