"""Ways to break what must hold: what a mistake in the code, or a hand in the database, would leave behind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from models.conversations import conversations
from models.db import Tx, Utc
from models.inbox import inbox
from models.outbox import outbox
from models.sealing import Sealer

TOKEN = "7012345678:" + "A" * 35  # as the platform forms them; nobody's


@dataclass(frozen=True, slots=True)
class Scene:
    """What stands in the town's database, by our numbers; statements below name these."""

    burning: int  # an open ticket that rang and that people see
    resolved: int
    silent: int  # danger named by a button, not decided yet
    draft: int  # chat of an unfinished report with danger
    sealer: Sealer
    account: str
    phone: str
    now: datetime
    long_ago: datetime  # 26 h before


Work = Callable[[Tx, Scene], None]


def sql(*statements: str) -> Work:
    """These statements, in the order given."""

    def work(tx: Tx, scene: Scene) -> None:
        for statement in statements:
            moments = [sa.bindparam(m, type_=Utc) for m in ("now", "long_ago") if f":{m}" in statement]
            wanted = {k: getattr(scene, k) for k in Scene.__slots__ if f":{k}" in statement}
            tx.execute(sa.text(statement).bindparams(*moments), wanted)

    return work


def stored_twice(tx: Tx, scene: Scene) -> None:
    """In a database that has lost its rule against it."""
    if tx.dialect.name == "postgresql":
        tx.exec_driver_sql("ALTER TABLE inbox DROP CONSTRAINT uq_inbox_channel_update_id")
    else:
        tx.exec_driver_sql("CREATE TABLE bare AS SELECT * FROM inbox")
        tx.exec_driver_sql("DROP TABLE inbox")
        tx.exec_driver_sql("ALTER TABLE bare RENAME TO inbox")
    row = dict(tx.execute(sa.select(inbox).limit(1)).mappings().one())
    tx.execute(sa.insert(inbox).values(**row | {"id": 10**6}))


def another_key(tx: Tx, scene: Scene) -> None:
    tx.execute(sa.update(inbox).values(raw=Sealer(b"another key" * 3).seal(b"{}")))


def no_json(tx: Tx, scene: Scene) -> None:
    tx.execute(sa.update(inbox).values(raw=scene.sealer.seal(b"words")))


def draft(**changed: object) -> Work:
    """The unfinished report, changed."""

    def work(tx: Tx, scene: Scene) -> None:
        here = conversations.c.chat_id == scene.draft
        state = tx.execute(sa.select(conversations.c.state).where(here)).scalar_one()
        state["draft"] |= changed
        tx.execute(sa.update(conversations).where(here).values(state=state))

    return work


def said_in_a_group(what: str) -> Work:
    """A message to a group of the burning ticket, with something of its reporter behind it."""

    def work(tx: Tx, scene: Scene) -> None:
        number = tx.execute(sa.text(f"SELECT {_IN_GROUP}"), {"burning": scene.burning}).scalar_one()
        here = outbox.c.id == number
        payload = tx.execute(sa.select(outbox.c.payload).where(here)).scalar_one()
        tx.execute(sa.update(outbox).where(here).values(payload=payload + str(getattr(scene, what))))

    return work


_LAST_OUT = "(SELECT max(id) FROM outbox WHERE state = 'sent')"
_IN_GROUP = (
    "(SELECT max(o.id) FROM outbox o JOIN chats c ON c.id = o.chat_id "
    "WHERE o.ticket_id = :burning AND NOT c.private)"
)
_FIRST_OF_MANY = (
    "(SELECT min(id) FROM outbox WHERE state = 'sent' AND ticket_id = :burning "
    "GROUP BY chat_id HAVING count(*) > 1 LIMIT 1)"
)
_FIRST_IN = "(SELECT min(id) FROM inbox GROUP BY chat_ref HAVING count(*) > 1 LIMIT 1)"
NOBODY = "999999"

