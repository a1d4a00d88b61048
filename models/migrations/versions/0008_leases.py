"""Which worker has a role, and since when nothing was heard of it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from models.db import Id, Utc

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "leases",
        sa.Column("role", sa.String(40), nullable=False),
        sa.Column("holder", sa.String(120), nullable=False),
        sa.Column("token", Id, nullable=False),
        sa.Column("renewed_at", Utc, nullable=False),
        sa.PrimaryKeyConstraint("role", name=op.f("pk_leases")),
    )


def downgrade() -> None:
    op.drop_table("leases")
