"""disasters, and what the outbox needs in one"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from models.db import Id

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "disasters",
        sa.Column("id", Id, nullable=False),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("why", sa.String(length=16), nullable=False),
        sa.Column("begun_by", Id, nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_by", Id, nullable=True),
        sa.Column("told_up_to", Id, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_disasters")),
    )
    op.create_table(
        "clusters",
        sa.Column("ticket_id", Id, nullable=False),
        sa.Column("disaster_id", Id, nullable=False),
        sa.Column("family", sa.String(length=40), nullable=False),
        sa.Column("kelurahan", sa.String(length=80), nullable=False),
        sa.Column("lat", sa.Float(), nullable=True),
        sa.Column("lon", sa.Float(), nullable=True),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("asked", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("ticket_id", name=op.f("pk_clusters")),
    )
    op.create_table(
        "broadcasts",
        sa.Column("id", Id, nullable=False),
        sa.Column("area", sa.String(length=80), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("proposed_by", Id, nullable=False),
        sa.Column("proposed_label", sa.String(length=60), nullable=False),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("agreed_by", Id, nullable=True),
        sa.Column("agreed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_broadcasts")),
    )
    with op.batch_alter_table("clusters", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_clusters_disaster_id"), ["disaster_id"])
        batch_op.create_index("ix_clusters_family", ["family", "kelurahan"])
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.create_index(
            "ix_outbox_place",
            ["chat_id", "ticket_id", "id"],
            sqlite_where=sa.text("state = 'new'"),
            postgresql_where=sa.text("state = 'new'"),
        )


def downgrade() -> None:
    op.drop_table("broadcasts")
    op.drop_table("clusters")
    op.drop_table("disasters")
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_outbox_place",
            sqlite_where=sa.text("state = 'new'"),
            postgresql_where=sa.text("state = 'new'"),
        )
