"""Ladders kept by tickets, duty by hand, hand-overs between shifts, results."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from models.db import Id, Json

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

EMPTY = sa.text("'{}'")


def upgrade() -> None:
    """Tickets that were open before keep to the city's ladder; their calls are counted anew."""
    with op.batch_alter_table("tickets") as table:
        table.add_column(sa.Column("ladder", Json, nullable=False, server_default=EMPTY))
    with op.batch_alter_table("tickets") as table:
        table.alter_column("ladder", server_default=None)
    with op.batch_alter_table("assignments") as table:
        table.add_column(sa.Column("called", Json, nullable=False, server_default=EMPTY))
        table.drop_column("rung")
    with op.batch_alter_table("assignments") as table:
        table.alter_column("called", server_default=None)
    op.create_table(
        "duty",
        sa.Column("person_id", Id, nullable=False),
        sa.Column("agency", sa.String(length=40), nullable=False),
        sa.Column("present", sa.Boolean(), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("person_id", "agency", name=op.f("pk_duty")),
    )
    op.create_table(
        "handovers",
        sa.Column("id", Id, nullable=False),
        sa.Column("agency", sa.String(length=40), nullable=False),
        sa.Column("chat_id", Id, nullable=False),
        sa.Column("given_by", Id, nullable=False),
        sa.Column("given_label", sa.String(length=60), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("summary", Json, nullable=False),
        sa.Column("taken_by", Id, nullable=True),
        sa.Column("taken_label", sa.String(length=60), nullable=False),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handovers")),
    )
    op.create_table(
        "results",
        sa.Column("ticket_id", Id, nullable=False),
        sa.Column("agency", sa.String(length=40), nullable=False),
        sa.Column("victims", sa.String(length=16), nullable=False),
        sa.Column("damage", sa.String(length=16), nullable=False),
        sa.Column("unit", sa.String(length=16), nullable=False),
        sa.Column("told_by", Id, nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("ticket_id", "agency", name=op.f("pk_results")),
    )


def downgrade() -> None:
    op.drop_table("results")
    op.drop_table("handovers")
    op.drop_table("duty")
    with op.batch_alter_table("assignments") as table:
        table.add_column(sa.Column("rung", sa.SmallInteger(), nullable=False, server_default="0"))
        table.drop_column("called")
    with op.batch_alter_table("assignments") as table:
        table.alter_column("rung", server_default=None)
    with op.batch_alter_table("tickets") as table:
        table.drop_column("ladder")
