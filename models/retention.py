"""How long everything is kept, table by table, and the sweep that makes it true."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from models.db import Tx
from models.retention_rules import RULES
from models.sweeping import Swept

DAYS = {  # where the city's [privasi] names none
    "mentah": 30,
    "keluar": 30,
    "pesan": 90,
    "bukti": 180,
    "identitas": 365,
    "tiket": 1825,
    "kejadian": 1825,
    "akses": 730,
    "sanksi": 365,
}


@dataclass(frozen=True, slots=True)
class Kept:
    """How long a table's rows live. `span` names an entry of [privasi]; "" = as long as what they belong to."""

    span: str
    then: str  # what happens afterwards, for docs/privacy.md


RETENTION: dict[str, Kept] = {
    "accesses": Kept("akses", "deleted"),
    "assignments": Kept("tiket", "deleted with the ticket"),
    "binding_codes": Kept("mentah", "deleted, counted from the end of their validity"),
    "broadcasts": Kept("tiket", "deleted"),
    "call_links": Kept("mentah", "deleted, counted from the end of their validity"),
    "caller_pages": Kept("mentah", "deleted, counted from the end of their validity"),
    "chats": Kept("identitas", "account erased with the person; groups stay while they are bound"),
    "clusters": Kept("tiket", "deleted with the ticket"),
    "contacts": Kept("tiket", "deleted"),
    "conversations": Kept("pesan", "deleted"),
    "costs": Kept("", "no personal data: how many messages of a month were billed"),
    "counters": Kept("", "no personal data: the last number given"),
    "disasters": Kept("", "no personal data: when mass intake began and ended"),
    "duty": Kept("mentah", "deleted, counted from the end of what was said"),
    "enrolments": Kept("identitas", "@name erased once somebody has left"),
    "errands": Kept("mentah", "deleted"),
    "events": Kept("kejadian", "words leave digests after `pesan`; deleted with the ticket"),
    "evidence": Kept("bukti", "file and platform's id erased; digest stays with the ticket"),
    "files": Kept(
        "bukti",
        "deleted with the last evidence that refers to them; maps and charts of our own after `keluar`",
    ),
    "handovers": Kept("akses", "deleted"),
    "inbox": Kept("mentah", "deleted"),
    "notes": Kept("pesan", "notices deleted; facts about the system stay"),
    "leases": Kept("", "no personal data: which worker does what only one may do"),
    "marks": Kept("sanksi", "deleted"),
    "outbox": Kept("keluar", "deleted"),
    "outcomes": Kept("tiket", "deleted with the ticket"),
    "page_pieces": Kept(
        "mentah",
        "deleted with their files, once the file is whole and shown; what never became whole after a day",
    ),
    "persons_alias": Kept("identitas", "deleted with the person"),
    "persons": Kept("identitas", "account and number erased; an empty row stays for the chains"),
    "reports": Kept("pesan", "words and exact point erased; the rest goes with the ticket"),
    "results": Kept("tiket", "deleted with the ticket"),
    "sanctions": Kept("sanksi", "deleted once decided and no longer in force"),
    "sitting_acts": Kept("mentah", "deleted"),
    "sittings": Kept("mentah", "deleted, counted from the end of their validity"),
    "spoken": Kept("pesan", "deleted, at the latest with the voice or the words of its report"),
    "standing": Kept("keluar", "deleted with the message, or with the ticket"),
    "tickets": Kept(
        "pesan", "words, exact point, first aid and distances erased; the rest deleted after `tiket`"
    ),
    "timers": Kept("", "deleted when they fire; no personal data"),
    "weight_changes": Kept("", "no personal data: what was learned, step by step"),
    "weights": Kept("", "no personal data: what was learned"),
}


def span_of(spans: Mapping[str, timedelta], name: str) -> timedelta:
    """The city's own span, else the default. A ticket and its chain go together: the longer of both counts."""
    names = ("tiket", "kejadian") if name in ("tiket", "kejadian") else (name,)
    return max(spans.get(n, timedelta(days=DAYS[n])) for n in names)


def sweep(tx: Tx, spans: Mapping[str, timedelta], now: datetime) -> Swept:
    """One batch of every rule. `rows` is 0 once everything is as young as it should be."""
    rows = 0
    paths: list[str] = []
    for name, rule in RULES:
        done = rule(tx, now - span_of(spans, name), now)
        swept = done if isinstance(done, Swept) else Swept(done)
        rows += swept.rows
        paths += swept.paths
    return Swept(rows, tuple(paths))
