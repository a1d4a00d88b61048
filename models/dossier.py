"""All that is held about one person, for themselves: rows of every table that knows them, and nobody else's."""

from __future__ import annotations

import sqlalchemy as sa

from domain.events import Event, Record
from domain.happenings import Spoken
from models.accesses import accesses
from models.chain import events
from models.chats import persons
from models.db import Tx
from models.evidence import evidence
from models.happening_codec import event_of
from models.inbox import inbox
from models.reports import reports
from models.spoken import spoken
from models.tickets import tickets

Found = sa.Row[object]  # its columns by name
MOST = 2000  # of each kind, newest first: a document that a phone can open


def person_row(tx: Tx, person: int) -> Found:
    return tx.execute(sa.select(persons).where(persons.c.id == person)).one()


def open_reports(tx: Tx, person: int) -> list[Found]:
    """The person's reports with code and state of their tickets; not those that are kept secret."""
    return list(
        tx.execute(
            sa.select(reports, tickets.c.code, tickets.c.status.label("status"))
            .outerjoin(tickets, tickets.c.id == reports.c.ticket_id)
            .where(reports.c.person_id == person, sa.or_(tickets.c.id.is_(None), tickets.c.secret.is_(False)))
            .order_by(reports.c.id.desc())
            .limit(MOST)
        )
    )


def has_secret(tx: Tx, person: int) -> bool:
    """Is there a report that whoever looks at this phone must not learn of?"""
    found = (
        sa.select(reports.c.id)
        .join(tickets, tickets.c.id == reports.c.ticket_id)
        .where(reports.c.person_id == person, tickets.c.secret.is_(True))
        .limit(1)
    )
    return tx.execute(found).first() is not None


def own_events(tx: Tx, person: int, chosen: list[int]) -> list[Event]:
    """What the person did on these tickets; not what whoever looks at this phone must not learn of."""
    own = sa.and_(events.c.actor == person, events.c.ticket_id.in_(chosen))
    rows = tx.execute(sa.select(events).where(own).order_by(events.c.at))
    happened = [event_of(Record(r.kind, r.at, r.actor, r.data)) for r in rows]
    return [one for one in happened if not (isinstance(one.what, Spoken) and one.what.secret)]


def own_media(tx: Tx, person: int) -> list[Found]:
    """With what a machine has heard in them, of no kind that is kept secret."""
    return list(
        tx.execute(
            sa.select(evidence, sa.case((spoken.c.secret.is_(False), spoken.c.words)).label("heard"))
            .outerjoin(tickets, tickets.c.id == evidence.c.ticket_id)
            .outerjoin(spoken, spoken.c.evidence_id == evidence.c.id)
            .where(
                evidence.c.person_id == person, sa.or_(tickets.c.id.is_(None), tickets.c.secret.is_(False))
            )
            .order_by(evidence.c.id.desc())
            .limit(MOST)
        )
    )


def raw_of(tx: Tx, order_refs: list[str]) -> list[Found]:
    """(channel, received_at, raw) of what these chats sent, newest first."""
    wanted = sa.and_(inbox.c.chat_ref.in_(order_refs), inbox.c.raw != b"")
    found = sa.select(inbox.c.channel, inbox.c.received_at, inbox.c.raw).where(wanted)
    return list(tx.execute(found.order_by(inbox.c.id.desc()).limit(MOST)))


def readings(tx: Tx, person: int) -> list[Found]:
    """When somebody read this person's data, and for what: without their names."""
    found = sa.select(accesses.c.at, accesses.c.label, accesses.c.purpose).where(accesses.c.subject == person)
    return list(tx.execute(found.order_by(accesses.c.id.desc()).limit(MOST)))
