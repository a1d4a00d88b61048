"""Bringing a database to the tables that this version needs, forward and back."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from models.db import Engine, metadata

HERE = Path(__file__).parent / "migrations"


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


def current(engine: Engine) -> str | None:
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def upgrade(engine: Engine, schema: str = "", to: str = "head") -> None:
    """Forward to a revision; the city's PostgreSQL schema is made where it is missing."""
    with engine.begin() as connection:
        if (
            connection.dialect.name == "postgresql"
        ):  # several workers may start at once: one brings the tables
            connection.execute(
                sa.select(sa.func.pg_advisory_xact_lock(sa.func.hashtextextended(schema, 112)))
            )
        if schema:
            connection.execute(sa.schema.CreateSchema(schema, if_not_exists=True))
        command.upgrade(_config(connection), to)


def downgrade(engine: Engine, to: str) -> None:
    with engine.begin() as connection:
        command.downgrade(_config(connection), to)


def write_revision(engine: Engine, message: str) -> None:
    """A new migration from the difference between the tables and a database at head: to be read before it is kept."""
    with engine.begin() as connection:
        number = f"{len(list((HERE / 'versions').glob('0*.py'))) + 1:04d}"
        command.revision(_config(connection), message=message, autogenerate=True, rev_id=number)


def differences(engine: Engine) -> list[object]:
    """What the migrations do not say of the tables: empty when they are complete."""
    with engine.connect() as connection:
        return list(compare_metadata(MigrationContext.configure(connection), metadata))
