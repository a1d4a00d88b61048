"""Bringing a database to the tables that this version needs, forward and back."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from models.db import Engine, Tx, metadata, without_limits

HERE = Path(__file__).parent / "migrations"
BASE = "base"


class OtherRevision(Exception):
    """A revision that this version does not know: a newer version's, or a slip of the pen. Nothing was changed."""


class Unchanged(Exception):
    """No table that `models.schema` knows has changed: a migration would say nothing."""


def _config(connection: sa.Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(HERE))
    config.attributes["connection"] = connection
    return config


def head() -> str:
    """The newest revision of this version."""
    found = ScriptDirectory.from_config(_config()).get_current_head()
    assert found is not None
    return found


def revisions() -> list[str]:
    """All revisions that this version knows, oldest first."""
    return [s.revision for s in reversed(list(ScriptDirectory.from_config(_config()).walk_revisions()))]


def current(engine: Engine) -> str | None:
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def brought(tx: Tx) -> bool:
    """Whether the database has the tables of this version, or a newer version's: those have ours too (docs/upgrading.md)."""
    return MigrationContext.configure(tx).get_current_revision() not in _earlier()


@cache
def _earlier() -> frozenset[str | None]:
    return frozenset((None, *revisions())) - {head()}


def upgrade(engine: Engine, schema: str = "", to: str = "head") -> None:
    """Forward to a revision; the city's PostgreSQL schema is made where it is missing. Raises OtherRevision."""
    with engine.begin() as connection:
        without_limits(connection)
        if (
            connection.dialect.name == "postgresql"
        ):  # several workers may start at once: one brings the tables
            connection.execute(
                sa.select(sa.func.pg_advisory_xact_lock(sa.func.hashtextextended(schema, 112)))
            )
        if schema:
            connection.execute(sa.schema.CreateSchema(schema, if_not_exists=True))
        _place(MigrationContext.configure(connection).get_current_revision())
        command.upgrade(_config(connection), to)


def downgrade(engine: Engine, to: str) -> None:
    """Back to a revision. Raises OtherRevision."""
    with engine.begin() as connection:
        _place(MigrationContext.configure(connection).get_current_revision())
        command.downgrade(_config(connection), to)


def goes_back(engine: Engine, to: str) -> bool:
    """Whether a revision (or `head`, or `base`) lies before the database's. Raises OtherRevision."""
    return _place(head() if to == "head" else to) < _place(current(engine))


def move(engine: Engine, schema: str, to: str) -> None:
    """Forward or back, whichever leads to a revision (or to `head`, or `base`). Raises OtherRevision."""
    wanted = head() if to == "head" else to
    if goes_back(engine, to):
        downgrade(engine, wanted)
    else:
        upgrade(engine, schema, wanted)


def _place(revision: str | None) -> int:
    """Where a revision stands in their order; 0 for an empty database. Raises OtherRevision."""
    if revision in (None, BASE):
        return 0
    known = revisions()
    if revision not in known:
        raise OtherRevision(
            f"Versi ini tidak mengenal revisi basis data {revision} (yang dikenal: {known[0]} sampai {known[-1]}): "
            "jalankan versi yang lebih baru. Tidak ada yang diubah."
        )
    return known.index(revision) + 1


def write_revision(engine: Engine, message: str) -> None:
    """A new migration from the difference between the tables and a database at head: to be read before it is kept.
    Raises Unchanged."""
    if not differences(engine):
        raise Unchanged
    with engine.begin() as connection:
        number = f"{len(list((HERE / 'versions').glob('0*.py'))) + 1:04d}"
        command.revision(_config(connection), message=message, autogenerate=True, rev_id=number)


def differences(engine: Engine) -> list[object]:
    """What the migrations do not say of the tables: empty when they are complete."""
    with engine.connect() as connection:
        return list(compare_metadata(MigrationContext.configure(connection), metadata))