BREAKS: tuple[tuple[str, str, Work], ...] = (  # invariant, how it is told, what is broken
    ("I1", "tersimpan lebih dari sekali", stored_twice),
    ("I1", "tidak bisa dibuka dengan kunci ini", another_key),
    ("I1", "bukan JSON", no_json),
    ("I2", "belum diproses sejak", sql("UPDATE inbox SET state = 'new', received_at = :long_ago")),
    (
        "I2",
        "mati tanpa alasan atau tanpa pemberitahuan",
        sql("UPDATE inbox SET state = 'dead', reason = 'x'"),
    ),
    ("I2", "mati tanpa alasan", sql("UPDATE inbox SET reason = '' WHERE state = 'dead'")),
    (
        "I2",
        "belum dilihat: sigap surat-mati",
        sql(
            "INSERT INTO notes (name, value) "
            "SELECT 'notice:unhandled:' || id, '2026-11-24T00:00:00+00:00 1 unseen 0 0' "
            "FROM inbox WHERE state = 'dead'"
        ),
    ),
    ("I2", "berkeadaan done tanpa waktu selesai", sql("UPDATE inbox SET done_at = NULL")),
    ("I2", "berkeadaan lost", sql("UPDATE inbox SET state = 'lost'")),
    ("I3", "tidak punya tiket", sql(f"UPDATE reports SET ticket_id = {NOBODY} WHERE ticket_id = :burning")),
    ("I3", "(lost) tidak punya tiket", sql("UPDATE reports SET state = 'lost'")),
    ("I3", "menyebut bahaya tanpa waktu", sql("UPDATE reports SET danger_at = NULL")),
    ("I3", "yang belum lengkap", sql("DELETE FROM timers WHERE kind = 'draft'")),
    ("I3", "'kejadian lain?'", sql("DELETE FROM timers WHERE kind = 'suspect'")),
    ("I4", "terbuka tanpa tenggat", sql("DELETE FROM timers WHERE ticket_id = :burning")),
    ("I4", "tanpa tenggat penutupan", sql("DELETE FROM timers WHERE ticket_id = :resolved")),
    ("I4", "terlewat sejak", sql("UPDATE timers SET due_at = :long_ago WHERE ticket_id = :burning")),
    ("I4", "tidak dikenal siapa pun", sql("UPDATE timers SET kind = 'lost' WHERE ticket_id = :burning")),
    (
        "I4",
        "belum tampil di grup mana pun",
        sql(
            "UPDATE enrolments SET active = false",
            "UPDATE tickets SET opened_at = :long_ago WHERE id = :burning",
        ),
    ),
    (
        "I4",
        "belum tampil di grup mana pun",
        sql(
            "UPDATE standing SET message_id = '' WHERE ticket_id = :burning",
            "UPDATE tickets SET opened_at = :long_ago WHERE id = :burning",
        ),
    ),
    (
        "I5",
        "putus pada peristiwa ke-2",
        sql("UPDATE events SET actor = 7 WHERE ticket_id = :burning AND seq = 2"),
    ),
    ("I5", "putus pada peristiwa ke-2", sql("DELETE FROM events WHERE ticket_id = :burning AND seq = 2")),
    ("I5", "rantainya mengatakan", sql("UPDATE tickets SET status = 'closed' WHERE id = :burning")),
    ("I5", "rantainya mengatakan kosong", sql("DELETE FROM events WHERE ticket_id = :burning")),
    ("I5", "dari tiket nomor", sql("DELETE FROM tickets WHERE id = :burning")),
    (
        "I6",
        "digantikan oleh pesan yang tidak ada",
        sql(f"UPDATE outbox SET state = 'superseded' WHERE id = {_LAST_OUT}"),
    ),
    (
        "I6",
        "mati tanpa alasan atau tanpa pemberitahuan",
        sql(f"UPDATE outbox SET state = 'dead' WHERE id = {_LAST_OUT}"),
    ),
    ("I6", "belum terkirim sejak", sql("UPDATE outbox SET state = 'new', created_at = :long_ago")),
    ("I6", "berkeadaan sent tanpa waktu kirim", sql("UPDATE outbox SET sent_at = NULL")),
    ("I7", "diproses sebelum", sql(f"UPDATE inbox SET state = 'new', done_at = NULL WHERE id = {_FIRST_IN}")),
    ("I7", "dikirim sebelum", sql(f"UPDATE outbox SET state = 'new' WHERE id = {_FIRST_OF_MANY}")),
    (
        "I8",
        "token bot tertulis di outbox",
        sql(f"UPDATE outbox SET payload = '{TOKEN}' WHERE id = {_LAST_OUT}"),
    ),
    (
        "I8",
        "ada isi yang rusak",
        sql(f"UPDATE outbox SET payload = payload || 'A' WHERE id = {_LAST_OUT}"),
    ),
    ("I8", "token bot tertulis di note", sql(f"INSERT INTO notes (name, value) VALUES ('x', '{TOKEN}')")),
    ("I8", "token bot tertulis di inbox", sql(f"UPDATE inbox SET state = 'dead', reason = '{TOKEN}'")),
    (
        "I8",
        "memuat akun atau nomor pelapor",
        said_in_a_group("phone"),
    ),
    (
        "I8",
        "memuat akun atau nomor pelapor",
        said_in_a_group("account"),
    ),
    (
        "I9",
        "hanya menunggu di rangkuman",
        sql("UPDATE reports SET state = 'digest' WHERE ticket_id = :burning"),
    ),
    ("I9", "tidak berbunyi pada", sql("DELETE FROM timers WHERE ticket_id = :silent")),
    ("I9", "menyebut bahaya tanpa tenggat", sql("UPDATE tickets SET deadline = '{}' WHERE id = :silent")),
    ("I9", "tidak berbunyi pada", sql("DELETE FROM timers WHERE kind = 'draft'")),
    ("I9", "menyebut bahaya tanpa tenggat", draft(deadline={})),
    (
        "I10",
        "tidak bisa dihitung",
        sql(
            "INSERT INTO contacts (id, began_at, channel, came) "
            "SELECT 990001, created_at, 'telegram_citizen', 'entah' FROM reports ORDER BY id DESC LIMIT 1"
        ),
    ),
    (
        "I10",
        "menghitung 0 kontak whatsapp, tercatat 1",
        sql(
            "INSERT INTO contacts (id, began_at, channel, came) "
            "SELECT 990002, created_at, 'whatsapp', 'entah' FROM reports ORDER BY id DESC LIMIT 1"
        ),
    ),
)
