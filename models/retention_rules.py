"""The rules that make retention true: each takes a small batch, oldest first, so that a night's sweep never holds up a report."""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa

from domain.ticket import ENDED
from models.accesses import accesses
from models.broadcasts import broadcasts
from models.caller_pages import caller_pages
from models.calls import call_links
from models.chain import events
from models.chats import chats, persons
from models.contacts import contacts
from models.conversations import conversations
from models.db import Tx
from models.disasters import clusters
from models.duty import duty, handovers
from models.enrolments import binding_codes, enrolments
from models.erasure import (
    ERASED,
    acts_as_operator,
    blank_reports,
    blank_tickets,
    erase_evidence,
    forget_person,
)
from models.errands import errands
from models.evidence import evidence, files
from models.inbox import inbox
from models.notes import notes
from models.outbox import outbox
from models.page_pieces import page_pieces
from models.reports import reports
from models.results import results
from models.sanctions import sanctions
from models.sittings import sitting_acts, sittings
from models.spoken import forget as forget_spoken
from models.spoken import spoken
from models.standing import standing
from models.sweeping import BATCH, Rule, Swept, delete, oldest, past
from models.tickets import assignments, tickets
from models.verdicts import marks, outcomes

UNFINISHED = timedelta(days=1)  # so long a file may be on its way


def _inbox(tx: Tx, before: datetime, now: datetime) -> int:
    return delete(tx, inbox, oldest(inbox, inbox.c.received_at, before))


def _errands(tx: Tx, before: datetime, now: datetime) -> int:
    return delete(tx, errands, oldest(errands, errands.c.created_at, before))


def _outbox(tx: Tx, before: datetime, now: datetime) -> int:
    """With the names of messages that belong to no ticket."""
    chosen = list(tx.execute(oldest(outbox, outbox.c.created_at, before)).scalars())
    if not chosen:
        return 0
    loose = sa.select(outbox.c.chat_id, outbox.c.key).where(
        outbox.c.id.in_(chosen), outbox.c.key != "", outbox.c.ticket_id.is_(None)
    )
    for chat, key in tx.execute(loose).all():
        tx.execute(sa.delete(standing).where(standing.c.chat_id == chat, standing.c.key == key))
    tx.execute(sa.delete(outbox).where(outbox.c.id.in_(chosen)))
    return len(chosen)


def _pieces(tx: Tx, before: datetime, now: datetime) -> Swept:
    """What a page sent of a file that never became whole."""
    old = page_pieces.c.at < now - UNFINISHED
    paths = tx.execute(sa.select(page_pieces.c.path).where(old)).scalars()
    found = tuple(str(path) for path in paths)
    return Swept(int(tx.execute(sa.delete(page_pieces).where(old)).rowcount), found)


def _marks(tx: Tx, before: datetime, now: datetime) -> int:
    return delete(tx, marks, oldest(marks, marks.c.at, before, but_new=False))


def _sanctions(tx: Tx, before: datetime, now: datetime) -> int:
    """What still waits for somebody, or still restricts, stays."""
    over = sa.and_(
        sanctions.c.proposed_at < before,
        sanctions.c.state != "proposed",
        sanctions.c.appeal != "open",
        sa.or_(sanctions.c.until.is_(None), sanctions.c.until < now),
    )
    return int(tx.execute(sa.delete(sanctions).where(over)).rowcount)


def _conversations(tx: Tx, before: datetime, now: datetime) -> int:
    """Those without a draft: a draft ends by its own timer."""
    no_draft = conversations.c.state["draft"]["handle"].as_string().is_(None)
    old = sa.select(conversations.c.chat_id).where(conversations.c.updated_at < before, no_draft).limit(BATCH)
    ids = list(tx.execute(old).scalars())
    if ids:
        tx.execute(sa.delete(conversations).where(conversations.c.chat_id.in_(ids)))
    return len(ids)


def _reports(tx: Tx, before: datetime, now: datetime) -> int:
    """What nobody has looked at yet, or is still being worked on, waits."""
    over = sa.or_(
        tickets.c.status.in_(list(ENDED)), sa.and_(tickets.c.id.is_(None), reports.c.state != "digest")
    )
    chosen = (
        sa.select(reports.c.id)
        .outerjoin(tickets, tickets.c.id == reports.c.ticket_id)
        .where(reports.c.blanked_at.is_(None), reports.c.created_at < before, over)
        .limit(BATCH)
    )
    ids = list(tx.execute(chosen).scalars())
    blank_reports(tx, ids, now)
    return len(ids)


def _tickets(tx: Tx, before: datetime, now: datetime) -> int:
    chosen = (
        sa.select(tickets.c.id)
        .where(
            tickets.c.blanked_at.is_(None), tickets.c.opened_at < before, tickets.c.status.in_(list(ENDED))
        )
        .limit(BATCH)
    )
    ids = list(tx.execute(chosen).scalars())
    if ids:
        blank_tickets(tx, ids, now)
    return len(ids)


def _spoken(tx: Tx, before: datetime, now: datetime) -> int:
    """What a machine has heard goes as what people write does."""
    chosen = (
        sa.select(spoken.c.evidence_id)
        .outerjoin(evidence, evidence.c.id == spoken.c.evidence_id)
        .outerjoin(tickets, tickets.c.id == evidence.c.ticket_id)
        .where(spoken.c.sent_at < before, sa.or_(tickets.c.id.is_(None), tickets.c.status.in_(list(ENDED))))
        .limit(BATCH)
    )
    ids = list(tx.execute(chosen).scalars())
    forget_spoken(tx, ids)
    return len(ids)


