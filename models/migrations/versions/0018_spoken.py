"""What a machine has heard in voice notes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from models.db import Id

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "spoken",
        sa.Column("evidence_id", Id, autoincrement=False, nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("secret", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("evidence_id", name=op.f("pk_spoken")),
    )


def downgrade() -> None:
    op.drop_table("spoken")
