"""What must hold, whatever happens: I1–I10 of the reliability contract, asked of the database.

`check` is what `python -m bot periksa` runs, and every fault trial, and the simulated year.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from time import perf_counter

from bot.channels.telegram.answers import as_object
from bot.ministry.span import month_with
from bot.ministry.sums import disagreements
from cities.profile import City
from domain.contacts import ACCOUNT_DIGITS, kept_apart
from domain.deadline import look_by, rings_at
from domain.events import GENESIS, chained
from domain.kept_numbers import plain, read
from domain.replay import retold
from escalation.draft import deadline_rules
from handlers.routes import TIMERS
from messages.moments import of_a_day
from models import enrolments
from models.conversation_codec import deadline_from
from models.db import Tx
from models.happening_codec import event_of
from models.invariants import of_danger, of_inbox, of_outbox, of_tickets, of_words, question
from models.sealing import Sealer, WrongKey

TICK = timedelta(seconds=30)  # a timer later than this was forgotten, not merely waiting for its turn
HANDLED_WITHIN = timedelta(minutes=5)  # an update that waits longer is stuck
SHOWN_WITHIN = timedelta(minutes=2)  # from a ticket's opening to its card in front of somebody
SENT_WITHIN = timedelta(hours=25)  # the sender gives up after 24 h and says so
RECENT = 20_000  # rows of history that are looked at unless all are asked for
TOKEN = re.compile(r"\b\d{6,12}:[A-Za-z0-9_-]{30,}")  # a bot's token, as the platform forms it


@dataclass(frozen=True, slots=True)
class Breach:
    """One row that must not exist. `words` are Indonesian, without any personal data."""

    invariant: str
    words: str

    def __str__(self) -> str:
        return f"{self.invariant}: {self.words}"


@dataclass(frozen=True, slots=True)
class Inspection:
    """What the checks look with. `after`: the id of each table that history is looked at from."""

    tx: Tx
    city: City
    sealer: Sealer
    now: datetime
    after: Mapping[str, int]
    acknowledged: Mapping[str, Iterable[str]] = field(default_factory=dict)  # channel → update ids


@dataclass(frozen=True, slots=True)
class Found:
    """What one invariant's check brought, and how long it took."""

    invariant: str
    title: str
    breaches: tuple[Breach, ...]
    seconds: float


def check(
    tx: Tx,
    city: City,
    sealer: Sealer,
    now: datetime,
    *,
    recent: int | None = RECENT,
    acknowledged: Mapping[str, Iterable[str]] | None = None,
) -> list[Found]:
    """All invariants. `recent`: how many rows of history to look at (None: all of it).

    `acknowledged`: per channel the update ids that the platform was told to forget, where they are known.
    """
    newest = question.newest(tx)
    after = {name: max(0, number - recent) if recent is not None else 0 for name, number in newest.items()}
    inspection = Inspection(tx, city, sealer, now, after, acknowledged or {})
    return [_timed(number, title, look, inspection) for number, (title, look) in CHECKS.items()]


def breaches(found: Iterable[Found]) -> list[Breach]:
    return [b for f in found for b in f.breaches]


def _timed(invariant: str, title: str, look: Check, inspection: Inspection) -> Found:
    began = perf_counter()
    words = tuple(Breach(invariant, w) for w in _seen(look, inspection))
    return Found(invariant, title, words, perf_counter() - began)


def _seen(look: Check, inspection: Inspection) -> Iterator[str]:
    try:
        yield from look(inspection)
    except WrongKey:
        yield "ada isi yang rusak: tidak bisa dibuka dengan kunci ini; pulihkan dari cadangan"


def _received(i: Inspection) -> Iterator[str]:
    """I1."""
    for channel, update in of_inbox.repeated_updates(i.tx) or ():
        yield f"kiriman {update} dari {channel} tersimpan lebih dari sekali"
    for number, sealed, understood in of_inbox.sealed_updates(i.tx, i.after["inbox"]):
        if problem := _unreadable(i.sealer, sealed, understood):
            yield f"kiriman nomor {number} {problem}"
    for channel, updates in i.acknowledged.items():
        kept = of_inbox.kept_updates(i.tx, channel)
        for update in updates:
            if kept.get(update, 0) != 1:
                yield f"kiriman {update} dari {channel} sudah dihapus di peladen, tersimpan {kept.get(update, 0)} kali"


def _unreadable(sealer: Sealer, sealed: bytes, understood: bool) -> str:
    if not sealed:  # its content was erased
        return ""
    try:
        body = sealer.open(sealed)
    except WrongKey:
        return "tidak bisa dibuka dengan kunci ini"
    return "bukan JSON" if understood and as_object(body) is None else ""


