"""Alembic's entry: the engine comes from whoever asks for the upgrade, never from a file."""

from __future__ import annotations

from typing import Any, Literal

from alembic import context

from models import schema
from models.db import Id, Json, Utc, metadata

assert schema.TABLE_GROUPS


def rendered(kind: str, value: Any, autogen: Any) -> str | Literal[False]:
    """Our own column types by their names, so that a migration reads like the tables."""
    if kind != "type":
        return False
    if isinstance(value, Utc):
        return "sa.DateTime(timezone=True)"
    for name, known in (("Id", Id), ("Json", Json)):
        if (
            type(value) is type(known)
            and value._variant_mapping.keys() == known._variant_mapping.keys()
            and value._variant_mapping
        ):
            autogen.imports.add(f"from models.db import {name}")
            return name
    return False


connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=True,
    compare_type=True,
    render_item=rendered,
)
with context.begin_transaction():
    context.run_migrations()
