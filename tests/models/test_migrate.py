"""Migrations say exactly what the tables are, forward and back, on both databases."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
import sqlalchemy as sa

import models
from models import migrate
from models.db import Engine, connect, metadata
from models.schema import TABLE_GROUPS
from tests.postgres import server_url


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Engine, str]]:
    url, schema = f"sqlite:///{tmp_path / 'city.db'}", ""
    if request.param == "postgresql":
        url, schema = server_url(), f"m{uuid4().hex[:12]}"
    engine = connect(url, schema=schema)
    yield engine, schema
    engine.dispose()


def test_forward_is_what_the_tables_say(empty: tuple[Engine, str]) -> None:
    engine, schema = empty
    migrate.upgrade(engine, schema)
    assert migrate.current(engine) == migrate.head()
    assert migrate.differences(engine) == [], "write a migration: python -m bot migration MESSAGE"


def test_back_and_forward_again(empty: tuple[Engine, str]) -> None:
    engine, schema = empty
    migrate.upgrade(engine, schema)
    migrate.downgrade(engine, "base")
    assert migrate.current(engine) is None
    migrate.upgrade(engine, schema)
    assert migrate.differences(engine) == []


def test_every_table_is_known_to_migrations() -> None:
    """One in a file that `models.schema` does not import would be no difference, and no migration would make it."""
    for one in pkgutil.iter_modules(models.__path__):
        importlib.import_module(f"models.{one.name}")
    listed = {
        held.name for group in TABLE_GROUPS for held in vars(group).values() if isinstance(held, sa.Table)
    }
    assert set(metadata.tables) - listed == set(), "name their files in models/schema.py: TABLE_GROUPS"
