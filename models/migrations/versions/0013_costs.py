"""What messages have cost."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("outbox", sa.Column("billed", sa.Boolean(), nullable=True))
    op.create_table(
        "costs",
        sa.Column("channel", sa.String(32), nullable=False),
        sa.Column("month", sa.String(7), nullable=False),
        sa.Column("delivered", sa.Integer(), nullable=False),
        sa.Column("billed", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("channel", "month", name=op.f("pk_costs")),
    )


def downgrade() -> None:
    op.drop_table("costs")
    op.drop_column("outbox", "billed")
