"""A platform whose people change their ids, that tells how far a message has come, and takes none after a day of silence."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from models.db import Id, Utc

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("outbox", sa.Column("reached", sa.SmallInteger(), nullable=False, server_default="0"))
    op.add_column("chats", sa.Column("window_until", Utc, nullable=True))
    op.create_index(
        "ix_persons_phone",
        "persons",
        ["phone_lookup"],
        sqlite_where=sa.text("phone_lookup IS NOT NULL"),
        postgresql_where=sa.text("phone_lookup IS NOT NULL"),
    )
    op.create_table(
        "persons_alias",
        sa.Column("id", Id, nullable=False),
        sa.Column("person_id", Id, nullable=False),
        sa.Column("platform", sa.String(16), nullable=False),
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("lookup", sa.String(64), nullable=False),
        sa.Column("address", sa.LargeBinary(), nullable=False),
        sa.Column("since", Utc, nullable=False),
        sa.Column("ended_at", Utc, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_persons_alias")),
    )
    op.create_index("ix_persons_alias_lookup", "persons_alias", ["platform", "lookup"])
    op.create_index("ix_persons_alias_person_id", "persons_alias", ["person_id"])


def downgrade() -> None:
    op.drop_table("persons_alias")
    op.drop_index("ix_persons_phone", "persons")
    op.drop_column("chats", "window_until")
    op.drop_column("outbox", "reached")
