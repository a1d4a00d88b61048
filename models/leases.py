"""Leases: which worker has a role now, under which token, and when it was last heard of (PostgreSQL).

The heartbeat's statements are for the driver's own connection, with its variables; the two questions that a transaction
asks of the fencing token go with that transaction. Times are the database's, so that no two clocks are compared.
"""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa

from models.db import Id, Tx, Utc, metadata
from models.prepared import Prepared, pipelined

leases = sa.Table(
    "leases",
    metadata,
    sa.Column("role", sa.String(40), primary_key=True),
    sa.Column("holder", sa.String(120), nullable=False),  # "": nobody has ever had it
    sa.Column("token", Id, nullable=False),
    sa.Column("renewed_at", Utc, nullable=False),
)

_NOT_FRESH = "renewed_at NOT BETWEEN clock_timestamp() - {0} AND clock_timestamp() + {0}"
_GONE = _NOT_FRESH.format("make_interval(secs => %(gone)s)")
_BROKEN = _NOT_FRESH.format("make_interval(secs => %(broken)s)")

ADD = """INSERT INTO leases (role, holder, token, renewed_at)
SELECT unnest(%(roles)s::text[]), '', 0, to_timestamp(0) ON CONFLICT DO NOTHING"""

RENEW = """UPDATE leases SET renewed_at = clock_timestamp() WHERE holder = %(holder)s RETURNING role, token"""

# One that is ours by its lock: its holder's session has ended. Any other: its holder is not heard of. Where a transaction is
# under way under the old token, it is waited for by asking again: after it nothing is committed under that token.
TAKE = f"""WITH free AS (
    SELECT role FROM leases
    WHERE (role = ANY(%(locked)s) AND {_GONE}) OR (role = ANY(%(wanted)s) AND holder <> '' AND {_BROKEN})
    FOR UPDATE SKIP LOCKED
)
UPDATE leases SET holder = %(holder)s, token = token + 1, renewed_at = clock_timestamp()
FROM free WHERE leases.role = free.role RETURNING leases.role, leases.token"""  # noqa: S608 - no variable in it

RELEASE = """UPDATE leases SET renewed_at = to_timestamp(0) WHERE holder = %(holder)s"""

# Each worker has a row of its own beside the roles, and says its name in every session.
WORKER, SESSION = "worker:", "sigap-"
ENTER = f"""INSERT INTO leases (role, holder, token, renewed_at) VALUES (%(role)s, %(holder)s, 1, clock_timestamp())
ON CONFLICT (role) DO UPDATE SET renewed_at = clock_timestamp()
WHERE leases.role LIKE '{WORKER}%%'"""  # noqa: S608
CLEAR = f"""DELETE FROM leases
WHERE role LIKE '{WORKER}%%' AND renewed_at < clock_timestamp() - interval '1 hour'"""  # noqa: S608

OTHERS = f"""SELECT role FROM leases
WHERE role LIKE '{WORKER}%%' AND holder <> %(holder)s AND NOT ({_BROKEN}) LIMIT 1"""  # noqa: S608

# What a worker that stands still has begun holds rows and locks that the others need, and no timeout of the server ends it in
# the middle of a pipeline (nor after one: psycopg's last Flush takes the timer off).
END = f"""SELECT pg_terminate_backend(a.pid) FROM pg_stat_activity a
JOIN leases ON a.application_name = '{SESSION}' || substr(leases.role, {len(WORKER) + 1})
WHERE leases.role LIKE '{WORKER}%%' AND leases.holder <> %(holder)s AND a.usename = current_user
AND {_BROKEN}"""  # noqa: S608


def session(worker: str) -> dict[str, str]:
    """The setting of PostgreSQL by which a worker's sessions are known."""
    return {"application_name": f"{SESSION}{worker}"}


def heard_of(tx: Tx, seconds: float) -> bool:
    """Does any worker run on this database? Only one of a server says so."""
    if tx.dialect.name != "postgresql" or not sa.inspect(tx).has_table(leases.name):
        return False
    since = sa.func.clock_timestamp() - timedelta(seconds=seconds)
    own = leases.c.role.startswith(WORKER, autoescape=True)
    return (
        tx.execute(sa.select(leases.c.role).where(own, leases.c.renewed_at > since).limit(1)).first()
        is not None
    )


class Stale(Exception):
    """Another worker has the role now: nothing may be sent or committed under the old token."""


_mine = (
    leases.c.role == sa.bindparam("role"),
    leases.c.holder == sa.bindparam("holder"),
    leases.c.token == sa.bindparam("token"),
)
_seen = Prepared(sa.select(leases.c.token).where(*_mine))
_signed = Prepared(sa.select(leases.c.token).where(*_mine).with_for_update(read=True, key_share=True))


def look(tx: Tx, role: str, holder: str, token: int) -> None:
    """For a transaction that only reads what is to be done. Raises Stale."""
    _require(tx, _seen, role, holder, token)


def sign(tx: Tx, role: str, holder: str, token: int) -> None:
    """Nobody takes the role until this transaction has ended (heartbeats go on). Raises Stale."""
    _require(tx, _signed, role, holder, token)


def _require(tx: Tx, question: Prepared, role: str, holder: str, token: int) -> None:
    with pipelined(tx):  # with the BEGIN that the driver says by itself
        asked = question.ask(tx, role=role, holder=holder, token=token)
    if asked.first() is None:
        raise Stale(f"{role} is another worker's")