def _processed(i: Inspection) -> Iterator[str]:
    """I2."""
    for row in of_inbox.inbox_stuck.rows(i.tx, before=i.now - HANDLED_WITHIN):
        yield f"kiriman nomor {row.id} belum diproses sejak {_clock(i, row.received_at)}"
    for row in of_inbox.inbox_dead_unseen.rows(i.tx):
        yield f"kiriman nomor {row.id} mati tanpa alasan atau tanpa pemberitahuan"
    for row in of_inbox.inbox_failed_unseen.rows(i.tx):
        yield f"kiriman nomor {row.id} gagal diproses ({row.reason}) dan belum dilihat: sigap surat-mati"
    for row in of_inbox.inbox_unfinished.rows(i.tx, after=i.after["inbox"]):
        yield f"kiriman nomor {row.id} berkeadaan {row.state} tanpa waktu selesai"


def _reports(i: Inspection) -> Iterator[str]:
    """I3."""
    for row in of_tickets.report_astray.rows(i.tx, after=i.after["reports"]):
        yield f"laporan nomor {row.id} ({row.state}) tidak punya tiket"
    for row in of_tickets.danger_undated.rows(i.tx, after=i.after["reports"]):
        yield f"laporan nomor {row.id} menyebut bahaya tanpa waktu"
    for row in of_tickets.draft_untimed.rows(i.tx):
        yield f"laporan yang belum lengkap di chat {row.chat_id} tidak punya tenggat"
    for row in of_tickets.suspected_untimed.rows(i.tx):
        yield f"pertanyaan 'kejadian lain?' di chat {row.chat_id} tidak punya tenggat"


def _open_tickets(i: Inspection) -> Iterator[str]:
    """I4."""
    for row in of_tickets.ticket_untimed.rows(i.tx):
        yield f"tiket {row.code} terbuka tanpa tenggat"
    for row in of_tickets.resolved_untimed.rows(i.tx, after=i.after["tickets"]):
        yield f"tiket {row.code} selesai tanpa tenggat penutupan"
    for row in of_tickets.timer_overdue.rows(i.tx, before=i.now - TICK):
        yield f"tenggat {row.key} terlewat sejak {_clock(i, row.due_at)}"
    for key in of_tickets.timers_of_other_kinds(i.tx, TIMERS.keys()):
        yield f"tenggat {key} tidak dikenal siapa pun"
    for row in of_tickets.ticket_unseen.rows(i.tx, before=i.now - SHOWN_WITHIN):
        yield f"tiket {row.code} belum tampil di grup mana pun yang punya petugas"


def _chains(i: Inspection) -> Iterator[str]:
    """I5."""
    for ticket, status, chain in of_tickets.chains(i.tx, i.after["tickets"]):
        link = GENESIS
        for place, (record, number, kept) in enumerate(chain, start=1):
            link = chained(link, ticket, place, record)
            if number != place or kept != link:
                yield f"rantai tiket nomor {ticket} putus pada peristiwa ke-{place}"
                break
        told = retold(event_of(record) for record, _, _ in chain)
        if not chain or told != status:
            yield f"tiket nomor {ticket} berstatus {status}, rantainya mengatakan {told if chain else 'kosong'}"
    for row in of_tickets.event_astray.rows(i.tx, after=i.after["tickets"]):
        yield f"peristiwa dari tiket nomor {row.ticket_id} yang tidak ada"


def _said(i: Inspection) -> Iterator[str]:
    """I6."""
    for row in of_outbox.superseded_by_nobody.rows(i.tx, after=i.after["outbox"]):
        yield f"pesan nomor {row.id} digantikan oleh pesan yang tidak ada"
    for row in of_outbox.outbox_dead_unseen.rows(i.tx):
        yield f"pesan nomor {row.id} mati tanpa alasan atau tanpa pemberitahuan"
    for row in of_outbox.outbox_stuck.rows(i.tx, before=i.now - SENT_WITHIN):
        yield f"pesan nomor {row.id} belum terkirim sejak {_clock(i, row.created_at)}"
    for row in of_outbox.outbox_unfinished.rows(i.tx, after=i.after["outbox"]):
        yield f"pesan nomor {row.id} berkeadaan {row.state} tanpa waktu kirim"


