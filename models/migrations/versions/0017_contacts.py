"""Conversations that became no report: lines of the ledger."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from models.db import Id

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "contacts",
        sa.Column("id", Id, nullable=False),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("channel", sa.String(32), nullable=False),
        sa.Column("came", sa.String(16), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contacts")),
    )
    with op.batch_alter_table("contacts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contacts_began_at"), ["began_at"], unique=False)


def downgrade() -> None:
    op.drop_table("contacts")