def _notices(tx: Tx, before: datetime, now: datetime) -> int:
    """Notices begin with their moment; what they were about is gone by then."""
    old = sa.and_(notes.c.name.like("notice:%"), notes.c.value != "", notes.c.value < before.isoformat())
    return int(tx.execute(sa.delete(notes).where(old)).rowcount)


def _evidence(tx: Tx, before: datetime, now: datetime) -> Swept:
    chosen = (
        sa.select(evidence.c.id)
        .outerjoin(tickets, tickets.c.id == evidence.c.ticket_id)
        .where(
            evidence.c.state != sa.literal_column(f"'{ERASED}'"),
            evidence.c.created_at < before,
            sa.or_(tickets.c.id.is_(None), tickets.c.status.in_(list(ENDED))),
        )
        .limit(BATCH)
    )
    ids = list(tx.execute(chosen).scalars())
    return Swept(len(ids), tuple(erase_evidence(tx, ids))) if ids else Swept()


def _drawings(tx: Tx, before: datetime, now: datetime) -> Swept:
    """Maps and charts of our own: files that no evidence refers to."""
    used = sa.select(evidence.c.id).where(evidence.c.sha256 == files.c.sha256)
    chosen = sa.select(files.c.sha256, files.c.path).where(files.c.stored_at < before, ~used.exists())
    found = tx.execute(chosen.limit(BATCH)).all()
    tx.execute(sa.delete(files).where(files.c.sha256.in_([f.sha256 for f in found])))
    return Swept(len(found), tuple(f.path for f in found))


def _persons(tx: Tx, before: datetime, now: datetime) -> int:
    """Who has not reported since, has nothing open, is no operator and under no sanction."""
    since = sa.select(reports.c.id).where(reports.c.person_id == persons.c.id, reports.c.created_at >= before)
    working = (
        sa.select(reports.c.id)
        .outerjoin(tickets, tickets.c.id == reports.c.ticket_id)
        .where(
            reports.c.person_id == persons.c.id,
            sa.or_(reports.c.state == "digest", tickets.c.status.not_in(list(ENDED))),
        )
    )
    enrolled = sa.select(enrolments.c.chat_id).where(
        enrolments.c.person_id == persons.c.id, enrolments.c.active.is_(True)
    )
    talking = (
        sa.select(conversations.c.chat_id)
        .join(chats, chats.c.id == conversations.c.chat_id)
        .where(chats.c.person_id == persons.c.id, conversations.c.updated_at >= before)
    )
    chosen = (
        sa.select(persons.c.id)
        .where(
            persons.c.erased_at.is_(None),
            persons.c.created_at < before,
            sa.or_(persons.c.suspended_until.is_(None), persons.c.suspended_until < now),
            *(~some.exists() for some in (since, working, enrolled, talking)),
        )
        .limit(BATCH)
    )
    ids = list(tx.execute(chosen).scalars())
    for person in ids:
        if not acts_as_operator(tx, person):
            forget_person(tx, person, now, keep_record=False)
    return len(ids)


def _mentions(tx: Tx, before: datetime, now: datetime) -> int:
    left = sa.and_(
        enrolments.c.active.is_(False), enrolments.c.mention.is_not(None), enrolments.c.since < before
    )
    return int(tx.execute(sa.update(enrolments).where(left).values(mention=None)).rowcount)


def _old_tickets(tx: Tx, before: datetime, now: datetime) -> Swept:
    """After five years the ticket itself, its chain and what hangs on it."""
    chosen = sa.select(tickets.c.id).where(tickets.c.opened_at < before, tickets.c.status.in_(list(ENDED)))
    ids = list(tx.execute(chosen.order_by(tickets.c.opened_at).limit(BATCH)).scalars())
    if not ids:
        return Swept()
    pieces = list(tx.execute(sa.select(evidence.c.id).where(evidence.c.ticket_id.in_(ids))).scalars())
    paths = erase_evidence(tx, pieces)
    for table in (events, assignments, standing, outcomes, clusters, results, reports, evidence):
        tx.execute(sa.delete(table).where(table.c.ticket_id.in_(ids)))
    tx.execute(sa.delete(tickets).where(tickets.c.id.in_(ids)))
    return Swept(len(ids), tuple(paths))


def _accesses(tx: Tx, before: datetime, now: datetime) -> int:
    return delete(tx, accesses, oldest(accesses, accesses.c.at, before, but_new=False))


RULES: tuple[tuple[str, Rule], ...] = (
    ("mentah", _inbox),
    ("mentah", _errands),
    ("mentah", past(binding_codes, binding_codes.c.expires_at)),
    ("mentah", past(call_links, call_links.c.expires_at)),
    ("mentah", past(caller_pages, caller_pages.c.expires_at)),
    ("mentah", past(sittings, sittings.c.until)),
    ("mentah", past(sitting_acts, sitting_acts.c.at)),
    ("mentah", _pieces),
    ("mentah", past(duty, duty.c.until)),
    ("akses", past(handovers, handovers.c.given_at)),
    ("keluar", _outbox),
    ("pesan", _conversations),
    ("pesan", _reports),
    ("pesan", _tickets),
    ("pesan", _spoken),
    ("pesan", _notices),
    ("bukti", _evidence),
    ("keluar", _drawings),
    ("identitas", _persons),
    ("identitas", _mentions),
    ("tiket", _old_tickets),
    ("tiket", past(broadcasts, broadcasts.c.proposed_at)),
    ("tiket", past(contacts, contacts.c.began_at)),
    ("akses", _accesses),
    ("sanksi", _marks),
    ("sanksi", _sanctions),
)
