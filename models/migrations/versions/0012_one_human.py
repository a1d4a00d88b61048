"""Whoever is known twice is known to be one."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from models.db import Id

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("persons", sa.Column("same_as", Id, nullable=True))
    op.create_index(
        "ix_persons_same_as",
        "persons",
        ["same_as"],
        sqlite_where=sa.text("same_as IS NOT NULL"),
        postgresql_where=sa.text("same_as IS NOT NULL"),
    )


def downgrade() -> None:
    op.drop_index("ix_persons_same_as", "persons")
    op.drop_column("persons", "same_as")