def _order(i: Inspection) -> Iterator[str]:
    """I7."""
    for row in of_inbox.inbox_overtaken.rows(i.tx):
        yield f"kiriman nomor {row.later} diproses sebelum nomor {row.id} dari chat yang sama"
    for row in of_outbox.outbox_overtaken.rows(i.tx):
        yield f"pesan nomor {row.later} dikirim sebelum nomor {row.id} di chat dan tiket yang sama"


def _private(i: Inspection) -> Iterator[str]:
    """I8."""
    for where, words in of_words.written(i.tx, i.after["outbox"]):
        if TOKEN.search(words):
            yield f"token bot tertulis di {where}"
    own = _operators_names(i)
    for number, payload, address, phone in of_words.said_in_groups(i.tx, i.after["outbox"]):
        secrets = [one for one in _secrets(i.sealer, address, phone) if _bare(one) not in own]
        plain = _numbers(payload) if secrets else ()
        if any(secret in payload or secret in plain for secret in secrets):
            yield f"pesan grup nomor {number} memuat akun atau nomor pelapor"
    for number, payload in of_words.said_of_no_ticket(i.tx, i.after["outbox"]):
        lookups = [known for one in _numbers(payload) for known in i.sealer.lookups("phone", one)]
        if lookups and of_words.is_anybodys(i.tx, lookups):
            yield f"pesan grup nomor {number} memuat akun atau nomor pelapor"


def _operators_names(i: Inspection) -> set[str]:
    """By which groups are called: a reporter may have written one of them."""
    try:
        sealed = (one.mention for one in enrolments.everybody(i.tx) if one.mention)
        return {_bare(i.sealer.open_text(mention)) for mention in sealed}
    except WrongKey:
        return set()


def _bare(name: str) -> str:
    return name.lstrip("@").casefold()


def _numbers(payload: str) -> set[str]:
    return {one.lstrip("+") for one in kept_apart(payload.replace("\\n", " ")).contacts}


def _secrets(sealer: Sealer, address: bytes, phone: bytes | None) -> list[str]:
    try:
        opened = [sealer.open_text(sealed) for sealed in (address, phone) if sealed]
    except WrongKey:
        return []
    known = [plain(one).lstrip("+") for o in opened for one in read(o)]
    return [p for p in known if len(p) >= ACCOUNT_DIGITS]


def _deadlines(i: Inspection) -> Iterator[str]:
    """I9."""
    rules = deadline_rules(i.city.verification)
    for row in of_danger.danger_in_digest.rows(i.tx):
        yield f"laporan nomor {row.id} menyebut bahaya tetapi hanya menunggu di rangkuman"
    for what in [*of_danger.undecided_tickets(i.tx), *of_danger.dangerous_drafts(i.tx)]:
        deadline = deadline_from(what.deadline)
        rings, read_at = rings_at(deadline, rules), deadline.late_read_at
        due = rings or (look_by(read_at, rules) if read_at is not None else None)
        comes_again = rings is None and due is not None and (what.looked or due < i.now)
        if due is None:
            yield f"{what.name} menyebut bahaya tanpa tenggat"
        elif what.timer_at is None or (not comes_again and what.timer_at > max(due, i.now) + TICK):
            yield f"{what.name} menyebut bahaya, tetapi tidak berbunyi pada {_clock(i, due)}"


def _ledger(i: Inspection) -> Iterator[str]:
    """I10: of this month and the last."""
    if not i.city.counting.on:
        return
    span = month_with(i.city, i.now)
    for month in (month_with(i.city, span.since - TICK), span):
        yield from disagreements(i.tx, i.city, month)


def _clock(i: Inspection, moment: datetime) -> str:
    return of_a_day(i.city, moment, seconds=True)


Check = Callable[[Inspection], Iterator[str]]
CHECKS: dict[str, tuple[str, Check]] = {
    "I1": ("setiap kiriman tersimpan tepat sekali dan terbaca", _received),
    "I2": ("setiap kiriman diproses tepat sekali, atau mati dengan alasan", _processed),
    "I3": ("setiap kata bahaya ada di laporan, setiap laporan ada tempatnya", _reports),
    "I4": ("setiap tiket terbuka punya tenggat dan sudah dilihat orang", _open_tickets),
    "I5": ("rantai peristiwa utuh, status sesuai rantai", _chains),
    "I6": ("setiap pesan terkirim, digantikan, atau mati dengan alasan", _said),
    "I7": ("urutan per chat dan per tiket terjaga", _order),
    "I8": ("tidak ada token; tidak ada akun atau nomor pelapor di grup", _private),
    "I9": ("tidak ada bahaya tanpa tenggat", _deadlines),
    "I10": ("laporan 112 sama dengan buku kontak, baris demi baris", _ledger),
}
