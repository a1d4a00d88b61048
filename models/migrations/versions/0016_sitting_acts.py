"""What was done at the meja, by the names that browsers have drawn."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from models.db import Id

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "sitting_acts",
        sa.Column("sitting_id", Id, nullable=False, autoincrement=False),
        sa.Column("name", sa.String(32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("sitting_id", "name", name=op.f("pk_sitting_acts")),
    )


def downgrade() -> None:
    op.drop_table("sitting_acts")
